"""A key that is the whole of a name, as its sentence has it: "Ivo Pi i Holm" and not "Ivo Pi", without its full stop.

What a parser cut off is put back where the sentence shows it; where it cannot be, nothing is typed.
"""

import re
from dataclasses import replace

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.names.callings import is_calling
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.kinds import HEADS, TITLES
from content.knowledge import FactBase, is_date, is_quantity
from content.letters import LINKS
from content.patterns import places
from content.questions.base import GAP
from content.questions.keys.other_names import OTHER_THING

_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Jr|Sr|Inc|Co|Ltd|Corp|Bros|St|No|Mr|Dr)\.$|\b[A-Z]\. [A-Z]\.$")
_CONNECTIVES = (
    "firstly secondly thirdly finally lastly moreover furthermore however therefore thus hence meanwhile nevertheless "
    "nonetheless additionally consequently similarly likewise instead otherwise accordingly"
)
_NO_NAME = frozenset(_CONNECTIVES.split())
_FAMILY = re.compile(r" (?:i|y|e) [A-Z][\w’'-]+")
_ARTICLE = re.compile(r"(?:^|[\s(“\"‘])((?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]r|[Aa]d)-)$")
_CAPITALS = r"(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_FOR = re.compile(rf" for {_CAPITALS}(?: (?:of|and|in) {_CAPITALS})*")
_HOUSE = re.compile(r"\b([A-Z][a-z]+) (?:for|of|on) (?:the )?$")
_BODIES = frozenset({"organisation", "treaty"})
_LISTED_WORK = re.compile(r"[A-Z][\w’' -]+ \(\d{4}\)")
_PARTICIPLE = re.compile(r"[A-Z]\. [A-Z][a-z]+ing")
_YEAR_BEHIND = re.compile(r" \(\d{4}\)(?:[,.;]| and\b)")  # a scholar with a year does something
_GEOGRAPHY = frozenset(words("city region country place island mountain water"))
_FROM_TO = re.compile(r"[a-z] to (?:the )?[A-Z]")  # "the Tarn Hills to Lake Holm"
_ADJECTIVES = DEMONYMS.keys() | words("parthian sassanian muslim christian jewish islamic")
FEWEST_WORKS = 3
FARTHEST = 40


def with_whole_name(probe: Probe, base: FactBase) -> Probe | None:
    """Return a probe whose key is a whole name, itself where it is one, None where only a part can be had."""
    if len(probe.keys) != 1 or is_date(probe.keys[0]) or is_quantity(probe.keys[0]):
        return probe
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    key = probe.keys[0]
    bare = key.text.removeprefix("the ")
    if _is_cut(key, bare, quote, probe.gapped):
        return None
    probe = _tidied(_as_told(probe, quote))
    key = probe.keys[0]
    bare = key.text.removeprefix("the ")
    at = quote.find(bare)
    ahead = quote[max(0, at - FARTHEST) : at] if at >= 0 else ""
    behind = quote[at + len(bare) :] if at >= 0 else ""
    if key.kind in ("person", "name") and (found := _FAMILY.match(behind)) and found.group() not in probe.gapped:
        return _renamed(probe, f"{bare}{found.group()}")
    if ahead == "St. " or (key.kind != "person" and ahead.endswith("St. ")):
        return _renamed(probe, f"St. {bare}") if f"St. {GAP}" not in probe.gapped else probe
    if found := _ARTICLE.search(ahead):
        return _with_article(probe, found[1], bare)
    if key.kind in _BODIES and (found := _FOR.match(behind)):
        if f"{GAP}{found.group()}" in probe.gapped:
            return None
        if all(
            base.mentions.text.startswith(found.group(), one + len(bare)) for one in places(bare, base.mentions.text)
        ):
            return _renamed(probe, f"{bare}{found.group()}")
    return _with_land(probe, bare, base)


def _is_cut(key: Term, bare: str, quote: str, gapped: str) -> bool:
    """Say whether a key is no whole name and cannot be made one: "Tarn Brig", "Firstly", "the Prohibition of ..."."""
    last = bare.rpartition(" ")[2]
    if bare.lower() in _NO_NAME or (bare.istitle() and bare not in quote and re.search(rf"\b{bare.upper()}\b", quote)):
        return True  # "GUAM" is not Guam
    if _is_people_alone(key, bare) or (key.kind in _GEOGRAPHY and _FROM_TO.search(bare)):
        return True
    if " " in bare and f"{last.lower()}." in TITLES and f"{bare}." in quote:
        return True
    if key.kind == "person" and (_is_listed_work(bare, quote) or _opens_next(bare, quote)):
        return True
    house = _HOUSE.search(gapped.partition(GAP)[0])
    headed = house is not None and HEADS.get(house[1].lower()) == "organisation"
    return headed and key.kind == "name" and not key.text.isalpha()


