"""Whom a biography is about: the person of its title, whom "he" or "she" means throughout."""

import re
from collections import Counter

from content.facts.names.genders import gender
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.names.short_forms import is_place, stands_in
from content.facts.references.rivals import HE, SHE
from content.language import Analysis, is_noun

FEWEST_PRONOUNS = 4  # a text about one person says "she" more than once or twice


def hero_of(analysis: Analysis, lexicon: Lexicon) -> tuple[Mention | None, frozenset[str]]:
    """Return the first mention of the person whom a document is about, and the pronouns that mean them."""
    persons = [m for m in lexicon.mentions if m.name.kind == "person" and not m.name.shared]
    counts = Counter(t.lower_ for sentence in analysis.sentences for t in sentence.span if t.pos_ == "PRON")
    he, she = (sum(counts[word] for word in group) for group in (HE, SHE))
    titles = f"{analysis.document.title} {analysis.sentences[0].headings[:1] if persons else ''}".lower()
    named = [mention for mention in persons if stands_in(mention.name.bare.lower(), titles)]
    named = named or [m for m in persons if stands_in(m.name.bare.split()[-1].lower(), titles)]
    named = [mention for mention in named if not _is_things(mention.name.bare, analysis.document.title)]
    few = max(he, she) < FEWEST_PRONOUNS or min(he, she) * 4 > max(he, she)
    if few or len({mention.name.key for mention in named}) != 1 or is_place(named):
        return None, frozenset()
    if gender(named[0].name.bare) == ("she" if he > she else "he"):
        return None, frozenset()
    return named[0], frozenset(HE if he > she else SHE)


def _is_things(name: str, title: str) -> bool:
    """Whether a title names a thing by somebody: "Apollo program" is about no Apollo."""
    behind = re.search(rf"\b{re.escape(name)} ([a-z]+)", title)
    return behind is not None and is_noun(behind[1])


__all__ = ["hero_of"]
