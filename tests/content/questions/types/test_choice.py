"""When nothing that could stand beside a key would be taken for it."""

from dataclasses import replace

from content.facts.base import Fact, FactKind, Probe, Term
from content.questions.types.choice import _has_no_company


def probe(stem: str, key: Term) -> Probe:
    return Probe(Fact("f", FactKind.STATEMENT, "own", {}, stem, ()), "phrase", stem, (key,), frozenset(), gapped=stem)


def test_what_is_no_condition_of_it_nobody_takes_for_one() -> None:
    key = Term("a written licence", "phrase", "a written licence", 0, 0, noun="licence")
    assert _has_no_company(probe("Nobody may fish there without ____.", key), key)
    assert not _has_no_company(probe("Everybody who fishes needs ____.", key), key)


def test_what_lies_elsewhere_is_not_the_body_that_a_stem_places() -> None:
    key = Term("the Selm Guild", "organisation", "selm guild", 0, 0, noun="guild")
    assert _has_no_company(probe("Holm led ____ in Tarn.", key), key)
    assert not _has_no_company(probe("Holm led ____ in 1921.", replace(key)), key)


def test_a_treaty_of_two_states_stands_beside_no_others() -> None:
    key = Term("the Tarn Treaty", "treaty", "tarn treaty", -1, -1, noun="treaty")
    assert _has_no_company(probe("Which treaty did Norway and Japan sign?", key), key)
    assert not _has_no_company(probe("Which treaty did Norway sign in Tarn?", key), key)
