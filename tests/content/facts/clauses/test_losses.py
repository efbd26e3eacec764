"""What a clause would lose as a frame, or what the parser lent it: it is not asked."""

import pytest

from content.facts.clauses.losses import is_in_brackets
from content.facts.kinds.events import find
from content.questions.wording.events import probes
from tests.content.facts.asked import facts
from tests.content.facts.clauses.test_finite import clause, clauses, told


def test_the_first_of_several_years_is_no_date() -> None:
    text = "The barley harvest failed in 1836, 1837 and 1841."
    assert clause(text, "fail").fault == "one of several dates"
    assert not clause("The barley harvest failed in 1836.", "fail").fault


def test_a_date_behind_and_is_of_the_verb_that_follows() -> None:
    text = "Ada Holm gathered an army and, by May 1961, had occupied the Delta Province."
    assert clause(text, "gather").fault == "a date of the verb that follows"


def test_what_a_noun_spells_out_is_reported() -> None:
    text = "The suggestion that Sudria lay on Mount Oster was supported by Ada Holm in 1990."
    assert clause(text, "lie").fault
    assert not clause("Sudria lay on Mount Oster in 1990.", "lie").fault


def test_who_is_never_a_country() -> None:
    text = "The Council sheltered rebels, friendly to Norway, who had sworn loyalty to Ivo Berg."
    assert all(one.fault for one in clauses(text) if one.lemma == "swear" and one.subject.text == "Norway")


def test_what_the_last_of_two_names_underwent_may_be_said_of_both() -> None:
    text = "The Treaty of Tarn and the Pact of Lund, signed in 1860 by Norway, opened the harbour to trade."
    assert clause(text, "sign").fault == "said of one of several"


def test_what_stands_in_brackets_is_not_done() -> None:
    assert "in" not in told("Ivo Berg moved to Norway (then in a union with Denmark).", "move")
    found = clause("Ivo Berg moved to Norway (then in a union with Denmark).", "move")
    assert not any(is_in_brackets(found.verb, child) for child in found.verb.children if child.dep_ == "nsubj")


def test_half_of_a_contrast_is_not_asked() -> None:
    text = "The Delta Committee shall be composed of scientists, not as delegates of Norway."
    assert clause(text, "compose").fault == "one half of a contrast"


def test_what_holds_up_to_now_is_not_asked() -> None:
    assert clause("Norway has seen a rise in tourism over the last decade.", "see").fault == "time-dependent"


@pytest.mark.parametrize(
    ("text", "lemma", "fault"),
    [
        ("The Isle of Oster was made a province in 1922, and Tarn followed in 1938.", "follow", "what was followed"),
        ("Ada Holm reached a latitude of 86°14' in 1895.", "reach", "a sign that nobody can type"),
    ],
)
def test_what_says_too_little_or_cannot_be_typed_is_not_asked(text: str, lemma: str, fault: str) -> None:
    assert clause(text, lemma).fault.startswith(fault)


def test_a_name_is_not_cut_off_from_its_noun() -> None:
    whole = clause("Ada Holm received the Morava Peace Prize in 1922.", "receive")
    assert not whole.fault


def test_an_apposition_behind_another_noun_may_be_that_nouns() -> None:
    text = "Ada Holm introduced the two to her cousin, King Oster II."
    assert all(one.fault for one in clauses(text) if one.of("object") is not None and "Oster" in one.of("object").text)


def test_the_beginning_of_what_somebody_is_quoted_with_is_not_asked() -> None:
    text = 'In 1882 Ivo Berg took "the first fatal step that led me astray from the quiet life of science."'
    assert clause(text, "take").fault


def test_what_would_come_by_a_time_that_is_lost_is_not_asked() -> None:
    text = "In the twenty years after he said so, Norway would send its army to Tarn over a dozen times."
    assert clause(text, "send").fault


def test_when_somebody_was_present_is_not_left_open() -> None:
    text = "Ada Holm was present in Lund."
    stems = [probe.stem for fact in facts(find, text) for probe in probes(fact)]
    assert not [stem for stem in stems if stem.startswith("In which city")]


