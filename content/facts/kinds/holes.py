"""What a sentence can be asked for where it stands: names, lists of names, dates, numbers, quoted terms, phrases."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from content.facts.base import Evidence, Term
from content.facts.clauses.doers import is_issuer
from content.facts.clauses.provisos import is_reworded
from content.facts.clauses.subjects import SUBJECTS, is_plural
from content.facts.kinds.naming import coined, names_given, quotations
from content.facts.kinds.posts import posts
from content.facts.names.gazetteer import DEMONYMS, fold
from content.facts.names.joints import is_foreign, lists_lands
from content.facts.names.kinds import OFFICES
from content.facts.names.lexicon import Lexicon, Mention
from content.facts.phrases.tokens import bracketed
from content.facts.values.dates import DatedTerm, dates_in
from content.facts.values.quantities import Quantity, is_half, quantities
from content.language import Analysis, Sentence, is_adjective, is_verb, singular, words
from content.once import once
from content.parse import Span, Token

LONGEST_PHRASE = 14  # words
FEWEST_LISTED, MOST_LISTED = 2, 10
LINKS = words(", and & the")
EXAMPLES = words("as like including e.g.")
# What a phrase of these heads says is when, not what.
FOUNDED = frozenset({"organisation", "programme", "treaty", "act"})  # what is one of its name even behind "a"
LINKING = words("be seem become remain feel prove appear look make find consider deem keep leave")
TIED = words(
    "line response order spite addition accordance light behalf behest case terms view charge favor favour event face "
    "effort exchange return need regard respect connection conjunction support place lieu means virtue way front"
)
# Left in the sentence before a gap: the phrase itself begins behind them.
LEFT_STANDING = words("its their his her any all each every some many several various both another other")
COMPLEMENTS = frozenset({"dobj", "prep", "xcomp", "ccomp", "agent", "dative"})
TIMES = words("year month day week decade century time end beginning start wake course aftermath period moment future")
EITHER = 5  # words between "either" and "or" that part two things and no more
JOINING = words("and or")
ROUGH = words("early late mid")
PLACES = frozenset({"city", "country"})
UNCLASSED = frozenset({"name", "group", "people", "office"})  # what has no class that a question could ask by
MAPPED = frozenset({"country", "region", "island"})  # what a list may mix: all are places without an address


@dataclass(frozen=True, slots=True, eq=False)
class Hole:
    """Tokens that a gap can take the place of, with what fills it."""

    role: str  # "when", "name", "members", "count" ... or the role that a phrase plays; not yet told apart by number
    terms: tuple[Term, ...]
    tokens: frozenset[int]
    lead: str = ""  # what the gap needs before it and the sentence does not say: "in" for "the following month"
    evidence: tuple[Evidence, ...] = ()
    literal: str = ""  # a quoted term, as the sentence writes it
    titled: frozenset[int] = frozenset()  # a person's name with the title before it
    tied: frozenset[int] = frozenset()  # what must stay in the sentence with it: "initially" of "initially known as"

    @property
    def first(self) -> int:
        """Index of its first token."""
        return min(self.tokens)

    @property
    def named(self) -> bool:
        """Whether it tells one thing from another: anything but a phrase."""
        return self.terms[0].kind != "phrase"


@once
def holes_of(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> tuple[Hole, ...]:
    """Return the holes of a sentence."""
    return tuple(_holes(sentence, analysis, lexicon))


def _holes(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[Hole]:
    """Yield the holes of a sentence, those of one kind in order; phrases last."""
    quoted = list(quotations(sentence))
    inside = {i for first, last in quoted for i in range(first, last + 1)}
    found = [*_dates(sentence, analysis), *_numbers(sentence, analysis, lexicon), *_names(sentence, lexicon)]
    found += [Hole("post", (term,), tokens) for term, tokens in posts(sentence, lexicon)]
    aside = bracketed(sentence.span)
    found = [h for h in found if not h.tokens & aside or h.role == "members" or _tells_when(h, sentence)]
    found = _with_names_given(found, sentence)
    yield from (hole for hole in found if not hole.tokens & inside)
    for term, tokens in coined(sentence, quoted):
        first, last = min(tokens), max(tokens)
        yield Hole("term", (term,), tokens, literal=sentence.span.doc[first : last + 1].text)
    typed = {i for hole in found for i in hole.tokens if hole.role != "name"}
    for hole in _phrases_of(sentence):
        if any(other.role == "members" and other.tokens & hole.tokens for other in found):
            continue
        if not hole.tokens & (inside | aside) and 2 * len(hole.tokens & typed) < len(hole.tokens):
            yield hole


def _with_names_given(found: list[Hole], sentence: Sentence) -> list[Hole]:
    """Add what something is said to be called, where nothing tells what class of thing that name is."""
    for term, tokens, manner in names_given(sentence):
        others = [hole for hole in found if hole.tokens & tokens]
        if all(hole.terms[0].kind in UNCLASSED or hole.tokens < tokens for hole in others):
            found = [hole for hole in found if hole not in others]
            found.append(Hole("term", (term,), tokens, tied=manner))
    return found


def _tells_when(hole: Hole, sentence: Sentence) -> bool:
    """Whether a date in brackets says when something was so: "Norland (in 1931) and Sudria (in 1933)"."""
    doc, first, last = sentence.span.doc, hole.first, max(hole.tokens)
    led = doc[max(first - 2, 0) : first].text.lower() in {"(in", "(on", "(since"}
    return hole.role == "when" and led and last + 1 < len(doc) and doc[last + 1].text == ")"


def said_phrases(analysis: Analysis) -> Iterator[tuple[str, Term]]:
    """Yield (role, phrase) for what the verbs of all sentences say, whether or not anything is asked of them."""
    for sentence in analysis.sentences:
        if not sentence.span.text.rstrip().endswith((".", ":")):
            continue
        for hole in _phrases_of(sentence):
            if not _has_lost_object(hole, sentence):
                yield hole.role, hole.terms[0]


def _has_lost_object(hole: Hole, sentence: Sentence) -> bool:
    """Whether what is done may be done to a word outside the phrase: "anything they want to [make available]"."""
    tokens = [token for token in sentence.span if token.i in hole.tokens]
    verb = tokens[0]
    if verb.pos_ != "VERB" or any(child.dep_ in {"dobj", "ccomp"} for child in verb.children):
        return False
    return any(over.dep_ in {"relcl", "acl"} for over in (verb, *verb.ancestors))


def _dates(sentence: Sentence, analysis: Analysis) -> Iterator[Hole]:
    for dated in dates_in(sentence, analysis):
        if dated.attributive or dated.approximate:
            continue
        tokens = _covered(sentence, dated)
        if tokens and not _is_joined(tokens):
            lead = "" if dated.preposition or not dated.rule else "on" if dated.term.kind == "day" else "in"
            yield Hole("when", (dated.term,), frozenset(t.i for t in tokens), lead, dated.evidence)


def _is_joined(tokens: list[Token]) -> bool:
    """Whether a date shares its noun or preposition with another: "during the [1910s] and 1920s"."""
    first, last = tokens[0], tokens[-1]
    doc = first.doc
    beside = doc[max(first.i - 2, 0) : first.i].text.lower().split(), doc[last.i + 1 : last.i + 3].text.lower().split()
    behind = len(beside[1]) == 2 and beside[1][0] in JOINING and (beside[1][1][:1].isdigit() or beside[1][1] in ROUGH)
    before = len(beside[0]) == 2 and beside[0][1] in JOINING and beside[0][0][:1].isdigit()
    return behind or before


def _covered(sentence: Sentence, dated: DatedTerm) -> list[Token]:
    start, end = dated.start - sentence.shift, dated.end - sentence.shift
    span = sentence.span.doc.char_span(start, end, alignment_mode="expand")
    return list(span) if span is not None else []


def _numbers(sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Iterator[Hole]:
    for quantity in quantities(sentence, analysis, lexicon):
        last = _last(sentence, quantity)
        if quantity.term.key == "1" or last is None or quantity.number_first > last:
            continue
        if is_half(sentence, quantity.number_first, last):
            continue
        yield Hole(quantity.term.kind, (quantity.term,), frozenset(range(quantity.number_first, last + 1)))


def _last(sentence: Sentence, quantity: Quantity) -> int | None:
    """The last token that a number's text covers, None where that is not what the sentence writes."""
    doc = sentence.span.doc
    for last in (quantity.number_last, quantity.head.i):
        written = doc[quantity.number_first : last + 1].text
        if written.lower() == quantity.term.text.lower():
            return last
    return None


