"""Why a clause may not be taken as said: reported, conditional, quoted, or hung on the wrong word by the parser."""

import re
from collections.abc import Iterable

from content.facts.clauses.subjects import SUBJECTS
from content.facts.clauses.verbs import climbed, is_any_number, is_bare, own_subject, relative_root
from content.facts.names.lexicon import Lexicon
from content.language import Sentence, base, words
from content.once import once
from content.parse import Token
from content.patterns import Worded
from content.reading.base import BlockKind

# A sentence that opens with one of these has said nothing plainly before its main verb.
OPEN_CONDITIONS = words("if unless")
UNREAL = words("where if unless whether lest until provided supposing though_if")


# Words that stand before an article: "half the towns", "such a town".
WHOLE = words("all both half twice double such quite rather what many not only as so too exactly nearly almost about")

# Verbs behind whose comma a content clause may stand first: "The war is over, he said."
SAYING = words(
    "say state note argue write add think claim report declare explain suggest announce believe warn insist remark "
    "conclude maintain observe reply answer recall"
)


# What is said behind a colon of one of these is somebody's, and may be untrue.
VIEWS = words(
    "formula theory hypothesis conjecture idea view belief claim argument thesis opinion conclusion theorem assumption "
    "doctrine prediction explanation accusation allegation rumour rumor proposal suggestion plan dream vision myth "
    "legend"
)
LIMITING = words("so as insofar")
VIEWED = frozenset({"dobj", "attr", "nsubj", "nsubjpass", "pobj", "conj"})


def is_question(sentence: Sentence) -> bool:
    return sentence.span.text.rstrip("\"')").endswith("?")


_CITED = Worded("p pp op ibid al", r"\bpp?\. ?\d|\b[Oo]p\. ?[Cc]it|\b[Ii]bid\b|\bet al\.")


def is_citation(text: str) -> bool:
    """Whether a sentence is, or is run together with, a reference to a book: "[Holm, Op. Cit., p. 146]"."""
    return bool(_CITED.search(text)) or text.count("[") != text.count("]")


# "Issues: Used to collect ...", "Forks: Allows users to ...": what stands before the colon is no subject.
_LABELLED = re.compile(r"[^:.,]{1,40}: [A-Z][a-z]+(?:s|ed|ing)\b")


def is_headline(sentence: Sentence) -> bool:
    """Whether even the verb has a capital: "Agency Announces New Steps to Open Research"."""
    root = sentence.span.root
    return root.pos_ == "VERB" and root.text[0].isupper() and root.i > sentence.span.start


# As statutes define: '"Contributor" means ...', "'personal data' shall mean ...;".
STATUTORY = re.compile(
    r"[\"'](?P<term>\w[\w /&()-]{1,60}?)[\"'](?P<of> of [^,;\"]{3,40})? "
    r"(?:shall mean|means|mean|refers to|refer to|shall refer to|denotes|is defined as)[:,]? (?=\S)"
)


_DEFINES = re.compile(
    rf"{STATUTORY.pattern}"
    r"|(?:The|In this [\w ]{3,30},? the) (?:term|word|expression)s? \"[^\"]{1,80}\" (?:means?|shall mean)\b"
)


@once
def is_unfinished(sentence: Sentence) -> bool:
    """Whether a paragraph's sentence stops without a stop: a caption, a fragment, a line that a list completes."""
    text = sentence.text
    if text[:1].islower() and sentence.span[0].pos_ == "ADP":
        return True  # "under patents that ...": a point that goes on with what stands above it
    if is_citation(text) or _LABELLED.match(text) or _DEFINES.match(text) or is_headline(sentence):
        return True
    if has_torn_between(sentence):
        return True
    end = text.rstrip("\"')]")[-1:]
    if end == "!":
        return True  # an announcement: "The portal has been launched!"
    return sentence.kind is BlockKind.PARAGRAPH and end not in {".", ";"}


