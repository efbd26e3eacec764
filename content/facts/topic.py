"""What a document is about, where its title names one thing: the person, place or body of an article."""

import re

from content.facts.names.lexicon import Lexicon, Name
from content.language import Analysis

_BESIDE = re.compile(r"\s*(?:\(.*\)|, [A-Z].*)$")  # "Ada Holm (chemist)", "Tarn, Norway"


def topic_of(analysis: Analysis, lexicon: Lexicon) -> Name | None:
    """Return the name that the title writes, without what tells it from others of that name, or None."""
    title = analysis.document.title.replace("’", "'").strip()
    return lexicon.called(title) or lexicon.called(_BESIDE.sub("", title))


__all__ = ["topic_of"]
