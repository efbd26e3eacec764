"""Where proper names begin and end: runs of capitalised words with what may join them."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field

from content.facts.names.gazetteer import DEMONYMS, PLACES_AND_BODIES, fold
from content.facts.names.genders import gender
from content.facts.names.joints import (
    POSSESSIVES,
    SAINTS,
    hyphenated,
    is_adverb,
    is_known,
    is_land,
    is_owned,
    lists_lands,
    numbered,
    of_fields,
    of_several,
    of_unit,
    owning,
    reigns,
    serving,
    tells_who,
    towards,
    with_country,
)
from content.facts.names.kinds import (
    EPITHETS,
    HEADS,
    JOINING_HEADS,
    NUMBERED,
    PARTISANS,
    PLURAL_HEADS,
    PORTFOLIOS,
    ROYAL,
    SMALL_HEADS,
    TITLES,
    kind_by_head,
)
from content.facts.names.titled import whole_end
from content.language import Sentence, is_adverb_alone, is_noun, words
from content.parse import Doc, Token

MONTHS = words(
    "January February March April May June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. "
    "Aug. Sept. Sep. Oct. Nov. Dec."
)
# Capitalised for where they stand, not for what they are.
NEVER = words(
    "The A An I We He She It They This That These Those In On At By For From To With Under And But Or If As When "
    "While After Before Although Though Since Because However Among Between During Through Its Their His Her Our My "
    "Your Some Many Most Both Each Every All Any Other Another Such There Here What Which Who How Why Where Not No "
    "Yes Also Thus Then Instead Meanwhile Later Today Now Once Only Even Like Unlike Despite Following According "
    "Together One Two Three Four Five Six Seven Eight Nine Ten First Second Third AD BC CE BCE"
)
NUMBERS = words("One Two Three Four Five Six Seven Eight Nine Ten First Second Third")
ORDINALS = words("First Second Third Fourth Fifth Fourteenth")
PARTICLES = words("de y da del della di von van der den la le du dos bin ibn al")
FORCES = words("army navy force forces team group party union church guard police command")  # fight for a place
LINKS, LARGE = words("for on to against in"), words("On In At For From To With Under And")
COMPANIES = words("Inc. Inc Ltd. Ltd LLC LLP plc GmbH")
CLAUSED, DASHES = words("that which who"), words("- – —")


@dataclass(frozen=True, slots=True)
class Run:
    """A proper name as it stands: tokens `first` to `last`, both included, without article and title."""

    first: int
    last: int
    text: str
    words: tuple[str, ...]
    title: str = ""
    others: tuple[str, ...] = ()  # other spellings that the run itself gives in brackets


@dataclass(frozen=True, slots=True)
class Seen:
    """How often a document writes each word, small here, in which way."""

    capital: Counter[str]  # with a capital inside a sentence
    small: Counter[str]
    alone: Counter[str]  # with a capital and no "'s" behind it
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what it gives whole: `whole_names`


def runs(sentence: Sentence, seen: Seen) -> Iterator[Run]:
    """Yield the proper names of a sentence in order."""
    doc = sentence.span.doc
    end = sentence.span.end
    index = sentence.span.start
    while index < end:
        if not _starts(doc.tokens[index], sentence, seen):
            index += 1
            continue
        last = _extend(doc, index, end, seen.alone)
        whole = whole_end(doc, index, last, end, seen.named)
        if whole >= 0:
            yield Run(index, whole, doc[index : whole + 1].text, tuple(token.text for token in doc[index : whole + 1]))
            index = whole + 1
            continue
        if pair := _pair(doc, index, last, end, seen.alone):
            yield from pair
            index = pair[-1].last + 1
            continue
        yield from _split(doc, index, last, end)
        index = last + 1


YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
REGNAL = re.compile(r"[IVXL]+")
# Whose year is part of their name: "the Neutrality Act of 1937".
DATED = frozenset({"treaty", "act", "document", "resolution", "amendment"})
HAPPENED = frozenset({"war", "battle", "event"})  # of which every year has its own: "the Revolution of 1848"
OF_NATURE = words("comet fire flood earthquake eclipse panic storm frost")
AWARDS = words("prize medal award prizes")
PREFIXES = words("non anti pro ex post pre")  # "non-NATO states" names nobody
ODD = re.compile(r"[@/_()\[\]—]|[.-][a-z]|\.[A-Z][a-z]")


def _pair(doc: Doc, first: int, last: int, end: int, alone: Container[str]) -> list[Run]:
    """ "the Dawes and Young Plans" are two plans."""
    if last + 2 >= end or doc[last + 1].lower_ != "and" or not _capital(doc[last + 2]) or doc[last].lower_ in HEADS:
        return []
    stop = _extend(doc, last + 2, end, alone)
    head = doc[stop].lower_
    if head not in PLURAL_HEADS or stop == last + 2 or stop - last > 5:
        return []
    start = first
    while start < last and ODD.search(doc[start].text):
        start += 1
    noun = doc[stop].text[:-1]
    left, right = doc[start : last + 1].text, doc[last + 2 : stop].text
    return [
        Run(start, last, f"{left} {noun}", (*left.split(), noun)),
        Run(last + 2, stop, f"{right} {noun}", (*right.split(), noun)),
    ]


def _capital(token: Token) -> bool:
    text = token.text
    if text.isdigit():
        return _hyphened(token)
    if not text[0].isupper() or token.is_punct or not any(map(str.isalpha, text)):
        return False
    if text in ORDINALS and token.i + 1 < len(token.doc) and token.nbor(1).text in {"World", "Amendment", "Republic"}:
        return True
    if text in NEVER:
        return _hyphened(token) or _of_years(token) or (text == "I" and _is_first(token))
    return not ODD.search(text)


def _is_first(token: Token) -> bool:
    """Whether "I" is a number: "World War I", "Elizabeth I"."""
    before = token.nbor(-1).text if token.i else ""
    titled = token.i > 1 and token.nbor(-2).lower_ in ROYAL
    return before == "War" or (before.istitle() and (titled or bool(gender(before))))


def _of_years(token: Token) -> bool:
    """Whether a number word opens "Seven Years' War"."""
    return token.text in NUMBERS and token.i + 2 < len(token.doc) and token.nbor(1).is_title and is_owned(token.nbor(1))


def _hyphened(token: Token) -> bool:
    """Whether a number opens a name: "Five-Power Treaty", "the 100-Day Programme"."""
    doc, index = token.doc, token.i
    if index + 3 >= len(doc) or not (token.text in NUMBERS or token.text.isdigit()):
        return False
    dash, word = doc[index + 1], doc[index + 2]
    close = dash.text in DASHES and not token.whitespace_ and not dash.whitespace_ and word.text[0].isupper()
    return close and word.text not in MONTHS and (not token.text.isdigit() or doc[index + 3].text[0].isupper())


def _starts(token: Token, sentence: Sentence, seen: Seen) -> bool:
    if not _capital(token) or lists_lands(token) or (token.text in MONTHS and not _forename(token)):
        return False
    opening = token.i == sentence.span.start or (
        token.nbor(-1).text in {'"', ":", "(", "'", "*", "-", "[", "_", "**"} and token.i - 1 == sentence.span.start
    )
    if not opening:
        return True
    lower = token.lower_
    known = fold(token.text) in PLACES_AND_BODIES or lower in DEMONYMS
    if known or (token.text.isupper() and len(token.text) > 1):
        return True
    pair = fold(f"{token.text} {token.nbor(1).text}") if token.i + 1 < sentence.span.end else ""
    if pair in PLACES_AND_BODIES or is_adverb_alone(lower):
        return pair in PLACES_AND_BODIES  # "Gradually Holm came back": he is not called so
    capital, small = seen.capital, seen.small
    if small[lower] >= capital[lower] and small[lower]:
        # A title or a head noun may still open a name: "Senator Borah", "President Truman", "Congress".
        follows = token.i + 1 < sentence.span.end and _capital(token.nbor(1)) and token.nbor(1).text not in MONTHS
        return follows and token.pos_ == "PROPN"
    return capital[lower] > 0 or (token.pos_ == "PROPN" and not is_adverb(lower))


def _forename(token: Token) -> bool:
    """Whether "Jan", "May", "April" opens a person's name."""
    if token.text not in {"Jan", "May", "April", "June", "August"} or token.i + 1 >= len(token.doc):
        return False
    led = token.i > 0 and token.nbor(-1).lower_ in {"in", "on", "of", "since", "until", "by", "from", "during", "early"}
    following = token.nbor(1)
    return not led and following.text[0].isupper() and following.is_alpha and following.lower_ not in HEADS


