"""What a question lost out of its sentence and must not: how far, how often, in what sense or where it was so. Pure.

A sentence stays true without most of its adverbs; without "nominally", "briefly" or "in the north" it says more. Found
by the words that the question keeps on both sides of what it lost, whatever way it was made.
"""

import re
from collections.abc import Callable

from content.answers import ARTICLES, words
from content.facts.base import Probe
from content.facts.values.numbers import CARDINALS
from content.knowledge import is_date
from content.patterns import Worded
from content.questions.base import GAP
from content.questions.refusals.alignment import Cut, Kept, is_word, kept


def lost_words(probe: Probe) -> str:
    """Return what of its sentence a question lost that narrows or takes back what it says; empty where nothing."""
    beside = kept(probe)
    if beside is None:
        return ""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe, beside)), "")


# Without these it was not so, or only in a sense.
_IN_A_SENSE = (
    "allegedly supposedly reportedly purportedly ostensibly seemingly apparently presumably putatively theoretically"
    " hypothetically technically nominally potentially possibly probably perhaps conceivably arguably virtually"
    " practically almost nearly hardly barely scarcely unsuccessfully falsely wrongly mistakenly erroneously vainly"
    " provisionally tentatively conditionally unofficially informally officially partly partially half"
)
# Without these it was so longer, more often, of more or in more places.
_SO_FAR = (
    "briefly temporarily originally initially occasionally sometimes often frequently rarely seldom intermittently"
    " sporadically usually generally normally typically commonly mostly mainly largely chiefly primarily predominantly"
    " principally essentially locally regionally nationally domestically internally externally traditionally"
    " historically formerly annually twice thrice only solely exclusively gradually increasingly repeatedly slightly"
    " marginally somewhat loosely indirectly jointly separately individually collectively"
)
# Others may have done it less.
_SO_MUCH = (
    "heavily widely significantly greatly strongly substantially extensively considerably vastly intensively massively"
    " drastically"
)
_ANY = f"{_IN_A_SENSE} {_SO_FAR} {_SO_MUCH}"
_ADVERB = Worded(_ANY, rf"\b(?:{'|'.join(_ANY.split())})\b", re.I)
_ALONE = frozenset({"only", "solely", "exclusively", "alone"})  # one of them is said by another
_DEGREES = frozenset(_SO_MUCH.split())
_ADVERBS = frozenset(_ANY.split())
_DOERS = frozenset({"subject", "agent", "doer", "by"})
_LITTLE = ARTICLES | frozenset(
    words(
        "of in on at to for and or by with from as its their his her was were is are be been did do does that this it"
        " they has have had not than into over between which who"
    )
)
_LEANS_ON = frozenset({"as", "because", "known", "to", "than"})  # "often known as", "mainly because"


def _loses_adverb(probe: Probe, beside: Kept) -> bool:
    """Say whether an adverb right at a word that the question keeps is lost: "unsuccessfully tried to end it"."""
    if not _ADVERB.may_match(probe.fact.evidence[0].quote):
        return False
    asks_who = probe.role in _DOERS
    for at, small in enumerate(beside.small):
        if small not in _ADVERBS or small in beside.told or (small in _DEGREES and not asks_who):
            continue
        if small in _ALONE and not _ALONE.isdisjoint(beside.told):
            continue
        if _is_at_kept_word(beside, at) or any(_is_alone_in(cut, beside.sentence[at]) for cut in beside.cuts):
            return True
    return False


def _is_at_kept_word(beside: Kept, at: int) -> bool:
    sentence = beside.sentence
    before = sentence[at - 1] if at else ""
    after = sentence[at + 1] if at + 1 < len(sentence) else ""
    if before.lower() == "not" or after.lower() in CARDINALS:  # "not only": what is said stays so; "only four" is four
        return False
    if _is_kept(beside, after):
        return True
    bound = after.lower() in _LEANS_ON or after.endswith("ly")
    return not bound and _is_kept(beside, before)


def _is_kept(beside: Kept, word: str) -> bool:
    """Say whether a telling word of the sentence is kept; a number is not what an adverb limits."""
    telling = word[:1].isalpha() and word.lower() not in _LITTLE
    return telling and beside.says(word)


ALONE = 2  # words of what is lost where an adverb is most of it


def _is_alone_in(cut: Cut, adverb: str) -> bool:
    lost = [part for part in cut.lost if is_word(part)]
    return adverb in lost and len(lost) <= ALONE and "not" not in lost and not cut.after[0].isdigit()


_OPENS_WITH = re.compile(
    rf"(?:At first|{'|'.join(f'{one.capitalize()}' for one in (_IN_A_SENSE + _SO_FAR).split())}), "
)


