"""Rule 2: what a stem says as if it had been told before: "the treaty", "his", "in return"."""

import re

from content.answers import words
from content.facts.base import FactKind
from content.facts.names.callings import is_calling
from content.patterns import Worded, one_of
from content.questions.lint.base import QUOTED, READ, Case, Severity, rule

_LEANING = Worded(
    "this these those such former latter same above following said other suit respective respectively so likewise that "
    "another only matters things itself themselves request requests offer offers demand demands answer answers"
    " next previous preceding coming subsequent thereof thereto therefrom effort efforts respond "
    "responded responds reply replied replies react reacted reacts retaliate retaliated retaliates reciprocate "
    "reciprocated reciprocates",
    r"\b(?:this|these|those|such(?! as\b)|the (?:latter|above|following|said))\b"
    r"|\bthe former\b(?! (?-i:[A-Z]))|\bthe same\b(?! [^,;:.?]+ as\b)"  # not "the former Union", "the same pay as"
    r"|\bthe \w+ (?:itself|themselves)\b"
    r"|^(?:[^:?]*: )?(?:another|the only) \w|\b(?:settled|changed|decided|complicated) (?:matters|things)\b"
    r"|^(?:[^:?]*: )?(?:a number of |many |some |several |two |three )?other \w"
    r"|\b(?:his|her) (?:request|offer|demand|answer|reply|effort)s?\b(?! (?:to|for|of|that|in)\b)"
    r"|\bthe other (?:two|three|four|five|six|half)\b|\b(?:copy|copies|text|part|contents|notice) there(?:of|to|from)\b"
    r"|\b(?:follow(?:ed|ing|s)? suit|respective(?:ly)?|d(?:o|id|oes|one|oing) so|likewise)\b"
    r"|\b(?:next|previous|preceding|coming|subsequent) (?:\w+ |____ )?(?:years?|months?|weeks?|days?|decades?)\b"
    r"|\b(?:respond|repl[yi]|react|retaliat|reciprocat)(?:ed|es|e|s)?\b(?! to\b| against\b)"
    r"|\bthat (?=(?:year|time|day|month|date|treaty|policy|conference|country|agreement|war|period|meeting)\b)",
    re.I,
)
_PRONOUN = one_of("it its itself they them their theirs he him his she her hers we us our i my")
_ASKS_SUBJECT = re.compile(r"(?:Who|Which [\w -]+?) (?!did|does|do|was|were|is|are|has|have|had)\w+", re.I)
_OF_THESE = Worded(
    "these following", r"\b(?:which|who|what|how many) of (?:these|the following)\b|^(?:put|match) these\b", re.I
)
_BARE = Worded(
    "summit conference treaty agreement pact accord accords protocol convention act law bill declaration policy"
    " initiative programme program plan framework platform document resolution committee commission council agency"
    " organisation organization meeting talks negotiations countries nation nations parties signatories members"
    " alliance partnership project report conflict crisis dispute company fund group participants leaders deal doctrine"
    " proposal settlement truce ban system author licence license measure measures decision latter former event",
    r"\b[Tt]he (summit|conference|treaty|agreement|pact|accords?|protocol|convention|act|law|bill|declaration|policy"
    r"|initiative|programme|program|plan|framework|platform|document|resolution|committee|commission|council|agency"
    r"|organi[sz]ation|meeting|talks|negotiations|countries|two countries|nations?|parties|signatories|members"
    r"|alliance|partnership|project|report|conflict|crisis|dispute|company|fund|group|participants|leaders"
    r"|deal|doctrine|proposal|settlement|truce|ban|system|author|licen[cs]e|measures?|decision|latter|former|event)"
    # "the partnership policy", "the treaty of Tarn", "the conference in Paris" say which; "the treaty was" does not.
    r"(?=[?,.;:]|$|[’']s\b| (?:did|do|does|was|were|is|are|has|have|had|will|would|could|should|may|might|and|or|as"
    r"|until|since|after|before|during|when|while|because|be|been)\b)",
)

