"""One spelling of a proper name while names are gathered: how it stands, and the class that shows.

The head noun of a name decides its class; what the words around it say comes next, the model's entity labels last.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from content.facts.names import gazetteer
from content.facts.names.callings import is_calling
from content.facts.names.evidence import has_initial, looks_personal
from content.facts.names.federal_states import federal_noun
from content.facts.names.gazetteer import fold
from content.facts.names.genders import gender, is_given_name
from content.facts.names.joints import POSSESSIVES, is_known
from content.facts.names.kinds import EPITHETS, HEADS, NUMBERED, ROYAL, TITLES, head_index, kind_by_head
from content.facts.names.runs import Run
from content.facts.names.signs import HUMAN, PERSON, PLACE, SAINTS_PLACE, SPEAKER, TOWNS, signs
from content.language import Sentence, is_adjective, is_listed, is_noun, singular
from content.parse import Doc, Token
from content.reading.base import BlockKind

PERSONAL = frozenset({"cardinal", "archbishop", "bishop", "patriarch", "sir", "lady", "viscount", "count", "mr", "mrs"})
OFFICES = frozenset({"king", "queen", "emperor", "empress", "president", "pope", "tsar", "sultan", "governor"})
NOBLE = frozenset({"duke", "duchess", "earl", "count", "countess", "marquess", "marquis", "viscount", "archduke"})
PARTS = frozenset({"part", "parts", "division", "subdivision", "subsection", "paragraph", "schedule"})
SIDES = frozenset({"state", "states", "party", "parties", "contracting", "signatory"})
_OF_KINDS = frozenset({HUMAN, PERSON, PLACE, SAINTS_PLACE, SPEAKER})  # signs that are no nouns
_COUNTED = re.compile(r"\d+[A-Z]*|[IVXL]+[A-Z]*|[A-Z]")
_TOWN_HEADS = frozenset({"city", "town", "village", "borough"})  # "the Free City of Holm"
_ENDS_OF_TOWNS = frozenset({"Town", "City", "Village", "Borough"})
MOST_OF_PERSON = 5  # words of a name; "Karl-Ivo-Maria Holm" has two
SHORTEST_SHOUTED = 2  # letters: "US DOE" is no name in capitals
FOR_EACH_SIGN = 8  # mentions that the model labels a place, against each that tells of a person
SURE = 2  # mentions that the model labels alike
LABEL_KINDS = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
    "NORP": "people",
}
KIND_NOUNS = {
    "person": "person",
    "place": "place",
    "organisation": "organisation",
    "law": "law",
    "document": "document",
    "event": "event",
    "product": "product",
}


@dataclass(slots=True)
class Draft:
    """What is known of one spelling while names are gathered."""

    text: str
    words: tuple[str, ...]
    labels: Counter[str]
    count: int = 0
    articles: int = 0  # how often "the" stands before it where it is not itself a modifier
    bare: int = 0
    noted: int = 0  # how often it has no article where none would have one
    heads: int = 0  # how often it is a noun phrase of its own, not a modifier
    titled: int = 0
    plurals: int = 0
    common: bool = False  # the document writes it small as well
    signs: Counter[str] = field(default_factory=Counter)  # what the words around it say: `names_signs`

    @property
    def described(self) -> Counter[str]:
        """The nouns that the text calls it by, where they are no person's."""
        return Counter({noun: count for noun, count in self.signs.items() if noun not in _OF_KINDS})


def _has_inner_article(doc: Doc, run: Run) -> bool:
    """Whether "the" in front of a name hangs on its first word: "the Delta's Bay Company"."""
    before = doc[run.first - 1] if run.first > 0 else None
    return before is not None and before.lower_ == "the" and run.first <= before.head.i <= run.last


def _leads_noun(doc: Doc, run: Run) -> bool:
    """Whether a small noun behind a bracket has a name for its modifier: "the Harbour Plan (HP) [community]"."""
    behind = doc[run.last + 1 : run.last + 5]
    bracket = len(behind) == 4 and behind[0].text == "(" and behind[2].text == ")"
    return bracket and behind[3].tag_ in {"NN", "NNS"} and behind[3].text.islower()


