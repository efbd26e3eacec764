"""Rules 36 to 40: the gap."""

import re

from content.answers import words
from content.facts.names.kinds import TITLES
from content.facts.worded import DENIAL, POST
from content.questions.base import GAP, ItemType
from content.questions.lint.base import LITTLE, Case, Severity, content, rule, run_within

E, W = Severity.ERROR, Severity.WARNING
CLOZE = frozenset({ItemType.CLOZE})
LONGEST = 30


@rule(36, E, "the gap takes a function word", CLOZE)
def function_word(case: Case) -> str:
    if any(term.kind == DENIAL for term in case.key_terms):
        return ""  # it is judged whether a thing is so: nobody fills the gap
    return case.keys[0] if case.keys and all(word in LITTLE for word in words(case.keys[0])) else ""


@rule(36, E, "the gap takes a part of a name", CLOZE)
def part_of_name(case: Case) -> str:
    if not case.keys or not case.keys[0].removeprefix("the ")[:1].isupper():
        return ""
    if any(term.kind == POST for term in case.key_terms):
        return ""  # the person's name stands behind it
    before, _, after = case.stem.partition(GAP)
    behind = re.match(r"\s+[A-Z][a-z]+", after)
    if behind:
        return f"{GAP}{behind.group()}"
    inner = before.rstrip().rsplit(" ", 1)
    person = not case.key_terms or case.key_terms[0].kind == "person"  # of a stored question only the words are known
    titled = person and inner[-1].lower() in TITLES
    ahead = (
        len(inner) == 2
        and not titled
        and before.endswith(" ")
        and re.fullmatch(r"[A-Z][a-z]+|(?:St|Mt|Ft)\.", inner[1])
    )
    return f"{inner[1]} {GAP}" if ahead else ""


@rule(37, E, "not exactly one gap", CLOZE)
def gaps(case: Case) -> str:
    count = case.stem.count(GAP)
    return "" if count == 1 else f"{count} gaps"


@rule(37, E, "the gap stands at the beginning", CLOZE)
def early_gap(case: Case) -> str:
    chosen = any(key.kind.startswith("wording ") for key in case.key_terms)  # it is never typed
    return GAP if not chosen and any(GAP in word for word in case.stem.split()[:3]) else ""


@rule(38, E, "the rest repeats the answer", CLOZE)
def repeated(case: Case) -> str:
    if not case.keys:
        return ""
    key = case.keys[0]
    rest = words(case.stem.replace(GAP, " "))
    acronym = "".join(word[0] for word in re.findall(r"[A-Z]\w+", key)).lower()
    if len(acronym) > 1 and acronym in rest:
        return acronym.upper()
    telling = tuple(word for word in content(words(key)) if word not in case.nouns)
    return key if run_within(words(key), rest) or (telling and all(word in rest for word in telling)) else ""


@rule(39, E, "more than one thing fills the gap", CLOZE)
def not_determinable(case: Case) -> str:
    if case.probe is None or case.base is None:
        return ""
    others = case.base.others(case.probe)
    return others[0].text if others else ""


@rule(40, W, "a long rest", CLOZE)
def long_rest(case: Case) -> str:
    count = len(case.stem.split()) - 1
    return f"{count} words" if count > LONGEST else ""
