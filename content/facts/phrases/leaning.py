"""Which sentences before it one leans on: "He sold it there." says nothing without them."""

import re
from dataclasses import dataclass, field

from content.facts.clauses.main_clauses import main_verb
from content.facts.clauses.subjects import HUMAN, main_subject
from content.facts.law.roles import SELVES, STRETCHES
from content.facts.law.self_reference import TEXTS
from content.facts.names.callings import is_calling
from content.facts.names.genders import gender
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.backward import points_back
from content.facts.phrases.gapped import PLAIN, Gapped
from content.facts.phrases.speech import Refusal
from content.facts.phrases.usable import Phrases, phrases_of
from content.facts.references.rivals import HE, SHE
from content.language import Analysis, Sentence, words
from content.parse import Token
from content.patterns import Worded
from content.reading.base import BlockKind

FEWEST_TOKENS = 3
MOST, LONGEST = 3, 55  # sentences that one may lean on, and their words together
# What opens a sentence that goes on from the one before.
_GOES_ON = re.compile(
    r"(?:However|Then|Moreover|Furthermore|Instead|Another|Here|Thus|Therefore|Hence|Meanwhile|Similarly|Yet"
    r"|Consequently|Afterwards?|Subsequently|Later|Finally|Still|Likewise|Additionally|Indeed|But|And|Or|So|Further|Soon"
    r"|Despite this|Nevertheless|Nonetheless|Conversely|Besides|Again|Eventually|Next|Among them|Of these|At first"
    r"|(?:In|As|By|For|On) (?:addition|contrast|response|turn|particular|fact|return|a result|such|then|example"
    r"|instance|this|that|the other hand|these)|At the same time|Also|Others?|Together,"
    r"|(?:(?:Nearly|Almost|About|Over|Just|Only|Some|Around|More than) )?(?:[A-Za-z]+|\d+) (?:\w+ )?"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)"
    r" (?:later|after(?=,)|afterwards?|earlier|before(?=,))"
    r"|(?:Days|Weeks|Months|Years|Decades) (?:later|earlier)|An additional|Most notably|Notably"
    r"|Not long after|In the meantime|Meantime|Not surprisingly|Worse still|Of course|Significantly"
    r"|The (?:first|second|third|last|latter|former|other|others|same|next|two|three|remaining|rest|remainder))\b"
)
# "This is a new class of ships", "These towns had ports", of whatever was told
_POINTS = re.compile(r"(?:This|These|Those|Such)\b(?! (?:who|that|which|as|\w+ing)\b)")
# "Some were sold", "All of them": of what?
_PARTS = words("one some most many several all two three four five six few none both each")
_TIED = Worded(
    "followed this these those such latter former same there respectively however therefore thus then another"
    " responded reacted replied next followed well further killed wounded injured"
    " arrested executed",
    r"\b(?:this|these|those(?! (?:who|\w+ing\b))|such(?! as\b)|the (?:latter|former|same)(?! \w+ as\b)|respectively"
    r"|there(?! (?:is|are|was|were|has|have|had|will|would)\b)|however|therefore|thus|then"
    r"|another (?:\d|two|three|four|five|six|ten)|(?:responded|reacted|replied)(?! to)"
    # "Italy followed in 1964": in what?
    r"|followed(?= in \d{4}|[;.])|as well(?=[:;.])|a further(?= \d)"
    r"|(?:was|were) (?:killed|wounded|injured|arrested|executed)(?=\.)"
    r"|the next (?:few |\w+ )?(?:years|months|weeks|days|decades)|the years that followed)\b",
)


# What a text of rules calls itself and its parts: the heading before a quotation tells which.
_CALLED = "|".join((*TEXTS, *SELVES, *STRETCHES, "by-law", "rules", "regulations", "terms"))
_OWN = re.compile(rf"\bth(?:is|ese) (?:present )?(?:{_CALLED})\b", re.I)


_INTRODUCING = (":", "—", "–", "-")  # "The keeper shall—"


