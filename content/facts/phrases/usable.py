"""Noun phrases and verb phrases as a question may use them: verbatim, without what is not needed, standing alone.

A phrase that leans on its context is mended by a named rule, with the sentence it leans on as further evidence, or it
carries a fault: the name of the rule that stops it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from content.facts.base import Evidence, Term
from content.facts.clauses.owners import is_at_hand
from content.facts.clauses.subjects import is_plural
from content.facts.law.roles import plays_part
from content.facts.names.gazetteer import fold
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.phrases.drafting import Draft
from content.facts.phrases.tokens import (
    ORDINALS,
    coordinated,
    hangs_on,
    is_cut,
    is_personal,
    is_pointed,
    is_qualified,
    is_sequel,
    kept_tokens,
    leaning,
    listed,
    only_ties,
    own_subject,
    possessive,
    pruned,
    rank_of,
    relative_which,
    requoted,
    tangled,
    tidy,
    uncapitalised,
    with_title,
)
from content.facts.references.anaphors import is_each_of_told, is_told_before
from content.facts.references.pronouns import SHARED_OBJECT
from content.facts.references.recalled import brought_up, listed_before
from content.facts.references.resolving import References
from content.facts.references.uniques import is_unique
from content.facts.topics import topics
from content.language import Analysis, Sentence, number_word, singular, words
from content.once import once
from content.parse import Token

SPEAKERS = words("i we us our ours you your yours me my")
# Adjectives that do not tell one thing from another.
WEAK = words(
    "first second third final last next new newly main major entire whole full remaining existing resulting overall "
    "original initial other different same certain various several particular respective two three four five six seven "
    "eight nine ten both additional further subsequent previous following important significant key great large "
    "succeeding ensuing preceding aforementioned abovementioned present current recent own very resultant"
)
# Weak ones that still single a thing out beside a verb with a named subject: "set the final bill".
RANKS = words("final whole entire full overall original initial")
# Prepositions behind which a name is an example or a likeness, not a part of the description.
UNASKED = words("as like including than such")
# Adverbs that tie a clause to the one before, and say nothing of their own.
TIES = words(
    "also however thus therefore then instead additionally furthermore moreover meanwhile consequently hence likewise "
    "similarly indeed ultimately subsequently nevertheless nonetheless finally initially again soon"
)
# Faults of a definite noun that a restrictive clause may mend.
UNTOLD = frozenset({"definite without antecedent"})
PRUNINGS = 3
REACH = 6  # how far a chain of references may lead


@dataclass(frozen=True, slots=True, eq=False)
class Hole:
    """A name inside a phrase that can be asked where it stands: "the outbreak of {} in 1936"."""

    terms: tuple[Term, ...]
    lead: str  # the preposition that ties it to the phrase
    template: str  # the phrase with "{}" in the name's place
    rest: str  # the phrase without preposition and name; empty where it cannot go without
    direct: bool = True  # it hangs on the phrase's own noun


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A noun or verb phrase ready for use in a stem or as a key."""

    text: str
    head: Token
    terms: tuple[Term, ...] = ()  # what it names: several for a coordination of names, one phrase term otherwise
    plural: bool = False
    anchors: int = 0  # proper names, numbers and quotations in it: what makes a stem specific
    evidence: tuple[Evidence, ...] = ()
    fault: str = ""
    holes: tuple[Hole, ...] = ()

    @property
    def named(self) -> bool:
        """Whether it is a name or a coordination of names."""
        return bool(self.terms) and all(term.kind != "phrase" for term in self.terms)


TELLERS = words("compound nmod poss prep acl relcl appos npadvmod")  # what may say which thing is meant


