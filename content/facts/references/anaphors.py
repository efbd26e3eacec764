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
        same = [t for t in earlier.span if t.tag_ in NOUNS and t.lemma_.lower() == lemma]
        if any(lexicon.at(earlier, t) is None and not _is_first(earlier, t, head, analysis, lexicon) for t in same):
            return True
    return False


def _is_first(earlier: Sentence, token: Token, head: Token, analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether a noun was said in the very words before, and needed no antecedent there: "the royal collection"."""
    words = [t.lower_ for t in token.doc[token.left_edge.i : token.i]]
    again = [t.lower_ for t in head.doc[head.left_edge.i : head.i]]
    same = len(words) > 1 and words == again and words[0] == "the"
    return same and not is_told_before(earlier, token, analysis, lexicon)


__all__ = ["is_told_before"]
