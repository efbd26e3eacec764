"""How a frame becomes a question: verbs taken apart, words to ask with, pieces in order. English.

A stem is assembled from the frame's pieces; no sentence of the document is ever turned around.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from content.facts.base import Fact, Term
from content.facts.names.kinds import HEADS
from content.language import past, plural, spelled, third_person, words

MODALS = words("will would can could may might shall should must")
COPULA = words("is are was were am")
LONGEST = 34  # words of a stem
FEWEST_PER_SHARED = 5  # words of a phrase, for each that its subject may share with it
LONGEST_SHARING = 8  # words of such a subject
HUMANS = words(
    "leader minister member official policymaker president person people scientist scholar historian expert critic "
    "delegate representative ambassador diplomat soldier citizen voter worker farmer student teacher author founder "
    "owner king queen emperor engineer judge lawyer senator advocate supporter opponent ally partner state nation "
    "country power government signatory participant party committee commission council delegation troop force army "
    "congress parliament senate assembly administration authority company bank group community public american british "
    "settler rebel merchant trader banker family child man woman researcher inventor explorer physicist mathematician "
    "economist artist writer poet general admiral captain commander secretary director chairman chancellor premier "
    "prince pope bishop baron noble peasant activist protester inhabitant resident team staff union"
)
STOP = words(
    "the a an of in on at to for and or by with from as its their his her was were is are be been it that this which "
    "into over under between during through not no has have had do did does"
)
# What is made by being formed or created is a thing, however many people it consists of.
BODIES = words(
    "committee commission council government party force army congress parliament senate assembly company bank group "
    "community union authority administration power family"
)
MAKING = words("form create establish found set build introduce launch dissolve abolish disband name call use make")
# Verbs that say too little for "What did X ...?" without a date, a place or another object.
HOLLOW = words("have make take get give do face become be come hold keep put bring need want include involve show")
LIGHT = words(
    "have make take get give do meet face use see find hold keep put bring set create form lead show become need "
    "want include involve provide receive offer reach prefer adopt gain lose leave remain continue begin start "
    "help hope try seek work play know publish write buy sell follow carry agree decide plan choose wish produce "
    "develop support"
)
# What many do: only a date, a place or several subjects make a question about it have one answer.
SHARED = words(
    "sign ratify join attend participate support back oppose recognize recognise accept fight vote agree want seek "
    "hope believe enter contribute belong"
)
# Verbs that take "that ..." but not "what".
NO_WHAT = words("worry agree hope insist complain vow boast warn care be")
DATES = words("year month day span season part decade century")
NOUNS = {"person": "person", "name": "", "group": "", "product": "", "place": "place", "law": "law", "office": ""}


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a frame in words."""

    role: str
    lead: str
    text: str
    anchors: int
    required: bool
    front: bool = False  # said before the subject where a piece behind would take it for its own
    swallows: bool = False

    @property
    def said(self) -> str:
        """As a sentence says it."""
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Opening:
    """Something inside a piece that can be asked: `front` opens the question, `rest` stays in the piece's place."""

    role: str
    piece: str
    front: str
    rest: str
    anchors: int


@dataclass(frozen=True)
class Frame:
    """A fact of `content.facts.clauses.frames`, ready to be asked."""

    fact: Fact

    def _word(self, key: str) -> str:
        return self.fact.grammar.get(key, "")

    @cached_property
    def subject(self) -> Piece:
        """Who or what the frame is about."""
        return Piece("subject", "", self._word("subject"), int(self._word("anchors:subject") or 0), True)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Everything behind the verb, in the order of the sentence."""
        required = set(self._word("required").split())
        front, swallowing = set(self._word("front").split()), set(self._word("swallowing").split())
        return tuple(
            Piece(
                role,
                self._word(f"lead:{role}"),
                self._word(f"text:{role}"),
                int(self._word(f"anchors:{role}") or 0),
                role in required,
                role in front,
                role in swallowing,
            )
            for role in self._word("order").split()
        )

    @cached_property
    def openings(self) -> tuple[Opening, ...]:
        """What can be asked inside a piece."""
        return tuple(
            Opening(
                role,
                role.split("_")[0],
                self._word(f"front:{role}"),
                self._word(f"rest:{role}"),
                int(self._word(f"anchors:{role}") or 0),
            )
            for role in self._word("gaps").split()
        )

    @property
    def supplied(self) -> list[str]:
        """The roles that no sentence says of the verb: stated, never asked."""
        return self._word("supplied").split()

    @property
    def auxiliaries(self) -> list[str]:
        """The auxiliaries as they stand."""
        return self._word("auxiliaries").split()

    @property
    def base(self) -> str:
        """The main verb's base form."""
        return self._word("base")

    @property
    def passive(self) -> bool:
        """Whether the subject is what the verb is done to."""
        return bool(self._word("passive"))

    @property
    def dated(self) -> str:
        """The document's date, where the frame is only true as of then."""
        return self._word("dated")

    @property
    def _main(self) -> str:
        return f"{self._word('main')} {self._word('particle')}".strip()

    @property
    def _bare(self) -> str:
        return f"{self.base} {self._word('particle')}".strip()

    @property
    def past(self) -> bool:
        """Whether it is over and done."""
        return bool(self._word("past"))

    @property
    def plural(self) -> bool:
        """Whether the subject takes a plural verb."""
        return bool(self._word("plural"))

    def inverted(self) -> tuple[str, str]:
        """Return (auxiliary, rest of the verb) for a question: ("did", "launch"), ("was", "signed")."""
        helpers = self.auxiliaries
        if helpers:
            return helpers[0], " ".join((*helpers[1:], self._main))
        if self._word("main") in COPULA:
            return self._word("main"), ""
        if self.past:
            return "did", self._bare
        return ("do" if self.plural else "does"), self._bare

    def finite(self, many: bool) -> str:
        """Return the whole verb behind "who" or "which ...", singular or plural."""
        helpers = self.auxiliaries
        if helpers:
            return " ".join((_agreeing(helpers[0], many), *helpers[1:], self._main))
        main, _, particle = self._main.partition(" ")
        if main in COPULA or not self.past:
            main = _agreeing(main, many) if main in COPULA else (self.base if many else third_person(self.base))
            if self.base == "have":
                main = "have" if many else "has"
        return f"{main} {particle}".strip()

    def active_past(self) -> str:
        """Return a passive verb as what its agent did: "was signed by" -> "signed"."""
        return f"{past(self.base)} {self._word('particle')}".strip()


