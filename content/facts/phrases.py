"""Noun phrases and verb phrases as a question may use them: verbatim, without what is not needed, standing alone.

A phrase that leans on its context is mended by a named rule, with the sentence it leans on as further evidence, or it
carries a fault: the name of the rule that stops it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from content.facts.base import Evidence, Term
from content.facts.gazetteer import DEMONYMS, fold
from content.facts.names import Lexicon, Mention, term_of
from content.facts.names_kinds import HEADS
from content.facts.references import HUMAN, PLURAL, SINGULAR, References, is_plural
from content.language import Analysis, Sentence, number_word, singular, words

# What may be left off a noun phrase without making it untrue.
LOOSE = words("relcl appos acl advcl parataxis dep meta intj npadvmod")
SPEAKERS = words("i we us our ours you your yours me my")
VAGUE = words(
    "one ones others another such same former latter each both none some many more most all any either neither"
)
POINTERS = words("this these that those such another same former latter")
# Adjectives that do not tell one thing from another.
WEAK = words(
    "first second third final last next new newly main major entire whole full remaining existing resulting overall "
    "original initial other different same certain various several particular respective two three four five six seven "
    "eight nine ten both additional further subsequent previous following important significant key great large "
    "abovementioned present current recent own very"
)
# Weak ones that still single a thing out beside a verb with a named subject: "set the final bill".
RANKS = words("final whole entire full overall original initial")
# Definite without a modifier because there is only one.
UNIQUE = words(
    "world public press internet environment economy law sea sun moon earth state media military past future present "
    "universe climate market church army atmosphere weather sky web"
)
# Prepositions behind which a name is an example or a likeness, not a part of the description.
UNASKED = words("as like including than such")
# Adverbs that tie a clause to the one before, and say nothing of their own.
TIES = words(
    "also however thus therefore then instead additionally furthermore moreover meanwhile consequently hence likewise "
    "similarly otherwise indeed ultimately subsequently nevertheless nonetheless further finally initially again soon"
)
PLACEHOLDERS = words("there here so thereby thereof therein hereby above below")
# Faults of a definite noun that a restrictive clause may mend.
UNTOLD = frozenset({"definite without antecedent"})
# What may be left off where it leans on its context, and what changes the sense and may not.
PRUNABLE = frozenset({"relcl", "acl", "advcl", "prep", "appos", "npadvmod"})
KEEPERS = words("without except unless not than rather only besides save until if despite")
PRUNINGS = 3
REACH = 3  # how far a chain of references may lead


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


@dataclass(frozen=True, slots=True, eq=False)
class Described:
    """A thing that an earlier clause brought up and told apart."""

    text: str
    sentence: Sentence
    evidence: tuple[Evidence, ...]


@dataclass(slots=True)
class _Draft:
    """A phrase while its words are gathered."""

    pieces: list[str] = field(default_factory=list)
    anchors: int = 0
    evidence: list[Evidence] = field(default_factory=list)
    fault: str = ""
    at: int = -1  # index of the token that is being placed
    guilty: int = -1  # index of the token that is to blame

    def add(self, text: str, space: str) -> None:
        self.pieces.append(text + space)

    def blame(self, rule: str) -> None:
        if not self.fault:
            self.fault, self.guilty = rule, self.at


@dataclass(frozen=True, eq=False)
class Phrases:
    """Makes phrases of one document's parses."""

    analysis: Analysis
    lexicon: Lexicon
    references: References
    # What an earlier clause told of a thing without a name: "committee" -> "the committee formed by the Commission".
    described: dict[str, Described] = field(default_factory=dict)

    def noun(self, sentence: Sentence, head: Token, *, without: frozenset[int] = frozenset(), depth: int = 0) -> Phrase:
        """Return the noun phrase that `head` heads, loose modifiers and the tokens `without` left off."""
        if head.pos_ == "PRON" and _personal(head):
            return self._pronoun(sentence, head, depth)
        group = self._names(sentence, head)
        if group:
            return self._named(sentence, head, group)
        if head.lower_ in ORDINALS and (ranked := self._ranked_alone(sentence, head)) is not None:
            return ranked
        tokens = [t for t in _kept(head, self.lexicon.at(sentence, head)) if t.i not in without] or [head]
        meant = self._meant(sentence, head, tokens)
        if meant is not None:
            return meant
        tokens, draft = self._mended(sentence, head, tokens, depth)
        if draft.fault in UNTOLD:
            told = [t for t in _kept(head, self.lexicon.at(sentence, head), telling=True) if t.i not in without]
            if len(told) > len(tokens):
                again, second = self._mended(sentence, head, told, depth)
                if not second.fault:
                    tokens, draft = again, second
        if tokens[0].pos_ in {"ADP", "SCONJ"} and tokens[0] != head:
            draft.blame("odd phrase")
        if tangled(tokens) or self._mixed(sentence, tokens):
            draft.blame("tangled coordination")
        if _cut(tokens[-1]):
            draft.blame("cut word")
        return self._phrase(sentence, head, tokens, draft)

    def _meant(self, sentence: Sentence, head: Token, tokens: list[Token]) -> Phrase | None:
        """The name that a bare "the treaty" or "this initiative" stands for."""
        pointing = tokens[0].dep_ == "det" and tokens[0].lower_ in {"the", "this", "that"} and tokens[-1] == head
        if not pointing or any(token.lower_ not in WEAK for token in tokens[1:-1]) or is_plural(head):
            return None
        antecedent = self.references.short_form(sentence, head, _rank(tokens))
        start, end = sentence.extent(tokens)
        if antecedent is None or antecedent.name is None:
            return None if _rank(tokens) else self._described(sentence, head, start, end)
        further = () if antecedent.sentence is sentence else (self.analysis.evidence(antecedent.sentence),)
        name = antecedent.name
        return Phrase(name.text, head, (term_of(name, start, end),), False, 1, further)

    def _ranked_alone(self, sentence: Sentence, head: Token) -> Phrase | None:
        """ "the second", after "the first initiative" in the same sentence."""
        before = sentence.span[: head.i - sentence.span.start]
        noun = next((t.head for t in before if t.lower_ in ORDINALS and t.head.pos_ == "NOUN"), None)
        if noun is None:
            return None
        antecedent = self.references.ranked(sentence, head, singular(noun.lower_), _rank([head]))
        if antecedent is None or antecedent.name is None:
            return None
        start, end = sentence.extent([head])
        further = (self.analysis.evidence(antecedent.sentence),)
        return Phrase(antecedent.name.text, head, (term_of(antecedent.name, start, end),), False, 1, further)

    def _described(self, sentence: Sentence, head: Token, start: int, end: int) -> Phrase | None:
        """ "the committee" as the clause that brought it up tells it: "the committee formed by the Commission"."""
        told = self.described.get(head.lemma_.lower())
        if told is None or told.sentence.headings != sentence.headings or told.sentence.index == sentence.index:
            return None
        if sentence.index - told.sentence.index > REACH:
            return None
        term = Term(told.text, "phrase", fold(told.text), start, end, noun=head.lemma_.lower())
        return Phrase(told.text, head, (term,), False, 1, told.evidence)

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
        if first is None or first.head != head or _qualified(head, first):
            return []
        found = {first.first: first}
        for part in (*coordinated(head), *self._listed_after(sentence, first)):
            mention = self.lexicon.at(sentence, part)
            if mention is None or mention.head != part or _qualified(part, mention):
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
        extra = () if antecedent.sentence is sentence else (self.analysis.evidence(antecedent.sentence),)
        return replace(phrase, evidence=(*phrase.evidence, *extra))

    # Composition

    def _phrase(self, sentence: Sentence, head: Token, tokens: list[Token], draft: _Draft) -> Phrase:
        text = tidy("".join(draft.pieces))
        if text.count('"') % 2:
            text = text.replace('"', "") if text.endswith('"') else f'{text}"'
        start, end = sentence.extent(tokens)
        mention = self.lexicon.at(sentence, head)
        noun = mention.name.noun if mention is not None and mention.head == head else head.lemma_.lower()
        term = Term(text, "phrase", fold(text), start, end, plural=is_plural(head), noun=noun)
        holes = () if draft.fault or head.pos_ == "VERB" else tuple(self._holes(sentence, head, tokens, text))
        return Phrase(text, head, (term,), is_plural(head), draft.anchors, tuple(draft.evidence), draft.fault, holes)

    def _holes(self, sentence: Sentence, head: Token, tokens: list[Token], text: str) -> Iterator[Hole]:
        """Names behind a preposition inside a noun phrase."""
        inside = {token.i for token in tokens}
        for prep in tokens:
            target = next((c for c in prep.children if c.dep_ == "pobj" and c.i in inside), None)
            if prep.dep_ != "prep" or target is None or prep.lower_ in UNASKED or not _hangs_on(prep, head):
                continue
            group = self._names(sentence, target)
            if not group or any(mention.last not in inside for mention in group):
                continue
            named = self._named(sentence, target, group)
            first = _with_title(group[0])
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

    def _compose(self, sentence: Sentence, tokens: list[Token], depth: int) -> _Draft:
        draft = _Draft()
        inside = {token.i for token in tokens}
        skip = -1
        seen: set[int] = set()
        for token in tokens:
            if token.i <= skip:
                continue
            mention = self.lexicon.at(sentence, token)
            if mention is not None and mention.first not in seen:
                seen.add(mention.first)
                draft.anchors += 1
            draft.at = token.i
            skip = self._place(sentence, token, inside, draft, depth)
        return draft

    def _mended(self, sentence: Sentence, head: Token, tokens: list[Token], depth: int) -> tuple[list[Token], _Draft]:
        """Compose a phrase; leave off loose modifiers that lean on their context, while enough is left."""
        draft = self._compose(sentence, tokens, depth)
        for _ in range(PRUNINGS):
            if not draft.fault:
                break
            pruned = _pruned(head, tokens, draft.guilty)
            if not pruned:
                break
            tokens, draft = pruned, self._compose(sentence, pruned, depth)
        return tokens, draft

    def _place(self, sentence: Sentence, token: Token, inside: set[int], draft: _Draft, depth: int) -> int:
        """Add one token, or what it stands for; return the index of the last token dealt with."""
        word = token.lower_
        draft.anchors += any(letter.isdigit() for letter in token.text) or token.text == '"'
        if word in TIES and token.dep_ == "advmod" and not _compared(token):
            return token.i
        if self._speaks(token, draft):
            draft.add(token.text, token.whitespace_)
        elif token.tag_ in {"PRP", "PRP$"}:
            self._replace_pronoun(sentence, token, inside, draft, depth)
        elif token.dep_ == "det" and word in {"the", "this", "that", "these", "those"} and token.head.i in inside:
            return self._definite(sentence, token, inside, draft)
        else:
            if word in PLACEHOLDERS and token.pos_ == "ADV" and token.dep_ == "advmod" and word != "so":
                draft.blame("pointing adverb")
            if word == "one" and token.dep_ == "pobj" and not any(c.dep_ == "det" for c in token.children):
                draft.blame("vague pronoun")
            if word in VAGUE and token.pos_ == "PRON" and not _has_of(token):
                draft.blame("vague pronoun")
            if word in POINTERS and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} and token.tag_ == "DT":
                draft.blame("pointing pronoun")
            if word == "such" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "as":
                pass
            elif word in POINTERS and _points(token):
                draft.blame("pointing adjective")
            if word == "both" and token.dep_ in {"det", "predet"} and is_plural(token.head) and not _joined(token.head):
                draft.blame("pointing adjective")
            draft.add(_small(token, mention=self.lexicon.at(sentence, token)), token.whitespace_)
        return token.i

    def _speaks(self, token: Token, draft: _Draft) -> bool:
        if token.lower_ in SPEAKERS and token.tag_ in {"PRP", "PRP$"}:
            draft.blame("speaks to the reader")
            return True
        return False

    def _replace_pronoun(self, sentence: Sentence, token: Token, inside: set[int], draft: _Draft, depth: int) -> None:
        possessed = token.tag_ == "PRP$"
        antecedent = self.references.pronoun(sentence, token) if depth < REACH else None
        if antecedent is None or (not possessed and token.dep_ not in {"nsubj", "nsubjpass"}):
            draft.blame("unresolved pronoun")
            draft.add(token.text, token.whitespace_)
            return
        within = antecedent.sentence is sentence and not antecedent.rule.startswith("only")
        if within and (antecedent.token.i in inside or _own_subject(token, antecedent.token)):
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

    def _definite(self, sentence: Sentence, token: Token, inside: set[int], draft: _Draft) -> int:
        """Place "the", "this" ...: as it is before a phrase that tells what is meant, else what it stands for."""
        head = token.head
        mention = self.lexicon.at(sentence, head)
        named = mention is not None and mention.head == head and not _pointed(token, mention)
        if token.lower_ == "the" and (named or self._telling(sentence, head, inside)):
            draft.add("the", token.whitespace_)
            return token.i
        between = [t for t in head.doc[token.i + 1 : head.i] if t.lower_ not in WEAK]
        rank = _rank(list(head.doc[token.i : head.i]))
        antecedent = None if between else self.references.short_form(sentence, head, rank)
        if antecedent is None or antecedent.name is None or is_plural(head):
            draft.blame("definite without antecedent" if token.lower_ == "the" else "demonstrative")
            draft.add(token.text, token.whitespace_)
            return token.i
        if antecedent.sentence is not sentence:
            draft.evidence.append(self.analysis.evidence(antecedent.sentence))
        draft.anchors += 1
        draft.add(antecedent.name.text, head.whitespace_)
        return int(head.i)

    def _telling(self, sentence: Sentence, head: Token, inside: set[int]) -> bool:
        """Whether the modifiers of a definite noun say which one is meant."""
        if head.lower_ in UNIQUE:
            return True
        for child in head.children:
            if child.i not in inside or child.dep_ in {"det", "punct", "cc", "conj", "case"}:
                continue
            if child.dep_ in {"amod", "nummod", "advmod", "quantmod"}:
                if child.lower_ in RANKS and head.lower_ not in HEADS:
                    return True
                if child.lower_ not in WEAK and number_word(child.text) is None:
                    return True
            elif child.dep_ in {"compound", "nmod", "poss", "prep", "acl", "relcl", "appos", "npadvmod"}:
                return True
        return head.tag_ == "NNPS" or (head.dep_ == "compound" and self._telling(sentence, head.head, inside))


