"""Numbers that nobody learns, of citations, lists and samples, and names that the other words of a stem tell. Pure."""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.facts.names.gazetteer import fold
from content.facts.names.heads import head_called
from content.knowledge import FactBase, is_date, is_quantity
from content.patterns import MONTHS, Worded
from content.questions.base import GAP

# "as defined in 12 U.S.C. § 88": volumes and sections are looked up
_CITATION = re.compile(
    rf"{GAP}(?: \(number\))? (?:U\.? ?S\.? ?C\b|C\.? ?F\.? ?R\b|U\. ?S\. \d|Stat\.|Fed\. ?Reg|F\. ?\d?d\b)"
    rf"|(?:§§? ?|\b(?:U\.S\.C\.|C\.F\.R\.) (?:§ ?)?|\bPub\. ?L\. (?:No\. ?)?|\bTitle ){GAP}"
)
_LIST_NUMBER = re.compile(rf"(?:^|[“:] ?){GAP}(?: \(number\))? [A-Z][a-z]+ [a-z]")
# "For a rod with a length of 3 cm, ...": one value of many, taken as a sample
_SAMPLE = re.compile(rf"(?:^|: |“)For [^,]*\bwith an? [a-z]+ of (?:{GAP}|about |\d)[^,]*, ")
_OF_AGE = Worded(
    "aged age",
    rf"\baged? {GAP}(?: \(number\))?(?: years)?(?: of age)? (?:and|or) (?:over|older|above|more|under|younger)\b",
)
# "is represented in Oster through its embassy in ____": of dozens of such lines
_REGISTER = Worded(
    "embassy", r"\b(?:through (?:its|their|an|the) embassy in|(?:has|have|had|maintains?) an embassy in)\b"
)
_SPELLED = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Twenty|Thirty|Forty|Fifty|Sixty"
# "Ten years after the fall of the town in 1453, he wrote in ____"
_RECKONED = Worded(
    "days weeks months years",
    rf"\b(?:{_SPELLED}|{_SPELLED.lower()}|\d+)(?: hundred)? (?:days|weeks|months|years) (?:after|before) [^?;]*?"
    rf"\b(?:[12]\d{{3}}|(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS}))\b",
)
# "Several important events took place in ____": none of them is named
_EMPTY_LEAD = Worded(
    "several many various some numerous important significant",
    r"^(?:[^:?]*: )?(?:Several|Many|Various|Some|Numerous|A number of|Important|Significant) (?:[a-z-]+ ){0,2}"
    r"(?:events|changes|developments|things|incidents) (?:took place|occurred|happened|followed)\b",
)
_COMES = frozenset(
    {"come to", "rise to", "take", "seize", "become", "elect", "inaugurate", "die", "assassinate", "gain"}
)
_POWER = Worded("power office presidency", r"\b(?:power|office|presidency)\b")
# What a state was called by, or who ruled only there.
_TOLD_BY = (
    (
        frozenset({"soviet union", "the soviet union", "russia"}),
        Worded(
            "stalinist tsar tsarist czar czarist bolshevik bolsheviks kremlin former tsars",
            rf"\b(?:Stalinist|Tsar(?:ist|s)?|Czar(?:ist)?|Bolsheviks?|Kremlin)\b|\bthe former {GAP}",
        ),
    ),
    (
        frozenset({"germany", "nazi germany"}),
        Worded("kaiser nazi nazis reich reichstag bundestag", r"\b(?:Kaiser|Nazis?|Reich|Reichstag|Bundestag)\b"),
    ),
    (frozenset({"japan"}), Worded("mikado samurai shogun shogunate", r"\b(?:Mikado|[Ss]amurai|[Ss]hogun(?:ate)?)\b")),
    (frozenset({"islam"}), Worded("muslim muslims islamic", r"\b(?:Muslims?|Islamic)\b")),
    (frozenset({"christianity"}), Worded("christian christians", r"\bChristians?\b")),
    (frozenset({"judaism"}), Worded("jew jews jewish", r"\bJew(?:s|ish)?\b")),
    (frozenset({"buddhism"}), Worded("buddhist buddhists", r"\bBuddhists?\b")),
    (frozenset({"hinduism"}), Worded("hindu hindus", r"\bHindus?\b")),
)


def looked_up(probe: Probe, base: FactBase) -> str:
    """Return why what a stem asks for is not to be learned from it; empty where it is."""
    key = probe.keys[0]
    if _EMPTY_LEAD.search(probe.stem):
        return "which events is not said"
    if _REGISTER.search(probe.stem):
        return "a register of embassies is looked up"
    if is_date(key) and _RECKONED.search(probe.stem):
        return "the date can be reckoned"
    if is_date(key):
        return "everybody knows when" if _is_of_a_ruler(probe, base) else ""
    if is_quantity(key) or key.text[:1].isdigit():
        return next((flaw for flaw, is_flawed in _OF_NUMBERS if is_flawed(probe)), "")
    if _is_of_a_ruler(probe, base):
        return "everybody knows who"
    return "what stands beside it tells the name" if _is_told_beside(probe) else ""


def _is_list_number(probe: Probe) -> bool:
    """Say whether the number is that of a point in a list which ran into the sentence."""
    return probe.keys[0].text.isdigit() and len(probe.keys[0].text) <= 2 and _LIST_NUMBER.search(probe.stem) is not None


def _is_of_a_ruler(probe: Probe, base: FactBase) -> bool:
    """Say whether it is asked when a ruler of the world's history came to power, in the life of somebody else."""
    if base.hero is None or not _POWER.search(probe.stem) or probe.fact.relation not in _COMES:
        return False
    return any(
        term.key != base.hero and head_called(term.text) is not None for term in probe.fact.roles.get("subject", ())
    )


def _is_told_beside(probe: Probe) -> bool:
    name = fold(probe.keys[0].text)
    beside = probe.stem.replace(probe.keys[0].text, " ")
    return any(name in names and tells.search(beside) is not None for names, tells in _TOLD_BY)


_OF_NUMBERS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("what is cited is looked up", lambda probe: _CITATION.search(probe.stem) is not None),
    ("the number of a point in a list", _is_list_number),
    ("one value of a sample", lambda probe: _SAMPLE.search(probe.stem) is not None),
    ("the age is what the word means", lambda probe: _OF_AGE.search(probe.stem) is not None),
)

__all__ = ["looked_up"]
