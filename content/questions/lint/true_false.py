"""Rules 32 to 35: true or false."""

import re

from content.answers import words
from content.knowledge import forms
from content.questions.base import DENIAL, GAP, ItemType
from content.questions.lint.base import Case, Severity, rule, run_within

E, W = Severity.ERROR, Severity.WARNING
TRUE_FALSE = frozenset({ItemType.TRUE_FALSE})
LONGEST = 30


def _is_true(case: Case) -> bool:
    return bool(case.options) and case.options[0].correct


@rule(32, E, "the false statement is true elsewhere", TRUE_FALSE)
def true_after_all(case: Case) -> str:
    if _is_true(case) or case.probe is None or case.base is None or case.probe.role == DENIAL:
        return ""
    said = case.stem_words
    given = [form for role in case.probe.given for term in case.probe.fact.roles.get(role, ()) for form in forms(term)]
    for term in case.base.fillers(case.probe):
        if any(run_within(form, said) and form not in given for form in forms(term)):
            return term.text
    return ""


@rule(33, E, "more or less than one term was swapped", TRUE_FALSE)
def no_minimal_pair(case: Case) -> str:
    if case.probe is None or not case.probe.gapped:
        return ""
    before, _, after = case.probe.gapped.partition(GAP)
    mine, head, tail = case.stem_words, words(before), words(after)
    if mine[: len(head)] != head or (tail and mine[-len(tail) :] != tail) or len(mine) <= len(head) + len(tail):
        return case.stem
    middle = mine[len(head) : len(mine) - len(tail)]
    keyed = middle in forms(case.probe.keys[0])
    return "" if keyed == _is_true(case) else " ".join(middle)


@rule(33, E, "options that are not true and false", TRUE_FALSE)
def odd_options(case: Case) -> str:
    texts = [option.text for option in case.options]
    return "" if texts == ["True", "False"] and sum(o.correct for o in case.options) == 1 else " / ".join(texts)


@rule(34, W, "false by a not", TRUE_FALSE)
def negated(case: Case) -> str:
    if case.probe is not None and case.probe.fact.negated:
        return ""
    match = re.search(r"\b(?:not|never)\b|n[’']t\b", case.stem, re.I)
    return match.group() if match and not _is_true(case) else ""


@rule(35, W, "a long statement", TRUE_FALSE)
def long_statement(case: Case) -> str:
    count = len(case.stem.split())
    return f"{count} words" if count > LONGEST else ""
