"""Statements: a sentence's main clause as it stands, tightened, with every name, date, number and phrase in it.

What no frame puts in words is asked as a gap in the sentence's own words. References are replaced by what they stand
for, asides that do not hold the gap are left off, and what cannot stand alone is refused.

`grammar` of such a fact holds, for each role, "gap:<role>" (the sentence with `____` in the role's place) and
"given:<role>" (the roles that this names); "roles" lists the roles in order, "subject" names the one that is the
subject; "about" is the key of the name that the subject is, "" where it is none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.clauses.frames import ALSO, clauses_of
from content.facts.clauses.misattached import misattached
from content.facts.clauses.parse_doubts import has_gapped_deed, parse_doubt
from content.facts.clauses.roles import PLACE_KINDS
from content.facts.clauses.scope import is_unfinished
from content.facts.clauses.timely import is_present, is_timely, only_counts
from content.facts.clauses.unsaid import lacks_object
from content.facts.clauses.verbs import emphatic, number_shown
from content.facts.identity import fact_id, folded
from content.facts.kinds.holes import Hole, holes_of
from content.facts.law.roles import places_in_text
from content.facts.names.lexicon import Lexicon, term_of
from content.facts.names.repeats import said_once
from content.facts.phrases.gapped import GAP, Gapped, Said, takes_what_is_meant, turned_round
from content.facts.phrases.openings import MEETINGS, asked_where, met
from content.facts.phrases.speech import Refusal
from content.facts.phrases.tightening import LEVELS, Unit, units
from content.facts.phrases.usable import Phrases, phrases_of
from content.facts.references.recalled import listed_before
from content.facts.values.spoken import spoken_as_of
from content.language import Analysis, Sentence, base, is_adjective, words
from content.parse import Token
from content.patterns import Worded
from content.reading.base import BlockKind

LONGEST = 34  # words of a sentence with its gap
FEWEST = 6
LONGEST_OPENING = 4  # words before a gap in a phrase that opens the sentence
LONGEST_WHOLE = 45  # words of the statement itself
REST = "rest"  # the role of all that a statement says behind its verb
ACTORS = frozenset({"person", "country", "city", "region", "people", "group", "organisation"})
# What a class asks for that only an aside tells of: "the Tarn Fund, which lends to towns"
TOLD_ASIDE = frozenset(words("programme treaty act organisation document policy award resolution"))
ROOT = 6  # letters by which words are told to be of one root
LIGHT = words("do have")
FEWEST_BEGUN, FEWEST_TOLD = 3, 3  # words up to the verb, and behind it
NAMED = "named"  # the role of what references stand for
TOLD_IN = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
VAGUE_SUBJECTS = words("some others many both several few most one another all each none such these those this that")
_HEDGED = Worded(
    "perhaps possibly probably allegedly reportedly supposedly presumably apparently arguably according seem seems "
    "seemed some",
    r"\b(?:perhaps|possibly|probably|allegedly|reportedly|supposedly|presumably|apparently|arguably|according to"
    r"|seems?|seemed|some (?:say|argue|believe|historians))\b",
    re.I,
)
_LOOSE_END = re.compile(
    r"(?:\b(?:the|a|an|of|to|in|on|by|for|with|and|or|that|which|as|its|their|from|at|than|but)|[,;:(–—-])$", re.I
)


STOPPING = words("suspend halt close stop freeze postpone cancel discontinue dissolve abolish ban block interrupt")
_TO_THIS_DAY = re.compile(r"\b(is|are) (?:currently|now|presently)(?= \w+(?:ed|en|pt)\b)")


def _was(be: re.Match[str]) -> str:
    return "was" if be[1] == "is" else "were"


LONGEST_LOOSE = 12  # letters of the longest of them, and more
# "had been founded just months before, and": before what?
_BEFORE_WHAT = re.compile(
    r"\b(?:just|only|some|few|several|two|three|four|five|\d+) (?:day|week|month|year|decade)s "
    r"(?:before|earlier|previously)(?=[,.;]| and\b)"
)
# Marks that came together, "an" before what begins with no vowel. Each begins with one of a few characters, which are
# found ten times as quickly as places where any of these may begin.
_STRAY = re.compile(r"[.,;:Aa](?:(?<=[.,])\.|(?<=[,;:]) ?[,;:]|(?<=\b[Aa])n (?![aeiouhAEIOUHLMNFRSX8\"_]))")


# "'ways to mend boats" without the mark that closes it, "Gelignite'" without the one that opens it
_ODD_QUOTES = re.compile(r"(?:^|[ (])'(?=\w)[^']*$|^\w*[a-rt-z]'(?!\w)")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the statements of a document, and the sentences that say something but do not stand alone."""
    clauses_of(analysis, lexicon)  # what they bring up is called back here: "the board formed in 1928"
    phrases = phrases_of(analysis, lexicon)
    for sentence in analysis.sentences:
        if not is_told(sentence):
            continue
        found = holes_of(sentence, analysis, lexicon)
        for unit in units(sentence, analysis, lexicon):
            if unit.subject.pos_ in {"ADV", "PART", "CCONJ"}:
                continue  # "Not only did it grow, but it also split": the parser took "not only" for the subject
            if unit.subject.lower_ in VAGUE_SUBJECTS or unit.subject.left_edge.lower_ == "such":
                continue
            if unit.subject.left_edge.lower_ == "both" and not listed_before(sentence, unit.subject, analysis, lexicon):
                continue
            if parse_doubt(unit.verb, ()) or has_gapped_deed(unit.verb) or emphatic(unit.verb) is not None:
                continue
            if lacks_object(unit.verb) or (unit.aside and misattached(sentence, unit.verb, lexicon, passive=False)):
                continue
            if any(check(unit.subject) for check in (_is_any_one, _compares, _denied, _is_of_untold_set)):
                continue
            yield from _Reading(unit, sentence, phrases, analysis).read(found)


