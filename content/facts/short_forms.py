"""Which names and kinds of things a short form, "the treaty" or "the applicant", may stand for."""

from content.facts.names import Name
from content.facts.subjects import governing_verb
from content.language import singular, words
from content.parse import Token

VOWELS = tuple("aeiou")
# Which short forms may stand for any name of a class.
GENERIC = {
    "treaty": words("treaty agreement pact accord convention"),
    "act": words("act law legislation statute bill"),
    "programme": words("programme program scheme project"),
    "organisation": words("organisation organization body institution"),
    "conference": words("conference meeting"),
    "summit": words("summit meeting"),
    "city": words("city"),
    "country": words("country"),
    "region": words("region area"),
    "place": words("region area"),
    "war": words("war conflict"),
    "policy": words("policy doctrine"),
    "collider": words("machine accelerator"),
}
DEPUTIES = frozenset({"vice", "deputy", "assistant", "under", "acting", "former", "associate"})


def is_told_apart(head: Token) -> bool:
    """Whether a participle says which one is meant: "the body founded by Lund" is none named in another sentence."""
    if head.i + 1 >= len(head.doc):
        return False
    behind = head.nbor(1)
    return behind.tag_ in {"VBN", "VBD"} and any(child.dep_ == "agent" for child in behind.children)


def fits(name: Name, noun: str) -> bool:
    """Whether a name may be called "the <noun>"."""
    return not is_deputy(name) and not name.plural and (name.noun == noun or noun in GENERIC.get(name.kind, ()))


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
    before = [child for child in token.children if child.i < token.i and child.dep_ != "punct"]
    opener = before[0] if before else None
    one = token.tag_ == "NN" and opener is not None and opener.lower_ in {"a", "an", "any", "every", "each"}
    many = token.tag_ == "NNS" and (opener is None or opener.dep_ in {"amod", "compound"})
    if not (one or many) or any(c.dep_ not in {"det", "amod", "compound"} or c.ent_type_ for c in before):
        return ""
    told = " ".join([child.lower_ for child in before if child.dep_ != "det"] + [singular(token.lower_)])
    return f"{'an' if told[:1] in VOWELS else 'a'} {told}" if told.strip() else ""
