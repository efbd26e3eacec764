"""A statement with one gap, filled in by typing. Graded as a short answer is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from content.answers import words
from content.facts.base import FactKind, Probe, Term
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold
from content.facts.names.regions import is_unsettled
from content.facts.worded import FRACTION, FREQUENCY, PERIOD, POST, SIZE, SIZES, SUM, YEARLY_DAY
from content.knowledge import FactBase, is_date, is_quantity
from content.patterns import places
from content.questions.base import GAP, Answer, Body, Grade, Item, ItemType
from content.questions.explanation import explain
from content.questions.identity import item_id
from content.questions.keys.as_written import as_written
from content.questions.keys.by_document import by_document
from content.questions.keys.hints import fitting_hint
from content.questions.keys.more_forms import more_forms, told_apart
from content.questions.keys.other_names import dated_names
from content.questions.lint.base import content
from content.questions.types.short_answer import UNNAMED, ShortAnswer, accepted, is_gradable


class Cloze:
    """Answered with `{"text": "..."}`; the stem holds `____` once."""

    name = ItemType.CLOZE

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return nothing: there is only the stem to see."""
        return {}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark as a short answer."""
        return ShortAnswer().grade(body, answer, seed)

    def solution(self, body: Body) -> Sequence[str]:
        """Return the answer as it is best written."""
        return [str(one) for one in body["answers"][:1]]


_WANTED = {
    "day": " (day, month and year)",
    "month": " (month and year)",
    "year": " (year)",
    "decade": " (decade)",
    "season": " (season and year)",
    "span": " (the first and the final year)",  # of "from ____" the first alone would fit
    "count": " (number)",
    PERIOD: " (how long)",
    FREQUENCY: " (how often)",
    SIZE: " (number and unit)",
    SUM: " (how much)",
    YEARLY_DAY: " (day and month)",
    POST: " (office)",
}
# What tells a sentence from others beside its first word and its gap: a name, a year, somebody's words.
_OPENING_NAME = re.compile(r"(?:The )?(?:[A-Z][\w-]*\.? )+[A-Z][\w-]+")  # "Ada Holm's doubts about ..."
_ANCHOR = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][\w-]+|\d[\d,.]*\d|[\"“]")
# "towns such as ____", "____ as one of its aims", "whether in ____ or": others would do as well. "Whether by training
# guards in ____ or" says of the gap what no other alternative does; of "the cities of Tarn and ____" one tells both.
_ONE_OF_SEVERAL = re.compile(
    rf"\bwhether\b(?:(?!\b\w+ing [a-z])[^.;])*{GAP}"
    rf"|\b(?:such as|like|including|for example|especially|particularly) (?:[\w'-]+ ){{0,6}}{GAP}"
    rf"|{GAP} (?:as|is|was|were|are) one of\b"
    rf"|\b(?:cities|towns|islands) of [A-Z][\w-]+ and {GAP}"
)
_NAMING = re.compile(r"\b(?:call|known as|term|so-called|dub|nam|refer|label|describ)")
FEW = frozenset({"two", "2"})
OF_STATES = frozenset(
    words("decide recognise recognize agree sign declare transfer send deploy order invade provide")
)  # done by who leads one
FEWEST_TOLD = 5  # words that carry meaning beside the gap of a name
FEWEST_DESCRIBING = 8  # of them that tell what something is called without a name, a year or a quotation


_AGED = re.compile(rf"\bage of (?:[a-z ]{{0,14}})?{GAP}")


def _wanted(key: Term, gapped: str) -> str:
    """Return what is wanted, as far as the sentence does not say it."""
    if key.kind == FRACTION:
        return " (what majority)" if key.text.startswith("a ") else " (what share)"
    if key.kind == PERIOD and _AGED.search(gapped):
        return " (in years)"
    return _WANTED.get(key.kind, "") or class_wanted(key, gapped)


# What a place is called right before its name, by whatever a list would call it: "the mining outpost of ____".
_PLACES = (
    r"cit(?:y|ies)|towns?|villages?|settlement|community|outpost|hamlet|municipality|commune|nation|state|kingdom|island|"
    r"republic|duchy|principality|county|province|colony|peninsula|archipelago|empire|sultanate|emirate"
)
_CALLED = re.compile(
    rf"\b(?:town|village|borough|port) of {GAP}|\bthe (?:[\w’'-]+ ){{0,6}}?(?:{_PLACES}) of (?:the )?{GAP}"
)
_TOLD = re.compile(rf"{GAP}['’]|\b(?:President|Minister|General|King|Queen|Emperor|Pope|Sir|Mr|Mrs|Dr)\.? {GAP}")


def says_class(gapped: str) -> bool:
    """Say whether the words before a gap call what is wanted: "the mining outpost of ____"."""
    return _CALLED.search(gapped) is not None


_CLASSES = frozenset({"person", "city", "country"})
_LANDS = frozenset({"region", "island"})
_NO_HINTS = frozenset(words("deal year month week day decade century season"))  # "(year)" asks for four figures
_SEAS = frozenset(words("atlantic adriatic aegean"))  # of others the lands around them are called so


def _says_itself(key: Term, gapped: str) -> bool:
    """Say whether all of a name but the word for what it is stands in the sentence: "to oversee ____ for tolls"."""
    stem = {word[:6] for word in words(gapped)}
    rest = [word for word in words(key.text) if word not in ("the", "of", "on", "for", "and", "in", key.noun)]
    unsaid = sum(word[:6] not in stem for word in rest)
    return key.kind != "person" and len(rest) > 1 and unsaid <= (len(rest) > MOST_SAID)


MOST_SAID = 2  # words of a name: of a longer one the stem may hold all but one and still tell it


_ERA = re.compile(r"(?:the )?(?:Old|Middle|New|Early|Late) Kingdom\b")  # a time, and no country


def _sentence_of(gapped: str) -> str:
    """Return the sentence of a text that holds the gap."""
    before, _, behind = gapped.partition(GAP)
    return f"{before.rsplit('. ', 1)[-1]}{GAP}{behind}"


def class_wanted(key: Term, gapped: str) -> str:
    """Return what kind of name is wanted: "before ____ (war)" is filled by no year, "in ____ (city)" by no country."""
    if _TOLD.search(gapped) or says_class(gapped):
        return ""  # a title says it, and an owner's "'s" would stand behind the bracket
    if key.kind == "country" and _ERA.match(key.text):
        return ""
    if key.kind == "country" and key.text.endswith(" Empire"):
        return " (empire)" if "empire" not in words(_sentence_of(gapped)) else ""
    if key.kind in _CLASSES:
        kind = "country or territory" if key.kind == "country" and is_unsettled(key.text) else key.kind
        return f" ({kind})" if key.kind not in words(_sentence_of(gapped)) else ""
    named = words(key.text)
    if named[-1:] and named[-1] in _SEAS and key.kind in _LANDS:
        return " (sea or ocean)"
    if key.kind in _LANDS and key.noun not in named:
        return f" ({key.kind})" if key.kind not in words(_sentence_of(gapped)) else ""
    if not key.noun or key.noun not in named or key.plural or key.noun in _NO_HINTS:
        return ""
    stem = {word[:6] for word in words(gapped)}
    rest = [word for word in named if word not in ("the", "and", "of", key.noun) and word[:6] not in stem]
    tells = any(next(places(word.upper(), key.text), None) is None for word in rest)  # more than letters
    if not tells and key.kind == "document" and key.noun != "document":
        return " (document)"  # "the strategy of the Strategic Concept": all of it but its kind is said
    return f" ({key.noun})" if tells else ""


_SMALL_HEAD = re.compile(r"(?:the )?(?P<bare>(?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+) (?P<behind>[a-z]+)")
_UNIT = re.compile(r"(?P<bare>[\d.,]+(?: (?:thousand|million|billion|trillion))?) (?P<behind>[a-z][a-z ]*)")


_AFTER_PREPOSITION = re.compile(rf"\b(?:of|in|by|through|under|with|for|from|to|on|against|at|into) {GAP}(?!['’])")


def _opened(key: Term, gapped: str) -> tuple[str, str]:
    """Return a gapped sentence with what kind of thing is wanted behind the gap, and the rest of its key.

    "Holm's Open Door policy" and "12 million gold marks" say it themselves, with a word that is no part of the name or
    of the number. Both as they are, and "", where they do not.
    """
    found = _UNIT.fullmatch(key.text) if key.kind == "money" else None
    if found is None and key.noun and not key.plural:
        found = _SMALL_HEAD.fullmatch(key.text)
        found = found if found and found["behind"] == key.noun else None
    if found is None or f"{GAP} {found['behind']}" in gapped:
        return gapped, ""
    article = "the " if key.kind != "money" and _AFTER_PREPOSITION.search(gapped) else ""
    return gapped.replace(GAP, f"{article}{GAP} {found['behind']}"), found["bare"]


def _with_hint(gapped: str, hint: str) -> str:
    """Return a gapped sentence with what is wanted behind its gap, without brackets in brackets."""
    gapped = gapped.replace(f"a(n) {GAP}", GAP)  # a name brings its own article, or none
    return gapped.replace(GAP, GAP + (f", {hint[2:-1]}" if f"{GAP})" in gapped and hint else hint))


def is_number(key: Term) -> bool:
    """Say whether a key is a date, a quantity or a size: no name."""
    return is_date(key) or is_quantity(key) or key.kind in SIZES


def is_example(probe: Probe) -> bool:
    """Say whether a gap is one of several examples: it is told from others, but not typed."""
    return _ONE_OF_SEVERAL.search(probe.gapped) is not None


def _is_told(probe: Probe, base: FactBase) -> bool:
    """Say whether the rest of a sentence tells which name is wanted: "Three treaties came of ____." does not."""
    rest = probe.gapped.replace(GAP, "")
    key, stated = probe.keys[0], probe.fact.kind is FactKind.STATEMENT
    if is_example(probe) or (key.kind == "quoted" and stated and not _NAMING.search(probe.gapped)):
        return False
    if key.kind == "person" and probe.fact.relation.split(" ")[0] in OF_STATES:
        return False  # "____ decided to recognise the state": others would name the country
    if base.has_alternative(key):
        return False  # "fair use or fair dealing": who says the one of them may say the other
    if key.kind == "organisation" and stated and (key.noun == "administration" or not key.noun):
        return False  # "the Holm Administration": others would write "Holm"
    told = len(content(words(rest)))
    described = key.kind == "quoted" and told >= FEWEST_DESCRIBING and _NAMING.search(probe.gapped) is not None
    part = probe.role == "body" and not stated  # "the Lab is an agency of ____": its name opens the sentence
    anchored = part or _ANCHOR.search(rest) is not None or _OPENING_NAME.match(rest) is not None
    return described or (anchored and told >= FEWEST_TOLD)


def _around(probe: Probe, key: Term) -> tuple[str, ...]:
    """Return in what a place lies where its sentence says so right behind it: "in Tarn, Harfordshire" takes either."""
    if key.kind not in ("city", "place") or not re.search(rf"\b(?:in|near|at|to|from) {GAP}", probe.gapped):
        return ()
    behind = re.compile(rf"\b{re.escape(key.text)}, ((?:[A-Z][\w-]+ ?){{1,3}})(?=[.;,]|$)")
    found = next((match[1] for one in probe.fact.evidence if (match := behind.search(one.quote))), "")
    return (found, f"{key.text}, {found}") if found and found not in probe.gapped else ()


def _accepted(probe: Probe, key: Term, base: FactBase, hint: str) -> Iterator[str]:
    yield from accepted(key, base)
    yield from dated_names(probe)
    yield from _around(probe, key)
    yield from as_written(probe, base)
    yield from by_document(probe, base)
    yield from more_forms(probe, base, hint)


_LAND_PARTS = frozenset(
    words(
        "county district province region prefecture canton parish borough plateau atoll desert valley peninsula bay "
        "gulf strait channel sea ocean lake river island mountains hills park forest zone"
    )
)
_GO_BY_PLACE = _LAND_PARTS | frozenset(
    words(
        "kingdom duchy principality republic state isle university college diocese battle siege treaty peace congress"
    )
)
_CLASS_OF = re.compile(r"(?P<class>[A-Z][a-z]+) of (?:the )?(?P<bare>[A-Z].*)")


def _beside(key: Term, hint: str, base: FactBase) -> str:
    """Return a name without the word that the hint says: "Holm Savings" of the Holm Savings Bank (bank).

    So "Tarn" of the Province of Tarn (province).
    """
    named = key.text.removeprefix("the ")
    led = _CLASS_OF.fullmatch(named)
    if led is not None and hint == f" ({led['class'].lower()})":
        return led["bare"] if led["class"].lower() in _GO_BY_PLACE else ""
    bare, _, last = named.rpartition(" ")
    said = hint == f" ({last.lower()})" and bare[:1].isupper() and fold(bare) not in PLACES_AND_BODIES
    if hint == f" ({last.lower()})" and last.lower() in _LAND_PARTS:
        return bare
    if not said or re.fullmatch(r"\w+", bare):
        return ""  # one word may be any adjective
    others = (one.text.removeprefix("the ") for one in base.pool(key.kind) if one.key != key.key)
    return "" if any(f"{other} ".startswith(f"{bare} ") for other in others) else bare


def make(probe: Probe, base: FactBase) -> Item | None:
    """Return the probe's gapped statement, None where it has none or more than one thing fills the gap."""
    if len(probe.keys) != 1 or probe.gapped.count(GAP) != 1 or base.others(probe):
        return None
    key = probe.keys[0]
    if key.kind == "count" and key.text.lower() in FEW:
        return None  # that there are two of them is hardly worth typing
    if key.kind == "decade" and not key.key.endswith("X"):
        return None  # "the mid-1960s": who knows it writes it in many ways
    if not is_gradable(key, base):
        return None
    if _says_itself(key, probe.gapped):
        return None
    if key.kind == "phrase" or key.kind in UNNAMED or not (is_number(key) or _is_told(probe, base)):
        return None  # a gap takes any wording
    gapped, bare = _opened(key, probe.gapped)
    hint = "" if bare else fitting_hint(_wanted(key, probe.gapped), probe, base)
    ways = told_apart(filter(None, (bare, *_accepted(probe, key, base, hint), _beside(key, hint, base))), probe, base)
    if hint and any(words(one) == words(hint) for one in ways):
        return None  # "under ____ (constitution)": the Constitution
    return Item(
        item_id(probe, ItemType.CLOZE),
        probe.fact.id,
        ItemType.CLOZE,
        _with_hint(gapped, hint),
        explain(probe.fact),
        probe.fact.evidence,
        1.0,
        answers=ways,
        role=probe.role,
    )