# Names


def _names(sentence: Sentence, lexicon: Lexicon) -> Iterator[Hole]:
    mentions = list(lexicon.within(sentence))
    at = 0
    while at < len(mentions):
        run = _run(mentions, at)
        if len(run) > 1:
            if (listed := _list(sentence, lexicon, run)) is not None:
                yield listed
        elif (hole := _name(sentence, lexicon, mentions[at])) is not None:
            yield hole
        at += len(run)


def _run(mentions: list[Mention], at: int) -> list[Mention]:
    """The mentions from one on that only commas and "and" part."""
    run = [mentions[at]]
    for following in mentions[at + 1 :]:
        between = following.sentence.span.doc[run[-1].last + 1 : following.first]
        if not len(between) or any(token.lower_ not in LINKS for token in between):
            break
        if between.text == "," and following.head.dep_ in SUBJECTS and run[-1].head.dep_ == "pobj":
            break  # "in a treaty with [Norland], [Sudria] sold ...": the comma closes what opens the sentence
        run.append(following)
    return run


def _list(sentence: Sentence, lexicon: Lexicon, run: list[Mention]) -> Hole | None:
    """A whole list of names of one class: "France, Italy and Japan"."""
    doc = sentence.span.doc
    keys = list(dict.fromkeys(mention.name.key for mention in run))
    if not FEWEST_LISTED <= len(keys) <= MOST_LISTED or len(keys) != len(run):
        return None
    kinds = {mention.name.kind for mention in run}
    lands = _lands_before(sentence, run[0])
    if (len(kinds) > 1 and not lands and not _is_mixed(run)) or any(not _is_whole(mention) for mention in run):
        return None
    closing = doc[run[-2].last + 1 : run[-1].first]
    if not any(token.lower_ in {"and", "&"} for token in closing) or _goes_on(sentence, run[-1]):
        return None
    first = _first(run[0])
    if first > sentence.span.start and doc[first - 1].lower_ in {*EXAMPLES, "both"}:
        return None
    terms = tuple(_term(mention, lexicon) for mention in run)
    if len({term.text.startswith("the ") for term in terms}) > 1 and terms[0].kind != "country":
        terms = tuple(replace(term, text=term.text.removeprefix("the ")) for term in terms)
    if len(kinds) > 1:
        terms = tuple(replace(term, text=term.text.removeprefix("the ")) for term in terms)
    if lands:
        terms = tuple(replace(term, kind="place" if len(kinds) > 1 else term.kind, noun=lands) for term in terms)
    return Hole("members", terms, frozenset(range(first, run[-1].last + 1)))


