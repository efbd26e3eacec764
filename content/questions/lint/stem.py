"""Rules 1 and 3 to 16: the stem."""

import re

from content.answers import words
from content.facts.base import FactKind, Term
from content.facts.values.numbers import CARDINALS
from content.knowledge import is_date, is_quantity
from content.patterns import Worded, one_of, small_words
from content.questions.base import GAP, ItemType
from content.questions.lint.base import ASKING, QUOTED, READ, TYPED, Case, Severity, content, rule, run_within, sounds

E, W = Severity.ERROR, Severity.WARNING
ONE_KEY = TYPED | {ItemType.CHOICE, ItemType.CHOICES}
LONGEST_STEM = 35
LONGEST_COPY = 12


_PARTS = re.compile(r"[^\W_]+")


@rule(1, E, "the answer stands in the stem", ONE_KEY)
def answer_in_stem(case: Case) -> str:
    for key in case.keys:
        mine = words(key)
        telling = [w for w in content(mine) if w not in case.nouns] or list(mine)
        if telling and all(_said(word, case.stem_words) for word in telling):
            return key
        parts = _PARTS.findall(key.lower())
        if all(part.isdigit() for part in parts) and set(parts) <= set(_PARTS.findall(case.stem.lower())):
            return key  # "1.1 %" beside "1.9 %", "8" beside "version 1.8"
    person = next((term for term in case.key_terms if term.kind == "person"), None)
    surname = words(person.text)[-1] if person else ""
    return surname if surname in case.stem_words else ""  # "With the Truman Doctrine, who ...?"


def _said(word: str, stem: tuple[str, ...]) -> bool:
    """Say whether a word or an inflection of it stands in the stem."""
    if word in stem:
        return True
    inflects = len(word) > 4 and word[-1].isalpha()  # "10:10:7" is no form of "10:10:5"
    return inflects and any(len(o) > 4 and o.startswith(word[:-1]) and len(o) < len(word) + 3 for o in stem)


@rule(1, E, "the year of the answer stands in the stem", ONE_KEY)
def year_in_stem(case: Case) -> str:
    if (
        not case.key_terms
        or not all(is_date(term) for term in case.key_terms)
        or re.search(r"(month|day|date) of", case.stem)
    ):
        return ""
    years = {year for term in case.key_terms for year in re.findall(r"\d{4}", term.key)}
    return " ".join(sorted(years & set(case.stem_words)))


_NO_SOURCE = Worded(
    "text passage author above below document paragraph extract excerpt see",
    r"\b(?:the|this) (?:text|passage|author|article above|document|paragraph|extract|section above|excerpt)\b"
    # "above the Arctic Circle" is a place, "above 50 metres" a bound; what stands above is nowhere.
    r"|\b(?:above|below)\b(?! (?:the|an?|its|their|[A-Z\d]|sea\b|zero\b|ground\b|average\b|all\b|____))"
    r"|\b(?:preceding|foregoing|previous) (?:sub-?)?(?:paragraph|section|article|clause)s?\b"
    r"|\bsee more\b",
    re.I,
)
_MARKS = re.compile(r"[•▪◦·‣`|*\[\d](?:(?<=[•▪◦·‣`|])|(?<!\w.)(?<=\*)\w|(?<=\[)\d+\]|(?<=[A-Za-z]{3}\d)\d?\b)")


@rule(3, E, "the stem needs the source beside it, or holds its debris", READ, of_stem=True)
def debris(case: Case) -> str:
    stem = case.stem
    if match := _NO_SOURCE.search(stem) or _MARKS.search(stem):
        return match.group()
    if stem.count("(") != stem.count(")") or stem.count("“") != stem.count("”") or stem.count('"') % 2:
        return "an open bracket or quotation mark"
    return ""


_WH = r"(?:who|whom|whose|what|which|when|where|why|how)"
_BEGIN = re.compile(rf"\b{_WH}\b", re.I)
_HOW_EXACT = re.compile(r"(?<=\?) Give the [\w, ]+\.$")
_OF_WHICH = Worded(
    "which",
    r"\b(?P<again>\w{4,}) of which (?:\w+ )?(?P=again)\b|\b(?:village|town|cit(?:y|ies)|island) of which\b",
    re.I,
)
# Of small letters, and parted at one place: told large from small, or begun anew, they take three times as long.
_BROKEN = re.compile(
    r"\b(?:(?P<twice>the|a|an|in|of|to|at|by|for|on|and|was|is|were|are|did) (?P=twice)\b|(?:a|an) the\b|the (?:a|an)\b"
    r"|(?:did|does|do) (?:was|were|is|are|been|has|had)\b"
    r"|(?:the|and|a|an|or|will|would|which|that|can|may|might|could|should|must)\?$"
    r"|(?:to|from|of) (?:did|does|was|were|is|are) |(?:was|were|is|are|did|does|has|have) whose\b"
    r"|(?:in|on|at|by|of|for) (?:in|on|at|by|of|for) (?:which|whom|what)\b)"
)
_MISPLACED = re.compile(r"[ ,.](?:(?<= )[ ,;:?.]|(?<=,)[,?]|(?<=\.)\.(?!\.))")


