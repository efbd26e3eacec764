"""The bundled course text: its size, its date, what it states, and that it is its own text."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from content.outline import outline
from content.reading import Document, read

PATH = settings.BASE_DIR / "content" / "material" / "partnerships.md"
LONGEST_SHARED = 13  # words in a row: the longest list of names that both texts have to give
STATED = (
    "1,400 events a year", "Partnership Cooperation Menu", "31 Allies", "19 partner countries",
    "Partnership for Peace and the Euro-Atlantic Partnership Council", "Russia, Ukraine and Georgia",
    "seven countries on the southern rim of the Mediterranean", "Four countries from the Gulf",
    "Afghanistan, Australia, Colombia, Iraq, Japan, the Republic of Korea, Mongolia, New Zealand and Pakistan",
    "31+n", "Wales Summit in 2014", "eight strategic objectives", "Interoperability is the ability",
    "Western Balkans", "Horn of Africa", "adopted by Allies and partners in 2004", "benchmarks",
    "Defence Education Enhancement Programme and Building Integrity", "counter-terrorism", "civil emergency planning",
    "London Summit in 1990", "created in 1991", "January 1994", "In 1994, the Allies also launched",
    "In 2004, NATO launched the Istanbul Cooperation Initiative", "Lisbon Summit in 2010", "Berlin in April 2011",
    "toolbox", "decision-shaping authority", "Colombia became a partner in 2017", "September 2014",
    "Australia, Georgia, Jordan, Sweden and Ukraine", "NATO Response Force",
    "Georgia, Iraq, Jordan, the Republic of Moldova and Tunisia", "Warsaw Summit was held in 2016",
    "Brussels Summit was held in 2018", "In June 2022, NATO adopted a new Strategic Concept at the Madrid Summit",
    "NATO's three pillars",
)  # fmt: skip


@pytest.fixture(scope="module")
def material() -> Document:
    return read(PATH.name, PATH.read_bytes())


def words(text: str) -> list[str]:
    return re.findall(r"[\w+'-]+", text.replace("’", "'").lower())


def test_it_is_of_the_length_of_a_short_course():
    assert 1800 <= len(PATH.read_text(encoding="utf-8").split()) <= 2600


def test_it_is_dated_and_divided(material):
    assert (material.title, material.dated) == ("NATO and its partners", "2023-07-01")
    assert len(outline(material)) == 6


@pytest.mark.parametrize("fact", STATED)
def test_it_states(material, fact):
    assert fact in material.text.replace("’", "'")


def test_it_shares_no_sentence_with_the_page_it_was_made_after(material, corpus: Path):
    page = words((corpus / "nato_partnerships.txt").read_text(encoding="utf-8"))
    own = words(material.text)
    size = LONGEST_SHARED + 1
    runs = {tuple(page[at : at + size]) for at in range(len(page) - size + 1)}
    shared = [" ".join(own[at : at + size]) for at in range(len(own) - size) if tuple(own[at : at + size]) in runs]
    assert shared == []
