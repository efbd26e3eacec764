"""Wrong options are of the key's class and shape, real, proved false, and do not give the key away."""

from collections import Counter
from dataclasses import replace

import pytest

from content.facts.base import Evidence, Fact, FactKind, Probe, Term
from content.knowledge import FactBase, is_date, is_quantity, same_thing
from content.questions.base import ItemType
from content.questions.identity import item_id
from content.questions.keys.phrases import are_alike, are_near_copies, may_be_wrong
from content.questions.types import choice, choices, true_false
from content.questions.wrong.distractors import _tells_class, distractors, texts_of
from content.questions.wrong.near_values import beyond_bounds, clearly_off
from tests.content.league import AIMS, PROGRAMMES, Chronicle, league, probe_of

BASE = league().base()


def texts(probe: Probe, seed: str = "s") -> list[str]:
    return [term.text for term in distractors(probe, BASE, probe.keys[0], seed)]


def test_every_distractor_is_proved_false_and_of_the_keys_class():
    for probe in league().probes:
        for term in distractors(probe, BASE, probe.keys[0], probe.fact.id):
            assert BASE.proves_false(probe, term)
            assert term.kind == probe.keys[0].kind


def test_names_come_from_the_document():
    towns = {town for _, _, town, _ in PROGRAMMES}
    for seed in "abc":
        assert set(texts(probe_of("launch-Ferry Initiative", "where"), seed)) <= towns - {"Highmere"}


def test_years_come_from_the_document_first():
    years = {str(year) for _, year, _, _ in PROGRAMMES}
    chosen = [year for name, *_ in PROGRAMMES[3:9] for year in texts(probe_of(f"launch-{name}", "when"), name)]
    assert sum(year in years for year in chosen) > 0.7 * len(chosen)


def test_no_wrong_year_is_seen_to_be_far_off():
    for name, year, _, _ in PROGRAMMES:
        chosen = [int(one) for seed in "abc" for one in texts(probe_of(f"launch-{name}", "when"), seed)]
        assert chosen
        assert all(abs(one - year) <= 6 for one in chosen)


def test_the_place_of_the_key_among_years_is_spread_evenly():
    probe = probe_of("launch-Causeway Initiative", "when")
    ranks = Counter(sum(year < "1990" for year in texts(probe, f"seed {n}")) for n in range(400))
    assert set(ranks) == {0, 1, 2, 3}
    assert min(ranks.values()) > 60


def test_the_longest_option_is_the_key_at_about_chance():
    probe = probe_of("launch-Quarry Initiative", "where")  # Sandwell: some towns are longer, some shorter
    longest = sum(len("Sandwell") > max(map(len, texts(probe, f"seed {n}"))) for n in range(400))
    assert 50 < longest < 150


def test_numbers_are_of_the_same_magnitude():
    for name, _, _, count in PROGRAMMES:
        assert all(count / 5 < int(number) < count * 5 for number in texts(probe_of(f"count-{name}", "count"), name))


def test_a_lone_number_gets_neighbours_as_round_as_itself():
    told = Chronicle()
    quote = told.tell("The Salt Fund holds 500,000 crowns.")
    key = told.term(quote, "500,000", "count", "crowns")
    fact = Fact(
        "f",
        FactKind.COUNT,
        "hold",
        {"subject": (told.term(quote, "The Salt Fund", "organisation"),), "count": (key,)},
        quote.quote,
        (quote,),
    )
    probe = Probe(fact, "count", "How many crowns does the Salt Fund hold?", (key,), frozenset({"subject"}))
    found = distractors(
        probe, told.base() if told.facts else FactBase([fact], text=told.text, sentences=told.sentences), key, "s"
    )
    assert len(found) == 3
    assert all(term.text.endswith("0,000") and "," in term.text for term in found)


def test_number_words_stay_words():
    told = Chronicle()
    quote = told.tell("The Salt Fund has seven trustees.")
    key = told.term(quote, "seven", "count", "trustees", accepted=("7",))
    fact = Fact(
        "f",
        FactKind.COUNT,
        "have",
        {"subject": (told.term(quote, "The Salt Fund", "organisation"),), "count": (key,)},
        quote.quote,
        (quote,),
    )
    probe = Probe(fact, "count", "How many trustees does the Salt Fund have?", (key,), frozenset({"subject"}))
    found = distractors(probe, FactBase([fact], text=told.text, sentences=told.sentences), key, "s")
    assert [term.text.isalpha() for term in found] == [True] * 3


def test_phrases_are_other_things_purposes_in_the_same_form():
    aims = {f"to {aim}" for _, aim in AIMS}
    found = texts(probe_of("aim-Coast Guild", "purpose"))
    assert len(found) == 3
    assert set(found) < aims


