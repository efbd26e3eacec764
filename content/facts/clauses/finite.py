"""From parse to frames: every finite clause as a verb with its subject and arguments, each ready to be asked.

Other kinds of fact read these frames; `events` turns them into facts. Nothing here decides whether a frame is asked: a
frame carries what stands against it as `fault`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from content.facts.base import Evidence
from content.facts.clauses.antecedents import doubtful_antecedent
from content.facts.clauses.arguments import ArgumentReader
from content.facts.clauses.cut_off import cut_off
from content.facts.clauses.losses import loss_fault
from content.facts.clauses.misattached import OF_MAKERS, misattached
from content.facts.clauses.parse_doubts import loses_deed, parse_doubt
from content.facts.clauses.provisos import proviso_fault
from content.facts.clauses.roles import PLACE_KINDS, Argument, dates_a_bound, renamed, say_dates_once, unsaid_part
from content.facts.clauses.scope import attachment_fault, is_question, is_unfinished, scope_fault, split_object
from content.facts.clauses.subjects import SUBJECTS, is_plural
from content.facts.clauses.unsaid import is_wanting, main_body, supplied
from content.facts.clauses.verbs import Group, agreeing, particle, simple, subject_head, verb_group
from content.facts.clauses.wholeness import leans_on_lead, wholeness_fault
from content.facts.kinds.bullets import led_points
from content.facts.names.gazetteer import fold
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.phrases.usable import Described, Phrase, Phrases, phrases_of
from content.facts.values.dates import dates_in
from content.language import Analysis, Sentence, base, participle, words
from content.parse import Token

POINTING = "pointing adjective"
HEDGES = words("may might could should")


DOUBTS = words("reportedly allegedly supposedly probably possibly perhaps presumably apparently purportedly arguably")


NEGATIONS = words("not n't never hardly scarcely barely neither nor no")


LIMITS = words(
    "somewhat virtually practically effectively "
    "only almost nearly partly partially largely mostly mainly primarily merely just solely exclusively barely "
    "occasionally sometimes seldom rarely intermittently sporadically infrequently"  # without it, it was always so
)


NOW = words("currently now today presently still nowadays recently so-far yet")


BOUNDS = words("in within throughout")  # what leads in where a thing is meant


UNCLAUSED = frozenset({"aux", "auxpass", "pcomp", "amod", "compound"})


LONGEST_DESCRIPTION = 14  # words


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One finite clause. `auxiliaries` and `main` are its verb as it stands: ("had", "been"), "signed"."""

    sentence: Sentence
    verb: Token
    subject: Phrase
    auxiliaries: tuple[str, ...]
    main: str
    lemma: str
    particle: str
    passive: bool
    past: bool  # a simple past or past perfect: what is over and done
    arguments: tuple[Argument, ...]
    negated: bool = False
    hedged: bool = False
    time_dependent: bool = False
    reduced: bool = False  # a participle without its own finite verb: "signed by ..."
    evidence: tuple[Evidence, ...] = ()
    fault: str = ""
    torn: str = ""  # what stands against it beside its subject

    def of(self, role: str) -> Argument | None:
        """Return the first argument in a role."""
        return next((argument for argument in self.arguments if argument.role == role), None)


def _brief(text: str) -> str:
    """A noun phrase up to its first clause: "series of laws designed to ..." -> "series of laws"."""
    kept: list[str] = []
    for word in text.split():
        if word in {"to", "that", "which", "who"} or (len(kept) > 1 and word.endswith(("ed", "ing"))):
            break
        kept.append(word)
    return " ".join(kept)


def _negative_subject(subject: Phrase) -> bool:
    return subject.text.lower().startswith(("no ", "none ", "neither ", "few "))


def _may_be_anywhere(phrase: Phrase) -> bool:
    """Whether a name may be of a thing that there is in many places: one plain word that is no person or place."""
    return (
        phrase.terms[0].kind in {"name", "group", "people", "organisation"}
        and phrase.text.isalpha()
        and (not phrase.text.isupper())
    )


def _opens_with_nor(sentence: Sentence, verb: Token) -> bool:
    """Whether a sentence denies by its first word: "Nor did it sign the pact"."""
    opens = sentence.span[0].lower_ in {"nor", "neither"}
    return opens and (verb.dep_ == "ROOT" or any(above.dep_ == "ROOT" for above in verb.ancestors))


