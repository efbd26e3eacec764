"""What each of several got, and what a sum is worth in another currency.

"allowed A and B 500,000 tons, C 300,000 tons, and D and E each 175,000 tons"; "132 billion marks, about $31.5 billion".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from content.facts.clauses.subjects import main_subject
from content.facts.names.lexicon import Mention
from content.facts.phrases.speech import Refusal, Speaker
from content.facts.phrases.usable import listed
from content.facts.values.quantities import Quantity
from content.language import base, participle
from content.parse import Token

_GIVING = frozenset(
    {"allow", "allot", "allocate", "assign", "give", "grant", "award", "pay", "offer", "lend", "promise", "cede"}
)
CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}
_UNDER = frozenset({"treaty", "act", "policy", "programme", "resolution", "agreement", "document", "amendment", "law"})


@dataclass(frozen=True, slots=True)
class Share:
    """One of several parts of a giving: `question` holds `{wh}`, `statement` holds `{np}`."""

    quantity: Quantity
    question: str
    statement: str
    verb: str


def shares(found: list[Quantity], speaker: Speaker) -> Iterator[Share]:
    """Yield what each receiver of a sentence got, where two or more got the same kind of thing."""
    groups = [(quantity, receivers) for quantity in found if (receivers := _receivers(quantity, speaker))]
    units = {quantity.head.lemma_ for quantity, _ in groups}
    if len(groups) < 2 or len(units) != 1:
        return
    verb = _giving(groups[0][1][0].first, speaker)
    if verb is None:
        return
    try:
        giver = _giver(verb, speaker)
    except Refusal:
        return
    done = participle(base(verb))
    for quantity, receivers in groups:
        named = listed([mention.name.text for mention in receivers])
        be = "were" if len(receivers) > 1 else "was"
        each = " each" if quantity.first > 0 and verb.doc[quantity.first - 1].lower_ == "each" else ""
        question = f"{{wh}} {be} {named}{each} {done} {giver}"
        yield Share(quantity, question, f"{named} {be}{each} {done} {{np}} {giver}", base(verb))


def _receivers(quantity: Quantity, speaker: Speaker) -> list[Mention]:
    """Return the names that stand right before a number, joined by "and"."""
    doc = quantity.head.doc
    at = quantity.first - 1
    if at >= 0 and doc[at].lower_ == "each":
        at -= 1
    receivers: list[Mention] = []
    while at >= speaker.sentence.span.start:
        mention = speaker.lexicon.at(speaker.sentence, doc[at])
        if mention is None or mention.last != at:
            break
        receivers.insert(0, mention)
        at = mention.first - 1
        while at >= 0 and doc[at].lower_ == "the":
            at -= 1
        if doc[at].lower_ != "and":
            break
        at -= 1
    return receivers


def _giving(first: int, speaker: Speaker) -> Token | None:
    """Return the verb of giving before the first receiver."""
    doc = speaker.sentence.span.doc
    before = [token for token in doc[max(speaker.sentence.span.start, first - 3) : first] if token.pos_ == "VERB"]
    return before[-1] if before and before[-1].lemma_.lower() in _GIVING else None


def _giver(verb: Token, speaker: Speaker) -> str:
    """Return "under the Five-Power Treaty" or "by the bank"."""
    subject = next(
        (child for child in verb.children if child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP")), None
    )
    mention = speaker.lexicon.at(speaker.sentence, subject) if subject is not None else None
    owner = subject if mention is not None and subject is not None and subject.i < verb.i else None
    owner = owner or main_subject(speaker.sentence)
    if owner is None:
        raise Refusal("nobody is said to give")
    said = speaker.phrase(owner)
    name = speaker.lexicon.called(said)
    if name is None:
        raise Refusal("nobody is said to give")
    return f"{'under' if name.kind in _UNDER else 'by'} {name.text}"


def worths(found: list[Quantity], speaker: Speaker) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield a sum with what it is worth, where nothing but a comma or bracket and "about" stands between them."""
    doc = speaker.sentence.span.doc
    for one, other in pairwise(found):
        sums = one.term.kind == other.term.kind == "money" and other.term.text[0] in CURRENCIES
        between = doc[max(one.head.i, one.number_last) + 1 : other.first]
        if (
            sums
            and one.term.text[0] not in CURRENCIES
            and [token.text for token in between] in ([","], ["("], [", ", "or"])
        ):
            yield one, other
