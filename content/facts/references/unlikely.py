"""What a pronoun cannot mean, by what is told of it: no state takes place, no date lies on a river."""

from content.facts.clauses.doers import REPORTING
from content.facts.clauses.subjects import HUMAN, SINGULAR, SUBJECTS, is_plural
from content.facts.names.callings import is_calling
from content.facts.names.lexicon import Lexicon, Mention
from content.language import Sentence, words
from content.parse import Token

# Kinds of what does not happen; of a body it may be said that it came to an end.
LASTING = frozenset({"person", "people", "nationality", "country", "city", "region", "island", "water", "mountain"})
HAPPENING = words("occur happen erupt last ensue")
# "took place", "came to a close", "broke out", "claimed millions of lives"
HAPPENING_WITH = {
    "take": frozenset({"place"}),
    "come": frozenset({"end", "close", "halt"}),
    "break": frozenset({"out"}),
    "claim": frozenset({"life", "lives"}),
    "cost": frozenset({"life", "lives"}),
}
TELLING = frozenset({*REPORTING, "refer", "mention", "say", "believe", "think", "tell"}) - {"record", "report"}
TIMES = frozenset({"DATE", "TIME"})
ERAS = words("bc bce ad ce am pm")
NEAREST_END = 2  # tokens that may stand between a clause on the last thing and the end of its sentence
KIN = words("husband wife son daughter brother sister father mother friend colleague man woman boy girl")


def is_time(subject: Token, mention: Mention | None) -> bool:
    """Whether what was taken for a subject tells when: "around 600 BC the Danes began ..."."""
    return mention is None and (subject.ent_type_ in TIMES or subject.lower_ in ERAS)


def is_somebody(subject: Token, mention: Mention | None) -> bool:
    """Whether a name of no known class is somebody's, who tells of something: "Varro mentions the oil. It was ..."."""
    if mention is None or mention.name.kind not in {"", "name"} or mention.name.text.startswith("the "):
        return False
    one = mention.first == mention.last and not subject.text.isupper()
    return one and subject.dep_ == "nsubj" and subject.head.lemma_.lower() in TELLING


def is_of_gerund(subject: Token, mention: Mention | None) -> bool:
    """Whether a name ends what somebody's doing is told by: "Teaching Holm gave Berg a living. He ..."."""
    if mention is None or mention.first == mention.sentence.span.start:
        return False
    before = subject.doc[mention.first - 1]
    return before.tag_ == "VBG" and before.is_sent_start and before.head == subject.head


def is_no_event(mention: Mention | None, pronoun: Token) -> bool:
    """Whether a pronoun's verb tells of what happens, and a name is no such thing's: "it came to an end in 1921"."""
    if mention is None or mention.name.kind not in LASTING or pronoun.dep_ not in SUBJECTS:
        return False
    verb = pronoun.head
    lemma = verb.lemma_.lower()
    if lemma in HAPPENING:
        return lemma != "last" or verb.pos_ == "VERB"
    with_ = HAPPENING_WITH.get(lemma, frozenset())
    behind = [child for child in verb.children if child.i > verb.i]
    behind += [one for child in behind for one in child.children if child.dep_ in {"prep", "dobj"}]
    behind += [one for child in tuple(behind) if child.dep_ == "prep" for one in child.children]
    return any(one.lemma_.lower() in with_ for one in behind)


def has_last_described(previous: Sentence, subject: Token, meant: Mention | None, lexicon: Lexicon) -> bool:
    """Whether the sentence before ends with another thing and a clause on that: "it has a park, which is a bog".

    The text may go on with either.
    """
    own = {token.i for token in subject.subtree}
    for noun in previous.span:
        if noun.i in own or noun.i < subject.i or noun.tag_ not in {"NN", "NNP"} or is_plural(noun):
            continue
        if previous.span.end - noun.right_edge.i - 1 > NEAREST_END or not any(map(_describes, noun.children)):
            continue
        mention = lexicon.at(previous, noun)
        if mention is None and (noun.dep_ == "attr" or is_calling(noun.lower_) or noun.ent_type_ in TIMES):
            continue  # "Tarn is a hill which is high": it is what the subject is
        if mention is None or ((meant is None or mention.name.key != meant.name.key) and mention.name.kind != "person"):
            return True
    return False


