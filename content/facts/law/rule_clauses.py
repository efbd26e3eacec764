"""A clause of a text of rules, tidied so that it can be read by its words and asked for what it fixes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.facts.base import Evidence, Fact, FactKind, Term
from content.facts.identity import fact_id, folded
from content.facts.kinds.bullets import told_points
from content.facts.law.roles import MANY_SELVES, SELVES, STRETCHES
from content.facts.names.lexicon import Lexicon
from content.facts.phrases.gapped import GAP
from content.language import Analysis, Sentence

OF_THESE = "Which of the following"
FEWEST, LONGEST, LONGEST_ASKED = 7, 46, 34  # words of a clause at least and at most, of a question

_LABEL = re.compile(r"^(?:\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)]\s*)+(?=[\"'“A-Z])")
_SELF = re.compile(rf"\b([Tt])(?:his|he present|his present) (?={'|'.join(sorted(SELVES))})", re.I)
_SELVES = re.compile(rf"\b([Tt])hese (?=(?P<many>{'|'.join(sorted(MANY_SELVES))})\b)", re.I)
_PART = r"(?:sub-?)?(?:paragraph|article|section|clause|chapter|part|annex|rule)s?"
_CROSS = re.compile(
    rf",? (?:subject to|in accordance with|in conformity with|pursuant to|in pursuance of|under|as provided (?:for )?in"
    rf"|as laid down in) (?:the )?(?:(?:provisions|terms) of )?{_PART} [\dIVX]+[\w().]*"
    rf"(?:(?:, | and | or | of |, and )(?:{_PART})? ?(?:\d[\w().]*|[a-z]\.|[IVX]+\b|the article|the section))*"
    rf"(?: of th(?:e|is)(?: present)? (?:(?-i:[A-Z]\w+(?: (?:of|on|the|for|and|[A-Z]\w+))*)|\w+))?,?",
    re.I,
)
# "in terms of section 62 of the Harbour Act, Act 32 of 2000": under another law.
_UNDER_ACT = re.compile(
    rf",? (?:in terms of|pursuant to|under) {_PART} \d[\w().]* of the [A-Z][^,;.]*? Act"
    r"(?:,? (?:Act |No\. ?)?\d+(?: of \d{4})?(?: \([^()]*\))?)?(?=[ ,]|$)"
)
_HANGING = re.compile(r"\b\w+(?:ed|en|wn|de|id|nt)$")
_GOES_ON = re.compile(r"\s*(?:shall|must|may|will|is|are|has|have)\b")
# Of whom a rule speaks as far as there are any; what somebody does in a part told before.
_ASIDE = re.compile(r", where (?:such|they|these) exist(?=,)| in (?:that|this|such) capacity$")
_OPENING_CROSS = re.compile(
    r"^(?:Subject to|Without prejudice to|Notwithstanding|In (?:conformity|accordance) with|Pursuant to)"
    rf" [^,]*{_PART}[^,]*, ?",
    re.I,
)
# "Any such withdrawal shall take effect": any withdrawal.
_ANY_SUCH = re.compile(r"^(?:Any such|Such|Each such) (?P<noun>withdrawal|denunciation|resignation|renunciation) ")
# "For each State acceding, after deposit by such State": by that State, where it was brought up in the clause.
_BOUND_SUCH = re.compile(r"\bsuch (?P<noun>(?:[A-Z][a-z]+ )*[A-Z][a-z]+|[a-z]+)\b")
_IN_FORCE = re.compile(r"^It (?=shall (?:come|enter) into (?:force|operation|effect)\b|shall take effect\b)")
_OF_ITSELF = re.compile(
    rf"^(?:\d+\.? )?(?:This|The(?: present)?) (?P<self>{'|'.join(sorted(SELVES))}) (?:shall|is|will)\b", re.I
)
_AUTHENTIC = re.compile(r", of which\b[^.;]*?\bauthentic,")  # asked by itself
_TAIL = re.compile(
    r", (?:(?:at|in|on|to|for|by|from|after|during|of) which|who|whom|whose|whereupon"
    r"|and when|and if|and, if|which|hereby)\b|;"
)
# "after the receipt of such notice": whichever is received
_OF_NOTICE = re.compile(
    r"(?<=[a-z] )((?:receipt|expiry|deposit|date|end|communication) of (?:the )?(?:\w+ of )?)such"
    r" (?=(?:notice|notification|request|instrument|communication|period)s?\b)"
)
_LOOSE_END = re.compile(r"\b(?:and|or|the|a|an|of|to|in|on|by|for|with|that|which|as)[.?]$")
BINDS = re.compile(r"\b(?:shall|must|may|will|is|are|undertakes?|agrees?|has|have)\b")
LEANS = re.compile(
    r"\b(?:this|these|those(?! (?:in|who|whom|which|of|for|to)\b)|such|said|aforesaid|the following|the preceding"
    r"|foregoing|former|latter|thereafter|above|below"
    r"|otherwise|herein\w*|hereunder|same)\b|§|\b(?:paragraph|article|section|clause)s? \d"
    r"|\b(?:with|under|to|of|in|by) (?:sub-?)?(?:paragraph|article|section|regulation)s?\b(?! (?-i:[A-Z]))"
    r"|^(?:It|They|He|She|That|Its|Their|However|Such|If so|In that)\b",
    re.I,
)


@dataclass(frozen=True)
class Clause:
    """A sentence of a text of rules, tidied: without label, cross-references and what is added behind it."""

    sentence: Sentence
    text: str  # without its full stop
    analysis: Analysis
    lexicon: Lexicon
    lead: str = ""  # the condition of the list in which it stands
    over: Evidence | None = None  # the lead-in of the list, where a point is read behind it

    def fact(
        self,
        relation: str,
        role: str,
        keys: tuple[Term, ...],
        *,
        asked: str = "",
        gap: str = "",
        wrong: tuple[Term, ...] = (),
        named: bool = False,
        statement: str = "",
    ) -> Iterator[Fact]:
        """Yield the fact of what a clause fixes, where its question is neither too long nor leans on other rules."""
        if self.lead:
            asked, gap = (f"{self.lead}, {small(text, every=True)}" if text else "" for text in (asked, gap))
        if gap and len(asked.split()) > LONGEST_ASKED:
            asked = ""
        stem = asked or gap
        most = LONGEST_ASKED if asked else LONGEST
        if not stem or len(stem.split()) > most or LEANS.search(stem.removeprefix(OF_THESE)) or _LOOSE_END.search(stem):
            return
        told = statement or (gap.replace(GAP, keys[0].text) if gap else f"{self.text}.")
        told = told[:1].upper() + told[1:]
        rule = Term(stem, "rule", folded(stem), self.sentence.start, self.sentence.end)
        roles = {role: keys, "rule": (rule,)} | ({"wrong": wrong} if wrong else {})
        yield Fact(
            fact_id(FactKind.RULE, relation, role, folded(stem)),
            FactKind.RULE,
            relation,
            roles,
            told,
            (self.analysis.evidence(self.sentence), *((self.over,) if self.over else ())),
            complete=frozenset({role} if len(keys) > 1 else ()),
            grammar={"role": role, "asked": asked, "gap": gap, "named": "yes" if named else ""},
        )

    def term(self, text: str, kind: str, key: str = "") -> Term:
        """Return words of the clause as a term of a kind."""
        at = self.sentence.text.find(text)
        start = self.sentence.start + max(at, 0)
        return Term(text, kind, key or f"{kind} {folded(text)}", start, start + len(text))

    def with_gap(self, start: int, end: int) -> str:
        """Return the clause with a gap in the place of a stretch of it."""
        return f"{self.text[:start]}{GAP}{self.text[end:]}."


# "It shall be subject to approval, and the instruments shall be deposited with": two rules.
_TWO_RULES = re.compile(r",? and (?=(?:the|each|every|any|all|no) [^,;]{3,60}? (?:shall|must|may|will) )", re.I)
_MODAL = re.compile(r"\b(?:shall|must|may|will) ")
# "shall meet within a month, for the purpose of: (a)": what the list only adds to.
_LEADS_ON = re.compile(r", (?:and thereafter|for the purpose of|including|in particular)\b[^;]*:$")
# A definition that points of a list go on with.
_DEFINING = re.compile(r"^[\"'“][\w -]{2,40}[\"'”] means .*(?=, and$)")
_CONDITIONAL = re.compile(r"\((?:if|unless|when|where|except|or|and|but|provided|only)\b", re.I)


def as_written(clause: Clause) -> str:
    """Return the sentence of a clause in one line, "the Act" for "this Act" and for its parts, as the clause has it."""
    text = " ".join(re.sub(r"[*_`]+", "", clause.sentence.text).split())
    return _with_own_parts(_itself(text, clause.analysis), clause.analysis)


def _itself(text: str, analysis: Analysis) -> str:
    """Return a text with "the Act" for "this Act", "the Regulations" for "these", where its title calls it so."""
    text = _SELF.sub(r"\1he ", text)
    title = analysis.document.title.lower()
    return _SELVES.sub(lambda found: f"{found[1]}he " if found["many"].lower() in title else found.group(), text)


def clauses(sentence: Sentence, analysis: Analysis, lexicon: Lexicon, lead: str) -> Iterator[Clause]:
    text = _LEADS_ON.sub(".", " ".join(re.sub(r"[*_`]+", "", sentence.text).split()))
    if sentence.block in told_points(analysis):
        text = re.sub(r"^\([a-z]+\)\s+", "", text)
        text = text[:1].upper() + text[1:]
    text = f"{text.removesuffix(', and')}." if _DEFINING.match(text) else text
    whole = re.match(r"[\"'“(]?[A-Z\d(]", text) and text.endswith((".", ";"))
    if not (whole or lead) or _CONDITIONAL.search(text):
        return
    parts = _single_rules(text)
    ahead = parts[0] if re.match(r"(?:If|Where|When|In|Unless|Until|During)\b", parts[0]) else ""
    for part in [parts[0]] if ahead else parts:
        if (clause := _clause(f"{part[:1].upper()}{part[1:]}", sentence, analysis, lexicon)) is not None:
            yield replace(clause, lead=lead)


def _single_rules(text: str) -> list[str]:
    """Return the rules that "and" joins in a text; "the owner and the keeper shall" are bound by one."""
    parts, start = [], 0
    for joint in _TWO_RULES.finditer(text):
        if _MODAL.search(text[start : joint.start()]):
            parts.append(text[start : joint.start()])
            start = joint.end()
    return [*parts, text[start:]]


def point(sentence: Sentence, analysis: Analysis, lexicon: Lexicon, lead: str, over: Evidence) -> Iterator[Clause]:
    """Yield the point of a list behind its lead-in: "The Council shall" adopt the budget."""
    text = " ".join(re.sub(r"[*_`]+", "", sentence.text).split())
    if (
        not re.match(r"[a-z]+,? ", text)
        or _CONDITIONAL.search(text)
        or not text.endswith((".", ";", "; and", ", and", ","))
    ):
        return
    if (clause := _clause(f"{lead} {text}", sentence, analysis, lexicon)) is not None:
        yield replace(clause, over=over)


# "the observers referred to in Article VII of this Treaty", "designated under paragraph 1": by the text itself.
_OWN_PART = re.compile(
    rf"\b(?P<what>referred to|mentioned|provided for|designated|appointed|established|specified|set up|convened"
    r"|required|granted|issued|submitted) (?P<how>in accordance with|pursuant to|under|in|by)"
    rf" (?:the )?(?:provisions of )?{_PART} [\dIVX]+[\w().]*(?: \([a-z]\))?(?: of (?:this {_PART}|{_PART} [\dIVX]+))?"
    r"(?: of th(?:e|is)(?: present)? (?P<self>[A-Z][a-z]+|[a-z]+))?(?! of\b|,? (?:and|or|to) (?:\d|[IVX]+\b))",
    re.I,
)


def _with_own_parts(text: str, analysis: Analysis) -> str:
    """Return a clause that names the text itself where it names one of its own articles."""
    title = (word.strip(",.").lower() for word in analysis.document.title.split())
    own = next((word for word in title if word in SELVES), "")

    def named(found: re.Match[str]) -> str:
        noun = (found["self"] or own).lower()
        if not own or noun not in (own, *STRETCHES):
            return found.group()
        return f"{found['what']} {found['how']} the {own.capitalize()}"

    return _OWN_PART.sub(named, text)


def _of_itself(text: str, sentence: Sentence, analysis: Analysis) -> str:
    """Return "It shall enter into force" with the text itself as its subject, where the sentence before is about it."""
    before = analysis.before(sentence) if _IN_FORCE.match(text) else None
    own = _OF_ITSELF.match(" ".join(before.text.split())) if before is not None else None
    return _IN_FORCE.sub(f"The {own['self']} ", text) if own is not None else text


def _with_bound(text: str) -> str:
    """Return a clause with "that State" for "such State" where it speaks of any before."""

    def bound(found: re.Match[str]) -> str:
        said = not found["noun"].endswith("s") and re.search(
            rf"\b{re.escape(found['noun'])}\b", text[: found.start()], re.I
        )
        return f"that {found['noun']}" if said else found.group()

    text = _ANY_SUCH.sub(lambda found: f"A {found['noun']} ", text)
    return _BOUND_SUCH.sub(bound, text)


def _clause(text: str, sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> Clause | None:
    text = _itself(_LABEL.sub("", re.sub(r"[.;,]+(?: and| or)?$", "", text)), analysis)
    text = _with_own_parts(_of_itself(text, sentence, analysis), analysis)
    text = _ASIDE.sub("", text)
    text = re.sub(r"\s*\([^()]*\)", "", _OPENING_CROSS.sub("", text))
    if any(_HANGING.search(text[: cut.start()]) and _GOES_ON.match(text[cut.end() :]) for cut in _CROSS.finditer(text)):
        return None  # "an amendment communicated under paragraph 3 shall": it would say which no more
    text = _CROSS.sub("", _UNDER_ACT.sub("", text))
    text = _AUTHENTIC.sub("", text)
    ends = (found.start() for found in _TAIL.finditer(text) if BINDS.search(text[: found.start()]))
    text = text[: next(ends, len(text))].strip(" ,")
    text = re.sub(r"^(?:However|Nevertheless|Moreover|In addition), ", "", text)
    text = _with_bound(_OF_NOTICE.sub(r"\1the ", text))
    text = re.sub(r"\bthe current (?=[\w-]+[ -]?(?:year|month|period|term))", "the ", text)
    text = text[:1].upper() + text[1:]
    return Clause(sentence, text, analysis, lexicon) if len(text.split()) >= FEWEST else None


def small(text: str, *, every: bool = False) -> str:
    """Return a text with its first word small, where that is no name."""
    if every and not re.match(r"[A-Z]\w+ (?:[A-Z]|shall|may|must|is|are)", text):
        return text[:1].lower() + text[1:]
    return text[:1].lower() + text[1:] if re.match(r"(?:The|An?|Any|All|Each|Every|No|[A-Z][a-z]+s?) ", text) else text


__all__ = ["BINDS", "LEANS", "Clause", "as_written", "clauses", "point", "small"]
