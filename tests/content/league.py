"""An invented league of states, its document and its facts: what the questions' tests stand on."""

import re
from dataclasses import dataclass, replace
from functools import cache

from content.facts.base import Evidence, Fact, FactKind, Probe, Term
from content.knowledge import FactBase

# programme, year, town, states that belong to it
PROGRAMMES = (
    ("Harbour Initiative", 1971, "Lisbrook", 12),
    ("Lantern Initiative", 1974, "Marwick", 19),
    ("Saltmarsh Initiative", 1978, "Port Ellery", 7),
    ("Orchard Initiative", 1983, "Denholm", 23),
    ("Granary Initiative", 1986, "Castra", 31),
    ("Windmill Initiative", 1986, "Vessel Bay", 15),
    ("Causeway Initiative", 1990, "Tarn", 9),
    ("Beacon Initiative", 1993, "Old Quay", 27),
    ("Ferry Initiative", 1995, "Highmere", 14),
    ("Quarry Initiative", 1998, "Sandwell", 22),
    ("Meadow Initiative", 2001, "Brackwater", 17),
    ("Viaduct Initiative", 2004, "Corrie", 11),
)
SIGNINGS = (
    ("Treaty of Lisbrook", "March 1965", "1965-03", ("Morava", "Tessaly", "Brent Island", "Ardmore")),
    ("Treaty of Denholm", "June 1969", "1969-06", ("Kestria", "Ardmore")),
    ("Treaty of Castra", "October 1977", "1977-10", ("Valdis", "Oster", "Morava")),
    ("Treaty of Tarn", "May 1989", "1989-05", ("Lindra", "Tessaly")),
)
AIMS = (
    ("Coast Guild", "protect fishing grounds from foreign trawlers"),
    ("River Guild", "keep waterways open for small barges"),
    ("Forest Guild", "replant hillsides cleared by miners"),
    ("Mountain Guild", "rescue travellers lost in winter storms"),
    ("Market Guild", "settle quarrels over weights and measures"),
)


@dataclass(frozen=True)
class Sentence:
    start: int
    end: int
    block: int


class Chronicle:
    """A document under construction: sentences go in, facts with offsets come out."""

    def __init__(self) -> None:
        self.text = ""
        self.sentences: list[Sentence] = []
        self.facts: list[Fact] = []
        self.probes: list[Probe] = []

    def tell(self, sentence: str) -> Evidence:
        start = len(self.text)
        self.text += sentence + "\n\n"
        self.sentences.append(Sentence(start, start + len(sentence), len(self.sentences)))
        return Evidence(start, start + len(sentence), sentence)

    def term(self, evidence: Evidence, text: str, kind: str, noun: str = "", key: str = "", **more: object) -> Term:
        at = evidence.start + evidence.quote.index(text)
        return Term(
            text, kind, key or " ".join(re.findall(r"\w+", text.lower())), at, at + len(text), noun=noun, **more
        )

    def base(self) -> FactBase:
        return FactBase(self.facts, text=self.text, sentences=self.sentences)


def _programmes(told: Chronicle, programmes: tuple[tuple[str, int, str, int], ...]) -> None:
    for name, year, town, count in programmes:
        quote = told.tell(f"In {year} the Morava League launched the {name} at {town}.")
        league = told.term(quote, "the Morava League", "organisation", "league", accepted=("Morava League", "ML"))
        programme = told.term(quote, f"the {name}", "programme", "initiative")
        when = told.term(quote, str(year), "year", "year")
        where = told.term(quote, town, "city", "city")
        roles = {"subject": (league,), "object": (programme,), "when": (when,), "where": (where,)}
        fact = Fact(
            f"launch-{name}",
            FactKind.EVENT,
            "launch",
            roles,
            f"The Morava League launched the {name} at {town} in {year}.",
            (quote,),
        )
        told.facts.append(fact)
        gapped = f"The Morava League launched the {name} at {town} in ____."
        told.probes += [
            Probe(
                fact,
                "when",
                f"In which year did the Morava League launch the {name}?",
                (when,),
                frozenset({"subject", "object"}),
                gapped=gapped.replace(f" at {town}", ""),
            ),
            Probe(
                fact,
                "where",
                f"Where did the Morava League launch the {name}?",
                (where,),
                frozenset({"subject", "object"}),
                gapped=f"The Morava League launched the {name} at ____.",
            ),
            Probe(
                fact,
                "object",
                f"Which initiative did the Morava League launch at {town} in {year}?",
                (programme,),
                frozenset({"subject", "when", "where"}),
                gapped=f"At {town} the Morava League launched ____ in {year}.",
            ),
        ]
        counted = told.tell(f"The {name} has {count} participating states.")
        number = told.term(counted, str(count), "count", "participating states")
        whole = told.term(counted, f"The {name}", "programme", "initiative", key=programme.key)
        sizes = Fact(
            f"count-{name}", FactKind.COUNT, "has", {"subject": (whole,), "count": (number,)}, counted.quote, (counted,)
        )
        told.facts.append(sizes)
        told.probes.append(
            Probe(
                sizes,
                "count",
                f"How many participating states does the {name} have?",
                (number,),
                frozenset({"subject"}),
                gapped=f"The {name} has ____ participating states.",
            )
        )


