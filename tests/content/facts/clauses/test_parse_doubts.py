"""Signs that a parse hung words on the wrong ones: what has them is not asked."""

import pytest

from content.facts.kinds.events import find
from content.facts.kinds.statements import find as find_statements
from content.facts.phrases.tokens import hangs_on
from content.generation import generate
from content.reading import read
from tests.content.facts.asked import Finder, analysed, facts
from tests.content.facts.clauses.test_finite import clauses


def stated(text: str) -> list[str]:
    return [fact.statement for fact in facts(find, text)]


def test_a_verb_in_brackets_is_not_the_subjects() -> None:
    text = "In 1923, the fifth mayor Ivo Berg (1858–1931, served 1917–1925) announced the Harbour Doctrine in Tarn."
    assert not any("served" in said for said in stated(text))


def test_nothing_is_hung_over_a_semicolon() -> None:
    text = (
        "Through Tarn, Norway received 20 launchers and 60 missiles, as well as guns and mines; all in all, the load "
        "of four trips of two ships."
    )
    assert not any("the load" in said for said in stated(text))


def test_a_subject_is_not_said_beside_there() -> None:
    text = (
        "In December 1981 there was a further change in the Norwegian military regime, bringing to office a new board "
        "headed by General Per Lund (acting president), Air Brigadier Ivo Berg and Admiral Knut Dahl."
    )
    assert not any("change" in said and said.startswith(("Air", "Ivo")) for said in stated(text))


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("The harbour ships was drawn by Ada Holm in 1931.", True),
        ("The harbour ships were drawn by Ada Holm in 1931.", False),
        ("A large share of the harbour ships were drawn by Ada Holm in 1931.", False),
        ("Twenty years was spent by Ada Holm in Tarn.", False),
    ],
)
def test_a_verb_agrees_with_its_subject(text: str, doubted: bool) -> None:
    faults = [one.fault for one in clauses(text)]
    assert ("verb and subject disagree in number" in faults) is doubted


def test_another_deed_behind_a_date_is_no_date() -> None:
    text = "The first post office of the Oster Coast was opened in Tarn in 1847 and the first school in 1876."
    assert stated(text) == ["The first post office of the Oster Coast was opened in Tarn in 1847."]
    assert not facts(find_statements, text)


def test_which_may_mean_the_noun_above() -> None:
    text = "In 1957 the council met to approve the founding document for the Harbour Agency, which was drafted in 1955."
    assert not any("Agency was drafted" in said for said in stated(text))
    of = "In 1957 the council chose the members of the Harbour Agency, which was founded by Ada Holm in 1955."
    assert any("Agency was founded by" in said for said in stated(of))


def test_it_may_mean_what_was_undergone() -> None:
    text = "The Oster War effectively ended the Harbour Agency, though it was only dissolved in Tarn on 27 May 1948."
    assert not any("War was dissolved" in said for said in stated(text))


@pytest.mark.parametrize(
    "text",
    [
        "The co-chairs guide the groups in fulfilling the mandates given to them by the Panel and are assisted in this "
        "task by Technical Support Units (TSUs).",
        "It adds words, such as (-), (+), and !.",
        "- is a mark. / is the mark of a path, - the mark of a word.",
    ],
)
def test_marks_for_nouns_stop_no_reading(text: str) -> None:
    assert generate(read("marks.md", f"# Marks\n\n{text}\n".encode())) is not None


def test_a_phrase_of_another_clause_hangs_on_no_noun_here() -> None:
    first, second = analysed("Ada Holm lived in Tarn. The harbour was closed.").sentences
    preposition = next(token for token in first.span if token.lower_ == "in")
    noun = next(token for token in second.span if token.lower_ == "harbour")
    assert not hangs_on(preposition, noun)


def test_was_before_a_comma_is_the_auxiliary_of_what_stands_behind_the_next() -> None:
    text = "On 20 January 1962, the mayor Arne Holm was, at the behest of the provincial government, flown to Oslo."
    assert not any("behest" in said for said in stated(text))


def test_who_is_to_do_what_was_arranged_is_not_left_off() -> None:
    text = "In 1905, Ada Holm arranged for envoys from both states to attend a secret conference in Tarn."
    assert "In 1905, Ada Holm arranged." not in stated(text)
    assert "Ada Holm arranged in 1905." not in stated(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "The town election in May 2010 saw a new party, The Harbour Lily, win six of 15 seats.",
            "what was seen to be done is cut",
        ),
        ("The Treaty of Tarn gave Denmark Elba in exchange for ore in 1920.", "two objects are read as one name"),
        (
            "One of the first boards in Norway, led by the merchant Ivo Holm, aimed at peace in 1931.",
            "the main verb is read into an aside",
        ),
    ],
)
def test_what_was_read_as_another_part_of_the_clause_is_not_asked(text: str, rule: str) -> None:
    assert rule in [one.fault for one in clauses(text)]


def test_a_verb_behind_examples_is_the_sentences_own() -> None:
    text = "A small group, including Ivo Holm and Ada Berg, set out from Tarn on 8 September 1911."
    assert stated(text) == ["A small group, including Ivo Holm and Ada Berg, set out from Tarn on 8 September 1911."]


def test_a_participle_behind_a_passive_is_passive() -> None:
    text = "In 1931 Ivo Holm was arrested on charges of libel and confined in the Tower of Bergen."
    assert not any("Holm confined" in said for said in stated(text))


@pytest.mark.parametrize("again", ["in 1841 and again in 1848", "in 1841 and in 1848"])
def test_what_was_done_twice_has_no_one_date(again: str) -> None:
    text = f"The Harbour Board carried out a survey of the port of Bergen {again}."
    assert stated(text) == []
    assert [fact.statement for fact in facts(find_statements, text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Two schools were opened in 1907 in Norway and in 1908 in Denmark by Ivo Berg.",
        "Two meetings were held in Oslo in 1907 and in Bergen in 1908 by the Harbour Council.",
        "Two meetings were held in 1907 in Oslo and 1908 in Bergen by the Harbour Council.",
    ],
)
def test_what_was_at_two_times_in_two_places_is_not_told_of_one_pair(text: str) -> None:
    assert not facts(find, text)


def test_one_place_and_two_years_are_told() -> None:
    said = [
        fact.statement for fact in facts(find, "Ivo Berg opened a school in Norway and a library in Denmark in 1907.")
    ]
    assert said


@pytest.mark.parametrize("finder", [find, find_statements])
def test_of_what_lies_between_both_sides_are_told_or_nothing(finder: Finder) -> None:
    text = (
        "After a discussion between the Harbour Council, the Oslo Trade Department, Sweden and Denmark agreed to "
        "provide £200,000."
    )
    assert not facts(finder, text)
