"""Which gaps are worth filling, and which of them by typing."""

from dataclasses import replace

import pytest

from content.facts.base import Probe, Term
from content.generation import generate
from content.questions.keys.other_names import other_names
from content.questions.refusals.gap_worth import gap_unworthy, may_be_typed
from content.questions.types import cloze
from content.reading import read
from content.terms import ways
from tests.content.league import league, probe_of

BASE = league().base()


def gap(stem: str, key: Term, role: str = "name") -> Probe:
    probe = probe_of("launch-Harbour Initiative", "object")
    return replace(probe, stem=stem, gapped=stem, role=role, keys=(key,))


def term(text: str, kind: str, **more: tuple[str, ...]) -> Term:
    return Term(text, kind, text.lower(), -1, -1, **more)


YEAR, COUNT = term("1931", "year"), term("40", "count")
PERSON, PLAN = term("Ada Holm", "person"), term("the Tarn Plan", "programme")


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Holm wrote the Outline of ____ at Oster.", PLAN),
        ("The growth of Tarn came with the ____' Reform of its tolls.", PLAN),
        ("The three commanders were Major ____, Major Ivo Lund, and Colonel Per Dahl.", PERSON),
        ("In Tarn 16.2% are Norse and 0.48% ____.", term("Oster", "nationality")),
        ("There were 404,783 houses in 376 streets with ____ people in each.", COUNT),
        ("Earlier, following the reform of ____, Tarn had a council.", YEAR),
        ("1833, 1834, and 1836, drought struck the coast in ____.", YEAR),
        ("In November, the assembly of Tarn met in ____ to vote.", PLAN),
        ("From 14 to ____ the troops of Tarn stood in Oster.", term("16 May 1931", "day")),
        ("General Lund let ____'s army pass by in its trains.", PERSON),
        ("Holm bought the maps of Ivo Lund, who died in ____ leaving two sons.", YEAR),
        ("Although Holm left the sea after a return to ____, her maps were used.", PLAN),
        ("The lowest temperature of Tarn was 32 °C ____.", YEAR),
        ("In Tarn there are 45 deaths per ____ births.", term("1,000", "count")),
        ("B. the council of Tarn may attend meetings of ____ as an observer.", PLAN),
        ("The head of Tarn shall send ____ to all members in accordance with paragraph 3.", PLAN),
        ("The ship sailed to the bay, where its crew founded, in ____.", YEAR),
        ("The Tarn flows 40 miles from the Holm Glacier in ____.", term("the Tarn Moor to Lake Oster", "place")),
        ("In 1931, Ada Holm had crushed ____ (person).", PERSON),
        ("The towns agreed to mend the quays of Tarn at ____.", term("the Oslo Summit in 1951", "phrase")),
    ],
)
def test_halves_lists_and_asides_are_no_gaps(stem: str, key: Term) -> None:
    assert gap_unworthy(gap(stem, key), BASE)


def test_a_name_where_times_and_events_fit_is_typed_only_with_its_class() -> None:
    stem = "The riots in the harbours of Tarn had begun during ____."
    assert not may_be_typed(gap(stem, term("the Great Thaw", "name")), BASE)
    assert not may_be_typed(gap("Holm of Tarn was first to teach the concept of ____.", term("Zeit", "name")), BASE)
    siege = Term("the Siege of Oster", "battle", "siege of oster", -1, -1, noun="siege")
    assert may_be_typed(gap(stem, siege), BASE)


def test_a_place_that_a_nearer_one_has_to_explain_is_not_typed() -> None:
    key = term("Ossery", "name")
    assert not may_be_typed(gap("Holm had a chapel of her own at ____, near Tarn.", key), BASE)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("In the final of 1931, Ada Holm beat ____ (person).", PERSON),
        ("The road runs from Tarn to ____ along the coast.", term("the Gate to Oster", "place")),
        ("The harbours joined President ____'s crusade for safety.", PERSON),
        ("The coast is ____'s oldest province after Oster.", term("Norland", "country")),
        ("In 1931 the League launched ____ in Tarn.", PLAN),
        ("The drought struck all harbours of the coast in ____.", YEAR),
        ("Holm was praised in Tarn by Captain ____.", PERSON),
        ("The tolls went up by 5% in 1931 and by ____ in 1932.", term("7%", "percent")),
    ],
)
def test_what_a_sentence_is_about_may_be_its_gap(stem: str, key: Term) -> None:
    assert gap_unworthy(gap(stem, key), BASE) == ""


