"""The fact base answers patterns with a hole, and proves what does not fill one."""

from dataclasses import replace

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.knowledge import FactBase, relation_class, same_thing
from content.terms import is_one_state, may_overlap
from tests.content.league import Chronicle, league, probe_of, term_of


def year(text: str) -> Term:
    return Term(text, "year", text, -1, -1)


def name(text: str, kind: str = "country", **more: object) -> Term:
    return Term(text, kind, text.lower().removeprefix("the "), -1, -1, **more)


def test_a_hole_is_filled_by_every_fact_that_agrees_with_what_is_given():
    fact = next(f for f in league().facts if f.id == "launch-Granary Initiative")
    probe = Probe(fact, "object", "Which initiative was launched in 1986?", fact.roles["object"], frozenset({"when"}))
    assert [t.text for t in league().base().fillers(probe)] == ["the Granary Initiative", "the Windmill Initiative"]
    assert [t.text for t in league().base().others(probe)] == ["the Windmill Initiative"]


def test_saying_more_makes_the_key_unique():
    probe = probe_of("launch-Granary Initiative", "object")
    assert league().base().others(probe) == ()


@pytest.mark.parametrize(
    ("one", "other"), [("establish", "set up"), ("launch", "create"), ("adopt", "endorse"), ("sign", "conclude")]
)
def test_relations_that_say_the_same_are_one(one, other):
    assert relation_class(one) == relation_class(other)


def told(statement: str, when: str, what: str) -> Fact:
    roles = {"when": (year(when),), "name": (name(what),)}
    return Fact(f"f-{when}", FactKind.STATEMENT, "create", roles, statement, ())


def test_a_statement_with_another_date_or_rank_does_not_answer():
    first = told("Holm created the mill for Valdis in 1934.", "1934", "Valdis")
    second = told("Holm created a second mill for Tarn in 1936.", "1936", "Tarn")
    base = FactBase((first, second))
    probe = Probe(
        second, "name", "In 1936, Holm created a second mill for ____.", second.roles["name"], frozenset({"when"})
    )
    assert base.others(probe) == ()
    alike = told("Holm created the mill for Tarn in 1936.", "1936", "Tarn")
    probe = Probe(alike, "name", "Holm created the mill for ____.", alike.roles["name"], frozenset())
    assert [term.text for term in FactBase((first, alike)).others(probe)] == ["Valdis"]


def test_a_statement_about_somebody_else_does_not_answer():
    norway, denmark = (
        Fact(
            f"f-{one}",
            FactKind.STATEMENT,
            "prefer",
            {"count": (name(n, "count"),)},
            f"{one} preferred a ratio of {n}.",
            (),
            grammar={"about": one.lower()},
        )
        for one, n in (("Norway", "seven"), ("Denmark", "nine"))
    )
    probe = Probe(norway, "count", "Norway preferred a ratio of ____.", norway.roles["count"], frozenset())
    assert FactBase((norway, denmark)).others(probe) == ()


def test_relations_that_differ_stay_apart():
    assert relation_class("launch") != relation_class("sign")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (year("2014"), Term("September 2014", "month", "2014-09", -1, -1), True),
        (year("2014"), year("2015"), False),
        (Term("March 1965", "month", "1965-03", -1, -1), Term("4 March 1965", "day", "1965-03-04", -1, -1), True),
        (name("the Morava League", "organisation", accepted=("ML",)), name("ML", "organisation"), True),
        (name("Wales", "region"), name("the Wales Summit", "summit"), True),
        (name("Morava"), name("Valdis"), False),
        (Term("19", "count", "19", -1, -1), Term("nineteen", "count", "19b", -1, -1), True),
        (Term("19", "count", "19", -1, -1), Term("91", "count", "91", -1, -1), False),
    ],
)
def test_dates_contain_dates_and_names_have_aliases(one, other, same):
    assert same_thing(one, other) is same
    assert same_thing(other, one) is same


def test_another_year_is_false_of_what_happened_once():
    probe = probe_of("launch-Harbour Initiative", "when")
    assert league().base().refutation(probe, year("1974")) == "another"


def test_a_date_within_the_key_is_never_proved_false():
    probe = probe_of("launch-Harbour Initiative", "when")
    assert not league().base().proves_false(probe, Term("May 1971", "month", "1971-05", -1, -1))


def test_what_was_launched_elsewhere_and_at_another_time_is_false():
    probe = probe_of("launch-Harbour Initiative", "object")
    assert league().base().refutation(probe, term_of("the Ferry Initiative", "programme")) == "elsewhere"


