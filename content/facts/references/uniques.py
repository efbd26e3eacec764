"""What needs no antecedent: things of which there is one, peoples, decades and centuries."""

import re

from content.facts.names.gazetteer import DEMONYMS
from content.language import words
from content.parse import Token

# Definite without a modifier because there is only one.
UNIQUE = words(
    "world public press internet environment economy sea sun moon earth past present future universe climate weather "
    "atmosphere sky web president constitution king queen pope emperor parliament "
    "equator bible koran quran reformation renaissance enlightenment holocaust vatican tropics "
    "globe throne polls arts sciences humanities north south east west"
)
# Whole people by what they are: "the wounded"; the words go on as nouns only where no noun follows.
AS_PEOPLE = words("poor rich wounded dead sick elderly unemployed homeless blind deaf disabled")
# The half of a set phrase, by the noun that it is "of".
SET = {"peace": frozenset({"justice", "justices"})}
_DECADE = re.compile(r"(?:early-|mid-|late-)?\d{3}0s")
_MANY = ("sh", "ch", "ese", "ss", "s")  # "the Spanish", "the Dutch", "the Finns" are people; "the German" is one


def is_unique(head: Token) -> bool:
    """Whether "the" before a noun tells all that there is to tell: "the sun", "the 1830s", "the French"."""
    word = head.lower_
    if word in AS_PEOPLE:
        return head.i + 1 == len(head.doc) or head.nbor(1).pos_ not in {"NOUN", "PROPN", "ADJ"}
    if word in SET and head.i > 2 and head.nbor(-3).lower_ in SET[word]:
        return True
    return word in UNIQUE or _DECADE.fullmatch(word) is not None or is_people(head)


def is_people(head: Token) -> bool:
    """Whether a word stands for a people: "the French", "the Finns", "the Inca were"."""
    if not head.text[:1].isupper() or head.dep_ in {"amod", "compound", "nmod", "poss"}:
        return False
    known = head.lower_ in DEMONYMS or head.ent_type_ == "NORP"
    before = head.doc[head.i - 1].lower_ if head.i else ""
    if not known or before != "the" or (head.i + 1 < len(head.doc) and head.nbor(1).text[:1].isupper()):
        return False
    return head.lower_.endswith(_MANY) or _does_as_many(head)


def _does_as_many(head: Token) -> bool:
    """Whether the verb of a subject is one of several."""
    if head.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    verbs = [head.head, *(child for child in head.head.children if child.dep_ in {"aux", "auxpass"})]
    return any(verb.tag_ == "VBP" or verb.lower_ in {"were", "have", "are"} for verb in verbs)


def tells_apart(child: Token) -> bool:
    """Whether a modifier tells a thing from any told of before: "the Islamic world", "the 2008 budget"."""
    return child.dep_ in {"amod", "compound", "nummod", "nmod"} and (
        child.text[:1].isupper() or any(letter.isdigit() for letter in child.text)
    )


__all__ = ["is_people", "is_unique", "tells_apart"]
