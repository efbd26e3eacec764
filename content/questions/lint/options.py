"""Rules 14 and 17 to 31: the options."""

import re
from itertools import combinations, pairwise

from content.answers import one_edit_apart, sort_value, words
from content.facts.names import gazetteer
from content.facts.values.numbers import CARDINALS
from content.knowledge import FUNCTIONAL, FactBase, forms, is_date, is_quantity, same_thing
from content.questions.base import GAP, ItemType
from content.questions.lint.base import CHOOSING, Case, Severity, rule, run_within

E, W = Severity.ERROR, Severity.WARNING
CHOICE = frozenset({ItemType.CHOICE})
FARTHEST_YEARS = 60
TIMES_OFF = 5
MUCH_LONGER = 1.2
CLOSEST_LENGTH = 7  # letters: shorter names are rarely mixed up by two changed letters


_COMBINED = re.compile(r"\b(?:[A-E] and [A-E]|I{1,3} and I{1,3}V?|[Bb]oth [a-eA-E]\b|[1-4] and [1-4] only)")


@rule(14, W, "options made of other options", CHOOSING)
def combined_options(case: Case) -> str:
    for option in case.options:
        if _COMBINED.search(option.text):
            return option.text
    return ""


@rule(17, E, "more than one option is right", CHOOSING)
def not_unique(case: Case) -> str:
    if case.probe is None or case.base is None:
        return ""
    fillers = [form for term in case.base.fillers(case.probe) for form in forms(term)]
    return next((text for text in case.wrong if words(text) in fillers), "")


@rule(17, E, "the key is not the only one", CHOICE)
def number_of_keys(case: Case) -> str:
    return "" if len(case.keys) == 1 else f"{len(case.keys)} keys"


@rule(17, E, "no wrong or no right option", frozenset({ItemType.CHOICES}))
def one_sided(case: Case) -> str:
    return "" if case.keys and case.wrong else "one-sided"


@rule(18, E, "options overlap", CHOOSING)
def overlapping(case: Case) -> str:
    for (one, mine), (other, theirs) in combinations(zip(case.options, case.option_words, strict=True), 2):
        if mine == theirs or run_within(mine, theirs) or run_within(theirs, mine):
            return f"{one.text} / {other.text}"
    return ""


_SHAPES = (
    ("year", re.compile(r"(?:1\d|20)\d\d")),
    ("span", re.compile(r".*\b\d{4}\b.*\b\d{2,4}\b|.*\d{4}s?\s?[–-]\s?\d{2,4}")),
    ("day", re.compile(r"(?:\d{1,2} [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2},? \d{4})")),
    ("month", re.compile(r"[A-Z][a-z]+ (?:of )?\d{4}")),
    ("percent", re.compile(r".*(?:%|\bper ?cent\b).*")),
    ("money", re.compile(r".*[$€£¥].*")),
    ("ratio", re.compile(r"\d+(?::\d+)+")),
    ("number", re.compile(r"\d[\d,.]*(?: (?:thousand|million|billion|trillion))?")),
)


def shape(text: str) -> str:
    """Return what an option looks like: "year", "month", "number" ..., "text" for words."""
    for name, pattern in _SHAPES:
        if pattern.fullmatch(text):
            return name
    folded = text.lower().replace("-", " ").split()
    return "number word" if folded and all(word in CARDINALS for word in folded) else "text"


@rule(19, E, "an option of another class", CHOOSING)
def mixed_classes(case: Case) -> str:
    shapes = {shape(option.text) for option in case.options}
    return " / ".join(sorted(shapes)) if len(shapes) > 1 else ""


@rule(20, W, "an implausible distractor", CHOICE)
def implausible(case: Case) -> str:
    if len(case.keys) != 1 or (key := sort_value(case.keys[0])) is None:
        return ""
    dates = shape(case.keys[0]) in ("year", "month", "day")
    for text in case.wrong:
        value = sort_value(text)
        if value is None:
            continue
        off = (
            abs(value[0] - key[0]) > FARTHEST_YEARS
            if dates
            else not key[0] / TIMES_OFF <= value[0] <= key[0] * TIMES_OFF
        )
        if off:
            return text
    return ""


