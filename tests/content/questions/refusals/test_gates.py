"""What is stopped before any item is made of it, and what is let through."""

from dataclasses import replace

import pytest

from content.facts.base import Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.keys.phrases import form, is_hollow, is_specific, stands_alone
from content.questions.refusals.gaps import gap_flaw
from content.questions.refusals.gates import stopped
from content.questions.types.short_answer import is_gradable
from content.questions.wording.tidying import tidied
from tests.content.league import league, probe_of

BASE = league().base()


def phrase(text: str) -> Term:
    return Term(text, "phrase", text, -1, -1)


def asked(
    stem: str, key: Term | None = None, role: str = "object", given: frozenset[str] = frozenset({"subject"})
) -> Probe:
    """A question about the launch of the Harbour Initiative, in other words."""
    probe = probe_of("launch-Harbour Initiative", "object")
    return replace(probe, stem=stem, role=role, keys=(key,) if key else probe.keys, given=given)


@pytest.mark.parametrize(
    ("stem", "rule"),
    [
        ("Which initiative was launched by the Morava League by the Morava League?", "says a thing twice"),
        ("Little interest in which initiative did the Morava League have?", "wrong place"),
        ("At the behest of President whom did the Morava League meet?", "wrong place"),
        ("Which initiative did the League launch?", "says too little"),
        ("How did it bring Oster and Tarn to Lisbrook?", "leans on something said elsewhere"),
        ("Which initiative did the Morava League launch at Lisbrook in 1971 (with others?", "debris"),
    ],
)
def test_bad_questions_are_stopped(stem, rule):
    assert rule in stopped(asked(stem), BASE)


@pytest.mark.parametrize(
    "stem",
    [
        "The Morava League limits the ships of the Harbour Initiative to 2.5 ____.",
        "The Morava League met for the Harbour Initiative in St. ____ in 1971.",
    ],
)
def test_gaps_that_are_no_names_are_stopped(stem):
    probe = replace(asked(stem, Term("MB", "name", "MB", -1, -1)), gapped=True)
    assert "splits a phrase" in gap_flaw(probe)


def test_a_year_before_a_gap_is_no_measure():
    stem = "The Morava League launched the Harbour Initiative at the July 1945 ____."
    assert gap_flaw(asked(stem, Term("Delta Conference", "name", "Delta Conference", -1, -1))) == ""


@pytest.mark.parametrize(
    "key",
    [
        "to",
        "the treaty of",
        "this policy",
        "its efforts",
        "a broad variety of means",
        "attention",
        "three treaties",
        "the fleet (with",
    ],
)
def test_loose_and_hollow_answers_are_stopped(key):
    stem = "What did the Morava League bring to the Harbour Initiative at Lisbrook?"
    assert stopped(asked(stem, phrase(key)), BASE).startswith("gate")


@pytest.mark.parametrize(
    "stem",
    [
        "Which initiative did the Morava League launch at Lisbrook in 1971?",
        "In the fight against which initiative did the Morava League join Oster in 1971?",
        "Out of which initiative did three treaties emerge at Lisbrook?",
        "As of July 1971, which initiative did the Morava League lead at Lisbrook?",
    ],
)
def test_good_questions_pass(stem):
    assert stopped(asked(stem), BASE) == ""


def test_what_the_whole_document_is_about_is_no_answer():
    fact = next(f for f in league().facts if f.id == "launch-Harbour Initiative")
    probe = Probe(
        fact,
        "subject",
        "Which league launched the Harbour Initiative at Lisbrook?",
        fact.roles["subject"],
        frozenset({"object"}),
    )
    assert stopped(probe, BASE) == "gate: the answer is what the whole document is about"


def test_a_date_that_is_not_written_out_is_no_answer():
    probe = probe_of("launch-Harbour Initiative", "when")
    assert "stand alone" in stopped(replace(probe, keys=(replace(probe.keys[0], text="the same year"),)), BASE)


def test_a_thing_asked_for_as_one_class_and_defined_as_another_is_stopped():
    key = Term("TOPS", "organisation", "tops", -1, -1, noun="organisation")
    roles = {"subject": (key,), "definition": (phrase("the league's plan to open the harbours"),)}
    fact = Fact("f", FactKind.DEFINITION, "is", roles, "TOPS is a plan.", league().facts[0].evidence)
    probe = Probe(
        fact,
        "subject",
        "Which organisation is the league's plan to open the harbours?",
        (key,),
        frozenset({"definition"}),
    )
    assert "what it is not" in stopped(probe, BASE)


