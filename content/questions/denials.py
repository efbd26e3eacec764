"""What a document denies, as a statement to be judged: without its "not" it is what a reader may believe, and false.

"The Board does not audit the towns." makes "The Board audits the towns." Only a denial of the whole clause is turned:
"not fully", "not until 1951", "not any", and what goes on with "but" or "because", may be true without their "not".
"""

import re

from content.answers import words
from content.facts.base import Fact, Probe, Term
from content.language import participle, past, third_person
from content.questions.base import DENIAL, Item, ItemType, Option
from content.questions.explanation import explain
from content.questions.identity import item_id
from content.questions.lint.base import LITTLE
from content.questions.refusals.ungrammatical import counts_as_one

LONGEST, LONGEST_SUBJECT = 30, 14  # words
LAST = 2  # words by which the end of a denial is found in its source
FEWEST_TOLD = 3  # telling words from the verb on
_DENIAL = re.compile(
    r"^(?P<subject>[^,;:]+?) (?:(?P<aux>is|are|was|were|has|have|had|can|will|does|do|did)(?: not|(?<=can)not)"
    r"(?P<never>)|(?P<be>is |are |was |were |has |have |had )?(?P<ever>never)) (?P<verb>[\w-]+)(?P<rest>.*)$"
)
# Where what is denied ends.
_TAIL = re.compile(
    r"[;:]|, and [^,]+ (?:is|are|was|were) |,? (?:but|nor|although|though|because|whereas|while) "
    r"|, (?:which|who|and|so|as) "
)
_EXCEPTED = re.compile(r"\b(?:except|save|unless|other than|apart from|until|subject to)\b")
_DENYING = re.compile(
    r"\b(?:not|never|no|none|nor|neither|nobody|nothing|without|cannot|hardly|rarely|lack\w*|fail\w*)\b", re.I
)
# What makes a denial one of a part, or of a time: without "not" it may be true, or is no English.
_PARTLY = re.compile(
    r"\b(?:I|me|my|mine|we|us|our|another|any|anyone|anything|anywhere|ever|yet|either|until|unless|till|so|too"
    r"|much|many|again|before|after|since|longer|more|less|than|only|exclusively|solely|alone|instead|rather|all|every"
    r"|both|entirely|necessarily|always|often|usually|normally|otherwise|enough|same|even|just|merely"
    r"|simply|at least|at most|fully|widely|as|if|when|for \d+|for \w+ years|further|exactly"
    r"|despite|though|although|specific|particular|whole|completely|mainly|mostly)\b|\w+ly\b",
    re.I,
)
_WHICH_ONE = re.compile(r"\bthe [a-z]+(?= (?:or|and)\b|$)")  # "about the weapon": which?
_ANY_SINGLE = re.compile(r"\bany single\b")
_VAGUE = re.compile(
    r"^(?:Often|Usually|Generally|Sometimes|Some|Many|Most|Several|Few|All|Both|Each|Every|Another|One|It|They|He|She|We|You"
    r"|I|This|These|Those|That|There|Here|What|If|When|Although|Though|While|Because|Since|Despite|Even|Unlike|Only|Such)\b"
)
# Nor is what should never be: that it should, nobody believes.
_OWN_VERB = re.compile(r"\b(?:and|but|or|that|which|who|whom|whose|where|should|must|shall|may|might|would|could)$")


def make(fact: Fact) -> tuple[Item, Probe] | None:
    """Return what a fact denies as a false statement with the probe to look it over by, None where it cannot be."""
    statement = fact.statement.rstrip(".")
    if fact.hedged or fact.time_dependent or _VAGUE.match(statement) or _EXCEPTED.search(statement):
        return None
    found = _DENIAL.match(_ANY_SINGLE.sub("a single", statement))
    if found is None or not _is_of_clause(fact, found) or _OWN_VERB.search(found["subject"]):
        return None
    rest = _TAIL.split(f"{found['rest']} ", maxsplit=1)[0].rstrip(" ,")
    told = [word for word in words(f"{found['verb']}{rest}") if word not in LITTLE]
    if not _is_whole(rest, fact) or _WHICH_ONE.search(rest) or counts_as_one(rest):
        return None
    flawed = _PARTLY.search(f"{found['verb']}{rest}") or _DENYING.search(f"{found['subject']} {rest}")
    if flawed or len(told) < FEWEST_TOLD or len(found["subject"].split()) > LONGEST_SUBJECT:
        return None
    text = f"{found['subject']} {_affirmed(found)}{rest}."
    if len(text.split()) > LONGEST:
        return None
    key = Term(found["verb"], "phrase", found["verb"].lower(), fact.evidence[0].start, fact.evidence[0].end)
    probe = Probe(fact, DENIAL, text, (key,), frozenset())
    options = (Option("True", False, f"In the source: {fact.statement}"), Option("False", True, ""))
    id_ = item_id(probe, ItemType.TRUE_FALSE)
    item = Item(
        id_, fact.id, ItemType.TRUE_FALSE, text, explain(fact), fact.evidence, 1.0, options=options, role=DENIAL
    )
    return item, probe


def _is_whole(rest: str, fact: Fact) -> bool:
    """Say whether the source ends, or says something else, where the denial does: a limit left off would change it."""
    end = r"\s+".join(map(re.escape, rest.split()[-LAST:]))
    return any(
        re.search(rf"{end}['\"]?(?:[.,;:]|$| but\b| nor\b| because\b| although\b)", one.quote) for one in fact.evidence
    )


def _is_of_clause(fact: Fact, found: re.Match[str]) -> bool:
    """Say whether what is denied is the fact's own verb: "they found that it was not so" denies another's."""
    main = fact.relation.split(" ")[0]
    verb = found["verb"].lower()
    if found["aux"] in ("does", "do", "did"):
        return verb == main
    if found["aux"] in ("is", "are", "was", "were"):
        return main == "be" or verb == participle(main)
    forms = (main, past(main), participle(main), third_person(main), "be", "been")
    return verb in forms if verb not in ("be", "been") else True


def _affirmed(found: re.Match[str]) -> str:
    """Return the verb of a denial as it is without it: "does not audit" as "audits"."""
    verb = found["verb"]
    if found["ever"]:
        return f"{found['be'] or ''}{verb}"
    if found["aux"] == "does":
        return third_person(verb)
    if found["aux"] == "did":
        return past(verb)
    return verb if found["aux"] == "do" else f"{found['aux']} {verb}"


__all__ = ["make"]
