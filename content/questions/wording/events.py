"""Questions about events: each role of a frame left open in turn."""

from collections.abc import Iterator, Sequence

from content.facts.base import Fact, Probe, Term
from content.language import words
from content.questions.wording.grammar import LONGEST, Frame, Piece, leaks, who_or_what
from content.questions.wording.stems import asked, gapped

LATE = ("purpose", "result", "means", "cause", "circumstance")  # said only where the stem needs them
LONG_KEY = 12
DATE_ROLES = ("when", "until", "since", "by")
WHERE = {"city": "city", "country": "country", "region": "region"}
GIVING = words("give grant offer allot lend loan award accord allow sell send assign pay promise owe")


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield a question for each role of an event that can be asked."""
    frame = Frame(fact)
    yield from subject_probes(frame)
    for piece in frame.pieces:
        yield from role_probes(frame, piece)


def subject_probes(frame: Frame) -> Iterator[Probe]:
    """Yield "Who ...?", "Which treaty ...?" for what the frame is about."""
    terms = frame.fact.roles["subject"]
    ask, many = who_or_what(terms)
    if ask == "What" and frame.subject.anchors == 0:
        return
    others = chosen(frame, terms, apart=("subject",), room=LONGEST - 8)
    if others is None:
        return
    yield from made(frame, "subject", terms, f"{ask} {frame.finite(many)}", others, with_subject=False)


def role_probes(frame: Frame, piece: Piece) -> Iterator[Probe]:
    """Yield the question that leaves one argument open."""
    terms = frame.fact.roles[piece.role]
    if piece.role == "agent":
        yield from _agent(frame, terms)
        return
    if frame.subject.anchors == 0 and all(other.anchors == 0 for other in frame.pieces if other is not piece):
        return
    opening = _opening(frame, piece, terms)
    others = chosen(frame, terms, apart=(piece.role,), room=LONGEST - 4 - len(frame.subject.text.split()))
    if not opening or others is None or any(leaks(term, frame.subject.text) for term in terms):
        return
    ask, behind = opening
    helper, verb = frame.inverted()
    head = f"{ask} {helper} {frame.subject.text} {verb}"
    yield from made(frame, piece.role, terms, head, others, behind=behind, at=piece)


def _agent(frame: Frame, terms: Sequence[Term]) -> Iterator[Probe]:
    """Yield a passive's doer asked actively: "Who endorsed the policy?"."""
    if frame.auxiliaries not in (["was"], ["were"]):
        return
    ask, _ = who_or_what(terms)
    others = chosen(frame, terms, apart=("agent",), room=LONGEST - 4 - len(frame.subject.text.split()))
    if others is None or any(leaks(term, frame.subject.text) for term in terms):
        return
    yield from made(frame, "agent", terms, f"{ask} {frame.active_past()} {frame.subject.text}", others)


def _opening(frame: Frame, piece: Piece, terms: Sequence[Term]) -> tuple[str, str] | None:
    """Return (words to ask with, words that stay behind) for a role, None where it is not asked."""
    role, first = piece.role, terms[0]
    if role == "when":
        return _when(first), ""
    if role in {"until", "since"} and first.kind in {"year", "month", "day"}:
        return f"{role.capitalize()} {'which year' if first.kind == 'year' else 'when'}", ""
    if role == "object":
        return (who_or_what(terms)[0].replace("Who", "Whom") if _named(terms) else _what(first)), ""
    if role == "complement" and frame.base != "be":
        return ("What", "") if first.kind == "phrase" else None
    if role == "do":
        return "What", f"{piece.lead} do" if piece.lead else ""
    if role == "purpose":
        return "For what purpose", ""
    if role == "that":
        return "What", ""
    if role == "means":
        return ("By what means", "") if not _named(terms) else (f"Through {_which(terms)}", "")
    return _prepositional(frame, piece, terms)


def _prepositional(frame: Frame, piece: Piece, terms: Sequence[Term]) -> tuple[str, str] | None:
    first = terms[0]
    lead = piece.lead
    if lead.startswith(("only", "not", "shortly")):
        return None
    if piece.role == "where":
        return (f"{lead.capitalize()} which {first.noun}" if first.kind in WHERE else "Where"), ""
    if _named(terms) and _which(terms):
        if piece.role == "indirect":
            return (f"To {_which(terms)}", "") if frame.base in GIVING else None
        return f"{lead.capitalize()} {_which(terms)}", ""
    if piece.role in {"beneficiary", "circumstance", "cause", "indirect", "condition", "result", "venue"}:
        return None
    return ("What", lead) if piece.required and lead not in {"as", "like"} else None


def _when(term: Term) -> str:
    return {"year": "In which year", "decade": "In which decade", "century": "In which century"}.get(term.kind, "When")


def _named(terms: Sequence[Term]) -> bool:
    return all(term.kind != "phrase" for term in terms)


def _what(term: Term) -> str:
    return "What"


def _which(terms: Sequence[Term]) -> str:
    """Return "which treaty", "which two countries", "whom"; "" where there is no word for it."""
    ask, _ = who_or_what(terms)
    return {"Who": "whom", "What": ""}.get(ask, ask[:1].lower() + ask[1:])


# Choosing what a stem says


def chosen(frame: Frame, keys: Sequence[Term], apart: Sequence[str], room: int) -> list[Piece] | None:
    """Return the pieces that a stem states beside its verb: all required ones, others while there is room.

    None where a required one gives the key away.
    """
    kept: list[Piece] = []
    budget = room
    ranked = sorted(frame.pieces, key=lambda piece: (not piece.required, piece.role in LATE, piece.role == "that"))
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
        elif not leaking and size <= budget and (piece.role not in LATE or not _specific(frame, kept, apart)):
            kept.append(piece)
            budget -= size
    return [piece for piece in frame.pieces if piece in kept] if budget >= 0 else None


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
    if anchors == 0:
        return
    words = [head]
    placed = not behind
    for piece in others:
        if not placed and at is not None and frame.pieces.index(piece) > frame.pieces.index(at):
            words.append(behind)
            placed = True
        words.append(piece.said)
    if not placed:
        words.append(behind)
    stem = asked(" ".join(words), frame.dated)
    answer = terms[0].text if len(terms) == 1 else ""
    yield Probe(
        fact=frame.fact,
        role=role,
        stem=stem,
        keys=tuple(terms),
        given=frozenset(given),
        card_only=len(terms) == 1 and len(terms[0].text.split()) > LONG_KEY,
        gapped=gapped(frame.fact.statement, answer) if answer and not frame.dated else "",
    )
