"""Statements to be judged."""

from dataclasses import replace

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.facts.worded import BINDING
from content.knowledge import FactBase
from content.questions.base import ItemType
from content.questions.identity import item_id
from content.questions.types.true_false import LONGEST, _follows, _swaps, make
from content.questions.wrong.near_values import clearly_off, is_clearly_off
from tests.content.league import Chronicle, league, probe_of


def test_a_statement_in_which_what_may_be_false_is_buried_is_not_judged() -> None:
    probe, base = probe_of("launch-Harbour Initiative", "when"), league().base()
    assert make(probe, base) is not None
    told = probe.gapped.removesuffix(".")
    assert make(replace(probe, gapped=f"{told}{' and so on' * LONGEST}."), base) is None


def swaps(key: Term, others: tuple[Term, ...], told: tuple[str, ...], sides: dict[str, frozenset[str]]) -> list[str]:
    """Return what may stand in a key's place where the first sentence is a part of its own."""
    chronicle = Chronicle()
    quotes = [chronicle.tell(sentence) for sentence in told]
    fact = Fact("f", FactKind.EVENT, "praise", {"object": (key,)}, told[0], quotes[:1])
    sections = (0, quotes[1].start) if len(quotes) > 1 else (0,)
    base = FactBase([fact], [key, *others], chronicle.text, chronicle.sentences, sides=sides, sections=sections)
    probe = Probe(fact, "object", "", (key,), frozenset(), gapped="It praised ____.")
    base.proofs["f", "object", key.key, item_id(probe, ItemType.CHOICE)] = others
    return [term.text for term in _swaps(probe, base, key)]


def test_a_person_is_swapped_for_one_with_a_part_in_the_matter() -> None:
    holm, lund, berg = (Term(name, "person", name.lower(), -1, -1) for name in ("Karl Holm", "Ada Lund", "Jon Berg"))
    dahl = Term("Eva Dahl", "person", "eva dahl", -1, -1)
    told = ("It praised Karl Holm and not Ada Lund.", "Jon Berg slept, and Eva Dahl ruled.")
    sides = {"eva dahl": frozenset({"norway"})}
    assert swaps(holm, (lund, berg, dahl), told, sides) == ["Ada Lund", "Eva Dahl"]


def test_a_land_is_not_swapped_for_one_at_the_other_end_of_the_world() -> None:
    lands = tuple(Term(name, "region", name.lower(), -1, -1) for name in ("Manchuria", "Siberia", "Hawaii", "Tarnland"))
    told = ("It praised Manchuria, Siberia, Hawaii and Tarnland.",)
    assert swaps(lands[0], lands[1:], told, {}) == ["Siberia", "Tarnland"]


def count(text: str) -> Term:
    return Term(text, "count", text, -1, -1)


@pytest.mark.parametrize(
    ("gapped", "key", "other", "follows"),
    [
        ("No person under the age of ____ years shall row.", "16", "12", True),
        ("No person under the age of ____ years shall row.", "16", "18", False),
        ("Each guild shall have at least ____ members.", "12", "9", True),
        ("The board shall report within ____ days.", "30", "60", True),
        ("The board shall report within ____ days.", "30", "14", False),
        ("Trips of more than ____ days must be told.", "30", "60", True),
        ("Trips of more than ____ days cost a penny.", "30", "60", False),
    ],
)
def test_what_follows_from_a_rule_is_not_false(gapped: str, key: str, other: str, *, follows: bool) -> None:
    assert _follows(gapped, count(key), count(other)) is follows


def test_that_a_duty_need_not_be_done_no_text_of_rules_says() -> None:
    must, free = Term("must", BINDING, "obliged", -1, -1), Term("need not", BINDING, "free", -1, -1)
    assert _follows("Each keeper ____ count the ducks.", must, free)


def test_that_any_member_has_to_do_what_it_may_nobody_believes() -> None:
    may, must = (Term(text, BINDING, text, -1, -1) for text in ("may", "must"))
    assert _follows("Any Party ____ propose a change.", may, must)
    assert not _follows("The Board ____ propose a change.", may, must)
    assert _follows("The Board ____ extend it by no more than three months.", may, must)
    assert _follows("Merchants ____ sell what they wish.", may, must)


def test_what_was_so_by_a_year_is_not_judged() -> None:
    probe, base = probe_of("launch-Harbour Initiative", "when"), league().base()
    assert make(replace(probe, gapped=probe.gapped.replace("in ____", "by ____")), base) is None


def year(text: str) -> Term:
    return Term(text, "year", text, -1, -1)


def dated(gapped: str, key: Term, role: str = "when") -> tuple[Probe, FactBase]:
    chronicle = Chronicle()
    quote = chronicle.tell(gapped.replace("____", key.text))
    chronicle.tell("The walls stood from 1850 to 1990.")
    fact = Fact("f", FactKind.EVENT, "open", {role: (key,)}, quote.quote, (quote,))
    others = [Term(str(n), "year", str(n), 0, 4) for n in (1850, 1990)]
    base = FactBase([fact], others, chronicle.text, chronicle.sentences)
    return Probe(fact, role, gapped, (key,), frozenset(), gapped=gapped), base


def test_a_false_date_is_clearly_off_and_not_far_from_the_truth() -> None:
    probe, base = dated("The Tarn bridge was opened in ____.", year("1908"))
    found = [int(term.text) for term in clearly_off(probe, base, probe.keys[0], "s")]
    assert found
    assert all(2 <= abs(one - 1908) <= 4 for one in found)


def test_what_was_so_since_a_year_was_so_since_each_later_one() -> None:
    probe, base = dated("Tarn has had a bridge since ____.", year("1908"))
    assert {int(term.text) < 1908 for term in clearly_off(probe, base, probe.keys[0], "s")} == {True}
    probe, base = dated("Holm ruled Tarn until ____.", year("1908"))
    assert {int(term.text) > 1908 for term in clearly_off(probe, base, probe.keys[0], "s")} == {True}


def test_a_false_number_is_no_hairs_breadth_off() -> None:
    assert not is_clearly_off(count("7"), count("6"))
    assert is_clearly_off(count("8"), count("6"))
    assert is_clearly_off(count("4"), count("3"))


def test_of_two_duties_in_a_statement_none_is_made_false() -> None:
    must, may = Term("must", BINDING, "obliged", -1, -1), Term("may", BINDING, "free", -1, -1)
    fact = Fact("f", FactKind.RULE, "bind", {"binding": (may,), "bindings": (must, may, must)}, "", ())
    one = Probe(fact, "binding", "", (may,), frozenset(), gapped="A keeper ____ keep gifts.")
    two = replace(one, gapped="A keeper ____ keep gifts, and selling them is forbidden.")
    base = FactBase([fact])
    for probe in (one, two):
        base.proofs["f", "binding", may.key, item_id(probe, ItemType.CHOICE)] = (must,)
    assert _swaps(one, base, may)
    assert not _swaps(two, base, may)


def test_what_was_done_to_a_people_may_have_been_done_to_one_that_is_part_of_it() -> None:
    peoples = tuple(Term(name, "people", name.lower(), -1, -1) for name in ("the Osters", "the Moravs"))
    assert swaps(peoples[0], peoples[1:], ("It praised the Osters and the Moravs.",), {}) == []
