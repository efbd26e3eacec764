"""What the parser regularly gets wrong is put right before anybody reads the parse."""

import pytest

from tests.content.facts.asked import analysed


def subjects(sentence: str) -> dict[str, str]:
    """Return the subject of each verb that has one, by the verb."""
    tokens = analysed(f"{sentence}\n").sentences[0].span
    return {token.head.text: token.text for token in tokens if token.dep_ in {"nsubj", "nsubjpass"}}


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Norland and Sudria would leave the valley and foreign banks would lend the town money.", "lend", "banks"),
        ("Morava agreed to withdraw ships from Valdis and the League formally opened the port.", "opened", "League"),
        (
            "In 1944, the Republic of Norland was founded and a president, elected by the people, replaced the King; "
            "the office of the president was placed in Tarn.",
            "replaced",
            "president",
        ),
    ],
)
def test_a_joined_verb_has_the_noun_right_before_it_for_its_subject(sentence, verb, subject):
    assert subjects(sentence)[verb] == subject


def test_the_clause_before_loses_the_noun_that_was_joined_to_it():
    told = "Norland and Sudria would leave the valley and foreign banks would lend the town money."
    valley = next(t for t in analysed(f"{told}\n").sentences[0].span if t.text == "valley")
    assert not list(valley.conjuncts)


def test_verbs_that_share_a_subject_go_on_sharing_it():
    found = subjects("The council bought the mill and the quarry and sold both to the railway.")
    assert found == {"bought": "council"}


def test_who_stands_behind_an_opening_phrase_is_the_subject():
    told = "With the influence and assistance of Holm and Berg, French Minister Aristide Lund proposed a pact."
    assert subjects(told).get("proposed") == "Lund"


def test_that_introduces_a_clause_and_points_at_nothing():
    told = "Norland preferred that tonnage be shared at a ratio of ten to seven."
    that = next(t for t in analysed(f"{told}\n").sentences[0].span if t.text == "that")
    assert (that.dep_, that.head.text) == ("mark", "shared")


def test_who_is_given_something_is_no_part_of_its_name():
    span = analysed("The charter was changed, giving contributing partners vote-shaping powers.\n").sentences[0].span
    partners = next(token for token in span if token.text == "partners")
    assert partners.head.text == "giving"


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("The policy aimed to reinforce existing friendships by holding more fairs.", "aimed", "policy"),
        ("In early 1928, talks over the fleet expanded to include all of the islands.", "expanded", "talks"),
        ("Although many had joined in 1917, by the 1930s critics argued that it was lost.", "argued", "critics"),
        ("Holm built a second mill the following month, this one intended to saw oak.", "built", "Holm"),
        (
            "A small group, including Arne Holm, Ivo Dahl and Nils Berg, set out on 8 May, but had to turn back.",
            "set",
            "group",
        ),
    ],
)  # fmt: skip
def test_a_sentence_has_its_verb_and_the_verb_its_subject(sentence, verb, subject):
    assert subjects(sentence).get(verb) == subject
    root = analysed(f"{sentence}\n").sentences[0].span.root
    assert root.text == verb


def test_a_note_without_a_verb_stays_one():
    told = "A mill powered by steam."
    assert "powered" not in subjects(told)


def test_a_clause_joined_behind_a_phrase_has_its_own_subject():
    told = "The EU is already the largest donor to Holm's budget and non-Holm EU towns are observers at Holm."
    assert subjects(told).get("are") == "towns"


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("In 1812 Holm transferred to Tarnhouse, Lund.", "transferred"),
        ("Through the spring Viking roamed between Norland and Sudria.", "roamed"),
    ],
)
def test_what_has_a_subject_and_no_helper_is_a_past_form(sentence: str, verb: str) -> None:
    tags = {token.text: token.tag_ for token in analysed(f"{sentence}\n").sentences[0].span}
    assert tags[verb] == "VBD"


def test_who_works_at_a_hospital_is_no_part_of_its_name():
    sentence = analysed("At St Elin's Hospital Holm continued his studies of salts.\n").sentences[0].span
    subject = next(token for token in sentence if token.dep_ == "nsubj")
    assert [token.text for token in subject.subtree] == ["Holm"]
    assert next(token for token in sentence if token.text == "Hospital").head.text == "At"


def test_what_is_set_behind_a_whole_clause_tells_of_its_subject():
    told = "In May 1990, the Harbour Plan was adopted, Norland's first joint programme, focused on pilots from Elba."
    tokens = {token.text: token for token in analysed(f"{told}\n").sentences[0].span}
    assert tokens["adopted"].dep_ == "ROOT"
    assert (tokens["programme"].dep_, tokens["programme"].head.text) == ("appos", "Plan")
    assert (tokens["focused"].tag_, tokens["focused"].head.text) == ("VBN", "programme")


@pytest.mark.parametrize("opening", ["In 1991", "By 2000"])
def test_a_year_before_a_name_without_a_comma_is_no_part_of_it(opening: str) -> None:
    sentence = analysed(f"{opening} Holm sold the yard to the council.\n").sentences[0].span
    tokens = {token.text: token for token in sentence}
    assert (tokens["Holm"].dep_, tokens["Holm"].head.text) == ("nsubj", "sold")
    assert tokens[opening.split()[1]].dep_ == "pobj"


def test_what_needs_an_object_and_has_none_is_undergone_like_the_passive_before_it() -> None:
    told = "When the bishop asked him to wait, they were arrested on charges of theft and confined in the Fort of Tarn."
    tags = {token.text: token.tag_ for token in analysed(f"{told}\n").sentences[0].span}
    assert tags["confined"] == "VBN"


def test_what_falls_by_percent_is_a_share() -> None:
    told = "A worry was the percentage of Tarn lands owned by Catholics, which fell from 90% in 1600 to 22% by 1685."
    tokens = {token.text: token for token in analysed(f"{told}\n").sentences[0].span}
    assert tokens["fell"].head.text == "percentage"
