"""Facts of tables: what a row is named, what a column is called, and what stands in the cell.

A table is read where its first column names its rows and its head names its columns. Tables that lay out a page (links,
badges, marks, texts) hold no facts and are left out with the rule that stopped them.

`grammar` of such a fact holds its "shape": "done" (a participle over dates), "did" (the same of a verb without object),
"of" and "for" (a noun that a value belongs to), "in" (where it lies), "number" (a counted noun), "given" (anything
else); "head" is the column's name as a sentence says it, "class" what a row is, "anchor" the words that say which table
is meant, and "gap" the statement with `____` in the cell's place.
"""

import re
from collections.abc import Iterator, Mapping

import lemminflect

from content.facts.base import Evidence, Fact, FactKind, LeftOut, Term
from content.facts.identity import fact_id, folded
from content.facts.kinds.table_rows import (
    KINDS_ASKED,
    NOTHING,
    NUMBERING,
    WORD,
    Cell,
    Named,
    Row,
    Table,
    Unasked,
    name_rows,
    read_table,
    runs,
)
from content.facts.names import gazetteer
from content.facts.names.gazetteer import fold
from content.facts.names.kinds import HEADS
from content.facts.names.lexicon import Lexicon
from content.facts.values.date_expressions import MONTHS, expression
from content.facts.values.dates import term_of as date_term
from content.facts.values.numbers import number
from content.language import Analysis, participle, singular, verb_bases, words

GAP = "____"
LONGEST_CELL = 15  # words; longer ones are texts
LONGEST_HEAD = 5
MOST_CELLS = 60  # asked of one table
TYPED = 0.66  # of a column's cells are of one type, or it has none
DATES = ("year", "month", "day")
# What a column's name says nothing by, or what is about the page.
EMPTY_HEADS = words(
    "note notes comment comments remark remarks description details detail link links source sources ref refs "
    "reference references example examples see url website web image logo icon photo picture flag status badge badges "
    "type value values default version name item other misc action actions"
)
CALENDAR = words("monday tuesday wednesday thursday friday saturday sunday") | words(" ".join(MONTHS).lower())
DATING = words("date dates year years day deadline expiry")
HAPPENING = words("war battle event summit conference")  # kinds of what takes place
INTRANSITIVE = words("end begin start expire die arrive enter")
# Who joins joins something, and a table rarely says what.
LEANING = words("join leave rejoin withdraw resign accede ratify sign elect appoint accept receive return")
LYING = words("water mountain island place")  # kinds of what lies in a country; so do these
LYING_BODIES = words("museum university library observatory hospital laboratory college city town")
OF_HEADS = words(
    "capital population area currency length height width depth size founder author president leader director chairman "
    "chair language headquarters seat symbol weight mass diameter elevation altitude speed capacity duration budget "
    "designer architect inventor composer publisher temperature volume circumference radius density term cost"
)
FOR_HEADS = words(
    "limit fee fine price deadline rate period notice allowance minimum maximum charge penalty threshold quota fare "
    "target dose score age toll tariff deposit"
)
CHANGING = words(
    "population members member parties staff pupils teachers employees inhabitants students users "
    "subscribers residents volunteers leader president director chairman chair budget gdp"
)
VALUE = re.compile(
    r"(?P<sign>(?:US|CA|A|C)?[$€£¥])?\s?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<scale> (?:thousand|million|billion))?(?P<percent>\s?%| per ?cent)?(?P<unit> ?[A-Za-z°µ][\w°²³/]*(?: \w+)?)?"
)
HEAD = re.compile(r"(?P<noun>[^()]+?)(?: ?\((?P<unit>[^()]{1,14})\)| in (?P<year>(?:1\d|20)\d\d))?")
BEHIND = re.compile(r" (?:per|of|for|in|on|at|above|below|by|to|with|from|under|over|before|after) ")
FEWEST_CELLS = 2