@dataclass(frozen=True, slots=True, eq=False)
class Leaning:
    """What the sentences of a document lean on."""

    analysis: Analysis
    phrases: Phrases
    _known: dict[int, bool] = field(default_factory=dict)  # whether a sentence leans on others, by its place

    def before(self, sentence: Sentence) -> list[Sentence] | None:
        """Return the sentences that one leans on, none where it stands alone; None where they are too many."""
        told = [sentence]
        while self.leans(told[0]):
            earlier = self._previous(told[0])
            if earlier is None or len(told) > MOST:
                return None
            told.insert(0, earlier)
            if sum(len(one.text.split()) for one in told[:-1]) > LONGEST:
                return None
        return None if any(map(self._means_another, told, told[1:])) else told[:-1]

    def _means_another(self, earlier: Sentence, later: Sentence) -> bool:
        """Tell whether "he" at the head of a paragraph is nobody of the last sentence of the one before: "Ada Holm"."""
        he = next((t for t in later.span if t.lower_ in HUMAN or t.pos_ in {"NOUN", "PROPN"}), None)
        if earlier.block == later.block or he is None or he.lower_ not in HUMAN:
            return False
        group = HE if he.lower_ in HE else SHE
        told = [m.name.bare for m in self.phrases.lexicon.within(earlier) if m.name.kind == "person"]
        said = {token.lower_ for token in earlier.span}
        if not told and not any(is_calling(word) for word in said):
            return not said & {*group}
        return bool(told) and all(gender(name) not in {"", "he" if group is HE else "she"} for name in told)

    @property
    def of_rules(self) -> bool:
        """Whether the document lays down rules, of which each stands under its article's heading."""
        return self.analysis.normative

    def lead_in(self, point: Sentence) -> Sentence | None:
        """Return the sentence that introduces the list of which a point is one, None where it is too long."""
        level, earlier = self._level(point), self.analysis.before(point)
        while earlier is not None and earlier.kind is BlockKind.ITEM and self._level(earlier) >= level:
            earlier = self.analysis.before(earlier)
        if earlier is None or not earlier.text.rstrip().endswith(_INTRODUCING):
            return None
        return earlier if len(earlier.text.split()) <= LONGEST else None

    def _level(self, sentence: Sentence) -> int:
        return self.analysis.document.blocks[sentence.block].level

    def near(self, sentence: Sentence) -> list[Sentence]:
        """Return the one or two sentences before one, where there are any: something of what it leans on.

        None that opens with "he": whoever reads it behind a heading takes him for somebody else.
        """
        one = self._previous(sentence)
        other = self._previous(one) if one is not None else None
        told = [earlier for earlier in (other, one) if earlier is not None]
        told = told if sum(len(earlier.text.split()) for earlier in told) <= LONGEST else told[1:]
        return told[next((n for n, earlier in enumerate(told) if not _means_nobody(earlier)), len(told)) :]

    def leans(self, sentence: Sentence) -> bool:
        """Tell whether a sentence says too little by itself: it goes on, points back, or leaves open who "he" is."""
        if sentence.index not in self._known:
            self._known[sentence.index] = self._look(sentence)
        return self._known[sentence.index]

    def _look(self, sentence: Sentence) -> bool:
        text = _OWN.sub("", sentence.text) if self.of_rules else sentence.text
        if (
            _POINTS.match(text.strip())
            or _GOES_ON.match(text)
            or _TIED.search(text)
            or points_back(text)
            or _opens_by_comparing(sentence)
        ):
            return True
        if _opens_with_part(sentence) or _means_nobody(sentence):
            return True
        if self.of_rules:
            return False  # "the authority" of a text of rules is the one that it is about
        if _opens_with_bare_noun(sentence):
            return True
        speaker = Gapped(sentence, self.phrases)
        speaker.said, speaker.lenient, speaker.clause = {}, True, main_verb(list(sentence.span))
        try:
            speaker.tokens(sentence.span)
        except Refusal:
            return True
        return bool(speaker.leaned())

    def _previous(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before one, in its paragraph or at the end of the one before."""
        earlier = self.analysis.before(sentence)
        if earlier is None or earlier.block == sentence.block:
            return earlier
        prose = earlier.kind is sentence.kind is BlockKind.PARAGRAPH
        return earlier if prose else None


def _opens_with_part(sentence: Sentence) -> bool:
    """Tell whether a sentence opens with some of what was told: "Most were sold."."""
    first = sentence.span[0]
    return first.lower_ in _PARTS and len(sentence.span) > 1 and sentence.span[1].pos_ in {"VERB", "AUX", "ADP"}


def _opens_by_comparing(sentence: Sentence) -> bool:
    """Tell whether a sentence opens with a thing compared with what was told: "A bigger concern was the toll."."""
    first, second = sentence.span[0], sentence.span[min(1, len(sentence.span) - 1)]
    compared = first.lower_ in {"a", "an"} and second.tag_ in {"JJR", "RBR"} and second.lower_ not in _NO_COMPARING
    return compared and not any(one.lower_ == "than" for one in sentence.span)


_NO_COMPARING = words("former later latter lower upper inner outer minor major junior senior")


def _opens_with_bare_noun(sentence: Sentence) -> bool:
    """Tell whether a sentence is about a thing that it calls by its class alone: "The Initiative will train"."""
    first = sentence.span[0]
    if first.lower_ != "the" or len(sentence.span) < FEWEST_TOKENS:
        return False
    noun, verb = sentence.span[1], sentence.span[2]
    common = noun.tag_ in {"NN", "NNS"} and noun.lower_ not in PLAIN
    return (common or noun.lower_ in HEADS) and noun.text[1:].islower() and verb.pos_ in {"VERB", "AUX"}


def _means_nobody(sentence: Sentence) -> bool:
    """Tell whether a pronoun stands before any noun that it could mean: "Eight of its governors".

    "In his old age, Holm wrote": whose it is, is said behind.
    """
    first = next((one for one in sentence.span if one.lower_ in _PRONOUNS or one.pos_ in {"NOUN", "PROPN"}), None)
    if first is None or first.lower_ not in _PRONOUNS:
        return False
    subject = main_subject(sentence)
    ahead = subject is not None and subject.pos_ == "PROPN" and first.i < subject.left_edge.i
    return not (ahead and first.tag_ == "PRP$") or _is_named_between(first, subject)


def _is_named_between(pronoun: Token, subject: Token | None) -> bool:
    """Tell whether the subject is named before it as another than "his": "After his talk with Holm, Holm wrote"."""
    between = () if subject is None else pronoun.doc[pronoun.i + 1 : subject.left_edge.i]
    return subject is not None and any(one.text == subject.text for one in between)


_PRONOUNS = words("he she it they him her them his its their")


def leaning_of(analysis: Analysis, lexicon: Lexicon) -> Leaning:
    """Return what the sentences of a document lean on."""
    return Leaning(analysis, phrases_of(analysis, lexicon))
