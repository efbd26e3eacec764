"""Whether a question for what something is, or for the term of a meaning, names a class and wants a name. Pure.

"What was the search for truth?" leaves open whether a movement, a book or a person is wanted, and who asks "What was
the first person to fly?" takes a person for a thing. A term that the title tells
is not asked for by its meaning.
"""

import re
from collections.abc import Callable

from content.answers import words
from content.facts.base import FactKind, Probe
from content.facts.names.callings import is_calling
from content.knowledge import FactBase, is_date, is_quantity
from content.patterns import Worded
from content.questions.base import GAP
from content.questions.refusals.single import is_one_by_rank
from content.questions.wrong.likely_persons import is_firm

NAMELESS = frozenset({"phrase", "expansion", "quoted", "nationality", "coming"})
SAME_ROOT = 6  # letters
_WHAT_IS = Worded("what", r"(?:^|: |, )[Ww]hat (?:is|was|are|were) (?!the name of\b)(?P<told>[^?]+)\?")
_NAME_OF = Worded("name", r"\b[Ww]hat (?:is|was) the name of the (?P<told>[^?]+)\?")
_WHO_IS = Worded("who", r"(?:^|: |, )[Ww]ho (?:is|was) (?P<told>[^?]+)\?")
_ASKS_WHO = Worded("who whom", r"(?:^|: |, )(?:[A-Za-z]+ )?[Ww]hom? ")
_WHICH_IS = Worded("which", r"\b[Ww]hich (?P<noun>[a-z-]+) (?:is|was) (?:an?|the) (?P<told>[^?]+)\?")
_SEVERAL = Worded(
    "two three four five six seven eight nine ten several many various some all both",
    r"\b(?:[Ww]hat|[Ww]ho) (?:is|was) (?:the |its |his |their )?(?:[a-z]+ )?(?:two|three|four|five|six|seven|eight|nine"
    r"|ten|several|many|various|some|all|both) [a-z]",
)
_PERSONAL = frozenset(
    {"person", "people", "somebody", "someone", "individual", "child", "lady", "gentleman", "actor", "actress"}
)
_POSTS = frozenset({"post", "office", "position", "job", "seat", "role", "rank", "title"})
_OWNER = re.compile(r"(?:the )?(?:[A-Z][\w.]* )*[A-Z][\w.]*['’]s? ")
_ANCHOR = re.compile(r"(?<!^)\b[A-Z]\w|\d")
_CLAUSED = re.compile(r"^[a-z, -]*?\b(?:which|that|whose|[a-z]{3,}(?<!th)ing(?= \S+ \S))\b")
_GOINGS = frozenset(
    {"visit", "trip", "journey", "voyage", "tour", "flight", "increase", "decrease", "rise", "fall", "decline"}
)
_SITES = frozenset({"world", "region", "area", "country", "territory", "land", "city"})
_ANY_PLACE = Worded("place", r"\b[Ww]hich place (?:is|was) an? ")
_TERM_MEANS = Worded("term", r"\b[Ww]hich term (?:means|refers to) (?P<told>[^?]+)\?")


def misidentified(probe: Probe, base: FactBase) -> bool:
    """Say whether a question for what something is, is none that can be answered with a name or a term."""
    key = probe.keys[0]
    if GAP in probe.stem or len(probe.keys) > 1 or is_date(key) or is_quantity(key):
        return False
    return any(is_flawed(probe, base) for is_flawed in _FLAWED)


def _told(pattern: Worded, probe: Probe) -> str:
    found = pattern.search(probe.stem)
    return found["told"] if found else ""


def _head(told: str) -> str:
    """Return the noun that a phrase is of: the last word before "of", "who", a comma or a participle's tie."""
    ahead = re.split(r",? (?:of|in|on|at|for|from|by|to|with|who|which|that|whose|born)\b|[,;]", told, maxsplit=1)[0]
    return ahead.split(" ")[-1].lower() if ahead else ""


def _wants_no_name(probe: Probe, base: FactBase) -> bool:
    """Say whether "What is ...?" is asked of a name without a word that says of what: no rank, no owner."""
    told = _told(_WHAT_IS, probe)
    if not told or probe.keys[0].kind in NAMELESS or probe.role in ("definition", "meaning"):
        return False
    if not re.match(r"(?:the|an?|its|his|her|their) |[A-Z]", told):
        return False
    return not (is_one_by_rank(told) or is_ranked(told) or _OWNER.match(told))


