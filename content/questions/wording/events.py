"""Questions about events: each role of a frame left open in turn."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from content.facts.base import Fact, Probe, Term
from content.facts.clauses.roles import LIMITING, UNASKED
from content.facts.names.kinds import HEADS
from content.facts.phrases.usable import WEAK
from content.language import words
from content.questions.wording import comings
from content.questions.wording.bearers import by_office
from content.questions.wording.grammar import (
    DATES,
    HOLLOW,
    LIGHT,
    LONGEST,
    MAKING,
    NO_WHAT,
    SHARED,
    STOP,
    Frame,
    Opening,
    Piece,
    common_noun,
    is_of_noun,
    leaks,
    shows,
    who_or_what,
)
from content.questions.wording.nameless import is_told_apart
from content.questions.wording.nationality import nationality_probes
from content.questions.wording.one_year import in_one_year
from content.questions.wording.stems import asked, gapped

LATE = ("purpose", "means", "cause", "circumstance")  # said only where the stem needs them
PLACING = ("when", "where", "venue", "beneficiary", "agent", "to", "from", "by", "indirect")
LOOSEST = 2  # the weight of what a clause means the same without
LONG_KEY = 18
FEWEST_AHEAD = 3  # words before a gap
DATE_ROLES = ("when", "until", "since", "by")
WHERE = {"city": "city", "country": "country", "region": "region"}
GOVERNED = words("to for on into with from about at against in of over out")  # what a verb may need behind it
MOVING = words("travel go come return visit move sail fly march journey meet gather assemble convene")  # done again
ANYTIME = words("start leave arrive settle depart begin attend stay live reside stop")  # what many do, at any time
TELLING = words("warn inform tell advise remind notify convince persuade")
UNWILLED = words("seem appear expand grow rise fall spread evolve")  # "What did the talks expand to do?"
BELIEVING = words("view consider believe think know say report find deem estimate see")  # "was thought to be"
MONEY = frozenset("$£€¥")
UNDERGONE_BY_PERSONS = words(
    "dispatch arrest appoint elect execute imprison exile assassinate kidnap bury marry wound educate baptize convict "
    "acquit dismiss"
)
GIVING = words("give grant offer allot lend loan award accord allow sell send assign pay promise owe")


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield a question for each role of an event that can be asked."""
    frame = Frame(fact)
    if "subject" not in frame.supplied:
        yield from (by_office(comings.named(probe)) for probe in subject_probes(frame))
    yield from nationality_probes(frame)
    for piece in frame.pieces:
        apart = piece.role == "purpose" or piece.role in UNASKED  # asked as a purpose; as nobody asks
        if not apart and piece.role not in frame.supplied:  # said by no sentence
            yield from role_probes(frame, piece)
    for opening in frame.openings:
        if opening.piece != "purpose":
            yield from opening_probes(frame, opening)
    yield from coined_probes(fact)


def coined_probes(fact: Fact) -> Iterator[Probe]:
    """Yield the statement with a gap for the one term that it sets in quotation marks."""
    for term in fact.roles.get("coined", ()):
        stem = re.sub(r"\ban? ____", "a(n) ____", fact.statement.replace(f'"{term.text}"', "____"))
        ahead = stem.split("____")[0].split()
        if len(ahead) >= FEWEST_AHEAD and not fact.time_dependent and len(stem.split()) <= LONGEST:
            yield Probe(fact, "coined", stem, (term,), frozenset(fact.roles) - {"coined"}, gapped=stem)


