"""The fact: the atom that everything else is made of.

A fact is a frame: a relation with roles, each role filled by terms. A question leaves one role open. Readers of this
file write a new kind of fact as one file beside it, with one line in `content/facts/extraction.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from content.reading.base import Evidence

LEAD = "behind"  # in the grammar of an excerpt: the sentences before it that it is quoted with


class FactKind(StrEnum):
    EVENT = "event"  # somebody did something (when, where, for whom, to what end)
    COUNT = "count"  # how many, how much
    MEMBERSHIP = "membership"  # who belongs to what
    ENUMERATION = "enumeration"  # a list with what it lists
    DEFINITION = "definition"  # what a thing is or is called
    PURPOSE = "purpose"  # what a thing is for
    ATTRIBUTION = "attribution"  # who said, decided, governs, holds
    PART = "part"  # what a whole is made of
    TABLE = "table"  # what a table's cell says of its row
    LABEL = "label"  # what an entry of a labelled list says
    RULE = "rule"  # what somebody must, may or may not do
    STATEMENT = "statement"  # what a sentence says in its own words, where no frame holds it


@dataclass(frozen=True, slots=True)
class Term:
    """What fills a role: a name, a date, a number, or a phrase.

    `kind` is the class that distractors must share: "year", "month", "day", "span" (dates by granularity), "count",
    "money", "percent", "ratio", "person", "country", "city", "region", "nationality", "organisation", "summit",
    "conference", "treaty", "act", "programme", "document", "war", "ship" ... (a proper name's head noun decides), or
    "phrase".
    """

    text: str  # as an option or an answer shows it: "the Wales Summit", "2004", "19"
    kind: str
    key: str  # identity: two terms with one key are one thing ("wales summit", "1994-01")
    start: int
    end: int
    accepted: tuple[str, ...] = ()  # other ways to write it that are as right: aliases, acronyms, "nineteen"
    plural: bool = False
    noun: str = (
        ""  # what a question calls it: "summit" in "At which summit ...?", "partner countries" in "How many ...?"
    )

    def __hash__(self) -> int:
        """Of what tells terms apart: they are looked up far more often than they are made."""
        return hash((self.key, self.start))


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the document states.

    `roles` maps a role ("subject", "object", "when", "where", "venue", "beneficiary", "purpose", "means", "count",
    "members", "definition", ...) to the terms that fill it; most hold one, lists hold several.
    """

    id: str  # stable: made of kind, relation and role keys, never of offsets
    kind: FactKind
    relation: str  # lemma of the verb with its particle ("launch", "consist of"), or "is", "has", "includes"
    roles: Mapping[str, tuple[Term, ...]]
    statement: str  # one plain sentence that stands alone
    evidence: tuple[Evidence, ...]
    complete: frozenset[str] = frozenset()  # list roles known to be whole ("nine countries: ..."), not "such as"
    time_dependent: bool = False  # true only as of the document's date: "currently", present-tense counts of members
    hedged: bool = False  # may, might, planned, alleged: never asked as a plain truth
    negated: bool = False
    # Wording hints that the kind's own question templates need (voice, preposition, inflected verb ...).
    grammar: Mapping[str, str] = field(default_factory=dict)

    @property
    def undergone(self) -> bool:
        """Whether it tells what was done to its subject, and not what that did."""
        return bool(self.grammar.get("passive"))


@dataclass(frozen=True, slots=True)
class Probe:
    """A fact with one role left open, put in words: what every question type is made of.

    The stem names the roles in `given` and nothing else about the fact; what fills `role` is `keys`.
    """

    fact: Fact
    role: str
    stem: str  # a whole question that stands alone: "When did NATO launch the Mediterranean Dialogue?"
    keys: tuple[Term, ...]  # one for a plain question, several for "which two ..."
    given: frozenset[str]  # the roles that the stem states: the fact base checks uniqueness under exactly these
    card_only: bool = False  # too long or loose an answer to grade: a self-graded flashcard
    # The fact's statement with the answer as `____`, for cloze; empty where that would not be determinable.
    gapped: str = ""
    nameless: bool = False  # the stem names nothing: asked where nothing else asks its sentence for the answer


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that looked like a fact and was not asked, with the rule that stopped it."""

    rule: str
    quote: str


__all__ = ["LEAD", "Evidence", "Fact", "FactKind", "LeftOut", "Probe", "Term"]
