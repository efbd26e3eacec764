"""What was hung on the wrong noun, or read as a verb that it is not: signs that lie in what a subject is.

"The revolt under Holm, which lasted until 1479": Holm did not last. The parser hangs a clause on the nearest noun;
where that noun cannot be what the clause tells of, nothing is asked of it.
"""

from content.facts.clauses.subjects import SUBJECTS
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.references.binding import TIMES
from content.language import Sentence, base, words
from content.parse import Token

# What is done to a work, and to nobody.
OF_WORKS = words("publish release print issue reprint broadcast premiere publicise publicize write compose film")
PLACES = frozenset({"country", "city", "region", "island"})
# What nothing is done to by.
INTRANSITIVE = words(
    "languish arrive happen occur vanish disappear emerge fall persist exist die come go belong consist remain stay "
    "flourish thrive erupt falter wane dwindle linger prevail prosper collapse"
)
NAMING = words("know call name term dub title entitle refer")
OF_MAKERS = frozenset({"treaty", "act", "document", "war", "conference", "programme", "policy", "summit", "resolution"})
# What a clause tells somebody did, named behind its last word: "raised a flag on Tarn, an act that ...".
DEEDS = words(
    "act action move step decision gesture event feat deed measure response attempt practice concession defeat victory "
    "development result incident"
)


def misattached(sentence: Sentence, verb: Token, lexicon: Lexicon, *, passive: bool) -> str:
    """Return why a clause cannot be about the noun that it was hung on, "" where nothing speaks against it."""
    if _is_thing_of_person(sentence, verb, lexicon, passive=passive):
        return "what is told of a thing is hung on a person"
    if not passive and (_has_agent(verb) or _is_second_participle(verb) or _is_followed_by_verb(verb)):
        return "a participle is read as a verb"  # "the guard joined by Holm and Berg were defeated"
    if passive and base(verb) in INTRANSITIVE and verb.dep_ in {"acl", "advcl"}:
        return "a verb is read as a participle"  # "the treaty, which ended the war, languished"
    if _tells_which_of_share(verb):
        return "what tells of which things a share is"
    if _is_of_deed(sentence, verb, lexicon):
        return "what is told of a deed is hung on a name"
    if _is_named_as_text(sentence, verb, lexicon):
        return "a text's name is hung on who made it"
    return "a subject that stands for nothing" if _has_empty_subject(verb) else ""


def _is_thing_of_person(sentence: Sentence, verb: Token, lexicon: Lexicon, *, passive: bool) -> bool:
    """Whether "which ..." or "published in 1840" was hung on a person's name."""
    mention = lexicon.at(sentence, _hung_on(verb, passive=passive)) if verb.dep_ in {"relcl", "acl", "advcl"} else None
    if mention is None or mention.name.kind != "person":
        return mention is not None and _is_person_of_place(sentence, verb, lexicon, mention)
    which = any(child.dep_ in SUBJECTS and child.lower_ == "which" for child in verb.children)
    return which or (passive and verb.dep_ in {"acl", "advcl"} and base(verb) in OF_WORKS)


def _hung_on(verb: Token, *, passive: bool) -> Token:
    """Return the noun that a clause is about: of a participle beside a clause its subject."""
    if verb.dep_ != "advcl" or not passive or verb.tag_ != "VBN" or any(c.dep_ in SUBJECTS for c in verb.children):
        return verb.head
    return next((child for child in verb.head.children if child.dep_ in SUBJECTS), verb.head)


def _is_person_of_place(sentence: Sentence, verb: Token, lexicon: Lexicon, place: Mention) -> bool:
    """Whether "who ..." was hung on a land, where a person stands before: "Holm, the first from Tarn, who flew"."""
    if place.name.kind not in PLACES or not any(c.dep_ in SUBJECTS and c.lower_ == "who" for c in verb.children):
        return False
    return any(m.name.kind == "person" and m.first < place.first for m in lexicon.within(sentence))


SHARES = words("percentage proportion share fraction majority minority half third quarter percent % number most tenth")


def _tells_which_of_share(verb: Token) -> bool:
    """Whether a participle only says of which things a share is told: "the share of lands owned by Danes"."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.dep_ != "pobj" or noun.head.lower_ != "of" or verb.nbor(-1) != noun:
        return False
    determined = any(child.dep_ in {"det", "poss"} for child in noun.children)
    return noun.head.head.lemma_.lower() in SHARES and not determined


def _is_of_deed(sentence: Sentence, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause tells of what was done, which the parser took for another word for a name before it."""
    deed = verb.head
    if verb.dep_ not in {"relcl", "acl"} or deed.dep_ != "appos" or deed.lemma_.lower() not in DEEDS:
        return False
    mention = lexicon.at(sentence, deed.head)
    return mention is not None and mention.name.kind not in OF_MAKERS and mention.name.kind != "event"


def _is_second_participle(verb: Token) -> bool:
    """Whether a verb joined to a passive one without its own subject is passive as well: "was met and routed by"."""
    first = verb.head
    joined = verb.dep_ == "conj" and verb.tag_ == "VBD" and first.tag_ == "VBN"
    if not joined or any(child.dep_ in {*SUBJECTS, "dobj", "aux", "auxpass"} for child in verb.children):
        return False
    by = any(child.dep_ in {"prep", "agent"} and child.lower_ == "by" for child in verb.children)
    return by and any(child.dep_ == "auxpass" for child in first.children)


def _has_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" for child in verb.children)


def _is_followed_by_verb(verb: Token) -> bool:
    """Whether what follows has no subject but this one: "the law announced in May gained votes"."""
    behind = [child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i and child.tag_ == "VBD"]
    bare = (c for c in behind if not any(one.dep_ in {*SUBJECTS, "mark", "expl"} for one in c.children))
    return verb.tag_ == "VBD" and any(not any(t.is_punct for t in verb.doc[verb.i : c.i]) for c in bare)


def _is_named_as_text(sentence: Sentence, verb: Token, lexicon: Lexicon) -> bool:
    """Whether "known as the Treaty of Tarn" was hung on a state or a person: "an accord with Norway known as ..."."""
    mention = lexicon.at(sentence, verb.head) if verb.dep_ == "acl" and base(verb) in NAMING else None
    if mention is None or mention.name.kind not in {"country", "city", "region", "place", "person"}:
        return False
    told = (lexicon.at(sentence, token) for token in verb.subtree)
    return any(one is not None and one.name.kind in OF_MAKERS for one in told)


def _has_empty_subject(verb: Token) -> bool:
    """Whether "it" means nothing: "it took three years for all to sign", "it was not until 1776 that they did"."""
    if not any(child.dep_ in SUBJECTS and child.lower_ == "it" for child in verb.children):
        return False
    behind = [child for child in verb.children if child.i > verb.i]
    clause = any(child.dep_ in {"ccomp", "advcl", "xcomp", "relcl", "acl"} for child in behind)
    if base(verb) == "take":
        return clause and any(child.dep_ == "dobj" and child.lemma_.lower() in TIMES for child in behind)
    return base(verb) == "be" and clause and any(child.lower_ in {"until", "only"} for child in behind)


__all__ = ["misattached"]
