"""From parse to frames: every finite clause as a verb with its subject and arguments, each ready to be asked.

Other kinds of fact read these frames; `events` turns them into facts. Nothing here decides whether a frame is asked: a
frame carries what stands against it as `fault`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from content.facts.base import Evidence, Term
from content.facts.date_expressions import shown
from content.facts.dates import DatedTerm, dates_in
from content.facts.gazetteer import fold
from content.facts.names import Lexicon
from content.facts.names_runs import MONTHS
from content.facts.phrases import TIES, Described, Phrase, Phrases
from content.facts.references import SUBJECTS, References
from content.language import Analysis, Sentence, base, participle, past, third_person, words

FINITE = words("VBD VBZ VBP MD")
HEDGES = words("may might could should")
DOUBTS = words("reportedly allegedly supposedly probably possibly perhaps presumably apparently purportedly arguably")
NEGATIONS = words("not n't never hardly scarcely barely neither nor no")
LIMITS = words(
    "only almost nearly partly partially largely mostly mainly primarily merely just solely exclusively barely"
)
NOW = words("currently now today presently still nowadays recently so-far yet")
UNREAL = words("if unless whether lest until provided supposing though_if")
ATTRIBUTIVE = words("according")
# Prepositions after which a clause means something else when they are left off.
BINDING = words("without except unless until despite_if save besides under")
PLACE_KINDS = frozenset({"city", "country", "region", "place", "water", "island", "mountain"})
VENUE_KINDS = frozenset({"summit", "conference"})
MEANS = words("through via")
# "as a result", "for its part", "in addition": they tie sentences together and say nothing of their own.
DISCOURSE = {
    "as": words("result consequence whole part"),
    "for": words("part example instance"),
    "in": words(
        "addition particular turn fact general practice contrast conclusion end case way effect principle response "
        "return short time part context regard respect event"
    ),
    "on": words("hand contrary"),
    "at": words("time point once least first"),
    "of": words("course"),
    "by": words("contrast comparison then"),
    "to": words("end extent"),
}
# Verbs that say of their object what it is to do; after others an infinitive behind the object says what for.
STEERING = words(
    "ask call invite require allow enable permit urge force order persuade encourage help lead cause oblige authorize "
    "authorise instruct tell want expect compel forbid request advise empower commit inspire prompt motivate "
    "convince direct command train teach induce press pressure entitle challenge mandate commission appoint beg warn "
    "remind summon drive push obligate designate"
)
# Verbs behind whose comma a content clause may stand first: "The war is over, he said."
SAYING = words(
    "say state note argue write add think claim report declare explain suggest announce believe warn insist remark "
    "conclude maintain observe reply answer recall"
)
UNCLAUSED = frozenset({"aux", "auxpass", "pcomp", "amod", "compound"})
# Verbs that mean nothing without their "in".
INWARD = words("engage participate result succeed consist believe invest specialize specialise culminate intervene end")
# Verbs that only say how far along another is: its date is theirs.
ASPECTUAL = words("begin start continue cease")


@dataclass(frozen=True, slots=True, eq=False)
class Gap:
    """Something inside an argument that can be asked by itself: from which region it agreed to withdraw its troops."""

    role: str
    terms: tuple[Term, ...]
    front: str  # what opens the question, "{}" for the question word: "from {}", "the outbreak of {}"
    rest: str  # what then stands in the argument's place: "withdraw its troops"
    anchors: int = 0  # names and numbers in what is left of the argument


@dataclass(frozen=True, slots=True, eq=False)
class Argument:
    """One thing that a clause says beside its subject and verb."""

    role: str  # one word: "object", "complement", "do" (infinitive), "that" (clause), "agent", "when", a preposition
    lead: str  # the words that tie it to the verb: "in", "at", "to", "in an effort to"; empty for an object
    phrase: Phrase
    at: int  # token index, for order
    required: bool = False  # the clause is not true, or not a clause, without it
    ahead: bool = False  # stands before the subject
    gaps: tuple[Gap, ...] = ()

    @property
    def text(self) -> str:
        """As a sentence says it, lead included."""
        return f"{self.lead} {self.phrase.text}".strip()


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

    def of(self, role: str) -> Argument | None:
        """Return the first argument in a role."""
        return next((argument for argument in self.arguments if argument.role == role), None)


@dataclass(frozen=True, eq=False)
class Reader:
    """Reads the clauses of one document."""

    analysis: Analysis
    lexicon: Lexicon
    phrases: Phrases
    _subjects: dict[tuple[int, int, bool], Phrase] = field(default_factory=dict)

    def clauses(self, sentence: Sentence) -> Iterator[Clause]:
        """Yield the clauses of a sentence in the order of their verbs."""
        dates = {id(dated): dated for dated in dates_in(sentence, self.analysis)}
        for token in sentence.span:
            if token.pos_ in {"VERB", "AUX"} and token.dep_ not in UNCLAUSED:
                clause = self._clause(sentence, token, list(dates.values()))
                if clause is not None:
                    self._describe(clause)
                    yield clause

    def _describe(self, clause: Clause) -> None:
        """Keep what a clause tells of a thing that it brings up ("formed a committee"), for later short forms."""
        if clause.fault or clause.hedged or clause.negated or clause.reduced or not clause.past:
            return
        when = clause.of("when")
        dated = f" {when.text}" if when is not None and not when.phrase.fault else ""
        patient = clause.subject if clause.passive else None
        teller = ""
        if not clause.passive and (thing := clause.of("object")) is not None:
            patient, teller = thing.phrase, f" by {clause.subject.text}"
        if (
            clause.particle
            or patient is None
            or patient.fault
            or patient.named
            or (not clause.passive and not clause.subject.anchors)
        ):
            return
        article, _, rest = patient.text.partition(" ")
        if article.lower() not in {"a", "an"} or not (dated or teller):
            return
        rest = _brief(rest)
        text = f"the {rest} {clause.main if clause.passive else participle(clause.lemma)}{teller}{dated}"
        if len(text.split()) <= LONGEST_DESCRIPTION:
            own = self.analysis.evidence(clause.sentence)
            self.phrases.described[patient.head.lemma_.lower()] = Described(
                text, clause.sentence, (own, *clause.evidence)
            )

    def _clause(self, sentence: Sentence, verb: Token, dates: list[DatedTerm]) -> Clause | None:
        group = _verb_group(verb)
        if group is None or _questioned(sentence):
            return None
        head = _subject_head(verb)
        if head is None:
            return None
        subject = self._subject(sentence, verb, head)
        arguments = _once(tuple(self._arguments(sentence, verb, dates)))
        fault = (
            subject.fault
            or _scope_fault(sentence, verb)
            or _split_object(verb)
            or _attachment_fault(self.lexicon, sentence, verb)
        )
        adverbs = {child.lower_ for child in verb.children if child.dep_ in {"advmod", "neg", "npadvmod"}}
        hedged = bool(adverbs & DOUBTS.keys()) or bool({word.lower() for word in group.auxiliaries} & HEDGES.keys())
        timely = bool(adverbs & NOW.keys()) and not group.past
        progressive = verb.tag_ == "VBG" and group.auxiliaries[:1] in {("is",), ("are",)}
        if base(verb) == "do" and not any(argument.role == "object" for argument in arguments):
            fault = fault or "a verb that stands for another"
        if adverbs & LIMITS.keys():
            fault = fault or "limiting adverb"
        evidence = (*subject.evidence, *(e for argument in arguments for e in argument.phrase.evidence))
        return Clause(
            sentence=sentence,
            verb=verb,
            subject=subject,
            auxiliaries=_agreeing(group, subject),
            main=base(verb) if group.reduced and subject.plural and not group.past else group.main,
            lemma=base(verb),
            particle=next((child.lower_ for child in verb.children if child.dep_ == "prt"), ""),
            passive=group.passive,
            past=group.past,
            arguments=arguments,
            negated=bool(adverbs & NEGATIONS.keys()) or _negative_subject(subject),
            hedged=hedged,
            time_dependent=timely or progressive or "will" in group.auxiliaries,
            reduced=group.reduced,
            evidence=evidence,
            fault=fault,
        )

    # Subject

    def _subject(self, sentence: Sentence, verb: Token, head: Token) -> Phrase:
        key = (sentence.block, head.i, verb.dep_ == "acl")
        if key not in self._subjects:
            own = frozenset(t.i for t in verb.subtree) if verb.dep_ == "acl" else frozenset[int]()
            self._subjects[key] = self.phrases.noun(sentence, _renamed(self.lexicon, sentence, head), without=own)
        phrase = self._told(sentence, verb, self._subjects[key])
        others = [c for c in verb.children if c.dep_ in SUBJECTS and c != head and c.tag_ not in {"WDT", "WP"}]
        covered = {self.lexicon.at(sentence, child) for child in others}
        keys = {term.key for term in phrase.terms}
        if others and not all(mention is not None and mention.name.key in keys for mention in covered):
            return replace(phrase, fault=phrase.fault or "two subjects")
        return phrase

    def _told(self, sentence: Sentence, verb: Token, phrase: Phrase) -> Phrase:
        """ "a series of laws", just enacted in the same sentence, is "the series of laws that ... enacted"."""
        told = self.phrases.described.get(phrase.head.lemma_.lower())
        fresh = verb.dep_ in {"acl", "relcl"} and phrase.text.startswith(("a ", "an ")) and not phrase.fault
        if not fresh or told is None or told.sentence is not sentence:
            return phrase
        terms = tuple(replace(term, text=told.text, key=fold(told.text)) for term in phrase.terms)
        return replace(phrase, text=told.text, terms=terms, anchors=phrase.anchors + 1)

    # Arguments

    def _arguments(self, sentence: Sentence, verb: Token, dates: list[DatedTerm]) -> Iterator[Argument]:
        used: set[int] = set()
        found = [*self._own(sentence, verb, dates, used), *self._shared(sentence, verb, dates, used)]
        yield from sorted(found, key=lambda argument: argument.at)

    def _own(self, sentence: Sentence, verb: Token, dates: list[DatedTerm], used: set[int]) -> Iterator[Argument]:
        for child in verb.children:
            yield from self._argument(sentence, verb, child, dates, used)
        for dated in dates:
            if id(dated) not in used and _date_verb(sentence, dated) == verb:
                used.add(id(dated))
                yield self._when(sentence, dated, verb)
        if base(verb) in ASPECTUAL:
            for inner in (child for child in verb.children if child.dep_ == "xcomp"):
                for dated in dates:
                    if id(dated) not in used and _date_verb(sentence, dated) == inner and dated.preposition == "in":
                        used.add(id(dated))
                        yield self._when(sentence, dated, verb)

    def _shared(self, sentence: Sentence, verb: Token, dates: list[DatedTerm], used: set[int]) -> Iterator[Argument]:
        """What stands before the subject of the first verb holds for the verbs joined to it as well."""
        if verb.dep_ != "conj" or _own_subject(verb) is not None or verb.head.pos_ not in {"VERB", "AUX"}:
            return
        first = verb.head
        subject = _subject_head(first)
        limit = subject.left_edge.i if subject is not None else first.i
        for argument in self._own(sentence, first, dates, set()):
            if argument.at < limit and argument.role in {"when", "where", "venue", "under"}:
                yield replace(argument, ahead=True)

    def _argument(
        self, sentence: Sentence, verb: Token, child: Token, dates: list[DatedTerm], used: set[int]
    ) -> Iterator[Argument]:
        dep = child.dep_
        if dep in {"dobj", "attr", "oprd", "dative"} and child.pos_ != "ADP":
            role = {"dobj": "object", "dative": "indirect"}.get(dep, "complement")
            yield from self._object(sentence, child, role, dates, used)
        elif dep == "acomp":
            span = _span(child)
            phrase = self.phrases.verb(sentence, span, child)
            gaps = () if phrase.fault else tuple(self._gaps(sentence, child, span, "complement"))
            yield Argument("complement", "", phrase, child.i, required=True, gaps=gaps)
        elif dep == "agent":
            yield from self._prepositional(sentence, verb, child, "agent", dates, used)
        elif dep in {"prep", "dative"}:
            yield from self._prepositional(sentence, verb, child, "", dates, used)
        elif dep == "xcomp":
            after_object = any(c.dep_ == "dobj" and c.i < child.i for c in verb.children)
            purpose = after_object and _is_to(child) and base(verb) not in STEERING
            yield from self._infinitive(sentence, child, "purpose" if purpose else "do", required=not purpose)
        elif dep == "advcl":
            yield from self._adverbial(sentence, verb, child)
        elif dep == "ccomp":
            yield from self._content(sentence, verb, child)

    def _object(
        self, sentence: Sentence, child: Token, role: str, dates: list[DatedTerm], used: set[int]
    ) -> Iterator[Argument]:
        if role == "object" and any(c.dep_ == "dobj" and c.i > child.i for c in child.head.children):
            role = "indirect"
        head = _renamed(self.lexicon, sentence, child)
        phrase = self.phrases.noun(sentence, head)
        yield Argument(role, "", phrase, child.i, required=True)
        if phrase.named:
            for part in (child, head):
                for prep in part.children:
                    mention = self.lexicon.at(sentence, prep)
                    if prep.dep_ == "prep" and (mention is None or mention.head != part):
                        yield from self._prepositional(sentence, child, prep, "", dates, used)
                    if prep.dep_ in {"acl", "relcl"} and prep.tag_ == "VB" and _is_to(prep):
                        yield from self._infinitive(sentence, prep, "purpose", required=False)

    def _prepositional(
        self, sentence: Sentence, verb: Token, prep: Token, role: str, dates: list[DatedTerm], used: set[int]
    ) -> Iterator[Argument]:
        lead = _lead(prep)
        if lead in {"in order", "so as"} or (prep.lower_ == "as" and prep.i > 0 and prep.nbor(-1).lower_ == "such"):
            return
        target = next((child for child in prep.children if child.dep_ in {"pobj", "pcomp"}), None)
        if target is not None and target.pos_ == "ADP":
            lead = f"{lead} {target.lower_}"
            target = next((child for child in target.children if child.dep_ in {"pobj", "pcomp"}), None)
        if target is None:
            nested = next((child for child in prep.children if child.dep_ == "prep"), None)
            if nested is not None:
                for argument in self._prepositional(sentence, verb, nested, role, dates, used):
                    lead_in = argument.lead if argument.role in {"when", "where"} else f"{prep.lower_} {argument.lead}"
                    yield replace(argument, lead=lead_in.strip())
            return
        if target.lemma_.lower() in DISCOURSE.get(lead, ()) and len(list(target.subtree)) <= 3:
            return
        dated = _date_at(sentence, target, dates)
        if dated is None and target.ent_type_ in {"DATE", "TIME"} and (target.text in MONTHS or target.like_num):
            return
        if dated is not None and not dated.attributive:
            if id(dated) not in used:
                used.add(id(dated))
                yield self._when(sentence, dated, verb)
            return
        if target.dep_ == "pcomp" or target.tag_ == "VBG":
            yield from self._gerund(sentence, prep, lead, target)
            return
        purpose = _effort(prep, target)
        if purpose is not None:
            yield from self._infinitive(sentence, purpose, "purpose", required=False)
            return
        head = _renamed(self.lexicon, sentence, target)
        phrase = self.phrases.noun(sentence, head)
        place = (role or _prep_role(lead, phrase)).replace(" ", "_")
        required = place not in {"when", "where", "venue", "circumstance", "agent"} and _binds(verb, prep, lead)
        inner = tuple(self._nested(sentence, verb, target, dates, used)) if place in {"venue", "where", "agent"} else ()
        if inner and not phrase.named:
            phrase = self.phrases.noun(sentence, head, without=_lifted(target, inner))
        yield Argument(place, lead, phrase, prep.i, required=required)
        yield from inner

    def _nested(
        self, sentence: Sentence, verb: Token, target: Token, dates: list[DatedTerm], used: set[int]
    ) -> Iterator[Argument]:
        """Date and place that hang on a venue date the clause: "at their meeting in Berlin in April 2011"."""
        low, high = sentence.offset(target.left_edge), sentence.offset(target.right_edge) + len(target.right_edge.text)
        for dated in dates:
            if low <= dated.start < high and id(dated) not in used:
                used.add(id(dated))
                yield self._when(sentence, dated, verb)
        for prep in target.children:
            if prep.dep_ == "prep" and prep.lower_ in {"in", "at"}:
                place = next((c for c in prep.children if c.dep_ == "pobj"), None)
                mention = self.lexicon.at(sentence, place) if place is not None else None
                if place is not None and mention is not None and mention.name.kind in PLACE_KINDS:
                    yield Argument("where", prep.lower_, self.phrases.noun(sentence, place), prep.i)

    def _when(self, sentence: Sentence, dated: DatedTerm, anchor: Token) -> Argument:
        role = {"until": "until", "till": "until", "since": "since", "from": "since", "by": "by"}.get(
            dated.preposition, "when"
        )
        if (
            dated.preposition in {"after", "before", "to", "for", "of", "following", "around", "about"}
            and role == "when"
        ):
            role = "circumstance"
        lead = dated.preposition if role != "when" else _date_lead(dated)
        term = _spoken(dated)
        phrase = Phrase(term.text, anchor, (term,), False, 1, dated.evidence)
        index = next((t.i for t in sentence.span if sentence.offset(t) >= dated.start), anchor.i)
        return Argument(role, lead, phrase, index)

    def _infinitive(self, sentence: Sentence, verb: Token, role: str, *, required: bool) -> Iterator[Argument]:
        """A to-infinitive (or "-ing") that hangs on a verb: what it agreed to do, or what it was for."""
        tokens = [token for token in _span(verb) if token.i >= _first_of_infinitive(verb)]
        to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
        negated = any(child.dep_ == "neg" for child in verb.children)
        if any(child.dep_ in SUBJECTS for child in verb.children):
            if role == "purpose" or any(child.dep_ == "mark" and child.lower_ == "for" for child in verb.children):
                yield Argument("purpose", "", self.phrases.verb(sentence, _span(verb), verb), verb.left_edge.i)
            return
        body = [token for token in tokens if not (token.dep_ == "aux" and token.lower_ == "to" and token.head == verb)]
        phrase = self.phrases.verb(sentence, body, verb)
        gaps = tuple(self._gaps(sentence, verb, body, role)) if verb.pos_ == "VERB" and not phrase.fault else ()
        if verb.pos_ not in {"VERB", "AUX"}:
            role = "complement"
        lead = "to" if to else ""
        if role == "purpose" and to:
            lead, phrase = "", _prefixed(phrase, "to ")
        if negated:
            lead = "not to" if to else lead
            stripped = phrase.text.removeprefix("not ")
            phrase = replace(phrase, text=stripped)
        if role == "purpose":
            gaps = tuple(replace(gap, rest=f"to {gap.rest}") for gap in gaps) if to else ()
        yield Argument(role, lead, phrase, _first_of_infinitive(verb), required=required, gaps=gaps)

    def _gaps(self, sentence: Sentence, verb: Token, body: list[Token], role: str) -> Iterator[Gap]:
        """What the verbs of an infinitive chain take: objects, and names behind prepositions."""
        joined = {t.i for c in verb.children if c.dep_ in {"conj", "cc"} for t in c.subtree}
        inner: Token | None = verb
        while inner is not None:
            for child in inner.children:
                if child.dep_ == "dobj" and child.tag_ not in {"WDT", "WP", "WRB"} and not idiomatic(inner, child):
                    yield from self._gap(sentence, verb, body, joined, child, child, "", f"{role}_object")
                elif child.dep_ == "prep" and child.i > inner.i:
                    target = next((c for c in child.children if c.dep_ == "pobj"), None)
                    if target is not None:
                        yield from self._gap(
                            sentence, verb, body, joined, target, child, f"{child.lower_} ", f"{role}_{child.lower_}"
                        )
            nested = (c for c in inner.children if c.dep_ == "xcomp" and c.pos_ == "VERB" and c.i > verb.i)
            if any(c.dep_ == "conj" for c in inner.children) and inner != verb:
                return
            inner = next(nested, None)

    def _gap(
        self,
        sentence: Sentence,
        verb: Token,
        body: list[Token],
        joined: set[int],
        target: Token,
        top: Token,
        lead: str,
        role: str,
    ) -> Iterator[Gap]:
        phrase = self.phrases.noun(sentence, _renamed(self.lexicon, sentence, target))
        out = {token.i for token in top.subtree} | joined
        rest = [token for token in body if token.i not in out]
        asked = not lead or phrase.named or (lead.strip() in TOWARDS and len(phrase.text.split()) > 1)
        if phrase.fault or not phrase.terms or not asked or not rest or rest[-1].i < verb.i:
            return
        left = self.phrases.verb(sentence, rest, verb)
        if not left.fault:
            yield Gap(role, phrase.terms, f"{lead}{{}}", left.text, left.anchors)

    def _gerund(self, sentence: Sentence, prep: Token, lead: str, target: Token) -> Iterator[Argument]:
        tokens = _span(target)
        if not tokens:
            return
        phrase = self.phrases.verb(sentence, tokens, target)
        gaps = () if phrase.fault else tuple(self._gaps(sentence, target, tokens, lead.replace(" ", "_")))
        role = "means" if lead == "by" else lead.replace(" ", "_")
        bound = lead in BINDING or (prep.i - prep.head.i == 1 and lead not in {"by", "in", "after", "before"})
        yield Argument(role, lead, phrase, prep.i, required=bound, gaps=gaps if bound else ())

    def _adverbial(self, sentence: Sentence, verb: Token, child: Token) -> Iterator[Argument]:
        mark = next((c.lower_ for c in child.children if c.dep_ in {"mark", "advmod"} and c.i < child.i), "")
        if child.tag_ == "VB" and _is_to(child):
            little = base(verb) == "do"  # "did little to prevent"
            yield from self._infinitive(sentence, child, "do" if little else "purpose", required=little)
        elif mark in UNREAL:
            phrase = self.phrases.verb(sentence, _span(child), child)
            phrase = replace(phrase, fault=phrase.fault or "conditional")
            yield Argument("condition", "", phrase, child.left_edge.i, required=True, ahead=child.i < verb.i)

    def _content(self, sentence: Sentence, verb: Token, child: Token) -> Iterator[Argument]:
        if child.i < verb.i or _free_standing(child):
            return
        steered = next((c for c in child.children if c.dep_ in SUBJECTS), None)
        if (
            steered is not None
            and base(verb) in STEERING
            and child.tag_ == "VB"
            and (_is_to(child) or base(verb) == "help")
        ):
            yield Argument("object", "", self.phrases.noun(sentence, steered), steered.i, required=True)
            body = [t for t in _span(child) if t.i > steered.right_edge.i and not (t.dep_ == "aux" and t.head == child)]
            lead = "to" if _is_to(child) else ""
            yield Argument("do", lead, self.phrases.verb(sentence, body, child), child.i, required=True)
            return
        tokens = _span(child)
        if not tokens:
            return
        mark = tokens[0].lower_ == "that"
        if (
            not mark
            and base(verb) not in SAYING
            and tokens[0].tag_ not in {"WRB", "WP", "WDT"}
            and tokens[0].lower_ != "whether"
        ):
            if any(c.dep_ in SUBJECTS for c in child.children):
                yield Argument("that", "", Phrase(child.text, child, fault="odd complement"), child.i, required=True)
            return
        body = tokens[1:] if mark else tokens
        phrase = self.phrases.verb(sentence, body, child)
        if child.tag_ == "VB" and not mark and _is_to(child):
            yield Argument("that", "", phrase, tokens[0].i, required=True)
            return
        gaps = () if phrase.fault else tuple(self._gaps(sentence, child, body, "that"))
        yield Argument("that", "that", phrase, tokens[0].i, required=True, gaps=gaps)


TOWARDS = words("to from against with into")
IDIOMS = words("take make have give pay play do hold keep lose gain")


def idiomatic(verb: Token, thing: Token) -> bool:
    """Whether a bare object is half of the verb: "take part", "take office", "make use"."""
    return (
        base(verb) in IDIOMS
        and thing.tag_ == "NN"
        and not any(c.dep_ in {"det", "amod", "poss"} for c in thing.children)
    )


def _prefixed(phrase: Phrase, words: str) -> Phrase:
    terms = tuple(replace(term, text=words + term.text) for term in phrase.terms)
    return replace(phrase, text=words + phrase.text, terms=terms)


LONGEST_DESCRIPTION = 14  # words


def _lifted(target: Token, inner: tuple[Argument, ...]) -> frozenset[int]:
    """The tokens of what was lifted out of a phrase to stand by itself: "(their meeting) in Berlin in April 2011"."""
    places = {argument.at for argument in inner}
    preps = (
        c for c in target.subtree if c.dep_ == "prep" and any(t.i in places for t in c.subtree) and c.head == target
    )
    return frozenset(token.i for prep in preps for token in prep.subtree)


def _brief(text: str) -> str:
    """A noun phrase up to its first clause: "series of laws designed to ..." -> "series of laws"."""
    kept: list[str] = []
    for word in text.split():
        if word in {"to", "that", "which", "who"} or (len(kept) > 1 and word.endswith(("ed", "ing"))):
            break
        kept.append(word)
    return " ".join(kept)


# The verb group


@dataclass(frozen=True, slots=True)
class _Group:
    auxiliaries: tuple[str, ...]
    main: str
    passive: bool
    past: bool
    reduced: bool = False


def _verb_group(verb: Token) -> _Group | None:
    """Auxiliaries and main verb as they stand; None for an infinitive, an imperative or a bare participle."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i]
    if any(child.lower_ == "to" for child in helpers):
        return None
    if not helpers and verb.dep_ == "conj" and verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        helpers = _borrowed(verb)
    passive = any(child.dep_ == "auxpass" for child in helpers)
    if [child.lower_ for child in helpers] == ["did"] and not any(child.dep_ == "neg" for child in verb.children):
        return _Group((), past(base(verb)), False, True)
    if helpers and helpers[0].tag_ in FINITE:
        over = helpers[0].lower_ in {"was", "were", "had", "did", "would"} or (
            helpers[0].lower_ in {"has", "have"} and len(helpers) >= 1
        )
        return _Group(tuple(_full(child) for child in helpers), verb.text.lower(), passive, over)
    if verb.tag_ in FINITE and not helpers and verb.left_edge.lower_ != "with":
        return _Group((), verb.text.lower(), False, verb.tag_ == "VBD")
    if not helpers and verb.left_edge.lower_ == "with":
        return None  # "with the powers stalemated": no event, a state
    if verb.tag_ == "VBN" and not helpers and verb.dep_ in {"acl", "advcl"} and _worth(verb):
        over = _told_past(verb)
        return _Group(("was" if over else "is",), verb.text.lower(), True, over, reduced=True)
    if verb.tag_ == "VBG" and not helpers and verb.dep_ == "acl" and base(verb) in RULING:
        over = _told_past(verb)
        return _Group((), past(base(verb)) if over else third_person(base(verb)), False, over, reduced=True)
    return None


