"""A span that one year holds is asked by its year: "between May and October 1648" is learned as 1648."""

import re
from dataclasses import replace

from content.facts.base import Term
from content.language import words

_WITHIN = re.compile(r"(\d{4})-\d\d(?:-\d\d)?/(\d{4})-\d\d(?:-\d\d)?")


LASTING = words("last run extend serve be remain stay live")  # of what lasts both ends are asked


def in_one_year(term: Term, verb: str) -> Term:
    """Return the year of a span of days or months that lies in one; any other term, and what lasts, as it is."""
    found = _WITHIN.fullmatch(term.key) if term.kind == "span" and verb not in LASTING else None
    if found is None or found[1] != found[2]:
        return term
    return replace(term, text=found[1], kind="year", key=found[1], accepted=(), noun="year")
