"""A question that was made of a clause is one that a writer would put down."""

from dataclasses import replace

import pytest

from content.facts.base import FactKind, Probe, Term
from content.questions.refusals.ill_made import ill_made
from content.questions.refusals.ungrammatical import ungrammatical
from tests.content.league import asked

TARN = Term("Tarn", "city", "tarn", -1, -1)
HOLM = Term("Ada Holm", "person", "ada holm", -1, -1)
YEAR = Term("1931", "year", "1931", -1, -1)


def event(stem: str, relation: str, key: Term, role: str, passive: str = "", **roles: Term) -> Probe:
    probe = asked(stem, key)
    told = {name: (term,) for name, term in roles.items()}
    fact = replace(
        probe.fact, kind=FactKind.EVENT, relation=relation, roles={role: (key,), **told}, grammar={"passive": passive}
    )
    return replace(probe, fact=fact, role=role, given=frozenset(roles))


@pytest.mark.parametrize(
    "stem",
    [
        "As which movement did the clearing of land since the 1930s refer?",
        "As which town did Tarn later become known?",
        "Tarn: Eventually who sold the mill to the guild?",
        'Who added "Tolls are theft,"?',
        "Who set foot in Tarn at UTC?",
        "In whom did the sailors plant fruit trees?",
        "Who claimed title to 160 acre of marsh?",
        "Where is the lowest reading of Oster on January 23, 1931?",
        "Trade – which town served as a market for wool?",
        "Whom did Ada Holm have Brig by September?",
        "Which council has designated on May 4, 1931 as the day of bridges?",
        "In which year did Lord of Tarn and Bishop of Oster sign a pledge?",
        "Who appointed one, and one by the judges?",
        "Who became the first paying guest as a writer for the Tarn Press, a visit to Oster as part of a deal?",
        "Regarding which treaty did Ada Holm issue a list of doubts she had even before her return?",
        "On which organisation did a slow tune by Ada Holm peak at number nine?",
        "Who was moved from the crew into training with Brandt to be pilot Argo 11 was delayed?",
        "In which town was that wool used for the caulking of ships?",
        "Which line was drawn west of the ridge, and thus the entire upland?",
        "The Oster Guild was not until ____ that the toll was lifted.",
        "A second, by Ivo Brandt, was printed in ____.",
        "How many signs does the script used by the weavers from have?",
        "Who is the first keeper of the seal and head of staff in 1919?",
        "Mainly who moved to the hills?",
        "Which mission was referred in the press as a test?",
        "From which town was 68 ordered?",
        "Who was named as the author of Are Tolls Just?, printed in Tarn?",
    ],
)
def test_no_question_has_such_a_shape(stem: str) -> None:
    probe = asked(stem, HOLM)
    assert ill_made(probe)
    assert ungrammatical(probe)


@pytest.mark.parametrize(
    "stem",
    [
        "As which officer did Ada Holm serve?",
        'Who wrote "Tolls are theft" in a letter to the council?',
        "Who bought 160 acres of marsh?",
        "Which guild is thought to have met on January 23, 1931?",
        "Which report was completed by the staff of the council on April 7, 1931?",
        "Who said the bridge was safe?",
        "Which guild that was founded in Tarn was dissolved?",
        "On which organisation did Tarn depend for salt?",
        "Who was named Bishop of Oster?",
    ],
)
def test_english_is_asked(stem: str) -> None:
    assert not ill_made(asked(stem, HOLM))


def test_what_is_done_to_something_has_an_object() -> None:
    told = event("In which year did a board of ten limit to lords?", "limit to", YEAR, "when", subject=HOLM)
    assert ill_made(told)
    assert not ill_made(
        event("In which year did a board of ten limit the toll?", "limit", YEAR, "when", subject=HOLM, object=TARN)
    )


def test_a_person_is_not_written_and_a_journal_is_no_place() -> None:
    written = event("In which year was Ada Holm written?", "write", YEAR, "when", "1", subject=HOLM)
    assert ill_made(written)
    assert not ill_made(event("In which year was Ada Holm arrested?", "arrest", YEAR, "when", "1", subject=HOLM))
    sent = event("To which place did Ada Holm send the manuscript?", "send", TARN, "to", subject=HOLM)
    assert ill_made(sent)
    assert not ill_made(event("To which place did Ada Holm send the wool?", "send", TARN, "to", subject=HOLM))


def test_a_person_means_no_word_and_a_town_is_not_taken_in_its_country() -> None:
    assert ill_made(event('By nature, who meant matter moved by "breath"?', "mean", HOLM, "subject"))
    morava = Term("Morava", "country", "morava", -1, -1)
    assert ill_made(
        event("In which year was Tarn invaded in Morava?", "raid", YEAR, "when", "1", subject=TARN, where=morava)
    )


def test_who_says_says_something_and_who_acts_has_a_name() -> None:
    assert ill_made(event("In which year did Ada Holm state in Tarn?", "state", YEAR, "when", subject=HOLM))
    that = Term("that the toll was high", "phrase", "x", -1, -1)
    said = event("Who stated that the toll was high?", "state", HOLM, "subject", that=that)
    assert not ill_made(said)
    court = Term("the High Court", "organisation", "high court", -1, -1)
    assert ill_made(event("Which court ruled in October?", "rule", court, "subject"))
    assert not ill_made(event("Which court ruled that the toll was high?", "rule", court, "subject", that=that))
    one = Term("one", "phrase", "one", -1, -1)
    assert ill_made(event("In which year did one form the Tarn Guild?", "form", YEAR, "when", subject=one, object=TARN))


def test_nobody_has_a_person() -> None:
    brandt = Term("Ivo Brandt", "person", "ivo brandt", -1, -1)
    assert ill_made(event("Whom did Ada Holm have by May 1931?", "have", brandt, "object", subject=HOLM))
    assert ill_made(event("Ada Holm had Ivo Brandt by ____.", "have", YEAR, "when", subject=HOLM, object=brandt))
    assert not ill_made(event("Which town did Ada Holm have by May 1931?", "have", TARN, "object", subject=HOLM))


def test_a_thing_does_not_undergo_what_persons_do() -> None:
    thing = Term("the surrender of General Ivo Brandt, Holm", "phrase", "x", -1, -1)
    stem = "Who assassinated the surrender of General Ivo Brandt, Holm?"
    assert ill_made(event(stem, "assassinate", HOLM, "agent", "1", subject=thing))


def test_a_name_keeps_its_number_and_its_article() -> None:
    pilot = asked("Who was to be the pilot of Argo?", HOLM, "Holm was to be the pilot of Argo 8.")
    assert "number" in ill_made(pilot)
    assert not ill_made(
        asked("Who was to be the pilot of Argo?", HOLM, "Holm was to be the pilot of Argo, not Argo 8.")
    )
    vase = Term("Tarn Vase", "name", "tarn vase", -1, -1)
    found = event("In which year was Tarn Vase lost?", "lose", YEAR, "when", "1", subject=vase)
    (evidence, *_) = found.fact.evidence
    quoted = replace(evidence, quote="In 1931 the Tarn Vase was lost.")
    assert "article" in ill_made(replace(found, fact=replace(found.fact, evidence=(quoted,))))