def _extend(doc: Doc, first: int, end: int, alone: Container[str]) -> int:
    """The index of a run's last token."""
    last = first
    while last + 1 < end:
        step = _step(doc, first, last, end) or owning(doc, first, last, end, alone)
        if not step:
            break
        last += step
    return last


def _step(doc: Doc, first: int, last: int, end: int) -> int:
    """How many tokens more belong to the run that reaches `last` so far; 0 ends it."""
    token = doc[last + 1]
    if reigns(doc, first, last) or is_owned(doc[last]) or tells_who(doc, first, last):
        return 0
    if _capital(token):
        return 0 if token.text in MONTHS and not _head_follows(doc, last + 1, end) else 1
    return _bridge(doc, first, last, end) or _link(doc, first, last, end)


_ELIDED = re.compile(r"[dl]['’][A-Z]")  # "Anne d'Orval"


def _bridge(doc: Doc, first: int, last: int, end: int) -> int:
    """Steps over what stands inside names: dashes, "v.", a number, a bracket, "'s", "de", a small head."""
    token, ahead = doc[last + 1], doc[last + 2] if last + 2 < end else None
    follows = ahead is not None and _capital(ahead)
    alone = first == last or doc[first].text in SAINTS
    if token.text == "the" and alone and ahead is not None and ahead.text in EPITHETS:
        return 0 if last + 3 < end and (_capital(doc[last + 3]) or doc[last + 3].pos_ == "NOUN") else 2
    if token.text in DASHES and not token.whitespace_ and not doc[last].whitespace_:
        return 2 if follows else hyphenated(doc, last, end)
    joining = token.text in {"v.", "vs.", "v"} or (doc[last].text == "St" and token.text == ".")
    if follows and joining:
        return 2
    if _ELIDED.match(token.text):
        return 1
    if token.text in PARTICLES:
        return _particled(doc, last + 1, end)
    if (token.like_num and doc[last].lower_ in NUMBERED) or numbered(doc, first, last, end, MONTHS):
        return 1
    if token.text == "," and ahead is not None and (ahead.text in {"D.C.", "DC"} or ahead.text in COMPANIES):
        return 2
    if token.text == "(" and last + 4 < end and _capital(doc[last + 2]) and doc[last + 3].text == ")":
        return 4 if _capital(doc[last + 4]) and doc[last + 4].lower_ in HEADS else 0
    return int(token.text in SMALL_HEADS and _modifies(doc, first, last, token))