def _agreeing(helper: str, many: bool) -> str:
    pairs = {"was": "were", "is": "are", "has": "have", "does": "do"}
    if many:
        return pairs.get(helper, helper)
    return {value: key for key, value in pairs.items()}.get(helper, helper)


def who_or_what(terms: Sequence[Term], made: bool = False) -> tuple[str, bool]:
    """Return the words that ask for these terms ("Which treaty", "Who", "Which two countries") and whether plural.

    `made`: the verb says that the thing came into being, so a committee is a "what".
    """
    first = terms[0]
    if made and len(terms) == 1 and first.kind == "phrase" and first.noun in BODIES:
        return "What", False
    if len(terms) > 1:
        noun = common_noun(terms)
        return (f"Which {spelled(len(terms)) or len(terms)} {plural(noun)}", True) if noun else ("Who", False)
    if first.kind == "person":
        return "Who", False
    if (
        first.kind == "phrase"
        and not first.plural
        and first.noun in HEADS
        and first.text.startswith("the ")
        and _says(first)
    ):
        return f"Which {first.noun}", False
    if first.kind == "phrase" and not first.plural and first.noun in BODIES and len(first.text.split()) > 2:
        return f"Which {first.noun}", False
    if first.kind == "phrase" or (first.kind in NOUNS and not NOUNS[first.kind]):
        human = (first.noun or first.text.split()[-1].lower()) in HUMANS or first.kind in {"group", "office"}
        return ("Who" if human else "What"), False
    if first.kind == "country" and first.text.endswith(" Empire"):
        return "Which empire", False
    noun = first.kind if first.noun in HALF_NAMES and first.kind == "organisation" else first.noun or first.kind
    if noun == first.text.lower().removeprefix("the "):
        return "Which body", False
    return f"Which {plural(noun) if first.plural else noun}", first.plural


# Who hears of a league or an endowment has half of the name.
HALF_NAMES = frozenset({"league", "endowment", "commonwealth", "caucus", "duma", "diet"})


def _says(term: Term) -> bool:
    return term.noun in term.text.lower()


def common_noun(terms: Iterable[Term]) -> str:
    """Return the noun that all of some terms may be called, "" where there is none."""
    nouns = {term.noun for term in terms}
    kinds = {term.kind for term in terms}
    if len(nouns) == 1:
        noun = nouns.pop()
        return noun if noun and kinds.isdisjoint({"phrase", "name", "group"}) else ""
    if len(kinds) == 1:
        kind = kinds.pop()
        return "" if kind in {"phrase", "name", "group", "office", "product"} else kind
    return ""


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """Return the words of a text that could give an answer away, cut to a stem."""
    folded = "".join(letter if letter.isalnum() else " " for letter in text.lower())
    return frozenset(word.removesuffix("s")[:8] for word in folded.split() if word not in STOP)


def leaks(key: Term, text: str) -> bool:
    """Whether a text gives a key away: any content word of it, an acronym of it."""
    said = content_words(text)
    own = content_words(key.text) - content_words(key.noun if key.kind != "phrase" else "")
    if own & said:
        return True
    return any(other.isupper() and len(other) > 1 and other.lower() in said for other in key.accepted)


def shows(key: Term, subject: str) -> bool:
    """Whether a subject gives a key away: of a long phrase it may say a word in five, if it is short itself."""
    shared = content_words(key.text) & content_words(subject)
    if key.kind != "phrase" or not shared or len(subject.split()) > LONGEST_SHARING:
        return leaks(key, subject)
    return len(shared) > len(content_words(key.text)) // FEWEST_PER_SHARED


def capital(text: str) -> str:
    """Return text with its first letter large."""
    return text[:1].upper() + text[1:]


COMING = words(  # what may be done from somewhere, or take a thing from somebody
    "travel go come return move sail fly march arrive withdraw remove retreat escape flee evacuate depart emigrate "
    "immigrate migrate leave expel exclude exile recall release separate secede split break free liberate save rescue "
    "protect defend shield receive get gain obtain acquire buy purchase borrow inherit take seize capture win annex "
    "collect gather draw derive import export transfer transport carry bring send ship deport dispatch order hear "
    "learn request demand seek ask require extract steal demolish ban bar prevent stop keep suffer benefit recover "
    "regain reconquer detach cut cede evolve originate stem result descend date run stretch extend reach spread expand "
    "rule govern operate resign retire graduate dismiss oust eject absent exempt differ switch shift change"
)


def is_of_noun(frame: Frame, lead: str, first: Term) -> bool:
    """Whether a phrase may be a noun's: "translated an article by Holm", "stormed the house of a monk from Lund"."""
    made = lead == "by" and first.kind == "person" and not frame.passive
    return made or (lead == "from" and frame.base not in COMING)
