"""Whom "he" and "she" may mean."""

import pytest

from content.facts.kinds.events import find
from content.facts.names.genders import gender
from tests.content.facts.asked import facts


@pytest.mark.parametrize(
    ("name", "titles", "word"),
    [
        ("Olga Steen", (), "she"),
        ("Oskar Steen", (), "he"),
        ("Andrea Doria", (), ""),
        ("Andrea Doria", ("Sir",), "he"),
        ("Queen Maud", (), "she"),
        ("K. Nilsen", ("Finance Minister",), ""),
    ],
)
def test_a_title_or_a_given_name_tells(name: str, titles: tuple[str, ...], word: str) -> None:
    assert gender(name, titles) == word


def test_she_is_no_man_named_in_between() -> None:
    told = (
        "# Clara Lind\n\nClara Lind was a chemist. She was born in Malmö, and she studied in Uppsala. "
        "Her teachers praised her.\n\n"
        "The centre was directed by Oskar Falk. Oskar Falk had come to Uppsala early. "
        "In 1911 she founded the Delta Station.\n"
    )
    founded = [fact for fact in facts(find, told) if fact.relation == "found"]
    assert [fact.roles["subject"][0].text for fact in founded] == ["Clara Lind"]


def test_the_first_of_two_given_names_tells() -> None:
    assert gender("Jean-Paul Holm") == "he"
    assert gender("Anne-Marie Lund") == "she"


def test_who_only_writes_about_somebody_is_not_meant_by_he() -> None:
    told = (
        "# Oskar Falk\n\nOskar Falk was a chemist. He was born in Malmö, and he studied in Uppsala. "
        "His teachers praised him.\n\n"
        "Henrik Lind writes that his plans were vast. In 1911 he founded the Delta Station.\n"
    )
    founded = [fact for fact in facts(find, told) if fact.relation == "found"]
    assert "Henrik Lind" not in [fact.roles["subject"][0].text for fact in founded]
