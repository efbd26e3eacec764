"""Which gaps are worth filling, and which of them by typing: no halves of names, no passing names, no rows. Pure."""

import re
from collections.abc import Callable

from content.answers import words
from content.facts.base import Probe, Term
from content.facts.worded import SIZES
from content.knowledge import FactBase, is_date, is_quantity, plain
from content.language import is_adjective, is_noun, singular
from content.patterns import MONTHS, YEAR, Worded
from content.questions.base import GAP
from content.questions.types.cloze import class_wanted

LONGEST_PHRASE = 3  # words of what something is called without a capital
MOST_FIGURES = 2  # beside the one asked for, years left aside: more of them are a table in words
GUESSED = 0.25  # of the sentences: what more of them name is guessed without knowing
MOST_DIGITS = 2  # that tell of a number to be typed: 1,500 and 86, not 1,950
LONGEST_ROOT, SHORTEST_TOLD = 6, 4  # letters by which words are told to be of one root
PASSING = frozenset({"city", "country", "nationality", "place", "person", "island", "body", "building"})
_TITLE = r"(?:Mr|Mrs|Dr|Sir|Lord|Lady|Captain|Major|Colonel|General|Count|Baron|Bishop|Prince|Princess|Duke|Father)"
_FIGURE = re.compile(r"(?<![\w.,–-])[£$€]?\d[\d,.]*(?![\w–-])")
# "Outline of ____", "the Harbour Church of ____", "Reflections on ____": the gap takes the end of a name
_NAME_ENDS = re.compile(
    rf"(?<=[\w,;)’'] )(?:the )?(?!{_TITLE}\b)(?:[A-Z][\w’'-]+ )+(?:of|on) (?:the )?{GAP}|\b\d+(?:st|nd|rd|th) {GAP}"
)
_END_AHEAD = re.compile(rf" o[fn] (?:the )?{GAP}|\d(?:st|nd|rd|th) {GAP}")
# "the ____' Reform", "____ °14'"
_NAME_BEGINS = re.compile(rf"{GAP}(?:['’]s? [A-Z]| ?°)")
_ADJECTIVE_BEFORE = re.compile(rf"\b(?:a|an) (?!second|third|fourth|fifth|sixth)[a-z-]+ {GAP}")
_LISTED = re.compile(
    rf"{GAP}, (?:{_TITLE}\.? )?(?:[A-Z][\w.’'-]*\.? ?){{1,3}}(?:,|\.$| and )|(?:[A-Z][\w-]+, ){{2}}{GAP}"
)
# "Earlier, following the reform, ...": it goes on from what was told
_GOES_ON = re.compile(
    r"^(?:[^:]*: )?(?:(?:Earlier|First|Second|Secondly|Third|Thirdly|Finally|Subsequently|Initially|Later|Besides"
    r"|In retaliation|In response|In addition|In reality|In turn|As a result|In the previous [\w ]+),"
    r"|\d{4}, \d{4}"
    r"|The (?:first|second|third|last|other|others|former|latter) (?:\w+ed|became|came|went|took)"
    r" (?:in|on|at|to|from|as)\b)"
)
# "in February": of which year?
_TIES = (
    "in|on|by|of|since|until|from|during|after|before|to|around|through|for|under|between|and|than|till|as|into|at|the"
    "|a|an|late|early|mid"
)
_MONTH = rf"(?:{MONTHS})"
_YEARLESS = Worded(
    MONTHS.lower().replace("|", " "),
    rf"\b(?:[Ii]n|of|by|since|until) (?:(?:early|late) |(?:early|mid|late)-)?{_MONTH}\b(?! \d)",
)
_PER = re.compile(rf"\bper {GAP}")  # "40 deaths per ____ births"
# "B. the Board may ...", "in accordance with paragraph 3."
_POINTER = re.compile(r"^(?:[^:]*: )?[A-Z]\. (?:[a-z]|The )|\b(?:paragraph|article|section|clause) \d+\.?$", re.M)
_HALF_SPAN = re.compile(rf"\b[Ff]rom \d{{1,2}} to {GAP}")
# "relied on ____'s troops"; "President ____'s crusade" names him
_OWNING = re.compile(rf"{GAP}['’]s? [a-z]")
_NAMED_OWNER = re.compile(rf"(?:\b(?:is|was)|(?<=[\w,;)] )[A-Z]\w+) {GAP}['’]s? ")
# "bought the maps of Ivo Holm, who died in ____ leaving two sons"
_ASIDE = re.compile(rf", (?:who|whose) [^,]*{GAP}|\bsince (?:[A-Z]\w+ )+\w+ [^,]*{GAP}")
_BOUNDED = re.compile(rf"\b(?:over|than|up to|at least) {GAP}")
# "Although he left the sea after his return to ____, ..."
_CONCEDED = re.compile(rf"^(?:[^:]*: )?(?:As|While|Although|Though|Because|Even though|Once) [^,]*{GAP}")
_UNTIED = re.compile(rf"(?<!\w)(?!(?:{_TIES})\b)[\w°%’'-]+,? {GAP}", re.I)  # "it was 32 °C ____"
_NO_OBJECT = re.compile(rf"\b\w+ed, (?:in|on) {GAP}\.$")  # "where they founded, in ____."
_SHARE_OF = re.compile(rf"\d(?: ?%| per ?cent) {GAP}")  # "7.8% are Norse and 0.5% ____"
_AMONG_OTHERS = re.compile(rf"{GAP},? and (?:elsewhere|others)\b|\b(?:along with|as well as|besides|unlike) {GAP}")
_NAMING_WORD = re.compile(
    r"\b(?:call|known as|term|so-called|dub|(?:re)?nam(?:e|ing)|refer|label|describ|coin|phrase|word|expression)"
    r"[^.;]{0,40}$"
    r"|\bas (?:an? |the )?$"
)
_CENTURY = re.compile(r"\bcentur(?:y|ies)\b")
# "gives ____ the power to levy tolls": whose it is, is what there is to know, however often a text names it
GIVEN_A_RIGHT = Worded(
    "give gives gave given grant grants granted",
    rf"\b(?:gives?|gave|given|grants?|granted) {GAP} the (?:sole |exclusive |full )?(?:right|power|authority) to\b",
)
# "on the Danish-held island of ____": who tells what a place is and whose, means it to be remembered
_INTRODUCED = re.compile(rf"\bthe (?:[\w-]+ )?(?:island|city|town|port|province|village) of {GAP}")
_VIA = re.compile(rf"\b(?:in|at|near|from|to|of|by|with|under|for) (?:the |{_TITLE}\.? )?{GAP}")


