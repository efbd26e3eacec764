"""The fact base: what the document states, asked as patterns with one place left open.

Pure. A question's key is everything that fills its hole; a wrong option is a thing of the same class that provably does
not. Whatever cannot be proved is taken to be possibly true, so a wrong answer here costs a question, never a key.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from types import MappingProxyType

from content.answers import words
from content.contrasts import contrasted
from content.facts.base import Fact, FactKind, Probe, Term
from content.facts.deed import Deed, are_likely_beside
from content.mentions import Mentions, Stretch
from content.relations import akin, relation_class
from content.terms import (
    GEOGRAPHY,
    PLACES,
    are_two,
    dates_overlap,
    demonyms,
    forms,
    holds,
    is_date,
    is_quantity,
    may_overlap,
    same_thing,
    year_of,
)

# What happens once happens at one time and one place, and a thing has one number of its parts.
FUNCTIONAL = frozenset(
    {"when", "where", "venue", "count", "amount", "ratio", "percent", "money", "until", "since", "duration"}
)
# The parts of a frame that tell one event from another; how and why it was done does not.
IDENTIFYING = frozenset(
    words("subject object when where venue beneficiary group whole term counted name named members")
)

LAST_YEAR = 2100  # what stands beyond is no year of a document's own time
FEWEST_TELLING = 2  # long words that a phrase must hold before one can say that it is never told of a thing
MOST_BESIDE = 3  # words: a phrase with more beside a name says something else than the name
TOLD_SHARE = 0.34  # of these words in one sentence near a thing, and the phrase may be told of it

_RANK = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b")


@lru_cache(maxsize=8192)
def _told_alike(one: str, other: str) -> bool:
    """Say whether two sentences share half of their longer words: what one is asked the other may answer."""
    mine, theirs = ({word[:6] for word in words(text) if len(word) > 3} for text in (one, other))
    return one == other or 2 * len(mine & theirs) >= min(len(mine), len(theirs)) > 0


def _repeats(term: Term, given: Term) -> bool:
    """Say whether a term is what a stem gives, and not a longer phrase that only names it."""
    longer = term.kind == "phrase" and len(words(term.text)) > len(words(given.text)) + MOST_BESIDE
    return not longer and same_thing(term, given)


def plain(role: str) -> str:
    """Return a role without the number that tells it from others of its kind in one sentence: "when2" is "when"."""
    return role.rstrip("0123456789")


type Shape = tuple[bool, str, bool]  # of a phrase: whether it is plural, its form, whether a capital opens it


class FactBase:
    """All facts of a document, to be queried.

    `terms` are names of the document beside those in facts, `text` and `sentences` the document itself, for "the
    document never names the two together". Built in one pass over each; a query touches only facts of its relation.
    """

    def __init__(
        self,
        facts: Iterable[Fact],
        terms: Iterable[Term] = (),
        text: str = "",
        sentences: Sequence[Stretch] = (),
        likeness: Callable[[str, str], float] = lambda one, other: 0.5,
        said: Iterable[tuple[str, Term]] = (),
        title: str = "",
        sides: Mapping[str, frozenset[str]] = MappingProxyType({}),
        sections: Sequence[int] = (),
        headings: Sequence[str] = (),
        deeds: Mapping[int, Deed] | None = None,
    ) -> None:
        self.facts = tuple(facts)
        self.mentions = Mentions(text, sentences)
        self.sides = sides  # the countries that names belong to, by the name's key
        self.deeds = deeds  # by the offset of their verb; None where nobody looked for them
        self.sections = sections  # where the parts of the document begin, in order; empty where it is all one
        self.headings = headings  # of these parts, in the same order
        self._text = text
        self.title = title  # of the document: what everybody has read
        self.likeness = likeness  # of two phrases in meaning, 0 to 1
        self._by_relation: dict[str, list[Fact]] = defaultdict(list)
        self._by_term: dict[str, list[tuple[str, Fact]]] = defaultdict(list)
        self._pools: dict[str, dict[str, Term]] = defaultdict(dict)
        self._wholes: dict[str, set[str]] = defaultdict(set)
        self._phrases: dict[str, list[tuple[Term, Fact]]] = defaultdict(list)
        self._agreed: dict[tuple[str, frozenset[str], bool], tuple[Fact, ...]] = {}
        self._possible: dict[tuple[str, frozenset[str], str], tuple[Term, ...]] = {}
        self._texts: dict[str, frozenset[tuple[str, ...]]] = {}
        self._lands: dict[str, frozenset[str]] = {}
        self._near: dict[str, frozenset[int]] = {}
        self._stands_in: dict[str, tuple[int, ...]] = {}
        # Kept for the items made on this base: the wrong options of a probe, and what the linter said of a stem.
        self.proofs: dict[tuple[str, ...], tuple[Term, ...]] = {}
        self.likely: dict[tuple[str, ...], tuple[tuple[Term, ...], ...]] = {}  # what they were chosen from
        self.remarks: dict[tuple[str, str], dict[str, str]] = {}
        # Phrases by role and shape: those of facts with the ids of these, and those that no fact holds.
        self.stated: dict[str, dict[Shape, list[tuple[Term, str]]]] = {}
        self.strays: dict[str, dict[Shape, list[Term]]] = {}
        for fact in self.facts:
            self._by_relation[relation_class(fact.relation)].append(fact)
            for role, role_terms in fact.roles.items():
                for term in role_terms:
                    self._by_term[term.key].append((role, fact))
                    self._pools[term.kind].setdefault(term.key, term)
                    if term.kind == "phrase":
                        self._phrases[plain(role)].append((term, fact))
            self._note_parts(fact)
        for term in terms:
            self._pools[term.kind].setdefault(term.key, term)
        # What sentences say that no fact holds, by role: likely things where the facts offer too few.
        self.said: dict[str, dict[str, Term]] = defaultdict(dict)
        for role, term in said:
            self.said[role].setdefault(term.key, term)

    @cached_property
    def latest_year(self) -> int:
        """The latest year that the document names, as far as it may not have been over when it was written."""
        named = [year for year in map(int, re.findall(r"\b(20\d\d)\b", self._text)) if year < LAST_YEAR]
        return max(named, default=LAST_YEAR)

    @cached_property
    def founded_year(self) -> int | None:
        """The year in which what the title names was founded, None where that is not told."""
        for fact in self._by_relation.get("launch", ()):
            named = [t for role in ("subject", "object") for t in fact.roles.get(role, ()) if t.kind == "organisation"]
            when = fact.roles.get("when", ())
            year = year_of(when[0]) if when and any(t.text.removeprefix("the ") in self.title for t in named) else None
            if year:
                return int(year)
        return None

    def are_likely_deeds(self, term: Term, key: Term) -> bool:
        """Say whether one deed may be taken for another: told in the same part, of no other side, in the same way."""
        if self.deeds is None:
            return True
        mine, other = self.deeds.get(term.start), self.deeds.get(key.start)
        here = self.sections_of(self.mentions.around(key.start, key.end))
        if not here & self.sections_of(self.mentions.around(term.start, term.end)):
            return False
        return mine is not None and other is not None and are_likely_beside(mine, other, self.usual_side)

    @cached_property
    def _section(self) -> tuple[int, ...]:
        """Which part of the document each sentence stands in, by number."""
        return tuple(bisect_right(self.sections, sentence.start) for sentence in self.mentions.sentences)

    def sections_of(self, numbers: Iterable[int]) -> frozenset[int]:
        """Return the parts of the document that some sentences stand in."""
        return frozenset(map(self._section.__getitem__, numbers))

    def headings_of(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """Return the headings of the parts of the document that some sentences stand in, in its order."""
        return tuple(self.headings[n - 1] for n in sorted(self.sections_of(numbers)) if 0 < n <= len(self.headings))

    def countries_in(self, heading: str) -> frozenset[str]:
        """Return the keys of the countries that a heading names."""
        if heading not in self._lands:
            said = words(heading)
            named = frozenset(term.key for term in self.pool("country") if holds(said, words(term.text)))
            self._lands[heading] = named
        return self._lands[heading]

    def years_of_section(self, fact: Fact) -> frozenset[int]:
        """Return the years that the part of the document names which a fact stands in."""
        here = self.sections_of(self.evidence_sentences(fact))
        return self.mentions.years_around((n for n, part in enumerate(self._section) if part in here), 0)

    def told_of(self, term: Term) -> tuple[tuple[str, Fact], ...]:
        """Return the facts that a term stands in, each with the role that it plays there."""
        return tuple(self._by_term.get(term.key, ()))

    def plays(self, term: Term, role: str, relation: str) -> bool:
        """Say whether some fact has a term in a role of a relation that says the same."""
        asked = relation_class(relation)
        return any(r == role and relation_class(f.relation) == asked for r, f in self._by_term.get(term.key, ()))

    def relations_of(self, term: Term) -> frozenset[str]:
        """Return the relations in which anything is told of a term."""
        return frozenset(fact.relation for _, fact in self._by_term.get(term.key, ()))

    def acts(self, term: Term) -> bool:
        """Say whether a term is told to do something: is subject or agent of what is no definition."""
        return any(r in ("subject", "agent") and f.kind is FactKind.EVENT for r, f in self._by_term.get(term.key, ()))

    def side(self, term: Term) -> frozenset[str]:
        """Return the keys of the countries that a name belongs to, none where that is not told."""
        return self.sides.get(term.key, frozenset())

    @cached_property
    def usual_side(self) -> frozenset[str]:
        """The country that most names belong to."""
        counts = Counter(country for countries in self.sides.values() for country in countries)
        return frozenset(country for country, _ in counts.most_common(1))

    @cached_property
    def hero(self) -> str | None:
        """The key of the person whose name the title is; None where it is another's or no person's."""
        title = words(self.title)
        found = [t.key for t in self.pool("person") if words(t.text) == title[: len(words(t.text))]]
        return found[0] if len(found) == 1 and title else None

    def has_alternative(self, term: Term) -> bool:
        """Say whether the document names a thing with another of its kind in "A or B"."""
        bare = term.text.removeprefix("the ")
        if not any(beside in self._text for beside in (f"{bare} or ", f" or {bare}", f" or the {bare}")):
            return False  # nearly always, and found at once
        bare = re.escape(bare)
        return bool(re.search(rf"\b{bare} or (?:the )?[A-Z]|[A-Z]\w+ or (?:the )?{bare}\b", self._text))

    def share_as_subject(self, term: Term) -> float:
        """Return the share of all facts that have a term for their subject, 0 to 1."""
        told = sum(role == "subject" for role, _ in self._by_term.get(term.key, ()))
        return told / len(self.facts) if self.facts else 0.0

    def _note_parts(self, fact: Fact) -> None:
        if fact.kind not in (FactKind.MEMBERSHIP, FactKind.PART, FactKind.ENUMERATION):
            return
        inside = [t for role in ("members", "parts", "member", "part") for t in fact.roles.get(role, ())]
        for whole in (t for role in ("group", "whole", "subject") for t in fact.roles.get(role, ())):
            for part in inside:
                self._wholes[part.key].add(whole.key)

    # What fills a hole

    def pool(self, kind: str) -> tuple[Term, ...]:
        """Return every term of a class, in the order of the facts."""
        return tuple(self._pools.get(kind, {}).values())

    def texts(self, kind: str) -> frozenset[tuple[str, ...]]:
        """Return the compared words of every term of a class."""
        if kind not in self._texts:
            said = [term for terms in self.said.values() for term in terms.values()] if kind == "phrase" else []
            self._texts[kind] = frozenset(words(term.text) for term in (*self.pool(kind), *said))
        return self._texts[kind]

    def phrases(self, role: str) -> tuple[tuple[Term, Fact], ...]:
        """Return every phrase that plays a role, with the fact it plays it in, in the order of the facts."""
        return tuple(self._phrases.get(plain(role), ()))

    def fillers(self, probe: Probe) -> tuple[Term, ...]:
        """Return every term that the document states to fill the probe's hole, its keys first."""
        found = {key.key: key for key in probe.keys}
        for fact in self._agreeing(probe, silent_agrees=False):
            for term in fact.roles.get(probe.role, ()):
                found.setdefault(term.key, term)
        return tuple(found.values())

    def others(self, probe: Probe) -> tuple[Term, ...]:
        """Return the fillers that are not the probe's keys by another name: a plain question with any is not unique.

        "Which partnership ...?" asks for no dialogue: a filler called otherwise than the question calls it is no other.
        """
        asked = {
            key.noun
            for key in probe.keys
            if key.noun
            and f"{key.noun} " in probe.stem
            and re.search(rf"\b[Ww]hich (?:[a-z]+ )?{re.escape(key.noun)}\b", probe.stem)
        }
        return tuple(
            term
            for term in self.fillers(probe)
            if not (asked and term.noun and term.noun not in asked)
            and not any(same_thing(term, key) for key in probe.keys)
        )

    def possible(self, probe: Probe) -> tuple[Term, ...]:
        """Return every term that may fill the hole for all the document says: silence is taken for consent."""
        asked = probe.fact.id, probe.given, probe.role
        if asked not in self._possible:
            agreeing = self._agreeing(probe, silent_agrees=True)
            terms = (term for fact in agreeing for term in fact.roles.get(probe.role, ()))
            self._possible[asked] = tuple({(term.key, term.kind, term.text): term for term in terms}.values())
        return self._possible[asked]

    def _agreeing(self, probe: Probe, *, silent_agrees: bool) -> tuple[Fact, ...]:
        """Return the facts that agree with what a probe gives: sought once, asked for every option and every type."""
        asked = (probe.fact.id, probe.given, silent_agrees)
        if asked not in self._agreed:
            self._agreed[asked] = tuple(self._find_agreeing(probe, silent_agrees=silent_agrees))
        return self._agreed[asked]

    def _find_agreeing(self, probe: Probe, *, silent_agrees: bool) -> Iterator[Fact]:
        asked = probe.fact
        for fact in (fact for relation in akin(asked.relation) for fact in self._by_relation.get(relation, ())):
            if FactKind.STATEMENT in (asked.kind, fact.kind):
                # Frames and statements name their roles differently; two statements agree if they say much the same.
                alike = asked.kind is fact.kind and _told_alike(asked.statement, fact.statement)
                if alike and (fact.id == asked.id or not self._is_told_apart(probe, fact)):
                    yield fact
            elif asked.kind is FactKind.DEFINITION and fact.kind is FactKind.DEFINITION:
                # "interoperability" is another term than "the Interoperability Platform".
                if all({t.key for t in asked.roles[r]} & {t.key for t in fact.roles.get(r, ())} for r in probe.given):
                    yield fact
            elif asked.undergone and not fact.undergone and "object" in fact.roles and not silent_agrees:
                continue  # "was begun" asks for none of what it began
            elif fact.id == asked.id or all(
                self._agree(asked.roles[role], fact.roles.get(role), silent_agrees=silent_agrees)
                for role in probe.given
                if role in asked.roles
            ):
                yield fact

    def _is_told_apart(self, probe: Probe, fact: Fact) -> bool:
        """Say whether a stem's date, rank or subject shows that it asks of no other statement: "a second bank"."""
        dated = "when" in probe.given and not self._agree(
            probe.fact.roles["when"], fact.roles.get("when"), silent_agrees=True
        )
        mine, theirs = probe.fact.grammar.get("about", ""), fact.grammar.get("about", "")
        if mine and theirs and mine != theirs and probe.role != probe.fact.grammar.get("subject"):
            return True
        return dated or _RANK.findall(probe.fact.statement) != _RANK.findall(fact.statement)

    def _agree(self, mine: tuple[Term, ...], theirs: tuple[Term, ...] | None, *, silent_agrees: bool) -> bool:
        if not theirs:
            return silent_agrees
        pairs = ((a, b) for a in mine for b in theirs if silent_agrees or not are_two(a, b))
        return any(same_thing(a, b) or self.is_part(a, b) or self.is_part(b, a) for a, b in pairs)

    def is_part(self, part: Term, whole: Term) -> bool:
        """Say whether the document makes one term a member or part of the other."""
        return whole.key in self._wholes.get(part.key, ())

    # What is provably false

    def proves_false(self, probe: Probe, term: Term) -> bool:
        """Say whether a term is proved not to fill the probe's hole."""
        return self.refutation(probe, term) is not None

    def refutation(self, probe: Probe, term: Term) -> str | None:
        """Return why a term does not fill the hole, None where that cannot be proved.

        "another": the hole takes one filler and the term is another; "elsewhere": the term fills the hole of another
        frame that differs in what the stem gives; "unlisted": the document gives the whole list without it; "apart":
        the document never names the term with what the stem gives; "contrast": the sentence sets it against the keys.
        """
        if any(self._confusable(term, key) for key in probe.keys):
            return None
        if any(_repeats(term, given) for role in probe.given for given in probe.fact.roles.get(role, ())):
            return None
        if any(same_thing(term, other) or self.is_part(term, other) for other in self.possible(probe)):
            return None
        if plain(probe.role) in FUNCTIONAL and (is_date(term) or is_quantity(term) or term.kind in PLACES):
            return "another"
        if self._in_evidence(probe, term):
            return "contrast" if self.is_contrasted(probe, term) else None
        if probe.role in probe.fact.complete and term.kind != "phrase":
            return "unlisted"
        if self._elsewhere(probe, term):
            return "elsewhere"
        return "apart" if self._apart(probe, term) else None

    def _confusable(self, term: Term, key: Term) -> bool:
        return same_thing(term, key) or self.is_part(term, key) or self.is_part(key, term) or may_overlap(term, key)

    def _in_evidence(self, probe: Probe, term: Term) -> bool:
        named = self.mentions.of(term)
        return bool(named) and any(n in named for n in self.evidence_sentences(probe.fact))

    def is_contrasted(self, probe: Probe, term: Term) -> bool:
        """Say whether the sentence of what somebody did tells of another in a clause that it sets against this one."""
        acts = probe.fact.kind in (FactKind.EVENT, FactKind.MEMBERSHIP) and probe.role in ("subject", "members")
        acts = acts and not probe.fact.undergone  # who was asked to one meeting may have been at the other too
        return acts and any(contrasted(one.quote, probe.keys, term) for one in probe.fact.evidence)

    def evidence_sentences(self, fact: Fact) -> tuple[int, ...]:
        """Return the numbers of the sentences that a fact stands in."""
        if fact.id not in self._stands_in:
            around = (self.mentions.around(evidence.start, evidence.end) for evidence in fact.evidence)
            self._stands_in[fact.id] = tuple(chain.from_iterable(around))
        return self._stands_in[fact.id]

    def _elsewhere(self, probe: Probe, term: Term) -> bool:
        """Say whether the term's own frame differs from the asked one in a role that has one filler only.

        That France signed another treaty does not prove that it did not sign this one; that a treaty was signed in
        another year does.
        """
        if probe.fact.kind is FactKind.DEFINITION and self._defines_another(probe, term):
            return True
        asked = relation_class(probe.fact.relation)
        settled = [role for role in probe.given if role in FUNCTIONAL]
        return any(
            role == probe.role and relation_class(fact.relation) == asked and self._differ(probe.fact, fact, settled)
            for role, fact in self._by_term.get(term.key, ())
        )

    def _defines_another(self, probe: Probe, term: Term) -> bool:
        """Say whether a term is what another thing is defined as, or is itself defined as another thing.

        Offices and callings (other relations than "is") may be shared by several persons and prove nothing.
        """
        other_side = "subject" if probe.role == "definition" else "definition"
        mine = {t.key for t in probe.fact.roles.get(other_side, ())}
        return any(
            role == probe.role
            and fact.kind is FactKind.DEFINITION
            and fact.relation == probe.fact.relation == "is"
            and not mine & {t.key for t in fact.roles.get(other_side, ())}
            for role, fact in self._by_term.get(term.key, ())
        )

    def _differ(self, one: Fact, other: Fact, settled: Collection[str]) -> bool:
        return any(
            role in one.roles and not self._agree(one.roles[role], other.roles.get(role), silent_agrees=True)
            for role in settled
        )

    def _apart(self, probe: Probe, term: Term) -> bool:
        """Say whether the document never names a term near one of the things that the stem gives."""
        named = self.mentions.of(term)
        told = [role for role in sorted(probe.given) if plain(role) in IDENTIFYING and role in probe.fact.roles]
        if not told and probe.fact.kind is FactKind.STATEMENT:
            return self._is_strange(named, words(probe.stem))
        return any(self._is_far(named, given) for role in told for given in probe.fact.roles[role])

    def _is_strange(self, named: frozenset[int], stem: Collection[str]) -> bool:
        """Say whether no sentence near a term has much of a stem's words: for a stem that names nothing by name."""
        telling = {word[:6] for word in stem if len(word) > 3}
        if len(telling) < FEWEST_TELLING + 1:
            return False
        return not self._is_told_near(named, telling)

    def _is_told_near(self, named: frozenset[int], telling: Collection[str]) -> bool:
        """Say whether a sentence near a term has more than a share of these stems."""
        most = len(telling) * TOLD_SHARE
        return any(len(self.mentions.stems[n].intersection(telling)) > most for n in self.mentions.next_to(named))

    def is_told_elsewhere(self, probe: Probe, term: Term) -> bool:
        """Say whether no sentence near a phrase has much of what a stem says, though the names in it stand all over."""
        if term.kind != "phrase" or self._in_evidence(probe, term):
            return False
        return self._is_strange(self.mentions.of(term), words(probe.stem))

    def _is_far(self, named: frozenset[int], given: Term) -> bool:
        if given.kind != "phrase":
            return not named & self._surroundings(given)
        telling = {word[:6] for word in words(given.text) if len(word) > 3}
        if len(telling) < FEWEST_TELLING:
            return False
        return not self._is_told_near(named, telling)

    def _surroundings(self, term: Term) -> frozenset[int]:
        if term.key not in self._near:
            stated = (n for _, fact in self._by_term.get(term.key, ()) for n in self.evidence_sentences(fact))
            self._near[term.key] = self.mentions.next_to((*self.mentions.of(term), *stated))
        return self._near[term.key]

    def surrounding_words(self, terms: Collection[Term]) -> frozenset[str]:
        """Return the words of all sentences that name or lean on any of the terms."""
        return frozenset(w for term in terms for w in self.mentions.words_of(self._surroundings(term)))

    # What is true

    def about(self, term: Term, role: str = "", apart_from: str = "") -> str:
        """Return a statement that is true of a term, one in which it plays `role` first; empty where none is known."""
        known = [
            (r != role, len(fact.statement), fact.statement)
            for r, fact in self._by_term.get(term.key, ())
            if fact.id != apart_from and not (fact.hedged or fact.negated or fact.time_dependent)
        ]
        return min(known)[2] if known else ""


__all__ = [
    "GEOGRAPHY",
    "FactBase",
    "Mentions",
    "dates_overlap",
    "demonyms",
    "forms",
    "is_date",
    "is_quantity",
    "relation_class",
    "same_thing",
    "year_of",
]
