"""Tasks: three and more bodies of one sort, each with what it does in the sentence that opens its point or paragraph.

"- The Office of Lights (OL) keeps the lamps of the coast", "The Survey Office aims to chart every bay": what one office
does is what a learner takes another's for. `grammar` of such a fact holds what that of a directory's entry holds.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from content.answers import words
from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.kinds import kind_by_head
from content.facts.names.lexicon import Lexicon
from content.facts.worded import LABEL, SAID, TASK
from content.language import Analysis, Sentence, is_verb
from content.reading.base import BlockKind

FEWEST = 3
SHORTEST, LONGEST = 4, 26  # words of what a body does
SHORTEST_WORD = 4  # letters of a word that tells
ROOT = 6  # letters by which a word of a name is told in what its body does
_OPENING = re.compile(
    r"(?:The )?(?P<name>(?:[A-Z][\w&’'-]*,? )(?:(?:[A-Z][\w&’'-]*,?|of|for|and|on|the) )*?)"
    r"(?:\([\w’' &-]+\) )?(?P<said>(?!(?:of|for|and|on|the) )[a-z].*)"
)
_DUTY = re.compile(r"(?:is|was) (?:also )?(?:responsible for|charged with|tasked with|in charge of)\b")
_ADVERB = re.compile(r"(?:also|\w+ly)$")
# What leans on its context, is told for a time, or speaks to somebody.
_LEANING = re.compile(
    r"\b(?:this|these|those|it|they|he|his|she|her|such|above|below|here|we|our|us|you|your|I|currently|now|today"
    r"|recently|also|however|will|would|may|might|could)\b|[|\[\]{}<>@:;\"“”]|http",
    re.I,
)
_MISSION = re.compile(
    r"^(?:['’]s )?(?:(?:main|primary|chief|overall) )?(?:mission|goal|aim|purpose|role|function|task|objective) "
    r"(?:(?:is|was) (?P<to>to )|(?=[a-z]+s (?:on|to)\b))"
)
# Where what a body does may end, the last first: before another thing that it does, an aside, how it does it.
_CUTS = re.compile(r",? (?:and|or) (?=[a-z]+(?:s|ed) )|, (?=[a-z]+ing )| [–—-] | \(")
_END = re.compile(r"(?:,? (?:including|such as|for example|e\.g\.)\b.*|\.)$")


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    noun: str
    said: str
    evidence: Evidence


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what the bodies of one sort do."""
    by_noun: dict[str, list[_Entry]] = defaultdict(list)
    for entry in _entries(analysis):
        if all(entry.name != other.name for other in by_noun[entry.noun]):
            by_noun[entry.noun].append(entry)
    for noun, entries in by_noun.items():
        telling = [entry for entry in entries if not _tells_itself(entry, entries)]
        if len(telling) < FEWEST:
            continue
        over = {"list": f"{noun}s", "heading": "", "noun": noun, "lead": "", "title": analysis.document.title}
        for at, entry in enumerate(telling):
            yield _fact(entry, {**over, "at": f"{at}", "entries": f"{len(telling)}"})


def _entries(analysis: Analysis) -> Iterator[_Entry]:
    skipped = analysis.unstudied
    for number, block in enumerate(analysis.document.blocks):
        sentences = analysis.in_block(number)
        if block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH) and sentences and number not in skipped:
            entry = _entry(sentences[0], analysis)
            if entry is not None:
                yield entry


def _entry(sentence: Sentence, analysis: Analysis) -> _Entry | None:
    """Return a sentence that begins with a body and goes on with what it does, as an entry."""
    text = " ".join(sentence.text.split())
    found = _OPENING.match(text)
    if found is None:
        return None
    name = found["name"].strip(" ,")
    aimed = _MISSION.match(found["said"])
    said = found["said"][aimed.end() :] if aimed else found["said"]
    said = _trimmed(f"aims to {said}" if aimed and aimed["to"] else said)
    kind, noun = kind_by_head(name.split(" "))
    if kind != "organisation" or not noun or len(name.split(" ")) < 2:
        return None
    if not _is_sound(said) or not _acts(said, sentence):
        return None
    return _Entry(name, noun, said, analysis.evidence(sentence))


def _is_sound(said: str) -> bool:
    return SHORTEST <= len(said.split()) <= LONGEST and not _LEANING.search(said) and said.count("(") == said.count(")")


def _trimmed(said: str) -> str:
    """Return what a body does without what follows where that leans on its context or makes it too long."""
    said = _END.sub("", said).strip()
    while not _is_sound(said) and (cuts := list(_CUTS.finditer(said))):
        said = said[: cuts[-1].start()].strip()
    return said


def _acts(said: str, sentence: Sentence) -> bool:
    """Say whether what follows a name begins with what it does, and is no state of it."""
    if _DUTY.match(said) or said.startswith("aims to "):
        return True
    first = next((word for word in said.split(" ") if not _ADVERB.search(word)), "")
    token = next((one for one in sentence.span if one.text == first.rstrip(",")), None)
    listed = first.endswith(("s,", "ed,")) and is_verb(first.rstrip(","))  # "fosters, tests and spreads"
    return token is not None and (listed or (token.tag_ in ("VBZ", "VBD") and token.pos_ == "VERB"))


def _tells_itself(entry: _Entry, entries: list[_Entry]) -> bool:
    """Say whether a word of a body's name, and of no other's, stands in what it does."""
    held = Counter(root for one in entries for root in {word[:ROOT] for word in words(one.name)})
    mine = {word[:ROOT] for word in words(entry.name) if held[word[:ROOT]] == 1 and len(word) >= SHORTEST_WORD}
    return any(word[:ROOT] in mine for word in words(entry.said))


def _fact(entry: _Entry, over: dict[str, str]) -> Fact:
    start, end = entry.evidence.start, entry.evidence.end
    label = Term(entry.name, LABEL, folded(entry.name), start, end, noun=over["noun"])
    said = Term(entry.said, SAID, folded(entry.said), start, end)
    id_ = fact_id(FactKind.LABEL, TASK, label.key)
    statement = f"The {entry.name} {entry.said}."
    roles = {"label": (label,), "said": (said,)}
    return Fact(id_, FactKind.LABEL, TASK, roles, statement, (entry.evidence,), grammar=over)


__all__ = ["find"]