def _shares_article(head: Token) -> bool:
    """Whether a name is another's alternative behind one article: "the Delta Rebellion or Delta Uprising"."""
    first = head.head
    joined = any(one.lower_ == "or" for side in (first, head) for one in side.children)
    return head.dep_ in {"conj", "appos"} and joined and any(one.lower_ == "the" for one in first.lefts)


def drafts_of(found: Iterable[tuple[Sentence, Run]], small: Mapping[str, int]) -> dict[str, Draft]:
    drafts: dict[str, Draft] = {}
    for sentence, run in found:
        if _is_part_of_text(run.words):
            continue
        draft = drafts.setdefault(fold(run.text), Draft(_unshouted(run.text), run.words, Counter()))
        if draft.text.isupper() and not run.text.isupper():
            draft.text, draft.words = run.text, run.words  # "TARN, a town in the north": Tarn everywhere else
        doc = sentence.span.doc
        draft.count += 1
        draft.titled += bool(run.title)
        draft.plurals += doc[run.last].tag_ in {"NNS", "NNPS"}
        draft.common = len(run.words) == 1 and small.get(run.text.lower(), 0) > 0
        head = doc[run.first : run.last + 1].root
        draft.signs.update(signs(doc, run))
        if head.ent_type_:
            draft.labels[head.ent_type_] += 1
        if head.dep_ in {"compound", "amod", "nmod"} or _leads_noun(doc, run):
            continue
        draft.heads += 1
        ahead = {
            token.lower_ for token in head.lefts if token.dep_ in {"det", "poss", "nummod"} and token.i < run.first
        }
        called = run.first > 0 and is_calling(doc[run.first - 1].text)  # "the poet X": the article is the poet's
        draft.articles += ("the" in ahead or _has_inner_article(doc, run)) and not called
        bare = not ahead and (run.first == 0 or doc[run.first - 1].dep_ not in {"det", "poss"})
        bare = bare and not _shares_article(head)
        noted = bare and _is_noted(sentence, run)
        draft.noted += noted
        draft.bare += bare and not noted
    for draft in drafts.values():
        if len(draft.words) > 1 and draft.labels["PERSON"] and (last := drafts.get(draft.words[-1].lower())):
            # "Holm said ..." of what was "Wichert Holm" before
            draft.signs[HUMAN] += last.signs[PERSON] + last.signs[HUMAN] + last.signs[SPEAKER]
    return drafts


def _unshouted(text: str) -> str:
    """Return a name of several words in capitals as it is written elsewhere: "ADA MARIA HOLM" opens her life."""
    shouted = text.isupper() and len(text.split()) > 1 and all(len(word) > SHORTEST_SHOUTED for word in text.split())
    return text.title() if shouted else text


def _is_noted(sentence: Sentence, run: Run) -> bool:
    """Whether a name stands where none has an article: alone in a bracket, or at the head of an item of a list."""
    if run.first == sentence.span.start:
        return sentence.kind is BlockKind.ITEM
    return sentence.span.doc[run.first - 1].text == "("


def _is_part_of_text(words: Sequence[str]) -> bool:
    """Whether words name a part of a statute: "Part IV", "Subdivision B of Division"; the model takes it for a body."""
    if all(word.lower() in SIDES for word in words):
        return True  # "the States Parties": whoever is bound, no name
    first, *rest = words
    return first.lower() in PARTS and all(_COUNTED.fullmatch(word) or word.lower() in {*PARTS, "of"} for word in rest)


