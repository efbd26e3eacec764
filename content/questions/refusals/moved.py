"""Words that a question has where their sentence had them for another thing, or for one that is gone. Pure.

"Died only in 1809" of "only three years later", "makes Wardens of persons" of "a new kind of persons: Wardens".
"""

import re
from collections.abc import Callable

from content.answers import words
from content.facts.base import Probe
from content.patterns import MONTHS, Worded, places
from content.questions.base import GAP
from content.questions.refusals.alignment import Kept, kept, said_whole


def moved(probe: Probe) -> str:
    """Return what stands in a question where it does not belong; empty where nothing does."""
    beside = kept(probe)
    if beside is None:
        return ""
    quote, said = _plain(probe.fact.evidence[0].quote), _plain(said_whole(probe))
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(beside, said, quote)), "")


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("“", '"').replace("”", '"')


_HEADING = r"^(?:[^:?\"]{1,60}: )?"
_OF_SPANS = "only just soon barely shortly merely still even hardly"
_ADVERB_IN = Worded(_OF_SPANS, rf"\b(?P<adverb>{'|'.join(_OF_SPANS.split())}) (?:in|on) (?:{GAP}|(?:{MONTHS})\b|\d)")


def _leaves_adverb(beside: Kept, said: str, quote: str) -> bool:
    """Say whether an adverb of a span stands before a date: "died only in 1809" of "only three years later"."""
    found = _ADVERB_IN.search(said)
    return found is not None and not re.search(rf"\b{found['adverb']} (?:in|on|at|during)\b", quote, re.I)


_DATE = rf"(?:in|on) (?:(?:{MONTHS}) )?(?:\d{{1,2}},? )?"
_TWICE = re.compile(rf"\b{_DATE}(?P<year>\d{{4}})[^?.]{{0,12}}? {_DATE}(?P=year)\b")


def _dates_twice(beside: Kept, said: str, quote: str) -> bool:
    """Say whether a year is told twice of one thing: "in July 1938 in 1938"."""
    return _TWICE.search(said) is not None and _TWICE.search(quote) is None


_JOINED = Worded("and", r"\b(?P<one>[\w'-]+) and (?P<other>[\w'-]+(?: [\w'-]+)?)")
# "won by far, with ten votes, and half of the towns"; what is added by "directed by Holm" or "including" may go
_GOVERNS = re.compile(r", (?:with|one|another|(?!includ|compris|being|having)[a-z]{3,}ing)\b")
_VERBS = frozenset(words("was were is are has have had did does would could can may will"))


def _joins_over_cut(beside: Kept, said: str, quote: str) -> bool:
    """Say whether two are joined between which one was cut: "in a landslide |, with ten votes,| and half of them"."""
    for found in _JOINED.finditer(said):
        one, other = found["one"], found["other"]
        first = other.split(" ")[0]
        if first in _VERBS or first.endswith("ed") or any(places(f"{one} and {first}", quote)):
            continue
        start, end = quote.find(f"{one},"), quote.find(f", and {other}")
        middle = quote[start + len(one) : end] if 0 <= start < end else ""
        if "." not in middle and _GOVERNS.match(middle):
            return True
    return False


_OPEN_ASIDE = re.compile(r"\b(?:and|or|but), (?!\")[^,]*$")


def _opens_aside(beside: Kept, said: str, quote: str) -> bool:
    """Say whether an aside is cut and one of its commas left: "are the parties and, include ten towns"."""
    return _OPEN_ASIDE.search(said) is not None and _OPEN_ASIDE.search(quote) is None


_CITED = re.compile(
    r"[,;(] (?P<name>[A-Z][\w'-]+(?: (?:and|&) [A-Z][\w'-]+| et al\.?)?),? \(\d{4}[a-z]?\)(?= and [a-z]|[,.;)])"
)


def _has_citation(beside: Kept, said: str, quote: str) -> bool:
    """Say whether the author of a citation stands among the words: "the kinds of craft, Holm" of "Holm (2003)".

    Several are works of somebody, each with its year.
    """
    cited = [found["name"] for found in _CITED.finditer(quote)] if " (" in quote else []
    return len(cited) == 1 and any(places(cited[0], said))


