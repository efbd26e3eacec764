"""What a thing is, and what a thing is called."""

import pytest

from content.facts.clauses.finite import read_clauses
from content.facts.kinds.definitions import find
from content.facts.names.lexicon import read_names
from tests.content.facts.asked import analysed, answers, facts


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "Interoperability is the ability to operate together using common standards.",
            "What is interoperability?",
            "the ability to operate together using common standards",
        ),
        (
            "In 1994, leaders launched the Partnership for Peace – a major programme of bilateral cooperation.",
            "What was the Partnership for Peace?",
            "a major programme of bilateral cooperation",
        ),
        (
            "Another step was the creation of the Visby Platform, a standing forum for meetings with partners.",
            "What was the Visby Platform?",
            "a standing forum for meetings with partners",
        ),
        (
            "In this Act, “vessel” means any ship used for the carriage of goods.",
            'What does "vessel" mean?',
            "any ship used for the carriage of goods",
        ),
        (
            "Atomic diplomacy refers to attempts to use the threat of nuclear war.",
            "What does atomic diplomacy refer to?",
            "attempts to use the threat of nuclear war",
        ),
        (
            "The second major initiative of 1934 was the Reciprocal Trade Act.",
            "What was the Reciprocal Trade Act?",
            "the second major initiative of 1934",
        ),
    ],
)
def test_a_definition_is_asked_by_its_term(text: str, stem: str, key: str) -> None:
    assert answers(find, text)[stem] == [key]


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "Limnology is the study of inland waters.",
            "Which term means the study of inland waters?",
            "limnology",
        ),
        (
            '"Verge" means that portion of a quay which is no berth.',
            "Which term means the portion of a quay which is no berth?",
            "Verge",
        ),
        (
            "The treaty was negotiated by Karl Lindqvist, the foreign minister of Norway.",
            "Who was the foreign minister of Norway?",
            "Karl Lindqvist",
        ),
        (
            "The Visby Treaty was the cornerstone of the customs union.",
            "Which treaty was the cornerstone of the customs union?",
            "the Visby Treaty",
        ),
    ],
)
def test_a_term_is_asked_by_its_definition(text: str, stem: str, key: str) -> None:
    assert answers(find, text)[stem] == [key]


def test_another_name_is_asked() -> None:
    text = "Resolution 181, also known as the Partition Resolution, was adopted in 1947."
    assert answers(find, text)["By what other name was Resolution 181 known?"] == ["the Partition Resolution"]


@pytest.mark.parametrize(
    "text",
    [
        "Tourism is the main source of income.",
        "The idea was a success for the government.",
        "The bank is not a body of the Northern League.",
        "Under President Nixon, the staff, then headed by a professor, was enlarged.",
        "France, the United Kingdom and Japan signed the pact.",
        "It is a forum for meetings with partners.",
        "The Delta Gazette was renamed the Red Gazette (from Oslo) in 1921.",
    ],
)
def test_what_is_no_definition_is_not_asked(text: str) -> None:
    assert facts(find, text) == []


def test_a_definition_that_gives_its_term_away_is_asked_one_way_only() -> None:
    stems = answers(find, "The Partnership for Peace is a programme of cooperation with individual partners.")
    assert list(stems) == ["What is the Partnership for Peace?"]


def test_an_office_before_a_name_is_asked() -> None:
    text = "In 1921, U.S. Secretary of State Charles Evans Hughes invited nine nations to Washington."
    assert answers(find, text)["What office did Charles Evans Hughes hold?"] == ["U.S. Secretary of State"]


def test_glossary_entries_ask_what_a_word_means() -> None:
    text = "# Terms\n\n**Hydrant**: a fixture connected to a water main, used to draw water.\n"
    assert answers(find, text)['What does "hydrant" mean?'] == [
        "a fixture connected to a water main, used to draw water"
    ]


def test_a_superlative_that_does_not_say_of_what_defines_nothing() -> None:
    assert facts(find, "The Zugspitze, the highest mountain, rises to 2,963 metres.") == []


def test_a_long_definition_of_a_named_thing_ends_before_the_clause_that_only_says_more():
    text = (
        "Sailors praised the Visby Platform, a standing forum for meetings with foreign pilots that have served on "
        "icebreakers or have taken a course in winter navigation."
    )
    (key,) = answers(find, text)["What was the Visby Platform?"]
    assert key == "a standing forum for meetings with foreign pilots"


def test_a_definition_keeps_the_clause_that_it_cannot_do_without():
    text = (
        "A pilotage bond is a contract in which a harbour promises the master of a foreign vessel to pay for every "
        "damage that its own pilots do to the ship."
    )
    (fact,) = facts(find, text)
    assert fact.roles["definition"][0].text.startswith("a contract in which a harbour promises")


