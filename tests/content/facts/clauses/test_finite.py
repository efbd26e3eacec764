"""Clauses as frames: who did what, and what keeps a clause from being taken as said."""

import pytest

from content.facts.clauses.finite import Clause, read_clauses
from content.facts.names.lexicon import read_names
from tests.content.facts.asked import analysed


def clauses(text: str) -> list[Clause]:
    analysis = analysed(text)
    return [clause for found in read_clauses(analysis, read_names(analysis)).values() for clause in found]


def clause(text: str, lemma: str) -> Clause:
    return next(found for found in clauses(text) if found.lemma == lemma)


def told(text: str, lemma: str) -> dict[str, str]:
    return {argument.role: argument.text for argument in clause(text, lemma).arguments}


def test_roles_are_told_apart() -> None:
    text = "In 2004, at the Oslo Summit, Norway launched the Delta Initiative for Gulf countries to protect shipping."
    assert told(text, "launch") == {
        "when": "in 2004",
        "venue": "at the Oslo Summit",
        "object": "the Delta Initiative",
        "beneficiary": "for Gulf countries",
        "purpose": "to protect shipping",
    }


def test_a_date_and_a_place_are_lifted_out_of_a_meeting() -> None:
    text = "The policy paper was endorsed by Nordic ministers at their meeting in Berlin in April 2011."
    roles = told(text, "endorse")
    assert (roles["agent"], roles["where"], roles["when"]) == ("by Nordic ministers", "in Berlin", "in April 2011")


def test_a_relative_clause_is_said_of_what_it_follows() -> None:
    found = clause("Japan and China signed the Shantung Treaty, which returned the province to China.", "return")
    assert found.subject.text == "the Shantung Treaty"


def test_joined_verbs_share_their_subject() -> None:
    found = clause(
        "The Delta Treaty recognized Japanese dominance in Asia but affirmed the rights of France.", "affirm"
    )
    assert found.subject.text == "the Delta Treaty"


def test_a_participle_with_a_doer_is_an_event() -> None:
    found = clause("The Delta Pact, signed by France and Italy, was the cornerstone of the peace.", "sign")
    assert (found.passive, found.reduced, found.subject.text) == (True, True, "the Delta Pact")


@pytest.mark.parametrize("text", ["Delegates appointed by the Delta Council;", "Works made by machines are free."])
def test_a_lone_plural_with_a_doer_tells_of_any_there_may_be(text: str) -> None:
    assert not [found for found in clauses(text) if found.lemma in {"appoint", "make"}]


def test_a_thing_that_is_wished_for_is_not_said_to_be_so() -> None:
    told = "Please send the Delta Council a letter that names the ship."
    assert clause(told, "name").fault == "inside an instruction"


@pytest.mark.parametrize("tie", ["In other words", "In broad terms", "For reference"])
def test_what_only_ties_a_sentence_to_the_text_is_no_part_of_what_is_said(tie: str) -> None:
    assert tie.lower() not in told(f"{tie}, the Delta Council reviewed the Oslo Plan.", "review").values()


def test_a_short_form_in_brackets_does_not_stand_for_what_goes_on_behind_it() -> None:
    assert "D.E.F" not in told("Norway supports the latest release (D.E.F) of Delta.", "support").values()


@pytest.mark.parametrize(
    ("text", "lemma", "attribute"),
    [
        ("France did not sign the Delta Treaty.", "sign", "negated"),
        ("France never signed the Delta Treaty.", "sign", "negated"),
        ("France might sign the Delta Treaty.", "sign", "hedged"),
        ("France allegedly signed the Delta Treaty.", "sign", "hedged"),
        ("France currently leads the Delta Council.", "lead", "time_dependent"),
        ("France is leading the Delta Council.", "lead", "time_dependent"),
    ],
)
def test_what_is_denied_doubted_or_of_the_day_is_marked(text: str, lemma: str, attribute: str) -> None:
    assert getattr(clause(text, lemma), attribute)


