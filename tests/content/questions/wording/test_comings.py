"""What brought something about, told as the coming of a thing with a name."""

from content.facts.kinds.events import find
from content.questions.wording.comings import COMING
from tests.content.facts.asked import probes


def test_the_name_alone_answers_what_its_coming_did() -> None:
    found = probes(find, "The outbreak of the Salt War ruined the Harbour Fund of Lisbon.\n")
    (key,) = next(probe.keys for probe in found if probe.role == "subject")
    assert key.kind == COMING
    assert {"the Salt War", "Salt War"} <= set(key.accepted)


def test_what_is_more_than_the_coming_of_a_name_is_a_phrase() -> None:
    found = probes(find, "The outbreak of the Salt War and a poor harvest ruined the Harbour Fund of Lisbon.\n")
    assert all(key.kind != COMING for probe in found for key in probe.keys)
