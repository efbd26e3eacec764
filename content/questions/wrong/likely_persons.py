"""Which persons a reader may take for one another: of the same side and time, and with a part in the matter."""

import re
from collections.abc import Sequence

from content.facts.base import Probe, Term
from content.facts.names.gazetteer import country_called
from content.facts.names.genders import gender
from content.facts.names.heads import head_called, heads_in
from content.facts.names.kinds import OFFICES
from content.knowledge import FactBase
from content.patterns import Worded, one_of, places
from content.questions.wrong.commentators import comments
from content.questions.wrong.nearness import (
    NEXT_TOLD,
    YEAR,
    are_of_one_side,
    distance,
    stated_or_own,
    years_of,
    years_said,
)
from content.questions.wrong.ruled_out import is_fellow_head, is_of_other_years

FEWEST = 2
KIN = frozenset({"marry", "bear", "die", "bury"})  # relations that tell of somebody as a relative
FARTHEST_YEARS = 12  # between what is asked and all years that are told of a person: no contemporary
FARTHEST_PERSON = 45  # sentences: whom the document names beyond has nothing to do with what is asked
# A stem tells that a man or a woman is asked for.
_GENDERED = one_of(
    "he him his she her hers wife husband king queen son daughter widow married marry engaged woman women man female"
    " male girl boy mother father sister brother actress actor"
)


def is_likely_person(term: Term, key: Term, probe: Probe, base: FactBase, *, told_here: bool) -> bool:
    if is_firm(term, base) or not _may_be_of_sex(term, key, probe) or not _is_of_told_nation(term, probe, base):
        return False
    if base.relations_of(key) - KIN and base.relations_of(term) and base.relations_of(term) <= KIN:
        return False  # whose wife somebody was is all that is told of her
    if _reigns(term) != _reigns(key):
        return False  # no king designs a hall, and under no architect is one built
    if comments(term, base) != comments(key, base):
        return False  # who wrote of the conquest took no part in it
    asked, told = years_of(probe, base), _life(term, base)
    if _led_at_other_time(term, probe, base) or (not told_here and _is_of_land(term, key, base)):
        return False
    if asked and told and min(abs(one - other) for one in asked for other in told) > FARTHEST_YEARS:
        return False  # dead by then, or not yet born
    if not told and years_said(probe.stem):
        return False  # nobody knows whether that was in their time
    if not _are_of_one_rank(term, key, base) or _is_of_other_era(term, probe, base):
        return False
    if not _may_hold_office(term, probe, base):
        return False
    near = distance(base.mentions.of(term), base.evidence_sentences(probe.fact)) <= FARTHEST_PERSON
    fellow = is_fellow_head(term, key) and not YEAR.search(probe.stem)
    return (told_here or near or fellow) and are_of_one_side(term, key, base)


# "R.S. Brandt & Company", "wrote for Brandt and Tarn Life magazines"
_FIRM_BEHIND = re.compile(
    r",? (?:(?:&|and) (?:Company|Co\b|Sons?\b|Brothers|Bros|Associates|Partners)|(?:Inc|Ltd|LLC|Corp|Co|GmbH)\b"
    r"|(?:and (?:[A-Z]\w+ ){1,3})?(?:magazine|newspaper|journal)s?\b)"
)


def is_firm(term: Term, base: FactBase) -> bool:
    """Say whether what was taken for a person is a firm or a paper, by how it ends or what the text says behind it.

    "Ada Holm Glass Auctions", "Ivo Lund & Sons": who did something is asked, and no firm beside the persons.
    """
    text = base.mentions.text
    *before, last = term.text.split(" ")
    if len(before) > 1 and last.endswith("s") and any(places(last[:-1].lower(), text)):
        return True  # the document writes its last word small
    return any(_FIRM_BEHIND.match(text, at + len(term.text)) for at in places(term.text, text))


def _may_be_of_sex(term: Term, key: Term, probe: Probe) -> bool:
    """Say whether a person may be of the key's sex, and is where the stem tells it.

    Beside a key whose name tells no sex no woman is likely: a document mostly tells of her as of somebody's kin.
    """
    mine, asked = gender(term.text), gender(key.text)
    return mine == asked if _GENDERED.search(probe.stem) else (mine == "she") == (asked == "she")


_ORDINAL = r"(?:first|second|third|only|last|oldest|youngest|greatest|earliest)"
# "the first Norwegian", "the first of eight Polish pilots", "the only ethnic Dane", "the first Lapp-born skipper"
_OF_NATION = Worded(
    "first second third only last oldest youngest greatest earliest",
    rf"\b{_ORDINAL}(?: of (?:the )?\w+)?(?: [a-z]+){{0,2}} [\"“]?([A-Z]\w+)(?:-[a-z]+)?\b",
)
_FIRST_OF_ALL = re.compile(rf"\b([A-Z]\w+)['’]s? {_ORDINAL} ")  # "Norway's first skipper"
_OF_ORIGIN = re.compile(r"\bcitizens? of\b|\bborn in\b|\bnative of\b|\b[A-Z]\w+-born\b|\bethnic [A-Z]")


def _are_of_one_rank(term: Term, key: Term, base: FactBase) -> bool:
    """Say whether a head of state stands beside others or officials: among those who are none one is told at sight."""
    if head_called(key.text):
        return head_called(term.text) is not None or bool(base.side(term))
    return head_called(term.text) is None