# What cannot be turned round: states, and verbs whose object does not undergo anything.
UNTURNED = words(
    "have be become contain include remain mean cost resemble lack want like need see join enter leave reach know hope "
    "face suffer hold mark represent do get meet marry visit"
)
OWN = words("its their his her theirs them it they he she")


def turned(clause: Clause) -> Clause | None:
    """Return a clause whose subject cannot be said as a passive without it: "The leaders signed the Treaty in 1976".

    None where its object is no name, or where what it takes leans on the lost subject.
    """
    thing = clause.of("object")
    lost = clause.subject.fault and clause.fault == clause.subject.fault
    if not lost or clause.torn or clause.passive or thing is None or not thing.phrase.named or clause.lemma in UNTURNED:
        return None
    rest = tuple(argument for argument in clause.arguments if argument is not thing)
    if any(a.role in {"do", "that", "indirect", "complement"} or (a.required and _owned(a)) for a in rest):
        return None
    auxiliaries = _passive(clause.auxiliaries, clause.past, thing.phrase.plural)
    if auxiliaries is None or _owned(thing):
        return None
    kept = tuple(argument for argument in rest if not _owned(argument))
    return replace(
        clause,
        subject=thing.phrase,
        auxiliaries=auxiliaries,
        main=participle(clause.lemma),
        passive=True,
        arguments=kept,
        evidence=tuple(evidence for argument in kept for evidence in argument.phrase.evidence),
        fault="",
    )


def _may_turn(verb: Token, group: Group, arguments: Iterable[Argument]) -> bool:
    """Whether a clause could be turned round if its subject were lost: of no other is it asked what else is wrong."""
    named = any(argument.role == "object" and argument.phrase.named for argument in arguments)
    return named and not group.passive and base(verb) not in UNTURNED


def _owned(argument: Argument) -> bool:
    return any(word in OWN for word in argument.phrase.text.lower().split())


def _passive(auxiliaries: tuple[str, ...], past_told: bool, many: bool) -> tuple[str, ...] | None:
    if not auxiliaries:
        return (("were" if many else "was") if past_told else ("are" if many else "is"),)
    if auxiliaries in {("had",), ("has",), ("have",)}:
        return ("had" if auxiliaries == ("had",) else "have" if many else "has", "been")
    return (*auxiliaries, "be") if auxiliaries in {("would",), ("will",), ("can",)} else None


def read_clauses(analysis: Analysis, lexicon: Lexicon) -> Mapping[int, tuple[Clause, ...]]:
    """Return the clauses of every sentence, by sentence index. Reads each sentence once."""
    reader = Reader(analysis, lexicon, phrases_of(analysis, lexicon))
    return {sentence.index: tuple(reader.clauses(sentence)) for sentence in analysis.sentences}