def _lands_before(sentence: Sentence, first: Mention) -> str:
    """What the places of a list are called before it: "bishopric" of "the Bishoprics of Tarn and Elba"."""
    at = first.first - 2
    listed = at >= sentence.span.start and lists_lands(sentence.span.doc[at])
    return singular(sentence.span.doc[at].lower_) if listed else ""


def _is_mixed(run: list[Mention]) -> bool:
    """Whether names of several classes are all places, and none tells where the one before it lies: "Bern, Ohio"."""
    if not {mention.name.kind for mention in run} <= MAPPED:
        return False
    beside = ((a, b, a.sentence.span.doc[a.last + 1 : b.first].text.strip()) for a, b in pairwise(run))
    return not any(a.name.kind != "country" and b.name.kind == "country" and link == "," for a, b, link in beside)


def _goes_on(sentence: Sentence, last: Mention) -> bool:
    """Whether something else is joined behind the last name: "France, Italy and Japan's allies", "and others"."""
    at = last.last + 1
    if at >= sentence.span.end:
        return False
    behind = sentence.span.doc[at]
    return behind.lower_ in {"and", "or", "'s", "'", "’s"}


def _name(sentence: Sentence, lexicon: Lexicon, mention: Mention) -> Hole | None:
    doc = sentence.span.doc
    first = _first(mention)
    if not _is_whole(mention) or (first > sentence.span.start and doc[first - 1].lower_ in {"as", "like", "including"}):
        return None
    if _is_torn_off(sentence, lexicon, first) or _has_byname(sentence, mention):
        return None
    if mention.name.kind == "person" and _is_determined(sentence, mention):
        return None
    if _is_alternative(sentence, first) or is_reworded(sentence.span, mention.last):
        return None
    if mention.head.dep_ == "conj" or any(child.dep_ == "conj" for child in mention.head.children):
        return None  # one of several, the others no names
    titled = frozenset(range(_titled(mention), mention.last + 1) if mention.name.kind == "person" else ())
    return Hole("name", (_term(mention, lexicon),), frozenset(range(first, mention.last + 1)), titled=titled)


