"""A document's blocks as modules and lessons: modules follow its headings, a lesson takes 3 to 8 minutes to read."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise
from statistics import median

from content.course import Lesson, Module, Passage
from content.reading.base import Block, BlockKind, Document
from content.reading.headings import NUMBERED, STRUCTURAL

WORDS_A_MINUTE = 200
SHORTEST = 3 * WORDS_A_MINUTE
LONGEST = 8 * WORDS_A_MINUTE
PREAMBLE = 150  # words before the first heading that make no module of their own
CROWD = 12  # so many modules of a few lines each are bound together: a law's articles, an encyclopaedia's stubs
SLUG_CHARACTERS = 48

# Sections about the page, not about its matter. Whole headings only: "Contents of the treaty" is matter.
BOILERPLATE = re.compile(
    r"""(?:works\ cited|bibliography|further\ reading|(?:external|related|useful|quick)\ links
    |(?:notes\ and\ )?references|(?:foot|end)?notes|sources|citations?|see\ also|read\ more|learn\ more
    |related(?:\ (?:articles|pages|content|topics|documents))?
    |(?:table\ of\ )?contents|on\ this\ page|in\ this\ (?:article|section|page)|navigation|site\ map|menu|index
    |(?:our\ |all\ |list\ of\ )?contributors|acknowledge?ments|credits|thanks|image\ credits|photo\ credits
    |licen[cs](?:e|ing)(?:\ (?:badge|information))?|copyright(?:\ notice)?|disclaimer|terms\ of\ use
    |privacy(?:\ policy)?
    |contact(?:\ us)?|get\ in\ touch|share(?:\ this(?:\ page)?)?|follow\ us|subscribe|newsletter|mailing\ list
    |(?:join|subscribe\ to)\ .*(?:mailing\ list|newsletter)|comments?|feedback|how\ to\ cite.*|cite\ .*
    |change\ ?log|release\ notes|about\ (?:this\ (?:page|document|site|repository)|the\ authors?))\W*""",
    re.IGNORECASE | re.VERBOSE,
)
# Titles that say nothing alone; the heading above them serves better.
GENERIC = re.compile(r"(?:introduction|overview|background|summary|general|preface|foreword|intro)\W*", re.IGNORECASE)
EDIT_LINK = re.compile(r"\s*\[\s*edit(?:\s*\|[^\]]*)?\s*\]$", re.IGNORECASE)  # as pages of a wiki are copied
WORD = re.compile(r"\w[\w'’.,-]*")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the blocks up to the next one. The part before any heading has no heading."""

    heading: Block | None
    title: str
    body: tuple[Block, ...]
    words: int = 0  # where they were counted
    studied: bool = True  # False: about the page itself, not about its matter

    @property
    def level(self) -> int:
        return self.heading.level if self.heading else 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (self.heading, *self.body) if self.heading else self.body


@dataclass(slots=True)
class Names:
    """Ids that read like their titles: a slug, and a counter where it is taken."""

    taken: Counter[str] = field(default_factory=Counter)

    def give(self, title: str) -> str:
        base = slug(title) or "part"
        self.taken[base] += 1
        number = self.taken[base]
        name = base if number == 1 else f"{base}-{number}"
        if number > 1 and name in self.taken:
            return self.give(name)
        self.taken[name] = max(1, self.taken[name])
        return name


def outline(document: Document) -> tuple[Module, ...]:
    """Return the modules of a document, in reading order. Titles are never empty; ids depend on titles, not offsets.

    Sections about the page itself (references, contributors, navigation) are left out; see `unstudied`.
    """
    every = [replace(section, words=_words_in(document, section)) for section in _sections(document)]
    sections = [section for section in every if section.studied] or every
    groups = _bind_stubs(_modules(document, sections))
    names = Names()
    return tuple(_module(document, title, group, names) for title, group in groups)


def unstudied(document: Document) -> frozenset[int]:
    """Return which blocks, by index, belong to sections about the page itself: in no lesson, and not to be asked."""
    sections = list(_sections(document))
    if not any(section.studied for section in sections):
        return frozenset()
    starts = {block.start for section in sections if not section.studied for block in section.blocks}
    return frozenset(index for index, block in enumerate(document.blocks) if block.start in starts)


def slug(title: str) -> str:
    """Return a title as an id: lower-case ASCII letters and digits, hyphens between, cut at a word."""
    plain = unicodedata.normalize("NFKD", re.sub(r"['’]|(?<=\b\w)\.(?=\w\b)", "", re.sub(r"[‐-―]", "-", title)))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    name = ""
    for word in words:
        if name and len(name) + 1 + len(word) > SLUG_CHARACTERS:
            break
        name = f"{name}-{word}" if name else word[:SLUG_CHARACTERS]
    return name