# Of which there are some only in relation to something: all parties to what?
RELATED = words("party side member state nation delegate participant signatory power country ally group faction")


def _is_of_untold_set(subject: Token) -> bool:
    """Whether "all parties" is told of a set that the sentence does not give."""
    every = any(child.lower_ in {"all", "each", "every", "both", "either"} for child in subject.lefts)
    telling = {"prep", "relcl", "acl", "amod", "compound", "poss", "nummod"}
    told = any(child.dep_ in telling for child in subject.children)
    return every and not told and subject.lemma_.lower() in RELATED


def _is_any_one(subject: Token) -> bool:
    """Whether a subject is one of some whom nothing tells apart: "One leader was a healer"."""
    one = subject.left_edge
    return one.lower_ == "one" and one.head == subject and not any(child.i > subject.i for child in subject.children)


LATER = words("later earlier subsequent further additional")


def _compares(subject: Token) -> bool:
    """Whether a subject is told only by what it comes after or is added to: "Later missions", "A bigger concern"."""
    ties = any(child.lower_ in LATER and child.dep_ in {"amod", "advmod"} for child in subject.lefts)
    more = any(child.tag_ == "JJR" for child in subject.lefts) and subject.left_edge.lower_ in {"a", "an"}
    than = any(token.lower_ == "than" for token in subject.sent)
    return (ties and not any(child.dep_ in {"det", "poss"} for child in subject.lefts)) or (more and not than)


def _denied(subject: Token) -> bool:
    """Whether "no" stands before a subject from which the parser cut it off: "...; and no | Person holding ..."."""
    first = subject.left_edge
    return first.i > 0 and first.nbor(-1).lower_ in {"no", "neither", "nor"}


_CLOSING = '"\u201d)'  # marks that may stand behind the stop


def is_told(sentence: Sentence) -> bool:
    """Whether a sentence tells something plainly: whole, and not of what somebody holds possible."""
    return is_whole(sentence) and not _HEDGED.search(sentence.text)


def is_whole(sentence: Sentence) -> bool:
    """Whether a sentence tells something by itself: no question, no heading, not all in quotation marks."""
    text = sentence.text.strip()
    if sentence.kind not in TOLD_IN or not text.rstrip(_CLOSING).endswith((".", "!")):
        return False
    return (
        not is_unfinished(sentence)
        and not text.startswith(("Yes,", "No,", "Well,"))  # it answers a question that stands before it
        and text[0] not in '"\u201c('
        and text.count('"') % 2 == 0
    )


