"""What nobody needs to remember, and what a question must tell for its answer to be the only one. Pure."""

import re
from collections.abc import Callable

from content.answers import words
from content.facts.base import FactKind, Probe, Term
from content.facts.names.gazetteer import WARS, fold
from content.knowledge import FactBase, is_date, is_quantity, plain, relation_class
from content.language import is_noun
from content.patterns import MONTHS, YEAR, Worded
from content.questions.base import GAP
from content.questions.refusals.common_knowledge import WELL_KNOWN
from content.questions.refusals.counted import miscounted
from content.questions.refusals.identities import misidentified
from content.questions.refusals.lasting import without_occasion
from content.questions.refusals.looked_up import looked_up
from content.questions.refusals.reckoned import is_reckoned
from content.questions.refusals.shown import shows_its_name
from content.questions.refusals.single import asks_single
from content.questions.refusals.true_of_many import true_of_many

FEWEST_USES = 2  # sentences with a short form: the one that spells it out, and another
FEWEST_OF_MONEY = 5  # who pays, pays often
MOST_BESIDE_ANY = 5  # telling words of a question that ends with "a resolution?"
FEWEST_TOLD = 3  # telling words of a question beside what the title says and what it calls its answer
ASKING = frozenset(
    words(
        "who whom whose which what where when why how many much money did do does was were is are be been has have had"
        " the of in on at to for and or by with from as into its their his her it he she they year month city country"
        " countries people places following"
    )
)
# "More information can be found in the plan": it tells where to read on.
_POINTER = Worded(
    "information detail details found viewed downloaded accessed available review comment",
    r"\b(?:more|further|additional) (?:information|details?)\b"
    r"|\bcan be (?:found|viewed|downloaded|accessed) (?:in|at|on|here)\b"
    r"|\b(?:is|are) available (?:at|on|from|online|for (?:review|download|comment))\b"
    r"|\breleased for (?:review|comment)\b",
    re.I,
)
_FIGURE = re.compile(r"\d[\d,]{4,}|\d+\.\d+|\d,\d{3}")  # what one looks up in a table
# "trusted Spain no more than he trusted France": that he did is half of it
_COMPARED = Worded("than", r"\b(?:no|not any) (?:more|less|better|worse) than\b(?! \d)", re.I)
_FISCAL = Worded("fy fiscal", rf"\b(?:FY|[Ff]iscal [Yy]ear) {GAP}")
_YEARLY = " (?:(?:of|in) )?(?:each|every) "  # "not later than 1 May of each year"
# "On October 29, they landed": of which year?
_YEARLESS = Worded(
    MONTHS.lower().replace("|", " "),
    rf"\b(?:{MONTHS}) \d{{1,2}}\b(?!,? \d{{4}}|\d|,? {GAP}|{_YEARLY})"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS})\b(?! \d{{4}}|,? {GAP}|{_YEARLY})",
)
# "were tried in February": of which year?
_MONTH_ALONE = Worded(
    MONTHS.lower().replace("|", " "),
    rf"\b(?:[Ii]n|[Dd]uring|[Bb]y|[Ss]ince|[Uu]ntil) (?:early |late |mid-)?(?:{MONTHS})\b(?!,? (?:of )?(?:\d|{GAP}))",
)
_CONVERTED = re.compile(r"\(\d[\d.,]* ?(?:mi|miles?|ft|feet|acres?|km|lbs?|kg|in|yd)\)")  # "25 kilometres (16 mi)"
# "announced a week later that": later than what?
_LATER = Worded(
    "hour hours day days week weeks month months year years decade decades",
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|some|many|\d+)"
    r" (?:hours?|days?|weeks?|months?|years?|decades?)"
    r" (?:(?:later|earlier|afterwards?)\b(?! than\b)|before\b(?! (?:the|an?|his|her|its|their|[A-Z])))"
    r"|\b(?:the (?:next|following|previous|same) (?:hour|day|week|month|year|decade)|that (?:day|week|month|year))\b",
    re.I,
)
# "the Harbour Act, 1931", "Section 12 of the Act": what is cited
_CITED_YEAR = re.compile(rf"\b(?:Act|Code|Regulations?|Ordinance|Law|Rules),? (?:of )?{GAP}")
_CITED_PART = re.compile(
    r"(?:the )?(?:[Ss]ections?|[Pp]arts?|[Aa]rticles?|[Cc]hapters?|[Pp]aragraphs?|[Ss]chedules?|[Tt]itles?) [\dIVXLC]"
)
_ROW_OF_YEARS = re.compile(
    rf"\bagain in {GAP}|\b\d{{4}},? (?:and |or )?{GAP}"
    rf"|{GAP}(?: \(year\))?,? (?:and |or )?\d{{4}}\b(?! [a-z])|\b\d{{4}}, {GAP}"
)
# "in 1821 and 1822": either is right
_AS_WELL_IN = r"\b{year},? (?:and|or|as well as) (?:in )?\d{{4}}|\d{{4}},? (?:and|or|as well as) (?:in )?{year}\b"
_BESIDE_A_YEAR = re.compile(r"\d{4},? (?:and|or|as well as) | (?:and|or|as well as) (?:in )?\d{4}")
_BETWEEN = re.compile(r"\bbetween\b")
# "Who chaired a Royal Commission?": one of many
_ANY = Worded("a an", r"\b(\w+) an? (?:(?!of\b|for\b|to\b|in\b|on\b)[\w-]+ ){0,2}[\w-]+\?$")
_TIES = frozenset(words("of as in on to by for into from with"))
_CODE = re.compile(r"\d ?[A-Z]*/\d|^[A-Z]?\d+[./]\d")
_EXACT = re.compile(r"\b\d[\d,]*\d\b")
MOST_DIGITS = 4  # that tell: nobody remembers 129,880, and everybody 130,000
_FURTHER = re.compile(r"\bfurther (?:\w+ed|grew|rose|fell|cut|spread)\b")
_BEING = frozenset({"be", "become", "remain"})
_LISTED = re.compile(
    rf"{GAP}(?: \(number\))? [\w -]+(?::| [–—]| \().*,.* and "
)  # "divided into ____ parts: Lombardy, Parma and Tuscany"
_GOING_ON = re.compile(r"\b(?:was|were|is|are) (?:(?:\w+ly )?\w+ing\b|[^?]*\w{3}ing\?)")
_BY = re.compile(rf"\bby (?:{GAP}|which|when)", re.I)


