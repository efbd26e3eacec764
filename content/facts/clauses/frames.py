"""From clause to fact: roles filled with terms, the words that a question needs, and one plain statement.

`grammar` of such a fact holds: "subject" (as a sentence says it), "auxiliaries", "main", "base", "particle", "plural"
("1" where the subject takes a plural verb), "order" (roles in the order of the sentence), and for each role of it
"lead:<role>", "text:<role>", "anchors:<role>"; "required" lists the roles that may not be left off. "gaps" lists the
roles that lie inside others ("do_object"), each with "front:<role>" and "rest:<role>".
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.clauses.finite import Clause, read_clauses, turned
from content.facts.clauses.roles import UNASKED, Argument, Gap
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.usable import Phrase
from content.language import Analysis, Sentence, words

# Prepositions that can open a question with a name inside their phrase: "At the behest of whom ...?"
FRONTED = words("at in on to from with under by for following after during before against into through over on")
ALSO = words("also too again")
LONGEST_COINED = 4  # words of a term in quotation marks
LONGEST_UNTAKEN = 8  # words of a phrase behind which a date is still read with the verb
LONGEST_KEPT = 26  # words of an argument that a stem could still carry


@lru_cache(maxsize=2)
def clauses_of(analysis: Analysis, lexicon: Lexicon) -> Mapping[int, tuple[Clause, ...]]:
    """Return the clauses of a document by sentence index; read once, however many kinds of fact ask."""
    return read_clauses(analysis, lexicon)


@lru_cache(maxsize=2)
def sound(analysis: Analysis, lexicon: Lexicon) -> tuple[tuple[Sentence, Clause | LeftOut], ...]:
    """Return every clause that may be asked, and a LeftOut for every one that may not; told once, as four kinds ask."""
    return tuple(_sound(analysis, lexicon))


def _sound(analysis: Analysis, lexicon: Lexicon) -> Iterator[tuple[Sentence, Clause | LeftOut]]:
    frames = clauses_of(analysis, lexicon)
    for sentence in analysis.sentences:
        for clause in frames[sentence.index]:
            rule = stopped(clause, analysis)
            other = turned(clause) if rule else None
            if not rule:
                yield sentence, clause
            elif other is not None and not stopped(other, analysis):
                yield sentence, other
            else:
                yield sentence, LeftOut(rule, analysis.evidence(sentence).quote)


def stopped(clause: Clause, analysis: Analysis) -> str:
    """Return the rule that keeps a clause from being asked, "" where none does."""
    if clause.fault:
        return clause.fault
    if not clause.subject.text:
        return "subject unsaid"
    if clause.hedged:
        return "hedged"
    if clause.negated:
        return "negated"
    if clause.time_dependent and (clause.past or not analysis.document.dated):
        return "time-dependent"
    if _is_list_cut_short(clause):
        return "several are said to be one"
    if any(map(_is_untold_person, clause.arguments)):
        return "for or with whom is left off"
    required = [argument.phrase for argument in clause.arguments if argument.required]
    faults = [phrase.fault or "object unsaid" for phrase in required if phrase.fault or not phrase.text]
    return faults[0] if faults else ""


def _is_list_cut_short(clause: Clause) -> bool:
    """Whether several things are one name: of "The members were Elba, with its isles, and Pisa" only Elba was read."""
    if clause.lemma in MAKING_UP and any(map(_is_first_of_list, clause.arguments)):
        return True
    same = clause.of("complement")
    single = clause.verb.lower_ in {"is", "was"} and clause.subject.head.tag_ == "NN"  # "its capital and port is Oslo"
    several = (clause.subject.plural and not single) or clause.subject.text.lower().startswith(
        ("some ", "many ", "several ", "most ")
    )
    return clause.lemma == "be" and several and same is not None and _is_one_name(same.phrase)


def _is_untold_person(argument: Argument) -> bool:
    """Whether somebody whom nothing names took part: "a position was created for her"."""
    of_whom = argument.role in {"beneficiary", "to", "with", "against"} and argument.phrase.head.lower_ in WHOM
    return of_whom and bool(argument.phrase.fault)


WHOM = frozenset({"him", "her", "them"})
MAKING_UP = frozenset({"consist", "comprise", "include", "contain", "compose"})


def _is_first_of_list(argument: Argument) -> bool:
    """Whether one thing was read where more follow: "consists of the chair, the deputies and others"."""
    head = argument.phrase.head
    listed = any(child.dep_ in {"conj", "appos"} and child.i > head.i for child in head.children)
    listed = listed or (head.i + 2 < head.sent.end and head.nbor(1).text == "," and head.nbor(2).text[:1].isupper())
    return listed and len(argument.phrase.terms) == 1 and argument.phrase.named


def _is_one_name(phrase: Phrase) -> bool:
    return phrase.named and len(phrase.terms) == 1 and not phrase.plural and phrase.terms[0].kind != "group"


def frame(kind: FactKind, clause: Clause, analysis: Analysis, relation: str = "") -> Fact:
    """Return a clause as a fact of a kind. Arguments that lean on their context are left off."""
    kept = usable(clause)
    roles: dict[str, tuple[Term, ...]] = {"subject": clause.subject.terms}
    roles |= {argument.role: argument.phrase.terms for argument in kept}
    gaps = tuple(gaps_of(clause, kept))
    roles |= {gap.role: gap.terms for gap in gaps}
    told = statement(clause, kept)
    roles |= _coined(told, clause.sentence)
    named = relation or relation_of(clause, kept)
    whole = [role for role in sorted(roles) if role in {"subject", *(argument.role for argument in kept)}]
    keys = [f"{role}={term.key}" for role in whole for term in roles[role]]
    return Fact(
        id=fact_id(kind, named, *keys),
        kind=kind,
        relation=named,
        roles=roles,
        statement=told,
        evidence=_evidence(clause, kept, analysis),
        complete=frozenset(role for role, terms in roles.items() if len(terms) > 1),
        time_dependent=clause.time_dependent,
        grammar={**_grammar(clause, kept, analysis.document.dated or ""), **_gap_words(gaps)},
    )


def _coined(told: str, sentence: Sentence) -> dict[str, tuple[Term, ...]]:
    """The one term that a statement sets in quotation marks: what something is called there."""
    found = re.findall(r'"([^"]+)"', told)
    if len(found) != 1 or not 0 < len(found[0].split()) <= LONGEST_COINED or found[0][-1] in ".,;":
        return {}
    return {"coined": (Term(found[0], "quoted", folded(found[0]), sentence.start, sentence.end, noun="term"),)}


def gaps_of(clause: Clause, kept: tuple[Argument, ...]) -> Iterator[Gap]:
    """Yield what can be asked inside subject and arguments, one a role."""
    seen: set[str] = set()
    for gap in (*_holes("subject", "", clause.subject), *(g for a in kept for g in (*a.gaps, *_holes_in(a)))):
        if gap.role not in seen:
            seen.add(gap.role)
            yield gap


def _holes_in(argument: Argument) -> Iterator[Gap]:
    yield from _holes(argument.role, argument.lead, argument.phrase)


def _holes(role: str, lead: str, phrase: Phrase) -> Iterator[Gap]:
    for hole in phrase.holes:
        if hole.template.split("{}")[-1].startswith(","):
            continue  # "under the lead of whom, the mayor of Oslo ...": what is told of the name asked for
        if hole.lead in UNASKED:
            continue
        name = f"{role}_{hole.lead}"
        left = max(phrase.anchors - len(hole.terms), 0)
        if role == "object" and hole.rest and hole.lead != "of" and not _OWNED.match(hole.rest):
            yield Gap(name, hole.terms, f"{hole.lead} {{}}", hole.rest, left)
        elif role == "object":
            if hole.lead == "of" and hole.direct and len(hole.template.split("{}")[0].split()) <= 4:
                yield Gap(name, hole.terms, hole.template, "", left)
        elif role == "subject":
            yield Gap(name, hole.terms, hole.template, "", left)
        elif hole.direct and lead in FRONTED and " and " not in hole.template:
            yield Gap(name, hole.terms, f"{lead} {hole.template}", "", left)


# "used their payments from Norway": nobody asks from which country they used them.
_OWNED = re.compile(r"(?:their|its|his|her)\b", re.I)


def _gap_words(gaps: tuple[Gap, ...]) -> dict[str, str]:
    said = {"gaps": " ".join(gap.role for gap in gaps)}
    for gap in gaps:
        said[f"front:{gap.role}"] = gap.front
        said[f"rest:{gap.role}"] = gap.rest
        said[f"anchors:{gap.role}"] = str(gap.anchors)
    return said


def usable(clause: Clause) -> tuple[Argument, ...]:
    """Return the arguments that stand alone, one a role, in order."""
    kept: dict[str, Argument] = {}
    for argument in sorted(clause.arguments, key=lambda argument: not argument.required):
        long = len(argument.text.split()) > LONGEST_KEPT and not argument.required
        if argument.phrase.fault or not argument.phrase.terms or long:
            continue
        kept.setdefault(argument.role, argument)
    if "when" in kept and clause.lemma == "become":
        kept.pop("until", None)  # "became a warden in 1908 ... until 1914": it was in 1908
    early = {argument.role for argument in kept.values() if _is_early(argument, clause)}
    return tuple(sorted(kept.values(), key=lambda a: (a.role in early, a.role == "when" and a.role in early, a.at)))


_CLAUSE = re.compile(r" (?:which|who|whom|whose|that|where|when) ")


def _is_early(argument: Argument, clause: Clause) -> bool:
    """Whether an argument stands before the verb: what opens a sentence goes behind what the verb takes."""
    return argument.ahead or argument.at < clause.verb.i


def _swallows(argument: Argument) -> bool:
    """Whether what is put behind an argument would be read with a verb in it: "a contract to mine the moon in 2019"."""
    if argument.role in {"that", "do", "purpose"} or _CLAUSE.search(argument.phrase.text):
        return True
    if argument.lead and len(argument.phrase.text.split()) >= LONGEST_UNTAKEN:
        return True  # "for his work on behalf of the victims of the war and its sequels in 1922"
    said = set(argument.phrase.text.split())
    return (
        any(
            token.text in said
            and token.i > argument.phrase.head.i
            and (token.tag_ == "VBG" or (token.tag_ == "VB" and token.nbor(-1).lower_ == "to") or token.dep_ == "acl")
            for token in argument.phrase.head.subtree
            if token.pos_ == "VERB"
        )
        or argument.phrase.head.tag_ == "VBG"
    )


def fronted(clause: Clause, kept: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Return the arguments that are said before the subject, as the sentence does: behind, another verb takes them."""
    early = tuple(argument for argument in kept if _is_early(argument, clause))
    swallowing = any(_swallows(argument) for argument in kept if argument not in early)
    return tuple(sorted(early, key=lambda argument: argument.at)) if swallowing else ()