# What laws and plans do in a bare participle: "passed the Act prohibiting ...".
RULING = words(
    "set establish provide require prohibit ban allow outline define create give grant limit authorize authorise "
    "guarantee abolish recognize recognise call lay oblige commit regulate forbid declare impose extend permit mandate"
)


def _told_past(verb: Token) -> bool:
    """Whether the clause that a participle hangs on is told in the past; so is the participle, if it tells an event."""
    verbs = (ancestor for ancestor in verb.ancestors if ancestor.pos_ in {"VERB", "AUX"})
    above = next((a for a in verbs if a.tag_ in FINITE or any(c.tag_ in FINITE for c in a.children)), None)
    if (
        above is None
        or any(child.dep_ == "agent" for child in verb.children)
        or base(verb) not in {*MEANT, *LEANING, *RULING}
    ):
        return True
    helpers = [c.tag_ for c in above.children if c.dep_ in {"aux", "auxpass"}]
    return above.tag_ == "VBD" or "VBD" in helpers


def _agreeing(group: _Group, subject: Phrase) -> tuple[str, ...]:
    """The auxiliaries; the one supplied to a bare participle agrees with the subject."""
    if group.reduced and group.passive and subject.plural:
        return ({"was": "were", "is": "are"}[group.auxiliaries[0]],)
    return group.auxiliaries