# "had a chapel at ____, near Tarn": who is told where it lies does not know it
_PLACED_BEHIND = re.compile(rf"\b(?:at|in|near) {GAP}, (?:near|outside|close to|north|south|east|west|not far)\b")


def gap_unworthy(probe: Probe, base: FactBase) -> str:
    """Return why no item is to be made of a gap, typed or chosen; empty where there may."""
    if GAP not in probe.stem:
        return ""
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe, base)), "")


def may_be_typed(probe: Probe, base: FactBase) -> bool:
    """Say whether who knows what the document tells would type what fills a gap, and nothing else."""
    key = probe.keys[0]
    if is_date(key):
        return not _CENTURY.search(key.text)  # "the 1800s", "the early nineteenth century": said in many ways
    if is_quantity(key):
        return not _is_rough_or_long(probe, key)
    if key.kind in SIZES:
        return True
    return _may_quote(probe, key) if key.kind == "quoted" else _may_name(probe, key, base)


def _may_quote(probe: Probe, key: Term) -> bool:
    """Say whether what something is called in quotation marks is to be typed."""
    if key.text.islower() and len(key.text.split()) > LONGEST_PHRASE:
        return False  # "referred to as partners across the globe": others would put it otherwise
    if is_adjective(key.text.split(" ")[-1].split("-")[-1].lower()) or _is_half_said(probe, key):
        return False
    return _NAMING_WORD.search(probe.gapped.split(GAP)[0]) is not None and '"' not in probe.gapped


def _may_name(probe: Probe, key: Term, base: FactBase) -> bool:
    """Say whether a name is to be typed."""
    if _is_any_occasion(probe, key) or _is_half_told(probe, key):
        return False
    if key.kind == "country" and _is_everywhere(key, base):
        return False
    if key.kind in PLACES and _is_of_its_part(probe, key, base):
        return False
    if GIVEN_A_RIGHT.search(probe.gapped):
        return True
    if _ADJECTIVE_BEFORE.search(probe.gapped) or _AMONG_OTHERS.search(probe.gapped):
        return False
    return not (_is_plain_noun(key) or _is_passing(probe, key, base))


