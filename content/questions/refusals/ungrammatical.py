"""What no Englishman would write: a name in the place of "it", a verb that does not agree, a clause in the wrong place.

Pure. Also words that point at something said elsewhere: "a similar plan", "saw that as a threat".
"""

import re
from collections.abc import Callable

from content.facts.base import Probe
from content.patterns import Worded
from content.questions.base import GAP
from content.questions.refusals.ill_made import ill_made


def ungrammatical(probe: Probe) -> str:
    """Return what is no English in a question; empty where nothing is."""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe)), "") or ill_made(probe)


# "The hall is estimated that it cost ____": "it" was taken for the hall
_REPORTING = (
    "estimated said believed thought reported claimed alleged known expected agreed decided noted suggested recorded"
    " argued hoped feared assumed accepted recommended proposed clear likely possible unlikely probable"
)
_EXPLETIVE = Worded(
    _REPORTING,
    r"(?<!\b[Ii]t )(?<!\b[Tt]here )\b(?:is|was|has been|had been) (?:\w+ly )?"
    rf"(?:{'|'.join(_REPORTING.split())}) that\b",
)


def _stands_for_it(probe: Probe) -> bool:
    return _EXPLETIVE.search(probe.stem) is not None and not re.search(r"\b[Ww]hat (?:is|was) ", probe.stem)


# "How many towns was asked to pay?", "178 towns was asked"
_SEVERAL_WAS = Worded(
    "was is has",
    rf"^(?:[^:?]*: )?(?:How many|{GAP}(?: \(number\))?|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d\d+) "
    r"(?:[a-z-]+ )*[a-z]+[a-rt-z]s (?:was|is|has) (?!(?:there|the|an?|each|every|his|her|its|their)\b)[a-z]+",
)
_OF_ONE = re.compile(
    r"\b(?:percent|per cent|of|kilomet|met(?:er|re)s|miles|acres|hectares|tons|tonnes|years|days|dollars|pounds)"
)


def _is_several(probe: Probe) -> bool:
    found = _SEVERAL_WAS.search(probe.stem)
    return found is not None and not _OF_ONE.search(found.group())


# "How many men who were chosen to serve for life is the court made up of?"
_PARTED = Worded(
    "who which that",
    r"\b[Hh]ow many [a-z-]+(?: [a-z-]+)? (?:who|which|that) (?:is|are|was|were|has|have|had|can|may|would|could)\b"
    r"(?: [\w’'-]+){2,} (?:is|are|was|were|do|does|did|has|have|had) (?:(?:the|an?|its|his|her|their) )?[A-Z]",
)


def _parts_noun_and_verb(probe: Probe) -> bool:
    return _PARTED.search(probe.stem) is not None


# "a body of ____ its towns"
_TAIL_OF_LOST = Worded("its their his her", rf"\bof (?:the )?{GAP} (?:its|their|his|her) [a-z]")


def _has_tail(probe: Probe) -> bool:
    return _TAIL_OF_LOST.search(probe.stem) is not None


_DATE = rf"(?:\d{{4}}|{GAP}(?: \(year\))?)"
_SINCE_IN = Worded(
    "since until",
    rf"\b(?:since|until) (?:the )?{_DATE} in {_DATE}|\b(?:Since|Until) (?:when|which year) [^?]* in {_DATE}\?",
)


def _runs_dates_together(probe: Probe) -> bool:
    return _SINCE_IN.search(probe.stem) is not None


# "Who took that as a threat?", "a similar plan"
_POINTING = Worded(
    "that similar",
    r"\b(?:saw|seen?|view(?:ed)?|regard(?:ed)?|took|take|consider(?:ed)?|treated|described|interpreted) that as\b"
    r"|\b(?:[Aa]|[Aa]ny|[Tt]he) similar (?!to\b)(?!.* (?:to|as) (?:that|those|the one)\b)[a-z]",
)


def _points_elsewhere(probe: Probe) -> bool:
    return _POINTING.search(probe.stem) is not None


# "The voice of nine towns be requisite": cut out of "unless it be requisite"
_MODALS = f"to|will|shall|may|must|can|cannot|should|would|could|might|need|do|does|did|let|that|{GAP}"
_BARE_BE = Worded("be", rf"^(?!.*\b(?:{_MODALS})\b.*\bbe\b)")


def _has_no_finite_verb(probe: Probe) -> bool:
    return _BARE_BE.match(probe.stem.lower()) is not None


# "With which body shall the Convention shall be ratified and the instruments be deposited?"
_TWO_MODALS = Worded(
    "shall",
    r"\bshall (?:the|an?|each|every|any|all|[A-Z]\w*)\b(?:(?!\b(?:who|which|that|as|if|where|when)\b)[^?])* shall\b",
)


# "By which body shall after the Pact enters into force it be kept?"
_PARTED_MODAL = Worded(
    "shall",
    r"^(?:[^:?]*: )?(?:By|To|With|From|For|On|In) which [\w ]+? shall (?:after|before|when|if|where|until|once)\b",
)


