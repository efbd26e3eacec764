import pytest

from content.facts.kinds.populations import find
from tests.content.facts.asked import answers, facts

TOLD = "# Norway\n\nNorway is a country of the north. {} The coast is long.\n"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The population was 9,400 at the 2010 census.", "The population of Norway was 9,400 in 2010."),
        ("Its population was about 4.2 million in 2010.", "The population of Norway was about 4.2 million in 2010."),
        ("In 1801, the population of Norway was 880,000.", "The population of Norway was 880,000 in 1801."),
        (
            "Norway measures 16 by 8 leagues (by old count) and has a population of 4,500 (2016 census).",
            "The population of Norway was 4,500 in 2016.",
        ),
    ],
)
def test_a_population_is_told_with_its_year(text, statement):
    assert [fact.statement for fact in facts(find, TOLD.format(text))] == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "The population was 9,400.",
        "The city of the north was told of. Its bears had a population of 900 in 2010.",
        "The population of the herd was 9,400 in 2010.",
    ],
)
def test_one_without_a_year_or_of_no_place_is_left(text):
    assert facts(find, TOLD.format(text)) == []


def test_it_is_asked_with_its_year():
    asked = answers(find, TOLD.format("Its population was about 4.2 million in 2010."))
    assert asked == {"What was the approximate population of Norway in 2010?": ["4.2 million"]}


def test_a_census_counts_the_people_of_the_place_that_a_text_is_about():
    text = (
        "# Tarn\n\nTarn is a town in Norway.\n\nAs of the 2010 census, there were 9,400 people, 4,100 households, and "
        "2,270 families residing in the town.\n"
    )
    assert answers(find, text) == {"What was the population of Tarn in 2010?": ["9,400"]}
