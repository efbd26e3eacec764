"""Questions about definitions, both ways: "What is X?", and "Which agreement was ...?"."""

import re
from collections.abc import Iterator

from content.facts.base import Fact, Probe
from content.facts.names.callings import is_calling
from content.questions.wording.stems import asked, gapped

_LONGEST_STEM = 25  # words
_LONGEST_MEANING = 38  # words: what a text of rules says a term means is long
_SHORTEST_INDEFINITE = 6  # words: "a tariff union" names no one thing
_UNNAMED = frozenset({"", "phrase", "name"})


def probes(fact: Fact) -> Iterator[Probe]:
    """Yield the question for the definition and the one for what it defines."""
    if "abbreviation" in fact.roles:
        field = fact.grammar.get("field", "")
        ask = f"In connection with {field}, what" if field else "What"
        stem = f"{ask} does the abbreviation {fact.roles['abbreviation'][0].text} stand for?"
        yield Probe(fact, "meaning", stem, fact.roles["meaning"], frozenset({"abbreviation"}))
        return
    (subject,) = fact.roles["subject"]
    if "name" in fact.roles:
        yield from _names(fact)
        return
    if "noun" in fact.grammar:
        stem = _asking_for_office(fact.grammar["noun"], subject.text)
        # Much else is true of a person, and nothing says when they held the office.
        yield Probe(fact, "definition", stem, fact.roles["definition"], frozenset({"subject"}), card_only=True)
        return
    be = fact.grammar["be"]
    (definition,) = fact.roles["definition"]
    for body in fact.roles.get("body", ()):
        stem = gapped(fact.statement, body.text) or gapped(fact.statement, body.text.removeprefix("the "))
        if stem and not _leaks(body.text, stem):
            yield Probe(fact, "body", stem, (body,), frozenset({"subject"}), gapped=stem)
    if _mistaken(be, definition.text):
        return
    if subject.kind != "country":  # of a country everything can be said
        yield Probe(fact, "definition", _asking_for_definition(fact, be), (definition,), frozenset({"subject"}))
    unspecific = re.match(r"an? ", definition.text) and len(definition.text.split()) < _SHORTEST_INDEFINITE
    if (
        unspecific
        or _leaks(subject.text, definition.text)
        or len(definition.text.split()) > (_LONGEST_MEANING if be == "means" else _LONGEST_STEM)
    ):
        return
    stem = asked(_asking_for_term(fact, be))
    yield Probe(
        fact, "subject", stem, (subject,), frozenset({"definition"}), gapped=gapped(fact.statement, subject.text)
    )


def _mistaken(be: str, definition: str) -> bool:
    """Say whether a definition does not last ("a new agency") or is of one thing whose name is plural."""
    return bool(re.match(r"(?:an?|the) new(?:ly)?\b", definition)) or (
        be in ("are", "were") and bool(re.match(r"an? (?!number|group|series|set|pair|family|couple)", definition))
    )


def _asking_for_office(noun: str, person: str) -> str:
    return f"What office did {person} hold?" if noun == "office" else f"Who was {person}?"


def _asking_for_definition(fact: Fact, be: str) -> str:
    (subject,) = fact.roles["subject"]
    if be == "means":
        return f'What does "{subject.text}" mean?'
    if be == "refers to":
        return f"What {'do' if subject.plural else 'does'} {subject.text} refer to?"
    does = subject.kind == "person" or _IS_WHO.match(fact.roles["definition"][0].text)
    return f"{'Who' if does else 'What'} {be} {subject.text}?"


def _asking_for_term(fact: Fact, be: str) -> str:
    (subject,) = fact.roles["subject"]
    (definition,) = fact.roles["definition"]
    if subject.kind == "person" or (subject.kind != "phrase" and _IS_WHO.match(definition.text)):
        return f"Who {be} {_ONE_WHO.sub('the ', definition.text)}"
    if subject.kind == "phrase":
        means = "refers to" if be == "refers to" else "means"
        return f"Which term {means} {_THAT_PART.sub('the ', _HIM.sub(r'\1the person', definition.text))}"
    if _says_class(fact):
        return f"Which {subject.noun} {be} {definition.text}"
    if re.match(r"an? ", definition.text):
        return "What is the name of the " + re.sub(r"^an? ", "", definition.text)
    return f"What {be} {definition.text}"


# "a lean grey goat who keeps the gate": whoever does something is a "who", and one of them is asked for
_IS_WHO = re.compile(r"(?:an?|the) (?:[\w-]+,? ){1,8}who ")
_ONE_WHO = re.compile(r"^an? (?=[a-z][^;:]*? (?:who|hired|sent|chosen|appointed|known) )")
_THAT_PART = re.compile(r"^that (?=[a-z]+ (?:of|which|in|on|between)\b)")  # "that portion of a road": it points at none
_HIM = re.compile(r"(?<=\ba person )(.*?)\b(?:him|her)\b")


def _says_class(fact: Fact) -> bool:
    """Tell whether "which <noun>" adds to the definition: "Which bank is a forum", not "Which plan is a plan"."""
    (subject,) = fact.roles["subject"]
    noun = subject.noun.lower()
    words = fact.roles["definition"][0].text.lower().split()
    return subject.kind not in _UNNAMED and bool(noun) and noun not in words and noun in subject.text.lower()


def _leaks(subject: str, definition: str, common: str = "") -> bool:
    """Tell whether the definition gives the term away by one of its own words; `common` are words both may have."""
    words = {word[:6] for word in re.findall(r"[a-z]{4,}", subject.lower())}
    words -= {word[:6] for word in re.findall(r"[a-z]{4,}", common.lower())}
    return bool(words & {word[:6] for word in re.findall(r"[a-z]{4,}", definition.lower())})


_DETERMINED = re.compile(r"(?:an?|the|his|her|its|their|our|this|that) |[^ ]+['’]s? ")
_INDEFINITE = re.compile(r"an? ", re.I)


def _names(fact: Fact) -> Iterator[Probe]:
    (subject,) = fact.roles["subject"]
    (name,) = fact.roles["name"]
    if _INDEFINITE.match(subject.text) and name.text[:1].isupper():
        return  # "What is an old capital known as?": one of many has that name
    if is_calling(subject.text.split(" ")[-1]) and not _DETERMINED.match(subject.text):
        return  # "What was young smith called?"
    if any(re.search(rf"\bas (?:the )?{re.escape(name.text)}['’]s", one.quote) for one in fact.evidence):
        return  # "known as Rupert's Land": half of the name
    be, manner, verb = fact.grammar["be"], fact.grammar["manner"], fact.grammar["verb"]
    also = subject.kind != "phrase"
    what = "By what other name" if also else "What"
    ending = re.sub(r"\s*(?:known as|referred to as|called|termed|dubbed|nicknamed|named)$", "", verb)
    said = {"known as": "known", "referred to as": "referred to"}.get(verb, verb)
    parts = [what, be, subject.text, manner.replace("also", "").strip(), ending, said if also else verb]
    stem = asked(" ".join(part for part in parts if part))
    if not also and verb in ("known as", "referred to as"):
        stem = asked(f"What {be} {subject.text} {manner + ' ' if manner else ''}{verb}")
    if not _leaks(name.text, subject.text, f"{subject.noun} {name.noun} treaty pact act resolution"):
        yield Probe(fact, "name", stem, (name,), frozenset({"subject"}), gapped=gapped(fact.statement, name.text))
