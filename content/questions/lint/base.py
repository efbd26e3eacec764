"""What a rule is, and what it looks at."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from content.answers import words
from content.facts.base import Probe, Term
from content.knowledge import FactBase
from content.questions.base import Item, ItemType, Option

LITTLE = frozenset(
    words(
        "of in on at to for and or by with from as its their his her was were is are be been did do does which what "
        "who when where how that this it they has have had not than into over between"
    )
)
QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
CLANG_LENGTH = 6  # words that begin with the same six letters sound alike


class Severity(StrEnum):
    ERROR = "E"  # the item is rejected
    WARNING = "W"  # its quality is lowered


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw: the rule's number and name, and what was seen."""

    number: int
    severity: Severity
    name: str
    detail: str

    @property
    def rule(self) -> str:
        """The rule as a left-out list names it: "lint 18: options overlap"."""
        return f"lint {self.number}: {self.name}"


@dataclass
class Case:
    """An item under examination, with the probe it was made of and the fact base where they are at hand."""

    item: Item
    probe: Probe | None = None
    base: FactBase | None = None
    dated: str = ""  # the date the document gives for itself
    key_terms: tuple[Term, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.key_terms = self.probe.keys if self.probe else ()

    @property
    def stem(self) -> str:
        return self.item.stem

    @cached_property
    def stem_words(self) -> tuple[str, ...]:
        return words(self.item.stem)

    @cached_property
    def options(self) -> tuple[Option, ...]:
        return self.item.options

    @cached_property
    def option_words(self) -> tuple[tuple[str, ...], ...]:
        return tuple(words(option.text) for option in self.item.options)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The right answers as texts; for typed answers the best one only."""
        if self.item.type in CHOOSING:
            return tuple(option.text for option in self.item.options if option.correct)
        return self.item.answers[:1]

    @cached_property
    def wrong(self) -> tuple[str, ...]:
        return tuple(option.text for option in self.item.options if not option.correct)

    @cached_property
    def source_words(self) -> tuple[str, ...]:
        return words(" ".join(one.quote for one in self.item.evidence))

    @cached_property
    def nouns(self) -> frozenset[str]:
        """What the question calls its answer ("summit"): said in stem and key alike without giving anything away."""
        return frozenset(word for term in self.key_terms for word in words(term.noun))


type Check = Callable[[Case], str]
CHOOSING = frozenset({ItemType.CHOICE, ItemType.CHOICES})
TYPED = frozenset({ItemType.SHORT_ANSWER, ItemType.NUMBER, ItemType.CLOZE})
ASKING = frozenset({ItemType.CHOICE, ItemType.CHOICES, ItemType.SHORT_ANSWER, ItemType.NUMBER})
STATING = frozenset({ItemType.TRUE_FALSE, ItemType.CLOZE})
READ = ASKING | STATING  # ordering and matching have stems of their own


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the list: a check that returns what it saw, empty where all is well."""

    number: int
    severity: Severity
    name: str
    types: frozenset[ItemType]
    check: Check
    of_stem: bool = False  # looks at stem, fact and evidence alone: what it says holds for every item of a probe


RULES: list[Rule] = []


def rule(
    number: int, severity: Severity, name: str, types: frozenset[ItemType], *, of_stem: bool = False
) -> Callable[[Check], Check]:
    """Enter a check into the list of rules."""

    def enter(check: Check) -> Check:
        RULES.append(Rule(number, severity, name, types, check, of_stem))
        return check

    return enter


def content(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that carry meaning."""
    return tuple(word for word in found if word not in LITTLE)


def sounds(found: tuple[str, ...]) -> frozenset[str]:
    """Return the first letters of the words that carry meaning: plural and past forms fall together."""
    return frozenset(word[:CLANG_LENGTH].removesuffix("s") for word in found if word not in LITTLE)


def run_within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether the words stand in the others one after the other."""
    size = len(short)
    if not 0 < size <= len(long) or short[0] not in long:
        return False  # nearly always
    return any(long[i : i + size] == short for i in range(len(long) - size + 1))
