"""Events asked role by role, with a key that the sentence holds."""

import pytest

from content.facts.base import FactKind
from content.facts.kinds.events import find
from tests.content.facts.asked import answers, facts, left_out

LAUNCH = "In 2004, at the Oslo Summit, Norway launched the Delta Initiative for Gulf countries.\n"


def test_every_role_of_an_event_is_asked() -> None:
    assert answers(find, LAUNCH) == {
        "Which country launched the Delta Initiative for Gulf countries at the Oslo Summit in 2004?": ["Norway"],
        "Which initiative did Norway launch for Gulf countries at the Oslo Summit in 2004?": ["the Delta Initiative"],
        "At which summit did Norway launch the Delta Initiative for Gulf countries in 2004?": ["the Oslo Summit"],
        "In which year did Norway launch the Delta Initiative for Gulf countries at the Oslo Summit?": ["2004"],
    }


@pytest.mark.parametrize(
    ("text", "stem", "keys"),
    [
        (
            "The Delta Pact was signed by France and Italy at Geneva on 4 May 1925.",
            "Which two countries signed the Delta Pact at Geneva on 4 May 1925?",
            ["France", "Italy"],
        ),
        (
            "Japan agreed to withdraw its troops from Siberia in 1922.",
            "From which region did Japan agree to withdraw its troops in 1922?",
            ["Siberia"],
        ),
        (
            "The outbreak of the Spanish Civil War in 1936 alarmed the French Senate.",
            "The outbreak of which war in 1936 alarmed the French Senate?",
            ["the Spanish Civil War"],
        ),
        (
            "A moratorium on debts was declared at the behest of President Herbert Hoover in 1931.",
            "At the behest of whom was a moratorium on debts declared in 1931?",
            ["Herbert Hoover"],
        ),
        (
            "The Delta Treaty recognized Japanese dominance in Manchuria.",
            "In which region did the Delta Treaty recognize Japanese dominance?",
            ["Manchuria"],
        ),
        (
            "Congress renewed the River Act until May 1937.",
            "Until when did Congress renew the River Act?",
            ["May 1937"],
        ),
        (
            "The second major initiative of 1934 was the River Trade Act.",
            "Which act was the second major initiative of 1934?",
            ["the River Trade Act"],
        ),
        (
            "In 1976, at the Bali Summit, the leaders signed the Treaty of Amity and Cooperation.",
            "At which summit was the Treaty of Amity and Cooperation signed in 1976?",
            ["the Bali Summit"],
        ),
    ],
)
def test_questions_are_worded_for_what_they_ask(text: str, stem: str, keys: list[str]) -> None:
    assert answers(find, f"{text}\n").get(stem) == keys


@pytest.mark.parametrize(
    "text",
    [
        "France did not sign the Delta Pact in 1925.",
        "France may have signed the Delta Pact in 1925.",
        "Critics claimed that France broke the Delta Pact in 1925.",
        "If France signs the Delta Pact, Italy leaves.",
        "Did France sign the Delta Pact in 1925?",
        "The pact was signed in 1925.",
    ],
)
def test_what_is_not_said_as_a_plain_truth_is_not_asked(text: str) -> None:
    assert not any("1925" in stem or "Delta" in stem for stem in answers(find, f"{text}\n"))


def test_what_is_left_out_names_its_rule() -> None:
    assert left_out(find, "France did not sign the Delta Pact in 1925.\n") == ["negated"]


def test_what_is_true_only_for_a_time_is_dated_or_left_out() -> None:
    text = "Norway currently leads the Delta Council in Oslo.\n"
    assert answers(find, text) == {}
    assert "As of July 2023, which country leads the Delta Council in Oslo?" in answers(find, text, dated="2023-07-01")


def test_a_resolved_date_adds_the_sentence_it_leans_on() -> None:
    text = "In 1994, Norway founded the Delta Council. The same year, Denmark launched the Oslo Initiative.\n"
    fact = next(found for found in facts(find, text) if found.relation == "launch")
    assert fact.roles["when"][0].text == "1994"
    assert len(fact.evidence) == 2