# "had begun during ____": a war, a reform or a season; "the concept of ____": one that its sentence does not explain
_OCCASION = Worded(
    "during throughout since until after before century concept idea notion",
    rf"\b(?:during|throughout|century) {GAP}|\b(?:since|until|after|before) {GAP}(?=[.,;]|$)"
    rf"|\bthe (?:concept|idea|notion) of {GAP}\.?$",
)


def _is_any_occasion(probe: Probe, key: Term) -> bool:
    """Say whether a name is wanted where times and events fit as well, and no word says of what class it is."""
    return _OCCASION.search(probe.gapped) is not None and not class_wanted(key, probe.gapped)


def _is_of_its_part(probe: Probe, key: Term, base: FactBase) -> bool:
    """Say whether a part of the document is about a land or town all over: "Tarn", of its siege, is typed unread."""
    if len(base.mentions.of(key)) <= OF_PART * FEWEST_OF_PART:
        return False  # most are named too seldom for the smallest part
    part = base.sections_of(base.evidence_sentences(probe.fact)[:1])
    told = {number for number in range(len(base.mentions.sentences)) if base.sections_of([number]) <= part}
    named = len(told.intersection(base.mentions.of(key)))
    return len(told) >= FEWEST_OF_PART and named > OF_PART * len(told)


PLACES = frozenset({"country", "city"})
FEWEST_OF_PART, OF_PART = 8, 0.35  # sentences of a part, and the share of them that names what it is all about


def _is_everywhere(key: Term, base: FactBase) -> bool:
    """Say whether a state is that of most names of a text and named all over it: it is typed unread."""
    named = len(base.mentions.of(key)) > GUESSED * len(base.mentions.sentences)
    return named and {key.key} == base.usual_side


def _is_half_told(probe: Probe, key: Term) -> bool:
    """Say whether the class of a name, told behind its gap, leaves a plain adjective of it: "Strategic" (concept)."""
    rest = [word for word in words(key.text) if word not in ("the", key.noun)]
    return class_wanted(key, probe.gapped) == f" ({key.noun})" and len(rest) == 1 and is_adjective(rest[0])


def _is_half_said(probe: Probe, key: Term) -> bool:
    """Say whether half of what something is called stands beside the gap: "Holm called it the ____", the Holm Myth."""
    named, beside = (
        {word[:LONGEST_ROOT] for word in words(text) if len(word) >= SHORTEST_TOLD}
        for text in (key.text, probe.gapped.replace(GAP, " "))
    )
    return 2 * len(named & beside) >= len(named) > 0


def _is_plain_noun(key: Term) -> bool:
    """Say whether a name is a plain noun with a capital: "Nodes", "Reporter"."""
    bare = key.text.removeprefix("the ")
    several = bare.endswith("s") and key.kind == "person"  # "the Commissioner for Refugees", whoever was taken for one
    plain = several or key.kind in ("name", "organisation", "group")
    return plain and bare.isalpha() and is_noun(singular(bare.lower()))


def _is_rough_or_long(probe: Probe, key: Term) -> bool:
    if key.kind == "count" and _BOUNDED.search(probe.gapped):
        return True
    digits = re.sub(r"\D", "", key.text).strip("0")
    return len(digits) > MOST_DIGITS and key.kind in ("count", "percent", "number")


def _is_passing(probe: Probe, key: Term, base: FactBase) -> bool:
    """Say whether a name stands in one sentence only, and there behind a preposition or a title."""
    return (
        (key.kind in PASSING or (key.kind == "name" and _PLACED_BEHIND.search(probe.gapped) is not None))
        and plain(probe.role) in ("name", "where")
        and len(base.mentions.of(key)) < 2
        and _VIA.search(probe.gapped) is not None
        and not _INTRODUCED.search(probe.gapped)
    )


def _halves_name(probe: Probe, base: FactBase) -> bool:
    if _NAME_BEGINS.search(probe.stem):
        return True
    if len(probe.keys) > 1 or is_date(probe.keys[0]) or is_quantity(probe.keys[0]):
        return False
    return _END_AHEAD.search(probe.stem) is not None and _NAME_ENDS.search(probe.stem) is not None


def _is_listed(probe: Probe, base: FactBase) -> bool:
    key = probe.keys[0]
    return len(probe.keys) == 1 and not is_date(key) and bool(_LISTED.search(probe.stem) or _is_share(probe, key))


def _is_share(probe: Probe, key: Term) -> bool:
    return not is_quantity(key) and _SHARE_OF.search(probe.stem) is not None


def _is_conceded(probe: Probe, base: FactBase) -> bool:
    return not is_date(probe.keys[0]) and bool(_CONCEDED.search(probe.stem))