def opening_probes(frame: Frame, opening: Opening) -> Iterator[Probe]:
    """Yield the question for something inside a piece: "From which region did Japan agree to withdraw its troops?"."""
    terms = frame.fact.roles[opening.role]
    word = _which(terms)
    dated = any(piece.role in DATE_ROLES for piece in frame.pieces)
    if frame.base == "be" and opening.rest == "present" and not dated:
        return  # when somebody was present there is left open
    if opening.piece == "purpose" and not (frame.passive or frame.base in MAKING):
        return
    if (
        not word
        or (len(terms) > 1 and _unsayable(terms))
        or any(_empty(term) for term in terms)
        or any(leaks(term, f"{opening.front} {opening.rest}") for term in terms)
    ):
        return
    front = opening.front.format(word if opening.front != "{}" else who_or_what(terms)[0])
    others = chosen(frame, terms, apart=(opening.piece,), room=LONGEST - 6 - len(frame.subject.text.split()))
    if others is None or any(leaks(term, frame.subject.text) for term in terms if opening.piece != "subject"):
        return
    if opening.piece == "subject":
        yield from made(frame, opening.role, terms, f"{front} {frame.finite(frame.plural)}", others, with_subject=False)
        return
    helper, verb = frame.inverted()
    piece = next(piece for piece in frame.pieces if piece.role == opening.piece)
    kept = replace(piece, text=opening.rest, anchors=opening.anchors)
    inside = [kept if other.role == opening.piece else other for other in frame.pieces]
    said = [other for other in inside if other in others or (other is kept and opening.rest)]
    if not opening.rest and frame.subject.anchors + sum(other.anchors for other in said) == 0:
        return
    yield from made(frame, opening.role, terms, f"{front} {helper} {frame.subject.text} {verb}", said)


def subject_probes(frame: Frame) -> Iterator[Probe]:
    """Yield "Who ...?", "Which treaty ...?" for what the frame is about."""
    terms = frame.fact.roles["subject"]
    ask, many = who_or_what(terms, made=frame.passive and frame.base in MAKING)
    if ask == "Which place" and (frame.base == "be" or (frame.passive and frame.base in {"make", *MAKING})):
        ask = "What"  # a language, a newspaper: only the model's labels say that it is a place
    if any(" that " in term.text or _empty(term) for term in terms if term.kind == "phrase"):
        return
    if _inverse(frame) or _shared(frame, "subject") or _unsayable(terms):
        return
    if not frame.passive and terms[0].kind in {"city", "place"} and frame.base not in {"become", "be", "host", "lie"}:
        return  # a capital that stands for its government
    if (ask == "What" and frame.subject.anchors == 0) or not _telling_complement(frame):
        return
    others = chosen(frame, terms, apart=("subject",), room=LONGEST - 4)
    if others is None or _is_any_move(frame, ask) or _lacks_aim(frame, others):
        return
    if ask == "What" and frame.passive and frame.base in UNDERGONE_BY_PERSONS:
        return  # a name that nobody classed is somebody's here
    plain = ask == "What" and frame.base == "be" and frame.plural  # "What are legal instruments by which ...?"
    yield from made(frame, "subject", terms, f"{ask} {frame.finite(many or plain)}", others, with_subject=False)


def _is_any_move(frame: Frame, ask: str) -> bool:
    """Whether many may have done it and nothing tells when: "Who left Lund?", "Who moved to Oslo with two sons?"."""
    dated = any(piece.role in {*DATE_ROLES, "venue"} for piece in frame.pieces)
    named = any(piece.role == "object" and piece.anchors for piece in frame.pieces)
    return ask == "Who" and not dated and not named and frame.base in {*MOVING, *ANYTIME}


def _lacks_aim(frame: Frame, others: Sequence[Piece]) -> bool:
    """Whether a sum is said and what it was for is not: "Who awarded $21 million?"."""
    sums = any(piece.role == "object" and piece.text[:1] in MONEY for piece in others)
    return sums and any(piece.role == "purpose" and piece not in others for piece in frame.pieces)


def _inverse(frame: Frame) -> bool:
    """Whether a copula names its subject behind it: "The second initiative was the Trade Act"."""
    complement = frame.fact.roles.get("complement", ())
    return frame.base == "be" and len(complement) == 1 and _named(complement)


