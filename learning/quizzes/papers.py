"""Choosing the questions of a paper. Pure: candidates and a seed in, question ids out."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

# How much each thing weighs in the choice of the next question. Need runs from 0 to 1, the others are set against it:
# a paper stays spread even where all that is forgotten lies in one module, and is never twice the same.
UNMET_NEED = 0.5  # a fact never met: before what is known well, after what is slipping
CHANCE = 0.25
QUALITY = 0.3
CROWDING = 0.35


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that may be asked. `retrievability` is the chance that the learner recalls its fact now."""

    question: int
    fact: int
    module: int | None
    type: str
    quality: float = 1.0
    retrievability: float | None = None  # none: never met

    @property
    def need(self) -> float:
        return UNMET_NEED if self.retrievability is None else 1 - self.retrievability


def draw(candidates: Sequence[Candidate], number: int, seed: int) -> tuple[int, ...]:
    """Return up to `number` question ids, no fact twice, in the order to ask them.

    Each next one is the most needed, pushed back where its module or its type has had its share already.
    Cost: `number` times the candidates.
    """
    chance = random.Random(seed)  # noqa: S311 - a paper must be reproducible, not secret
    left = sorted(candidates, key=lambda one: one.question)
    luck = {one.question: CHANCE * chance.random() for one in left}
    modules: Counter[int | None] = Counter()
    types: Counter[str] = Counter()
    module_share = max(1.0, number / max(1, len({one.module for one in left})))
    type_share = max(1.0, number / max(1, len({one.type for one in left})))

    def worth(one: Candidate) -> float:
        crowd = modules[one.module] / module_share + types[one.type] / type_share
        return one.need + QUALITY * one.quality + luck[one.question] - CROWDING * crowd

    chosen: list[int] = []
    while left and len(chosen) < number:
        best = max(left, key=worth)
        chosen.append(best.question)
        modules[best.module] += 1
        types[best.type] += 1
        left = [one for one in left if one.fact != best.fact]
    chance.shuffle(chosen)
    return tuple(chosen)


def shuffled(questions: Sequence[int], seed: int) -> tuple[int, ...]:
    """Return the questions of a fixed list in an order that only the seed decides."""
    return tuple(random.Random(seed).sample(list(questions), len(questions)))  # noqa: S311 - reproducible, not secret
