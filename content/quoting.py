"""A fact's evidence as a reader sees it: the exact words marked inside the passages that hold them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F
from django.db.models.functions import Substr

from content.models import Evidence, Fact, Question


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a passage's text, marked or not."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """One passage cut into pieces; `kind` is a BlockKind's value."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """What templates/parts/source.html shows. `title` is the document's, `lesson` the lesson's."""

    passages: tuple[QuotedPassage, ...]
    lesson: str
    lesson_id: int | None
    title: str


def pieces(text: str, start: int, spans: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """Cut `text`, which begins at offset `start` of its document, at the document offsets of `spans`.

    Overlapping spans run together; what lies outside the text is cut off.
    """
    end = start + len(text)
    cut: list[Piece] = []
    at = start
    for first, last in sorted((max(a, start), min(b, end)) for a, b in spans if a < end and b > start):
        if last <= at:
            continue
        if first > at:
            cut.append(Piece(text[at - start : first - start], marked=False))
        cut.append(Piece(text[max(first, at) - start : last - start], marked=True))
        at = last
    if at < end:
        cut.append(Piece(text[at - start :], marked=False))
    return tuple(cut)


def source_of(of: Fact | Question) -> Source | None:
    """Return where a fact or a question comes from; None where it has no evidence. One query.

    Only the passages' own characters leave the database, never the whole document.
    """
    rows = list(
        of.evidence.select_related("passage__lesson", "revision__source")
        .defer("revision__text")
        .annotate(passage_text=Substr("revision__text", F("passage__start") + 1, F("passage__end") - F("passage__start")))
        .order_by("position", "id")
    )
    if not rows:
        return None
    lesson = next((row.passage.lesson for row in rows if row.passage), None)
    return Source(
        passages=_passages(rows),
        lesson=lesson.title if lesson else "",
        lesson_id=lesson.pk if lesson else None,
        title=rows[0].revision.source.title,
    )


def _passages(rows: Sequence[Evidence]) -> tuple[QuotedPassage, ...]:
    """Group evidence by passage; evidence without one stands alone, marked whole."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for row in rows:
        if row.passage_id is not None:
            spans.setdefault(row.passage_id, []).append((row.start, row.end))
    quoted: list[QuotedPassage] = []
    for row in rows:
        if row.passage is None:
            quoted.append(QuotedPassage("paragraph", (Piece(row.quote, marked=True),)))
        elif row.passage_id in spans:
            text = row.passage_text  # type: ignore[attr-defined] # annotated in source_of
            quoted.append(QuotedPassage(row.passage.kind, pieces(text, row.passage.start, spans.pop(row.passage_id))))
    return tuple(quoted)
