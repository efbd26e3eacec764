"""As of when a document speaks: what is true only for a time is asked as of then."""

from content.facts.values.dates import dates_in
from content.language import Analysis, Sentence, words
from content.once import once

AFTER = "after "  # how it begins where only the last date that is told bounds it: "after 2022-06 The Morava League"
LONGEST_TITLE = 8  # words
TOLD = frozenset({"day", "month", "year"})
_AHEAD = words(
    "will would shall should may might could by until till before plan plans planned schedule scheduled expect "
    "expected aim aims aimed target targets project projected forecast propose proposed intend intended due hope hoped "
    "if were"
)


@once
def spoken_as_of(analysis: Analysis) -> str:
    """Return the ISO date that a document gives for itself, or after what date it was written, with its title.

    A document that tells of June 2022 as past was written after it. Empty where it tells no date, and where its own
    words give it no short title to be called by.
    """
    document = analysis.document
    if document.dated:
        return document.dated
    title = " ".join(document.title.split())
    if not 0 < len(title.split()) <= LONGEST_TITLE or title not in " ".join(document.text.split()):
        return ""
    latest = max((key for sentence in analysis.sentences for key in _told(sentence, analysis)), default="")
    return f"{AFTER}{latest} {title}" if latest else ""


def _told(sentence: Sentence, analysis: Analysis) -> list[str]:
    """Return the keys of the dates, to the month, of a sentence that tells what was."""
    dates = [one.term.key[:7] for one in dates_in(sentence, analysis) if one.term.kind in TOLD]
    if not dates or not any(token.tag_ == "VBD" for token in sentence.span):
        return []
    ahead = any(token.lower_ in _AHEAD for token in sentence.span)
    return [] if ahead else [date for date in dates if date[:4].isdigit()]