# "There were 15 ports by ____.": who remembers the figure does not remember the year that it was counted in
_FIGURE_BY = re.compile(
    rf"(?<![\w–-])(?!1\d{{3}}\b|20\d\d\b)\$?\d[\d,.]*(?:%| )[^?]*\b[Bb]y {GAP}|^(?:[^:?]*: )?By {GAP}[^?]* \d"
)
_AIMED = Worded("to will would shall goal", r"\b(?:to (?!\d)[a-z]+|will|would|shall|goal)\b")


# "is expected to open in ____": on which day was that expected?
_FORECAST = Worded(
    "expected planned scheduled due projected forecast anticipated envisioned envisaged estimated",
    r"^(?!(?:[^:?]*: )?As of ).*\b(?:is|are)(?: now| currently)? (?:expected|planned|scheduled|due|projected|forecast"
    r"|anticipated|envisioned|envisaged|estimated) (?:to|for|by|in)\b",
)
# "Some citizens of ____ traded": so did some of other towns
_SOME_OF = Worded(
    "some several many certain",
    r"^(?:[^:?]*: )?(?:Some|Several|Many|Certain) [a-z]+ (?:of|in|from) (?:which|what|____)",
)


def unworthy(probe: Probe, base: FactBase) -> str:
    """Return why a probe is not to be asked; empty where it may be."""
    flaw = next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe, base)), "") or looked_up(probe, base)
    return flaw or miscounted(probe) or without_occasion(probe) or shows_its_name(probe)


def _points_on(probe: Probe, base: FactBase) -> bool:
    return any(_POINTER.search(one.quote) for one in probe.fact.evidence)


