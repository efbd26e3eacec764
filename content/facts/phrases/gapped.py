"""A sentence said with a gap: what leans on its context is refused, what the sentence itself tells may stay."""

from collections.abc import Container, Iterable

from content.facts.base import Evidence
from content.facts.kinds.holes import Hole
from content.facts.law.address import READER, speaks_to_anybody
from content.facts.law.roles import is_bearer, itself, plays_part
from content.facts.phrases.speech import Refusal, Speaker
from content.language import base, words
from content.parse import Token

GAP = "____"
REPEATING = words("this that these those")
_POINTING = frozenset({"such", *REPEATING})
RESTRICTING = words("prep relcl acl appos amod nummod npadvmod")
ANYBODY = words("they them their themselves")
REACH = 2  # sentences back in which what is definite was brought up
PLACES = frozenset({"city", "country", "region", "place", "island"})
# Definite without more: every reader knows which.
PLAIN = words(
    "start beginning end outset situation course rest majority process time future years decades months matter issue"
    " way fact ability need hope idea number extent same rise fall name basis public others whole"
    " president constitution government cabinet king queen pope"
)
# Of these only where something behind them says which: "the idea of a union", but not "The idea goes back to".
UNTOLD_ALONE = words("idea issue matter hope")


def said_before(noun: Token, inside: Container[int]) -> bool:
    """Tell whether a noun is said twice: of "they bought goods and shipped such goods" the second means the first."""
    return any(
        one.i in inside and one.lemma_ == noun.lemma_ and one.pos_ == "NOUN"
        for one in noun.doc[noun.sent.start : noun.left_edge.i]
    )


type Said = tuple[str | Refusal, int, tuple[Evidence, ...]]  # text, tokens dealt with, what it rests on


