"""Clauses of rules read part by part: two acts of one subject, penalties, sizes, majorities, dates in words."""

import pytest

from content.facts.kinds import provisions
from content.generation import generate
from content.reading import read
from tests.content.facts.asked import answers, facts

TITLE = "# Convention on Harbours and Mills\n\n"
RULES = (
    "The keeper must lock each gate at night. A visitor shall pay the fee of the park. "
    "Every dog must wear a collar. Bicycles must be left outside.\n\n"
)


def _asked(text: str, title: str = TITLE) -> dict[str, list[str]]:
    return answers(provisions.find, f"{title}{RULES}{text}\n")


@pytest.mark.parametrize(
    ("rule", "stem", "key"),
    [
        (
            "A change of this Convention shall be proposed by a Party, and shall enter into force ninety days after "
            "all Parties have approved of it.",
            "A change of the Convention shall enter into force ____ after all Parties have approved of it.",
            "ninety days",
        ),
        (
            "Each district shall have three votes in the assembly and may be heard by the board.",
            "How many votes shall each district have in the assembly?",
            "three",
        ),
        (
            "Notwithstanding the provisions of paragraph 2 of this Article, a Party whose harbours freeze may close "
            "them for a period of four months.",
            "A Party whose harbours freeze may close them for a period of ____.",
            "four months",
        ),
        (
            "Any such withdrawal shall take effect six months after the keeper has received the notice.",
            "A withdrawal shall take effect ____ after the keeper has received the notice.",
            "six months",
        ),
        (
            "For each Party that joins later, this Convention shall enter into force two months after the notice by "
            "such Party of its approval.",
            "For each Party that joins later, the Convention shall enter into force ____ after the notice by that "
            "Party of its approval.",
            "two months",
        ),
        (
            "A Party may leave this Convention on 31 March of any year by a notice to the board of the league.",
            "A Party may leave the Convention on ____ of any year by a notice to the board of the league.",
            "31 March",
        ),
        (
            "The harbour masters of the Parties shall meet at least annually in the port of one of them.",
            "The harbour masters of the Parties shall meet at least ____ in the port of one of them.",
            "once a year",
        ),
        (
            "The tariff of the quays may be altered by unanimous agreement of the Parties to the Convention.",
            "The tariff of the quays may be altered ____ of the Parties to the Convention.",
            "by unanimous agreement",
        ),
        (
            "No vessel may be anchored within 200 metres of the entrance to the dry dock.",
            "No vessel may be anchored within ____ of the entrance to the dry dock.",
            "200 metres",
        ),
        (
            "Any person who wilfully damages a buoy in a harbour shall be guilty of an offence and shall on conviction "
            "be liable to a fine not exceeding $2,000 or to imprisonment for a term not exceeding six months, or to "
            "both such fine and imprisonment.",
            "Any person who wilfully damages a buoy in a harbour is liable on conviction to a fine not exceeding ____.",
            "$2,000",
        ),
    ],
)
def test_a_number_is_asked_in_the_part_of_a_clause_that_fixes_it(rule: str, stem: str, key: str) -> None:
    assert _asked(rule)[stem] == [key]


def test_the_text_itself_is_meant_where_the_rule_before_is_about_it() -> None:
    text = "This Convention shall bind every Party. It shall enter into force one year after the deposit of the text."
    assert _asked(text)["The Convention shall enter into force ____ after the deposit of the text."] == ["one year"]


def test_an_act_that_leans_on_the_object_of_the_first_is_not_told_alone() -> None:
    text = "The board shall write a report on the mills and shall print it within thirty days of its adoption."
    assert "The board shall print it within ____ of its adoption." not in _asked(text)


def test_a_rule_torn_from_the_number_of_another_is_not_asked() -> None:
    text = "Any person who fails to comply with subsection (3) commits an offence and is liable to a fine of $500."
    assert not _asked(text)


def test_a_member_is_told_of_the_body_that_is_composed_of_them() -> None:
    text = (
        "The Parties set up a Mill Commission, composed of one member from each Party. Each member shall have two "
        "votes and may bring an adviser."
    )
    assert _asked(text)["How many votes shall each member of the Commission have?"] == ["two"]
    assert not any("votes" in stem for stem in _asked("Each member shall have two votes and may bring an adviser."))


