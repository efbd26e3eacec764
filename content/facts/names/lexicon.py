"""The proper names of a document: found, typed by their head noun, spread over the whole text, and told apart.

The model's entity labels serve only where the head noun says nothing: a person, a place nobody listed.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from content.facts.base import Term
from content.facts.names import gazetteer
from content.facts.names.aliases import (
    brackets,
    called_ahead,
    expanded,
    of_countries,
    opening_words,
    otherwise_called,
    shortened,
    with_short_forms,
)
from content.facts.names.drafts import Draft, class_of, drafts_of
from content.facts.names.federal_states import is_state_beside
from content.facts.names.gazetteer import fold
from content.facts.names.joints import is_owned
from content.facts.names.kinds import HEADS, HOUSES, PLURAL_HEADS, SPOKEN_AS_SEVERAL, TITLES, head_index, kind_by_head
from content.facts.names.persons import (
    Meant,
    Name,
    apposed_titles,
    is_of_kind,
    named_beside,
    persons_of,
    shared_surnames,
)
from content.facts.names.runs import Run, Seen, runs
from content.facts.names.spelled_out import bracketed, written_out
from content.facts.names.titled import whole_names
from content.language import RANKS, Analysis, Sentence, is_noun, singular
from content.once import once
from content.parse import Token
from content.patterns import small_words
from content.terms import GEOGRAPHY

# Names of these classes take "the" unless the document says otherwise.
ARTICLED = frozenset(
    {
        "summit",
        "conference",
        "treaty",
        "act",
        "document",
        "policy",
        "programme",
        "organisation",
        "war",
        "award",
        "office",
    }
)


@dataclass(frozen=True, eq=False)
class Mention:
    """A name where it stands. `first` and `last` are token indexes into the sentence's `span.doc`, both included."""

    name: Name
    sentence: Sentence
    first: int
    last: int
    title: str = ""  # what stands before a person's name: "Senator", "French Minister of Foreign Affairs"

    @property
    def start(self) -> int:
        """Offset into the document."""
        return self.sentence.offset(self.sentence.span.doc[self.first])

    @property
    def end(self) -> int:
        """Offset into the document."""
        last = self.sentence.span.doc[self.last]
        return self.sentence.offset(last) + len(last.text)

    @cached_property
    def head(self) -> Token:
        """The token that the rest of the sentence hangs the name on."""
        return self.sentence.span.doc[self.first : self.last + 1].root


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Every name of a document and every place where one stands."""

    names: Mapping[str, Name]
    mentions: tuple[Mention, ...]

    @cached_property
    def _by_token(self) -> dict[tuple[int, int], Mention]:
        return {
            (mention.sentence.block, index): mention
            for mention in self.mentions
            for index in range(mention.first, mention.last + 1)
        }

    @cached_property
    def _by_sentence(self) -> dict[int, tuple[Mention, ...]]:
        grouped: dict[int, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            grouped[mention.sentence.index].append(mention)
        return {index: tuple(found) for index, found in grouped.items()}

    @cached_property
    def _by_alias(self) -> dict[str, Name]:
        found: dict[str, Name] = {}
        for name in self.names.values():
            for text in (name.text, *name.aliases):
                found.setdefault(fold(text), name)
        return found

    def is_unsure(self, text: str) -> bool:
        """Say whether a text calls somebody by a given name that several persons of the document have."""
        return any(re.search(rf"\b{re.escape(name)}\b", self._longer(name).sub("", text)) for name in self._shared)

    @property
    def has_unsure(self) -> bool:
        """Whether any given name is one of several persons."""
        return bool(self._shared)

    @cached_property
    def _shared(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name.bare.split()[-1] for name in self.names.values() if name.shared))

    def _longer(self, shared: str) -> re.Pattern[str]:
        """What tells which person of a given name is meant: the full names with it, and "Mary, Queen of Norway"."""
        ways = (text for name in self.names.values() if not name.shared for text in (name.bare, *name.aliases))
        longer = sorted((text for text in ways if shared in text.split() and " " in text), key=len, reverse=True)
        told = rf"{re.escape(shared)}(?: [IVXL]+\b|,? (?:King|Queen|Emperor|Empress|Duke|Prince|Princess)\b| of [A-Z])"
        return re.compile("|".join((*map(re.escape, longer), told)))

    @cached_property
    def _by_opening(self) -> dict[str, list[tuple[int, Name]]]:
        """The names with their places in the lexicon, by the first word of each in small letters."""
        found: dict[str, list[tuple[int, Name]]] = defaultdict(list)
        for at, name in enumerate(self.names.values()):
            if opening := re.search(r"\w+", name.bare):
                found[opening.group().lower()].append((at, name))
        return found

    def named_in(self, text: str) -> list[Name]:
        """Return the names that a text holds in full, in the order of the lexicon."""
        opened = (one for word in small_words(text) for one in self._by_opening.get(word, ()))
        held = {at: name for at, name in opened if name.bare in text}
        return [held[at] for at in sorted(held)]

    def at(self, sentence: Sentence, token: Token) -> Mention | None:
        """Return the mention that holds a token, or None."""
        return self._by_token.get((sentence.block, token.i))

    def within(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the mentions of one sentence, in order."""
        return self._by_sentence.get(sentence.index, ())

    def called(self, text: str) -> Name | None:
        """Return the name that the document writes like this, article and case aside."""
        return self._by_alias.get(fold(text))

    def term(self, mention: Mention) -> Term:
        """Return a mention as what fills a role."""
        return term_of(mention.name, mention.start, mention.end)