def test_having_signed_one_treaty_does_not_prove_that_another_was_not_signed():
    told = Chronicle()
    facts = []
    for state, treaty in (("Morava", "the Treaty of Tarn"), ("Oster", "the Treaty of Castra")):
        quote = told.tell(f"{state} signed {treaty}, as Valdis said of {treaty} when Morava and Oster met.")
        roles = {"subject": (told.term(quote, state, "country"),), "object": (told.term(quote, treaty, "treaty"),)}
        facts.append(Fact(state, FactKind.EVENT, "sign", roles, quote.quote, (quote,)))
    base = FactBase(facts, text=told.text, sentences=told.sentences)
    probe = Probe(
        facts[0],
        "subject",
        "Which country signed the Treaty of Tarn?",
        facts[0].roles["subject"],
        frozenset({"object"}),
    )
    assert not base.proves_false(probe, facts[1].roles["subject"][0])


def test_a_state_that_a_whole_list_leaves_out_or_the_document_never_names_with_the_treaty_is_false():
    probe = probe_of("sign-Treaty of Tarn", "subject")
    assert league().base().refutation(probe, name("Valdis")) == "unlisted"
    partial = replace(probe, fact=replace(probe.fact, complete=frozenset()))
    assert league().base().refutation(partial, name("Valdis")) == "apart"


@pytest.mark.parametrize(("key", "other"), [("Manchuria", "Asia"), ("Europe", "the Ruhr")])
def test_a_place_that_may_hold_the_key_is_never_proved_false(key, other):
    told = Chronicle()
    quote = told.tell(f"The Salt Pact recognised the rule of Oster in {key}.")
    place = told.term(quote, key, "region", "region")
    pact = told.term(quote, "The Salt Pact", "treaty")
    fact = Fact("f", FactKind.EVENT, "recognise", {"subject": (pact,), "where": (place,)}, quote.quote, (quote,))
    probe = Probe(
        fact,
        "where",
        "In which region did the Salt Pact recognise the rule of Oster?",
        (place,),
        frozenset({"subject"}),
    )
    assert not FactBase([fact], text=told.text, sentences=told.sentences).proves_false(probe, name(other, "region"))


def test_a_term_of_the_quoted_sentence_is_never_proved_false_by_absence():
    probe = probe_of("sign-Treaty of Tarn", "object")
    assert not league().base().proves_false(probe, name("Lindra"))


def test_the_people_of_a_country_count_as_the_country():
    told = Chronicle()
    first = told.tell("Italy joined the Harbour Pact.")
    told.tell("French ships guarded the Harbour Pact.")
    roles = {
        "subject": (told.term(first, "Italy", "country"),),
        "object": (told.term(first, "the Harbour Pact", "treaty"),),
    }
    fact = Fact("join", FactKind.EVENT, "join", roles, first.quote, (first,))
    base = FactBase([fact], text=told.text, sentences=told.sentences)
    probe = Probe(fact, "subject", "Which country joined the Harbour Pact?", roles["subject"], frozenset({"object"}))
    assert not base.proves_false(probe, name("France"))
    assert base.proves_false(probe, name("Spain"))


def test_a_member_of_the_key_is_never_proved_false():
    told = Chronicle()
    listed = told.tell("The Morava League consists of Morava and Oster.")
    acted = told.tell("The Morava League adopted the Salt Charter.")
    whole = told.term(listed, "The Morava League", "organisation", key="morava league")
    members = tuple(told.term(listed, state, "organisation") for state in ("Morava", "Oster"))
    made_of = Fact(
        "made", FactKind.MEMBERSHIP, "consist of", {"group": (whole,), "members": members}, listed.quote, (listed,)
    )
    roles = {"subject": (whole,), "object": (told.term(acted, "the Salt Charter", "document"),)}
    adopted = Fact("adopt", FactKind.EVENT, "adopt", roles, acted.quote, (acted,))
    base = FactBase([made_of, adopted], text=told.text, sentences=told.sentences)
    probe = Probe(adopted, "subject", "Who adopted the Salt Charter?", (whole,), frozenset({"object"}))
    assert not base.proves_false(probe, members[1])


