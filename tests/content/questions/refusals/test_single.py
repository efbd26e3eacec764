"""What a thing has one of is asked with no more words than its name."""

from content.facts.base import Evidence, Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.refusals.single import asks_single


def term(text: str, kind: str) -> Term:
    return Term(text, kind, text.lower(), -1, -1)


def fact(relation: str, role: str, subject: Term, filler: Term, at: int = 0) -> Fact:
    roles = {"subject": (subject,), role: (filler,)}
    told = f"{subject.text} {relation} {filler.text}."
    return Fact(f"{relation}-{at}", FactKind.EVENT, relation, roles, told, (Evidence(at, at + len(told), told),))


def is_single(asked: Fact, role: str, *others: Fact) -> bool:
    probe = Probe(asked, role, "Asked?", asked.roles[role], frozenset({"subject"}))
    return asks_single(probe, FactBase((asked, *others)))


HOLM = term("Ada Holm", "person")


def test_a_body_has_one_seat() -> None:
    works = term("Holm Works", "organisation")
    assert is_single(fact("headquarter", "where", works, term("Tarn", "city")), "where")
    assert not is_single(fact("visit", "where", works, term("Tarn", "city")), "where")


def test_whom_somebody_married_is_asked_where_one_wedding_is_told() -> None:
    first = fact("marry", "object", HOLM, term("Per Lund", "person"))
    assert is_single(first, "object")
    assert not is_single(first, "object", fact("marry", "object", HOLM, term("Nils Berg", "person"), at=90))


def is_complement_single(subject: str, key: Term) -> bool:
    roles = {"subject": (term(subject, "phrase"),), "complement": (key,)}
    asked = Fact("be-1", FactKind.EVENT, "be", roles, f"{subject} was {key.text}.", ())
    probe = Probe(asked, "complement", f"Who was {subject}?", (key,), frozenset({"subject"}))
    return asks_single(probe, FactBase((asked,)))


def test_rank_or_kind_make_one_of_what_a_named_thing_has() -> None:
    assert is_complement_single("Norway's first president", HOLM)
    assert is_complement_single("the official language of Norway", term("Vardic", "name"))
    assert not is_complement_single("Norway's guest", HOLM)
    assert not is_complement_single("one of Norway's largest towns", term("Tarn", "city"))
    assert not is_complement_single("the first president", HOLM)


def test_after_whom_a_thing_is_named_and_how_high_it_lies_are_asked() -> None:
    land = term("Norway", "country")
    named = fact("name", "circumstance", land, HOLM)
    probe = Probe(named, "circumstance", "After whom was Norway named?", (HOLM,), frozenset({"subject"}))
    assert asks_single(probe, FactBase((named,)))
    high = fact("lie", "count", land, term("900 metres", "measure"))
    probe = Probe(high, "count", "At what altitude does Norway lie?", high.roles["count"], frozenset({"clause"}))
    assert asks_single(probe, FactBase((high,)))


def is_told_single(stem: str, relation: str, role: str) -> bool:
    told = Fact("is-1", FactKind.DEFINITION, relation, {"subject": (HOLM,)}, "Told.", ())
    return asks_single(Probe(told, role, stem, (HOLM,), frozenset()), FactBase((told,)))


def test_what_is_told_to_be_one_by_its_rank_is_asked_by_that() -> None:
    assert is_told_single("Who was the founder of the Holm Works?", "is", "subject")
    assert not is_told_single("Who was a founder of the Holm Works?", "is", "subject")
    assert not is_told_single("Who was the guest of the Holm Works?", "is", "subject")
    assert is_told_single("Which tunnel is the longest road tunnel in Tarn?", "be", "name")
    assert not is_told_single("Which tunnel is the longest road tunnel?", "be", "name")


def test_a_body_is_somewhere_for_good() -> None:
    works = term("Holm Works", "organisation")
    assert is_single(fact("be", "where", works, term("Tarn", "city")), "where")
    assert not is_single(fact("be", "where", HOLM, term("Tarn", "city")), "where")
