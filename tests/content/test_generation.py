"""A document becomes a course: the same bytes each time, and a change of one fact changes that fact's items."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from content.course import GeneratedCourse
from content.facts.base import FactKind
from content.generation import Writer, _first_told, generate
from content.interchange.course_json import dump
from content.knowledge import FactBase
from content.questions.base import Item, ItemType
from content.reading import read
from content.reading.base import Evidence
from tests.content.league import league, probe_of

CHRONICLE = """# The Morava League

## Foundations

In 1971 the Morava League launched the Harbour Initiative at the Lisbon Summit. In March 1974 the Morava League adopted
the Lantern Charter in Geneva. The Harbour Initiative has 12 participating countries. In 1978 the Morava League
established the Saltmarsh Fund in Vienna to finance new dykes.

France, Spain and Portugal signed the Tarn Treaty in 1983. In 1986 the Morava League opened the Granary Institute in
Lisbon.

## Growth

On 4 May 1990 Italy and Greece signed the Castra Convention in Rome. In 1993 the Morava League launched the Beacon
Programme at the Prague Summit. The Beacon Programme has 27 participating countries. In 1995 the Morava League adopted
the Ferry Declaration at the Madrid Summit.

In June 1998 the Morava League created the Quarry Council to settle disputes between miners and farmers. In 2001 Norway
joined the Morava League. The Quarry Council is a body of judges elected by the members of the Morava League.
"""
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


@cache
def course(text: str = CHRONICLE) -> GeneratedCourse:
    return generate(read("chronicle.md", text.encode()))


def shown(item: Item) -> Item:
    """An item without its offsets, which move when the text before it changes."""
    return replace(item, evidence=())


def test_the_same_bytes_make_the_same_course():
    again = generate(read("chronicle.md", CHRONICLE.encode()))
    assert dump(again) == dump(course())


def test_every_quote_is_the_text_at_its_offsets():
    text = course().document.text
    for thing in (*course().items, *course().facts):
        assert thing.evidence
        assert all(text[e.start : e.end] == e.quote for e in thing.evidence)


def test_items_and_cards_belong_to_facts_and_have_ids_of_their_own():
    facts = {fact.id for fact in course().facts}
    assert {item.fact for item in course().items} <= facts
    assert {card.fact for card in course().cards} <= facts
    ids = [thing.id for thing in (*course().items, *course().cards)]
    assert len(set(ids)) == len(ids)


def test_years_places_members_and_counts_are_asked():
    keyed = {
        (item.stem, key)
        for item in course().items
        for key in ([o.text for o in item.options if o.correct] or item.answers[:1])
    }
    asked = {key for _, key in keyed}
    assert {"1971", "the Lisbon Summit", "12", "France", "March 1974", "1983"} <= asked


@pytest.mark.parametrize(
    "kind",
    [
        ItemType.CHOICE,
        ItemType.CHOICES,
        ItemType.TRUE_FALSE,
        ItemType.SHORT_ANSWER,
        ItemType.NUMBER,
        ItemType.ORDERING,
        ItemType.MATCHING,
    ],
)
def test_every_type_is_made(kind):
    assert any(item.type is kind for item in course().items)


def test_no_fact_is_asked_twice_in_one_type_and_role():
    alone = [item for item in course().items if item.type not in (ItemType.ORDERING, ItemType.MATCHING)]
    asked = [(item.fact, item.type, item.role, item.stem) for item in alone]
    assert len(set(asked)) == len(asked)


def test_a_list_is_asked_once_though_one_of_its_wordings_has_a_heading_from_the_start():
    made = course("""# The Northern Ports

## The Lisbon Harbour Conference

