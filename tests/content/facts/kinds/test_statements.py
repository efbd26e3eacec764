"""Statements: a sentence's own words with gaps, tightened, leaning on nothing, asked last."""

import pytest

from content.facts.kinds.statements import find
from content.questions.refusals.gaps import gap_flaw
from tests.content.facts.asked import answers, facts, left_out, probes


@pytest.mark.parametrize(
    ("text", "stem", "keys"),
    [
        (
            "As a result, Norway agreed to withdraw its troops from Iceland after the Oslo Conference.",
            "Norway agreed to withdraw its troops from ____ after the Oslo Conference.",
            ["Iceland"],
        ),
        (
            "The Delta Pact, which Spain disliked, called on five countries to stop building capital ships in 1925.",
            "The Delta Pact called on five countries to stop building ____ in 1925.",
            ["capital ships"],
        ),
        (
            "In 1931, Norway lent Iceland $300 million to rebuild the port of Reykjavik.",
            "In which year did Norway lend Iceland $300 million to rebuild the port of Reykjavik?",
            ["1931"],
        ),
        (
            "Norway sold grain to Iceland in 1931; Denmark rebuilt the port of Bergen in 1935.",
            "Denmark rebuilt the port of Bergen in ____.",
            ["1935"],
        ),
    ],
)
def test_a_sentence_is_asked_in_its_own_words_without_what_is_loose(text: str, stem: str, keys: list[str]) -> None:
    assert answers(find, text + "\n")[stem] == keys


def test_a_pronoun_gives_way_to_what_it_stands_for() -> None:
    text = "The Delta Pact was signed in 1925. It obliged Norway to close the port of Bergen.\n"
    assert answers(find, text)["The Delta Pact obliged Norway to close ____."] == ["the port of Bergen"]


@pytest.mark.parametrize(
    "text",
    [
        "This obliged Norway to close the port of Bergen in 1925.",
        "Did Norway close the port of Bergen in 1925?",
        "Some closed the port of Bergen to Norway in 1925.",
        "Allegedly, Norway closed the port of Bergen in 1925.",
    ],
)
def test_what_does_not_stand_alone_is_not_asked(text: str) -> None:
    assert answers(find, text + "\n") == {}


def test_a_condition_is_never_left_off() -> None:
    text = "If Norway enters a war, Denmark shall send its fleet to the port of Bergen.\n"
    assert all("if norway" in stem.lower() or "____" in stem.split(",")[0] for stem in answers(find, text))


def test_what_leans_on_its_context_is_listed_with_the_rule() -> None:
    text = "These ships sailed from Norway to Denmark in 1925.\n"
    assert any(rule.startswith("statement: ") for rule in left_out(find, text))


def test_two_clauses_are_two_facts() -> None:
    text = "Norway sold the port of Bergen in 1925, and Denmark bought the island of Fano in 1926.\n"
    statements = [fact.statement for fact in facts(find, text)]
    assert statements == ["Norway sold the port of Bergen in 1925.", "Denmark bought the island of Fano in 1926."]


def test_a_phrase_is_whole_where_adjectives_are_listed() -> None:
    told = "Queen Maud supported the peaceful spread of dairies into small, remote parishes."
    keys = [key for found in answers(find, told).values() for key in found]
    assert "small, remote parishes" in keys


def test_an_exception_stays_in_its_sentence() -> None:
    told = (
        "At the Bergen Conference in 1906, northern ports agreed to drop their tolls against Denmark, save for one fee."
    )
    stems = [stem for stem in answers(find, told) if "tolls against" in stem]
    assert stems
    assert all("save for" in stem for stem in stems)


def test_a_word_that_only_ties_a_sentence_to_the_last_goes() -> None:
    told = "Additionally, the ferry works would require loans from Norway to rebuild the harbour of Bergen."
    assert not any("Additionally" in stem for stem in answers(find, told))


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        (
            "The left wing of 62 ships sailed to Norway under Anne of Brittany in 1499.",
            ["Anne of ____", "____ of Brittany"],
        ),
        ("Knud Lavard, the son of the Emperor Ivar V, closed the port of Bergen in 1925.", ["of the ____"]),
    ],
)
def test_a_gap_is_never_a_part_of_a_name(text: str, torn: list[str]) -> None:
    stems = answers(find, text + "\n")
    assert stems
    assert not [stem for stem in stems if any(part in stem for part in torn)]


