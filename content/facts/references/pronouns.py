"""Whom or what "it", "they", "he", "her" stand for: found by named rules, or not at all."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from content.facts.clauses.doers import is_owned_by_other, is_reporter, may_do
from content.facts.clauses.subjects import (
    HUMAN,
    PLURAL,
    SINGULAR,
    SUBJECTS,
    governing_subjects,
    governing_verb,
    is_plural,
    is_said_again,
    joined_verbs,
    main_subject,
    same_phrase,
    subjects_before,
)
from content.facts.names.callings import is_calling
from content.facts.names.genders import gender
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon, Mention, Name
from content.facts.references.binding import (
    has_no_beginning,
    is_anothers,
    is_empty,
    is_many,
    is_own_gap,
    is_undergoer,
    relative_head,
)
from content.facts.references.brought_in import brought_in
from content.facts.references.heroes import hero_of
from content.facts.references.rivals import (
    AGENTIVE,
    HE,
    SHE,
    TEXTS,
    TEXTUAL,
    UNKNOWN,
    cannot_be,
    class_of,
    has_group_before,
    has_text_before,
    is_attribute,
    is_bracketed,
    is_in_passing,
    is_made_over,
    is_named_again,
    is_other_gender,
    is_someone_else,
    is_twin,
    is_undergone,
    occasions,
    other_people,
    other_things,
    possessor,
)
from content.facts.references.subject_matter import ABOUT, subject_matter
from content.facts.references.unlikely import (
    has_last_described,
    is_contrasted,
    is_no_event,
    is_of_gerund,
    is_of_other_gender,
    is_somebody,
    is_tale_of_object,
    is_time,
    is_told_of_somebody,
    may_be_several,
    other_person,
)
from content.language import Analysis, Sentence
from content.parse import Token

SHARED_OBJECT = "object of the verb before"
CLAUSE_ON = "whom a relative clause is about"


@dataclass(frozen=True, slots=True, eq=False)
class Antecedent:
    """What a word stands for: a name, or the noun phrase that `token` heads. `rule` says how it was found."""

    sentence: Sentence
    token: Token
    rule: str
    name: Name | None = None


@dataclass(frozen=True, eq=False)
class Pronouns:
    """Resolves the pronouns of one document."""

    analysis: Analysis
    lexicon: Lexicon

    def meant(self, sentence: Sentence, token: Token) -> Antecedent | None:
        """Return what a personal or possessive pronoun stands for, None where the rules do not decide."""
        if is_empty(token):
            return None
        if (thing := self._shared_object(sentence, token)) is not None:
            return Antecedent(sentence, thing, SHARED_OBJECT)
        found = self._near(sentence, token)
        if found is None and not is_someone_else(sentence, token, self.lexicon):
            found = self._portrayed(sentence, token)
        if found is None and (about := subject_matter(sentence, token, self.analysis, self.lexicon)) is not None:
            found = Antecedent(about.sentence, about.head, ABOUT, about.name)
        mention = None if found is None else self.lexicon.at(found.sentence, found.token)
        again = mention is not None and is_named_again(sentence, token, mention.name.key, self.lexicon)
        return None if again or self._has_occasion(sentence, token, found) else found

    def _has_occasion(self, sentence: Sentence, token: Token, found: Antecedent | None) -> bool:
        """Whether a clause before "they" has another subject that agrees: "when the troops came, they found"."""
        nearer = (s for s in occasions(token) if s.pos_ != "PRON" and self._agrees(sentence, s, token))
        return found is not None and found.sentence is sentence and any(s != found.token for s in nearer)

    def _portrayed(self, sentence: Sentence, token: Token) -> Antecedent | None:
        """ "She" in a life: the person whom it is about, unless the paragraph has named another before."""
        hero, of_hero = self.hero
        if hero is None or token.lower_ not in of_hero:
            return None
        for earlier in self.analysis.in_block(sentence.block):
            if earlier.index > sentence.index:
                break
            for mention in self.lexicon.within(earlier):
                before = earlier.index < sentence.index or mention.first < token.i
                rival = mention.name.key != hero.name.key and not is_reporter(mention.head)
                rival = rival and not (earlier.index < sentence.index and is_in_passing(mention.head))
                if before and rival and self._may_be(mention, token):
                    return None
        return Antecedent(hero.sentence, hero.head, "the person whom the document is about", hero.name)

    def _may_be(self, mention: Mention, pronoun: Token) -> bool:
        """Whether "he" or "she" may mean a name, by what its title and given name tell; others it may."""
        if mention.name.kind != "person":
            return False
        told = self._genders.get(mention.name.key)
        return not told or (pronoun.lower_ in HE) == (told == "he")

    @cached_property
    def _genders(self) -> dict[str, str]:
        """ "he" or "she" by the key of a person's name, as far as that and the document tell."""
        titles: dict[str, list[str]] = defaultdict(list)
        for mention in self.lexicon.mentions:
            titles[mention.name.key].append(mention.title)
        persons = (name for name in self.lexicon.names.values() if name.kind == "person")
        found = {name.key: gender(name.bare, titles[name.key]) for name in persons}
        hero, of_hero = self.hero
        return found if hero is None else {**found, hero.name.key: "he" if "he" in of_hero else "she"}

    @cached_property
    def hero(self) -> tuple[Mention | None, frozenset[str]]:
        """The first mention of the person whom the document is about, and the pronouns that mean them."""
        return hero_of(self.analysis, self.lexicon)

    def _near(self, sentence: Sentence, token: Token) -> Antecedent | None:
        who = relative_head(token)
        if who is not None and is_many(who, token):
            return None
        if who is not None and is_undergoer(token):
            return None  # "Holm, who worked with him": somebody else
        if who is not None and self._agrees(sentence, who, token) and not is_anothers(token):
            return Antecedent(sentence, who, CLAUSE_ON)
        return self._by_subjects(sentence, token)

    def _by_subjects(self, sentence: Sentence, token: Token) -> Antecedent | None:
        for subject in governing_subjects(token):
            if (decided := self._by_subject(sentence, subject, token)) is not None:
                return decided[0]
        return self._by_others(sentence, token)

    def _by_subject(self, sentence: Sentence, subject: Token, token: Token) -> tuple[Antecedent | None] | None:
        """Return what a subject of a clause around a pronoun decides it to be; None where it decides nothing."""
        if subject.tag_ == "WP" and token.lower_ in HUMAN and subject.head.dep_ == "relcl":
            return self._by_who(sentence, subject.head.head, token)
        if is_owned_by_other(subject, token) or is_said_again(subject, token) or is_own_gap(subject, token):
            return None
        if not self._agrees(sentence, subject, token) or same_phrase(subject, token):
            return None
        if has_no_beginning(subject, token):
            return (None,)
        if token.dep_ in {"dobj", "pobj"} and subject.head in joined_verbs(token):
            return (None,)  # "decides on it": not on itself
        meant = self._unrivalled(sentence, subject, token) if token.dep_ in SUBJECTS else subject
        return (None if meant is None else Antecedent(sentence, meant, "subject of the governing clause"),)

    def _by_who(self, sentence: Sentence, whom: Token, token: Token) -> tuple[Antecedent | None] | None:
        """ "Dahl, who was 77 when he sailed": nobody told of before; a person whom "he" cannot be decides nothing."""
        if self._agrees(sentence, whom, token):
            return (Antecedent(sentence, whom, CLAUSE_ON),)
        mention = self.lexicon.at(sentence, whom)
        return None if mention is not None and mention.name.kind == "person" else (None,)

    def _by_others(self, sentence: Sentence, token: Token) -> Antecedent | None:
        twin = next((t for t in sentence.span[: token.i - sentence.span.start] if is_twin(t, token)), None)
        if twin is not None and token.dep_ not in SUBJECTS:
            if is_someone_else(sentence, token, self.lexicon):
                return None  # "His interest was law, but a baker, Ivo Berg, asked in his book": Berg's
            return self._near(sentence, twin)
        before = [s for s in subjects_before(sentence, token) if self._agrees(sentence, s, token)]
        earlier = [s for s in before if not is_owned_by_other(s, token) and not is_own_gap(s, token)]
        if earlier:
            meant = self._unrivalled(sentence, earlier[0], token) if len(earlier) == 1 else None
            meant = None if self._may_be_object(sentence, earlier[0], token) else meant
            return Antecedent(sentence, meant, "only fitting subject before it") if meant is not None else None
        led = token.dep_ not in SUBJECTS and any(True for _ in subjects_before(sentence, token))
        return None if led else self._in_sentence_before(sentence, token)

    def _in_sentence_before(self, sentence: Sentence, token: Token) -> Antecedent | None:
        previous = self.analysis.before(sentence)
        if previous is None or previous.block != sentence.block or self._is_brought_up(sentence, token):
            return None
        if token.lower_ in HUMAN and any(s.pos_ == "PROPN" for s in subjects_before(sentence, token)):
            return None  # "whom Holm called the wisest man he had met": Holm, whatever the name was taken for
        if (made := brought_in(previous, token, self.lexicon)) is not None:
            return Antecedent(previous, made.head, "what the sentence before brings in", made.name)
        leading = main_subject(previous)
        owner = possessor(leading)
        if owner is not None and token.tag_ == "PRP$" and owner.lower_ == token.lower_:
            return self.meant(previous, owner)  # "Its capital is Tarn. Its": whose the capital is
        reported = leading is not None and token.lower_ in HUMAN and is_reporter(leading)
        if reported or (leading is not None and self._has_rival(previous, leading, token)):
            return None
        if leading is not None and self._agrees(previous, leading, token):
            mention = self.lexicon.at(previous, leading)
            if self._is_contested(previous, leading, token):
                return None
            if mention is not None and self._is_told_of_other(sentence, token, mention.name, alone=False):
                return None
            meant = self._unrivalled(previous, leading, token)
            return Antecedent(previous, meant, "subject of the sentence before") if meant is not None else None
        found = self._only_person(previous, token) if token.lower_ in HUMAN else None
        return None if found is None or self._is_told_of_other(sentence, token, found.name, alone=True) else found

    def _has_other_before(self, sentence: Sentence, token: Token) -> bool:
        """Whether a pronoun's own sentence has before it what it may as well mean."""
        return (
            is_bracketed(sentence)
            or is_someone_else(sentence, token, self.lexicon)
            or has_text_before(sentence, token, self.lexicon)
            or has_group_before(sentence, token)
        )

    def _is_told_of_other(self, sentence: Sentence, token: Token, name: Name | None, *, alone: bool) -> bool:
        """Whether "he" follows another person in its own sentence: "Holm's fame grew; at 18 he won"."""
        leading = {one.i for s in subjects_before(sentence, token) for one in s.subtree}
        before = [m for m in self.lexicon.within(sentence) if m.first < token.i and (alone or m.head.i in leading)]
        may = (m for m in before if self._may_be(m, token) or (not alone and m.name.kind in UNKNOWN))
        return any(name is None or m.name.key != name.key for m in may)

    def _is_contested(self, previous: Sentence, leading: Token, token: Token) -> bool:
        """Whether the sentence before has another that a pronoun may mean, beside its subject."""
        if cannot_be(previous, leading, token, self.lexicon) or other_people(previous, leading, token):
            return True
        mention = self.lexicon.at(previous, leading)
        if token.lower_ in SINGULAR:
            made = is_made_over(previous, leading, mention, self.lexicon)
            described = has_last_described(previous, leading, mention, self.lexicon)
            return made or described or is_attribute(leading) or other_things(previous, leading, mention, self.lexicon)
        if token.lower_ not in HUMAN:
            return False
        return self._has_other_person(previous, mention, token) or self._may_be_stranger(previous, leading, token)

    def _may_be_stranger(self, previous: Sentence, leading: Token, token: Token) -> bool:
        """Whether "her" may be one whom the sentence before brings up, where nothing tells that its subject is."""
        mention = self.lexicon.at(previous, leading)
        if mention is None or self._genders.get(mention.name.key):
            return False
        opposite = frozenset(SHE if token.lower_ in HE else HE)
        return is_of_other_gender(previous, leading, token, opposite) or other_person(previous, leading)

    def _may_be_object(self, sentence: Sentence, subject: Token, token: Token) -> bool:
        """Whether "it" may be the object of the clause before as well as its subject."""
        rival = next((child for child in subject.head.children if child.dep_ == "dobj"), None)
        verb = governing_verb(token)
        if rival is None or verb is None or token.dep_ not in SUBJECTS or verb.lemma_.lower() in {*AGENTIVE, *TEXTUAL}:
            return False
        return is_tale_of_object(rival, token, self.lexicon.at(sentence, rival))

    def _has_other_person(self, previous: Sentence, meant: Mention | None, token: Token) -> bool:
        """Whether a sentence tells what another person did, or was done to him, beside its subject."""
        hero, _ = self.hero
        is_hero = hero is not None and meant is not None and meant.name.key == hero.name.key
        roles = SUBJECTS if is_hero else {*SUBJECTS, "dobj"}
        return any(
            (self._may_be(mention, token) or mention.name.kind in UNKNOWN)
            and mention.head.dep_ in roles
            and meant is not None
            and mention.name.key != meant.name.key
            for mention in self.lexicon.within(previous)
        )

    def _shared_object(self, sentence: Sentence, token: Token) -> Token | None:
        """Return the object of the verb before for "it" behind a joined verb: "reads a claim and decides on it"."""
        verb = governing_verb(token)
        if token.dep_ not in {"dobj", "pobj"} or verb is None or verb.dep_ != "conj" or verb.head.pos_ != "VERB":
            return None
        if any(child.dep_ in SUBJECTS for child in verb.children) or token.lower_ not in {*SINGULAR, *PLURAL}:
            return None
        direct = token.head == verb or (token.head.pos_ == "ADP" and token.head.head == verb)
        things = [child for child in verb.head.children if child.dep_ == "dobj" and child.i < verb.i]
        if not direct or len(things) != 1 or any(c.dep_ == "prep" and c.lower_ != "of" for c in things[0].children):
            return None
        return things[0] if self._agrees(sentence, things[0], token) else None

    def _has_rival(self, sentence: Sentence, leading: Token, pronoun: Token) -> bool:
        """Whether another main clause of a sentence is about something else that a pronoun may mean."""
        if pronoun.lower_ == "they" and leading.pos_ == "NOUN" and self._has_pair(sentence, leading):
            return True
        verbs = [child for child in leading.head.children if child.dep_ == "conj" and child.i > leading.head.i]
        subjects = [child for verb in verbs for child in verb.children if child.dep_ in SUBJECTS]
        subjects += is_contrasted(sentence, leading)
        name = self.lexicon.at(sentence, leading)
        if is_of_gerund(leading, name):
            return True
        for other in subjects:
            mention = self.lexicon.at(sentence, other)
            same = name is not None and mention is not None and mention.name.key == name.name.key
            agrees = self._agrees(sentence, other, pronoun) or (pronoun.lower_ in PLURAL and may_be_several(other))
            if other.pos_ != "PRON" and not same and agrees:
                return True
        return False

    def _has_pair(self, sentence: Sentence, leading: Token) -> bool:
        """Whether a sentence about things names two persons together: "they" are as likely the persons."""
        if is_calling(leading.lemma_.lower()):
            return False
        persons = {m.head.i for m in self.lexicon.within(sentence) if m.name.kind == "person"}
        return any(t.dep_ == "conj" and t.i in persons and t.head.i in persons for t in sentence.span)

    def _is_brought_up(self, sentence: Sentence, token: Token) -> bool:
        """Whether what stands before a pronoun in its sentence is meant: "they used the bomb, saying that it ..."."""
        if token.lower_ != "it" or not any(True for _ in subjects_before(sentence, token)):
            return self._has_other_before(sentence, token)
        things = (t for t in sentence.span if t.dep_ == "dobj" and t.pos_ in {"NOUN", "PROPN"} and t.i < token.i)
        return self._has_other_before(sentence, token) or not all(map(is_plural, things))

    def _agrees(self, sentence: Sentence, subject: Token, pronoun: Token) -> bool:
        if subject.i == pronoun.i or subject.tag_ in {"WDT", "WP", "EX", "DT"}:
            return False
        mention = self.lexicon.at(sentence, subject)
        if is_time(subject, mention) or is_no_event(mention, pronoun):
            return False
        person = mention.name.kind == "person" if mention is not None else is_calling(subject.lower_)
        plural = is_plural(subject) or (mention is not None and mention.name.plural)
        word = pronoun.lower_
        if subject.pos_ == "PRON":
            return class_of(subject.lower_) == class_of(word) != "" and not is_other_gender(subject.lower_, word)
        if word in HUMAN:
            return mention is not None and self._may_be(mention, pronoun) and not plural
        if word in PLURAL:
            return plural and may_do(subject, pronoun)
        return word in SINGULAR and not plural and not person and not is_somebody(subject, mention)

    def _unrivalled(self, sentence: Sentence, subject: Token, pronoun: Token) -> Token | None:
        """Return the subject, or the text that it made: "Parliament passed the Act, and it came into force".

        What the pronoun does decides between an agent and a text; None where it does not.
        """
        rival = next((child for child in subject.head.children if child.dep_ == "dobj"), None)
        mention = self.lexicon.at(sentence, subject)
        if rival is None or pronoun.lower_ not in SINGULAR or mention is None or mention.name.kind in TEXTS:
            return subject
        if not self._is_text(sentence, rival):
            return None if is_undergone(rival, pronoun, self.lexicon.at(sentence, rival)) else subject
        verb = governing_verb(pronoun)
        lemma = "" if verb is None else verb.lemma_.lower()
        if pronoun.dep_ not in SUBJECTS or (lemma not in AGENTIVE and lemma not in TEXTUAL):
            return None
        return rival if lemma in TEXTUAL else subject

    def _is_text(self, sentence: Sentence, token: Token) -> bool:
        """Whether a noun is a treaty, an act or another text, by its name or its own word."""
        mention = self.lexicon.at(sentence, token)
        return (mention.name.kind if mention is not None else HEADS.get(token.lower_)) in TEXTS

    def _only_person(self, sentence: Sentence, token: Token) -> Antecedent | None:
        persons = [mention for mention in self.lexicon.within(sentence) if self._may_be(mention, token)]
        hero, of_hero = self.hero  # whom a life is told of is always at hand
        rivals = [hero] if hero is not None and token.lower_ in of_hero else []
        alone = persons and len({mention.name.key for mention in persons + rivals}) == 1
        if alone and is_told_of_somebody(sentence, self.lexicon, persons[0].name.key):
            return None
        told = "only person of the sentence before"
        return Antecedent(sentence, persons[0].head, told, persons[0].name) if alone else None


__all__ = ["SHARED_OBJECT", "Antecedent", "Pronouns"]
