"""Offices and callings that stand before a person's name: "French Foreign Minister Aristide Briand", "historian X"."""

from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold
from content.facts.names.kinds import OFFICES
from content.facts.names.lexicon import Lexicon, Mention
from content.language import Analysis

_PRAISE = frozenset(
    {"leading", "prominent", "famous", "renowned", "noted", "great", "then", "former", "future", "late", "new"}
)
_SHORTEST = 2  # words: "President" alone tells little


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what persons are said to be, each person once."""
    known: set[str] = set()
    for mention in lexicon.mentions:
        if mention.name.kind != "person" or mention.name.key in known or " " not in mention.name.bare:
            continue
        if (fact := _office(mention, lexicon, analysis) or _calling(mention, lexicon, analysis)) is not None:
            known.add(mention.name.key)
            yield fact


def _is_past(mention: Mention) -> bool:
    root = mention.sentence.span.root
    return root.tag_ == "VBD" or any(
        child.tag_ == "VBD" and child.dep_ in ("aux", "auxpass") for child in root.children
    )


def _office(mention: Mention, lexicon: Lexicon, analysis: Analysis) -> Fact | None:
    doc = mention.sentence.span.doc
    former = any(token.lower_ in _PRAISE for token in doc[max(0, mention.first - 8) : mention.first])
    words = mention.title.split()
    named = any(word.lower() in OFFICES for word in words)
    if len(words) < _SHORTEST or former or not named or not _is_past(mention) or not words[-1][:1].isupper():
        return None
    if fold(words[0]) in PLACES_AND_BODIES and "." not in words[0]:  # "Germany General": cut out of a longer phrase
        return None
    return _fact(mention, mention.title, "office", lexicon, analysis)


def _calling(mention: Mention, lexicon: Lexicon, analysis: Analysis) -> Fact | None:
    """Read "U.S. financier J. P. Morgan": a small noun right before the name, with what narrows it."""
    doc = mention.sentence.span.doc
    if mention.title or mention.first == mention.sentence.span.start or not _is_past(mention):
        return None
    noun = doc[mention.first - 1]
    if noun.pos_ != "NOUN" or noun.tag_ != "NN" or not noun.text.islower() or noun.dep_ not in ("compound", "nmod"):
        return None
    first = noun.i
    while first > mention.sentence.span.start and doc[first - 1].dep_ in ("compound", "amod", "nmod", "punct"):
        if doc[first - 1].is_punct and doc[first - 1].text != "-":
            break
        first -= 1
    words = [token for token in doc[first : noun.i + 1] if token.lower_ not in _PRAISE]
    said = "".join(token.text_with_ws for token in words).strip()
    article = "an" if said[:1].lower() in "aeio" else "a"
    return _fact(mention, f"{article} {said}", "calling", lexicon, analysis)


def _fact(mention: Mention, said: str, noun: str, lexicon: Lexicon, analysis: Analysis) -> Fact:
    person = lexicon.term(mention)
    words = said.split()
    # "Secretary of State" is as right as "U.S. Secretary of State".
    shorter = (" ".join(words[1:]),) if noun == "office" and len(words) > 2 and words[1][:1].isupper() else ()
    answer = Term(said, "phrase", folded(said), mention.start, mention.end, shorter, noun=noun)
    verb = "held the office of" if noun == "office" else "was"
    return Fact(
        fact_id(FactKind.DEFINITION, noun, person.key),
        FactKind.DEFINITION,
        "hold" if noun == "office" else "be",
        {"subject": (person,), "definition": (answer,)},
        f"{person.text} {verb} {said}.",
        (analysis.evidence(mention.sentence),),
        grammar={"be": "was", "noun": noun},
    )