def test_which_stands_for_that_before_a_relative_clause_only():
    probe = asked("How many treaties that ended the war did Oster say that Morava had signed?")
    assert tidied(probe).stem == "How many treaties which ended the war did Oster say that Morava had signed?"
    argued = asked("Who argued that had been false in 1971?")
    assert tidied(argued).stem == argued.stem


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("to keep harbours", "to"),
        ("the keeping of harbours", "the"),
        ("a harbour", "a"),
        ("keeping harbours", "ing"),
        ("keep harbours", "other"),
    ],
)
def test_the_first_word_shows_a_phrases_form(text, shape):
    assert form(text) == shape


def test_phrases_that_are_true_of_too_much_are_told_from_specific_ones():
    assert not is_specific("maintain stability")
    assert is_specific("uphold the status quo in the Pacific")
    assert is_hollow(phrase("specific structures"))
    assert not stands_alone(phrase("this treaty"))


@pytest.mark.parametrize(
    ("said", "tidy"),
    [
        ("Who argued that the war was lost?", "Who argued the war was lost?"),
        ("Who worried that the war was lost?", "Who worried that the war was lost?"),
        ('Oster called it "the pride of us." in ____.', 'Oster called it "the pride of us" in ____.'),
        ('Oster called it "the pride of the U.S." in ____.', 'Oster called it "the pride of the U.S." in ____.'),
    ],
)
def test_what_the_order_of_the_source_left_behind_is_tidied_away(said, tidy):
    assert tidied(asked(said)).stem == tidy


def test_a_part_is_not_named_without_its_whole():
    assert stopped(asked("Which initiative does Article 5 of the Tarn Treaty launch at Lisbrook?"), BASE) == ""
    assert "part is named" in stopped(asked("Which initiative does Article 5 launch at Lisbrook in 1971?"), BASE)


@pytest.mark.parametrize(
    ("stem", "is_stopped"),
    [
        ("An effort of the Morava League to ____ in the port of Lisbrook failed.", True),
        ("In 1971 the Morava League sent the Harbour Initiative to Lisbrook to ____.", False),
    ],
)
def test_a_deed_is_asked_for_only_where_the_sentence_ends_with_it(stem, is_stopped):
    deed = phrase("clear the silted channels")
    fact = Fact("s", FactKind.STATEMENT, "send", {"infinitive": (deed,)}, stem, ())
    probe = Probe(fact, "infinitive", stem, (deed,), frozenset())
    assert ("before the sentence ends" in stopped(probe, BASE)) is is_stopped


def test_one_of_several_is_not_asked_for():
    assert "more than one" in stopped(
        asked("Who was another member of the Morava League at Lisbrook?", role="subject"), BASE
    )


@pytest.mark.parametrize(
    ("stem", "rule"),
    [
        ("The Morava League launched the rocket ____ 5 at Lisbrook in 1971.", "splits a phrase, a name"),
        ("In 1971 Ada Holm returned to ____'s Hospital at Lisbrook.", "splits a phrase, a name"),
        ("In 1971 the Morava League saved about ____50 million at Lisbrook.", "splits a phrase, a name"),
        ("Ada Holm's doubts were told in Ada Holm's letters to ____ in 1971.", "names something twice"),
        ("Known as the Harbour Works Office, the Harbour Works Office closed the port of ____ in 1971.", "twice"),
    ],
)
def test_halves_of_names_and_names_said_twice_are_stopped(stem, rule):
    assert rule in gap_flaw(asked(stem, Term("Tarn", "name", "tarn", -1, -1)))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Who took office in March 1933 at Lisbrook?", "Ada Holm"),
        ("Which league had lent the Morava ships to Oster?", "Ada Holm"),
        ("What concluded that the Morava League needed a harbour?", "Ada Holm"),
    ],
)
def test_what_a_question_needs_to_be_understood_is_not_left_open(stem, key):
    probe = asked(stem, Term(key, "name", key.lower(), -1, -1), "subject")
    assert "says too little" in stopped(probe, BASE)


