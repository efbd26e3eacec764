"""Where a question was cut: at its end, behind a word that leads something in, at one comma of two, in a quotation.

Seen by how its sentence goes on: "Who broke away | from the Guild?", "the rule | that no one votes twice", "at | 9:15 |
UTC". Pure.
"""

import re
from collections.abc import Callable

from content.answers import ARTICLES, words
from content.facts.base import FactKind, Probe
from content.knowledge import is_date
from content.questions.base import GAP
from content.questions.refusals.alignment import Kept, are_forms, is_word, kept, parts, said_whole


def cut_end(probe: Probe) -> str:
    """Return what of a question was cut off at its end or inside; empty where nothing was."""
    beside = kept(probe)
    if beside is None:
        return ""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe, beside)), "")


_EXAMPLE = re.compile(r"\b(?:for example|for instance|such as|including|namely)[,:]?[?.]$")


def _ends_in_example(probe: Probe, beside: Kept) -> bool:
    return _EXAMPLE.search(probe.stem) is not None


def _last(beside: Kept) -> str:
    return next((part for part in reversed(beside.said) if is_word(part)), "")


_RELATIVE = frozenset((one,) for one in ("that", "who", "whose", "which", "whom"))


_SAID_WHICH = frozenset({"the", *words("those all any every no only")})


def _loses_clause(probe: Probe, beside: Kept) -> bool:
    """Say whether the clause is cut that says which is meant or what was said: "the rule | that no one votes twice"."""
    last = _last(beside)
    if beside.behind[:1] not in _RELATIVE or not last.isalpha() or last in _PREPOSITIONS:
        return False
    if last.endswith("s") and last.islower() and _SAID_WHICH.isdisjoint(beside.said[-4:]):
        return False  # "with chosen partners | that ...": some are told of, and it stays so
    telling = _telling(beside.behind[1:4])
    return not telling or not all(map(beside.says, telling))


def _is_told(beside: Kept, lost: tuple[str, ...]) -> bool:
    return any(map(beside.says, _telling(lost)))


def _telling(lost: tuple[str, ...]) -> list[str]:
    return [word for word in lost if is_word(word) and len(word) >= TELLING]


TELLING = 4  # letters of a word by which a clause is known again


def _loses_of(probe: Probe, beside: Kept) -> bool:
    """Say whether of a thing it is lost what it is of: "recorded a version | in 1931 | of the first score"."""
    if "of" not in beside.behind:
        return False
    ends = [part.lower() for part in beside.said if is_word(part)][-2:]
    if len(ends) < 2 or ends[0] not in ARTICLES or probe.stem.endswith(f"{GAP}."):
        return False
    rest = [part for part in beside.behind if not (part.isdigit() or part.lower() in {"in", "on"})]
    return rest[:1] == ["of"] and not _is_told(beside, tuple(rest[1:4]))


_PARTICLES = frozenset(words("away back off out apart"))
_DIRECTIONS = frozenset(words("from to into against with at in by over for"))


def _loses_direction(probe: Probe, beside: Kept) -> bool:
    """Say whether it is lost from or to where: "pushed them back | from the coast", "be arranged | in several ways"."""
    last, lost = _last(beside), beside.behind[:4]
    if not lost or lost[0] not in _DIRECTIONS or any(part.isdigit() for part in lost):
        return False
    passive = probe.stem.endswith(".") and re.search(r"\bbe [a-z]+(?:ed|en)\.$", probe.stem) is not None
    return (last in _PARTICLES or passive) and not _is_told(beside, lost[1:])


_OCCASIONS = frozenset(words("following after before during despite unless if"))


def _loses_occasion(probe: Probe, beside: Kept) -> bool:
    """Say whether it is lost on which occasion it was so: "sang at the first show | after the fire"."""
    if len(beside.behind) < 2 or beside.behind[0] not in _OCCASIONS or any(map(is_date, probe.keys)):
        return False
    return not beside.behind[1].endswith("ing") and not _is_told(beside, beside.behind[1:6])


_FINITE = frozenset(words("is are was were has have had shall will must may can"))


def _stops_before_verb(probe: Probe, beside: Kept) -> bool:
    """Say whether a sentence stops where its verb comes: "or the right to appeal | is lost."."""
    behind = beside.behind
    if behind[:1] == (",",) and _FINITE.isdisjoint(beside.told):
        behind = behind[1:]  # an aside that the subject ends with
    if not probe.stem.endswith(".") or not behind or behind[0] not in _FINITE:
        return False
    return not _is_told(beside, behind[1:4])


_ROW_GOES_ON = ((",", "and"), (",", "or"))


def _cuts_definition(probe: Probe, beside: Kept) -> bool:
    """Say whether a row is cut that tells what a term means: "a pain in knee, hip | , and spine"."""
    return probe.fact.kind is FactKind.DEFINITION and beside.behind[:2] in _ROW_GOES_ON and GAP not in probe.stem