def _compares(probe: Probe, base: FactBase) -> bool:
    said = f"{probe.stem} {probe.fact.statement}"
    return any(_COMPARED.search(one.quote) for one in probe.fact.evidence[:1]) and not _COMPARED.search(said)


# Where bodies that meet there again and again have their seat: "the Brussels Summit" is one of many.
_SEATS = "Brussels|Geneva|Strasbourg|Luxembourg"
_OF_MANY = Worded(
    "summit conference meeting",
    rf"(?:[Ii]n which (?:year|month)|[Ww]hen) was the (?:{_SEATS}) (?:Summit|Conference|Meeting)(?: held| begun)?\?",
)


def _asks_for_one_of_many_meetings(probe: Probe, base: FactBase) -> bool:
    return bool(_OF_MANY.search(probe.stem))


_DATE = rf"(?:in|on) (?:(?:{MONTHS}) )?(?:\d{{1,2}},? )?(?:(?:{MONTHS}),? )?\d{{4}}"
# Many acts were signed on any day: what it is about is not said.
_DATED_ONLY = Worded(
    "act law bill organisation organization company institution",
    rf"\b[Ww]hich (?:act|law|bill|organi[sz]ation|company|institution) was "
    rf"(?:signed|passed|enacted|adopted|established|founded|created|formed)(?: into law)? {_DATE}\?$",
)


def _tells_a_date_alone(probe: Probe, base: FactBase) -> bool:
    return bool(_DATED_ONLY.search(probe.stem))


_BECAME_ANOTHER = Worded("another", r"\b(?:became|become|is|was) another\b")


def _is_one_more(probe: Probe, base: FactBase) -> bool:
    """Say whether it is dated when something "became another example": the ones before stand elsewhere."""
    return is_date(probe.keys[0]) and bool(_BECAME_ANOTHER.search(probe.stem))


def _names_fiscal_year(probe: Probe, base: FactBase) -> bool:
    return bool(_FISCAL.search(probe.stem))


def _looks_up_figure(probe: Probe, base: FactBase) -> bool:
    """Say whether a table's figure is asked, or asked by: nobody remembers 16,104 or 118.08."""
    if probe.fact.kind is not FactKind.TABLE:
        return False
    cells = (
        t for role in ("count", "measure", "amount", probe.fact.grammar["role"]) for t in probe.fact.roles.get(role, ())
    )
    return any(not is_date(cell) and _FIGURE.search(cell.text) for cell in cells)


def _lists_what_it_counts(probe: Probe, base: FactBase) -> bool:
    return is_quantity(probe.keys[0]) and bool(_LISTED.search(probe.stem))


# "until the outbreak of the Great War in ____"
_WAR_BROKE_OUT = re.compile(
    rf"\b(?:outbreak|beginning|start|end) of (?:the )?((?:First |Second |Great )?World War(?: II?)?|Great War) in {GAP}"
)


def _dates_a_war(probe: Probe, base: FactBase) -> bool:
    """Say whether it is asked when a war began or ended that everybody knows, in a text about something else."""
    if not is_date(probe.keys[0]):
        return False
    if found := _WAR_BROKE_OUT.search(probe.stem):
        return fold(found[1]) not in fold(base.title)
    if plain(probe.role) != "when":
        return False
    wars = {term.key for role in ("subject", "object") for term in probe.fact.roles.get(role, ())} & _WAR_KEYS
    return bool(wars) and not any(key in fold(base.title) for key in wars) and len(_telling(probe, base)) <= FEWEST_TOLD


_WITHOUT_NAME = Worded(
    "events developments incidents factors",
    r"\ban? (?:series|number|range|variety|set|string) of (?:events|developments|incidents|factors)\b",
)
_LETTERS = Worded("abbreviation", r"\babbreviation ([A-Z&]{2,6}) stand\b")


def _tells_of_events_without_name(probe: Probe, base: FactBase) -> bool:
    return bool(_WITHOUT_NAME.search(probe.stem))