def test_what_the_parser_could_not_read_is_asked_word_for_word_or_not_at_all() -> None:
    """Two nouns before one verb: the clause behind "which" has no end that could be told."""
    text = (
        "The Norse League, under which the towns met at Lund in 1818, Visby in 1820, Riga in 1821 and Bergen in 1822, "
        "broke down over the question of trade with Iceland.\n"
    )
    assert not [stem for stem in answers(find, text) if "under which" not in stem]


def test_a_clause_that_hangs_on_another_is_no_statement() -> None:
    text = (
        "The Norse League broke down over the question of trade with Iceland, from which Gustav Holm, who had followed "
        "Nils Dahl, dissociated Norway in 1925.\n"
    )
    assert not [stem for stem in answers(find, text) if stem.startswith("From which")]


def test_a_definite_noun_that_was_brought_up_before_leans_on_it() -> None:
    told = "Norway made Denmark an offer in 1931. In Bergen, the Senate of Sweden at once disliked the foreign offer.\n"
    assert not [stem for stem in answers(find, told) if "offer" in stem and "Sweden" in stem]
    fresh = "Norway sent Denmark a ship in 1931. In Bergen, the Senate of Sweden at once disliked the foreign offer.\n"
    assert [stem for stem in answers(find, fresh) if "offer" in stem and "Sweden" in stem]


def test_a_thing_is_never_called_by_a_person_who_stands_before() -> None:
    text = "Later writers, among them Henry Lund, made it the subject of a book about Norway in 1954.\n"
    assert answers(find, text) == {}


def test_a_card_asks_how_a_sentence_goes_on() -> None:
    text = "The Delta Pact of 1925 obliged Norway to close the port of Bergen.\n"
    (fact,) = facts(find, text)
    assert fact.grammar["begun"] == "The Delta Pact of 1925 obliged ____."
    assert fact.grammar["rest"] == "Norway to close the port of Bergen"


def test_who_did_something_is_too_little_to_go_on_from() -> None:
    (fact,) = facts(find, "Norway asked Denmark to close the port of Bergen.\n")
    assert "rest" not in fact.grammar


def test_half_of_what_is_denied_is_never_left_off() -> None:
    text = "Norway did not receive the port of Bergen, which was given to Denmark in 1925, nor the isle of Elba.\n"
    assert not [stem for stem in answers(find, text) if "nor " not in stem]


def test_a_case_keeps_the_bracket_in_its_name() -> None:
    text = "In R (Holm) v Secretary of State for Trade, Norway gave Denmark 300 ships in 1925.\n"
    assert not [stem for stem in answers(find, text) if "R v" in stem]


def test_a_clause_with_whose_keeps_its_verb() -> None:
    text = (
        "The Bergen Tower was designed by the Norse School of Building, whose master, Holm of Oslo, drew the plans at "
        "Bergen with paper from many Danish towns.\n"
    )
    assert not [stem for stem in answers(find, text) if stem.endswith("whose master, ____.")]


def test_what_somebody_was_asked_to_do_is_never_left_off() -> None:
    text = "Norway sought to convince ports that had closed, above all Bergen and Elba, to open again in 1925.\n"
    assert not [stem for stem in answers(find, text) if "to open" not in stem and "convince" in stem]


def test_what_was_formed_again_is_called_back_by_how_it_was_formed() -> None:
    told = (
        "In the autumn of 1928, another committee of experts was formed. "
        "In 1929, the committee proposed a settlement of the debts of Norway."
    )
    assert any("the committee of experts formed in the autumn of 1928" in one for one in answers(find, told))


def test_a_body_that_is_yet_to_be_founded_is_asked_with_its_article() -> None:
    found = answers(find, "The Delta Plan called for the establishment of a Bank for Northern Settlements.")
    assert found.get("The Delta Plan called for the establishment of ____.") == ["a Bank for Northern Settlements"]


