"""What a verb needs and its sentence leaves unsaid: "Spain left in 1961", in a text about one organisation."""

import re

from content.facts.clauses.roles import PLACE_KINDS, Argument
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.phrases.usable import Phrase
from content.language import Analysis, words
from content.parse import Token

# Verbs of membership, with what leads in the body that they are said of.
JOINING = {"join": "", "rejoin": "", "leave": "", "withdraw": "from", "secede": "from", "accede": "to"}
# Verbs that say little of a person without the office.
CHOOSING = frozenset({"elect", "appoint", "reelect", "re-elect", "reappoint", "nominate"})
# Roles that say when, where and why, and never what.
BESIDE = frozenset({"when", "until", "since", "by", "where", "venue", "purpose", "means", "cause", "circumstance"})
# What somebody does to something: said without it, a participle was taken for a verb ("Version 2 ratified in May").
TRANSITIVE = frozenset(
    {"ratify", "adopt", "enact", "repeal", "amend", "publish", "release", "appoint", "establish", "found", "supersede"}
    | {"add", "remove", "introduce", "create", "deliver", "produce"}
)
# What nobody does without an object: "discussed with officers about a coup", "completed with an examination".
BARE = frozenset(
    {"discuss", "complete", "achieve", "mention", "emphasise", "emphasize", "describe", "undergo", "enact", "accept"}
    | {"sanction", "endorse", "reject", "spend", "earn", "obtain", "acquire", "purchase"}
)
# What nobody does without saying what, or to whom or what: "the collection donated in 1869" did not give.
GIVING = frozenset({"donate", "contribute", "bequeath", "allocate", "bring", "send"})

WHITHER = words("to into towards toward for from")


def lacks_object(verb: Token) -> bool:
    """Whether a verb that nobody uses without an object has none."""
    lemma = verb.lemma_.lower()
    refused = lemma == "decline" and any(child.lower_ == "on" for child in verb.rights)  # "on the basis of the law"
    if lemma not in BARE and lemma not in GIVING and not refused:
        return False
    taken = {"dobj", "ccomp", "xcomp", "nsubjpass", "dative", "prt", "npadvmod"}
    linked = any(child.dep_ == "cc" for child in verb.children)  # "earned and spent £5", not "donated in 1869, held"
    joined = (child for child in verb.children if linked and child.dep_ == "conj" and child.pos_ == "VERB")
    told = [child for one in (verb, *joined) for child in one.children]
    towards = lemma in GIVING and any(child.dep_ == "prep" and child.lower_ in WHITHER for child in told)
    return not towards and not any(child.dep_ in taken for child in told)


# What tells nothing without what it is for: "took 100 actions to cut the cost of heating".
VAGUE = words("action step measure effort project way change move attempt")


def takes_vague(verb: Token) -> bool:
    """Whether the object of a verb says nothing without the purpose that is told of it."""
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if thing is None or thing.lemma_.lower() not in VAGUE:
        return False
    return not any(child.dep_ in {"compound", "prep", "acl", "relcl", "appos", "poss"} for child in thing.children)


ACTORS = frozenset({"country", "organisation", "person", "group", "office", "city"})
JOINERS = frozenset({"country", "organisation"})


def main_body(analysis: Analysis, lexicon: Lexicon) -> Mention | None:
    """Return the first mention of the one organisation that a document's title names, None where none or several."""
    title = analysis.document.title
    found: dict[str, Mention] = {}
    for mention in lexicon.mentions:
        name = mention.name
        spelled = (name.bare, *name.aliases)
        if name.kind == "organisation" and any(re.search(rf"\b{re.escape(one)}\b", title) for one in spelled):
            found.setdefault(name.key, mention)
    return next(iter(found.values())) if len(found) == 1 else None


def is_wanting(lemma: str, passive: bool, subject: Phrase, arguments: tuple[Argument, ...]) -> bool:
    """Whether a clause lacks what its verb is of no use without."""
    said = {argument.role for argument in arguments if not _is_loose(argument)}
    if passive:
        return lemma in CHOOSING and not said and any(term.kind == "person" for term in subject.terms)
    if lemma in BARE and not said & {"object", "that", "do", "complement"}:
        return True
    if lemma in GIVING and not said:
        return True
    acts = any(term.kind in ACTORS for term in subject.terms)  # "Norway ratified in May": a treaty, of course
    return (lemma in JOINING or (lemma in TRANSITIVE and not acts)) and not said


def _is_loose(argument: Argument) -> bool:
    """Whether an argument says nothing of what is joined or left: "for financial reasons", not "for Paris"."""
    placed = any(term.kind in PLACE_KINDS for term in argument.phrase.terms)
    return argument.role in BESIDE or (argument.role == "beneficiary" and not placed)


def supplied(verb: Token, lemma: str, subject: Phrase, body: Mention | None, analysis: Analysis) -> Argument | None:
    """Return the document's own organisation as what a country joined or left, None where that is not certain."""
    if body is None or lemma not in JOINING or not subject.terms:
        return None
    if any(term.kind not in JOINERS or term.key == body.name.key for term in subject.terms):
        return None
    told = Phrase(
        body.name.text,
        body.head,
        (term_of(body.name, body.start, body.end),),
        False,
        1,
        (analysis.evidence(body.sentence),),
    )
    return Argument(JOINING[lemma] or "object", JOINING[lemma], told, verb.i, required=True, supplied=True)
