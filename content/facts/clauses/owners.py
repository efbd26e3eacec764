"""Whose something is, where the object of the verb above is to do it."""

from content.facts.clauses.subjects import is_plural
from content.facts.names.callings import is_calling
from content.parse import Token


def is_at_hand(pronoun: Token) -> bool:
    """Whether what a pronoun means stands beside it in its own phrase, or is the object above: it may stay."""
    return _is_stressing(pronoun) or is_of_partner(pronoun) or (pronoun.tag_ == "PRP$" and is_of_object(pronoun))


def _is_stressing(pronoun: Token) -> bool:
    """Whether "itself" only stresses the noun before it: "more than infection itself"."""
    if not pronoun.lower_.endswith(("self", "selves")) or pronoun.dep_ not in {"npadvmod", "appos"} or not pronoun.i:
        return False
    return pronoun.nbor(-1).pos_ in {"NOUN", "PROPN"}


def is_of_partner(pronoun: Token) -> bool:
    """Whether something is said to be that of what it is joined to: "the agency and its former head"."""
    noun = pronoun.head
    if pronoun.tag_ != "PRP$" or noun.dep_ != "conj" or pronoun.i < 2 or noun.head != pronoun.nbor(-2):
        return False
    first = noun.head
    if pronoun.nbor(-1).lower_ != "and" or first.pos_ not in {"NOUN", "PROPN"}:
        return False
    if pronoun.lower_ == "their":
        return first.tag_ in {"NNS", "NNPS"}
    return pronoun.lower_ == "its" and first.tag_ in {"NN", "NNP"} and not is_calling(first.lower_)


def is_of_object(pronoun: Token) -> bool:
    """Whether "their" stands in what the object of the verb above is to do: "called on all members to mend their ways".

    That object is said with it, and of several there is only one that fits.
    """
    inner = next((one for one in pronoun.ancestors if one.dep_ in {"xcomp", "ccomp", "advcl"}), None)
    if inner is None or inner.tag_ != "VB":
        return False
    things = [one for child in inner.head.children for one in (child, *child.children) if one.dep_ in {"dobj", "pobj"}]
    fitting = [one for one in things if one.i < inner.i and is_plural(one) == (pronoun.lower_ == "their")]
    return pronoun.lower_ in {"their", "its"} and len(fitting) == 1
