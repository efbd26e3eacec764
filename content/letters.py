"""What letters stand for, by the words before them: "data trust charter (DTC)". Pure text."""

import re

_SMALL = "of for and to the on in with by a an & de la"
LINKS = frozenset(_SMALL.split())
LONGEST = 8  # words of an expansion
_WORD = re.compile(r"[\w’'-]+|&")


def expansion(before: str, short: str) -> str:
    """Return the words at the end of a text whose first letters a short form is made of; "" where none are."""
    return _expansion(before, short, linked=False) or _expansion(before, short, linked=True)


def _expansion(before: str, short: str, *, linked: bool) -> str:
    """Return an expansion whose little words ("of", "to") give letters too, or do not."""
    letters = [letter.lower() for letter in short.removesuffix("s") if letter.isalpha()]
    spoken = list(_WORD.finditer(before))
    if not spoken or before[spoken[-1].end() :].strip():
        return ""
    wanted = list(letters)
    at = len(spoken)
    while wanted and at:
        at -= 1
        word = spoken[at].group()
        if len(spoken) - at > LONGEST or re.search(r"[.,;:()]", before[spoken[at].end() : _next(spoken, at, before)]):
            return ""
        if word.lower() in LINKS and not linked:
            continue
        parts = [part for part in word.split("-") if part]
        initials = [part[0].lower() for part in parts]
        if wanted[-len(initials) :] == initials:
            del wanted[-len(initials) :]
        elif taken := _first_letters(word, wanted):
            del wanted[-taken:]
        elif word.lower() not in LINKS:
            return ""
    if wanted or spoken[at].group().lower() in LINKS or len(spoken) - at < 2:
        return ""
    return before[spoken[at].start() :]


def _first_letters(word: str, wanted: list[str]) -> int:
    """Return how many of a word's first letters the letters that are left end with: "Open" gives two of "TOPS"."""
    return next((size for size in (3, 2, 1) if list(word[:size].lower()) == wanted[-size:]), 0)


def _next(spoken: list[re.Match[str]], at: int, before: str) -> int:
    return spoken[at + 1].start() if at + 1 < len(spoken) else len(before)
