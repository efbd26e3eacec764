"""Counts: how many, how much, what share, at what ratio, with the clause that says of what."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.clauses.open_clauses import Hole, OpenClause, open_clause, relative_clause
from content.facts.clauses.parse_doubts import loses_deed, parse_doubt
from content.facts.clauses.subjects import governing_verb
from content.facts.clauses.timely import BELONGING, CHANGING
from content.facts.identity import fact_id, folded
from content.facts.kinds.bullets import led_points
from content.facts.kinds.shares import CURRENCIES, Share, shares, worths
from content.facts.names.lexicon import Lexicon, Mention, term_of
from content.facts.phrases.speech import Refusal, Speaker
from content.facts.phrases.usable import phrases_of
from content.facts.values.date_expressions import year_of
from content.facts.values.dates import dates_in
from content.facts.values.quantities import Quantity, measure, quantities
from content.facts.values.spoken import spoken_as_of
from content.language import Analysis, Sentence
from content.parse import Token
from content.patterns import places

_NEWS = re.compile(r"\b(?:currently|now|today|at present|to date|so far|as of|recently|nowadays|still)\b", re.I)
# A count that leans on another one told before.
_LEANING = frozenset({"additional", "other", "further", "more", "remaining", "next", "past", "last", "first", "latter"})
_TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
# What a thing is made of by its constitution does not change with the years.
_CONSTITUTING = frozenset({"consist", "comprise", "compose", "divide", "make"})


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the counts of a document, and what looked like one with the rule that stopped it."""
    phrases = phrases_of(analysis, lexicon)
    for sentence in analysis.sentences:
        found = list(quantities(sentence, analysis, lexicon))
        speaker = Speaker(sentence, phrases)
        shared = [_of_share(share, speaker, analysis) for share in shares(found, speaker)]
        yield from shared
        yield from (_of_worth(one, other, speaker, analysis) for one, other in worths(found, speaker))
        for quantity in found if not shared else ():
            yield from _read(quantity, Speaker(sentence, phrases), analysis)


def _of_worth(one: Quantity, other: Quantity, speaker: Speaker, analysis: Analysis) -> Fact:
    """Ask "132 billion gold marks, approximately $31.5 billion" by the worth of the first."""
    sentence = speaker.sentence
    year = next((key for dated in dates_in(sentence, analysis) if (key := year_of(dated.term.key))), "")
    past = sentence.span.root.tag_ == "VBD"
    when = f" in {year}" if year and past else ""
    frame = f"{{wh}} {'were' if past else 'are'} {one.term.text} worth in {CURRENCIES[other.term.text[0]]}{when}"
    stated = _sentence(f"{one.term.text} {'were' if past else 'are'} worth about {other.term.text}{when}")
    evidence = (analysis.evidence(sentence),)
    return _made(other, "be worth", frame, "about how much", stated, evidence, False, {"tense": "past"})


def _of_share(share: Share, speaker: Speaker, analysis: Analysis) -> Fact:
    wanted = _asked_for(share.quantity, speaker, "object")
    stated = _sentence(share.statement.replace("{np}", _said(share.quantity, wanted)))
    evidence = (analysis.evidence(speaker.sentence), *speaker.leaned())
    return _made(share.quantity, share.verb, share.question, wanted, stated, evidence, False, {"tense": "past"})


def _read(quantity: Quantity, speaker: Speaker, analysis: Analysis) -> Iterator[Fact | LeftOut]:
    sentence = speaker.sentence
    if (measured := measure(quantity)) is not None:
        quantity = measured
    try:
        yield _naming(_fact(quantity, speaker, analysis), sentence, speaker.lexicon)
    except Refusal as refusal:
        quote = analysis.document.text[sentence.start : sentence.end]
        yield LeftOut(f"count: {refusal}", quote)


def _naming(fact: Fact, sentence: Sentence, lexicon: Lexicon) -> Fact:
    """Return a count with the names that its statement says, each a role of its own: they can be asked there too."""
    said = fact.statement.rstrip(".")
    names = {
        mention.name.key: term_of(mention.name, mention.start, mention.end)
        for mention in lexicon.within(sentence)
        if mention.head.dep_ not in ("compound", "nmod", "amod", "poss")
        and len(list(places(mention.name.bare, said))) == 1
    }
    roles = {f"name{n}": (term,) for n, term in enumerate(names.values(), 1)}
    return replace(fact, roles={**fact.roles, **roles})


