"""What the tests of forms of keys share: the forms that are yielded of a key in a document of a few words."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from content.facts.base import Probe, Term
from content.knowledge import FactBase
from tests.content.league import asked

type Yields = Callable[[Probe, FactBase], Iterator[str]]


def term(text: str, kind: str, noun: str = "", accepted: tuple[str, ...] = ()) -> Term:
    return Term(text, kind, text.lower().removeprefix("the "), -1, -1, accepted, noun=noun)


def probe_for(key: Term, stem: str, quote: str, gapped: str = "") -> Probe:
    return replace(asked(stem, key, quote), gapped=gapped or stem)


def base_of(told: str, *terms: Term, title: str = "") -> FactBase:
    return FactBase((), terms=terms, text=told, title=title)
