"""What keeps a clause from being asked as it was read: a noun or an office that is not its own, a lead-in unsaid."""

import pytest

from content.facts.kinds.events import find
from tests.content.facts.asked import answers, facts, left_out
from tests.content.facts.clauses.test_finite import clause, clauses, told


def test_only_verbs_of_naming_and_giving_take_a_noun_behind_a_passive() -> None:
    text = "Six members of the Delta Council were selected three men and a woman in 1958."
    assert clause(text, "select").fault == "a noun behind a passive that takes none"
    assert not clause("Ada Holm was elected president of the Delta Council in 1958.", "elect").fault


def test_what_somebody_served_as_is_not_left_out() -> None:
    assert clause("Ada Holm served until 1965.", "serve").fault == "what somebody served as is unsaid"
    assert not clause("Ada Holm served as president of Norway until 1965.", "serve").fault


def test_a_date_of_a_relative_clause_is_not_the_main_verbs() -> None:
    roles = told("Ada Holm was succeeded by Ivo Berg who served as director until 1963.", "succeed")
    assert "until" not in roles


def test_what_was_quoted_is_not_left_off() -> None:
    text = 'Sir Ivo Berg said in 1998: "Without Holm, no Lund; without Lund, no mill; without the mill, no bread."'
    assert not [one for one in clauses(text) if one.lemma == "say" and not one.fault]


def test_nor_denies() -> None:
    assert clause("Nor did Ada Holm save Ivo Berg during the siege of Narva.", "save").negated


def test_what_had_been_so_since_a_year_goes_on_having_been_so() -> None:
    found = clause("The Duchy of Morava had been under Sudrian control since 1630.", "be")
    assert found.auxiliaries == ("had",)


def test_a_date_of_that_since_which_something_held_is_not_the_verbs() -> None:
    text = "Narva had been, since its conversion in 1535, a city of the Delta League."
    assert "when" not in told(text, "be")


def test_whence_somebody_is_belongs_to_the_name() -> None:
    roles = told("Ivo Berg married a nurse, Ada Marion Holm of Lund, on 24 December 1915.", "marry")
    assert "of" not in roles


@pytest.mark.parametrize(
    ("text", "asked"),
    [("Key effects in 2013:\n\n- Norway cut 1,000 grants\n- Sweden closed the Delta Office\n", False)],
)
def test_a_point_without_a_stop_leans_on_its_lead_in(text: str, asked: bool) -> None:
    assert bool(facts(find, text)) is asked
    assert "a point that leans on its lead-in" in left_out(find, text)


def test_a_date_stays_in_front_of_what_would_take_it() -> None:
    text = "On 21 January 2019, Delta Group and Norex announced a contract with Norway to mine the moon for iron."
    (fact,) = facts(find, text)
    assert fact.statement.startswith("On 21 January 2019, Delta Group and Norex announced")
    asked = answers(find, text)
    assert not any("moon for iron on" in stem for stem in asked)


def test_which_of_two_places_is_meant_is_not_asked() -> None:
    text = "In 1881 Ada Holm was born at Sandgrove farm in Halland in Sweden."
    assert not [stem for stem in answers(find, text) if stem.startswith(("Where", "In which country"))]


def test_a_date_of_the_first_of_two_values_is_said_and_not_asked() -> None:
    text = "The budget of the Delta Council grew from $81 million in 1955 to $120 million by 1968."
    assert told(text, "grow")["start"] == "in 1955"
    assert not [stem for stem in answers(find, text) if stem.startswith("In which year")]


def test_what_a_habit_is_set_apart_by_is_said() -> None:
    text = "The Delta Council engages in naval research, emphasizing the repair of wooden ships."
    assert told(text, "engage")["scope"] == ", emphasizing the repair of wooden ships"


def test_what_is_abolished_in_one_country_is_not_said_to_be_abolished_everywhere() -> None:
    text = "Feudalism in Norway was abolished in 1690. Many wrote about Feudalism."
    assert all("Feudalism in Norway" in one.statement for one in facts(find, text) if one.relation == "abolish")


def test_what_a_journey_was_for_is_said_where_its_date_is_asked() -> None:
    text = "In April 1707, Ada Holm travelled to London to attend celebrations at the royal court."
    asked = [stem for stem in answers(find, text) if stem.startswith("When")]
    assert asked == ["When did Ada Holm travel to London to attend celebrations at the royal court?"]


def test_some_of_several_are_not_the_first_of_their_list() -> None:
    text = "Some of the managers of the Delta Council are Ada Holm (as of May 2014), Ivo Berg (as of June 2014)."
    assert not [stem for stem in answers(find, text) if "some of the managers" in stem.lower()]


def test_a_passive_with_two_doers_is_not_asked() -> None:
    text = "The Harbour Plan was followed by the Tarn Act by the Council of Norway."
    assert clause(text, "follow").fault == "two doers"


def test_one_of_two_sides_is_not_asked_alone() -> None:
    treaties = (
        "The Tarn Pact was signed in 1930. These treaties ended the Harrow War in Norway, with Oster on one side."
    )
    assert not any("on one side" in stem for stem in answers(find, treaties))


def test_some_of_a_number_are_not_asked_for_by_who_led_them() -> None:
    text = "Built by seven Delta members led by Norway, the Meteor 5 can carry ten tons."
    assert clause(text, "lead").fault == "a group that only its sentence tells"


def test_what_was_so_occasionally_is_not_asked_as_if_it_always_was() -> None:
    assert clause("In the 1930s, the Delta Council occasionally backed the Harbour Plan.", "back").fault


def test_where_something_is_done_stays_behind_a_name_that_is_asked_for() -> None:
    asked = answers(find, "Oster preferred to negotiate with the Kingdom of Norway in Narva, held by the towns.")
    assert not any(stem.endswith("prefer to negotiate?") for stem in asked)


def test_who_is_asked_for_the_subject() -> None:
    text = (
        "In Norway, the Duke of Lund was largely responsible for the passage of the Tarn Act by the Oster Parliament."
    )
    assert not any(stem.startswith("Whom was") for stem in answers(find, text))


def test_they_are_not_things_where_two_persons_are_named_together() -> None:
    text = (
        "Ivo Holm's trials showed promise in 1930, but Holm gave up, leaving Ada Lund and Nils Berg to take up work. "
        "They started production after the fall of Narva."
    )
    assert not any("start production" in stem for stem in answers(find, text))


def test_neither_end_of_a_way_is_asked_where_more_than_a_name_tells_it() -> None:
    text = "The Tarn Empire stretched from Oslo in Norway in the northwest to Bergen with its large mines in the south."
    assert not {"Oslo", "Bergen"} & {text for keys in answers(find, text).values() for text in keys}
