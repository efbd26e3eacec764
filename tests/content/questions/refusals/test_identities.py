"""What is asked for by what it is has a class that the question can name."""

from dataclasses import replace

import pytest

from content.facts.base import FactKind, Term
from content.facts.kinds.definitions import find
from content.knowledge import FactBase
from content.questions.refusals.identities import misidentified
from content.questions.refusals.worth import unworthy
from tests.content.facts.asked import probes
from tests.content.league import asked, league

NAME = Term("Squill 8", "name", "squill 8", -1, -1)
BASE = league().base()


def is_wrong(stem: str, key: Term = NAME) -> bool:
    probe = asked(stem, key)
    probe = replace(probe, role="subject", fact=replace(probe.fact, kind=FactKind.DEFINITION, grammar={"be": "is"}))
    flawed = misidentified(probe, BASE)
    assert not flawed or unworthy(probe, BASE)
    return flawed


@pytest.mark.parametrize(
    "stem",
    [
        "What was the patient search for calm?",
        "What is a thinly peopled region beyond the Oster hills?",
        "What was the first person to cross the Oster Ridge?",
        "What is often considered the first poet of the old school?",
        "What is the only prize-winning actor of the old stage?",
        "Who is the only salaried post?",
        "What is the three main divisions?",
        "What is the name of the small probe measuring rays from far stars?",
        "Which system was a visit to Tarn as part of a deal?",
        "Which term refers to how much snow lies on a roof?",
        "Which organisation is fully open to the old code?",
        "Which place is a thinly peopled region beyond the Oster hills?",
    ],
)
def test_a_question_for_what_something_is_names_its_class(stem: str) -> None:
    assert is_wrong(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "What was the last stronghold of the Oster Guild?",
        "What is the longest bridge in Tarn?",
        "What is the Coast Guild's carrier for small freight?",
        "What is the name of the small but well-kept neighbouring farm?",
        "What is the name of the small probe measuring rays over the Oster Ridge?",
        "Who was the commander of the Oster Guild?",
        "Which guild was the keeper of the bridge?",
    ],
)
def test_a_rank_or_an_owner_tells_which_is_meant(stem: str) -> None:
    assert not is_wrong(stem)


def test_one_is_not_several() -> None:
    several = Term("Ada's favourites", "phrase", "x", -1, -1, plural=True)
    probe = asked("Who became Ada's favourites?", Term("Ivo Brandt", "person", "ivo brandt", -1, -1))
    probe = replace(
        probe, role="subject", fact=replace(probe.fact, relation="become", roles={"complement": (several,)})
    )
    assert misidentified(probe, BASE)
    one = replace(several, text="Ada's favourite", plural=False)
    assert not misidentified(replace(probe, fact=replace(probe.fact, roles={"complement": (one,)})), BASE)


def test_a_war_is_no_part_of_the_world() -> None:
    war = Term("the Salt War", "war", "salt war", -1, -1)
    assert is_wrong("Which war was the western world?", war)
    assert not is_wrong("Which war was the longest conflict of the age?", war)


def test_a_term_that_shares_the_word_of_the_title_is_not_asked_by_its_meaning() -> None:
    base = league().base()
    base.title = "Limnological methods"
    probe = replace(asked("Which term means the study of lakes and ponds?", Term("limnology", "phrase", "x", -1, -1)))
    probe = replace(probe, fact=replace(probe.fact, grammar={"be": "is"}))
    assert misidentified(probe, base)
    other = replace(probe, keys=(Term("seiche", "phrase", "seiche", -1, -1),))
    assert not misidentified(other, base)
    statutory = replace(probe, fact=replace(probe.fact, grammar={"be": "means"}))
    assert not misidentified(statutory, base)


def test_whoever_does_something_is_asked_for_as_a_person() -> None:
    text = (
        "Squill led the herd over the ridge, and Squill was praised.\n\n"
        "Squill – A lean grey goat who keeps the gate of the upper farm in Oster."
    )
    stems = {probe.stem for probe in probes(find, text)}
    assert "Who is the lean grey goat who keeps the gate of the upper farm in Oster?" in stems
    assert "Who is Squill?" in stems


def test_nobody_asks_who_a_firm_is() -> None:
    base = FactBase([], text="They went to Per Dahl & Company. Nils Berg drew the maps.")
    firm, person = (Term(name, "person", name.lower(), -1, -1) for name in ("Per Dahl", "Nils Berg"))
    assert misidentified(asked("To whom were the maps of Tarn sold in spring?", firm), base)
    assert not misidentified(asked("To whom were the maps of Tarn sold in spring?", person), base)
