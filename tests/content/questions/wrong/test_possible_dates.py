"""No wrong date is one that the question itself rules out, and no key stands alone beside a far crowd."""

from dataclasses import replace

from content.facts.base import Fact, FactKind, Probe, Term
from content.facts.names.heads import head_called, heads_in
from content.knowledge import FactBase
from content.questions.base import Option
from content.questions.order import arranged
from content.questions.wrong.distractors import distractors
from content.questions.wrong.near_values import _earliest, _near_spans, _spread
from content.questions.wrong.possible_dates import bounds, days_in
from tests.content.league import Chronicle

NEVER = float("inf")


def between(
    stem: str,
    key: str,
    kind: str = "year",
    *,
    told: str = "",
    before: str = "",
    heading: str = "",
    relation: str = "renew",
    begun: tuple[str, str] | None = None,
) -> tuple[float, float]:
    """Return the bounds of a date; `begun` is when the toll act that the stem gives was passed, with its key."""
    chronicle = Chronicle()
    if before:
        chronicle.tell(before)
    quote = chronicle.tell(told or stem.replace("____", key))
    when = Term(key, kind, "1949-05-11" if kind == "day" else key, -1, -1)
    act = Term("the Toll Act", "act", "toll act", -1, -1, noun="act")
    fact = Fact("f", FactKind.EVENT, relation, {"object": (act,), "when": (when,)}, stem, (quote,))
    facts = [fact]
    if begun:
        day = Term(begun[0], "day", begun[1], -1, -1)
        facts.append(Fact("b", FactKind.EVENT, "pass", {"object": (act,), "when": (day,)}, "It was passed.", (quote,)))
    base = FactBase(
        facts, text=chronicle.text, sentences=chronicle.sentences, sections=(0,), headings=(heading,) if heading else ()
    )
    return bounds(Probe(fact, "when", stem, (when,), frozenset({"object"}), gapped=stem), base, when)


def test_a_head_of_state_acts_while_in_office():
    stem = "In which year was a pause declared at the behest of President Herbert Hoover?"
    assert between(stem, "1931") == (19290000, 19340000)
    day = between("When did President Herbert Hoover declare a pause?", "May 11, 1949", "day")
    assert day == (0, NEVER)
    assert between("When did Harry Truman declare a pause?", "May 11, 1949", "day") == (19460000, 19540000)
    assert between("In which year did Karl Holm declare a pause?", "1931") == (0, NEVER)


def test_what_a_known_body_did_lies_in_no_year_before_it_was_there():
    assert between("In which year did the United Nations send a commission to Tarn?", "1951") == (19450000, NEVER)
    assert between("In which year was the rule that the United Nations took over made?", "1931") == (0, NEVER)


def test_who_takes_office_might_have_taken_it_in_other_years():
    assert between("Herbert Hoover took office in ____.", "1929") == (0, NEVER)


def test_heads_are_known_with_and_without_initials():
    assert head_called("Harry S. Truman") == head_called("Harry Truman")
    assert [head.first for head in heads_in("Harry S. Truman wrote to Dwight Eisenhower.")] == [1945, 1953]
    assert head_called("Karl Holm") is None


def test_what_led_to_the_matter_of_a_section_is_not_later_than_it():
    stem = "In which year did the council look into the tolls?"
    assert between(stem, "1947", heading="The Founding of Tarn, 1948") == (0, 19490000)
    assert between(stem, "1951", heading="The Founding of Tarn, 1948") == (19480000, NEVER)
    assert between(stem, "1948", heading="The Founding of Tarn, 1948") == (0, NEVER)


def test_a_day_of_a_span_in_the_heading_lies_in_it_or_soon_after():
    told = "The siege was lifted on May 11, 1949."
    stem = "When was the siege lifted?"
    found = between(stem, "May 11, 1949", "day", told=told, heading="The Siege of Tarn, 1948–49")
    assert found == (19480000, 19510000)


def test_nothing_is_renewed_on_the_day_on_which_it_began_or_before():
    low, high = between("In which year was the Toll Act renewed?", "1936", begun=("August 31, 1935", "1935-08-31"))
    assert (low, high) == (19350832, NEVER)


def test_what_had_happened_lies_before_what_is_told_around_it():
    stem = "The drought, which had begun in ____, became a famine."
    assert between(stem, "1922", before="When Oster stopped paying in 1923, Morava took the port.") == (0, 19240000)
    assert between("The guild had few boats in ____.", "1922", before="It was 1923.") == (0, NEVER)


def test_of_far_dates_that_crowd_only_one_is_kept():
    key = Term("March 1939", "month", "1939-03", -1, -1)
    far = [Term(f"M{month}", "month", f"1941-{month}", -1, -1) for month in (10, 11, 12)]
    near = Term("March 1940", "month", "1940-03", -1, -1)
    assert [t.key for t in _spread([*far, near], key)] == ["1940-03", "1941-10"]


def test_spans_of_years_lie_next_to_the_keys_and_stand_in_order():
    key = Term("1921–1922", "span", "1921/1922", -1, -1)
    made = {t.text for seed in "abc" for t in _near_spans(key, seed)}
    assert made == {"1917–1918", "1919–1920", "1923–1924", "1925–1926"}
    shown = arranged([Option(text, False, "") for text in ("1923–1924", "1919–1920", "1921–1922")], "seed")
    assert [option.text for option in shown] == ["1919–1920", "1921–1922", "1923–1924"]
    assert not list(_near_spans(Term("1438–1533", "span", "1438/1533", -1, -1), "a"))


def test_wrong_years_keep_within_the_bounds():
    chronicle = Chronicle()
    quote = chronicle.tell("In 1931, President Herbert Hoover declared a pause.")
    when = chronicle.term(quote, "1931", "year")
    fact = Fact("f", FactKind.EVENT, "declare", {"when": (when,)}, quote.quote, (quote,))
    stem = "In which year did President Herbert Hoover declare a pause?"
    probe = Probe(fact, "when", stem, (when,), frozenset({"subject"}))
    base = FactBase([fact], text=chronicle.text, sentences=chronicle.sentences)
    found = {int(t.text) for seed in "abcdef" for t in distractors(probe, base, when, seed)}
    assert found == {1929, 1930, 1932, 1933}


def test_what_happened_did_not_happen_after_all_that_the_document_tells_of_as_past():
    chronicle = Chronicle()
    quote = chronicle.tell("The league opened a hall in 2021 and will open another in 2026.")
    when, then = (chronicle.term(quote, year, "year") for year in ("2021", "2026"))
    over = Fact("f", FactKind.EVENT, "open", {"when": (when,)}, quote.quote, (quote,), grammar={"past": "1"})
    ahead = Fact("g", FactKind.EVENT, "open", {"when": (then,)}, quote.quote, (quote,), grammar={"past": ""})
    base = FactBase([over, ahead], text=chronicle.text, sentences=chronicle.sentences)
    asked = Probe(over, "when", "In which year did the league open a hall?", (when,), frozenset({"subject"}))
    assert bounds(asked, base, when) == (0, 20220000)
    assert bounds(replace(asked, fact=ahead, keys=(then,)), base, then) == (0, NEVER)


def test_a_second_event_of_a_stem_is_not_dated_before_the_first() -> None:
    stem = "The pact was opened on December 1, 1959, and came into force on ____."
    assert list(days_in(f"{stem} It was shown on 4 May 1931.")) == [19591201.0, 19310504.0]
    assert _earliest(stem, Term("June 23, 1961", "day", "1961-06-23", -1, -1)) == 19591201.0
    assert _earliest(stem, Term("1961", "year", "1961", -1, -1)) == 19590000.0