@rule(4, E, "the question is not well formed", ASKING, of_stem=True)
def malformed(case: Case) -> str:
    stem = _HOW_EXACT.sub("", case.stem)
    if GAP in stem:
        return ""
    if not stem.endswith("?"):
        return "no question mark"
    if not (stem[0].isupper() or stem[0].isdigit() or stem[0] in '“"'):
        return "a small first letter"
    if not _BEGIN.search(_opening(stem)) and not _YES_NO.match(stem):
        return "no question word"
    match = _OF_WHICH.search(stem) or _MISPLACED.search(stem) or _BROKEN.search(stem.lower())
    return match.group() if match else ""


_HEADING = re.compile(r"^(?:According to “[^”]*” \([^)]*\), |[^:?]*: (?=[A-Z“]))")


def _opening(stem: str) -> str:
    """Return what a question word must stand in: the first words, behind a heading, "As of July 2023," and the like."""
    before, comma, rest = _HEADING.sub("", stem).partition(", ")
    return (
        " ".join((rest if comma and len(before.split()) < 8 else before + comma + rest).split(" ")[:9]) + " " + before
    )


# "What has it served as the base of the fleet do?", "What did the meeting was held in May gather?"
_TANGLED = re.compile(
    r"\b[Hh]ow (?:many|much)\b[^?]*\b(?:must|may|shall|should|can|did|does|do) [^?]*\bdo\?|"
    r"\b(?:has|have|had|was|were|is|are) (?:(?!\b(?:to|help|helps|helped|make|made|let|did|does|do)\b)[^?])*\bdo\?"
    r"|\b(?:did|does) (?:(?!\b(?:that|which|who|whom|whose|where|when|while|if|because|after|before|as|since|until|how"
    r"|what|why|than|and|or|but|once|although|though|said|say|argue|claim|believe|think|state|hope|announce|agree|declare"
    r"|insist|warn|find|show|mean|suggest|indicate|ensure|worry|fear|promise|know|feel)\b|,)[^?])*\b(?:was|were)\b"
)


def _may_be_tangled(said: frozenset[str]) -> bool:
    """Say whether a question has the words of two clauses run together, before their order is looked at."""
    return "do" in said or not (_DID.isdisjoint(said) or _WAS.isdisjoint(said))


_DID, _WAS = frozenset({"did", "does"}), frozenset({"was", "were"})


@rule(4, E, "two clauses run into one question", ASKING, of_stem=True)
def tangled_question(case: Case) -> str:
    if GAP in case.stem or not _may_be_tangled(small_words(case.stem)):
        return ""
    match = _TANGLED.search(re.sub(r'"[^"]*"', "", case.stem))
    return match.group() if match else ""


@rule(4, E, "the verb stands in the past after did", ASKING, of_stem=True)
def past_after_did(case: Case) -> str:
    asked = re.search(r"\b(?:did|does|do) (.+)", case.stem)
    if case.probe is None or asked is None:
        return ""
    verb = case.probe.fact.relation.split(" ")[0]
    stem = verb.removesuffix("e")
    inflected = {stem + "ed", stem.removesuffix("y") + "ied", verb + verb[-1:] + "ed"}
    behind = words(asked.group(1))
    return "" if verb in behind else next((word for word in behind if word in inflected), "")


_NO_PERSONS = frozenset({"city", "region", "water", "island", "mountain", "treaty", "act", "summit", "war"})


_AHEAD = re.compile(r"^(?:As of|According to|Under|In|At|On|During|From|By|For) [^?]*?, (?=[a-z])")
_NAMED_CLASS = re.compile(r"(?:in |on )?(?:which|what) (year|month|country|city|person)\b")
_HOW_MANY = re.compile(r"how (?:many|much)\b")
_WHOM = re.compile(r"(?:by |to |for |with |from )?whom?\b")


