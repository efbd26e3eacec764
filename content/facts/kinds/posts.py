"""Offices to be named: that before a person's name ("[Foreign Minister] Ada Holm"), that which was given a right."""

import re
from collections.abc import Iterator

from content.facts.base import Term
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.kinds import OFFICES
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.worded import POST
from content.language import Sentence, base, words
from content.parse import Token

LONGEST_STATE = 3  # words
FORMS_OF_ADDRESS = words("sir dr mr mrs ms lord lady general marshal")
SHORTEST = 2  # words: "President" alone is hardly an answer
HOLDERS = words("president king queen emperor pope governor minister chancellor premier mayor director commissioner")
GIVING = words("give grant")
RIGHTS = words("right power authority")
NOT_THEN = words("former future then ex onetime late acting deputy vice assistant under")
_OVER = re.compile(r"(?P<office>Minister|Secretary) (?:of|for) (?:the )?(?P<field>(?!State\b)[A-Z]\w+)(?: Affairs)?")


def posts(sentence: Sentence, lexicon: Lexicon) -> Iterator[tuple[Term, frozenset[int]]]:
    """Yield the offices of two and more words that persons' names stand behind, with the indexes of their tokens."""
    for mention in lexicon.within(sentence):
        if mention.name.kind == "person" and mention.title and " " in mention.name.bare:
            found = _post(mention, sentence)
            if found is not None:
                yield found
    for token in sentence.span:
        if token.lower_ in HOLDERS and _is_given_power(token):
            start, end = sentence.extent((token.nbor(-1), token))
            text = f"the {token.text}"
            yield (
                Term(text, POST, token.lower_, start, end, (token.text,), noun="office"),
                frozenset({token.i - 1, token.i}),
            )


def _is_given_power(office: Token) -> bool:
    """Whether a sentence says that an office got a right: "the law gave [the president] the power to ..."."""
    doc, at = office.doc.tokens, office.i
    if at < 2 or at + 3 >= len(doc) or doc[at - 1].lower_ != "the" or base(doc[at - 2]) not in GIVING:
        return False
    right = next((token for token in doc[at + 2 : at + 4] if token.lower_ in RIGHTS), None)
    return right is not None and doc[at + 1].lower_ in {"the", "a", "full", "sole"}


def _post(mention: Mention, sentence: Sentence) -> tuple[Term, frozenset[int]] | None:
    doc, first = sentence.span.doc, mention.first
    while first > sentence.span.start and mention.title.endswith(doc[first - 1 : mention.first].text):
        first -= 1
    if doc[first : mention.first].text != mention.title:
        return None
    around = {token.lower_ for token in doc[max(first - 2, sentence.span.start) : mention.first]}
    last = mention.first
    while last > first and doc[last - 1].lower_.rstrip(".") in FORMS_OF_ADDRESS:
        last -= 1
    first += _of_a_state(doc[first:last].text)
    title = doc[first:last].text
    said = title.split()
    capital = all(word[:1].isupper() or word in ("of", "for", "the") for word in said)
    named = capital and any(word.lower() in OFFICES for word in said)
    owns = mention.last + 1 < len(doc) and doc[mention.last + 1].text in ("'s", "’s", "'", "’")
    if len(said) < SHORTEST or not named or owns or any(word in NOT_THEN for word in around):
        return None
    start, end = sentence.extent(doc[first:last])
    ways = (mention.title, *_other_ways(title))
    term = Term(title, POST, fold(title), start, end, tuple(way for way in ways if way != title), noun="office")
    return term, frozenset(range(first, last))


def _of_a_state(title: str) -> int:
    """Return how many words of a title say whose office it is: "French", "U.S.", "United States"."""
    said = title.split()
    states = (n for n in range(LONGEST_STATE, 0, -1) if fold(" ".join(said[:n])) in PLACES_AND_BODIES)
    return next(states, 1 if said[:1] and said[0].lower() in DEMONYMS else 0)


def _other_ways(title: str) -> Iterator[str]:
    """Yield the office with what it is over before it: "Foreign Minister"."""
    if found := _OVER.fullmatch(title):
        yield f"{found['field']} {found['office']}"


__all__ = ["posts"]
