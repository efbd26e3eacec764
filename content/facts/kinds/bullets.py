"""Bulleted and numbered lists with the sentence that leads in to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from content.facts.base import Evidence, Term
from content.facts.identity import folded
from content.language import Analysis, Sentence
from content.parse import Token
from content.reading.base import Block, BlockKind, Document

_END = re.compile(r"[\s;,.:]+(?:and|or)?\s*$")
_LABEL = re.compile(r"^[*_]{0,2}([A-Z][^:.!?\n]{1,60}?)[*_]{0,2}(?::[*_]{0,2}\s|\s[–—]\s)")
# What a point adds after a comma; it stays in the quotation.
_ASIDE = re.compile(
    r",\s(?:including|especially|in particular|such as|particularly|for example|with a view|notably|e\.g\.)\b", re.I
)
LONGEST_MEMBER = 30  # words
LONGEST_LEAD = 14  # words


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list: its lead-in, and its points as terms with a quotation each."""

    lead: Sentence
    members: tuple[Term, ...]
    evidence: tuple[Evidence, ...]


def bulleted(analysis: Analysis) -> Iterator[Bullets]:
    """Yield the lists of a document whose lead-in ends with a colon, nested ones too."""
    document = analysis.document
    for number, block in enumerate(document.blocks):
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        sentences = analysis.in_block(number)
        if not sentences or not _plain(document, block).rstrip("*_ ").endswith(":"):
            continue
        points = list(points_below(document, number))
        if len(points) < 2:
            continue
        members = [_member(analysis, at) for at in points]
        if all(member is not None for member in members):
            blocks = [document.blocks[at] for at in points]
            verbs = sum(_opens_with_verb(analysis, at) for at in points) * 2 > len(points)
            quotes = tuple(analysis.quote(point.start, point.end) for point in blocks)
            yield Bullets(sentences[-1], _parallel([member for member in members if member is not None], verbs), quotes)


@lru_cache(maxsize=2)
def led_points(analysis: Analysis) -> frozenset[int]:
    """Return the block indexes of all points, nested ones too, whose lead-in ends with a colon."""
    document = analysis.document
    found: set[int] = set()
    for number, block in enumerate(document.blocks):
        leads = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        if leads and _plain(document, block).rstrip("*_ \n").endswith(":"):
            found.update(points_below(document, number))
    return frozenset(found)


@lru_cache(maxsize=2)
def conditioned_points(analysis: Analysis) -> frozenset[int]:
    """Return the block indexes of all points, nested ones too, that hold only under what their lead-in says.

    "If the gate is shut: (a) the keeper may ...": a point told without its lead-in would be told of any case.
    """
    document = analysis.document
    found: set[int] = set()
    for number, block in enumerate(document.blocks):
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        text = _plain(document, block).strip("*_ \n")
        sentences = re.split(r"(?<=[.;]) ", " ".join(text.split()))
        if number in found or (text[-1:] in _OPEN_ENDS and _CONDITION.search(sentences[-1])):
            found.update(points_below(document, number))
    return frozenset(found)