STATUTE = """# The Harbour Act

1. "Berth" means a place along a quay where a vessel is moored for loading or repair.

2. "Harbour dues" shall mean the sums payable to the port for each vessel that enters it.

3. 'Pilot' means a person licensed by the port who steers vessels through its channels.

4. "Tender" means any of the following: a boat, a raft or a barge.
"""


def test_the_terms_of_a_statute_are_defined_by_its_own_words() -> None:
    asked = answers(find, STATUTE)
    assert asked['What does "Berth" mean?'] == ["a place along a quay where a vessel is moored for loading or repair"]
    assert asked['What does "Harbour dues" mean?'] == ["the sums payable to the port for each vessel that enters it"]
    assert 'What does "Pilot" mean?' in asked


def test_a_definition_that_only_opens_a_list_is_none() -> None:
    assert 'What does "Tender" mean?' not in answers(find, STATUTE)


def test_what_a_statute_defines_is_no_event() -> None:
    analysis = analysed(STATUTE)
    assert not [c for found in read_clauses(analysis, read_names(analysis)).values() for c in found]


def test_a_place_at_the_end_of_an_address_is_not_what_the_apposition_says() -> None:
    told = answers(find, "It was made by Holm Ltd, Visby, Gotland – a subsidiary of the Lund Group.")
    assert not any("Gotland" in key for keys in told.values() for key in keys)


def test_the_body_that_somebody_heads_is_asked_as_a_gap() -> None:
    text = "Ada Holm, the head of the Harbour Agency, sold the ten ships to Norway in 1931.\n"
    assert answers(find, text)["Ada Holm was the head of ____."] == ["the Harbour Agency"]


def test_a_later_name_is_of_the_name_right_before_it():
    text = (
        "Many of the programs were moved to the Delta Defence Organization (DDO), later known as the Harbour Agency.\n"
    )
    found = answers(find, text)
    assert list(found) == ["By what other name was the Delta Defence Organization later known?"]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("The Harbour Board is an agency of the Ministry of Trade that mends the quays.", "the Ministry of Trade"),
        ("The Harbour Board is an agency of the Norland Ministry of Trade.", "the Norland Ministry of Trade"),
    ],
)
def test_of_which_body_another_is_a_part_is_asked(sentence: str, body: str) -> None:
    found = facts(find, f"{sentence} The Ministry of Trade paid the Harbour Board.\n")
    assert [term.text for fact in found for term in fact.roles.get("body", ())] == [body]


def test_an_aside_behind_a_phrase_is_not_what_the_subject_is() -> None:
    text = "Today, Morava is in a race for great wealth in the mining of red tin (RT), an important metal of the coast."
    assert not any(
        "important metal" in fact.statement and "Morava is an" in fact.statement for fact in facts(find, text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Wardship is likely the practice that towns gave up first.",
        "No toll is the practice of towns that trade by sea.",
        "Common usage refers to all forms of dried turf as fuel.",
        "Drift is a set of rules for pilots, and the charts of all the harbours in the north.",
        "Two captains held the port: Ivo Holm, a brave but untrained officer and soon-to-be Maj. Ada Brandt, a clerk.",
        "They crossed on the Lark, an attitude that harbour pilots praised.",
    ],
)
def test_what_is_hedged_cut_or_called_defines_nothing(text: str) -> None:
    assert facts(find, text) == []


def test_an_entry_of_a_list_of_characters_is_no_term() -> None:
    text = (
        "# Crew\n\nIn the storm, brave Otter held the helm.\n\nOtter – A loyal and patient deckhand of the old barge.\n"
    )
    assert not any("term" in stem or "mean" in stem for stem in answers(find, text))


def test_what_is_told_of_an_entry_begins_small_in_a_question() -> None:
    text = "Ivo Holm – The stern owner of Pinder Farm, who sells hay to the mill."
    assert "Who is the stern owner of Pinder Farm, who sells hay to the mill?" in answers(find, text)


def test_what_somebody_is_called_by_a_calling_without_an_article_is_not_asked() -> None:
    text = "In Tarn, nineteen-year-old harp singer, known as Skylark, drew crowds."
    assert not any("harp singer called" in stem or "harp singer known" in stem for stem in answers(find, text))


def test_a_term_is_not_asked_by_the_first_of_several_signs() -> None:
    signs = "marked by a bitter taste"
    assert facts(find, f"An elixir is a liquid that is {signs}.")
    assert not facts(find, f"An elixir is a liquid that is {signs}, the power to heal, and the power to harm.")