@rule(5, E, "the answer is not what the question word asks for", ASKING)
def wrong_question_word(case: Case) -> str:
    if GAP in case.stem:
        return ""
    if not case.key_terms:
        return _wrong_by_shape(case)
    key, stem = case.key_terms[0], case.stem
    opening = _AHEAD.sub("", stem).lower()
    if not _fits(opening, key):
        return f"{opening.split(' ')[0]} … {key.text}"
    named = _NAMED_CLASS.match(opening)
    if named and named.group(1) != key.kind:
        return f"{named.group(1)}: {key.text}"
    return ""


def _fits(opening: str, key: Term) -> bool:
    """Say whether a question word allows a key of this class."""
    if opening.startswith("when "):
        return is_date(key)
    if _HOW_MANY.match(opening):
        return is_quantity(key)
    if _WHOM.match(opening):
        return not is_date(key) and not is_quantity(key) and key.kind not in _NO_PERSONS
    return not opening.startswith("where ") or not (is_date(key) or is_quantity(key) or key.kind == "person")


def _wrong_by_shape(case: Case) -> str:
    if not case.keys:
        return ""
    key, stem = case.keys[0], case.stem.lower()
    digits = bool(re.search(r"\d", key)) or any(word in CARDINALS for word in key.lower().replace("-", " ").split())
    if re.match(r"(?:when|how many|in which year)\b", stem) and not digits:
        return key
    return key if re.match(r"who\b", stem) and re.fullmatch(r"[\d.,% ]+", key) else ""


@rule(6, W, "the stem has no focus", ASKING, of_stem=True)
def unfocused(case: Case) -> str:
    return case.stem if _TRUE.search(case.stem) or len(case.stem.split()) < 5 else ""


_TRUE = Worded(
    "true correct false",
    r"\bof the following (?:statements? )?(?:is|are|was|were) (?:true|correct|false)|\bis (?:true|correct|false)\b",
    re.I,
)


_NEGATIVE = Worded(
    "not except never least neither nor cannot without t",
    r"\b(?:not|except|never|least|neither|nor|cannot|without)\b|n[’']t\b",
    re.I,
)


@rule(7, W, "the stem is negative", READ, of_stem=True)
def negative(case: Case) -> str:
    match = _NEGATIVE.search(case.stem)
    return match.group() if match else ""


@rule(7, E, "the stem is doubly negative", READ, of_stem=True)
def doubly_negative(case: Case) -> str:
    found = _NEGATIVE.findall(case.stem)
    return " ".join(found) if len(found) > 1 or (found and _PREFIXED.search(case.stem)) else ""


_PREFIXED = re.compile(r"\b(?:un(?!i|der|til|less|anim|cle)|non-|in(?:accurate|capable|correct|valid|effective))\w+")


_VAGUE = Worded(
    "usually often sometimes many several some various significant significantly frequently numerous certain number "
    "few important major",
    r"\b(?:usually|often|sometimes|(?<!how )many|several|some|various|significant(?:ly)?|frequently|numerous|certain"
    r"|a number of|a few|(?:the|an) important|major)\b",
    re.I,
)


@rule(8, W, "the stem is vague", READ, of_stem=True)
def vague(case: Case) -> str:
    match = _VAGUE.search(_NAMED.sub("", case.stem)) if _VAGUE.may_match(case.stem) else None
    return match.group() if match else ""


_NAMED = re.compile(r"[“\"][^”\"]*[”\"]|(?<!^)\b[A-Z]\w+")


_ABSOLUTE = one_of("always never all none only every must entirely completely solely")


@rule(9, W, "an absolute word", frozenset({ItemType.TRUE_FALSE, ItemType.CHOICE}))
def absolute(case: Case) -> str:
    texts = [case.stem] if case.item.type is ItemType.TRUE_FALSE else [option.text for option in case.options]
    return next((match.group() for text in texts if (match := _ABSOLUTE.search(text))), "")


_TIME = Worded(
    "current currently now today nowadays recently present presently recent latest far date year upcoming yet still"
    " week month yesterday tomorrow tonight last",
    r"\b(?:current(?:ly)?|now|today|nowadays|recently|at present|presently|most recent(?:ly)?|latest|so far|to date"
    r"|this (?:year|week|month)|(?<!the )last (?:year|week|month|spring|summer|autumn|fall|winter|night)|yesterday"
    r"|tomorrow|tonight|upcoming|as yet|still)\b",
    re.I,
)
_SO_LONG = Worded(
    "years",
    r"\b(?:has|have) \w.* for (?:\w+ )?(?:____|\w+) (?:\(number\) )?years\b|\bhow many years (?:has|have)\b",
    re.I,
)
_AS_OF = re.compile(r"\b(?:as of|as at|according to)\b[^?]*\b\d{4}\b", re.I)
_DATED = re.compile(rf"{_AS_OF.pattern}|^(?:in|by|at the end of) [^,?]*\b\d{{4}}\b", re.I)
# "In 1947, ... the lot that is the park today": the year is not that of today.
_OF_READER = frozenset({"today", "nowadays", "presently", "at present", "to date", "so far", "currently", "now"})


