"""What nobody needs to remember, and what a question must tell for its answer to be the only one."""

from dataclasses import replace

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.refusals.gaps import gap_flaw
from content.questions.refusals.well_formed import garbled
from content.questions.refusals.worth import unworthy
from content.questions.wording.tidying import opens_oddly
from tests.content.league import Sentence, league, probe_of

BASE = league().base()


def asked(stem: str, key: Term, relation: str = "leave", role: str = "subject") -> Probe:
    probe = probe_of("launch-Harbour Initiative", "object")
    fact = replace(probe.fact, relation=relation)
    return replace(probe, fact=fact, stem=stem, role=role, keys=(key,))


def quoting(probe: Probe, quote: str) -> Probe:
    """Return the probe with a sentence as its evidence."""
    (evidence, *_) = probe.fact.evidence
    return replace(probe, fact=replace(probe.fact, evidence=(replace(evidence, quote=quote),)))


def name(text: str, kind: str = "person") -> Term:
    return Term(text, kind, text.lower(), -1, -1)


@pytest.mark.parametrize(
    ("stem", "relation", "is_enough"),
    [
        ("Who left Tarn?", "leave", False),
        ("Who left Tarn for the springs of Oster?", "leave", True),
        ("Who left Tarn in 1931?", "leave", True),
        ("Who founded Tarn?", "found", True),  # that happened once
    ],
)
def test_a_question_tells_enough_for_its_answer_to_be_the_only_one(
    stem: str, relation: str, *, is_enough: bool
) -> None:
    assert (unworthy(asked(stem, name("Ada Holm"), relation), BASE) == "") is is_enough


def test_what_goes_on_has_no_date() -> None:
    year = Term("1931", "year", "1931", -1, -1)
    assert "no date" in unworthy(asked("By which year was the old League crumbling?", year, role="when"), BASE)
    assert unworthy(asked("By which year had the old League crumbled?", year, role="when"), BASE) == ""


def test_when_a_world_war_broke_out_is_known() -> None:
    year = Term("1914", "year", "1914", -1, -1)
    assert "knows when" in unworthy(
        asked("The pact held until the outbreak of the First World War in ____.", year), BASE
    )
    assert unworthy(asked("The pact held until the outbreak of the Harrow Strike in ____.", year), BASE) == ""


def test_a_sentence_that_lists_what_it_counts_tells_the_count() -> None:
    four = Term("three", "count", "3", -1, -1)
    stem = "The coast was divided into ____ parts: Oster, Tarn, and the Morava delta."
    assert "lists" in unworthy(asked(stem, four, role="count"), BASE)


def test_where_to_read_on_is_not_asked() -> None:
    probe = asked("Which plan holds the tolls of the harbours of Oster?", name("the Tarn Plan", "programme"))
    assert "read on" in unworthy(quoting(probe, "More information can be found in the Tarn Plan."), BASE)


def test_a_figure_of_a_table_is_not_asked() -> None:
    cell = Term("16,104", "count", "16104", -1, -1)
    table = Fact(
        "t",
        FactKind.TABLE,
        "have",
        {"row": (name("Oster", "city"),), "count": (cell,)},
        "",
        (),
        grammar={"role": "count"},
    )
    probe = Probe(table, "count", "What is the density of the harbours of Oster?", (cell,), frozenset({"row"}))
    assert "looked up" in unworthy(probe, BASE)


@pytest.mark.parametrize(
    ("stem", "is_odd"),
    [
        ("Under the lead of whom did the League dredge the channels?", True),
        ("In 1931, with whom did the League trade?", True),
        ("By which year had the League left?", True),
        ("To which town did the League move?", False),
        ("In which town did the League meet?", False),
        ("Which town left the League?", False),
    ],
)
def test_a_question_that_opens_with_a_preposition_is_asked_as_a_gap(stem: str, *, is_odd: bool) -> None:
    assert opens_oddly(asked(stem, name("Oster", "city"))) is is_odd