def is_person(draft: Draft) -> bool:
    """Say whether a spelling names a person: by title, by what the text calls it, by the look of a full name."""
    if kind_by_head(draft.words)[0] or fold(draft.text) in gazetteer.PLACES_AND_BODIES:
        return False
    if _is_no_person(draft):
        return False
    if draft.signs[PERSON] > draft.signs[PLACE] + sum(draft.described.values()):
        return not _is_mostly_place(draft)
    if _is_noble(draft.words):
        return True
    if any(word.lower() in {"of", "for", "and", "on"} for word in draft.words) or draft.text.isupper():
        return False
    if _is_saints_place(draft):
        return False
    if draft.titled or (len(draft.words) > 1 and (draft.words[0].lower() in ROYAL or _is_regnal(draft))):
        return True
    if (
        len(draft.words) < 2
        or len(draft.text.split()) > MOST_OF_PERSON
        or draft.described
        or draft.words[-1].lower() in gazetteer.DEMONYMS
        or draft.words[-1] in _ENDS_OF_TOWNS  # "Charles Town", of a given name
    ):
        return False
    if draft.words[0].lower() in PERSONAL or draft.words[-1] in EPITHETS:
        return True  # "Cardinal Consalvi": the model takes him for a body
    return _is_named_so(draft)


def _is_mostly_place(draft: Draft) -> bool:
    """Whether the model takes a word for a place all along, against one sentence or two that speak of a person."""
    said = draft.signs[PERSON] + draft.signs[HUMAN] + draft.signs[SPEAKER]
    return not draft.labels["PERSON"] and not draft.titled and draft.labels["GPE"] >= FOR_EACH_SIGN * said


def _is_named_so(draft: Draft) -> bool:
    """Whether the look of a full name tells a person, or the model does and something bears it out."""
    said = draft.text.split()
    if len(said) in {2, 3} and _is_forename(said[0], draft) and not draft.articles and not draft.labels["GPE"]:
        return True  # "Paul Nitze", whatever the model takes him for
    if has_initial(draft.text) and not is_known(draft.words[0]):
        return True
    labelled = draft.labels["PERSON"] * 2 > sum(draft.labels.values())
    return labelled and (bool(draft.signs[HUMAN] + draft.signs[SPEAKER]) or looks_personal(draft.words, draft.text))


def _is_forename(word: str, draft: Draft) -> bool:
    """Whether a name opens with a given name, and nothing says that it is a thing's: "Alexander Technique"."""
    personal = bool(draft.labels["PERSON"])
    return is_given_name(word, alone=not personal) and (
        personal or len(draft.words[-1]) < 3 or not is_noun(draft.words[-1].lower())
    )


def _is_no_person(draft: Draft) -> bool:
    """Whether the form of a name rules a person out: an office, a house, a party, a part of a country."""
    opening, closing = draft.words[0].lower(), draft.words[-1].lower()
    if any(word in POSSESSIVES or word.isdigit() for word in draft.words):
        return True  # "Saint Anne's", "Meteor 5"
    of = len(draft.words) > 2 and draft.words[1].lower() == "of"
    if of and opening in OFFICES:
        return True  # "Queen of Norway", who is called so
    if all(word.lower() in TITLES for word in draft.words) or (len(draft.words) == 1 and is_calling(opening)):
        return True  # "Lord Mayor", "Empress Dowager"
    if draft.articles > draft.bare and is_calling(closing) and not is_given_name(opening) and opening not in ROYAL:
        return True  # "the Project Leader"
    if len(draft.words) == 1:
        several = closing.endswith("s") and 2 * draft.plurals >= draft.count
        return draft.articles > draft.bare or (several and not draft.titled)
    if draft.plurals == draft.count and closing.endswith("s") and singular(closing) in gazetteer.DEMONYMS:
        return True
    described = opening in gazetteer.DEMONYMS or is_adjective(opening)
    forename = gender(opening) and not (opening in gazetteer.DEMONYMS and is_listed(closing))
    if described and not forename and not draft.titled and opening not in ROYAL:
        return True  # "Upper Harlow", "Roman Catholic"
    # "the Lord Keeper", "the Prince Regent": what they are, not who.
    return len(draft.words) == 2 and opening in ROYAL and draft.articles > draft.bare and is_listed(closing)


def _is_saints_place(draft: Draft) -> bool:
    """Whether a place goes by a saint: "Saint Elin is an island", "lived in Saint Elin", who does nothing."""
    if draft.words[0].lower() not in {"saint", "st.", "st"} or draft.signs[PERSON]:
        return False
    acts = draft.signs[HUMAN] + draft.signs[SPEAKER]
    return bool(draft.described) or (bool(draft.signs[SAINTS_PLACE]) and not acts)


