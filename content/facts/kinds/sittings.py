"""Sittings: three and more sections, each headed by the name of a meeting and opening with when and where it was held.

"## Panel-12 ... During this session (4-6 May 1961, Tarn, Morava), the Panel agreed to ...". `grammar` of such a fact
holds what that of a directory's entry holds.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon
from content.facts.values.date_expressions import MONTHS, spellings
from content.facts.worded import HELD, LABEL
from content.language import Analysis
from content.reading.base import BlockKind

FEWEST = 3
LONGEST_NAME = 8  # words
_OPENING = re.compile(
    r"(?:(?:During|At|In) )?(?:[Tt]his|[Tt]he) (?P<noun>session|meeting|conference|summit|congress|workshop)"
    rf" \((?P<days>[^(),]*?(?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}})), (?P<city>[A-Z][\w’' -]+?)(?:, [^()]+)?\)"
)
# "WGI-12 and IPCC-36" are two; "Second Meeting" of what?
_NAME = re.compile(r"(?!.*\band\b)(?=.*(?:\d|[A-Z]{2}))[A-Z][\w ’'-]+")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield where and when the meetings were held that sections are headed by."""
    found = list(_opened(analysis))
    if len(found) < FEWEST:
        return
    nouns = {match["noun"] for _, match, _ in found}
    over = {
        "list": "sittings",
        "heading": "",
        "noun": nouns.pop() if len(nouns) == 1 else "meeting",
        "lead": "",
        "title": analysis.document.title,
        "entries": str(len(found)),
    }
    for at, (name, match, evidence) in enumerate(found):
        yield _fact(name, match, evidence, {**over, "at": str(at)})


def _opened(analysis: Analysis) -> Iterator[tuple[str, re.Match[str], Evidence]]:
    """Yield the headings that name a meeting, with how the paragraph under them opens and its sentence."""
    document, skipped = analysis.document, analysis.unstudied
    for (_, over), (below, block) in pairwise(enumerate(document.blocks)):
        if over.kind is not BlockKind.HEADING or block.kind is not BlockKind.PARAGRAPH or below in skipped:
            continue
        name = " ".join(document.text[over.start : over.end].split())
        text = " ".join((document.plain or document.text)[block.start : block.end].split())
        match = _OPENING.match(text)
        sentences = analysis.in_block(below)
        if match and sentences and _NAME.fullmatch(name) and len(name.split()) <= LONGEST_NAME:
            yield name, match, analysis.evidence(sentences[0])


def _fact(name: str, match: re.Match[str], evidence: Evidence, over: dict[str, str]) -> Fact:
    label = f"the {name}" if " of " in name else name
    named = Term(label, LABEL, folded(name), evidence.start, evidence.end, noun=over["noun"])
    city = Term(match["city"], "city", folded(match["city"]), evidence.start, evidence.end)
    key, text = f"{match['year']}-{MONTHS.index(match['month']) + 1:02}", f"{match['month']} {match['year']}"
    accepted = spellings("month", key, text)
    when = Term(text, "month", key, evidence.start, evidence.end, accepted, noun="month")
    one_month = len(re.findall("|".join(MONTHS), match["days"])) == 1
    roles = {"label": (named,), "said": (city,)} | ({"when": (when,)} if one_month else {})
    statement = f"{label[:1].upper()}{label[1:]} was held in {city.text} ({match['days']})."
    id_ = fact_id(FactKind.LABEL, HELD, named.key)
    return Fact(id_, FactKind.LABEL, HELD, roles, statement, (evidence,), grammar=over)


__all__ = ["find"]