def _spells_out_well_known(probe: Probe, base: FactBase) -> bool:
    found = _LETTERS.search(probe.stem)
    return found is not None and found[1] in WELL_KNOWN


def _dates_a_process(probe: Probe, base: FactBase) -> bool:
    """Say whether it is asked by when something was going on: "By which year was the union crumbling?"."""
    return is_date(probe.keys[0]) and bool(_BY.search(probe.stem) and _GOING_ON.search(probe.stem))


def _dates_a_state(probe: Probe, base: FactBase) -> bool:
    """Say whether it is asked when a thing had something: "When did the League have 31 members?"."""
    if not is_date(probe.keys[0]) or plain(probe.role) != "when":
        return False
    return probe.fact.relation in _HAVING or (probe.fact.relation in _BEING and bool(_FIGURES.search(probe.stem)))


def _tells_too_little(probe: Probe, base: FactBase) -> bool:
    """Say whether a question for a name or thing gives next to nothing of its own: "Who left Tarn?"."""
    key = probe.keys[0]
    if GAP in probe.stem or probe.role in _BY_MEANING or _places_a_life(probe) or asks_single(probe, base):
        return False
    if is_date(key):  # "In which year did Holm finish?"
        ended = relation_class(probe.fact.relation) in _ONCE and (
            "object" in probe.fact.roles or relation_class(probe.fact.relation) != "end"
        )
        once = ended or probe.fact.relation in _OF_A_LIFE
        return not once and len(_telling(probe, base)) < FEWEST_TOLD - 1
    if is_quantity(key):  # "How much money did the fund award?": of its many awards
        return len(_telling(probe, base)) < (FEWEST_OF_MONEY if key.kind == "money" else FEWEST_TOLD - 1)
    counted = len(probe.keys) > 1  # "which two people"
    told = len(_telling(probe, base)) + bool(YEAR.search(probe.stem)) - counted
    return told < FEWEST_TOLD - 2 * (relation_class(probe.fact.relation) in _ONCE)


def _places_a_life(probe: Probe) -> bool:
    """Say whether it is asked where somebody was born, died or lies: that is at one place."""
    persons = any(term.kind == "person" for term in probe.fact.roles.get("subject", ()))
    return persons and probe.role == "where" and probe.fact.relation in BOUNDS_OF_LIFE


BOUNDS_OF_LIFE = frozenset({"bear", "die", "bury"})
_ONCE = frozenset({"launch", "adopt", "sign", "end", "publish", "lead", "appoint", "write", "propose"})
_FIGURES = re.compile(r"\bpopulation\b.*\d")
_HAVING = frozenset(
    {
        "employ",
        "do",
        "operate",
        "report",
        "have",
        "own",
        "include",
        "count",
        "number",
        "contain",
        "comprise",
        "consist of",
    }
)
_OF_A_LIFE = frozenset(
    {"bear", "die", "marry", "retire", "crown", "abdicate", "surrender", "abolish", "dissolve", "destroy", "shut down"}
)
_BY_MEANING = frozenset({"banned", "definition", "term", "meaning", "label", "said", "act", "bearer", "nationality"})
_WAR_KEYS = frozenset(entry.key for entry in WARS)


def _telling(probe: Probe, base: FactBase) -> set[str]:
    """Return the stems of the words of a question beside the title's, its question words and its answer's class."""
    key = probe.keys[0]
    called = (base.title, key.noun, key.kind if key.kind == "organisation" else "")
    known = {word[:6] for text in called for word in words(text)}
    return {word[:6] for word in words(probe.stem) if word not in ASKING} - known


def _quotes_a_word(probe: Probe, base: FactBase) -> bool:
    """Say whether one plain word in quotation marks is asked for: the writer only kept away from it."""
    key = probe.keys[0]
    return key.kind == "quoted" and key.text.isalpha() and key.text.islower()


def _cites(probe: Probe, base: FactBase) -> bool:
    """Say whether the year in the title of an act is asked, or the number of its section."""
    return bool(_CITED_PART.match(probe.keys[0].text) or (is_date(probe.keys[0]) and _CITED_YEAR.search(probe.stem)))