def _borrowed(verb: Token) -> list[Token]:
    """The auxiliaries of the verb that this one is joined to, where they fit: "was updated and endorsed"."""
    first = verb.head
    helpers = [child for child in first.children if child.dep_ in {"aux", "auxpass"} and child.i < first.i]
    return helpers if first.tag_ == verb.tag_ and not any(child.lower_ == "to" for child in helpers) else []


def _full(helper: Token) -> str:
    return {"'s": "is", "'re": "are", "'ve": "have", "'d": "had", "'ll": "will", "wo": "will", "ca": "can"}.get(
        helper.lower_, helper.lower_
    )


MEANT = words("design intend mean create establish build found set aim launch form")
LEANING = words("base dedicate devote focus aim locate situate headquarter affiliate link model sponsor fund")


def _worth(verb: Token) -> bool:
    """Whether a bare participle tells an event: somebody did it, or it is dated."""
    if any(child.dep_ == "agent" for child in verb.children):
        return True
    if base(verb) in MEANT and any(child.dep_ == "xcomp" for child in verb.children):
        return True
    preps = [child for child in verb.children if child.dep_ == "prep"]
    if base(verb) in LEANING and preps:
        return True
    return any(c.ent_type_ == "DATE" for prep in preps for c in prep.children)


def _is_to(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _once(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Say a date once: "began to accelerate in 1922" is begun in 1922, and to accelerate."""
    when = next((argument for argument in arguments if argument.role == "when"), None)
    if when is None:
        return arguments
    return tuple(_without(argument, f" {when.text}") if argument.role == "do" else argument for argument in arguments)


def _without(argument: Argument, ending: str) -> Argument:
    if not argument.phrase.text.endswith(ending):
        return argument
    text = argument.phrase.text.removesuffix(ending)
    terms = tuple(replace(term, text=text, key=fold(text)) for term in argument.phrase.terms)
    return replace(argument, phrase=replace(argument.phrase, text=text, terms=terms), gaps=())


# Subjects


def _own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _subject_head(verb: Token) -> Token | None:
    """The head of what the verb is said of: its own subject, the first verb's, or what a relative clause hangs on."""
    own = _own_subject(verb)
    if own is not None:
        if own.tag_ in {"WDT", "WP"}:
            relative = _relative_root(verb)
            return _predicated(relative.head) if relative is not None else None
        return None if own.tag_ in {"EX", "VBG"} else own
    if any(child.dep_ in {"csubj", "csubjpass", "expl"} for child in verb.children):
        return None
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return _subject_head(verb.head)
    if verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"}:
        return _measured(_nearest_before(verb))
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children):
        return _own_subject(verb.head)
    return None


def _predicated(head: Token) -> Token:
    """ "The plans were efforts that had consequences": what is said of the efforts is said of the plans."""
    if head.dep_ == "attr" and head.head.lemma_ == "be" and not any(c.lower_ == "the" for c in head.children):
        return _own_subject(head.head) or head
    return head


def _nearest_before(verb: Token) -> Token:
    """ "the establishment of a Bank ..., designed to": a participle behind a comma is said of the noun before it."""
    start = verb.left_edge.i
    if start < 2 or verb.doc[start - 1].text != "," or verb.doc[start - 2].pos_ not in {"NOUN", "PROPN"}:
        return verb.head
    before = verb.doc[start - 2]
    while before.dep_ in {"compound", "pobj"} and before.pos_ == "PROPN" and before != verb.head:
        above = before.head.head if before.dep_ == "pobj" else before.head
        if above.pos_ != "PROPN":
            break
        before = above
    return before if before.pos_ == "PROPN" else verb.head


def _measured(head: Token) -> Token:
    """ "a series of laws designed to ...": what is said of the laws is said of the series."""
    of = head.head
    if head.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_ in {"series", "set", "number", "group", "range"}:
        return of.head
    return head


def _relative_root(verb: Token) -> Token | None:
    root = verb
    while root.dep_ == "conj":
        root = root.head
    return root if root.dep_ == "relcl" else None


def _renamed(lexicon: Lexicon, sentence: Sentence, head: Token) -> Token:
    """The name that a common noun is in apposition with, either way: "an organization ...", "agreement, the X"."""
    mention = lexicon.at(sentence, head)
    if mention is not None:
        return head
    if head.dep_ == "appos":
        named = lexicon.at(sentence, head.head)
        if named is not None and named.head == head.head:
            return head.head
    for child in head.children:
        named = lexicon.at(sentence, child)
        if child.dep_ == "appos" and named is not None and named.head == child and child.i > head.i:
            article = any(c.dep_ == "poss" or c.lower_ in {"the", "a", "an", "this"} for c in head.children)
            if article and not any(c.dep_ == "conj" for c in child.children):
                return child
    return head


def _negative_subject(subject: Phrase) -> bool:
    return subject.text.lower().startswith(("no ", "none ", "neither ", "few "))


# Scope


def _questioned(sentence: Sentence) -> bool:
    return sentence.span.text.rstrip("\"')").endswith("?")


def _scope_fault(sentence: Sentence, verb: Token) -> str:
    """Why the clause is not said as a plain truth: reported, conditional, or quoted."""
    if _quoted(verb):
        return "inside a quotation"
    token = verb
    while token.dep_ != "ROOT" and token.head.i != token.i:
        if token.dep_ == "ccomp" and not _free_standing(token):
            return "reported"
        if token.dep_ == "advcl" and token.pos_ in {"VERB", "AUX"}:
            marks = {child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"} and child.i < token.i}
            if marks & UNREAL.keys():
                return "conditional"
        if token.dep_ in {"xcomp", "pcomp"} and token.i != verb.i:
            return "inside an infinitive"
        token = token.head
    if any(child.dep_ == "prep" and child.lower_ == "according" for child in verb.children):
        return "reported"
    return ""


def _free_standing(child: Token) -> bool:
    """Whether what is parsed as a content clause is a main clause before a semicolon or comma."""
    if any(c.dep_ == "mark" for c in child.children):
        return False
    head = child.head
    if child.i > head.i:
        return False
    between = [t.text for t in child.doc[child.i : head.i]]
    return ";" in between or ":" in between or ("," in between and base(head) not in SAYING)


def _quoted(verb: Token) -> bool:
    marks = sum(t.text == '"' for t in verb.doc[verb.sent.start : verb.i])
    return marks % 2 == 1


def _split_object(verb: Token) -> str:
    """ "developed and built relations": the object of the first verb is the second's."""
    own = {"dobj", "xcomp", "ccomp", "attr", "acomp"}
    if any(child.dep_ in own or (child.dep_ == "prep" and child.i > verb.i) for child in verb.children):
        return ""
    joined = next((c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)
    if joined is None or _own_subject(joined) is not None:
        return ""
    return "shared object" if any(child.dep_ == "dobj" for child in joined.children) and joined.i - verb.i <= 6 else ""


def _attachment_fault(lexicon: Lexicon, sentence: Sentence, verb: Token) -> str:
    """Why the parser may have hung a clause or its neighbour on the wrong word."""
    root = _relative_root(verb)
    if root is not None and _gapped(verb):
        return "relative clause with a gap"
    if _floating(lexicon, sentence, verb) or _leapt(verb):
        return "uncertain attachment"
    if root is not None and _set_off(root.head, root) and lexicon.at(sentence, root.head) is None:
        above = next((a for a in root.head.ancestors if a.pos_ in {"VERB", "AUX"}), None)
        if above is not None and any(c.dep_ == "dobj" and c != root.head for c in above.children):
            return "uncertain attachment"
    if verb.dep_ == "acl" and any(t.dep_ == "appos" and t.i < verb.i for t in verb.head.children):
        return "uncertain attachment"
    for joined in (verb, *(child for child in verb.children if child.dep_ == "conj")):
        if joined.dep_ == "conj" and joined.head.pos_ in {"VERB", "AUX"} and _own_subject(joined) is None:
            own = {"aux", "auxpass", "neg", "advmod"}
            first = min((c.i for c in joined.children if c.dep_ in own and c.i < joined.i), default=joined.i)
            before = joined.doc[first - 1]
            if before.pos_ in {"NOUN", "PROPN", "NUM"}:
                return "tangled coordination"
    return ""


def _gapped(verb: Token) -> bool:
    """Whether a relative clause misses an object that it would need to stand alone: "the amount that it paid"."""
    own = _own_subject(verb)
    placed = any(c.tag_ == "WRB" for c in verb.children)
    if own is not None and own.tag_ not in {"WDT", "WP"}:
        return not placed
    others = (t for c in verb.children if c != own for t in c.subtree)
    return any(t.tag_ in {"WDT", "WP", "WP$"} for t in others if t.head == verb or t.dep_ == "pobj")


def _floating(lexicon: Lexicon, sentence: Sentence, verb: Token) -> bool:
    """Whether a clause hangs on a bare noun deep in a phrase ("an agreement to outlaw war signed in 1928")."""
    root = _relative_root(verb) or (verb if verb.dep_ == "acl" else None)
    if root is None or lexicon.at(sentence, root.head) is not None:
        return False
    noun = root.head
    bare = noun.tag_ == "NN" and not any(c.dep_ in {"det", "poss", "amod", "compound"} for c in noun.children)
    return bare and noun.dep_ in {"dobj", "pobj"}


def _leapt(verb: Token) -> bool:
    """Whether a joined verb borrows its subject over another clause that has one of its own."""
    if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"} or _own_subject(verb) is not None:
        return False
    return any(
        t.dep_ in SUBJECTS and t.head != verb.head and t.head.i > verb.head.i and t.tag_ not in {"WDT", "WP"}
        for t in verb.doc[verb.head.i + 1 : verb.i]
    )


# Arguments


def _span(head: Token) -> list[Token]:
    """The words of a verb phrase or clause, without what follows a semicolon and without loose ends."""
    dropped: set[int] = set()
    for child in head.children:
        loose = child.dep_ in {"parataxis", "meta", "dep", "intj"}
        late = child.i > head.i and child.dep_ == "advcl" and _set_off(head, child)
        if loose or late:
            dropped |= {token.i for token in child.subtree}
    for token in head.subtree:
        if token.dep_ == "relcl" and _set_off(token.head, token):
            dropped |= {t.i for t in token.subtree}
    tokens = [token for token in head.subtree if token.i not in dropped and not token.is_space]
    while tokens and ((tokens[-1].is_punct and tokens[-1].text not in {'"', ")", "%"}) or tokens[-1].dep_ == "cc"):
        tokens.pop()
    while tokens and tokens[0].is_punct and tokens[0].text not in {'"', "("}:
        tokens.pop(0)
    return tokens


def _set_off(head: Token, child: Token) -> bool:
    before = child.left_edge.i - 1
    return before > head.i - 1 and head.doc[before].text in {",", ";", "–", "—", "-", "("}


def _first_of_infinitive(verb: Token) -> int:
    starts = [child.i for child in verb.children if child.dep_ in {"aux", "neg"} and child.i < verb.i]
    return min(starts, default=min(verb.i, *(c.left_edge.i for c in verb.children if c.dep_ in SUBJECTS), verb.i))


def _lead(prep: Token) -> str:
    """The whole of a compound preposition: "in response to" stays with its noun, "because of" is one."""
    ahead = [child.lower_ for child in prep.children if child.dep_ in {"pcomp", "prep"} and child.i == prep.i + 1]
    del ahead
    before = [child.lower_ for child in prep.children if child.dep_ in {"advmod"} and child.i < prep.i]
    words_before = [word for word in before if word in {"only", "even", "just", "shortly", "soon", "not"}]
    return " ".join([*words_before, prep.lower_])


def _effort(prep: Token, target: Token) -> Token | None:
    """ "in an effort to ...", "in an attempt to ...": the infinitive that says what for."""
    if prep.lower_ not in {"in", "as", "with"} or target.lemma_ not in {
        "effort",
        "attempt",
        "bid",
        "order",
        "aim",
        "view",
    }:
        return None
    return next((child for child in target.children if child.tag_ == "VB" and _is_to(child)), None)


def _prep_role(lead: str, phrase: Phrase) -> str:
    kinds = {term.kind for term in phrase.terms}
    if lead in {"at", "during", "in"} and kinds <= VENUE_KINDS:
        return "venue"
    if lead == "at" and phrase.head.lemma_.lower() in {"meeting", "conference", "summit", "congress", "session"}:
        return "venue"
    if lead in {"in", "at", "on", "within", "near", "across", "throughout"} and kinds <= PLACE_KINDS:
        return "where"
    if lead in {"in", "during", "after", "before", "following", "since", "until", "throughout", "amid"}:
        return "circumstance" if kinds & {"war", "event", "battle"} or lead not in {"in"} else lead
    if lead in {"because of", "due to", "owing to", "thanks to"}:
        return "cause"
    if lead == "for":
        return "beneficiary"
    return "means" if lead in MEANS else lead


def _binds(verb: Token, prep: Token, lead: str) -> bool:
    """Whether a verb needs its preposition: "focus on", "agree to", or a preposition that changes the sense."""
    if lead in BINDING or lead.startswith(("only", "not")) or (lead == "as" and prep.i > verb.i):
        return True
    taken = {"dobj", "attr", "xcomp", "ccomp", "acomp", "oprd"}
    own = [c for c in verb.children if (c.dep_ in taken and c.i > verb.i) or c.dep_ == "nsubjpass"]
    return (
        not own and prep.i > verb.i and prep.i - verb.i <= 2 and lead not in {"in", "at", "during", "after", "before"}
    )


# Dates


def _date_at(sentence: Sentence, target: Token, dates: list[DatedTerm]) -> DatedTerm | None:
    """The date that a preposition's object is, or ends in a modifier of ("the spring of 1921")."""
    low, high = sentence.offset(target.left_edge), sentence.offset(target)
    return next((d for d in dates if d.start <= high < d.end or (low <= d.start and d.start <= high < d.end)), None)


def _date_verb(sentence: Sentence, dated: DatedTerm) -> Token | None:
    """The verb that a date stands with; None where it belongs to a noun ("the Treaty of 1902")."""
    token = next((t for t in sentence.span if dated.start <= sentence.offset(t) < dated.end), None)
    if token is None or dated.bracketed:
        return None
    while token.head.i != token.i:
        head = token.head
        if head.pos_ in {"VERB", "AUX"}:
            return head
        inside = dated.start <= sentence.offset(head) < dated.end
        if not (inside or head.pos_ == "ADP" or token.dep_ in {"npadvmod"}) or (
            head.dep_ == "prep" and head.lower_ == "of"
        ):
            return None
        token = head
    return token if token.pos_ in {"VERB", "AUX"} else None


def _spoken(dated: DatedTerm) -> Term:
    """The date as a stem says it: "the same year" is said as the year it stands for."""
    if not dated.rule:
        return dated.term
    written = dated.term.key if dated.term.kind == "year" else dated.term.text
    return replace(dated.term, text=shown(dated.term.kind, dated.term.key, written))


def _date_lead(dated: DatedTerm) -> str:
    if dated.term.kind == "day":
        return "on"
    if dated.attributive:
        return "in"
    return dated.preposition if dated.preposition in {"in", "during", "at", "around"} else "in"


def read_clauses(analysis: Analysis, lexicon: Lexicon) -> Mapping[int, tuple[Clause, ...]]:
    """Return the clauses of every sentence, by sentence index. Reads each sentence once."""
    reader = Reader(analysis, lexicon, Phrases(analysis, lexicon, References(analysis, lexicon)))
    return {sentence.index: tuple(reader.clauses(sentence)) for sentence in analysis.sentences}


__all__ = ["TIES", "Argument", "Clause", "Reader", "Term", "read_clauses"]
