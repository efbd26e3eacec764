"""What a clause needs and a question lost: what steps were for, of what somebody was told, how its list goes on. Pure.

The sentence shows it: it goes on where the question stops, or names what the question leaves to be guessed.
"""

import re
from collections.abc import Callable

from content.facts.base import FactKind, Probe
from content.facts.names.callings import is_calling
from content.facts.names.gazetteer import DEMONYMS
from content.patterns import Worded, one_of
from content.questions.base import GAP


def torn_clause(probe: Probe) -> str:
    """Return what of its clause a question lost; empty where nothing."""
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe, quote)), "")


def torn_sentence(text: str) -> str:
    """Return what a sentence lacks that was written so; empty where it lacks nothing."""
    return next((flaw for flaw, is_torn in _TORN if is_torn(text)), "")


_HEADING = r"^(?:[^:?]{1,80}: )?"

# "How many of whom settled in Oslo?", "____ of which were sold"
_OF_WHOM = Worded(
    "whom which",
    rf"{_HEADING}(?:How (?:many|much)|What (?:percentage|share|proportion|number)|{GAP}(?: \([^)]*\))?|[\d.,]+%?"
    r"|[Mm]ost|[Ss]ome|[Mm]any|[Aa]ll|[Bb]oth|[Nn]one|[Oo]ne|[Tt]wo) of (?:whom|which)"
    r" (?!\w+ (?:did|does|do|was|were)\b)",
)


def _counts_of_whom(probe: Probe, quote: str) -> bool:
    return _OF_WHOM.search(probe.stem) is not None


# "When was Holm elected president and Berg was elected his deputy?"
_TWO_CLAUSES = Worded(
    "was were is are has had",
    rf"{_HEADING}(?:When|Where|(?:In|On|At|By|To|From|With) which [\w ]+?) (?:was|were|did|has|had) "
    r"(?:(?!\b(?:who|which|that|whose|whom|where|when|if|as)\b)[^?])* and (?:the )?[A-Z][\w.’'-]*"
    r"(?: (?:of |the )?[A-Z][\w.’'-]*)* (?:was|were|is|are|has|had) [a-z]",
)


def _asks_two_clauses(probe: Probe, quote: str) -> bool:
    return probe.stem.endswith("?") and _TWO_CLAUSES.search(probe.stem) is not None


_BETWEEN = Worded("between", rf"\b[Bb]etween (?P<one>(?:the |an? )?(?:[A-Z]|{GAP})(?:(?!, wh)[^.?;:])*)")
_TWO = re.compile(r"\b(?:and|or|to)\b|&|\d[–-]\d")


def _is_between_one(text: str) -> bool:
    """Say whether "between" leads in a row that nothing closes: "a talk between the Board, the Council"."""
    found = _BETWEEN.search(text)
    return found is not None and "," in found["one"] and _TWO.search(found["one"]) is None


_WHO = Worded("who", r", who (?P<noun>[a-z]+) of (?:the|an?|[A-Z])")


def _has_noun_for_verb(text: str) -> bool:
    """Say whether a clause has a noun in the place of its verb: "Berg, who chairman of the board"."""
    found = _WHO.search(text)
    return found is not None and is_calling(found["noun"])


_LABEL = re.compile(rf"(?:^|[“\"]|[.!?] ){GAP}(?: \([^)]*\))?: [A-Z]")


def _asks_label(text: str) -> bool:
    """Say whether the gap is the label of a paragraph: "____: In its first year the board met twice"."""
    return ": " in text and _LABEL.search(text) is not None


# "the German and ____" of the German and French ministers
_HALF_PAIR = re.compile(rf"\b(?P<one>[A-Z][a-z]+) and {GAP}")


def _gaps_half_of_pair(probe: Probe, quote: str) -> bool:
    found = _HALF_PAIR.search(probe.stem) if len(probe.keys) == 1 and " and " in probe.stem else None
    first, _, rest = probe.keys[0].text.partition(" ")
    return found is not None and bool(rest) and found["one"].lower() in DEMONYMS and first.lower() in DEMONYMS


_DOINGS = "actions steps measures efforts moves action attempts"
_FOR_WHAT = Worded(_DOINGS, rf"\b(?P<what>{'|'.join(_DOINGS.split())}) (?:\w+ )?to (?:\w+ly )?(?P<deed>[a-z]+)")


