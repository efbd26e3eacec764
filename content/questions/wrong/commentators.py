"""Who writes about what a document tells, and takes no part in it: "Lund argues", "the historian Ada Holm"."""

import re

from content.facts.base import Term
from content.knowledge import FactBase

# In the present a document lets those speak who wrote about its matter; those whom it tells of spoke in their time.
_VERBS = (
    "argues|notes|writes|suggests|claims|states|describes|estimates|observes|points out|maintains|contends|considers"
    "|theori[sz]e[sd]|speculate[sd]|agrees|adds|concludes|records|asserts|proposes|believes|explains|regards|questions"
)
_TOLD = "argued|noted|written|suggested|claimed|described|estimated|observed|proposed|shown|questioned|pointed out"
_BEHIND = (
    r"(?:, [^,.;]{0,60},)?"
    rf"(?: (?:also |further |has |have )?(?:{_VERBS}|argued that|noted that)"
    rf"| (?:has|have) (?:also |further )?(?:{_TOLD})| and (?:others|colleagues) \w+) "
)
_CALLINGS = "historians?|archaeologists?|anthropologists?|scholars?|biographers?|economist|critics?"
_CALLED = rf"\b(?:{_CALLINGS}) "
_BY = r"\b[Aa]ccording to (?:[a-z]+ ){0,2}"
_TELLING = rf"{_VERBS}|argued that|noted that|{_TOLD}"
_ANY_TOLD = re.compile(rf"(?:{_TELLING}|and (?:others|colleagues)|ccording to|{_CALLINGS}) ")


def comments(term: Term, base: FactBase) -> bool:
    """Say whether a document names a person as one who writes about its matter."""
    # The few sentences that name somebody: the whole text would be searched again for every name.
    said = (base.mentions.sentences[number] for number in base.mentions.of(term))
    told = [one for one in said if _ANY_TOLD.search(base.mentions.text, one.start, one.end)]
    if not told:
        return False  # nearly all: no pattern need be made
    last = re.escape(term.text.split(" ")[-1])
    named = re.compile(rf"\b{last}{_BEHIND}|(?:{_CALLED}|{_BY})(?:[A-Z][\w.’'-]* )*{last}\b")
    return any(named.search(base.mentions.text, one.start, one.end) for one in told)


__all__ = ["comments"]
