"""Terms matched with their meanings: what one means is wrong of the others."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import batched

from content.answers import words
from content.facts.base import Fact, FactKind
from content.questions.base import Item
from content.questions.lint.base import LITTLE
from content.questions.paired import paired

STEM = "Match each term with its meaning."
STEM_OF_THINGS = "Match each name or term with its description."
SHORTEST_OF_THING, LONGEST_OF_THING = 5, 18  # words that tell what a named thing is
MOST_SHARED = 0.5  # of the words of two meanings: what has more may be said of both
LONGEST = 34  # words of a meaning that is to be matched
FEWEST, MOST = 3, 4  # terms to match
THINGS = frozenset({"programme", "treaty", "act", "document", "policy"})  # bodies and works tell it by their names


_OPENING = re.compile(r"^(?:an?|the|any|all|every|each|one)\s+", re.I)


def is_of_glossary(fact: Fact) -> bool:
    """Say whether a fact tells what a term means, not what a named thing or a person is."""
    if fact.kind is not FactKind.DEFINITION or fact.relation != "is" or "definition" not in fact.roles:
        return False
    return "be" in fact.grammar and all(term.kind == "phrase" for term in fact.roles["subject"])


def _is_kind_of(one: Fact, other: Fact) -> bool:
    """Say whether one term is the other more closely told: "a lease is a contract by ...", "a contract is ..."."""
    for narrow, broad in ((one, other), (other, one)):
        name = words(broad.roles["subject"][0].text)
        if name and words(narrow.grammar.get("head", ""))[-1:] == name[-1:]:
            return True
    mine, theirs = (set(words(fact.roles["definition"][0].text)) - LITTLE for fact in (one, other))
    return len(mine & theirs) > MOST_SHARED * min(len(mine), len(theirs))


def matchings(facts: Sequence[Fact]) -> Iterator[Item]:
    """Yield items that pair terms with meanings, three or four terms each, in the order of the document.

    Where there are too few terms, plans and texts that have names stand beside them with what they are.
    """
    told = _told_once(fact for fact in facts if is_of_glossary(fact))
    yield from _in_groups(told, STEM)
    if len(told) < FEWEST:
        things = _told_once(fact for fact in facts if is_of_glossary(fact) or _is_of_thing(fact))
        yield from _in_groups(_of_their_own(things)[:MOST], STEM_OF_THINGS)


def _told_once(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts of terms of which none is another more closely told."""
    told: list[Fact] = []
    for fact in facts:
        if _can_be_matched(fact) and not any(_is_kind_of(fact, other) for other in told):
            told.append(fact)
    return told


def _is_of_thing(fact: Fact) -> bool:
    """Say whether a fact tells at some length what a named thing is that is no person and no place."""
    if fact.kind is not FactKind.DEFINITION or fact.relation != "is" or not {"be", "head"} <= set(fact.grammar):
        return False
    (subject,), meaning = fact.roles["subject"], fact.roles["definition"][0].text
    return (
        subject.kind in THINGS
        and not subject.plural
        and _OPENING.match(meaning) is not None
        and SHORTEST_OF_THING <= len(meaning.split()) <= LONGEST_OF_THING
    )


def _in_groups(told: Sequence[Fact], stem: str) -> Iterator[Item]:
    groups = [list(group) for group in batched(told, MOST)]
    if len(groups) > 1 and len(groups[-1]) < FEWEST:
        groups[-1] = [*groups[-2][len(groups[-1]) - FEWEST :], *groups[-1]]
    for group in groups:
        silent = _of_one_term_each(fact for fact in group if not _tells_itself(fact, group))
        if len(silent) >= FEWEST:
            yield _matching(silent, stem)


def _of_one_term_each(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts without those of a term that another is of: two meanings of one term could change places."""
    found: dict[tuple[str, ...], Fact] = {}
    for fact in facts:
        found.setdefault(words(fact.roles["subject"][0].text), fact)
    return list(found.values())


def _of_their_own(facts: Sequence[Fact]) -> list[Fact]:
    """Return of each thing the first fact that does not tell it by its own name alone."""
    found: dict[str, Fact] = {}
    for fact in facts:
        if not _tells_itself(fact, facts):
            found.setdefault(fact.roles["subject"][0].key, fact)
    return list(found.values())


def _can_be_matched(fact: Fact) -> bool:
    return not fact.time_dependent and len(fact.roles["definition"][0].text.split()) <= LONGEST


def _tells_itself(fact: Fact, group: Sequence[Fact]) -> bool:
    """Say whether a word of a term stands in its own meaning and in no other of the group."""
    telling = {word[:6] for word in words(fact.roles["subject"][0].text) if len(word) > 3}
    meanings = [{word[:6] for word in words(one.roles["definition"][0].text)} for one in group]
    return any(
        sum(word in meaning for meaning in meanings) == 1 and word in meanings[group.index(fact)] for word in telling
    )


def _matching(group: Sequence[Fact], stem: str) -> Item:
    pairs = ((fact.roles["subject"][0].text, fact.roles["definition"][0].text) for fact in group)
    return paired(group, stem, pairs, role="definition")


__all__ = ["is_of_glossary", "matchings"]
