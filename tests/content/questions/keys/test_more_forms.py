"""All further forms together."""

from content.questions.keys.more_forms import more_forms, told_apart
from tests.content.questions.keys.forms import base_of, probe_for, term


def test_figures_off_the_line_are_typed_on_it() -> None:
    key = term("T₃", "name")
    assert "T3" in more_forms(probe_for(key, "It makes ____.", "It makes T₃."), base_of("It makes T₃.", key))


def test_each_form_is_kept_once_and_none_of_another_time() -> None:
    told = probe_for(term("Zambia", "country"), "Which country joined?", "It joined.")
    assert told_apart(["Zambia", "Northern Rhodesia", "Zambia"], told) == ("Zambia",)