def term_of(name: Name, start: int, end: int) -> Term:
    """Return a name as a term that stands at `start` to `end`."""
    renamed = gazetteer.RENAMED.get(name.key, ()) if name.kind in GEOGRAPHY else ()
    accepted = tuple(dict.fromkeys((name.bare, *name.aliases, *renamed)))
    return Term(name.text, name.kind, name.key, start, end, accepted, name.plural, name.noun)


# Building the lexicon

SURE = 2
FEWEST_ABBREVIATED = 7  # words of a name that gives way to its letters
DIRECTED = frozenset({"western", "eastern", "northern", "southern", "central"})


def read_names(analysis: Analysis) -> Lexicon:
    """Find every proper name of a document, decide its class, and join the ways in which it is written."""
    found = [(sentence, run) for sentence in analysis.sentences for run in runs(sentence, _seen(analysis))]
    drafts = drafts_of(found, _seen(analysis).small)
    apposed = apposed_titles(found)
    names = _join(drafts, found, analysis, apposed)
    by_spelling = {fold(text): name for name in reversed(names) for text in (name.text, *name.aliases)}
    mentions = []
    meant = Meant(apposed | named_beside(found))
    shared = shared_surnames(names, analysis.document.title)
    unsure: dict[str, Name] = {}
    for sentence, run in found:
        name = by_spelling.get(fold(run.text))
        if name is not None and name.kind == "person" and run.text.lower() in shared:
            name = meant.of_family(name, run, sentence.block) or unsure.setdefault(
                run.text.lower(), Name(run.text.lower(), run.text, "name", "")
            )
        if name is None and not (run.first and sentence.span.doc[run.first - 1].lower_ == "the"):
            name = meant.by_surname(run)  # "the Tarn" is no Ada Tarn
        if name is None:
            continue
        name = meant.read(name, sentence.block)
        mentions.append(Mention(name, sentence, run.first, run.last, run.title))
    return Lexicon({name.key: name for name in (*names, *unsure.values())}, tuple(mentions))


@once
def lexicon_of(analysis: Analysis) -> Lexicon:
    """Return the names of a document."""
    return read_names(analysis)


@once
def _seen(analysis: Analysis) -> Seen:
    """How often each word stands capitalised inside a sentence, how often small, and how often as nobody's owner."""
    seen = Seen(Counter(), Counter(), Counter())
    for sentence in analysis.sentences:
        for token in sentence.span:
            inside = token.i > sentence.span.start
            if token.text[:1].isupper():
                seen.capital[token.lower_] += inside
                seen.alone[token.lower_] += not is_owned(token) and (inside or token.pos_ == "PROPN")
            elif token.is_alpha and inside:
                seen.small[token.lower_] += 1
    for owner in re.findall(r"\b(\w+)(?:'s|’s) [A-Z]", analysis.document.title):
        seen.alone.pop(owner.lower(), None)  # what the title is about is called by its owner
    return Seen(+seen.capital, +seen.small, +seen.alone, whole_names(analysis))


