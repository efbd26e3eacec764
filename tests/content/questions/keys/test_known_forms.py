"""Names that everybody knows, and names of another time."""

import pytest

from content.questions.keys.known_forms import known_forms, of_its_time
from tests.content.questions.keys.forms import probe_for, term


@pytest.mark.parametrize(
    ("text", "kind", "stem", "way"),
    [
        ("the Tarn SSR", "place", "What was set up?", "Tarn Soviet Socialist Republic"),
        ("Russia", "country", "To which country was it ceded in the 19th century?", "the Russian Empire"),
        ("the Maxim Tarnov Music Institute", "organisation", "Where did she study?", "Tarnov Institute"),
        ("the American Revolutionary War", "war", "Which war was it?", "the War of Independence"),
    ],
)
def test_a_name_has_other_forms_that_all_know(text: str, kind: str, stem: str, way: str) -> None:
    assert way in known_forms(probe_for(term(text, kind), stem, "It was so."))


def test_russia_of_our_time_is_no_empire() -> None:
    assert not list(known_forms(probe_for(term("Russia", "country"), "Who joined in 1998?", "It was so.")))


def test_a_state_is_not_called_as_it_was_at_another_time() -> None:
    key = term("Russia", "country")
    told = probe_for(key, "To which country was it ceded in 1813?", "It was so.")
    assert list(of_its_time(["Russia", "Russian Federation"], told)) == ["Russia"]
    told = probe_for(key, "Which country joined in 1998?", "It was so.")
    assert list(of_its_time(["Russia", "Russian Federation"], told)) == ["Russia", "Russian Federation"]
    told = probe_for(term("Zambia", "country"), "Which country lies there?", "It was so.")
    assert list(of_its_time(["Zambia", "Northern Rhodesia"], told)) == ["Zambia"]


def test_who_persecutes_a_faith_persecutes_its_people() -> None:
    key = term("Christianity", "name")
    assert "Christians" in known_forms(probe_for(key, "It attacked the persecution of ____.", "It did."))
    assert "Christians" not in known_forms(probe_for(key, "She converted to ____.", "She did."))


def test_a_state_of_our_time_is_no_land_of_old_times() -> None:
    key, ways = term("Macedonia", "country"), ["Macedonia", "North Macedonia"]
    assert list(of_its_time(ways, probe_for(key, "It was a Roman province, ____.", "It was so."))) == ["Macedonia"]
    assert list(of_its_time(ways, probe_for(key, "It trades with ____.", "It does."))) == ways


def test_a_president_whom_all_call_so_goes_by_letters() -> None:
    assert "FDR" in known_forms(probe_for(term("Franklin D. Roosevelt", "person"), "Who came?", "He came."))
    assert "FDR" in known_forms(probe_for(term("Franklin Roosevelt", "person"), "Who came?", "He came."))
