"""Why a clause would not be true without what a frame cannot say: provisos, alternatives, restrictions."""

from content.facts.clauses.verbs import own_subject
from content.facts.names.lexicon import Lexicon
from content.language import Sentence, words
from content.parse import Span, Token

PRESENT = words("VBZ VBP MD")
MODALS = words("must shall may can should")
CURRENCIES = frozenset("$€£¥")
PROVISOS = words("long far provided providing unless if")
HUMAN_ENDS = ("er", "or", "man", "ist")


def proviso_fault(lexicon: Lexicon, sentence: Sentence, verb: Token) -> str:
    """Return why a clause may not be taken from its sentence, "" where it may."""
    if has_alternative(verb):
        return "one of several alternatives"
    if has_proviso(verb):
        return "true only under a proviso"
    if is_restriction(lexicon, sentence, verb):
        return "restricts what it speaks of"
    if is_of_either(lexicon, sentence, verb):
        return "said of one of two nouns"
    if any(
        child.dep_ == "ccomp" and child.left_edge.i and child.left_edge.nbor(-1).lower_ == "in"
        for child in _behind(verb)
    ):
        return "odd complement"
    if _holds_office(verb):
        return "which office is unsaid"
    return "two objects run together" if _runs_together(verb) else ""


def _behind(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.i > verb.i]


def has_alternative(verb: Token) -> bool:
    """Tell whether a duty has another for a choice: "must have served two years, or have been ..."."""
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and own_subject(verb) is None:
        return has_alternative(verb.head)
    if not any(child.dep_ == "aux" and child.lower_ in MODALS for child in verb.children):
        return False
    joined = any(child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"} for child in _behind(verb))
    return joined and any(child.dep_ == "cc" and child.lower_ == "or" for child in _behind(verb))


def has_proviso(verb: Token) -> bool:
    """Tell whether something holds only "so long as", "provided that" something else does."""
    for child in (
        *verb.children,
        *(c for one in verb.children if one.dep_ in {"ccomp", "xcomp"} for c in one.children),
    ):
        if child.lower_ in {"long", "far"} and any(one.dep_ == "advcl" for one in child.children):
            return True
        if child.dep_ == "advcl" and any(one.lower_ in PROVISOS for one in child.children if one.dep_ != "dobj"):
            return True
    return False


def is_restriction(lexicon: Lexicon, sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause only picks out what another speaks of: "all articles that are sent in from May"."""
    if verb.dep_ != "relcl" or verb.head.tag_ != "NNS" or lexicon.at(sentence, verb.head) is not None:
        return False
    first = verb.left_edge
    if first.i == 0 or first.nbor(-1).text in {",", "–", "—", "("}:
        return False
    finite = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb)
    return finite.tag_ in PRESENT


def is_of_either(lexicon: Lexicon, sentence: Sentence, verb: Token) -> bool:
    """Tell whether ", which ..." may be said of either noun before it: "the duties of the Court, which had ..."."""
    opener = own_subject(verb)
    if verb.dep_ != "relcl" or opener is None or opener.lower_ != "which":
        return False
    if verb.left_edge.i == 0 or verb.left_edge.nbor(-1).text != ",":
        return False
    noun = verb.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or noun.head.head.pos_ != "NOUN":
        return False
    whole = noun.head.head
    mention = lexicon.at(sentence, noun)
    if mention is not None and mention.first <= whole.i:
        return False
    if whole.lemma_.lower().endswith(HUMAN_ENDS):
        return False
    finite = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb)
    several = {"VBP": True, "VBZ": False}.get(finite.tag_)
    if finite.lower_ in {"was", "were"}:
        several = finite.lower_ == "were"
    return several is None or (whole.tag_ == "NNS") == several == (noun.tag_ in {"NNS", "NNPS"})


def _holds_office(verb: Token) -> bool:
    """Tell whether somebody "held office" without a word of which."""
    if verb.lemma_ != "hold":
        return False
    return any(
        child.dep_ == "dobj" and child.lower_ == "office" and not child.n_lefts + child.n_rights
        for child in verb.children
    )


def _runs_together(verb: Token) -> bool:
    """Tell whether a name and a sum were read as one object: "fined [Norex €5 million]"."""
    for child in _behind(verb):
        if child.dep_ != "dobj":
            continue
        for token in child.subtree:
            if token.text in CURRENCIES and token.i > verb.i + 1 and token.nbor(-1).pos_ == "PROPN":
                return True
    return False


def is_reworded(span: Span, last: int) -> bool:
    """Whether "or" and another word for it stand behind a name: "the primacy of [the Church of Norway] or kirk"."""
    behind = span.doc[last + 1 : min(last + 3, span.end)]
    return len(behind) == 2 and behind[0].lower_ == "or" and behind[1].tag_ in {"NN", "NNP"}


__all__ = ["has_alternative", "is_reworded", "proviso_fault"]
