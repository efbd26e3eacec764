"""Memberships: lists of names with the clause that says what they have in common.

"The United Kingdom, Japan, France and Italy were invited ..." is asked as "Which four countries were invited ...?";
"Three treaties emerged: A, B and C" as "Which three treaties emerged ...?".
"""

from collections.abc import Iterator
from dataclasses import replace

from content.facts.base import Fact, FactKind, LeftOut, Term
from content.facts.clauses.open_clauses import Hole, OpenClause, open_clause
from content.facts.clauses.subjects import main_subject
from content.facts.identity import fact_id, folded
from content.facts.names.lexicon import Lexicon
from content.facts.names.listings import Listing, counted, introducer, listings
from content.facts.phrases.speech import Refusal, Speaker
from content.facts.phrases.usable import listed, phrases_of
from content.facts.values.numbers import spelled
from content.facts.values.spoken import spoken_as_of
from content.language import Analysis
from content.parse import Token
from content.terms import GEOGRAPHY

LONGEST = 20  # members
_RELATIONS = frozenset({"signatory", "member", "party", "participant", "founder"})
_TELLING = frozenset({"include", "be", "comprise"})


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield the memberships of a document, and what looked like one with the rule that stopped it."""
    phrases = phrases_of(analysis, lexicon)
    for sentence in analysis.sentences:
        for listing in listings(sentence, lexicon):
            try:
                yield _fact(listing, Speaker(sentence, phrases), analysis, lexicon)
            except Refusal as refusal:
                yield LeftOut(f"membership: {refusal}", analysis.evidence(sentence).quote)


def _fact(listing: Listing, speaker: Speaker, analysis: Analysis, lexicon: Lexicon) -> Fact:
    if len(listing.mentions) > LONGEST:
        raise Refusal("too many members to ask for")
    members = tuple(lexicon.term(mention) for mention in listing.mentions)
    wanted, clause = _asked(listing, speaker)
    stated = clause.statement.replace("{np}", _spoken(listing, wanted, [term.text for term in members]))
    if any(mention.name.bare in clause.question for mention in listing.mentions):
        raise Refusal("the question names its own answer")
    changing = clause.tense == "present" and "currently" in listing.sentence.text.lower()
    if changing and not spoken_as_of(analysis):
        raise Refusal("time-dependent, and the document gives no date")
    around = Term(clause.question, "phrase", folded(clause.question), members[0].start, members[-1].end)
    kind = Term(wanted, "phrase", folded(wanted), members[0].start, members[-1].end)
    return Fact(
        fact_id(FactKind.MEMBERSHIP, clause.verb, around.key, kind.key),
        FactKind.MEMBERSHIP,
        clause.verb,
        {"members": members, "class": (kind,), "clause": (around,), "object": _told_of(clause, members, speaker)},
        stated[:1].upper() + stated[1:] + ".",
        (analysis.evidence(listing.sentence), *clause.evidence),
        complete=frozenset({"members"}),
        time_dependent=changing,
        grammar={
            "tense": clause.tense,
            "gap": clause.statement,
            "listed": listed([term.text for term in members]),
            "dated": spoken_as_of(analysis),
        },
    )


def _told_of(clause: OpenClause, members: tuple[Term, ...], speaker: Speaker) -> tuple[Term, ...]:
    """Return the names that the question says: what proves that another name is far from them."""
    keys = {member.key for member in members}
    mentions = [
        mention
        for one in (speaker.sentence, speaker.analysis.before(speaker.sentence))
        if one is not None
        for mention in speaker.lexicon.within(one)
    ]
    said = [mention for mention in mentions if mention.name.bare in clause.question and mention.name.key not in keys]
    return tuple({mention.name.key: speaker.lexicon.term(mention) for mention in said}.values())


def _spoken(listing: Listing, wanted: str, texts: list[str]) -> str:
    """Return the list as the statement says it: bare, or with the noun that introduces it."""
    if not listing.opener:
        return listed(texts)
    return f"{wanted.removeprefix('which ')} ({listed(texts)})"


def _told_before(listing: Listing, speaker: Speaker) -> tuple[str, OpenClause] | None:
    """ "Fifteen nations signed the pact. Signatories included ...": the count says that the list is whole."""
    before = speaker.analysis.before(listing.sentence)
    subject = main_subject(listing.sentence)
    if (
        before is None
        or subject is None
        or len(listing.mentions) < 3
        or listing.sentence.span.root.lemma_ not in _TELLING
    ):
        return None
    if subject.tag_ not in ("NNS", "PRP", "DT"):
        return None
    nouns = [token for token in before.span if token.tag_ == "NNS" and counted(token) == len(listing.mentions)]
    if len(nouns) != 1:
        return None
    earlier = Speaker(before, speaker.phrases)
    wanted, clause = _counted(nouns[0], nouns[0].i, listing, earlier)
    evidence = (*clause.evidence, speaker.analysis.evidence(before))
    return wanted, replace(clause, evidence=tuple(dict.fromkeys(evidence)))


def _styled(listing: Listing, speaker: Speaker) -> tuple[str, OpenClause] | None:
    """Ask "Referred to as 'partners across the globe', they include A, B and C" by that name."""
    root = listing.sentence.span.root
    opening = next((c for c in root.children if c.dep_ == "advcl" and c.i < root.i and c.tag_ == "VBN"), None)
    if opening is None or root.lemma_ != "include" or not listing.noun or listing.opener not in ("", "open"):
        return None
    if opening.lower_ not in ("referred", "known", "called"):
        return None
    subject = main_subject(listing.sentence)
    end = subject.i if subject is not None and subject.i > opening.i else opening.right_edge.i + 1
    said = speaker.tokens(root.doc[opening.left_edge.i : end])
    if said.count('"') != 2:
        return None
    clause = OpenClause(f"{{wh}} are {said}", f"{{np}} are {said}", "call", "", "past", "subject", speaker.leaned())
    return f"which {spelled(len(listing.mentions))} {listing.noun}", clause


def _related(listing: Listing, speaker: Speaker) -> tuple[str, OpenClause] | None:
    """Ask "each of the signatories—A, B and C—would ..." by whose signatories they are."""
    noun = introducer(listing)
    if noun is None or listing.opener == "colon" or noun.lemma_.lower() not in _RELATIONS or not listing.noun:
        return None
    part = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    owner = next((child for child in part.children if child.dep_ == "pobj"), None) if part is not None else None
    subject = owner or main_subject(listing.sentence)
    if subject is None or subject == noun:
        return None
    whole = speaker.phrase(subject)
    if speaker.lexicon.called(whole) is None:
        return None
    root = listing.sentence.span.root
    be = "were" if root.tag_ == "VBD" else "are"
    said = f"{be} the {noun.text.lower()} of {whole}"
    clause = OpenClause(f"{{wh}} {said}", f"{{np}} {said}", "be", "", "past", "subject", speaker.leaned())
    return f"which {spelled(len(listing.mentions))} {listing.noun}", clause


def _counted(noun: Token, last: int, listing: Listing, speaker: Speaker) -> tuple[str, OpenClause]:
    """Ask for the noun that the list spells out: "which three major treaties"."""
    clause = open_clause(Hole(noun, noun.left_edge.i, last), speaker)
    dropped = ("det", "nummod", "predet", "poss")
    modifiers = [token for child in noun.lefts if child.dep_ not in dropped for token in child.subtree]
    said = speaker.tokens([*(token for token in modifiers if not token.is_punct), noun])
    return f"which {spelled(len(listing.mentions))} {said}", clause


def _asked(listing: Listing, speaker: Speaker) -> tuple[str, OpenClause]:
    if (told := _told_before(listing, speaker)) is not None:
        return told
    if (styled := _styled(listing, speaker)) is not None:
        return styled
    if not listing.whole:
        raise Refusal("the list is open")
    if listing.opener in ("dash", "bracket") and (related := _related(listing, speaker)) is not None:
        return related
    noun = introducer(listing) if listing.opener else _apposed(listing)
    if noun is not None:
        return _counted(noun, listing.last if listing.opener in ("bracket", "dash") else noun.i, listing, speaker)
    if listing.opener:
        raise Refusal("nothing says what the list lists")
    if listing.head.dep_ == "conj":
        raise Refusal("part of a longer list")
    wanted = f"which {spelled(len(listing.mentions))} {listing.noun}" if listing.noun else _one_of_each(listing)
    clause = open_clause(Hole(listing.head, listing.first, listing.last), speaker)
    return wanted, clause


def _one_of_each(listing: Listing) -> str:
    """Ask for two things of two classes by both: "which treaty and which league"."""
    nouns = [mention.name.noun for mention in listing.mentions]
    kinds = {mention.name.kind for mention in listing.mentions}
    if len(nouns) != 2 or len(set(nouns)) != 2 or not all(nouns) or kinds & UNPAIRED:
        raise Refusal("members of several classes")
    if listing.head.head.dep_ == "agent" and kinds & WRITTEN:
        raise Refusal("what is written does nothing")
    return f"which {nouns[0]} and which {nouns[1]}"


# Places and persons beside other things are mostly two phrases that the parser joined.
UNPAIRED = GEOGRAPHY | {"person", "name", "product", "group"}


# "passed by the council, and the Harlow Act ...": no act passes another.
WRITTEN = frozenset({"act", "treaty", "document", "resolution", "amendment", "article"})


def _apposed(listing: Listing) -> Token | None:
    """Return the counted noun that a run of names is apposed to or apposed by: "its two rivals, A and B"."""
    head = listing.head
    if head.dep_ == "appos" and head.head.i < listing.first and head.head.tag_ == "NNS":
        number = counted(head.head)
        return head.head if number in (None, len(listing.mentions)) else None
    return None