@rule(21, W, "a distractor that differs by a letter or two", CHOICE)
def too_close(case: Case) -> str:
    for key in case.keys:
        for text in case.wrong:
            if (
                len(text) >= CLOSEST_LENGTH
                and not re.search(r"\d", text + key)
                and _two_edits_apart(key.lower(), text.lower())
            ):
                return f"{key} / {text}"
    return ""


def _two_edits_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 2:
        return False
    if one == other or one_edit_apart(one, other):
        return True
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    return any(x == y or one_edit_apart(x, y) for x, y in ((a[1:], b[1:]), (a[1:], b), (a, b[1:])) if (x, y) != (a, b))


@rule(22, W, "the longest option is the key", CHOICE)
def longest_is_key(case: Case) -> str:
    if len(case.keys) != 1 or not case.wrong:
        return ""
    length, longest = len(case.keys[0]), max(map(len, case.wrong))
    return f"{length} to {longest} letters" if length >= MUCH_LONGER * longest and length - longest > 2 else ""


@rule(23, W, "options of very different lengths", CHOOSING)
def uneven_lengths(case: Case) -> str:
    counts = [len(option.text.split()) for option in case.options] or [0]
    return (
        f"{min(counts)} to {max(counts)} words"
        if max(counts) > 2 * min(counts) and max(counts) - min(counts) > 3
        else ""
    )


@rule(24, E, "grammar gives the key away", CHOOSING)
def grammatical_cue(case: Case) -> str:
    texts = [option.text for option in case.options]
    loose = {"articles"} if _ASKS_MEANING.match(case.stem) else {"capitals"} if _ASKS_TERM.match(case.stem) else set()
    if _are_countries_in_a_gap(case):
        texts = [text.removeprefix("the ") for text in texts]
    if re.search(r"\b(?:a|an)\s*(?:____)?\s*[?:]?$", case.stem):
        return "an article at the end of the stem"
    if any(not text.strip() for text in texts):
        return "an empty option"
    for name, found in (
        ("capitals", {text[0].isupper() for text in texts if text[0].isalpha()}),
        ("final marks", {text[-1] in ".,;:!" and not re.search(r"[A-Z]\.$", text) for text in texts}),
        ("articles", {_article(text) for text in texts}),
        ("the infinitive", {text.startswith("to ") for text in texts}),
    ):
        if len(found) > 1 and name not in loose:
            return name
    return ""


# Each meaning has the article of its own genus, and a term is written as it is: neither tells which is asked for.
_ASKS_MEANING = re.compile(r"What does .+ mean\?$|What (?:is|are) (?:an? )?[a-z][\w -]*\?$")
_ASKS_TERM = re.compile(r"Which term (?:means|refers to) ")


def _are_countries_in_a_gap(case: Case) -> bool:
    """Say whether a sentence decides each article: "in ____" takes "the Netherlands" as it takes "Japan"."""
    found = [gazetteer.PLACES_AND_BODIES.get(gazetteer.fold(option.text)) for option in case.options]
    return GAP in case.stem and all(entry is not None and entry.kind == "country" for entry in found)


def _article(text: str) -> str:
    first = text.split(" ", 1)[0].lower()
    return {"the": "the", "a": "a", "an": "a"}.get(first, "")


_SEVERAL = re.compile(r", .+ and |^(?:the )?[A-Z]\w+ and (?:the )?[A-Z]\w+$")


@rule(24, E, "the stem's number fits some options only", CHOICE)
def number_cue(case: Case) -> str:
    if GAP in case.stem or _is_phrase(case):
        return ""
    several = [bool(_SEVERAL.search(option.text)) and not _is_curated(option.text) for option in case.options]
    return "one and several" if len(set(several)) > 1 else ""


def _is_phrase(case: Case) -> bool:
    """Say whether the key is no name; of a stored item, whose terms are not known, whether it begins small."""
    if case.key_terms:
        kind = case.key_terms[0].kind
        return kind == "phrase" or kind.startswith("wording ")
    return not any(re.match(r"(?:(?:the|an?) )?[A-Z\d]", key) for key in case.keys)


def _is_curated(text: str) -> bool:
    return gazetteer.fold(text) in gazetteer.PLACES_AND_BODIES