def _is_people_alone(key: Term, bare: str) -> bool:
    """Say whether a name is an adjective without what it is of: "the Parthian", no "the French"."""
    return key.text.startswith("the ") and key.kind == "name" and bare.lower() in _ADJECTIVES and bare[-1] in "cnm"


def _is_listed_work(bare: str, quote: str) -> bool:
    """Say whether what looks like a person is one of several works with their years: "Solaris (1972)"."""
    at = quote.find(bare)
    return (
        at >= 0
        and _YEAR_BEHIND.match(quote, at + len(bare)) is not None
        and len(_LISTED_WORK.findall(quote)) >= FEWEST_WORKS
    )


def _opens_next(bare: str, quote: str) -> bool:
    """Say whether a name is the end of one sentence and the beginning of the next: "on papyrus X. Dating from ..."."""
    found = re.search(rf"([a-z]+) {re.escape(bare)}\b", quote) if _PARTICIPLE.fullmatch(bare) else None
    return found is not None and not is_calling(found[1]) and found[1] not in LINKS


def _as_told(probe: Probe, quote: str) -> Probe:
    """Return a probe whose key is the person that its sentence names, where it goes by another's name in the text."""
    key = probe.keys[0]
    if key.kind != "person" or key.text in quote:
        return probe
    mine = _said(key.text)
    for one in key.accepted:
        theirs = _said(one)
        alike = len(theirs) > 1 and len(theirs) == len(mine) and theirs[-1] == mine[-1]
        if one in quote and alike and theirs[0][0] != mine[0][0]:
            short = " ".join(theirs)
            return replace(probe, keys=(replace(key, text=one, accepted=(short,) if short != one else ()),))
    return probe


def _said(text: str) -> list[str]:
    return [word for word in text.split(" ") if word.lower() not in TITLES - {"shah"}]


def _tidied(probe: Probe) -> Probe:
    """Return a probe whose key has no stop of its sentence and no half of its quotation marks."""
    key, gapped = probe.keys[0], probe.gapped
    text = key.text
    if text.endswith(".") and key.kind != "person" and not _ABBREVIATED.search(text):
        text = text[:-1]
    for mark, other in (("'", "'"), ("‘", "’"), ("“", "”"), ('"', '"')):
        if text.startswith(mark) and text.count(mark) % 2 and f"{GAP}{other}" in gapped:
            text, gapped = text[1:], gapped.replace(f"{GAP}{other}", GAP)
    if text == key.text:
        return probe
    return replace(probe, gapped=gapped, keys=(replace(key, text=text, accepted=_others(key, text)),))


def _others(key: Term, text: str) -> tuple[str, ...]:
    return tuple(one for one in key.accepted if one.rstrip(".") != text)


def _renamed(probe: Probe, text: str) -> Probe:
    """Return a probe whose key goes by its whole name; the part that it had is as right only of a body."""
    key = probe.keys[0]
    kept = tuple(one for one in (key.text, *key.accepted) if key.kind in _BODIES and not one.endswith("Advancement"))
    whole = f"the {text}" if key.text.startswith("the ") else text
    return replace(probe, keys=(replace(key, text=whole, accepted=(text, *kept) if whole != text else kept),))


def _with_article(probe: Probe, article: str, bare: str) -> Probe:
    """Return a probe whose key has its Arabic article: "al-Tarni" of "al-____"."""
    key = probe.keys[0]
    whole = f"{article}{bare}"
    gapped = probe.gapped.replace(f"{article}{GAP}", GAP)
    return replace(probe, gapped=gapped, keys=(replace(key, text=whole, accepted=(bare, *key.accepted)),))


def _with_land(probe: Probe, bare: str, base: FactBase) -> Probe:
    """Return a probe whose key is "Caucasian Albania" where a document calls a land so, and hardly ever without."""
    key = probe.keys[0]
    if key.kind != "country" or " " in bare:
        return probe
    text = base.mentions.text
    ahead = [text[max(0, at - FARTHEST) : at].split(" ") for at in places(bare, text)]
    said = [words[-2] for words in ahead if len(words) > 1 and not words[-1]]
    told = next((word for word in said if word.lower() in DEMONYMS and word[:1].isupper()), "")
    whole = f"{told} {bare}"
    if (
        not told
        or told.lower() in OTHER_THING
        or fold(whole) in PLACES_AND_BODIES
        or 2 * said.count(told) <= len(ahead)
    ):
        return probe
    if f"{told} {GAP}" in probe.gapped or whole in probe.stem:
        return probe
    return replace(probe, keys=(replace(key, text=whole, accepted=(bare,)),))


__all__ = ["with_whole_name"]
