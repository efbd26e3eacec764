"""Names of which a question or its answer has a part, and titles that it took for plain words. Pure.

"Who flew on Apollo?" of "Apollo 8", "released on Night Stand" of "One Night Stand", "shot the Ferry" of the film "The
Ferry", "Ada Holm machine" of "Holm machine".
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from content.answers import ARTICLES, words
from content.facts.base import Probe, Term
from content.facts.names.callings import is_calling
from content.facts.names.gazetteer import DEMONYMS
from content.knowledge import FactBase
from content.patterns import MONTHS, one_of, places
from content.questions.refusals.alignment import said_whole


def torn_name(probe: Probe, base: FactBase) -> str:
    """Return what is torn or mistaken in the names of a question and its answers; empty where nothing is."""
    if not probe.fact.evidence:
        return ""
    quote = _plain(probe.fact.evidence[0].quote)
    return next((flaw for flaw, is_flawed in _FLAWS if is_flawed(probe, base, quote)), "")


def _plain(text: str) -> str:
    return text.replace("’", "'")


# What a sentence or a question opens with in capitals, and no name has for its first word.
_OPENERS = ARTICLES | frozenset(
    words(
        "in on at by since from after before until under during with to of for who whom whose which what when where why"
        " how between against following as upon and but or among into over about through although while if because"
        " despite per out within without is was it its he she they his her their this that these those complete later"
        " both each every some many most all no not only also then thus however"
    )
)
_WORD = r"(?:[A-Z]\.|[A-Z][\w'-]*)"
_RUN = re.compile(rf"(?<![\w'.-]){_WORD}(?: {_WORD})*")
_MONTH = re.compile(MONTHS)


def _opens(word: str) -> bool:
    return word.lower() in _OPENERS


@lru_cache(maxsize=1024)
def _runs(text: str) -> tuple[tuple[str, str], ...]:
    """Return the runs of capitalised words of a text, each with the word before it."""
    return tuple(_found_runs(text))


def _found_runs(text: str) -> Iterator[tuple[str, str]]:
    for found in _RUN.finditer(text):
        run, start = found.group(), found.start()
        while _opens(run.split(" ", 1)[0]) and " " in run:
            opener, _, run = run.partition(" ")
            start += len(opener) + 1
        if not _opens(run) and not _MONTH.match(run):
            before = text[:start].rstrip().rsplit(" ", 1)
            yield run.removesuffix("'s").removesuffix("'"), before[-1] if before[-1] and start else ""


def _texts(probe: Probe) -> tuple[str, ...]:
    """Return the question with its gap filled, and its answers."""
    return tuple(map(_plain, (said_whole(probe), *(key.text for key in probe.keys))))


# "Apollo | 8", "the American Guild | for the Relief", "Ivo | i Tarn"
_NUMBER_BEHIND = re.compile(r" (?:\d{1,3}(?![\d.,:%]*\d|%| [a-z-]+s\b| (?:million|billion))|[IVX]+)\b")
_GOES_ON = re.compile(r" (?:(?:for|of) the [A-Z]|(?:i|de|du|von|van|della?|y) [A-Z])")


def _ends_early(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether a name goes on in the sentence behind what the question has of it, wherever the sentence names it."""
    texts = _texts(probe)
    told = " ".join(texts)
    return any(_goes_on(probe, run, quote, told) for text in texts for run, _ in _runs(text))


def _goes_on(probe: Probe, run: str, quote: str, told: str) -> bool:
    starts = list(places(run, quote))
    if not starts:
        return False
    ends = [_NUMBER_BEHIND.match(quote, at + len(run)) for at in starts]
    if all(ends):
        return not any(f"{run}{end.group()}" in told for end in ends if end)
    if " " not in run or any(key.kind == "country" and run in key.text for key in probe.keys):
        return False
    behind = [_GOES_ON.match(quote, at + len(run)) for at in starts]
    return all(behind) and not any(end.group() in told for end in behind if end)


# "the film Voyage | to Tarn"
_WORKS = frozenset(
    words(
        "film documentary book novel poem play opera song album painting symphony ballet story essay article journal"
        " magazine newspaper series work scroll treatise pamphlet musical"
    )
)
_TITLE_GOES_ON = re.compile(r" (?:in|of|on|for|and|to|from|at|with) (?:the )?([A-Z][\w-]+)")