def _is_alternative(sentence: Sentence, first: int) -> bool:
    """Whether a name is one of two that are left open: "either in [Asia] or in Europe"."""
    doc, start = sentence.span.doc, sentence.span.start
    at = first - 1 - (first - 1 > start and doc[first - 1].pos_ == "ADP")
    if at < start:
        return False
    one = doc[at].lower_ == "either"
    other = doc[at].lower_ == "or" and "either" in {token.lower_ for token in doc[max(start, at - EITHER) : at]}
    return one or other


def _is_torn_off(sentence: Sentence, lexicon: Lexicon, first: int) -> bool:
    """Whether a name ends a longer one that is not known as a name: "Anne of [Brittany]"."""
    if first - 2 < sentence.span.start:
        return False
    link, before = sentence.span.doc[first - 1], sentence.span.doc[first - 2]
    if link.lower_ not in {"of", "and", "&"} or before.pos_ != "PROPN" or not before.is_title:
        return False
    if link.lower_ == "of":
        return before.ent_type_ == "PERSON" or (lexicon.at(sentence, before) is None and before.lower_ not in OFFICES)
    return lexicon.at(sentence, before) is None


def _is_determined(sentence: Sentence, mention: Mention) -> bool:
    """Whether an article stands before a person: "the [Emperor Ivo]" takes no other person in its place."""
    return mention.first > sentence.span.start and mention.sentence.span.doc[mention.first - 1].pos_ == "DET"


def _has_byname(sentence: Sentence, mention: Mention) -> bool:
    """Whether a given name goes on behind "of": "[Anne] of Brittany"."""
    behind = sentence.span.doc[mention.last + 1 : mention.last + 3]
    alone = mention.first == mention.last and mention.head.ent_type_ == "PERSON"
    return alone and len(behind) == 2 and behind[0].lower_ == "of" and behind[1].pos_ == "PROPN"


def _titled(mention: Mention) -> int:
    """Where a name begins with the title before it: "Senator William E. Borah"."""
    doc, first = mention.sentence.span.doc, mention.first
    while mention.title and first > 0 and mention.title.endswith(doc[first - 1 : mention.first].text):
        first -= 1
    return first


def _first(mention: Mention) -> int:
    """Where a name begins, with the article that belongs to it."""
    doc, at = mention.sentence.span.doc, mention.first
    before = doc[at - 1].lower_ if mention.name.kind != "person" and at > mention.sentence.span.start else ""
    return at - (before == "the" or (before in {"a", "an"} and mention.name.kind in FOUNDED))


def _term(mention: Mention, lexicon: Lexicon) -> Term:
    term = lexicon.term(mention)
    doc = mention.sentence.span.doc
    written = doc[_first(mention) : mention.last + 1].text
    if mention.name.kind == "person" or written.lower() == term.text.lower():
        return term
    if doc[_first(mention)].lower_ in {"a", "an"}:  # "called for a Bank for Settlements"
        return replace(term, text=written, accepted=tuple(dict.fromkeys((mention.name.bare, *term.accepted))))
    if term.text.startswith("the ") and _first(mention) == mention.first:
        return replace(term, text=mention.name.bare)
    if doc[_first(mention)].lower_ == "the" and not term.text.startswith("the "):
        # "the First World War" for "World War I"
        ways = dict.fromkeys((term.text, *term.accepted))
        return replace(term, text="the " + written.split(" ", 1)[1], accepted=tuple(ways))
    return term


