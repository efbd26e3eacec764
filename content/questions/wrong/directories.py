"""Directories as matching items: bodies and meetings with towns, holders of an office with years, parts with sums."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import batched

from content.facts.base import Fact, FactKind
from content.facts.names.gazetteer import names_land
from content.facts.worded import GIVEN, HELD, HOMED, PLACED, SERVED, TASK
from content.questions.base import Item
from content.questions.paired import paired
from content.questions.wrong.labelled import say_the_same

FEWEST, MOST = 3, 4  # entries to match


# What is named in passing is worth no learning: "some examples of such societies include ...".
_EXAMPLES = re.compile(r"\b(?:examples?|such as|e\.g\.|for instance)\b")


def matchings(facts: Sequence[Fact]) -> Iterator[Item]:
    """Yield items of three or four entries of a directory each, none of whose right sides are alike."""
    lists: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        listed = fact.kind is FactKind.LABEL and fact.relation in (PLACED, SERVED, GIVEN, HOMED, HELD, TASK)
        if listed and not _EXAMPLES.search(fact.evidence[0].quote):
            lists[fact.relation, fact.grammar["list"]].append(fact)
    for told in lists.values():
        for group in map(list, batched(_apart(told), MOST)):
            if len(group) >= FEWEST and not _begin_alike(group):
                yield _matching(group)


def _begin_alike(group: Sequence[Fact]) -> bool:
    """Say whether most entries begin with the letter of what they go with: "NBS: Norway" is matched at sight."""
    begun = [fact.roles[role][0].text.removeprefix("the ")[:1] for fact in group for role in ("label", "said")]
    return 2 * sum(one == other for one, other in batched(begun, 2)) > len(group)


def _apart(told: Sequence[Fact]) -> list[Fact]:
    """Return the entries whose right side no earlier one has."""
    found: dict[str, Fact] = {}
    for fact in told:
        if fact.relation == PLACED and names_land(fact.roles["label"][0].text):
            continue  # "the Regional Office for Africa": which city lies there is no matter of this text
        if fact.relation != TASK or not any(say_the_same(fact, other) for other in found.values()):
            found.setdefault(fact.roles["said"][0].key, fact)
    return list(found.values())


def _matching(group: Sequence[Fact]) -> Item:
    first = group[0]
    noun, title, lead = (first.grammar[name] for name in ("noun", "title", "lead"))
    stem = {
        PLACED: f"{title}: Match each {noun} with the city that it is in.",
        SERVED: f"{title}: Match each {noun} with the years in office.",
        HOMED: f"Match each {noun} with its country.",
        TASK: f"{title}: Match each {noun} with what it does or did.",
        HELD: f"Match each {noun} with the city in which it was held.",
        GIVEN: f"{lead}. Match each entry with its sum.",
    }[first.relation]
    pairs = ((fact.roles["label"][0].text, fact.roles["said"][0].text) for fact in group)
    return paired(group, stem, pairs, role="said")


__all__ = ["matchings"]
