"""Of which of two nouns a clause behind a comma tells: "Resolution 12 of the Tarn Council, which was passed in May".

The parser takes the noun that stands nearest. Where a state, a body or a place only says of whom, for whom or where the
noun before it is, either may be meant; nothing is asked then, unless the verb's number or what is told decides it.
"""

from content.facts.clauses.roles import PLACE_KINDS
from content.facts.clauses.subjects import is_plural
from content.facts.clauses.verbs import number_shown, own_subject, relative_root, subject_head
from content.facts.names.callings import is_calling
from content.facts.names.lexicon import Lexicon, Mention
from content.language import Sentence, base, words
from content.parse import Token

NOMINAL = frozenset({"NOUN", "PROPN"})
TEXTS = frozenset({"treaty", "act", "document", "amendment", "resolution", "policy"})
BODIES = PLACE_KINDS | {"organisation", "group", "people"}
# What a whole clause does, and no state or body that is named last in it: "he took Tarn, which led to war".
COMING_OF = {"lead": "to", "result": "in"} | dict.fromkeys(
    words("cause prompt mean trigger spark anger outrage provoke necessitate ensure"), ""
)
# Of what was done, too: "seized Tarn, followed by Elba".
BESIDE = words("follow accompany precede")
# Deeds by which a body comes to be, so that what is told behind is told of the body: "the establishment of a Bank".
BRINGING = words(
    "establishment creation formation foundation founding introduction launch setting building construction opening"
)
# What a participle behind a comma tells of a place; "the idea to sail to Tarn, inspired by a book" tells of the idea.
OF_PLACES = words(
    "locate situate found create establish settle build rebuild occupy capture conquer rule govern inhabit surround "
    "bound border name rename call know divide destroy annex control own hold claim discover visit populate form "
    "incorporate separate cover connect protect devastate bomb burn liberate cede lease administer nestle"
)
LOCATING = words("in at near on of for")
LEADING = words("lead chair head direct govern rule")


def doubtful_antecedent(sentence: Sentence, verb: Token, lexicon: Lexicon, *, passive: bool) -> str:
    """Return why a clause behind a comma may tell of another noun than the parser hung it on, "" where it may not."""
    root = relative_root(verb)
    clause = root or (verb if verb.dep_ == "acl" and verb.tag_ == "VBN" else None)
    if clause is None or not _is_behind_comma(clause) or (root is None and own_subject(verb) is not None):
        return ""
    opener = next((child.lower_ for child in clause.children if child.tag_ in {"WDT", "WP"}), "")
    noun = subject_head(verb)
    if noun is None or (root is not None and opener not in {"which", "who"}):
        return ""
    mention = lexicon.at(sentence, noun)
    if opener == "who":
        return "a clause on persons behind a thing" if mention is None and _is_no_person(noun) else ""
    if mention is None or mention.name.kind not in BODIES:
        return ""
    if root is not None and _disagrees(verb, mention):
        return "verb and subject disagree in number"
    if root is None and mention.name.kind in PLACE_KINDS and base(verb) not in OF_PLACES:
        return "attachment in doubt"
    comes = _comes_of_clause(verb) if root is not None else base(verb) in BESIDE and noun.dep_ in {"dobj", "pobj"}
    if comes or _is_rivalled(clause, verb, mention, lexicon, sentence, passive=passive):
        return "attachment in doubt"
    return ""


def _is_behind_comma(clause: Token) -> bool:
    """Whether a comma stands before a clause, or before the adverb that opens it."""
    at = clause.left_edge.i
    return at > 1 and "," in {clause.doc[at - 1].text, clause.left_edge.text}


def _is_no_person(noun: Token) -> bool:
    """Whether "who" stands behind a thing, and means the noun before it: "fishers from the coast, who were hired"."""
    if noun.tag_ != "NN" or is_calling(noun.lower_) or noun.lower_.endswith(("er", "or", "ist", "ian", "ant", "ent")):
        return False
    return noun.dep_ == "pobj"


def _disagrees(verb: Token, mention: Mention) -> bool:
    """Whether a verb in the plural is hung on one place: "books from Tarn, which are sold in Oslo"."""
    if mention.name.kind not in PLACE_KINDS or mention.head.tag_ != "NNP" or mention.head.text.endswith("s"):
        return False
    return number_shown(verb) == "many" and not is_plural(mention.head)


def _comes_of_clause(verb: Token) -> bool:
    """Whether what is told is what came of a deed: "trading with Tarn, which led to the loss of a ship"."""
    lemma = base(verb)
    if lemma not in COMING_OF or any(child.dep_ == "auxpass" for child in verb.children):
        return False
    lead = COMING_OF[lemma]
    return not lead or any(child.dep_ == "prep" and child.lower_ == lead for child in verb.children)


def _is_rivalled(
    clause: Token, verb: Token, mention: Mention, lexicon: Lexicon, sentence: Sentence, *, passive: bool
) -> bool:
    """Whether a noun before a body or place may be what is told of as well."""
    noun = mention.head
    above = _noun_above(noun, mention)
    if clause.dep_ == "acl" and above is None and clause.head != noun:
        above = clause.head
    if above is None or above.i > noun.i or above.lemma_.lower() in BRINGING:
        return False
    number = number_shown(verb) if clause.dep_ == "relcl" else ""
    if number and is_plural(above) != (number == "many"):
        return False
    if clause.dep_ == "relcl" and is_calling(above.lemma_.lower()):
        return False  # "the mayor of Tarn, which was burnt"
    if base(verb) in LEADING and mention.name.kind == "organisation" and clause.head == noun:
        return False
    if passive or base(verb) == "become":
        return True
    other = lexicon.at(sentence, above)
    return noun.head.lower_ == "of" and other is not None and other.name.kind in TEXTS


def _noun_above(noun: Token, mention: Mention) -> Token | None:
    """The noun that a body or place says more of, as the parser has it or as the two stand side by side."""
    if noun.dep_ != "pobj":
        return None
    if noun.head.head.pos_ in NOMINAL:
        return noun.head.head
    before = noun.head.nbor(-1) if noun.head.i > 0 else noun.head
    return before if noun.head.lower_ in LOCATING and before.pos_ in NOMINAL and before.i < mention.first else None


__all__ = ["doubtful_antecedent"]
