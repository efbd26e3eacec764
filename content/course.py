"""The course as generated: what `generate` returns, `content.interchange.course_json` writes and `library` stores."""

from dataclasses import dataclass

from content.facts.base import Fact, LeftOut
from content.questions.base import Card, Item
from content.reading.base import Document


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a lesson: one block of the document, or a list with its lead-in. `kind` is a BlockKind's value."""

    id: str
    kind: str
    start: int
    end: int
    level: int = 0  # as the block's: of a heading, or the depth of an item


@dataclass(frozen=True, slots=True)
class Lesson:
    """Three to eight minutes' reading."""

    id: str
    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """One heading's worth of a document."""

    id: str
    title: str
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True)
class GeneratedCourse:
    """Everything that was made of one document. Ids are stable: the same fact in a later revision has the same id."""

    document: Document
    modules: tuple[Module, ...]
    facts: tuple[Fact, ...]
    cards: tuple[Card, ...]
    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...]
