"""When each of those did a thing who are named for several that did it."""

from content.facts.kinds.instances import find
from tests.content.facts.asked import answers


def test_dates_in_brackets_say_when_each_of_those_named_did_what_several_did() -> None:
    text = (
        "Ministers tried to win back states that had left the copper union, notably Norway (in May 1931) and "
        "Portugal (in June 1933), with cheap loans.\n"
    )
    found = answers(find, text)
    assert found["When did Norway leave the copper union?"] == ["May 1931"]
    assert found["When did Portugal leave the copper union?"] == ["June 1933"]


def test_what_nobody_is_named_for_or_a_bracket_says_more_of_is_not_dated() -> None:
    text = (
        "Ministers tried to win back states that had left the copper union with Norway (in May 1931). "
        "They wrote to states that had left the copper union, notably Norway (since the war of May 1931).\n"
    )
    assert answers(find, text) == {}