def test_what_is_contrasted_with_the_answer_stays_behind_the_gap() -> None:
    text = "The Lund Charter was changed in 1925, giving Norway broad tax powers but not the same powers as Iceland.\n"
    stem = "The Lund Charter was changed in 1925, giving Norway ____ but not the same powers as Iceland."
    assert answers(find, text)[stem] == ["broad tax powers"]


def test_a_remark_that_something_is_part_of_more_is_left_off() -> None:
    text = "The Lund Charter helps the coastal towns of Norway to lower local taxes, as part of the plan of 1925.\n"
    assert answers(find, text)["The Lund Charter helps the coastal towns of Norway to lower ____."] == ["local taxes"]


def test_a_joined_verb_behind_a_phrase_of_time_keeps_its_subject() -> None:
    text = "In May 1925, Norway announced a loan to Iceland and in October publicly declared a ban on grain.\n"
    assert not any(stem.startswith("In October") for stem in answers(find, text))


def test_this_one_only_goes_on_about_what_was_just_brought_up() -> None:
    text = "In 1928, a second committee of bakers was formed, this one to devise a final list of Danish breads.\n"
    stem = "In 1928, a second committee of bakers was formed to ____."
    assert answers(find, text)[stem] == ["devise a final list of Danish breads"]


def test_a_list_may_mix_countries_and_regions_and_asks_for_places() -> None:
    text = "Many captains feared that raising tolls would endanger posts in Siberia, Manchuria, and Japan.\n"
    asked = {stem: keys for stem, keys in answers(find, text).items() if "places" in stem}
    assert list(asked.values()) == [["Siberia", "Manchuria", "Japan"]]


def test_no_address_is_taken_for_a_list() -> None:
    text = "The old sailors met at the great harbour fair in Bavaria, Germany and sold their boats.\n"
    assert not any("places" in stem for stem in answers(find, text))


def test_what_follows_so_is_told_with_what_it_follows_from() -> None:
    text = "Later, ten more towns joined the union, so the Delta Pact was signed by most of the ports in Norway.\n"
    assert any("joined ____, so the Delta Pact was signed" in stem for stem in answers(find, text))


def test_no_talks_agree() -> None:
    text = "Negotiations over the Delta Pact lasted long. In Oslo they agreed to sell the port of Bergen to Norway.\n"
    assert not any("Negotiations over the Delta Pact agreed" in stem for stem in answers(find, text))


def test_a_date_in_brackets_behind_a_name_is_asked_where_in_leads_to_it() -> None:
    text = "The Delta Pact had two members, Norway (in 1931) and Denmark (in 1933).\n"
    assert answers(find, text)["The Delta Pact had two members, Norway and Denmark (in ____)."] == ["1933"]


def test_what_is_conceded_is_told_as_well() -> None:
    text = "Although many Danes had sailed to Iceland in 1917, by then the storms of the north had sunk the fleet.\n"
    assert answers(find, text)["Many Danes had sailed to Iceland in ____."] == ["1917"]


@pytest.mark.parametrize(
    "clause", ["Although it had sailed to Iceland in 1917", "Although Danes did not sail there in 1917"]
)
def test_a_conceded_clause_that_leans_or_denies_is_not(clause: str) -> None:
    text = f"{clause}, the great storms of the north had by then sunk the fleet.\n"
    assert not any("1917" in keys for keys in answers(find, text).values())


def test_an_aside_in_dashes_behind_a_right_is_left_off() -> None:
    text = "The Delta Pact gave Norway the right – for two years, on trial – to raise the tolls of Bergen by 50%.\n"
    assert answers(find, text)["The Delta Pact gave Norway the right to raise the tolls of Bergen by ____."] == ["50%"]


def test_a_comma_behind_an_opening_phrase_ends_a_list_of_names() -> None:
    text = "After it had sold its fleet to Iceland through the Delta Pact, Norway closed the port of Bergen for good.\n"
    assert any(keys == ["the Delta Pact"] for keys in answers(find, text).values())


def test_a_year_before_a_name_is_no_part_of_it() -> None:
    text = "Norway lowered its tolls to half of the levels that had been set by the 1930 Harbour Act.\n"
    assert any("by the 1930 ____" in stem for stem in answers(find, text))