class _Reading:
    """One main clause while its gaps are gathered."""

    levels = range(LEVELS)  # how far it may be tightened
    fewest = FEWEST
    thorough = False  # every word that compares stays: a rule is not loosened

    def __init__(self, unit: Unit, sentence: Sentence, phrases: Phrases, analysis: Analysis) -> None:
        self.unit, self.sentence, self.phrases, self.analysis = unit, sentence, phrases, analysis
        self.evidence: dict[tuple[int, int], Evidence] = {}
        self.refused = ""
        self.told: dict[tuple[int, ...], dict[int, Said]] = {}

    def read(self, found: Iterable[Hole]) -> Iterator[Fact | LeftOut]:
        mine = {token.i for token in self.unit.tokens}
        own = [hole for hole in found if hole.tokens <= mine and (hole.named or not self.unit.mixed)]
        own = [hole for hole in own if not self._is_one_place(hole)]
        if self.unit.aside:
            own = [hole for hole in own if self.unit.subject.i not in hole.tokens or self._is_told_aside(hole)]
        asked: list[tuple[str, Hole, str, set[int]]] = []
        counts: dict[str, int] = {}
        for hole in (self._whole(hole) for hole in own):
            said = self._said(hole)
            if said is not None:
                counts[hole.role] = counts.get(hole.role, 0) + 1
                number = counts[hole.role]
                asked.append((hole.role if number == 1 else f"{hole.role}{number}", hole, *said))
        fact = self._fact(asked)
        if fact is not None:
            yield fact
        elif own and self.refused:
            yield LeftOut(f"statement: {self.refused}", self.analysis.evidence(self.sentence).quote)

    def _is_one_place(self, hole: Hole) -> bool:
        """Whether a place is one of several: "also taught in Lund"."""
        if hole.terms[0].kind not in PLACE_KINDS:
            return False
        before = self.sentence.span.doc[hole.first - 1]
        if hole.first == self.sentence.span.start or before.dep_ != "prep" or before.lower_ not in {"in", "at"}:
            return False
        verb = next((above for above in before.ancestors if above.pos_ in {"VERB", "AUX"}), before)
        return verb.pos_ == "VERB" and any(c.dep_ == "advmod" and c.lower_ in ALSO for c in verb.children)

    def _is_told_aside(self, hole: Hole) -> bool:
        """Whether an aside asks for what it is told of: of a class, and not half said by what is told."""
        if hole.role != "name" or hole.terms[0].kind not in TOLD_ASIDE:
            return False
        said = {token.lower_[:ROOT] for token in self.unit.tokens if token.i not in hole.tokens}
        telling = [word for word in re.findall(r"[a-z]{4,}", hole.terms[0].text.lower()) if word != hole.terms[0].noun]
        again = [word for word in telling if word[:ROOT] in said]
        return 2 * len(again) <= len(telling) and all(map(is_adjective, again))

    def _whole(self, hole: Hole) -> Hole:
        """The hole with the title of a person who is the subject: who it was is asked without it."""
        return replace(hole, tokens=hole.titled) if hole.titled and self.unit.subject.i in hole.tokens else hole

    def _said(self, hole: Hole | None) -> tuple[str, set[int]] | None:
        """The clause with a gap, tightened as little as makes it short and free of context; None where it cannot be."""
        longest = LONGEST if hole is not None else LONGEST_WHOLE
        kept = self._anchored(hole) if hole is not None else frozenset[int]()
        tried: list[Token] = []
        for level in self.levels:
            tokens = self.unit.without(level, kept)
            if tokens == tried or not _is_clause(tokens, self.unit):
                continue
            tried = tokens
            if hole is not None and takes_what_is_meant(hole, tokens):
                continue
            try:
                text = said_once(self._spoken(tokens, hole), self.phrases.lexicon)
            except Refusal as refusal:
                self.refused = self.refused or str(refusal)
                continue
            if self.fewest <= len(text.split()) <= longest and _is_sound(text, hole) and not _is_cut_short(tokens):
                return text, {token.i for token in tokens}
            self.refused = self.refused or "too long or broken"
        return None

    def _anchored(self, hole: Hole) -> frozenset[int]:
        """The tokens of a hole and what is tied to it, with what stands before the bracket that it lies in."""
        doc, at, kept = self.sentence.span.doc.tokens, hole.first, hole.tokens | hole.tied
        start = self.sentence.span.start
        while at > start and doc[at].text not in {"(", ")"}:
            at -= 1
        return kept | {at - 1} if doc[at].text == "(" and at not in hole.tokens else kept

    def _spoken(self, tokens: list[Token], hole: Hole | None) -> str:
        speaker = Gapped(self.sentence, self.phrases)
        speaker.clause = self.unit.verb
        speaker.hole = hole
        speaker.said = self.told
        speaker.muted = places_in_text(self.sentence, self.analysis)
        speaker.thorough = self.thorough
        speaker.lenient = True  # what is bound inside the sentence may stay
        ahead, rest = self._opening(tokens, hole)
        text = speaker.tokens(rest)
        if ahead:
            comma = "," if self._ends_in_aside(rest) else ""
            text = f"{text.rstrip('.')}{comma} {speaker.tokens(ahead)}"
        if hole is not None and hole.literal:
            text = text.replace(hole.literal, GAP) if text.count(hole.literal) == 1 else ""
        self.evidence |= {(one.start, one.end): one for one in speaker.leaned()}
        return _sentence(_TO_THIS_DAY.sub(_was, text) if self._was_stopped() else text)

    def _was_stopped(self) -> bool:
        """Whether what is stopped now was so by something told of: whatever comes, it was stopped then."""
        led = any(child.dep_ == "prep" and child.lower_ in {"following", "after"} for child in self.unit.verb.children)
        return led and self.unit.verb.tag_ == "VBN" and base(self.unit.verb) in STOPPING

    def _opening(self, tokens: list[Token], hole: Hole | None) -> tuple[list[Token], list[Token]]:
        """The short phrase before the subject that holds the hole ("In 1922,"), to be said last; and what is left."""
        if hole is None or max(hole.tokens) >= self.unit.subject.left_edge.i:
            return [], tokens
        behind = next((n for n, token in enumerate(tokens) if token.i > max(hole.tokens)), 0)
        ahead = tokens[:behind]
        if not ahead or tokens[behind].text != "," or len(ahead) - len(hole.tokens) > LONGEST_OPENING:
            return [], tokens
        if any(token.pos_ in {"VERB", "AUX"} for token in ahead):
            return [], tokens
        return ahead, tokens[behind + 1 :]

    def _inverted(self, hole: Hole) -> str:
        """Return "did the board move to Bonn" for a clause that a date opens and behind which it would be misread.

        Of a meeting that opens it, "at which summit in 1951 did the board move to Bonn".
        """
        meeting = hole.terms[0].kind in MEETINGS
        if self._goes_on() or max(hole.tokens) >= self.unit.subject.left_edge.i:
            return ""
        for level in range(LEVELS) if meeting or self._ends_in_clause() else ():
            tokens = self.unit.without(level, hole.tokens)
            ahead, rest = met(tokens, hole.tokens) if meeting else self._opening(tokens, hole)
            if not ahead or not _is_clause(rest, self.unit) or rest[0] != self.unit.subject.left_edge:
                continue
            try:
                said = self._spoken(rest, None).rstrip(".")
                subject = self._spoken([t for t in rest if t.i <= self.unit.subject.right_edge.i], None).rstrip(".")
            except Refusal:
                continue
            if len(said.split()) <= LONGEST - 2 and said.startswith(f"{subject} "):
                turned = turned_round(self.unit.verb, subject, said[len(subject) :].strip())
                where = asked_where(ahead, hole.tokens, hole.terms[0]) if meeting else ""
                return f"{where} {turned}".strip() if turned else ""
        return ""

    def _ends_in_aside(self, tokens: list[Token]) -> bool:
        """Whether what stands last is set off by a comma, so that a date put behind it would be read with it."""
        inside = {token.i for token in tokens}
        last = next(token for token in reversed(tokens) if not token.is_punct)
        hung = [one for one in (last, *last.ancestors) if one.i > self.unit.verb.i and one.dep_ != "conj"]
        edges = (one.left_edge for one in hung if not any(child.dep_ == "conj" for child in one.children))
        return any(
            edge.i - 1 in inside and edge.nbor(-1).text == "," and edge.i - 1 > self.unit.verb.i for edge in edges
        )

    def _goes_on(self) -> bool:
        """Whether another verb is joined to the main one: "did" before the first would leave it as it stands."""
        joined = (child for child in self.unit.verb.children if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"})
        return any(child.i in {token.i for token in self.unit.tokens} for child in joined)

    def _ends_in_clause(self) -> bool:
        """Whether a clause stands last, so that a date put behind it would be read as the date of what that tells."""
        last = next(token for token in reversed(self.unit.tokens) if not token.is_punct)
        inner = [one for one in (last, *last.ancestors) if one.i > self.unit.verb.i]
        return any(one.dep_ in {"ccomp", "relcl", "acl", "advcl", "xcomp"} for one in inner)

    def _fact(self, asked: list[tuple[str, Hole, str, set[int]]]) -> Fact | None:
        whole = self._said(None)
        rest = self._rest(*whole) if whole else None
        if not asked and (rest is None or whole is None):
            return None
        statement = whole[0] if whole else _filled(*max(((text, hole) for _, hole, text, _ in asked), key=_size))
        roles: dict[str, tuple[Term, ...]] = {role: hole.terms for role, hole, _, _ in asked}
        grammar = {"roles": " ".join(role for role, *_ in asked)}
        if rest is not None:
            grammar["begun"], grammar["rest"] = rest
        named = self._named(statement, roles)
        if named:
            roles[NAMED] = named
        for role, hole, text, kept in asked:
            timed = hole.role == "when" or hole.terms[0].kind in MEETINGS
            if timed and (question := self._inverted(hole)):
                grammar[f"asked:{role}"] = question
            given = [
                r for r, other, _, _ in asked if r != role and other.tokens <= kept and not other.tokens & hole.tokens
            ]
            grammar[f"gap:{role}"] = text
            grammar[f"given:{role}"] = " ".join([*given, *([NAMED] if named else [])])
            if self._is_subject(hole):
                grammar["subject"] = role
                grammar["plural"] = "1" if number_shown(self.unit.verb) == "many" else ""
        numbers = [self.sentence.span.doc[max(hole.tokens)] for _, hole, _, _ in asked if hole.role == "count"]
        timely = is_timely(statement, self.unit.verb, numbers)
        subject = self.phrases.lexicon.at(self.sentence, self.unit.subject)
        grammar["about"] = subject.name.key if subject is not None else ""
        grammar["dated"] = self._as_of(statement, numbers) if timely and is_present(self.unit.verb) else ""
        relation = base(self.unit.verb)
        return Fact(
            fact_id(FactKind.STATEMENT, relation, folded(statement)),
            FactKind.STATEMENT,
            relation,
            roles,
            statement[:1].upper() + statement[1:],
            (self.analysis.evidence(self.sentence), *(self.evidence[key] for key in sorted(self.evidence))),
            complete=frozenset(role for role, hole, _, _ in asked if len(hole.terms) > 1),
            time_dependent=timely,
            grammar=grammar,
        )

    def _rest(self, statement: str, kept: set[int]) -> tuple[str, str] | None:
        """The statement up to its verb, and what it goes on to say: a card asks for the whole of it."""
        verb = self.unit.verb
        ends = [c.i for c in verb.children if c.dep_ in {"prt", "neg"} and verb.i < c.i <= verb.i + 2 and c.i in kept]
        last = max([verb.i, *ends])
        head = [token for token in self.unit.tokens if token.i in kept and token.i <= last]
        if verb.lemma_ in LIGHT or self._says_only_who(head):
            return None
        try:
            begun = self._spoken(head, None).rstrip(".")
        except Refusal:
            return None
        told = statement[len(begun) :].strip(" .")
        if (
            not statement.startswith(f"{begun} ")
            or len(begun.split()) < FEWEST_BEGUN
            or len(told.split()) < FEWEST_TOLD
        ):
            return None
        return f"{begun[:1].upper()}{begun[1:]} {GAP}.", told

    def _says_only_who(self, head: list[Token]) -> bool:
        """Tell whether a clause so far names somebody and a verb: "Norway used ..." may go on in a hundred ways."""
        mention = self.phrases.lexicon.at(self.sentence, self.unit.subject)
        if mention is None or mention.name.kind not in ACTORS:
            return self.unit.subject.pos_ == "PRON"
        inside = {token.i for token in self.unit.subject.subtree}
        return all(token.i in inside or token.pos_ in {"VERB", "AUX", "PUNCT", "PART"} for token in head)

    def _named(self, statement: str, roles: dict[str, tuple[Term, ...]]) -> tuple[Term, ...]:
        """Names that the statement holds beside those asked: what its references stand for."""
        keys = {term.key for terms in roles.values() for term in terms}
        unsure = self.phrases.lexicon.is_unsure(statement)  # "Ivo" of "Ivo Holm" tells who is meant
        found = [
            name
            for name in self.phrases.lexicon.named_in(statement)
            if name.key not in keys and len(name.bare) > 2 and (unsure or not name.shared)
        ]
        return tuple(term_of(name, self.sentence.start, self.sentence.start) for name in found)

    def _as_of(self, statement: str, numbers: list[Token]) -> str:
        alone = only_counts(statement, self.unit.verb, numbers)
        return spoken_as_of(self.analysis) if alone else self.analysis.document.dated or ""

    def _is_subject(self, hole: Hole) -> bool:
        kept = self.unit.without(0, hole.tokens)
        inside = {token.i for token in self.unit.subject.subtree if not token.is_punct} & {token.i for token in kept}
        if self.unit.aside and self.unit.subject in self.unit.verb.ancestors:
            inside -= {token.i for token in self.unit.verb.subtree}
        return self.unit.subject.i in hole.tokens and inside <= hole.tokens


def whole_but(hole: Hole, unit: Unit, phrases: Phrases) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return a clause with a gap, nothing left off but asides, and what it rests on; None where it leans on more."""
    reading = _Reading(unit, unit.sentence, phrases, phrases.analysis)
    reading.levels, reading.fewest, reading.thorough = range(-1, 1), FEWEST - 1, True
    said = reading._said(hole)
    evidence = (phrases.analysis.evidence(unit.sentence), *(reading.evidence[key] for key in sorted(reading.evidence)))
    return None if said is None else (said[0], evidence)


def _is_clause(tokens: list[Token], unit: Unit) -> bool:
    return unit.verb in tokens and unit.subject in tokens


def _is_sound(text: str, hole: Hole | None) -> bool:
    if hole is not None and text.count(GAP) != 1:
        return False
    return not (
        _LOOSE_END.search(text.rstrip(".")[-LONGEST_LOOSE:])
        or text.count("(") != text.count(")")
        or text.count("[") != text.count("]")
        or text.count('"') % 2
        or ("'" in text and _ODD_QUOTES.search(text))
        or _STRAY.search(text)
        or _is_undated(text, hole)
    )


def _is_undated(text: str, hole: Hole | None) -> bool:
    """Whether a time is told from another that the sentence does not give."""
    found = _BEFORE_WHAT.search(text) if "s before" in text or "s earlier" in text or "s previously" in text else None
    if found is None:
        return False
    dated = hole is not None and hole.role == "when" and GAP in text[: found.start()]
    return not dated and not re.search(r"\d{4}", text[: found.start()])


def _is_cut_short(tokens: list[Token]) -> bool:
    """Whether the last of a list has lost what stood behind it: "pays 5p a mile and 2p | a mile after that"."""
    last = tokens[-1]
    if last.i + 1 >= len(last.doc) or last.nbor(1).is_punct or last.nbor(1).sent != last.sent:
        return False
    return last.dep_ == "conj" and any(token.lower_ in {"and", "or"} for token in tokens[-3:-1])


def _sentence(text: str) -> str:
    text = text.strip().rstrip(".,;: ")
    closed = text[-1:] in {'"', "”"} and text[-2:-1] in {".", "!", "?"}
    return text if closed or not text else f"{text}."


def _size(one: tuple[str, Hole]) -> int:
    return len(one[0])


def _filled(text: str, hole: Hole) -> str:
    """A gapped sentence with its answer back in place."""
    texts = [term.text for term in hole.terms]
    answer = texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"
    return text.replace(GAP, hole.literal or answer)


__all__ = ["GAP", "NAMED", "REST", "find", "is_told", "is_whole", "whole_but"]
