"""What the clauses of a text of rules fix: periods, majorities, bodies, consent, languages, dates and places."""

import pytest

from content.facts.kinds import provisions, statutory
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
            "A tenant shall give notice in writing to the keeper not less than ____ before the lease ends.",
            "eight months",
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
            "A keeper may be dismissed from the board by ____ of its members.",
            "a two-thirds majority",
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
            "This Convention shall be ratified and the instruments of ratification shall be deposited with the"
            " Government of the Kingdom of Norway.",
            "With which body shall the instruments of ratification be deposited?",
            "the Government of the Kingdom of Norway",
        ),
        ("No changes may be made to this Convention.", "What may not be made to the Convention?", "changes"),
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
        "The ban shall take effect nine months after the date of the receipt of such leave by the keeper.",
        "If a storm, a flood or another great danger to the park, the mill or the quay of the harbour is near, and the"
        " keeper is away:\n\n- (a) The report shall be kept for nine months after the end of the storm.",
        "The lease of the mill begins nine months before the fair, or (if the mill is shut) at once.",
    ],
)
def test_a_clause_that_leans_on_another_or_on_a_condition_left_off_is_not_asked(text: str) -> None:
    assert not any(key == ["nine months"] for key in _asked(text).values())


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
    item = next(one for one in items if one.role == "doer" and "wooden boats" in one.stem and one.options)
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


def test_which_body_a_text_gives_an_act_to_is_asked_beside_its_other_bodies() -> None:
    text = (
        f"{TITLE}{RULES}The Quay Council shall appoint two auditors for the books of the harbour. The Inspector shall"
        " keep a list of all wooden boats. The Inspector shall also count the boats. The Harbour Committee may visit"
        " each mill in the valley of the Tarn without notice.\n"
    )
    items = [one for one in generate(read("park.md", text.encode())).items if one.role == "doer"]
    asked = {one.stem.split(": ")[-1]: one for one in items if one.options}
    item = asked["Who shall appoint two auditors for the books of the harbour?"]
    assert [option.text for option in item.options if option.correct] == ["the Quay Council"]
    assert {option.text for option in item.options if not option.correct} == {"the Inspector", "the Harbour Committee"}
    assert not any("also" in stem for stem in asked)


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "If the office of the Warden is vacant, the Harbour Clerk is authorized to keep the list of boats.",
            "Who is authorized to keep the list of boats if the office of the Warden is vacant?",
            "the Harbour Clerk",
        ),
        (
            "A meeting of the Parties shall be convened by the Bureau upon the request of the Keeper.",
            "By which body shall a meeting of the Parties be convened upon the request of the Keeper?",
            "the Bureau",
        ),
        (
            "The Quay Council shall:\n\n- (a) adopt rules for the boats of the harbour by a two-thirds majority of the"
            " Parties;\n- (b) hear each tenant.",
            "Which body shall adopt rules for the boats of the harbour?",
            "the Quay Council",
        ),
    ],
)
def test_who_does_something_is_asked_with_its_condition_in_lists_and_where_it_is_undergone(
    text: str, stem: str, key: str
) -> None:
    told = "The list of boats is kept. The list of boats is shown. The list of boats is read."
    assert _asked(f"{told}\n\n{text}").get(stem) == [key]


@pytest.mark.parametrize(
    "rule",
    [
        "The Bureau shall ask the Parties for the time and venue of the meeting.",  # which meeting?
        "The Quay Council shall adopt its own rules of debate for the boats.",  # whose is told by what is asked
        "The Parties shall keep all wooden boats of the northern quay.",  # everybody
    ],
)
def test_who_does_something_is_not_asked_where_the_act_points_back_or_everybody_does_it(rule: str) -> None:
    told = "A meeting of the Parties may be held at Tarn."
    assert not any(stem.startswith(("Who ", "Which body ")) for stem in _asked(f"{told} {rule}"))


def test_an_act_that_a_text_gives_to_two_bodies_is_not_asked_by_who_does_it() -> None:
    rules = "The Quay Council may lend old wooden boats to poor tenants. The Warden may lend old boats to tenants."
    assert not any(stem.startswith(("Who ", "Which body ")) for stem in _asked(rules))