def relation_of(clause: Clause, kept: tuple[Argument, ...]) -> str:
    """Return the verb with its particle, and with its preposition where it has no object ("agree to")."""
    parts = [clause.lemma, clause.particle]
    if not any(argument.role in {"object", "complement", "do", "that"} for argument in kept):
        bound = next((a for a in kept if a.required and a.role not in {"condition", "under"}), None)
        parts.append(bound.lead if bound is not None else "")
    return " ".join(part for part in parts if part)


def statement(clause: Clause, kept: tuple[Argument, ...]) -> str:
    """Return a clause as one plain sentence: subject, verb, arguments."""
    ahead = fronted(clause, kept)
    opening = _opening([argument for argument in ahead if not _is_said_twice(argument, kept)])
    behind = [_said(one) for one in kept if one not in ahead and not _is_said_twice(one, kept)]
    verb = " ".join((*clause.auxiliaries, clause.main, clause.particle)).strip()
    text = " ".join(part for part in (_subject_said(clause), verb, *behind) if part).replace(" ,", ",").rstrip(",")
    text = opening + text
    return text[:1].upper() + text[1:].rstrip(".") + "."


def _subject_said(clause: Clause) -> str:
    """Return the subject, with the comma that closes what it ends with: "The mill, owned by Holm,"."""
    text, verb = clause.subject.text, clause.verb
    if "," not in text or clause.subject.named:
        return text
    group = [child.i for child in verb.children if child.dep_ in {"aux", "auxpass", "advmod"} and child.i < verb.i]
    at = min((i for i in group if i > clause.subject.head.i), default=verb.i) - 1
    closed = at - 1 > clause.subject.head.i and verb.doc[at].text == ","
    return f"{text}," if closed and text.endswith(f" {verb.doc[at - 1].text}") else text


