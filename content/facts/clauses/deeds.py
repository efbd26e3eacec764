"""Who is to do what is told as a deed ("to mend the roads"), and how it comes about: wanted, asked, enabled, aimed at.

A deed is a likely wrong answer only where the same doer, or one like it, is told to do another in the same way.
"""

from collections.abc import Iterator, Mapping

from content.facts.clauses.subjects import SUBJECTS
from content.facts.deed import Deed
from content.facts.names.gazetteer import country_called
from content.facts.names.lexicon import Lexicon
from content.facts.references.resolving import References
from content.language import Analysis, Sentence, is_adjective, words
from content.parse import Token

_WAYS = {
    "wanted": words(
        "want wish seek try attempt hope aim intend plan decide choose determine determined desire eager effort goal "
        "decision desire intention struggle prefer agree pledge promise threaten refuse work move vow resolve propose "
        "consider strive ready willing determination pressure campaign begin start initiative step action conference "
        "committee meeting summit commission campaign"
    ),
    "asked": words(
        "ask invite call urge force require oblige convince compel commit order persuade instruct tell request need "
        "encourage obligation obligate authorize authorise direct expect"
    ),
    "enabled": words(
        "allow enable permit authority right power potential able ability opportunity possibility chance capacity free "
        "entitle authorize authorise"
    ),
    "aimed": words(
        "mean design use intend hire create establish found meet expand amend form way method mechanism tool"
    ),
    "resulting": words("serve help continue grow lead cause come tend contribute"),
}
AIMED = "aimed"  # how what a clause tells the aim of comes about
NONE: frozenset[str] = frozenset()
# To weigh a matter is no aim beside what would settle it.
WEIGHING = words(
    "consider discuss review examine study seek explore debate talk negotiate decide work gather try attempt"
)
# What has no will of its own aims at what it was made for.
MADE = words(
    "policy initiative plan program programme law act treaty agreement pact conference committee commission "
    "institution project strategy reform effort campaign document decision measure package doctrine mission"
)
_WAY_OF = {word: way for way, said in reversed(_WAYS.items()) for word in said}


def deeds_of(analysis: Analysis, lexicon: Lexicon, sides: Mapping[str, frozenset[str]]) -> Mapping[int, Deed]:
    """Return the deeds of a document by the offset of their verb, and of the "to" before it."""
    references = References(analysis, lexicon)
    found: dict[int, Deed] = {}
    for sentence in analysis.sentences:
        for verb, to in _infinitives(sentence):
            deed = _deed(verb, sentence, references, sides)
            if deed is not None:
                found[sentence.offset(verb)] = found[sentence.offset(to)] = deed
    return found


def _infinitives(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    for token in sentence.span:
        if token.tag_ == "VB" and token.i > sentence.span.start:
            to = next((c for c in token.children if c.lower_ == "to" and c.dep_ == "aux"), None)
            if to is not None and not _may_be_adjective(token):
                yield token, to


def _may_be_adjective(verb: Token) -> bool:
    """Whether what was parsed as a verb stands before a bare noun as its adjective: "agreed to equal access"."""
    behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return behind is not None and behind.tag_ in {"NN", "NNS"} and is_adjective(verb.lower_)


def _deed(verb: Token, sentence: Sentence, references: References, sides: Mapping[str, frozenset[str]]) -> Deed | None:
    weighing = verb.lemma_.lower() in WEIGHING
    while verb.dep_ == "conj" and verb.head.tag_ == "VB":
        verb = verb.head  # "to mend roads and to build bridges"
    governor = verb.head
    while governor.pos_ == "ADP" and governor.head != governor:
        governor = governor.head  # "calls for each of them to ..."
    way = AIMED if verb.dep_ == "advcl" else _WAY_OF.get(governor.lemma_.lower(), "")
    doer = _doer(verb, governor)
    if not way or doer is None:
        return None
    found = _described(doer, sentence, references, sides)
    if found is None:
        return None
    made = found[0] in MADE or found[1] in MADE
    return Deed(*found, AIMED if made and way == "wanted" else way, weighing)


def _doer(verb: Token, governor: Token) -> Token | None:
    """Return the head of what names the doer: the verb's own subject, whom it was asked of, or the subject above."""
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if own is not None:
        return own
    if governor.pos_ == "VERB" and verb.dep_ != "advcl":
        asked = next((c for c in governor.children if c.dep_ == "dobj" and c.i < verb.i), None)
        if asked is not None:
            return asked
    at: Token = governor
    while True:
        subject = next((c for c in at.children if c.dep_ in SUBJECTS), None)
        if subject is not None and subject.tag_ not in {"WDT", "WP", "EX"}:
            return subject
        if at.dep_ in {"relcl", "acl"} and at.pos_ in {"VERB", "AUX"}:
            return at.head  # "an institution designed to ..."
        if at.head == at:
            return None
        at = at.head


def _described(
    doer: Token, sentence: Sentence, references: References, sides: Mapping[str, frozenset[str]]
) -> tuple[str, str, frozenset[str]] | None:
    """Return a doer, its kind and its sides, pronouns taken for what they stand for; None where that is not known."""
    if doer.pos_ == "PRON":
        meant = references.pronoun(sentence, doer)
        if meant is None or meant.token.pos_ == "PRON":
            return None
        doer, sentence = meant.token, meant.sentence
    named = [m for m in (references.lexicon.at(sentence, t) for t in (doer, *doer.conjuncts)) if m is not None]
    if named:
        own = [frozenset({m.name.key}) if m.name.kind == "country" else sides.get(m.name.key, NONE) for m in named]
        return named[0].name.key, named[0].name.kind, frozenset().union(*own)
    people = (country_called(token.text) for token in doer.subtree if token.i < doer.i and token.dep_ != "pobj")
    return doer.lemma_.lower(), "", frozenset(entry.key for entry in people if entry)


__all__ = ["deeds_of"]