def _fact(quantity: Quantity, speaker: Speaker, analysis: Analysis) -> Fact:
    _check(quantity)
    verb = governing_verb(quantity.head)
    if verb is not None and (doubt := parse_doubt(verb, ()) or loses_deed(verb)):
        raise Refusal(doubt)
    if _is_led(quantity, speaker, analysis):
        raise Refusal("a point that leans on its lead-in")
    owner = _owned(quantity, speaker)
    if owner is not None:
        return owner.fact(analysis)
    clause = _clause(quantity, speaker)
    if quantity.term.kind == "ratio" and quantity.head.lower_ == "ratio":
        clause = replace(clause, question=speaker.with_topic(clause.question))
    return _Asked(quantity, speaker, clause, _asked_for(quantity, speaker, clause.place)).fact(analysis)


def _is_led(quantity: Quantity, speaker: Speaker, analysis: Analysis) -> bool:
    """Tell whether a point without a full stop and without a date goes on with its lead-in: "cut 1,000 grants"."""
    sentence = speaker.sentence
    if sentence.block not in led_points(analysis) or sentence.span.text.rstrip("\"')]*")[-1:] in {".", ";"}:
        return False
    return not any(one.start >= sentence.start for one in dates_in(sentence, analysis))


def _has_no_clause(head: Token) -> bool:
    """Tell whether what is counted only goes along: "with 30 men added to the crew", "the two acts being the ..."."""
    verb = head.head
    if head.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    return (verb.dep_ == "pcomp" and verb.head.lower_ == "with") or (
        verb.tag_ == "VBG" and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    )


def _check(quantity: Quantity) -> None:
    head = quantity.head
    if quantity.term.kind == "count" and quantity.term.key == "1":
        raise Refusal("one is seldom worth asking")
    plural = head.tag_ in ("NNS", "NNPS") or head.lemma_.lower() == "people" or head.i == quantity.number_last
    if quantity.term.kind == "count" and not plural:
        raise Refusal("what is counted is not plural")
    first = head.doc[quantity.number_first]
    if first.text.istitle() and not first.is_sent_start and first.nbor(-1).is_alpha:
        raise Refusal("the number is part of a name")  # "known as the Seven lean years"
    if _has_no_clause(head):
        raise Refusal("no clause of its own")
    if any(child.lower_ == "every" for child in head.children):
        raise Refusal("how often, not how many")  # "every four years"
    if quantity.term.kind == "measure" and any(
        child.dep_ in ("amod", "det") and child.lower_ in ("each", "that") for child in head.children
    ):
        raise Refusal("leans on another count")
    if _is_of_range(quantity):
        raise Refusal("one end of a range, or one of two sums")
    _check_leaning(quantity)


def _check_leaning(quantity: Quantity) -> None:
    """Refuse a number that takes up what was counted before."""
    head = quantity.head
    if _is_known_number(quantity):
        raise Refusal("how many there are is told in passing")
    words = {child.lower_ for child in head.children if child.dep_ in ("amod", "det", "advmod")}
    if quantity.bound:
        words -= {"more"}
    if leaning := words & (_LEANING | {"these", "those", "such", "both", "same"}):
        raise Refusal(f"leans on another count: {sorted(leaning)[0]}")


def _is_known_number(quantity: Quantity) -> bool:
    """Tell whether a number only takes up how many there are: "the three orders are", "all three", "Of the nine"."""
    head, before = quantity.head, quantity.head.doc[quantity.number_first].nbor(-1)
    if before.lower_ == "all":
        return True
    if before.lower_ != "the":
        return False
    listed = head.dep_ == "nsubj" and head.head.lemma_ == "be" and head.head.pos_ == "AUX"
    return listed or (before.nbor(-1).text == "Of" and head.dep_ == "pobj")


RANGING = frozenset({"to", "or", "–", "—", "-"})
SIGNS = frozenset("$€£¥")
# What something took is not told without what for.
_FOR = frozenset({"take", "need", "spend", "require"})


