"""Wrong numbers are near the key, but not so near that they may be right."""

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.wrong.distractors import distractors
from content.questions.wrong.near_values import _latest, _near_dates, _whole, beyond_bounds, is_told_otherwise
from tests.content.league import Chronicle


def wrong(told: str, key: str, stem: str, kind: str = "count", others: str = "") -> list[float]:
    chronicle = Chronicle()
    quote = chronicle.tell(told)
    term = chronicle.term(quote, key, kind, "boats")
    chronicle.tell(others)
    fact = Fact("f", FactKind.COUNT, "have", {"count": (term,)}, told, (quote,))
    probe = Probe(fact, "count", stem, (term,), frozenset({"subject"}))
    base = FactBase([fact], text=chronicle.text, sentences=chronicle.sentences)
    found = {t for seed in "abcdef" for t in distractors(probe, base, term, seed)}
    return sorted(float("".join(c for c in t.text if c.isdigit())) for t in found)


@pytest.mark.parametrize("rough", ["about", "more than", "nearly", "over"])
def test_what_is_told_roughly_is_told_of_no_near_number(rough: str):
    found = wrong("The guild has 80 boats.", "80", f"The guild has {rough} ____ boats.")
    assert found
    assert all(abs(number - 80) >= 20 for number in found)


def test_exact_numbers_may_have_nearer_ones():
    found = wrong("The guild has 80 boats.", "80", "The guild has ____ boats.")
    assert any(abs(number - 80) < 20 for number in found)


def test_a_few_are_not_mistaken_for_many():
    found = wrong("The guild has 12 boats.", "12", "How many boats does the guild have?")
    assert found
    assert all(6 <= number <= 18 for number in found)


def test_a_share_is_not_mistaken_for_all_or_more():
    others = "All 100 percent of them came, 150 percent of the plan."
    told = "Of the guilds 90 percent weave."
    for kind in ("percent", "measure"):
        found = wrong(told, "90 percent", "____ of the guilds weave.", kind, others)
        assert all(number < 100 for number in found)


def test_a_round_year_by_which_something_was_so_has_no_wrong_ones():
    told = "By 1800, wool was hardly known in Tarn."
    assert wrong(told, "1800", "By ____, wool was hardly known in Tarn.", "year") == []
    assert wrong("In 1800, Tarn burnt.", "1800", "Tarn burnt in ____.", "year")


def test_two_has_nothing_likely_below_it_and_is_not_asked():
    assert wrong("The guild has 2 boats.", "2", "How many boats does the guild have?") == []


def test_nobody_comes_of_age_many_years_later():
    found = wrong("A minor is under the age of 18.", "18", "A minor is under the age of ____.", others="It took 26.")
    assert found
    assert all(abs(number - 18) <= 4 for number in found)


def test_what_is_answered_is_not_later_than_the_answer():
    stem = "The guild was founded in May 1921 in response to the fire of ____."
    assert _latest(stem, Term("1920", "year", "1920", -1, -1)) == 19220000
    assert _latest("The guild was founded in May 1921 in ____.", Term("1921", "year", "1921", -1, -1)) == float("inf")


def test_nothing_was_renewed_later_than_it_lasted():
    from content.questions.wrong.near_values import _end

    assert _end("When did the council renew the toll until May 1937?") == 10_000.0 * 1938
    assert _end("When did the council renew the toll?") == float("inf")


def test_beside_a_rough_number_no_exact_one_of_the_text_is_wrong():
    found = wrong(
        "The guild has over 100 boats.", "100", "The guild has over ____ boats.", others="Oster has 197 boats."
    )
    assert 197 not in found


def test_no_whole_is_less_than_the_part_of_it_that_is_told() -> None:
    found = wrong("The guild sold nine of the 11 boats.", "11", "The guild sold nine of the ____ boats.")
    assert found
    assert min(found) >= 9


def test_no_part_is_more_than_the_whole_that_is_told() -> None:
    found = wrong("The storm sank 50 of the 57 boats.", "50", "How many of the 57 boats did the storm sink?")
    assert found
    assert max(found) <= 57


def test_what_may_have_been_more_than_a_number_was_more_than_any_lower_one() -> None:
    found = wrong("The storm may have sunk over 50 boats.", "50", "The storm may have sunk over ____ boats.")
    assert found
    assert min(found) > 50


def test_who_has_fewer_than_forty_has_fewer_than_fifty():
    below, above = [Term("30", "count", "30", -1, -1)], [Term("50", "count", "50", -1, -1)]
    assert beyond_bounds("The guild had fewer than ____ boats.", below, above) == (below, [])
    assert beyond_bounds("The tide can be more than ____ feet.", below, above) == ([], above)
    assert beyond_bounds("Guilds with more than ____ boats can be split.", below, above) == ([], [])
    assert beyond_bounds("A guild can lend more than ____ boats.", below, above) == (below, above)


@pytest.mark.parametrize(
    "stem",
    [
        "He wrote the first ____ of his nine plays in Tarn.",
        "The courts sat in only ____ of more than nine towns.",
        "The guild has nine boats, ____ of which leak.",
    ],
)
def test_no_part_is_more_than_the_whole(stem: str):
    assert _whole(stem) == 9


def test_nobody_lives_a_hundred_and_twenty_years_on_the_average():
    stem = "At how many years was the life expectancy of the guild put?"
    found = wrong("The guild has a life expectancy of 80 years.", "80", stem, others="It took 121 years, or 41.")
    assert found
    assert all(abs(number - 80) <= 12 for number in found)


def test_no_more_nations_are_counted_than_there_are():
    found = wrong("The guild trades with 158 countries.", "158", "The guild trades with ____ countries.")
    assert all(number <= 200 for number in found)


def test_a_date_that_another_sentence_gives_for_the_same_is_not_clearly_wrong():
    chronicle = Chronicle()
    quote = chronicle.tell("Ada Holm was born on 2 May 1901 in Tarn.")
    chronicle.tell("A register has Holm as born on 12 May 1901.")
    chronicle.tell("Karl Lund was born on 3 May 1903.")
    key = chronicle.term(quote, "2 May 1901", "day")
    holm = chronicle.term(quote, "Ada Holm", "person")
    fact = Fact("f", FactKind.EVENT, "bear", {"subject": (holm,), "when": (key,)}, quote.quote, (quote,))
    probe = Probe(fact, "when", "When was Ada Holm born?", (key,), frozenset({"subject"}))
    base = FactBase([fact], text=chronicle.text, sentences=chronicle.sentences)
    register, other = (
        Term(t, "day", k, 0, 0) for t, k in (("12 May 1901", "1901-05-12"), ("3 May 1903", "1903-05-03"))
    )
    assert is_told_otherwise(register, probe, base)
    assert not is_told_otherwise(other, probe, base)


def test_a_whole_century_stands_beside_whole_centuries():
    rough, exact = Term("AD 400", "year", "0400", -1, -1), Term("AD 387", "year", "0387", -1, -1)
    assert {term.text for term in _near_dates(rough, "s")} == {"AD 200", "AD 300", "AD 500", "AD 600"}
    assert "AD 388" in {term.text for term in _near_dates(exact, "s")}
