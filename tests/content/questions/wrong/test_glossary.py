"""Terms with their meanings: chosen among the document's own, and matched."""

from functools import cache

from content.course import GeneratedCourse
from content.facts.base import Evidence, Fact, FactKind, Term
from content.generation import generate
from content.questions.base import Item, ItemType
from content.questions.wrong.glossary import matchings
from content.reading import read

GLOSSARY = """# The allotment rules

## Terms

- **Plot** means the strip of ground that one tenant digs and plants for a year.
- **Steward** means a person who walks the paths every week and reports broken fences.
- **Levy** means a sum of money that each tenant pays in March towards water and paths.
- **Fallow** means the state of ground in which nothing was planted since the last harvest.
- **Warden** means a member of the board who counts the votes at each yearly meeting.
- **Guest** means a person from another village who may rest in the common shed.

## Use

The steward writes to a tenant about fallow ground. A plot may be given up at any time.
For that the tenant writes to a warden, and a guest may look on.
"""


@cache
def course() -> GeneratedCourse:
    return generate(read("rules.md", GLOSSARY.encode()))


def _asked(stem: str, kind: ItemType) -> Item:
    """The item of a question, whatever heading stands before it."""
    return next(item for item in course().items if item.stem.endswith(stem) and item.type is kind)


def test_neither_terms_nor_meanings_are_chosen_among_each_other() -> None:
    assert not [item for item in course().items if item.type is ItemType.CHOICE and " mean" in item.stem]


def test_a_term_that_begins_a_sentence_is_written_small_where_the_document_does() -> None:
    item = _asked(
        "Which term means a person who walks the paths every week and reports broken fences?", ItemType.SHORT_ANSWER
    )
    assert item.answers[0] == "steward"


def test_terms_are_matched_with_their_meanings() -> None:
    item = _asked("Match each term with its meaning.", ItemType.MATCHING)
    assert ("levy", "a sum of money that each tenant pays in March towards water and paths") in item.pairs
    assert len(item.pairs) >= 3


def test_a_term_whose_own_word_tells_its_meaning_is_not_matched() -> None:
    text = GLOSSARY.replace("a person who", "the steward of the society who")
    items = generate(read("rules.md", text.encode())).items
    assert not [item for item in items if item.type is ItemType.MATCHING and "steward" in dict(item.pairs)]


def test_a_broader_term_is_no_wrong_answer_for_a_narrower_one() -> None:
    text = GLOSSARY.replace(
        "- **Fallow**", "- **Under-steward** means a steward who walks only the lower paths.\n- **Fallow**"
    )
    items = generate(read("rules.md", text.encode())).items
    asked = [item for item in items if item.stem == 'What does "Under-steward" mean?' and item.options]
    assert not [one for item in asked for one in item.options if one.text.startswith("a person who walks the paths")]


THINGS = """# The harbour works

The Tarn Plan is a scheme of loans for owners of old fishing boats in Norway. It was drawn up in 1951.
The Quay Programme is a pool of money raised by tolls on foreign timber. It was opened in Oslo in 1952.
The Lantern Initiative is a course of nine lessons taught by keepers of lighthouses. It was begun in 1954.
The Heron Board is a body of nine pilots elected by the harbour masters of Bergen. It met in 1953.
Ada Holm was a famous clerk of the harbour office at Bergen. Oslo is a town of weavers and dyers in the east.
"""


def test_named_things_of_one_kind_are_matched_with_what_they_are_and_bodies_and_persons_are_not() -> None:
    items = generate(read("works.md", THINGS.encode())).items
    (item,) = [item for item in items if item.stem.endswith("Match each name or term with its description.")]
    assert {name for name, _ in item.pairs} == {"the Tarn Plan", "the Quay Programme", "the Lantern Initiative"}


def test_a_glossary_of_its_own_is_not_mixed_with_named_things() -> None:
    assert not any(item.stem.endswith("what it is.") for item in course().items)


def test_two_meanings_of_one_term_are_not_matched_beside_each_other() -> None:
    facts = [
        Fact(
            str(n),
            FactKind.DEFINITION,
            "is",
            {
                "subject": (Term(term, "phrase", term, 0, 0),),
                "definition": (Term(meaning, "phrase", meaning, 0, 0),),
            },
            f"{term} is {meaning}.",
            (Evidence(n, n + 1, meaning),),
            grammar={"be": "is", "head": meaning.split()[-1]},
        )
        for n, (term, meaning) in enumerate(
            (
                ("weir", "a low wall across running water"),
                ("Weir", "the office that counts salmon"),
                ("levy", "money paid each March"),
                ("quay", "stone landing for boats"),
            )
        )
    ]
    (item,) = matchings(facts)
    assert [left for left, _ in item.pairs] == ["weir", "levy", "quay"]
