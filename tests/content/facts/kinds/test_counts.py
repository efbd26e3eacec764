"""How many, how much, what share, with the clause that says of what."""

import pytest

from content.facts.kinds.counts import find
from content.facts.names.lexicon import read_names
from content.facts.values.numbers import number, ordinal, spelled
from content.facts.values.quantities import quantities
from tests.content.facts import asked
from tests.content.facts.asked import analysed, facts, left_out


def answers(find: asked.Finder, text: str, dated: str | None = None) -> dict[str, list[str]]:
    """What the questions of a text ask with their keys, but for the statements with a gap for a name."""
    return {stem: keys for stem, keys in asked.answers(find, text, dated).items() if "____" not in stem}


def test_a_name_in_the_statement_of_a_count_can_be_asked_there() -> None:
    text = "In 1921, Secretary of State Charles Hughes invited nine nations to Washington."
    stem = "Secretary of State Charles Hughes invited nine nations to ____ in 1921."
    assert asked.answers(find, text)[stem] == ["Washington"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("forty-seven", 47), ("1,400", 1400), ("two hundred and fifty", 250), ("31.5 billion", 31.5e9), ("treaty", None)],
)
def test_numbers_are_read_in_words_and_digits(text: str, value: float | None) -> None:
    assert number(text) == value


def test_small_numbers_are_spelled_and_ordinals_read() -> None:
    assert (spelled(47), spelled(1400)) == ("forty-seven", "1,400")
    assert (ordinal("twenty-first"), ordinal("3rd"), ordinal("council")) == (21, 3, None)


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "In 1921, Secretary of State Charles Hughes invited nine nations to Washington.",
            "How many nations did Secretary of State Charles Hughes invite to Washington in 1921?",
            "nine",
        ),
        (
            "France concluded trade agreements with 19 countries between 1934 and 1939.",
            "With how many countries did France conclude trade agreements between 1934 and 1939?",
            "19",
        ),
        (
            "The Geneva Pact was signed by 23 countries in 1947.",
            "How many countries signed the Geneva Pact in 1947?",
            "23",
        ),
        (
            "The Geneva Pact has been ratified by 47 countries.",
            "How many countries have ratified the Geneva Pact?",
            "47",
        ),
        (
            "The Senate ratified the Treaty of Visby by a vote of 85–1.",
            "By what vote did the Senate ratify the Treaty of Visby?",
            "85–1",
        ),
        (
            "# The Five-Power Treaty\n\nThe U.S. Navy preferred a 10:10:5 ratio. The Five-Power Treaty set another.",
            "The Five-Power Treaty: What ratio did the U.S. Navy prefer?",
            "10:10:5",
        ),
        (
            "Foreign banks loaned Germany $200 million in 1924.",
            "How much money did foreign banks loan Germany in 1924?",
            "$200 million",
        ),
        (
            "The Marek Museum holds more than 6,000 maps.",
            "More than how many maps does the Marek Museum hold?",
            "6,000",
        ),
        ("Security is one of NATO's three pillars.", "How many pillars does NATO have?", "three"),
        ("The Harbour Act consists of 42 sections.", "How many sections does the Harbour Act consist of?", "42"),
    ],
)
def test_a_count_is_asked_with_its_clause(text: str, stem: str, key: str) -> None:
    assert answers(find, text).get(stem) == [key]


def test_a_count_in_a_clause_that_restricts_its_noun_is_asked_by_that_clause() -> None:
    text = "Congress met with the 17 countries that had borrowed money from the United States."
    assert answers(find, text) == {"How many countries had borrowed money from the United States?": ["17"]}


def test_an_approximate_count_is_asked_about() -> None:
    text = "Approximately 1,400 events a year are open to partners through the Cooperation Menu."
    assert answers(find, text) == {
        "About how many events a year are open to partners through the Cooperation Menu?": ["1,400"]
    }


def test_joined_counts_are_asked_one_by_one() -> None:
    stems = answers(find, "The Harbour Act contains 42 sections and three schedules.")
    assert stems == {
        "How many sections does the Harbour Act contain?": ["42"],
        "How many schedules does the Harbour Act contain?": ["three"],
    }


def test_a_short_form_is_said_in_full_and_the_sentence_it_leans_on_quoted() -> None:
    (fact,) = facts(find, "The Treaty of Visby created a customs union. On 3 May 1921, five states signed the treaty.")
    assert fact.statement == "Five states signed the Treaty of Visby on 3 May 1921."
    assert len(fact.evidence) == 2


def test_number_words_and_digits_are_both_accepted() -> None:
    (fact,) = facts(find, "The Northern League adopted four resolutions in 1930.")
    assert "4" in fact.roles["count"][0].accepted


def test_the_id_does_not_depend_on_the_number() -> None:
    one, other = (facts(find, f"The Northern League adopted {n} resolutions in 1930.")[0] for n in ("four", "six"))
    assert one.id == other.id
    assert one.statement != other.statement


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It adopted four resolutions in 1930.", "leans on its context"),
        ("The Northern League has five members.", "time-dependent"),
        ("The Northern League never adopted four resolutions.", "negated"),
        ("The Northern League might adopt four resolutions.", "hedged"),
        ("Critics claimed that the Northern League adopted four resolutions.", "attributed"),
        ("If the Northern League adopted four resolutions, trade would grow.", "conditional"),
        ("The four ports of the Northern League are Oslo, Tarn, Bergen and Vell.", "told in passing"),
        ("The Northern League adopted all four resolutions in 1930.", "told in passing"),
        ("The Northern League adopted these four resolutions in 1930.", "leans on another count"),
    ],
)
def test_what_cannot_be_asked_plainly_is_left_out_with_its_rule(text: str, rule: str) -> None:
    assert facts(find, text) == []
    assert any(rule in one for one in left_out(find, text))