# Reading the parse


def coordinated(head: Token) -> list[Token]:
    """Return a noun with the nouns that "and" joins to it, in order; only itself where "or" or "but" joins."""
    parts = [head]
    for part in parts:
        if any(child.dep_ == "cc" and child.lower_ not in {"and", "&", "as"} for child in part.children):
            return [head]
        parts += [child for child in part.children if child.dep_ == "conj"]
    return sorted(parts, key=lambda part: part.i)


def tangled(tokens: list[Token]) -> bool:
    """Whether a coordination reads like two sentences run together: "A and B and C", "time and again"."""
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.dep_ != "conj" or token.head.i not in inside:
            continue
        if token.pos_ == "ADV" and token.head.pos_ in {"NOUN", "PROPN"}:
            return True
        pair = token.pos_ in {"NOUN", "PROPN"} and token.head.dep_ == "conj"
        if pair and _and(token) and _and(token.head) and token.i - token.head.i <= 6:
            return True
    return False


ORDINALS = ("first", "second", "third", "fourth", "fifth")


def _rank(tokens: Iterable[Token]) -> int:
    """Which of several things "the second initiative" is, from 1; 0 where it does not say."""
    said = [token.lower_ for token in tokens if token.lower_ in ORDINALS]
    return ORDINALS.index(said[0]) + 1 if said else 0