def _is_of_range(quantity: Quantity) -> bool:
    """Tell whether a number stands beside another of its kind: "between 13 and 16 years", "£5 for a dog and £2 for"."""
    doc, head = quantity.head.doc, quantity.head
    first, last = quantity.number_first, quantity.number_last
    if first > 1 and doc[first - 1].lower_ in RANGING and (doc[first - 2].like_num or doc[first - 2].text == "%"):
        return True  # "ten to fifteen days", "5–25%"
    if last + 2 < len(doc) and doc[last + 1].lower_ in RANGING and doc[last + 2].like_num:
        return True
    if first > 1 and (doc[first - 1].lower_ == "between" or doc[first - 2].lower_ == "between"):
        return True
    if (
        first > 3
        and doc[first - 1].lower_ == "and"
        and "between" in {token.lower_ for token in doc[first - 5 : first - 1]}
    ):
        return True
    if _is_dated_start(head):
        return True
    if quantity.head.dep_ == "appos" and quantity.term.kind == "money":
        return True  # "covers costs up to £5,000": of what it is would be lost
    if _is_gapped(head):
        return True
    if quantity.term.kind != "money":
        return False
    others = [token for token in head.sent if token.text in SIGNS and not first <= token.i <= last]
    return any(
        any(token.lower_ in ("and", "or") for token in doc[min(last, other.i) : max(first, other.i)])
        for other in others
    )


def _is_dated_start(head: Token) -> bool:
    """Tell whether a number is the first of two values and has a date of its own: "from £81 in 1955 to £120"."""
    if head.dep_ != "pobj" or head.head.lower_ != "from":
        return False
    rest = [t.lower_ for t in head.doc[head.i + 1 : head.sent.end]]
    to = rest.index("to") if "to" in rest else 0
    return any(word.isdigit() and len(word) == 4 for word in rest[:to])


def _is_gapped(head: Token) -> bool:
    """Tell whether a unit stands twice and its verb once: "is two months for most and three months for others"."""
    same = [t for t in head.sent if t.lemma_ == head.lemma_ and any(c.dep_ == "nummod" for c in t.children)]
    kinds = {" ".join(c.lower_ for c in t.lefts if c.dep_ in ("amod", "compound")) for t in same}
    if len(kinds) == len(same) and "" not in kinds and _has_own_verb(head, same):
        return False  # "has six technical offices and two support offices": each is told what it is
    return len(same) > 1 and any(t.dep_ == "conj" and t.head.lemma_ != t.lemma_ for t in same)


def _has_own_verb(head: Token, same: list[Token]) -> bool:
    """Tell whether things that are counted apart hang on one verb: what is said of the one is said of the other."""
    return all(token == head or token.head == head or head.head == token or token.head == head.head for token in same)


def _noun_phrase(quantity: Quantity) -> tuple[int, int]:
    """Return the tokens that "how many <nouns>" stands for: the phrase with what restricts it from behind."""
    head = quantity.head
    if quantity.term.kind == "measure":
        return head.left_edge.i, quantity.number_last
    first = min(quantity.first, head.left_edge.i)
    if quantity.term.kind == "money" and quantity.first > first and head.doc[quantity.first - 1].pos_ == "PROPN":
        first = quantity.first  # "fined Norex £5 million"
    last = max(head.i, quantity.number_last)
    for child in head.rights:
        close = child.left_edge.i == last + 1
        if close and (
            child.dep_ in ("relcl", "acl") or (child.dep_ == "prep" and child.lower_ in ("of", "from", "on"))
        ):
            last = child.right_edge.i
        else:
            break
    return first, last


def _clause(quantity: Quantity, speaker: Speaker) -> OpenClause:
    head = quantity.head
    first, last = _noun_phrase(quantity)
    definite = head.left_edge.lower_ == "the"
    if definite and quantity.term.kind in ("count", "money"):
        if (relative := relative_clause(head, speaker)) is not None:
            return relative
        if last == head.i and quantity.term.kind == "count":
            raise Refusal("a definite count without what restricts it")
    return open_clause(Hole(head, first, last), speaker)