ASIDES = frozenset({"amod", "acl", "relcl", "appos", "advcl"})


def _said(argument: Argument) -> str:
    """Return an argument, with a comma behind what ends it beside it: "has a council, much like others,"."""
    return f"{argument.lead} {_closed(argument)}".strip()


def _closed(argument: Argument) -> str:
    text, head = argument.phrase.text, argument.phrase.head
    if ", " not in text or argument.phrase.named or any(child.dep_ == "conj" for child in head.children):
        return text
    ends = (child for child in head.rights if child.dep_ in ASIDES and child.left_edge.nbor(-1).text == ",")
    return f"{text}," if any(text.endswith(f" {child.right_edge.text}") for child in ends) else text


def _opening(ahead: list[Argument]) -> str:
    """Return what stands before the subject: "at the Oslo Summit in 1990, "."""
    placed = {argument.role for argument in ahead} <= {"when", "venue", "where"}
    told = sorted(ahead, key=lambda argument: argument.role == "when") if placed else ahead
    return f"{(' ' if placed else ', ').join(argument.text for argument in told)}, " if told else ""


def _is_said_twice(argument: Argument, kept: tuple[Argument, ...]) -> bool:
    """Whether the venue or the object holds the date: "in a May 3, 1911, speech", "spent the winter of 1805"."""
    holding = (a.phrase.text for a in kept if a.role in {"venue", "object"})
    return argument.role == "when" and any(argument.phrase.text in text for text in holding)


