"""What the clauses of a text of rules fix: periods, majorities, bodies, consent, languages, dates and places."""

import pytest

from content.facts import provisions, statutory
from content.generation import generate
from content.reading import read
from tests.content.facts.asked import answers, facts

TITLE = "# Convention on Harbours and Mills\n\n"
RULES = (
    "The keeper must lock each gate at night. A visitor shall pay the fee of the park. "
    "Every dog must wear a collar. Bicycles must be left outside.\n\n"
)


def _asked(text: str) -> dict[str, list[str]]:
    return answers(provisions.find, f"{TITLE}{RULES}{text}\n")


@pytest.mark.parametrize(
    ("rule", "stem", "key"),
    [
        (
            "2. A tenant shall give notice in writing to the keeper not less than eight months before the lease ends.",
            "A tenant shall give notice in writing to the keeper not less than ____ months before the lease ends.",
            "eight",
        ),
        (
            "A ban on the use of the quay shall end one year after the date on which it is published.",
            "A ban on the use of the quay shall end ____ after the date on which it is published.",
            "one year",
        ),
        (
            "This Convention shall enter into force on the sixtieth day following the deposit of the last approval.",
            "The Convention shall enter into force on the ____ day following the deposit of the last approval.",
            "sixtieth",
        ),
        (
            "This Convention shall enter into force on the date on which nine States have become Parties thereto.",
            "How many States must have become Parties before the Convention enters into force?",
            "nine",
        ),
        (
            "A keeper may be dismissed from the board by a two-thirds majority of its members.",
            "A keeper may be dismissed from the board by a ____ majority of its members.",
            "two-thirds",
        ),
        (
            "The instruments of approval shall be deposited with the Secretary-General of the Harbour League, "
            "who shall inform each Party.",
            "With whom shall the instruments of approval be deposited?",
            "the Secretary-General of the Harbour League",
        ),
        (
            "Any dispute about a quay, which is not settled by talks, shall be referred to the International Court of "
            "Justice, unless the Parties agree otherwise.",
            "To which body shall any dispute about a quay, which is not settled by talks, be referred?",
            "the International Court of Justice",
        ),
        (
            "The tenant may build a new quay in the harbour only with the written consent of the keeper.",
            "With whose written consent alone may the tenant build a new quay in the harbour?",
            "the keeper",
        ),
        (
            "This Convention shall be governed by Norwegian law if a quay lies in no Party.",
            "The Convention shall be governed by ____ if a quay lies in no Party.",
            "Norwegian law",
        ),
        (
            "Having regard to the Quay Convention signed at Bergen on 4 May 1911, the Parties shall mend each quay.",
            "Where was the Quay Convention signed on 4 May 1911?",
            "Bergen",
        ),
        (
            "The present Convention shall be open for signature as follows: until 3 June 1931 at the Ministry of Trade,"
            " and subsequently, until 9 May 1932, at the Harbour House in Bergen.",
            "Until when was the Convention open for signature at the Harbour House in Bergen?",
            "9 May 1932",
        ),
    ],
)
def test_what_a_clause_fixes_is_asked_without_its_label_and_what_is_added(rule: str, stem: str, key: str) -> None:
    assert _asked(rule)[stem] == [key]


def test_the_languages_of_a_text_are_asked_as_a_list_beside_others() -> None:
    text = "This Convention, of which the Dutch and English texts are equally authentic, shall be kept at Bergen."
    stem = "In which two languages are the texts of the Convention authentic?"
    assert _asked(text)[stem] == ["Dutch", "English"]
    items = generate(read("park.md", f"{TITLE}{RULES}{text}\n".encode())).items
    item = next(one for one in items if one.stem.endswith(stem))
    assert {option.text for option in item.options if not option.correct}.isdisjoint({"Dutch", "English"})


