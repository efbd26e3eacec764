"""Where a look beats a number: a quiz's questions and scores as shapes that a template draws as SVG. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from learning.quizzes.analysis import QuestionAnalysis

WIDTH, HEIGHT = 560, 260
LEFT, TOP, RIGHT, BOTTOM = 44, 14, 24, 34  # what labels need


@dataclass(frozen=True, slots=True)
class Point:
    """A question at its facility (across) and discrimination (up)."""

    x: float
    y: float
    number: int  # its place in the table
    flagged: bool
    title: str


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    y: float
    width: float
    height: float
    count: int
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Scatter:
    points: tuple[Point, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    width: int = WIDTH
    height: int = HEIGHT


@dataclass(frozen=True, slots=True)
class Histogram:
    bars: tuple[Bar, ...]
    width: int = WIDTH
    height: int = 160


def scatter(questions: Iterable[QuestionAnalysis]) -> Scatter:
    """Place every question that has both figures; facility 0 to 1 across, discrimination -100 to 100 up."""
    points = [
        Point(
            _across(one.figures.facility),
            _up(one.figures.discrimination),
            number,
            bool(one.evidence),
            f"{number}: facility {100 * one.figures.facility:.0f} %, discrimination {one.figures.discrimination:.0f} %",
        )
        for number, one in enumerate(questions, 1)
        if one.figures.facility is not None and one.figures.discrimination is not None
    ]
    across = tuple(Tick(_across(share / 4), f"{25 * share} %") for share in range(5))
    return Scatter(tuple(points), across, tuple(Tick(_up(r), str(r)) for r in (-100, -50, 0, 50, 100)))


def _across(facility: float) -> float:
    return round(LEFT + facility * (WIDTH - LEFT - RIGHT), 1)


def _up(discrimination: float) -> float:
    return round(TOP + (100 - discrimination) / 200 * (HEIGHT - TOP - BOTTOM), 1)


def histogram(counts: Sequence[int], height: int = 160) -> Histogram:
    """Draw how many attempts lie in each tenth of the score."""
    most = max(counts, default=0) or 1
    pitch = (WIDTH - LEFT - RIGHT) / len(counts)
    room = height - TOP - BOTTOM
    bars = []
    for i, count in enumerate(counts):
        tall = round(room * count / most, 1)
        low, high = 100 * i // len(counts), 100 * (i + 1) // len(counts)
        bars.append(
            Bar(
                round(LEFT + i * pitch + 2, 1),
                round(TOP + room - tall, 1),
                round(pitch - 4, 1),
                tall,
                count,
                f"{low}–{high}",
            )
        )
    return Histogram(tuple(bars), height=height)