@pytest.mark.parametrize(
    "stem",
    [
        "Ada Holm returned to her workshop on ____.",
        "When did Ada Holm return to her workshop?",
        "The League counted twelve towns as of ____.",
        "When did Ada Holm see another comet?",
    ],
)
def test_what_happens_often_is_not_dated(stem: str) -> None:
    date = Term("3 May 1931", "day", "1931-05-03", -1, -1)
    assert gap_flaw(asked(stem, date, "return", "when"))


@pytest.mark.parametrize(
    ("stem", "rule"),
    [
        ("On October 29, the League of Oster closed the harbour of ____.", "without its year"),
        ("On October 29, 1931, the League of Oster closed the harbour of ____.", ""),
        ("A week later the League of Oster closed the harbour of ____.", "reckoned"),
        ("In 1931, a week later, the League of Oster closed the harbour of ____.", ""),
        ("Two years after the flood the League of Oster closed the harbour of ____.", ""),
        ("The League of Oster lent the harbour $2 million in FY ____.", "fiscal"),
    ],
)
def test_a_time_is_whole_or_not_told(stem: str, rule: str) -> None:
    found = unworthy(asked(stem, name("Tarn", "city"), role="object"), BASE)
    assert (rule in found) if rule else found == ""


@pytest.mark.parametrize(
    ("stem", "is_refused"),
    [
        ("In which year was the Geneva Summit held?", True),
        ("In which year was the Oster Summit held?", False),
        ("In which year did the League admit Tarn at the Geneva Summit?", False),
    ],
)
def test_a_meeting_in_a_town_of_many_is_not_dated_by_its_name_alone(stem: str, *, is_refused: bool) -> None:
    year = Term("1931", "year", "1931", -1, -1)
    assert ("one of many" in unworthy(asked(stem, year, role="when"), BASE)) == is_refused


@pytest.mark.parametrize(
    ("stem", "rule"),
    [
        ("Which act was signed into law on June 12, 1931?", "a date alone"),
        ("Which act on weirs was signed into law on June 12, 1931?", ""),
    ],
)
def test_an_act_is_told_by_more_than_its_day(stem: str, rule: str) -> None:
    found = unworthy(asked(stem, Term("the Weir Act", "act", "weir act", -1, -1, noun="act")), BASE)
    assert rule in found if rule else "a date alone" not in found


def test_it_is_not_dated_when_something_became_one_more_of_its_kind() -> None:
    stem = "The closing of the delta by the League of Oster became another example of thrift in ____."
    assert "one more" in unworthy(asked(stem, Term("1931", "year", "1931", -1, -1), role="when"), BASE)


def test_half_of_a_comparison_is_not_asked() -> None:
    probe = asked("Which country did the League of Oster trust in those matters?", name("Norland", "country"))
    assert "compared" in unworthy(quoting(probe, "The League trusted Norland no more than its rivals."), BASE)


def test_how_much_somebody_paid_is_not_asked_without_an_occasion() -> None:
    sum_ = Term("$2 million", "money", "2000000", -1, -1)
    assert unworthy(asked("How much money did the League award?", sum_, role="amount"), BASE)
    assert not unworthy(asked("How much money did the League award to the dredgers of the Oster delta?", sum_), BASE)


@pytest.mark.parametrize(
    ("stem", "is_garbled"),
    [
        ("Which place founded a chapel in Tarn?", True),
        ("Which place was besieged in 1931?", False),
        ("In his tenth year, II took the town of ____.", True),
        ("Since when shall the pact be open to towns?", True),
        ("How many posts the League's were reduced to 52?", True),
        ("How many posts of the League were reduced to 52?", False),
        ("In which year did the League of Oster and Tarn suffer?", True),
        ("Thereafter the League of Oster met in ____.", True),
        ("Oster remained until ____.", True),
        ("Oster remained a port of the League until ____.", False),
        ("Unlike whom did the League proclaim the right and duty of the Oster League?", True),
        ("When did they leave the League?", True),
        ("When did Ada Holm say that they had left the League?", False),
        ("C. The board of the League met in ____.", True),
        ("Agencies describe data in the register (see part 3).", True),
        ("1688 which two towns were at war after?", True),
        ("Which bay was the southern part of the Oster, where they founded, in 1668?", True),
        ("Where were Harbour House built?", True),
        ("Where were the Harbour Houses built?", False),
        ("What percentage were of Oster descent in 1931?", True),
        ("What percentage of the League were of Oster descent in 1931?", False),
    ],
)
def test_what_a_lost_parse_leaves_is_no_question(stem: str, *, is_garbled: bool) -> None:
    probe = asked(stem, name("Oster", "city"), role="where")
    house = replace(probe.fact, roles={"subject": (name("Harbour House", "name"),)}, statement="")
    assert bool(garbled(replace(probe, fact=house))) is is_garbled


