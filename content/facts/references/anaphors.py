"""Whether a definite noun speaks of what was just told: "the proposed list", behind a sentence about a list."""

from content.facts.names.lexicon import Lexicon
from content.facts.references.uniques import is_unique, tells_apart
from content.language import Analysis, Sentence
from content.parse import Token

REACH = 2  # sentences back in the same paragraph
# What adds nothing that would tell a thing from the one told of before.
PLAIN = frozenset({"amod", "nummod", "advmod", "quantmod", "det", "punct", "cc", "conj", "case"})
NOUNS = frozenset({"NN", "NNS"})


def is_told_before(sentence: Sentence, head: Token, analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether a definite noun that only adjectives tell apart stands in the sentences before it as well."""
    if head.tag_ not in NOUNS or any(child.dep_ not in PLAIN for child in head.children):
        return False
    if is_unique(head) or any(map(tells_apart, head.children)):
        return False
    lemma, earlier = head.lemma_.lower(), sentence
    for _ in range(REACH):
        before = analysis.before(earlier)
        if before is None or before.block != sentence.block:
            return False
        earlier = before
        if any(t.tag_ in NOUNS and t.lemma_.lower() == lemma and lexicon.at(earlier, t) is None for t in earlier.span):
            return True
    return False


__all__ = ["is_told_before"]
