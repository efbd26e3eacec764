"""Short answers: what can be typed at all."""

from content.knowledge import FactBase
from content.questions.types.short_answer import is_gradable
from tests.content.questions.keys.forms import term


def test_nobody_types_another_script() -> None:
    base = FactBase(())
    assert not is_gradable(term("Ἀσία", "name"), base)
    assert is_gradable(term("Ἀσία", "name", accepted=("Asia",)), base)
    assert is_gradable(term("Zürich", "city"), base)


def test_a_scale_without_its_number_is_none() -> None:
    assert not is_gradable(term("million", "count"), FactBase(()))
    assert is_gradable(term("3 million", "count"), FactBase(()))
