"""Of what nationality somebody is: "Ada Holm was a Norwegian chemist" says more than what she was."""

import re
from collections.abc import Iterator

from content.facts.base import Probe, Term
from content.facts.names.gazetteer import DEMONYMS
from content.questions.wording.grammar import Frame
from content.questions.wording.stems import asked

# "a Norwegian chemist", "an influential Norwegian chemist", "a Lutheran Norwegian chemist"
_OF_PEOPLE = re.compile(r"an? (?:(?!ethnic |former |naturali[sz]ed )[\w-]+ )??([A-Z][a-z]+) (?!and |or )[a-z]")
WITHIN_BRITAIN = frozenset({"English", "Scottish", "Welsh"})


def nationality_probes(frame: Frame) -> Iterator[Probe]:
    """Yield the question for the nationality in what a person is said to be, where one stands there."""
    same = next((piece for piece in frame.pieces if piece.role == "complement"), None)
    persons = frame.fact.roles.get("subject", ())
    found = _OF_PEOPLE.match(same.text) if same is not None else None
    if frame.base != "be" or found is None or len(persons) != 1 or persons[0].kind != "person" or frame.dated:
        return
    people = DEMONYMS.get(found[1].lower())
    if people is None:
        return
    ways = (people.text.removeprefix("the "), *(("British",) if found[1] in WITHIN_BRITAIN else ()))
    place = frame.fact.roles["complement"][0]
    key = Term(found[1], "nationality", found[1].lower(), place.start, place.end, ways, noun="nationality")
    verb = frame.inverted()[0]
    stem = asked(f"What {verb} {persons[0].text}'s nationality")
    yield Probe(frame.fact, "nationality", stem, (key,), frozenset({"subject"}))