def has_torn_between(sentence: Sentence) -> bool:
    """Whether of what lies "between" only one side was read: "talks between the Council, the State, Norway met"."""
    if "between" not in sentence.text.casefold():
        return False
    return any(token.lower_ == "between" and _has_one_side(token) for token in sentence.span)


def _has_one_side(between: Token) -> bool:
    """Whether a list behind "between" never comes to its "and"."""
    first = next((child for child in between.children if child.dep_ == "pobj"), None)
    if first is None or not any(child.dep_ in {"conj", "appos"} for child in first.children):
        return False
    return not any(token.lower_ in {"and", "&", "or", "to"} for token in between.subtree)


def scope_fault(sentence: Sentence, verb: Token) -> str:
    """Why the clause is not said as a plain truth: reported, conditional, or quoted."""
    if is_quoted(verb):
        return "inside a quotation"
    if sentence.span[0].lower_ in OPEN_CONDITIONS and verb.i < sentence.span.root.i:
        return "conditional"  # "If it means that ..., and a day passes, it ends": wherever the parser hung the day
    token = verb
    while token.dep_ != "ROOT" and token.head.i != token.i:
        if token.dep_ == "ccomp" and not is_free_standing(token):
            return "reported"
        if token.dep_ == "advcl" and token.pos_ in {"VERB", "AUX"}:
            marks = {child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"} and child.i < token.i}
            if marks & UNREAL.keys() or ("when" in marks and _is_general(token)):
                return "conditional"
        if token.dep_ in {"xcomp", "pcomp"} and token.i != verb.i:
            return "inside an infinitive"
        if token.dep_ in {"relcl", "acl"} and _is_wanted(token.head):
            return "inside an instruction"
        token = climbed(token.head) if token.dep_ in {"relcl", "acl"} else token.head
    return "a view told as a fact" if _is_view(sentence, verb) else _misread(verb)


def tells_view(half: Iterable[Token]) -> bool:
    """Whether a clause before a colon brings up what somebody thinks: "he found a formula: the ratio is ..."."""
    return any(token.lemma_.lower() in VIEWS and token.dep_ in VIEWED for token in half)


def _is_view(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands behind a colon that makes what it says a view."""
    ahead = verb.doc[sentence.span.start : verb.i]
    colon = next((token.i for token in ahead if token.text == ":"), None)
    return colon is not None and tells_view(verb.doc[sentence.span.start : colon])


def limits(joined: Token) -> bool:
    """Whether what was read as a clause beside another tells how far that holds: "so far this is needed"."""
    first = next((token for token in joined.subtree if not token.is_punct), joined)
    return first.lower_ in LIMITING and first.nbor(1).lower_ in {"far", "long", "much"} and not first.is_sent_start


def has_stray_auxiliary(verb: Token) -> bool:
    """Whether the parser lent a verb another's auxiliary: "the debt was put at 10, of whom 5 were old and 5 | were"."""
    return any(child.dep_ == "auxpass" and child.i > verb.i + 1 for child in verb.children)


def _misread(verb: Token) -> str:
    """Return what shows that the parser has not understood a clause, or that it holds for somebody alone."""
    if any(child.dep_ == "prep" and child.lower_ == "according" for child in verb.children):
        return "reported"
    if any(t.lower_ in {"example", "instance"} and t.i > 0 and t.nbor(-1).lower_ == "for" for t in verb.sent):
        return "one example of several"
    if any(token.lower_ == "follows" and token.nbor(-1).lower_ == "as" for token in verb.sent if token.i > verb.i):
        return "told as follows"  # "shall be open as follows: until May in Oslo, until June in Bergen"
    if has_stray_auxiliary(verb):
        return "an auxiliary behind its verb"
    if any(child.dep_ == "conj" and limits(child) for child in verb.children):
        return "true only so far"
    if any(_is_stranded(child) for child in verb.children):
        return "a preposition without its object"
    return "broken phrase" if is_broken(verb.subtree) else ""


def _is_stranded(child: Token) -> bool:
    """Whether a passive verb has lost what its preposition led to: "decisions agreed upon by the two"."""
    bare = child.dep_ == "prep" and child.n_rights == 0 and child.head.tag_ == "VBN" and child.i == child.head.i + 1
    return bare and child.i + 1 < len(child.doc) and child.nbor(1).lower_ == "by"


def is_broken(tokens: Iterable[Token]) -> bool:
    """Whether an article stands inside a noun phrase, as it does where the parser joined two: "one | an attack"."""
    return any(
        token.dep_ == "det"
        and token.lower_ in {"a", "an", "the"}
        and any(one.dep_ in {"nummod", "amod", "poss"} and one.right_edge.i == token.i - 1 for one in token.head.lefts)
        and token.nbor(-1).lower_ not in WHOLE
        for token in tokens
    )


def _is_wanted(noun: Token) -> bool:
    """Whether a thing need not exist: "Please send a snippet that shows the flaw"."""
    if not (is_any_number(noun) or any(child.lower_ in {"a", "an", "any"} for child in noun.children)):
        return False
    verb = next((above for above in noun.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.dep_ != "ROOT" or verb.tag_ != "VB" or noun.i < verb.i:
        return False
    return not any(child.dep_ in {*SUBJECTS, "aux"} for child in verb.children)


def _is_general(verb: Token) -> bool:
    """Whether a clause behind "when" tells of any time: "when the board proposes a change"."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return (helpers[0] if helpers else verb).tag_ in {"VBZ", "VBP"}


def is_free_standing(child: Token) -> bool:
    """Whether what is parsed as a content clause is a main clause before a semicolon or comma."""
    if any(c.dep_ == "mark" for c in child.children):
        return False
    head = child.head
    if child.i > head.i:
        return False
    between = [t.text for t in child.doc[child.i : head.i]]
    return ";" in between or ":" in between or ("," in between and base(head) not in SAYING)


def is_quoted(verb: Token) -> bool:
    marks = sum(t.text == '"' for t in verb.doc[verb.sent.start : verb.i])
    return marks % 2 == 1


def split_object(verb: Token) -> str:
    """ "developed and built relations": the object of the first verb is the second's."""
    own = {"dobj", "xcomp", "ccomp", "attr", "acomp"}
    if any(child.dep_ in own or (child.dep_ == "prep" and child.i > verb.i) for child in verb.children):
        return ""
    joined = _joined_verb(verb)
    while joined is not None and own_subject(joined) is None and joined.i - verb.i <= 6:
        if any(child.dep_ == "dobj" for child in joined.children):
            return "shared object"
        joined = _joined_verb(joined)  # "find, keep and show old maps"
    return ""


def _joined_verb(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB" and c.i > verb.i), None)


def attachment_fault(lexicon: Lexicon, sentence: Sentence, verb: Token) -> str:
    """Why the parser may have hung a clause or its neighbour on the wrong word."""
    root = relative_root(verb)
    if root is not None and (fault := _relative_fault(lexicon, sentence, verb, root)):
        return fault
    if is_floating(lexicon, sentence, verb) or has_leapt(verb) or has_lost_verb(verb):
        return "uncertain attachment"
    if has_torn_object(verb):
        return "tangled coordination"
    if verb.dep_ == "acl" and any(t.dep_ == "appos" and t.i < verb.i for t in verb.head.children):
        return "uncertain attachment"
    for joined in (verb, *(child for child in verb.children if child.dep_ == "conj")):
        if joined.dep_ == "conj" and joined.head.pos_ in {"VERB", "AUX"} and own_subject(joined) is None:
            own = {"aux", "auxpass", "neg", "advmod"}
            first = min((c.i for c in joined.children if c.dep_ in own and c.i < joined.i), default=joined.i)
            before = joined.doc[first - 1]
            if before.pos_ in {"NOUN", "PROPN", "NUM"}:
                return "tangled coordination"
    return ""


def _relative_fault(lexicon: Lexicon, sentence: Sentence, verb: Token, root: Token) -> str:
    """Why what a relative clause says may not be said of the noun that the parser hung it on."""
    if is_beside(verb):
        return ""
    if has_gap(verb):
        return "relative clause with a gap"
    if _narrows_name(lexicon, sentence, root):
        return "a clause that narrows a name"  # "experts in Oslo and the Far North that advise the board": they do
    if (root.head.like_num and root.left_edge.tag_ == "WDT") or _follows_name(lexicon, sentence, root):
        return "uncertain attachment"
    if is_set_off(root.head, root) and lexicon.at(sentence, root.head) is None:
        above = next((a for a in root.head.ancestors if a.pos_ in {"VERB", "AUX"}), None)
        if above is not None and any(c.dep_ == "dobj" and c != root.head for c in above.children):
            return "uncertain attachment"
    return ""


def _follows_name(lexicon: Lexicon, sentence: Sentence, root: Token) -> bool:
    """Whether "which" may be said of the name that ends the phrase before it: "the growth of Elba, which sold ..."."""
    noun = root.head
    of = next((child for child in noun.children if child.lower_ == "of" and child.i > noun.i), None)
    if of is None or lexicon.at(sentence, noun) is not None or not is_set_off(noun, root):
        return False
    mention = next((lexicon.at(sentence, child) for child in of.children if child.dep_ == "pobj"), None)
    opener = root.left_edge.i - 1
    return mention is not None and mention.head.dep_ == "pobj" and mention.last + 2 >= opener


def _narrows_name(lexicon: Lexicon, sentence: Sentence, root: Token) -> bool:
    """Whether a relative clause right behind a name, which needs no narrowing, may be said of another noun."""
    mention = lexicon.at(sentence, root.head)
    if mention is None or not root.left_edge.nbor(-1).is_alpha:
        return False
    over = root.head.head
    cleft = over.lemma_ == "be" and any(c.lower_ == "it" and c.dep_ in SUBJECTS for c in over.children)
    alone = mention.name.kind == "person" and root.head.dep_ != "conj" and root.left_edge.lower_ == "who"
    return not cleft and not alone


OCCASIONS = words("for after during at")  # a deed needs none of them


def has_gap(verb: Token) -> bool:
    """Whether a relative clause misses an object that it would need to stand alone: "the amount that it paid"."""
    own = own_subject(verb)
    placed = any(c.tag_ == "WRB" for c in verb.children)
    if own is not None and own.tag_ not in {"WDT", "WP"}:
        return not placed
    others = (t for c in verb.children if c != own for t in c.subtree)
    return any(t.tag_ in {"WDT", "WP", "WP$"} for t in others if t.head == verb or t.dep_ == "pobj")


def is_beside(verb: Token) -> bool:
    """Whether a relative clause tells what came of a thing, whole by itself: "a salt, for which she won a medal"."""
    past = verb.tag_ == "VBD" or any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)
    modal = any(c.tag_ == "MD" or c.dep_ == "neg" for c in verb.children)
    led = (c for c in verb.children if c.dep_ == "prep" and c.i < verb.i and c.lower_ in OCCASIONS)
    which = any(c.nbor(1).lower_ == "which" and c.i and c.nbor(-1).text == "," for c in led)
    return past and which and not modal


def is_floating(lexicon: Lexicon, sentence: Sentence, verb: Token) -> bool:
    """Whether a clause hangs on a bare noun deep in a phrase ("an agreement to outlaw war signed in 1928")."""
    root = relative_root(verb) or (verb if verb.dep_ == "acl" else None)
    if root is None or lexicon.at(sentence, root.head) is not None:
        return False
    over = climbed(root.head)
    through = root.dep_ == "relcl" and root.head.head.dep_ in {"acl", "relcl"}  # "a need to do work that pays"
    return is_bare(root.head) and (over == root.head or through)


def has_torn_object(verb: Token) -> bool:
    """Whether the next of a list is taken for the object: "sat in the Hall, the Royal Court, and the Guildhall"."""
    edges = (child.left_edge for child in verb.children if child.dep_ in {"dobj", "npadvmod"})
    things = (edge.i for edge in edges if edge.i > verb.i + 1 and edge.pos_ != "ADP")  # not "among them Egypt"
    return any(verb.doc[at - 1].text == "," and verb.doc[at - 2].pos_ in {"NOUN", "PROPN"} for at in things)


def has_leapt(verb: Token) -> bool:
    """Whether a joined verb borrows its subject over another clause that has one of its own."""
    if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"} or own_subject(verb) is not None:
        return False
    return any(
        t.dep_ in SUBJECTS and t.head != verb.head and t.head.i > verb.head.i and t.tag_ not in {"WDT", "WP"}
        for t in verb.doc[verb.head.i + 1 : verb.i]
    )


def is_torn_list(tokens: list[Token]) -> bool:
    """Whether a phrase ends before the comma of a list that the parser joined to something ahead of the phrase.

    "a course made to equip nurses | , midwives and doctors": the three are equipped, not only the nurses.
    """
    doc, at = tokens[-1].doc, tokens[-1].i + 1
    if at + 1 >= len(doc) or doc[at].text != "," or tokens[-1].pos_ not in {"NOUN", "PROPN"}:
        return False
    following = doc[at + 1]
    while following.dep_ in {"det", "amod", "compound", "nummod", "poss"} and following.head.i > following.i:
        following = following.head
    joined = following.dep_ == "conj" and following.pos_ in {"NOUN", "PROPN"}
    return joined and following.head.i < tokens[0].i and following.head.pos_ in {"NOUN", "PROPN"}


def has_lost_verb(verb: Token) -> bool:
    """Whether a lone participle closes a clause: "would be moved to Bonn and a new seal, the Lily, adopted"."""
    doc = verb.doc
    return any(
        child.dep_ in {"advcl", "acl", "conj", "ccomp"}
        and child.tag_ in {"VBD", "VBN"}
        and child.i > verb.i
        and not any(not one.is_punct for one in child.children)
        and doc[child.i - 1].text == ","
        and (child.i + 1 >= len(doc) or doc[child.i + 1].text in {".", ";"})
        for child in verb.children
    )


def is_behind_aside(lexicon: Lexicon, sentence: Sentence, verb: Token, child: Token) -> bool:
    """Whether a phrase hung on a verb stands in what comments on another: "met Ada, a widow (of 40) | with a son"."""
    doc, at = verb.doc, child.left_edge.i - 1
    if at <= verb.i or doc[at].text == ",":
        return False
    if doc[at].text == ")":
        at = next((i - 1 for i in range(at, verb.i, -1) if doc[i].text == "("), at)
    over = doc[at]
    while over != verb and over.head != over and not _comments(lexicon, sentence, over):
        over = over.head
    return verb.i < over.i and _comments(lexicon, sentence, over)


def _comments(lexicon: Lexicon, sentence: Sentence, token: Token) -> bool:
    """Whether a token heads what a comma sets off behind a noun: no year of a date, no part of a name."""
    if token.dep_ not in _COMMENTING or token.like_num or not is_set_off(token.head, token):
        return False
    mention = lexicon.at(sentence, token)
    return mention is None or not (mention.first <= token.head.i <= mention.last or mention.name.kind in _PLACES)


_PLACES = frozenset({"country", "region", "city"})  # "in Bergen, Norway"
_COMMENTING = frozenset({"appos", "relcl"})


def is_set_off(head: Token, child: Token) -> bool:
    before = child.left_edge.i - 1
    return before > head.i - 1 and head.doc[before].text in {",", ";", "–", "—", "-", "("}