def _head_follows(doc: Doc, index: int, end: int) -> bool:
    return index + 1 < end and _capital(doc[index + 1]) and doc[index + 1].lower_ in HEADS


def _modifies(doc: Doc, first: int, last: int, head: Token) -> bool:
    """Whether the run is the fixed modifier of a small head: "Good Neighbor policy", not "Dawes committee"."""
    text = doc[first : last + 1].text
    known = fold(text) in PLACES_AND_BODIES or fold(text) in DEMONYMS or text.isupper()
    long = last > first and not known and (doc[last].lower_ not in HEADS or not kind_by_head(text.split())[0])
    return long and doc[last].head == head and doc[last].dep_ in {"compound", "amod", "nmod", "punct"}


def _particled(doc: Doc, index: int, end: int) -> int:
    """Steps over the particles of a surname, up to three: "van der Meer", "de la Cruz"."""
    stop = index
    while stop < end and stop - index < 3 and doc[stop].text in PARTICLES:
        stop += 1
    return stop - index + 1 if stop < end and _capital(doc[stop]) else 0


def _claused(doc: Doc, first: int, last: int, end: int) -> int:
    """Steps over the small words of a title with a clause in it: "... on Substances that Deplete the Ozone Layer"."""
    token, ahead = doc[last + 1], doc[last + 2] if last + 2 < end else None
    if ahead is None or not _capital(ahead) or not any(word.lower_ in HEADS for word in doc[first:last]):
        return 0
    inside = {word.text for word in doc[first : last + 1]}
    opens = token.text in CLAUSED and bool(inside & {"on", "for", "of", "against"})
    return 2 if opens or (token.text == "the" and bool(inside & {*CLAUSED})) else 0


