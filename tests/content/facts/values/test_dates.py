"""Dates as written, what they contain, and what relative ones lean on."""

import pytest

from content.facts.values import date_expressions, dates
from content.facts.values.date_expressions import before, contains, expression, expressions, overlap
from tests.content.facts.asked import analysed


def dated(text: str) -> list[dates.DatedTerm]:
    analysis = analysed(text)
    return [one for sentence in analysis.sentences for one in dates.dates_in(sentence, analysis)]


def keys(text: str) -> list[str]:
    return [one.term.key for one in dated(text)]


@pytest.mark.parametrize(
    ("written", "kind", "key"),
    [
        ("4 April 1949", "day", "1949-04-04"),
        ("April 4, 1949", "day", "1949-04-04"),
        ("4th of April 1949", "day", "1949-04-04"),
        ("1949-04-04", "day", "1949-04-04"),
        ("April of 1927", "month", "1927-04"),
        ("March, 1948", "month", "1948-03"),
        ("the spring of 1921", "season", "1921-21"),
        ("fall 1989", "season", "1989-23"),
        ("late 1923", "part", "1923~late"),
        ("mid-1933", "part", "1933~mid"),
        ("1994–95", "span", "1994/1995"),
        ("1921-1922", "span", "1921/1922"),
        ("June–July 1936", "span", "1936-06/1936-07"),
        ("5–10 May 1995", "span", "1995-05-05/1995-05-10"),
        ("the 1930s", "decade", "193X"),
        ("the 19th century", "century", "18XX"),
        ("twentieth century", "century", "19XX"),
        ("500 BC", "year", "-0500"),
        ("23 December 562", "day", "0562-12-23"),
        ("August 553", "month", "0553-08"),
    ],
)
def test_a_date_has_the_granularity_it_is_written_with(written: str, kind: str, key: str) -> None:
    found = expression(written)
    assert found is not None
    assert (found.kind, found.key) == (kind, key)


@pytest.mark.parametrize("text", ["1,400 events", "version 2.2010", "$1999 was paid", "a 10:10:7 ratio", "3 May be"])
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert not [one for one in expressions(text) if one.resolved]


def test_two_dates_joined_by_from_and_to_or_between_and_are_one_span() -> None:
    assert [one.key for one in expressions("from June 1948 to May 1949")] == ["1948-06/1949-05"]
    assert [one.key for one in expressions("between 1934 and 1939")] == ["1934/1939"]
    assert [one.key for one in expressions("in 1927 and 1930")] == ["1927", "1930"]


def test_the_first_of_two_months_takes_the_year_of_the_second() -> None:
    assert [one.key for one in expressions("in April and May 1949")] == ["1949-04", "1949-05"]


@pytest.mark.parametrize(
    ("outer", "inner"),
    [("2014", "2014-09"), ("2014-09", "2014-09-04"), ("193X", "1936"), ("18XX", "184X"), ("1934/1939", "1936~late")],
)
def test_a_coarse_date_contains_a_finer_one(outer: str, inner: str) -> None:
    assert contains(outer, inner)
    assert not contains(inner, outer)
    assert overlap(inner, outer)


def test_dates_are_ordered_only_where_one_is_over_before_the_other() -> None:
    assert before("1949-04-04", "1949-05")
    assert before("-0500", "0079")
    assert not before("1949", "1949-05")


def test_the_other_order_of_day_and_month_is_as_right() -> None:
    found = expression("4 April 1949")
    assert found is not None
    assert {"April 4, 1949", "4/4/1949"} <= set(date_expressions.spellings(found.kind, found.key, found.text))


@pytest.mark.parametrize(("decade", "spoken"), [("the 1950s", True), ("the 1910s", False), ("the 1850s", False)])
def test_a_decade_of_the_last_century_goes_by_its_tens(decade: str, *, spoken: bool) -> None:
    found = expression(decade)
    assert found is not None
    ways = date_expressions.spellings(found.kind, found.key, found.text)
    assert ({"50s", "the fifties"} <= set(ways)) is spoken


def test_the_same_year_is_that_of_the_sentence_before_which_becomes_evidence() -> None:
    first, second = dated("In January 1994, the fund was launched. The same year, members launched a forum.")
    assert (first.term.key, second.term.key) == ("1994-01", "1994")
    assert second.term.text == "1994"
    assert [one.quote for one in second.evidence] == ["In January 1994, the fund was launched."]
    assert second.rule


@pytest.mark.parametrize(
    ("second", "key"),
    [
        ("Two years later, the council met again.", "1936"),
        ("The following year, the council met again.", "1935"),
        ("He opened a second bank the following month.", "1934-03"),
        ("In July, the council met again.", "1934-07"),
        ("On July 3, the council met again.", "1934-07-03"),
        ("A decade later, the council met again.", "1944"),
    ],
)
def test_relative_dates_count_from_the_sentence_before(second: str, key: str) -> None:
    assert keys(f"In February 1934, the president opened the bank. {second}")[1] == key


def test_what_is_counted_over_many_years_is_no_date() -> None:
    assert keys("In February 1934, the president opened the bank. Nine years later, the council met again.") == [
        "1934-02"
    ]