@pytest.mark.parametrize(("letters", "flaw"), [("CIA", "everybody knows what the letters mean"), ("HBD", "")])
def test_letters_that_everybody_knows_are_not_spelled_out(letters: str, flaw: str) -> None:
    assert unworthy(asked(f"What does the abbreviation {letters} stand for?", name("Board", "expansion")), BASE) == flaw


def test_what_events_without_a_name_did_is_not_asked() -> None:
    why = unworthy(asked("When did a series of events bring the League of Oster to Visby?", name("1931", "year")), BASE)
    assert why == "which events is not said"


def test_one_plain_word_in_quotation_marks_is_not_asked() -> None:
    assert unworthy(asked("The League called the strait its ____.", name("purchase", "quoted")), BASE)
    assert not unworthy(asked("The League called the strait its ____.", name("iron gate", "quoted")), BASE)


@pytest.mark.parametrize(
    ("stem", "key", "kind"),
    [
        ("The board rests on section 12 of the Tarn Act, ____.", "1931", "year"),
        ("The board of the League rests on ____ of the Tarn Act.", "Section 12", "name"),
        ("The harvest of the League failed in 1832, ____, and 1836.", "1834", "year"),
    ],
)
def test_what_is_cited_and_one_of_a_row_of_years_is_not_asked(stem: str, key: str, kind: str) -> None:
    role = "when" if kind == "year" else "object"
    assert unworthy(asked(stem, Term(key, kind, key, -1, -1), "suffer", role), BASE)


def test_who_did_one_of_many_things_is_not_asked() -> None:
    assert unworthy(asked("Who chaired a Royal Commission?", name("Ada Holm"), "chair"), BASE)
    assert not unworthy(asked("Who chaired a Royal Commission in 1843?", name("Ada Holm"), "chair"), BASE)


def test_of_two_years_neither_is_asked() -> None:
    year = Term("1821", "year", "1821", -1, -1)
    probe = asked("In which year did the herring fail in Oster?", year, "fail", "when")
    (evidence, *_) = probe.fact.evidence
    both = replace(probe.fact, evidence=(replace(evidence, quote="The herring failed in Oster in 1821 and 1822."),))
    assert unworthy(replace(probe, fact=both), BASE)


def test_the_death_of_others_is_beside_a_life() -> None:
    facts = league().facts
    told = replace(facts[0], roles={"subject": (name("Ada Holm"),)})
    life = FactBase((told, *facts[1:]), title="Ada Holm")
    year = Term("1821", "year", "1821", -1, -1)
    assert unworthy(asked("In which year did Ivo Lind of Tarn die?", year, "die", "when"), life)


@pytest.mark.parametrize(
    ("text", "is_too_exact"), [("129,880", True), ("130,000", False), ("2,739,551", True), ("31", False)]
)
def test_a_number_that_nobody_remembers_is_not_asked(text: str, *, is_too_exact: bool) -> None:
    count = Term(text, "count", text.replace(",", ""), -1, -1)
    probe = asked("How many barrels of herring did the League of Oster salt?", count, "salt", "count")
    assert bool(unworthy(probe, BASE)) is is_too_exact


@pytest.mark.parametrize(
    ("stem", "rule"),
    [
        ("How many mayors were tried in February?", "a day is told without its year"),
        ("Who marched toward Tarn, 25 kilometres (16 mi) from Lund, in June 1951?", "a measure is given twice"),
    ],
)
def test_a_month_has_its_year_and_a_measure_is_given_once(stem: str, rule: str) -> None:
    assert unworthy(asked(stem, name("Ada Holm")), BASE) == rule


