"""What the shape of a sentence says of whom or what a word in it means."""

import pytest

from content.facts.kinds.events import find
from content.facts.phrases.speech import Refusal
from tests.content.facts.asked import facts
from tests.content.facts.phrases.test_speech import spoken
from tests.content.facts.references.test_resolving import meant


@pytest.mark.parametrize(
    "text",
    [
        "The largest lake is Lake Tarn. During summer it is possible to row from Oslo to the north of the lake.",
        "The Delta Bank was closed. In 1921 it was clear that Norway had no money.",
        "The Delta Bank was closed. In 1921 it was decided that Norway would lend money.",
    ],
)
def test_it_that_stands_for_nothing_is_nothing_told_before(text: str) -> None:
    assert meant(text, "it") is None


def test_its_is_of_what_a_relative_clause_is_about() -> None:
    assert meant("Norway fought Sweden, which lost its fleet in 1921.", "its") == "Sweden"


def test_what_is_taken_of_another_is_not_the_takers_own() -> None:
    assert meant("Norway relied on Sweden, which bought most of its timber in 1921.", "its") == "Norway"


def test_their_is_of_no_other_people_where_who_is_the_name_of_one_place() -> None:
    assert meant("The plea led the Danes to send for help from Sweden, who sent their envoy to Oslo.", "their") is None


def test_what_a_clause_on_a_noun_leaves_out_is_not_said_in_it_again() -> None:
    text = "Arne Holm ruled Norway. The league that Arne Holm built to defend it against raids was broken by Denmark."
    assert meant(text, "it") is None


def test_since_its_inception_tells_of_no_government() -> None:
    text = "The Delta Plan turned ten in 1931. Since its inception, the Norwegian Government has paid ten million."
    assert meant(text, "its") is None
    assert meant("Since its foundation, the Delta Council has paid ten million.", "its") == "the Delta Council"


def test_what_something_was_merged_into_may_be_it() -> None:
    text = "Tarn remained a quiet place until 1989, when the shops were merged into Tarn Drift. In 1993 it was sold."
    assert meant(text, "it") is None


def test_it_is_nothing_that_the_participle_before_it_tells() -> None:
    with pytest.raises(Refusal):
        spoken("Combined with the closing of 20 mines in 1921, it led to fears that Norway was ruined.")


def test_what_came_of_something_leans_on_it() -> None:
    with pytest.raises(Refusal):
        spoken("The resultant stagnation of trade was felt in Norway because of the toll in the Baltic.")


def test_the_two_says_not_of_whom() -> None:
    with pytest.raises(Refusal):
        spoken("Arne Holm challenged Ivo Dahl, and when the two met in battle in 1921, Norway was lost.", "when")
    assert spoken("Arne Holm and Ivo Dahl ruled Norway until the two met in battle in 1921.")


ISLAND = (
    "# History of Tarna\n\nThe island of Tarna was settled in 1511. Arne Holm sailed there from the island of Elba. "
    "Norway paid him a fortune for his maps. "
)


def told(text: str) -> str:
    return " ".join(fact.statement for fact in facts(find, text))


def test_the_island_of_a_history_is_the_one_that_it_is_about() -> None:
    assert "conquered Tarna in 1531" in told(ISLAND + "The Norwegian Crown conquered the island in 1531.\n")


def test_another_island_just_named_leaves_it_open_which_is_meant() -> None:
    text = ISLAND + "The settlers came from Elba Island. The Norwegian Crown conquered the island in 1531.\n"
    assert "1531" not in told(text)


def test_the_city_of_a_countrys_history_is_the_one_just_named() -> None:
    text = (
        "# History of Norway\n\nNorway is a country. A camp was set up in Oslo in 1514. The city was founded in 1519.\n"
    )
    assert "Oslo was founded in 1519." in told(text)


@pytest.mark.parametrize(("heading", "name"), [("## Article 4", "Article 4"), ("## Exceptions", None)])
def test_this_article_is_the_one_that_it_stands_in(heading: str, name: str | None) -> None:
    text = f"# Harbour Work\n\n{heading}\n\nWork covered by Article 3 is not changed by this Article."
    assert meant(text, "Article") == name


def test_its_is_said_in_full_where_what_it_means_is_not() -> None:
    text = "Tarn is a city in Norway. Tarn fell on 3 May 1521 when Arne Holm opened its gates in 1521."
    assert "opened Tarn's gates" in told(text)