@pytest.mark.parametrize(
    ("stem", "key", "is_typed"),
    [
        ("The tower of Tarn is ____ feet high.", term("1,950", "count"), False),
        ("The tower of Tarn is ____ feet high.", term("1,900", "count"), True),
        ("The fund helped over ____ schools of Tarn.", COUNT, False),  # over 30, too
        ("Nothing was sure in ____.", term("the early 19th century", "century"), False),
        ("The council shall write a comprehensive ____ for Tarn.", term("Master Plan", "name"), False),
        ("Holm spoke of ____ and elsewhere as her homes.", PLAN, False),
        ("Lund was taught in ____ by Holm.", term("Nowhereby", "city"), False),  # named only here
        ("Lund agreed to cables on the Norwegian-held island of ____.", term("Jarv", "island"), True),
        ("The Constitution gives ____ the right to levy tolls.", term("Congress", "organisation"), True),
        ("The groups help ____ to share what they know.", term("Nodes", "name"), False),
        ("Tarn was spared along with ____.", PLAN, False),
        ("Holm was described as ____ among all.", term("pre-eminent", "quoted"), False),
        ("The moon over Tarn ____.", term("looked red", "quoted"), False),
        ("The plan of Tarn was known as ____.", term("the red moon", "quoted"), True),
    ],
)
def test_typed_is_what_the_sentence_determines(stem: str, key: Term, *, is_typed: bool) -> None:
    assert may_be_typed(gap(stem, key), BASE) is is_typed


def test_a_body_goes_without_its_state_and_with_its_people() -> None:
    court = set(other_names(term("the Supreme Court of Norway", "organisation"), BASE))
    assert {"Supreme Court", "Norwegian Supreme Court"} <= court
    assert "the Crown" in set(other_names(term("the British Crown", "organisation"), BASE))


def test_ways_that_name_different_peoples_are_no_ways() -> None:
    company = term("the Bay Company", "organisation", accepted=("Dutch Bay Company", "English Bay Company", "BCO"))
    assert set(ways(company)) & {"Dutch Bay Company", "English Bay Company", "BCO"} == {"BCO"}


@pytest.mark.parametrize(
    ("stem", "name", "typed"),
    [
        ("In 1931, miners fought the owners of Tarn in what became known as ____.", "the Copper Quarrel", True),
        ("The Norse worked with so-called ____ groups of towns in 1931.", "tide+n", True),
        ("In 1931, Holm described her fame in Tarn as the ____.", "Holm Myth", False),
        ("Oster University was originally named ____ in 1931.", "University College of Oster", False),
    ],
)
def test_what_something_is_called_is_typed_unless_half_of_it_is_said(stem: str, name: str, typed: bool) -> None:
    assert may_be_typed(gap(stem, term(name, "quoted"), "term"), BASE) is typed


def test_a_number_tells_which_name_is_wanted_as_well_as_a_year() -> None:
    stem = "About {} events a year are open to the fishermen of the coast through a(n) ____."
    menu = term("the Harbour Sailing Menu", "programme")
    assert cloze.make(gap(stem.format("1,400"), menu), BASE) is not None
    assert cloze.make(gap(stem.format("many"), menu), BASE) is None


@pytest.mark.parametrize(("times", "is_typed"), [(1, True), (9, False)])
def test_a_town_that_a_part_is_about_all_over_is_not_typed(times: int, *, is_typed: bool) -> None:
    told = (
        "In 1931 Ada Holm shipped ninety tons of ore from the mines of Tarnvik to the old harbour of Bergen in Norway."
    )
    towns = ["Bergen"] * times + ["Lund"] * (9 - times)
    more = " ".join(f"The people of {town} were glad that there was a new mill by the river." for town in towns)
    text = f"# Ports\n\n## Trade\n\n{told} {more}\n\n## Law\n\nIt was Nils Dahl who wrote the laws for the courts.\n"
    made = generate(read("ports.md", text.encode())).items
    assert any("Bergen" in item.answers[:1] and "ore" in item.stem for item in made) is is_typed
