"""What a body, a document and a project are called as well: with their place, without their house, by a gloss."""

import re
from collections.abc import Iterator

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold
from content.facts.names.kinds import HEADS
from content.knowledge import FactBase, is_date, is_quantity
from content.patterns import places
from content.questions.base import GAP
from content.questions.keys.other_names import OTHER_THING

_HOUSES = frozenset(
    words(
        "college university school academy institute hospital church cathedral abbey museum library theatre theater "
        "prison hotel seminary conservatory observatory"
    )
)
_PLACE_BEHIND = re.compile(
    r", (?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?=[.;:)]|,(?! (?:and|or)\b)(?! [A-Z][\w’'-]+[,.])|$)"
)
_NAME = r"[A-Z][\w’'.-]*"
_CHAIN = rf"{_NAME}(?: (?:(?:of|for|and|on|the|de|del|la) ){{0,2}}{_NAME})+"
_GLOSS = re.compile(rf" \((?:the )?({_CHAIN})\)")
_GLOSSED = re.compile(rf"({_CHAIN}) \($")
_BEFORE_LETTERS = re.compile(rf"({_NAME}(?: {_NAME})+)(?:, | \()$")
_PAPER = (
    "Recommendation|Convention|Declaration|Protocol|Guidelines|Directive|Charter|Framework|Agreement|Regulation|Code"
    "|Principles|Statement|Covenant|Guideline|Strategy|Resolution|Report"
)
_OF_HOUSE = re.compile(rf"(?:the )?({_NAME}) ((?:{_PAPER})s? (?:on|for|concerning|against|of the) .+)")
_IS_PAPER = re.compile(rf"(?:{_PAPER})s? (?:on|for|concerning|against) .+")
_LETTERED_AHEAD = re.compile(r"\b([A-Z]{2,8}) $")
_TO_TREATY = re.compile(rf" to the (?:{_NAME} )+(?:Treaty|Convention|Agreement|Charter|Covenant|Pact|Constitution)\b")
_ON = re.compile(rf"({_PAPER}) on ((?:{_NAME} ?){{1,2}})")
_STYLED = re.compile(r"(?:the )?(?:Princely|Royal|Imperial|Federal|National|Grand-Ducal) ([A-Z].* .*)")
_STYLED_HEADS = frozenset(words("court library museum academy observatory archive archives parliament tribunal"))
_LETTERED = re.compile(
    r"(?:the )?([A-Z]{2,8}) "
    r"(?:Collaboration|Experiment|Project|Programme|Program|Mission|Consortium|Initiative|Network)"
)
_AT_PLACE = re.compile(r"(?:the )?([A-Z]{2,6}) ([A-Z][a-zà-ÿ]+)")
_LATER = re.compile(
    rf"({_NAME}(?: {_NAME})+)(?: (?:in|at) {_NAME})? \((?:later|now|today|formerly|since \d{{4}})\b[^()]*$"
)
_NUMBERED = re.compile(r"(?:the )?([A-Z][a-z]+) (?:No\. ?)?(\d+|[IVX]+)")
FARTHEST = 120  # letters before letters in brackets in which their words stand
FARTHEST_BACK = 800  # letters before a sentence in which "that policy" was called more


def body_forms(probe: Probe, base: FactBase) -> Iterator[str]:
    """Yield other forms of a key that is no person and no land, as the document or such names in general have them."""
    key = probe.keys[0]
    bare = key.text.removeprefix("the ")
    if key.kind == "person" or is_date(key) or is_quantity(key) or not bare[:1].isupper():
        return
    text = base.mentions.text
    yield from _at_home(bare, key, base)
    yield from _without_house(bare, base)
    yield from _with_house(bare, text)
    yield from _to_treaty(bare, probe, text)
    yield from _without_style(bare, key, base)
    yield from _by_its_letters(bare, base)
    yield from _glossed(bare, key, text)
    yield from _called_before(key, bare, probe, text)
    if (found := _NUMBERED.fullmatch(bare)) and re.search(rf"\b[Ww]hich {found[1].lower()}\b", probe.stem):
        yield found[2]


def _at_home(bare: str, key: Term, base: FactBase) -> Iterator[str]:
    """Yield "Holm College, Tarnford" where the document writes that, and Tarnford is nobody."""
    if key.noun in _HOUSES or _HOUSES & {*words(bare)}:
        text = base.mentions.text
        behind = (_PLACE_BEHIND.match(text, at + len(bare)) for at in places(bare, text))
        for place in dict.fromkeys(found["place"] for found in behind if found):
            if not any(one.text.split(" ")[-1] == place for one in base.pool("person")):
                yield f"{bare}, {place}"


def _without_house(bare: str, base: FactBase) -> Iterator[str]:
    """Yield "the Recommendation on Open Harbours" for that of the OHB: what it is on tells it."""
    found = _OF_HOUSE.fullmatch(bare)
    if found is None or found[1].lower() in OTHER_THING:
        return
    body = found[1].isupper() or fold(found[1]) in PLACES_AND_BODIES or HEADS.get(found[1].lower()) == "organisation"
    if body:
        others = (one.text.removeprefix("the ") for kind in ("document", "treaty") for one in base.pool(kind))
        if not any(other != bare and other.endswith(f" {found[2]}") for other in others):
            yield f"the {found[2]}"


