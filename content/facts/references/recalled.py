"""What the sentence before has just brought up: "both men", "these countries", "this movement"."""

from collections.abc import Iterator
from itertools import pairwise

from content.facts.names.callings import is_calling
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.names.short_forms import fits
from content.facts.phrases.tokens import kept_tokens
from content.language import Analysis, Sentence, number_word, singular, words
from content.parse import Token

STATES = words("country nation power state")
PEOPLE = words("man woman leader statesman person")
EXEMPLIFYING = frozenset({"such as", "including", "like", "namely"})
PAIRED = words("both")
POINTING = words("these those the")
# What names of several end in that are nowhere used of anything else beside them.
SEVERAL = words("islands isles mountains highlands wars games")
FARTHEST = 6  # sentences back
MOST = 5  # names of one list
LONGEST = 12  # words of a thing as it was brought up
RESTRICTING = frozenset({"acl", "relcl", "prep"})


def listed_before(sentence: Sentence, head: Token, analysis: Analysis, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the names that "both men", "the two countries", "these countries" stand for; none where it is not certain.

    Two are the only two of their class in the sentence before; "these countries" are those that it gives as examples
    of countries.
    """
    before = [token for token in head.doc[head.left_edge.i : head.i] if not token.is_punct]
    if head.lower_ in SEVERAL and [token.lower_ for token in before] == ["the"]:
        return _so_called(sentence, head, analysis, lexicon)
    previous = analysis.before(sentence)
    joined = any(child.dep_ == "conj" for child in head.children)  # "both men and women"
    if head.tag_ != "NNS" or joined or not before or previous is None or previous.block != sentence.block:
        return ()
    noun = singular(head.lower_)
    if any(_is_of(mention, noun) and mention.first < head.i for mention in lexicon.within(sentence)):
        return ()
    told = " ".join(token.lower_ for token in before)
    if told in PAIRED or (before[0].lower_ in POINTING and len(before) == 2 and number_word(before[1].lower_) == 2):
        return _two(previous, noun, lexicon)
    return _examples(previous, head, lexicon) if told in {"these", "those"} else ()


def _so_called(sentence: Sentence, head: Token, analysis: Analysis, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the one name in "Islands" that "the islands" stands for: the nearest, with no other of them near it."""
    earlier: Sentence | None = sentence
    found: dict[str, Mention] = {}
    for _ in range(FARTHEST):
        for mention in lexicon.within(earlier) if earlier is not None else ():
            said = earlier is not sentence or mention.first < head.i
            if said and mention.name.bare.rpartition(" ")[2].lower() == head.lower_:
                found[mention.name.key] = mention
        earlier = None if earlier is None else analysis.before(earlier)
    return tuple(found.values()) if len(found) == 1 else ()


def _is_of(mention: Mention, noun: str) -> bool:
    """Whether a name may be called by a noun."""
    if noun in STATES:
        return mention.name.kind == "country" and mention.head.dep_ not in {"compound", "amod", "nmod"}
    if noun in PEOPLE or is_calling(noun):
        return mention.name.kind == "person"
    return fits(mention.name, noun)


def _two(previous: Sentence, noun: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    found = {mention.name.key: mention for mention in lexicon.within(previous) if _is_of(mention, noun)}
    return tuple(found.values()) if len(found) == 2 else ()


def _examples(previous: Sentence, head: Token, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return what stands behind "countries such as", where that is a list of names alone."""
    for token in previous.span:
        behind = token.doc[token.i + 1 : token.i + 3].text.lower()
        opening = next((one for one in EXEMPLIFYING if behind == one or behind.startswith(f"{one} ")), "")
        if token.lemma_ == head.lemma_ and token.tag_ == "NNS" and opening:
            listed = tuple(_list_from(token.i + 1 + len(opening.split()), previous, lexicon))
            return listed if 2 <= len(listed) <= MOST else ()
    return ()


def _list_from(at: int, sentence: Sentence, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the names of a written list that begins at a token and closes with "and"."""
    mentions = [mention for mention in lexicon.within(sentence) if mention.first >= at]
    listed = mentions[:1] if mentions and mentions[0].first - at <= 1 else []
    for one, other in pairwise(mentions):
        between = {token.lower_ for token in one.sentence.span.doc[one.last + 1 : other.first]}
        if not listed or not between or not between <= {",", "and", "the"}:
            break
        listed.append(other)
        if "and" in between:
            yield from listed
            return


def brought_up(sentence: Sentence, head: Token, analysis: Analysis) -> tuple[Sentence, Token, list[Token]] | None:
    """Return the one "a movement to ban war" of the sentence before that "this movement" means, with its words.

    None where it is said of nothing that tells it apart, or where the sentence speaks of another of the kind.
    """
    previous = analysis.before(sentence)
    if previous is None or previous.block != sentence.block or head.tag_ != "NN":
        return None
    same = [token for token in previous.span if token.lemma_ == head.lemma_ and token.pos_ in {"NOUN", "PROPN"}]
    if len(same) != 1 or not any(child.lower_ in {"a", "an"} for child in same[0].children):
        return None
    tokens = kept_tokens(same[0], None, telling=True)
    behind = [child for child in same[0].children if child.i > same[0].i and child.dep_ in RESTRICTING]
    inside = {token.i for token in tokens}
    told = any(child.i in inside for child in behind)
    return (previous, same[0], tokens) if told and len(tokens) <= LONGEST else None


__all__ = ["brought_up", "listed_before"]