def _unsayable(terms: Sequence[Term]) -> bool:
    """Whether no question word fits: several things of different classes, or a name that nobody classed."""
    if len(terms) > 1:
        return not common_noun(terms)
    return terms[0].kind == "phrase" and terms[0].text.istitle() and " " in terms[0].text


def _shared(frame: Frame, role: str) -> bool:
    """Whether others may have done the same: "Which country had signed the Pact?" fits many."""
    placed = any(piece.role in {"when", "venue", "where", "by", "until"} for piece in frame.pieces)
    several = role != "subject" and len(frame.fact.roles["subject"]) > 1
    return frame.base in SHARED and not placed and not several and len(frame.fact.roles[role]) == 1


def role_probes(frame: Frame, piece: Piece) -> Iterator[Probe]:
    """Yield the question that leaves one argument open."""
    terms = tuple(in_one_year(term, frame.base) for term in frame.fact.roles[piece.role])
    if piece.role == "agent":
        yield from _agent(frame, terms)
        return
    nameless = frame.subject.anchors == 0 and all(other.anchors == 0 for other in frame.pieces if other is not piece)
    if nameless and not _named(terms):
        return
    if piece.role == "complement" and _inverse(frame):
        if not any(leaks(term, frame.subject.text) for term in terms):
            helper, verb = frame.inverted()
            ask = who_or_what(terms)[0].replace("Which place", "What")  # "Norway's official language was Norwegian"
            head = f"{ask} {helper} {frame.subject.text} {verb}".rstrip()
            yield from made(frame, piece.role, terms, head, [p for p in frame.pieces if p is not piece])
        return
    if (piece.role == "object" and _named(terms) and _shared(frame, "object")) or _unsayable(terms):
        return
    opening = _opening(frame, piece, terms)
    others = chosen(frame, terms, apart=(piece.role,), room=LONGEST - 4 - len(frame.subject.text.split()))
    if not opening or others is None or any(shows(term, frame.subject.text) for term in terms):
        return
    open_ended = piece.role not in {"purpose", "means", "agent"} and terms[0].kind not in DATES
    if (open_ended and _bare(frame, terms, others)) or any(_empty(term) for term in terms):
        return
    ask, behind = opening
    helper, verb = frame.inverted()
    head = f"{ask} {helper} {frame.subject.text} {verb}"
    yield from made(frame, piece.role, terms, head, others, behind=behind, at=piece)


def _telling_complement(frame: Frame) -> bool:
    """Whether "Which pact was ...?" says enough to know which: something definite, or a name or date in it."""
    complement = next((piece for piece in frame.pieces if piece.role == "complement"), None)
    if frame.base != "be":
        return True
    noun = frame.fact.roles["subject"][0].noun
    if complement is None or (noun and noun in complement.text.lower().split()):
        return False
    first = complement.text.split()[0].lower()
    if _OF_MANY.match(complement.text):
        return False
    vague = first in WEAK or first in {"one", "among", "part", "approximately", "about", "some"} or first[:1].isdigit()
    if frame.fact.grammar.get("adjective") and frame.inverted()[0] in {"is", "are"}:
        return False
    return not vague and (complement.anchors > 0 or complement.text.startswith("the "))


# What many are: "Who was a member of the board?", "Who was the son of a miller?".
_OF_MANY = re.compile(
    r"(?:an?|one) (?:\w+ )?(?:member|native|citizen|resident|student|pupil|friend|supporter|opponent|critic|lawyer|"
    r"teacher|merchant|farmer|descendant|relative)\b|(?:the|an?) (?:son|daughter|child|wife|widow|brother|"
    r"sister) of an? "
)