def count_words(text: str) -> int:
    """Return how many words a reader reads."""
    return len(WORD.findall(text))


def _sections(document: Document) -> Iterator[Section]:
    """Yield the document's sections; what is under a heading about the page itself is about the page, too."""
    outside = 0  # the level of the boilerplate heading one is under
    for heading, body in _cut_at_headings(document.blocks):
        title = _title(document, heading) if heading else ""
        level = heading.level if heading else 0
        if not (outside and level > outside):
            outside = level if BOILERPLATE.fullmatch(title) else 0
        yield Section(heading, title, body, studied=not outside)


def _words_in(document: Document, section: Section) -> int:
    return sum(count_words(document.text[b.start : b.end]) for b in section.body if b.kind is not BlockKind.CODE)


def _cut_at_headings(blocks: Sequence[Block]) -> Iterator[tuple[Block | None, tuple[Block, ...]]]:
    heading: Block | None = None
    body: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            if heading or body:
                yield heading, tuple(body)
            heading, body = block, []
        else:
            body.append(block)
    if heading or body:
        yield heading, tuple(body)


def _title(document: Document, heading: Block) -> str:
    """Return a heading's text as a title: on one line, without its number and without symbols at its ends."""
    text = " ".join(document.text[heading.start : heading.end].split())
    text = EDIT_LINK.sub("", NUMBERED.sub("", text, count=1)) or text
    while text and unicodedata.category(text[-1]) in {"So", "Cn", "Sk", "Mn", "Cf"}:
        text = text[:-1].rstrip()
    while text and unicodedata.category(text[0]) in {"So", "Cn", "Sk", "Mn", "Cf"}:
        text = text[1:].lstrip()
    if text.endswith(".") and STRUCTURAL.fullmatch(text[:-1]):
        text = text[:-1]
    return text.rstrip(":")[:300]


def _modules(document: Document, sections: Sequence[Section]) -> list[tuple[str, list[Section]]]:
    """Group sections into modules: one for each heading of the shallowest level that divides the document."""
    level = _module_level(sections)
    groups: list[tuple[str, list[Section]]] = []
    for section in sections:
        opens = section.heading is not None and section.level <= level
        if opens or not groups:
            groups.append((section.title or document.title, [section]))
        else:
            groups[-1][1].append(section)
    return _with_text([(_full_title(title, group), group) for title, group in groups], level)


def _full_title(title: str, group: Sequence[Section]) -> str:
    """Complete a title that only counts ("Chapter I") by the heading right under it ("Chapter I: Background")."""
    heads = [section for section in group if section.heading]
    if len(heads) > 1 and not heads[0].words and STRUCTURAL.fullmatch(title):
        return f"{title}: {heads[1].title}"[:300]
    return title


def _module_level(sections: Sequence[Section]) -> int:
    """Return the level whose headings open modules. A document's own title opens none, unless nothing else does."""
    headed = [section for section in sections if section.heading]
    if headed and headed[0].level == 1 and sum(section.level == 1 for section in headed) == 1:
        headed = headed[1:]
    counts = Counter(section.level for section in headed)
    for level in sorted(counts):
        if counts[level] > 1:
            return level
    return min(counts, default=1)


def _with_text(groups: Sequence[tuple[str, list[Section]]], level: int) -> list[tuple[str, list[Section]]]:
    """Drop modules without a word, and let a short preamble join the first module."""
    kept = [(title, group) for title, group in groups if any(section.words for section in group)]
    if len(kept) > 1 and kept[0][1][0].level < level:
        (_, preamble), (title, first), *rest = kept
        if sum(section.words for section in preamble) < PREAMBLE:
            return [(title, [*preamble, *first]), *rest]
    return kept


def _bind_stubs(groups: list[tuple[str, list[Section]]]) -> list[tuple[str, list[Section]]]:
    """Bind neighbours together where a document falls into very many very short modules."""
    sizes = [sum(section.words for section in group) for _, group in groups]
    if len(groups) <= CROWD or median(sizes) >= SHORTEST / 3:
        return groups
    bound: list[tuple[str, str, list[Section]]] = []
    size = SHORTEST
    for (title, group), words in zip(groups, sizes, strict=True):
        if size >= SHORTEST:
            bound.append((title, title, list(group)))
            size = words
        else:
            first, _, held = bound[-1]
            bound[-1] = (first, title, [*held, *group])
            size += words
    return [(first if first == last else f"{first} – {last}"[:300], group) for first, last, group in bound]