def _describes(clause: Token) -> bool:
    """Whether a clause has "which" or "that" as its subject."""
    return clause.dep_ == "relcl" and any(one.dep_ in SUBJECTS and one.tag_ == "WDT" for one in clause.children)


def is_contrasted(previous: Sentence, subject: Token) -> list[Token]:
    """Return the subjects of clauses that set another beside a main one: "the Danes left, though the Swedes stayed"."""
    clauses = [one for one in subject.head.children if one.dep_ == "advcl" and one.i > subject.head.i]
    set_beside = (one for one in clauses if any(c.dep_ == "mark" and c.lower_ in CONTRASTS for c in one.children))
    return [s for one in set_beside for s in one.children if s.dep_ in SUBJECTS and s.sent.start == previous.span.start]


def may_be_several(noun: Token) -> bool:
    """Whether a name stands for several, whatever it was tagged as: "the Indo-Danes"."""
    the = any(child.lower_ == "the" for child in noun.children)
    return the and noun.pos_ == "PROPN" and noun.lower_.endswith("s") and not noun.lower_.endswith("ss")


CONTRASTS = words("though although while whereas")


def is_of_other_gender(previous: Sentence, subject: Token, pronoun: Token, opposite: frozenset[str]) -> bool:
    """Whether a sentence calls its subject "his", and the next one goes on with "her"."""
    own = [t for t in previous.span if t.lower_ in opposite and t.tag_ == "PRP$" and t.i > subject.i]
    return pronoun.lower_ in HUMAN and any(t.i < subject.head.right_edge.i for t in own)


def other_person(previous: Sentence, subject: Token) -> bool:
    """Whether a sentence brings up somebody by what they are called: "Holm hired a nurse. She ..."."""
    objects = (child for child in subject.head.children if child.dep_ in {"dobj", "dative"})
    return any(_is_called(one) for one in objects)


def _is_called(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return noun.tag_ == "NN" and (is_calling(lemma) or lemma in KIN)


def is_told_of_somebody(previous: Sentence, lexicon: Lexicon, key: str) -> bool:
    """Whether a sentence has a person as its subject whom the lexicon does not know: "His aunt Thea visits Holm"."""
    subject = next((child for child in previous.span.root.children if child.dep_ in SUBJECTS), None)
    if subject is None or is_plural(subject) or subject.pos_ == "PRON":
        return False
    mention = lexicon.at(previous, subject)
    if mention is not None and (mention.name.key == key or mention.name.kind not in {"", "name", "place"}):
        return False
    called = is_calling(subject.lower_) or any(c.lower_ in KIN or is_calling(c.lower_) for c in subject.lefts)
    return called and not _is_what_it_is(previous, lexicon, key)


def _is_what_it_is(previous: Sentence, lexicon: Lexicon, key: str) -> bool:
    """Whether a sentence says that its subject is the person: "The founder was Holm"."""
    root = previous.span.root
    beside = (c for one in root.children if one.dep_ in SUBJECTS for c in one.children if c.dep_ == "appos")
    behind = (*beside, *(c for c in root.children if c.dep_ in {"attr", "agent", "appos"}))
    mentions = (lexicon.at(previous, token) for one in behind for token in one.subtree)
    return any(one is not None and one.name.key == key for one in mentions)


def is_tale_of_object(rival: Token, pronoun: Token, mention: Mention | None) -> bool:
    """Whether a clause behind ";" may go on with the object before it: "a board chose the book; it sold well"."""
    if pronoun.lower_ not in SINGULAR or rival.tag_ not in {"NN", "NNP"} or rival.sent.start != pronoun.sent.start:
        return False
    definite = any(child.lower_ in {"the", "this"} for child in rival.children)
    named = mention is not None and not mention.name.plural and mention.name.kind not in {"person", "country"}
    return named or (mention is None and definite)


__all__ = [
    "has_last_described",
    "is_contrasted",
    "is_no_event",
    "is_of_gerund",
    "is_of_other_gender",
    "is_somebody",
    "is_tale_of_object",
    "is_time",
    "is_told_of_somebody",
    "may_be_several",
    "other_person",
]
