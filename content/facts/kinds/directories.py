"""Directories: three and more points in a row that give each body its town, each holder of an office the years, each
part its sum of money.

"Office for the North, in Tarn, Morava", "Ida Holm, 1958–1961", "Harbour works: $2.4 million". `grammar` of such a fact
holds what that of a labelled list holds; "noun" is what its entries are: "office", "director"; "lead" the sentence over
the list; "at" the place of an entry among its "entries".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon
from content.facts.worded import GIVEN, LABEL, PLACED, SAID, SERVED
from content.language import Analysis, is_noun, singular
from content.reading.base import BlockKind

FEWEST = 3
_MONTH = r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?"
_SHAPES = {
    PLACED: re.compile(
        r"(?P<label>[A-Z][^,:;.()]{2,70})(?: \([A-Z]+\))?, in (?P<said>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
        r"(?P<more>(?:, [A-Z][\w .’'-]+)?)\.?"
    ),
    SERVED: re.compile(
        rf"(?P<label>[A-Z][\w.’'-]+(?: [\w.’'-]+){{1,4}}?)[,:]? "
        rf"\(?(?P<said>{_MONTH}\d{{4}} ?[–—-] ?{_MONTH}\d{{4}})\)?(?P<more>)\.?"
    ),
    GIVEN: re.compile(
        r"(?P<label>[A-Z][^:;.]{1,50}): (?P<said>[$€£]\d[\d.,]*(?: (?:m|b|tr)illion)?)(?P<more>(?: \([^()]*\))?)\.?"
    ),
}
_HOLDERS = re.compile(r"^(?:List of |Former |Past |Previous )?(?P<who>[A-Za-z]+?s)(?P<of>-General| of [\w ]+)?$", re.I)
_PLACE_NOUN = re.compile(r"^(?:[A-Z][\w-]+ )*?([A-Z][a-z]+)(?: (?:for|with|in|of|to|at|on) |$)")
_NAME = re.compile(
    r"^(?:[A-Z][\w.’'-]*|d[aeiou]s?|van|von|der|bin|al|y|e)(?: (?:[A-Z][\w.’'-]*|d[aeiou]s?|van|von|der|bin|al|y|e))+$"
)
LONGEST_LEAD = 24  # words


@dataclass(frozen=True, slots=True)
class _Entry:
    label: str
    said: str
    more: str
    evidence: Evidence


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield where the bodies of a directory are, when its persons held their office, and what its parts were given."""
    for run, heading in _runs(analysis):
        for relation, shape in _SHAPES.items():
            entries = [entry for number in run if (entry := _entry(analysis, number, shape)) is not None]
            if len(entries) < FEWEST or len(entries) * 3 < len(run) * 2:
                continue
            over = _over(analysis, entries, relation, heading, run[0])
            labels = [entry.label.lower() for entry in entries]
            if over is not None:
                once = [one for one in entries if labels.count(one.label.lower()) == 1]
                yield from (
                    _fact(one, relation, {**over, "at": f"{at}", "entries": f"{len(once)}"})
                    for at, one in enumerate(once)
                )
            break


def _runs(analysis: Analysis) -> Iterator[tuple[list[int], str]]:
    """Yield the block indexes of points in a row, with the heading over them."""
    skipped = analysis.unstudied
    heading, run = "", list[int]()
    for number, block in enumerate(analysis.document.blocks):
        if block.kind is BlockKind.ITEM and number not in skipped:
            run.append(number)
            continue
        yield run, heading
        run = []
        if block.kind is BlockKind.HEADING:
            text = " ".join(analysis.document.text[block.start : block.end].split())
            heading = re.sub(r"^[\d.]+\s+", "", text).rstrip(":")
    yield run, heading


def _entry(analysis: Analysis, number: int, shape: re.Pattern[str]) -> _Entry | None:
    block = analysis.document.blocks[number]
    text = " ".join((analysis.document.plain or analysis.document.text)[block.start : block.end].split())
    found = shape.fullmatch(text)
    if found is None:
        return None
    return _Entry(found["label"], found["said"], found["more"].strip(" ,()"), analysis.quote(block.start, block.end))


def _over(
    analysis: Analysis, entries: list[_Entry], relation: str, heading: str, first: int
) -> Mapping[str, str] | None:
    """Return what is told of a directory as a whole, None where nothing says of what it is one."""
    noun = lead = ""
    if relation == SERVED:
        holders = _HOLDERS.match(heading)
        if holders is None or not all(_NAME.match(entry.label) for entry in entries):
            return None
        who = holders["who"]
        noun = (who[0].lower() + singular(who.lower())[1:] if not holders["of"] else singular(who)) + (
            holders["of"] or ""
        )
        if not is_noun(singular(who.lower())):
            return None
    elif relation == PLACED:
        nouns = {found[1].lower() if (found := _PLACE_NOUN.match(entry.label)) else "" for entry in entries}
        if len(nouns) > 1 or not is_noun(next(iter(nouns)) or "?"):
            return None
        noun = next(iter(nouns))
    else:
        lead = _lead(analysis, first)
        if not lead:
            return None
    return {
        "list": str(first),
        "heading": heading,
        "noun": noun,
        "lead": lead,
        "title": analysis.document.title,
    }


def _lead(analysis: Analysis, first: int) -> str:
    """Return the sentence that leads in to a list, without its colon; "" where it has none that stands alone."""
    before = analysis.document.blocks[first - 1] if first else None
    sentences = analysis.in_block(first - 1) if before is not None and before.kind is BlockKind.PARAGRAPH else ()
    text = " ".join(sentences[-1].text.split()) if sentences else ""
    named = re.search(r"\b[A-Z]{2,}|(?<!^)\b[A-Z]\w+", text) is not None
    leans = re.search(r"\b(?:this|these|those|it|its|they|their|below|above)\b", text, re.I) is not None
    fits = text.endswith(":") and named and not leans and len(text.split()) <= LONGEST_LEAD
    return text.rstrip(":") if fits else ""


def _fact(entry: _Entry, relation: str, over: Mapping[str, str]) -> Fact:
    start = entry.evidence.start
    kind = {PLACED: "city", SERVED: SAID, GIVEN: "money"}[relation]  # terms of office may touch
    accepted = (f"{entry.said}, {entry.more}",) if relation == PLACED and entry.more else ()
    label_kind = "person" if relation == SERVED else LABEL
    named = (entry.label.split()[-1],) if relation == SERVED else ()
    label = Term(
        entry.label, label_kind, folded(entry.label), start, start + len(entry.label), named, noun=over["noun"]
    )
    said = Term(entry.said, kind, folded(entry.said), start, entry.evidence.end, accepted)
    statement = {
        PLACED: f"The {entry.label} is in {entry.said}{f', {entry.more}' if entry.more else ''}.",
        SERVED: f"{entry.label} was {over['noun']} ({entry.said}).",
        GIVEN: f"{entry.label}: {entry.said}.",
    }[relation]
    return Fact(
        fact_id(FactKind.LABEL, relation, folded(over["heading"]), label.key),
        FactKind.LABEL,
        relation,
        {"label": (label,), "said": (said,)},
        statement,
        (entry.evidence,),
        grammar=over,
    )


__all__ = ["find"]