class Gapped(Speaker):
    """Says a sentence with a gap in a hole's place."""

    hole: Hole | None = None
    within: frozenset[int] = frozenset()  # the tokens that are said
    said: dict[tuple[int, ...], dict[int, Said]]  # by the words said with it, and by token
    _known: dict[int, Said]

    def tokens(self, tokens: Iterable[Token]) -> str:
        """Return the text of tokens in order, the hole as a gap; refuse what leans on context."""
        wanted = tuple(tokens)
        at = tuple([token.i for token in wanted])
        self.within = frozenset(at)
        self._known = self.said.setdefault(at, {})
        return super().tokens(wanted)

    def _pronoun(self, token: Token, inside: set[int]) -> str:
        if token.lower_ in READER and (speaks_to_anybody(self.sentence) or self._is_party(token)):
            return token.text
        if token.lower_ in ANYBODY and self._means_bearer(token):
            return token.text
        return super()._pronoun(token, inside)

    def _is_party(self, you: Token) -> bool:
        """Tell whether a text of rules calls one of its parties "You"."""
        if not self.analysis.normative or you.text[0].islower() or you.i == self.sentence.span.start:
            return False
        before = you.doc[self.sentence.span.start : you.i]
        return not any(one.lower_ in {"if", "unless"} and one.i not in self.within for one in before)

    def _means_bearer(self, they: Token) -> bool:
        """Tell whether "they" means the one person of whom a rule speaks: "a person may leave the post they hold"."""
        before = self.clause.lefts if self.clause is not None else ()
        subject = next((child for child in before if child.dep_ in {"nsubj", "nsubjpass"}), None)
        bound = subject is not None and subject.i < they.i and is_bearer(subject.lower_)
        others = {"NNS", "NNPS"} & {t.tag_ for t in they.doc[subject.i + 1 : they.i]} if subject is not None else set()
        denied = any(token.lower_ in {"nor", "neither"} for token in they.doc[self.sentence.span.start : they.i])
        return self.analysis.normative and bound and not others and not denied

    def _telling(self, head: Token, inside: set[int]) -> bool:
        alone = head.lower_ in UNTOLD_ALONE and not any(one.i in inside for one in head.rights if not one.is_punct)
        return (head.lower_ in PLAIN and not alone) or super()._telling(head, inside)

    def _short_form(self, token: Token, inside: set[int]) -> str:
        if token.lower_ in REPEATING and said_before(token.head, inside):
            return ""
        if token.lower_ == "the" and said_before(token.head, inside):
            return ""
        if plays_part(token, self.sentence, self.analysis):
            return ""
        if (own := itself(token, self.analysis)) is not None:
            return own
        self.lenient = False  # a definite noun must be told here as everywhere
        try:
            said = super()._short_form(token, inside)
        finally:
            self.lenient = True
        if not said and token.lower_ == "the" and self._is_brought_up(token.head, inside):
            raise Refusal(f"leans on its context: the {token.head.lower_}")
        name = self.lexicon.called(said) if said else None
        if name is not None and name.kind == "office":
            raise Refusal(f"leans on its context: the {token.head.lower_}")  # there may be several
        return said

    def _is_brought_up(self, noun: Token, inside: set[int]) -> bool:
        """Tell whether a definite noun means what the sentences before spoke of: "the Soviet offer" behind an offer."""
        if noun.tag_ not in {"NN", "NNS"} or noun.lower_ in PLAIN or self.lexicon.at(self.sentence, noun) is not None:
            return False
        told = [child for child in noun.children if child.i in inside]
        if any(child.like_num or (child.i > noun.i and child.dep_ in RESTRICTING) for child in told):
            return False
        if any(one.i in inside and one.lemma_ == noun.lemma_ for one in noun.doc[self.sentence.span.start : noun.i]):
            return False
        earlier = self.analysis.before(self.sentence)
        for _ in range(REACH):
            if earlier is None:
                return False
            if any(one.lemma_ == noun.lemma_ and one.pos_ == "NOUN" for one in earlier.span):
                return True
            earlier = self.analysis.before(earlier)
        return False

    def _check(self, token: Token) -> None:
        if token.lower_ == "such" and self.within and said_before(token.head, self.within):
            return
        if token.lower_ == "same" and any(
            child.lower_ == "as" and child.i in self.within for child in token.head.children
        ):
            return  # "the same powers as the members"
        if token.lower_ == "another" or (token.lower_ == "there" and self._placed(token)):
            return
        super()._check(token)

    def _placed(self, token: Token) -> bool:
        """Tell whether a place that "there" can mean stands before it in the sentence."""
        return any(
            mention.name.kind in PLACES and mention.last < token.i for mention in self.lexicon.within(self.sentence)
        )

    def _next(self, wanted: list[Token], at: int, inside: set[int], text: list[str]) -> tuple[str, int]:
        hole, token = self.hole, wanted[at]
        if hole is not None and token.i in hole.tokens and not hole.literal:
            behind = at
            while behind < len(wanted) and wanted[behind].i in hole.tokens:
                behind += 1
            for evidence in hole.evidence:
                self.lean(evidence)
            return f"{hole.lead} {GAP}".strip(), behind
        # What a token says is the same for every hole of the same words: found out once.
        known = self._known
        if (told := known.get(token.i)) is None:
            plain = self.says_itself(token)
            told = known[token.i] = (token.text, 1, ()) if plain else self._found_out(wanted, at, inside, text)
        said, size, leaned = told
        if isinstance(said, Refusal):
            raise Refusal(*said.args)  # anew: one that is kept would keep every frame that it ever came through
        for evidence in leaned:
            self.lean(evidence)
        return said, at + size

    def _found_out(self, wanted: list[Token], at: int, inside: set[int], text: list[str]) -> Said:
        before, self._leaned = self._leaned, {}
        try:
            said, behind = super()._next(wanted, at, inside, text)
            return said, behind - at, self.leaned()
        except Refusal as refusal:
            return refusal.with_traceback(None), 0, ()
        finally:
            self._leaned = before


def takes_what_is_meant(hole: Hole, tokens: list[Token]) -> bool:
    """Whether "such goods" is left standing while the goods that it means lie in the gap."""
    pointing = [t for t in tokens if t.lower_ in _POINTING and (t.dep_ == "det" or t.lower_ == "such")]
    if not pointing:
        return False  # nearly always
    left = {token.i for token in tokens} - hole.tokens
    return any(
        said_before(token.head, hole.tokens) and not said_before(token.head, left)
        for token in pointing
        if token.i in left and token.head.i > token.i
    )


def turned_round(verb: Token, subject: str, predicate: str) -> str:
    """Return "did the board move to Bonn" for "the board" with "moved to Bonn"; "" where another word comes first."""
    first, _, rest = predicate.partition(" ")
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i}
    if first.lower() in helpers or (verb.lemma_ == "be" and first == verb.text):
        return f"{first} {subject} {rest}"
    manner = next((child.text for child in verb.lefts if child.dep_ == "advmod" and child.text == first), "")
    if manner:
        first, _, rest = rest.partition(" ")
    told = " ".join(part for part in ("did", subject, manner, base(verb), rest) if part)
    return told if first == verb.text and verb.tag_ == "VBD" and not helpers else ""
