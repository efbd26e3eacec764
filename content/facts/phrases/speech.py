"""Phrases of a sentence made to stand alone: asides gone, short names in full, relative dates resolved.

A phrase that leans on its context ("it", "this agreement", "the committee") is replaced by what the references say it
stands for, with the sentence that says so as further evidence; otherwise it is refused.
"""

import re
from collections.abc import Callable, Container, Iterable

from content.facts.base import Evidence
from content.facts.clauses.doers import is_owned_by_other
from content.facts.clauses.owners import is_at_hand
from content.facts.clauses.subjects import SUBJECTS
from content.facts.law.roles import plays_part
from content.facts.names.callings import is_calling
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Mention
from content.facts.phrases.asides import asides
from content.facts.phrases.tokens import SEQUENT, is_sequent, listed
from content.facts.phrases.usable import WEAK, Phrases, possessive
from content.facts.references.anaphors import is_each_of_told, is_told_before
from content.facts.references.binding import is_in_own_opening, is_own_gap, is_undergoer
from content.facts.references.echoes import echoed
from content.facts.references.recalled import listed_before
from content.facts.references.uniques import is_unique
from content.facts.values.dates import DatedTerm, dates_by_token
from content.language import Sentence, number_word
from content.parse import Token

_OBJECTS = frozenset({"dobj", "dative"})
_POINTING = frozenset(
    {"this", "these", "those", "such", "here", "former", "latter", "aforementioned", "another", "others", "thereof"}
    | {"we", "us", "our", "ours", "you", "your", "i", "me", "my", "each", "same", "respective", "above", "below"}
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
# "further threats", "fellow signatories": true of them as well without the word.
_COMPARING = frozenset({"further", "fellow", "additional"})
_WORDED = frozenset({"initialism", "acronym", "abbreviation", "letters", "name", "word"})  # of which letters are meant
# "the final bill": there is one.
_SINGLING = frozenset({"final", "original", "initial", "total", "full", "entire"})
_DIRECTIONS = frozenset({"north", "south", "east", "west", "centre", "center"})
_OPEN = frozenset({"that", "which", "who", "whom", "whose", "where", "what"})
_PRONOUNS = frozenset({"PRP", "PRP$"})
_MINDED = frozenset({"there", *_COMPARING, *_DEFINITE, *_POINTING, *_OPEN, *SEQUENT})
_NONE = frozenset[int]()
_AS_WRITTEN = frozenset({"country", "city", "region", "place", "people", "nationality"})  # kinds of names
LONGEST_ANTECEDENT = 8  # words
TELLING = 4  # long words that a question needs to be told by its topic


def _is_needed(token: Token) -> bool:
    """Whether "to" stands before a word, or "an" that no number can do without: "an additional forty-seven nations".

    "to further negotiations" is what was done, however it was parsed.
    """
    return token.i > 0 and (token.nbor(-1).lower_ == "to" or (token.nbor(-1).lower_ == "an" and token.nbor(1).like_num))


class Refusal(Exception):
    """What was to be asked cannot be; the message is the rule that stopped it."""


class Speaker:
    """Says phrases of one sentence so that they stand alone. `leaned()` is what had to be looked up elsewhere."""

    def __init__(self, sentence: Sentence, phrases: Phrases) -> None:
        self.sentence = sentence
        self.phrases = phrases
        self.analysis = phrases.analysis
        self.lexicon = phrases.lexicon
        self.thorough = False  # "further restrictions" stay further ones
        self.muted: frozenset[int] = frozenset()  # tokens of the sentence that are not said at all
        self.lenient = False  # for phrases quoted as answers: what is bound inside them may stay
        self.clause: Token | None = None  # the verb asked about: its subject is at hand for "its", "their"
        self._leaned: dict[tuple[int, int], Evidence] = {}
        self._dates = dates_by_token(sentence, self.analysis)

    def leaned(self) -> tuple[Evidence, ...]:
        """Return the further sentences that the phrases said so far rest on."""
        return tuple(self._leaned[key] for key in sorted(self._leaned)) if self._leaned else ()

    def phrase(self, head: Token, gone: Container[int] = _NONE, mark: str = "") -> str:
        """Return a constituent's text without asides, with the tokens `gone` replaced by `mark`."""
        if (apposed := self._apposed_name(head)) is not None and not gone:
            return apposed
        aside = asides(head, self.lexicon, self.sentence, self._dates)
        said: list[Token] = []
        marked: list[int] = []
        for token in head.subtree:
            if token.i in gone:
                marked.append(len(said))
            elif token.i not in aside:
                said.append(token)
        if not marked or not mark:
            return self.tokens(said)
        at = marked[0]
        pieces = (self.tokens(said[:at]), mark, self.tokens(said[at:]))
        return tidied(" ".join(piece for piece in pieces if piece))

    def anchored(self, question: str, *, past: bool) -> str:
        """Return a question that says what it is about: by a name, date or quotation in it, else by its heading.

        What holds in general ("The treatment of raw water has four stages") needs none; what once happened does.
        """
        if not past:
            return question
        kinds = {mention.name.kind for mention in self._near() if mention.name.bare in question}
        if kinds - {"country"} or re.search(r"\d{3}|\"|[a-z] [A-Z][a-z]+ [A-Z]", question):
            return question
        telling = [word for word in re.findall(r"[A-Za-z][\w-]+", question) if len(word) > 3]
        if len(telling) < TELLING + (not kinds):
            raise Refusal("the question says too little of what it is about")
        return self.with_topic(question)

    def with_topic(self, question: str) -> str:
        """Return a question behind the heading that names what it is about."""
        topic = next((heading for heading in reversed(self.sentence.headings) if self._names_something(heading)), "")
        if not topic or len(topic.split()) > 8:
            raise Refusal("nothing in the question names what it is about")
        return f"{topic}: {question[:1].upper()}{question[1:]}"

    def _near(self) -> tuple[Mention, ...]:
        before = self.analysis.before(self.sentence)
        return self.lexicon.within(self.sentence) + (self.lexicon.within(before) if before else ())

    def _names_something(self, heading: str) -> bool:
        folded = heading.replace("’", "'")
        return any(name.bare in folded for name in self.lexicon.names.values() if len(name.bare) > 5)

    def naming(self, head: Token, without: Token) -> str:
        """Return the noun phrase that a clause modifies, without that clause; its name where it is apposed to one."""
        mention = self._name_before(head)
        if mention is not None:
            return mention.name.text
        gone = {token.i for token in without.subtree} | asides(head, self.lexicon, self.sentence)
        return self.tokens(token for token in head.subtree if token.i not in gone and not _trails(token, head))

    def _apposed_name(self, head: Token) -> str | None:
        """Return the name behind an indefinite phrase: "a bilateral agreement, the Visby Treaty"."""
        if head.left_edge.lower_ not in ("a", "an") or head.pos_ != "NOUN":
            return None
        for child in head.children:
            mention = self.lexicon.at(self.sentence, child) if child.dep_ == "appos" else None
            if mention is not None and mention.head == child and child.left_edge.nbor(-1).text in (",", "–", "—"):
                return mention.name.text
        return None

    def names(self, head: Token) -> bool:
        """Tell whether a phrase is a name, or stands beside one."""
        return self.lexicon.at(self.sentence, head) is not None or self._name_before(head) is not None

    def _name_before(self, head: Token) -> Mention | None:
        """Return the name that a phrase is apposed to, or said to be: "the GATT, the agreement signed by ..."."""
        if head.dep_ == "attr" and head.head.lemma_ == "be":
            subject = next((child for child in head.head.children if child.dep_ == "nsubj"), None)
            return self.lexicon.at(self.sentence, subject) if subject is not None else None
        first = head.left_edge
        if first.i == self.sentence.span.start or first.nbor(-1).text not in (",", "–", "—", "("):
            return None
        behind = first.doc[first.i - 2]
        if behind.text == ")":
            behind = next((t for t in reversed(first.doc[: behind.i]) if t.text == "("), behind).nbor(-1)
        return self.lexicon.at(self.sentence, behind)

    def tokens(self, tokens: Iterable[Token]) -> str:
        """Return the text of tokens in order, names in full and dates resolved; refuse what leans on context."""
        wanted = [token for token in tokens if token.i not in self.muted]
        inside = {token.i for token in wanted}
        hyphened = "-" in self.sentence.text  # most sentences are not
        if hyphened and any(not token.whitespace_ and _is_torn(token, inside) for token in wanted):
            raise Refusal("a word is cut at its hyphen")
        text: list[str] = []
        at = 0
        quoted = False
        while at < len(wanted):
            if wanted[at].text == '"':
                quoted = not quoted
            if quoted:
                said, at = wanted[at].text, at + 1
            else:
                said, at = self._next(wanted, at, inside, text)
            text.append(said)
            if wanted[at - 1].whitespace_ or (at < len(wanted) and wanted[at].i != wanted[at - 1].i + 1):
                text.append(" ")
        return _uncapitalised(tidied("".join(text)), wanted, self)

    def _next(self, wanted: list[Token], at: int, inside: set[int], text: list[str]) -> tuple[str, int]:
        token = wanted[at]
        dated = self._dates.get(token.i)
        if dated is not None and (dated.rule or dated.term.kind in ("day", "month")):
            return self._date(dated), _behind(wanted, at, lambda one: self._dates.get(one.i) is dated)
        if (
            not self.thorough
            and token.lower_ in _COMPARING
            and token.dep_ in ("amod", "compound")
            and not _is_needed(token)
        ):
            return "", at + 1
        mention = self.lexicon.at(self.sentence, token)
        if mention is not None:
            behind = _behind(wanted, at, lambda one: mention.first <= one.i <= mention.last)
            whole = behind - at == mention.last - mention.first + 1
            return (self._name(mention, wanted[at:behind], text) if whole else _written(wanted[at:behind])), behind
        if token.tag_ in ("PRP", "PRP$"):
            if not self.lenient and _says_little(token, inside):
                raise Refusal(f"leans on its context: {token.lower_} {token.head.lower_}")
            said = self._pronoun(token, inside)
            return (token.text if self._is_told_already(token, said, wanted[:at], text) else said), at + 1
        if token.dep_ in ("det", "preconj") and token.lower_ in _DEFINITE and token.head.i in inside:
            short = self._short_form(token, inside)
            if short:
                return short, _behind(wanted, at, lambda one: one.i <= token.head.i)
        self._check(token)
        return token.text, at + 1

    def says_itself(self, token: Token) -> bool:
        """Tell at once whether a word is said as it is written: none that points, and of no date and no name."""
        if token.lower_ in _MINDED or token.tag_ in _PRONOUNS or token.i in self._dates:
            return False
        return self.lexicon.at(self.sentence, token) is None

    def lean(self, evidence: Evidence) -> None:
        """Note a further sentence that what is said rests on."""
        if not self.sentence.start <= evidence.start < self.sentence.end:
            self._leaned[evidence.start, evidence.end] = evidence

    def _date(self, dated: DatedTerm) -> str:
        for evidence in dated.evidence:
            self.lean(evidence)
        if dated.preposition or not dated.rule:
            return dated.term.text
        return ("on " if dated.term.kind == "day" else "in ") + dated.term.text

    def _name(self, mention: Mention, tokens: list[Token], text: list[str]) -> str:
        written = _written(tokens)
        name = mention.name
        family = name.kind == "person" and tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "the"
        if family or name.kind in _AS_WRITTEN or written == name.bare:
            return written
        if mention.head.dep_ in ("compound", "nmod", "amod") or len(name.bare) <= len(written):
            return written
        if tokens[0].i and tokens[0].nbor(-1).lower_ in _WORDED:
            return written
        led = "".join(text).rstrip().lower().endswith("the") or any(
            child.dep_ == "det" and child.i < mention.first for child in mention.head.children
        )
        return name.bare if led or not name.text.startswith("the ") else name.text

    def _pronoun(self, token: Token, inside: set[int]) -> str:
        if token.lower_ in ("i", "we", "us", "our", "you", "your", "my", "me"):
            raise Refusal("speaks to the reader")
        antecedent = self.phrases.references.pronoun(self.sentence, token)
        if antecedent is None and (is_at_hand(token) or (self.lenient and self._bound(token, inside))):
            return token.text
        if antecedent is None:
            raise Refusal(f"leans on its context: {token.lower_}")
        if antecedent.sentence is self.sentence and (
            antecedent.token.i in inside or (self.clause is not None and _is_told_of(antecedent.token, self.clause))
        ):
            return token.text
        phrase = self.phrases.noun(antecedent.sentence, antecedent.token)
        if phrase.fault or len(phrase.text.split()) > LONGEST_ANTECEDENT:
            raise Refusal(f"leans on its context: {phrase.fault or token.lower_}")
        self.lean(self.analysis.evidence(antecedent.sentence))
        for evidence in phrase.evidence:
            self.lean(evidence)
        return possessive(phrase.text) if token.tag_ == "PRP$" else phrase.text

    def _is_told_already(self, token: Token, said: str, before: list[Token], text: list[str]) -> bool:
        """Tell whether whom "his" means was just named, and nobody else: "Holm's doubts were reflected in his plan"."""
        whom = said.removesuffix("s").rstrip("'").removesuffix("’")
        if token.lower_ not in ("his", "her", "him", "their") or said == token.text:
            return False
        name, spoken = self.lexicon.called(whom), "".join(text)
        if name is None and whom.lower() not in spoken.lower():
            return False
        if name is not None and name.bare.split()[-1] not in spoken:
            return False
        key = name.key if name is not None else ""
        return not any(self._is_other(one, token, key, whom) for one in before)

    def _is_other(self, one: Token, pronoun: Token, key: str, whom: str) -> bool:
        """Tell whether a word said before may be meant by a pronoun as well as whom it means."""
        mention = self.lexicon.at(self.sentence, one)
        if mention is not None and mention.name.key == key:
            return False
        if pronoun.lower_ == "their":
            return one.tag_ in ("NNS", "NNPS") and one.text not in whom
        return mention is not None and (mention.name.kind == "person" or is_calling(one.lower_))

    def _bound(self, token: Token, inside: set[int]) -> bool:
        """Tell whether a noun that the pronoun can stand for is said before it: of its number, a person or none."""
        tags = ("NNS", "NNPS") if token.lower_ in ("they", "them", "their") else ("NN", "NNP")
        said = [one for one in token.doc[max(0, token.i - 25) : token.i] if one.i in inside and one.tag_ in tags]
        said = [one for one in said if not is_in_own_opening(one, token) and not is_own_gap(one, token)]
        if token.lower_ == "it" and token.dep_ == "dobj":
            said = [one for one in said if not any(map(self._is_person, one.ancestors))]  # "Holm of Tarn used it"
            said = [one for one in said if one.ent_type_ != "DATE"]
        if is_undergoer(token):
            who = token.head.head if token.dep_ == "dobj" else token.head.head.head
            said = [one for one in said if one.i > who.i or one.i < who.left_edge.i]  # "Holm, who worked with him"
        if token.tag_ == "PRP" and token.dep_ in _OBJECTS and token.lower_[-3:] not in ("elf", "ves"):
            doer = next((one for one in said if one.dep_ in SUBJECTS and one.head == token.head), None)
            within = {one.i for one in doer.subtree} if doer is not None else set()
            said = [one for one in said if one.i not in within]  # "the agents may not enter them": other things
        if token.lower_ in ("it", "its", "itself"):
            return any(not self._is_person(one) for one in said)
        if token.lower_ in ("he", "him", "his", "she", "her"):
            owned = (any(is_owned_by_other(over, token) for over in (one, *one.ancestors)) for one in said)
            return any(self._is_person(one) and not other for one, other in zip(said, owned, strict=True))
        return bool(said)

    def _is_person(self, noun: Token) -> bool:
        mention = self.lexicon.at(self.sentence, noun)
        return mention.name.kind == "person" if mention is not None else is_calling(noun.lower_)

    def _short_form(self, token: Token, inside: set[int]) -> str:
        """Return the name that "the treaty", "this act" stands for; "" where "the" tells by itself what is meant."""
        head = token.head
        if several := listed_before(self.sentence, head, self.analysis, self.lexicon):
            self.lean(self.analysis.evidence(several[0].sentence))
            return listed([mention.name.text for mention in several])
        if token.lower_ == "both" or (token.lower_ == "the" and head.dep_ == "appos" and _follows(head.head, token)):
            return ""
        told = is_told_before(self.sentence, head, self.analysis, self.lexicon)
        if token.lower_ == "the" and not told and self._telling(head, inside):
            return ""
        between = [one for one in head.doc[token.i + 1 : head.i] if one.lower_ not in WEAK or one.lower_ == "same"]
        antecedent = None if between else self.phrases.references.short_form(self.sentence, head)
        kind = self.phrases.references.generic(self.sentence, head) if antecedent is None and not between else None
        if kind is not None and token.lower_ == "the":
            self.lean(self.analysis.evidence(kind[1]))
            return kind[0]
        if antecedent is None and not between and (again := self._called_back(token)):
            return again
        if antecedent is None and between and (taken_up := echoed(self.sentence, token, self.analysis)):
            self.lean(self.analysis.evidence(taken_up[1]))
            return taken_up[0]
        if (
            self.lenient
            and not told
            and antecedent is None
            and (
                (token.lower_ == "the" and (head.lower_ not in HEADS or head.tag_ == "NNS")) or head.lower_ == "others"
            )
        ):
            return ""
        if antecedent is None and plays_part(token, self.sentence, self.analysis):
            return ""
        if antecedent is None or antecedent.name is None or head.tag_ in ("NNS", "NNPS"):
            raise Refusal(f"leans on its context: {token.lower_} {head.lower_}")
        self.lean(self.analysis.evidence(antecedent.sentence))
        return antecedent.name.text

    def _called_back(self, token: Token) -> str:
        """Return what a clause before told of a thing without a name: "the board" as "the board formed in 1928"."""
        if token.lower_ not in ("the", "this") or token.head.tag_ != "NN" or token.head.i != token.i + 1:
            return ""
        start = self.sentence.start
        told = self.phrases.called_back(self.sentence, token.head, start, start, token.lower_)
        for evidence in told.evidence if told is not None else ():
            self.lean(evidence)
        return told.text if told is not None else ""

    def _telling(self, head: Token, inside: set[int]) -> bool:
        """Tell whether a definite phrase says of itself which one is meant."""
        if _is_number_alone(head) and not _is_of_listed(head, inside):
            raise Refusal(f"leans on its context: the {head.lower_}")
        if head.pos_ in ("ADJ", "ADV", "NUM") or self.lexicon.at(self.sentence, head) is not None:
            return True
        if is_unique(head) or head.lower_ in _DIRECTIONS or head.tag_ == "NNPS" or head.i in self._dates:
            return True
        for child in head.children:
            if child.i not in inside or child.dep_ in ("det", "punct", "cc", "conj", "case"):
                continue
            if child.dep_ not in ("amod", "nummod", "advmod", "quantmod"):
                return True
            if child.lower_ in _SINGLING or (child.lower_ not in WEAK and number_word(child.text) is None):
                return True
        return False

    def _check(self, token: Token) -> None:
        """Refuse a word that leans on what stands outside the phrase."""
        lower = token.lower_
        if self.lenient and lower in ("others", "another", "those"):
            return
        if lower in _POINTING and lower != "each" and not (lower == "such" and _points_ahead(token)):
            raise Refusal(f"leans on its context: {lower}")
        if lower == "each" and is_each_of_told(self.sentence, token, self.analysis):
            raise Refusal(f"leans on its context: each {token.head.lower_}")
        if lower in _OPEN and token.tag_ == "DT" and token.dep_ != "mark":
            raise Refusal(f"leans on its context: {lower}")
        if is_sequent(token):
            raise Refusal(f"leans on its context: {lower}")
        if lower == "there" and token.dep_ != "expl":
            raise Refusal("leans on its context: there")


def _is_number_alone(head: Token) -> bool:
    """Tell whether "the two" says of which things there are two, by nothing behind it."""
    return (number_word(head.lower_) or 0) > 1 and head.left_edge.lower_ == "the" and not head.n_rights


def _is_of_listed(number: Token, inside: Container[int]) -> bool:
    """Tell whether "the two" means what is listed before it: "Holm and Berg quarrelled until the two met"."""
    return any(one.dep_ == "conj" and one.i in inside for one in number.doc[number.sent.start : number.i])


def _is_told_of(noun: Token, clause: Token) -> bool:
    """Tell whether a clause is said of a noun: as its subject, or as a relative clause that hangs on it."""
    return noun.head == clause or (clause.dep_ == "relcl" and clause.head == noun)


def _points_ahead(such: Token) -> bool:
    """Tell whether "such" points at what follows: "such as", "in such a way that"."""
    behind = such.doc[such.i + 1 : such.sent.end]
    if behind and behind[0].lower_ == "as":
        return True
    return bool(behind) and behind[0].lower_ in ("a", "an") and any(t.lower_ in ("that", "as") for t in behind[2:4])


def _follows(name: Token, article: Token) -> bool:
    """Tell whether a phrase stands right behind what it is in apposition with: "Holm, the builder"."""
    return article.i >= 2 and article.nbor(-1).text in (",", "–", "—", "(") and name.i < article.i


def _says_little(owner: Token, inside: set[int]) -> bool:
    """Tell whether "his request" says too little of which request is meant."""
    noun = owner.head
    told = any(child != owner and child.i in inside for child in noun.children)
    return owner.tag_ == "PRP$" and noun.tag_ == "NN" and not told


def _written(tokens: list[Token]) -> str:
    return "".join(token.text_with_ws for token in tokens).strip()


def _behind(tokens: list[Token], at: int, belongs: Callable[[Token], bool]) -> int:
    while at < len(tokens) and belongs(tokens[at]):
        at += 1
    return at


def _trails(token: Token, head: Token) -> bool:
    """Tell whether a token belongs to what is joined or apposed behind a head."""
    while token != head and token.head != token:
        if token.dep_ in ("appos", "conj", "cc") and token.head == head:
            return True
        token = token.head
    return False


def tidied(text: str) -> str:
    """Return text without doubled spaces, empty brackets and stray punctuation."""
    text = " ".join(text.split())
    if "(" in text or "[" in text:
        text = _EMPTY.sub("", text)
    for spaced, mark in _MARKS:
        text = text.replace(spaced, mark)
    if ",," in text:
        text = _COMMAS.sub(",", text)
    if " and, " in text:
        text = _AND_COMMA.sub(" and ", text)
    return (" ".join(text.split()) if "  " in text else text).strip(" ,;:–—")


_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")
_MARKS = tuple((f" {mark}", mark) for mark in ",;:.!?)]")  # before which no space stands
_COMMAS = re.compile(r",,+")
_AND_COMMA = re.compile(r" and, (?=[a-z]+ed\b|(?:was|were|is|are|has|had|have|did)\b)")  # what stood between is gone


def _uncapitalised(text: str, tokens: list[Token], speaker: Speaker) -> str:
    """Write the sentence's first word small where it is no name."""
    if not tokens or not text or tokens[0].i != speaker.sentence.span.start:
        return text
    first = tokens[0]
    if first.pos_ == "PROPN" or speaker.lexicon.at(speaker.sentence, first) is not None:
        return text
    if (first.text.isupper() and len(first.text) > 1) or not text.lower().startswith(first.lower_):
        return text
    return text[0].lower() + text[1:]


def _is_torn(token: Token, inside: set[int]) -> bool:
    """Whether only half of a joined word is said: "half" of "half-brother"."""
    if token.i + 2 >= len(token.doc) or token.nbor(1).text != "-":
        return False
    return not token.nbor(1).whitespace_ and token.is_alpha and token.i + 2 not in inside