def test_a_short_form_that_the_text_never_uses_is_not_asked() -> None:
    told = ("The Harbour Task Team (HTT) met in Lund.", "The Quarry Panel (QP) met later.", "The QP closed the pit.")
    text = " ".join(told)
    base = FactBase([], [], text, [Sentence(text.index(one), text.index(one) + len(one), 0) for one in told])
    flaws = []
    for short in ("HTT", "QP"):
        term = Term(short, "abbreviation", f"letters {short.lower()}", text.index(short), 0)
        meaning = Term("meaning", "expansion", "meaning", 0, 0)
        fact = Fact("f", FactKind.DEFINITION, "stand for", {"abbreviation": (term,), "meaning": (meaning,)}, "", ())
        probe = Probe(fact, "meaning", f"What does {short} stand for?", (meaning,), frozenset({"abbreviation"}))
        flaws.append(unworthy(probe, base))
    assert flaws == ["a short form that the text does not use", ""]


def test_where_somebody_lies_is_asked_without_more() -> None:
    grave = asked("Where is Holm buried?", name("St Elin's Cathedral", "place"), "bury", "where")
    of_holm = replace(grave, fact=replace(grave.fact, roles={**grave.fact.roles, "subject": (name("Ada Holm"),)}))
    assert not unworthy(of_holm, BASE)
    assert unworthy(replace(of_holm, fact=replace(of_holm.fact, relation="leave")), BASE)


def test_the_year_of_a_population_is_not_asked_for_its_number() -> None:
    year = Term("1931", "year", "1931", -1, -1)
    asked_for = "In which year was Tarn's population 4.2 million?"
    assert "no date" in unworthy(asked(asked_for, year, relation="be", role="when"), BASE)


def test_praise_in_the_writers_own_words_is_not_asked() -> None:
    assert unworthy(asked("Since Day One, who has taken historic action on tolls?", name("Ada Holm"), "take"), BASE)
    assert not unworthy(asked("Who took action on the tolls of Oster in 1931?", name("Ada Holm"), "take"), BASE)


def test_a_land_is_not_asked_for_its_one_legislature() -> None:
    congress = name("Congress", "organisation")
    assert unworthy(asked("Which legislature passed the Toll Act of 1931?", congress, "pass"), BASE)
    assert not unworthy(asked("Which body passed the Toll Act of 1931?", congress, "pass"), BASE)


@pytest.mark.parametrize(
    ("stem", "is_asked"),
    [
        ("There were 15 ports in Oster by ____.", False),
        ("Norsemen formed 1.1% of the town by ____.", False),
        ("By ____, the war had left Oster with only 61% of its ships.", False),
        ("Oster pledged to cut its tolls by 30 percent by ____.", True),
        ("The League will have 15 ports by ____.", True),
        ("The League had left Oster for Tarn by ____.", True),
    ],
)
def test_by_when_a_figure_was_counted_is_not_asked_unless_it_was_aimed_at(stem: str, *, is_asked: bool) -> None:
    probe = replace(asked(stem, Term("1931", "year", "1931", -1, -1), "leave", "when"), gapped=stem)
    assert (unworthy(probe, BASE) == "") is is_asked


@pytest.mark.parametrize(
    ("stem", "is_asked"),
    [
        ("The Tarn Dock is expected to open in ____.", False),
        ("The Tarn Dock is planned for ____ by the League.", False),
        ("As of May 1930, the Tarn Dock is expected to open in ____.", True),
        ("The Tarn Dock was expected to open in ____.", True),
    ],
)
def test_a_forecast_is_asked_as_of_its_day_only(stem: str, *, is_asked: bool) -> None:
    probe = replace(asked(stem, Term("1931", "year", "1931", -1, -1), "leave", "when"), gapped=stem)
    assert (unworthy(probe, BASE) == "") is is_asked


def test_what_some_of_a_town_did_is_not_asked_for_the_town() -> None:
    assert unworthy(
        asked("Some citizens of which town traded with Elba in 1931?", name("Oster", "city"), "trade"), BASE
    )
    assert not unworthy(asked("The citizens of which town rose in 1931?", name("Oster", "city"), "rise"), BASE)