def _cuts_title(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether the title of a work, called one, goes on in the sentence behind what the question has of it."""
    texts = _texts(probe)
    told = " ".join(texts)
    for run, before in (found for text in texts for found in _runs(text)):
        starts = list(places(run, quote)) if before in _WORKS else []
        behind = [_TITLE_GOES_ON.match(quote, at + len(run)) for at in starts]
        if behind and all(one is not None and one[1] not in told for one in behind):
            return True
    return False


_WORD_BEFORE = re.compile(r"(\S+) ([A-Z][a-z]\w*(?:-[A-Z]\w*)*) $")


def _begins_late(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether a name begins in the sentence before what the question has of it: "on | New | Tarn"."""
    texts = _texts(probe)
    told = " ".join(texts)
    return any(
        words(run) not in base.texts("person") and _is_begun_before(run, before, quote, told)
        for text in texts
        for run, before in _runs(text)
    )


def _is_begun_before(run: str, before: str, quote: str, told: str) -> bool:
    if before[:1].isupper() and not _opens(before):
        return False
    starts = list(places(run, quote))
    found = [_WORD_BEFORE.search(quote, 0, at) for at in starts]
    return bool(found) and all(one is not None and _is_of_name(one[1], one[2], told) for one in found)


def _is_of_name(further: str, word: str, told: str) -> bool:
    """Say whether a capitalised word belongs to the name behind it, and is neither a title nor an origin."""
    if _opens(word) or word.lower() in DEMONYMS or is_calling(word.lower()) or _MONTH.match(word):
        return False
    return further != "of" and further[-1] not in ".!?:" and not re.search(rf"\b{re.escape(word)}\b", told)


# "Across the Marsh During the | Night Watch": a small word in capitals inside a sentence is of a title
_IN_TITLE = re.compile(r"[\w,] (?:During|In|On|At|From|To|With|For|Of|After|Before|Under|Over|Between|Among|And) the $")


def _is_end_of_title(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether a name is the end of a longer title: "the Night Watch" of "During the Night Watch"."""
    for run, before in _runs(_plain(said_whole(probe))):
        starts = list(places(run, quote)) if before.lower() == "the" else []
        if starts and all(_IN_TITLE.search(quote, 0, at) for at in starts):
            return True
    return False


# "the | American | Standard Code": an origin that the name begins with
_ORIGIN = re.compile(r"\b[Tt]he ([A-Z]\w+) $")


def _loses_origin(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether a name of several words has lost the origin that it begins with: "the Standard Code"."""
    texts = _texts(probe)
    told = " ".join(texts)
    for run, before in (found for text in texts for found in _runs(text)):
        starts = list(places(run, quote)) if before.lower() == "the" and " " in run else []
        origins = [_ORIGIN.search(quote, 0, at) for at in starts]
        if origins and all(one is not None and one[1].lower() in DEMONYMS and one[1] not in told for one in origins):
            return words(run) not in base.texts("person")
    return False


def _loses_article(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether a name stands bare that the sentence never tells without its article: "When was Tarn Vase found?"."""
    for run, before in _runs(_plain(probe.stem)):
        if before.lower() in _LEADING or before[:1] in '"(' or before.endswith(("'s", "'")) or before[0].isupper():
            continue
        starts = list(places(run, quote))
        if starts and all(quote[:at].endswith((" the ", "The ")) for at in starts):
            return not any(re.match(r" [A-Z]", quote[at + len(run) :]) for at in starts)
    return False


_LEADING = ARTICLES | {"", *words("this that his her its their our of and or as")}

_ARTICLE = re.compile(r"(?<![\w.])(the|an?) ([A-Z][\w'-]*(?: [A-Z][\w'-]*)?)")


def _takes_title_for_words(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether the article of a title is written small: "shot the Ferry" of "shot The Ferry"."""
    for article, name in _ARTICLE.findall(_plain(probe.stem)):
        title = f"{article.capitalize()} {name}"
        starts = [at for at in places(title, quote) if at and quote[:at].rstrip()[-1] not in ".!?:;\"“'(-–—"]
        if starts and not any(places(f"{article} {name}", quote)):
            return True
    return False


_CAPITAL_ARTICLE = re.compile(r"\b(?:is|was|are|were) (?:A|An|The) [a-z]")


def _has_entry_inside(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether an entry of a list stands inside a question as the list begins it: "Who is A clerk of Tarn?"."""
    return _CAPITAL_ARTICLE.search(probe.stem) is not None


# What laws, things and troubles are called that go by somebody's name.
_CALLED_AFTER = (
    r"(?:[a-z]+(?:ness|[ts]ion|ment|ity|ism|[ae]nce|ogy)|machine|theorem|law|rule|effect|test|number|constant|method"
    r"|principle|scale|cycle|process|paradox|problem|series|transform|engine|disease|syndrome|model|matrix|curve)s?"
)
_TERM = re.compile(rf"(?<![\w'-])((?:[A-Z][\w'.-]* )+)([A-Z][\w-]+) ({_CALLED_AFTER})\b")


def _names_a_term(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether a name is put in full into a term that is called after it: "Ada Holm machine" of "Holm machine"."""
    for first, last, noun in _TERM.findall(_plain(said_whole(probe))):
        called = any(places(f"{last} {noun}", quote)) and not any(places(f"{first}{last}", quote))
        if called and not _opens(first.split(" ", 1)[0]):
            return True
    return False


_HIS = one_of("his her")
_OWNER = re.compile(r"((?:[A-Z][\w.-]* )*[A-Z][\w-]+)'s? ((?:[\w-]+ ?){1,2})")


def _gives_to_another(probe: Probe, base: FactBase, quote: str) -> bool:
    """Say whether what is "his" in the sentence is given to one whom the sentence does not name, but names another."""
    for owner, thing in _OWNER.findall(_plain(probe.stem)) if _HIS.search(quote) else ():
        his = re.search(rf"\b(?:his|her) {re.escape(thing.strip())}", quote)
        if his is not None and owner.rsplit(" ", 1)[-1] not in quote[: his.start()]:
            before = frozenset(words(quote[: his.start()]))
            if any(words(one.text)[-1] in before for one in (*base.pool("person"), *_persons(probe))):
                return True
    return False


def _persons(probe: Probe) -> tuple[Term, ...]:
    return tuple(key for key in probe.keys if key.kind == "person")


type _Flaw = Callable[[Probe, FactBase, str], bool]
_FLAWS: tuple[tuple[str, _Flaw], ...] = (
    ("an entry of a list stands inside the question", _has_entry_inside),
    ("a title is taken for plain words", _takes_title_for_words),
    ("a name goes on in the sentence", _ends_early),
    ("a title goes on in the sentence", _cuts_title),
    ("a name begins before what is told of it", _begins_late),
    ("a name is the end of a title", _is_end_of_title),
    ("a name has lost its origin", _loses_origin),
    ("a name has lost its article", _loses_article),
    ("a name is put into a term that is called after it", _names_a_term),
    ("what is somebody's is given to another", _gives_to_another),
)

__all__ = ["torn_name"]
