"""Whose "the first rector" or "the population" is in an article about one body or place, and what "the zoo" is."""

from content.facts.names.lexicon import Lexicon, Name
from content.facts.topic import topic_of
from content.language import Analysis, Sentence, words
from content.parse import Token

# What every body has, and every place, and is seldom said of another without its name.
OF_BODIES = words(
    "rector director chairman chairwoman chairperson chancellor principal headmaster headmistress dean founder curator "
    "headquarters campus motto staff membership budget logo"
)
OF_PLACES = words("population mayor inhabitant resident coastline currency flag motto anthem")
RANKING = words("first second third last current present official national total main entire whole largest oldest")
BODIES = frozenset({"organisation"})
PLACES = frozenset({"city", "country", "island", "region", "place"})
TELLING = frozenset({"prep", "acl", "relcl", "poss", "compound", "nmod", "appos", "npadvmod"})


def owner_of(article: Token, sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Name | None:
    """Return whose the thing behind "the" is that nothing tells apart, where a document is about one that has such."""
    head = article.head
    if article.lower_ != "the" or any(child.dep_ in TELLING for child in head.children):
        return None
    if any(token.lower_ not in RANKING for token in head.doc[article.i + 1 : head.i]):
        return None
    topic = topic_of(analysis, lexicon)
    if topic is None or topic.plural:
        return None
    kinds = BODIES if topic.kind in BODIES else PLACES if topic.kind in PLACES else frozenset()
    if head.lemma_.lower() not in (OF_BODIES if kinds is BODIES else OF_PLACES) or not kinds:
        return None
    for one in analysis.in_block(sentence.block):
        if one.index <= sentence.index and any(_is_rival(m.name, topic, kinds) for m in lexicon.within(one)):
            return None
    return topic


def _is_rival(name: Name, topic: Name, kinds: frozenset[str]) -> bool:
    """Whether what is named in a paragraph may have the thing as well as what the document is about."""
    return name.key != topic.key and name.kind in {*kinds, "name"}


def topic_ending_so(head: Token, noun: str, analysis: Analysis, lexicon: Lexicon) -> Name | None:
    """Return what a document is about for "the polytechnic", where that alone of its names ends with the word."""
    topic = topic_of(analysis, lexicon)
    if topic is None or topic.kind == "person" or head.text[:1].isupper() or head.tag_ not in {"NN", "JJ"}:
        return None
    ending = [key for key in lexicon.names if key.rpartition(" ")[2] == noun]
    return topic if ending == [topic.key] else None


__all__ = ["owner_of", "topic_ending_so"]
