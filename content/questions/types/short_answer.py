"""A few words typed by the learner."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from content import answers
from content.facts.base import Probe, Term
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.knowledge import FactBase, is_date, is_quantity
from content.questions import marking
from content.questions.base import Answer, Body, Grade, Item, ItemType
from content.questions.explanation import explain
from content.questions.identity import item_id
from content.questions.keys.as_written import as_written
from content.questions.keys.by_document import by_document
from content.questions.keys.more_forms import more_forms, told_apart
from content.questions.keys.other_names import dated_names, other_names
from content.terms import ways

LONGEST_PHRASE = 4  # words that all who know the answer would write alike
_OF_YEAR = re.compile(r" of \d{4}$")
_LETTERS = re.compile(r"(?:the )?[A-Z]{2,6}(?:-[A-Z]{1,3})?")
_YEAR = re.compile(r"\d{4}")
_YEARS = re.compile(r"\d{4}/\d{4}")
_LOOSE = re.compile(r"^(?:to|be|certain|some|many|little|further|other|such)\b|\b(?:and|or|that|which|who|,)\b", re.I)
_ROUGHLY = re.compile(r"(?:the )?(?:early|mid|late|first|second)\b", re.I)
UNNAMED = frozenset({"group", "people", "office"})  # "Allies", "the Communists": others would say "NATO", "the rebels"
ASKS_TERM = re.compile(r"^(?:Which|What) (?:term|word|name)\b")
ASKS_CLASS = re.compile(r"(?:^|: )(?:[A-Z]\w+ )?[Ww]hich (?!people\b)[a-z]+ ")
TECHNICAL = 12  # letters
_SCALES_ALONE = frozenset({"million", "billion", "trillion"})
LONGEST_ANSWER = 5  # words that carry meaning; what is longer is recalled from a card and graded by oneself

HALF_DATE = "That is right as far as it goes; the full date was asked for."


class ShortAnswer:
    """Answered with `{"text": "..."}`."""

    name = ItemType.SHORT_ANSWER

    def show(self, body: Body, seed: int) -> Mapping[str, Any]:
        """Return nothing: there is only the stem to see."""
        return {}

    def grade(self, body: Body, answer: Answer, seed: int) -> Grade:
        """Mark a typed text against the accepted ones.

        Case, accents, articles, marks, digits or number words do not matter; one small typing error is forgiven. The
        right year of a date that was asked to the month or day gets half the mark.
        """
        text = marking.text(answer)
        if not answers.words(text):
            return marking.NO_ANSWER
        accepted = [str(one) for one in body["answers"]]
        if answers.is_of_other_era(text, accepted):
            return Grade(0.0, False)
        if any(matches(text, one) for one in accepted):
            return Grade(1.0, True)
        if any(answers.is_typing_error(text, one) for one in accepted):
            return Grade(1.0, True, "A small typing error was forgiven.")
        if any(_is_part_of_date(text, one) for one in accepted):
            return Grade(0.5, False, HALF_DATE)
        return Grade(0.0, False)

    def solution(self, body: Body) -> Sequence[str]:
        """Return the answer as it is best written."""
        return [str(one) for one in body["answers"][:1]]


def matches(text: str, accepted: str) -> bool:
    """Say whether a typed text is the accepted one: as words, or as the same date or number."""
    if answers.words(text) == answers.words(accepted):
        return True
    if (era := answers.era_year(accepted)) and era[1]:  # who leaves the era out means it
        return answers.era_year(text) in (era, (era[0], ""))
    if right := answers.date(accepted):
        return answers.date(text) == right
    if not all(word.isdigit() for word in answers.words(accepted)):
        return False
    stated = answers.number(accepted)  # none in "06/2022": two numbers
    return stated is not None and len(answers.words(text)) <= 4 and answers.number(text) == stated


def _is_part_of_date(text: str, accepted: str) -> bool:
    right, given = answers.date(accepted), answers.date(text)
    return bool(right and given) and len(given or ()) < len(right or ()) and (right or ())[: len(given or ())] == given


def make(probe: Probe, base: FactBase) -> Item | None:
    """Return the probe as a question answered in a few words, None where more than one answer would be right."""
    if len(probe.keys) != 1 or base.others(probe):
        return None
    key = probe.keys[0]
    loose = probe.role == "definition" and probe.fact.relation == "is"  # what a thing is can be said in many ways
    if (_OTHER_BODYS.search(key.text) and _is_named_in(probe, key)) or _is_one_of_two(probe, key):
        return None
    if (is_quantity(key) and key.kind != "ratio") or loose or not is_settled(probe) or not is_gradable(key, base):
        return None
    return Item(
        item_id(probe, ItemType.SHORT_ANSWER),
        probe.fact.id,
        ItemType.SHORT_ANSWER,
        probe.stem + _WANTED.get(key.kind, ""),
        explain(probe.fact),
        probe.fact.evidence,
        1.0,
        answers=told_apart(_every_way(probe, key, base), probe, base),
        role=probe.role,
    )


def _every_way(probe: Probe, key: Term, base: FactBase) -> Iterator[str]:
    whole = _STANDS_FOR.search(probe.stem) is not None
    yield from accepted(key, None if whole else base)
    yield from _shortened(probe, key)
    yield from dated_names(probe)
    yield from _bracketed(probe, key)
    if not whole:
        yield from as_written(probe, base)
        yield from by_document(probe, base)
        yield from more_forms(probe, base)


_LIKEWISE = re.compile(r", as (?:did|had|was|were|does) [A-Z]")


def _is_one_of_two(probe: Probe, key: Term) -> bool:
    """Say whether another did as well what is asked of one: "Rutland and Ada Holm had shown", "as did Berg"."""
    if key.kind != "person" or probe.role not in ("subject", "agent") or not probe.fact.evidence:
        return False
    quote, bare = probe.fact.evidence[0].quote, re.escape(key.text)
    beside = re.search(rf"\b(?P<other>[A-Z][\w’'-]+) and (?:[A-Z][\w.’'-]+ )?{bare}\b", quote)
    return _LIKEWISE.search(quote) is not None or (beside is not None and beside["other"] not in probe.stem)


_OTHER_BODYS = re.compile(r"^(?:the )?[A-Z]{2,6} [A-Z]\w+$")


def _is_named_in(probe: Probe, key: Term) -> bool:
    """Say whether a question names the body that a name begins with: "Which foundation helps the Board (HB)?"."""
    initials = key.text.removeprefix("the ").split(" ")[0]
    capitals = "".join(word[0] for word in re.findall(r"[A-Z][\w-]+", probe.stem.split(" ", 1)[-1]))
    return initials in capitals or re.search(rf"\b{initials}\b", probe.stem) is not None


_STANDS_FOR = re.compile(r"\bstand for\?$")  # every word of it is asked for
_CLASSED = re.compile(r"(?:the )?([A-Z][a-z]+) of (?:the )?([A-Z][\w-]+)")  # "the Duchy of Morava"
# What every state has: of these "Norwegian" is enough. A firm keeps its name.
_STATE_BODIES = (
    "delegation government parliament army navy fleet force embassy ministry senate cabinet court representative "
    "commission legation squadron troops contingent team side crown church"
)
_OF_STATES = frozenset(_STATE_BODIES.split())
_PLACED = re.compile(
    r"(?:the )?(University|College|Kingdom|Duchy|House|Battle|Treaty|Peace|Congress|Siege|Principality|County)"
    r" of (?:the )?([A-Z][\w'’-]+ [A-Z][\w'’-]+)"
)
_DECADE = re.compile(r"^the (?:early|mid|late)[ -](\d{4})s$", re.I)


def _bracketed(probe: Probe, key: Term) -> tuple[str, ...]:
    """Return the letters in brackets behind a name, of another tongue's words too: "the Workers' League (LdA)"."""
    if key.kind == "person":
        return ()  # "Ada Holm (MEP)"
    bare = key.text.removeprefix("the ")
    letters = rf"{re.escape(bare)} \(([A-Z][A-Za-z]{{0,4}}[A-Z])\)"
    found = (re.search(letters, one.quote) for one in probe.fact.evidence if f"{bare} (" in one.quote)
    return tuple(one[1] for one in found if one and one[1] not in probe.stem)