def _is_whole(mention: Mention) -> bool:
    """Whether a mention is a noun phrase of its own, not part of another name or an adjective."""
    head = mention.head
    if is_issuer(mention):
        return True  # "following [Harbour Council] decisions"
    if head.dep_ in {"compound", "nmod", "amod", "nummod"} or head.i < mention.first:
        return False
    numbers = (child for child in head.children if child.dep_ == "nummod" and child.i < mention.first)
    if any(len(child.text) < len("1930") or not child.text.isdigit() for child in numbers):
        return False  # a year before a name is none of it: "the 1930 [Harbour Tariff]"
    before = mention.sentence.span.doc[mention.first - 1] if mention.first > mention.sentence.span.start else None
    if before is not None and (before.text in {"-", "/"} or (before.dep_ == "compound" and not mention.title)):
        return False
    behind = head.doc[mention.last + 1 : mention.last + 3]
    if len(behind) and behind[0].tag_ in {"NN", "NNS"} and behind[0].head.i >= behind[0].i:
        return False  # "the [Harbour Plan] page"
    if len(behind) and behind[0].tag_ in {"NN", "NNS"} and mention.first <= behind[0].head.i <= mention.last:
        return False  # "the [Harbour About] page": the parser took "about" for what it mostly is
    if len(behind) and behind[0].tag_ in {"NN", "NNS"} and head.doc[mention.last].lower_ in DEMONYMS:
        return False  # "[the Workers' Party of the Soviet] zone"
    if len(behind) and is_foreign(behind[0]):
        return False
    if len(behind) == 2 and behind[0].text == "," and re.fullmatch(r"(?:[A-Z]\.)+", behind[1].text):
        return False  # "Washington, D.C."
    return not len(behind) or behind[0].text not in {"-", "/"}


# Phrases


@once
def _phrases_of(sentence: Sentence) -> tuple[Hole, ...]:
    """Return the phrases of a sentence."""
    return tuple(_phrases(sentence))


def _phrases(sentence: Sentence) -> Iterator[Hole]:
    """What the verbs of a sentence say beside names: objects, complements, what is to be done, by what means."""
    for token in sentence.span:
        role = _role(token)
        if role:
            hole = _phrase(sentence, role, token)
            if hole is not None:
                yield hole


def _role(token: Token) -> str:
    """The part that a token's phrase plays: "phrase" for a thing, "infinitive", "gerund"; "" where it is not asked."""
    if token.pos_ in {"NOUN", "PROPN"}:
        if token.dep_ in {"dobj", "attr", "oprd"}:
            return "phrase"
        return "phrase" if token.dep_ == "pobj" and _governor(token.head).pos_ in {"VERB", "AUX"} else ""
    if token.tag_ == "VB" and token.dep_ in {"xcomp", "advcl", "acl", "relcl"} and token.i > 0:
        if token.nbor(-1).lower_ != "to" or (token.i > 1 and _is_easy(token.nbor(-2))):
            return ""
        return "infinitive" if is_verb(token.lower_) and not _may_be_adjective(token) else ""
    return "gerund" if token.tag_ == "VBG" and token.dep_ == "pcomp" and token.n_rights else ""


def _is_easy(before: Token) -> bool:
    """Whether an infinitive is the inside of an adjective, as in "offers simple to use forms"."""
    return before.pos_ == "ADJ" and before.head.lemma_ not in LINKING


def _governor(preposition: Token) -> Token:
    """What a chain of prepositions hangs on."""
    while preposition.head.pos_ == "ADP" and preposition.head != preposition:
        preposition = preposition.head
    return preposition.head


