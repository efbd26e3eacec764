"""Choices of a whole course balanced: neither length nor place nor rank of an option tells the key.

Each item draws its own options, and what a document offers bends the draw: its longest summit may be the key of every
other question. Where a course of some size ends up off chance, a few items, taken in an order that only their ids
decide, get other options of the same kind or another order, until chance is near.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from content.answers import sort_value
from content.facts.base import Probe
from content.questions.base import Item
from content.questions.order import draw

ENOUGH = 3  # choices from which a share says anything
FEWEST_OPTIONS = 3
NEAR = 0.01  # of the choices on which one may guess so: how far from chance is near enough

type Fits = Callable[[Item], bool]
type Remake = Callable[[Probe, int, Fits], Item | None]  # the item again with so many longer (later) wrong options
type Judge = Callable[[Item], float | None]  # the share of a guesser's hits on an item; None where he cannot guess so


@dataclass(frozen=True, slots=True)
class Made:
    """A choice with the probe it was made of."""

    item: Item
    probe: Probe


def balanced(made: Sequence[Made], remake: Remake) -> dict[str, Item]:
    """Return, by id, the items to take the place of others, so that guessers find the key about as often as chance."""
    if len(made) < ENOUGH:
        return {}
    old = {one.item.id: one.item for one in made}
    probes = {one.item.id: one.probe for one in made}
    now = dict(old)
    _even_out(now, longest, lambda item, up: _other(item, probes[item.id], remake, longest, up))
    _even_out(now, longest, _without_longest)
    _even_out(now, middle, lambda item, up: _other(item, probes[item.id], remake, middle, up))
    _even_out(now, first, _moved)
    _even_out(now, first, lambda item, up: _other(item, probes[item.id], remake, first, up, kept=middle))
    return {id_: item for id_, item in now.items() if item != old[id_]}


def longest(item: Item) -> float | None:
    """Judge one who takes the longest option."""
    lengths = [len(option.text) for option in item.options]
    if len(set(lengths)) == 1:
        return None
    best = [i for i, length in enumerate(lengths) if length == max(lengths)]
    return 1 / len(best) if _key_at(item) in best else 0.0


def middle(item: Item) -> float | None:
    """Judge one who takes an option between the least and the greatest date or number."""
    if any(sort_value(option.text) is None for option in item.options):
        return None
    inner = range(1, len(item.options) - 1)
    return 1 / len(inner) if _key_at(item) in inner else 0.0


def first(item: Item) -> float | None:
    """Judge one who takes the first option."""
    return float(item.options[0].correct)


def _key_at(item: Item) -> int:
    return next(i for i, option in enumerate(item.options) if option.correct)


def _even_out(now: dict[str, Item], judge: Judge, change: Callable[[Item, bool], Item | None]) -> None:
    """Change items until a guesser's hits are near chance, or nothing is left to change."""
    over = _over_chance(now.values(), judge)
    reach = NEAR * sum(judge(item) is not None for item in now.values())
    for id_ in sorted(now, key=lambda one: draw(one, judge.__name__)):
        if abs(over) <= reach:
            return
        other = change(now[id_], over < 0)
        if other is None:
            continue
        after = _over_chance([other], judge) - _over_chance([now[id_]], judge)
        if abs(over + after) < abs(over):
            now[id_] = other
            over += after


def _over_chance(items: Iterable[Item], judge: Judge) -> float:
    """Return how many more keys a guesser finds than chance would."""
    judged = [(found, 1 / len(item.options)) for item in items if (found := judge(item)) is not None]
    return sum(found - chance for found, chance in judged)


def _other(
    item: Item, probe: Probe, remake: Remake, judge: Judge, up: bool, *, kept: Judge | None = None
) -> Item | None:
    """Return an item with other options that a guesser finds more (`up`) or less easily, None where none is proved.

    Another guesser (`kept`) finds it as easily as before: of a date the key comes last instead of first.
    """
    mine = judge(item)
    if mine is None:
        return None

    def fits(other: Item) -> bool:
        theirs = judge(other)
        if kept is not None and (kept(item) is None or kept(other) != kept(item)):
            return False
        return theirs is not None and (theirs > mine if up else theirs < mine)

    others = (remake(probe, rank, fits) for rank in range(len(item.options)))
    return next((other for other in others if other is not None), None)


def _without_longest(item: Item, up: bool) -> Item | None:
    """Return an item without its longest wrong option where the key becomes the longest (`up`) and three are left."""
    ranked = sorted(item.options, key=lambda option: len(option.text))
    second = ranked[-2] if len(ranked) > FEWEST_OPTIONS else None
    if not up or second is None or not second.correct or len(second.text) == len(ranked[-3].text):
        return None
    return replace(item, options=tuple(option for option in item.options if option is not ranked[-1]))


def _moved(item: Item, up: bool) -> Item | None:
    """Return an item with its key put first (`up`) or away from there; dates and numbers keep their order."""
    at = _key_at(item)
    if all(sort_value(option.text) is not None for option in item.options) or (at == 0) == up:
        return None
    to = 0 if up else 1 + draw(item.id, "place") % (len(item.options) - 1)
    options = list(item.options)
    options[at], options[to] = options[to], options[at]
    return replace(item, options=tuple(options))


__all__ = ["Made", "balanced"]
