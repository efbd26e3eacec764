"""The linter: the flaws of item writing that a machine can decide, one small function a rule.

An error rejects an item, a warning lowers its quality. No language model: rules work on strings, on the probe the item
was made of, and on the fact base where it is at hand; a stored question is checked with what is left.
"""

from collections.abc import Iterable
from functools import cache

from content.facts.base import Probe
from content.knowledge import FactBase
from content.questions.base import Item, ItemType
from content.questions.lint import cloze, leaning, options, short_answer, stem, true_false
from content.questions.lint.base import RULES, Case, Finding, Rule, Severity

__all__ = ["RULES", "Case", "Finding", "Severity", "errors", "findings", "first_error", "quality"]

FILES = (stem, leaning, options, true_false, cloze, short_answer)  # importing a file enters its rules
_FOR_TYPE: dict[ItemType, tuple[Rule, ...]] = {
    type_: tuple(sorted((rule for rule in RULES if type_ in rule.types), key=lambda rule: (rule.severity, rule.number)))
    for type_ in ItemType
}
COST = 0.1  # of quality, for each warning


def findings(item: Item, probe: Probe | None = None, base: FactBase | None = None, dated: str = "") -> list[Finding]:
    """Return every flaw of an item, errors first."""
    case = Case(item, probe, base, dated)
    seen = _seen(case)
    return [
        Finding(rule.number, rule.severity, rule.name, detail)
        for rule in _FOR_TYPE[item.type]
        if (detail := _remark(rule, case, seen))
    ]


ALL = frozenset(rule.number for rule in RULES)


def first_error(item: Item, probe: Probe, base: FactBase, numbers: frozenset[int] = ALL) -> Finding | None:
    """Return the first error of an item by the rules of these numbers; looks no further."""
    case = Case(item, probe, base)
    seen = _seen(case)
    for rule in _error_rules(item.type, numbers):
        if detail := _remark(rule, case, seen):
            return Finding(rule.number, rule.severity, rule.name, detail)
    return None


@cache
def _error_rules(type_: ItemType, numbers: frozenset[int]) -> tuple[Rule, ...]:
    return tuple(r for r in _FOR_TYPE[type_] if r.severity is Severity.ERROR and r.number in numbers)


def _seen(case: Case) -> dict[str, str] | None:
    """What rules saw in the stem before, by their names; None where nothing is kept."""
    if case.base is None or case.probe is None:
        return None
    return case.base.remarks.setdefault((case.probe.fact.id, case.stem), {})


def _remark(rule: Rule, case: Case, seen: dict[str, str] | None) -> str:
    """Return what a rule sees; what it sees in a stem is looked for once, however many items share the stem."""
    if not rule.of_stem or seen is None:
        return rule.check(case)
    name = rule.check.__name__
    if name not in seen:
        seen[name] = rule.check(case)
    return seen[name]


def errors(found: Iterable[Finding]) -> list[Finding]:
    """Return the findings that reject an item."""
    return [one for one in found if one.severity is Severity.ERROR]


def quality(found: Iterable[Finding]) -> float:
    """Return the quality that warnings leave: 1 without any, never below 0.1."""
    return round(max(0.1, 1 - COST * sum(one.severity is Severity.WARNING for one in found)), 2)