def _in_company(doc: Doc, index: int, end: int) -> int:
    """Steps over "in the" in what a company is called: "Software in the Public Interest, Inc."."""
    if doc[index].text != "in" or index + 2 >= end or doc[index + 1].text != "the":
        return 0
    stop = index + 2
    while stop < end and _capital(doc[stop]):
        stop += 1
    company = stop > index + 2 and stop + 1 < end and doc[stop].text == "," and doc[stop + 1].text in COMPANIES
    return 3 if company else 0


def _link(doc: Doc, first: int, last: int, end: int) -> int:
    """Steps over "of (the)", "for", "on", "and" where they join one name."""
    token = doc[last + 1]
    inside = (with_country, of_several, of_fields, of_unit, serving, towards, _claused)
    if steps := next((n for n in (step(doc, first, last, end) for step in inside) if n), 0):
        return steps
    if steps := _in_company(doc, last + 1, end):
        return steps
    if token.lower_ == "of" and last + 2 < end and YEAR.fullmatch(doc[last + 2].text):
        if not _is_of_year(doc, first, last):
            return 0
        two = last + 4 < end and doc[last + 3].lower_ == "and" and YEAR.fullmatch(doc[last + 4].text)
        return 4 if two else 2  # "the Navigation Acts of 1660 and 1663"
    if token.lower_ == "of" and _opens_of(doc, first, last):
        skip = 2 if last + 2 < end and doc[last + 2].lower_ == "the" else 1
        after = last + 1 + skip
        return skip + 1 if after < end and _capital(doc[after]) and doc[after].text not in MONTHS else 0
    if last + 2 < end and _capital(doc[last + 2]) and doc[last + 2].text not in MONTHS:
        large = token.text in LARGE  # "Harbours On Wheels"
        if large or token.text in LINKS:
            return 2 if large or _opens_link(doc, first, last, end) else 0
    if token.text in {"and", "&"} and last + 2 < end and _capital(doc[last + 2]):
        return 2 if _joins(doc, first, last, end) else 0
    awarded = last - 2 > first and doc[last - 1].text == "in" and doc[last - 2].lower_ in AWARDS
    return 2 if awarded and token.text == "or" and last + 2 < end and _capital(doc[last + 2]) else 0


def _is_of_year(doc: Doc, first: int, last: int) -> bool:
    """Whether a year behind "of" belongs to a name: "the Harbour Act of 1937", "the Great Flood of 1362"."""
    kind = kind_by_head([doc[last].text])[0]
    if kind in HAPPENED:
        return True
    if first == last:
        return False
    plain = doc[last].lower_ in OF_NATURE or is_noun(doc[last].lower_)
    return kind in DATED or (not kind and plain and not is_known(doc[first : last + 1].text))


