"""Item and test statistics as the field defines them: Moodle's figures, and what each option tells. Pure.

x is the mark of an item, T the total of an attempt, y = T - x the rest. Variances and covariances are over S - 1.
Where learners got different items of one pool, each figure is computed over the attempts that hold the item, and
`answers` says how many those are. A figure that cannot be had (too few attempts, no variance) is None.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median

FEW = 20  # attempts below which discrimination is mostly chance: shown greyed, never a reason to condemn
DUBIOUS = 15.0  # discriminative efficiency under it is Moodle's mark of a dubious question
WEAK = 0.25  # an item-rest correlation that may well be this high is not called bad
ONE_SIDED = 1.645  # standard errors, 5 % one-sided


@dataclass(frozen=True, slots=True)
class Reply:
    """One learner's answer to one item. `chosen` holds the texts of the options taken, where there are options."""

    mark: float
    maximum: float = 1.0
    chosen: tuple[str, ...] = ()
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class OptionFigures:
    """`shares`: of the lowest, middle and highest third of attempts by total, the share that took this option.
    `point_biserial`: correlation of taking it with the rest score, -1 to 1."""

    text: str
    key: bool
    taken: int
    shares: tuple[float | None, float | None, float | None]
    point_biserial: float | None

    @property
    def percents(self) -> tuple[str, ...]:
        return tuple("–" if share is None else f"{100 * share:.0f} %" for share in self.shares)


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """Facility 0 to 1; `sd` in marks; discrimination, efficiency and weight in percent; `seconds` the median time."""

    answers: int
    facility: float | None
    sd: float | None
    discrimination: float | None
    efficiency: float | None
    weight: float | None
    seconds: float | None
    options: tuple[OptionFigures, ...] = ()

    @property
    def few(self) -> bool:
        return self.answers < FEW

    @property
    def dubious(self) -> bool:
        return self.efficiency is not None and self.efficiency < DUBIOUS


@dataclass(frozen=True, slots=True)
class QuizFigures:
    """Mean, median and SD as shares of the maximum; `consistency` (CIC), `error_ratio` in percent; SEM as a share."""

    attempts: int
    items: int
    mean: float | None
    median: float | None
    sd: float | None
    skewness: float | None
    kurtosis: float | None
    consistency: float | None
    error_ratio: float | None
    standard_error: float | None

    @property
    def percents(self) -> dict[str, float]:
        """Return mean, median, SD and standard error in percent of the maximum, those that there are."""
        shares = {"mean": self.mean, "median": self.median, "sd": self.sd, "standard_error": self.standard_error}
        return {name: 100 * share for name, share in shares.items() if share is not None}