def _shortened(probe: Probe, key: Term) -> tuple[str, ...]:
    """Return what a question leaves to say: "Norwegian" of "Which delegation ...?", "the 1930s" of a decade.

    Of "In which street ...?" it is "Baker".
    """
    if (found := _DECADE.match(key.text)) and "decade" in probe.stem:
        return (f"the {found[1]}s", f"{found[1]}s")
    if (named := _CLASSED.fullmatch(key.text) or _PLACED.fullmatch(key.text)) and re.search(
        rf"\bwhich {named[1].lower()}\b", probe.stem, re.I
    ):
        return (named[2],)
    if key.kind in {"place", "island", "mountain"} and re.search(rf"\bwhich {re.escape(key.noun)}\b", probe.stem, re.I):
        bare = key.text.removeprefix("the ")
        noun = re.escape(key.noun)
        return tuple(filter(None, {re.sub(rf"(?i)^{noun} (?:of (?:the )?)?| {noun}$", "", bare)} - {bare}))
    if key.kind not in ("phrase", "organisation", "group"):
        return ()
    whose, _, noun = key.text.removeprefix("the ").rpartition(" ")
    if whose.isupper() and whose.isalpha():
        return ()  # "CDC" of the CDC Foundation is another body
    if not whose or not re.search(rf"\bwhich {re.escape(noun)}\b", probe.stem, re.I):
        return ()
    people = DEMONYMS.get(whose.lower())
    if people is not None and people.kind == "region":
        return ()  # the European Commission is not "Europe"
    if people is not None and key.kind == "organisation" and noun.lower() not in _OF_STATES:
        return ()
    if people is not None:
        return (whose, people.text)
    body = PLACES_AND_BODIES.get(fold(whose))
    letters = [text for one in (body.others if body else ()) if (text := one.removeprefix("the ")).isupper()]
    return (whose, *(f"{text} {noun}" for text in letters)) if body else ()


