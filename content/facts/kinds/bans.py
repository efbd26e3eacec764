"""What a text of rules prohibits, beside what it expressly allows: "the felling of willows", "the cutting of reeds".

One fact a text. Asked is which of some acts it prohibits; what it says shall not be prohibited, or may be done, is
wrong.

`grammar` of such a fact is that of a provision: "role" ("banned"), "asked", "gap" (empty); its roles hold the "banned"
and, as "wrong", what is allowed.
"""

import re
from collections.abc import Iterator

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.kinds.provisions import clauses_of
from content.facts.law.instrument_heads import named
from content.facts.law.roles import SELVES
from content.facts.law.rule_clauses import LEANS, Clause
from content.facts.law.telling import telling
from content.facts.names.lexicon import Lexicon
from content.facts.worded import ACT
from content.language import Analysis

FEWEST_ALLOWED, MOST_ASKED, LONGEST = 2, 4, 16  # acts; words of one
MOST_SHARED = 0.5  # of the words of two acts: what has more may be the same
_BE = r"(?:(?:shall|must|will) be|is|are)(?: also| likewise)?"
_BANNED = (
    re.compile(
        r"^There (?:shall be|is|are) (?:prohibited|forbidden),?(?: inter alia,)?.*?\b(?:such as|including|namely),?"
        r" (?P<what>.+)$"
    ),
    re.compile(rf"^(?P<what>[A-Z][^;:]*?) {_BE} (?:prohibited|forbidden|banned)"),
    re.compile(r"^(?P<what>[A-Z][^;:]*?) (?:shall|must|will|may) not be (?:permitted|allowed)$"),
)
_SELVES = "|".join(sorted(SELVES))
_ALLOWED = (
    re.compile(r"^(?P<what>[A-Z][^;:]*?) (?:shall|must|will|may)(?: also)? not be (?:prohibited|forbidden|banned)"),
    re.compile(rf"^(?P<what>[A-Z][^;:]*?) {_BE} (?:permitted|allowed)$"),
    re.compile(rf"^The (?:{_SELVES}) (?:shall|does|do) not (?:prevent|prohibit|forbid) (?P<what>[^;:]+)$", re.I),
    re.compile(
        r"^(?P<what>[A-Z][a-z]+ [^,;:]*?|[A-Z][a-z]+) may(?: also)? be (?:carried out|undertaken|conducted|performed)\b"
    ),
)
_PARTS = re.compile(
    r",? (?:as well as|and) (?=(?:the|any|all) [a-z]+ )|, (?=(?:the|any|all) [a-z]+(?: out)? (?:of|there)\b)"
)
# What is done, told by a noun: a rule that bans a thing, or a person, is no ban of an act.
_ACT = re.compile(
    r"^(?:the |any |all )?(?:[a-z-]+ )*?(?:[a-z]+(?:ing|tion|sion|ment|al|ure|ance|age|sions|tions)|use|conduct|sale"
    r"|test|tests)\b(?: out)?(?: there)?(?: (?:of|in|by|on)\b|$)"
)
_LIMITED = re.compile(r"\b(?:except|unless|without|only|if|when|where|other than|it|they|which|such)\b")


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield what a text of rules prohibits, where it says of two acts or more that they are allowed."""
    if not analysis.normative:
        return
    banned, allowed = _told(_BANNED, analysis, lexicon), _told(_ALLOWED, analysis, lexicon)
    apart = [(term, place) for term, place in banned if not any(_are_alike(term, other) for other, _ in allowed)]
    if not apart or len(allowed) < FEWEST_ALLOWED:
        return
    name = named(analysis.document.title)
    if not name:
        return
    apart = _spread(apart)
    keys = tuple(term for term, _ in apart)
    evidence = tuple(dict.fromkeys(place for _, place in apart))
    asked = f"Which of the following does {name} prohibit?"
    rule = Term(asked, "rule", folded(asked), evidence[0].start, evidence[0].end)
    listed = "; ".join(key.text for key in keys)
    yield Fact(
        fact_id(FactKind.RULE, "ban", "banned", folded(listed)),
        FactKind.RULE,
        "ban",
        {"banned": keys, "wrong": tuple(term for term, _ in allowed), "rule": (rule,)},
        f"{name[:1].upper()}{name[1:]} prohibits {listed}.",
        evidence,
        complete=frozenset({"banned"} if len(keys) > 1 else ()),
        grammar={"role": "banned", "asked": asked, "gap": "", "named": "yes"},
    )


def _spread(told: list[tuple[Term, Evidence]]) -> list[tuple[Term, Evidence]]:
    """Return as many acts as are asked for at once, of as many clauses as there are, in the order of the text."""
    rank = {id(one): sum(other[1] == one[1] for other in told[:at]) for at, one in enumerate(told)}
    chosen = sorted(told, key=lambda one: rank[id(one)])[:MOST_ASKED]
    return [one for one in told if one in chosen]


def _told(patterns: tuple[re.Pattern[str], ...], analysis: Analysis, lexicon: Lexicon) -> list[tuple[Term, Evidence]]:
    """Return the acts that clauses of some shapes tell, each once, with where."""
    found: list[tuple[Term, Evidence]] = []
    for clause in clauses_of(analysis, lexicon):
        match = next((one for pattern in patterns if (one := pattern.match(clause.text))), None)
        if match is None or clause.lead:
            continue
        for act in _acts(match["what"], clause):
            if not any(_are_alike(act, other) for other, _ in found):
                found.append((act, analysis.evidence(clause.sentence)))
    return found


def _acts(what: str, clause: Clause) -> Iterator[Term]:
    for part in _PARTS.split(what):
        text = part.strip(" ,")
        text = re.sub(r"\bthere (?=of\b)", "", text)
        text = re.sub(r"^(?:the|any(?= [a-z]+ [a-z]+s\b)) ", "", text[:1].lower() + text[1:])
        whole = 1 < len(text.split()) <= LONGEST and not LEANS.search(text) and not _LIMITED.search(text)
        if whole and _ACT.match(text):
            yield clause.term(text, ACT)


def _are_alike(one: Term, other: Term) -> bool:
    mine, theirs = telling(one.text), telling(other.text)
    return len(mine & theirs) > MOST_SHARED * min(len(mine), len(theirs) or 1)


__all__ = ["find"]
