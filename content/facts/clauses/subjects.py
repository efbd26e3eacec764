"""The subjects that a word of a sentence has above and before it, and how many they are."""

from collections.abc import Iterator

from content.facts.references.uniques import is_people
from content.language import Sentence, words
from content.parse import Token

SINGULAR = words("it its itself")
PLURAL = words("they them their themselves theirs")
HUMAN = words("he him his himself she her hers herself")
SUBJECTS = words("nsubj nsubjpass")
VERBAL = words("VERB AUX")


def main_subject(sentence: Sentence) -> Token | None:
    """Return the head of the subject of a sentence's main clause."""
    return next((child for child in sentence.span.root.children if child.dep_ in SUBJECTS), None)


def is_plural(token: Token) -> bool:
    """Whether a noun phrase takes a plural verb."""
    if token.lower_ in PLURAL or is_people(token):
        return True
    if token.tag_ in {"NNS", "NNPS"}:
        return not token.text[-1].isdigit()  # "Paper AB-12" is one paper, whatever the tagger takes it for
    return any(child.dep_ == "conj" and child.pos_ not in VERBAL for child in token.children) and any(
        child.dep_ == "cc" and child.lower_ == "and" for child in token.children
    )


def governing_verb(token: Token) -> Token | None:
    """Return the verb whose clause a token stands in."""
    return next((ancestor for ancestor in token.ancestors if ancestor.pos_ in VERBAL), None)


def joined_verbs(token: Token) -> list[Token]:
    """The verb that a token stands with, and those that it is joined to without a subject of its own."""
    found = [verb] if (verb := governing_verb(token)) is not None else []
    while found and found[-1].dep_ == "conj" and not any(child.dep_ in SUBJECTS for child in found[-1].children):
        found.append(found[-1].head)
    return found


def governing_subjects(token: Token) -> Iterator[Token]:
    """Subjects of the clause that a token stands in (where it is not the subject), then of the clauses above."""
    verb = governing_verb(token)
    own = token.dep_ in SUBJECTS
    while verb is not None:
        if not own:
            yield from (child for child in verb.children if child.dep_ in SUBJECTS)
        own = False
        verb = governing_verb(verb)


def subjects_before(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Subjects of other clauses of the sentence that stand before the token."""
    for other in sentence.span:
        if other.i >= token.i:
            return
        if other.dep_ in SUBJECTS and other.tag_ not in {"WDT", "WP"} and other.head != token.head:
            yield other


def is_said_again(subject: Token, pronoun: Token) -> bool:
    """Whether the subject of a later clause is a pronoun as well: "he was poor; he sold maps"."""
    return subject.pos_ == "PRON" and subject.i > pronoun.i and pronoun.dep_ in SUBJECTS


def same_phrase(subject: Token, token: Token) -> bool:
    return subject.left_edge.i <= token.i <= subject.right_edge.i