def is_ranked(told: str) -> bool:
    """Say whether a phrase says which of its kind it means by a rank: "the last stronghold"."""
    return re.search(r"\b(?:first|second|third|last|only|largest|most [a-z]+)\b", told) is not None


def _is_what_for_who(probe: Probe, base: FactBase) -> bool:
    told = _told(_WHAT_IS, probe)
    head = _head(re.sub(r"^(?:sometimes |often |widely )?(?:considered|regarded as|called) ", "", told))
    return (
        bool(told)
        and probe.role not in ("definition", "meaning")
        and (is_calling(head) or head in _PERSONAL or head.endswith("ist"))
    )


def _is_who_for_firm(probe: Probe, base: FactBase) -> bool:
    """Say whether "who" is asked of a firm or a paper that was taken for a person."""
    key = probe.keys[0]
    return key.kind == "person" and _ASKS_WHO.search(probe.stem) is not None and is_firm(key, base)


def _is_who_for_post(probe: Probe, base: FactBase) -> bool:
    return _head(_told(_WHO_IS, probe).replace('"', "")) in _POSTS


def _is_one_for_several(probe: Probe, base: FactBase) -> bool:
    if _SEVERAL.search(probe.stem) is not None:
        return True
    are = probe.fact.relation in ("be", "become") and probe.role == "subject" and not probe.keys[0].plural
    person = probe.keys[0].kind == "person"
    return are and person and any(term.plural for term in probe.fact.roles.get("complement", ()))


def _is_any_place(probe: Probe, base: FactBase) -> bool:
    """Say whether a place is asked for by being a place: "Which place is a thinly peopled region?"."""
    return _ANY_PLACE.search(probe.stem) is not None


def _is_numbered_body(probe: Probe, base: FactBase) -> bool:
    """Say whether what has a number in its name is taken for a body: a code, a rocket, a road."""
    return "hich organisation " in probe.stem and re.search(r"\d", probe.keys[0].text) is not None


def _is_any_with_clause(probe: Probe, base: FactBase) -> bool:
    """Say whether "a probe that measures rays" is asked for as "the probe": there are others."""
    told = _told(_NAME_OF, probe)
    return bool(told) and _CLAUSED.match(told) is not None and not _ANCHOR.search(told)


def _is_of_other_class(probe: Probe, base: FactBase) -> bool:
    """Say whether what is asked for by its class is told to be of another: "Which war was the western world?"."""
    found = _WHICH_IS.search(probe.stem)
    if found is None or probe.fact.kind is not FactKind.DEFINITION:
        return False
    head = _head(found["told"])
    return head in _GOINGS or (probe.keys[0].kind in ("war", "battle", "event") and head in _SITES)


def _is_lead(probe: Probe, base: FactBase) -> bool:
    """Say whether a fact stands in what a document tells before its second part."""
    behind = base.sections[1] if len(base.sections) > 1 else 0
    return any(one.start < behind or base.mentions.opens(one.start) for one in probe.fact.evidence[:1])


def _is_no_term(probe: Probe, base: FactBase) -> bool:
    """Say whether a term is asked for by its meaning that the title tells, or that is more than a term."""
    if not _told(_TERM_MEANS, probe):
        return False
    if re.match(r"(?:how|what|when|where|whether|why)\b", _told(_TERM_MEANS, probe)):
        return True  # "how much of it there is": of which a size is told, not the meaning of a word
    key = probe.keys[0]
    if probe.fact.grammar.get("be") == "means":
        return False
    titled, named = words(base.title), words(re.sub(r"^(?:an?|the) ", "", key.text))
    if titled == named:
        return not _is_lead(probe, base)  # the subject itself is asked for by what it is first said to be
    roots = {word[:SAME_ROOT] for word in titled if len(word) >= SAME_ROOT}
    own = {word[:SAME_ROOT] for word in named if len(word) >= SAME_ROOT}
    return bool(own) and own <= roots


_FLAWED: tuple[Callable[[Probe, FactBase], bool], ...] = (
    _wants_no_name,
    _is_what_for_who,
    _is_who_for_post,
    _is_who_for_firm,
    _is_one_for_several,
    _is_any_place,
    _is_numbered_body,
    _is_any_with_clause,
    _is_of_other_class,
    _is_no_term,
)

__all__ = ["misidentified"]
