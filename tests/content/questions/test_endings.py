"""Sentences parted into beginnings and ends, and put together again."""

from functools import cache

from content.course import GeneratedCourse
from content.generation import generate
from content.questions.base import Item, ItemType
from content.questions.endings import SIZES, STEM, _best
from content.reading import read

HISTORY = """# The harbour towns

## The leagues

In 1921, the Morava League invited five towns to Lisbrook to discuss the dredging of shallow channels.

The Oster Bank was designed to lend small sums at low interest.

In 1934, Ada Holm founded the Tarn Society, which sought to protect old fishing rights from mill owners.

The Harbour Charter of 1940 obliged the Council of Visby to repair broken quays before winter storms.

The Guild of Lisbrook urged the town of Selm to open its granaries to hungry travellers.

## The roads

The Delta Plan became another attempt at cheap roads.
"""


@cache
def course(text: str = HISTORY) -> GeneratedCourse:
    return generate(read("towns.md", text.encode()))


def matchings(text: str = HISTORY) -> list[Item]:
    return [item for item in course(text).items if item.type is ItemType.MATCHING and item.stem.endswith(STEM)]


def test_what_no_choice_can_ask_is_put_together_with_its_neighbours() -> None:
    (item,) = matchings()
    told = dict(item.pairs)
    obliged = "The Harbour Charter of 1940 obliged the Council of Visby to …"
    assert told[obliged] == "repair broken quays before winter storms"
    assert len(item.pairs) >= 4


def test_each_pair_is_grounded_in_its_own_sentence() -> None:
    (item,) = matchings()
    for _, end in item.pairs:
        assert sum(end in evidence.quote for evidence in item.evidence) == 1


def test_quizzes_take_what_is_asked_otherwise_first() -> None:
    matched = matchings()
    assert matched
    others = [item.quality for item in course().items if item not in matched]
    assert max(item.quality for item in matched) < min(others)


def test_two_sentences_are_too_few_to_match() -> None:
    short = "\n\n".join(HISTORY.split("\n\n")[:4]) + "\n"
    assert not matchings(short)


def test_an_end_is_never_torn_from_the_article_before_it() -> None:
    assert not any(left.endswith(" another …") for item in matchings() for left, _ in item.pairs)


def test_an_end_that_another_beginning_may_have_as_well_is_not_shown_beside_it() -> None:
    twice = HISTORY.replace(
        "sought to protect old fishing rights from mill owners", "sought to lend small sums to the poor"
    )
    assert not any(
        {"lend small sums at low interest", "lend small sums to the poor"} <= {end for _, end in item.pairs}
        for item in matchings(twice)
    )


def test_a_beginning_that_leans_on_what_was_said_before_is_left() -> None:
    leaning = HISTORY.replace("The Harbour Charter of 1940 obliged", "The resulting Harbour Charter of 1940 obliged")
    assert not any("Harbour Charter" in left for item in matchings(leaning) for left, _ in item.pairs)


def test_what_speaks_of_the_act_does_not_say_of_which() -> None:
    short = HISTORY.replace("repair broken quays before winter storms", "repeal all other portions of the Act")
    assert not any("the Act" in end for item in matchings(short) for _, end in item.pairs)


LEAGUE = """# The harbour towns of the OSTL

In 1921, the OSTL invited five towns to Lisbrook to discuss the dredging of shallow channels.

The Harbour Charter of 1940 obliged the OSTL to repair broken quays before winter storms.

Ada Holm of Tarn urged the OSTL to lend small sums to young fishermen.

The Guild of Lisbrook urged the OSTL to open its granaries to hungry travellers.
"""


def test_the_letters_of_a_body_are_no_full_name_that_two_beginnings_share() -> None:
    (item,) = matchings(LEAGUE)
    assert len(item.pairs) == 4


def test_of_two_ends_that_say_little_one_is_left() -> None:
    vague = LEAGUE.replace("repair broken quays before winter storms", "mend some quays")
    assert matchings(vague)
    assert not matchings(vague.replace("lend small sums to young fishermen", "help young fishermen"))


def test_a_beginning_that_names_nobody_is_left() -> None:
    assert not matchings(LEAGUE.replace("Ada Holm of Tarn", "One old leader"))


def test_no_sentence_is_parted_where_a_preposition_tells_what_follows() -> None:
    """Behind "interest in" and "effect in" only some ends read well, whatever anybody remembers."""
    parted = """# The harbour towns

In 1930, the Oster Bank lost all interest in collecting old debts from poor fishermen.

In 1933, Bertil Lund spent a fortune on charting the shallow reefs around Visby.

In 1936, Ada Holm founded a fund for rebuilding the customs house with stone walls.
"""
    assert not matchings(parted)


def test_three_beginnings_are_told_by_their_sense_alone() -> None:
    assert matchings(LEAGUE)
    assert not matchings(LEAGUE.rsplit("\n\n", 1)[0] + "\n")


def test_eight_sentences_make_two_groups_where_one_of_five_would_leave_three() -> None:
    apart = {a: {b for b in range(8) if b != a and (a < 4) == (b < 4)} for a in range(8)}
    for one in range(4):
        apart[one].add(4)
        apart[4].add(one)
    assert _best(range(8), SIZES, apart) == (0, 1, 2, 3)
    assert len(_best(range(5), SIZES, apart)) == 5