@pytest.mark.parametrize(
    ("stem", "rule"),
    [
        ("Over the next ____ years the Morava League lent Oster money for the Harbour Initiative.", "leans"),
        ("The Morava League responded by sending ships to ____ in 1971.", "leans"),
        ("Referred to as ____, they met the Morava League at Lisbrook.", "leans"),
        ("With the Holm Doctrine, ____ promised the Morava League new ships in 1971.", "stands in the stem"),
    ],
)
def test_what_leans_or_tells_the_answer_is_stopped(stem, rule):
    assert rule in stopped(asked(stem, Term("Ada Holm", "person", "ada holm", -1, -1)), BASE)


def test_names_and_a_verb_alone_determine_nothing():
    stem = "The Morava League and Oster established ____."
    probe = replace(asked(stem, Term("Tarn", "city", "tarn", -1, -1)), gapped=stem)
    probe = replace(probe, fact=replace(probe.fact, kind=FactKind.STATEMENT, relation="establish"))
    assert "says too little" in gap_flaw(probe)


def test_a_country_is_not_asked_behind_a_place_in_it() -> None:
    key = Term("Norway", "country", "norway", -1, -1)
    assert "lies" in gap_flaw(asked("Ada Holm was born to a family of farmers in Tarn Valley, ____.", key))
    assert "lies" not in gap_flaw(asked("When the ministers met in Visby, ____ signed the treaty of peace.", key))


@pytest.mark.parametrize(
    "stem", ["Who withdrew his demands due to the Narva Rising?", "Who left his post in May 1971?"]
)
def test_who_is_told_only_by_what_is_his_is_not_asked(stem):
    assert "whose it is" in stopped(asked(stem, Term("Ada Holm", "person", "holm", -1, -1), "subject"), BASE)


def test_what_opens_a_question_does_not_make_its_word_late():
    stem = "In May 1971, in which city did the Morava League launch the Harbour Initiative to mend the quays?"
    assert "wrong place" not in stopped(asked(stem), BASE)


def test_an_act_without_its_year_is_not_typed_where_others_of_its_name_have_one() -> None:
    base, act = BASE, Term("the Harbour Act", "act", "harbour act", -1, -1)
    assert is_gradable(act, base)
    later = Term("the Harbour Act of 1939", "act", "harbour act of 1939", -1, -1)
    told = replace(probe_of("launch-Harbour Initiative", "object").fact, id="act", roles={"subject": (later,)})
    assert not is_gradable(act, FactBase([told]))


def test_the_late_years_of_a_century_that_may_be_a_decade_are_not_typed() -> None:
    assert not is_gradable(Term("the late 1800s", "decade", "180X-late", -1, -1), BASE)
    assert is_gradable(Term("the late 1920s", "decade", "192X-late", -1, -1), BASE)


def test_an_acronym_that_nobody_wrote_out_is_not_typed() -> None:
    base = BASE
    assert not is_gradable(Term("HBD", "organisation", "hbd", -1, -1, ("HBD",)), base)
    assert is_gradable(Term("HBD", "organisation", "hbd", -1, -1, ("HBD", "Harlow Board of Docks")), base)


@pytest.mark.parametrize(
    ("stem", "role", "relation", "rule"),
    [
        ("Who attended the Delta Conference at Lisbrook in 1971?", "subject", "attend", "fits more than one"),
        ("Who granted Ada Holm his request at Lisbrook in 1971?", "subject", "grant", "leans"),
        ("Other towns of the valley asked ____ for help in 1971.", "object", "ask", "leans"),
    ],
)
def test_one_of_many_and_what_hangs_are_stopped(stem, role, relation, rule):
    probe = asked(stem, Term("Cordelia Tarn", "person", "cordelia tarn", -1, -1), role)
    assert rule in stopped(replace(probe, fact=replace(probe.fact, relation=relation)), BASE)


def test_what_never_happened_since_one_thing_never_happened_since_a_later_one():
    stem = "In spite of many threats, the fleet of the Morava League was not used after ____."
    assert "later" in gap_flaw(asked(stem, Term("the Delta War", "war", "delta war", -1, -1)))


def test_the_digits_of_an_answer_do_not_stand_in_its_question():
    stem = "To about what percentage did the toll of the Morava League fall from 1.9% by 1975?"
    assert "stands in the stem" in stopped(asked(stem, Term("1.1%", "percent", "1.1", -1, -1), "count"), BASE)


@pytest.mark.parametrize(
    ("stem", "stops"),
    [
        ("Which town had been, since its conversion in 1535, a strictly walled town?", True),
        ("Which programme is a long-term programme of the Morava League?", True),
        ("Which town is the largest town of the Morava League?", False),
    ],
)
def test_a_class_told_by_itself_is_not_asked_for(stem, stops):
    rule = stopped(asked(stem, Term("Narva", "city", "Narva", -1, -1), role="subject"), BASE)
    assert (rule == "gate: what is asked for is told only by its class") == stops