def _hangs_loose(probe: Probe, base: FactBase) -> bool:
    """Say whether a date stands by nothing that ties it to the sentence, or by a verb that has lost its object."""
    return is_date(probe.keys[0]) and bool(_UNTIED.search(probe.stem) or _NO_OBJECT.search(probe.stem))


_RATIO = re.compile(r"\d+(?::\d+)+")


def _is_table_in_words(probe: Probe, base: FactBase) -> bool:
    told = _RATIO.sub("1", YEAR.sub("", probe.stem))  # a ratio is one figure
    figures = [one for one in _FIGURE.findall(told) if one.strip(".,")]
    return is_quantity(probe.keys[0]) and len(figures) >= MOST_FIGURES


def _goes_on(probe: Probe, base: FactBase) -> bool:
    return bool(_GOES_ON.search(probe.stem))


def _has_no_year(probe: Probe, base: FactBase) -> bool:
    dated = YEAR.search(probe.stem) or is_date(probe.keys[0])
    return bool(_YEARLESS.search(probe.stem)) and not dated


def _is_half_span(probe: Probe, base: FactBase) -> bool:
    return bool(_HALF_SPAN.search(probe.stem))


def _is_base(probe: Probe, base: FactBase) -> bool:
    return is_quantity(probe.keys[0]) and bool(_PER.search(probe.stem))


def _points_beyond(probe: Probe, base: FactBase) -> bool:
    return bool(_POINTER.search(probe.stem))


def _is_owner(probe: Probe, base: FactBase) -> bool:
    """Say whether only whose something is is asked: "relied on ____'s troops"."""
    return bool(_OWNING.search(probe.stem)) and not _NAMED_OWNER.search(probe.stem)


def _dates_an_aside(probe: Probe, base: FactBase) -> bool:
    return is_date(probe.keys[0]) and bool(_ASIDE.search(probe.stem))


def _holds_its_date(probe: Probe, base: FactBase) -> bool:
    """Say whether a phrase brings its year with it: "at the Oslo Summit in 1951" asks two things, in mixed forms."""
    return probe.keys[0].kind == "phrase" and bool(YEAR.search(probe.keys[0].text))


_WAY = re.compile(r" to (?:the )?[A-Z]")


def _spans_a_way(probe: Probe, base: FactBase) -> bool:
    """Say whether a name runs on into another: "flows from the hills in ____", the Tarn Moor to Lake Oster."""
    key = probe.keys[0]
    if is_date(key) or is_quantity(key) or not _WAY.search(key.text):
        return False
    ahead = probe.stem.partition(GAP)[0]
    return re.search(r"\bfrom [^.;]*$", ahead) is not None and " to " not in ahead.rpartition(" from ")[2]


_BEATEN = Worded(
    "beat beaten defeated crushed trounced upset outplayed",
    rf"\b(?:beat|beaten|defeated|crushed|trounced|upset|outplayed) {GAP}(?: \(person\))?\.?$",
)
_CONTEST = re.compile(r"\b(?:final|match|election|battle|round|war|title|championship|race|vote|fight)s?\b", re.I)


def _is_beaten_somewhere(probe: Probe, base: FactBase) -> bool:
    """Say whether one of the many whom somebody beat is asked for, without the contest: "In 1931 Holm beat ____"."""
    return _BEATEN.search(probe.stem) is not None and not _CONTEST.search(probe.stem)


_FLAWS: tuple[tuple[str, Callable[[Probe, FactBase], bool]], ...] = (
    ("the answer holds a date of its own", _holds_its_date),
    ("the gap takes a part of a name", _halves_name),
    ("the gap is one of a list", _is_listed),
    ("a table in words", _is_table_in_words),
    ("the sentence goes on from what was told", _goes_on),
    ("a month without its year", _has_no_year),
    ("the end of a span whose beginning is told", _is_half_span),
    ("of how many a rate is", _is_base),
    ("a paragraph of an unnamed article, or the letter of a point", _points_beyond),
    ("whose it is, is told in passing", _is_owner),
    ("the date of an aside", _dates_an_aside),
    ("a name in what is conceded", _is_conceded),
    ("a date that hangs loose", _hangs_loose),
    ("a name that runs on into another", _spans_a_way),
    ("one of those who were beaten", _is_beaten_somewhere),
)


__all__ = ["GIVEN_A_RIGHT", "gap_unworthy", "may_be_typed"]