def _loses_opening(probe: Probe, beside: Kept) -> bool:
    """Say whether the adverb is lost that a sentence opens with: "Initially, | Holm lived in Tarn"."""
    opening = _OPENS_WITH.match(probe.fact.evidence[0].quote)
    return opening is not None and opening.group()[:-2].lower() not in probe.stem.lower()


_FORMALLY = Worded("formally", r"\bformally [a-z]+ed\b[^.;]*\b(?:although|though)\b")


def _loses_form(probe: Probe, beside: Kept) -> bool:
    """Say whether what was so in form only is told as so: "was formally closed, although it went on"."""
    return _FORMALLY.search(probe.fact.evidence[0].quote) is not None and "formally" not in beside.told


_UNDONE = "abandoned disproved disproven rejected refuted discredited obsolete disputed superseded retracted withdrawn"
_TAKEN_BACK = Worded(_UNDONE, rf", (?:now|since|later) (?:[a-z]+ly )?(?P<undone>{'|'.join(_UNDONE.split())})\b")
_IS_SO = re.compile(r"\b(?:is|are|has|have)\b")


def _loses_taking_back(probe: Probe, beside: Kept) -> bool:
    """Say whether it is lost that what is told as so was given up: "Holm's map, now abandoned, is used"."""
    found = _TAKEN_BACK.search(probe.fact.evidence[0].quote)
    return found is not None and not beside.says(found["undone"]) and _IS_SO.search(probe.stem) is not None


_SO_LONG = Worded("far date", r"\b(?:thus far|so far|to date)\b", re.I)
_MOST = re.compile(r"\b(?:most|least|best|first|last|[a-z]{3,}est)\b")


def _loses_so_far(probe: Probe, beside: Kept) -> bool:
    """Say whether the most so far is told as the most ever: "the longest flight | thus far"."""
    found = _SO_LONG.search(probe.fact.evidence[0].quote)
    return found is not None and found.group() not in probe.stem and _MOST.search(probe.stem) is not None


_BOUND = Worded(
    "through until to by of since from",
    r"\((?P<bound>(?:through|until|up to|to|by|as of|since|from) (?:[A-Z][a-z]+ )?\d{4})\)",
)
_SPAN_BEHIND = re.compile(r"\b[a-z]+ \((?P<first>\d{4}) ?(?:to|–|-) ?(?P<last>\d{4})\)")  # "novels (1923 to 2005)"


def _loses_bound_in_brackets(probe: Probe, beside: Kept) -> bool:
    """Say whether the years are lost for which it is so: "the first of ten Finns to sail | (through 2010)"."""
    quote = probe.fact.evidence[0].quote
    if "(" not in quote:
        return False
    bound, span = _BOUND.search(quote), _SPAN_BEHIND.search(quote)
    if bound is not None and bound["bound"] not in probe.stem:
        return True
    of_most = _MOST.search(probe.stem) is not None
    return of_most and span is not None and {span["first"], span["last"]}.isdisjoint(beside.told)


_PRESENT = Worded("present modern current", r"\b[Tt]he (?P<which>present|modern|current)(?:-day)? (?P<what>[A-Z]\w+)")


def _loses_present(probe: Probe, beside: Kept) -> bool:
    """Say whether it is lost that the present one of several is meant: "the | present | Guild was formed"."""
    found = _PRESENT.search(probe.fact.evidence[0].quote)
    return found is not None and found["what"].lower() in beside.told and found["which"] not in beside.told


_PURPOSES = Worded("purposes", r"\bfor (?:[\w-]+ ){1,3}?purposes\b")


def _loses_purposes(probe: Probe, beside: Kept) -> bool:
    """Say whether it is lost for which purposes it is so: "is, for tax purposes, divided into ten parts"."""
    return _PURPOSES.search(probe.fact.evidence[0].quote) is not None and not beside.says("purposes")


_BASIS = Worded("basis", r"\bon an? (?P<how>temporary|trial|provisional|voluntary|interim|limited) basis\b")


def _loses_basis(probe: Probe, beside: Kept) -> bool:
    """Say whether it is lost that something was done for a time only: "the right, on a temporary basis, to"."""
    found = _BASIS.search(probe.fact.evidence[0].quote)
    return found is not None and found["how"] not in beside.told


_NOW_MORE = Worded("now", r"\bnow (?P<more>more|less|fewer|[a-z]+er) (?P<what>[a-z]+)\b")


