"""The whole pipeline: a document becomes a course. Pure and deterministic to the byte."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from content.answers import words
from content.course import GeneratedCourse, Module
from content.facts.base import LEAD, Fact, FactKind, LeftOut, Probe, Term
from content.facts.clauses.deeds import deeds_of
from content.facts.extraction import extract
from content.facts.kinds import excerpts
from content.facts.kinds.abbreviations import is_ambiguous
from content.facts.kinds.holes import said_phrases
from content.facts.names.lexicon import lexicon_of
from content.facts.names.sides import sides_of
from content.garbage import uncollected
from content.knowledge import FactBase
from content.language import analyse, likeness
from content.outline import outline
from content.questions import coined, denials, doings, endings, lint, lists, rulings
from content.questions.balance import Made, balanced
from content.questions.base import GAP, Card, Item, ItemType
from content.questions.chronology import Dated, by_module, dated, groups
from content.questions.identity import card_id
from content.questions.keys.passing_days import with_year_alone
from content.questions.keys.rough_dates import with_whole_date
from content.questions.keys.whole_names import with_whole_name
from content.questions.lint.quiz import content_words
from content.questions.order import draw
from content.questions.probes import asked_for, is_enough, is_list, is_of_these, one_a_hole, without_rest
from content.questions.refusals.common_knowledge import is_known_by_all
from content.questions.refusals.cut_stems import cut_short
from content.questions.refusals.emptied import is_about_nothing, one_of_some, tells_half
from content.questions.refusals.excerpts import excerpt_flaw, may_be_asked
from content.questions.refusals.gap_worth import may_be_typed
from content.questions.refusals.gates import stopped
from content.questions.refusals.left_open import left_open
from content.questions.refusals.well_formed import garbled
from content.questions.refusals.worth import BOUNDS_OF_LIFE
from content.questions.types import (
    choice,
    choices,
    cloze,
    matching,
    number,
    ordering,
    short_answer,
    true_false,
)
from content.questions.wording import word
from content.questions.wording.context import Contexts
from content.questions.wording.spelled_letters import spelled_out
from content.questions.wording.tidying import opens_oddly, tells, tidied
from content.questions.wrong import directories, labelled
from content.questions.wrong.glossary import matchings
from content.reading.base import Document

_HEADING = re.compile(r"^[^:?]*: ")  # some stems have theirs from the start, others get it when they are kept
CLASSED = frozenset({"programme", "organisation", "treaty", "act", "document", "policy", "award", "resolution"})
CARDS_A_FACT = 4
ITEMS_AN_EXCERPT = 2
ENOUGH = 2  # answers that a sentence is asked for: of what has more nothing is quoted
NEARLY_THE_SAME = 0.8  # of two stems' words, for the same key
MOST_DENIED = 5  # statements of a course that are false for want of a "not"
MOST_GAPS = 2  # names of a sentence to be typed: with more of them it is learned by heart
MOST_OF_NAME = 3  # gaps of a course that one name fills: with more of them it is guessed
RECALL = (number.make, short_answer.make, cloze.make)
ILL_FORMED = "lint 4: the question is not well formed"
# What is no question by itself, and may be told among others.
MATCHED_ONLY = frozenset({"gate: one plain word is quoted", "gate: an article before the gap"})
ORDERED = 4  # events in one ordering item


@uncollected()
def generate(document: Document) -> GeneratedCourse:
    """Return the course of a document: what can be asked, and what was left out with the rule that stopped it."""
    modules = outline(document)
    analysis = analyse(document)
    facts, left_out = extract(analysis)
    sides = sides_of(analysis, lexicon_of(analysis))
    parts = _parts(modules)
    base = FactBase(
        facts,
        text=document.plain or document.text,
        sentences=analysis.sentences,
        likeness=likeness,
        said=said_phrases(analysis),
        title=document.title,
        sides=sides,
        deeds=deeds_of(analysis, lexicon_of(analysis), sides),
        sections=tuple(start for start, _ in parts),
        headings=tuple(title for _, title in parts),
    )
    writer = Writer(base, Contexts(analysis, lexicon_of(analysis)), document.dated or "")
    for fact in facts:
        writer.write(fact)
    writer.write_nameless()
    writer.write_excerpts(told := tuple(excerpts.find(analysis, lexicon_of(analysis), writer)))
    writer.write_chronology(modules)
    writer.write_glossary(facts)
    writer.write_doings()
    writer.write_coined()
    writer.write_lists()
    writer.write_rulings(facts)
    writer.write_endings()
    writer.balance()
    first = _first_told(facts)
    cards = tuple(replace(one, fact=first[one.fact]) if one.fact in first else one for one in writer.cards)
    items = tuple(replace(one, fact=first[one.fact]) if one.fact in first else one for one in writer.items)
    asked = {card.fact for card in cards} | {item.fact for item in items}
    kept = tuple(fact for fact in (*facts, *told) if fact.id in asked)
    silent = _silent([fact for fact in facts if fact.id not in asked and fact.id not in first], kept)
    return GeneratedCourse(document, modules, kept, cards, items, (*left_out, *writer.left_out, *silent))


def _parts(modules: Iterable[Module]) -> list[tuple[int, str]]:
    """Return where the modules begin in the text, with their titles."""
    return sorted((m.lessons[0].passages[0].start, m.title) for m in modules if m.lessons and m.lessons[0].passages)


def _first_told(facts: Iterable[Fact]) -> dict[str, str]:
    """Return for each fact that says again what an earlier one says, in the same words and place, the earlier's id.

    One memory a fact: the same sentence is not to be learned twice because two readers found it.
    """
    first: dict[tuple[str, int, int], str] = {}
    again: dict[str, str] = {}
    for fact in facts:
        said = " ".join(word for word in words(fact.statement) if word not in {"in", "as", "of"})
        place = fact.evidence[0]
        id_ = first.setdefault((said, place.start, place.end), fact.id)
        if id_ != fact.id:
            again[fact.id] = id_
    return again


def _silent(unasked: Iterable[Fact], asked: Iterable[Fact]) -> Iterator[LeftOut]:
    """Yield the facts of which nothing is asked, where nothing else of their sentence is."""
    told = {evidence.start for fact in asked for evidence in fact.evidence}
    for fact in unasked:
        if fact.evidence[0].start not in told:
            told.add(fact.evidence[0].start)
            yield LeftOut("no question of it passed", fact.evidence[0].quote)


@dataclass
class Writer:
    """Writes the items and cards of facts, one fact after the other; keeps what passed and what did not."""

    base: FactBase
    contexts: Contexts | None = None
    document_date: str = ""
    items: list[Item] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    events: list[Dated] = field(default_factory=list)
    _gapped: Counter[tuple[int, str]] = field(default_factory=Counter)  # typed names, by sentence and verb
    _named: Counter[str] = field(default_factory=Counter)  # typed names
    _denied: int = 0  # statements made of what the document denies
    _nameless: list[Probe] = field(default_factory=list)
    _parted: list[endings.Half] = field(default_factory=list)  # sentences that end with what is asked
    _coined: list[coined.Coined] = field(default_factory=list)  # what things are called, with where
    _listed: list[lists.Listed] = field(default_factory=list)  # lists with one of their points
    _doings: doings.Doings = field(init=False)  # names with what is told of them
    _keyed: dict[int, set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )  # answers asked, by offset of sentence
    _on_cards: set[int] = field(default_factory=set)  # sentences by offset
    _known: dict[str, bool] = field(default_factory=dict)  # what everybody knows, by the keys of terms
    _asked: set[tuple[str, ...]] = field(default_factory=set)
    _ids: set[str] = field(default_factory=set)
    _chosen: dict[str, Probe] = field(default_factory=dict)  # what choices were made of, by the item's id
    _headings: dict[tuple[str, ...], str] = field(default_factory=dict)  # by fact, role, stem and keys of a probe
    _stems: dict[tuple[str, str], list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self._doings = doings.Doings(self.base)

    @property
    def title(self) -> str:
        """The document's title, or the letters that stand for a long one."""
        return self.contexts.title if self.contexts is not None else self.base.title

    def write(self, fact: Fact) -> None:
        """Make every item and card of a fact that stands up to gates and linter."""
        if fact.relation in BOUNDS_OF_LIFE and "spare" in fact.grammar and self._is_dated(fact):
            return
        spare = fact.kind is FactKind.STATEMENT or "spare" in fact.grammar
        probes = [probe for probe in word(fact) if not spare or self._is_unasked(probe)]
        self._nameless.extend(probe for probe in probes if probe.nameless)
        self._ask(fact, [probe for probe in probes if not probe.nameless])
        if fact.kind is FactKind.STATEMENT and self._denied < MOST_DENIED and (denied := denials.make(fact)):
            item, probe = denied
            self._denied += not self._hangs(probe) and self._keep(item, probe)

    def _hangs(self, probe: Probe) -> bool:
        return bool(garbled(probe) or left_open(probe, self.base) or cut_short(probe))

    def write_nameless(self) -> None:
        """Ask what names nothing but its answer, where no other question of the sentence has that for its key."""
        for probe in self._nameless:
            if self._is_unasked(probe):
                self._ask(probe.fact, [probe])

    def is_wanted(self, start: int, term: Term) -> bool:
        """Say whether the sentence at an offset may be asked for a term: nothing else does, and not everybody knows."""
        if term.key in self._keyed[start]:
            return False
        if term.key not in self._known:
            self._known[term.key] = is_known_by_all(term, self.base)
        return not self._known[term.key]

    def is_on_card(self, start: int) -> bool:
        """Say whether a card asks for anything of the sentence at an offset."""
        return start in self._on_cards

    def is_well_asked(self, start: int) -> bool:
        """Say whether a card and some questions ask the sentence at an offset."""
        return start in self._on_cards and len(self._keyed[start]) >= ENOUGH

    def write_excerpts(self, facts: Iterable[Fact]) -> None:
        """Ask sentences in their own words, with what they lean on: for dates and numbers by choice, names typed."""
        for fact in facts:
            most = len(self.items) + ITEMS_AN_EXCERPT
            carded = self.is_on_card(fact.evidence[0].start)
            for probe in (with_year_alone(one, self.base) for one in word(fact)):
                asks = may_be_asked(probe)
                if carded and not asks:
                    continue
                if rule := excerpt_flaw(probe, self.base):
                    self._leave_out(rule, probe)
                    continue
                self._write_cards([probe])
                if not asks or len(self.items) == most:
                    continue
                example = probe.keys[0].kind in CLASSED and cloze.is_example(probe)
                if not ((example or cloze.is_number(probe.keys[0])) and self._write_choosing(probe)):
                    self._write_recall(probe)

    def _ask(self, fact: Fact, probes: Iterable[Probe]) -> None:
        sound = [asked for probe in map(tidied, probes) if (asked := self._as_passes(probe)) is not None]
        bare = "bare" in fact.grammar
        if fact.kind is not FactKind.STATEMENT:
            self.events.extend(event for probe in sound if (event := dated(probe)))
        self._parted.extend(one for probe in sound if (one := endings.half(probe, self._heading(probe))))
        self._doings.gather(sound)
        self._listed.extend(one for probe in sound for one in lists.listed(probe))
        self._write_cards(without_rest(sound))
        told = [probe for probe in sound if not is_about_nothing(probe)]
        askable = one_a_hole([probe for probe in told if not probe.card_only or is_list(probe)])
        for probe in askable:
            chosen = self._write_choosing(probe)
            if not probe.card_only and not is_of_these(probe) and not (chosen and (bare or is_enough(probe))):
                self._write_recall(probe)
        if fact.kind is FactKind.STATEMENT or bare:
            return  # asked by its gaps, or enough
        self._write_statement(askable)

    def _is_unasked(self, probe: Probe) -> bool:
        """Say whether no question of a frame asks a sentence for this answer."""
        start = probe.fact.evidence[0].start
        return any(key.key not in self._keyed[start] for key in probe.keys)

    def _is_dated(self, fact: Fact) -> bool:
        """Say whether the date of a fact is asked already, of whatever sentence: one tells more than a bracket."""
        dates = {term.key for term in fact.roles.get("when", ())}
        return any(not dates.isdisjoint(keys) for keys in self._keyed.values())

    def _as_passes(self, probe: Probe) -> Probe | None:
        """The probe as it may be asked: as it is, or as a gap where it makes no good question; None if neither."""
        probe = with_year_alone(spelled_out(probe, self.base), self.base)
        rule = stopped(probe, self.base)
        if probe.gapped and GAP not in probe.stem and (rule == ILL_FORMED or opens_oddly(probe)):
            gapped = replace(probe, stem=probe.gapped)
            flaw = stopped(gapped, self.base)
            probe, rule = (gapped, flaw) if rule or not flaw else (probe, rule)
        if not rule and is_ambiguous(probe.fact) and not self._heading(probe):
            rule = "gate: whose letters these are is not said"
        if not rule and self.contexts is not None and self.contexts.is_unplaced(probe):
            rule = "gate: of which text of rules it is told is not said"
        if not rule and self.contexts is not None and self.contexts.is_untold(probe, self._heading(probe)):
            rule = "gate: whom or what it is about is not said"
        may_match = not rule or (rule in MATCHED_ONLY and not self._hangs(probe))
        if may_match and (called := coined.coined(probe)) is not None:
            self._coined.append(called)
        if rule:
            self._leave_out(rule, probe)
        return None if rule else probe

    def _write_cards(self, probes: Sequence[Probe]) -> None:
        for probe in [one for one in probes if not is_of_these(one)][:CARDS_A_FACT]:
            back = "; ".join(key.text for key in probe.keys)
            id_ = card_id(probe)
            if self._is_new("card", probe.stem, back) and id_ not in self._ids:
                self._ids.add(id_)
                self._on_cards.add(probe.fact.evidence[0].start)
                front = _headed(self._heading(probe), probe.stem)
                self.cards.append(Card(id_, probe.fact.id, front, back[:1].upper() + back[1:]))

    def _write_choosing(self, probe: Probe) -> bool:
        if len(probe.keys) > 1:
            return self._keep(choices.make(probe, self.base), probe)
        kept = self._keep(choice.make(probe, self.base, heading=self._heading(probe)), probe)
        if kept:
            self._chosen[self.items[-1].id] = probe
        return kept

    def balance(self) -> None:
        """Give some choices other options, so that over the course neither length nor place tells the key."""
        made = [Made(item, self._chosen[item.id]) for item in self.items if item.id in self._chosen]
        others = balanced(made, self._remade)
        self.items = [others.get(item.id, item) for item in self.items]

    def _remade(self, probe: Probe, rank: int, fits: Callable[[Item], bool]) -> Item | None:
        """A choice with options of another rank, None where it does not fit or the linter has anything against it."""
        item = choice.make(probe, self.base, rank, self._heading(probe))
        if item is None or not fits(item):
            return None
        found = lint.findings(item, probe, self.base, self.document_date)
        if lint.errors(found):
            return None
        return self._in_context(replace(item, quality=lint.quality(found)), probe)

    def _write_recall(self, probe: Probe) -> None:
        """One typed item a hole: a number, or the question, or (one time in three) the gapped statement."""
        if one_of_some(probe):
            return
        makers = [cloze.make] if GAP in probe.stem else list(RECALL)
        # What class of thing is wanted is told by a question alone: "Which plan was adopted in 1990?"
        classed = any(key.kind in CLASSED for key in probe.keys) and "hich " in probe.stem
        either = bool(probe.gapped) and not classed and GAP not in probe.stem
        if either and draw(probe.fact.id, probe.role, "recall") % 3 == 0:
            makers = [number.make, cloze.make, short_answer.make]
        clause = probe.fact.evidence[0].start, probe.fact.relation
        named = not any(map(cloze.is_number, probe.keys))
        dated = with_whole_date(probe)
        if dated is None or (typed := with_whole_name(dated, self.base)) is None:
            return
        for make in makers:
            if make is cloze.make and not self._may_be_typed(probe, clause, named=named):
                continue
            if self._keep(make(typed, self.base), typed):
                self._keyed[clause[0]] |= {key.key for key in probe.keys}
                self._gapped[clause] += named and make is cloze.make
                self._named[probe.keys[0].key] += named and make is cloze.make
                return

    def _may_be_typed(self, probe: Probe, clause: tuple[int, str], *, named: bool) -> bool:
        """Whether a gap is to be filled by typing: not one more of a clause, or for a name that filled others."""
        enough = self._gapped[clause] >= MOST_GAPS or self._named[probe.keys[0].key] >= MOST_OF_NAME
        return not (named and enough) and (len(probe.keys) > 1 or may_be_typed(probe, self.base))

    def _write_statement(self, probes: Sequence[Probe]) -> None:
        """At most one true-or-false item a fact, on the first role whose statement can be made false."""
        for probe in probes:
            unfit = (" that " in probe.gapped and probe.role != "binding") or tells_half(probe)
            if probe.gapped and not unfit and self._keep(true_false.make(probe, self.base), probe):
                return

    def write_chronology(self, modules: Sequence[Module]) -> None:
        """Make ordering and matching items of the dated events of each module."""
        ends = [one.lessons[-1].passages[-1].end for one in modules if one.lessons and one.lessons[-1].passages]
        for events in by_module(self.events, ends):
            # What comes first in a life, and what last, everybody knows.
            for group in groups([e for e in events if e.fact.relation not in BOUNDS_OF_LIFE], ORDERED):
                self._keep(ordering.make(group))
            for kind in ("year", "month", "day"):
                telling = [e for e in events if e.when.kind == kind and "bare" not in e.fact.grammar]
                for group in groups(telling, ORDERED):
                    self._keep(matching.make(group))

    def write_doings(self) -> None:
        """Make matching items of names with what is told of each."""
        for group in self._doings.groups():
            self._keep(doings.make(group, self.title))

    def write_coined(self) -> None:
        """Make matching items of what things are called, where no other item asks for it."""
        for group in coined.groups(self._coined, self.base, self._is_unasked):
            self._keep(coined.make(group))

    def write_lists(self) -> None:
        """Make matching items of lists that no other item asks for."""
        for group in lists.groups(self._listed, self.base, self._is_unasked):
            self._keep(lists.make(group))

    def write_endings(self) -> None:
        """Make matching items of sentences whose end nothing else asks for; who fits no group tries another end."""
        left: dict[int, list[endings.Half]] = defaultdict(list)
        for one in self._parted:
            start = one.fact.evidence[0].start
            if one.end.key not in self._keyed[start]:
                left[start].append(one)
        while left:
            halves = [told.pop(0) for _, told in sorted(left.items())]
            for group in endings.groups(halves, self.base):
                if self._keep(endings.make(group)):
                    for one in group:
                        left[one.fact.evidence[0].start].clear()
            left = {start: told for start, told in left.items() if told}

    def write_glossary(self, facts: Sequence[Fact]) -> None:
        """Make matching items of the terms whose meaning is asked."""
        asked = {card.fact for card in self.cards}
        told = [fact for fact in facts if fact.id in asked]
        title = self.contexts.of_rules if self.contexts is not None else ""
        for item in (*matchings(told), *labelled.matchings(told)):
            self._keep(replace(item, stem=_headed("" if title in item.stem else title, item.stem)))
        for item in directories.matchings(facts):
            self._keep(item)

    def write_rulings(self, facts: Iterable[Fact]) -> None:
        """Make a card of each thing that a text of rules lays down of a matter."""
        if self.contexts is not None and self.contexts.of_rules:
            probes = (rulings.probe(fact) for fact in facts if "ruling" in fact.roles)
            for probe in probes:
                if (asked := self._as_passes(probe)) is not None:
                    self._write_cards([asked])

    def _keep(self, item: Item | None, probe: Probe | None = None) -> bool:
        """Keep an item that the linter finds no error in and that was not asked before."""
        if item is None:
            return False
        found = lint.findings(item, probe, self.base, self.document_date)
        if bad := lint.errors(found):
            if probe:
                self._leave_out(bad[0].rule, probe)
            return False
        paired = [right for _, right in item.pairs]
        keyed = "|".join(
            sorted(o.text for o in item.options if o.correct) or item.answers[:1] or item.sequence or paired
        )
        if item.id in self._ids or self._is_asked(item, keyed):
            return False
        self._ids.add(item.id)
        if probe is not None and item.type is not ItemType.TRUE_FALSE:
            for one in item.evidence:
                self._keyed[one.start] |= set(asked_for(probe))
        if (quality := lint.quality(found)) < item.quality:
            item = replace(item, quality=quality)
        self.items.append(self._in_context(item, probe))
        return True

    def _heading(self, probe: Probe) -> str:
        asked = probe.fact.id, probe.role, probe.stem, *(key.text for key in probe.keys)
        if asked not in self._headings:
            self._headings[asked] = self._found_heading(probe)
        return self._headings[asked]

    def _of_rules(self, probe: Probe) -> str:
        """The title of a text of rules, for what it fixes or says of itself and does not name it by."""
        if self.contexts is None:
            return ""
        title, grammar = self.contexts.of_rules, probe.fact.grammar
        if "role" in grammar and not grammar.get("named") and title.removeprefix("The ") not in probe.stem:
            return title
        return self.contexts.of_own(probe) if LEAD in grammar else ""

    def _found_heading(self, probe: Probe) -> str:
        if self.contexts is None:
            return ""
        if "ruling" in probe.fact.roles:
            return self.contexts.of_rules
        found = self.contexts.of(probe) or self._of_rules(probe)
        # Few letters mean another thing in each trade: a title tells of which, though it names nothing.
        return self.title if not found and is_ambiguous(probe.fact) and tells(self.base.title, probe) else found

    def _in_context(self, item: Item, probe: Probe | None) -> Item:
        """The item with the heading that it needs before it, where none of its options stands in that."""
        heading = self._heading(probe) if probe is not None else ""
        said = any(option.text.lower() in heading.lower() for option in item.options)
        return item if said or not heading else replace(item, stem=_headed(heading, item.stem))

    def _is_asked(self, item: Item, keyed: str) -> bool:
        """Say whether an item of the type asks nearly the same, for the same key; notes the item where none does."""
        mine = content_words(_HEADING.sub("", item.stem))
        asked = self._stems[item.type.value, keyed.lower()]
        if any(len(mine & other) >= NEARLY_THE_SAME * len(mine | other) for other in asked):
            return True
        asked.append(mine)
        return False

    def _is_new(self, *signature: str) -> bool:
        folded = tuple(" ".join(text.lower().split()) for text in signature)
        if folded in self._asked:
            return False
        self._asked.add(folded)
        return True

    def _leave_out(self, rule: str, probe: Probe) -> None:
        left_out = LeftOut(rule, probe.fact.evidence[0].quote if probe.fact.evidence else "")
        if left_out not in self.left_out[-8:]:  # the probes of one fact are mostly stopped by one rule
            self.left_out.append(left_out)


def _headed(heading: str, stem: str) -> str:
    return f"{heading}: {stem}" if heading else stem