Meanwhile, the delegates of 1921 met in Lisbon. Portugal and Spain in particular sought substantial harbour dues, as
well as fishing rights, at Denmark’s expense. Italy wanted new territory in Europe. Norway wanted none.
""")
    assert [item.type for item in made.items if "dues" in item.stem].count(ItemType.CHOICES) == 1


@pytest.mark.parametrize(
    ("was", "now"),
    [("1971", "1972"), ("12", "14"), ("Spain", "Malta")],
    ids=["a date", "a count", "a list member"],
)
def test_a_change_in_the_document_changes_the_items_of_that_fact_alone(was, now):
    before, after = course(), course(CHRONICLE.replace(was, now))
    mine = {item.id: str(shown(item)) for item in before.items}
    theirs = {item.id: str(shown(item)) for item in after.items}
    changed = [mine.get(id_, "") + theirs.get(id_, "") for id_ in mine | theirs if mine.get(id_) != theirs.get(id_)]
    assert changed
    # Whatever changed states the old or the new value: as its own, or as an option taken from the changed fact.
    assert all(was in text or now in text for text in changed)
    assert len(changed) < len(mine) / 2


def test_items_of_unchanged_facts_keep_their_ids():
    before, after = course(), course(CHRONICLE.replace("In 1971", "In 1972"))
    untouched = {item.id for item in before.items if "1971" not in str(item)}
    assert untouched <= {item.id for item in after.items}


def test_a_new_paragraph_in_front_moves_nothing_but_offsets():
    text = CHRONICLE.replace("## Foundations\n", "## Foundations\n\nThe coast is long and cold.\n")
    assert {shown(item) for item in course(text).items} == {shown(item) for item in course().items}


def test_what_is_stopped_is_listed_with_its_rule():
    probe = replace(league().probes[0], stem="When did it begin at Tarn under the old harbour law?")
    writer = Writer(league().base())
    assert writer._as_passes(probe) is None
    assert writer.left_out[0].rule.startswith("lint 2")
    assert writer.left_out[0].quote == probe.fact.evidence[0].quote


def test_a_document_without_a_fact_makes_an_empty_course():
    empty = generate(read("nothing.txt", b"It was so. They went there, and that was that.\n"))
    assert empty.items == ()
    assert empty.cards == ()


def test_quality_falls_with_each_warning_and_stays_above_nothing():
    assert all(0 < item.quality <= 1 for item in course().items)


def test_a_writer_needs_no_document_but_the_base():
    assert Writer(FactBase(())).items == []


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents are not here")
@pytest.mark.parametrize("name", ["nato_partnerships.txt", "cc_licenses.md"])
def test_a_real_document_makes_the_same_course_twice(name):
    document = read(name, (CORPUS / name).read_bytes())
    assert dump(generate(document)) == dump(generate(document))


def test_a_sentence_that_two_readers_found_is_one_fact():
    fact = next(fact for fact in course().facts if fact.kind is FactKind.EVENT)
    again = replace(fact, id="statement-1", statement=fact.statement.upper())
    elsewhere = replace(again, id="statement-2", evidence=(Evidence(0, 3, "The"),))
    assert _first_told([fact, again, elsewhere]) == {"statement-1": fact.id}


def test_every_fact_of_a_course_is_asked():
    asked = {thing.fact for thing in course().cards} | {thing.fact for thing in course().items}
    assert {fact.id for fact in course().facts} == asked


def test_a_question_that_is_not_well_formed_becomes_a_gap():
    told = "With the help of Ada Holm and Ivo Berg, French Minister Aristide Lund proposed the Tarn Treaty in 1982.\n"
    stems = [item.stem for item in course(CHRONICLE + "\n" + told).items]
    assert any("Ivo Berg, ____ (person) proposed the Tarn Treaty in 1982." in stem for stem in stems)
    assert not any("Ivo Berg, who proposed" in stem for stem in stems)


@pytest.mark.parametrize(("gaps", "named", "is_typed"), [(0, True, True), (2, True, False), (2, False, True)])
def test_a_clause_has_two_names_to_be_typed_and_any_dates(gaps: int, *, named: bool, is_typed: bool) -> None:
    writer, clause = Writer(league().base()), (0, "launch")
    writer._gapped[clause] = gaps
    assert writer._may_be_typed(probe_of("launch-Harbour Initiative", "object"), clause, named=named) is is_typed


def test_one_name_fills_few_gaps_of_a_course() -> None:
    writer, probe = Writer(league().base()), probe_of("launch-Harbour Initiative", "object")
    writer._named[probe.keys[0].key] = 3
    assert not writer._may_be_typed(probe, (0, "launch"), named=True)


def test_when_a_meeting_was_held_is_asked_only_where_nothing_done_there_asks_for_its_date() -> None:
    told = (
        "At the Oslo Summit in 1999 the Morava League adopted the Heron Charter. "
        "At the Wales Summit in 2002 much was said of this.\n"
    )
    stems = [item.stem for item in course(CHRONICLE + "\n" + told).items]
    assert any("the Wales Summit held" in stem for stem in stems)
    assert not any("the Oslo Summit held" in stem for stem in stems)