def _signings(told: Chronicle) -> None:
    for name, shown, key, states in SIGNINGS:
        listed = ", ".join(states[:-1]) + f" and {states[-1]}"
        quote = told.tell(f"In {shown} {listed} signed the {name}.")
        members = tuple(told.term(quote, state, "country", "country") for state in states)
        treaty = told.term(quote, f"the {name}", "treaty", "treaty")
        when = told.term(quote, shown, "month", "month", key=key)
        fact = Fact(
            f"sign-{name}",
            FactKind.EVENT,
            "sign",
            {"subject": members, "object": (treaty,), "when": (when,)},
            f"{listed} signed the {name} in {shown}.",
            (quote,),
            complete=frozenset({"subject"}),
        )
        told.facts.append(fact)
        number = {2: "two", 3: "three", 4: "four"}[len(states)]
        told.probes += [
            Probe(fact, "subject", f"Which {number} countries signed the {name}?", members, frozenset({"object"})),
            Probe(
                fact,
                "when",
                f"When was the {name} signed?",
                (when,),
                frozenset({"object"}),
                gapped=f"The {name} was signed in ____.",
            ),
            Probe(fact, "object", f"Which treaty did {listed} sign?", (treaty,), frozenset({"subject"})),
        ]


def _aims(told: Chronicle) -> None:
    for name, aim in AIMS:
        quote = told.tell(f"The {name} was created to {aim}.")
        guild = told.term(quote, f"The {name}", "organisation", "guild")
        purpose = told.term(quote, f"to {aim}", "phrase")
        fact = Fact(
            f"aim-{name}",
            FactKind.PURPOSE,
            "create",
            {"object": (guild,), "purpose": (purpose,)},
            quote.quote,
            (quote,),
        )
        told.facts.append(fact)
        told.probes.append(
            Probe(fact, "purpose", f"What was the {name} created to do?", (purpose,), frozenset({"object"}))
        )


@cache
def league() -> Chronicle:
    """The league's whole chronicle, for reading only."""
    return chronicle(PROGRAMMES)


def chronicle(programmes: tuple[tuple[str, int, str, int], ...]) -> Chronicle:
    told = Chronicle()
    _programmes(told, programmes)
    _signings(told)
    _aims(told)
    return told


def probe_of(fact: str, role: str, told: Chronicle | None = None) -> Probe:
    """The probe that asks a role of a fact."""
    return next(p for p in (told or league()).probes if p.fact.id == fact and p.role == role)


def asked(stem: str, key: Term, quote: str = "") -> Probe:
    """A probe with another stem and key, and with another sentence for its evidence where one is given."""
    probe = probe_of("launch-Harbour Initiative", "object")
    (evidence, *_) = probe.fact.evidence
    fact = replace(probe.fact, evidence=(replace(evidence, quote=quote),)) if quote else probe.fact
    return replace(probe, fact=fact, stem=stem, gapped=stem, keys=(key,))


def term_of(text: str, kind: str, told: Chronicle | None = None) -> Term:
    """A term of the chronicle by its text."""
    return next(t for t in (told or league()).base().pool(kind) if t.text == text)


def told_anew(fact: Fact, **changes: object) -> Fact:
    return replace(fact, **changes)
