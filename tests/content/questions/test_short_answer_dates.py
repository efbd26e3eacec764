import pytest

from content.questions import TYPES
from content.questions.base import ItemType

JUNE = {"answers": ["June 2022", "Jun 2022", "2022-06", "06/2022"]}


@pytest.mark.parametrize("text", ["I do not remember", "x", "June", "July 2022"])
def test_words_that_state_no_such_date_are_wrong_however_the_date_may_be_written(text):
    assert not TYPES[ItemType.SHORT_ANSWER].grade(JUNE, {"text": text}, seed=1).correct


@pytest.mark.parametrize("text", ["June 2022", "2022-06", "06/2022", "june of 2022"])
def test_each_accepted_spelling_of_a_date_is_right(text):
    assert TYPES[ItemType.SHORT_ANSWER].grade(JUNE, {"text": text}, seed=1).correct
