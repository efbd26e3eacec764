"""A clause behind a comma is told of a name only where no noun before it may be meant as well."""

import pytest

from content.facts.kinds.events import find
from tests.content.facts.asked import facts


def stated(text: str) -> list[str]:
    return [fact.statement for fact in facts(find, text)]


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("The court was set up by Resolution 12 of the Oslo Council, which was passed on 3 May 1993.", "Council was"),
        ("The Hall is a large school in the north of Norway, created by the Oslo Council in 1921.", "Norway was"),
        ("Sailors mutinied in 1921, which caused uprisings in Norway, which became known as the Red Week.", "known as"),
        ("In 1921, the navy sank ships that traded with Norway, which led to the Harbour War.", "Norway led"),
        ("Ivo Berg brought several books from Tarn Island, which are sold for more money in Norway.", "are sold"),
        (
            'In his note read at the Symposium on the "Far Outlook of the Oslo Gulf School", on 11 May 1921, Ivo Berg '
            "proposed the founding of a school and a library in Denmark.",
            "Berg was read",
        ),
        ("Danish fishers came from the Oslo region, who founded the Harbour School in 1921.", "region founded"),
        ("In 1921 Norway seized the Tarn Islands, followed by the isle of Elba.", "were followed"),
        ("Ada Berg had the idea to sail to Iceland, inspired by the voyages of Ivo Holm in 1958.", "Iceland was"),
        ("Iceland, the concert that saved the Harbour League, was published by Norway in 2009.", "Iceland saved"),
    ],
)
def test_what_either_of_two_nouns_may_have_done_is_told_of_none(text: str, untrue: str) -> None:
    assert not any(untrue in said for said in stated(text))


def test_a_participle_behind_what_a_thing_is_tells_of_that_thing() -> None:
    said = stated("The Harbour Hall is a large school in the north of Norway, created by the Oslo Council in 1921.")
    assert "The Harbour Hall was created by the Oslo Council in 1921." in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Machines came with parts from the Oslo Council, which was dissolved in 1999.", "Council was dissolved"),
        ("The house was owned by the Oslo Council, which was dissolved in 1999.", "Council was dissolved"),
        ("In 1921 the towns worked under the lead of Ivo Berg, who was elected mayor of Oslo in 1925.", "Berg was"),
        ("The plan called for the establishment of the Oslo Council, designed by Ivo Berg in 1921.", "Council was"),
    ],
)
def test_what_only_one_of_two_nouns_can_have_done_is_told_of_it(text: str, told: str) -> None:
    assert any(told in said for said in stated(text)), stated(text)
