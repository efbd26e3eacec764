"""What joins a proper name together where no capital does: a possessive, a number, a list of countries.

"Harlow's Comet" and "Saint Anne's Hospital", "Meteor 5", "the Commonwealth of Norway, Sweden and Denmark", "the Union
with Norway Act 1806", "the Company Trading to Peru and the Isles". Each returns how many tokens more belong to the
name; 0 where none do.
"""

from collections.abc import Container

from content.facts.names.callings import is_calling
from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.genders import gender
from content.facts.names.kinds import HEADS, TITLES
from content.language import is_adjective, is_listed, is_noun, singular, words
from content.mending import SUBJECTS
from content.parse import Doc, Token

OWNERS = words("People Women Children King Queen Workers Men Soldiers Lords Nations Citizens Farmers")
POSSESSIVES = words("'s ' ’s ’")
SAINTS = words("St St. Saint")
TOWNS = words("city town village port capital borough suburb seaport hamlet")
LANDS = TOWNS | words("island province district region state parish duchy kingdom republic county bishopric")
# What is of several countries at once.
_JOINED_HEADS = words("commonwealth union kingdom confederation federation church crown")
_STATUTES = words("Act Bill")
_TOWARDS = words("to in with for at between")
SHORTEST_ADVERB = 6  # letters that a given name in "ly" may have
_LONGEST_NUMBER = 3  # digits; what is longer is a year


def is_known(text: str) -> bool:
    """Whether a place, a body or a people is called so."""
    return fold(text) in PLACES_AND_BODIES or fold(text) in DEMONYMS


def is_land(text: str, *kinds: str) -> bool:
    """Whether a country or a region is called so, or what is of one of `kinds`."""
    entry = PLACES_AND_BODIES.get(fold(text))
    return entry is not None and entry.kind in (kinds or {"country", "region"})


def is_adverb(word: str) -> bool:
    """Whether a word that opens a sentence is no part of the name behind it: "Gradually Holm ..."; not "Emily"."""
    return word.endswith("ly") and len(word) > SHORTEST_ADVERB and is_adjective(word[:-2])


def is_owned(token: Token) -> bool:
    """Whether a possessive stands right behind a word."""
    return token.i + 1 < len(token.doc) and token.nbor(1).text in POSSESSIVES and not token.whitespace_


FOUGHT = frozenset({"war", "battle", "siege"})


def owning(doc: Doc, first: int, last: int, end: int, alone: Container[str]) -> int:
    """Steps over "'s" inside a name: "Saint Anne's | Hospital", "Harlow's | Comet", "the Ten Years' | War".

    An owner that the document also names alone (`alone`, small) owns what follows: "Holm's Ministry" is no name.
    """
    if last + 1 >= end or not is_owned(doc[last]):
        return 0
    ahead = doc[last + 2] if last + 2 < end and doc[last + 2].text[0].isupper() else None
    if doc[first].text in SAINTS and first < last:
        return 2 if ahead is not None and _names_a_thing(ahead) else 1
    if ahead is None:
        return 0
    if doc[last].text in OWNERS or (
        first + 2 == last and doc[first].lower_ in FOUGHT and doc[first + 1].lower_ == "of"
    ):
        return 2  # "the War of Holm's Boot"
    several = doc[last].lower_.endswith("s") and singular(doc[last].lower_) != doc[last].lower_
    if several and is_noun(doc[last].lower_):
        named = ahead.lower_ in HEADS or (first < last and _names_a_thing(ahead))
        return 2 if named and doc[last].lower_ not in alone else 0
    own = first == last and doc[last].lower_ not in alone and not is_known(doc[last].text)
    common = doc[last].lower_ in HEADS or doc[last].lower_ in TITLES or is_calling(doc[last].lower_)
    return 2 if own and not common and _names_a_thing(ahead) else 0


def _names_a_thing(token: Token) -> bool:
    """Whether a capitalised word is a common noun, and none that a person is called by."""
    word = token.lower_
    plain = word in HEADS or is_noun(word)
    return plain and word not in TITLES and not is_calling(word) and not is_known(token.text)