def _is_noble(words: Sequence[str]) -> bool:
    """Whether a person goes by a place: "John of Austria", "the Duke of Wellington"."""
    if len(words) < 3 or words[1] != "of":
        return False
    return words[0].lower() in NOBLE or (len(words) == 3 and bool(gender(words[0])))


def _is_regnal(draft: Draft) -> bool:
    """Whether a number of a ruler ends a name: "Theodosius II"; not "Apollo XI", "Titan II"."""
    *given, last = draft.words
    if not re.fullmatch("[IVX]+", last) or any(word.lower() in NUMBERED for word in given):
        return False
    return draft.labels["PERSON"] + draft.labels["ORG"] > draft.labels["PRODUCT"] and draft.articles <= draft.bare


def class_of(draft: Draft) -> tuple[str, str]:
    """(kind, noun) of a spelling; kind is empty where it is no name after all."""
    kind, noun = kind_by_head(draft.words)
    single = len(draft.words) == 1
    if kind:
        return kind, noun
    if not single and draft.words[head_index(draft.words)].lower() in _TOWN_HEADS and "of" in draft.words:
        return "city", "city"
    if not single and draft.words[-1] in _ENDS_OF_TOWNS and draft.labels["PERSON"]:
        return "city", "city"
    if draft.words[-2:-1] == ("of",) and draft.words[-1].isdigit():
        return "event", "event"  # "the Great Fire of 1666"
    of = len(draft.words) > 1 and draft.words[1].lower() == "of"
    opening = draft.words[0].lower()
    entitled = opening in TITLES and not _is_saints_place(draft)
    if (entitled or (of and opening == "head")) and not draft.titled and (of or not draft.labels["ORG"]):
        return "office", ""  # "the office" is where one works
    if not single and is_calling(draft.words[-1].lower()) and not draft.titled and not is_person(draft):
        return "office", ""  # "the Project Leader"
    if single and not draft.text.isupper() and (not draft.heads or draft.common):
        return "", ""
    several = draft.words[-1].endswith("s") and draft.plurals * 2 > draft.count and not draft.signs[PERSON]
    if several and head_index(draft.words) == len(draft.words) - 1:  # the Fund for Towns is one fund
        return "group", "group"
    kind, noun = _described(draft) or (_labelled(draft), "")
    if kind == "organisation" and draft.words[1:2] == ("of",) and is_noun(opening):
        return "name", singular(opening)  # "the Restoration of Ivo II": no body, or its first word would tell
    return kind, noun or KIND_NOUNS.get(kind, "")


def _described(draft: Draft) -> tuple[str, str] | None:
    """The class that the text itself gives a name: "X, a mosque", "the town of X", "in X"; a known state is one."""
    if (noun := federal_noun(draft.text)) and not draft.signs[PERSON] and not draft.titled:
        return "place", noun
    if draft.described:
        noun = draft.described.most_common(1)[0][0]
        return ("city", "city") if noun in TOWNS else (HEADS[noun], noun)
    if _is_saints_place(draft):
        return "place", "place"
    placed = draft.labels["GPE"] + draft.labels["LOC"] + draft.labels["FAC"]
    if (
        draft.signs[PLACE]
        and not draft.signs[PERSON]
        and draft.signs[SPEAKER] < SURE
        and (placed or (" " not in draft.text and not draft.labels))
    ):
        return "place", "place"
    return None


def _labelled(draft: Draft) -> str:
    """The class that the model's labels give; one label of a single word is too little to call it a body."""
    label = draft.labels.most_common(1)[0][0] if draft.labels else ""
    kind = LABEL_KINDS.get(label, "name")
    if kind == "people" or (kind == "person" and not is_person(draft)):
        return "name"
    if kind == "organisation" and not draft.text.isupper() and draft.labels["ORG"] < SURE and len(draft.words) == 1:
        return "name"
    return kind