@lru_cache(maxsize=2)
def short_leads(analysis: Analysis) -> dict[int, str]:
    """Return the condition over each point of a list, where it is short enough to be said with the point."""
    document = analysis.document
    found: dict[int, str] = {}
    for number, block in enumerate(document.blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        text = " ".join(_plain(document, block).strip("*_ \n").split())
        if (
            text[-1:] in _OPEN_ENDS
            and _CONDITION.match(text)
            and len(text.split()) <= LONGEST_LEAD
            and ". " not in text
        ):
            found.update(dict.fromkeys(points_below(document, number), text[:-1].strip()))
    return found


@lru_cache(maxsize=2)
def told_points(analysis: Analysis) -> frozenset[int]:
    """Return the block indexes of points that are sentences of their own: "The Parties agree that: (a) tolls shall"."""
    document = analysis.document
    found: set[int] = set()
    for number, block in enumerate(document.blocks):
        text = " ".join(_plain(document, block).strip("*_ \n").split())
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and _TELLS_THAT.search(text):
            found.update(points_below(document, number))
    return frozenset(found)


_TELLS_THAT = re.compile(
    r"\b(?:agree|agreed|provide|provides|declare|recogni[sz]e|ensure) that\b"
    r"(?:(?!\b(?:shall|must|may|is|are|will)\b)[^.;])*[:—]$"
)


@lru_cache(maxsize=2)
def bound_leads(analysis: Analysis) -> dict[int, tuple[str, Block]]:
    """Return over each point of a list who is bound or free to what it says, as "The Council shall", with its block."""
    document = analysis.document
    found: dict[int, tuple[str, Block]] = {}
    for number, block in enumerate(document.blocks):
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        text = " ".join(_plain(document, block).strip("*_ \n").split())
        if _BOUND.match(text) and len(text.split()) <= LONGEST_LEAD:
            found.update(dict.fromkeys(points_below(document, number), (text.rstrip(":—– "), block)))
    return found


_BOUND = re.compile(r"^The [A-Z][^.,;:]* (?:shall|must|may|will)(?: also)?\s?[:—–]?$")
_OPEN_ENDS = frozenset({":", ",", "—", "–"})
_CONDITION = re.compile(
    r"^(?:\W*[\divxa-z]{1,4}[.)]\s)?(?:\(\w+\)\s)?\W*(?:if|where|when|whenever|unless|until|in cases?|during|after"
    r"|in (?:any|the|case|no)\b.*\b(?:case|event)|without prejudice|subject to|except|notwithstanding|before|once"
    r"|on condition|to the extent|as long as|so long as|provided)\b"
    r"|\b(?:if|where|when|unless|provided that|in the case of|in the event of|except)\W*$",
    re.I,
)


def _plain(document: Document, block: Block) -> str:
    return (document.plain or document.text)[block.start : block.end]


def points_below(document: Document, lead: int) -> Iterator[int]:
    """Yield the block indexes of the points right below a lead-in, without what is nested in them."""
    over = document.blocks[lead]
    floor = over.level if over.kind is BlockKind.ITEM else 0
    level = None
    for number, block in enumerate(document.blocks[lead + 1 :], lead + 1):
        if block.kind is not BlockKind.ITEM or block.level <= floor:
            return
        level = level or block.level
        if block.level < level:
            return
        if block.level == level:
            yield number


def _member(analysis: Analysis, number: int) -> Term | None:
    """Return a point as a term: its label where it has one ("Forks: ..."), else its first sentence."""
    point = analysis.document.blocks[number]
    text = _plain(analysis.document, point)
    label = _LABEL.match(text)
    said = label[1] if label else re.split(r"(?<=[.!?])\s+(?=[A-Z])", text)[0]
    said = re.sub(r"[*_`]+", "", re.sub(r"\s*\([^()]*\)", "", said))
    said = " ".join(_END.sub("", _ASIDE.split(said)[0]).split())
    if not said or len(said.split()) > LONGEST_MEMBER or "](" in said or "http" in said or said.endswith("?"):
        return None
    sentences = analysis.in_block(number)
    said = _small(said, sentences[0].span[0] if sentences else None)
    return Term(said, "phrase", folded(said), point.start, point.start + len(text.rstrip()))


def _opens_with_verb(analysis: Analysis, number: int) -> bool:
    sentences = analysis.in_block(number)
    return bool(sentences) and sentences[0].span[0].pos_ == "VERB"


def _parallel(members: list[Term], verbs: bool) -> tuple[Term, ...]:
    """Write all points small where most begin with a verb: the parser takes some imperatives for names."""
    if not verbs:
        return tuple(members)
    return tuple(replace(one, text=one.text[:1].lower() + one.text[1:], noun="act") for one in members)


def _small(text: str, first: Token | None) -> str:
    """Write a point's first word small unless it is a name or an acronym."""
    word = text.split(" ")[0]
    if first is None or not text.startswith(first.text) or not word[:1].isupper():
        return text
    if first.pos_ == "PROPN" or (len(first.text) > 1 and first.text.isupper()) or first.text == "I":
        return text
    return text[0].lower() + text[1:]
