"""What a sentence takes up in other words."""

import pytest

from content.facts.kinds.counts import find
from tests.content.facts.asked import answers, left_out

OPENED = "The Morava League opened a way to wider trade with northern harbours. "


def test_a_described_noun_means_the_phrase_that_says_all_its_words() -> None:
    text = f"{OPENED}Nine towns gained rights to this northern trade in 1994.\n"
    assert answers(find, text)["How many towns gained rights to wider trade with northern harbours in 1994?"]


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENED}Nine towns gained rights to this trade in 1994.\n",
        "The League opened trade with northern harbours and with northern towns of trade. "
        "Nine towns gained rights to this northern trade in 1994.\n",
        "The League opened wider roads. Nine towns gained rights to this northern trade in 1994.\n",
    ],
    ids=["a bare noun", "two phrases", "no phrase"],
)
def test_what_may_mean_several_things_or_none_is_left_out(text: str) -> None:
    assert not [stem for stem in answers(find, text) if "gained" in stem]
    assert any("leans on its context" in rule for rule in left_out(find, text))


def test_the_verb_of_the_sentence_before_is_no_part_of_what_is_taken_up() -> None:
    text = (
        "The Morava League introduced wider openings for trade. Nine towns gained rights to this wider trade in 1994.\n"
    )
    assert answers(find, text)["How many towns gained rights to wider openings for trade in 1994?"] == ["nine"]