def test_names_are_never_invented_to_fill_up():
    told = Chronicle()
    quote = told.tell("The Salt Fund was founded at Tarn.")
    key = told.term(quote, "Tarn", "city", "city")
    fact = Fact(
        "f",
        FactKind.EVENT,
        "found",
        {"object": (told.term(quote, "The Salt Fund", "organisation"),), "where": (key,)},
        quote.quote,
        (quote,),
    )
    probe = Probe(fact, "where", "Where was the Salt Fund founded?", (key,), frozenset({"object"}))
    assert distractors(probe, FactBase([fact], text=told.text, sentences=told.sentences), key, "s") == ()


def test_countries_may_come_from_the_world_when_the_document_has_few():
    told = Chronicle()
    quote = told.tell("In 1923 Belgium joined the Salt Pact.")
    key = told.term(quote, "Belgium", "country", "country")
    fact = Fact(
        "f",
        FactKind.EVENT,
        "join",
        {"subject": (key,), "object": (told.term(quote, "the Salt Pact", "treaty"),)},
        quote.quote,
        (quote,),
    )
    probe = Probe(fact, "subject", "Which country joined the Salt Pact in 1923?", (key,), frozenset({"object"}))
    found = distractors(probe, FactBase([fact], text=told.text, sentences=told.sentences), key, "s")
    assert len(found) == 3


def test_what_the_stem_names_is_no_option():
    probe = replace(
        probe_of("launch-Beacon Initiative", "where"),
        stem="After Tarn and Marwick, where was the Beacon Initiative launched?",
    )
    assert not {"Tarn", "Marwick"} & {text for n in range(30) for text in texts(probe, str(n))}


def test_a_question_of_several_answers_is_no_plain_choice():
    fact = next(f for f in league().facts if f.id == "launch-Granary Initiative")
    probe = Probe(fact, "object", "Which initiative was launched in 1986?", fact.roles["object"], frozenset({"when"}))
    assert choice.make(probe, BASE) is None


def test_a_list_is_asked_with_all_its_keys_and_no_other_true_option():
    item = choices.make(probe_of("sign-Treaty of Castra", "subject"), BASE)
    assert item is not None
    assert {o.text for o in item.options if o.correct} == {"Valdis", "Oster", "Morava"}
    assert 2 <= sum(not o.correct for o in item.options) <= 3


def test_a_false_statement_differs_from_the_true_one_by_one_proved_term():
    for probe in league().probes:
        item = true_false.make(probe, BASE)
        if item and not item.options[0].correct:
            before, _, after = probe.gapped.partition("____")
            swapped = item.stem.removeprefix(before).removesuffix(after)
            assert swapped != probe.keys[0].text
            seed = item_id(probe, ItemType.CHOICE)
            key = probe.keys[0]
            far = clearly_off(probe, BASE, key, seed) if is_date(key) or is_quantity(key) else ()
            assert any(t.text == swapped for t in (*distractors(probe, BASE, key, seed), *far))


def test_about_half_of_the_statements_are_true():
    made = [item for probe in league().probes if (item := true_false.make(probe, BASE))]
    assert 0.35 < sum(item.options[0].correct for item in made) / len(made) < 0.65


def test_wrong_options_are_told_what_is_true_of_them():
    item = choice.make(probe_of("launch-Ferry Initiative", "where"), BASE)
    assert item is not None
    assert all(option.text in option.why for option in item.options if not option.correct)
    assert all(not option.why for option in item.options if option.correct)


def test_dates_as_options_stand_in_ascending_order():
    item = choice.make(probe_of("sign-Treaty of Castra", "when"), BASE)
    assert item is not None
    years = [int(option.text[-4:]) for option in item.options]
    assert years == sorted(years)


def test_a_term_without_a_place_in_the_text_needs_no_mention():
    assert BASE.mentions.of(Term("Nowhere", "city", "nowhere", -1, -1)) == frozenset()
    assert list(BASE.mentions.around(0, 0)) == []
    assert Evidence(0, 1, league().text[0]).quote == "I"


def test_a_country_keeps_its_article_in_a_gap():
    countries = [Term(text, "country", text.lower(), -1, -1) for text in ("the Netherlands", "Japan")]
    assert texts_of(countries, "The fleet sailed to ____.") == ["the Netherlands", "Japan"]
    assert texts_of(countries, "Which country sent the fleet?") == ["Netherlands", "Japan"]
    assert texts_of(countries, "The fleet sailed to the ____ first.") == ["Netherlands", "Japan"]
    republic = Term("People's Republic of China", "country", "china", -1, -1)
    assert texts_of((republic,), "The fleet sailed to ____.") == ["the People's Republic of China"]
    mixed = (*countries, Term("Siberia", "region", "siberia", -1, -1))
    assert texts_of(mixed, "The fleet sailed to ____.") == ["Netherlands", "Japan", "Siberia"]


