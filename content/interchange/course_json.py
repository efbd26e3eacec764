"""Course JSON, version 1: a course with its source, facts, cards and questions in one file. Pure.

`load(dump(course))` gives everything back that the format holds, and `dump` of that the same bytes again.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from content.course import GeneratedCourse, Lesson, Module, Passage
from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.interchange.bodies import PARTS, body_fault, parts_of
from content.interchange.places import Place, UnusableCourseFile
from content.questions import body_of
from content.questions.base import Card, Item, ItemType
from content.reading.base import Block, BlockKind, Document
from content.reading.legible import legible, note_numbers

__all__ = ["FORMAT", "VERSION", "UnusableCourseFile", "dump", "is_course_json", "load"]

FORMAT = "footnote-course"
VERSION = 1
KEY, TITLE, WHEN, WHERE, RELATION, RULE = 80, 300, 80, 200, 120, 120  # the most characters the database takes
PLACES = ("where", "venue")
# Roles of which one is the fact's object in the file, first found first; any other role but these and the subject next.
OBJECTS = ("members", "object", "count", "definition", "purpose", "means", "beneficiary")


def dump(course: GeneratedCourse) -> str:
    """Return the file's text: UTF-8 as it is, one line an item of a list, the same for the same course."""
    return json.dumps(_payload(course), ensure_ascii=False, indent=1) + "\n"