def test_a_fact_keeps_its_id_wherever_its_sentence_stands() -> None:
    (before,), (after,) = (
        [found.id for found in facts(find, text) if found.relation == "launch"]
        for text in (LAUNCH, f"# Initiatives\n\nMuch happened.\n\n{LAUNCH}")
    )
    assert before == after


def test_a_statement_is_one_plain_sentence() -> None:
    (fact,) = facts(find, LAUNCH)
    assert fact.kind is FactKind.EVENT
    assert fact.statement == "Norway launched the Delta Initiative for Gulf countries at the Oslo Summit in 2004."


@pytest.mark.parametrize(
    "text", ["Japan had little interest.", "Ministers met for talks.", "The Delta Council formed a group."]
)
def test_a_question_that_would_fit_a_hundred_answers_is_not_asked(text: str) -> None:
    assert answers(find, f"{text}\n") == {}


def test_a_date_inside_the_venue_is_not_said_again() -> None:
    told = (
        "In a June 5, 1907, speech to the guild at Bergen College, Anna Lund issued a call for a fund to rebuild Molde."
    )
    found = facts(find, told)
    assert found
    assert all(fact.statement.count("1907") == 1 for fact in found)


def test_a_paper_with_a_number_is_one_paper() -> None:
    told = (
        'Harbour Commission Paper HC-12 (called "Plans") was a secret report completed by the Port Guild in May 1911.'
    )
    assert not any("HC-12 were" in fact.statement for fact in facts(find, told))


def test_the_president_is_not_the_vice_president() -> None:
    told = (
        "The Board included the Vice President and the Secretary of Trade. "
        "A small staff was hired to gather letters from other guilds for the President."
    )
    assert not any("for Vice President" in fact.statement for fact in facts(find, told))


def test_it_is_not_taken_from_the_sentence_before_where_its_own_brings_something_up() -> None:
    told = (
        "By 1945 only Norway had succeeded. Its officers did not debate whether to use the mine against Bergen, but "
        "argued that it was a means to a faster peace."
    )
    assert not any("Norway was a means" in fact.statement for fact in facts(find, told))


def test_several_are_not_said_to_be_the_first_of_their_list() -> None:
    text = "The members of the Delta League were Norway, with its northern isles, the Duchy of Gent and Denmark.\n"
    assert not [stem for stem in answers(find, text) if "were the members" in stem]


def test_what_had_been_done_by_then_was_done() -> None:
    assert "Who founded the Bergen Bank of Trade?" in answers(find, "Ada Holm had founded the Bergen Bank of Trade.\n")


def test_what_had_previously_been_so_is_not_said_to_have_been_done() -> None:
    found = answers(find, "The ports had previously been run by the Bergen Council of Trade.\n")
    assert not [stem for stem in found if "ran" in stem.split()]


def test_the_next_of_a_list_is_no_object() -> None:
    found = answers(find, "The Bergen Court has sat in the City Hall, the Royal Palace of Oslo, and the Elba Tower.\n")
    assert not [stem for stem in found if "City Hall the" in stem or "sat the" in stem]


def test_he_is_nobody_of_the_sentence_before_where_another_was_named_since() -> None:
    text = "The Pope sent Cardinal Ercole Consalvi. Spain sent a man whom Wellington called the worst he had met.\n"
    assert not [stem for stem in answers(find, text) if "Consalvi had met" in stem]


def test_what_follows_a_participle_behind_commas_is_not_said_of_the_verb() -> None:
    text = (
        "At the Oslo Summit in 1925, Norway committed to strengthening the port of Bergen, helping towns, upon "
        "request, to build better roads.\n"
    )
    found = answers(find, text)
    assert found
    assert not [stem for stem in found if "upon request" in stem]