def _loses_now(probe: Probe, beside: Kept) -> bool:
    """Say whether it is lost that something is more so now, which says than when: "was | now | better known"."""
    found = _NOW_MORE.search(probe.fact.evidence[0].quote)
    return found is not None and {found["more"], found["what"]} <= beside.told and "now" not in beside.told


_RANK = re.compile(r"the (?:most|least|only|[a-z]+est)")


def _loses_rank(probe: Probe, beside: Kept) -> bool:
    """Say whether it is lost that something is the most of its kind: "was | the largest | known find by 1931"."""
    return any(_RANK.fullmatch(" ".join(cut.lost)) and cut.after.isalpha() for cut in beside.cuts)


_SENSES = (
    ("in", "part"),
    ("in", "theory"),
    ("in", "principle"),
    ("in", "name"),
    ("in", "effect"),
    ("on", "paper"),
    ("at", "that", "time"),
    ("at", "this", "time"),
)


def _loses_sense(probe: Probe, beside: Kept) -> bool:
    """Say whether "in theory", "at that time" is lost between two words that are kept."""
    lost = (
        tuple(word.lower() for word in cut.lost if is_word(word)) for cut in beside.cuts if len(cut.lost) <= LONGEST
    )
    return any(one in _SENSES for one in lost)


LONGEST = 5  # words and marks: "in theory", with commas around it


_PLACING = frozenset(words("in at on within throughout under among outside near inside along across"))
_DEFINITE = frozenset({"the", *words("that this these those all any")})
_ELSEWHERE = ("and later ", "and then ", "but not ", "but later ")  # "in the north, and later in the south"
_MANNER = frozenset(words("way time times fact course turn same end beginning"))  # "in the same way"


def _loses_place(probe: Probe, beside: Kept) -> bool:
    """Say whether it is lost where or under what it was so: "ruled | in the north | until 1240"."""
    if is_date(probe.keys[0]) and GAP not in probe.stem:
        return False
    if any(_is_place(cut.lost) and not all(map(beside.says, cut.lost)) for cut in beside.cuts):
        return True
    if "," not in beside.behind:
        return False
    place, *rest = " ".join(beside.behind).split(" , ", 1)
    told = tuple(place.split(" "))
    return bool(rest) and rest[0].startswith(_ELSEWHERE) and _is_place(told) and not all(map(beside.says, told))


def _is_place(lost: tuple[str, ...]) -> bool:
    plain = all(part.islower() and part.isalpha() for part in lost)
    placed = plain and len(lost) > 1 and lost[0] in _PLACING and lost[1] in _DEFINITE
    return placed and not _MANNER.intersection(lost)


def _loses_alternative(probe: Probe, beside: Kept) -> bool:
    """Say whether of two that are joined by "or" one is told: "| bought or | leased farms"."""
    return any(cut.lost[-1].lower() == "or" or cut.lost[0].lower() == "or" for cut in beside.cuts)


_JOINTS = frozenset(words("because although though while whereas unless if when case"))


def _loses_joint(probe: Probe, beside: Kept) -> bool:
    """Say whether of two clauses the word that joins them is lost: "as a pilot | in case | Tarn was late"."""
    joints = ([part.lower() for part in cut.lost if is_word(part)] for cut in beside.cuts if len(cut.lost) < LONGEST)
    return any(joint[-1:] and joint[-1] in _JOINTS and joint[:-1] in ([], ["in"]) for joint in joints)


_LINKS = frozenset(words("is was were are be been has have had did do does"))
_REDUCED = frozenset(words("to by in on from for with under at as"))


def _loses_restriction(probe: Probe, beside: Kept) -> bool:
    """Say whether a participle that limits a noun is lost: "a vote | limited to owners, | chose the board"."""
    for cut in beside.cuts:
        limits = len(cut.lost) > 2 and cut.lost[0].endswith(("ed", "en")) and cut.lost[1] in _REDUCED
        noun = cut.before.islower() and cut.before not in _LINKS
        if limits and noun and cut.lost[-1] == "," and "and" not in cut.lost and not all(map(beside.says, cut.lost)):
            return True
    return False


# "In the ten years after the fire, the guild met twice"
_SPAN = r"(?:years?|decades?|months?|weeks?|days?|centur(?:y|ies)) (?:after|before|following|since|of|that|when)\b"
_OPENING_SPAN = re.compile(rf"(?:In|During|For|Over|Within) (?:the |an? |its |his |her )?(?:[\w-]+ ){{0,2}}?{_SPAN}")


def _loses_opening_span(probe: Probe, beside: Kept) -> bool:
    """Say whether the years are lost with which a sentence opens: it was so in them, and not always."""
    opening = _OPENING_SPAN.match(probe.fact.evidence[0].quote)
    return opening is not None and opening.group().partition(" ")[2] not in probe.stem


