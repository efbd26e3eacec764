"""What a verb takes: objects, complements, infinitives, prepositional phrases, dates and places, each with a role."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from content.facts.base import Term
from content.facts.clauses.losses import is_in_brackets
from content.facts.clauses.main_clauses import is_finite
from content.facts.clauses.roles import (
    ASPECTUAL,
    BINDING,
    DISCOURSE,
    EXCEPTING,
    PLACE_KINDS,
    STEERING,
    TOWARDS,
    Argument,
    Gap,
    binds,
    date_at,
    date_lead,
    date_role,
    date_verb,
    effort,
    ends_subject,
    first_of_infinitive,
    idiomatic,
    lead_of,
    lifted,
    prefixed,
    prep_role,
    renamed,
    spoken_date,
    tells_state,
    words_of,
)
from content.facts.clauses.scope import SAYING, UNREAL, is_behind_aside, is_free_standing, is_torn_list
from content.facts.clauses.subjects import SUBJECTS
from content.facts.clauses.unsaid import takes_vague
from content.facts.clauses.verbs import is_bare, is_infinitive, narrows, own_subject, subject_head
from content.facts.names.gazetteer import fold
from content.facts.names.lexicon import Lexicon
from content.facts.names.runs import MONTHS
from content.facts.phrases.usable import Phrase, Phrases
from content.facts.values.dates import DatedTerm
from content.language import Sentence, base, is_verb, words
from content.parse import Token

PLACING = words("in at near")
LONGEST_QUOTATION = 50  # words
USING = frozenset({"use", "employ"})  # of which it must be said what for
INTO = frozenset({"to", "into"})


UNCERTAIN = frozenset({"effort", "attempt", "bid"})  # what they are for may have failed

LONGEST_STATE = 3  # tokens: "still scarcely damaged"


LATER = words("later afterwards afterward thereafter subsequently eventually soon")


def _is_later(verb: Token) -> bool:
    """Whether a verb has a time of its own, reckoned from the one before: "signed it and left a few days later"."""
    times = (child for child in verb.children if child.dep_ in {"advmod", "npadvmod"})
    return any(token.lower_ in LATER for time in times for token in time.subtree)


@dataclass(eq=False)
class ArgumentReader:
    """Reads the arguments of the verbs of one sentence."""

    sentence: Sentence
    lexicon: Lexicon
    phrases: Phrases
    dates: list[DatedTerm]
    used: set[int] = field(default_factory=set)  # dates already said of the verb at hand, by identity

    def of(self, verb: Token) -> Iterator[Argument]:
        """Yield the arguments of a verb in the order of the sentence."""
        self.used = set()
        own = list(self._own(verb))
        timed = any(one.role == "when" for one in own)  # "on 2 July voted, and issued it on 4 July": not on both
        shared = (one for one in self._shared(verb) if not (timed and one.role == "when"))
        found = [one for one in (*own, *shared) if not _dates_a_noun(one)]
        found = [_as_start(one) if _dates_a_start(one, found) else one for one in found]
        quoted = self._quotation(verb) if base(verb) in SAYING else None
        if quoted is not None:
            found = [one for one in found if one.role != "that" and not quoted.at <= one.at <= quoted.phrase.head.i]
            found.append(quoted)
        yield from sorted(found, key=lambda argument: argument.at)

    def _quotation(self, verb: Token) -> Argument | None:
        """What is quoted right behind a verb of saying, mark to mark."""
        doc, end = verb.doc, self.sentence.span.end
        first = verb.i + 1
        while first < end and doc[first].text in {":", ",", "that"}:
            first += 1
        last = next((i for i in range(first + 1, end) if doc[i].text == '"'), 0)
        if not last or doc[first].text != '"' or not 3 < last - first <= LONGEST_QUOTATION:
            return None
        text = doc[first : last + 1].text
        start, finish = self.sentence.extent(doc[first : last + 1])
        term = Term(text, "phrase", fold(text), start, finish)
        return Argument("that", "", Phrase(text, doc[last], (term,), False, 1), first, required=True)

    def _own(self, verb: Token) -> Iterator[Argument]:
        for child in verb.children:
            yield from self._argument(verb, child)
        inner = [c for c in verb.children if c.dep_ == "xcomp"] if base(verb) in ASPECTUAL else []
        for dated in self.dates:
            governor = date_verb(self.sentence, dated)
            begun = governor in inner and dated.preposition == "in"
            if id(dated) not in self.used and governor is not None and (governor == verb or begun):
                self.used.add(id(dated))
                yield self._when(dated, verb)

    def _shared(self, verb: Token) -> Iterator[Argument]:
        """What stands before the subject of the first verb holds for the verbs joined to it as well."""
        if verb.dep_ != "conj" or own_subject(verb) is not None or verb.head.pos_ not in {"VERB", "AUX"}:
            return
        first = verb.head
        subject = subject_head(first)
        limit = subject.left_edge.i if subject is not None else first.i
        for argument in self._own(first):
            held = argument.role in {"where", "venue", "under"} or (argument.role == "when" and not _is_later(verb))
            if argument.at < limit and held:
                yield replace(argument, ahead=True)

    def _argument(self, verb: Token, child: Token) -> Iterator[Argument]:
        dep = child.dep_
        if dep in {"prep", "advcl"} and (self._is_of_another(verb, child) or is_in_brackets(verb, child)):
            return
        if dep in {"dobj", "attr", "oprd", "dative"} and child.pos_ != "ADP":
            role = {"dobj": "object", "dative": "indirect"}.get(dep, "complement")
            yield from self._object(child, role)
        elif dep == "acomp":
            span = words_of(child)
            phrase = self.phrases.verb(self.sentence, span, child)
            gaps = () if phrase.fault else tuple(self._gaps(child, span, "complement"))
            yield Argument("complement", "", phrase, child.i, required=True, gaps=gaps)
        elif dep == "agent":
            yield from self._prepositional(verb, child, "agent")
        elif dep in {"prep", "dative"}:
            if (mention := self.lexicon.at(self.sentence, child)) is None or mention.first == child.i:
                yield from self._prepositional(verb, child, "")
        elif dep == "xcomp":
            after_object = any(c.dep_ == "dobj" and c.i < child.i for c in verb.children)
            purpose = after_object and is_infinitive(child) and base(verb) not in STEERING
            told = not purpose or base(verb) in USING or takes_vague(verb)
            yield from self._infinitive(child, "purpose" if purpose else "do", required=told)
        elif dep == "advcl":
            yield from self._adverbial(verb, child)
        elif dep == "ccomp":
            yield from self._content(verb, child)

    def _is_of_another(self, verb: Token, child: Token) -> bool:
        """Whether a phrase belongs to a participle or an apposition before it, not to the verb that it was hung on.

        "For which" belongs to what was told before: "a salt, for which she won a medal".
        """
        if child.dep_ == "prep" and child.i < verb.i and child.nbor(1).lower_ == "which":
            return True
        aside = child.dep_ == "prep" and is_behind_aside(self.lexicon, self.sentence, verb, child)
        return aside or _belongs_to_another(verb, child)

    def _object(self, child: Token, role: str) -> Iterator[Argument]:
        if role == "object" and any(c.dep_ == "dobj" and c.i > child.i for c in child.head.children):
            role = "indirect"
        head = renamed(self.lexicon, self.sentence, child)
        phrase = self.phrases.noun(self.sentence, head)
        yield Argument(role, "", phrase, child.i, required=True)
        if phrase.named:
            for part in (child, head):
                for prep in part.children:
                    mention = self.lexicon.at(self.sentence, prep)
                    own = mention is not None and mention.head == part
                    if prep.dep_ == "prep" and not own and not _names_origin(phrase, prep):
                        yield from self._prepositional(child, prep, "")
                    if prep.dep_ in {"acl", "relcl"} and prep.tag_ == "VB" and is_infinitive(prep):
                        yield from self._infinitive(prep, "purpose", required=False)

    def _prepositional(self, verb: Token, prep: Token, role: str) -> Iterator[Argument]:
        lead = lead_of(prep)
        if lead in {"in order", "so as"} or (prep.lower_ == "as" and prep.i > 0 and prep.nbor(-1).lower_ == "such"):
            return
        target = next((child for child in prep.children if child.dep_ in {"pobj", "pcomp"}), None)
        if target is not None and target.pos_ == "ADP":
            lead = f"{lead} {target.lower_}"
            target = next((child for child in target.children if child.dep_ in {"pobj", "pcomp"}), None)
        if lead == "with" and prep.i > 0 and prep.nbor(-1).text == ",":
            return  # ", with Britain following suit": what went along, not part of it
        if target is None:
            yield from self._stacked(verb, prep, role)
        elif (
            target.lemma_.lower() in DISCOURSE.get(lead, ())
            and len(list(target.subtree)) <= 3
            and not tells_state(prep)
        ):
            if prep.i > verb.i and any(c.lower_ in {"this", "that"} for c in target.children):
                yield Argument(
                    "circumstance",
                    lead,
                    replace(self.phrases.noun(self.sentence, target), fault="leans on its context"),
                    prep.i,
                    required=True,
                )
        elif not self._is_time(target):
            yield from self._placed(verb, prep, lead, role, target)
        elif (
            (dated := date_at(self.sentence, target, self.dates)) is not None
            and id(dated) not in self.used
            and not dated.bracketed
        ):
            self.used.add(id(dated))
            if not ends_subject(prep, verb):
                yield self._when(dated, verb)

    def _stacked(self, verb: Token, prep: Token, role: str) -> Iterator[Argument]:
        """A preposition before another: "out of", "from within"."""
        nested = next((child for child in prep.children if child.dep_ == "prep"), None)
        for argument in self._prepositional(verb, nested, role) if nested is not None else ():
            lead = argument.lead if argument.role in {"when", "where"} else f"{prep.lower_} {argument.lead}"
            yield replace(argument, lead=lead.strip())

    def _is_time(self, target: Token) -> bool:
        """Whether a preposition leads to a date, resolved or not; a date that only names a thing is none."""
        dated = date_at(self.sentence, target, self.dates)
        if dated is not None:
            return not dated.attributive
        return target.ent_type_ in {"DATE", "TIME"} and (target.text in MONTHS or target.like_num)

    def _placed(self, verb: Token, prep: Token, lead: str, role: str, target: Token) -> Iterator[Argument]:
        """A preposition with a noun phrase, a gerund or an effort behind it."""
        if target.dep_ == "pcomp" or target.tag_ == "VBG":
            yield from self._gerund(prep, lead, target)
            return
        purpose = effort(prep, target)
        if purpose is not None:
            tried = target.lemma_ in UNCERTAIN  # "in an effort to force it": perhaps it was not forced
            lead = prep.doc[prep.i : first_of_infinitive(purpose)].text if tried else ""
            for argument in self._infinitive(purpose, "purpose", required=False):
                yield replace(argument, lead=lead) if lead and argument.phrase.text.startswith("to ") else argument
            return
        head = renamed(self.lexicon, self.sentence, target)
        phrase = self.phrases.noun(self.sentence, head)
        if is_bare(target) and target.i + 1 < len(target.doc) and target.nbor(1).tag_ == "VBN":
            phrase = replace(phrase, fault=phrase.fault or "cut short")  # "money left to her by her brother"
        if lead == "with" and _is_absolute(target):
            phrase = replace(phrase, fault=phrase.fault or "a state beside it")
        place = (role or prep_role(lead, phrase)).replace(" ", "_")
        placing = place in {"venue", "where", "agent"}
        required = not placing and place not in {"when", "circumstance"} and binds(verb, prep, lead)
        # "turned policy away from trade, to one of force": what it came to may not be left unsaid.
        required = required or (phrase.fault == "vague pronoun" and lead in INTO and prep.i > verb.i)
        inner = tuple(a for a in self._nested(verb, target) if place != "agent" or a.role != "where") if placing else ()
        if inner and not phrase.named:
            phrase = self.phrases.noun(self.sentence, head, without=lifted(target, inner))
        yield Argument(place, lead, phrase, prep.i, required=required)
        yield from inner

    def _nested(self, verb: Token, target: Token) -> Iterator[Argument]:
        """Date and place that hang on a venue date the clause: "at their meeting in Berlin in April 2011"."""
        low, high = (
            self.sentence.offset(target.left_edge),
            self.sentence.offset(target.right_edge) + len(target.right_edge.text),
        )
        inside = {token.i for token in target.subtree}
        for dated in self.dates:
            governor = date_verb(self.sentence, dated)
            if governor is not None and governor.i in inside and _has_own_time(governor, target):
                continue  # "succeeded by Holm, who served until 1963": until then he served
            if low <= dated.start < high and id(dated) not in self.used and not dated.bracketed:
                self.used.add(id(dated))
                said = self._when(dated, verb)
                yield replace(said, role="when", lead=date_lead(dated)) if said.role == "of" else said
        for prep in target.children:
            if prep.dep_ == "prep" and prep.lower_ in {"in", "at"}:
                place = next((c for c in prep.children if c.dep_ == "pobj"), None)
                mention = self.lexicon.at(self.sentence, place) if place is not None else None
                if place is not None and mention is not None and mention.name.kind in PLACE_KINDS:
                    yield Argument("where", prep.lower_, self.phrases.noun(self.sentence, place), prep.i)

    def _when(self, dated: DatedTerm, anchor: Token) -> Argument:
        role = date_role(dated)
        term = spoken_date(dated)
        said, lead = term.text, dated.preposition if role != "when" else date_lead(dated)
        joint = {"from": " to ", "between": " and "}.get(dated.preposition)
        if term.kind == "span" and joint:
            said, lead = said.replace("–", joint, 1).replace(" to ", joint, 1), dated.preposition
        phrase = Phrase(said, anchor, (term,), False, 1, dated.evidence)
        index = next((t.i for t in self.sentence.span if self.sentence.offset(t) >= dated.start), anchor.i)
        before = [token.lower_ for token in anchor.doc[max(index - 2, 0) : index]]
        if before == ["as", "of"]:  # what is so "as of May 1999" was so before as well
            return Argument("when", "as of", phrase, index, supplied=True)
        return Argument(role, lead, phrase, index)

    def _infinitive(self, verb: Token, role: str, *, required: bool) -> Iterator[Argument]:
        """A to-infinitive (or "-ing") that hangs on a verb: what it agreed to do, or what it was for."""
        tokens = [token for token in words_of(verb) if token.i >= first_of_infinitive(verb)]
        to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
        if role == "purpose" and _is_behind_relative(verb):
            return
        negated = any(child.dep_ == "neg" for child in verb.children)
        if any(child.dep_ in SUBJECTS for child in verb.children):
            if role == "purpose" or any(child.dep_ == "mark" and child.lower_ == "for" for child in verb.children):
                whole = self.phrases.verb(self.sentence, words_of(verb), verb)
                # "arranged for the envoys to meet": that is what was arranged
                bare = not any(child.dep_ in {"dobj", "nsubjpass"} for child in verb.head.children)
                yield Argument("purpose", "", whole, verb.left_edge.i, required=required or bare)
            return
        body = [token for token in tokens if not (token.dep_ == "aux" and token.lower_ == "to" and token.head == verb)]
        phrase = self.phrases.verb(self.sentence, body, verb)
        if to and verb.pos_ == "VERB" and not is_verb(verb.lower_):  # "reduced the town to rubble"
            phrase, required = replace(phrase, fault=phrase.fault or "no verb"), True
        if body and is_torn_list(body):
            phrase = replace(phrase, fault=phrase.fault or "list cut short")
        gaps = tuple(self._gaps(verb, body, role)) if verb.pos_ == "VERB" and not phrase.fault else ()
        if verb.pos_ not in {"VERB", "AUX"}:
            role = "complement"
        lead = "to" if to else ""
        if role == "purpose" and to:
            lead, phrase = "", prefixed(phrase, "to ")
        if negated:
            lead = "not to" if to else lead
            stripped = phrase.text.removeprefix("not ")
            phrase = replace(phrase, text=stripped)
        if role == "purpose":
            gaps = tuple(replace(gap, rest=f"to {gap.rest}") for gap in gaps) if to else ()
        yield Argument(role, lead, phrase, first_of_infinitive(verb), required=required, gaps=gaps)

    def _gaps(self, verb: Token, body: list[Token], role: str) -> Iterator[Gap]:
        """What the verbs of an infinitive chain take: objects, and names behind prepositions."""
        joined = {t.i for c in verb.children if c.dep_ in {"conj", "cc"} for t in c.subtree}
        body = [token for token in body if token.i not in joined]
        inner: Token | None = verb
        while inner is not None:
            for child in inner.children:
                if child.dep_ == "dobj" and child.tag_ not in {"WDT", "WP", "WRB"} and not idiomatic(inner, child):
                    yield from self._gap(verb, body, child, child, f"{role}_object")
                elif child.dep_ == "prep" and child.i > inner.i:
                    target = next((c for c in child.children if c.dep_ == "pobj"), None)
                    if target is not None:
                        yield from self._gap(verb, body, target, child, f"{role}_{child.lower_}")
            if inner != verb and any(c.dep_ == "conj" for c in inner.children):
                return
            inner = next((c for c in inner.children if c.dep_ == "xcomp" and c.pos_ == "VERB" and c.i > verb.i), None)

    def _gap(self, verb: Token, body: list[Token], target: Token, top: Token, role: str) -> Iterator[Gap]:
        """What `top` (an object, or a preposition with its object `target`) leaves open in the words `body`."""
        phrase = self.phrases.noun(self.sentence, renamed(self.lexicon, self.sentence, target))
        out = {token.i for token in top.subtree} - self._beside(target, top)
        rest = [token for token in body if token.i not in out]
        lead = top.lower_ if top != target else ""
        asked = not lead or phrase.named or (lead in TOWARDS and len(phrase.text.split()) > 1)
        if phrase.fault or not phrase.terms or not asked or not rest or rest[-1].i < verb.i:
            return
        left = self.phrases.verb(self.sentence, rest, verb)
        if not left.fault and left.text.count('"') % 2 == 0 and sum(token.text == '"' for token in rest) % 2 == 0:
            yield Gap(role, phrase.terms, f"{lead} {{}}".strip(), left.text, left.anchors)

    def _beside(self, target: Token, top: Token) -> set[int]:
        """Where something is done, hung on the name before it: "to trade with Norway | in Oslo"."""
        mention = self.lexicon.at(self.sentence, target)
        if top == target or mention is None:
            return set()
        told = (c for c in target.children if c.dep_ == "prep" and c.lower_ in PLACING and c.i > mention.last)
        return {token.i for child in told for token in child.subtree}

    def _gerund(self, prep: Token, lead: str, target: Token) -> Iterator[Argument]:
        tokens = words_of(target)
        if not tokens:
            return
        phrase = self.phrases.verb(self.sentence, tokens, target)
        gaps = () if phrase.fault else tuple(self._gaps(target, tokens, lead.replace(" ", "_")))
        role = "means" if lead == "by" else lead.replace(" ", "_")
        # What somebody is committed to doing is not left off.
        bound = lead in {*BINDING, "to"} or (prep.i - prep.head.i == 1 and lead not in {"by", "in", "after", "before"})
        yield Argument(role, lead, phrase, prep.i, required=bound, gaps=gaps if bound else ())

    def _adverbial(self, verb: Token, child: Token) -> Iterator[Argument]:
        mark = next((c.lower_ for c in child.children if c.dep_ in {"mark", "advmod"} and c.i < child.i), "")
        if mark == "as" and is_infinitive(child):
            return  # "As part of its work to keep peace, it agreed ...": the work is to keep peace
        if child.tag_ == "VBG" and is_infinitive(child):  # "committed them to offering help"
            yield from self._infinitive(child, "to", required=True)
        elif child.tag_ == "VB" and is_infinitive(child):
            steered = base(verb) in STEERING and any(c.dep_ in {"dobj", "nsubjpass"} for c in verb.children)
            bound = steered or base(verb) == "do"  # "authorized it to act", "did little to prevent"
            if base(child) in {"become", "be", "find"} and not bound:
                return  # what came of it, not what it was for
            yield from self._infinitive(
                child, "do" if bound else "purpose", required=bound or base(verb) in USING or takes_vague(verb)
            )
        elif narrows(verb, child):
            phrase = self.phrases.verb(self.sentence, words_of(child), child)
            yield Argument("scope", "", replace(phrase, text=f", {phrase.text}"), child.i, required=True)
        elif child.left_edge.lower_ in EXCEPTING and child.i > verb.i:
            phrase = self.phrases.verb(self.sentence, words_of(child), child)
            yield Argument("exception", "", replace(phrase, text=f", {phrase.text},"), child.i, required=True)
        elif mark in UNREAL:
            phrase = self.phrases.verb(self.sentence, words_of(child), child)
            phrase = replace(phrase, fault=phrase.fault or "conditional")
            yield Argument("condition", "", phrase, child.left_edge.i, required=True, ahead=child.i < verb.i)

    def _content(self, verb: Token, child: Token) -> Iterator[Argument]:
        if child.i < verb.i or is_free_standing(child):
            return
        steered = next((c for c in child.children if c.dep_ in SUBJECTS), None)
        if (
            steered is not None
            and base(verb) in STEERING
            and child.tag_ == "VB"
            and (is_infinitive(child) or base(verb) == "help")
        ):
            yield Argument("object", "", self.phrases.noun(self.sentence, steered), steered.i, required=True)
            body = [
                t for t in words_of(child) if t.i > steered.right_edge.i and not (t.dep_ == "aux" and t.head == child)
            ]
            lead = "to" if is_infinitive(child) else ""
            yield Argument("do", lead, self.phrases.verb(self.sentence, body, child), child.i, required=True)
            return
        tokens = words_of(child)
        if not tokens:
            return
        mark = tokens[0].lower_ == "that"
        asks = tokens[0].tag_ in {"WRB", "WP", "WDT"} or tokens[0].lower_ == "whether"
        if not mark and (asks or base(verb) not in SAYING):
            if asks or any(c.dep_ in SUBJECTS for c in child.children):
                yield Argument("that", "", Phrase(child.text, child, fault="odd complement"), child.i, required=True)
            return
        if not is_finite(child) and not is_infinitive(child):  # "declared the pox a thing of the past"
            yield Argument("that", "", Phrase(child.text, child, fault="odd complement"), child.i, required=True)
            return
        body = tokens[1:] if mark else tokens
        phrase = self.phrases.verb(self.sentence, body, child)
        if child.tag_ == "VB" and not mark and is_infinitive(child):
            yield Argument("that", "", phrase, tokens[0].i, required=True)
            return
        gaps = () if phrase.fault else tuple(self._gaps(child, body, "that"))
        yield Argument("that", "that", phrase, tokens[0].i, required=True, gaps=gaps)


def _is_absolute(noun: Token) -> bool:
    """Whether what stands behind "with" is said to be in some state: "ended with Oslo scarcely damaged"."""
    behind = noun.doc[noun.i + 1 : noun.i + 1 + LONGEST_STATE]
    after = next((token for token in behind if token.pos_ != "ADV"), None)
    return after is not None and after.tag_ == "VBN" and after.dep_ == "advcl" and after.head == noun.head.head


def _dates_a_start(argument: Argument, found: list[Argument]) -> bool:
    """Whether a date tells when something stood at the first of two values: "grew from 81 in 1955 to 120 by 1968"."""
    if argument.role != "when":
        return False
    at = {lead: next((one.at for one in found if one.lead == lead), -1) for lead in ("from", "to")}
    return 0 <= at["from"] < argument.at < at["to"]


def _as_start(argument: Argument) -> Argument:
    return replace(argument, role="start", required=True)


def _has_own_time(verb: Token, noun: Token) -> bool:
    """Whether a clause inside a phrase is not of the time of the clause that the phrase stands in.

    What tells of the noun itself may be: "at a meeting held in 1990"; what is told deeper inside is not.
    """
    return verb.dep_ == "relcl" or (verb.dep_ == "acl" and verb.head != noun)


def _names_origin(phrase: Phrase, prep: Token) -> bool:
    """Whether a preposition only says whence somebody was: "married Ada Holm of Lund"."""
    return prep.lower_ in {"of", "from"} and any(term.kind == "person" for term in phrase.terms)


def _dates_a_noun(argument: Argument) -> bool:
    """Whether a date hangs on a noun by "of": "the pact of 1902" dates the pact, not what is done to it."""
    terms = argument.phrase.terms
    return argument.role == "of" and bool(terms) and terms[0].kind in {"year", "month", "day", "season", "decade"}


def _is_behind_relative(verb: Token) -> bool:
    """Whether a clause between a verb and an infinitive may own the infinitive: "sent X, who tried, by ..., to win"."""
    between = verb.doc[verb.head.i + 1 : max(first_of_infinitive(verb), verb.head.i + 1)]
    return len(between) > 0 and between[-1].text == "," and any(token.tag_ in {"WP", "WDT"} for token in between)


def _belongs_to_another(verb: Token, child: Token) -> bool:
    """Whether a phrase behind a comma follows a participle that it may be said of.

    "pledged to build roads, helping towns, on request, to grow": the towns grow, and they request.
    """
    first = child.left_edge.i
    if first <= verb.i + 1 or verb.doc[first - 1].text != ",":
        return False
    comments = (t for t in verb.doc[verb.i + 1 : first] if t.tag_ == "VBG" and t.dep_ in {"conj", "advcl", "acl"})
    return any(one.left_edge.i > 0 and one.left_edge.nbor(-1).text == "," for one in comments)