@rule(10, E, "true only for a time that the stem does not give", READ, of_stem=True)
def time_dependent(case: Case) -> str:
    match = _TIME.search(QUOTED.sub("", case.stem)) if _TIME.may_match(case.stem) else None
    rule = case.probe is not None and case.probe.fact.kind is FactKind.RULE
    if match and rule and match.group().lower() in ("current", "still"):
        match = None  # "shall be kept current": a rule holds as long as its text
    since = _SO_LONG.search(case.stem)
    match = match or since
    found = match.group() if match else "time-dependent" if case.probe and case.probe.fact.time_dependent else ""
    dated = _AS_OF if found.lower() in _OF_READER else _DATED
    return "" if found and dated.search(case.stem) else found


@rule(11, W, "the stem is long", ASKING, of_stem=True)
def long_stem(case: Case) -> str:
    count = len(case.stem.split())
    return f"{count} words" if count > LONGEST_STEM else ""


@rule(12, W, "the stem copies the source", ASKING, of_stem=True)
def verbatim(case: Case) -> str:
    stem, source = case.stem_words, case.source_words
    size = LONGEST_COPY + 1
    if len(stem) < size or GAP in case.stem:
        return ""
    runs = {source[i : i + size] for i in range(len(source) - size + 1)}
    return next((" ".join(stem[i : i + size]) for i in range(len(stem) - size + 1) if stem[i : i + size] in runs), "")


_TWO = Worded(
    "and or", r"\b(?:and|or)(?:,)? (?:(?:in|at|by|for|to|on|with|from) )?(?:who|what|when|where|why|how)\b", re.I
)
_ASKED_TWICE = re.compile(r"\?.*\?")
_AND_WHICH = re.compile(r"[“\"][^”\"]*[”\"]|(?<=hich )[\w-]+ and which (?=\w)")


@rule(13, E, "two questions in one", ASKING, of_stem=True)
def double_barrelled(case: Case) -> str:
    if not _TWO.may_match(case.stem) and case.stem.count("?") < 2:
        return ""
    stem = _AND_WHICH.sub("", case.stem)
    match = _TWO.search(stem) or _ASKED_TWICE.search(stem)
    return match.group() if match else ""


_HEDGE = re.compile(
    r"\b(?:may|might|could|would|proposed?|planned?|plans|alleged(?:ly)?|reported(?:ly)?|according to|expected|intended"
    r"|possibl[ey]|perhaps|probabl[ey]|likely|claimed?|believed?|suggest\w*|hoped?|aim\w*|seek|sought|should|likely|thought)\b",
    re.I,
)


@rule(15, E, "the source hedges and the stem does not", READ, of_stem=True)
def hedge_dropped(case: Case) -> str:
    return "hedged" if case.probe and case.probe.fact.hedged and not _HEDGE.search(case.stem) else ""


@rule(16, E, "the source denies and the stem does not", READ, of_stem=True)
def negation_dropped(case: Case) -> str:
    if case.probe is None or not case.probe.fact.negated:
        return ""
    denied = _NEGATIVE.search(case.stem) or re.search(r"\b(?:fail|refus|reject|declin|lack|prohibit|no)\w*", case.stem)
    return "" if denied else "negated"


_YES_NO = re.compile(
    r"^(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should|May|Might|Must)\b(?!.*\bor\b)"
)


@rule(44, W, "a yes-or-no question", ASKING, of_stem=True)
def yes_or_no(case: Case) -> str:
    return case.stem if _YES_NO.match(case.stem) else ""


@rule(25, W, "a word of the stem stands in the key alone", frozenset({ItemType.CHOICE}))
def clang(case: Case) -> str:
    if len(case.keys) != 1:
        return ""
    key = sounds(words(case.keys[0])) & sounds(case.stem_words)
    shared = key - {word for text in case.wrong for word in sounds(words(text))} - sounds(tuple(case.nouns))
    return " ".join(sorted(shared))


__all__ = ["run_within"]