def guild_document(subject: str) -> list[str]:
    """Sentences that all name one subject and its harbours, each with an aim of its own."""
    return [
        f"{subject} asked the harbours of the Windward coast to dredge silted channels before each winter.",
        f"{subject} asked the harbours of the Leeward coast to store grain against a failed harvest.",
        f"{subject} asked the harbours of the Northern coast to light beacons on every dangerous headland.",
        f"{subject} asked the harbours of the Southern coast to count ships that carried timber abroad.",
        f"{subject} asked the harbours of the Eastern coast to train young pilots aboard retired ferries.",
        f"{subject} asked the harbours of the Western coast to repair stone piers damaged by storms.",
        f"{subject} asked the harbours of the Outer coast to mark wrecks with painted buoys.",
    ]


def asked_of(*venues: str) -> tuple[list[Probe], FactBase]:
    """One question a sentence: what somebody whom every sentence names was asked to do, at the venue."""
    told = Chronicle()
    probes = []
    for number, sentence in enumerate(guild_document("The Salt Board")):
        aim = sentence.split(" coast to ")[1].rstrip(".")
        venue = venues[number] if number < len(venues) else f"the Assembly of Month {number}"
        quote = told.tell(f"At {venue}, {sentence}")
        roles = {
            "subject": (told.term(quote, "The Salt Board", "organisation"),),
            "do": (told.term(quote, aim, "phrase"),),
            "venue": (told.term(quote, venue, "summit"),),
        }
        fact = Fact(f"f{number}", FactKind.EVENT, "ask", roles, quote.quote, (quote,))
        told.facts.append(fact)
        stem = f"What did the Salt Board ask the harbours to do at {venue}?"
        probes.append(Probe(fact, "do", stem, fact.roles["do"], frozenset({"subject", "venue"})))
    return probes, told.base()


def test_what_one_did_at_another_meeting_is_wrong_of_this_one_however_often_one_is_named():
    probes, base = asked_of()
    for probe in probes:
        found = distractors(probe, base, probe.keys[0], "s")
        assert len(found) == 3
        assert probe.keys[0] not in found


def test_what_every_sentence_says_is_a_staple_and_what_one_says_is_none():
    _, base = asked_of()
    assert {"harbou", "coast", "asked"} <= base.mentions.staples
    assert not {"beacon", "wrecks"} & base.mentions.staples


def test_a_phrase_that_says_most_of_the_key_again_is_no_wrong_option():
    assert are_near_copies(frozenset({"deepen", "links", "harbou"}), frozenset({"keep", "deepen", "links"}))
    assert not are_near_copies(frozenset({"build", "piers"}), frozenset({"build", "beacons"}))


def test_a_phrase_may_name_what_the_stem_names_if_it_says_more():
    probes, base = asked_of()
    board = probes[0].fact.roles["subject"][0]
    short = Term("the Salt Board's clerk", "phrase", "the salt board's clerk", -1, -1)
    long = Term("light lamps that the Salt Board paid for at Tarn", "phrase", "light lamps", -1, -1)
    assert same_thing(short, board)
    assert not base.proves_false(probes[0], short)
    assert base.proves_false(probes[0], long)


def test_their_is_no_loose_pronoun_behind_the_plural_it_means():
    loose = Term("to settle their quarrels over fishing grounds", "phrase", "a", -1, -1)
    bound = Term("to help farmers settle their quarrels over grazing land", "phrase", "b", -1, -1)
    assert not may_be_wrong(loose)
    assert may_be_wrong(bound)


def defined(subject: str, text: str, role: str, relation: str) -> tuple[Fact, Term]:
    told = Chronicle()
    quote = told.tell(f"{subject} did something with {text}.")
    key = told.term(quote, text, "phrase", text.split()[1])
    kind = FactKind.DEFINITION if role == "definition" else FactKind.EVENT
    roles = {"subject": (told.term(quote, subject, "programme"),), role: (key,)}
    return Fact(subject, kind, relation, roles, quote.quote, (quote,)), key


def test_what_somebody_made_may_stand_beside_what_a_thing_is_and_a_number_of_things_may_not():
    fact, key = defined("the Tarn Platform", "a standing forum for pilots and their crews", "definition", "is")
    probe = Probe(fact, "definition", "What is the Tarn Platform?", (key,), frozenset({"subject"}))
    for text, fits in (
        ("a wooden network of signal towers along cliffs", True),
        ("a number of wooden signal towers along cliffs", False),
    ):
        other, term = defined("the Ferry Guild", text, "object", "develop")
        assert are_alike(probe, key, other, term) is fits
    seen, term = defined("the Ferry Guild", "a wooden network of signal towers along cliffs", "object", "see")
    assert not are_alike(probe, key, seen, term)