# "of the technological developments": which?
_VAGUE_THINGS = Worded(
    "development developments circumstances situation matter changes",
    r"\b[Tt]he (?:[a-z-]+ )?(?:developments?|circumstances|situation|matter|changes)(?=[?.,]|$)",
)
# "the Peace Agreement", "the Soviet offer": called so in passing, behind what told of it
_IN_PASSING = Worded(
    "agreement treaty accord offer proposal demand request response reply",
    r"\bthe (?:Peace|Trade|Final) (?:Agreement|Treaty|Accord)\b(?! (?:of|between|with)\b| [A-Z])"
    r"|\bthe [A-Z][a-z]+ (?:offer|proposal|demand|request|response|reply)\b(?! (?:to|of|for|that)\b)",
)
# Behind these nouns most prepositions belong to the verb: "had taken control of the area from the Germans".
_BARE_PLACE = Worded(
    "area region country territory province city town island colony border zone site building capital",
    r"\b[Tt]he (area|region|country|territory|province|city|town|island|colony|border|zone|site|building|capital)"
    r"(?![\w’'-])(?! (?:of|that|which|where|around|between|under|occupied|called|known|named|surrounding)\b)",
)


def _unexplained(stem: str) -> re.Match[str] | None:
    """Return what a stem names as if it had been told of before."""
    found = (pattern.search(stem) for pattern in (_BARE, _BARE_PLACE, _VAGUE_THINGS, _IN_PASSING))
    return next(filter(None, found), None)


@rule(2, Severity.ERROR, "the stem leans on something said elsewhere", READ, of_stem=True)
def dangling(case: Case) -> str:
    stem = _OF_THESE.sub(" ", QUOTED.sub("“”", case.stem))
    ruled = case.probe is not None and case.probe.fact.kind is FactKind.RULE  # "the licensee" is whoever holds the part
    if match := _LEANING.search(stem) or (None if ruled else _unexplained(stem)):
        return match.group()
    match = _PRONOUN.search(stem)
    if match is None:
        return ""
    before = stem[: match.start()]
    if _has_antecedent(before) and not (match.group().lower() in _HUMAN and _names_nobody(case, before)):
        return ""
    if _means_what_follows(case, stem, match.group().lower()):
        return ""
    # "Who justified his request ...?", "Which board met until it was dissolved?": the answer itself is meant.
    own = match.group().lower()
    of_the_answer = own in ("its", "their", "his", "her", "it", "they") and _ASKS_SUBJECT.match(stem)
    return "" if of_the_answer and not (own in _HUMAN and _names_nobody(case, before)) else match.group()


# "At its height, the League held ...", "After his wife's death in 1849 Holm moved ...": whose it is, is said behind it
_OWNED_AHEAD = re.compile(
    r"^(?:[^:?]*: )?(?:At|In|On|Since|After|Before|During|Despite|To|Upon|Throughout|With|Under|Until|From|For"
    r"|Following|[A-Z][a-z]+(?:ed|ing))\b[^,;:?]*? (?P<whose>his|her|its|their)\b(?P<rest>[^;:?]*)"
)
_NAMED_BEHIND = re.compile(r", (?:[^?,]* (?:did|does|do|was|were|is|are|had|has) )?(?:the )?[A-Z]\w")


def _means_what_follows(case: Case, stem: str, pronoun: str) -> bool:
    """Say whether a pronoun in what opens a stem means the subject that is named right behind."""
    found = _OWNED_AHEAD.match(stem)
    if found is None or found["whose"] != pronoun or case.probe is None:
        return False
    if pronoun not in _HUMAN:
        return _NAMED_BEHIND.search(found["rest"]) is not None
    return not _names_nobody(case, found["rest"])


_HUMAN = frozenset(words("he him his she her hers"))


def _names_nobody(case: Case, before: str) -> bool:
    """Say whether none of the names before "his" or "her" is a person's, and no word for a person stands there."""
    if case.probe is None:
        return False
    said = words(before)
    names = [term for terms in case.probe.fact.roles.values() for term in terms if term.kind == "person"]
    told = "who" in said or " his or her " in case.stem or any(is_calling(word) for word in said)
    return not told and not any(words(name.text)[-1] in said for name in names)


def _has_antecedent(before: str) -> bool:
    """Say whether a name, or a noun behind an article or "which", stands before a pronoun."""
    inner = _NO_NAME.sub("", before)
    return bool(re.search(r"[A-Z]\w+|\b(?:the|a|an|which|each|every|no|\d+)\s+(?:\w+[ -])*\w{3,}", inner))


_NO_NAME = re.compile(
    r"^(?:Who|Whom|Whose|When|Where|Why|How|What|Which|In|At|On|By|For|To|From|With|Under|During|After|Before|The|A|An|It"
    r"|[A-Z][a-z]+(?:ed|ing)|They|He|She|This|That|These|Those|Its|Their|His|Her|As|Until|Since|Over|About|Into|Of|Out)\b"
)