def is_course_json(payload: bytes) -> bool:
    """Tell whether bytes are meant as a course file."""
    start = payload[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and re.search(rb'"format"\s*:', start) is not None


def _payload(course: GeneratedCourse) -> dict[str, Any]:
    document = course.document
    return {
        "format": FORMAT,
        "version": VERSION,
        "source": {
            "title": document.title,
            "media_type": document.media_type,
            "sha256": document.sha256,
            "language": document.language,
            "dated": document.dated,
            "text": document.text,
        },
        "modules": [_module_out(module) for module in course.modules],
        "facts": [_fact_out(fact) for fact in course.facts],
        "cards": [{"id": c.id, "fact": c.fact, "front": c.front, "back": c.back} for c in course.cards],
        "questions": [_question_out(item) for item in course.items],
        "left_out": [{"rule": one.rule, "quote": one.quote} for one in course.left_out],
    }


def _module_out(module: Module) -> dict[str, Any]:
    return {
        "id": module.id,
        "title": module.title,
        "lessons": [
            {"id": lesson.id, "title": lesson.title, "passages": [_passage_out(p) for p in lesson.passages]}
            for lesson in module.lessons
        ],
    }


def _passage_out(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "kind": passage.kind,
        "start": passage.start,
        "end": passage.end,
        "level": passage.level,
    }


def _evidence_out(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [{"start": e.start, "end": e.end, "quote": e.quote} for e in evidence]


def _fact_out(fact: Fact) -> dict[str, Any]:
    view = fact_view(fact)
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        **view,
        "statement": fact.statement,
        "time_dependent": fact.time_dependent,
        "evidence": _evidence_out(fact.evidence),
    }


def fact_view(fact: Fact) -> dict[str, Any]:
    """Return a fact's roles as the file and the database know them: subject, relation, object, when and where.

    The object is a list for a list of things, one text otherwise.
    """
    where = next((role for role in PLACES if fact.roles.get(role)), "")
    return {
        "subject": _joined(fact.roles.get("subject", ())),
        "relation": fact.relation[:RELATION],
        "object": _object(fact),
        "when": _joined(fact.roles.get("when", ()))[:WHEN] or None,
        "where": _joined(fact.roles.get(where, ()))[:WHERE] or None,
    }


def _object(fact: Fact) -> str | list[str]:
    taken = {"subject", "when", *PLACES}
    order = [*OBJECTS, *(role for role in fact.roles if role not in taken and role not in OBJECTS)]
    role = next((role for role in order if fact.roles.get(role)), "")
    terms = fact.roles.get(role, ())
    if role == "members" or len(terms) > 1:
        return [term.text for term in terms]
    return terms[0].text if terms else ""


def _joined(terms: Iterable[Term]) -> str:
    texts = [term.text for term in terms]
    return texts[0] if len(texts) == 1 else ", ".join(texts[:-1]) + " and " + texts[-1] if texts else ""


def _question_out(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "fact": item.fact,
        "type": item.type.value,
        "role": item.role,
        "stem": item.stem,
        "explanation": item.explanation,
        "evidence": _evidence_out(item.evidence),
        "quality": round(item.quality, 4),
        **body_of(item),
    }


def load(text: str) -> GeneratedCourse:
    """Return the course that a file holds; raise UnusableCourseFile, which names the place, where it holds none.

    Everything is checked: the quotes against the text, ids, keys. Roles come back as far as the file tells them.
    """
    root = _root(text)
    source = root.one("source")
    body = source.text("text")
    modules = tuple(_modules_in(root, body))
    facts = tuple(_facts_in(root, body))
    known = frozenset(fact.id for fact in facts)
    return GeneratedCourse(
        document=_document_in(source, body, modules),
        modules=modules,
        facts=facts,
        cards=tuple(_cards_in(root, known)),
        items=tuple(_items_in(root, body, known)),
        left_out=tuple(LeftOut(p.text("rule", RULE), p.text("quote")) for p in root.every("left_out", needed=False)),
    )


def _root(text: str) -> Place:
    try:
        value = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise UnusableCourseFile(f"Line {error.lineno}, column {error.colno} is no JSON: {error.msg}.") from None
    except RecursionError:
        raise UnusableCourseFile("The file nests too deep to be a course.") from None
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise UnusableCourseFile(f"The file is no course: “format” has to be “{FORMAT}”.")
    root = Place("", value)
    if value.get("version") != VERSION:
        raise root.fault("version", f"{VERSION}, the only version read so far")
    return root


def _document_in(source: Place, text: str, modules: Iterable[Module]) -> Document:
    sha256 = source.text("sha256", 64)
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise source.fault("sha256", "64 hexadecimal digits")
    blocks = tuple(
        Block(BlockKind(p.kind), p.start, p.end, p.level) for m in modules for one in m.lessons for p in one.passages
    )
    return Document(
        title=source.text("title", 200),
        media_type=source.text("media_type", 100),
        sha256=sha256,
        text=text,
        blocks=blocks,
        language=source.text("language", 12, default="en"),
        dated=source.date("dated"),
        plain=legible(text, note_numbers(text, blocks)),
    )


def _ids(places: Iterable[Place]) -> Iterator[tuple[str, Place]]:
    """Yield places with their ids, none of which may come twice."""
    seen: set[str] = set()
    for place in places:
        key = place.text("id", KEY)
        if key in seen:
            raise place.fault("id", "an id that no other of its kind has")
        seen.add(key)
        yield key, place


def _modules_in(root: Place, text: str) -> Iterator[Module]:
    for key, place in _ids(root.every("modules")):
        lessons = tuple(
            Lesson(lesson_id, lesson.text("title", TITLE), tuple(_passages_in(lesson, text)))
            for lesson_id, lesson in _ids(place.every("lessons"))
        )
        yield Module(key, place.text("title", TITLE), lessons)


def _passages_in(lesson: Place, text: str) -> Iterator[Passage]:
    for key, place in _ids(lesson.every("passages")):
        kind = place.text("kind")
        if kind not in set(BlockKind):
            raise place.fault("kind", "one of " + ", ".join(BlockKind))
        start, end = _span(place, text)
        yield Passage(key, kind, start, end, min(place.whole("level", default=0), 99))


def _span(place: Place, text: str) -> tuple[int, int]:
    start, end = place.whole("start"), place.whole("end")
    if not start < end <= len(text):
        raise place.fault("end", f"more than start ({start}) and at most the length of the text ({len(text)})")
    return start, end


def _evidence_in(owner: Place, text: str) -> tuple[Evidence, ...]:
    found = []
    for place in owner.every("evidence"):
        start, end = _span(place, text)
        quote = place.text("quote")
        if text[start:end] != quote:
            raise place.fault("quote", f"the text from {start} to {end}, to the character")
        found.append(Evidence(start, end, quote))
    if not found:
        raise owner.fault("evidence", "a list with at least one quotation")
    return tuple(found)


def _facts_in(root: Place, text: str) -> Iterator[Fact]:
    for key, place in _ids(root.every("facts")):
        kind = place.text("kind")
        if kind not in set(FactKind):
            raise place.fault("kind", "one of " + ", ".join(FactKind))
        yield Fact(
            id=key,
            kind=FactKind(kind),
            relation=place.text("relation", RELATION),
            roles=_roles_in(place),
            statement=place.text("statement"),
            evidence=_evidence_in(place, text),
            time_dependent=place.flag("time_dependent"),
        )


def _roles_in(place: Place) -> dict[str, tuple[Term, ...]]:
    """Return the roles that a file tells, as phrases. A list comes back as members."""
    value = place.value.get("object", "")
    roles = {
        "subject": [place.maybe_text("subject")],
        "members" if isinstance(value, list) else "object": (
            place.texts("object") if isinstance(value, list) else [place.maybe_text("object")]
        ),
        "when": [place.maybe_text("when", WHEN)],
        "where": [place.maybe_text("where", WHERE)],
    }
    return {
        role: tuple(Term(text, "phrase", text.casefold(), 0, 0) for text in texts)
        for role, texts in roles.items()
        if any(texts)
    }


def _cards_in(root: Place, facts: frozenset[str]) -> Iterator[Card]:
    for key, place in _ids(root.every("cards")):
        yield Card(key, _fact_named(place, facts), place.text("front"), place.text("back"))


def _fact_named(place: Place, facts: frozenset[str]) -> str:
    fact = place.text("fact")
    if fact not in facts:
        raise place.fault("fact", "the id of a fact in this file")
    return fact


def _items_in(root: Place, text: str, facts: frozenset[str]) -> Iterator[Item]:
    for key, place in _ids(root.every("questions")):
        named = place.text("type")
        if named not in set(ItemType):
            raise place.fault("type", "one of " + ", ".join(ItemType))
        type_ = ItemType(named)
        stem = place.text("stem")
        body = _body_in(place, type_, stem)
        yield Item(
            id=key,
            fact=_fact_named(place, facts),
            type=type_,
            stem=stem,
            explanation=place.text("explanation", default=""),
            evidence=_evidence_in(place, text),
            quality=place.share("quality", default=1.0),
            role=place.text("role", 40, default=""),
            **parts_of(body),
        )


def _body_in(place: Place, type_: ItemType, stem: str) -> Mapping[str, Any]:
    body = {part: place.value[part] for part in sorted(set(PARTS.values())) if place.value.get(part)}
    if fault := body_fault(type_, stem, body):
        raise UnusableCourseFile(f"{place.path} cannot be asked: {fault}")
    return body