def _asks_with_two_modals(probe: Probe) -> bool:
    asks = probe.stem.endswith("?")
    return asks and any(pattern.search(probe.stem) for pattern in (_TWO_MODALS, _PARTED_MODAL))


# "Into which land did Holm defend the towns until eventually retreating?": it leads in what the gerund takes
_OF_GERUND = Worded(
    "until before after while when",
    r"^(?:[^:?]*: )?(?:Into|To|From|At|On|With|Out of) (?:which|what|whom)\b[^?]* (?:until|before|after|while|when)"
    r" (?:\w+ly )?[a-z]+ing\?$",
)


def _leads_gerund(probe: Probe) -> bool:
    return _OF_GERUND.search(probe.stem) is not None


_TORN_END = re.compile(r"\b(?:and|or|but|the|an?)[.?]$|[—–-]\?$| (?:means|includes)[—–:-]*\?$")
# "with the Secretariat of its Charter", of "in accordance with Article 102 of its Charter"
_OF_ARTICLE = Worded(
    "article section rule paragraph",
    r"\b(?:[Aa]rticle|[Ss]ection|[Rr]ule|[Pp]aragraph) [\dIVX]+ (?P<rest>of (?:its|the) [A-Z]\w+)",
)


def _is_torn(probe: Probe) -> bool:
    """Say whether a stem stops short, or has lost the article of which it keeps the rest."""
    if _TORN_END.search(probe.stem):
        return True
    found = _OF_ARTICLE.search(probe.fact.evidence[0].quote) if probe.fact.evidence else None
    told = f"{probe.stem} {probe.gapped}"
    return found is not None and found["rest"] in told and found.group() not in told


# "To adopt, by ____, changes to the rules.": a point of a list without its lead-in
_POINT = re.compile(r"^(?:[^:?]*: )?To [a-z]+,? (?!.*, (?:(?:the|an?|it|they|he|she)\b|[A-Z]))[^?]*\.$")


def _is_bare_point(probe: Probe) -> bool:
    return _POINT.match(probe.stem) is not None


# "the last launch from Tarn | until 1931": of those up to then
_OF_ROW = Worded("last first only", r"\bthe (?:last|first|only) [a-z]")


def _loses_until(probe: Probe) -> bool:
    if " until " in probe.stem or not probe.fact.evidence or not _OF_ROW.search(probe.stem):
        return False
    return re.search(r"\bthe (?:last|first|only) [^,;.]* until \w", probe.fact.evidence[0].quote) is not None


# "The languages are Dutch and – since ____.": what stood behind the second dash is gone
_OPEN_DASH = re.compile(r"\b(?:and|or) [–—] [^–—]*$")


def _loses_end(probe: Probe) -> bool:
    return _OPEN_DASH.search(probe.stem) is not None


# "in the two Coastal state of Tarn and Holm"
_SEVERAL_ONE = Worded(
    "two three four five six seven eight nine ten",
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:[A-Z][\w-]+ )?(?P<noun>[a-z]+[a-rt-z])"
    r" of (?:the )?[A-Z][\w-]+ and [A-Z]",
)
_OF_SEVERAL = re.compile(
    r"(?:men|women|people|children|sheep|aircraft|series|species|dozen|hundred|thousand|million|billion|percent)$"
)


def counts_as_one(text: str) -> bool:
    """Say whether several are called by a noun for one: "the two state of Tarn and Holm"."""
    found = _SEVERAL_ONE.search(text)
    return found is not None and _OF_SEVERAL.search(found["noun"]) is None


def _tears_quotation(probe: Probe) -> bool:
    """Say whether a bracket went out of a quotation: of "left [him] nearly blind" is left "left nearly blind"."""
    return '"' in probe.stem and any("[" in one.quote for one in probe.fact.evidence[:1])


# "1995-1996: Between June 1995 and June 1996, ten were": the label of a paragraph
_LABELLED = re.compile(r"(?:[^:?]*: )?(?:\d{1,3}:)?\d{4}(?:[–-]\d{2,4})?: ")


def _has_label(probe: Probe) -> bool:
    return _LABELLED.match(probe.stem) is not None


_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ('a thing stands for "it"', _stands_for_it),
    ("several have a verb for one", _is_several),
    ("several have a noun for one", lambda probe: counts_as_one(probe.stem)),
    ("a clause parts a noun from its verb", _parts_noun_and_verb),
    ("the tail of what is lost is left", _has_tail),
    ("the verb is not finite", _has_no_finite_verb),
    ("two dates run together", _runs_dates_together),
    ("it points at what is said elsewhere", _points_elsewhere),
    ("it asks with two verbs", _asks_with_two_modals),
    ("a label is left before the sentence", _has_label),
    ("an aside has lost its end", _loses_end),
    ("it leads in what a gerund takes", _leads_gerund),
    ("it stops short", _is_torn),
    ("a point without its lead-in", _is_bare_point),
    ("until when it was the last is left off", _loses_until),
    ("a word is gone out of a quotation", _tears_quotation),
)

__all__ = ["counts_as_one", "ungrammatical"]