@dataclass(frozen=True, eq=False)
class Reader:
    """Reads the clauses of one document."""

    analysis: Analysis
    lexicon: Lexicon
    phrases: Phrases
    _subjects: dict[tuple[int, int, bool], Phrase] = field(default_factory=dict)

    @property
    def _permissions(self) -> frozenset[str]:
        """In a text of rules "may" permits, and "should" is what they advise."""
        return frozenset(("may", "should")) if self.analysis.normative else frozenset()

    def clauses(self, sentence: Sentence) -> Iterator[Clause]:
        """Yield the clauses of a sentence in the order of their verbs."""
        if is_question(sentence) or is_unfinished(sentence):
            return
        dates = [dated for dated in dates_in(sentence, self.analysis) if not dates_a_bound(sentence, dated)]
        reader = ArgumentReader(sentence, self.lexicon, self.phrases, dates)
        for token in sentence.span:
            if token.pos_ in {"VERB", "AUX"} and token.dep_ not in UNCLAUSED:
                clause = self._clause(sentence, token, reader)
                if clause is not None:
                    self._describe(clause)
                    yield clause

    def _describe(self, clause: Clause) -> None:
        """Keep what a clause tells of a thing that it brings up ("formed a committee"), for later short forms."""
        again = clause.fault == POINTING and clause.passive and clause.subject.text.lower().startswith("another ")
        if (clause.fault and not again) or clause.hedged or clause.negated or clause.reduced or not clause.past:
            return
        when = clause.of("when")
        dated = f" {when.text}" if when is not None and not when.phrase.fault else ""
        patient = clause.subject if clause.passive else None
        teller = ""
        if not clause.passive and (thing := clause.of("object")) is not None:
            patient, teller = thing.phrase, f" by {clause.subject.text}"
        bound = any(one.role in {"to", "into", "out of"} for one in clause.arguments)
        if (
            clause.particle
            or bound  # "brought an era to an end": it was not brought
            or patient is None
            or (patient.fault and not again)
            or patient.named
            or (not clause.passive and not clause.subject.anchors)
        ):
            return
        article, _, rest = patient.text.partition(" ")
        if article.lower() not in {"a", "an", "another"} or not (dated or teller):
            return
        rest = _brief(rest)
        text = f"the {rest} {clause.main if clause.passive else participle(clause.lemma)}{teller}{dated}"
        if len(text.split()) <= LONGEST_DESCRIPTION:
            own = self.analysis.evidence(clause.sentence)
            told = Described(text, clause.sentence, (own, *clause.evidence))
            self.phrases.described.setdefault(patient.head.lemma_.lower(), []).append(told)

    def _clause(self, sentence: Sentence, verb: Token, reader: ArgumentReader) -> Clause | None:
        group = verb_group(verb)
        if group is None or verb.tag_ == "MD":
            return None
        head = subject_head(verb)
        if head is None:
            return None
        subject = self._subject(sentence, verb, self._told_of(sentence, verb, head))
        arguments, unsaid = self._complete(verb, group, subject, say_dates_once(tuple(reader.of(verb))))
        group = simple(group, verb)  # alone, "had joined" leaves a reader asking before what
        lost = subject.fault and not _may_turn(verb, group, arguments)
        torn = "" if lost else unsaid or self._torn(sentence, verb, group, subject, arguments)
        fault = subject.fault or torn
        if leans_on_lead(sentence, arguments, sentence.block in self._led):
            fault = fault or "a point that leans on its lead-in"
        adverbs = {child.lower_ for child in verb.children if child.dep_ in {"advmod", "neg", "npadvmod"}}
        hedged = bool(adverbs & DOUBTS.keys()) or bool(
            {word.lower() for word in group.auxiliaries} & (HEDGES.keys() - self._permissions)
        )
        timely = bool(adverbs & NOW.keys()) and not group.past
        progressive = verb.tag_ == "VBG" and group.auxiliaries[:1] in {("is",), ("are",)}
        if base(verb) == "do" and not any(argument.role == "object" for argument in arguments):
            fault = fault or "a verb that stands for another"
        if adverbs & LIMITS.keys():
            torn = torn or "limiting adverb"
            fault = fault or torn
        evidence = (*subject.evidence, *(e for argument in arguments for e in argument.phrase.evidence))
        return Clause(
            sentence=sentence,
            verb=verb,
            subject=subject,
            auxiliaries=agreeing(group, subject),
            main=base(verb) if group.reduced and subject.plural and not group.past else group.main,
            lemma=base(verb),
            particle=particle(verb),
            passive=group.passive,
            past=group.past,
            arguments=arguments,
            negated=bool(adverbs & NEGATIONS.keys()) or _negative_subject(subject) or _opens_with_nor(sentence, verb),
            hedged=hedged,
            time_dependent=timely or progressive or "will" in group.auxiliaries,
            reduced=group.reduced,
            evidence=evidence,
            fault=fault,
            torn=torn,
        )

    def _torn(
        self, sentence: Sentence, verb: Token, group: Group, subject: Phrase, arguments: tuple[Argument, ...]
    ) -> str:
        """Return what stands against a clause beside its subject, "" where nothing does."""
        return (
            parse_doubt(verb, arguments)
            or loses_deed(verb)
            or misattached(sentence, verb, self.lexicon, passive=group.passive)
            or unsaid_part(verb, arguments)
            or scope_fault(sentence, verb)
            or split_object(verb)
            or attachment_fault(self.lexicon, sentence, verb)
            or proviso_fault(self.lexicon, sentence, verb)
            or doubtful_antecedent(sentence, verb, self.lexicon, passive=group.passive)
            or cut_off(self.lexicon, sentence, verb, subject, arguments)
            or wholeness_fault(verb, group.passive, arguments)
            or loss_fault(self.lexicon, sentence, verb, group, subject, arguments)
        )

    def _told_of(self, sentence: Sentence, verb: Token, head: Token) -> Token:
        """The name that "..., the first bridge of its kind, designed for carts" tells of, else the noun itself."""
        beside = verb.i - 1 - (verb.nbor(-1).text == ",") if verb.i > sentence.span.start + 1 else -1
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or head.dep_ != "appos" or head.i != beside:
            return head
        mention = self.lexicon.at(sentence, head.head)
        return head.head if mention is not None and mention.name.kind in OF_MAKERS else head

    def _complete(
        self, verb: Token, group: Group, subject: Phrase, arguments: tuple[Argument, ...]
    ) -> tuple[tuple[Argument, ...], str]:
        """The arguments with what the whole document supplies, and the fault of what it cannot."""
        if not is_wanting(base(verb), group.passive, subject, arguments):
            return arguments, ""
        told = supplied(verb, base(verb), subject, self._body, self.analysis)
        return (arguments, "object unsaid") if told is None else ((*arguments, told), "")

    @cached_property
    def _led(self) -> frozenset[int]:
        return led_points(self.analysis)

    @cached_property
    def _body(self) -> Mention | None:
        return main_body(self.analysis, self.lexicon)

    def _subject(self, sentence: Sentence, verb: Token, head: Token) -> Phrase:
        key = (sentence.block, head.i, verb.dep_ == "acl")
        if key not in self._subjects:
            own = frozenset(t.i for t in verb.subtree) if verb.dep_ == "acl" else frozenset[int]()
            self._subjects[key] = self.phrases.noun(sentence, renamed(self.lexicon, sentence, head), without=own)
        phrase = self._told(sentence, verb, self._bounded(sentence, self._subjects[key]))
        participles = [c for c in head.children if c.dep_ == "acl" and c.tag_ == "VBN" and c != verb]
        if verb.tag_ in {"VBD", "VBN"} and any(c.lemma_ == verb.lemma_ for c in participles):
            # "the plan passed by the council, and the plan passed in 1990 by the senate"
            return replace(phrase, fault=phrase.fault or "a participle is taken for the verb")
        if (
            verb.dep_ in {"relcl", "acl"}
            and len(phrase.terms) > 1
            and any(c.i > verb.i for c in head.children if c.dep_ == "conj")
        ):
            return replace(phrase, fault=phrase.fault or "said of one of several")
        if phrase.named and len(phrase.terms) == 1 and not phrase.plural and is_plural(head) and head.tag_ != "NNPS":
            return replace(phrase, fault=phrase.fault or "said of one of several")  # "Holm (the elder) and Berg were"
        others = [c for c in verb.children if c.dep_ in SUBJECTS and c != head and c.tag_ not in {"WDT", "WP"}]
        covered = {self.lexicon.at(sentence, child) for child in others}
        keys = {term.key for term in phrase.terms}
        if others and not all(mention is not None and mention.name.key in keys for mention in covered):
            return replace(phrase, fault=phrase.fault or "two subjects")
        return phrase

    def _bounded(self, sentence: Sentence, phrase: Phrase) -> Phrase:
        """A name that is no body, person or place with where it is meant: "Episcopacy in Norway was abolished"."""
        mention = self.lexicon.at(sentence, phrase.head)
        if mention is None or len(phrase.terms) != 1 or not _may_be_anywhere(phrase):
            return phrase
        behind = sentence.span.doc[mention.last + 1] if mention.last + 1 < sentence.span.end else None
        if behind is None or behind.dep_ != "prep" or behind.head != mention.head or behind.lower_ not in BOUNDS:
            return phrase
        inside = next((child for child in behind.children if child.dep_ == "pobj"), None)
        bound = self.phrases.noun(sentence, inside) if inside is not None else None
        if bound is None or bound.fault or any(term.kind not in PLACE_KINDS for term in bound.terms):
            return phrase
        text = f"{phrase.text} {behind.lower_} {bound.text}"
        term = replace(phrase.terms[0], text=text, key=fold(text), accepted=())
        return replace(phrase, text=text, terms=(term,), anchors=phrase.anchors + bound.anchors)

    def _told(self, sentence: Sentence, verb: Token, phrase: Phrase) -> Phrase:
        """ "a series of laws", just enacted in the same sentence, is "the series of laws that ... enacted"."""
        told = next(iter(self.phrases.described.get(phrase.head.lemma_.lower(), ())[-1:]), None)
        fresh = verb.dep_ in {"acl", "relcl"} and phrase.text.startswith(("a ", "an ")) and not phrase.fault
        if not fresh or told is None or told.sentence is not sentence:
            return phrase
        terms = tuple(replace(term, text=told.text, key=fold(told.text)) for term in phrase.terms)
        return replace(phrase, text=told.text, terms=terms, anchors=phrase.anchors + 1)