def _evidence(clause: Clause, kept: tuple[Argument, ...], analysis: Analysis) -> tuple[Evidence, ...]:
    own = analysis.evidence(clause.sentence)
    further = (*clause.subject.evidence, *(evidence for argument in kept for evidence in argument.phrase.evidence))
    return tuple(dict.fromkeys((own, *further)))


def _is_unasked(argument: Argument, clause: Clause) -> bool:
    return argument.supplied or _is_one_of_several(argument, clause) or _is_end_told_at_length(argument, clause)


def _is_end_told_at_length(argument: Argument, clause: Clause) -> bool:
    """Whether more than a name says where a way begins or ends: "stretched from Tarn in the north to Elba"."""
    ways = sorted(one.at for one in clause.arguments if one.lead in {"from", "to"} and not one.ahead)
    if argument.role not in {"from", "to"} or len(ways) < 2:
        return False
    following = next((at for at in ways if at > argument.at), clause.verb.sent.end)
    return any(argument.at < one.at < following and one.lead in LOCATING for one in clause.arguments)


LOCATING = words("in on at near with")


def _is_one_of_several(argument: Argument, clause: Clause) -> bool:
    """Whether "also" says that the same was so elsewhere or at another time: "also taught in Lund"."""
    if not any(child.dep_ == "advmod" and child.lower_ in ALSO for child in clause.verb.children):
        return False
    if clause.lemma == "be":
        return argument.role == "when" and _is_early(argument, clause)
    return argument.role in {"where", "venue", "agent"}


def _grammar(clause: Clause, kept: tuple[Argument, ...], dated: str) -> dict[str, str]:
    said = {
        "subject": _subject_said(clause),
        "anchors:subject": str(clause.subject.anchors),
        "auxiliaries": " ".join(clause.auxiliaries),
        "main": clause.main,
        "base": clause.lemma,
        "particle": clause.particle,
        "passive": "1" if clause.passive else "",
        "past": "1" if clause.past else "",
        "plural": "1" if clause.subject.plural else "",
        "order": " ".join(argument.role for argument in kept),
        "required": " ".join(argument.role for argument in kept if argument.required),
        "front": " ".join(argument.role for argument in fronted(clause, kept)),
        "swallowing": " ".join(argument.role for argument in kept if _swallows(argument)),
        "supplied": " ".join(a.role for a in kept if _is_unasked(a, clause)),
        "adjective": "1" if any(a.role == "complement" and a.phrase.head.pos_ == "ADJ" for a in kept) else "",
        "dated": dated if clause.time_dependent else "",
    }
    for argument in kept:
        said[f"lead:{argument.role}"] = argument.lead
        said[f"text:{argument.role}"] = argument.phrase.text if _is_early(argument, clause) else _closed(argument)
        said[f"anchors:{argument.role}"] = str(argument.phrase.anchors)
    return said
