"""What else a pronoun may mean: where two things are at hand, it stands for neither."""

from collections.abc import Iterator

from content.facts.clauses.subjects import (
    HUMAN,
    PLURAL,
    SINGULAR,
    SUBJECTS,
    governing_subjects,
    is_plural,
    subjects_before,
)
from content.facts.names.callings import is_calling
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon, Mention
from content.language import Sentence, words
from content.parse import Token

HE = words("he him his himself")
SHE = words("she her hers herself")
# Groups that a text speaks of as one and as several: "the new administration believed ..., and they refused".
GROUPS = words(
    "administration government cabinet parliament party team crew family committee council board court company band "
    "leadership command clergy nobility peasantry public administration management population crowd elite bench jury "
    "staff group tribe regime opposition majority minority army police couple"
)
# Who they are that do something, beside those called by a trade.
PEOPLE = words("people man woman child person youth settler native trader soldier troop force ally citizen inhabitant")
# What is done to a body, and to no country.
DIRECTED = words("head lead chair staff publish print write author edit draft sign adopt build construct")
# What brings up the next one, of which the text goes on: "the office was followed by a bureau. It ...".
FOLLOWING = words("follow succeed replace supersede supplant")
PERSONAL = words(
    "agree sign decide refuse elect pledge promise announce argue worry suggest vote want hope believe say try seek"
)
BESIDE = words("with to for from under after")  # what leads in whom a deed is not done by or told of
UNKNOWN = frozenset({"", "name", "place"})  # classes of names that may be a person's for all that is known

TEXTS = frozenset({"treaty", "act", "document", "amendment", "resolution", "article"})
# What a text does, and what only somebody who acts does: they decide whether "it" is the law or its maker.
TEXTUAL = words(
    "come enter replace require provide prohibit expire lapse contain consist cover apply oblige forbid permit commit "
    "bind stipulate define guarantee supersede amend repeal recognise recognize call outlaw limit ban"
)
AGENTIVE = words(
    "sign ratify invite agree join send vote refuse reject decide announce propose appoint withdraw leave elect pledge "
    "occupy invade receive begin seek hope accept promise start fight want pay buy sell build meet hold conclude"
)


def class_of(word: str) -> str:
    """Return "it", "they" or "he" for a pronoun of that class, "" for any other word."""
    return next((c for c, group in (("it", SINGULAR), ("they", PLURAL), ("he", HUMAN)) if word in group), "")


def is_other_gender(one: str, other: str) -> bool:
    """Whether one pronoun is a man's and the other a woman's."""
    return {one in HE, other in HE} == {True, False} and (one in SHE or other in SHE)


def occasions(pronoun: Token) -> Iterator[Token]:
    """Yield the subjects of the clauses that tell when or why, before the subject of what was done then."""
    for child in pronoun.head.children if pronoun.dep_ in SUBJECTS else ():
        if child.dep_ == "advcl" and child.i < pronoun.i:
            yield from (one for one in child.children if one.dep_ in SUBJECTS)


def is_bracketed(sentence: Sentence) -> bool:
    """Whether a sentence stands in brackets: it comments on what was said last, whatever that is about."""
    return sentence.span[0].text in {"(", "["}


def is_someone_else(sentence: Sentence, pronoun: Token, lexicon: Lexicon) -> bool:
    """Whether the subject of a clause around or before "his" is somebody whom the lexicon does not know as a person.

    "The commander, General Dahl, claimed that he ...", "later, the botanist Ramo won a prize for his work".
    """
    if pronoun.lower_ not in HUMAN:
        return False
    if pronoun.head.dep_ == "conj" and is_calling(pronoun.head.head.lower_):
        return True  # "the Queen and her ministers"
    for subject in (*governing_subjects(pronoun), *subjects_before(sentence, pronoun)):
        if pronoun in subject.subtree:
            continue
        mention = lexicon.at(sentence, subject)
        unknown = subject.pos_ == "PROPN" and (mention is None or mention.name.kind in {*UNKNOWN, "office"})
        if (unknown or (mention is None and is_calling(subject.lower_))) and not is_plural(subject):
            return True
    return False