def lists_lands(token: Token) -> bool:
    """Whether a plural says what the places behind it are, whatever its capital: "the Duchies of Tarn and Elba"."""
    led = token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "of"
    return (
        led
        and token.lower_.endswith("s")
        and singular(token.lower_) in LANDS
        and singular(token.lower_) != token.lower_
    )


def numbered(doc: Doc, first: int, last: int, end: int, months: Container[str]) -> int:
    """One step over the number of a craft, a model, an edition: "Meteor | 5"; not "in Norway 5 towns"."""
    number = doc[last + 1]
    if not number.text.isdigit() or len(number.text) > _LONGEST_NUMBER or not doc[last].whitespace_:
        return 0
    if not first <= number.head.i <= last or number.dep_ != "nummod" or is_known(doc[first : last + 1].text):
        return 0
    if (first < last and gender(doc[first].text)) or doc[last].tag_ not in {"NNP", "NNPS"}:
        return 0
    behind = doc[last + 2] if last + 2 < end else None
    if behind is None:
        return 1
    counted = behind.tag_ in {"NNS", "CD"} or behind.text in months or behind.text in {"%", "-", "–", "/", ":"}
    glued = behind.text in {",", "."} and not behind.whitespace_ and last + 3 < end and doc[last + 3].text[0].isdigit()
    return 0 if counted or glued else 1


SHORTEST_FOREIGN = 5  # letters; the dictionary lacks many a short form


def is_foreign(token: Token) -> bool:
    """Whether a small word is none of this language, so that a name goes on in it: "[Norra] begravningsplatsen"."""
    small = token.is_alpha and token.text.islower() and len(token.text) >= SHORTEST_FOREIGN
    return small and token.tag_ in {"NN", "NNS", "VBN", "VBG", "JJ", "FW"} and not is_listed(token.lower_)


LONGEST_INSIDE = 4  # letters of a small word between hyphens


def hyphenated(doc: Doc, last: int, end: int) -> int:
    """Steps over the small word between hyphens in a town's name: "Holm | -on-Tarn"; not "Holm-based"."""
    inside = doc[last + 1 : last + 5]
    if last + 4 >= end or inside[2].text != "-" or any(token.whitespace_ for token in inside[:3]):
        return 0
    small = inside[1].text.islower() and len(inside[1].text) <= LONGEST_INSIDE
    return 4 if small and inside[3].text[0].isupper() else 0


def reigns(doc: Doc, first: int, last: int) -> bool:
    """Whether a ruler's number ends a name, before the title of what is ruled: "Ivo II | King of Norway"."""
    regnal = first < last and set(doc[last].text) <= set("IVX") and bool(gender(doc[last - 1].text))
    return regnal and doc[last + 1].lower_ in TITLES


def towards(doc: Doc, first: int, last: int, end: int) -> int:
    """Steps over "to" and "and the" in what is named by what it does: "the Company Trading to Peru and the Isles"."""
    token = doc[last + 1]
    article = 1 if last + 2 < end and doc[last + 2].text == "the" else 0
    at = last + 2 + article
    if at >= end or not doc[at].text[0].isupper():
        return 0
    doing = [one.i for one in doc[first + 1 : last + 1] if one.lower_.endswith("ing") and one.pos_ in {"PROPN", "VERB"}]
    if not doing or not any(one.lower_ in HEADS for one in doc[first : doing[0]]):
        return 0
    if token.lower_ in _TOWARDS:
        return 2 + article if doing[-1] == last else 0
    inside = any(one.text in _TOWARDS for one in doc[doing[0] : last])
    return 2 + article if token.lower_ == "and" and inside else 0


def of_several(doc: Doc, first: int, last: int, end: int) -> int:
    """Steps to the end of a list of countries behind "of": "the Commonwealth of Norway, | Sweden and Denmark"."""
    of = next((at for at in range(last - 1, first, -1) if doc[at].lower_ == "of"), 0)
    kind = _kind(doc[last])
    if not of or not kind or doc[of - 1].lower_ not in _JOINED_HEADS or of != last - 1:
        return 0
    at = last
    while at + 2 < end and doc[at + 1].text in {",", "and"} and _kind(doc[at + 2]) == kind:
        at += 2
        if doc[at - 1].text == "and":
            return at - last
    return 0