def _loses_purpose(probe: Probe, quote: str) -> bool:
    """Say whether steps are told of without what they were for: "took ten steps" of ten steps to cut the debt."""
    found = _FOR_WHAT.search(quote)
    if found is None or probe.fact.kind is FactKind.PURPOSE:
        return False
    told = probe.stem + " ".join(key.text for key in probe.keys)
    bare = re.search(rf"\b{found['what']}(?: in (?:\d|{GAP})[^?.]*)?[?.]$", probe.stem)
    return bare is not None and found["deed"] not in told


_WORKED = Worded("work works worked working", r"\bwork(?:s|ed|ing)? with (?P<whom>[^,.?]+?) to (?P<deed>[a-z]+)")
_WORK = Worded("work works worked working", r"\bwork(?:s|ed|ing)? with [a-z ]+(?:(?:in|on|by|after) [^?]*)?[?.]$")


def _loses_work(probe: Probe, quote: str) -> bool:
    """Say whether it is said with whom somebody worked, and not to what end."""
    found = _WORKED.search(quote)
    return found is not None and found["deed"] not in probe.stem and _WORK.search(probe.stem) is not None


_TELLING = "notify notifies notified inform informs informed remind reminds reminded assure assures assured"
_TOLD_THAT = Worded(_TELLING, rf"\b(?P<verb>{'|'.join(_TELLING.split())}) [^.;]*?(?P<what>,? (?:that|of|whether)) ")


def _loses_message(probe: Probe, quote: str) -> bool:
    """Say whether somebody is to be told, and of what is lost: "shall notify the Board" of that the duty has ended."""
    found = _TOLD_THAT.search(quote) if " that " in quote else None
    if found is None or not re.search(rf"\b{found['verb'][:5]}", probe.stem):
        return False
    return " that " not in probe.stem[probe.stem.find(found["verb"][:5]) :] and " that " in quote[found.start() :]


_PROVISO = re.compile(r",? but (?:(?:who )?(?:have|has|had|are|is|were|was|do|does|did) not|not yet|never)\b")
FEWEST_KNOWN = 4  # words at the end of a question by which its place in the sentence is known


def _loses_proviso(probe: Probe, quote: str) -> bool:
    """Say whether the sentence goes on with what narrows it: "who are 15 | but have not yet finished school"."""
    if " but " not in quote or not probe.stem.endswith("."):
        return False
    said = probe.stem.replace(f"{GAP} (number)", GAP).replace(GAP, probe.keys[0].text).rstrip(".")
    end = " ".join(said.split()[-FEWEST_KNOWN:])
    at = quote.find(end)
    return at >= 0 and _PROVISO.match(quote, at + len(end)) is not None


_OFFICE_LESS = Worded(
    "preceded succeeded appointed elected named chosen",
    rf"{_HEADING}Who was (?:(?:preceded|succeeded) by (?:(?! as | in )[^?])*"
    r"|(?:appointed|elected|named|chosen) (?:the |its )?(?:Acting |Deputy |Vice[- ])?"
    r"(?:Director|Secretary|President|General|Chair\w*|Chancellor|Minister|Prime|Governor|Commissioner)[A-Za-z -]*)\?$",
)
_OFFICE_OF = re.compile(r" (?:of|for|in|at|by|after|on|as) ")


def _lacks_office(probe: Probe, quote: str) -> bool:
    """Say whether somebody is asked for by an office that is not told, or of nothing: "Who was elected President?"."""
    found = _OFFICE_LESS.search(probe.stem)
    if found is None:
        return False
    return "ceeded by" in found.group() or "receded by" in found.group() or not _OFFICE_OF.search(found.group())


_NAMED = Worded(
    "name title nickname motto slogan", r"\bthe (?P<what>name|title|nickname|motto|slogan) (?P<called>[A-Z][\w’'-]+)"
)


def _takes_name_for_thing(probe: Probe, quote: str) -> bool:
    """Say whether what something is called is told as the thing: "kept Tarn" of "kept the name Tarn"."""
    found = _NAMED.search(quote)
    if found is None or quote.count(found["called"]) > 1:
        return False
    told = " ".join((probe.stem, *(key.text for key in probe.keys)))
    return found["called"] in told and not re.search(rf"\b(?:{found['what']}|call|name|known|entitle|title)", told)


_MOST = re.compile(r"\bthe (?:[\w-]+ )?(?:[a-z]+(?:est|most)|only|first|last|most [a-z]+|least [a-z]+)\b")
_GOES_ON = re.compile(
    r" (?:with an? |with (?:more|less|over|at least) |that |who |whose |to have |to be |in which |without )"
)


