"""Charts as numbers: where each mark of an SVG goes. Pure; templates draw them, with a table beside."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from learning.study.history import Day


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a heat map: place in pixels, and a level from 0 (nothing) to 4."""

    x: int
    y: int
    level: int
    day: Day


@dataclass(frozen=True, slots=True)
class MonthLabel:
    x: int
    date: date


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Weeks are columns, Monday at the top."""

    width: int
    height: int
    cells: tuple[Cell, ...]
    months: tuple[MonthLabel, ...]
    side: int = 16


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    y: float
    width: float
    height: float
    value: int
    label: str = ""

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 1)

    @property
    def top(self) -> float:
        """Where the value stands, above the bar."""
        return self.y - 5


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars that stand on `base`, in a box of `width` by `height`."""

    width: int
    height: int
    base: int
    bars: tuple[Bar, ...]

    @property
    def foot(self) -> int:
        """Where the labels stand, below the bars."""
        return self.base + 15


def heat_map(days: Sequence[Day], *, left: int = 2, top: int = 20, pitch: int = 20) -> HeatMap:
    """Lay out consecutive days, the first a Monday."""
    most = max((day.reviews for day in days), default=0)
    cells = tuple(
        Cell(left + n // 7 * pitch, top + n % 7 * pitch, level(day.reviews, most), day) for n, day in enumerate(days)
    )
    mondays = [(cell.x, cell.day.date) for cell in cells[::7]]
    months = [
        MonthLabel(x, day) for n, (x, day) in enumerate(mondays) if n == 0 or mondays[n - 1][1].month != day.month
    ]
    # The first month's label would run into the second's where it has only a column or two.
    if len(months) > 1 and months[1].x - months[0].x < 2.5 * pitch:
        months = months[1:]
    weeks = (len(days) + 6) // 7
    return HeatMap(left + weeks * pitch, top + 7 * pitch, cells, tuple(months))


def level(reviews: int, most: int) -> int:
    """Return how dark a day is: 0 for nothing, otherwise a quarter of the busiest day each, 1 to 4."""
    return 0 if not reviews else min(4, 1 + 4 * (reviews - 1) // max(most, 4))


def bars(
    values: Sequence[tuple[str, int]], *, width: int = 560, height: int = 150, top: int = 18, bottom: int = 20
) -> BarChart:
    """Lay out a bar for each (label, value); a value of nought keeps a sliver, so that its place is seen."""
    most, pitch, base = max([value for _, value in values] + [1]), width / max(len(values), 1), height - bottom
    tall = [max(1.5, (base - top) * value / most) for _, value in values]
    laid = [
        Bar(round(n * pitch + pitch * 0.15, 1), round(base - h, 1), round(pitch * 0.7, 1), round(h, 1), value, label)
        for n, ((label, value), h) in enumerate(zip(values, tall, strict=True))
    ]
    return BarChart(width, height, base, tuple(laid))
