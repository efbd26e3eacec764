"""Building a quiz: spread over modules, facts, kinds and types, with no question that answers another. Pure."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from content.questions.lint.quiz import gives_away, is_duplicate
from content.questions.order import draw

# What a crowd costs against a quality of at most 1: coverage before quality, quality before chance.
MODULE_CROWD = 1.0
TYPE_CROWD = 0.5
KIND_CROWD = 0.4
LEVEL_CROWD = 0.3
CHANCE = 0.2
EASY = frozenset({"true_false", "choice"})
HARD = frozenset({"short_answer", "number", "ordering"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that may be asked. `keys` are its right answers as texts, `kind` its fact's kind."""

    id: Hashable
    fact: Hashable
    module: Hashable
    type: str
    stem: str
    keys: tuple[str, ...] = ()
    kind: str = ""
    quality: float = 1.0

    @property
    def level(self) -> str:
        """How hard the type makes it: to judge is easier than to choose among several, to recall hardest."""
        return "easy" if self.type in EASY else "hard" if self.type in HARD else "middling"


@dataclass
class _Crowds:
    """How many of each were chosen already."""

    modules: Counter[Hashable]
    types: Counter[str]
    kinds: Counter[str]
    levels: Counter[str]

    def cost(self, one: Candidate) -> float:
        return (
            MODULE_CROWD * self.modules[one.module]
            + TYPE_CROWD * self.types[one.type]
            + KIND_CROWD * self.kinds[one.kind]
            + LEVEL_CROWD * self.levels[one.level]
        )

    def add(self, one: Candidate) -> None:
        self.modules[one.module] += 1
        self.types[one.type] += 1
        self.kinds[one.kind] += 1
        self.levels[one.level] += 1


def build(candidates: Sequence[Candidate], number: int, seed: int) -> tuple[Hashable, ...]:
    """Return the ids of up to `number` questions in the order to ask them; fewer where the rest would repeat or tell.

    Cost: `number` times the candidates. The same candidates in any order, with the same seed, give the same quiz.
    """
    luck = {one.id: CHANCE * (draw(seed, one.id) % 1000) / 1000 for one in candidates}
    left = sorted(candidates, key=lambda one: str(one.id))
    crowds = _Crowds(Counter(), Counter(), Counter(), Counter())
    chosen: list[Candidate] = []
    while left and len(chosen) < number:
        best = max(left, key=lambda one: one.quality + luck[one.id] - crowds.cost(one))
        left.remove(best)
        if any(_clash(best, other) for other in chosen):
            continue
        chosen.append(best)
        crowds.add(best)
    return tuple(one.id for one in sorted(chosen, key=lambda one: draw(seed, "order", one.id)))


def _clash(one: Candidate, other: Candidate) -> bool:
    return is_duplicate(one, other) or gives_away(one, other) or gives_away(other, one)
