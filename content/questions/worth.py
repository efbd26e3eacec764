"""What nobody needs to remember, and what a question must tell for its answer to be the only one. Pure."""

import re
from collections.abc import Callable

from content.answers import words
from content.facts.base import FactKind, Probe
from content.facts.gazetteer import WARS, fold
from content.knowledge import FactBase, is_date, is_quantity, plain, relation_class
from content.questions.base import GAP

FEWEST_TOLD = 3  # telling words of a question beside what the title says and what it calls its answer
ASKING = frozenset(
    words(
        "who whom whose which what where when why how many much did do does was were is are be been has have had the of"
        " in on at to for and or by with from as into its their his her it he she they year month city country"
    )
)
# "More information can be found in the plan": it tells where to read on.
_POINTER = re.compile(
    r"\b(?:more|further|additional) (?:information|details?)\b"
    r"|\bcan be (?:found|viewed|downloaded|accessed) (?:in|at|on|here)\b"
    r"|\b(?:is|are) available (?:at|on|from|online|for (?:review|download|comment))\b"
    r"|\breleased for (?:review|comment)\b",
    re.I,
)
_FIGURE = re.compile(r"\d[\d,]{4,}|\d+\.\d+|\d,\d{3}")  # what one looks up in a table
_FISCAL = re.compile(rf"\bFY {GAP}")
_LISTED = re.compile(rf"{GAP} [\w -]+:.*,.* and ")  # "divided into ____ parts: Lombardy, Parma and Tuscany"
_GOING_ON = re.compile(r"\b(?:was|were|is|are) (?:(?:\w+ly )?\w+ing\b|[^?]*\w{3}ing\?)")
_BY = re.compile(rf"\bby (?:{GAP}|which|when)", re.I)


def unworthy(probe: Probe, base: FactBase) -> str:
    """Return why a probe is not to be asked; empty where it may be."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe, base)), "")


def _points_on(probe: Probe, base: FactBase) -> bool:
    return any(_POINTER.search(one.quote) for one in probe.fact.evidence)


def _names_fiscal_year(probe: Probe, base: FactBase) -> bool:
    return bool(_FISCAL.search(probe.stem))


def _looks_up_figure(probe: Probe, base: FactBase) -> bool:
    """Say whether a table's figure is asked, or asked by: nobody remembers 16,104 or 118.08."""
    if probe.fact.kind is not FactKind.TABLE:
        return False
    cells = (
        t for role in ("count", "measure", "amount", probe.fact.grammar["role"]) for t in probe.fact.roles.get(role, ())
    )
    return any(not is_date(cell) and _FIGURE.search(cell.text) for cell in cells)


def _lists_what_it_counts(probe: Probe, base: FactBase) -> bool:
    return is_quantity(probe.keys[0]) and bool(_LISTED.search(probe.stem))


def _dates_a_war(probe: Probe, base: FactBase) -> bool:
    """Say whether it is asked when a war began or ended that everybody knows, in a text about something else."""
    if not is_date(probe.keys[0]) or plain(probe.role) != "when":
        return False
    wars = {term.key for role in ("subject", "object") for term in probe.fact.roles.get(role, ())} & _WAR_KEYS
    return bool(wars) and not any(key in fold(base.title) for key in wars) and len(_telling(probe, base)) <= FEWEST_TOLD


def _dates_a_process(probe: Probe, base: FactBase) -> bool:
    """Say whether it is asked by when something was going on: "By which year was the union crumbling?"."""
    return is_date(probe.keys[0]) and bool(_BY.search(probe.stem) and _GOING_ON.search(probe.stem))


def _tells_too_little(probe: Probe, base: FactBase) -> bool:
    """Say whether a question for a name or thing gives next to nothing of its own: "Who left Tarn?"."""
    key = probe.keys[0]
    if GAP in probe.stem or len(probe.keys) > 1 or is_quantity(key) or probe.role in _BY_MEANING:
        return False
    if is_date(key):  # "In which year did Holm finish?"
        once = relation_class(probe.fact.relation) in _ONCE or probe.fact.relation in _OF_A_LIFE
        return not once and len(_telling(probe, base)) < FEWEST_TOLD - 1
    told = len(_telling(probe, base)) + bool(_YEAR.search(probe.stem))
    return told < FEWEST_TOLD - 2 * (relation_class(probe.fact.relation) in _ONCE)


_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")  # tells more than a word
_ONCE = frozenset({"launch", "adopt", "sign", "end", "publish", "lead", "appoint", "write", "propose"})
_OF_A_LIFE = frozenset(
    {"bear", "die", "marry", "retire", "crown", "abdicate", "surrender", "abolish", "dissolve", "destroy", "shut down"}
)
_BY_MEANING = frozenset({"definition", "term", "meaning", "label", "said", "act", "bearer"})
_WAR_KEYS = frozenset(entry.key for entry in WARS)


def _telling(probe: Probe, base: FactBase) -> set[str]:
    """Return the stems of the words of a question beside the title's, its question words and its answer's class."""
    known = {word[:6] for word in words(base.title)} | {word[:6] for word in words(probe.keys[0].noun)}
    return {word[:6] for word in words(probe.stem) if word not in ASKING} - known


_FLAWS: tuple[tuple[str, Callable[[Probe, FactBase], bool]], ...] = (
    ("the sentence only tells where to read on", _points_on),
    ("a fiscal year is a label", _names_fiscal_year),
    ("a figure to be looked up", _looks_up_figure),
    ("the sentence lists what it counts", _lists_what_it_counts),
    ("everybody knows when", _dates_a_war),
    ("what goes on has no date", _dates_a_process),
    ("the question says too little", _tells_too_little),
)

__all__ = ["unworthy"]
