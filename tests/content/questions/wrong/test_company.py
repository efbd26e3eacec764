"""Names that the question or its document leaves no likely answer, whatever their class."""

from content.facts.base import Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.wrong.likely_names import likely_names
from tests.content.league import Chronicle
from tests.content.questions.wrong.test_likely_names import ASKED, asked


def named_here(told: tuple[str, ...], key: str, kind: str, stem: str, others: tuple[Term, ...]) -> list[str]:
    """Return the wrong names for a key of the last sentence, where all but what the kinds tell is proved."""
    chronicle = Chronicle()
    quotes = [chronicle.tell(one) for one in told]
    term = chronicle.term(quotes[-1], key, kind, kind)
    fact = Fact("f", FactKind.EVENT, "hold", {"subject": (term,)}, told[-1], (quotes[-1],))
    base = FactBase([fact], others, chronicle.text, chronicle.sentences)
    base.proves_false = lambda probe, term: True  # type: ignore[method-assign]
    probe = Probe(fact, "subject", stem, (term,), frozenset())
    return [t.text for t in likely_names(probe, base, term)]


def test_what_was_just_told_of_another_may_be_meant_by_also() -> None:
    lands = tuple(Term(n, "country", n.lower(), 0, 0, noun="country") for n in ("Sweden", "Denmark", "Finland"))
    told = ("Denmark and Finland fish.", *("It rained.",) * 5, "Sweden held large fairs.", "Norway also held fairs.")
    found = named_here(told, "Norway", "country", "Which country held fairs?", lands)
    assert "Sweden" not in found
    assert "Denmark" in found
    plain = (*told[:-1], "Norway held fairs.")
    assert "Sweden" in named_here(plain, "Norway", "country", "Which country held fairs?", lands)


def test_a_country_with_which_a_person_is_always_named_goes_with_that_name() -> None:
    lands = tuple(Term(n, "country", n.lower(), 0, 0, noun="country") for n in ("Sweden", "Denmark"))
    holm = Term("Karl Holm", "person", "karl holm", 0, 0)
    told = ("Karl Holm sailed for Norway.", "Sweden and Denmark fish.", "Norway sent Karl Holm out.")
    stem = "Which country sent Karl Holm out?"
    assert named_here(told, "Norway", "country", stem, (*lands, holm)) == []
    alone = ("Karl Holm sailed.", *told[1:])
    assert set(named_here(alone, "Norway", "country", stem, (*lands, holm))) >= {"Sweden", "Denmark"}


def test_nobody_is_defeated_in_a_revolution() -> None:
    wars = (Term("the Oster War", "war", "oster war", 0, 0, noun="war"),)
    risings = (Term("the Tarn Revolution", "war", "tarn revolution", 0, 0, noun="revolution"),)
    told = ("The Oster War and the Tarn Revolution were told of.", "Morava lost the Selm War.")
    found = named_here(told, "the Selm War", "war", "Morava was defeated in ____.", (*wars, *risings))
    assert found == ["the Oster War"]


def test_an_embassy_lies_in_the_capital_and_nowhere_else() -> None:
    told = ASKED.replace("Norway", "Oslo")
    others = ("Bergen", "Trondheim")
    assert asked("Oslo", "city", others, told=told, stem="Tarn has an embassy in ____.") == []
    assert asked("Oslo", "city", others, told=told, stem="Tarn has a mint in ____.") == list(others)


def test_a_place_that_was_taken_for_a_person_is_none() -> None:
    told = ASKED.replace("Norway", "Holm")
    assert asked("Holm", "person", ("Lisbon", "Berg"), told=told) == ["Berg"]
