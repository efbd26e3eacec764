"""Runs of names joined by commas and "and": where they stand, what introduces them, whether they are whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from content.facts.names.lexicon import Lexicon, Mention
from content.facts.values.numbers import whole
from content.language import Sentence, plural
from content.parse import Doc, Token

_JOINTS = frozenset({",", "and", "&", ";", "the", "as", "well", "both"})
_OPENERS = {"(": "bracket", ":": "colon", "–": "dash", "—": "dash"}
_CLASS_NOUNS = {
    "country": "countries",
    "city": "cities",
    "region": "regions",
    "person": "people",
    "organisation": "organisations",
    "nationality": "nationalities",
    "state": "states",
    "island": "islands",
}
_PLACES = {"country", "city", "region", "state", "island", "place", "water", "mountain"}
# Whatever follows, the list was not whole.
_MORE = re.compile(
    r"^\W*(?:,\s*)?(?:and|or)?\s*(?:(?:the|many|several|some|most|all)\s+)?"
    r"(?:others?\b|among others|elsewhere|more\b|etc)",
    re.I,
)
_OPEN_LEAD = re.compile(
    r"(?:\bsuch as|\bincluding|\binclude[sd]?|\blike|\be\.g\.|\bfor example|\bfor instance|\bparticularly|\bespecially|"
    r"\bamong them|\bnotably|\bsuch countries as)[,:]?\s*(?:both\s+)?(?:the\s+)?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Listing:
    """Names in a row. `first` and `last` are token indexes of the whole run, articles included."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    first: int
    last: int
    opener: str  # "bracket", "colon", "dash", "open" ("such as", "including"), "" where it stands in a clause
    whole: bool

    @property
    def head(self) -> Token:
        """The token that the clause hangs the run on."""
        token = self.mentions[0].head
        while token.dep_ == "conj" and token.head.i >= self.first:
            token = token.head
        return token

    @property
    def noun(self) -> str:
        """What the members are, plural ("countries"); "" where they are of several classes."""
        doc = self.sentence.span.doc
        skipped = ("the", "both", "fellow")
        ahead = [token for token in doc[self.first : self.mentions[0].first] if token.lower_ not in skipped]
        if ahead and ahead[-1].tag_ == "NNS":  # "fellow signatories Germany, Austria and Italy"
            return " ".join(token.text for token in ahead)
        nouns = {mention.name.noun for mention in self.mentions}
        kinds = {mention.name.kind for mention in self.mentions}
        if len(kinds) == 1 and (kind := next(iter(kinds))) in _CLASS_NOUNS:
            return _CLASS_NOUNS[kind]
        if len(nouns) == 1 and (noun := next(iter(nouns))):
            return plural(noun)
        return "places" if kinds <= _PLACES else ""


def listings(sentence: Sentence, lexicon: Lexicon) -> Iterator[Listing]:
    """Yield the runs of two or more names of a sentence."""
    run: list[Mention] = []
    for mention in sorted(lexicon.within(sentence), key=lambda one: one.first):
        if run and _joined(sentence.span.doc, run[-1], mention):
            run.append(mention)
            continue
        if made := _listing(sentence, run):
            yield made
        run = [mention]
    if made := _listing(sentence, run):
        yield made


def _joined(doc: Doc, before: Mention, after: Mention) -> bool:
    """Tell whether nothing but joints and the second name's own title stands between two names."""
    between = doc[before.last + 1 : after.first]
    if after.head.dep_ in ("nsubj", "nsubjpass"):  # "In the Four-Power Treaty, the United States, France ..."
        return False
    if before.last + 1 >= after.first or before.name.key == after.name.key:
        return False
    title = after.title.lower().split()
    words = [token for token in between if token.lower_ not in title]
    if not all(token.lower_ in _JOINTS or _is_note(token) for token in words):
        return False
    return any(token.text in (",", ";", "&") or token.lower_ in ("and", "as") for token in words)


def _is_note(token: Token) -> bool:
    """A word that only marks one member: "Invitee Sweden"."""
    return token.pos_ == "SPACE" or (
        token.text.istitle() and token.dep_ == "compound" and token.pos_ in ("PROPN", "NOUN")
    )


def _listing(sentence: Sentence, run: list[Mention]) -> Listing | None:
    doc = sentence.span.doc
    if len(run) < 2 or len({mention.name.key for mention in run}) < len(run):
        return None
    if any((_last_word(doc, one), _last_word(doc, other)) in _ONE_NAME for one, other in pairwise(run)):
        return None
    if not any(token.lower_ in ("and", "&") for token in doc[run[-2].last + 1 : run[-1].first]):
        return None
    first = run[0].first
    while first > sentence.span.start and _belongs(doc[first - 1], run[0]):
        first -= 1
    lead = doc[sentence.span.start : first].text
    before = doc[first - 1].text if first > sentence.span.start else ""
    following = doc[run[-1].last + 1 : sentence.span.end].text
    opener = "open" if _OPEN_LEAD.search(lead) else _OPENERS.get(before, "")
    goes_on = re.match(r"\W*(?:and|or|as well as)\b", following)
    complete = not _MORE.match(following) and not goes_on and opener != "open"
    return Listing(sentence, tuple(run), first, run[-1].last, opener, complete)


# Names with "and" in them that a lexicon may have cut.
_ONE_NAME = {
    ("britain", "ireland"),
    ("bosnia", "herzegovina"),
    ("trinidad", "tobago"),
    ("antigua", "barbuda"),
    ("kitts", "nevis"),
    ("turks", "caicos"),
}


def _last_word(doc: Doc, mention: Mention) -> str:
    return doc[mention.last].lower_


def _belongs(token: Token, mention: Mention) -> bool:
    """Tell whether a word before the first name is part of the run: article, title, "fellow signatories"."""
    if token.lower_ in ("the", "both") or (mention.title and token.lower_ in mention.title.lower().split()):
        return True
    if token.dep_ in ("compound", "nmod") and token.head.i <= mention.last:
        return True
    return token.text == "Great" or (token.dep_ == "amod" and token.i + 1 < mention.first)


def counted(noun: Token) -> int | None:
    """Return the number that stands before a noun ("three major treaties" -> 3)."""
    return next((whole(child.text) for child in noun.children if child.dep_ == "nummod"), None)


def introducer(listing: Listing) -> Token | None:
    """Return the noun that a list in brackets, behind a colon or a dash spells out ("Five partners (A, B, ...)")."""
    doc = listing.sentence.span.doc
    count = len(listing.mentions)
    nouns = [
        token
        for token in doc[listing.sentence.span.start : listing.first]
        if token.pos_ == "NOUN" and token.tag_ == "NNS" and token.dep_ not in ("compound", "nmod")
    ]
    exact = [noun for noun in nouns if counted(noun) == count]
    if exact:
        return exact[-1]
    if listing.opener in ("bracket", "dash") and nouns and nouns[-1].i >= listing.first - 2:
        return nouns[-1] if counted(nouns[-1]) is None else None
    if listing.opener == "colon" and nouns and counted(nouns[-1]) is None:
        return nouns[-1]
    return None