def test_a_definition_that_calls_a_thing_what_its_name_does_stands_beside_such_alone():
    pact = Term("the Tarn Pact", "treaty", "tarn pact", -1, -1, noun="pact")
    platform = Term("the Tarn Platform", "programme", "tarn platform", -1, -1, noun="platform")
    key = Term("an agreement to outlaw toll gates", "phrase", "an agreement", -1, -1)
    for subject, told in ((pact, True), (platform, False)):
        fact = Fact("f", FactKind.DEFINITION, "is", {"subject": (subject,), "definition": (key,)}, "", ())
        probe = Probe(fact, "definition", "What is it?", (key,), frozenset({"subject"}))
        assert _tells_class(probe, key) is told


def test_what_the_sentence_sets_against_the_key_is_the_wrong_option():
    told = Chronicle()
    quote = told.tell("When Norway stopped paying in 1923, Sweden and Denmark took the port.")
    told.tell("Finland built a harbour for Iceland.")
    norway, *others = (told.term(quote, name, "country", "country") for name in ("Norway", "Sweden", "Denmark"))
    far = [Term(name, "country", name.lower(), told.text.index(name), 0) for name in ("Finland", "Iceland")]
    fact = Fact("f", FactKind.EVENT, "stop", {"subject": (norway,)}, "Norway stopped paying.", (quote,))
    base = FactBase([fact], [*others, *far], told.text, told.sentences)
    probe = Probe(fact, "subject", "Which country stopped paying in 1923?", (norway,), frozenset({"object"}))
    assert {t.text for t in distractors(probe, base, norway, "seed")} == {"Sweden", "Denmark"}


@pytest.mark.parametrize(
    ("stem", "lower", "higher"),
    [
        ("The fund grew to over ____ by then.", False, True),
        ("A new race began after ____.", False, True),
        ("Before which year did they meet?", True, False),
        ("The leave may be taken after ____ months.", True, True),
        ("The fund grew to ____.", True, True),
    ],
)
def test_what_a_bound_leaves_true_is_no_wrong_answer(stem: str, lower: bool, higher: bool):
    low, high = Term("11", "count", "11", -1, -1), Term("15", "count", "15", -1, -1)
    below, above = beyond_bounds(stem, [low], [high])
    assert (bool(below), bool(above)) == (lower, higher)


def test_what_is_done_far_from_what_is_asked_is_no_likely_answer():
    near, far = (with_aims(filling=count) for count in (0, 60))
    assert texts_for(near), "the aims of the other guilds stand beside it"
    assert not texts_for(far), "those that stand sixty sentences on are about other matters"


def with_aims(filling: int) -> tuple[Probe, FactBase]:
    """The first guild's aim asked for, the aims of the other guilds told so many sentences later."""
    told = Chronicle()
    facts = []
    for name, aim in AIMS:
        quote = told.tell(f"The {name} was founded to {aim}.")
        guild = told.term(quote, f"The {name}", "organisation", "guild")
        purpose = told.term(quote, aim, "phrase", aim.split()[0])
        facts.append(
            Fact(name, FactKind.PURPOSE, "found", {"subject": (guild,), "do": (purpose,)}, quote.quote, (quote,))
        )
        if not told.facts:
            told.facts = facts
            for day in range(filling):
                told.tell(f"Nothing was written on day {day}.")
    first = facts[0]
    stem = "What was the Coast Guild founded to do?"
    return Probe(first, "do", stem, first.roles["do"], frozenset({"subject"})), FactBase(
        facts, text=told.text, sentences=told.sentences
    )


def texts_for(asked: tuple[Probe, FactBase]) -> list[str]:
    probe, base = asked
    return [term.text for term in distractors(probe, base, probe.keys[0], "s")]


def test_no_year_to_come_stands_beside_one_of_the_past():
    told = Chronicle()
    quote = told.tell("The Ferry Guild was founded in 2021. Nothing later is told than 2022.")
    key = told.term(quote, "2021", "year", "year")
    fact = Fact("f", FactKind.EVENT, "found", {"when": (key,)}, quote.quote, (quote,))
    probe = Probe(fact, "when", "In which year was the Ferry Guild founded?", (key,), frozenset({"subject"}))
    base = FactBase([fact], text=told.text, sentences=told.sentences)
    found = [int(term.text) for seed in "abcdef" for term in distractors(probe, base, key, seed)]
    assert found
    assert max(found) <= 2022
