"""Two spellings of one name, as the text itself joins them: "Foo Bar (FB)", "the Foo Bar, later known as the Baz"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from content.facts.names import gazetteer
from content.facts.names.drafts import Draft
from content.facts.names.gazetteer import fold
from content.facts.names.kinds import HEADS, kind_by_head
from content.facts.names.persons import Name
from content.facts.names.runs import HAPPENED, OF_NATURE, Run
from content.language import Sentence, is_adjective, is_noun, words

SHORTENING = words(
    "( , : or abbreviated abbreviation initialism acronym abbr. short as to in commonly often usually known also"
)
LONGEST_BRACKET = 12  # tokens
# What stands between two names of one thing.
_CALLED = re.compile(
    r"[\s,(–—-]*(?:(?:and|or|which|that|is|was|were|are|has|had|been|also|later|since|sometimes|often|commonly|popularly|"
    r"officially|formally|generally|better|previously|formerly|now|then|usually|originally|initially)\s+)*"
    r"(?:became\s+known\s+as|(?:came|come)\s+to\s+be\s+(?:known\s+as|called)|known\s+as|called|referred\s+to\s+as|termed|"
    r"dubbed|nicknamed)\s+(?:the\s+)?",
    re.I,
)
_AS_IT_WAS_CALLED = re.compile(
    r"[\s,(–—-]*as\s+(?:the|this)\s+([a-z]+)\s+(?:(?:came|has\s+come)\s+to\s+be|was|is|became|has\s+been)(?:\s+\w+ly)?\s+"
    r"(?:called|known|named)\b",
    re.I,
)
REACH = 2  # sentences back in which stands what is called otherwise
LONGEST_ASIDE = 12  # tokens


def brackets(found: Sequence[tuple[Sentence, Run]]) -> Iterator[tuple[str, str]]:
    """(long, short) where a bracket or "or" gives another spelling: "Foo Bar (FB)", "the Bank of X, or BX"."""
    by_first = {(sentence.block, run.first): run for sentence, run in found}
    for sentence, run in found:
        yield from ((run.text, other) for other in run.others)
        short = by_first.get((sentence.block, _shortening(sentence, run.last + 1)))
        if short is not None and (_abbreviates(short.text, run.words) or _is_defined(sentence, short, run)):
            yield run.text, short.text


def _is_defined(sentence: Sentence, short: Run, run: Run) -> bool:
    """Whether a bracket gives the word that a text goes on with: "the Secretary of Energy (Secretary)"."""
    doc = sentence.span.doc
    closed = short.last + 1 < sentence.span.end and doc[short.last + 1].text == ")" and doc[short.first - 1].text == "("
    return closed and len(short.words) == 1 and len(run.words) > 1 and short.text in run.words and len(short.text) > 3


def _shortening(sentence: Sentence, at: int) -> int:
    """Return the token where a short form may stand behind a name: "(FB)", ", or FB", "(a law), abbreviated FB"."""
    doc, end = sentence.span.doc, sentence.span.end
    if at + 1 >= end or doc[at].text not in {"(", ","}:
        return -1
    if doc[at].text == "," and doc[at + 1].lower_ not in SHORTENING:
        return -1
    start = at
    while at < end and doc[at].lower_ in SHORTENING:
        at += 1
    if doc[start].text == "(" and at == start + 1 and not doc[at].text.isupper():
        close = next((i for i in range(min(end, start + LONGEST_BRACKET) - 1, start, -1) if doc[i].text == ")"), end)
        if close + 1 < end and doc[close + 1].text == ",":
            return _shortening(sentence, close + 1)
    return at


def shortened(drafts: Mapping[str, Draft], title: str = "") -> Iterator[tuple[str, str]]:
    """(kept, folded in): "U.S. Open Door Policy" beside the bare one, "Lend-Lease" beside "Lend-Lease program".

    What the title of the document names without a year is not the one of some year.
    """
    owned = Counter(
        spelling.partition(" ")[2] for spelling in drafts if spelling.partition(" ")[0] in gazetteer.DEMONYMS
    )
    for spelling, draft in drafts.items():
        first, _, rest = draft.text.partition(" ")
        several = owned[fold(rest)] > 1  # the Dutch and the English East India Company
        if rest and fold(rest) in drafts and kind_by_head(draft.words)[0] and len(rest.split()) > 1 and not several:
            owner = fold(first) in gazetteer.DEMONYMS or fold(first) in gazetteer.PLACES_AND_BODIES
            if owner and gazetteer.PLACES_AND_BODIES.get(spelling) is None:
                yield rest, draft.text
        if draft.text.endswith(("'s", "’s")) and (house := _house(spelling, drafts)):
            yield house, draft.text
        ahead, _, last = draft.text.rpartition(" ")
        if ahead and last.islower() and fold(ahead) in drafts and not _is_of_its_own(ahead):
            yield draft.text, ahead
        undated = _OF_YEAR.sub("", draft.text)
        if undated != draft.text and " " in undated and fold(undated) in drafts and _happened(draft.words):
            years = sum(other.startswith(f"{fold(undated)} of ") for other in drafts)
            titled = undated.lower() in title.lower() and draft.text.lower() not in title.lower()
            yield from [(draft.text, undated)] if years == 1 and not titled else []


def _is_of_its_own(text: str) -> bool:
    """Whether a name says by itself what it is, and is not short for a longer one: "Tarn State" of its statute."""
    named = text.split(" ")
    return fold(text) in gazetteer.PLACES_AND_BODIES or bool(kind_by_head(named)[0]) or named[-1] == "State"


SHORTEST = 4  # letters of a word that a longer name is called by
_OF_YEAR = re.compile(r" of \d{4}$")


def _happened(name: Sequence[str]) -> bool:
    """Whether a name with its year at the end is an event's: "the Great Flood of 1362", no act and no treaty."""
    return kind_by_head(name)[0] in HAPPENED or (len(name) > 2 and name[-3].lower() in OF_NATURE)


