import pytest

from content.facts.kinds.lives import find
from tests.content.facts.asked import answers, facts

CHEMIST = "# Ada Holm\n\nAda Holm ({}) was a Norwegian chemist who found two dyes. She worked in Bergen for years.\n"


def told(text: str) -> list[str]:
    return [fact.statement for fact in facts(find, text)]


def test_the_brackets_behind_the_name_of_whom_a_text_is_about_tell_birth_and_death():
    stems = answers(find, CHEMIST.format("4 May 1871 – 9 June 1943"))
    assert stems["When was Ada Holm born?"] == ["4 May 1871"]
    assert stems["When did Ada Holm die?"] == ["9 June 1943"]
    assert stems["What was Ada Holm's nationality?"] == ["Norwegian"]


def test_years_alone_will_do_and_how_a_name_is_said_is_passed_over():
    assert told(CHEMIST.format("Norwegian: [holm]; 1871–1943"))[:2] == [
        "Ada Holm was born in 1871.",
        "Ada Holm died in 1943.",
    ]


@pytest.mark.parametrize("bracket", ["c. 1871 – 1943 or 1944", "fl. 1871", "1871", "born about 1871"])
def test_what_is_not_exact_is_left(bracket):
    assert not any(" born " in one or " died " in one for one in told(CHEMIST.format(bracket)))


def test_whom_the_text_is_not_about_is_told_of_in_passing():
    text = "# The Harbour League\n\nAda Holm (4 May 1871 – 9 June 1943) was a Norwegian chemist. She joined the League."
    assert told(text) == []


def test_a_sentence_that_tells_the_same_bears_the_bracket_out():
    text = CHEMIST.format("4 May 1871 – 9 June 1943") + "\nAs far as is known, she was born into trade on 4 May 1871.\n"
    quotes = {fact.relation: [one.quote for one in fact.evidence] for fact in facts(find, text)}
    assert len(quotes["bear"]) == 2
    assert "into trade" in quotes["bear"][1]
    assert len(quotes["die"]) == 1


def test_how_else_somebody_is_known_may_stand_behind_the_bracket():
    text = "# Ada Holm\n\nAda Holm (4 May 1871 – 9 June 1943), better known as Ada the Bold, was a Norwegian chemist.\n"
    assert told(text)[:2] == ["Ada Holm was born on 4 May 1871.", "Ada Holm died on 9 June 1943."]