def _asked_for(quantity: Quantity, speaker: Speaker, place: str) -> str:
    """Return what the question asks for: "how many partner countries", "what percentage of the vote"."""
    kind = quantity.term.kind
    head = quantity.head
    bare = kind == "money" and head.i <= quantity.number_last
    if kind == "measure":
        modifiers = [t for child in head.lefts if child.dep_ in ("amod", "compound") for t in child.subtree]
        return f"what {speaker.tokens([*modifiers, head])}"
    if kind == "ratio" and head.lower_ == "vote":
        return "what vote"
    if bare:
        sum_ = "what sum" if place == "preposition" else "how much money"
        return f"{quantity.bound} {sum_}".strip()
    first, last = _noun_phrase(quantity)
    dropped = {child.i for child in head.children if child.i < head.i and child.dep_ in ("det", "predet")}
    dropped |= _bracketed(head)
    after = quantity.number_last if head.i > quantity.number_last else first - 1
    within = set(range(quantity.first, quantity.number_last + 1))
    tokens = [t for t in head.subtree if after < t.i <= last and t.i not in dropped | within]
    if any(token.dep_ == "relcl" for token in head.children) and head.left_edge.lower_ == "the" and kind == "count":
        tokens = [token for token in tokens if token.i <= head.i]
    noun = speaker.tokens(tokens)
    if kind == "percent":
        about = "about " if quantity.approximate and not quantity.bound else ""
        return f"{about}what percentage {re.sub(r'^(%|per ?cent)', '', noun).strip()}".strip()
    if kind == "ratio":
        return (
            f"what {noun}"
            if head.i > quantity.number_last
            else "what count"
            if ":" not in quantity.term.text
            else "what ratio"
        )
    how = f"{quantity.bound} how many" if quantity.bound else "about how many" if quantity.approximate else "how many"
    return f"{how} {noun}"


def _bracketed(head: Token) -> set[int]:
    """Return the tokens in brackets before a noun: "nine (9) members"."""
    gone: set[int] = set()
    depth = 0
    for token in head.subtree:
        depth += token.text == "("
        if depth and token.i < head.i:
            gone.add(token.i)
        depth -= token.text == ")"
    return gone


class _Asked:
    """A count in a clause."""

    def __init__(self, quantity: Quantity, speaker: Speaker, clause: OpenClause, wanted: str) -> None:
        self.quantity = quantity
        self.speaker = speaker
        self.clause = clause
        self.wanted = wanted

    def fact(self, analysis: Analysis) -> Fact:
        sentence = self.speaker.sentence
        if self.clause.verb in _FOR and self.clause.question.split()[-1] == self.clause.verb:
            raise Refusal("what it took is told, but not what for")
        constituted = self.clause.verb.split(" ")[0] in _CONSTITUTING
        changing = not constituted and _changes(self.quantity, self.clause.tense, sentence)
        as_of = _as_of(self.quantity, sentence, analysis)
        if changing and not as_of:
            raise Refusal("time-dependent, and the document gives no date")
        counted = _said(self.quantity, self.wanted)
        stated = _sentence(self.clause.statement.replace("{np}", counted))
        return _made(
            self.quantity,
            self.clause.verb,
            self.clause.question,
            self.wanted,
            stated,
            (analysis.evidence(sentence), *self.clause.evidence),
            changing,
            {"tense": self.clause.tense, "gap": self.clause.statement, "dated": as_of},
        )


def _said(quantity: Quantity, wanted: str) -> str:
    """Return the phrase with its number: "19 partner countries"."""
    noun = re.sub(
        r"^(?:(?:[a-z]+ )*?(?:how many|how much money|what sum)|(?:about )?what percentage|what)\s?", "", wanted
    )
    if quantity.term.kind == "measure":
        article = "an" if noun[:1] in "aeio" else "a"
        return f"{article} {noun} of {quantity.term.text}"
    if quantity.term.kind == "percent":
        return f"{'about ' if quantity.approximate else ''}{quantity.term.text} {noun}".strip()
    if quantity.term.kind == "ratio" and quantity.head.lower_ == "vote":
        return f"a vote of {quantity.term.text}"
    if quantity.term.kind == "ratio":
        article = "" if noun.endswith("s") else "a "
        return f"{article}{quantity.term.text} {noun}".strip()
    lead = quantity.bound or ("about" if quantity.approximate else "")
    if quantity.term.kind == "money" and noun and quantity.term.text.endswith(noun):
        noun = ""
    return " ".join(part for part in (lead, quantity.term.text, noun) if part)


def _changes(quantity: Quantity, tense: str, sentence: Sentence) -> bool:
    if tense != "present":
        return False
    return bool(_nouns(quantity) & CHANGING) or bool(_NEWS.search(sentence.text))


def _nouns(quantity: Quantity) -> set[str]:
    parts = (child for child in quantity.head.children if child.dep_ == "compound")
    return {part.lemma_.lower() for part in (quantity.head, *parts)}


def _as_of(quantity: Quantity, sentence: Sentence, analysis: Analysis) -> str:
    """Return as of when something is counted, to the last date told where nothing else ties it to its time."""
    tied = {word.lower() for word in _NEWS.findall(sentence.text)} - {"currently", "at present"}
    counted = _nouns(quantity) & BELONGING and not tied
    return spoken_as_of(analysis) if counted else analysis.document.dated or ""


