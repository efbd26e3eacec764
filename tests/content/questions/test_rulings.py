"""Rules are put together with what they are about, and asked for who is free, bound or forbidden to do what."""

from content.facts.kinds import rulings
from content.generation import generate
from content.questions.base import Item, ItemType
from content.reading import read
from tests.content.facts.asked import facts

TITLE = "# Convention on Harbours and Mills\n\n"
RULES = """1. The ferry master shall count the passengers before each crossing.

2. The Harbour Board shall publish a yearly table of tides and depths.

3. A miller may not grind barley on a Sunday without the leave of the Harbour Board.

4. The ferry master may refuse to carry cattle in a storm.

5. The ferry master shall keep a lantern burning at the bow by night.

6. Towing ropes shall be renewed every spring by a ropemaker of the town.

7. The lock gates shall be painted white on the seaward side.

8. A broken millstone must be buried under an old oak.

9. The felling of willows on the dyke shall be prohibited.

10. The quay shall be used exclusively for peaceful purposes.
"""


def _items(text: str = RULES) -> tuple[Item, ...]:
    return generate(read("harbour.md", f"{TITLE}{text}".encode())).items


def test_each_rule_has_a_card() -> None:
    cards = {card.front: card.back for card in generate(read("harbour.md", f"{TITLE}{RULES}".encode())).cards}
    assert (
        cards["Convention on Harbours and Mills: The lock gates ____."] == "Shall be painted white on the seaward side"
    )


def test_what_somebody_is_free_to_do_is_told_from_what_they_must() -> None:
    stem = "Convention on Harbours and Mills: Which of the following may the ferry master do without being obliged to?"
    (item,) = [one for one in _items() if one.stem == stem]
    assert [option.text for option in item.options if option.correct] == ["refuse to carry cattle in a storm"]
    assert {option.text for option in item.options if not option.correct} == {
        "count the passengers before each crossing",
        "keep a lantern burning at the bow by night",
    }


def test_a_question_among_options_makes_no_card() -> None:
    course = generate(read("harbour.md", f"{TITLE}{RULES}".encode()))
    assert not [card.front for card in course.cards if "Which of the following" in card.front]


def test_what_is_prohibited_is_judged() -> None:
    told = [item.stem for item in _items() if item.type is ItemType.TRUE_FALSE and "willows" in item.stem]
    assert told in (
        ["Convention on Harbours and Mills: The felling of willows on the dyke is prohibited."],
        ["Convention on Harbours and Mills: The felling of willows on the dyke is permitted."],
    )


def test_for_what_alone_a_thing_is_used_is_asked() -> None:
    asked = [item for item in _items() if item.stem.endswith("For what purposes alone shall the quay be used?")]
    assert {item.type for item in asked} == {ItemType.CHOICE, ItemType.SHORT_ANSWER}
    assert "peaceful" in next(item.answers for item in asked if item.answers)


def test_entries_under_definitions_tell_what_their_terms_mean() -> None:
    text = (
        "# Rules of the Reed Boat Club\n\n## 2. Definitions\n\n"
        "Skipper: A member who has passed the test of the club.\n\n"
        "Penalty: The penalty is a sum that is paid for a late return.\n\n"
        "Moorage: The fee that is charged for a night at the pier.\n\n"
        "## 3. Duties\n\nA member must sign the log. A member shall wear a vest. Each boat must carry a bell. "
        "A boat shall be washed after use.\n"
    )
    items = generate(read("club.md", text.encode())).items
    (match,) = [item for item in items if item.type is ItemType.MATCHING and item.role == "definition"]
    assert dict(match.pairs)["penalty"] == "a sum that is paid for a late return"


def test_an_article_of_the_text_itself_is_told_by_the_text() -> None:
    rule = "12. Each ferry master appointed under paragraph 2 of Article 9 shall wear a brass badge on the left arm.\n"
    told = [fact.statement for fact in facts(rulings.find, f"{TITLE}{RULES}\n{rule}")]
    assert "Each ferry master appointed under the Convention shall wear a brass badge on the left arm." in told


def test_points_of_what_is_agreed_are_rules_of_their_own() -> None:
    text = (
        f"{TITLE}{RULES}\n12. The Parties agree that, as far as they can:\n\n"
        "(a) plans for new piers shall be sent to the neighbouring towns;\n\n"
        "(b) old harbour maps shall be printed in two languages.\n"
    )
    told = [fact.statement for fact in facts(rulings.find, text)]
    assert "Plans for new piers shall be sent to the neighbouring towns." in told
    assert "Old harbour maps shall be printed in two languages." in told