def _loses_bounds_of_most(probe: Probe, quote: str) -> bool:
    """Say whether what is the greatest of some is told as the greatest of all: "the oldest town | with a port"."""
    if probe.fact.kind is not FactKind.DEFINITION:
        return False
    for term in probe.fact.roles.get("definition", ()):
        at = quote.find(term.text) if _MOST.search(term.text) else -1
        if at >= 0 and _GOES_ON.match(quote, at + len(term.text)):
            return True
    return False


_ROW = Worded("what", rf"{_HEADING}What (?:is|was) the [^,?]+, and the [^?]+\?$")


def _describes_row(probe: Probe, quote: str) -> bool:
    """Say whether several things are taken for what one is: "What is the port of Tarn, and the mine of Elba?"."""
    return _ROW.search(probe.stem) is not None


def _defines_what_is_known(probe: Probe, quote: str) -> bool:
    """Say whether a statement on a thing that everybody knows is read as what a word means: "the war is a warning"."""
    return "Which term " in probe.stem and probe.keys[0].text.startswith("the ")


_THEREOF = one_of("thereof")
_OF_THAT = re.compile(r"\b([a-z]+) thereof\b")
_NOTHING_BEFORE = re.compile(
    rf"{_HEADING}(?:Who|Which [a-z]+|What) (?:shall|must|may|should|will|is to) (?:[a-z]+ ){{1,4}}thereof"
)


def _lacks_whole(probe: Probe, quote: str) -> bool:
    """Say whether copies are told of, and not of what: "Who shall send copies thereof to all parties?"."""
    if "thereof" not in quote:
        return False
    if _THEREOF.search(probe.stem):
        return _NOTHING_BEFORE.search(probe.stem) is not None
    return any(re.search(rf"\b{noun} (?:to|by|with|at)\b", probe.stem) for noun in _OF_THAT.findall(quote))


_ALSO_AT_ONCE = Worded("simultaneously concurrently", r"\b(?:also (?:simultaneously|concurrently)|\w+ously also)\b")
_AT_ONCE = one_of("simultaneously concurrently")


def _lacks_other_office(probe: Probe, quote: str) -> bool:
    """Say whether it is told what somebody did at the same time, and not beside what: "also simultaneously led"."""
    return _ALSO_AT_ONCE.search(quote) is not None and _AT_ONCE.search(probe.stem) is not None


def _does_something_else(text: str) -> bool:
    """Say whether a sentence says that somebody did it as well, and not beside what: "also simultaneously led it"."""
    return _ALSO_AT_ONCE.search(text) is not None


_ASKING = (" how", " whether", " why")
FEWEST_OPENING = 2  # words of a statement by which its place in the sentence is known


def _tells_what_is_asked(probe: Probe, quote: str) -> bool:
    """Say whether what somebody wanted to know is told as so: "to learn how six people would live there"."""
    if not any(asking in quote for asking in _ASKING):
        return False
    opening = " ".join(probe.fact.statement.split()[:FEWEST_OPENING]).lower()
    at = quote.lower().find(opening)
    return at > 0 and quote[:at].rstrip().lower().endswith(_ASKING)


_NOT_ONLY = Worded("not", r"\b[Nn]ot only\b(?!.*\bbut\b)")


def _loses_but(probe: Probe, quote: str) -> bool:
    """Say whether "not only" stands without what it was set against."""
    return _NOT_ONLY.search(probe.stem) is not None


_TORN: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("beside what else it was done is not said", _does_something_else),
    ("of two between which it is one is told", _is_between_one),
    ("a clause has no verb", _has_noun_for_verb),
    ("the gap is a label", _asks_label),
)

type _Flaw = Callable[[Probe, str], bool]
_FLAWS: tuple[tuple[str, _Flaw], ...] = (
    ("what somebody wanted to know is told as so", _tells_what_is_asked),
    ("what stands beside is lost", _loses_but),
    ("of whom so many are is not said", _counts_of_whom),
    ("two clauses are asked as one", _asks_two_clauses),
    ("the gap takes half of a pair", _gaps_half_of_pair),
    ("what it was for is lost", _loses_purpose),
    ("what it was for is lost", _loses_work),
    ("what was told is lost", _loses_message),
    ("what narrows it is lost", _loses_proviso),
    ("which office it was is not said", _lacks_office),
    ("a name is told as the thing", _takes_name_for_thing),
    ("the greatest of some is asked as the greatest of all", _loses_bounds_of_most),
    ("several are said to be one", _describes_row),
    ("a statement is asked as a meaning", _defines_what_is_known),
    ("of what it is a part or a copy is not said", _lacks_whole),
    ("beside what else it was done is not said", _lacks_other_office),
)

__all__ = ["torn_clause", "torn_sentence"]