def opening_words(names: Mapping[str, Name]) -> Iterator[tuple[str, str]]:
    """Yield (name, its first word) where the text calls what nobody can class by that word as well: a book, a ship."""
    opened = Counter(name.bare.split()[0] for name in names.values() if " " in name.bare)
    first = {name.bare.split()[0]: name for name in names.values() if " " in name.bare and name.kind == "name"}
    for name in list(names.values()):
        long = first.get(name.bare)
        if long is None or len(name.bare) < SHORTEST or not long.bare.replace(" ", "").isalpha():
            continue
        if any(is_noun(word.lower()) for word in long.bare.split()[1:]):
            continue  # "Linux" is more than the "Linux Kernel"
        plain = fold(name.bare) in gazetteer.DEMONYMS or is_noun(name.bare.lower()) or is_adjective(name.bare.lower())
        if name.kind == "name" and opened[name.bare] == 1 and not plain:
            yield long.text, name.bare


def expanded(name: Name, meant: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield a name with the acronym in it written out: "Holm NEP", where the text explains NEP."""
    parts = name.bare.split()
    for long, short in meant:
        if short not in parts or len(parts) == 1:
            continue
        ahead = " ".join(parts[: parts.index(short)])
        whole = long.removeprefix(f"{ahead} ") if ahead else long
        yield " ".join(filter(None, (ahead, whole, *parts[parts.index(short) + 1 :])))


def _house(owner: str, drafts: Mapping[str, Draft]) -> str:
    """The one thing that a saint's name stands for: "Saint Anne's" for "Saint Anne's Hospital", "" where it is open."""
    longer = [one.text for spelling, one in drafts.items() if spelling.startswith(f"{owner} ")]
    shortest = min(longer, key=len, default="")
    return shortest if all(text.startswith(shortest) for text in longer) else ""


def _abbreviates(short: str, words: Sequence[str]) -> bool:
    """Whether capitals of `short` are the first letters of words of the long form, in order."""
    letters = [letter for letter in short if letter.isupper()]
    if len(letters) < 2 or " " in short:
        return False
    if HEADS.get(words[0].lower()) == "office" and letters[0] != words[0][0].upper():
        return False  # "Director of the Harbour Board (HB)": the board
    initials = [word[0].upper() for word in words if word[0].isalpha()]
    if len(letters) > 2 and sorted(letters) == sorted(word[0] for word in words if word[0].isupper()):
        return True  # UKSC for "Supreme Court of the United Kingdom"
    at = 0
    for initial in initials:
        if at < len(letters) and initial == letters[at]:
            at += 1
    return at >= max(2, len(letters) - 1)


# What a state has one of: "the Norwegian Parliament" is the Parliament of Norway.
GOVERNING = words("parliament government army navy senate crown throne treasury cabinet constitution empire")


def of_countries(drafts: Mapping[str, Draft]) -> Iterator[tuple[str, str]]:
    """Yield both names of what a state has one of: "the Norwegian Parliament", "the Parliament of Norway"."""
    for draft in drafts.values():
        if len(draft.words) != 2 or draft.words[1].lower() not in GOVERNING:
            continue
        entry = gazetteer.DEMONYMS.get(draft.words[0].lower())
        for state in (entry.text, *entry.others) if entry is not None else ():
            one, land = draft.words[1].lower(), fold(state)
            ways = (f"{one} of {land}", *([f"{land} {one}"] if one == "empire" else []))
            yield from ((draft.text, drafts[way].text) for way in ways if way in drafts)


_DATED = frozenset({"treaty", "act", "policy", "document", "conference"})
_ACRONYM = re.compile(r"[A-Z]{2,6}(?:-[A-Z]{1,3})?")
_PLANNED = words("project programme program")


def with_short_forms(names: Mapping[str, Name], drafts: Mapping[str, Draft]) -> Iterator[tuple[Name, list[str]]]:
    """Yield every name with the shorter ways to write it: "CDA Roads Plan" where the CDA is in it, "Harlow Project"
    without its last word where nothing else is called Harlow.
    """
    short = [
        (re.compile(rf"\b{re.escape(name.bare)}(?= [A-Z])"), name, text)
        for name in names.values()
        for text in name.aliases
        if name.kind == "organisation" and " " in name.bare and _ACRONYM.fullmatch(text)
    ]
    for name in names.values():
        found = [
            whole.sub(text, name.bare) for whole, other, text in short if other is not name and whole.search(name.bare)
        ]
        ahead, _, last = name.bare.rpartition(" ")
        known = (drafts, names, gazetteer.PLACES_AND_BODIES, gazetteer.DEMONYMS)
        if last.lower() in _PLANNED and len(ahead.split()) == 1 and not any(fold(ahead) in group for group in known):
            found.append(ahead)
        if name.kind in _DATED and " " in (undated := _OF_YEAR.sub("", name.bare)) and undated != name.bare:
            same = sum(_OF_YEAR.sub("", other.bare) == undated for other in names.values())
            if same == 1 and fold(undated) not in drafts:
                found.append(undated)
        yield name, [text for text in dict.fromkeys(found) if text not in name.aliases]


_CALLED_AHEAD = re.compile(
    r"(?:(?:also|sometimes|often|commonly|popularly|usually|officially|better)\s+)*(?:called|known\s+as|dubbed|nicknamed)\s+"
    r"(?:the\s+)?$",
    re.I,
)
_THE_NOUN = re.compile(r"[^,]*, the ([a-z]+) ")


def called_ahead(found: Sequence[tuple[Sentence, Run]]) -> Iterator[tuple[str, str]]:
    """Yield (name, other) for "Sometimes called the Oslo Pact, the pact ..." behind a sentence about one pact."""
    before: dict[int, list[Run]] = defaultdict(list)
    for sentence, run in found:
        before[sentence.index].append(run)
        doc, start = sentence.span.doc, sentence.span.start
        if run.first == start or not _CALLED_AHEAD.fullmatch(doc[start : run.first].text_with_ws):
            continue
        noun = _THE_NOUN.match(doc[run.last + 1 : sentence.span.end].text)
        if noun is not None:
            meant = {one.text for one in before[sentence.index - 1] if kind_by_head(one.words)[1] == noun[1]}
            yield from ((one, run.text) for one in meant if len(meant) == 1)


def otherwise_called(found: Sequence[tuple[Sentence, Run]]) -> Iterator[tuple[str, str]]:
    """Yield both names where a text says that one thing has two: "the Foo Plan—as the program came to be called"."""
    by_sentence: dict[int, list[Run]] = defaultdict(list)
    for sentence, run in found:
        by_sentence[sentence.index].append(run)
        for one, other in pairwise(by_sentence[sentence.index][-2:]):
            if _CALLED.fullmatch(sentence.span.doc[one.last + 1 : other.first].text_with_ws):
                yield one.text, other.text
        told = _AS_IT_WAS_CALLED.match(sentence.span.doc[run.last + 1 : run.last + 1 + LONGEST_ASIDE].text)
        if told is not None:
            before = [
                one for at in range(sentence.index - REACH, sentence.index + 1) for one in by_sentence.get(at, ())
            ]
            meant = [one for one in before if one is not run and kind_by_head(one.words)[1] == told[1].lower()]
            yield from ((one.text, run.text) for one in meant[-1:])