_TAKES_OFFICE = re.compile(
    r"\b(?:[Ww]ho|____) (?:\w+ )?(?:became|was|served as|is)(?: (?:elected|appointed|named|made))?"
    r"(?: the| an?)?(?: \w+)?? ([a-z]+|[A-Z][a-z]+)(?: [A-Z]\w+)? of\b"
)


def _may_hold_office(term: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether a person is told of with the office that a stem asks for: no thinker became governor of the isle."""
    found = _TAKES_OFFICE.search(probe.stem)
    office = found[1].lower() if found else ""
    if office not in OFFICES:
        return True
    return any(office[:6] in base.mentions.stems[number] for number in base.mentions.of(term))


_ERA = Worded(
    "renaissance medieval ancient classical antiquity ages enlightenment victorian prehistoric age century",
    r"\b(?:Renaissance|[Mm]edieval|[Aa]ncient|[Cc]lassical|[Aa]ntiquity|Middle Ages|Enlightenment|Victorian"
    r"|[Pp]rehistoric|(?:Bronze|Iron) Age|\d+(?:st|nd|rd|th)[ -]century)\b",
)


def _is_of_other_era(term: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether a stem tells an age without a year, and a person is told of elsewhere: nobody knows of which age."""
    if years_said(probe.stem) or not _ERA.search(probe.stem):
        return False
    return distance(base.mentions.of(term), base.evidence_sentences(probe.fact)) > NEXT_TOLD


def _is_of_told_nation(term: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether a person is told to be of the nation that a stem tells: "the first Norwegian to cross the ice"."""
    told = _nations_told(probe.stem)
    return not base.side(term).isdisjoint(told) if told else not _OF_ORIGIN.search(probe.stem)


def _nations_told(text: str) -> list[str]:
    named = (*_OF_NATION.findall(text), *_FIRST_OF_ALL.findall(text))
    return [land.key for word in named if (land := country_called(word)) is not None]


def tells_origin(text: str) -> bool:
    """Say whether a text tells of which nation somebody is, or where from: a foreign name goes with it."""
    return bool(_nations_told(text) or _OF_ORIGIN.search(text))


_REIGNS = re.compile(
    r"(?:King|Queen|Emperor|Empress|Tsar|Tsarina|Czar|Kaiser|Sultan|Caliph|Pope|Shah)\b"
    r"|(?:Duke|Duchess|Prince|Princess|Earl|Count|Archduke) of\b|.* (?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|I|X)$"
)


def _reigns(term: Term) -> bool:
    """Say whether a name is a ruler's: "Ivo II", "Queen Ada", "Duke of Tarn"."""
    return _REIGNS.match(term.text) is not None


def _led_at_other_time(term: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether a head of state led it at another time than the stem tells, the key's own, or the section's."""
    stated = years_said(probe.stem)
    head = head_called(term.text)
    if head and stated and any(is_fellow_head(term, key) for key in probe.keys) and head.last < min(stated):
        return True  # where the question tells the year nobody takes a former president for that one
    headings = " ".join(base.headings_of(base.evidence_sentences(probe.fact)))
    return is_of_other_years(term, stated_or_own(probe) or map(int, YEAR.findall(headings)))


def _is_of_land(term: Term, key: Term, base: FactBase) -> bool:
    """Say whether a person is told of only where the headings name another country than the key's: "Norway, 1905"."""
    lands = [base.countries_in(heading) for heading in base.headings_of(base.mentions.of(term))]
    return bool(lands) and all(named and not named & base.side(key) for named in lands)


def _life(term: Term, base: FactBase) -> frozenset[int]:
    """Return the years that are told of somebody, of the heads of state named with them, or told near them."""
    named = base.mentions.of(term)
    with_heads = frozenset(
        year for head in heads_in(base.mentions.said(named)) for year in range(head.first, head.last + 1)
    )
    return base.mentions.years_beside(term) or with_heads or base.mentions.years_around(named, NEXT_TOLD)


def in_order(candidates: Sequence[tuple[int, Term]], key: Term, probe: Probe, base: FactBase) -> list[tuple[int, Term]]:
    """Return persons, fellow heads of state first; beside an official who is none and told of elsewhere only for want.

    Where a year is given it tells which of the heads it was.
    """
    near = [(away, t) for away, t in candidates if not away or base.side(t) or not base.side(key)]
    found = near if len(near) >= FEWEST else list(candidates)
    if not head_called(key.text):
        return sorted(found, key=lambda pair: head_called(pair[1].text) is not None)
    heads = [(away, t) for away, t in found if head_called(t.text)]
    if _led_then(key, probe, base) and (
        _RULES.search(probe.stem) or not (heads or any(base.side(t) for _, t in found))
    ):
        return heads  # one leader among others who are none is seen to be the answer
    if len(probe.keys) == 1 and not YEAR.search(probe.stem):
        found.sort(key=lambda pair: not is_fellow_head(pair[1], key))
    return found


_RULES = re.compile(r"\b(?:(?:to|in|from|took|seized|gained) power|(?:took|take|left) office|elected|presidency)\b")


def _led_then(key: Term, probe: Probe, base: FactBase) -> bool:
    """Say whether a head of state led it when what is asked happened, as far as that is told."""
    head, at = head_called(key.text), base.evidence_sentences(probe.fact)
    years = years_said(probe.stem) or base.mentions.years_around(at, NEXT_TOLD)
    return head is not None and (not years or any(head.first <= year <= head.last for year in years))


__all__ = ["in_order", "is_likely_person", "tells_origin"]