def with_country(doc: Doc, first: int, last: int, end: int) -> int:
    """Steps over "with Norway Act" in what a statute is called: "the Union | with Norway Act"."""
    if doc[last + 1].text != "with" or last + 3 >= end or first != last or not is_noun(doc[last].lower_):
        return 0
    return 3 if _kind(doc[last + 2]) and doc[last + 3].text in _STATUTES else 0


def _kind(token: Token) -> str:
    """The class of a place that a word names, "" where it names none."""
    entry = PLACES_AND_BODIES.get(fold(token.text))
    return entry.kind if entry is not None and entry.kind in {"country", "region", "city"} else ""


def tells_who(doc: Doc, first: int, last: int) -> bool:
    """Whether a house at the end of an opening phrase stands before the subject: "At Harlow Hospital | Lund worked"."""
    who = doc[last + 1]
    opening = first > 0 and doc[first - 1].pos_ == "ADP" and doc[first - 1].is_sent_start
    plain = who.lower_ in HEADS or is_noun(who.lower_) or who.text.isupper()
    return bool(opening) and doc[last].lower_ in HEADS and not plain and (who.dep_ in SUBJECTS or _lacks_subject(who))


def _lacks_subject(who: Token) -> bool:
    """Whether the verb right behind a name has no subject but it: "At Harlow Hospital [Lund] went on to ..."."""
    verb = who.nbor(1) if who.i + 1 < len(who.doc) else who
    return verb.tag_ in {"VBD", "VBZ"} and verb.dep_ == "ROOT" and not any(c.dep_ in SUBJECTS for c in verb.children)


_SERVING = words("Assistant Secretary Adviser Advisor Deputy Counsellor Counselor Envoy Ambassador Aide")


def serving(doc: Doc, first: int, last: int, end: int) -> int:
    """Steps over "to the" in an office that serves another: "Assistant | to the President"."""
    if doc[last].text not in _SERVING or doc[last + 1].lower_ != "to":
        return 0
    at = last + 2 + (last + 2 < end and doc[last + 2].lower_ == "the")
    named = at < end and (doc[at].lower_ in TITLES or doc[at].lower_ in HEADS or is_calling(doc[at].lower_))
    return at - last if named and doc[at].text[0].isupper() else 0


LONGEST_FIELDS = 9  # tokens of what a body is for


def of_fields(doc: Doc, first: int, last: int, end: int) -> int:
    """Steps to the "and" of a body called by several fields: "the Nordic Educational, | Scientific and Arts Board"."""
    if not is_adjective(doc[last].lower_) or doc[last + 1].text != "," or not doc[last].text[0].isupper():
        return 0
    at = last + 1
    while at + 1 < min(end, last + LONGEST_FIELDS) and doc[at].text == "," and _is_field(doc[at + 1]):
        at += 2
    if at + 2 >= end or doc[at].lower_ != "and" or at == last + 1 or not _is_field(doc[at + 1]):
        return 0
    head = next((i for i in range(at + 2, min(at + 4, end)) if HEADS.get(doc[i].lower_) == "organisation"), 0)
    return at + 1 - last if head and doc[head].text[0].isupper() else 0


_UNITS = words("unit office department division team directorate section service")


def of_unit(doc: Doc, first: int, last: int, end: int) -> int:
    """Steps to the end of what a small word calls one unit: "the Loans, | Claims and Appeals unit"."""
    if doc[last + 1].text != "," or first < 1 or doc[first - 1].lower_ != "the":
        return 0
    at = last + 1
    while at + 1 < min(end, last + LONGEST_FIELDS) and doc[at].text == "," and doc[at + 1].text[0].isupper():
        at += 2
    if at + 2 >= end or doc[at].lower_ != "and" or at == last + 1 or not doc[at + 1].text[0].isupper():
        return 0
    return at + 1 - last if doc[at + 2].text in _UNITS else 0


def _is_field(token: Token) -> bool:
    return token.text[0].isupper() and is_adjective(token.lower_)
