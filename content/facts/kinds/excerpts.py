"""Excerpts: a sentence in the document's own words, with the sentences before it that it leans on.

What neither a frame nor a statement can put in words of its own is quoted with as many sentences of its paragraph as it
takes to tell who "he" is and what "the prison" was: no reference needs to be resolved, and nothing is cut. Each name,
date, number and phrase of the last sentence may be the gap.

A point of a list is quoted with what introduces the list. Where not all that a sentence leans on can be quoted, a card
is made with a sentence or two before it, and no item.

`grammar` of such a fact holds LEAD (the sentences before it, "" where it leans on none), "whole" ("1" where it
leans on nothing else), "roles" (in order), and for each role "gap:<role>" (the sentence with `____` in its place).
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Protocol

from content.facts.base import LEAD, Fact, FactKind, Term
from content.facts.clauses.main_clauses import main_verb
from content.facts.clauses.subjects import SUBJECTS
from content.facts.clauses.timely import NOW, is_passing
from content.facts.identity import fact_id, folded
from content.facts.kinds.bullets import conditioned_points
from content.facts.kinds.holes import UNCLASSED, Hole, holes_of
from content.facts.kinds.statements import GAP, is_whole
from content.facts.law.address import READER
from content.facts.names.gazetteer import DEMONYMS
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.leaning import Leaning, leaning_of
from content.language import Analysis, Sentence, base
from content.parse import Token
from content.reading.base import BlockKind

FEWEST, FEWEST_IN_POINT = 7, 4  # words of the sentence that is asked, and of a point of a list
RECALLED = UNCLASSED | {"phrase", "quoted"}  # kinds of what a card asks for, and no item
LONGEST, LONGEST_ON_CARD = 45, 58
_SHORT_END = re.compile(r"\b(?:ca|c|No|St|vs|approx|pp?|vol|ed)\.$")  # the parser ended the sentence too soon
_FORMULA = re.compile(r"(?:Done (?:in|at|this)|In (?:witness|faith) (?:where|there)of)\b", re.I)  # what closes a treaty
_SELF = frozenset({"i", "we", "our", "us", "my", "me"})


class Asked(Protocol):
    """What is asked already, by the offsets of sentences."""

    def is_wanted(self, start: int, term: Term) -> bool:
        """Say whether the sentence at an offset may be asked for a term."""

    def is_on_card(self, start: int) -> bool:
        """Say whether a card asks for anything of the sentence at an offset."""

    def is_well_asked(self, start: int) -> bool:
        """Say whether a card and some questions do."""


def find(analysis: Analysis, lexicon: Lexicon, asked: Asked) -> Iterator[Fact]:
    """Yield an excerpt for each sentence with something wanted; what only a card can ask for where there is none."""
    leaning, passed = leaning_of(analysis, lexicon), analysis.unstudied | conditioned_points(analysis)
    for sentence in analysis.sentences:
        if sentence.block in passed or asked.is_well_asked(sentence.start):
            continue
        point = _is_point(sentence)
        if not (point or _is_askable(sentence)) or _is_said_by_somebody(sentence, analysis):
            continue
        carded = asked.is_on_card(sentence.start)
        wanted = [
            (role, hole, gapped)
            for role, hole in _in_roles(sentence, analysis, lexicon)
            if not (carded and _is_for_card(hole))
            and _stands_by_itself(sentence, hole)
            and all(asked.is_wanted(sentence.start, term) for term in hole.terms)
            and (gapped := _gapped(sentence, hole))
        ]
        if wanted and (told := _told_before(sentence, leaning, point=point)) is not None:
            yield _fact(sentence, told, wanted, analysis)


def _is_said_by_somebody(sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a quotation that began in a sentence before is not yet closed."""
    document = analysis.document
    before = (document.plain or document.text)[document.blocks[sentence.block].start : sentence.start]
    return before.count('"') % 2 == 1


def _is_for_card(hole: Hole) -> bool:
    return len(hole.terms) > 1 or hole.terms[0].kind in RECALLED