def test_a_period_is_asked_as_a_whole_beside_others_of_its_unit() -> None:
    rule = "A fine shall be paid to the keeper within twelve days of the date on which it is imposed."
    (fact,) = [one for one in facts(provisions.find, f"{TITLE}{RULES}{rule}\n") if one.relation == "last"]
    assert fact.roles["period"][0].accepted == ("12 days",)
    assert len(fact.roles["wrong"]) == 3
    assert all(term.text.endswith(" days") for term in fact.roles["wrong"])


def test_points_marked_with_a_letter_and_a_full_stop_are_points() -> None:
    text = "The Quay Council shall:\n\n   a. adopt rules for the boats of the harbour;\n\n   b. hear each tenant.\n"
    assert "Which body shall adopt rules for the boats of the harbour?" in _asked(text)


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            'Free berth: For the purposes of this Act, the word "free berth" refers to a place at a quay without fee.',
            "Which term means a place at a quay without fee?",
            "free berth",
        ),
        (
            'As defined in the Harbour Order, "river news" (RN) means information that the keeper prints each week.',
            "Which term means information that the keeper prints each week?",
            "river news",
        ),
    ],
)
def test_a_term_is_defined_behind_a_label_and_behind_what_it_holds_for(text: str, stem: str, key: str) -> None:
    assert answers(statutory.find, f"{TITLE}{RULES}{text}\n").get(stem) == [key]


@pytest.mark.parametrize(
    ("rule", "stem", "key"),
    [
        (
            "The Quay Council shall meet at least once a year at Tarn.",
            "The Quay Council shall meet at least ____ at Tarn.",
            "once a year",
        ),
        (
            "Each mill shall have one vote in the Quay Council.",
            "How many votes shall each mill have in the Quay Council?",
            "one",
        ),
        (
            "Each mill shall be represented by not more than three delegates.",
            "By at most how many delegates shall each mill be represented?",
            "three",
        ),
        (
            "The Quay Council shall meet at the request of one third of the mills.",
            "The Quay Council shall meet at the request of ____ of the mills.",
            "one third",
        ),
    ],
)
def test_how_often_and_how_many_each_are_fixed(rule: str, stem: str, key: str) -> None:
    assert _asked(rule).get(stem) == [key]


def test_a_clause_that_says_no_more_which_one_is_not_asked() -> None:
    rule = "A plan sent in accordance with paragraph 3 of Article 4 shall be read within nine days by the keeper."
    assert not any("plan" in stem for stem in _asked(rule))


def test_the_day_of_each_year_is_fixed() -> None:
    rule = "The keeper shall, not later than 1 March of each year, send the list of boats to the Quay Council."
    stem = "The keeper shall, not later than ____ of each year, send the list of boats to the Quay Council."
    (fact,) = [one for one in facts(provisions.find, f"{TITLE}{RULES}{rule}\n") if one.grammar["role"] == "day"]
    assert fact.grammar["gap"] == stem
    assert [term.text for term in fact.roles["day"]] == ["1 March"]
    assert "1 August" in {term.text for term in fact.roles["wrong"]}


def test_what_a_treaty_takes_a_word_for_is_read_without_a_comma() -> None:
    text = "For the purpose of this Convention ferries are boats that carry goods or persons over a river."
    asked = answers(statutory.find, f"{TITLE}{RULES}{text}\n")
    assert asked["Which term means boats that carry goods or persons over a river?"] == ["ferries"]


def test_a_period_is_not_asked_for_by_its_number_as_well() -> None:
    rule = "Bans shall come into force thirteen days after the deposit of the last written notice of the Parties."
    items = generate(read("park.md", f"{TITLE}{RULES}{rule}\n".encode())).items
    gaps = {item.stem.split("____")[1] for item in items if "____" in item.stem}
    assert gaps
    assert not any("days" in gap for gap in gaps)


def test_the_head_of_an_instrument_tells_when_and_where_it_was_signed() -> None:
    text = f"# The Harbour Treaty\n\nSigned at Bergen, on 4 May 1911\n\n## Preamble\n\n{RULES}"
    found = answers(provisions.find, text)
    assert found["When was the Harbour Treaty signed at Bergen?"] == ["4 May 1911"]
    assert found["Where was the Harbour Treaty signed on 4 May 1911?"] == ["Bergen"]


def test_a_clause_is_asked_for_its_number_without_what_its_end_adds() -> None:
    rule = "The board shall meet within nine weeks after the signature of the lease, but only for those purposes."
    assert _asked(rule)["The board shall meet within ____ after the signature of the lease."] == ["nine weeks"]