def test_the_same_day_is_not_that_of_a_sentence_before_one_that_names_another_day() -> None:
    text = "The council met on April 20, 1898. {} left the league on April 18. On the same day, the fleet sailed."
    assert keys(text.format("Oster")) == ["1898-04-20"]
    assert keys("The council met on April 20, 1898. On the same day, the fleet sailed.") == ["1898-04-20"] * 2


def test_a_lone_month_before_the_last_one_stays_unresolved() -> None:
    assert keys("In October 1934, the bank opened. In March, it closed.") == ["1934-10"]


def test_a_heading_with_one_year_dates_the_months_below_it() -> None:
    (one,) = dated("# The Berlin Airlift, 1948\n\nOn June 24, Soviet forces blocked the roads to the city.")
    assert one.term.key == "1948-06-24"
    assert one.evidence[0].quote == "The Berlin Airlift, 1948"


def test_a_heading_with_a_span_of_years_dates_nothing() -> None:
    assert keys("# The Conference, 1921–1922\n\nOn June 24, the delegates met in the old town hall.") == []


def test_an_aside_from_years_before_does_not_lend_its_year() -> None:
    text = (
        "On June 13, 1948, the general reported to Washington. Based upon agreements made in 1945, "
        "planes could fly to the city. The airlift began on June 26."
    )
    assert keys(text) == ["1948-06-13", "1945", "1948-06-26"]


def test_two_years_in_one_sentence_leave_that_year_unresolved() -> None:
    assert keys("The banks were opened in 1934 and in 1936. That year, trade grew.") == ["1934", "1936"]


def test_a_year_before_a_noun_dates_the_thing_named() -> None:
    (one,) = dated("At the 2014 Wales Summit, the leaders adopted a plan.")
    assert one.attributive
    (other,) = dated("In 2014, the leaders adopted a plan at the Wales Summit.")
    assert not other.attributive


@pytest.mark.parametrize(
    "text",
    [
        "Some 1500 soldiers died.",
        "Article 1990 was repealed.",
        "It cost 2000 dollars.",
        "It sinks to depths of 1500 m.",
        "It fills 2000 hectares of marsh.",
    ],
)
def test_a_number_of_four_digits_that_counts_is_no_year(text: str) -> None:
    assert keys(text) == []


def test_a_day_behind_which_a_number_stands_borrows_no_year() -> None:
    assert keys("Seville was completed in 1520. On 14 December 557 cracked the dome of the hall.") == ["1520"]


def test_a_year_that_only_dates_a_noun_dates_no_later_month() -> None:
    assert "1962-06" not in keys(
        "The union met in Oslo in May 1971. It remembered the strikes of 1962. In June it split."
    )


def test_a_new_paragraph_leans_on_no_bare_year_where_several_are_told() -> None:
    told = "It was founded in 1962. It grew, and in 1971 it split.\n\nThe council answered on March 2nd."
    assert not [key for key in keys(told) if key.endswith("-03-02")]


def test_a_month_beside_a_thing_of_another_year_leans_on_no_heading() -> None:
    assert "1580-05" not in keys("# The Act of 1580\n\nThe Act of 1571 was passed in May.")


def test_a_month_behind_the_day_that_a_sentence_speaks_from_is_not_of_its_year() -> None:
    text = "Holm opened a school in 2023. 2,000 have joined as of January 2023, and in November Berg opened a second."
    assert keys(text) == ["2023", "2023-01"]


LONG_STORY = "The troops of Oslo marched on. Their tents were lost. " * 5


def test_a_section_that_names_one_year_only_stays_in_it() -> None:
    assert keys(f"On 3 May 1888 Holm left Bergen. {LONG_STORY}On 26 September Holm reached Tarn.\n")[-1] == "1888-09-26"
    told = f"On 3 May 1888 Holm left Bergen. In 1889 he was ill. {LONG_STORY}On 26 September Holm reached Tarn.\n"
    assert keys(told)[-1] != "1889-09-26"


def test_a_day_of_a_new_section_is_of_the_year_that_the_document_tells_of() -> None:
    lead = "# The Tarn War\n\nThe Tarn War was fought in 1932. The war of 1932 was short. It ended in June 1932.\n\n"
    told = "It is told of in the Tarn Reports of 1932.\n\n## The fleet\n\nOn 6 April Holm formed a council.\n"
    assert keys(lead + told)[-1] == "1932-04-06"
    others = "Ten years before, in 1922, in 1923, and in 1924, it was at peace.\n\n"
    several = lead.replace("1932. The war of 1932", "1932, after that of 1922. It")
    assert keys(several + others + told)[-1] != "1932-04-06"


def test_the_end_of_a_decade_is_no_end_of_a_year() -> None:
    assert keys("They hoped to land before the end of the 1960s.") == ["196X"]
    assert keys("They hoped to land before the end of 1960.") == ["1960~late"]


def test_a_day_of_what_comes_again_each_year_has_no_year() -> None:
    assert keys("The pact was signed in 1931. The sun shines from 20 April until 23 August.\n") == ["1931"]
    assert keys("The pact was signed in 1931. The port was closed on 23 August.\n") == ["1931", "1931-08-23"]
