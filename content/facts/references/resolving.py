"""Who or what "it", "they", "the treaty", "this policy" stand for: found by named rules, or not at all."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from content.facts.clauses.subjects import is_plural, main_subject
from content.facts.law.self_reference import own_name, own_part, points_at_own_part
from content.facts.names.gazetteer import fold
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon, Mention, Name
from content.facts.names.short_forms import (
    GENERIC,
    Short,
    ends_title,
    fits,
    is_called,
    is_deputy,
    is_restricted,
    is_titles,
    is_told_apart,
    place_called,
)
from content.facts.phrases.tokens import rank_of
from content.facts.references.anaphors import is_brought_up_since
from content.facts.references.belongings import owner_of, topic_ending_so
from content.facts.references.kinds_told import told_kind
from content.facts.references.ordinals import counted_before
from content.facts.references.pronouns import Antecedent, Pronouns
from content.language import Analysis, Sentence, singular, words
from content.parse import Token
from content.reading.base import BlockKind, Evidence

SHORT_FORMS = words("country city region area alliance conflict town")  # that no name ends in
REACH = 6  # sentences back that a short form may reach under one heading
NEAR = 1  # sentences back within which another of a kind is a rival of what the document is about
BY_HEADING = "named by the heading"
PARTS = words("region area")  # of a land as well as a land
_OF_PARTS = re.compile(r"\b(?:regions|areas|districts|provinces|divisions|counties|parts)\b", re.I)


@dataclass(frozen=True, eq=False)
class References:
    """Resolves short forms and pronouns of one document."""

    analysis: Analysis
    lexicon: Lexicon
    _meant: dict[Token, Antecedent | None] = field(default_factory=dict)  # by the pronouns asked before

    @cached_property
    def _pronouns(self) -> Pronouns:
        return Pronouns(self.analysis, self.lexicon)

    def pronoun(self, sentence: Sentence, token: Token) -> Antecedent | None:
        """Return what a personal or possessive pronoun stands for, None where the rules do not decide: found once."""
        if token not in self._meant:
            self._meant[token] = self._pronouns.meant(sentence, token)
        return self._meant[token]

    def short_form(self, sentence: Sentence, head: Token, rank: int = 0) -> Antecedent | None:
        """Return the name that "the treaty", "this policy", "the Alliance" stands for, None if that is not certain.

        `rank` 2 is "the second initiative" of those that the sentence before lists.
        """
        if (own := own_name(head, self.analysis, self.lexicon)) is not None:
            return Antecedent(sentence, head, BY_HEADING, own)
        noun = singular(head.lower_)
        if points_at_own_part(head, noun):
            part = own_part(sentence, noun, self.lexicon)
            return None if part is None else Antecedent(sentence, head, BY_HEADING, part)
        if is_called(head):
            return None  # "the programme, called the Tarn Plan": it is named there, and was not before
        if is_told_apart(head) or is_restricted(head):
            apposed = self._nearest(sentence, head, noun, None)
            return apposed if apposed is not None and apposed.sentence is sentence else None
        if rank := rank or rank_of(head.lefts):
            return self._counted(sentence, head, noun, rank) or self.ranked(sentence, head, noun, rank)
        if noun not in HEADS and noun not in GENERIC and noun not in SHORT_FORMS:
            titled = topic_ending_so(head, noun, self.analysis, self.lexicon)
            called = None if titled is None else Antecedent(sentence, head, BY_HEADING, titled)
            return self._only_so_called(sentence, head, noun) or called
        return self._of_kind(sentence, head, noun)

    def _of_kind(self, sentence: Sentence, head: Token, noun: str) -> Antecedent | None:
        """The name of a kind that is nearest, or that a heading holds, where the two do not contend."""
        if noun in PARTS and any(map(_OF_PARTS.search, sentence.headings[:-1])):
            return None  # "the region" under "Regions": one of them, and not the land that they are of
        called = place_called(noun, sentence, head, self.analysis, self.lexicon)
        topic = self._topic(sentence, noun) or called
        if topic is not None and is_brought_up_since(sentence, head, noun, topic, self.analysis, self.lexicon):
            return None
        nearest = self._nearest(sentence, head, noun, topic)
        if (
            topic is not None
            and nearest is not None
            and (topic is called or self._is_far(sentence, head, nearest, topic))
        ):
            return Antecedent(sentence, head, BY_HEADING, topic)
        if nearest is not None and nearest.rule != BY_HEADING and self._is_doubtful(sentence, head, nearest):
            return None
        if nearest is None:
            if topic:
                return Antecedent(sentence, head, BY_HEADING, topic)
            return self._only_so_called(sentence, head, noun)
        if topic is not None and nearest.name is not None and topic.key != nearest.name.key:
            return nearest if ends_title(nearest.name, self.analysis.document.title) else None
        return nearest

    def _is_far(self, sentence: Sentence, head: Token, nearest: Antecedent, topic: Name) -> bool:
        """Whether another of a kind was named a while before, and what the whole document is about is meant."""
        other = nearest.name is not None and nearest.name.key != topic.key
        about = topic.noun == singular(head.lower_) and topic.bare.lower() in self.analysis.document.title.lower()
        return other and about and sentence.index - nearest.sentence.index > NEAR

    def owner(self, sentence: Sentence, article: Token) -> Antecedent | None:
        """Return whose "the first rector" is: of what the document is about, where no other may have one."""
        name = owner_of(article, sentence, self.analysis, self.lexicon)
        return None if name is None else Antecedent(sentence, article.head, BY_HEADING, name)

    def _is_doubtful(self, sentence: Sentence, head: Token, nearest: Antecedent) -> bool:
        """Whether the nearest name of a kind is not for certain what a short form stands for."""
        if nearest.name is not None and is_titles(self.analysis.document.title, head, nearest.name):
            return True
        key = nearest.name.key if nearest.name is not None else ""
        said = [m for m in self.lexicon.within(nearest.sentence) if m.name.key == key]
        if nearest.sentence is sentence:
            said = [mention for mention in said if mention.first < head.i]
        place = Short(self.analysis, self.lexicon, biography=self._pronouns.hero[0] is not None)
        return bool(said) and place.is_doubtful(sentence, head, said)

    def _counted(self, sentence: Sentence, head: Token, noun: str, rank: int) -> Antecedent | None:
        """Return what was brought up with that number: "the second board" behind "a second Harbour Board"."""
        found = counted_before(sentence, head, noun, rank, self.analysis, self.lexicon)
        return None if found is None else Antecedent(found[0], head, "told apart by its number", found[1])

    def ranked(self, sentence: Sentence, head: Token, noun: str, rank: int) -> Antecedent | None:
        """Return the name of a rank, from 1, among those of a kind that the sentence before lists."""
        previous = self.analysis.before(sentence)
        if previous is None:
            return None
        fitting = [mention for mention in self.lexicon.within(previous) if fits(mention.name, noun)]
        listed = list(dict.fromkeys(mention.name.key for mention in fitting))
        if not 2 <= len(listed) <= 5 or rank > len(listed):
            return None
        name = next(mention.name for mention in fitting if mention.name.key == listed[rank - 1])
        return Antecedent(previous, head, "ranked among those just listed", name)

    def evidence(self, sentence: Sentence, antecedent: Antecedent) -> tuple[Evidence, ...]:
        """Return what else must be quoted for a resolution: the sentence, or the heading, that names the thing."""
        if antecedent.rule == BY_HEADING and antecedent.name is not None:
            return self._heading_evidence(sentence, antecedent.name)
        return () if antecedent.sentence is sentence else (self.analysis.evidence(antecedent.sentence),)

    def _heading_evidence(self, sentence: Sentence, name: Name) -> tuple[Evidence, ...]:
        document = self.analysis.document
        for block in reversed(document.blocks[: sentence.block]):
            text = document.text[block.start : block.end]
            said = name.bare.lower() in text.replace("’", "'").lower()
            if block.kind is BlockKind.HEADING and (said or self.lexicon.called(text.strip()) == name):
                return (self.analysis.quote(block.start, block.end),)
        return ()

    def _nearest(self, sentence: Sentence, head: Token, noun: str, topic: Name | None) -> Antecedent | None:
        """The one fitting name in the nearest sentence that has any; of several, the one that the heading names."""
        # "the Act", with a capital, is called so: no ordinance is meant where the document has an Act.
        strict = head.text[:1].isupper() and noun in self._so_called
        for earlier in self._back(sentence):
            found: dict[str, Name] = {}
            for mention in self.lexicon.within(earlier):
                if earlier is sentence and mention.first >= head.i:
                    break
                if fits(mention.name, noun) and not (strict and mention.name.noun != noun):
                    found[mention.name.key] = mention.name
            if len(found) > 1:
                leading = main_subject(earlier)
                led = self.lexicon.at(earlier, leading) if leading is not None else None
                if topic is None or topic.key not in found or led is None or led.name.key != topic.key:
                    return None
                return Antecedent(earlier, head, BY_HEADING, topic)
            for name in found.values():
                if self._is_of_other_class(sentence, name, noun):
                    return None
                return Antecedent(earlier, head, "nearest name of that kind", name)
        return None

    def _is_of_other_class(self, sentence: Sentence, name: Name, noun: str) -> bool:
        """Whether a name says another class than "the war", and one that says this was told before: a revolution."""
        said = name.bare.rpartition(" ")[2].lower()
        if said == noun or said != name.noun:
            return False
        others = (m for m in self.lexicon.mentions if m.name.kind == name.kind and m.name.noun == noun)
        return any(one.sentence.index < sentence.index for one in others)

    def _only_so_called(self, sentence: Sentence, head: Token, noun: str) -> Antecedent | None:
        """ "the Commissioner", with a capital, where one name only in the whole document ends so."""
        mentions = self._so_called.get(noun, []) if head.text[:1].isupper() else []
        if len({mention.name.key for mention in mentions}) != 1:
            return None
        first = mentions[0]
        if (first.name.bare.endswith("s") and not noun.endswith("s")) and not is_plural(head):
            return None  # "the State" is not the United States
        if first.sentence.index >= sentence.index or head.ent_type_ == "GPE":
            return None
        if fold(f"{first.name.bare}s") in self.lexicon.names:
            return None  # "the State", where there are Member States: one of them
        return Antecedent(first.sentence, head, "only name of the document that ends so", first.name)

    def generic(self, sentence: Sentence, head: Token) -> tuple[str, Sentence] | None:
        """Return "an applicant" for "the applicant" in a rule, with the sentence that brought applicants up."""
        return told_kind(sentence, head, self.analysis)

    @cached_property
    def _so_called(self) -> dict[str, list[Mention]]:
        """The mentions of names by the noun that they end in, a year or an "of ..." behind it passed over."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.lexicon.mentions:
            if mention.name.kind == "person" or mention.name.plural or is_deputy(mention.name):
                continue
            bare = re.sub(r" (?:of .*|\d{4})$", "", mention.name.bare).lower()
            if " " in bare:
                found[singular(bare.rpartition(" ")[2])].append(mention)
        return found

    def _back(self, sentence: Sentence) -> Iterator[Sentence]:
        yield sentence
        earlier = sentence
        for _ in range(REACH):
            before = self.analysis.before(earlier)
            if before is None:
                return
            yield before
            earlier = before

    def _topic(self, sentence: Sentence, noun: str) -> Name | None:
        """The one fitting name in the innermost heading that has any."""
        for heading in reversed(sentence.headings):
            found = self._in_heading(heading, noun)
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _in_heading(self, heading: str, noun: str) -> list[Name]:
        if heading not in self._named:
            folded = heading.replace("’", "'").lower()
            inside = [name for name in self.lexicon.names.values() if name.bare.lower() in folded]
            # Whatever else the text calls by a part of a title: what bears it all is meant.
            self._named[heading] = [whole] if (whole := self.lexicon.called(heading)) is not None else inside
        return [name for name in self._named[heading] if fits(name, noun)]

    @cached_property
    def _named(self) -> dict[str, list[Name]]:
        """The names in each heading, as they are asked for."""
        return {}
