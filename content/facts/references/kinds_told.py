"""What a rule calls "the applicant": whoever is of a kind that the text brought up, not one thing."""

from collections import defaultdict

from content.facts.names.short_forms import is_idiom, kind_of, lays_down
from content.language import Analysis, Sentence
from content.once import once
from content.parse import Token

REACH = 2  # sentences back that "the register" may mean "a public register"


def told_kind(sentence: Sentence, head: Token, analysis: Analysis) -> tuple[str, Sentence] | None:
    """Return "an applicant" for "the applicant" in a rule, with the sentence that brought applicants up.

    Only in a clause that lays down a rule: there "the applicant" is whoever applies; "the Work" is one thing.
    """
    if not analysis.normative or head.tag_ != "NN" or head.text[0].isupper() or not lays_down(head):
        return None
    if is_idiom(head) or head.nbor(-1).dep_ != "det":  # "the new scale" is not a scale
        return None
    kinds = _kinds(analysis).get(head.lemma_.lower(), ())
    text, told = next(((text, told) for text, told in reversed(kinds) if told.index < sentence.index), ("", None))
    if told is None or (len(text.split()) > 2 and sentence.index - told.index > REACH):
        return None
    return text, told


@once
def _kinds(analysis: Analysis) -> dict[str, list[tuple[str, Sentence]]]:
    """Kinds of things that rules bring up ("an applicant", "public authorities"), by noun, in reading order."""
    found: dict[str, list[tuple[str, Sentence]]] = defaultdict(list)
    for sentence in analysis.sentences:
        for token in sentence.span:
            if token.tag_ in {"NN", "NNS"} and (kind := kind_of(token)):
                found[token.lemma_.lower()].append((kind, sentence))
    return found


__all__ = ["told_kind"]
