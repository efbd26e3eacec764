"""What letters stand for, as a bracket behind it tells: "the Long Name of It (LNI)"."""

import re
from collections.abc import Iterator, Sequence

_SPELLED_OUT = re.compile(
    r"\b(?P<long>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|for|the|to|and|in|on|former)){1,11}),? "
    r"\((?:the )?(?P<short>[A-Z]{3,7}(?:-[A-Z]{1,3})?)\)"
)


def written_out(text: str) -> Iterator[tuple[str, str]]:
    """Yield (long, short) for every "Long Name of It (LNI)" of a text, headings included."""
    for found in _SPELLED_OUT.finditer(text):
        words, short = found["long"].split(), found["short"]
        for first in range(len(words) - 1):
            if words[first][0] == short[0] and _spells(short, words[first:]):
                yield " ".join(words[first:]), short
                break


def _spells(short: str, long: Sequence[str]) -> bool:
    """Say whether the letters of a short form stand in a long one, in order: TOPS in "Transform to Open Science"."""
    letters = iter("".join(long).upper())
    return all(letter in letters for letter in short if letter.isalpha())


_LINKS = re.compile(r" (?:for|of|on|in|to) ")


def bracketed(text: str) -> Iterator[tuple[str, str]]:
    """Yield (name, letters) for names with a link in them whose letters a bracket gives right behind.

    Of several beginnings that fit it is the latest, first by the initials: "Council of Norway and the Commission for
    Harbour Rights (CHR)" tells of the commission alone.
    """
    for found in _SPELLED_OUT.finditer(text):
        words, short = found["long"].replace("’", "'").split(), found["short"].replace("-", "")
        opening = [n for n, word in enumerate(words) if word[0] == short[0]]
        initials = {n: "".join(word[0] for word in words[n:] if word[0].isupper()) for n in opening}
        fitting = [n for n in opening if initials[n] == short] or [n for n in opening if _spells(short, words[n:])]
        name = " ".join(words[fitting[-1] :]) if fitting else ""
        if _LINKS.search(name) and " and " not in name:
            yield name, found["short"]


__all__ = ["bracketed", "written_out"]
