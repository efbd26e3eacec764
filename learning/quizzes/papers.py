"""Choosing the questions of a paper. Pure: candidates and a seed in, question ids out.

An assigned paper is built for coverage (`content.questions.builder`); a practice paper goes by what the learner is
about to forget, spread over modules and types.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from content.questions import builder
from content.questions.lint.quiz import gives_away, is_duplicate

# How much each thing weighs in the choice of the next question. Need runs from 0 to 1, the others are set against it:
# a paper stays spread even where all that is forgotten lies in one module, and is never twice the same.
UNMET_NEED = 0.5  # a fact never met: before what is known well, after what is slipping
CHANCE = 0.25
QUALITY = 0.3
CROWDING = 0.35
TURN = 0.6  # for each time a question was asked more often than another of its fact: more than quality and chance give


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that may be asked. `retrievability` is the chance that the learner recalls its fact now."""

    question: int
    fact: int
    module: int | None
    type: str
    quality: float = 1.0
    retrievability: float | None = None  # none: never met
    stem: str = ""
    keys: tuple[str, ...] = ()  # right answers as texts: no other stem on the paper may give them away
    kind: str = ""  # of the fact
    times: int = 0  # that the learner answered it

    @property
    def need(self) -> float:
        return UNMET_NEED if self.retrievability is None else 1 - self.retrievability


def assigned(candidates: Sequence[Candidate], number: int, seed: int) -> tuple[int, ...]:
    """Return up to `number` question ids that cover modules, types and kinds of facts, in the order to ask them."""
    pool = [
        builder.Candidate(one.question, one.fact, one.module, one.type, one.stem, one.keys, one.kind, one.quality)
        for one in candidates
    ]
    return tuple(question for question in builder.build(pool, number, seed) if isinstance(question, int))


def practice(candidates: Sequence[Candidate], number: int, seed: int) -> tuple[int, ...]:
    """Return up to `number` question ids, no fact twice and none that answers another, in the order to ask them.

    Each next one is the most needed, pushed back where its module or its type has had its share already. The questions
    of a fact take turns, so that no one learns a wording.
    Cost: `number` times the candidates.
    """
    chance = random.Random(seed)  # noqa: S311 - a paper must be reproducible, not secret
    left = sorted(candidates, key=lambda one: one.question)
    least: dict[int, int] = {}
    for one in left:
        least[one.fact] = min(one.times, least.get(one.fact, one.times))
    luck = {one.question: CHANCE * chance.random() for one in left}
    modules: Counter[int | None] = Counter()
    types: Counter[str] = Counter()
    module_share = max(1.0, number / max(1, len({one.module for one in left})))
    type_share = max(1.0, number / max(1, len({one.type for one in left})))

    def worth(one: Candidate) -> float:
        crowd = modules[one.module] / module_share + types[one.type] / type_share
        turn = TURN * (one.times - least[one.fact])
        return one.need + QUALITY * one.quality + luck[one.question] - CROWDING * crowd - turn

    chosen: list[Candidate] = []
    while left and len(chosen) < number:
        best = max(left, key=worth)
        left.remove(best)
        if any(_clash(best, other) for other in chosen):
            continue
        chosen.append(best)
        modules[best.module] += 1
        types[best.type] += 1
        left = [one for one in left if one.fact != best.fact]
    chance.shuffle(chosen)
    return tuple(one.question for one in chosen)


def _clash(one: Candidate, other: Candidate) -> bool:
    return is_duplicate(one, other) or gives_away(one, other) or gives_away(other, one)


def shuffled(questions: Sequence[int], seed: int) -> tuple[int, ...]:
    """Return the questions of a fixed list in an order that only the seed decides."""
    return tuple(random.Random(seed).sample(list(questions), len(questions)))  # noqa: S311 - reproducible, not secret