def _told_before(sentence: Sentence, leaning: Leaning, *, point: bool) -> tuple[list[Sentence], bool] | None:
    """Return the sentences to be quoted before one, with whether it leans on no others; None where nothing will do."""
    if point:
        over = leaning.lead_in(sentence)
        if over is None or not _is_plain(over) or _is_of_alternatives(over, sentence):
            return None
        return [over], not leaning.leans(over)
    before = leaning.before(sentence)
    if before is not None and all(map(_is_quotable, before)):
        return before, len(sentence.text.split()) <= LONGEST
    near = [one for one in leaning.near(sentence) if _is_quotable(one)]
    return (near, False) if near or leaning.of_rules else None


_DEFINES = re.compile(r"\b(?:means?|includes?|is|are)[:—–-]*$")


def _is_of_alternatives(over: Sentence, point: Sentence) -> bool:
    """Whether what introduces a list is a point itself, or leaves one of several meanings to it."""
    lead = over.text.strip()
    alternative = point.text.strip().endswith((" or", ";or")) and _DEFINES.search(lead) is not None
    return lead[:1].islower() or alternative


_STOP = re.compile(r"[.!][\"’”)]?$")
_POINT_END = re.compile(r"(?:[;,.]|[;,] (?:and|or))$")


def _is_point(sentence: Sentence) -> bool:
    """Whether a sentence is a point of a list that goes on with what introduces it."""
    text = sentence.text.strip()
    short = FEWEST_IN_POINT <= len(text.split()) <= LONGEST_ON_CARD
    lone = len(sentence.span.doc.sents) == 1  # a point of several sentences is prose
    return sentence.kind is BlockKind.ITEM and short and lone and bool(_POINT_END.search(text)) and _is_plain(sentence)


def _is_askable(sentence: Sentence) -> bool:
    """Whether a sentence may be asked in its own words: a clause of some length that holds at any time."""
    verb = _root(sentence)
    if verb is None or verb.pos_ not in {"VERB", "AUX"} or not any(child.dep_ in SUBJECTS for child in verb.lefts):
        return False  # a caption, a torn line
    if not FEWEST <= len(sentence.text.split()) <= LONGEST_ON_CARD or not _is_quotable(sentence):
        return False
    return not is_passing(verb, (token for token in sentence.span if token.like_num))


def _is_quotable(sentence: Sentence) -> bool:
    """Whether a sentence may be quoted: a whole one, and plain."""
    text = sentence.text
    return is_whole(sentence) and not _SHORT_END.search(text) and not _FORMULA.match(text) and _is_plain(sentence)


def _is_plain(sentence: Sentence) -> bool:
    """Whether a sentence tells of no time that passes, and speaks to nobody."""
    text = sentence.text
    if "?" in text or text.count("(") != text.count(")") or text.count('"') % 2 or NOW.search(text):
        return False
    if _SHOWN.search(text):
        return False
    return not any(token.lower_ in READER or token.lower_ in _SELF for token in sentence.span)


# "The table below shows ...": the learner sees none
_SHOWN = re.compile(
    r"\b(?:table|figure|diagram|chart|map|list|picture|image|graph|photo|photograph)s? (?:below|above|opposite)\b"
    r"|\b(?:below|above|following) (?:table|figure|diagram|chart|map|list|picture|image|graph|photo)",
    re.I,
)


def _root(sentence: Sentence) -> Token | None:
    return main_verb(list(sentence.span))


def _stands_by_itself(sentence: Sentence, hole: Hole) -> bool:
    """Whether a name is a noun phrase of its own: "the Holm", not of "the Holm slave codes"."""
    if hole.role != "name":
        return True
    doc, last = sentence.span.doc, max(hole.tokens)
    if doc[last].lower_ in DEMONYMS and last + 1 < len(doc) and doc[last + 1].pos_ == "NOUN":
        return False  # "the Norwegian Party of the [Danish] zone": the name goes on, or ends before
    if hole.first > sentence.span.start and doc[hole.first - 1].pos_ == "PROPN" and hole.terms[0].kind != "person":
        return False  # "King [Harald Land]"
    head = doc[hole.first : last + 1].root
    return head.pos_ in {"PROPN", "NOUN"} and head.dep_ in _NOMINAL


