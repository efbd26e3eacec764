"""Full stops that the tokenizer leaves on a numeral: "under King Ivo I." ends a sentence, "Ivo I. Holm" names a man."""

from spacy.tokens import Doc, Token

NUMERALS = frozenset({"I.", "V.", "X."})
_ENDINGS = ("ed", "ing", "ly", "ion", "ions")


def part_stops(doc: Doc, openers: frozenset[str]) -> Doc:
    """Return a document with the stop behind a ruler's or a war's number as a token of its own.

    A sentence ends there where the text ends, or one of `openers` or what is no surname follows.
    """
    found = [token for token in doc[1:] if token.text in NUMERALS and _ends(token, openers)]
    if found:
        with doc.retokenize() as retokenizer:
            for token in found:
                retokenizer.split(token, [token.text[:-1], "."], heads=[(token, 0), (token, 0)])
    return doc


def _ends(token: Token, openers: frozenset[str]) -> bool:
    before = token.nbor(-1).text
    if not before.istitle() or not before.isalpha() or before in openers:
        return False
    behind = token.doc[token.i + 1 : token.i + 3]
    if not len(behind) or before == "War":
        return True
    if behind[0].text in openers or not behind[0].text[0].isalnum():
        return behind[0].text not in {"-", "'s"}
    return len(behind) == 2 and behind[0].text.lower().endswith(_ENDINGS) and behind[1].text.islower()
