"""What may be left off a clause, and where one clause ends and another begins."""

import pytest

from content.facts.kinds.events import find as events
from content.facts.kinds.statements import find
from content.facts.phrases.leaving_off import _is_on_terms
from tests.content.facts.asked import analysed, answers, facts, probes


def test_what_stands_between_subject_and_verb_may_go_where_the_sentence_is_long() -> None:
    text = (
        "In 1929, the Harbour Board, under the leadership of Arne Holm, the head of the Lantern Works and a member of "
        "the town council, set a toll that brought the debt of Norway to 121 million crowns, almost $29 million, "
        "payable over 58 years.\n"
    )
    stems = answers(find, text)
    asked = "In 1929, the Harbour Board set a toll that brought the debt of Norway to 121 million crowns payable over"
    assert stems[f"{asked} ____ years."] == ["58"]


def test_a_proviso_between_subject_and_verb_stays() -> None:
    text = (
        "The ports of Norway, without the consent of the Harbour Board or of the king and his council, rebuilt no "
        "lighthouse, quay, dock or customs house between the towns of Bergen and Oslo in the year 1929.\n"
    )
    assert all("without the consent" in stem for stem in answers(find, text))


def test_a_colon_between_two_clauses_parts_them() -> None:
    text = "The Delta Pact kept one promise to Norway: Danish ships were allowed to enter the port of Bergen in 1921.\n"
    assert "Danish ships were allowed to enter the port of Bergen in ____." in answers(find, text)


def test_a_colon_before_a_list_parts_nothing() -> None:
    text = "Norway signed three pacts in 1921: the Delta Pact, the Harbour Pact and the Lantern Pact.\n"
    assert not any(stem.startswith("The Delta Pact") for stem in answers(find, text))


def test_another_name_for_a_thing_is_not_said_again() -> None:
    text = "The Bank for Northern Harbours, or BNH, lent Norway $300 million in 1931 to rebuild the port of Bergen.\n"
    assert not any(" or the Bank" in stem or " or BNH" in stem for stem in answers(find, text))


def test_what_remains_in_effect_is_said_whole() -> None:
    told = [fact.statement for fact in facts(events, "The Delta Pact remained in effect until 1931.\n")]
    assert told == ["The Delta Pact remained in effect until 1931."]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "In 1921, the Harbour Board announced that the port of Bergen was closed.",
            "In which year did the Harbour Board announce that the port of Bergen was closed?",
        ),
        (
            "In 1921, the Harbour Board set a toll which brought the debt of Norway to an end.",
            "In which year did the Harbour Board set a toll which brought the debt of Norway to an end?",
        ),
    ],
)
def test_a_date_is_never_put_behind_a_clause_that_it_does_not_date(text: str, asked: str) -> None:
    found = answers(find, text + "\n")
    assert found[asked] == ["1921"]
    assert not any(stem.endswith("in ____.") for stem in found)


@pytest.mark.parametrize(
    "text",
    [
        "Norway built lighthouses near the port of Bergen during the 1910s and 1920s.",
        "Norwegian engineers hoped to build lighthouses either in Iceland or in Greenland after the Delta Pact.",
    ],
)
def test_half_of_a_pair_is_no_gap(text: str) -> None:
    named = [probe for probe in probes(find, text + "\n") if probe.keys[0].kind != "phrase"]
    keys = [key.text for probe in named for key in probe.keys]
    assert keys
    assert not {"the 1910s", "1920s", "the 1920s", "Iceland", "Greenland"} & set(keys)


def test_a_stretch_of_time_that_bounds_what_is_said_stays() -> None:
    text = "At the height of the strike of 1925, Norway sent one train to Bergen every six hours.\n"
    whole = {stem: keys for stem, keys in answers(find, text).items() if "height" not in " ".join((stem, *keys))}
    assert not whole


def test_the_same_is_not_any_one() -> None:
    text = "A ship is a vessel with a deck. Two towns may hire the same ship for the port of Bergen in a single year.\n"
    assert not [stem for stem in answers(find, text) if "hire a ship" in stem]


def test_what_an_adjective_once_was_stays_so() -> None:
    text = "The initially hesitant Queen Ada supported the Delta Pact and rebuilt the port of Bergen in 1925.\n"
    assert all("initially hesitant" in stem for stem in answers(find, text) if "hesitant" in stem)


def test_a_connective_at_the_beginning_goes() -> None:
    for opening in ("Besides, the", "Later the"):
        stems = answers(find, f"{opening} Harbour Board rebuilt the port of Bergen for the king of Norway in 1925.\n")
        assert stems
        assert not [stem for stem in stems if stem.startswith(("Besides", "Later"))]


def test_how_far_something_holds_is_not_left_off() -> None:
    text = "The Harbour Board may print new versions of the Delta Rules, so far this is needed and reasonable.\n"
    assert not answers(find, text)


