"""Modules follow headings, lessons take their minutes, and nothing is lost on the way."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from content.course import Module
from content.outline import LONGEST, SHORTEST, count_words, outline, slug, unstudied
from content.reading import BlockKind, Document, read

SENTENCE = "The members of the Harbour League met again, and they have kept the peace of the two seas. "
WORDS = count_words(SENTENCE)


def prose(words: int) -> str:
    """Return paragraphs of about so many words, no two of them alike."""
    return "\n\n".join(f"Year {n}. {SENTENCE * 4}".strip() for n in range(max(1, round(words / (4 * WORDS)))))


def page(text: str) -> Document:
    return read("page.md", text.encode())


def titles(modules: tuple[Module, ...]) -> list[str]:
    return [module.title for module in modules]


def words_of(document: Document, modules: tuple[Module, ...]) -> list[int]:
    return [
        sum(count_words(document.text[p.start : p.end]) for p in lesson.passages)
        for module in modules
        for lesson in module.lessons
    ]


def test_modules_follow_the_shallowest_headings_that_divide_a_document():
    document = page(f"# The seas\n\n## Past\n\n{prose(700)}\n\n### Old\n\n{prose(100)}\n\n## Future\n\n{prose(700)}")
    assert titles(outline(document)) == ["Past", "Future"]


def test_a_document_of_top_headings_has_a_module_for_each():
    document = page(f"# Past\n\n{prose(300)}\n\n# Future\n\n{prose(300)}")
    assert titles(outline(document)) == ["Past", "Future"]


def test_a_document_without_headings_is_one_module_named_after_it():
    document = read("the_two_seas.txt", prose(300).encode())
    assert titles(outline(document)) == ["The two seas"]


def test_a_long_opening_is_a_module_and_a_short_one_joins_the_first():
    long = page(f"# The seas\n\n{prose(400)}\n\n## Past\n\n{prose(300)}\n\n## Future\n\n{prose(300)}")
    short = page(f"# The seas\n\n{prose(60)}\n\n## Past\n\n{prose(300)}\n\n## Future\n\n{prose(300)}")
    assert titles(outline(long)) == ["The seas", "Past", "Future"]
    assert titles(outline(short)) == ["Past", "Future"]
    assert sum(words_of(short, outline(short))) == sum(count_words(p) for p in [prose(60), prose(300), prose(300)])


def test_short_sub_headings_share_a_lesson_and_a_long_module_has_several():
    parts = "\n\n".join(f"### Part {n}\n\n{prose(400)}" for n in "ABCDEF")
    document = page(f"# The seas\n\n## Past\n\n{parts}\n\n## Future\n\n{prose(700)}")
    modules = outline(document)
    assert [len(module.lessons) for module in modules] == [3, 1]
    assert [lesson.title for lesson in modules[0].lessons] == ["Part A", "Part C", "Part E"]
    assert all(SHORTEST <= words <= LONGEST for words in words_of(document, modules))


def test_a_section_longer_than_a_lesson_is_cut_between_paragraphs():
    document = page(f"# The seas\n\n## Past\n\n{prose(4000)}\n\n## Future\n\n{prose(700)}")
    past = outline(document)[0]
    assert [lesson.title for lesson in past.lessons] == ["Past", "Past, part 2", "Past, part 3"]
    assert all(SHORTEST <= words <= LONGEST for words in words_of(document, (past,)))


def test_a_list_stays_with_the_line_that_leads_into_it():
    items = "\n".join(f"- {SENTENCE}" for _ in range(20))
    document = page(f"# A\n\n{prose(1500)}\n\nIts aims are:\n\n{items}\n\n{prose(1500)}\n\n# B\n\n{prose(600)}")
    lead = document.text.index("Its aims are:")
    for lesson in outline(document)[0].lessons:
        starts = {passage.start for passage in lesson.passages}
        kinds = [passage.kind for passage in lesson.passages]
        assert ("item" in kinds) == (lead in starts)


def test_sections_about_the_page_are_left_out_with_what_is_under_them():
    text = f"# The seas\n\n## Past\n\n{prose(100)}\n\n## See also ✨\n\n{prose(50)}\n\n### More\n\nThe end of it."
    document = page(text + f"\n\n## Contents of the treaty\n\n{prose(100)}")
    assert titles(outline(document)) == ["Past", "Contents of the treaty"]
    left_out = [document.text[document.blocks[i].start : document.blocks[i].end] for i in sorted(unstudied(document))]
    assert left_out[0] == "See also ✨"
    assert left_out[-2:] == ["More", "The end of it."]


def test_a_document_that_is_nothing_but_such_a_section_is_kept():
    document = page(f"# References\n\n{prose(100)}")
    assert titles(outline(document)) == ["References"]
    assert unstudied(document) == frozenset()


def test_headings_with_nothing_under_them_make_no_module():
    document = page(f"# The seas\n\n## Past\n\n{prose(100)}\n\n## Empty\n\n## Future\n\n{prose(100)}")
    assert titles(outline(document)) == ["Past", "Future"]


def test_many_stubs_are_bound_together():
    articles = "\n\n".join(f"## Article {n}\n\n{prose(45)}" for n in range(1, 41))
    modules = outline(page(f"# The treaty\n\n{articles}"))
    assert 2 <= len(modules) <= 6
    assert modules[0].title.startswith("Article 1 – Article ")
    assert modules[-1].title.endswith("Article 40")


def test_numbers_and_symbols_are_no_part_of_a_title():
    document = page(f"# The seas\n\n## 1. Past ✨\n\n{prose(100)}\n\n## 2.3 Future:\n\n{prose(100)}")
    assert titles(outline(document)) == ["Past", "Future"]


def test_a_title_that_only_counts_is_completed_by_the_next():
    document = page(
        f"# The treaty\n\n## Chapter I\n\n### Names\n\n{prose(99)}\n\n## Chapter II\n\n### Places\n\n{prose(99)}"
    )
    assert titles(outline(document)) == ["Chapter I: Names", "Chapter II: Places"]


def test_ids_come_from_titles_and_survive_changes_elsewhere():
    before = page(f"# T\n\n## Past\n\n{prose(300)}\n\n## Past\n\n{prose(300)}\n\n## Café’s end – 1901\n\n{prose(99)}")
    after = page(f"# T\n\n## Past\n\n{prose(900)}\n\n## Past\n\n{prose(300)}\n\n## Café’s end – 1901\n\n{prose(99)}")
    ids = [module.id for module in outline(before)]
    assert ids == ["past", "past-2", "cafes-end-1901"]
    assert ids == [module.id for module in outline(after)]


def test_a_slug_is_short_ascii_and_cut_at_a_word():
    assert slug("The Dawes Plan, the Young Plan, German Reparations, and War Debts") == (
        "the-dawes-plan-the-young-plan-german-reparations"
    )
    assert slug("U.S. Loans") == "us-loans"
    assert slug("東京") == ""


HEADINGS = st.sampled_from(["# One", "## Two", "### Three", "# References", "## Introduction", "#### 東京", "## 1."])
BODIES = st.sampled_from(["", prose(60), prose(700), prose(2500), f"The aims are:\n\n- {SENTENCE}\n- {SENTENCE}"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(HEADINGS, BODIES), min_size=1, max_size=8))
def test_every_block_is_in_one_lesson_or_is_a_title_or_is_left_out(parts):
    document = page(f"{SENTENCE}\n\n" + "\n\n".join(f"{heading}\n\n{body}" for heading, body in parts))
    modules = outline(document)
    lessons = [lesson for module in modules for lesson in module.lessons]
    passages = [passage for lesson in lessons for passage in lesson.passages]
    spans = [(passage.start, passage.end) for passage in passages]
    assert spans == sorted(set(spans))
    left_out = unstudied(document)
    for index, block in enumerate(document.blocks):
        if block.kind is not BlockKind.HEADING and index not in left_out:
            assert (block.start, block.end) in spans
    ids = [one.id for one in [*modules, *lessons, *passages]]
    assert len(set(ids)) == len(ids)
    assert all(len(id_) <= 80 for id_ in ids)
    assert all(one.title.strip() for one in [*modules, *lessons])
    assert outline(document) == modules


def test_the_real_page_has_a_module_for_each_of_its_headings(corpus: Path):
    document = read("nato_partnerships.txt", (corpus / "nato_partnerships.txt").read_bytes())
    assert titles(outline(document)) == [
        "Partnerships: projecting stability through cooperation",
        "A flexible network of partnerships with non-member countries",
        "Key objectives of NATO’s partnerships",
        "Partnership in practice: how NATO works with partners",
        "Towards more flexibility: evolutions in NATO’s partnerships",
    ]
