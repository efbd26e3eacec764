"""A question for a name tells what is true of one only."""

from dataclasses import replace

import pytest

from content.facts.base import Probe, Term
from content.questions.refusals.true_of_many import true_of_many
from content.questions.refusals.worth import unworthy
from tests.content.league import league, probe_of

HOLM = Term("Ada Holm", "person", "ada holm", -1, -1)
MORAVA = Term("Morava", "country", "morava", -1, -1)
YEAR = Term("1931", "year", "1931", -1, -1)
DAY = Term("4 May 1931", "day", "1931-05-04", -1, -1)


def told(stem: str, relation: str, key: Term = HOLM, role: str = "subject", passive: str = "", **roles: Term) -> Probe:
    """Return a probe of an event with such roles."""
    probe = probe_of("launch-Harbour Initiative", "object")
    fact = replace(
        probe.fact,
        relation=relation,
        roles={name: (term,) for name, term in {role: key, **roles}.items()},
        grammar={"passive": passive},
    )
    return replace(probe, fact=fact, stem=stem, role=role, keys=(key,), given=frozenset(roles))


@pytest.mark.parametrize(
    "probe",
    [
        told("Who was born in Tarn?", "bear", passive="1"),
        told("Who visited Tarn in June 1931?", "visit", when=YEAR),
        told("Who worked with Ivo Brandt?", "work with"),
        told("Which country sought new land in the south?", "seek", MORAVA),
        told("Which country is represented in Tarn through its embassy in Oster?", "represent", MORAVA, passive="1"),
        told("Who moved to the new institute in Tarn in 1931?", "move to", when=YEAR),
        told("Whom did Ivo Brandt read?", "read", role="object"),
        told("Who was a critic of the Morava Plan?", "be"),
        told("Who was an early pioneer of glider flight?", "be"),
        told("Who was the Norwegian icon painter?", "is"),
        told("Who was the son of Ivo Brandt and Ada Holm?", "be"),
        told("Who was an officer of the Tarn Fur Company?", "be"),
        told("Who was a tall, wealthy woman from Oster?", "be"),
        told(
            "What was attributed by the weavers to Ivo Brandt?",
            "attribute",
            Term("Saga", "name", "saga", -1, -1),
            passive="1",
        ),
        told("Which guild was adopted by member states in May 1931?", "adopt", passive="1", when=YEAR),
        told("Who was the miller, smith, and weaver?", "is"),
        told("What was written by Ivo Brandt in 1931?", "write", Term("Saga", "name", "saga", -1, -1), passive="1"),
        told("Which guild uses the term warden for its scribes?", "use"),
        told("Which town had its own version of the tune?", "have"),
        told("Who adopted Islam in the 4th century?", "adopt", when=YEAR),
        told("Who was influential among the weavers of Tarn?", "be"),
        told("Which country saw much interplay of the crafts?", "see", MORAVA),
        told("Studies by which centre have weighed the effect of snow?", "weigh", role="subject_by"),
    ],
)
def test_what_many_do_or_are_asks_for_nobody(probe: Probe) -> None:
    assert true_of_many(probe)
    assert unworthy(probe, league().base())


@pytest.mark.parametrize(
    "probe",
    [
        told("Who was the first woman to visit Tarn?", "visit"),
        told("Who was the second-best Master Mason?", "is"),
        told("Who went on to command the Oster Guard?", "go"),
        told("Who founded the Bank of Tarn?", "found"),
        told("Who was the son of Ivo Brandt who drew the map?", "be"),
        told("Who was a chief officer of the Tarn Fur Company?", "be"),
        told("Which plan of the Tarn League was adopted by member states?", "adopt", passive="1", when=YEAR),
        told("Who was the commander of the Tarn Guard?", "is"),
        told("Who arrived in Tarn on 4 May 1931?", "arrive", when=DAY),
        told("Whom did Ivo Brandt visit in 1931?", "visit", role="object", when=YEAR),
        told("Who came to power in Tarn in 1931?", "come to", when=YEAR),
        told("Which country sought new land in the south in 1931?", "seek", MORAVA, when=YEAR),
        told("In which year was Ada Holm born?", "bear", YEAR, role="when"),
    ],
)
def test_a_rank_a_deed_or_a_day_singles_one_out(probe: Probe) -> None:
    assert not true_of_many(probe)