def _opens_of(doc: Doc, first: int, last: int) -> bool:
    run = doc[first : last + 1]
    head = doc[last]
    if is_known(run.text) and head.lower_ not in HEADS:
        return False
    if head.ent_type_ == "PERSON" and head.lower_ not in HEADS:
        return first == last and bool(gender(head.text))  # "John of Austria"
    return head.text.isalpha() and not (head.text.isupper() and len(head.text) > 1)


def _opens_link(doc: Doc, first: int, last: int, end: int) -> bool:
    link, ahead = doc[last + 1], doc[last + 2]
    joined = any(token.text in {"for", "on", "of"} for token in doc[first : last + 1])
    if link.text == "in" and doc[last].lower_ in AWARDS:
        return True
    if link.text == "in":
        return (
            joined
            and last + 3 < end
            and not _capital(doc[last + 3])
            and doc[last].text.istitle()
            and is_land(ahead.text)
            and not is_land(doc[last].text)  # "the Kingdom of Norway in Europe"
        )
    if doc[last].lower_ not in JOINING_HEADS:
        return False
    stop = last + 2
    while stop + 1 < end and _capital(doc[stop + 1]):
        stop += 1
    beyond = doc[stop + 1] if stop + 1 < end else None
    # "the Initiative for Gulf countries": the capital belongs to a common noun.
    if beyond is not None and beyond.pos_ == "NOUN" and doc[stop].head == beyond and beyond.text not in SMALL_HEADS:
        return False
    if first == last or link.text == "on" or not is_known(doc[last + 2 : stop + 1].text):
        return True
    body = HEADS[doc[last].lower_] == "organisation" and link.text == "for" and doc[last].lower_ not in FORCES
    return body and is_land(doc[last + 2 : stop + 1].text, "region")  # "the Economic Commission for Asia"


def _joins(doc: Doc, first: int, last: int, end: int) -> bool:
    """Whether "and" stands inside a name: "Defence and Related ... Initiative", "... on Tariffs and Trade"."""
    stop = last + 2
    while stop + 1 < end and _capital(doc[stop + 1]):
        stop += 1
    left, right = doc[first : last + 1], doc[last + 2 : stop + 1]
    if is_known(right.text) or is_known(left.text) or is_known(doc[last].text) or doc[last].ent_type_ == "PERSON":
        return False
    if right[0].text.isupper() and len(right[0].text) > 1:
        return False
    link = max((token.i for token in left if token.text in {"for", "on", "of"}), default=-1)
    if link > first and doc[link - 1].lower_ in HEADS:
        return right[-1].lower_ not in HEADS and not is_known(doc[link + 1 : last + 1].text)
    final = right[-1].lower_
    return final in HEADS and final not in PLURAL_HEADS and doc[last].lower_ not in HEADS and len(right) > 1


def _split(doc: Doc, first: int, last: int, end: int) -> Iterator[Run]:
    """Cut a run into title and name; leave out what only modifies ("Japanese-controlled")."""
    beyond = doc[last + 1] if last + 1 < end else None
    if beyond is not None and beyond.text == "-" and not doc[last].whitespace_ and not beyond.whitespace_:
        return
    if _is_torn(doc, first, last):
        return
    start, title = _title(doc, first, last)
    start = _leading_demonym(doc, start, last)
    run = doc[start : last + 1]
    if (
        not run.text
        or re.fullmatch(r"[IVXLC]+|[A-Z]|[A-Z][–-].*", run.text)
        or (len(run) == 1 and run.text.lower() in TITLES and run.text.lower() not in HEADS)
    ):
        return
    others = _bracket_spellings(run.text)
    start, title = _behind_modifier(doc, start, last, title)
    run = doc[start : last + 1]
    yield Run(start, last, " ".join(run.text.split()), tuple(token.text for token in run), title, others)