def _further_names(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[Hole]:
    """Yield the names that could be no gap of a shortened sentence, and what is written as a name and has no class."""
    taken = {i for hole in holes_of(sentence, analysis, lexicon) if hole.named for i in hole.tokens}
    for mention in lexicon.within(sentence):
        tokens = frozenset(range(mention.first, mention.last + 1))
        if not tokens & taken:
            yield Hole("name", (lexicon.term(mention),), tokens)
        taken |= tokens
    for run in _capitals(sentence):
        if not taken & {token.i for token in run}:
            text = sentence.span.doc[run[0].i : run[-1].i + 1].text
            start, end = sentence.extent(run)
            yield Hole("name", (Term(text, "name", folded(text), start, end),), frozenset(token.i for token in run))


def _capitals(sentence: Sentence) -> Iterator[list[Token]]:
    """Yield the runs of capitalised words that are a noun phrase of their own."""
    run: list[Token] = []
    for token in sentence.span:
        if token.text[:1].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ"}:
            run.append(token)
        elif not (run and token.lower_ in _WITHIN):
            yield from filter(_is_phrase, [run])
            run = []
    # What closes a sentence is its stop: no run is left over.


_WITHIN = frozenset({"of", "the"})
_NOMINAL = frozenset({*SUBJECTS, "dobj", "pobj", "attr", "appos", "conj", "agent", "dative", "oprd"})


def _is_phrase(run: list[Token]) -> bool:
    if not run or run[0].is_sent_start or run[-1].pos_ != "PROPN" or run[-1].dep_ not in _NOMINAL:
        return False
    before, behind = run[0].nbor(-1).text[-1:], run[-1].nbor(1).text[:1]
    return before not in "-/(" and behind not in "-/'’" and len(run[-1].text) > 1


def _gapped(sentence: Sentence, hole: Hole) -> str:
    """Return the sentence with a gap for a hole, empty where its tokens do not stand together."""
    first, last = hole.first, max(hole.tokens)
    if last - first + 1 != len(hole.tokens) or hole.lead or hole.evidence:
        return ""
    doc, start = sentence.span.doc, sentence.span[0].idx
    begin, end = doc[first].idx - start, doc[last].idx + len(doc[last].text) - start
    gapped = f"{sentence.text[:begin]}{GAP}{sentence.text[end:]}".strip()
    return gapped if _STOP.search(gapped) else f"{_POINT_END.sub('', gapped)}."


def _fact(
    sentence: Sentence, told: tuple[list[Sentence], bool], wanted: list[tuple[str, Hole, str]], analysis: Analysis
) -> Fact:
    """Return the fact of a sentence, which comes first in its evidence, before those that it leans on."""
    before, whole = told
    evidence = tuple(map(analysis.evidence, (sentence, *before)))
    verb = _root(sentence)
    relation = base(verb) if verb is not None else "be"
    lead = " ".join(" ".join(one.text.split()) for one in before)
    roles = {role: hole.terms for role, hole, _ in wanted}
    grammar = {LEAD: lead, "whole": "1" if whole else "", "roles": " ".join(roles)}
    grammar |= {f"gap:{role}": gapped for role, _, gapped in wanted}
    statement = f"{lead} {sentence.text.strip()}".strip()
    id_ = fact_id(FactKind.STATEMENT, relation, "excerpt", folded(sentence.text))
    return Fact(id_, FactKind.STATEMENT, relation, roles, statement, evidence, grammar=grammar)


def _in_roles(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[tuple[str, Hole]]:
    """Yield the holes of a sentence with their roles, those of one kind told apart: "name", "name2"."""
    counted: Counter[str] = Counter()
    for hole in (*holes_of(sentence, analysis, lexicon), *_further_names(sentence, analysis, lexicon)):
        counted[hole.role] += 1
        number = counted[hole.role]
        yield hole.role if number == 1 else f"{hole.role}{number}", hole
