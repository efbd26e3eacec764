"""Whether "it" is what an article is about: in its opening, where paragraph after paragraph tells of nothing else."""

import re

from content.facts.clauses.subjects import SINGULAR, main_subject
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.topic import topic_of
from content.language import Analysis, Sentence
from content.parse import Token

ABOUT = "what the document is about"
# "It is possible that", "It was in 1990 that", "It took years to": it is nothing.
_EMPTY = re.compile(
    r"\bit (?:\w+ ){0,2}?(?:is|was|be|been|seems|seemed|appears|appeared|took|takes|remains|became)\b"
    r"(?:(?! and |,)[^.;])*?\b(?:that|to|until|when|who|whether|how|why)\b",
    re.I,
)


def subject_matter(sentence: Sentence, token: Token, analysis: Analysis, lexicon: Lexicon) -> Mention | None:
    """Return the first mention of the thing that a document is about, where "it" in the opening stands for that."""
    if token.lower_ not in SINGULAR or sentence.headings[1:] or not _opens(sentence, token):
        return None
    if token.lower_ == "it" and _EMPTY.match(sentence.text, sentence.offset(token) - sentence.start):
        return None
    topic = topic_of(analysis, lexicon)
    if topic is None or topic.kind == "person":
        return None
    first = next((mention for mention in lexicon.mentions if mention.name.key == topic.key), None)
    if first is None or first.sentence.index >= sentence.index:
        return None
    before = [one for one in analysis.in_block(sentence.block) if one.index < sentence.index]
    return first if all(_is_about(one, topic.key, analysis, lexicon) for one in before) else None


def _opens(sentence: Sentence, token: Token) -> bool:
    """Whether nothing stands before a pronoun in its sentence that it may mean: dates are no such thing."""
    before = sentence.span[: token.i - sentence.span.start]
    return not any(one.pos_ in {"NOUN", "PROPN", "PRON"} and one.ent_type_ != "DATE" for one in before)


def _is_about(sentence: Sentence, key: str, analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether what a document is about is the subject of a sentence, by name or by "it"."""
    subject = main_subject(sentence)
    if subject is None:
        return False
    mention = lexicon.at(sentence, subject)
    if mention is not None:
        return mention.name.key == key
    return subject.lower_ == "it" and subject_matter(sentence, subject, analysis, lexicon) is not None


__all__ = ["ABOUT", "subject_matter"]
