"""Definitions as statutes write them, read by their words: a text of rules defines its terms in long sentences.

"tenant means a person who ...", '"Port" means, as defined in the Act of 1926, any place ...', "Serfdom, that is to say,
the condition of ...". What a statute adds behind a semicolon, or of a second term, is left off.
"""

import re
from collections.abc import Iterator

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon
from content.language import Analysis, Sentence, singular
from content.reading.base import BlockKind

FEWEST, LONGEST = 3, 42  # words of a definition
LONGEST_TERM = 5
_TERM = r"[\"']?(?P<term>[A-Za-z][\w’' -]{2,48}?)[\"']?"
_READ = (
    re.compile(
        rf"{_TERM},? (?:shall mean|means?|is defined as|denotes)(?:, as defined in [^,]+,)? (?P<said>\S.*)", re.S
    ),
    re.compile(r"[\"'](?P<term>[A-Za-z][\w’ -]{2,60}?)[\"'] (?:shall )?refers? to (?P<said>\S.*)", re.S),
    re.compile(rf"{_TERM}, that is to say,? (?P<said>\S.*)", re.S),
    re.compile(r"(?:The |An? )?[\"'](?P<term>[A-Za-z][\w’ -]{2,48}?)[\"'] (?:is|are|shall be) (?P<said>\S.*)", re.S),
)
# "Lease: For the purposes of this Act, the term "lease" means ...": what stands before the term.
_LABEL = re.compile(r"(?P<label>[A-Z][\w ,/-]{1,48}): (?=.{0,80}[\"'](?i:(?P=label))[\"'])", re.S)
_SCOPE = re.compile(
    r"(?:(?:In|For the purposes? of|As (?:used|defined|provided|set out) (?:in|by)|Under|Within)\b[^,:\"]{2,60}, )?"
    r"(?:[Tt]he (?:term|expression|word)s? )?(?=[\"'])"
)
_LETTERS = re.compile(r"(?<=[\"']) \([A-Z][A-Za-z]{1,6}\)(?= )")  # "personal data" (PD)
# "For the purposes of this Convention ferries are boats that ..."
_HELD_FOR = re.compile(
    r"For the purposes? of this (?:[A-Z]\w+|section|article),? (?P<term>[a-z][a-z ]{2,30}?) (?:is|are|shall be)"
    r" (?P<said>\S.*)",
    re.S,
)
# "‘The Work’: the software that ...", in a list of terms.
_LISTED = re.compile(r"[\"'](?P<term>[A-Za-z][\w’ -]{2,48}?)(?:\(s\))?[\"']:\s+(?P<said>\S.*)", re.S)
_GLOSSARY = re.compile(r"\b(?:definitions?|interpretation|glossary|terms)\b", re.I)
# What a definition adds under which it holds: the term is known by the rest.
_ADDS = re.compile(r",? (?:if|whether|where|unless|provided that|including|except) |(?<=[a-z])\. ")
_SUCH = re.compile(r"\bsuch (?:other )?(?P<noun>[a-z]+)\b")
# What a definition of a kind of thing begins with; "any", bare plurals and what is not counted too.
_GENUS = re.compile(
    r"(?:an?|the|any|all|every|each)\b|\w+s\b"
    r"|(?:(?:\w+ly )?[a-z]+ )?(?:information|data|software|material|equipment|property|conduct|communication|money)\b",
    re.I,
)
_BEHIND = re.compile(r";|, and [\"'“]|, and,? in (?:Part|Chapter|Section)|(?<=[a-z]):")
_LEANS = re.compile(
    r"\b(?:this|these|those(?! of\b)|such|that (?:capacity|section|article|paragraph|person|act)|the following|herein"
    r"|thereof|hereof"
    r"|(?:section|sub-?section|paragraph|article|part|division|subdivision|chapter|schedule)s? [\dIVX(]+\w*)\b",
    re.I,
)
_ASIDE = re.compile(
    r"\s*\([^()]*\)|,? as (?:defined|set out|provided) (?:by|in) (?:Sections?|Articles?)\b[^,;]*$", re.I
)
_OWN = re.compile(r"\bthis (licen[cs]e|agreement|act|convention|policy|regulation|directive|treaty)\b", re.I)
_VERBS = re.compile(r"\b(?:is|are|was|were|has|have|that|which|who|this|it|by|if|where|when)\b", re.I)
_ENDS_OPEN = re.compile(r"\b(?:is|are|was|of|to|in|by|for|with|that|which|who|and|or|the|an?|as|from|under)$", re.I)


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the definitions that a text of rules gives of its terms."""
    if not analysis.normative:
        return
    for sentence in analysis.sentences:
        if _opens_block(sentence, analysis) and (fact := _definition(sentence, analysis)) is not None:
            yield fact


def _opens_block(sentence: Sentence, analysis: Analysis) -> bool:
    block = analysis.document.blocks[sentence.block]
    return block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH) and sentence.start - block.start <= 1


def is_read(sentence: Sentence, analysis: Analysis) -> bool:
    """Tell whether a sentence is a definition of a text of rules that is read by its words."""
    return analysis.normative and _opens_block(sentence, analysis) and _definition(sentence, analysis) is not None


def _definition(sentence: Sentence, analysis: Analysis) -> Fact | None:
    plain = " ".join(sentence.text.split())
    text = plain if _HELD_FOR.match(plain) else _LETTERS.sub("", _unlabelled(plain), count=1)
    patterns = (
        (_HELD_FOR, *_READ, _LISTED)
        if sentence.headings and _GLOSSARY.search(sentence.headings[-1])
        else (_HELD_FOR, *_READ)
    )
    match = next((found for pattern in patterns if (found := pattern.match(text))), None)
    if match is None or len(match["term"].split()) > LONGEST_TERM or _VERBS.search(match["term"]):
        return None
    said = _BEHIND.split(match["said"])[0].strip(" .,;")
    said = _OWN.sub(r"the \1", _ASIDE.sub("", re.sub(r"^(?:and includes |the )(?=all\b)", "", said))).strip(" ,")
    said = _pointed(_ADDS.split(said)[0].strip(" ,"))
    if not FEWEST <= len(said.split()) <= LONGEST or not _GENUS.match(said) or _ENDS_OPEN.search(said):
        return None
    if match["said"].rstrip().endswith(":") or _LEANS.search(said) or said.count("(") != said.count(")"):
        return None
    term_text = re.sub(r"^(?:the|an?) ", "", match["term"], flags=re.I)
    if folded(term_text) in folded(said) or said.count('"') % 2:
        return None
    many = term_text.endswith("s") and singular(term_text.lower()) != term_text.lower()
    term = Term(term_text, "phrase", folded(term_text), sentence.start, sentence.start + len(term_text), plural=many)
    meaning = Term(said, "phrase", folded(said), sentence.start, sentence.end, plural=many, noun="definition")
    head = re.sub(r"^(?:an?|the|any|all) ", "", said).split(" ")[0]
    return Fact(
        fact_id(FactKind.DEFINITION, "is", term.key, head.lower()),
        FactKind.DEFINITION,
        "is",
        {"subject": (term,), "definition": (meaning,)},
        f"“{term.text}” means {said}.",
        (analysis.evidence(sentence),),
        grammar={"be": "means", "head": head, "first": said.split(" ")[0]},
    )


def _unlabelled(text: str) -> str:
    """Return a definition from its term on, which may stand behind a label and for what it holds."""
    text = text[found.end() :] if (found := _LABEL.match(text)) else text
    return text[found.end() :] if (found := _SCOPE.match(text)) else text


def _pointed(said: str) -> str:
    """Return a meaning with "that person" for "such other person", where the person was brought up before."""

    def told(found: re.Match[str]) -> str:
        known = re.search(rf"\b{found['noun']}\b", said[: found.start()])
        return f"the other {found['noun']}" if known else found.group()

    return _SUCH.sub(told, said)


__all__ = ["find", "is_read"]