def _bare(frame: Frame, terms: Sequence[Term], others: Sequence[Piece]) -> bool:
    """Whether "What did X ...?" would fit a hundred answers: one named subject, a light verb, nothing else."""
    if _named(terms):
        return False
    if frame.base in HOLLOW:
        return not any(piece.role in {"when", "venue"} for piece in others)
    if any(piece.anchors for piece in others):
        return False
    if frame.subject.anchors > 1:
        return False
    words_said = [word for word in frame.subject.text.lower().split() if word not in STOP]
    kind = frame.fact.roles["subject"][0].kind
    if kind == "phrase":
        return len(words_said) < 2
    return frame.base in LIGHT or kind in {"country", "person", "organisation", "group"}


def _empty(term: Term) -> bool:
    """Whether a phrase says next to nothing as an answer: "a partner", "two initiatives", "request"."""
    opening = term.text.lower().split()[0]
    if opening in {"each", "every", "any", "some", "many", "several", "all", "most", "no", "one", "both"}:
        return term.kind == "phrase"
    words_said = [word for word in term.text.lower().split() if word not in STOP and word not in WEAK]
    counted = opening in {"a", "an", "the", "its", "their"} or opening in WEAK
    return term.kind == "phrase" and len(words_said) < 2 and (counted or len(term.text) < 8)


def _agent(frame: Frame, terms: Sequence[Term]) -> Iterator[Probe]:
    """Yield a passive's doer asked actively: "Who endorsed the policy?"."""
    if frame.auxiliaries not in (["was"], ["were"]):
        return
    ask, _ = who_or_what(terms)
    if any(term.kind in {"war", "event", "name", "place", "region"} for term in terms) or _unsayable(terms):
        return
    others = chosen(frame, terms, apart=("agent",), room=LONGEST - 4 - len(frame.subject.text.split()))
    if others is None or any(leaks(term, frame.subject.text) for term in terms):
        return
    others = [piece for piece in others if not _is_of_patient(piece)]
    yield from made(frame, "agent", terms, f"{ask} {frame.active_past()} {frame.subject.text}", others)


def _is_of_patient(piece: Piece) -> bool:
    """Whether a part tells what became of the thing that something was done to: "before being sold"."""
    return _BECAME.match(piece.said) is not None


_BECAME = re.compile(
    r"(?:before|after|while|when|upon|on|by|until|once|without|whilst) (?:being|having|\w+ed\b|[a-z]+ing\b)"
)


def _opening(frame: Frame, piece: Piece, terms: Sequence[Term]) -> tuple[str, str] | None:
    """Return (words to ask with, words that stay behind) for a role, None where it is not asked."""
    role, first = piece.role, terms[0]
    if first.kind in DATES:
        return _dated(frame, role, first, piece.lead)
    if role == "object":
        if frame.base in TELLING and not _named(terms):
            return "Whom", ""
        certain = _named(terms) and not _is_any_body(terms[0])
        return (who_or_what(terms)[0].replace("Who", "Whom") if certain else "What"), ""
    if role == "complement":
        return ("What", "") if frame.base == "become" else None
    if role == "do":
        return _doing(frame, piece, first)
    if role == "purpose":
        return _purposed(frame)
    if role == "that":
        return ("What", "") if frame.base not in NO_WHAT else None
    if role == "means":
        if frame.base == "be":
            return None
        return ("By what means", "") if not _named(terms) else (f"Through {_which(terms)}", "")
    return _prepositional(frame, piece, terms)


def _purposed(frame: Frame) -> tuple[str, str] | None:
    """ "They intended it to be open" gives no purpose of the intending."""
    return None if frame.base in {"intend", "mean"} and not frame.passive else ("For what purpose", "")


def _doing(frame: Frame, piece: Piece, first: Term) -> tuple[str, str] | None:
    if (frame.passive and frame.base in BELIEVING) or (not frame.passive and frame.base in UNWILLED):
        return None
    return "What", "doing" if first.text.split()[0].endswith("ing") else f"{piece.lead} do".strip()