@dataclass(frozen=True, slots=True, eq=False)
class Described:
    """A thing that an earlier clause brought up and told apart."""

    text: str
    sentence: Sentence
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, eq=False)
class Phrases:
    """Makes phrases of one document's parses."""

    analysis: Analysis
    lexicon: Lexicon
    references: References
    topics: frozenset[str] = frozenset()  # nouns that tell statements apart where names are few
    # What an earlier clause told of a thing without a name: "committee" -> "the committee formed by the Commission".
    described: dict[str, list[Described]] = field(default_factory=dict)
    _made: dict[tuple[int, int, frozenset[int], int], Phrase] = field(default_factory=dict)

    def noun(self, sentence: Sentence, head: Token, *, without: frozenset[int] = frozenset(), depth: int = 0) -> Phrase:
        """Return the noun phrase that `head` heads, loose modifiers and the tokens `without` left off."""
        key = (sentence.block, head.i, without, depth)
        if key not in self._made:
            self._made[key] = self._noun(sentence, head, without, depth)
        return self._made[key]

    def _noun(self, sentence: Sentence, head: Token, without: frozenset[int], depth: int) -> Phrase:
        if head.pos_ == "PRON" and is_personal(head):
            return self._pronoun(sentence, head, depth)
        group = self._names(sentence, head)
        if group:
            return self._named(sentence, head, group)
        if told := listed_before(sentence, head, self.analysis, self.lexicon):
            further = (self.analysis.evidence(told[0].sentence),)
            return replace(self._named(told[0].sentence, head, list(told)), evidence=further, fault="")
        tokens = [t for t in kept_tokens(head, self.lexicon.at(sentence, head)) if t.i not in without] or [head]
        meant = self._ranked_alone(sentence, head) or self._meant(sentence, head, tokens)
        return meant or self._described_by_itself(sentence, head, tokens, without, depth)

    def _described_by_itself(
        self, sentence: Sentence, head: Token, tokens: list[Token], without: frozenset[int], depth: int
    ) -> Phrase:
        """A phrase in its own words, with a restrictive clause where nothing else says which one is meant."""
        tokens, draft = self._mended(sentence, head, tokens, depth)
        if draft.fault in UNTOLD:
            told = [t for t in kept_tokens(head, self.lexicon.at(sentence, head), telling=True) if t.i not in without]
            again, second = self._mended(sentence, head, told, depth) if len(told) > len(tokens) else (tokens, draft)
            if not second.fault:
                tokens, draft = again, second
        if tokens[0].pos_ in {"ADP", "SCONJ"} and tokens[0] != head:
            draft.blame("odd phrase")
        if tangled(tokens) or self._mixed(sentence, tokens):
            draft.blame("tangled coordination")
        mention = self.lexicon.at(sentence, tokens[-1])
        if is_cut(tokens[-1]) or (mention is not None and mention.last > tokens[-1].i):
            draft.blame("cut word")  # or a name: "a National Plan | for Harbours"
        if not any(letter.isalnum() for letter in head.text):
            draft.blame("a mark for a noun")  # the hyphen of a word that was cut in three
        return self._phrase(sentence, head, tokens, draft)

    def _meant(self, sentence: Sentence, head: Token, tokens: list[Token]) -> Phrase | None:
        """The name that a bare "the treaty" or "this initiative" stands for."""
        pointing = tokens[0].dep_ == "det" and tokens[0].lower_ in {"the", "this", "that"} and tokens[-1] == head
        if not pointing or any(token.lower_ not in WEAK for token in tokens[1:-1]) or is_plural(head):
            return None
        antecedent = self.references.short_form(sentence, head, rank_of(tokens))
        start, end = sentence.extent(tokens)
        if antecedent is None or antecedent.name is None:
            return None if rank_of(tokens) else self.called_back(sentence, head, start, end, tokens[0].lower_)
        further = self.references.evidence(sentence, antecedent)
        name = antecedent.name
        return Phrase(name.text, head, (term_of(name, start, end),), False, 1, further)

    def _ranked_alone(self, sentence: Sentence, head: Token) -> Phrase | None:
        """ "the second", after "the first initiative" in the same sentence."""
        if head.lower_ not in ORDINALS:
            return None
        before = sentence.span[: head.i - sentence.span.start]
        noun = next((t.head for t in before if t.lower_ in ORDINALS and t.head.pos_ == "NOUN"), None)
        if noun is None:
            return None
        antecedent = self.references.ranked(sentence, head, singular(noun.lower_), rank_of([head]))
        if antecedent is None or antecedent.name is None:
            return None
        start, end = sentence.extent([head])
        further = (self.analysis.evidence(antecedent.sentence),)
        return Phrase(antecedent.name.text, head, (term_of(antecedent.name, start, end),), False, 1, further)

    def called_back(self, sentence: Sentence, head: Token, start: int, end: int, article: str = "the") -> Phrase | None:
        """ "the committee" as the clause that brought it up tells it: "the committee formed by the Commission"."""
        if article == "this":
            return self._just_told(sentence, head, start, end)
        earlier = [one for one in self.described.get(head.lemma_.lower(), ()) if one.sentence.index < sentence.index]
        told = earlier[-1] if earlier else None
        if told is None or told.sentence.headings != sentence.headings:
            return None
        if sentence.index - told.sentence.index > REACH:
            return None
        term = Term(told.text, "phrase", fold(told.text), start, end, noun=head.lemma_.lower())
        return Phrase(told.text, head, (term,), False, 1, told.evidence)

    def _just_told(self, sentence: Sentence, head: Token, start: int, end: int) -> Phrase | None:
        """ "this movement" as the sentence before brought it up: "the movement to ban war"."""
        found = brought_up(sentence, head, self.analysis)
        if found is None:
            return None
        previous, noun, tokens = found
        draft = self._compose(previous, tokens, 0)
        if draft.fault or tokens[0].lower_ not in {"a", "an"}:
            return None
        text = "the " + tidy("".join(draft.pieces)).split(" ", 1)[1]
        term = Term(text, "phrase", fold(text), start, end, noun=noun.lemma_.lower())
        return Phrase(text, head, (term,), False, draft.anchors, (self.analysis.evidence(previous), *draft.evidence))

    def _mixed(self, sentence: Sentence, tokens: list[Token]) -> bool:
        """Whether the parser joined a person to a country or a date's name: two phrases run together."""
        for token in tokens:
            if token.dep_ == "conj" and (joined := self.lexicon.at(sentence, token)) is not None:
                first = self.lexicon.at(sentence, token.head)
                if first is not None and (first.name.kind == "person") != (joined.name.kind == "person"):
                    return True
        return False

    def verb(self, sentence: Sentence, tokens: list[Token], head: Token) -> Phrase:
        """Return a run of words that belongs to a verb ("consult with each other ...") as one phrase."""
        tokens, draft = self._mended(sentence, head, tokens or [head], 0)
        if tangled(tokens):
            draft.blame("tangled coordination")
        return self._phrase(sentence, head, tokens, draft)

    # Names

    def _names(self, sentence: Sentence, head: Token) -> list[Mention]:
        """The mentions that a phrase consists of, where it is a name or a coordination of names and no more."""
        first = self.lexicon.at(sentence, head)
        if first is None or first.head != head or is_qualified(head, first):
            return []
        found = {first.first: first}
        for part in (*coordinated(head), *self._listed_after(sentence, first)):
            mention = self.lexicon.at(sentence, part)
            if mention is None or mention.head != part or is_qualified(part, mention):
                return []
            found[mention.first] = mention
        return [found[at] for at in sorted(found)]

    def _listed_after(self, sentence: Sentence, first: Mention) -> list[Token]:
        """The heads of a written list "A, B and C" that starts with a name, whatever the parser made of it."""
        doc, heads, at = sentence.span.doc, [], first
        closed = False
        while not closed:
            index = at.last + 1
            comma = index < sentence.span.end and doc[index].text == ","
            index += comma
            closed = index < sentence.span.end and doc[index].lower_ in {"and", "&"}
            index += closed
            if not (comma or closed) or index >= sentence.span.end:
                return []
            index += doc[index].lower_ == "the"
            following = self.lexicon.at(sentence, doc[index]) if index < sentence.span.end else None
            if following is None or following.first != index or following.name.kind != first.name.kind:
                return []
            heads.append(following.head)
            at = following
        return heads if len(heads) > 1 else []

    def _named(self, sentence: Sentence, head: Token, group: list[Mention]) -> Phrase:
        terms = tuple(self.lexicon.term(mention) for mention in group)
        text = listed([mention.name.text for mention in group])
        plural = len(group) > 1 or group[0].name.plural
        fault = "list goes on" if self._goes_on(sentence, group[-1]) else ""
        return Phrase(text, head, terms, plural, len(group), fault=fault)

    def _goes_on(self, sentence: Sentence, last: Mention) -> bool:
        """Whether a further name follows a comma or "and" that the parser hung elsewhere."""
        doc, index = sentence.span.doc, last.last + 1
        if index + 1 >= sentence.span.end or doc[index].lower_ not in {",", "and"}:
            return False
        comma = doc[index].text == ","
        index += 1 + (doc[index].text == "," and doc[index + 1].lower_ == "and")
        index += index < sentence.span.end and doc[index].lower_ == "the"
        if index >= sentence.span.end:
            return False
        following = self.lexicon.at(sentence, doc[index])
        if following is None or following.name.kind != last.name.kind or following.head.dep_ == "appos":
            return False
        return not (comma and following.head.dep_ in {"nsubj", "nsubjpass"})

    def _pronoun(self, sentence: Sentence, token: Token, depth: int) -> Phrase:
        antecedent = self.references.pronoun(sentence, token) if depth < REACH else None
        if antecedent is None or token.dep_ not in {"nsubj", "nsubjpass"}:
            return Phrase(token.text, token, fault="unresolved pronoun")
        phrase = self.noun(antecedent.sentence, antecedent.token, depth=depth + 1)
        chained = antecedent.token.pos_ == "PRON" and phrase.evidence  # of a chain, the sentence that names is shown
        if antecedent.sentence is sentence or chained:
            return phrase
        return replace(phrase, evidence=(*phrase.evidence, self.analysis.evidence(antecedent.sentence)))

    # Composition

    def _phrase(self, sentence: Sentence, head: Token, tokens: list[Token], draft: Draft) -> Phrase:
        text = tidy("".join(draft.pieces))
        if text.count('"') % 2:
            text, broken = requoted(text, tokens)
            draft.blame(broken)
        start, end = sentence.extent(tokens)
        mention = self.lexicon.at(sentence, head)
        noun = mention.name.noun if mention is not None and mention.head == head else head.lemma_.lower()
        term = Term(text, "phrase", fold(text), start, end, plural=is_plural(head), noun=noun)
        holes = () if draft.fault or head.pos_ == "VERB" else tuple(self._holes(sentence, head, tokens, text))
        said = relative_which(text, tokens)
        return Phrase(said, head, (term,), is_plural(head), draft.anchors, tuple(draft.evidence), draft.fault, holes)

    def _holes(self, sentence: Sentence, head: Token, tokens: list[Token], text: str) -> Iterator[Hole]:
        """Names behind a preposition inside a noun phrase."""
        inside = {token.i for token in tokens}
        for prep in tokens:
            target = next((c for c in prep.children if c.dep_ == "pobj" and c.i in inside), None)
            if prep.dep_ != "prep" or target is None or prep.lower_ in UNASKED or not hangs_on(prep, head):
                continue
            group = self._names(sentence, target)
            if not group or any(mention.last not in inside for mention in group):
                continue
            named = self._named(sentence, target, group)
            first = with_title(group[0])
            written = tidy("".join(t.text_with_ws for t in target.doc[first : group[-1].last + 1]))
            the = "the " if first - 1 in inside and target.doc[first - 1].lower_ == "the" else ""
            spoken = next((form for form in (the + written, named.text) if text.count(form) == 1), "")
            if not spoken or named.fault or "such as" in text or text.count("(") != text.count(")"):
                continue
            if group[0].name.noun and group[0].name.noun[:4] in text.replace(spoken, "").lower():
                continue  # "the cities of which city"
            whole = f" {prep.text} {spoken}"
            ends = prep.head == head and text.endswith(whole)
            rest = text.removesuffix(whole) if ends else ""
            yield Hole(named.terms, prep.lower_, text.replace(spoken, "{}"), rest, direct=prep.head == head)

    def _compose(self, sentence: Sentence, tokens: list[Token], depth: int) -> Draft:
        draft = Draft()
        inside = {token.i for token in tokens}
        skip = -1
        seen: set[int] = set()
        topical: set[str] = set()
        for token in tokens:
            if token.i <= skip:
                continue
            mention = self.lexicon.at(sentence, token)
            if mention is not None and mention.first not in seen:
                seen.add(mention.first)
                draft.anchors += 1
            elif mention is None and token.lemma_.lower() in self.topics:
                topical.add(token.lemma_.lower())
            draft.at = token.i
            skip = self._place(sentence, token, inside, draft, depth)
        draft.anchors += len(topical) > 1  # one noun of the subject matter alone tells little
        return draft

    def _mended(self, sentence: Sentence, head: Token, tokens: list[Token], depth: int) -> tuple[list[Token], Draft]:
        """Compose a phrase; leave off loose modifiers that lean on their context, while enough is left."""
        draft = self._compose(sentence, tokens, depth)
        for _ in range(PRUNINGS):
            if not draft.fault:
                break
            less = pruned(head, tokens, draft.guilty)
            if not less:
                break
            tokens, draft = less, self._compose(sentence, less, depth)
        return tokens, draft

    def _place(self, sentence: Sentence, token: Token, inside: set[int], draft: Draft, depth: int) -> int:
        """Add one token, or what it stands for; return the index of the last token dealt with."""
        word = token.lower_
        draft.anchors += not token.is_alpha and (token.text == '"' or any(letter.isdigit() for letter in token.text))
        if word in TIES and token.dep_ == "advmod" and only_ties(token):
            return token.i
        if self._speaks(token, draft):
            draft.add(token.text, token.whitespace_)
        elif token.tag_ in {"PRP", "PRP$"}:
            self._replace_pronoun(sentence, token, inside, draft, depth)
        elif token.dep_ == "det" and word in {"the", "this", "that", "these", "those"} and token.head.i in inside:
            return self._definite(sentence, token, inside, draft)
        else:
            if pointing := leaning(token):
                draft.blame(pointing)
            if word == "each" and is_each_of_told(sentence, token, self.analysis):
                draft.blame("pointing adjective")
            opening = token.i <= sentence.span.start + 1
            text = uncapitalised(token, mention=self.lexicon.at(sentence, token)) if opening else token.text
            draft.add(text, token.whitespace_)
        return token.i

    def _speaks(self, token: Token, draft: Draft) -> bool:
        if token.lower_ in SPEAKERS and token.tag_ in {"PRP", "PRP$"}:
            draft.blame("speaks to the reader")
            return True
        return False

    def _replace_pronoun(self, sentence: Sentence, token: Token, inside: set[int], draft: Draft, depth: int) -> None:
        possessed = token.tag_ == "PRP$"
        antecedent = self.references.pronoun(sentence, token) if depth < REACH else None
        object_ = antecedent is not None and antecedent.rule == SHARED_OBJECT
        if antecedent is None and is_at_hand(token):
            draft.add(token.text, token.whitespace_)
            return
        if antecedent is None or not (possessed or object_ or token.dep_ in {"nsubj", "nsubjpass"}):
            draft.blame("unresolved pronoun")
            draft.add(token.text, token.whitespace_)
            return
        within = antecedent.sentence is sentence and not antecedent.rule.startswith("only")
        if within and (antecedent.token.i in inside or own_subject(token, antecedent.token, inside)):
            draft.add(token.text, token.whitespace_)
            return
        phrase = self.noun(antecedent.sentence, antecedent.token, depth=depth + 1)
        if phrase.fault or len(phrase.text.split()) > 8:
            draft.blame(phrase.fault or "long antecedent")
        if antecedent.sentence is not sentence:
            draft.evidence.append(self.analysis.evidence(antecedent.sentence))
        draft.evidence += phrase.evidence
        draft.anchors += phrase.anchors
        draft.add(possessive(phrase.text) if token.tag_ == "PRP$" else phrase.text, token.whitespace_)

    def _definite(self, sentence: Sentence, token: Token, inside: set[int], draft: Draft) -> int:
        """Place "the", "this" ...: as it is before a phrase that tells what is meant, else what it stands for."""
        head = token.head
        mention = self.lexicon.at(sentence, head)
        named = mention is not None and mention.head == head and not is_pointed(token, mention)
        told = not named and is_told_before(sentence, head, self.analysis, self.lexicon)
        if token.lower_ == "the" and not told and (named or self._telling(sentence, head, inside)):
            draft.add("the", token.whitespace_)
            return token.i
        between = [t for t in head.doc[token.i + 1 : head.i] if t.lower_ not in WEAK or t.lower_ == "same"]
        rank = rank_of(list(head.doc[token.i : head.i]))
        antecedent = None if between else self.references.short_form(sentence, head, rank)
        kind = self.references.generic(sentence, head) if antecedent is None and not between else None
        if kind is not None and token.lower_ == "the":
            draft.evidence.append(self.analysis.evidence(kind[1]))
            draft.add(kind[0], head.whitespace_)
            return int(head.i)
        if antecedent is None and plays_part(token, sentence, self.analysis):
            draft.add("the", token.whitespace_)
            return token.i
        if antecedent is None and (owner := self.references.owner(sentence, token)) is not None:
            draft.evidence += self.references.evidence(sentence, owner)
            draft.anchors += 1
            draft.add(possessive(owner.name.text if owner.name else ""), token.whitespace_)
            return token.i
        if antecedent is None or antecedent.name is None or is_plural(head):
            draft.blame("definite without antecedent" if token.lower_ == "the" else "demonstrative")
            draft.add(token.text, token.whitespace_)
            return token.i
        draft.evidence += self.references.evidence(sentence, antecedent)
        draft.anchors += 1
        draft.add(antecedent.name.text, head.whitespace_)
        return int(head.i)

    def _telling(self, sentence: Sentence, head: Token, inside: set[int]) -> bool:
        """Whether the modifiers of a definite noun say which one is meant."""
        if is_unique(head):
            return True
        for child in head.children:
            if child.i not in inside or child.dep_ in {"det", "punct", "cc", "conj", "case"}:
                continue
            if child.dep_ in {"amod", "nummod", "advmod", "quantmod"}:
                if child.lower_ in RANKS and head.lower_ not in HEADS:
                    return True
                if child.lower_ not in WEAK and number_word(child.text) is None:
                    return True
            elif child.dep_ in TELLERS and not is_sequel(child):
                return True
        return head.tag_ == "NNPS" or (head.dep_ == "compound" and self._telling(sentence, head.head, inside))


@once
def phrases_of(analysis: Analysis, lexicon: Lexicon) -> Phrases:
    """Return what makes the phrases of a document: one for all readers, as what one has found out serves the others."""
    return Phrases(analysis, lexicon, References(analysis, lexicon), topics(analysis, lexicon))
