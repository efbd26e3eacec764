"""What a sentence takes up in other words: "this wider trade" after one of "wider openings for the trade with Tarn"."""

from content.language import Analysis, Sentence
from content.parse import Token

POINTING = frozenset({"this", "that", "these", "those"})
FEWEST = 2  # words that the noun and what describes it must share with what they take up
LONGEST = 8  # words of what is taken up
NOUNS = frozenset({"NOUN", "PROPN"})
_LEANING = frozenset({"PRP", "PRP$", "WDT", "WP", "WP$", "VBD", "VBZ", "VBP"})


def echoed(sentence: Sentence, pointing: Token, analysis: Analysis) -> tuple[str, Sentence] | None:
    """Return the one phrase of the sentence before that says the noun behind "this" and all that describes it.

    None where no phrase does, where two do, and where "this" stands before a bare noun, which may mean many things.
    """
    head, before = pointing.head, analysis.before(sentence)
    if pointing.lower_ not in POINTING or before is None or head.doc is not before.span.doc:
        return None
    described = {token.lemma_.lower() for token in head.doc[pointing.i + 1 : head.i + 1]}
    again = sum(token.lemma_.lower() == head.lemma_.lower() for token in before.span)
    if len(described) < FEWEST or again != 1:
        return None
    holding = [phrase for token in before.span if token.pos_ in NOUNS and described <= _said(phrase := _phrase(token))]
    shortest = min(holding, key=len, default=[])
    if not _is_plain(shortest) or any(not set(shortest) <= set(phrase) for phrase in holding):
        return None
    return head.doc[shortest[0].i : shortest[-1].i + 1].text, before


def _phrase(noun: Token) -> list[Token]:
    """Return a noun with all that hangs on it, and a participle before it that the parser took for its verb."""
    phrase = list(noun.subtree)
    first = phrase[0]
    misread = first.i > 0 and first.nbor(-1) == noun.head and noun.head.dep_ == "acl"
    return [noun.head, *phrase] if misread else phrase


def _said(phrase: list[Token]) -> set[str]:
    return {token.lemma_.lower() for token in phrase}


def _is_plain(phrase: list[Token]) -> bool:
    """Whether a phrase stands together, is short, and leans on nothing itself."""
    if not phrase or phrase[-1].i - phrase[0].i + 1 != len(phrase) or len(phrase) > LONGEST:
        return False
    first, *others = phrase
    finite = first.tag_ in {"VBZ", "VBP"} or any(one.tag_ in _LEANING for one in others)
    return not finite and not any(one.lower_ in {"the", *POINTING} for one in phrase)


__all__ = ["echoed"]