def _module(document: Document, title: str, group: Sequence[Section], names: Names) -> Module:
    """Cut a module into lessons and name everything."""
    title = title or "Text"
    module_id = names.give(title)
    lessons = []
    spoken = {title, document.title}
    for first, second in pairwise(group):
        if title == f"{first.title}: {second.title}":
            spoken |= {first.title, second.title}
    cut = _lessons(document, group)
    for number, sections in enumerate(cut):
        lesson_title = title if len(cut) == 1 else _lesson_title(sections, title, number, spoken)
        spoken.add(lesson_title)
        lesson_id = f"{module_id}-lesson-{number + 1}"
        lessons.append(Lesson(lesson_id, lesson_title, tuple(_passages(document, sections, lesson_id, spoken))))
    return Module(module_id, title, tuple(lessons))


def _lesson_title(sections: Sequence[Section], module_title: str, number: int, spoken: Iterable[str]) -> str:
    """Name a lesson after its first heading that says something, the first one after its module otherwise."""
    worded = [section.title for section in sections if section.words and section.title]
    titles = [title for title in worded if not GENERIC.fullmatch(title)]
    fresh = [title for title in titles if title not in spoken]
    if number == 0 and module_title in titles:
        return module_title
    return fresh[0] if fresh else module_title if number == 0 else f"{module_title}, part {number + 1}"


def _lessons(document: Document, group: Sequence[Section]) -> list[list[Section]]:
    """Merge short sections and split long ones, so that each lesson takes its 3 to 8 minutes where the text allows."""
    pieces = [piece for section in group for piece in _split(document, section)]
    lessons: list[list[Section]] = []
    waiting: list[Section] = []  # headings with nothing under them: they belong to what comes next
    size = SHORTEST
    for piece in pieces:
        waiting.append(piece)
        if not piece.words:
            continue
        if lessons and size < SHORTEST and size + piece.words <= LONGEST:
            lessons[-1] += waiting
            size += piece.words
        else:
            lessons.append(waiting)
            size = piece.words
        waiting = []
    lessons[-1] += waiting
    return _merge_short(lessons)


def _merge_short(lessons: list[list[Section]]) -> list[list[Section]]:
    """Let a short lesson join the shorter of its neighbours where both together are no longer than a lesson may be."""
    while True:
        sizes = [sum(section.words for section in lesson) for lesson in lessons]
        pairs = [
            (first + second, at)
            for at, (first, second) in enumerate(pairwise(sizes))
            if min(first, second) < SHORTEST and first + second <= LONGEST
        ]
        if not pairs:
            return lessons
        at = min(pairs)[1]
        lessons[at : at + 2] = [lessons[at] + lessons[at + 1]]


def _split(document: Document, section: Section) -> Iterator[Section]:
    """Cut a section longer than a lesson between its paragraphs, into parts of about one length."""
    if section.words <= LONGEST:
        yield section
        return
    parts = -(-section.words // LONGEST)
    share = section.words / parts
    heading = section.heading
    held: list[Block] = []
    size = 0
    for run in _runs(document, section.body):
        words = sum(count_words(document.text[block.start : block.end]) for block in run)
        if held and size + words / 2 > share:
            yield Section(heading, section.title, tuple(held), size)
            heading, held, size = None, [], 0
        held += run
        size += words
    yield Section(heading, section.title, tuple(held), size)


def _runs(document: Document, blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield blocks that must stay together: a list or a table with the paragraph that leads into it, or one block."""
    run: list[Block] = []
    for listed, some in groupby(blocks, lambda block: block.kind in {BlockKind.ITEM, BlockKind.ROW}):
        for block in some:
            if run and not listed:
                yield run
                run = []
            run.append(block)
        # A list longer than a lesson has to be cut somewhere.
        if listed and sum(count_words(document.text[b.start : b.end]) for b in run) > LONGEST:
            yield from ([block] for block in run)
            run = []
    if run:
        yield run


def _passages(
    document: Document, sections: Sequence[Section], lesson_id: str, titles: Iterable[str]
) -> Iterator[Passage]:
    """Yield the lesson's blocks. A heading that became a title is not a passage, too."""
    number = 0
    for section in sections:
        for block in section.blocks:
            if block is section.heading and section.title in titles:
                continue
            number += 1
            yield Passage(f"{lesson_id}-p{number}", block.kind.value, block.start, block.end, block.level)