_OPENING = re.compile(
    r"^(?:[^:?]{1,80}: )?(?:(?:And|But|Or|Nor|So) [a-z]|(?:Therefore|Thus|Hence|Consequently|Accordingly|Nevertheless"
    r"|Nonetheless|Moreover), )"
)
_LABEL = re.compile(r"^[^?:]{1,40} [–—-] (?:which|whom?|what|when|where|how|in which)\b")


def _opens_inside(probe: Probe, beside: Kept) -> bool:
    """Say whether a question begins with what joined it to words before it, or with the label of a list."""
    return _OPENING.match(probe.stem) is not None or _LABEL.match(probe.stem) is not None


_PREPOSITIONS = frozenset(words("of at from with by on in into under for between during than"))
_NO_OBJECTS = _PREPOSITIONS | _FINITE


def _loses_object(probe: Probe, beside: Kept) -> bool:
    """Say whether a preposition has lost what it leads in: "flew on board | the ferry | in 1931"."""
    for cut in beside.cuts:
        on_board = cut.before == "board" and beside.said[cut.at - 2] == "on"
        if not (on_board or cut.before.lower() in _PREPOSITIONS) or not is_word(cut.lost[0]):
            continue
        if cut.after.lower() in _NO_OBJECTS and not all(map(beside.says, cut.lost)):
            return True
        if all(not part.isalpha() for part in cut.lost) and cut.after.isupper() and len(cut.after) > 1:
            return True  # "at | 9:15 | UTC"
    return False


def _loses_closing_comma(probe: Probe, beside: Kept) -> bool:
    """Say whether of the two commas around an aside the one before the verb is lost."""
    verb = probe.fact.relation.split(" ", 1)[0]
    for cut in beside.cuts:
        closes = cut.lost[-1] == "," and (len(cut.lost) == 1 or cut.lost[0] != ",")
        if closes and "," in beside.said[: cut.at - 1] and are_forms(cut.after.lower(), verb):
            return True
    return False


_APPOSED = re.compile(r"(?<![\w.'-])([A-Z][\w'-]*) (an?) ([a-z][\w-]+)")


def _loses_apposing_comma(probe: Probe, beside: Kept) -> bool:
    """Say whether what a name is stands right behind it: "wrote the Ferry a famous play"."""
    if not probe.stem.endswith(".") or (" a " not in probe.stem and " an " not in probe.stem):
        return False
    plain = probe.fact.evidence[0].quote.replace("’", "'")
    for name, article, thing in _APPOSED.findall(said_whole(probe).replace("’", "'")):
        if f"{name} {article} {thing}" not in plain and re.search(rf"\b{article} {thing}", plain):
            return True
    return False


_QUOTED = re.compile(r"\"([^\"]{12,})\"")


def _misquotes(probe: Probe, beside: Kept) -> bool:
    """Say whether words are missing in what a question puts in quotation marks."""
    if "“" not in probe.stem and '"' not in probe.stem:
        return False
    source = " ".join(part for one in probe.fact.evidence for part in _marked(one.quote)).lower()
    return any(_has_gap(quoted.lower(), source) for quoted in _QUOTED.findall(" ".join(_marked(said_whole(probe)))))


def _has_gap(quoted: str, source: str) -> bool:
    """Say whether a quotation begins and ends in the source, and goes otherwise between."""
    told = quoted.strip(" ,.?").split(" ")
    ends = (" ".join(told[:ENDS]), " ".join(told[-ENDS:]))
    return all(end in source for end in ends) and " ".join(told) not in source


ENDS = 2  # words by which the ends of a quotation are known


def _marked(text: str) -> tuple[str, ...]:
    return parts(text.replace("‘", '"').replace("''", '"'))


_OPEN_QUOTATION = re.compile(r"[,.][\"”]\?$")


def _ends_in_two_marks(probe: Probe, beside: Kept) -> bool:
    return _OPEN_QUOTATION.search(probe.stem) is not None


type _Flaw = Callable[[Probe, Kept], bool]
_FLAWS: tuple[tuple[str, _Flaw], ...] = (
    ("an example is announced and not told", _ends_in_example),
    ("the clause that says which or what is cut off", _loses_clause),
    ("what it is of is cut off", _loses_of),
    ("from or to where is cut off", _loses_direction),
    ("on which occasion is cut off", _loses_occasion),
    ("the sentence stops before its verb", _stops_before_verb),
    ("a row that tells what a term means is cut", _cuts_definition),
    ("the question begins inside its sentence", _opens_inside),
    ("a preposition has lost what it leads in", _loses_object),
    ("an aside has lost its closing comma", _loses_closing_comma),
    ("an aside has lost its first comma", _loses_apposing_comma),
    ("words are missing in a quotation", _misquotes),
    ("the question ends in two marks", _ends_in_two_marks),
)

__all__ = ["cut_end"]