def is_named_again(sentence: Sentence, pronoun: Token, key: str, lexicon: Lexicon) -> bool:
    """Whether the clause that a pronoun is the subject of names the thing itself: "it required Norway to ..."."""
    if pronoun.dep_ not in SUBJECTS:
        return False
    verb = pronoun.head
    inside = {token.i for token in verb.subtree}
    return any(m.name.key == key and m.first > pronoun.i and m.head.i in inside for m in lexicon.within(sentence))


def is_in_passing(named: Token) -> bool:
    """Whether a person is named beside what a sentence tells: "the prize that she shared with [Holm] and Dahl"."""
    while named.dep_ in {"appos", "conj", "poss"}:
        named = named.head
    return named.dep_ == "pobj" and named.head.lower_ in BESIDE and named.head.dep_ == "prep"


def has_text_before(sentence: Sentence, pronoun: Token, lexicon: Lexicon) -> bool:
    """Whether "it" follows a treaty, an act or the like in its own sentence: "among the treaty's terms, it ..."."""
    if pronoun.lower_ not in SINGULAR or pronoun.dep_ not in SUBJECTS or pronoun.head != sentence.span.root:
        return False
    for token in sentence.span[: pronoun.i - sentence.span.start]:
        mention = lexicon.at(sentence, token)
        kind = mention.name.kind if mention is not None else HEADS.get(token.lower_)
        if kind in {"treaty", "act", "document"} and token.pos_ in {"NOUN", "PROPN"} and not is_plural(token):
            return True
    return False


def has_group_before(sentence: Sentence, pronoun: Token) -> bool:
    """Whether "they" follows a subject in its own sentence that is a group of people or several things."""
    if pronoun.lower_ not in PLURAL:
        return False
    return any(
        subject.lemma_.lower() in GROUPS or HEADS.get(subject.lower_) == "organisation"
        for subject in subjects_before(sentence, pronoun)
        if pronoun not in subject.subtree
    )


# What is said of a land or body in passing: "Norway's population grew. It covers ...": Norway does.
ATTRIBUTES = words(
    "population area economy capital climate language name territory history currency budget staff title "
    "length width height depth weight size speed mass diameter volume age"
)


def is_attribute(subject: Token) -> bool:
    """Whether a subject is what a named thing has, so that "it" behind may be either."""
    owned = any(child.dep_ == "poss" and child.pos_ in {"PROPN", "NOUN"} for child in subject.children)
    return subject.lemma_.lower() in ATTRIBUTES and (owned or any(c.lower_ == "of" for c in subject.children))


def possessor(subject: Token | None) -> Token | None:
    """Return the "its" of "its capital", None where a subject has none."""
    return None if subject is None else next((child for child in subject.children if child.tag_ == "PRP$"), None)


def cannot_be(sentence: Sentence, subject: Token, pronoun: Token, lexicon: Lexicon) -> bool:
    """Whether a pronoun's verb or the subject itself rules out that it is meant from one sentence to the next."""
    mention = lexicon.at(sentence, subject)
    if subject.dep_ == "nsubjpass" and subject.head.lemma_.lower() in FOLLOWING and _has_agent(subject.head):
        return pronoun.lower_ in SINGULAR or pronoun.lower_ in HUMAN
    if subject.lower_ == "one" and any(child.lower_ == "of" for child in subject.children):
        return True  # "One of the finds was the Stone. It was read in 1822": the Stone was
    if pronoun.dep_ == "poss" and pronoun.head.lemma_ == subject.lemma_:
        return True  # "the creation of the board ... Its creation": not the creation's
    passive = pronoun.dep_ == "nsubjpass" and pronoun.head.lemma_.lower() in DIRECTED
    if passive and mention is not None and mention.name.kind in {"country", "region", "place"}:
        return True  # "Norway was represented by Holm. Later it was headed by Dahl": the delegation
    if pronoun.lower_ not in PLURAL or mention is not None:
        return False
    determined = any(child.dep_ in {"det", "poss"} for child in subject.children)
    if any(child.dep_ == "nummod" for child in subject.children) and not determined:
        return True  # "175 posts were closed. Their land ...": no posts that are told apart
    acts = pronoun.dep_ in SUBJECTS and pronoun.head.lemma_.lower() in PERSONAL
    return acts and subject.tag_ == "NNS" and not may_act(subject)