def _join(
    drafts: Mapping[str, Draft], found: Sequence[tuple[Sentence, Run]], analysis: Analysis, apposed: Container[str]
) -> list[Name]:
    """Make names of drafts: curated ones first, then persons by first and last word, then the rest."""
    names: dict[str, Name] = {}
    persons = persons_of(drafts, analysis.document.title, apposed, named_beside(found))
    for spelling, draft in drafts.items():
        name = _curated(spelling, drafts) or persons.get(spelling) or _typed(draft)
        if name is not None and name.kind != "person" and is_of_kind(draft, drafts):
            name = replace(name, shared=True)
        if name is None or (not analysis.capitals_tell and _is_plain_noun(draft, name)):
            continue
        old = names.get(name.key)
        aliases = tuple(dict.fromkeys((*(old.aliases if old else ()), *name.aliases, draft.text)))
        names[name.key] = replace(old or name, aliases=tuple(text for text in aliases if text != (old or name).text))
    for long, short in (*brackets(found), *shortened(drafts, analysis.document.title), *opening_words(names)):
        _alias(names, long, short)
    for pair in (*otherwise_called(found), *of_countries(drafts)):
        usual, other = sorted(pair, key=lambda text: -drafts[fold(text)].count)
        _alias(names, usual, other, alike=True)
    for long, short in called_ahead(found):
        _alias(names, long, short)
    for long, short in bracketed(analysis.document.text):
        _alias(names, long, short)
        _spell(names, long, short)
    _acronyms(names)
    meant = list(written_out(analysis.document.text))
    for long, short in meant:
        _explain(names, long, short)
    for name in list(names.values()):
        _write_out(names, name, tuple(expanded(name, meant)))
    joined = [replace(name, aliases=(*name.aliases, *shorter)) for name, shorter in with_short_forms(names, drafts)]
    return [_in_brief(name, drafts) for name in joined]


def _in_brief(name: Name, drafts: Mapping[str, Draft]) -> Name:
    """Return a name of many words called by its letters, where the document mostly calls it so."""
    if len(name.bare.split()) < FEWEST_ABBREVIATED:
        return name
    used = Counter({alias: drafts[fold(alias)].count for alias in (name.bare, *name.aliases) if fold(alias) in drafts})
    short, _ = used.most_common(1)[0] if used else ("", 0)
    if not short.isupper() or " " in short:
        return name
    draft = drafts[fold(short)]
    text = f"the {short}" if draft.articles > draft.bare else short
    return replace(name, text=text, aliases=(name.bare, *(alias for alias in name.aliases if alias != short)))


def _is_plain_noun(draft: Draft, name: Name) -> bool:
    """Whether nothing but capitals makes a name of it, in a text that gives them to every noun: "Writs of Election"."""
    if name.key in gazetteer.PLACES_AND_BODIES or name.kind in {"person", "office"}:
        return False
    if len(draft.words) == 1:
        return is_noun(draft.words[0].lower())
    return not kind_by_head(draft.words)[0]


_OF_ITS_TIME = re.compile(r"Republic|Free State|\bUnion of\b(?! Soviet)|Gold Coast")


_CONSTITUTED = re.compile(r"^(?:People['’]s |Federal |Islamic |[A-Z]\w+ )?(?:Republic|Kingdom|Union|Federation)\b")


def _curated(spelling: str, drafts: Mapping[str, Draft]) -> Name | None:
    """The curated thing of that name, called as the document calls it where it never uses our own word."""
    entry = gazetteer.PLACES_AND_BODIES.get(spelling)
    if entry is None:
        return None
    if is_state_beside(spelling, drafts):
        return Name(entry.key, entry.text, "place", "state")
    text = entry.text
    spoken = [drafts[fold(other)] for other in entry.others if fold(other) in drafts]
    spoken = [draft for draft in spoken if not draft.text.isupper() and "." not in draft.text]
    if entry.key not in drafts and spoken:
        text = ("the " if spoken[0].articles > spoken[0].bare else "") + spoken[0].text
    # A republic's full name is that of its time: who fought in 1914 was no Federal Republic.
    said = {fold(one.text) for one in spoken}
    ways = (other for other in entry.others if not _OF_ITS_TIME.search(other) or fold(other) in said)
    others = tuple(other for other in (entry.text, *ways) if other != text)
    if entry.kind == "country" and _CONSTITUTED.search(text):
        text = f"the {text}"  # whatever a heading or a list calls it
    return Name(entry.key, text, entry.kind, entry.noun, others)


def _is_adjective(word: str) -> bool:
    """Whether a word says what sort a thing is: "European", "Allied"."""
    return word in gazetteer.DEMONYMS or word.endswith("ed") or word in DIRECTED


def _is_several(head: str, kind: str) -> bool:
    """Whether a name's head is the plural of a word that names bodies and texts: "the Departments of State"."""
    one = singular(head) if head.endswith("s") and kind not in GEOGRAPHY else head
    return one != head and one in HEADS