def _points(token: Token) -> bool:
    """Whether "such", "another", "the former" points at something said before ("its former rivals" does not)."""
    if token.dep_ not in {"det", "amod", "predet"}:
        return False
    return token.lower_ != "former"


def _compared(token: Token) -> bool:
    """Whether an adverb stands in "as soon as", "further than"."""
    near = [token.doc[i].lower_ for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    return "as" in near or "than" in near


def _with_title(mention: Mention) -> int:
    """The index where a mention starts with the title before it: "President Herbert Hoover"."""
    doc, first = mention.sentence.span.doc, mention.first
    while mention.title and first > 0 and mention.title.endswith(doc[first - 1 : mention.first].text):
        first -= 1
    return first


def _hangs_on(prep: Token, head: Token) -> bool:
    """Whether a preposition belongs to a noun phrase without a relative clause or a coordination between."""
    token = prep
    while token != head:
        if token.dep_ in {"relcl", "conj", "appos", "advcl"}:
            return False
        token = token.head
    return True


def _cut(last: Token) -> bool:
    """Whether a phrase ends inside a hyphenated word."""
    return not last.whitespace_ and last.i + 1 < len(last.doc) and last.doc[last.i + 1].text in {"-", "–", "/"}


def _and(token: Token) -> bool:
    """Whether "and" stands right before the phrase that a token heads."""
    before = token.left_edge.i - 1
    return before >= 0 and token.doc[before].lower_ == "and"


def _qualified(head: Token, mention: Mention) -> bool:
    """Whether a name carries what makes it something else: "parts of Europe", "pre-war Germany", "Japan's bases"."""
    for child in head.children:
        if mention.first <= child.i <= mention.last or child.dep_ in {"punct", "cc", "conj", "prep", "relcl", "acl"}:
            continue
        if child.dep_ in {"appos", "det", "case", "preconj", "predet", "parataxis", "advmod"}:
            if child.dep_ == "det" and child.lower_ not in {"the", "both"}:
                return True
            continue
        if child.dep_ == "nummod" and len(child.text) == 4:
            continue  # "the 2014 Wales Summit"
        if mention.title and child.i < mention.first:
            continue
        if child.tag_ == "PRP$" or child.lower_ in {"new", "own", "famous", "so", "called"}:
            continue  # "its new Strategic Concept"
        if child.dep_ in {"compound", "amod", "nmod"} and mention.name.kind == "person":
            continue  # "French statesman Aristide Briand"
        return True
    return False


def _pointed(token: Token, mention: Mention) -> bool:
    return token.lower_ != "the"


def _kept(head: Token, mention: Mention | None, *, telling: bool = False) -> list[Token]:
    """The tokens of a noun phrase in order, without its loose modifiers; `telling` keeps a restrictive clause."""
    named = mention is not None and mention.head == head
    dropped = set_off(head)
    for child in head.children:
        loose = child.dep_ in LOOSE
        if loose and child.dep_ == "acl" and _tight(child) and not named:
            loose = False
        if loose and child.dep_ == "relcl" and telling and _restrictive(child):
            loose = False
        if loose and child.dep_ == "appos" and mention is not None and mention.first <= child.i <= mention.last:
            loose = False
        if loose:
            dropped |= {token.i for token in child.subtree}
    doc = head.doc
    tokens = [token for token in head.subtree if token.i not in dropped]
    first, last = tokens[0].i, tokens[-1].i
    tokens = [doc[i] for i in range(first, last + 1) if i not in dropped]
    colon = next((n for n, token in enumerate(tokens) if token.text in {":", ";"} and token.i > head.i), None)
    tokens = tokens[:colon]
    return _trimmed(_without_brackets(tokens, mention)) or [head]


def _pruned(head: Token, tokens: list[Token], guilty: int) -> list[Token]:
    """Tokens without the smallest loose modifier that holds the guilty one; none where that cannot be left off."""
    inside = {token.i for token in tokens}
    if any(token.lower_ in {"enough", "too", "so"} for token in tokens):
        return []
    token = next((t for t in tokens if t.i == guilty), None)
    while token is not None and token != head and token.i in inside:
        if token.dep_ in PRUNABLE and token.lower_ not in KEEPERS and token.i > head.i:
            gone = {t.i for t in token.subtree}
            left = _trimmed([t for t in tokens if t.i not in gone])
            return left if len(left) > 1 and not _needed(token) else []
        token = token.head
    return []


def _needed(token: Token) -> bool:
    """Whether a verb or noun means little without its preposition: right behind a verb, or "of"."""
    if token.dep_ != "prep":
        return False
    return token.lower_ == "of" or (token.head.pos_ == "VERB" and token.i - token.head.i == 1)


def set_off(head: Token) -> set[int]:
    """The tokens of relative clauses and appositions anywhere in a phrase that commas or dashes set off."""
    dropped: set[int] = set()
    for token in head.subtree:
        if token.lower_ == "as" and token.i > 1 and token.nbor(-1).lower_ == "such" and token.nbor(-2).text == ",":
            dropped |= {t.i for t in token.subtree} | {token.i - 1, token.i - 2}
        nested = token.dep_ == "relcl" and token.head != head
        if nested and (not _restrictive(token) or (token.head.tag_ == "NN" and token.head.left_edge == token.head)):
            dropped |= {t.i for t in token.subtree}
            before = token.left_edge.i - 1
            dropped |= {before} if token.doc[before].is_punct else set()
    return dropped


def _tight(child: Token) -> bool:
    """Whether a participle follows its noun without a comma: "the treaties signed at ...", "the right to ..."."""
    return child.i > 0 and not any(t.text in {",", "–", "—", "-", "("} for t in child.doc[child.head.i : child.i])


def _restrictive(child: Token) -> bool:
    return not any(t.text in {",", "–", "—"} for t in child.doc[child.head.i + 1 : child.left_edge.i])


def _without_brackets(tokens: list[Token], mention: Mention | None) -> list[Token]:
    kept, depth = [], 0
    for token in tokens:
        if mention is not None and mention.first <= token.i <= mention.last:
            kept.append(token)
            continue
        depth += token.text in {"(", "["}
        if depth <= 0:
            kept.append(token)
        depth -= token.text in {")", "]"}
    return kept


def _trimmed(tokens: list[Token]) -> list[Token]:
    closing = 0
    for token in tokens:
        closing += {"(": 1, ")": -1}.get(token.text, 0)
    if closing < 0:
        tokens = [token for token in tokens if token.text != ")"]
    while tokens and (tokens[-1].text in {",", ";", ":", "-", "–", "—", "."} or tokens[-1].dep_ == "cc"):
        tokens = tokens[:-1]
    return tokens


def _personal(token: Token) -> bool:
    return token.lower_ in SINGULAR or token.lower_ in PLURAL or token.lower_ in HUMAN


def _has_of(token: Token) -> bool:
    return any(child.dep_ == "prep" and child.lower_ in {"of", "to"} for child in token.children)


def _small(token: Token, mention: Mention | None) -> str:
    """A token's text, without the capital that only its place at the start of a sentence gave it."""
    opening = token.i == token.sent.start or (token.i > 0 and token.nbor(-1).text in {'"', ":", ";"})
    proper = mention is not None or token.pos_ == "PROPN" or token.lower_ in DEMONYMS or token.ent_type_ == "NORP"
    if not opening or proper or token.text.isupper() or token.text == "I":
        return token.text
    return token.text[:1].lower() + token.text[1:]


def _joined(head: Token) -> bool:
    return any(child.dep_ == "conj" for child in head.children)


def _own_subject(token: Token, subject: Token) -> bool:
    """Whether a pronoun's antecedent is the subject of the clause that it stands in, or of the one above."""
    verbs = [ancestor for ancestor in token.ancestors if ancestor.pos_ in {"VERB", "AUX"}]
    own = verbs[0] if verbs and token.dep_ in {"nsubj", "nsubjpass"} else None
    return any(subject.head == verb for verb in verbs if verb != own)


def listed(texts: Iterable[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    *ahead, last = texts
    return f"{', '.join(ahead)} and {last}" if ahead else last


def possessive(text: str) -> str:
    """Return "NATO's", "the United States'"."""
    return f"{text}'" if text.endswith("s") else f"{text}'s"


def tidy(text: str) -> str:
    """Return text without doubled spaces, spaces before punctuation, and loose punctuation at its ends."""
    joined = " ".join(text.split())
    for mark in (",", ".", ";", ":", "'s", "'", "%", ")"):
        joined = joined.replace(f" {mark}", mark) if mark != "'" else joined
    return joined.replace("( ", "(").replace(",,", ",").replace(" - ", " – ").strip(" ,;:–—-")


def subtree(token: Token) -> Iterator[Token]:
    """Yield a token with all that hangs on it, in order."""
    yield from token.subtree
