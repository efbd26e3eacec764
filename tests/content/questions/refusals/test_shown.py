"""What the stem shows of a name is not asked for."""

from dataclasses import replace

import pytest

from content.facts.base import Term
from content.questions.refusals.shown import shows_its_name
from content.questions.refusals.worth import unworthy
from tests.content.league import asked, league

BASE = league().base()


def term(text: str, kind: str, noun: str = "", *accepted: str) -> Term:
    return Term(text, kind, text.lower(), -1, -1, accepted, noun=noun)


LEAGUE = term("the Tarn Weavers League", "organisation", "league")
SCHOOL = term("Music School", "organisation", "school")


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Which league asks states to heed the TWL advice?", LEAGUE),
        ("Which league asks states to heed the TaWeL advice?", LEAGUE),
        ("What was Aurélie Brandt's nationality?", term("French", "nationality")),
        ("What was Plato's nationality?", term("Greek", "nationality")),
        ("Ada Holm was sent to Ivo Brandt's ____ (school) in Tarn.", SCHOOL),
        ("Both guilds of British Columbia, in ____ (country), closed.", term("Canada", "country", "country")),
        ("The towns took turns in leading the trade from 1 to 1800 ____.", term("A.D.", "name")),
        ("Alberta is the only province in ____ (country) without rats.", term("Canada", "country", "country")),
    ],
)
def test_what_stands_beside_a_name_does_not_show_it(stem: str, key: Term) -> None:
    probe = asked(stem, key)
    assert shows_its_name(probe)
    assert unworthy(probe, BASE)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Which league asks states to heed the OSL advice?", LEAGUE),
        ("What does the abbreviation TWL stand for?", LEAGUE),
        ("What was Ada Holm's nationality?", term("French", "nationality")),
        ("Ada Holm was sent to Ivo Brandt's ____ (school) in Tarn.", term("Oster School", "organisation", "school")),
        ("Tarn is the only province in ____ (country) without rats.", term("Morava", "country", "country")),
    ],
)
def test_a_name_that_nothing_shows_is_asked(stem: str, key: Term) -> None:
    assert not shows_its_name(asked(stem, key))


def test_of_several_none_is_shown() -> None:
    probe = asked("Which leagues heed the TWL advice?", LEAGUE)
    assert not shows_its_name(replace(probe, keys=(LEAGUE, SCHOOL)))
