"""Whose something is, where the object of the verb above is to do it."""

from content.facts.clauses.subjects import is_plural
from content.parse import Token


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