def test_whom_his_means_is_not_named_twice() -> None:
    text = "Ada Holm spoke in Oslo in 1931. Her doubts about tolls were reflected in her speech to Norway.\n"
    assert any("were reflected in her speech to ____" in stem for stem in answers(find, text))


def test_all_parties_to_nothing_told_are_not_asked_of() -> None:
    assert not facts(find, "All parties would recognize the Peace of Narva of 1555.\n")


def test_one_of_several_quotations_is_not_asked() -> None:
    stems = answers(find, 'The Delta Council was founded to do "high-risk", "high-gain", "far out" basic research.\n')
    assert not [stem for stem, keys in stems.items() if "high-risk" in keys or "high-gain" in keys]


def test_a_means_stays_where_its_reason_is_told() -> None:
    text = "Ada Holm was saved by Ivo Berg, using sulphur, since he had no experience with iodine in 1943.\n"
    assert all("using sulphur" in stem for stem in answers(find, text) if "since he had" in stem)


def test_members_counted_in_the_present_are_not_asked_without_a_date() -> None:
    text = "In the northern area, the 31 Allies work with 19 partner towns through the Delta Council.\n"
    told = [fact for fact in facts(find, text) if "count" in fact.roles]
    assert told
    assert all(fact.time_dependent for fact in told)


def test_what_is_told_only_by_what_it_comes_after_is_left_out():
    assert not facts(
        find, "Later scientific missions in cooperation with the Delta League include the Tarn probe of 1971."
    )
    assert facts(find, "The later missions with the Delta League include the Tarn probe of 1971.")


def test_his_does_not_mean_whom_his_assistant_is():
    text = "Ivo Berg from the Lund National Laboratory was hired as his scientific assistant."
    assert not facts(find, text)


def test_a_name_with_another_word_for_it_behind_is_no_gap():
    text = "The Harrow War of 1640 confirmed the primacy of the Church of Norway or kirk in the town of Narva."
    assert not any(
        role == "name" and "Church" in term.text
        for fact in facts(find, text)
        for role, terms in fact.roles.items()
        for term in terms
    )


def test_what_a_clause_beside_a_name_tells_of_it_is_asked() -> None:
    text = "The Delta Fund, which lends small sums to fishermen in Iceland, was moved to Bergen in 1931.\n"
    assert answers(find, text)["The Delta Fund lends small sums to fishermen in ____."] == ["Iceland"]


def test_a_list_that_semicolons_part_is_left_off_what_it_counts() -> None:
    text = "Norway planned four ports for Iceland: one on the coast of Elba; one at the bay; and one on the delta.\n"
    assert not any("one on" in stem for stem in answers(find, text))


def test_one_of_some_that_nothing_tells_apart_is_not_told_of() -> None:
    assert not answers(find, "One leader lived as a healer in Norway and built the port of Bergen in 1925.\n")


def test_a_time_before_another_that_is_not_given_is_not_told() -> None:
    text = "The Harbour Board had been founded just months before, and built the port of Bergen for Norway.\n"
    assert not answers(find, text)


def test_a_place_that_is_one_of_several_leaves_no_gap() -> None:
    text = "Ivo Holm also taught the Delta Code in Denmark and was an adviser to the king of Norway for years.\n"
    assert not [stem for stem in answers(find, text) if "in ____" in stem]


def test_one_of_those_spoken_of_keeps_the_word_that_says_so() -> None:
    text = "In 1902, more than 600 sailors were held at Bergen, notably Ivo Holm and his cook, after the Delta War.\n"
    assert all("notably Ivo Holm" in stem for stem in answers(find, text) if "Holm" in stem)


def test_a_date_that_is_one_of_two_leaves_no_gap() -> None:
    text = "Ivo Holm sighted the island of Elba on his way to Iceland in late 1511 or early 1512 with two ships.\n"
    assert not [stem for stem in answers(find, text) if "____ or early" in stem]


def test_what_an_aside_tells_of_a_named_thing_asks_for_its_name() -> None:
    text = "The Delta Framework, which governs the way mayors consult fishermen about tolls, was updated in 1951.\n"
    asked = answers(find, text)
    assert asked["Which framework governs the way mayors consult fishermen about tolls?"] == ["the Delta Framework"]