def _phrase(sentence: Sentence, role: str, head: Token) -> Hole | None:
    doc = sentence.span.doc.tokens
    first = head.i if role in {"infinitive", "gerund"} else head.left_edge.i
    last = _last_of(head)
    while last > first and doc[last].is_punct:
        last -= 1
    if role != "phrase" and any(c.dep_ in COMPLEMENTS and c.left_edge.i > last for c in head.children):
        return None  # "to mend [roads], on easy terms, with neighbours": the rest hangs on what the gap takes
    if last < first or (head.lemma_.lower() in TIED and first > 0 and doc[first - 1].pos_ == "ADP"):
        return None
    if role == "phrase" and doc[first].lower_ in LEFT_STANDING and first < head.i:
        first += 1
    if doc[first].lower_ in {"no", "such", "not"} or (doc[first].lower_ in {"a", "an"} and head.tag_ == "NNS"):
        return None
    span = sentence.span.doc[first : last + 1]
    text = span.text.replace("\n", " ")
    if not 1 <= len(text.split()) <= LONGEST_PHRASE or head.lemma_.lower() in TIMES or _is_tied(span):
        return None
    if any(_is_torn(one) for one in (head, *head.ancestors)):
        return None
    if any(token.tag_ in {"PRP", "WP", "WDT"} or token.text in {"(", ")", ":", ";", '"'} for token in span):
        return None
    if not _stands_free(sentence, first, last + 1) or span.start < sentence.span.start:
        return None
    start, end = sentence.extent(span)
    term = Term(text, "phrase", fold(text), start, end, plural=is_plural(head), noun=head.lemma_.lower())
    return Hole(role, (term,), frozenset(range(first, last + 1)))


def _may_be_adjective(head: Token) -> bool:
    """Whether what was parsed as a verb stands before a bare noun as its adjective: "agreed to equal access"."""
    behind = head.nbor(1) if head.i + 1 < len(head.doc) else None
    return behind is not None and behind.tag_ == "NN" and is_adjective(head.lower_)


def _is_torn(token: Token) -> bool:
    """Whether the parser joined a noun to a verb: what it read as a noun with its clause was a clause of its own."""
    return token.dep_ == "conj" and token.pos_ in {"NOUN", "PROPN"} and token.head.pos_ in {"VERB", "AUX"}


def _last_of(head: Token) -> int:
    """Where a phrase ends: before a comma that sets something off, or "which ..."; -1 where it would not be whole."""
    end = _cut(head)
    torn = any(token.head.i > end for token in head.doc[head.i : end + 1] if token.dep_ not in {"cc", "punct"})
    return -1 if torn else end  # "build a fairer, greener | and happier town": cut there it has no noun


def _cut(head: Token) -> int:
    last = head.right_edge.i
    for token in head.doc.tokens[head.i + 1 : last + 1]:
        if token.text in {"–", "—", ";", ":"}:
            return -1  # cut there it would not be whole
        if token.lower_ == "but" and token.i < last and token.nbor(1).lower_ == "not":
            return token.i - 1  # "lent [the towns money] but not the tools"
        set_off = token.text == "," and not _in_list(token) and not (token.i < last and token.nbor(1).like_num)
        if set_off or (token.tag_ == "WDT" and token.lower_ == "which"):
            return token.i - 1
    return last


def _in_list(comma: Token) -> bool:
    """Whether a comma stands in a list: something joined follows, or the noun of "free, equal states"."""
    if comma.head.i > comma.i and comma.head.pos_ in {"NOUN", "PROPN"}:
        return True
    return comma.head.n_rights > 0 and any(child.dep_ == "conj" and child.i > comma.i for child in comma.head.children)


def _is_tied(span: Span) -> bool:
    """Whether a phrase is the inside of a longer preposition: "in [line with the Concept]"."""
    return span[0].lower_ in TIED and span.start > 0 and span[0].nbor(-1).pos_ == "ADP"


def _stands_free(sentence: Sentence, first: int, end: int) -> bool:
    """Whether nothing is glued to a stretch: "co-" before it, "-ship" behind it."""
    doc = sentence.span.doc.tokens
    before = first == sentence.span.start or bool(doc[first - 1].whitespace_) or doc[first - 1].text in {'"', "("}
    closed = end >= len(doc) or (doc[end].is_punct and doc[end].text != "-")
    return before and (closed or bool(doc[end - 1].whitespace_))
