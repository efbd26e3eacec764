"""What a sentence brings in, of which the next one goes on: "Holm founded the Tarn Club. It ...".

A person cannot be "it": where one made a thing, and the sentence tells nothing else, that is meant.
"""

from content.facts.clauses.subjects import SINGULAR, is_plural, main_subject
from content.facts.names.lexicon import Lexicon, Mention
from content.language import Sentence, words
from content.parse import Token

MAKING = words(
    "found co-found establish create publish write compose invent launch build construct design open develop "
    "introduce institute"
)


def brought_in(previous: Sentence, pronoun: Token, lexicon: Lexicon) -> Mention | None:
    """Return what "it" at the head of a sentence means where the sentence before made it, or says what it is.

    "One of the finds was the Tarn Stone. It ...": the Stone. "Holm founded the Tarn Club in Oslo. Its ...": the Club.
    """
    leading = main_subject(previous)
    if pronoun.lower_ not in SINGULAR or leading is None or leading.head != previous.span.root:
        return None
    verb = leading.head
    if verb.lemma_ == "be" and leading.lower_ == "one" and any(child.lower_ == "of" for child in leading.children):
        return _thing(previous, verb, "attr", lexicon)
    mention = lexicon.at(previous, leading)
    persons = leading.lower_ in {"he", "she", "they"} or is_plural(leading)
    persons = persons or (mention is not None and mention.name.kind == "person")
    if not persons or verb.lemma_ not in MAKING or _has_other_clause(verb):
        return None
    return _thing(previous, verb, "dobj", lexicon)


def _has_other_clause(verb: Token) -> bool:
    """Whether a sentence goes on with another main clause, or one that tells of something else."""
    return any(child.dep_ in {"conj", "advcl", "ccomp", "xcomp"} and child.i > verb.i for child in verb.children)


def _thing(sentence: Sentence, verb: Token, role: str, lexicon: Lexicon) -> Mention | None:
    """Return the one name in a role of a verb, if it is no person's and of one thing."""
    things = [child for child in verb.children if child.dep_ == role and child.i > verb.i]
    mention = lexicon.at(sentence, things[0]) if len(things) == 1 else None
    if mention is None or mention.head != things[0] or mention.name.plural or is_plural(things[0]):
        return None
    return None if mention.name.kind in {"person", "people", "nationality", "group"} else mention


__all__ = ["brought_in"]