_OR_ANOTHER = re.compile(r" (?:\(or \d|and \d{4}s\b)")  # "1330 (or 1332)", "the 1840s and 1850s"


def _bare(key: Term) -> str:
    return key.text.removeprefix("the ")


def _is_one_of_a_row(probe: Probe, base: FactBase) -> bool:
    key = probe.keys[0]
    if not is_date(key):
        return False
    if key.kind == "year" and _ROW_OF_YEARS.search(probe.stem):
        return True
    if any(_OR_ANOTHER.match(rest) for one in probe.fact.evidence[:1] for rest in one.quote.split(_bare(key))[1:]):
        return True
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    if key.kind != "year" or not _BESIDE_A_YEAR.search(quote) or _BETWEEN.search(quote):
        return False
    return re.search(_AS_WELL_IN.format(year=re.escape(key.text)), quote) is not None


def _leaves_end_open(probe: Probe, base: FactBase) -> bool:
    """Say whether a question ends with one of many: "a resolution?"."""
    found = _ANY.search(probe.stem)
    any_ = found is not None and found[1] not in _TIES and probe.fact.relation not in _BEING
    any_ = any_ and not (is_date(probe.keys[0]) or YEAR.search(probe.stem))
    any_ = any_ and len(_telling(probe, base)) <= MOST_BESIDE_ANY
    return bool(any_)


def _is_too_exact(probe: Probe, base: FactBase) -> bool:
    key = probe.keys[0]
    if not is_quantity(key) or key.kind == "money" or is_date(key):
        return not is_date(key) and not is_quantity(key) and _CODE.search(key.text) is not None
    digits = _EXACT.search(key.text)
    return digits is not None and len(digits.group().replace(",", "").rstrip("0")) > MOST_DIGITS


def _is_of_two(probe: Probe, base: FactBase) -> bool:
    """Say whether one measure of "16 by 8 kilometres" is asked."""
    key = probe.keys[0]
    number = re.match(r"[\d,.]+", key.text) if is_quantity(key) else None
    quote = probe.fact.evidence[0].quote if probe.fact.evidence else ""
    if number is None or not _BY_A_NUMBER.search(quote):
        return False
    digits = re.escape(number.group())
    return re.search(rf"\d ?(?:by|×|x) {digits}\b|\b{digits} ?(?:by|×|x) \d", quote) is not None


_BY_A_NUMBER = re.compile(r"(?:by|×|x) [\d,.]")


def _is_defined_word(probe: Probe, base: FactBase) -> bool:
    """Say whether a plain noun with a capital is asked for: what a text of rules calls "the List"."""
    key = probe.keys[0]
    bare = key.text.removeprefix("the ")
    return key.kind == "name" and key.text.startswith("the ") and bare.isalpha() and is_noun(bare.lower())


def _tells_a_life_beside(probe: Probe, base: FactBase) -> bool:
    """Say whether the death of somebody else is dated in a text about one person."""
    if probe.fact.relation not in ("die", "bear", "bury") or not is_date(probe.keys[0]) or base.hero is None:
        return False
    return all(term.key != base.hero for term in probe.fact.roles.get("subject", ()))


def _adds_to_what_was(probe: Probe, base: FactBase) -> bool:
    """Say whether it is dated when something went on that had begun: "further strained its relations"."""
    return is_date(probe.keys[0]) and any(_FURTHER.search(one.quote) for one in probe.fact.evidence[:1])


def _spells_out_in_passing(probe: Probe, base: FactBase) -> bool:
    """Say whether a short form is asked that the text gives and never uses again: nobody has to know it."""
    short = probe.fact.roles.get("abbreviation", ())
    return bool(short) and len(base.mentions.of(short[0])) < FEWEST_USES


def _gives_day_without_year(probe: Probe, base: FactBase) -> bool:
    return bool(_YEARLESS.search(probe.stem) or _MONTH_ALONE.search(probe.stem))


