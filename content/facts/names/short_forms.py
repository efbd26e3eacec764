"""Which names and kinds of things a short form, "the treaty" or "the applicant", may stand for."""

import re
from dataclasses import dataclass

from content.facts.clauses.subjects import SUBJECTS, governing_verb
from content.facts.names.gazetteer import fold
from content.facts.names.lexicon import Lexicon, Mention, Name
from content.language import Analysis, Sentence, singular, words
from content.parse import Token
from content.patterns import places

VOWELS = tuple("aeiou")
# Which short forms may stand for any name of a class.
GENERIC = {
    "treaty": words("treaty agreement pact accord convention"),
    "act": words("act law legislation statute bill"),
    "programme": words("programme program scheme project"),
    "organisation": words("organisation organization body institution"),
    "conference": words("conference meeting"),
    "summit": words("summit meeting"),
    "city": words("city town"),
    "country": words("country"),
    "region": words("region area"),
    "war": words("war conflict"),
    "policy": words("policy doctrine"),
    "collider": words("machine accelerator"),
}
DEPUTIES = frozenset({"vice", "deputy", "assistant", "under", "acting", "former", "associate"})


def is_told_apart(head: Token) -> bool:
    """Whether a participle or "new" tells which is meant: "the body founded by Lund", named in no other sentence."""
    if any(child.lower_ == "new" and child.dep_ == "amod" for child in head.children):
        return True
    if head.i + 1 >= len(head.doc):
        return False
    behind = head.nbor(1)
    return behind.tag_ in {"VBN", "VBD"} and any(child.dep_ == "agent" for child in behind.children)


# What a text about a place calls that place.
PLACES = words(
    "island city town village region area territory country state province county colony district port continent land"
)
TOWNS = words("city town village")
PLACE_LABELS = frozenset({"GPE", "LOC", "NORP"})  # labels of what else "the region" may be
WHERE = words("in on at outside near off around")
SIDES = words("side part coast edge end rest half border shore bank corner north south east west")
SAME_STEM = 5  # letters that a land and its people share
IDIOMS = words("event case course interest absence light context process meantime matter")


@dataclass(frozen=True, slots=True)
class Short:
    """Judges whether a name is what a short form stands for, in one document."""

    analysis: Analysis
    lexicon: Lexicon
    biography: bool  # the document is about one person

    def is_doubtful(self, sentence: Sentence, head: Token, said: list[Mention]) -> bool:
        """Tell whether the nearest name of a kind, with its mentions there, is not for certain what is meant."""
        noun, earlier = singular(head.lower_), said[0].sentence
        if noun in PLACES and self._is_of_text(said[0].name):
            return False
        if noun in PLACES and (self._tells_of_other_place(said[0].name, noun) or self._has_place_beside(said, head)):
            return True
        if noun in {"region", "area"} and (is_crossed(said[-1], sentence, head) or any(map(is_side_of_it, said))):
            return True
        if earlier is sentence:
            return False
        return all(map(is_one_of_list, said)) or self._has_other_named(earlier, said, noun)

    def _has_place_beside(self, said: list[Mention], head: Token) -> bool:
        """Whether the sentence names another place, which nobody could class: "from Tarn to Lund", Lund a town too."""
        own = said[0].name.key
        beside = [one for one in self.lexicon.within(said[0].sentence) if one.name.key != own]
        return any(one.name.kind == "place" and one.first != head.i for one in beside)

    def _has_other_named(self, earlier: Sentence, said: list[Mention], noun: str) -> bool:
        """Whether the sentence before the one that names a thing names another, and the thing is not its subject."""
        before = self.analysis.before(earlier)
        if before is None or before.block != earlier.block or any(m.head.dep_ in SUBJECTS for m in said):
            return False
        return any(fits(m.name, noun) and m.name.key != said[0].name.key for m in self.lexicon.within(before))

    def _is_of_text(self, name: Name) -> bool:
        """Whether a name is what the whole text is about, by its title."""
        return name.bare.lower() in self.analysis.document.title.replace("’", "'").lower()

    def _tells_of_other_place(self, name: Name, noun: str) -> bool:
        """Whether the text is about another place than a name: that is its island, city or region.

        No country whose history is told is a town.
        """
        about = place_of_title(self.analysis, self.lexicon)
        if about is None or self.biography or about.key == name.key:
            return False
        if noun in TOWNS and about.kind in {"country", "region", "island"} and is_matter(self.analysis.document.title):
            return False
        return about.kind in {"place", "country", "region", "city", "name", "island", "person"}


def place_of_title(analysis: Analysis, lexicon: Lexicon) -> Name | None:
    """Return what a title names, or whose history or economy it is: "History of Norway"."""
    title = analysis.document.title.replace("’", "'").strip()
    return lexicon.called(title) or lexicon.called(_MATTER_OF.sub("", title))


def is_matter(title: str) -> bool:
    """Whether a title names a matter of a place: "History of Norway"."""
    return _MATTER_OF.match(title) is not None


_MATTER_OF = re.compile(r"^(?:[A-Z][a-z]+ )?[A-Za-z]+ (?:of|in) (?:the )?(?=[A-Z])")


def place_called(noun: str, sentence: Sentence, head: Token, analysis: Analysis, lexicon: Lexicon) -> Name | None:
    """Return the place of a title for "the island", where the text says "the island of Tarn" and no other is near."""
    about = place_of_title(analysis, lexicon) if noun in PLACES else None
    if about is None or about.kind not in LANDS:
        return None
    text, called = analysis.document.text, f"{noun} of {about.bare}"
    if called not in text or re.search(rf"\b{noun} of {re.escape(about.bare)}\b", text) is None:
        return None
    near = [sentence, before] if (before := analysis.before(sentence)) is not None else [sentence]
    others = (one for told in near for one in lexicon.within(told) if told is not sentence or one.first < head.i)
    return None if any(one.name.kind in UNSURE and one.name.key != about.key for one in others) else about