def test_what_is_passed_by_one_is_not_passed_by_the_other() -> None:
    told = answers(
        find,
        "They were two acts of law: the Harlow Act passed by the Parliament of Norway, and the Tarn Act passed in 1907"
        " by the Parliament of Sweden.",
    )
    assert not any("two acts" in stem or "Harlow Act and the Tarn Act" in stem for stem in told)


def test_a_date_that_ends_a_deed_as_subject_does_not_date_the_verb() -> None:
    told = "The Soviet launch of Sputnik in October 1957 triggered a massive increase in harbour funding."
    stems = [stem for stem in answers(find, told) if "trigger" in stem]
    assert stems
    assert not [stem for stem in stems if "When" in stem or stem.rstrip("?.").endswith("1957")]


def test_nobody_is_asked_for_with_what_is_told_of_them() -> None:
    text = "Under the lead of Arne Holm, the mayor of Bergen from 1583 to 1631, Norway rebuilt the Delta Port.\n"
    assert not [stem for stem in answers(find, text) if "whom" in stem]


def test_where_it_also_was_so_is_not_asked() -> None:
    assert not [stem for stem in answers(find, "Ivo Holm also taught the Delta Code in Lund.\n") if "Where" in stem]
    first = "In 1994 the main faith of Norway was also the Delta Creed.\n"
    assert not [stem for stem in answers(find, first) if "which year" in stem]


def test_what_somebody_became_has_one_date() -> None:
    text = "In 1908, Ada Holm became a lecturer at the Tarn Hospital until 1914.\n"
    assert all("until" not in fact.roles for fact in facts(find, text) if "when" in fact.roles)


def test_one_thing_may_be_two_by_name_where_the_verb_says_so() -> None:
    text = (
        "# Norway\n\nNorway is a country in northern Europe. Its capital and largest city is Oslo. The coast is long."
    )
    assert "Norway's capital and largest city is Oslo." in [fact.statement for fact in facts(find, text)]


def test_what_tells_what_a_plan_is_tells_of_the_plan() -> None:
    told = "In May 1990, the Harbour Plan was adopted, Norland's first joint programme, focused on pilots from Elba.\n"
    assert "The Harbour Plan was focused on pilots from Elba." in [fact.statement for fact in facts(find, told)]


def test_the_comma_that_closes_what_a_subject_ends_with_is_kept() -> None:
    text = "The mill in Tarn, with a wheel made by Ivo Holm, opened in 1908.\n"
    assert "In which year did the mill in Tarn, with a wheel made by Ivo Holm, open?" in answers(find, text)
    assert [fact.statement for fact in facts(find, text)][-1] == text.strip()


def test_what_is_so_as_of_a_date_is_not_told_as_so_in_it() -> None:
    (fact,) = facts(find, "As of May 1921, the president of the Harbour Council is Ivo Berg.")
    assert fact.statement == "The president of the Harbour Council is Ivo Berg as of May 1921."
    assert "Who is the president of the Harbour Council as of May 1921?" in answers(
        find, "As of May 1921, the president of the Harbour Council is Ivo Berg."
    )


def test_the_comma_that_closes_an_object_is_kept_before_what_follows() -> None:
    text = "Since 2002, Norway has had an elected council, somewhat similar to councils in Sweden.\n"
    told = "Norway has had an elected council, somewhat similar to councils in Sweden, since 2002."
    assert told in [fact.statement for fact in facts(find, text)]


def test_what_became_of_a_thing_is_not_told_of_who_took_it() -> None:
    found = answers(find, "In 1762, Bergen was occupied by Denmark, before being returned to Norway.\n")
    assert not [stem for stem in found if "occupied Bergen before" in stem]
    assert found["Which country occupied Bergen in 1762?"] == ["Denmark"]


def test_which_things_a_share_is_of_is_no_event() -> None:
    text = "The town counted the percentage of Norwegian lands owned by Denmark in 1600.\n"
    assert not [fact.statement for fact in facts(find, text) if "were owned" in fact.statement]