@rule(26, W, "the key shares most with the other options", CHOICE)
def convergence(case: Case) -> str:
    if len(case.options) < 3 or len(case.keys) != 1 or sort_value(case.keys[0]) is not None:
        return ""
    found = [frozenset(w for w in mine if len(w) > 2) for mine in case.option_words]
    shared = [sum(len(a & b) for j, b in enumerate(found) if i != j) for i, a in enumerate(found)]
    key = next(i for i, option in enumerate(case.options) if option.correct)
    best = max(value for i, value in enumerate(shared) if i != key)
    return case.options[key].text if shared[key] >= 2 and shared[key] > best else ""


_PAIRED = words(
    "increase decrease increased decreased rise fall more less higher lower strengthen weaken expand reduce support "
    "oppose supported opposed accept reject accepted rejected include exclude allow forbid permit prohibit victory "
    "defeat import export win lose create abolish"
)
_OPPOSITES = tuple(zip(_PAIRED[::2], _PAIRED[1::2], strict=True))


@rule(27, W, "two options are opposites", CHOICE)
def opposites(case: Case) -> str:
    for one, other in combinations(case.option_words, 2):
        for a, b in _OPPOSITES:
            if (a in one and b in other) or (b in one and a in other):
                return f"{a} / {b}"
    return ""


_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|neither|any) of (?:the above|these|them|the others)\b|^(?:both|neither|none|all)$", re.I
)


@rule(28, E, "all, none or both of the above", CHOOSING)
def all_or_none(case: Case) -> str:
    return next((option.text for option in case.options if _ALL_OR_NONE.search(option.text)), "")


@rule(29, W, "dates or numbers out of order", CHOOSING)
def out_of_order(case: Case) -> str:
    values = [sort_value(option.text) for option in case.options]
    if any(value is None for value in values):
        return ""
    return next((case.options[i].text for i, (a, b) in enumerate(pairwise(values)) if (a or ()) > (b or ())), "")


@rule(30, E, "too few or too many options", CHOICE)
def number_of_options(case: Case) -> str:
    return "" if 3 <= len(case.options) <= 4 else f"{len(case.options)} options"


@rule(30, E, "too few or too many options", frozenset({ItemType.CHOICES}))
def number_of_choices(case: Case) -> str:
    return "" if 4 <= len(case.options) <= 13 else f"{len(case.options)} options"


@rule(31, E, "a distractor that the quoted sentence names", CHOOSING)
def distractor_in_source(case: Case) -> str:
    if case.probe is None or case.probe.role in FUNCTIONAL or any(is_date(t) or is_quantity(t) for t in case.key_terms):
        return ""
    if case.probe.role == "excluded":
        return ""  # the sentence sets what it names against what it leaves out
    named = (text for text in case.wrong if run_within(words(text), case.source_words))
    return next((text for text in named if not _is_foil(case, text)), "")


def _is_foil(case: Case, text: str) -> bool:
    """Say whether the sentence sets a wrong option against the key: what a reader must tell apart."""
    if case.base is None or case.probe is None:
        return False
    terms = [term for kind in {key.kind for key in case.key_terms} for term in case.base.pool(kind)]
    return any(term.text.endswith(text) and case.base.is_contrasted(case.probe, term) for term in terms)


@rule(31, E, "an invented distractor", CHOOSING)
def invented(case: Case) -> str:
    if case.base is None or not case.key_terms or any(is_date(t) or is_quantity(t) for t in case.key_terms):
        return ""
    base, kinds = case.base, {key.kind for key in case.key_terms}
    strange = (text for text in case.wrong if not any(_is_of(base, kind, text) for kind in kinds))
    return next((text for text in strange if not _is_curated(text)), "")


def _is_of(base: FactBase, kind: str, text: str) -> bool:
    """Say whether the document has a term of a class; an aim may be told with or without its "to"."""
    found, known = words(text), base.texts(kind)
    return found in known or ("to", *found) in known or (found[:1] == ("to",) and found[1:] in known)


@rule(18, E, "an option is another name of the key", CHOOSING)
def alias_of_key(case: Case) -> str:
    if case.base is None:
        return ""
    wrong = [t for kind in {k.kind for k in case.key_terms} for t in case.base.pool(kind) if t.text in case.wrong]
    return next((t.text for t in wrong for key in case.key_terms if same_thing(t, key)), "")