def find(analysis: Analysis, lexicon: Lexicon) -> Iterator[Fact | LeftOut]:
    """Yield a fact for each cell that a table's head and row say enough about."""
    for blocks, before in runs(analysis):
        try:
            table = read_table(analysis, blocks, before)
        except Unasked as stop:
            yield LeftOut(f"table: {stop}", analysis.document.text[blocks[0].start : blocks[0].end])
            continue
        names = name_rows(table, lexicon)
        asked = [at for at in range(len(table.head.cells)) if at != table.naming]
        for at in asked[: MOST_CELLS // len(table.rows)]:
            yield from _column(table, at, names, analysis, lexicon)


# Reading the columns


def _column(
    table: Table, at: int, names: Mapping[str, Named], analysis: Analysis, lexicon: Lexicon
) -> Iterator[Fact | LeftOut]:
    head = table.head.cells[at]
    try:
        column = _Column(table, at, lexicon)
    except Unasked as stop:
        yield LeftOut(f"table: {stop}", head.text)
        return
    for row in table.rows:
        try:
            yield column.fact(row, names, analysis)
        except Unasked as stop:
            yield LeftOut(f"table: {stop}", analysis.document.text[row.block.start : row.block.end])


class _Column:
    """A column whose cells are of one type, under a head that can be put in words."""

    def __init__(self, table: Table, at: int, lexicon: Lexicon) -> None:
        self.table, self.at = table, at
        texts = [cell.text for cell in table.column(at) if not NOTHING.fullmatch(cell.text)]
        if len(texts) < FEWEST_CELLS:
            raise Unasked("a column without words")
        if len({folded(text) for text in texts}) == 1:
            raise Unasked("a column that says the same of every row")
        if any(len(text.split()) > LONGEST_CELL or re.search(r"[a-z]{3}[.!?] [A-Z]", text) for text in texts):
            raise Unasked("a column of texts")
        self._read_head(table.head.cells[at].text, lexicon)
        self.type = self._type(texts)
        self.shape = self._shape()
        self.column = [cell.text for cell in table.column(at)]

    def _read_head(self, text: str, lexicon: Lexicon) -> None:
        match = HEAD.fullmatch(text)
        if match is None or not 0 < len(match["noun"].split()) <= LONGEST_HEAD:
            raise Unasked("a column without a name")
        self.unit = match["unit"] or ""
        self.year = match["year"] or ""
        if re.fullmatch(r"(?:1\d|20)\d\d", self.unit):
            self.unit, self.year = "", self.unit
        first, *rest = match["noun"].split()
        if not any(word.islower() and len(word) > 3 for word in rest):  # "Limit Per Night"; "Distance from the Sun"
            rest = [_small(word, lexicon) for word in rest]
        self.head = " ".join((_small(first, lexicon), *rest))
        self.noun = BEHIND.split(self.head)[0].split(" ")[-1]
        if {self.head, self.head.lower()} & {*EMPTY_HEADS, *NUMBERING, *CALENDAR} or not all(
            WORD.fullmatch(word) for word in self.head.split()
        ):
            raise Unasked("a column whose name says nothing")

    def _type(self, texts: list[str]) -> str:
        dated = sum((found := expression(text)) is not None and found.kind in DATES for text in texts)
        bare = all(re.fullmatch(r"\d{4}", text) for text in texts)
        if dated >= TYPED * len(texts) and (not bare or self._is_dating()):
            return "date"
        valued = sum(VALUE.fullmatch(text) is not None for text in texts)
        if valued >= TYPED * len(texts):
            return "value"
        if valued or sum(text[:1].isdigit() for text in texts) * 2 > len(texts):
            raise Unasked("a column of several types")
        return "text"

    def _is_dating(self) -> bool:
        return any(word in DATING for word in self.head.split()) or bool(_verb(self.head)) or self.head == "in force"

    def _shape(self) -> str:
        if self.type == "date":
            return self._shape_of_dates()
        if _verb(self.head) or not _is_noun(self.noun):
            raise Unasked("a column whose name is no noun")
        if self.type == "value" and singular(self.head) != self.head and " " not in self.head and not self.unit:
            return "number"
        kind = self.table.kind
        if self.head in ("country", "city") and (HEADS.get(kind) in LYING or kind in LYING_BODIES):
            return "in"
        for shape, nouns in (("of", OF_HEADS), ("for", FOR_HEADS)):
            if self.noun in nouns and f" {shape} " not in self.head:
                return shape
        return "given"

    def _shape_of_dates(self) -> str:
        verb = re.sub(r"^(?:date|year)(?: of)? ", "", self.head)
        base = _verb(verb)
        if base in LEANING:
            raise Unasked("what was done to what is not said")
        if base:
            self.head, self.verb = verb, base
            return "did" if base in INTRANSITIVE else "done"
        if self.noun not in DATING:
            raise Unasked("a column of dates whose name says nothing of them")
        if self.head in ("date", "year") and HEADS.get(self.table.kind) in HAPPENING:
            self.head, self.verb = "took place", "take"
            return "did"
        return "given"

    def fact(self, row: Row, names: Mapping[str, Named], analysis: Analysis) -> Fact:
        """Return the fact that a row's cell states. Raises Unasked where it states none."""
        cell = row.cells[self.at]
        name = names.get(row.cells[self.table.naming].text)
        if name is None:
            raise Unasked("the name of the row does not say what it is")
        if NOTHING.fullmatch(cell.text):
            raise Unasked("an empty cell")
        shape = self._shape_for(name)
        if self._changes() and not analysis.document.dated:
            raise Unasked("time-dependent, and the document gives no date")
        term, role = self._term(cell)
        anchor = self.table.anchor if shape == "given" else self.table.place if shape == "for" else ""
        if shape == "given" and not anchor:
            raise Unasked("nothing says which table is meant")
        return self._made(shape, name, (term, role), anchor, row, analysis)

    def _shape_for(self, name: Named) -> str:
        """Return how a row is asked: a label can be quoted, but nothing can be told of it as of a thing."""
        if name.proper or self.shape in ("of", "for"):
            return self.shape
        if self.shape == "number" or (self.shape == "given" and self.type == "date"):
            return "given"
        raise Unasked("a label of which no more can be told")

    def _changes(self) -> bool:
        return self.noun in CHANGING and not self.year

    def _made(
        self, shape: str, named: Named, asked: tuple[Term, str], anchor: str, row: Row, analysis: Analysis
    ) -> Fact:
        name, (term, role) = named.term, asked
        changing = self._changes()
        who = "object" if shape == "done" else "subject"
        relation = self.verb if shape in ("done", "did") else f"have {self.head}"
        gap = self._gap(shape, named.said, term, name.plural, anchor)
        statement = gap.replace(GAP, term.text)
        once = sum(folded(text) == folded(row.cells[self.at].text) for text in self.column) == 1
        grammar = {
            "shape": shape,
            "head": self.head,
            "many": "yes" if singular(self.noun) != self.noun else "",
            "class": name.noun,
            "row": named.said,
            "rows": "yes" if name.plural else "",
            "anchor": anchor,
            "table": self.table.anchor,
            "unit": self.unit,
            "year": self.year,
            "gap": gap,
            "who": who,
            "role": role,
            "alone": "yes" if once else "",
            "dated": (analysis.document.dated or "") if changing else "",
        }
        return Fact(
            fact_id(FactKind.TABLE, relation, name.key, self.head, self.year, self.table.place),
            FactKind.TABLE,
            relation,
            {who: (name,), role: (term,)},
            statement[:1].upper() + statement[1:],
            tuple(_quote(analysis, one) for one in (row, self.table.head)),
            complete=frozenset({who, role}),
            time_dependent=changing,
            grammar=grammar,
        )

    def _gap(self, shape: str, said: str, term: Term, several: bool, anchor: str) -> str:
        was, unit = ("were" if several else "was"), f" {self.unit}" if self.unit else ""
        if shape in ("done", "did"):
            lead = "on" if term.kind == "day" else "in"
            return f"{said} {was + ' ' if shape == 'done' else ''}{self.head} {lead} {GAP}."
        if shape == "number":
            have = "had" if self.year else "have" if several else "has"
            return f"{said} {have} {GAP} {self.head}{' in ' + self.year if self.year else ''}."
        be = ("were" if self.year else "are") if singular(self.noun) != self.noun else "was" if self.year else "is"
        when = f" in {self.year}" if self.year else ""
        if shape == "in":
            return f"{said} {'are' if several else 'is'} in {GAP}."
        gap = f"“{GAP}”" if term.kind.startswith("wording ") else GAP
        if shape == "given":
            be = "are" if singular(self.noun) != self.noun else "is"
            if be == "are" and term.kind == "count" and not unit:
                return f"{anchor}{gap} {self.head} are given for {said}{when}."
            return f"{anchor}the {self.head} given for {said}{when} {be} {gap}{unit}."
        return f"{anchor}the {self.head} {shape} {said}{when} {be} {GAP}{unit}."

    def _term(self, cell: Cell) -> tuple[Term, str]:
        """Return a cell as what fills its role, and the role."""
        if self.type == "date":
            found = expression(cell.text)
            if found is None or found.kind not in DATES or not found.resolved:
                raise Unasked("a cell of another type than its column")
            return date_term(found, cell.start, cell.end), "when" if self.shape in (
                "done",
                "did",
            ) else f"value {self.at}"
        if self.type == "value":
            return _value(cell), "count"
        if not cell.text[:1].isalnum():
            raise Unasked("a cell that is no answer")
        worded = any(part.islower() for part in cell.text.split() if part not in ("of", "the", "and", "for", "de"))
        sort = f"{'wording' if worded else 'name'} of {self.head}"
        kind = self.head if self.head in KINDS_ASKED else sort
        noun = self.noun if self.shape == "given" else ""
        term = Term(cell.text, kind, folded(cell.text), cell.start, cell.end, noun=noun)
        return term, "where" if self.shape == "in" else f"value {self.at}"


def _value(cell: Cell) -> Term:
    match = VALUE.fullmatch(cell.text)
    if match is None:
        raise Unasked("a cell of another type than its column")
    bare = match["number"] + (match["scale"] or "")
    kind = "money" if match["sign"] else "percent" if match["percent"] else "measure" if match["unit"] else "count"
    value = number(bare)
    spelled = (bare, bare.replace(",", "")) if kind != "measure" else ()
    key = cell.text.lower() if value is None else f"{value:.10g}{match['unit'] or ''}"
    noun = {"money": "amount", "percent": "percentage"}.get(kind, "number")
    ways = tuple(dict.fromkeys(way for way in spelled if way != cell.text))
    return Term(cell.text, kind, key, cell.start, cell.end, ways, value != 1, noun)


def _quote(analysis: Analysis, row: Row) -> Evidence:
    return analysis.quote(row.block.start, row.block.end)


def _small(word: str, lexicon: Lexicon) -> str:
    """Return a word of a head as it stands inside a sentence."""
    known = lexicon.called(word) is not None or fold(word) in gazetteer.PLACES_AND_BODIES
    return word if word[1:] != word[1:].lower() or (known and word[:1].isupper()) else word[:1].lower() + word[1:]


def _verb(head: str) -> str:
    """Return the base of the verb whose participle opens a head: "adopt" for "adopted"; empty where none does."""
    first = head.split(" ")[0]
    if head == "born":
        return "bear"
    if " " in head and head != "entered into force":
        return ""
    if not first.endswith(("ed", "en", "un", "ilt", "eld", "ought", "ound", "ade")):
        return ""
    lemmas = verb_bases(first)
    known = lemminflect.getAllLemmas(first)
    return lemmas[0] if lemmas and "VERB" in known and participle(lemmas[0]) == first else ""


def _is_noun(word: str) -> bool:
    lemmas = lemminflect.getAllLemmas(word)
    return not lemmas or "NOUN" in lemmas or not word.islower()


__all__ = ["find"]