def test_an_aside_does_not_ask_for_what_it_half_says() -> None:
    text = "The Harbour Salt Framework, which governs the way harbour mayors tax salt, was updated in 1951.\n"
    assert not any(stem.startswith("Which framework governs") for stem in answers(find, text))


def test_an_aside_ahead_of_the_subject_is_not_told_where_its_pronoun_may_be_read_ahead() -> None:
    text = "Unlike the Delta Pact, which kept its members out of debt, the Tarn Treaty raised duties for Norway.\n"
    assert not any(stem.startswith("The Delta Pact kept") for stem in answers(find, text))


def test_a_list_of_places_is_asked_by_what_the_plural_before_it_says() -> None:
    text = "Norway retained the Bishoprics of Metz, Toul and Verdun near the Delta River after the Tarn War of 1931.\n"
    stem = next(stem for stem, keys in answers(find, text).items() if len(keys) == 3)
    assert "three missing bishoprics" in stem


def test_what_is_stopped_now_is_told_as_what_was_stopped_then() -> None:
    text = "The talks with Norway and Iceland are currently suspended following new tolls of the Delta Board on salt.\n"
    asked = answers(find, text)
    stem = "The talks with ____ were suspended following new tolls of the Delta Board on salt."
    assert next(keys for asked_for, keys in asked.items() if asked_for.endswith(stem)) == ["Norway", "Iceland"]


@pytest.mark.parametrize(
    "text",
    [
        "The salt of Norway and Iceland is currently taxed following old rules of the Delta Board.",
        "The talks with Norway and Iceland are currently suspended by the Delta Board.",
    ],
)
def test_what_may_end_is_not_told_as_what_was(text: str) -> None:
    assert not any(" was " in stem or " were " in stem for stem in answers(find, text + "\n"))


def test_who_called_somebody_something_is_asked_by_what_it_was() -> None:
    told = probes(find, 'Ada Holm was praised by Ivo Berg as the "Norwegian Curie".\n')
    asked = [probe for probe in told if probe.keys[0].text == "Ivo Berg" and "____" in probe.stem]
    assert asked
    assert not any(map(gap_flaw, asked))


def test_whose_decisions_they_were_is_asked() -> None:
    text = "In 1931, foreign trawlers were sent home to Spain under Harbour Council decisions on the salt of Iceland.\n"
    stem = "In 1931, foreign trawlers were sent home to Spain under ____ decisions on the salt of Iceland."
    assert answers(find, text)[stem] == ["Harbour Council"]
    others = answers(find, text.replace("decisions", "members"))
    assert ["Harbour Council"] not in others.values()


def test_of_joined_deeds_the_one_that_leans_goes_and_the_first_of_the_others_stays() -> None:
    text = (
        "At the Malmo Summit in 1956, the Tarn Union committed to strengthening Norland's role in this regard, helping"
        " partners, upon request, to build stronger fleets, improve good governance, enhance trade, provide for their"
        " own safety, and more effectively contribute to the fight against piracy.\n"
    )
    stem = "did the Tarn Union commit to helping partners, upon request, to build stronger fleets?"
    assert answers(find, text)[f"At which summit in 1956 {stem}"] == ["the Malmo Summit"]
    either = answers(find, text.replace("and more effectively", "or more effectively"))
    assert not [one for one in either if one.endswith("stronger fleets?")]


@pytest.mark.parametrize(
    "text",
    [
        "'Harbourite', as it was named, was patented in Bergen in 1925.",
        "Norway filed a patent in Bergen in 1925 on 'ways to mend boats'.",
    ],
)
def test_a_quotation_mark_is_never_left_without_the_other(text: str) -> None:
    assert all(stem.count("'") in {0, 2} for stem in answers(find, text + "\n"))


def test_a_mark_that_shows_an_owner_is_no_quotation_mark() -> None:
    text = "Norway paid for the workers' hall in Bergen in 1925.\n"
    assert ["the workers' hall in Bergen"] in answers(find, text).values()


def test_what_stands_between_is_two() -> None:
    text = "After a discussion between the Harbour Board, the Fish Board, Norway agreed to pay $200,000 in 1931."
    assert not facts(find, text)
