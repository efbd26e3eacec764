"""What a text of rules expressly leaves out of a list: "includes a punt, raft or barge, but does not include a canoe".

Asked is which of some things is left out; what the list names is wrong.
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact
from content.facts.law.rule_clauses import Clause
from content.facts.worded import ACT

FEWEST_NAMED, MOST_NAMED = 3, 3  # things of the list
LONGEST, LONGEST_LEFT_OUT = 6, 12  # words of one
FARTHEST_LENGTH = 2  # times as long
_DEFINED = re.compile(
    r"^(?:\([a-z]+\) |\d+\. )?[\"'“](?P<term>[\w -]{2,40})[\"'”] (?:means and )?includes (?P<named>[^;:]+?),?"
    r" but (?:does not include|excludes) (?P<out>[^;:.]+?)[.;]?$"
)
_APPLIED = re.compile(
    r"^(?:\(?\w{1,2}[.)] )*(?P<what>The (?:provisions of (?:the|this) )?[A-Z]\w+) shall (?P<do>be applicable|apply)"
    r"(?P<how> as a minimum)? to(?: the following)?:? (?P<named>.+?),? but excluding (?P<out>[^;:.]+?)"
    r"(?: and not [^;:.]+)?[.;]?$"
)
_THING = re.compile(r"^(?:(?:an?|the|any) )?[a-z-]+(?:,? [a-z-]+)*$")
_OPEN = re.compile(r"\b(?:any|every|other|similar|such|which|that|including|whether|driven|drawn|used)\b")


def exclusions(clause: Clause) -> Iterator[Fact]:
    """Read what a definition, or the scope of a text, names and what it leaves out."""
    text = " ".join(re.sub(r"[*_`]+", "", clause.sentence.text).split())
    if found := _DEFINED.match(text):
        asked = f"Which of the following is expressly excluded from the meaning of “{found['term']}”?"
    elif found := _APPLIED.match(text):
        what = re.sub(r"^The (provisions of )?(?:this )?", r"the \1", found["what"]).replace("this ", "the ")
        do = "be applicable" if found["do"].startswith("be") else "apply"
        asked = f"Which of the following are excluded from what {what} shall {do} to{found['how'] or ''}?"
    else:
        return
    named = _things(found["named"])
    out = re.split(r",? (?:or|nor) (?=(?:an?|the) )", found["out"])[0].strip(" ,")
    if len(named) < FEWEST_NAMED or not _THING.match(out) or len(out.split()) > LONGEST_LEFT_OUT or _OPEN.search(out):
        return
    even = sorted(named, key=lambda thing: abs(len(thing) - len(out)))[:MOST_NAMED]
    if len(out) > FARTHEST_LENGTH * min(map(len, even)):
        return  # its length would tell it
    wrong = tuple(clause.term(thing, ACT) for thing in even)
    told = f"{asked.replace('Which of the following', out[:1].upper() + out[1:]).removesuffix('?')}."
    yield from clause.fact("exclude", "excluded", (clause.term(out, ACT),), asked=asked, wrong=wrong, statement=told)


def _things(listed: str) -> list[str]:
    """Return the things of a list, each with the article that stands before the first of them."""
    parts = listed.split(";") if ";" in listed else re.split(r", (?:and |or )?| (?:and|or) (?=(?:an?|the) )", listed)
    things = [re.sub(r"^(?:and|or) ", "", part.strip(" ,")) for part in parts]
    article = re.match(r"an? ", things[0])
    things = [thing for thing in things if _THING.match(thing) and not _OPEN.search(thing)]
    if article is not None:
        things = [thing if re.match(r"(?:an?|the) ", thing) else _with_article(thing) for thing in things]
    return [thing for thing in things if len(thing.split()) <= LONGEST]


def _with_article(thing: str) -> str:
    return f"{'an' if thing[:1] in 'aeio' else 'a'} {thing}"


__all__ = ["exclusions"]