class _Owned:
    """ "NATO's three pillars", "the five permanent members of the Security Council": the owner has them."""

    def __init__(self, quantity: Quantity, speaker: Speaker, owner: str, noun: str, tense: str, held: str) -> None:
        self.quantity, self.speaker, self.owner = quantity, speaker, owner
        self.noun, self.tense, self.held = noun, tense, held

    def fact(self, analysis: Analysis) -> Fact:
        sentence = self.speaker.sentence
        changing = _changes(self.quantity, self.tense, sentence)
        as_of = _as_of(self.quantity, sentence, analysis)
        if changing and not as_of:
            raise Refusal("time-dependent, and the document gives no date")
        asked, has = ("did", "had") if self.tense == "past" else ("does", "has")
        question = f"{{wh}} {asked} {self.owner} have {self.held}".strip()
        stated = _sentence(f"{self.owner} {has} {_said(self.quantity, f'how many {self.noun}')} {self.held}".strip())
        return _made(
            self.quantity,
            "have",
            question,
            f"how many {self.noun}",
            stated,
            (analysis.evidence(sentence), *self.speaker.leaned()),
            changing,
            {"tense": self.tense, "gap": f"{self.owner} {has} {{np}}", "dated": as_of},
        )


def _is_made_by_person(head: Token, owner: Mention | None) -> bool:
    """Whether a count of somebody's tells what came of him, not what he had: "Holm's forty books", no sons."""
    return owner is not None and owner.name.kind == "person" and head.lemma_.lower() not in _KIN


_KIN = frozenset(
    {"child", "son", "daughter", "brother", "sister", "sibling", "wife", "husband", "grandchild", "nephew", "niece"}
)


def _owned(quantity: Quantity, speaker: Speaker) -> _Owned | None:
    head = quantity.head
    if quantity.term.kind != "count" or head.lemma_.lower() in _TIME_UNITS:
        return None
    owner = next((child for child in head.children if child.dep_ == "poss"), None)
    if owner is None:
        part = next((child for child in head.children if child.dep_ == "prep" and child.lower_ == "of"), None)
        if part is None or head.left_edge.lower_ != "the":
            return None
        owner = next((child for child in part.children if child.dep_ == "pobj"), None)
        if owner is None or speaker.lexicon.at(speaker.sentence, owner) is None:
            return None
    if _is_made_by_person(head, speaker.lexicon.at(speaker.sentence, owner)):
        raise Refusal("what is somebody's is not had by him, and otherwise whose it is is left off")
    nouns = [t for t in head.subtree if quantity.number_last < t.i <= head.i]
    placed = [child for child in head.rights if child.dep_ == "prep" and child.lower_ in ("in", "for", "on")]
    held = " ".join(speaker.phrase(child) for child in placed)
    said = re.sub(r"['’]s?$", "", speaker.phrase(owner)).strip()
    past = _told_in_past(head, speaker.sentence.span.root)
    return _Owned(quantity, speaker, said, speaker.tokens(nouns), "past" if past else "present", held)


def _told_in_past(noun: Token, root: Token) -> bool:
    """Tell whether the clause around a noun is told in the past; what was wished or demanded then counts."""
    for verb in noun.ancestors:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        tags = [verb.tag_, *(child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass"))]
        if "VBD" in tags or (verb.dep_ == "ccomp" and root.tag_ == "VBD"):
            return True
        if "VBZ" in tags or "VBP" in tags:
            return False
    return root.tag_ == "VBD"


def _made(
    quantity: Quantity,
    relation: str,
    frame: str,
    wanted: str,
    stated: str,
    evidence: tuple[Evidence, ...],
    changing: bool,
    grammar: dict[str, str],
) -> Fact:
    term = quantity.term
    around = Term(frame, "phrase", folded(frame), term.start, term.end)
    counted = Term(wanted, "phrase", folded(wanted), term.start, term.end)
    return Fact(
        fact_id(FactKind.COUNT, relation, around.key, counted.key),
        FactKind.COUNT,
        relation,
        {"count": (term,), "counted": (counted,), "clause": (around,)},
        stated,
        evidence,
        complete=frozenset({"count"}),
        time_dependent=changing,
        grammar=grammar,
    )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "."


__all__ = ["find"]