def _typed(draft: Draft) -> Name | None:
    """The name that a spelling is by itself, or None where it is a bare short form or an adjective of a country."""
    spelling = fold(draft.text)
    if spelling in gazetteer.DEMONYMS and spelling not in gazetteer.PLACES_AND_BODIES:
        return None
    if not draft.heads and _is_adjective(draft.words[-1].lower()):
        return None  # "the Western Allied military presence"
    if len(draft.words) == 1 and draft.words[0].lower() in HEADS and not draft.text.isupper():
        return None
    if f"{draft.words[-1].rstrip('.')}." in RANKS:
        return None  # "Brig. Gen. Holm", "Tarn Brig." of a general from there
    kind, noun = class_of(draft)
    if not kind:
        return None
    the = draft.articles > draft.bare or (
        draft.articles == draft.bare
        and kind in ARTICLED
        and (noun in HEADS or kind == "office")
        and not _is_house(draft, noun)
        and not draft.text.isupper()
        and not (draft.noted and not kind_by_head(draft.words)[0])
    )
    head = draft.words[head_index(draft.words)]
    plural = head.lower() in PLURAL_HEADS | SPOKEN_AS_SEVERAL or kind == "group" or _is_several(head.lower(), kind)
    return Name(spelling, ("the " if the and kind != "person" else "") + draft.text, kind, noun, (), plural)


def _is_house(draft: Draft, noun: str) -> bool:
    """Whether a name is said without an article unless the text says otherwise: "Harlow Hospital"."""
    return noun in HOUSES and "of" not in draft.words


def _alias(names: dict[str, Name], long: str, short: str, *, alike: bool = False) -> None:
    """Fold the short spelling's name into the long one's; with `alike` only where both are of one class."""
    keep = next((name for name in names.values() if fold(long) in {fold(name.text), *map(fold, name.aliases)}), None)
    drop = names.get(fold(short))
    if keep is None or keep is drop or (alike and (drop is None or drop.kind != keep.kind)):
        return
    if drop is not None:
        del names[drop.key]
    names[keep.key] = replace(keep, aliases=tuple(dict.fromkeys((*keep.aliases, short))))


def _spell(names: dict[str, Name], long: str, short: str) -> None:
    """Let what goes by letters be called in full without its owner: "the U.S. Harbour Plan for Towns (HPT)"."""
    for name in list(names.values()):
        if short in name.aliases and name.bare.endswith(f" {long}") and long not in name.aliases:
            names[name.key] = replace(name, aliases=(*name.aliases, long))


def _explain(names: dict[str, Name], long: str, short: str) -> None:
    """Let an acronym's name be written out as well, where the long form is no name of its own."""
    name = names.get(fold(short))
    if name is not None and fold(long) not in names:
        names[name.key] = replace(name, aliases=tuple(dict.fromkeys((*name.aliases, long))))


def _write_out(names: dict[str, Name], name: Name, whole: Sequence[str]) -> None:
    """Let a name with an acronym in it be written out, and be what the acronym says it is: "the Holm Bay NEP"."""
    if not whole:
        return
    kind, noun = kind_by_head(whole[0].split())
    if kind and not kind_by_head(name.bare.split())[0]:
        name = replace(name, kind=kind, noun=noun)
    names[name.key] = replace(name, aliases=tuple(dict.fromkeys((*name.aliases, *whole))))


def _acronyms(names: dict[str, Name]) -> None:
    """Join an acronym nobody explained with the one name whose initials it is: "CDA-N" too."""
    pattern = re.compile(r"[A-Z]{3,6}(?:-[A-Z]{1,3})?")
    short = [name for name in names.values() if pattern.fullmatch(name.bare) and name.kind != "country"]
    for name in short:
        long = [
            other
            for other in names.values()
            if other is not name and _initials(other.bare) == name.bare.replace("-", "") and len(other.bare.split()) > 2
        ]
        if len(long) == 1:
            aliases = tuple(dict.fromkeys((*long[0].aliases, name.bare, *name.aliases)))
            names[long[0].key] = replace(long[0], aliases=aliases)
            del names[name.key]


def _initials(text: str) -> str:
    return "".join(part[0] for part in re.split(r"[ -]", text) if part[:1].isupper())


__all__ = ["TITLES", "Lexicon", "Mention", "Name", "lexicon_of", "read_names", "term_of"]
