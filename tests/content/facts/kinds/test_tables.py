"""Tables: what their cells say of their rows."""

import pytest

from content.facts.kinds.tables import find
from content.generation import generate
from content.reading import read
from tests.content.facts.asked import answers, facts, left_out

PROSE = (
    "It was the first of the lists that were made of them, and it is the one that is still in use by all of those who "
    "have to know what was decided, when it was decided, and by whom.\n"
)
AMENDMENTS = """
The Oslo Amendment came before the Visby Amendment.

| Amendment | Adopted | Main change |
|---|---|---|
| Oslo | 1990 | Fund created |
| Visby | 1992 | Gases controlled |
| Lund | 4 May 1997 | Trade licensed |
"""


def table(head: str, *rows: str) -> str:
    width = head.count("|") + 1
    lines = (head, "|".join(["---"] * width), *rows)
    return "# Harbours\n\n" + PROSE + "\n" + "\n".join(f"| {line} |" for line in lines) + "\n"


def test_a_participle_over_dates_asks_when_and_the_class_completes_the_name() -> None:
    asked = answers(find, AMENDMENTS)
    assert asked["In which year was the Oslo Amendment adopted?"] == ["1990"]
    assert asked["When was the Lund Amendment adopted?"] == ["4 May 1997"]
    assert asked["In the table of amendments, which amendment was adopted in 1992?"] == ["the Visby Amendment"]


def test_a_class_that_no_prose_joins_to_the_names_is_not_invented() -> None:
    text = AMENDMENTS.replace("The Oslo Amendment came before the Visby Amendment.", PROSE)
    assert facts(find, text) == []
    assert "table: the name of the row does not say what it is" in left_out(find, text)


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            table("Country | Capital", "Estonia | Tallinn", "The Netherlands | Amsterdam"),
            "What is the capital of the Netherlands?",
            "Amsterdam",
        ),
        (
            table("Lake | Area (km²) | Depth", "Lake Vell | 412 | 31 m", "Lake Orrin | 98 | 12 m"),
            "What is the area of Lake Vell in km²?",
            "412",
        ),
        (
            table("Place | Limit per night", "London | £165", "Abroad | £180"),
            "Under “Harbours”, what is the limit per night for London?",
            "£165",
        ),
        (
            table("Place | Limit per night", "London | £165", "Abroad | £180"),
            "Under “Harbours”, what is the limit per night for “Abroad”?",
            "£180",
        ),
        (
            table("Treaty | Entered into force", "Treaty of Nice | 1 May 2003", "Treaty of Ghent | 2 June 1999"),
            "When did the Treaty of Nice enter into force?",
            "1 May 2003",
        ),
        (
            table("Battle | Date", "Battle of Orrin | 12 May 1410", "Battle of Sarn | 1422"),
            "In which year did the Battle of Sarn take place?",
            "1422",
        ),
        (
            table("Country | Population in 2020", "Estonia | 1.3 million", "Latvia | 1.9 million"),
            "What was the population of Latvia in 2020?",
            "1.9 million",
        ),
        (
            table("Planet | Moons", "Jupiter | 95", "Uranus | 28"),
            "In the table of planets, how many moons are given for “Uranus”?",
            "28",
        ),
        (
            table("Company | Headquarters", "Vell Shipping | Oslo", "Sarn Steel | Ghent"),
            "Where is the headquarters of Sarn Steel?",
            "Ghent",
        ),
        (
            table("Year | Event", "1957 | First satellite launched", "1961 | First human in space"),
            "In the table of events, which year is given for “First human in space”?",
            "1961",
        ),
        (
            table("Museum | Director", "Vell Maritime Museum | Anna Krog", "Sarn Railway Museum | Ida Holt").replace(
                "# Harbours", "# Harbours\n\nLast updated: 1 July 2023"
            ),
            "As of July 2023, who is the director of the Vell Maritime Museum?",
            "Anna Krog",
        ),
    ],
)
def test_a_column_is_put_in_words_by_its_name(text: str, stem: str, key: str) -> None:
    dated = "2023-07-01" if "2023" in text else None
    assert answers(find, text, dated)[stem] == [key]


