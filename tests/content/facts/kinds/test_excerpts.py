"""Excerpts: sentences quoted with what they lean on, for whatever nothing else asks."""

import re
from dataclasses import dataclass

import pytest

from content.facts.base import Fact, Probe, Term
from content.facts.kinds.excerpts import find
from content.facts.names.lexicon import lexicon_of
from content.questions.wording import word
from tests.content.facts.asked import analysed

PORT = "Norway rebuilt the port of Bergen. It was opened by Ada Holm in 1931 and served twelve towns until 1935.\n"


@dataclass
class Told:
    """What is asked already: one term, and of every sentence something on a card or nothing."""

    asked: str
    carded: bool
    well: bool

    def is_wanted(self, start: int, term: Term) -> bool:
        return term.text != self.asked

    def is_on_card(self, start: int) -> bool:
        return self.carded

    def is_well_asked(self, start: int) -> bool:
        return self.well


def excerpts(text: str, *, asked: str = "", carded: bool = False, well: bool = False) -> list[Fact]:
    analysis = analysed(text)
    return list(find(analysis, lexicon_of(analysis), Told(asked, carded, well)))


def probes(text: str, **told: bool) -> dict[str, Probe]:
    """Return each gap of a text by its key."""
    return {probe.keys[0].text: probe for fact in excerpts(text, **told) for probe in word(fact)}


def test_a_sentence_is_quoted_with_the_one_that_says_what_it_is_about() -> None:
    assert probes(PORT)["Ada Holm"].stem == (
        "“Norway rebuilt the port of Bergen. It was opened by ____ in 1931 and served twelve towns until 1935.”"
    )
    assert {"1931", "1935", "twelve"} <= probes(PORT).keys()


def test_a_fact_quotes_its_sentence_first_and_then_what_it_leans_on() -> None:
    fact = next(fact for fact in excerpts(PORT) if len(fact.evidence) > 1)
    assert [one.quote.split()[0] for one in fact.evidence] == ["It", "Norway"]
    assert fact.statement == PORT.strip()


def test_what_something_else_asks_is_left_to_it() -> None:
    keys = {term.text for fact in excerpts(PORT, asked="Ada Holm") for terms in fact.roles.values() for term in terms}
    assert {"1931", "1935"} <= keys
    assert "Ada Holm" not in keys


def test_what_is_well_asked_is_not_quoted() -> None:
    assert not excerpts(PORT, carded=True, well=True)


def test_roles_do_not_hang_on_what_else_is_asked() -> None:
    def role_of(key: str, asked: str) -> str:
        facts = excerpts(PORT, asked=asked)
        return next(role for fact in facts for role, terms in fact.roles.items() if terms[0].text == key)

    assert role_of("1935", "") == role_of("1935", "1931")


def test_phrases_and_names_of_no_class_are_for_cards_and_only_where_there_is_none() -> None:
    text = "Ada Holm opened a school for weavers in Bergen in 1931.\n"
    assert probes(text)["a school for weavers in Bergen"].card_only
    assert not probes(text)["Bergen"].card_only
    assert "a school for weavers in Bergen" not in probes(text, carded=True)


def test_what_leans_on_more_than_can_be_quoted_is_for_a_card() -> None:
    chain = "Ada Holm came to Bergen. She met Ivo Berg. He sold it. Then the towns were sold. She came back. "
    found = probes(f"{chain}He paid fifty crowns for it in 1935.\n")
    assert found["1935"].card_only
    assert found["1935"].stem.startswith("“Then the towns were sold. She came back. He paid")


@pytest.mark.parametrize(
    "text",
    [
        "Norway is building twelve ports near Bergen for Ada Holm.",
        "Today, Norway holds twelve ports near the town of Bergen.",
        "We saw twelve ports of Norway near the town of Bergen.",
        "Twelve ports of Norway near the town of Bergen in 1931.",
        "Which of the twelve ports did Norway close near Bergen?",
        "The league of Norway has 31 members in the towns around Bergen.",
        "The twelve towns near Bergen were founded by Ada Holm ca.",
        "Last summer, Norway built twelve ports near the town of Bergen.",
        "Done in Bergen on this day the pact of the twelve ports of Norway is left with Ada Holm.",
    ],
)
def test_what_passes_speaks_to_the_reader_or_is_no_clause_is_not_quoted(text: str) -> None:
    assert not excerpts(f"{text}\n")


def test_a_name_inside_another_phrase_is_no_gap() -> None:
    found = probes("In 1931 the towns near Bergen copied the Norway toll books of Ada Holm by hand.\n")
    assert "Ada Holm" in found
    assert not any(re.search("Norway$", key) for key in found)


def test_quotation_marks_inside_a_quotation_are_single() -> None:
    found = probes('Norway closed the "silver road" to Bergen for the fleet of Ada Holm in 1931.\n')
    assert "‘silver road’" in found["Ada Holm"].stem


LAW = "# Convention on Harbours\n\n## Article 4\n\n"


def test_a_point_is_quoted_with_what_introduces_its_list() -> None:
    points = "- ships more than one hundred years old;\n- ropes kept by Ada Holm in Bergen."
    found = probes(f"{LAW}The Parties shall protect the following things:\n\n{points}\n")
    assert found["Ada Holm"].stem == "“The Parties shall protect the following things: ropes kept by ____ in Bergen.”"
    assert "one hundred" in found


def test_a_point_is_quoted_behind_a_dash_as_well() -> None:
    found = probes("The keeper of Bergen may not—\n\n- sell the old ropes of Ada Holm to anybody;\n- sleep.\n")
    assert found["Ada Holm"].stem == "“The keeper of Bergen may not— sell the old ropes of ____ to anybody.”"


def test_a_rule_that_leans_on_its_article_alone_is_for_a_card() -> None:
    rules = "".join(f"Each Party shall pay for harbour {n} of its own. " for n in range(1, 9))
    found = probes(f"{LAW}{rules}\n\n## Article 5\n\nSuch harbours shall be kept by Ada Holm for the Parties.\n")
    assert found["Ada Holm"].card_only
    assert found["Ada Holm"].stem == "“Such harbours shall be kept by ____ for the Parties.”"


def test_a_text_of_rules_may_speak_of_itself() -> None:
    rules = "".join(f"Each Party shall pay for harbour {n} of its own. " for n in range(1, 9))
    found = probes(f"{LAW}{rules}This Convention shall be kept by Ada Holm in Bergen for the Parties.\n")
    assert found["Ada Holm"].stem == "“This Convention shall be kept by ____ in Bergen for the Parties.”"


def test_what_somebody_says_in_a_quotation_of_several_sentences_is_not_quoted_as_told() -> None:
    told = "Not even Ivo Berg could reach the port of Oslo in 1931."
    assert "Ivo Berg" in probes(f"The port of Bergen was sold. {told} Nobody tried again.\n")
    assert "Ivo Berg" not in probes(f'Ada Holm said: "The port of Bergen was sold. {told} Nobody tried again."\n')


def test_what_points_at_a_table_is_not_quoted() -> None:
    told = "Not even Ivo Berg could reach the port of Oslo in 1931"
    assert "Ivo Berg" in probes(f"The port of Bergen was sold. {told}.\n")
    assert "Ivo Berg" not in probes(f"The port of Bergen was sold. {told}, as the table below shows.\n")
