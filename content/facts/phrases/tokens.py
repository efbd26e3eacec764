"""Which tokens make a noun phrase, and what of it may go: the parse read for `phrases`."""

from collections.abc import Container, Iterable, Iterator

from content.facts.clauses.subjects import HUMAN, PLURAL, SINGULAR, is_plural
from content.facts.names.gazetteer import DEMONYMS
from content.facts.names.lexicon import Mention
from content.language import is_listed, words
from content.parse import Token

# What may be left off a noun phrase without making it untrue.
LOOSE = words("relcl appos acl advcl parataxis dep meta intj")
# What may be left off where it leans on its context, and what changes the sense and may not.
PRUNABLE = frozenset({"relcl", "acl", "advcl", "prep", "appos", "npadvmod"})
KEEPERS = words("without except unless not than rather only besides save until if despite")

VAGUE = words(
    "one ones others another such same former latter each both none some many more most all any either neither"
)
POINTERS = words("this these that those such another same former latter")
PLACEHOLDERS = words("there here so thereby thereof therein hereby above below")
SEQUENT = frozenset({"succeeding", "ensuing", "preceding", "aforementioned", "resulting", "resultant", "latter"})
LEANERS = frozenset({*VAGUE, *POINTERS, *PLACEHOLDERS, *SEQUENT, "one", "both"})


def coordinated(head: Token) -> list[Token]:
    """Return a noun with the nouns that "and" joins to it, in order; only itself where "or" or "but" joins."""
    parts = [head]
    for part in parts:
        if any(child.dep_ == "cc" and child.lower_ not in {"and", "&", "as"} for child in part.children):
            return [head]
        parts += [child for child in part.children if child.dep_ == "conj" or is_listed_name(child)]
    return sorted(parts, key=lambda part: part.i)


def is_listed_name(name: Token) -> bool:
    """Whether what was read as an apposition is the next of a list: "the Hall, the Salt House, and the Quay".

    So is the name behind the title of the first of two, which is told with it: "the Director, Ada Holm, and Ivo Berg".
    """
    if name.dep_ != "appos" or name.pos_ != "PROPN" or name.left_edge.nbor(-1).text != ",":
        return False
    behind = name.doc[name.right_edge.i + 1 : name.right_edge.i + 3]
    return [one.dep_ for one in behind] == ["punct", "cc"] and behind[0].text == ","


def tangled(tokens: list[Token]) -> bool:
    """Whether a coordination reads like two sentences run together: "A and B and C", "time and again"."""
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.dep_ != "conj" or token.head.i not in inside:
            continue
        if token.pos_ == "ADV" and token.head.pos_ in {"NOUN", "PROPN"}:
            return True
        pair = token.pos_ in {"NOUN", "PROPN"} and token.head.dep_ == "conj"
        if pair and joined_by_and(token) and joined_by_and(token.head) and token.i - token.head.i <= 6:
            return True
    return False


ORDINALS = ("first", "second", "third", "fourth", "fifth")


def rank_of(tokens: Iterable[Token]) -> int:
    """Which of several things "the second initiative" is, from 1; 0 where it does not say."""
    said = [token.lower_ for token in tokens if token.lower_ in ORDINALS]
    return ORDINALS.index(said[0]) + 1 if said else 0


def points_back(token: Token) -> bool:
    """Whether "such", "another", "the former" points at something said before ("its former rivals" does not)."""
    if token.dep_ not in {"det", "amod", "predet"}:
        return False
    return token.lower_ != "former"