# How exact a date is wanted: a bare "When ...?" is rightly answered with the year.
_WANTED = {
    "day": " Give the day, month and year.",
    "month": " Give the month and year.",
    "span": " Give the first and the final year.",
    "season": " Give the season and the year.",
}


def is_settled(probe: Probe) -> bool:
    """Say whether a stem settles how its answer is worded: a name, a date, a number or a term, not "U.S. officials".

    Who did something may be put in many words where it has no name, and so may what was done. A phrase is typed where
    it is a name but for a word before it, and the question says what class of thing it wants: "the first Harbour Act".
    """
    key = probe.keys[0]
    if key.kind in UNNAMED or (key.kind == "decade" and _ROUGHLY.match(key.text)):
        return False
    if key.kind != "phrase":
        return True
    if probe.role in ("subject", "term") and ASKS_TERM.match(probe.stem):
        return True
    if probe.role == "into" and key.text.isalpha() and key.text.islower() and len(key.text) >= TECHNICAL:
        return True  # "What did inflation spiral into?": one long word is a term
    return bool(ASKS_CLASS.search(probe.stem)) and bool(ways(key))


def is_gradable(key: Term, base: FactBase) -> bool:
    """Say whether a typed answer can be marked: short, no loose phrase, no other term one slip away."""
    if key.kind == "decade" and _ROUGHLY.match(key.text) and key.text.endswith("00s"):
        return False  # "the late 1800s" may be of the century as well
    if key.kind == "span" and not _YEARS.fullmatch(key.key):
        return False  # nobody can tell how "April 1996 to March 1997" is to be typed
    if key.text.lower() in _SCALES_ALONE:
        return False  # "over 350 (or 400) million": the number was cut off
    if not key.text.isascii() and not _can_be_typed(key):
        return False
    if key.kind == "organisation" and not any(map(_is_written_out, (key.text, *key.accepted))):
        return False  # whoever writes "HBD" out is as right
    dated = f"{key.text} of "
    if any(o.text.startswith(dated) and _YEAR.fullmatch(o.text, len(dated)) for o in base.pool(key.kind)):
        return False  # "the Harbour Act" beside "the Harbour Act of 1939": which of them is meant is not said
    longest = LONGEST_PHRASE if key.kind == "phrase" else LONGEST_ANSWER
    said = answers.words(key.text)
    if key.kind != "phrase":
        said = tuple(word for word in said if word not in ("of", "on", "for", "and", "in", "to"))
    if not 0 < len(said) <= longest or key.kind.startswith("wording "):  # a table cell's own words
        return False
    if key.kind == "phrase":
        return _LOOSE.search(key.text) is None and not key.text.endswith("ing")
    return (
        is_date(key)
        or is_quantity(key)
        or not any(
            answers.is_typing_error(other.text, key.text) for other in base.pool(key.kind) if other.key != key.key
        )
    )


def _can_be_typed(key: Term) -> bool:
    """Say whether a name is in Latin letters, or is written so as well: nobody types another script."""
    return any(
        all(not letter.isalpha() or "LATIN" in unicodedata.name(letter, "") for letter in form)
        for form in (key.text, *key.accepted)
    )


def _is_written_out(text: str) -> bool:
    """Say whether a name is more than letters."""
    return not _LETTERS.fullmatch(text)


def accepted(key: Term, base: FactBase | None = None) -> tuple[str, ...]:
    """Return a key and every other way to write it, each once; without its year where no other thing is called so."""
    undated = _OF_YEAR.sub("", key.text)
    alone = base is not None and not any(
        other.key != key.key and other.text.startswith(undated) and other.text != undated
        for other in base.pool(key.kind)
    )
    more = (*((undated,) if alone and not is_date(key) else ()), *(other_names(key, base) if base is not None else ()))
    return tuple(text for text in dict.fromkeys((key.text, *ways(key), *more)) if not _is_class_alone(text, key))


def _is_class_alone(text: str, key: Term) -> bool:
    """Say whether a way to write a name is only what it is: "the Government" of the Norwegian Government."""
    return bool(key.noun) and text != key.text and answers.words(text) in ((key.noun,), ("the", key.noun))