def covariance(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Return the sample covariance, None below two pairs."""
    if len(xs) < 2:
        return None
    mx, my = fmean(xs), fmean(ys)
    return math.fsum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / (len(xs) - 1)


def correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Return Pearson's correlation, None where one side does not vary."""
    cov, vx, vy = covariance(xs, ys), covariance(xs, xs), covariance(ys, ys)
    if cov is None or not vx or not vy:
        return None
    return cov / math.sqrt(vx * vy)


def efficiency(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Return the discriminative efficiency: the covariance in percent of the largest that these marks allow."""
    cov, most = covariance(xs, ys), covariance(sorted(xs), sorted(ys))
    return 100 * cov / most if cov is not None and most else None


def skewness(values: Sequence[float]) -> float | None:
    """Return k3 / k2^1.5 of the k-statistics, None below three values or without variance."""
    n = len(values)
    m2, m3 = _moment(values, 2), _moment(values, 3)
    if n < 3 or not m2:
        return None
    k2, k3 = n * m2 / (n - 1), n * n * m3 / ((n - 1) * (n - 2))
    return k3 / k2**1.5


def kurtosis(values: Sequence[float]) -> float | None:
    """Return k4 / k2^2 of the k-statistics (0 for a normal distribution), None below four values or no variance."""
    n = len(values)
    m2, m4 = _moment(values, 2), _moment(values, 4)
    if n < 4 or not m2:
        return None
    k2 = n * m2 / (n - 1)
    k4 = n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3))
    return k4 / k2**2


def _moment(values: Sequence[float], power: int) -> float:
    if not values:
        return 0.0
    mean = fmean(values)
    return math.fsum((value - mean) ** power for value in values) / len(values)


def quiz_figures(papers: Sequence[Mapping[int, Reply]]) -> QuizFigures:
    """Return the figures of a quiz from its attempts, each a mapping of item to reply.

    Scores are shares of each attempt's own maximum. Internal consistency is had only where all attempts hold the
    same items: variances of some items against totals of others would mix unlike things.
    """
    scores = [_total(paper) / best for paper in papers if (best := sum(one.maximum for one in paper.values()))]
    variance = covariance(scores, scores)
    sd = None if variance is None else math.sqrt(variance)
    consistency = internal_consistency(papers)
    error = None if consistency is None else 100 * math.sqrt(max(0.0, 1 - consistency / 100))
    return QuizFigures(
        attempts=len(papers),
        items=len({item for paper in papers for item in paper}),
        mean=fmean(scores) if scores else None,
        median=median(scores) if scores else None,
        sd=sd,
        skewness=skewness(scores),
        kurtosis=kurtosis(scores),
        consistency=consistency,
        error_ratio=error,
        standard_error=None if error is None or sd is None else error * sd / 100,
    )


def internal_consistency(papers: Sequence[Mapping[int, Reply]]) -> float | None:
    """Return Cronbach's alpha in percent (CIC); None below three attempts or two items, or with unlike papers."""
    items = set(papers[0]) if papers else set()
    if len(papers) < 3 or len(items) < 2 or any(set(paper) != items for paper in papers):
        return None
    totals = [_total(paper) for paper in papers]
    of_total = covariance(totals, totals)
    if not of_total:
        return None
    marks = [[paper[item].mark for paper in papers] for item in items]
    of_items = math.fsum(covariance(xs, xs) or 0.0 for xs in marks)
    return 100 * len(items) / (len(items) - 1) * (1 - of_items / of_total)


def item_figures(
    papers: Sequence[Mapping[int, Reply]], keys: Mapping[int, Mapping[str, bool]] | None = None
) -> dict[int, ItemFigures]:
    """Return the figures of every item. `keys` gives for items with options each option's text and whether it is right.

    Cost: linear in replies, but for sorting.
    """
    totals = [_total(paper) for paper in papers]
    with_total: dict[int, float] = {}
    found: dict[int, ItemFigures] = {}
    held = _held(papers)
    for item, rows in held.items():
        xs = [papers[row][item].mark for row in rows]
        with_total[item] = covariance(xs, [totals[row] for row in rows]) or 0.0
    weights = math.fsum(math.sqrt(cov) for cov in with_total.values() if cov > 0)
    for item, rows in held.items():
        cov = with_total[item]
        weight = 100 * math.sqrt(cov) / weights if cov > 0 and weights else None
        replies = [papers[row][item] for row in rows]
        found[item] = _figures(replies, [totals[row] for row in rows], weight, (keys or {}).get(item, {}))
    return found


def _held(papers: Sequence[Mapping[int, Reply]]) -> dict[int, list[int]]:
    held: dict[int, list[int]] = {}
    for row, paper in enumerate(papers):
        for item in paper:
            held.setdefault(item, []).append(row)
    return held


def _figures(
    replies: Sequence[Reply], totals: Sequence[float], weight: float | None, options: Mapping[str, bool]
) -> ItemFigures:
    xs = [reply.mark for reply in replies]
    rest = [total - x for total, x in zip(totals, xs, strict=True)]
    variance, r = covariance(xs, xs), correlation(xs, rest)
    best = max((reply.maximum for reply in replies), default=0.0)
    times = [reply.seconds for reply in replies if reply.seconds is not None]
    return ItemFigures(
        answers=len(replies),
        facility=fmean(xs) / best if best else None,
        sd=None if variance is None else math.sqrt(variance),
        discrimination=None if r is None else 100 * r,
        efficiency=efficiency(xs, rest),
        weight=weight,
        seconds=median(times) if times else None,
        options=tuple(_option(text, key, replies, totals, rest) for text, key in options.items()),
    )


def _option(
    text: str, key: bool, replies: Sequence[Reply], totals: Sequence[float], rest: Sequence[float]
) -> OptionFigures:
    took = [float(text in reply.chosen) for reply in replies]
    order = sorted(range(len(replies)), key=lambda row: totals[row])
    cuts = [round(len(order) * part / 3) for part in range(4)]
    low, middle, high = ([took[row] for row in order[a:b]] for a, b in pairwise(cuts))
    return OptionFigures(
        text=text,
        key=key,
        taken=round(sum(took)),
        shares=(_share(low), _share(middle), _share(high)),
        point_biserial=correlation(took, rest),
    )


def _share(took: Sequence[float]) -> float | None:
    return fmean(took) if took else None


def _total(paper: Mapping[int, Reply]) -> float:
    return math.fsum(reply.mark for reply in paper.values())


def condemned(figures: ItemFigures) -> str:
    """Return the evidence on which a question should be looked at again; empty where there is none.

    Only what chance does not explain: a figure must be bad by more than its own error at 5 % one-sided.
    """
    if figures.few:
        return ""
    if figures.facility == 0:
        return f"Nobody of {figures.answers} got it right."
    worst = max(
        (option for option in figures.options if not option.key and option.point_biserial is not None),
        key=lambda option: option.point_biserial or 0.0,
        default=None,
    )
    if worst and _preferred(worst, figures):
        return (
            f"Better learners prefer the wrong option “{worst.text}”: correlation with the rest of the quiz "
            f"{worst.point_biserial:.2f}, taken by {worst.taken} of {figures.answers}."
        )
    r = figures.discrimination
    if r is not None and figures.dubious and upper_limit(r / 100, figures.answers) < WEAK:
        return (
            f"It does not tell better from weaker learners: discriminative efficiency {figures.efficiency:.0f} % "
            f"from {figures.answers} answers."
        )
    return ""


def _preferred(option: OptionFigures, figures: ItemFigures) -> bool:
    r = option.point_biserial
    if r is None or -upper_limit(-r, figures.answers) <= 0:
        return False
    return figures.discrimination is None or 100 * r > figures.discrimination


def upper_limit(r: float, n: int) -> float:
    """Return the one-sided 95 % upper limit of a correlation from `n` pairs, by Fisher's z."""
    if n <= 3:
        return 1.0
    return math.tanh(math.atanh(max(-0.999999, min(0.999999, r))) + ONE_SIDED / math.sqrt(n - 3))