def _with_house(bare: str, text: str) -> Iterator[str]:
    """Yield "the OHB Recommendation on Open Harbours" where the document has it so, and of no other body."""
    if _IS_PAPER.fullmatch(bare):
        ahead = (_LETTERED_AHEAD.search(text, max(0, at - FARTHEST), at) for at in places(bare, text))
        houses = {found[1] for found in ahead if found}
        yield from (f"the {houses.pop()} {bare}",) if len(houses) == 1 else ()


def _to_treaty(bare: str, probe: Probe, text: str) -> Iterator[str]:
    """Yield "the Protocol on Seals to the Tarn Treaty" and "the Seals Protocol" for the Protocol on Seals."""
    if found := _ON.fullmatch(bare):
        yield f"the {found[2]} {found[1]}"
    elif " on " not in bare:
        return
    behind = {found.group() for at in places(bare, text) if (found := _TO_TREATY.match(text, at + len(bare)))}
    if len(behind) == 1 and not re.search(rf"{GAP}(?: \([a-z]+\))? to the", probe.gapped):
        yield f"the {bare}{behind.pop()}"


def _without_style(bare: str, key: Term, base: FactBase) -> Iterator[str]:
    """Yield "the High Court of Appeal" for the Princely one, where no other is called so."""
    found = _STYLED.fullmatch(bare)
    if found is None or key.noun not in _STYLED_HEADS or fold(found[1]) in PLACES_AND_BODIES:
        return
    others = (one.text.removeprefix("the ") for one in base.pool(key.kind) if one.key != key.key)
    if not any(other.endswith(found[1]) for other in others):
        yield f"the {found[1]}"


def _by_its_letters(bare: str, base: FactBase) -> Iterator[str]:
    """Yield "OHB" for the OHB Collaboration and for OHB Tarnstadt, as the document itself says; and what it is of."""
    text = base.mentions.text
    if found := _LETTERED.fullmatch(bare):
        yield from (found[1],) if re.search(rf"\b{found[1]}\b(?! [A-Z])", text) else ()
    elif (found := _AT_PLACE.fullmatch(bare)) and f"{found[1]})" in text and _is_place(found[2], base):
        letters = found[1]
        yield letters
        for at in places(letters, text):
            if text.startswith(f"{letters})", at):
                yield from _before_letters(text[max(0, at - FARTHEST) : at])


def _is_place(name: str, base: FactBase) -> bool:
    """Say whether a name is a place's: "Zurich", no "Council"."""
    told = any(one.text == name for kind in ("city", "place", "region") for one in base.pool(kind))
    return told or fold(name) in PLACES_AND_BODIES


def _before_letters(before: str) -> Iterator[str]:
    """Yield names that letters in brackets are of: "the Tarn School (later the Oberste Hohe Bergschule, " of OHB."""
    if found := _BEFORE_LETTERS.search(before):
        yield found[1]
    if found := _LATER.search(before):
        yield found[1]


def _glossed(bare: str, key: Term, text: str) -> Iterator[str]:
    """Yield "the Tarn Police Force" for the Tarnid Polis Tarn (Tarn Police Force), and the other way."""
    if key.kind != "organisation" or " " not in bare:
        return
    for at in places(bare, text):
        behind = _GLOSS.match(text, at + len(bare))
        if behind and _is_gloss(behind[1], bare):
            yield behind[1]
        ahead = _GLOSSED.search(text[max(0, at - FARTHEST) : at]) if text.startswith(")", at + len(bare)) else None
        if ahead and _is_gloss(ahead[1], bare):
            yield ahead[1]


def _is_gloss(gloss: str, bare: str) -> bool:
    """Say whether a name in brackets says the same in another tongue: it shares a word, and is no part of the other."""
    one, other = {*words(gloss)}, {*words(bare)}
    return bool(one & other - {"of", "and", "for"}) and not one <= other and not other <= one


def _called_before(key: Term, bare: str, probe: Probe, text: str) -> Iterator[str]:
    """Yield "cyberharbour policy" for the Harbour Policy of "That policy ...", where the text before called it so."""
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    named = [word for word in words(bare) if word != key.noun]
    if not key.noun or not named or bare in quote or not re.search(rf"\b(?:[Tt]hat|[Tt]h[ei]s?) {key.noun}\b", quote):
        return
    at = text.find(quote)
    before = text[max(0, at - FARTHEST_BACK) : max(0, at)]
    called = re.findall(rf"\b(?:an?|the) ((?:[a-z-]+ ){{1,2}}{re.escape(key.noun)})\b", before)
    yield from [one for one in called if any(word in part for word in named for part in words(one))][-1:]


__all__ = ["body_forms"]
