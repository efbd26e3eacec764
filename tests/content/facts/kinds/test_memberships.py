"""Lists of names with the clause that joins them."""

import pytest

from content.facts.kinds.memberships import find
from tests.content.facts.asked import answers, facts, left_out


@pytest.mark.parametrize(
    ("text", "stem", "members"),
    [
        (
            "Belgium, China, Portugal, and the Netherlands were invited to join the talks in London.",
            "Which four countries were invited to join the talks in London?",
            ["Belgium", "China", "Portugal", "the Netherlands"],
        ),
        (
            "The Treaty of Rome, signed by France, Italy and Belgium, created a common market.",
            "Which three countries signed the Treaty of Rome?",
            ["France", "Italy", "Belgium"],
        ),
        (
            "Three major treaties emerged out of the London Conference: the Visby Treaty, the Lund Treaty and the "
            "Oslo Treaty.",
            "Which three major treaties emerged out of the London Conference?",
            ["the Visby Treaty", "the Lund Treaty", "the Oslo Treaty"],
        ),
        (
            "In 1923, France and Belgium occupied the Ruhr.",
            "Which two countries occupied the Ruhr in 1923?",
            ["France", "Belgium"],
        ),
        (
            "In 1934, Canada offered loans to Greece, Iraq and Jordan.",
            "To which three countries did Canada offer loans in 1934?",
            ["Greece", "Iraq", "Jordan"],
        ),
    ],
)
def test_a_list_is_asked_with_its_number_and_its_clause(text: str, stem: str, members: list[str]) -> None:
    assert answers(find, text) == {stem: members}


def test_a_count_in_the_sentence_before_makes_an_included_list_whole() -> None:
    text = "In 1928, four nations signed the Geneva Pact. Signatories included France, Italy, Poland and Japan."
    assert answers(find, text) == {
        "Which four nations signed the Geneva Pact in 1928?": ["France", "Italy", "Poland", "Japan"]
    }


def test_a_list_behind_a_fronted_phrase_does_not_swallow_it() -> None:
    text = "In the Four-Power Treaty, the United States, France, and Japan agreed to consult with each other."
    (members,) = answers(find, text).values()
    assert members == ["the United States", "France", "Japan"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("In 1934, Canada offered loans to countries such as Greece and Iraq.", "open"),
        ("In 1934, Canada and Greece, among others, signed the Geneva Pact.", "open"),
        ("If France and Italy signed the Geneva Pact, trade would grow.", "conditional"),
    ],
)
def test_an_open_or_uncertain_list_is_left_out(text: str, rule: str) -> None:
    assert facts(find, text) == []
    assert any(rule in one for one in left_out(find, text))


def test_a_list_is_whole_and_its_id_does_not_depend_on_its_members() -> None:
    one = facts(find, "In 1923, France and Belgium occupied the Ruhr.")[0]
    other = facts(find, "In 1923, France and Italy occupied the Ruhr.")[0]
    assert one.complete == {"members"}
    assert one.id == other.id
    assert one.roles["members"] != other.roles["members"]


def test_signatories_between_dashes_are_asked_by_their_treaty() -> None:
    text = (
        "The Nine-Power Treaty promised that each of the signatories—France, Italy, Belgium, and China—would respect "
        "the borders."
    )
    assert answers(find, text) == {
        "Which four countries were the signatories of the Nine-Power Treaty?": ["France", "Italy", "Belgium", "China"]
    }


def test_a_group_is_asked_by_the_name_it_goes_by() -> None:
    text = "Referred to as “partners across the globe”, they include Iraq, Japan, Mongolia and Pakistan."
    assert answers(find, text) == {
        'Which four countries are referred to as "partners across the globe"?': [
            "Iraq",
            "Japan",
            "Mongolia",
            "Pakistan",
        ],
        "Iraq, Japan, Mongolia and Pakistan are referred to as ____.": ["partners across the globe"],
    }


def test_a_part_of_a_longer_list_is_left_out() -> None:
    assert facts(find, "In 1795, France and Belgium, and later others, signed the Geneva Pact.") == []


def test_two_things_of_two_classes_are_asked_for_by_both() -> None:
    told = "The Harbour Council and the Delta Treaty ended the quarrel with Norway in 1921."
    asked = [stem for stem in answers(find, told) if "ended the quarrel" in stem or "end the quarrel" in stem]
    assert asked == ["Which council and which treaty ended the quarrel with Norway in 1921?"]
