"""What the words around a proper name say of its class: "the poet X", "X, a mosque", "X, who ...", "in X".

The model's own entity labels know few names of other times and places; a sentence that introduces one tells more.
"""

from collections.abc import Iterator

from content.facts.names.callings import is_calling
from content.facts.names.gazetteer import DEMONYMS
from content.facts.names.joints import LANDS, SAINTS, TOWNS
from content.facts.names.kinds import HEADS
from content.facts.names.runs import Run
from content.language import is_noun, singular, words
from content.parse import Doc, Token

PERSON, PLACE, SPEAKER = "person", "place", "speaker"
SAINTS_PLACE = "saint's place"  # "in Saint Elin": where one is
HUMAN = "human"  # does or has what only a person does or has; too little where nothing else tells
_SPEAKING = words(
    "argue write say claim believe recall admit complain explain insist remark reply answer think conclude"
)
_SINGLE_LIVES = words(
    "marry die abdicate retire study graduate compose paint sculpt behead assassinate murder crown bury bear escape "
    "flee enrol enroll emigrate quip remarry convert pray kneel"
)
_HUMAN_DEEDS = words(
    "serve teach resign tell feel know want ask decide learn live grow marry love hate admire befriend dream travel "
    "sleep wake sit stand walk ride arrive visit smile laugh cry speak lecture publish discover invent suffer hear see "
    "hope wish fear realize realise paint remember forget dislike"
)
_WRITTEN_BY = words("write paint compose invent discover author draw translate sculpt marry succeed")
_HIS = words("he she his her him hers himself herself")
_THEIRS, LONGEST_THEIRS = words("their theirs themselves"), 3  # tokens behind the verb, itself counted
_LIVED = words("born b. d. died c. ca. r. reigned")
_ONE_OF = words("no any every a an")
_WITHIN = words("in near")
ISLES = words("island")  # told as plainly as towns: whatever the model takes the name for


def signs(doc: Doc, run: Run) -> Iterator[str]:
    """Yield what one mention of a name shows: `PERSON`, `PLACE`, or the noun that the sentence calls the thing by."""
    head = doc[run.first : run.last + 1].root
    yield from _called(doc, run, head)
    named = head.tag_ == "NNP" and head.lower_ not in DEMONYMS and not is_noun(head.lower_)
    if named and run.last + 2 < len(doc):
        behind = doc[run.last + 1] if doc[run.last + 1].text != "," else doc[run.last + 2]
        one = not (run.first and doc[run.first - 1].lower_ in _ONE_OF) and not _are_several(behind)
        if behind.lower_ in {"who", "whom"} and one:
            yield PERSON
    over = head.head
    if head.ent_type_ == "PERSON" and _is_human(doc, run, head):
        yield HUMAN
    if named and head.dep_ in {"nsubj", "nsubjpass"} and over.lemma_ in _SINGLE_LIVES:
        yield PERSON
    if named and head.dep_ == "nsubj" and over.lemma_ in _SPEAKING:
        yield SPEAKER  # no place; a body says things as well
    if run.first > 1 and head.dep_ == "pobj":
        yield from _placed(doc[run.first - 2], doc[run.first - 1], head)
        if run.words[0] in SAINTS and doc[run.first - 1].lower_ == "in":
            yield SAINTS_PLACE  # whatever the model takes "Saint Elin" for
    if head.dep_ == "conj" and (lead := _first_listed(head)).dep_ == "pobj" and lead.head.i:
        yield from _listed_under(lead.head.nbor(-1), lead.head)


def _are_several(who: Token) -> bool:
    """Whether "who" is said of those of a town or a body: "Harlow, who sent their general"."""
    verb = who.head
    return who.dep_ == "nsubj" and any(
        token.lower_ in _THEIRS or token.lower_ in {"were", "are"}
        for token in who.doc[who.i + 1 : verb.i + LONGEST_THEIRS]
    )


def _is_human(doc: Doc, run: Run, head: Token) -> bool:
    """Whether a name does, has or is told of what only persons do, have and are told of."""
    over, after = head.head, run.last + 1
    if head.dep_ == "nsubj" and over.lemma_ in _HUMAN_DEEDS:
        return True
    if head.dep_ == "pobj" and over.text == "by" and over.head.lemma_ in _WRITTEN_BY:
        return True
    if after + 1 < len(doc) and doc[after].text == "(":
        behind = doc[after + 1]
        if behind.lower_ in _LIVED or (behind.text.isdigit() and len(behind.text) == 4):
            return True
    if head.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    for token in doc[after:]:
        if token.is_sent_start or token.ent_type_ == "PERSON":
            return False
        if token.lower_ in _HIS:
            return True
    return False


def _placed(beyond: Token, before: Token, head: Token) -> Iterator[str]:
    """Yield what a preposition before a name shows: "in X", "the town of X"."""
    if before.lower_ == "of" and beyond.lower_ in LANDS:
        yield beyond.lower_ if beyond.lower_ in TOWNS | ISLES else PLACE
    elif before.lower_ == "of" and beyond.tag_ in {"NNS", "NNPS"}:
        yield from _listed_under(beyond, before)
    elif before.lower_ in _WITHIN and head.ent_type_ in {"", "GPE", "LOC", "FAC", "ORG"} and head.tag_ == "NNP":
        yield PLACE


def _first_listed(head: Token) -> Token:
    """Return the first member of the list that a name stands in."""
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    return head


def _listed_under(noun: Token, of: Token) -> Iterator[str]:
    """Yield what a plural before a list says of its members: "the cities of X and Y"."""
    one = singular(noun.lower_)
    if of.lower_ == "of" and noun.tag_ in {"NNS", "NNPS"} and one in LANDS:
        yield one if one in TOWNS else PLACE


def _called(doc: Doc, run: Run, head: Token) -> Iterator[str]:
    """Yield what the sentence calls the thing: "the poet X", "X, a publicist", "X was a mosque", "its minister, X"."""
    before = doc[run.first - 1] if run.first else None
    if before is not None and before.lower_ in _ONE_OF:
        return
    if before is not None and is_calling(before.text) and not (before.tag_ == "JJ" and before.text == "general"):
        yield PERSON
    nouns = [child for child in head.children if child.dep_ == "appos" and child.i > run.last and not _is_list(child)]
    told = head.head.text[:1].islower()  # "Harfordshire County, Kentucky": no county is called Kentucky
    if head.dep_ == "appos" and head.head.i < run.first and doc[run.first - 1].text == "," and told:
        nouns.append(head.head)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be" and not any(c.dep_ == "neg" for c in head.head.children):
        nouns += [child for child in head.head.children if child.dep_ == "attr"]
    for noun in nouns:
        if noun.tag_ not in {"NN", "NNP", "JJ"}:  # the tagger takes many a rare noun for an adjective
            continue
        if is_calling(noun.lower_):
            yield PERSON
        elif noun.lower_ in HEADS or noun.lower_ in TOWNS:
            yield noun.lower_


def _is_list(noun: Token) -> bool:
    """Whether what looks like an apposition is a list's second member: "X, a hall and a medal are named after her".

    A name before a third member is one too: "Halley, the Harrow War, and the flood all raised taxes".
    """
    third = noun.tag_ == "NNP" and any(child.dep_ == "conj" and child.i > noun.i for child in noun.head.children)
    return third or any(child.dep_ == "conj" for child in noun.children)


__all__ = ["HUMAN", "PERSON", "PLACE", "SPEAKER", "TOWNS", "signs"]
