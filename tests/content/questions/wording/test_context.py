"""The heading before a question that does not say what it is about."""

import re
from dataclasses import replace

import pytest

from content.facts.base import Term
from content.facts.names.lexicon import lexicon_of
from content.generation import generate
from content.questions.wording.context import _DATED_THING, Contexts
from content.reading import read
from tests.content.facts.asked import analysed
from tests.content.league import asked

PAGE = """# {title}

## {heading}

{text}
"""


RULES = (
    "Requests must be made to the line manager, who must reply within ten working days. Staff must wear a badge. "
    "Keys must be returned to the porter. Visitors must sign the book. Doors must be locked at night."
)


def stems(text: str, title: str = "Battle of Harrow", heading: str = "Forces") -> list[str]:
    course = generate(read("page.md", PAGE.format(title=title, heading=heading, text=text).encode()))
    return [item.stem for item in course.items]


def test_a_question_that_names_too_little_gets_the_title_before_it() -> None:
    found = stems("Venice sent 109 galleys to the north in the spring.")
    assert "Battle of Harrow: How many galleys did Venice send to the north?" in found


def test_a_question_that_names_what_the_title_does_stands_alone() -> None:
    found = stems("Venice won the Battle of Harrow with 109 galleys in 1571.")
    assert found
    assert not [stem for stem in found if stem.startswith("Battle of Harrow:")]


def test_a_heading_that_gives_the_answer_away_stands_before_no_question() -> None:
    found = stems("Venice sent 109 galleys to Harrow in the spring.")
    assert not [stem for stem in found if stem.startswith("Battle of Harrow:") and "____" in stem.split("to ")[-1]]


@pytest.mark.parametrize("heading", ["What we sent", "Section 4", "Background"])
def test_a_heading_that_names_nothing_gives_way_to_the_title(heading: str) -> None:
    found = stems("Venice sent 109 galleys to the north in the spring.", heading=heading)
    assert not [stem for stem in found if stem.startswith(heading)]


def test_a_heading_does_not_stand_before_what_a_paragraph_without_its_name_tells() -> None:
    text = "Ada Holm founded the Harbour Bank.\n\nVenice sent 109 galleys to the north in the spring."
    found = stems(text, heading="Creation of the Harbour Bank")
    assert "Battle of Harrow: How many galleys did Venice send to the north?" in found


def test_the_year_of_a_heading_is_left_off_where_a_date_is_asked() -> None:
    text = "Venice sent galleys to the north in May 1571. Many sailors feared the Harrow War."
    found = stems(text, title="Our past", heading="The Harrow War, 1571")
    asked = [stem for stem in found if "When did" in stem or "In which month" in stem]
    assert asked
    assert all(stem.startswith("The Harrow War: ") for stem in asked)


def test_a_rule_is_asked_under_the_title_and_the_heading_that_it_stands_under() -> None:
    found = stems(RULES, title="Staff Handbook of Harrow House", heading="Annual leave")
    assert [stem for stem in found if stem.startswith("Staff Handbook of Harrow House, Annual leave: ")]


LISTED = "Convention on the Abolition of Tolls, Ferry Dues, Lock Fees, Quay Rents and Other Like Charges"
TORN = "Convention on the Means of Preventing and Punishing the Breaking, Moving and Sale of Old Marker Stones"


@pytest.mark.parametrize(("title", "shown"), [(LISTED, "Convention on the Abolition of Tolls"), (TORN, TORN)])
def test_a_long_title_is_cut_before_its_list_and_never_torn(title: str, shown: str) -> None:
    headed = [stem for stem in stems(RULES, title=title, heading="Duties") if stem.startswith("Convention")]
    assert headed
    assert all(re.match(rf"{shown}[:,] ", stem) for stem in headed)


def test_a_heading_of_no_matter_of_its_own_is_left_off_in_a_text_of_rules() -> None:
    found = stems(RULES, title="Staff Handbook of Harrow House", heading="General provisions")
    assert found
    assert not [stem for stem in found if "General" in stem]


def test_places_alone_do_not_tell_what_a_question_is_about() -> None:
    found = stems("Venice kept Elba, Corfu and Malta, which it exchanged for Crete in the spring of 1609.")
    assert found
    assert all(stem.startswith("Battle of Harrow: ") for stem in found)


def test_a_name_that_begins_others_does_not_tell_which_is_meant() -> None:
    text = "Congress passed the Harrow Act of 1571. Congress passed the Harrow Act of 1580. "
    text += "The Harrow Act was amended by Venice in 1590."
    found = stems(text, title="Our past", heading="The Harrow Act of 1580")
    assert "The Harrow Act of 1580: Which city amended the Harrow Act in 1590?" in found