def _has_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" for child in verb.children)


def may_act(noun: Token) -> bool:
    """Whether a common noun is somebody, or a body of people."""
    lemma = noun.lemma_.lower()
    return is_calling(lemma) or lemma in PEOPLE or lemma in GROUPS or lemma in HEADS


def other_people(previous: Sentence, subject: Token, pronoun: Token) -> bool:
    """Whether the sentence before speaks of two groups of people, either of which "they" may be."""
    if pronoun.lower_ not in PLURAL or not may_act(subject):
        return False
    own = {token.i for token in subject.subtree}
    return any(
        token.i not in own and token.tag_ == "NNS" and (is_calling(token.lemma_.lower()) or token.lemma_ in PEOPLE)
        for token in previous.span
    )


def other_things(previous: Sentence, subject: Token, meant: Mention | None, lexicon: Lexicon) -> bool:
    """Whether a later clause of the sentence before brings up another named thing of its class."""
    for mention in lexicon.within(previous):
        name, head = mention.name, mention.head
        if mention.first < subject.i or name.plural or name.kind in {"person", "country", "nationality", "people"}:
            continue
        if meant is None or name.key == meant.name.key or name.kind != meant.name.kind:
            continue
        if head.dep_ in {"dobj", "oprd", *SUBJECTS} and head.head != subject.head:
            return True
    return False


def is_made_over(previous: Sentence, subject: Token, meant: Mention | None, lexicon: Lexicon) -> bool:
    """Whether a sentence ends with the named body that something was made into: "merged into Tarn Harbour. It"."""
    for mention in lexicon.within(previous):
        head = mention.head
        behind = head.i > subject.i and head.dep_ == "pobj" and head.head.lower_ == "into"
        other = meant is None or mention.name.key != meant.name.key
        if behind and other and head.head.head.lemma_.lower() in REMAKING and mention.name.kind not in {"person"}:
            return True
    return False


# What makes another body out of something.
REMAKING = words(
    "separate split spin merge reorganise reorganize transform turn convert develop grow combine consolidate divide "
    "incorporate fold amalgamate form integrate"
)


def is_undergone(rival: Token, pronoun: Token, mention: Mention | None) -> bool:
    """Whether a later clause may tell what became of an object: "the war ended the Board, though it was closed"."""
    named = mention is not None and not mention.name.plural and mention.name.kind not in {"person", "country"}
    return named and pronoun.dep_ == "nsubjpass" and rival.sent.start == pronoun.sent.start


def is_twin(earlier: Token, token: Token) -> bool:
    """Whether two pronouns of one sentence mean one person: "His doubts ... were reflected in his approach"."""
    return token.lower_ in HUMAN and earlier.lower_ in HUMAN and earlier.pos_ == "PRON"


__all__ = [
    "HE",
    "SHE",
    "cannot_be",
    "class_of",
    "has_group_before",
    "has_text_before",
    "is_attribute",
    "is_bracketed",
    "is_in_passing",
    "is_made_over",
    "is_named_again",
    "is_other_gender",
    "is_someone_else",
    "is_twin",
    "is_undergone",
    "occasions",
    "other_people",
    "other_things",
    "possessor",
]
