"""Rules 41 to 43 and 49: typed answers, lists, and the ground under every item."""

import re

from content.answers import words
from content.facts.base import Term
from content.facts.values.numbers import CARDINALS
from content.facts.worded import ALLOWED, BINDING, DENIAL
from content.questions.base import ItemType
from content.questions.keys.more_forms import told_apart
from content.questions.lint.base import LITTLE, READ, TYPED, Case, Severity, rule, run_within, sounds
from content.terms import is_date, ways

E, W = Severity.ERROR, Severity.WARNING
LONGEST_ANSWER = 6
SHARE_IN_QUOTE = 0.6  # of a phrase's words: "to reinforce" may come from "reinforcing"


@rule(41, E, "an answer too long to type", TYPED)
def long_answer(case: Case) -> str:
    said = [word for word in words(case.keys[0]) if word not in LITTLE] if case.keys else []
    return case.keys[0] if len(said) > LONGEST_ANSWER else ""


@rule(42, E, "an accepted variant is missing", TYPED)
def missing_variant(case: Case) -> str:
    if not case.keys or not words(case.keys[0]):
        return "no answer"
    given = {words(one) for one in case.item.answers}
    wanted = [words(one) for term in case.key_terms for one in _ways(term, case)]
    if bracketed := re.fullmatch(r"(.+) \(([A-Z]{2,})\)", case.keys[0]):
        wanted += [words(bracketed.group(1)), words(bracketed.group(2))]
    return next((" ".join(one) for one in wanted if one and one not in given), "")


def _ways(term: Term, case: Case) -> tuple[str, ...]:
    """Return the ways to write a key that are its own, where there is a question to tell by."""
    return told_apart(ways(term), case.probe) if case.probe is not None else ways(term)


@rule(43, E, "a list without its number", frozenset({ItemType.CHOICES}))
def uncounted_list(case: Case) -> str:
    stem = case.stem.lower()
    if re.search(r"\b(?:which|who|what) of (?:these|the following)\b", stem):
        return ""
    counts = [CARDINALS.get(word, int(word) if word.isdecimal() else -1) for word in re.findall(r"\w+", stem)]
    if "both" in stem or len(case.keys) in counts or _ONE_OF_EACH.search(stem):
        return ""
    return f"{len(case.keys)} keys"


_ONE_OF_EACH = re.compile(r"\bwhich [\w-]+ and which [\w-]+\b")


@rule(49, E, "no evidence", frozenset(ItemType))
def ungrounded(case: Case) -> str:
    if not case.item.evidence or any(not one.quote.strip() for one in case.item.evidence):
        return "no quote"
    return next((one.quote[:40] for one in case.item.evidence if len(one.quote) != one.end - one.start), "")


@rule(49, E, "the quote does not hold the answer", READ)
def key_outside_quote(case: Case) -> str:
    for term in case.key_terms:
        if term.kind in (BINDING, ALLOWED, DENIAL):
            continue  # "must" obliges, "forbidden" is prohibited
        if not _is_told_relatively(term, case) and not _is_quoted((term.text, *term.accepted), case.source_words):
            return term.text
    return ""


# "the following month", with the sentence that dates it as further evidence.
_RELATIVE = re.compile(
    r"\b(?:same|that|following|next|previous|preceding|later|earlier|afterwards|before|after)\b", re.I
)


def _is_told_relatively(term: Term, case: Case) -> bool:
    """Say whether a date is worked out from words like "two years later" that stand in the evidence."""
    if not is_date(term) or len(case.item.evidence) < 2:
        return False
    places = (
        e.quote[term.start - e.start : term.end - e.start] for e in case.item.evidence if e.start <= term.start < e.end
    )
    return any(_RELATIVE.search(told) and not any(c.isdigit() for c in told) for told in places)


def _is_quoted(texts: tuple[str, ...], source: tuple[str, ...]) -> bool:
    if any(run_within(words(text), source) for text in texts):
        return True
    mine = [word for word in words(texts[0]) if word not in LITTLE]
    heard = sounds(source)
    return bool(mine) and sum(word in source or bool(sounds((word,)) & heard) for word in mine) >= SHARE_IN_QUOTE * len(
        mine
    )