LANDS = frozenset({"country", "region", "city", "place", "island"})
UNSURE = frozenset({"region", "place", "island", "name", ""})  # what may be a land of that kind as well


def is_place(mentions: list[Mention]) -> bool:
    """Whether what was taken for a person is where things happen: "on Saint Elin", and seldom does anything."""
    where = any(one.head.dep_ == "pobj" and one.head.head.lower_ in WHERE for one in mentions)
    does = [one for one in mentions if one.head.dep_ in SUBJECTS]
    return where and len(does) * 2 < len(mentions)


def is_titles(title: str, head: Token, name: Name) -> bool:
    """Whether "the revolution" is the title's, and not the one of another year that was named last."""
    said = title.replace("’", "'").lower()
    core = re.split(r"[:(,–—]| of | in ", said)[0].split()
    named = any(one.lower() in said for one in (name.bare, *name.aliases) if len(one) > 2)
    return bool(core) and core[-1] == head.lower_ and not named


def stands_in(name: str, titles: str) -> bool:
    """Whether a title names somebody, in words of its own: the "V" of a king is no letter of "Louvre"."""
    return next(places(name, titles), None) is not None


NAMING = words("call name title entitle dub know term style christen")


def is_called(head: Token) -> bool:
    """Whether a participle behind a noun gives its name: "the programme, called the Tarn Plan"."""
    return any(child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"} and child.lemma_ in NAMING for child in head.rights)


def is_restricted(head: Token) -> bool:
    """Whether a relative clause says which one is meant: "the State in which the court sits" is none named before."""
    return any(
        child.dep_ == "relcl" and child.i > head.i and child.left_edge.nbor(-1).text not in {",", "–", "—", "("}
        for child in head.children
    )


def is_idiom(head: Token) -> bool:
    """Whether a noun stands for nothing: "in the event that ..."."""
    return head.lemma_.lower() in IDIOMS and head.dep_ == "pobj" and head.head.lower_ in {"in", "of", "during"}


def is_one_of_list(mention: Mention) -> bool:
    """Whether a name stands in a list of names: none of them is what "the office" means afterwards."""
    head = mention.head
    others = [head.head] if head.dep_ == "conj" else []
    others += [child for child in head.children if child.dep_ == "conj"]
    same = any(child.lower_ == "or" for one in (head, *others) for child in one.children)  # "the Famine, or the Hunger"
    return not same and any(other.pos_ == "PROPN" for other in others)


def is_side_of_it(mention: Mention) -> bool:
    """Whether only a part or side of a named region was spoken of: "the other side of the Baltic"."""
    head = mention.head
    return head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_.lower() in SIDES


def is_crossed(mention: Mention, sentence: Sentence, head: Token) -> bool:
    """Whether another place or people is named between a region and "the region"."""
    behind = mention.sentence.span[mention.last + 1 - mention.sentence.span.start :]
    if mention.sentence is sentence:
        between = list(head.doc[mention.last + 1 : head.i])
    else:
        between = [*behind, *sentence.span[: head.i - sentence.span.start]]
    own = mention.name.bare.split()[-1][:SAME_STEM]  # "European industry" speaks of Europe
    return any(token.ent_type_ in PLACE_LABELS and not token.text.startswith(own) for token in between)


def fits(name: Name, noun: str) -> bool:
    """Whether a name may be called "the <noun>"."""
    return not is_deputy(name) and not name.plural and (name.noun == noun or noun in GENERIC.get(name.kind, ()))


def ends_title(name: Name, title: str) -> bool:
    """Whether a title ends with a name: what the thing that it names was called before it grew."""
    return any(fold(title).endswith(f" {fold(one)}") for one in (name.bare, *name.aliases))


def is_deputy(name: Name) -> bool:
    """Whether an office is below the one that its last word names: "the President" is not the Vice President."""
    return name.kind == "office" and name.bare.split("-")[0].split(" ")[0].lower() in DEPUTIES


def lays_down(head: Token) -> bool:
    """Whether a noun stands in a clause of the present or with a modal."""
    verb = governing_verb(head)
    while verb is not None and verb.dep_ in {"xcomp", "acl", "pcomp", "advcl", "relcl"} and verb.tag_ in {"VB", "VBG"}:
        verb = governing_verb(verb)
    if verb is None:
        return False
    finite = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb)
    return finite.tag_ in {"MD", "VBZ", "VBP"}


def kind_of(token: Token) -> str:
    """Return "a public authority" for a phrase that brings up a kind of thing, "" for any other."""
    if token.dep_ in {"attr", "appos"}:
        return ""  # "the archive is an online repository": what one thing is
    before = [child for child in token.children if child.i < token.i and child.dep_ != "punct"]
    opener = before[0] if before else None
    one = token.tag_ == "NN" and opener is not None and opener.lower_ in {"a", "an", "any", "every", "each"}
    many = token.tag_ == "NNS" and (opener is None or opener.dep_ in {"amod", "compound"})
    if not (one or many) or any(c.dep_ not in {"det", "amod", "compound"} or c.ent_type_ for c in before):
        return ""
    told = " ".join([child.lower_ for child in before if child.dep_ != "det"] + [singular(token.lower_)])
    return f"{'an' if told[:1] in VOWELS else 'a'} {told}" if told.strip() else ""