@pytest.mark.parametrize(
    ("text", "lemma", "fault"),
    [
        ("Critics argued that France violated the Delta Treaty.", "violate", "reported"),
        ("If France leaves the Delta Council, Italy leads it.", "leave", "conditional"),
        ('Briand said: "France signed the Delta Treaty."', "sign", "inside a quotation"),
        ("It signed the Delta Treaty in 1921.", "sign", "unresolved pronoun"),
        ("The committee signed the Delta Treaty in 1921.", "sign", "definite without antecedent"),
        ("These countries signed the Delta Treaty.", "sign", "demonstrative"),
        ("Only France partly signed the Delta Treaty.", "sign", "limiting adverb"),
        ("We signed the Delta Treaty in 1921.", "sign", "speaks to the reader"),
    ],
)
def test_a_clause_carries_the_rule_that_stops_it(text: str, lemma: str, fault: str) -> None:
    assert clause(text, lemma).fault.startswith(fault)


def test_a_clause_that_the_parser_ran_into_the_one_before_has_its_own_subject() -> None:
    told = clause("Japan withdrew from Siberia and the United States and Japan formally agreed on cables.", "agree")
    assert (told.subject.text, told.fault) == ("the United States and Japan", "")


@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        ("France signed the Delta Pact. It ratified the Oslo Treaty.", "ratify", "France"),
        ("The Delta Pact ended tolls. The pact banned wars.", "ban", "the Delta Pact"),
        ("# The Delta Pact\n\nThe pact banned wars in Europe.", "ban", ""),
        ("Anna Berg led the Delta Council. She founded the Oslo School.", "found", "Anna Berg"),
        (
            "Ministers adopted the Roads Initiative and the Ports Initiative. The second initiative helps Greece.",
            "help",
            "the Ports Initiative",
        ),
        (
            "In 1923, the Delta Commission formed a committee. The committee visited Berlin.",
            "visit",
            "the committee formed by the Delta Commission in 1923",
        ),
    ],
)
def test_short_forms_and_pronouns_are_resolved_with_their_evidence(text: str, lemma: str, subject: str) -> None:
    found = clause(text, lemma)
    if not subject:
        assert found.fault
        return
    assert (found.subject.text, found.fault) == (subject, "")
    assert [evidence.quote for evidence in found.subject.evidence] == [text.split(". ")[0] + "."]


def test_what_is_told_apart_by_a_participle_is_none_that_was_named() -> None:
    text = (
        "Lund University teaches law. Delta was sponsored by the Oslo Project of The Free Harbour Foundation, the "
        "organization started by Richard Holm and associated with the General Delta License (GDL), for one year."
    )
    assert clause(text, "start").fault == "definite without antecedent"


def test_two_candidates_leave_a_short_form_unresolved() -> None:
    text = "France signed the Delta Pact and Italy signed the Oslo Pact. The pact banned wars."
    assert clause(text, "ban").fault == "definite without antecedent"


def test_a_written_list_is_whole_or_not_taken() -> None:
    found = clause("France, Italy, Spain, and Greece agreed to meet in Oslo.", "agree")
    assert [term.text for term in found.subject.terms] == ["France", "Italy", "Spain", "Greece"]


def test_a_heading_that_names_the_thing_is_its_evidence() -> None:
    told = "France signed the Delta Pact and Italy signed the Oslo Pact. The pact banned wars in Asia."
    text = f"# The Delta Pact\n\n{told}\n"
    found = clause(text, "ban")
    assert found.subject.text == "the Delta Pact"
    assert [evidence.quote for evidence in found.subject.evidence] == ["The Delta Pact"]


def test_what_somebody_is_committed_to_doing_is_not_left_off() -> None:
    told = clause("The Delta Treaty committed France to actively offering help to small states.", "commit")
    assert [argument.role for argument in told.arguments] == ["object", "to"]


def test_a_verb_joined_in_a_bracket_makes_no_plural() -> None:
    told = "Report NSC-68 (entitled by Nitze and frequently referred to as NSC-68) was a paper completed in April 1950."
    assert not clause(told, "complete").subject.plural


def test_what_stands_before_the_main_verb_of_a_condition_is_conditional() -> None:
    told = "If the loss means that a motion has no sponsor, and 24 hours pass without a new one, the motion is dropped."
    assert {clause(told, lemma).fault for lemma in ("have", "pass")} == {"conditional"}


def test_a_reference_to_a_book_is_no_sentence_to_ask() -> None:
    assert not list(clauses("[Holm, Op. Cit., p. 146] France signed the Delta Treaty in 1921."))


def test_a_text_ratifies_nothing_and_a_state_its_treaty() -> None:
    told = "The Harbour Charter ratified in June 2003 and the towns rejoiced."
    assert clause(told, "ratify").fault == "object unsaid"
    assert clause("Norway ratified on 26 March 2022.", "ratify").fault == ""


