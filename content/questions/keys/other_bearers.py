"""Forms that are no name of the key after all: another person's, another land's body, an epithet alone."""

import re
from collections.abc import Iterable, Iterator

from content.facts.base import Probe, Term
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.genders import is_given_name
from content.facts.names.heads import are_two_heads
from content.facts.names.kinds import EPITHETS, TITLES
from content.facts.values.numbers import CARDINALS
from content.knowledge import is_date, is_quantity
from content.questions.keys.as_written import HONORIFICS
from content.questions.keys.person_forms import PARTICLES, SPANISH

# Who drops the second of these names writes another's.
_NOT_BY_LESS = {
    "John Quincy Adams": "John Adams",
    "Martin Luther King": "Martin King",
    "David Lloyd George": "David George",
    "Charles Francis Adams": "Charles Adams",
}
_SAINTLY = re.compile(r"(?:the )?(?:Saint|St\.?|San|Santa|São) (?P<rest>[A-Z]\S+)")
_INITIAL = re.compile(r"[A-Z]\. ")
_OWNED = re.compile(r"([A-Z][\w.]+(?: [A-Z][\w.]+)?)['’]s? ____")


def own_forms(forms: Iterable[str], probe: Probe) -> Iterator[str]:
    """Yield the forms of a key that are its own."""
    key = probe.keys[0]
    if is_date(key) or is_quantity(key):
        yield from forms
        return
    owner = _OWNED.search(probe.gapped)
    for form in forms:
        strange = _is_bare(form, key) or _is_anothers(form, key, probe) or _of_other_land(form, owner)
        strange = strange or _drops_name(form, key, probe) or _is_without_saint(form, key, probe)
        if form == key.text or not strange:
            yield form


def _is_bare(form: str, key: Term) -> bool:
    """Say whether a form is an epithet, a title, half a surname or a people alone, or counts the key: "Two X"."""
    first, _, rest = form.partition(" ")
    if first.lower() in CARDINALS and not key.text.lower().removeprefix("the ").startswith(first.lower()):
        return True
    if rest and key.kind == "person" and all(w.lower() in TITLES or w in HONORIFICS for w in form.split(" ")):
        return True  # "King Shah"
    if _INITIAL.match(form) and not _INITIAL.match(key.text.removeprefix("the ")):
        return True  # "P. Holm Fund" of the Ivo P. Holm Fund
    if rest:
        return False
    if re.search(rf" [iy] {re.escape(form)}$", key.text):
        return True  # half of "Pi i Margall"
    if form in EPITHETS and key.text.endswith(f" the {form}"):
        return True
    people = form.lower() in DEMONYMS and key.kind in ("name", "organisation", "group")
    return key.text.endswith(f" {form}") and (form in HONORIFICS or people)


def _is_anothers(form: str, key: Term, probe: Probe) -> bool:
    """Say whether a form is a person's who shares a part of the key's name: "King Nadir Shah" of King Zahir Shah."""
    if key.kind != "person":
        return False
    if are_two_heads(form, key.text):
        return True  # John Adams, of John Quincy Adams
    mine, theirs = _names(key.text), _names(form)
    if len(mine) < 2 or len(theirs) < 2 or not set(mine) & set(theirs):
        return False
    one, other = [w for w in mine if w not in theirs], [w for w in theirs if w not in mine]
    abbreviated = any(a[0] == b[0] for a in one for b in other)
    return bool(one and other) and not abbreviated and form not in probe.fact.evidence[0].quote


def _drops_name(form: str, key: Term, probe: Probe) -> bool:
    """Say whether a form leaves out what makes the name: "Ivo Tarn" of Ivo Ibn Tarn, "Ivo Khan" of Ivo Tarn Khan.

    Of two Spanish surnames it is the first.
    """
    if _NOT_BY_LESS.get(key.text) == form:
        return True
    said = key.text.split(" ")
    if key.kind != "person" or len(said) != len(("Ivo", "Ibn", "Tarn")) or form != f"{said[0]} {said[2]}":
        return False
    told = " ".join((probe.stem, *(one.quote for one in probe.fact.evidence[:1])))
    spanish = not is_given_name(said[1]) and SPANISH.search(told) is not None
    return said[1] in PARTICLES or said[2] in HONORIFICS or spanish


def _is_without_saint(form: str, key: Term, probe: Probe) -> bool:
    """Say whether a form is what a place is called without its saint, "Ada" of Saint Ada where ships called.

    Of one who did something it is enough.
    """
    found = _SAINTLY.fullmatch(key.text)
    if found is None or form != found["rest"]:
        return False
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    return (
        key.kind != "person" or re.search(rf"\b(?:in|at|from|off|near|on) {re.escape(key.text)}\b", quote) is not None
    )


def _names(text: str) -> list[str]:
    """Return the words of a person's name without titles and articles."""
    return [word for word in text.split(" ") if word[:1].isupper() and word.lower() not in TITLES - {"shah"}]


def _of_other_land(form: str, owner: re.Match[str] | None) -> bool:
    """Say whether a form begins with a land that is not the one whose thing is asked for: of "Norland's ____"."""
    if owner is None:
        return False
    said = form.removeprefix("the ").split(" ")
    lands = (_land(" ".join(said[:size])) for size in (2, 1) if len(said) > size)
    mine, whose = next((land for land in lands if land), ""), _land(owner[1])
    return bool(mine and whose) and mine != whose


def _land(name: str) -> str:
    """Return the key of the country that a text names or is the adjective of, "" where none."""
    bare = re.sub(r"['’]s?$", "", name)
    entry = PLACES_AND_BODIES.get(fold(bare)) or DEMONYMS.get(bare.lower())
    return entry.key if entry is not None and entry.kind == "country" else ""


__all__ = ["own_forms"]