@pytest.mark.parametrize(
    ("phrase", "terms"), [("upon request", True), ("on a temporary basis", True), ("on foot", False)]
)
def test_on_what_terms_something_is_done_may_not_go(phrase: str, *, terms: bool) -> None:
    (sentence,) = analysed(f"The Harbour Board undertook to help the towns of Norway, {phrase}, in 1925.\n").sentences
    (prep,) = (token for token in sentence.span if token.text == phrase.split()[0])
    assert _is_on_terms(prep) is terms


def test_no_comma_is_left_between_two_that_lost_their_asides() -> None:
    text = (
        "The main results of the Oslo Conference were the growth of Norway, which gained Elba, and Denmark, "
        "which gained the northern isles.\n"
    )
    assert not [stem for stem in answers(find, text) if ", and Denmark." in stem]


def test_whom_an_action_is_done_to_is_not_the_doer() -> None:
    text = "The agents of the Harbour Board may not enter them, except with the consent of the keeper of the port.\n"
    assert not answers(find, text)


def test_which_behind_a_part_of_a_place_tells_of_the_part() -> None:
    text = "Norway bought the port of Bergen, which was given to Denmark in 1925, from the Harbour Board.\n"
    assert not [stem for stem in answers(find, text) if stem.startswith("Bergen was")]


def test_a_comma_that_parts_two_deeds_stays_where_an_apposition_goes() -> None:
    text = "Arne Holm founded the Delta Fund, a bank for towns, appointed its first head, and lent Norway $2 million.\n"
    assert not any("Delta Fund appointed" in stem for stem in answers(find, text))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("From Tarn, Ada Holm journeyed to Oster, then followed the river to Lund in 1326.", "Oster, then followed"),
        ("In 1947, Ada Holm paid ten crowns to Oslo for land in Tarn, still the home of the fund.", "still"),
    ],
)
def test_an_adverb_that_stands_for_and_stays(text: str, kept: str) -> None:
    said = [fact.statement for fact in facts(find, text)]
    assert said
    assert all(kept in one or kept.split()[-1] not in one for one in said)


def test_a_verb_without_the_object_that_it_needs_is_not_asked() -> None:
    text = "Early in 1916, Ivo Berg discussed with officers of the Harbour Committee about a possible coup."
    assert not facts(find, text)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "The town election in May 2010 saw a new party, The Harbour Lily, win six of 15 seats.",
            "The town election in ____ saw a new party win six of 15 seats.",
        ),
        (
            "Since 2002, Tarn has had a town council, somewhat similar to councils in Sweden.",
            "Tarn has had a town council, somewhat similar to councils in Sweden, since ____.",
        ),
        (
            "'Tarnite', or blasting oil, as it was named, was patented in Norway in 1876.",
            "'Tarnite', or blasting oil, as it was named, was patented in Norway in ____.",
        ),
        (
            "In 2020, Norway helped more than 92 million farmers and children get simple—and often lifesaving—care.",
            "In 2020, Norway helped more than ____ farmers and children get simple—and often lifesaving—care.",
        ),
        (
            "Norway supported rebels in the towns of Elba in 1931, weakening the crown, and, eventually, freeing it.",
            "Norway supported rebels in the towns of Elba in ____.",
        ),
        (
            "The Director for Schools, Ada Holm, and Ivo Berg visited Denmark in September 1999.",
            "The Director for Schools, Ada Holm, and Ivo Berg visited Denmark in ____.",
        ),
    ],
)
def test_what_closes_an_aside_stays_or_goes_with_it(text: str, stem: str) -> None:
    assert stem in answers(find, f"{text}\n")


def test_a_clause_without_its_verb_is_not_said() -> None:
    text = (
        "The earliest line of kings in Elba was the Holm Dynasty, which custom and later written records suggest ruled "
        "the isle in the ninth century.\n"
    )
    assert not any("which custom." in stem for stem in answers(find, text))


def test_no_way_is_told_without_its_end() -> None:
    told = [
        text
        for fact in facts(
            find,
            "At its height, the Tarn Empire stretched from Oslo in Norway in the northwest to Bergen with its large "
            "mines in the south.",
        )
        for role, text in fact.grammar.items()
        if role.startswith("gap:")
    ]
    assert told
    assert all(" to " in text for text in told)


def test_a_list_read_as_an_aside_is_told_whole() -> None:
    text = (
        "After the fall of the king in 1848, Norway paid two million crowns for repair work and ordered the completion "
        "of the Harbour Hall, the Salt House, and the Grand Quay.\n"
    )
    for kind in (find, events):
        told = [fact.statement for fact in facts(kind, text) if "Hall" in fact.statement]
        assert all("the Salt House" in said for said in told)
        assert not any(keys == ["the Harbour Hall", "the Grand Quay"] for keys in answers(kind, text).values())