def test_silence_about_what_is_given_is_taken_for_consent():
    told = Chronicle()
    one = told.tell("In 1971 Morava launched the Harbour Initiative.")
    two = told.tell("Morava launched the Lantern Initiative.")
    who = told.term(one, "Morava", "country")
    dated = Fact(
        "a",
        FactKind.EVENT,
        "launch",
        {
            "subject": (who,),
            "object": (told.term(one, "the Harbour Initiative", "programme"),),
            "when": (told.term(one, "1971", "year"),),
        },
        one.quote,
        (one,),
    )
    undated = Fact(
        "b",
        FactKind.EVENT,
        "launch",
        {"subject": (who,), "object": (told.term(two, "the Lantern Initiative", "programme"),)},
        two.quote,
        (two,),
    )
    base = FactBase([dated, undated], text=told.text, sentences=told.sentences)
    probe = Probe(
        dated, "object", "What did Morava launch in 1971?", dated.roles["object"], frozenset({"subject", "when"})
    )
    assert not base.proves_false(probe, undated.roles["object"][0])


def test_about_tells_what_is_true_of_a_term_in_the_same_role_first():
    assert (
        league().base().about(year("1974"), "when")
        == "The Morava League launched the Lantern Initiative at Marwick in 1974."
    )


def test_about_never_repeats_the_asked_fact_nor_what_holds_for_a_time_only():
    assert league().base().about(year("1974"), "when", apart_from="launch-Lantern Initiative") == ""
    ageing = [replace(fact, time_dependent=True) for fact in league().facts]
    assert FactBase(ageing).about(year("1974")) == ""


def test_an_empty_base_proves_nothing_and_knows_nothing():
    base = FactBase(())
    assert base.pool("year") == ()
    assert base.about(year("1974")) == ""


def test_a_state_under_two_names_is_one() -> None:
    one, other = (Term(text, "country", text.lower(), 0, 1) for text in ("the Kingdom of Norway", "Norway"))
    assert is_one_state(one, other)


def begun(of: Term, when: str, *, passive: bool, what: Term | None = None) -> Fact:
    roles = {"subject": (of,), "when": (year(when),), **({"object": (what,)} if what else {})}
    grammar = {"passive": "1" if passive else ""}
    return Fact(f"{of.key}-{when}", FactKind.EVENT, "begin", roles, f"{of.text} {when}.", (), grammar=grammar)


def test_when_a_thing_was_begun_is_not_when_it_began_another():
    agency, college = name("the Tarn Agency", "organisation"), name("Tarn College", "organisation")
    first = begun(agency, "1934", passive=True)
    probe = Probe(
        first, "when", "In which year was the Tarn Agency begun?", first.roles["when"], frozenset({"subject"})
    )
    other = begun(agency, "1936", passive=False, what=college)
    assert FactBase((first, other)).others(probe) == ()
    assert FactBase((first, begun(agency, "1936", passive=True))).others(probe)


def test_a_thing_that_bears_the_name_of_a_town_is_not_the_town():
    town, bridge = name("Tarn", "city", noun="city"), name("the Tarn Bridge", "place", noun="bridge")
    first = begun(town, "1934", passive=True)
    probe = Probe(first, "when", "In which year was Tarn begun?", first.roles["when"], frozenset({"subject"}))
    assert FactBase((first, begun(bridge, "1936", passive=True))).others(probe) == ()
    assert FactBase((first, begun(name("Tarn Town", "city"), "1936", passive=True))).others(probe)


def test_what_somebody_has_is_not_the_owner():
    holm, mother = name("Ada Holm", "person"), name("Ada Holm's mother", "phrase")
    first = begun(mother, "1934", passive=True)
    probe = Probe(first, "when", "When was she begun?", first.roles["when"], frozenset({"subject"}))
    assert FactBase((first, begun(holm, "1936", passive=True))).others(probe) == ()


def test_a_surname_that_two_persons_share_does_not_make_them_one():
    ivo = name("Ivo Harlow", "person", accepted=("Ivo Harlow", "Harlow"))
    assert not same_thing(ivo, name("Ada Harlow", "person"))
    assert same_thing(ivo, name("Harlow", "person"))


def test_a_state_by_its_full_name_may_lie_in_another_and_a_town_in_the_next():
    def place(name: str, kind: str) -> Term:
        return Term(name, kind, name.lower(), -1, -1)

    assert may_overlap(place("England", "country"), place("the Kingdom of Great Britain", "country"))
    assert may_overlap(place("Potsdam", "city"), place("Berlin", "city"))
    assert not may_overlap(place("Potsdam", "city"), place("Vienna", "city"))
