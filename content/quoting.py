"""A fact's evidence as a reader sees it: the exact words marked inside the passages that hold them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import F, QuerySet
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

    Spans that overlap or touch run together; what lies outside the text is cut off.
    """
    runs: list[tuple[int, int]] = []
    for first, last in sorted((max(a - start, 0), min(b - start, len(text))) for a, b in spans):
        if first >= last:
            continue
        if runs and first <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    edges = [0, *(edge for run in runs for edge in run), len(text)]
    cut = (Piece(text[first:last], marked=bool(n % 2)) for n, (first, last) in enumerate(pairwise(edges)))
    return tuple(piece for piece in cut if piece.text)


def source_of(of: Fact | Question) -> Source | None:
    """Return where a fact or a question comes from; None where it has no evidence. One query."""
    return _source(_quoted(of.evidence.order_by("position", "id")))


def sources_of(questions: Iterable[Question]) -> Mapping[int, Source]:
    """Return the sources of many questions by their primary keys. Two queries however many they are."""
    keys = {question.pk for question in questions}
    links = Question.evidence.through._default_manager.filter(question__in=keys).values_list("question_id", "evidence")
    by_question: dict[int, set[int]] = {}
    for question, evidence in links:
        by_question.setdefault(question, set()).add(evidence)
    wanted = set().union(*by_question.values())
    rows = _quoted(Evidence.objects.filter(pk__in=wanted).order_by("position", "id"))
    found = {question: _source([row for row in rows if row.pk in own]) for question, own in by_question.items()}
    return {question: source for question, source in found.items() if source}


def _quoted(evidence: QuerySet[Evidence]) -> list[Evidence]:
    """Read evidence with its passages' own characters only: the whole document never leaves the database."""
    text = Substr("revision__text", F("passage__start") + 1, F("passage__end") - F("passage__start"))
    joined = evidence.select_related("passage__lesson", "revision__source").defer("revision__text")
    return list(joined.annotate(passage_text=text))


def _source(rows: Sequence[Evidence]) -> Source | None:
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
            text = row.passage_text  # type: ignore[attr-defined] # annotated in _quoted
            quoted.append(QuotedPassage(row.passage.kind, pieces(text, row.passage.start, spans.pop(row.passage_id))))
    return tuple(quoted)