def is_compared(token: Token) -> bool:
    """Whether an adverb stands in "as soon as", "further than"."""
    near = [token.doc[i].lower_ for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    return "as" in near or "than" in near


def is_qualifying(adverb: Token) -> bool:
    """Whether an adverb belongs to the word behind it: "the [initially] hesitant king", "[initially] known as"."""
    behind = adverb.head
    loose = behind.dep_ == "advcl" and behind.tag_ == "VBN"
    return (loose or behind.dep_ in {"amod", "acl"}) and behind.i == adverb.i + 1


JOINING = frozenset({"then", "still", "instead", "again", "thus", "hence", "therefore"})


def is_joining(adverb: Token) -> bool:
    """Whether an adverb stands for "and": "rode to Tarn, then crossed the sea", "sold the land, still its seat"."""
    if adverb.lower_ not in JOINING or adverb.i == adverb.sent.start:
        return False
    before = adverb.nbor(-1)
    if before.text == ";" or before.dep_ == "cc" or before.pos_ == "AUX":
        return False
    return not (before.dep_ in {"nsubj", "nsubjpass", "neg"} and before.head == adverb.head)


def only_ties(adverb: Token) -> bool:
    """Whether an adverb says nothing of what it stands by: it is not compared, and no "and"."""
    return not (is_compared(adverb) or is_qualifying(adverb) or is_joining(adverb))


def with_title(mention: Mention) -> int:
    """The index where a mention starts with the title before it: "President Herbert Hoover"."""
    doc, first = mention.sentence.span.doc, mention.first
    while mention.title and first > 0 and mention.title.endswith(doc[first - 1 : mention.first].text):
        first -= 1
    return first


def hangs_on(prep: Token, head: Token) -> bool:
    """Whether a preposition belongs to a noun phrase without a relative clause or a coordination between."""
    token = prep
    while token != head:
        if token.dep_ in {"relcl", "conj", "appos", "advcl"} or token.head is token:
            return False  # the parser hung it on another clause altogether
        token = token.head
    return True


def is_cut(last: Token) -> bool:
    """Whether a phrase ends inside a hyphenated word."""
    return not last.whitespace_ and last.i + 1 < len(last.doc) and last.doc[last.i + 1].text in {"-", "–", "/"}


def joined_by_and(token: Token) -> bool:
    """Whether "and" stands right before the phrase that a token heads."""
    before = token.left_edge.i - 1
    return before >= 0 and token.doc[before].lower_ == "and"


OWNED = frozenset({"award", "article"})  # classes of names that many bodies and texts have one of


def is_qualified(head: Token, mention: Mention) -> bool:
    """Whether a name carries what makes it something else: "parts of Europe", "pre-war Germany", "Japan's bases"."""
    for child in head.children:
        if mention.first <= child.i <= mention.last or child.dep_ in {"punct", "cc", "conj", "prep", "relcl", "acl"}:
            continue
        if child.dep_ in {"appos", "det", "case", "preconj", "predet", "parataxis", "advmod"}:
            if child.dep_ == "det" and child.lower_ not in {"the", "both"}:
                return True
            continue
        if child.dep_ == "nummod" and len(child.text) == 4:
            continue  # "the 2014 Wales Summit"
        if mention.title and child.i < mention.first:
            continue
        if child.tag_ == "PRP$" and mention.name.kind in OWNED:
            return True  # "its Gold Medal": whose it is says which
        if child.tag_ == "PRP$" or child.lower_ in {"new", "own", "famous", "so", "called"}:
            continue  # "its new Strategic Concept"
        if child.dep_ in {"compound", "amod", "nmod"} and mention.name.kind == "person":
            continue  # "French statesman Aristide Briand"
        return True
    return False


def is_pointed(token: Token, mention: Mention) -> bool:
    return token.lower_ != "the"


def kept_tokens(head: Token, mention: Mention | None, *, telling: bool = False) -> list[Token]:
    """The tokens of a noun phrase in order, without its loose modifiers; `telling` keeps a restrictive clause."""
    named = mention is not None and mention.head == head
    # "organisations that process data": without the clause another, wider thing is said.
    generic = head.tag_ == "NNS" and not any(child.dep_ in {"det", "poss", "nummod"} for child in head.children)
    dropped = set_off(head)
    for child in head.children:
        loose = child.dep_ in LOOSE
        if loose and child.dep_ == "acl" and is_tight(child) and not named:
            loose = False
        if loose and child.dep_ == "relcl" and (telling or generic) and is_restrictive(child) and not named:
            loose = False
        if loose and child.dep_ == "relcl" and is_to_do(child) and is_tight(child) and not named:
            loose = False  # "the first treaties to achieve ratification"
        if loose and child.dep_ == "appos" and mention is not None and mention.first <= child.i <= mention.last:
            loose = False
        if loose:
            dropped |= {token.i for token in child.subtree}
    doc = head.doc
    tokens = [token for token in head.subtree if token.i not in dropped] or [head]
    first, last = tokens[0].i, tokens[-1].i
    tokens = [doc[i] for i in range(first, last + 1) if i not in dropped]
    colon = next((n for n, token in enumerate(tokens) if token.text in {":", ";"} and token.i > head.i), None)
    tokens = tokens[:colon]
    return trimmed(without_brackets(tokens, mention)) or [head]


def pruned(head: Token, tokens: list[Token], guilty: int) -> list[Token]:
    """Tokens without the smallest loose modifier that holds the guilty one; none where that cannot be left off."""
    inside = {token.i for token in tokens}
    if any(token.lower_ in {"enough", "too", "so"} for token in tokens):
        return []
    found = next((t for t in tokens if t.i == guilty), None)
    for token in (found, *found.ancestors) if found is not None else ():
        if token == head or token.i not in inside:
            break
        if token.dep_ in PRUNABLE and token.lower_ not in KEEPERS and token.i > head.i:
            gone = {t.i for t in token.subtree}
            left = trimmed([t for t in tokens if t.i not in gone])
            restricting = token.dep_ == "relcl" and token.head == head and head.tag_ == "NNS" and is_restrictive(token)
            bounds = restricting or is_pointing(token)
            return left if len(left) > 1 and not is_needed(token) and not bounds else []
    return []


def is_pointing(prep: Token) -> bool:
    """Whether "in this regard" bounds what is said to what was told before: without it more would be said."""
    return prep.dep_ == "prep" and any(
        child.dep_ == "pobj" and child.left_edge.lower_ in {"this", "that", "these", "those"} for child in prep.children
    )


BOUNDING_PREPS = frozenset({"of", "among", "between", "against", "without", "except"})


def is_needed(token: Token) -> bool:
    """Whether a word means little without its preposition: right behind a verb or adjective, or "of"."""
    if token.dep_ != "prep":
        return False
    return token.lower_ in BOUNDING_PREPS or (token.head.pos_ in {"VERB", "ADJ"} and token.i - token.head.i == 1)


def set_off(head: Token) -> set[int]:
    """The tokens of relative clauses and appositions anywhere in a phrase that commas or dashes set off."""
    dropped: set[int] = set()
    for token in head.subtree:
        if token.lower_ == "as" and token.i > 1 and token.nbor(-1).lower_ == "such" and token.nbor(-2).text == ",":
            dropped |= {t.i for t in token.subtree} | {token.i - 1, token.i - 2}
        nested = token.dep_ == "relcl" and token.head != head
        if nested and (not is_restrictive(token) or (token.head.tag_ == "NN" and token.head.left_edge == token.head)):
            dropped |= {t.i for t in token.subtree}
            before = token.left_edge.i - 1
            dropped |= {before} if token.doc[before].is_punct else set()
    return dropped


def is_tight(child: Token) -> bool:
    """Whether a participle follows its noun without a comma: "the treaties signed at ...", "the right to ..."."""
    return child.i > 0 and not any(t.text in {",", "–", "—", "-", "("} for t in child.doc[child.head.i : child.i])


def is_sequel(verb: Token) -> bool:
    """Whether a relative clause only says that the thing came next: "the negotiations that followed"."""
    next_ = verb.lemma_.lower() in {"follow", "precede", "ensue", "result"}
    return verb.dep_ == "relcl" and next_ and all(child.tag_ in {"WDT", "WP"} for child in verb.children)


def is_to_do(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children)


def is_restrictive(child: Token) -> bool:
    return not any(t.text in {",", "–", "—"} for t in child.doc[child.head.i + 1 : child.left_edge.i])


def without_brackets(tokens: list[Token], mention: Mention | None) -> list[Token]:
    kept, depth = [], 0
    for token in tokens:
        if mention is not None and mention.first <= token.i <= mention.last:
            kept.append(token)
            continue
        depth += token.text in {"(", "["}
        if depth <= 0:
            kept.append(token)
        depth -= token.text in {")", "]"}
    return kept


def trimmed(tokens: list[Token]) -> list[Token]:
    closing = 0
    for token in tokens:
        closing += {"(": 1, ")": -1}.get(token.text, 0)
    if closing < 0:
        tokens = [token for token in tokens if token.text != ")"]
    while tokens and (tokens[-1].text in {",", ";", ":", "-", "–", "—", "."} or tokens[-1].dep_ == "cc"):
        tokens = tokens[:-1]
    return tokens


def is_personal(token: Token) -> bool:
    return token.lower_ in SINGULAR or token.lower_ in PLURAL or token.lower_ in HUMAN


def has_of(token: Token) -> bool:
    return any(child.dep_ == "prep" and child.lower_ in {"of", "to"} for child in token.children)


def uncapitalised(token: Token, mention: Mention | None) -> str:
    """A token's text, without the capital that only its place at the start of a sentence gave it."""
    start = token.sent.start
    opening = token.i == start or (token.i == start + 1 and token.nbor(-1).text in {'"', "("})
    proper = mention is not None or token.pos_ == "PROPN" or token.lower_ in DEMONYMS or token.ent_type_ == "NORP"
    proper = proper or (token.pos_ in {"NOUN", "ADJ", "VERB"} and not is_listed(token.lower_))
    if not opening or proper or (token.text.isupper() and token.text != "A"):
        return token.text
    return token.text[:1].lower() + token.text[1:]


def has_conjunct(head: Token) -> bool:
    return any(child.dep_ == "conj" for child in head.children)


def own_subject(token: Token, subject: Token, inside: Container[int]) -> bool:
    """Whether a pronoun's antecedent is what the clause is said of of which the words `inside` are a part.

    "Tarn fell when Holm opened its gates": said of Holm alone, "its" is nobody's.
    """
    for verb in (one for one in token.ancestors if one.pos_ in {"VERB", "AUX"}):
        if subject.head == verb or (verb.dep_ == "relcl" and verb.head == subject):
            return not (verb == token.head and token.dep_ in {"nsubj", "nsubjpass"})
        led = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
        joined = not led and (verb.dep_ in {"conj", "xcomp"} or verb.tag_ in {"VBG", "VBN", "VB"})
        if verb.i not in inside and not joined:
            return False
    return False


def listed(texts: Iterable[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    *ahead, last = texts
    return f"{', '.join(ahead)} and {last}" if ahead else last


def possessive(text: str) -> str:
    """Return "NATO's", "the United States'"."""
    return f"{text}'" if text.endswith("s") else f"{text}'s"


def tidy(text: str) -> str:
    """Return text without doubled spaces, spaces before punctuation, and loose punctuation at its ends."""
    joined = " ".join(text.split())
    for mark in (",", ".", ";", ":", "'s", "'", "%", ")"):
        joined = joined.replace(f" {mark}", mark) if mark != "'" else joined
    for left in (" as long", " so long", " as soon"):
        joined = joined.removesuffix(left)
    return joined.replace("( ", "(").replace(",,", ",").replace(" - ", " – ").strip(" ,;:–—-")


def subtree(token: Token) -> Iterator[Token]:
    """Yield a token with all that hangs on it, in order."""
    yield from token.subtree


def leaning(token: Token) -> str:
    """Return the rule by which a word leans on what was said before, "" where it does not."""
    word = token.lower_
    if word not in LEANERS:
        return ""
    if is_sequent(token):
        return "pointing adjective"
    if word in PLACEHOLDERS and token.pos_ == "ADV" and token.dep_ == "advmod" and word != "so":
        return "pointing adverb"
    if word == "one" and token.dep_ == "pobj" and not any(c.dep_ == "det" for c in token.children):
        return "vague pronoun"
    if word in VAGUE and token.pos_ == "PRON" and not has_of(token):
        return "vague pronoun"
    if word in POINTERS and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} and token.tag_ == "DT":
        return "pointing pronoun"
    return "pointing adjective" if _singles_out(token) else ""


def is_sequent(token: Token) -> bool:
    """Whether a word says that a thing came of what was told before: "the resultant loss of trade"."""
    if token.lower_ not in SEQUENT or token.dep_ not in {"amod", "compound"}:
        return False
    return token.head.left_edge.lower_ == "the"


def _singles_out(token: Token) -> bool:
    word = token.lower_
    if word == "such" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "as":
        return False
    if word in POINTERS and points_back(token):
        return True
    pair = token.dep_ in {"det", "predet"} and is_plural(token.head) and not has_conjunct(token.head)
    return word == "both" and pair


def requoted(text: str, tokens: list[Token]) -> tuple[str, str]:
    """A phrase with the quotation mark that the parser left outside it; a fault where the quotation goes on."""
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    behind = [t.text for t in doc[last + 1 : last + 3]]
    if behind[:1] == ['"'] or (behind[1:2] == ['"'] and behind[0] in {".", ","}):
        return f'{text}"', ""
    if first > 0 and doc[first - 1].text == '"':
        return f'"{text}', ""
    return text.replace('"', ""), "cut quotation"


def relative_which(text: str, tokens: list[Token]) -> str:
    """A phrase as a stem says it: "which" for a relative "that", which reads like a pointing word in a question."""
    relative = [t for t in tokens if t.lower_ == "that" and t.tag_ == "WDT"]
    if not relative or text.count(" that ") != len(relative):
        return text
    human = any(t.head.head.ent_type_ == "PERSON" for t in relative)
    return text.replace(" that ", " who " if human else " which ")


def bracketed(sentence: Iterable[Token]) -> set[int]:
    """Return the indices of the tokens of a sentence that stand inside brackets."""
    found, depth = set(), 0
    for token in sentence:
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if depth > 0:
            found.add(token.i)
    return found
