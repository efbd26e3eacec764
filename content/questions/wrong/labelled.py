"""Entries of labelled lists: what is said of one is wrong of its neighbours, and their labels are wrong for it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import batched

from content.answers import words
from content.facts.base import Fact, FactKind, Probe, Term
from content.facts.worded import DESCRIBED
from content.knowledge import FactBase
from content.questions.base import Item
from content.questions.lint.base import LITTLE
from content.questions.paired import paired

FARTHEST_LENGTH = 2.2  # times as long or as short
MOST_SHARED = 0.5  # of the words of two sayings: what has more may be said of both
SHORTEST_STEM = 3  # letters
FEWEST, MOST = 3, 4  # entries to match
SHORTEST_HEADING = 2  # words
UNTELLING = frozenset({"other", "others", "miscellaneous", "notes", "more", "details", "examples"})  # headings
LONGEST_TITLE = 10  # words
LONGEST = 18  # words of a saying that is to be matched


def neighbours(probe: Probe, base: FactBase) -> Iterator[Term]:
    """Yield what fills the probe's role for the other entries of its list, the nearest first."""
    key = probe.keys[0]
    found: list[tuple[int, Term]] = []
    for fact in base.facts:
        if fact.kind is not FactKind.LABEL or fact.id == probe.fact.id or not _are_of_one_list(fact, probe.fact):
            continue
        (term,) = fact.roles[probe.role]
        if fact.relation != probe.fact.relation:
            continue
        if fact.relation != DESCRIBED:  # a directory: each entry has its own
            found.append((abs(term.start - key.start), term))
            continue
        even = 1 / FARTHEST_LENGTH <= len(term.text) / len(key.text) <= FARTHEST_LENGTH or probe.role == "label"
        if even and not say_the_same(fact, probe.fact) and _opening(term.text) == _opening(key.text):
            found.append((abs(term.start - key.start), term))
    yield from (term for _, term in sorted(found, key=lambda one: one[0]))


def matchings(facts: Sequence[Fact]) -> Iterator[Item]:
    """Yield items that pair the labels of a list with what is said of them, three or four each."""
    lists: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if (
            fact.kind is FactKind.LABEL
            and fact.relation == DESCRIBED
            and len(words(fact.roles["said"][0].text)) <= LONGEST
            and not tells_itself(fact)
        ):
            lists[fact.grammar["list"], fact.grammar["heading"]].append(fact)
    for told in lists.values():
        if not (over := place(told[0])):
            continue  # "Match each area under “Implementation”": of what?
        groups = [list(group) for group in batched(_apart(told), MOST)]
        if len(groups) > 1 and len(groups[-1]) < FEWEST:
            groups[-1] = [*groups[-2][len(groups[-1]) - FEWEST :], *groups[-1]]
        yield from (_matching(group, over) for group in groups if len(group) >= FEWEST)


def place(fact: Fact) -> str:
    """Return where a list stands, as a question says it; "" where no heading tells of what it is a list."""
    heading, title = fact.grammar["heading"], fact.grammar.get("title", "")
    if len(heading.split()) >= SHORTEST_HEADING:
        return f"under “{heading}”"
    if (
        not heading
        or heading.lower() in UNTELLING
        or not title
        or heading.lower() == title.lower()
        or len(title.split()) > LONGEST_TITLE
    ):
        return ""
    return f"under “{heading}” in “{title}”"


def tells_itself(fact: Fact) -> bool:
    """Say whether a word of a label stands in what is said of it: "the veto" beside "vetoed the bill" too."""
    said = tuple(words(fact.roles["said"][0].text))
    label = [word for word in words(fact.roles["label"][0].text) if word not in LITTLE]
    return any(one.startswith(word[:6]) for word in label for one in said if word == one or len(word) > SHORTEST_STEM)


def _apart(told: Sequence[Fact]) -> list[Fact]:
    kept: list[Fact] = []
    of_all = frozenset.intersection(*(frozenset(words(fact.roles["said"][0].text)) for fact in told))
    for fact in told:
        if not any(say_the_same(fact, other, of_all) for other in kept):
            kept.append(fact)
    return kept


def _are_of_one_list(one: Fact, other: Fact) -> bool:
    return all(one.grammar[name] == other.grammar[name] for name in ("list", "heading"))


def say_the_same(one: Fact, other: Fact, of_all: frozenset[str] = frozenset()) -> bool:
    """Say whether two entries share most of their words, or one's label is part of the other's saying.

    What every entry of the list says, `of_all`, tells none from another.
    """
    mine, theirs = (set(words(fact.roles["said"][0].text)) - LITTLE - of_all for fact in (one, other))
    shared = len(mine & theirs) > MOST_SHARED * min(len(mine), len(theirs))
    labels = [set(words(fact.roles["label"][0].text)) - LITTLE for fact in (one, other)]
    return shared or labels[0] <= labels[1] or labels[1] <= labels[0] or labels[0] <= theirs or labels[1] <= mine


def _opening(text: str) -> str:
    """Return what an option's first word shows: its article, or whether it has a capital."""
    first = text.split(" ")[0]
    return "a" if first in ("a", "an") else first if first == "the" else str(first[:1].isupper())


def _matching(group: Sequence[Fact], over: str) -> Item:
    noun = group[0].grammar["noun"] or group[0].grammar.get("called") or "entry"
    pairs = ((fact.roles["label"][0].text, fact.roles["said"][0].text) for fact in group)
    return paired(group, f"Match each {noun} {over} with what is said of it.", pairs, role="said")


__all__ = ["matchings", "neighbours", "place", "say_the_same", "tells_itself"]