def test_a_span_does_not_fill_the_gap_behind_between():
    key = Term("May 1643 to July 1646", "span", "1643-05/1646-07", -1, -1)  # of years both are asked for
    stem = "The envoys of the Morava League came to Lisbrook between ____ and left in 1649."
    assert stopped(asked(stem, key, role="when"), BASE) == "gate: between two years stands one span"


@pytest.mark.parametrize(("decade", "stops"), [("the 1400s", True), ("the 1430s", False)])
def test_a_decade_that_may_be_a_century_is_not_asked_for(decade, *, stops):
    key = Term(decade, "decade", f"{decade[4:7]}X", -1, -1)
    stem = "The envoys of the Morava League came to the town of Lisbrook in ____."
    assert ("decade" in stopped(asked(stem, key, role="when"), BASE)) == stops


def test_a_country_is_not_asked_for_beside_what_is_called_after_it():
    key = Term("Norway", "country", "norway", -1, -1)
    stem = "Which country runs the Norwegian Light Station near the town of Lisbrook?"
    assert stopped(asked(stem, key, role="subject"), BASE) == "gate: the question names the people"
    other = replace(key, text="Denmark", key="denmark")
    assert stopped(asked(stem, other, role="subject"), BASE) != "gate: the question names the people"


def test_what_is_open_is_asked_with_what_it_is_open_for():
    probe = asked("Until when shall the Harbour Initiative be open?", Term("1 July 1973", "day", "1973-07-01", -1, -1))
    evidence = replace(probe.fact.evidence[0], quote="The Initiative shall be open until 1 July 1973 for signature.")
    probe = replace(probe, fact=replace(probe.fact, evidence=(evidence,)))
    assert "open for" in stopped(probe, BASE)


def test_an_article_is_not_named_for_one_of_its_points():
    probe = asked("Which initiative did the Morava League found under article 4 of the Charter of Lisbrook in 1971?")
    evidence = replace(probe.fact.evidence[0], quote="It was founded under article 4 (b) of the Charter of Lisbrook.")
    assert "without its letter" in stopped(replace(probe, fact=replace(probe.fact, evidence=(evidence,))), BASE)


def test_the_remaining_are_not_told_of_without_the_others():
    stem = "The remaining rules of the Charter came into force at ____ in 1971 by a vote of the Morava League."
    assert "left of" in stopped(asked(stem, Term("Lisbrook", "city", "lisbrook", -1, -1)), BASE)


def test_a_class_that_is_the_answer_but_for_an_adjective_is_not_asked_for():
    key = Term("the Strategic Concept", "document", "strategic concept", -1, -1, noun="concept")
    assert "but for an adjective" in stopped(asked("Which concept did the Morava League adopt in 1971?", key), BASE)


@pytest.mark.parametrize(
    "stem",
    [
        "Another loan of the Morava League would be floated at Lisbrook, totaling ____.",
        "The invasion of Oster in ____ and the fears of the Morava League settled matters.",
        "The only roads to ____ were built by the Morava League in 1971.",
    ],
)
def test_what_hangs_on_what_was_told_is_stopped(stem):
    assert "leans" in stopped(asked(stem, Term("Tarn", "city", "tarn", -1, -1)), BASE)


@pytest.mark.parametrize(
    "stem",
    [
        "From which city did threats to the Peace Agreement come to the Morava League?",
        "Though the Morava League refused the Oster offer, ____'s position was weak.",
    ],
)
def test_what_is_called_in_passing_leans_on_what_told_of_it(stem):
    rule = stopped(asked(stem, Term("Tarn", "city", "tarn", -1, -1)), BASE)
    assert "leans" in rule


def test_no_text_of_one_state_is_asked_which_state_it_binds() -> None:
    norland = Term("Norland", "country", "norland", -1, -1, noun="country")
    probe = asked("Which country must keep the lamps of the Oster delta burning by law?", norland, "subject")
    own, other = (FactBase(BASE.facts, text="", title=title) for title in ("Lamps of Norland", "Lamps of the delta"))
    assert "what the whole document is about" in stopped(probe, own)
    assert "what the whole document is about" not in stopped(probe, other)