def test_one_of_two_who_were_killed_is_not_said_to_have_been() -> None:
    told = "Manuel Holm (the elder) and Andrés Berg (his friend) were killed in May 2004."
    assert all(c.fault or len(c.subject.terms) == 2 for c in clauses(told) if c.lemma == "kill")


def test_what_holds_whenever_is_no_event() -> None:
    assert clause("When the Delta Council proposes a rule, it may name a speaker.", "propose").fault == "conditional"


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Agency Announces New Steps to Advance Open Research.",
        "Forks: Allows users to copy the Delta Repository.",
    ],
)
def test_headlines_and_labels_are_no_clauses(text: str) -> None:
    assert not clauses(text)


def test_what_an_object_is_to_do_with_its_own_things_is_said_with_it() -> None:
    told = clause("The Delta Treaty called on all members to reduce the size of their navies by 1931.", "call")
    assert [argument.phrase.fault for argument in told.arguments] == [""] * len(told.arguments)


def test_rubble_is_nothing_that_one_does() -> None:
    told = "Bombing had reduced Berlin to rubble, shelter and warmth were scarce, the market dominated life."
    deeds = [a for a in clause(told, "reduce").arguments if a.role in {"do", "purpose"} and not a.phrase.fault]
    assert not [deed.text for deed in deeds if "rubble" in deed.text]


def test_what_something_was_brought_to_is_not_left_off_where_it_is_meant_again() -> None:
    told = "The treaties of Tarn {} a calamitous period of European history which caused the deaths of five towns."
    subjects = {clause.subject.text for clause in clauses(told.format("brought to an end"))}
    assert not any("brought by" in subject for subject in subjects)
    assert any("by the treaties" in one.subject.text for one in clauses(told.format("opened")))


def test_what_stands_in_an_apposition_is_no_argument_of_the_verb() -> None:
    text = "In May 1695, Holm was introduced to Ada Berg, a young widow (twice over) with a small son, Ivo Berg.\n"
    assert "with" not in told(text, "introduce")


def test_a_place_with_its_country_is_no_apposition_that_ends_a_clause() -> None:
    text = "In 1921, Ada Holm met the ministers in Bergen, Norway for a conference on ports.\n"
    assert told(text, "meet")["beneficiary"].startswith("for a conference")


def test_a_clause_that_narrows_a_name_is_not_said_of_it() -> None:
    text = "The Delta Panel is a group of experts in Oslo and the Far North that advises the Harbour Board.\n"
    assert all(found.fault for found in clauses(text) if found.lemma == "advise")


def test_a_clause_on_what_is_to_be_done_is_not_said_of_the_need_for_it() -> None:
    text = "There is a special need to fund research that can fill gaps.\n"
    assert all(found.fault for found in clauses(text) if found.lemma == "fill")


def test_what_a_formula_says_is_not_told_as_a_fact() -> None:
    text = "Holm found a formula for the size of moons: the ratio of the widths is twice that of the years.\n"
    assert all(found.fault for found in clauses(text) if found.lemma == "be")


def test_dates_told_as_follows_belong_to_no_single_clause() -> None:
    text = "The Delta Pact shall be open for signature, as follows: until 31 May 1961 in Oslo and later in Bergen.\n"
    assert all(found.fault for found in clauses(text) if found.lemma == "be")


def test_which_behind_the_growth_of_a_place_may_be_said_of_the_place() -> None:
    text = "The results of the Oslo Conference were the growth of Norway, which gained Elba, and a toll.\n"
    assert all(found.fault for found in clauses(text) if found.lemma == "gain")


def test_what_a_term_means_is_no_deed() -> None:
    assert clauses('The term "Tarn Board" means the advisory body established by the Oslo Council in 1931.') == []
    assert clauses("The advisory body was established by the Oslo Council in 1931.") != []


def test_what_is_done_later_has_not_the_date_of_what_was_done_before() -> None:
    text = "On 21 April 1816, Lund signed the Tarn Deed and left Norway a few days later."
    assert "when" in told(text, "sign")
    assert "when" not in told(text, "leave")
    assert told("On 21 April 1816, Lund signed the Tarn Deed and left Norway.", "leave")["when"] == "on 21 April 1816"