def _is_torn(doc: Doc, first: int, last: int) -> bool:
    """Whether a run is a piece of one written word: "Connect" and "Net" of "i-Connect.Net"."""
    if (
        last + 2 < len(doc)
        and doc[last + 1].text == "."
        and not doc[last + 1].whitespace_
        and not doc[last].whitespace_
    ):
        return doc[last + 2].text[0].isalpha()
    if _is_half(doc, first, last):
        return True
    before = doc[max(0, first - 2) : first]
    glued = len(before) == 2 and not before[0].whitespace_ and not before[1].whitespace_
    hyphened = before[-1:].text == "-" and (len(before[0]) == 1 or before[0].lower_ in PREFIXES)
    return glued and (before[1].text == "." or hyphened) and before[0].is_alpha


def _is_half(doc: Doc, first: int, last: int) -> bool:
    """Whether a name goes on behind "and", in a word of another class: "the Solemn League | and Covenant"."""
    behind = doc[last + 1 : last + 4]
    if len(behind) < 3 or behind[0].lower_ != "and" or not _capital(behind[1]) or _capital(behind[2]) or last == first:
        return False
    one, other = HEADS.get(doc[last].lower_, ""), HEADS.get(behind[1].lower_, "")
    return bool(one and other) and one != other and behind[1].dep_ == "conj" and behind[2].lower_ != "of"


def _behind_modifier(doc: Doc, first: int, last: int, title: str) -> tuple[int, str]:
    """Leave a word nobody knows off a country: "Invitee Sweden", "Communist China"."""
    run = doc[first : last + 1]
    entry = PLACES_AND_BODIES.get(fold(doc[last].text))
    if len(run) == 2 and entry is not None and entry.kind == "country" and not is_known(run.text):
        return last, title
    return first, title


def _bracket_spellings(text: str) -> tuple[str, ...]:
    before, opening, rest = text.partition(" (")
    inside, closing, after = rest.partition(") ")
    if not opening or not closing:
        return ()
    if inside.isupper():
        return f"{before} {after}", f"{inside} {after}"
    *ahead, _ = before.split(" ")
    return f"{before} {after}", " ".join([*ahead, inside, after])


def _title(doc: Doc, first: int, last: int) -> tuple[int, str]:
    """Where a person's name starts behind a title ("U.S. Secretary of State | Charles Evans Hughes")."""
    lowered = [doc[index].lower_ for index in range(first, last + 1)]
    at = [n for n, word in enumerate(lowered) if word in TITLES]
    if (
        not at
        or POSSESSIVES.keys() & set(lowered)
        or lowered[-1] in HEADS
        or doc[last].ent_type_ in {"ORG", "LAW", "FAC", "EVENT"}
    ):
        return first, ""
    cut = first + at[-1] + 1
    if cut <= last and doc[cut].text in {"of", "for"}:
        # "Secretary of State Frank B. Kellogg": the office ends where the person begins.
        while cut <= last and (doc[cut].lower_ in PORTFOLIOS or doc[cut].ent_type_ not in {"PERSON", ""}):
            cut += 1
    if cut <= last and doc[cut - 1].lower_ in ROYAL and (cut == last or REGNAL.fullmatch(doc[last].text)):
        return first, ""
    if cut > last or doc[cut].text in DASHES or (cut == last and doc[last - 1].lower_ in PARTISANS):
        return first, ""  # "the Prince-Bishopric of Holm", "the Republican Guard"
    if kind_by_head([token.text for token in doc[cut - 1 : last + 1]])[0]:
        return first, ""
    return cut, doc[first:cut].text


def _leading_demonym(doc: Doc, first: int, last: int) -> int:
    """Leave "French" or "U.S." off a person's name that follows it directly."""
    if last > first + 2 and is_known(doc[first : first + 2].text) and doc[last].ent_type_ == "PERSON":
        return first + 2  # "East German Ivo Holm"
    if last == first or not is_known(doc[first].text) or doc[first + 1].ent_type_ != "PERSON":
        return first
    named = last > first + 1 and not gender(doc[first].text)  # "Czech Ivo Holm", all of which is labelled
    return first + 1 if named or doc[first].ent_type_ != "PERSON" else first