def test_a_cell_that_two_rows_share_does_not_ask_for_its_row() -> None:
    text = table("Museum | Opened", "Vell Maritime Museum | 1903", "Sarn Railway Museum | 1903", "Lund Museum | 1910")
    asked = answers(find, text)
    assert asked["In the table of museums, which museum was opened in 1910?"] == ["the Lund Museum"]
    assert not any("which museum was opened in 1903" in stem for stem in asked)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (table("Build | Coverage", "https://a.org/x.svg | good", "main | poor"), "links"),
        (table("Feature | Free", "Backup | yes", "Export | no"), "without words"),
        (table("Museum | Opened", "Lund Museum | 1903", "Lund Museum | 1910"), "two rows of one name"),
        (table("Museum | Language", "Lund Museum | Swedish", "Visby Museum | Swedish"), "the same of every row"),
        (table("Trip | Rail", "Under three hours | Standard", "Three hours or more | First"), "a label"),
        (table("Company | Rank", "Vell Shipping | 1", "Sarn Steel | 2"), "says nothing"),
        (table("Museum | Monday", "Lund Museum | closed", "Visby Museum | open"), "says nothing"),
        (table("King | Reign", "Harald I | 872–930", "Eric I | 931–933"), "several types"),
        (table("Museum | Notes", "Lund Museum | old", "Visby Museum | new"), "says nothing"),
        (table("Museum | Duty", "Lund Museum | " + "to keep " * 9, "Visby Museum | " + "to show " * 9), "of texts"),
        (table("Museum | Visitors", "Lund Museum | ", "Visby Museum | "), "without words"),
        (table("Country | Population", "Estonia | 1.3 million", "Latvia | 1.9 million"), "time-dependent"),
        (table("Country | Joined", "Estonia | 2004", "Poland | 1999"), "not said"),
        (table("Museum | Opened", *(f"Museum {n} | {1900 + n}" for n in range(40))), "look things up"),
    ],
)
def test_a_table_that_lays_out_a_page_or_says_too_little_is_left_out(text: str, rule: str) -> None:
    assert facts(find, text) == []
    assert any(rule in one for one in left_out(find, text))


def test_every_fact_quotes_its_row_and_its_head_to_the_character() -> None:
    for fact in facts(find, AMENDMENTS):
        text = read("told.md", AMENDMENTS.encode()).text
        assert [text[one.start : one.end] for one in fact.evidence] == [one.quote for one in fact.evidence]
        assert fact.evidence[0].quote.split(" | ")[0] in ("Oslo", "Visby", "Lund")
        assert fact.evidence[1].quote == "Amendment | Adopted | Main change"


def test_wrong_rows_come_from_the_same_column() -> None:
    text = "# Amendments\n\n" + PROSE + AMENDMENTS + "\nThe Riga Amendment failed.\n"
    course = generate(read("told.md", text.encode()))
    stem = "In the table of amendments, which amendment was adopted in 1990?"
    (item,) = (item for item in course.items if item.stem == stem and item.options)
    assert {option.text for option in item.options} == {
        "the Oslo Amendment",
        "the Visby Amendment",
        "the Lund Amendment",
    }


def test_words_of_a_cell_are_chosen_never_typed() -> None:
    course = generate(read("told.md", ("# Amendments\n\n" + PROSE + AMENDMENTS).encode()))
    kinds = {item.type.value for item in course.items if "which main change is given" in item.stem}
    assert kinds == {"choice"}


def test_a_fact_keeps_its_id_when_a_row_is_added() -> None:
    ids = [{fact.id for fact in facts(find, text)} for text in (AMENDMENTS, AMENDMENTS + "| Riga | 2001 | Fees cut |")]
    assert ids[0] < ids[1]
