"""Whose side names are on: the countries that persons, bodies and things named after them belong to.

Read from the words before a name ("Soviet Premier ...", "French Minister of ..."), from the name itself ("the Greek
Government") and, for things called after somebody, from that person. An office that tells no country is of the country
that the document is mostly about.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from content.facts.names.gazetteer import country_called
from content.facts.names.kinds import OFFICES
from content.facts.names.lexicon import Lexicon, Mention
from content.language import Analysis

LONGEST_TITLE = 6  # words before a name
BREAKS = frozenset({"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ", "PRON"})
TITLED = OFFICES | {"senator", "representative", "congressman", "general", "admiral", "colonel"}
NO_SIDE = frozenset({"country", "region", "city", "place", "water", "mountain", "island"})
COMMENTATORS = frozenset(
    {"historian", "economist", "journalist", "scholar", "author", "critic", "columnist", "biographer"}
)
COMMENTATOR = "commentator"  # the side of those who tell what others did
HOME_SHARE = 0.12  # of all sentences: what a document is mostly about


def sides_of(analysis: Analysis, lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Return the keys of the countries that each name belongs to, by the name's key; names of none are left out."""
    found: dict[str, set[str]] = defaultdict(set)
    officials: set[str] = set()
    for mention in lexicon.mentions:
        name = mention.name
        if name.kind in NO_SIDE:
            continue
        found[name.key].update(_in_words(name.bare.split()))
        if name.kind == "person":
            ahead = list(_before(mention))
            found[name.key].update(_in_words(ahead))
            if any(word.lower() in COMMENTATORS for word in ahead):
                found[name.key].add(COMMENTATOR)
            if any(word.lower() in TITLED for word in ahead):
                officials.add(name.key)
        elif name.kind == "organisation":
            found[name.key].update(_in_words(" ".join(name.aliases).split()))
    home = _home(analysis, lexicon)
    for key in officials:
        if home and not found[key]:
            found[key].add(home)
    _follow_namesakes(lexicon, found)
    return {key: frozenset(countries) for key, countries in found.items() if countries}


def _follow_namesakes(lexicon: Lexicon, found: dict[str, set[str]]) -> None:
    """Give "the Holm Plan" the side of the person called Holm."""
    persons = [name for name in lexicon.names.values() if name.kind == "person" and found.get(name.key)]
    by_surname = {name.bare.split()[-1]: found[name.key] for name in persons}
    for name in lexicon.names.values():
        if name.kind != "person" and name.kind not in NO_SIDE and not found.get(name.key):
            for word in name.bare.split():
                found[name.key] |= by_surname.get(word.removesuffix("'s").removesuffix("’s"), set())


def _before(mention: Mention) -> Iterator[str]:
    """Yield the words of the title, office or calling right before a person's name."""
    yield from mention.title.split()
    doc = mention.sentence.span.doc
    for token in reversed(doc[max(mention.sentence.span.start, mention.first - LONGEST_TITLE) : mention.first]):
        if token.pos_ in BREAKS or (token.pos_ == "ADP" and token.lower_ != "of"):
            return
        yield token.text


def _in_words(said: Iterable[str]) -> Iterator[str]:
    for word in said:
        entry = country_called(word.strip(",;"))
        if entry is not None:
            yield entry.key


def _home(analysis: Analysis, lexicon: Lexicon) -> str:
    """Return the country that a document is mostly about, empty where there is none."""
    counts = Counter(
        key for key, _ in {(m.name.key, m.sentence.index) for m in lexicon.mentions if m.name.kind == "country"}
    )
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] >= HOME_SHARE * len(analysis.sentences) else ""


__all__ = ["sides_of"]