_DESIGNATED = re.compile(r"\b[A-Z]{2,}(?:[/ ][A-Z]{2,})?[ -](?P<number>\d[\d:.-]*\d) (?P<noun>[a-z]+)")


def _loses_letters(beside: Kept, said: str, quote: str) -> bool:
    """Say whether a number has lost the letters that make it a name: "for | ISO | 14000 standards"."""
    for found in _DESIGNATED.finditer(quote):
        number = re.escape(found["number"])
        if f" {found['number']} {found['noun']}" in said and not re.search(rf"[A-Z][\w-]*[ -]{number}", said):
            return True
    return False


_IN_TITLES = frozenset(words("as of and for in on to with the at by from a an"))


def _cuts_title(beside: Kept, said: str, quote: str) -> bool:
    """Say whether a title has lost its beginning: "his work | The Sea | as Road and Wall"."""
    for cut in beside.cuts:
        capitals = cut.lost[0] == "The" and all(part[0].isupper() for part in cut.lost)
        behind = beside.said[cut.at + 1 : cut.at + 2]
        if capitals and cut.after in _IN_TITLES and behind and behind[0][0].isupper():
            return True
    return False


_TERMS = "term word name phrase expression title nickname concept"
_TERMED = Worded(_TERMS, rf"\b(?:{'|'.join(_TERMS.split())})s? \"(?P<name>[^\"]{{2,40}})\"")
_CALLING = re.compile(
    r"\b(?:call|name|term|word|phrase|expression|title|nickname|known|mean|refer|coin|use|concept)", re.I
)


def _takes_word_for_thing(beside: Kept, said: str, quote: str) -> bool:
    """Say whether a word is told of as the thing: "proposed Tarnish" of "proposed the name “Tarnish”"."""
    found = _TERMED.search(quote)
    return found is not None and any(places(found["name"].strip(","), said)) and _CALLING.search(said) is None


_THINGS = (
    "scale system method theory model movement project plan programme program policy doctrine law effect series party"
    " group school style period era region campaign act treaty agreement test mission award prize"
)
_THING_BEHIND = Worded(
    _THINGS, rf"\"(?P<name>[A-Z][\w -]+)\" (?:\([A-Z]{{2,}}\) )?(?P<thing>{'|'.join(_THINGS.split())})\b"
)


def _loses_thing(beside: Kept, said: str, quote: str) -> bool:
    """Say whether a name in quotation marks has lost what it names: "the “Tarn Mean” (TM) | scale"."""
    for found in _THING_BEHIND.finditer(quote):
        named = re.search(rf"\b[Tt]he \"?{re.escape(found['name'])}\b", said)
        if named is not None and not beside.says(found["thing"]):
            return True
    return False


_WHOLE = re.compile(r"\b(?P<name>[A-Z][\w-]*) (?P<whole>of [a-z]+(?: [a-z]+)?)")


def _gives_whole_to_another(beside: Kept, said: str, quote: str) -> bool:
    """Say whether "of" is hung on a name that stands behind it: "makes Wardens of persons" of "a kind of persons"."""
    for found in _WHOLE.finditer(said):
        start, end = quote.find(found["whole"]), next(places(found["name"], quote), -1)
        if 0 <= start < end and f"{found['name']} of" not in quote:
            return True
    return False


_OPENING = re.compile(
    rf"{_HEADING}(?P<participle>[A-Z][a-z]+ed|Set|Built|Made|Born|Held|Led) (?P<rest>[\w'-]+ [\w'-]+)"
)


def _brings_aside_forward(beside: Kept, said: str, quote: str) -> bool:
    """Say whether an aside on one thing opens a question on another: "Set in Tarn, Holm tells" of "In The Sea, set"."""
    found = _OPENING.match(said)
    if found is None:
        return False
    at = quote.find(f", {found['participle'].lower()} {found['rest']}")
    return at > 0 and quote[:at].rsplit(" ", 1)[-1][:1].isupper()