def test_what_was_first_done_and_then_again_has_not_one_date() -> None:
    assert clause("The Holm Mill first closed in 1911, only to open again in 1913.", "close").fault
    assert not clause("The Holm Mill first closed in 1911.", "close").fault


def test_who_helps_somebody_with_something_is_not_told_to_help_otherwise() -> None:
    assert "with" in told("The Harbour Office helps the Mill Board with the plans of the quay in May 1911.", "help")


def test_a_date_behind_another_occasion_may_be_of_that() -> None:
    text = "After the loss of the Delta Fleet at Tarn, in 1801, the Harbour Museum acquired the statues."
    assert clause(text, "acquire").fault == "the date may be of what is told before it"
    assert not clause("In 1801, the Harbour Museum acquired the statues.", "acquire").fault


def test_a_date_behind_what_lasted_is_of_what_came_of_it() -> None:
    text = "After a long debate in the council, in 1801, the Delta Fund acquired the old mills of Tarn."
    assert clause(text, "acquire").fault != "the date may be of what is told before it"


def test_what_stands_behind_a_bracket_is_not_said_of_what_stands_in_it() -> None:
    text = 'The central party was the Whites ("Men of the Order") led by Ada Holm.'
    assert all(one.fault for one in clauses(text) if one.lemma == "lead" and "Order" in one.subject.text)


def test_a_part_of_a_quotation_is_no_name() -> None:
    text = 'Ada Holm was praised by Ivo Berg as the "Norwegian Emma Lund".'
    assert not any("as Emma Lund" in fact.statement for fact in facts(find, text))


def test_nobody_who_took_part_is_left_off() -> None:
    text = "In 1947, a post was created for her at the Harbour College."
    assert not facts(find, text)


def test_the_first_of_a_list_is_not_all_that_something_consists_of() -> None:
    text = "The Delta Committee consists of the Tarn Chair, the Tarn Secretary and some members."
    assert not any(fact.statement.endswith("Chair.") for fact in facts(find, text))


def test_the_population_of_a_capital_is_not_the_capital() -> None:
    text = "Between 1890 and 1910, the population of the capital, Oslo, swelled from 10,000 to 19,000."
    assert not any(fact.statement.startswith("Oslo") for fact in facts(find, text))


@pytest.mark.parametrize("verb", ["does report", "reports"])
def test_a_stressed_do_is_left_off(verb: str) -> None:
    text = f"The Delta Agency {verb} to the Harbour Council."
    assert [fact.statement for fact in facts(find, text)] == ["The Delta Agency reports to the Harbour Council."]


@pytest.mark.parametrize(
    ("text", "lemma", "fault"),
    [
        (
            "By 1960, Ivo Berg left Norland with only half of them.",
            "leave",
            "what the verb takes is left off",
        ),
        ("The ship La Amistad came aground off the coast of Oster in 1839.", "come", "an adverb that the verb needs"),
        (
            "Nokia started making military equipment for Norway's forces, such as the Lantern M/90 radio in 1983.",
            "start",
            "the date may be of an example",
        ),
    ],
)
def test_what_a_verb_takes_and_what_a_date_dates_is_certain(text: str, lemma: str, fault: str) -> None:
    assert clause(text, lemma).fault == fault


def test_a_participle_behind_two_texts_may_be_of_either() -> None:
    text = (
        "All acts follow the Declaration on Fisheries in accordance with the Charter of Tarn, adopted by the Delta "
        "Assembly on 24 October 1970."
    )
    assert not any("Charter of Tarn was adopted" in fact.statement for fact in facts(find, text))


def test_what_was_told_of_before_is_no_name_of_its_own() -> None:
    text = "Ada Holm sent the council a list of 20 towns. The council of Tarn reviewed the proposed list in 1931."
    assert not any("proposed list" in fact.statement for fact in facts(find, text))


def test_a_meeting_that_is_held_is_no_belief() -> None:
    assert not clause("The second Tarn Congress was held in Oslo in 1951.", "hold").fault
    assert clause("The second Tarn Congress was held in esteem.", "hold").fault
    assert clause("The landlords were held in Norway to have brought the famine about.", "hold").fault