def test_a_heading_that_the_question_says_stands_before_none() -> None:
    found = stems(
        "Venice fought the battle of Harrow with 109 galleys in 1571.", title="Our past", heading="Battle of Harrow"
    )
    assert found
    assert not [stem for stem in found if stem.startswith("Battle of Harrow: ") and "attle of Harrow" in stem[18:]]


def test_the_parties_to_a_text_of_rules_are_told_by_its_title() -> None:
    told = (
        f"{RULES} The Parties shall send the Secretary-General of the United Nations copies of all laws of the Tarn "
        "Council that carry out the Convention."
    )
    asked = [stem for stem in stems(told, title="Convention on Ferry Dues", heading="Reports") if "Parties" in stem]
    assert asked
    assert all(stem.startswith("Convention on Ferry Dues") for stem in asked)


NESTED = """# What we have told of our own past

## The Harrow Conference

The Harrow Conference was held in 1571.

### {heading}

{text}
"""


def nested(heading: str, text: str) -> list[str]:
    course = generate(read("page.md", NESTED.format(heading=heading, text=text).encode()))
    return [item.stem for item in course.items]


def test_a_heading_stands_before_no_question_of_a_paragraph_that_names_another_of_its_kind_first() -> None:
    told = "The Treaty of Tarn kept the peace for years."
    other = "Venice and Genoa signed the Treaty of Oster, and it and the Treaty of Tarn kept the peace. "
    found = nested("The Treaty of Tarn", f"{told}\n\n{other} Venice sent 109 galleys to the north in the spring.")
    assert "The Harrow Conference: How many galleys did Venice send to the north?" in found


def test_a_heading_that_names_nothing_stands_before_a_paragraph_that_holds_a_word_of_it() -> None:
    found = nested("Venetian Involvement", "Genoa sent 109 galleys to the north in the spring.")
    assert not [stem for stem in found if stem.startswith("Venetian Involvement")]


def test_the_letters_of_a_long_title_stand_before_a_question_in_its_place() -> None:
    title = "Standing Office for the Harbours and Lights of the Inland Seas"
    text = f"The {title} (SOHLIS) was a body of nine towns. Venice sent 109 galleys to the north in the spring."
    assert "SOHLIS: How many galleys did Venice send to the north?" in stems(text, title=title)


def test_a_long_title_whose_letters_are_not_given_stands_in_full() -> None:
    title = "The Great Battle of Harrow Bay"
    found = stems(
        "The Outer Harbour League (OHL) met. Venice sent 109 galleys to the north in the spring.", title=title
    )
    assert f"{title}: How many galleys did Venice send to the north?" in found


@pytest.mark.parametrize(
    ("stem", "key", "untold"),
    [
        ("Who was found to be ill in 1935?", Term("Elsa Holm", "person", "elsa holm", -1, -1), True),
        ("Who was found to be ill in Oslo in 1935?", Term("Elsa Holm", "person", "elsa holm", -1, -1), False),
        (
            "Who was found to be ill in the albert hall?",
            Term("Elsa Holm", "person", "elsa holm", -1, -1),
            False,
        ),
        (
            "Who was found by two old guards to have hidden ten silver spoons below the floor of the mill?",
            Term("Elsa Holm", "person", "elsa holm", -1, -1),
            False,
        ),
        ("Which manifesto warned of the flood?", Term("the Holm Manifesto", "document", "holm", -1, -1), False),
    ],
)
def test_a_question_that_names_nothing_is_untold_unless_it_asks_for_a_text(
    stem: str, key: Term, *, untold: bool
) -> None:
    page = PAGE.format(title="Albert Holm", heading="Life", text="In 1935, Elsa Holm was found to be ill in Oslo.")
    analysis = analysed(page)
    probe = asked(stem, key)
    told = replace(probe.fact, evidence=(analysis.evidence(analysis.sentences[-1]),))
    assert Contexts(analysis, lexicon_of(analysis)).is_untold(replace(probe, fact=told)) is untold


LANDS = """# Ships and ports

## Norway

The Office of the Chief Pilot opened a school in 1931.

## Sweden

The Office of the Chief Clerk opened a library in 1935.
"""


def test_what_is_a_states_own_gets_the_land_of_its_section_where_a_document_tells_of_several() -> None:
    found = [item.stem for item in generate(read("page.md", LANDS.encode())).items]
    assert [stem for stem in found if stem.startswith("Norway: ")]
    assert [stem for stem in found if stem.startswith("Sweden: ")]


def test_a_thing_that_its_date_tells_is_named_by_it() -> None:
    assert _DATED_THING.search("What did the harbour policy adopted in April 1994 aim to do?")
    assert not _DATED_THING.search("Who was found to be ill in the house in 1935?")