_FIRST_OF_TWO = re.compile(
    r"(?:^|[.:] )(?:An?|The|Another|One|His|Her|Its|Their) (?:[\w-]+ )?"
    r"(?!year|day|week|month|decade|century|time|night|morning)[\w-]+, $"
)
_HEADED = re.compile(_HEADING)


def _loses_determiner(beside: Kept, said: str, quote: str) -> bool:
    """Say whether a sentence begins behind the first of two adjectives: "A third, | little known plan was sold"."""
    opening = " ".join(_HEADED.sub("", said).split(" ")[:3])
    at = quote.find(f"{opening[:1].lower()}{opening[1:]}")
    return at > 0 and _FIRST_OF_TWO.search(quote[:at]) is not None


_NOW = r"what (?:is|was|are|were|became|had been|(?:would|will) (?:be|become))(?: now| then| today| once| later)?"
_WHAT_IS = Worded("what", rf"\b{_NOW} (?P<what>(?:the )?[\w-]+ [\w-]+)")
_SAYS_WHAT = re.compile(r"\b(?:what|now|today|then|modern|present|become|became)\b")


def _loses_what_is(beside: Kept, said: str, quote: str) -> bool:
    """Say whether what is called so now is told of as called so then: "Tarn" of "what is now Tarn"."""
    called = (found["what"] for found in _WHAT_IS.finditer(quote))
    return _SAYS_WHAT.search(said) is None and any(what.lower() in said.lower() for what in called)


_CLAUSE = Worded("which who", r"\b(?P<noun>[a-z]{3,}) (?P<who>which|who) ")


def _hangs_clause_on_another(beside: Kept, said: str, quote: str) -> bool:
    """Say whether a clause is hung on another noun: "into a tongue | (his third), | which was printed"."""
    for found in _CLAUSE.finditer(said) if said.endswith(".") else ():
        own = re.search(rf"\b{found['noun']} (?:who|which|that)\b", quote)
        if own is None and f", {found['who']} " in quote:
            return True
    return False


_RUN_TOGETHER = re.compile(r"^\d[\d,.]* [^.;,]* \d[\d,.]* [^.;]*[\w]\s*$")


def _runs_together(beside: Kept, said: str, quote: str) -> bool:
    """Say whether entries of a list without marks are taken for a sentence: "62 light boats 24 heavy boats"."""
    return said.endswith(".") and _RUN_TOGETHER.match(quote) is not None


_SUBJECT_COMMA = re.compile(rf"{_HEADING}(?P<subject>[A-Z][^,:]+), [a-z]+(?:ed|ew|ame|ook|ave|ade)\b")


def _begins_behind_and(beside: Kept, said: str, quote: str) -> bool:
    """Say whether of two subjects the first is cut: "| Holm, beating the fleet, and | the raids, ended the war"."""
    found = _SUBJECT_COMMA.match(said)
    subject = found["subject"] if found is not None else ""
    return bool(subject) and f"and {subject[0].lower()}{subject[1:]}, " in quote


type _Flaw = Callable[[Kept, str, str], bool]
_FLAWS: tuple[tuple[str, _Flaw], ...] = (
    ("an adverb of a span stands before a date", _leaves_adverb),
    ("a year is told twice", _dates_twice),
    ("two are joined between which one was cut", _joins_over_cut),
    ("an aside is cut and its comma left", _opens_aside),
    ("the author of a citation stands among the words", _has_citation),
    ("a number has lost the letters of its name", _loses_letters),
    ("a title has lost its beginning", _cuts_title),
    ("a word is told of as the thing", _takes_word_for_thing),
    ("a name in quotation marks has lost its thing", _loses_thing),
    ("what something is of is hung on another", _gives_whole_to_another),
    ("an aside opens a question on another", _brings_aside_forward),
    ("the first words of a noun's phrase are lost", _loses_determiner),
    ("what is called so now is told as so then", _loses_what_is),
    ("a clause is hung on another noun", _hangs_clause_on_another),
    ("entries of a list run together", _runs_together),
    ("of two subjects the first is cut", _begins_behind_and),
)

__all__ = ["moved"]