_ABOUT = r"\b(?:approximately|about|around|circa|c\.|ca\.|roughly|nearly|almost)"
_HEDGES = Worded("approximately about around circa c ca roughly nearly almost", _ABOUT, re.I)


def _loses_about(probe: Probe, beside: Kept) -> bool:
    """Say whether a date is asked as certain that its sentence gives as a rough one: "Approximately 40 AD"."""
    quote = probe.fact.evidence[0].quote
    if not is_date(probe.keys[0]) or not _HEDGES.may_match(quote) or _HEDGES.search(probe.stem):
        return False
    told = re.escape(probe.keys[0].text.removeprefix("the "))
    return re.search(rf"{_ABOUT} (?:the )?(?:year )?{told}", quote, re.I) is not None


_CENTURY = re.compile(r"\b(?:century|\d+0s)\b")
_PART_OF_TIME = r"\b(?:early|mid|late|beginning|middle|end|first half|second half)[- ](?:of )?(?:the )?"
_SAYS_PART = re.compile(r"\b[Ww]hich (?:century|decade)\b|\((?:century|decade)\)|\b(?:early|mid|late|half|end)\b")


def _loses_part_of_time(probe: Probe, beside: Kept) -> bool:
    """Say whether of a century or a decade it is lost which part: "Until when?" of "until the late 19th century"."""
    key = probe.keys[0].text.removeprefix("the ")
    if not is_date(probe.keys[0]) or _CENTURY.search(key) is None or _SAYS_PART.search(probe.stem):
        return False
    return re.search(rf"{_PART_OF_TIME}{re.escape(key)}", probe.fact.evidence[0].quote) is not None


_NEVER = Worded(
    "can could able", r"\bbefore (?:he|she|it|they|[A-Z][\w-]+) (?:can|could|(?:was|were) able to) (?P<deed>[a-z]+)"
)


def _never_came(probe: Probe, beside: Kept) -> bool:
    """Say whether it is told as done or possible what never came: "fell before she could lead the fleet"."""
    found = _NEVER.search(probe.fact.evidence[0].quote)
    if found is None or "before" in beside.told:
        return False
    return re.search(rf"\b{found['deed'][:4]}\w*\b", probe.stem) is not None


_ALIKE = r"\b[^,;.()]*\b(?:too|as well|similarly|likewise)\b(?! as\b)"
_DONE_TOO = Worded("too well similarly likewise", r"\b(?:too|as well|similarly|likewise)\b", re.I)
_OPENS_ALIKE = re.compile(r"(?:Similarly|Likewise|Like (?:the )?[A-Z][^,]*),")


def _did_as_others(probe: Probe, beside: Kept) -> bool:
    """Say whether it is asked who did something that another did as well: "Berg similarly calls it so"."""
    if probe.role not in _DOERS or len(probe.keys) > 1:
        return False
    quote = probe.fact.evidence[0].quote
    if _OPENS_ALIKE.match(quote):
        return True
    if not _DONE_TOO.may_match(quote):
        return False
    name = probe.keys[0].text.removeprefix("the ")
    return re.search(rf"{re.escape(name)}{_ALIKE}", quote) is not None


type _Flaw = Callable[[Probe, Kept], bool]
_FLAWS: tuple[tuple[str, _Flaw], ...] = (
    ("how far, how often or in what sense it was so is lost", _loses_adverb),
    ("how far or when it was so is lost", _loses_opening),
    ("that it was so in form only is lost", _loses_form),
    ("that it was given up is lost", _loses_taking_back),
    ("that it is the most so far is lost", _loses_so_far),
    ("for which years it is so is lost", _loses_bound_in_brackets),
    ("that the present one is meant is lost", _loses_present),
    ("for which purposes it is so is lost", _loses_purposes),
    ("that it was so for a time only is lost", _loses_basis),
    ("that it is more so now is lost", _loses_now),
    ("that it is the most of its kind is lost", _loses_rank),
    ("in what sense or when it was so is lost", _loses_sense),
    ("where or under what it was so is lost", _loses_place),
    ("of two by choice one is told", _loses_alternative),
    ("of two clauses the word that joins them is lost", _loses_joint),
    ("what limits a noun is lost", _loses_restriction),
    ("the years in which it was so are lost", _loses_opening_span),
    ("a rough date is asked as certain", _loses_about),
    ("of a century it is lost which part", _loses_part_of_time),
    ("what never came is told as so", _never_came),
    ("another did so as well", _did_as_others),
)

__all__ = ["lost_words"]