def test_a_count_that_changes_is_asked_as_of_the_documents_date() -> None:
    stems = answers(find, "The Northern League has five members.", dated="2023-07-01")
    assert stems == {"As of July 2023, how many members does the Northern League have?": ["five"]}


def test_somebody_has_children_but_not_what_came_of_him() -> None:
    sons = answers(find, "Ada Holm's three sons drew the harbour of Oslo in 1921.")
    assert "How many sons did Ada Holm have?" in sons
    assert answers(find, "Ada Holm's forty-two books were burned at the harbour of Oslo in 1921.") == {}


def test_years_and_numbers_in_names_are_no_counts() -> None:
    assert facts(find, "The Five-Power Treaty was signed in 1922 under Resolution 181.") == []


def test_shares_of_several_receivers_are_asked_one_by_one() -> None:
    text = (
        "The Five-Power Treaty set a ratio which allowed the United States and the United Kingdom 500,000 tons, "
        "Japan 300,000 tons, and France and Italy each 175,000 tons."
    )
    assert answers(find, text) == {
        "How many tons were the United States and the United Kingdom allowed under the Five-Power Treaty?": ["500,000"],
        "How many tons was Japan allowed under the Five-Power Treaty?": ["300,000"],
        "How many tons were France and Italy each allowed under the Five-Power Treaty?": ["175,000"],
    }


def test_a_sum_is_asked_by_its_worth_in_another_currency() -> None:
    text = (
        "In 1921, the Reparation Commission set the final bill at 132 billion gold marks, approximately $31.5 billion."
    )
    stems = answers(find, text)
    assert stems["About how much were 132 billion gold marks worth in dollars in 1921?"] == ["$31.5 billion"]


def test_a_measure_is_asked_with_its_unit() -> None:
    assert answers(find, "Germany covers an area of 357,596 square kilometres.") == {
        "What area does Germany cover?": ["357,596 square kilometres"]
    }
    assert answers(find, "Members of the Security Council shall be elected for a term of two years.") == {
        "For what term shall members of the Security Council be elected?": ["two years"]
    }


def test_a_past_count_without_a_name_or_date_is_told_by_its_heading() -> None:
    text = (
        "# The Visby Conference\n\nThe Visby Conference ended in May. "
        "Nine nations were invited to talks on reducing naval capacity."
    )
    (stem,) = answers(find, text)
    assert stem.startswith("The Visby Conference: How many nations")


@pytest.mark.parametrize("subject", ["No ship", "Neither of the ships", "Few of the ships"])
def test_what_is_denied_of_all_is_not_counted(subject: str) -> None:
    assert not answers(find, f"{subject} of the Visby League may carry more than forty guns.")


@pytest.mark.parametrize("day", ["16 September", "the 16th of September", "September 16"])
def test_the_day_of_a_month_counts_nothing(day: str) -> None:
    analysis = analysed(f"The Lisbon fleet started from Messina on {day} and arrived at Corfu.")
    lexicon = read_names(analysis)
    assert [one.term.text for one in quantities(analysis.sentences[0], analysis, lexicon)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Delta Fund cost several billion dollars in 1990.",
        "Anna Berg was the third of four children.",
    ],
)
def test_some_billions_and_the_rank_of_a_child_count_nothing(text: str) -> None:
    assert not answers(find, f"{text}\n")


def test_about_stays_before_a_percentage() -> None:
    text = "The vote of the Delta Party fell to approximately 12% of all votes in 1990.\n"
    assert any("about what percentage" in stem for stem in answers(find, text))


def test_what_only_goes_along_and_what_leans_on_a_lead_in_are_not_counted():
    assert not facts(find, "The Delta Council founded a school, with 30 teachers from Norway added to the old ones.\n")
    assert not facts(find, "Key effects in 2013:\n\n- Norway cut 1,000 grants\n- Sweden closed its schools\n")


def test_a_number_written_as_a_name_counts_nothing() -> None:
    told = "Hardship struck Norway, a period now known as the Seven lean years which led to unrest in Norway."
    assert facts(find, told) == []
    assert any("part of a name" in rule for rule in left_out(find, told))


def test_a_stretch_of_time_that_bounds_a_number_is_not_left_off() -> None:
    text = "In the first years of their voyage, the Harbour Boats had two captains.\n"
    assert all("voyage" in stem for stem in answers(find, text))


def test_what_a_thing_has_is_not_asked_for_as_its_company() -> None:
    assert not [stem for stem in answers(find, "The site includes a castle with 12 towers.\n") if "With" in stem]
    assert answers(find, "Norway signed agreements with 12 countries in 1925.\n")


def test_what_bears_a_name_is_counted_by_its_name() -> None:
    text = "The 15 local groups that organized in Delta Bay are called Harbour Circles.\n"
    assert not [stem for stem in answers(find, text) if "organized" in stem]


def test_a_number_is_not_asked_of_what_another_number_tells() -> None:
    text = "From the harbour at 200 metres the town of Tarn rises to 300 metres in the Oster Hills."
    assert not [stem for stem in answers(find, text) if stem.lower().startswith("at how many metres")]


def test_two_counts_of_unlike_things_of_one_verb_are_asked_each() -> None:
    text = "The Mill has six old wheels that turn by water, and two new wheels that turn by wind."
    assert ["six"] in answers(find, text).values()


def test_what_opens_a_sentence_is_not_put_behind_a_clause() -> None:
    text = "For 18 months, from 1841 to 1842, Ivo Holm went to the only school in Tarn he ever attended as a child.\n"
    assert not any("as a child from 1841" in stem for stem in answers(find, text))
