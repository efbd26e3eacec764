"""Whom a text of rules speaks of: "the licensor", "the Commission", "the controller" are whoever holds that part.

In such a text a definite noun of this kind leans on nothing: it means the same in every rule. In any other text "the
author" is one author, told of before.
"""

import re
from collections import Counter
from functools import lru_cache

from content.facts.names.callings import is_calling
from content.language import Analysis, Sentence, singular, words
from content.parse import Token

# Who can be bound by a rule, beside persons and bodies that have a name.
BEARERS = words(
    "party person member state authority body board committee court commission council agency ministry institution"
    " company organisation organization holder user owner author publisher licensor licensee recipient provider"
    " processor controller operator employer employee worker applicant consumer customer tenant landlord researcher"
    " student library librarian university department office officer institute funder grantee participant candidate"
    " chair president minister secretary director judge parliament assembly government everyone anyone everybody"
    " reuser contributor distributor developer voter citizen individual subject inspector buyer seller"
    " manufacturer importer insurer bank association trustee guardian child parent patient doctor reviewer editor"
    " delegate agent lobbyist respondent complainant witness"
    " creator signatory beneficiary entity undertaking supplier seller leader speaker chairman"
)
# What a text of rules is itself, or rests on: there is one.
INSTRUMENTS = words("licence license agreement policy constitution treaty convention statute law public")
_DEFINED = re.compile(r"[\"'](?P<term>\w[\w -]+)[\"'] (?:shall )?(?:means?|refers? to)\b")
# What a text of rules calls itself.
SELVES = words(
    "licence license agreement policy constitution treaty convention statute law act regulation directive charter code"
    " protocol declaration covenant by-law bylaw ordinance"
)
# The same of several: "these Regulations", where the title says so.
MANY_SELVES = words("rules regulations by-laws bylaws statutes terms")
STRETCHES = words("section subsection paragraph article part division subdivision chapter clause schedule rule")
# Agent nouns that are no agents.
THINGS = words(
    "number order paper letter matter computer server folder error factor sector power register chapter offer transfer"
    " border charter container carrier vector author's tender cover monitor motor harbor harbour minor major prior"
    " other former latter whether never corner quarter newsletter header footer filter buffer layer answer water"
)
FEWEST_TOLD = 4  # times that a text speaks of "the repository": it has one
REACH = 2  # sentences back in which what is definite was brought up


def is_bearer(noun: str) -> bool:
    """Tell whether a noun, written small, is somebody whom a rule can bind."""
    one = singular(noun)
    agent = len(one) > 5 and one.endswith(("er", "or")) and one not in THINGS
    return agent or one in BEARERS or is_calling(one)


def plays_part(article: Token, sentence: Sentence, analysis: Analysis) -> bool:
    """Tell whether "the" stands before a part that somebody plays in a text of rules, and no one player of it.

    A capital shows a part that the whole text has in mind. A noun written small may be the one of whom a sentence
    before told something; then it is not.
    """
    head = article.head
    if article.lower_ != "the" or not analysis.normative or head.i < article.i:
        return False
    between = head.doc[article.i + 1 : head.i]
    if any(token.pos_ not in {"NOUN", "PROPN"} for token in between):
        return False
    if head.text[:1].isupper() and not head.text.isupper():
        return True
    if re.search(rf"\b{re.escape(head.lower_)}\b", analysis.document.title.lower()):
        return True  # "the park" in the rules of a park
    known = is_bearer(head.lower_) or head.lower_ in INSTRUMENTS or head.lower_ in defined(analysis)
    if not known and _told_of(analysis)[head.lower_] < FEWEST_TOLD:
        return False
    return head.lower_ in INSTRUMENTS or not _is_brought_up(head, sentence, analysis)


def itself(pointer: Token, analysis: Analysis) -> str | None:
    """Return "the License" for "this License" in a text of rules that speaks of itself; None for all else."""
    noun = pointer.head
    alone = noun.i == pointer.i + 1 and noun.tag_ in {"NN", "NNP"}
    if pointer.lower_ != "this" or not alone or not analysis.normative or noun.lower_ not in SELVES:
        return None
    if noun.text[0].islower() and noun.lower_ not in analysis.document.title.lower():
        return None  # one of those that the text is about
    return f"the {noun.text}"


@lru_cache(maxsize=64)
def places_in_text(sentence: Sentence, analysis: Analysis) -> frozenset[int]:
    """Return the tokens that only say where in a text of rules something stands: "under this section"."""
    if not analysis.normative:
        return frozenset()
    found: set[int] = set()
    for token in sentence.span:
        pointed = token.lower_ in STRETCHES and any(child.lower_ == "this" for child in token.children)
        if pointed and token.dep_ == "pobj" and token.head.lower_ in {"under", "in"} and not token.n_rights:
            found |= {one.i for one in token.head.subtree}
    return frozenset(found)


@lru_cache(maxsize=2)
def defined(analysis: Analysis) -> frozenset[str]:
    """Return the terms that a statute defines, written small."""
    found = (_DEFINED.match(sentence.text) for sentence in analysis.sentences)
    return frozenset(match["term"].lower() for match in found if match is not None)


@lru_cache(maxsize=2)
def _told_of(analysis: Analysis) -> Counter[str]:
    """Return how often a text speaks of "the X" with nothing between the two, by the noun."""
    return Counter(
        token.head.lower_
        for sentence in analysis.sentences
        for token in sentence.span
        if token.lower_ == "the" and token.head.i == token.i + 1 and token.head.tag_ == "NN"
    )


def _is_brought_up(noun: Token, sentence: Sentence, analysis: Analysis) -> bool:
    before = analysis.before(sentence)
    for _ in range(REACH):
        if before is None:
            return False
        if any(token.lemma_ == noun.lemma_ and token.pos_ in {"NOUN", "PROPN"} for token in before.span):
            return True
        before = analysis.before(before)
    return False


__all__ = ["is_bearer", "itself", "places_in_text", "plays_part"]