def _dated(frame: Frame, role: str, date: Term, lead: str) -> tuple[str, str] | None:
    present = frame.inverted()[0] in ({"is", "are"} if frame.base == "be" else {"do", "does"})
    if role == "when":
        return None if present else (_when(date), "")
    if role not in {"until", "since", "by"} or (role == "since" and present):
        return None
    said = lead if role == "since" and lead == "from" else role  # "Since when did he serve" has no English
    return f"{said.capitalize()} {'which year' if date.kind == 'year' else 'when'}", ""


def _prepositional(frame: Frame, piece: Piece, terms: Sequence[Term]) -> tuple[str, str] | None:
    first = terms[0]
    lead = piece.lead
    if lead.startswith((*LIMITING, "shortly", "inside", "outside")) or (lead == "with" and first.noun == "house"):
        return None
    undated = not any(other.role in DATE_ROLES for other in frame.pieces) and not _stands(frame, piece)
    if frame.base == "be" and (lead == "of" or (undated and lead in {"in", "at"})):
        return None  # where somebody was at a time that is left open, or what a thing was of
    if is_of_noun(frame, lead, first):
        return None
    if piece.role == "where":
        if any(other.role in {"at", "near", "in"} for other in frame.pieces):
            return None  # "born at a farm near Lund in Skåne": which of them is the place?
        said = "in" if first.kind in {"city", "country"} and lead != "on" else lead  # "declared war on Tarn"
        housed = first.kind in {"place", "water"} and first.noun in HEADS  # "St Anne's Cathedral", not "Tarn"
        return (f"{said.capitalize()} which {first.noun}" if first.kind in WHERE or housed else "Where"), ""
    if _named(terms) and _which(terms):
        if piece.role == "indirect":
            return (f"To {_which(terms)}", "") if frame.base in GIVING else None
        return f"{lead.capitalize()} {_which(terms)}", ""
    if piece.role == "beneficiary" and piece.required:
        return "What", lead
    if piece.role in {"beneficiary", "circumstance", "cause", "indirect", "condition", "venue"}:
        return None
    return ("What", lead) if piece.required and lead in GOVERNED else None


def _stands(frame: Frame, piece: Piece) -> bool:
    """Whether a named body or building is somewhere, which it is for good: "Holm Control is in Tarn"."""
    named = frame.fact.roles["subject"]
    seated = len(named) == 1 and named[0].kind in {"organisation", "building"} and not frame.past
    return seated and piece.role == "where" and not frame.fact.time_dependent


def _when(term: Term) -> str:
    return {"year": "In which year", "decade": "In which decade", "century": "In which century"}.get(term.kind, "When")


def _named(terms: Sequence[Term]) -> bool:
    return all(term.kind != "phrase" for term in terms)


def _which(terms: Sequence[Term]) -> str:
    """Return "which treaty", "which two countries", "whom"; "" where there is no word for it."""
    ask, _ = who_or_what(terms)
    if len(terms) == 1 and terms[0].kind == "phrase":
        return "whom" if ask == "Who" else "what"
    return {"Who": "whom", "What": ""}.get(ask, ask[:1].lower() + ask[1:])


# Choosing what a stem says


def chosen(frame: Frame, keys: Sequence[Term], apart: Sequence[str], room: int) -> list[Piece] | None:
    """Return the pieces that a stem states beside its verb: all required ones, what restricts it while there is room.

    Reasons and ways come in where it tells too little. None where a required one gives the key away.
    """
    kept: list[Piece] = []
    budget = room
    ranked = sorted(frame.pieces, key=lambda piece: (not piece.required, _weight(piece)))
    for piece in ranked:
        if piece.role in apart:
            continue
        leaking = any(leaks(key, piece.text) for key in keys)
        size = len(piece.said.split())
        if piece.required:
            if leaking:
                return None
            kept.append(piece)
            budget -= size
        elif not leaking and size <= budget and (_tells_which(frame, piece) or not _specific(frame, kept, apart)):
            kept.append(piece)
            budget -= size
    said = [piece for piece in frame.pieces if piece in kept and not _is_said_twice(piece, kept)]
    return said if budget >= 0 else None


