"""When laws were passed that a list dates one by one."""

from content.facts.kinds.listed_laws import find
from tests.content.facts.asked import answers


def test_a_law_is_dated_by_its_year_in_a_list_in_which_others_have_theirs() -> None:
    text = "His hand is seen in the Holm Act in 1834, the Harbour Acts of the 1850s, and the Mills Charter of 1861.\n"
    assert answers(find, text)["In which year was the Holm Act passed?"] == ["1834"]


def test_a_year_behind_a_law_that_stands_alone_may_be_that_of_what_was_done_to_it() -> None:
    assert answers(find, "The council repealed the Holm Act in 1834, the year of the great flood in Tarn.\n") == {}
