"""Labelled lists: three and more points or paragraphs in a row, each a term with what is said of it.

"Forks: Allows users to copy the repository", "**Embargo** — a period during which ...", "Area 2: Training: Holding
workshops". What one entry says is not said of its neighbours: they are what a learner mixes it up with. Under a heading
like "Definitions" an entry tells what its term means.

`grammar` of such a fact holds "list" (a name for the list by the block it begins in) and "noun" (what its entries are
called; empty where they are called nothing), "heading" over it, the document's "title", and the "form" of what is said:
"acts" where that is what the label does or did, "clause" where it has a subject of its own, else empty.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon
from content.facts.worded import DESCRIBED, LABEL, SAID
from content.language import Analysis, is_adjective, is_listed, is_noun, is_verb, singular, words
from content.reading.base import Block, BlockKind

FEWEST = 3  # entries
LONGEST_LABEL, LONGEST_SAID, FEWEST_SAID = 6, 28, 3  # words
LONGEST_HEADING = 8
ENTRY = frozenset({BlockKind.ITEM, BlockKind.PARAGRAPH})
_LABELLED = re.compile(
    r"(?:(?P<noun>[A-Z][a-z]+) (?P<number>\d{1,2}|[IVX]{1,4}|[A-Z])[:.] )?"
    r"(?P<label>[\w(\"'][^:–—.!?;\n]{1,60}?)(?P<mark>:| –| —| -)\s+(?P<said>\S.*)",
    re.DOTALL,
)
# "Timely. Data are published as soon as ...": a point that opens with a few words of their own.
_LEAD_IN = re.compile(
    r"(?P<label>[A-Z][a-z]{3,}[\w-]*(?: [\w&-]+){0,4}(?<! [A-Z]))\. (?P<noun>)(?P<said>[A-Z]\S* \S.*)", re.DOTALL
)
_MARKS = frozenset("*_`")
_MARKED = re.compile(r"[*_`]+(?=\S)|(?<=\S)[*_`]+")
_NO_LABEL = re.compile(
    r"(?:note|notes|example|examples|warning|tip|hint|question|answer|q|a|see|source|update|but|and|if|when|contact|email|"
    r"e-mail|phone|date|time|address|website|url|version|step|slides|recording|click|doi|isbn|author|authors|\W*\d.*)\b",
    re.I,
)
# "CC-X: This licence allows ...": the label is what is meant.
_OWN = re.compile(
    r"^(?:It|They|(?:This|These)(?: [a-z]+)?) (?=(?:is|are|has|have|[a-z]{3,}s|allow|let|permit|require)\b )"
)
# Under which heading entries tell what words mean, and what a meaning begins with.
GLOSSARY = re.compile(r"^(?:key )?(?:definitions?|interpretation|glossary|terms|terminology)\b(?! of)", re.I)
_NOUN = re.compile(r"(?:an?|the|any|all|every) ", re.I)
# What leans on its context, speaks to somebody, or is no saying of its own.
_LEANING = re.compile(
    r"\b(?:this|these|those|above|below|here|see|click|we|our|us|you|your|I|my|http|www|e\.g|etc|TBD|yes)\b|[|\[\]{}<>@]",
    re.I,
)
_OPENS_LEANING = re.compile(r"(?:it|they|he|she|its|their|such|also|and|but|or|however|not)\b", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list."""

    block: int
    label: str
    said: str
    evidence: Evidence
    noun: str = ""
    form: str = ""  # of what is said: "acts", "clause", else a thing


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what the entries of labelled lists say."""
    for entries, heading in _lists(analysis):
        labels = [entry.label.lower() for entry in entries]
        if len(set(labels)) < len(labels) or len({entry.said.lower() for entry in entries}) < len(labels):
            continue
        nouns = {entry.noun for entry in entries}
        over = {
            "list": f"{entries[0].block}",
            "heading": heading,
            "noun": next(iter(nouns)) if len(nouns) == 1 else "",
            "called": called(analysis, entries[0].block),
            "title": analysis.document.title,
        }
        defines = GLOSSARY.search(heading) is not None
        for entry in entries:
            defined = _definition(entry) if defines else None
            yield defined or _fact(entry, over)


def called(analysis: Analysis, entry: int) -> str:
    """Return what the sentence over a list calls its entries: "principle" of "the following principles:"; else ""."""
    document = analysis.document
    lead = next((one for one in document.blocks[entry - 1 :: -1] if one.kind is not BlockKind.ITEM), None)
    if not entry or lead is None or lead.kind is not BlockKind.PARAGRAPH:
        return ""
    found = _CALLED.search((document.plain or document.text)[lead.start : lead.end].rstrip())
    return singular(found[1]) if found else ""


_CALLED = re.compile(r"\b(?:the following|these)(?: [a-z]+(?:ic|al|ive|ous|able|main|key|core))* ([a-z]+s):$")


def labelled(text: str) -> int:
    """Return where what is said begins behind the label of a text; 0 where it has none."""
    match = _LABELLED.match(text)
    return match.start("said") if match and len(match["label"].split()) <= LONGEST_LABEL else 0


def _fact(entry: Entry, over: Mapping[str, str]) -> Fact:
    start = entry.evidence.start
    label = Term(entry.label, LABEL, folded(entry.label), start, start + len(entry.label), noun=over["noun"])
    said = Term(entry.said, SAID, folded(entry.said), start, entry.evidence.end)
    return Fact(
        fact_id(FactKind.LABEL, DESCRIBED, folded(over["heading"]), label.key),
        FactKind.LABEL,
        DESCRIBED,
        {"label": (label,), "said": (said,)},
        f"{entry.label}: {entry.said}.",
        (entry.evidence,),
        grammar={**over, "form": entry.form},
    )


def _definition(entry: Entry) -> Fact | None:
    """Return an entry of a glossary as what its term means; None where it is no noun that is told."""
    said = re.sub(rf"^(?:the |an? )?{re.escape(entry.label)} (?:is|means|refers to) ", "", entry.said, flags=re.I)
    if not _NOUN.match(said) or folded(entry.label) in folded(said) or not len(said.split()) >= FEWEST_SAID:
        return None
    start = entry.evidence.start
    plain = entry.label[:1].lower() + entry.label[1:] if is_listed(entry.label.split(" ")[0].lower()) else entry.label
    many = plain.endswith("s") and singular(plain.lower()) != plain.lower()
    term = Term(plain, "phrase", folded(plain), start, start + len(plain), plural=many)
    meaning = Term(said, "phrase", folded(said), start, entry.evidence.end, plural=many, noun="definition")
    head = re.sub(r"^(?:an?|the|any|all) ", "", said).split(" ")[0]
    return Fact(
        fact_id(FactKind.DEFINITION, "is", term.key, head.lower()),
        FactKind.DEFINITION,
        "is",
        {"subject": (term,), "definition": (meaning,)},
        f"“{term.text}” means {said}.",
        (entry.evidence,),
        grammar={"be": "means", "head": head, "first": said.split(" ")[0]},
    )


def _lists(analysis: Analysis) -> Iterator[tuple[list[Entry], str]]:
    """Yield the entries of each labelled list with the heading that it stands under."""
    document, skipped = analysis.document, analysis.unstudied
    heading, run, last = "", list[Entry](), (BlockKind.HEADING, 0)
    for number, block in enumerate(document.blocks):
        entry = None
        if number not in skipped and block.kind in ENTRY:
            entry = _entry(analysis, number, block)
        if run and (entry is None or (block.kind, block.level) != last):
            if not _is_nested(block, run, last):
                yield from _whole(run, heading)
                run = []
            elif entry is not None:
                continue
        if entry is not None and (not run or (block.kind, block.level) == last):
            run.append(entry)
            last = (block.kind, block.level)
        if block.kind is BlockKind.HEADING:
            text = " ".join(document.text[block.start : block.end].split())
            heading = re.sub(r"^[\d.]+\s+", "", text).rstrip(":")
    yield from _whole(run, heading)


def _is_nested(block: Block, run: list[Entry], last: tuple[BlockKind, int]) -> bool:
    """Tell whether a point lies under the entry before it."""
    return block.kind is BlockKind.ITEM and last[0] is BlockKind.ITEM and block.level > last[1]


def _whole(run: list[Entry], heading: str) -> Iterator[tuple[list[Entry], str]]:
    usable = [entry for entry in run if entry.said]
    quotable = 0 < len(heading.split()) <= LONGEST_HEADING and not re.search(r"[“”\"?:|!]|\.$", heading)
    if len(usable) >= FEWEST and len(usable) * 3 >= len(run):
        yield usable, heading if quotable else ""


def _entry(analysis: Analysis, number: int, block: Block) -> Entry | None:
    """Return a block as an entry, with nothing said where that does not stand alone; None where it has no label."""
    document = analysis.document
    text = (document.plain or document.text)[block.start : block.end]
    flat = " ".join((_MARKED.sub("", text) if _MARKS & set(text) else text).split())
    match = _LABELLED.match(flat) or (
        _LEAD_IN.match(flat) if analysis.document.blocks[number].kind is BlockKind.ITEM else None
    )
    if match is None or len(match["label"].split()) > LONGEST_LABEL or _NO_LABEL.match(match["label"]):
        return None
    if match["label"][:1].islower() or _is_clause(analysis, number, match["label"]):
        return None
    said = _OWN.sub("", _first_sentence(match["said"]))
    good = FEWEST_SAID <= len(said.split()) <= LONGEST_SAID and not _LEANING.search(said)
    good = good and not _OPENS_LEANING.match(said) and said.count("(") == said.count(")") and said.count('"') % 2 == 0
    evidence = analysis.quote(block.start, block.start + _end_of(said, text))
    label = match["label"].strip(" \"'")
    small = _small(said, analysis, number) if good else ""
    return Entry(number, label, small, evidence, (match["noun"] or "").lower(), _form(said, analysis, number))


def _end_of(said: str, text: str) -> int:
    """Return where in a block's text what is said ends, its full stop included; the block's end if nowhere."""
    found = re.search(r"\s+".join(map(re.escape, said.split())) + r"\.?", text)
    return found.end() if found else len(text)


_PASSIVE = words("to at by for as in with on from of into under through")


def _form(said: str, analysis: Analysis, number: int) -> str:
    """Return what a saying is: what its label does ("acts"), a clause with a subject of its own, or neither ("")."""
    told = said.split(" ")
    tokens = [token for sentence in analysis.in_block(number) for token in sentence.span]
    at = next((i for i, token in enumerate(tokens) if token.i and told[0] == token.text and i > 1), None)
    if at is None:
        return ""
    first, behind = tokens[at], tokens[at : at + len(told)]
    small = told[0].lower()
    if small.endswith("s") and is_verb(small) and not is_noun(small):
        return "acts"
    if len(told) > 1 and told[1].lower() not in _PASSIVE and small not in _OPENING:
        if any(one.tag_ in ("VBD", "VBN") and one.nbor(-1).text == "," for one in behind[1:]):
            return "clause"  # "took over the yard, built two ships"
        if first.tag_ in ("VBD", "VBN") and first.dep_ != "amod":
            return "acts"
        if small.endswith("ed") and is_verb(small) and not is_adjective(small):
            return "acts" if told[1].lower() in _OBJECT or told[1].endswith("'s") else "clause"
    subjects = [
        token for token in behind if token.dep_ in ("nsubj", "nsubjpass") and token.head.pos_ in ("VERB", "AUX")
    ]
    main = any(token.head.dep_ in ("ROOT", "ccomp", "appos", "conj") and token.i < token.head.i for token in subjects)
    return "clause" if main or small in _PRONOUNS else ""


_OBJECT = words("the a an its their his her all both each every no two three four")
_PRONOUNS = words("i you he she it we they who what there")


def _is_clause(analysis: Analysis, number: int, label: str) -> bool:
    """Tell whether a label holds a verb of its own: "The board decided: ..." introduces something."""
    sentences = analysis.in_block(number)
    if not sentences:
        return False
    inside = [token for token in sentences[0].span if token.idx - sentences[0].span.start_char < len(label)]
    return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.pos_ in {"VERB", "AUX"} for token in inside[1:])


def _first_sentence(text: str) -> str:
    first = re.split(r"(?<=[a-z\d)\"][.!?])\s+(?=[A-Z\"(])", text)[0]
    return first.strip().rstrip(".;,").strip()


def _small(said: str, analysis: Analysis, number: int) -> str:
    """Write the first word small where the parse takes it for no name."""
    word = said.split(" ")[0]
    if not word.istitle() or said[len(word) :].lstrip()[:1].isupper():
        return said
    first = next((t for s in analysis.in_block(number) for t in s.span if t.text == word), None)
    plain = first is not None and first.pos_ != "PROPN" and is_listed(word.lower())
    return said[:1].lower() + said[1:] if plain or word.lower() in _OPENING or word.endswith("ing") else said


_OPENING = words(
    "a an the any all each every information data one what how where who when tools people research used work"
)

__all__ = ["find", "labelled"]