def _is_said_twice(piece: Piece, kept: Sequence[Piece]) -> bool:
    """Whether the venue or the object holds the date: "in a May 3, 1911, speech", "spent the winter of 1805"."""
    return piece.role == "when" and any(o.role in {"venue", "object"} and piece.text in o.text for o in kept)


def _weight(piece: Piece) -> int:
    """0 for what places an event, 1 for what else is said of it, 2 for reasons and ways."""
    if piece.role in PLACING or piece.role in DATE_ROLES:
        return 0
    return 2 if piece.role in LATE else 1


def _tells_which(frame: Frame, piece: Piece) -> bool:
    """Whether a piece may tell one of several events: what a journey or "a contract" was for."""
    if _weight(piece) < LOOSEST:
        return True
    thing = next((other.text for other in frame.pieces if other.role == "object"), "")
    return piece.role == "purpose" and (frame.base in MOVING or thing.startswith(("a ", "an ")))


def _specific(frame: Frame, kept: Sequence[Piece], apart: Sequence[str]) -> bool:
    subject = 0 if "subject" in apart else frame.subject.anchors
    return subject + sum(piece.anchors for piece in kept if piece.role not in DATE_ROLES) > 1


def made(
    frame: Frame,
    role: str,
    terms: Sequence[Term],
    head: str,
    others: Sequence[Piece],
    *,
    behind: str = "",
    at: Piece | None = None,
    with_subject: bool = True,
) -> Iterator[Probe]:
    """Yield the probe, where its stem is specific enough."""
    given = {piece.role for piece in others} | ({"subject"} if with_subject else set())
    anchors = sum(piece.anchors for piece in others) + (frame.subject.anchors if with_subject else 0)
    if anchors == 0 and not is_told_apart(frame, role, terms, others):
        return
    reported = any(piece.role == "that" for piece in others)  # what is put behind it is reported as well
    ahead = [p for p in others if p.front and (reported or p.role not in {"venue", "where"})]
    ahead = ahead if any(piece.swallows for piece in others) else []
    said = ["".join(f"{piece.said}, " for piece in ahead) + (_lowered(head) if ahead else head)]
    placed = not behind
    for piece in others:
        if piece in ahead:
            continue
        if not placed and at is not None and frame.pieces.index(piece) > frame.pieces.index(at):
            said.append(behind)
            placed = True
        said.append(piece.said)
    if not placed:
        said.append(behind)
    question = " ".join(" ".join(said).split()).replace(" ,", ",").rstrip(",")
    stem = asked(question[:1].lower() + question[1:] if frame.dated else question, frame.dated)
    answer = terms[0].text if len(terms) == 1 else ""
    yield Probe(
        fact=frame.fact,
        role=role,
        stem=stem,
        keys=tuple(terms),
        given=frozenset(given),
        card_only=len(terms) == 1 and len(terms[0].text.split()) > LONG_KEY,
        gapped=_gapped(frame, role, answer) if answer and not frame.dated else "",
        nameless=anchors == 0,
    )


def _lowered(head: str) -> str:
    """Return a question behind what opens the sentence: "in 1958, which agency ..."."""
    return head[:1].lower() + head[1:]


def _gapped(frame: Frame, role: str, answer: str) -> str:
    """Return the statement with a gap; one that opens it ("On ____, ...") can only be judged or put in order."""
    said = frame.fact.statement
    if any(piece.role == role and piece.front for piece in frame.pieces) and said.count(answer) == 1:
        return said.replace(answer, "____")
    return gapped(said, answer)


def _is_any_body(term: Term) -> bool:
    """Say whether a name is taken for a body without a word that says so: it may be a program or a language."""
    return term.noun == "organisation" and " " not in term.text
