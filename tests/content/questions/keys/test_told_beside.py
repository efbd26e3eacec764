"""Forms of a person's name that stand beside it."""

from content.questions.keys.more_forms import told_apart
from content.questions.keys.told_beside import told_beside
from tests.content.questions.keys.forms import base_of, probe_for, term


def test_a_given_name_ahead_of_the_gap_may_be_typed_with_the_rest() -> None:
    key = term("Holm", "person", "person")
    told = probe_for(key, "He met John ____.", "He met John Holm.")
    assert list(told_beside(told, base_of("He met John Holm.", key))) == ["John Holm"]


def test_a_wife_goes_by_the_name_that_she_had_before() -> None:
    wife, maiden, he = (term(name, "person", "person") for name in ("Elsa Holm", "Elsa Lund", "Ivo Holm"))
    told = "Ivo Holm married Elsa Lund. In 1935, Elsa Holm fell ill."
    asked = probe_for(wife, "Who fell ill in 1935?", "In 1935, Elsa Holm fell ill.")
    assert told_apart(["Elsa Holm"], asked, base_of(told, wife, maiden, he)) == ("Elsa Holm", "Elsa Lund", "Elsa")
    apart = "Ivo Holm met Elsa Lund. In 1935, Elsa Holm fell ill."
    assert told_apart(["Elsa Holm"], asked, base_of(apart, wife, maiden, he)) == ("Elsa Holm",)


def test_a_surname_is_as_good_as_a_given_name() -> None:
    key = term("Matthew Holm", "person", "person", ("Matthew Holm", "Matthew"))
    told = probe_for(key, "She was the niece of ____.", "She was the niece of Matthew Holm.")
    assert list(told_beside(told, base_of("All.", key))) == ["Holm"]
    assert not list(told_beside(told, base_of("All.", key, title="Ivo Holm")))