@pytest.mark.parametrize(
    "text",
    [
        "The ban shall take effect nine months after the date of the receipt of such notice by the keeper.",
        "If a storm, a flood or another great danger to the park, the mill or the quay of the harbour is near, and the"
        " keeper is away:\n\n- (a) The report shall be kept for nine months after the end of the storm.",
        "The lease of the mill begins nine months before the fair, or (if the mill is shut) at once.",
    ],
)
def test_a_clause_that_leans_on_another_or_on_a_condition_left_off_is_not_asked(text: str) -> None:
    assert not any("____ months" in stem for stem in _asked(text))


def test_a_short_condition_over_a_list_is_said_with_each_of_its_points() -> None:
    text = (
        "Without prejudice to other treaties,\n\n- this Convention shall be governed by Norwegian law if a quay sinks."
    )
    stem = "Without prejudice to other treaties, the Convention shall be governed by ____ if a quay sinks."
    assert _asked(text)[stem] == ["Norwegian law"]


def test_nothing_is_fixed_where_no_rules_are_laid_down() -> None:
    text = "The old keeper sold the mill. His report was kept for nine months by the Harbour Board of Bergen.\n"
    assert answers(provisions.find, text) == {}


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "Quay bondage, that is to say, the condition arising from a pledge of those of a tenant's boats that lie"
            " there, if the boats are old.",
            "Which term means the condition arising from a pledge of those of a tenant's boats that lie there?",
            "Quay bondage",
        ),
        (
            'A "free visitor" is a person who is in the park by leave of the keeper.',
            "Which term means a person who is in the park by leave of the keeper?",
            "free visitor",
        ),
        (
            "## Definitions\n\n- “The Warden”: the natural or legal person that mends a quay of the harbour for pay.",
            "Which term means the natural or legal person that mends a quay of the harbour for pay?",
            "Warden",
        ),
    ],
)
def test_terms_are_read_as_treaties_and_licences_define_them(text: str, stem: str, key: str) -> None:
    assert answers(statutory.find, f"{TITLE}{RULES}{text}\n").get(stem) == [key]


PARTS = (
    "The Keeper opens the gate. The gate is shut by the Keeper. The Tenant pays the Keeper. The Tenant sees the Owner."
    " The Owner asks the Tenant. The Owner is free. The Tenant, the Owner and the Inspector meet. The Inspector rests."
    " The Inspector helps the Owner.\n\n"
)


def test_who_gets_something_is_asked_beside_who_plays_another_part() -> None:
    text = f"{TITLE}{RULES}{PARTS}A found purse may be entrusted to the captain of a ferry.\n"
    items = generate(read("park.md", text.encode())).items
    item = next(one for one in items if one.role == "part")
    assert item.stem.endswith("To whom may a found purse be entrusted?")
    wrong = {option.text for option in item.options if not option.correct}
    assert wrong <= {"the Keeper", "the Tenant", "the Owner", "the Inspector"}


def test_who_must_do_something_is_asked_beside_who_plays_another_part() -> None:
    text = f"{TITLE}{RULES}{PARTS}The Inspector shall count the wooden boats of the northern quay.\n"
    items = generate(read("park.md", text.encode())).items
    item = next(one for one in items if one.role == "bearer" and "wooden boats" in one.stem)
    assert [option.text for option in item.options if option.correct] == ["the Inspector"]
    assert "the Owner" in {option.text for option in item.options}


def test_of_two_numbers_of_a_sentence_one_alone_is_typed_and_judged() -> None:
    rule = "The lease of a quay shall end nine months after notice, and at the latest twelve years after signature."
    first, second = facts(provisions.find, f"{TITLE}{RULES}{rule}\n")
    assert first.grammar["gap"]
    assert not second.grammar["gap"]
    assert second.grammar["asked"].count("____") == 1


def test_the_languages_of_a_text_are_told_by_no_other_question() -> None:
    final = "This Convention, of which the Dutch and English texts are equally authentic, shall be deposited with the"
    asked = _asked(f"{final} Secretary-General of the United Nations.")
    assert asked["With whom shall the Convention be deposited?"] == ["the Secretary-General of the United Nations"]
