"""What a frame cannot say keeps a clause from being asked as a plain truth."""

import pytest

from content.facts.kinds import counts, events, statements
from tests.content.facts.asked import answers, left_out


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "The Reed Society applies its tariff to all boats that are moored in Bergen from 1 May 1921.",
            "restricts what it speaks of",
        ),
        (
            "The Board took over the duties of the Harbour Court, which had been exercised by the Aldermen in Bergen.",
            "said of one of two nouns",
        ),
        (
            "The Tarn Charter allows Norway to sell timber so long as Denmark keeps the port of Bergen open.",
            "true only under a proviso",
        ),
        ("In 1931 Spain fined Norex €5 million for a spill in Bergen.", "two objects run together"),
        (
            "A member must have lived in Bergen for 12 years, or have served in the Harbour Court.",
            "one of several alternatives",
        ),
    ],
)
def test_a_clause_is_not_asked_without_what_makes_it_true(text: str, rule: str) -> None:
    assert rule in left_out(events.find, text + "\n")


def test_a_relative_clause_of_the_past_is_asked_of_the_noun_that_its_verb_agrees_with() -> None:
    text = "In 1931 Norway joined the Delta Pact, which was signed by Spain and Iceland in 1925.\n"
    assert any("1925" in keys for keys in answers(events.find, text).values())


@pytest.mark.parametrize(
    "text",
    [
        "The states may set the age limit between 13 and 16 years.",
        "A grant of up to £500 is available for a roof and of up to £20 for a gate.",
        "A member must have lived in Bergen for 12 years, or have served in the Harbour Court for 9 years.",
    ],
)
def test_a_number_is_not_asked_without_what_bounds_it(text: str) -> None:
    assert not answers(counts.find, text + "\n")


def test_who_is_fined_is_said_in_a_question_for_the_sum() -> None:
    text = "In 1931 Spain fined Norex €5 million for a spill in the port of Bergen.\n"
    assert any("Spain fine Norex" in stem for stem in answers(counts.find, text))


def test_the_year_of_an_act_dates_nothing() -> None:
    text = "The Harbour Court was created by Part 3 of the Quays Reform Act 1911.\n"
    assert not any(keys == ["1911"] for keys in answers(events.find, text).values())


def test_a_pronoun_behind_two_main_clauses_stands_for_neither() -> None:
    text = (
        "Norway has a long coast and no great river, so the Harbour Court is busier than the other courts. "
        "It cannot overturn the rulings made in Bergen.\n"
    )
    assert not [stem for stem in answers(statements.find, text) if stem.startswith("Norway cannot")]


def test_it_behind_a_joined_verb_is_the_thing_and_never_the_doer() -> None:
    text = "The Harbour Court of Bergen must read a claim and decide on it within 20 working days.\n"
    stems = [*answers(counts.find, text), *answers(events.find, text)]
    assert any("decide on a claim" in stem for stem in stems)
    assert not any("decide on the Harbour Court" in stem for stem in stems)


def test_an_office_that_is_not_named_was_not_held() -> None:
    assert not answers(events.find, "The first Warden, Dr Elsa Varga, held office until 1912.\n")


@pytest.mark.parametrize(
    "text",
    [
        "The notice is two months for most keepers and three months for wardens.",
        "The shift is 37 hours, Monday to Friday.",
    ],
)
def test_a_number_that_would_lose_what_it_is_of_is_not_asked(text: str) -> None:
    assert not answers(counts.find, text + "\n")