def _converts_in_brackets(probe: Probe, base: FactBase) -> bool:
    return GAP not in probe.stem and bool(_CONVERTED.search(probe.stem))


def _reckons_from_what_was_told(probe: Probe, base: FactBase) -> bool:
    return bool(_LATER.search(probe.stem)) and not YEAR.search(probe.stem)


# "has taken historic action", "Since Day One in office": what whoever wrote the text says in his own praise
_PRAISE = Worded(
    "day historic unprecedented landmark transformative groundbreaking bold",
    r"\bDay One\b|\b(?:historic|unprecedented|landmark|transformative|groundbreaking|bold)"
    r" (?:actions?|investments?|steps?|progress|commitments?|leadership|achievements?|efforts?|measures?)\b",
    re.I,
)


def _is_praise(probe: Probe, base: FactBase) -> bool:
    return bool(_PRAISE.search(probe.stem)) and probe.keys[0].kind in {
        "person",
        "country",
        "organisation",
        "nationality",
    }


# "Which legislature passed the act of 1931?" of a land that has one
_LAWMAKERS = frozenset({"Congress", "Parliament", "U.S. Congress", "United States Congress"})


def _asks_for_lawmaker(probe: Probe, base: FactBase) -> bool:
    return "hich legislature " in probe.stem and probe.keys[0].text.removeprefix("the ") in _LAWMAKERS


def _dates_a_figure(probe: Probe, base: FactBase) -> bool:
    """Say whether it is asked by when so many were counted, of what nobody aimed at."""
    dated = len(probe.keys) == 1 and probe.keys[0].kind == "year" and _FIGURE_BY.search(probe.gapped or probe.stem)
    return bool(dated) and not _AIMED.search(probe.gapped or probe.stem)


def _is_reckoned(probe: Probe, base: FactBase) -> bool:
    return is_reckoned(probe)


_FLAWS: tuple[tuple[str, Callable[[Probe, FactBase], bool]], ...] = (
    ("the sentence only tells where to read on", _points_on),
    ("what it is compared with is left off", _compares),
    ("one of many meetings of its town", _asks_for_one_of_many_meetings),
    ("a date alone tells which", _tells_a_date_alone),
    ("one more of what was told before", _is_one_more),
    ("a fiscal year is a label", _names_fiscal_year),
    ("a figure to be looked up", _looks_up_figure),
    ("praise of whoever wrote it", _is_praise),
    ("a land has one legislature", _asks_for_lawmaker),
    ("what is cited is looked up", _cites),
    ("too exact to be remembered", _is_too_exact),
    ("its other numbers tell the answer", _is_reckoned),
    ("one of two measures", _is_of_two),
    ("one of a row of years", _is_one_of_a_row),
    ("the end is left open", _leaves_end_open),
    ("a defined word is no name", _is_defined_word),
    ("a life beside the one that is told", _tells_a_life_beside),
    ("what went on had begun before", _adds_to_what_was),
    ("a short form that the text does not use", _spells_out_in_passing),
    ("one plain word is quoted", _quotes_a_word),
    ("a day is told without its year", _gives_day_without_year),
    ("a measure is given twice", _converts_in_brackets),
    ("a time is reckoned from what was told before", _reckons_from_what_was_told),
    ("the sentence lists what it counts", _lists_what_it_counts),
    ("everybody knows when", _dates_a_war),
    ("everybody knows what the letters mean", _spells_out_well_known),
    ("which events is not said", _tells_of_events_without_name),
    ("what was so has no date", _dates_a_state),
    ("what goes on has no date", _dates_a_process),
    ("the year of a figure", _dates_a_figure),
    ("a forecast without its day", lambda probe, base: _FORECAST.search(probe.stem) is not None),
    ("some of others did so too", lambda probe, base: _SOME_OF.search(probe.stem) is not None),
    ("others did so or are so too", lambda probe, base: true_of_many(probe)),
    ("a name is asked for without its class", misidentified),
    ("the question says too little", _tells_too_little),
)

__all__ = ["BOUNDS_OF_LIFE", "unworthy"]
