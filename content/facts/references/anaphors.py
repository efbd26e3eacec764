"""Whether a definite noun speaks of what was just told: "the proposed list", behind a sentence about a list."""

from content.facts.names.lexicon import Lexicon, Name
from content.facts.references.uniques import is_unique, tells_apart
from content.language import Analysis, Sentence, words
from content.parse import Token

REACH = 2  # sentences back in the same paragraph
FAR = 12  # sentences back where "a research trip" brings up what "the research trip" is
# What adds nothing that would tell a thing from the one told of before.
PLAIN = frozenset({"amod", "nummod", "advmod", "quantmod", "det", "punct", "cc", "conj", "case"})
NOUNS = frozenset({"NN", "NNS"})


def is_told_before(sentence: Sentence, head: Token, analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether a definite noun that only adjectives tell apart stands in the sentences before it as well.

    "The research trip" is told apart by no more than "a research trip" of some sentences before.
    """
    if head.tag_ not in NOUNS or not all(map(_tells_little, head.children)):
        return False
    if is_unique(head) or any(map(tells_apart, head.children)):
        return False
    kind = _kind(head)
    if kind:
        return _is_brought_up(sentence, head, kind, analysis)
    lemma, earlier = head.lemma_.lower(), sentence
    for _ in range(REACH):
        before = analysis.before(earlier)
        if before is None or before.block != sentence.block:
            return False
        earlier = before
        same = [t for t in earlier.span if t.tag_ in NOUNS and t.lemma_.lower() == lemma]
        if any(lexicon.at(earlier, t) is None and not _is_first(earlier, t, head, analysis, lexicon) for t in same):
            return True
    return False


def is_each_of_told(sentence: Sentence, each: Token, analysis: Analysis) -> bool:
    """Whether "each radical" is of those that the sentences before told of, and that its own does not name."""
    head = each.head
    plain = head.tag_ == "NN" and head.i > each.i and all(child.dep_ in PLAIN for child in head.children)
    if not plain or each.dep_ != "det" or analysis.normative:
        return False
    lemma = head.lemma_.lower()
    said = sentence.span[: each.i - sentence.span.start]
    if any(token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() == lemma for token in said):
        return False
    near = analysis.sentences[max(0, sentence.index - REACH) : sentence.index]
    told = (token for one in near if one.block == sentence.block for token in one.span)
    return any(token.tag_ in NOUNS and token.lemma_.lower() == lemma for token in told)


def is_brought_up_since(
    sentence: Sentence, head: Token, noun: str, topic: Name, analysis: Analysis, lexicon: Lexicon
) -> bool:
    """Whether the sentence before brings up "a harbour plan" in passing: "that plan" is no heading's Dyke Plan."""
    before = analysis.before(sentence)
    if before is None or before.block != sentence.block or not any(c.lower_ in POINTING for c in head.children):
        return False
    if any(mention.name.key == topic.key for mention in lexicon.within(before)):
        return False
    return any(_is_one(token, noun) and lexicon.at(before, token) is None for token in before.span)


POINTING = words("this that these those such")


def _is_one(token: Token, noun: str) -> bool:
    """Whether a noun with "a" before it is what another points at: no "it was a plan", which says what one is."""
    one = token.tag_ == "NN" and token.lemma_.lower() == noun and token.dep_ not in {"attr", "appos"}
    return one and any(child.lower_ in {"a", "an"} for child in token.children)


def _tells_little(child: Token) -> bool:
    """Whether what hangs on a noun says nothing of which one it is: "opposed the treaty [on all grounds]"."""
    if child.dep_ == "prep" and child.lower_ in LOOSE:
        return not any(one.pos_ == "PROPN" or one.like_num for one in child.subtree)
    return child.dep_ in PLAIN or (child.dep_ == "compound" and child.text.islower())


LOOSE = words("on at during after before since until upon without despite")


def _kind(head: Token) -> list[str]:
    return [child.lemma_.lower() for child in head.children if child.dep_ == "compound"]


def _is_brought_up(sentence: Sentence, head: Token, kind: list[str], analysis: Analysis) -> bool:
    """Whether "a research trip" stands before "the research trip": it needs what was told there."""
    for earlier in analysis.sentences[max(0, sentence.index - FAR) : sentence.index]:
        for one in earlier.span:
            again = one.tag_ == head.tag_ and one.lemma_ == head.lemma_ and _kind(one)[-len(kind) :] == kind
            if again and any(child.lower_ in {"a", "an"} for child in one.children):
                return True
    return False


def _is_first(earlier: Sentence, token: Token, head: Token, analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether a noun was said in the very words before, and needed no antecedent there: "the royal collection"."""
    words = [t.lower_ for t in token.doc[token.left_edge.i : token.i]]
    again = [t.lower_ for t in head.doc[head.left_edge.i : head.i]]
    same = len(words) > 1 and words == again and words[0] == "the"
    return same and not is_told_before(earlier, token, analysis, lexicon)


__all__ = ["is_brought_up_since", "is_each_of_told", "is_told_before"]
