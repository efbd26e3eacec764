"""Short texts read, and asked by one kind of fact."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from content.facts.base import Fact, LeftOut, Probe
from content.facts.names.lexicon import Lexicon, read_names
from content.language import Analysis, analyse
from content.questions.wording import word
from content.reading import read

type Finder = Callable[[Analysis, Lexicon], Iterator[Fact | LeftOut]]


def analysed(text: str, dated: str | None = None) -> Analysis:
    """Read a Markdown text; `dated` is the date that the document gives for itself."""
    return analyse(replace(read("told.md", text.encode()), dated=dated))


def facts(find: Finder, text: str, dated: str | None = None) -> list[Fact]:
    """Return the facts of one kind that a text states."""
    analysis = analysed(text, dated)
    return [found for found in find(analysis, read_names(analysis)) if isinstance(found, Fact)]


def left_out(find: Finder, text: str) -> list[str]:
    """Return the rules that stopped what looked like facts."""
    analysis = analysed(text)
    return [found.rule for found in find(analysis, read_names(analysis)) if isinstance(found, LeftOut)]


def probes(find: Finder, text: str, dated: str | None = None) -> list[Probe]:
    """Return every question asked of a text."""
    return [probe for fact in facts(find, text, dated) for probe in word(fact)]


def answers(find: Finder, text: str, dated: str | None = None) -> dict[str, list[str]]:
    """Return each stem with the texts of its keys."""
    return {probe.stem: [key.text for key in probe.keys] for probe in probes(find, text, dated)}