def test_by_consensus_is_told_from_majorities_only() -> None:
    text = "The rules of the mills shall be adopted by consensus of the members of the board of the league."
    (fact,) = [one for one in facts(provisions.find, f"{TITLE}{RULES}{text}\n") if one.relation == "decide"]
    assert all("majority" in term.text for term in fact.roles["wrong"])


@pytest.mark.parametrize(
    ("line", "stem", "key"),
    [
        (
            "DONE at Bergen, this third day of May, one thousand nine hundred and twenty-six.",
            "When was the Convention on Harbours and Mills concluded at Bergen?",
            "3 May 1926",
        ),
        (
            "Adopts this Convention on the twenty-first day of June 1931.",
            "When was the Convention on Harbours and Mills adopted?",
            "21 June 1931",
        ),
    ],
)
def test_a_date_in_words_is_asked_as_a_date(line: str, stem: str, key: str) -> None:
    assert _asked(line)[stem] == [key]


def test_no_date_is_asked_whose_year_the_title_tells() -> None:
    line = "DONE at Bergen, this third day of May, one thousand nine hundred and twenty-six."
    assert not any("When" in stem for stem in _asked(line, "# Convention on Harbours of 1926\n\n"))


def test_a_title_cut_within_a_list_names_nothing() -> None:
    title = "# Convention on the means of preventing the sale, hire and loan of mills and of harbours in winter\n\n"
    line = "Adopts this Convention on the twenty-first day of June 1931."
    assert _asked(line, title)["When was the Convention adopted?"] == ["21 June 1931"]


def test_where_those_met_who_adopted_a_text_is_asked() -> None:
    opening = "The General Conference of the Harbour League, meeting in Bergen from 3 to 9 May 1926,\n\n"
    text = f"{TITLE}{opening}{RULES}Adopts this Convention on the ninth day of May 1926.\n"
    stem = (
        "In which city did the General Conference of the Harbour League meet for the session at which it adopted the "
        "Convention on Harbours and Mills?"
    )
    assert answers(provisions.find, text)[stem] == ["Bergen"]


def test_what_a_definition_leaves_out_is_told_from_what_it_names() -> None:
    text = (
        '"boat" includes a fishing punt, raft, cargo barge, ferry and any thing that floats, but does not include a '
        "paper boat or a canoe."
    )
    (fact,) = [one for one in facts(provisions.find, f"{TITLE}{RULES}{text}\n") if one.relation == "exclude"]
    assert fact.grammar["asked"] == "Which of the following is expressly excluded from the meaning of “boat”?"
    assert fact.roles["excluded"][0].text == "a paper boat"
    assert {term.text for term in fact.roles["wrong"]} == {"a fishing punt", "a cargo barge", "a raft"}


def test_a_thing_left_out_that_is_far_longer_than_all_that_is_named_is_not_asked() -> None:
    text = (
        '"boat" includes a punt, raft, barge and ferry, but does not include a small paper boat made by children for '
        "their own amusement in a park."
    )
    assert not any("excluded" in stem for stem in _asked(text))


def test_a_typed_age_is_wanted_in_years() -> None:
    course = generate(
        read(
            "rules.md",
            f"{TITLE}{RULES}No person under the age of 14 years shall steer a ferry on the river.\n".encode(),
        )
    )
    (item,) = [one for one in course.items if one.type == "cloze" and "under the age" in one.stem]
    assert "under the age of ____ (in years)" in item.stem


def test_a_rule_is_not_cut_from_its_condition() -> None:
    text = (
        "A miller may be admitted to the board from the age of 30 years on condition that the other millers of the "
        "river have been heard by the keeper of the board and that none of them has objected in writing to it."
    )
    assert "A miller may be admitted to the board from the age of ____." not in _asked(text)


def test_a_share_stands_beside_shares_that_are_less_than_all() -> None:
    for told in ("Every owner must insure 90 percent of the boats.", "Each mill shall grind 95 per cent of its corn."):
        found = [fact for fact in facts(provisions.find, f"{TITLE}{RULES}{told}\n") if "size" in fact.roles]
        wrong = [float(term.text.split(" ")[0]) for fact in found for term in fact.roles["wrong"]]
        assert len(wrong) >= 2
        assert all(share < 100 for share in wrong)
