"""What is stopped before any item is made of it: probes that no type could save.

A gate looks at the stem with its answer, by the linter's rules for stems and by some of its own; a probe that fails
makes neither item nor card.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from content.answers import MONTHS, words
from content.facts.base import FactKind, Probe
from content.facts.clauses.verbs import TAKES_PART
from content.facts.kinds.statements import REST
from content.facts.worded import BINDING, BODY
from content.knowledge import FactBase, is_date, relation_class
from content.patterns import Worded
from content.questions.base import GAP, Item, ItemType
from content.questions.keys.phrases import NUMBERED, is_hollow, stands_alone
from content.questions.lint import ALL, first_error
from content.questions.lint.base import LITTLE
from content.questions.refusals.common_knowledge import is_known_by_all, is_own_state, stands_for_a_state
from content.questions.refusals.cut_stems import cut_short
from content.questions.refusals.emptied import emptied
from content.questions.refusals.gap_worth import GIVEN_A_RIGHT, gap_unworthy
from content.questions.refusals.gaps import REPEATED, gap_flaw, misshapen
from content.questions.refusals.left_open import left_open
from content.questions.refusals.losses import loss
from content.questions.refusals.misnamed import is_misclassed, is_misnamed, tells_its_name
from content.questions.refusals.misread import misread
from content.questions.refusals.narrower import narrower
from content.questions.refusals.single import asks_single
from content.questions.refusals.told_before import told_before
from content.questions.refusals.torn_clauses import torn_clause, torn_sentence
from content.questions.refusals.ungrammatical import ungrammatical
from content.questions.refusals.well_formed import garbled
from content.questions.refusals.wholes_unsaid import whole_unsaid
from content.questions.refusals.worth import unworthy
from content.questions.wrong.distractors import is_person
from content.questions.wrong.likely_names import FEWEST

LONGEST_STEM = 45  # words
LONGEST_SOURCE = 58  # words of a sentence: of what was made of longer ones judges took one in six
LONGEST_BACK = 100  # words of a card's answer
OF_A_STEM = ALL - {17, 30, 41, 42}  # the others judge options or typed answers, which a probe has not yet
OF_A_QUOTATION = OF_A_STEM - {2, 37}  # nor those that miss what will stand before a stem
OF_THE_FRONT = frozenset({2, 3, 10})  # rules that judge the front of a card which asks how a sentence goes on
OF_NUMBERS = frozenset({"period", "ordinal", "size", "fraction", "frequency", "day"})  # found by their words alone
_BINDS = re.compile(r"\b(?:may|must|will)\b")
_LETTER = re.compile(r"[A-Z]\.?")


def stopped(probe: Probe, base: FactBase, *, led: bool = False) -> str:
    """Return the rule that stops a probe, empty where it may be asked.

    `led`: its stem is a whole sentence, and those that it leans on will stand before it.
    """
    if not probe.keys or not all(words(key.text) for key in probe.keys):
        return "gate: no answer"
    if len(probe.stem.split()) > LONGEST_STEM:
        return "gate: the question is too long"
    if probe.role == REST:
        return _front_flaw(probe, base)
    if probe.fact.evidence and _is_overlong(probe.fact.evidence[0].quote) and not _is_read_by_words(probe):
        return "gate: the sentence is too long to be read for certain"
    return _graded_flaw(probe, base, led=led) or (_open(probe, base) if led else _hanging(probe, base))


def _is_overlong(quote: str) -> bool:
    """Say whether a sentence is too long for its parse to be trusted; laws are read clause by clause."""
    return len(quote.split()) > LONGEST_SOURCE and " shall " not in quote


def _is_read_by_words(probe: Probe) -> bool:
    """Say whether a probe is of what a text of rules defines, or fixes in a clause: no parse finds where it ends."""
    if probe.fact.kind is FactKind.RULE:
        return probe.fact.grammar.get("role") in OF_NUMBERS and bool(_BINDS.search(probe.fact.evidence[0].quote))
    return probe.fact.kind is FactKind.DEFINITION and probe.fact.grammar.get("be") == "means"


def _graded_flaw(probe: Probe, base: FactBase, *, led: bool) -> str:
    """Return the rule that stops a probe of which graded items are made."""
    if sum(len(key.text.split()) for key in probe.keys) > LONGEST_BACK:
        return "gate: the answer is too long"
    if not all(stands_alone(key) for key in probe.keys):
        return "gate: the answer does not stand alone"
    if any(len(key.text) <= len("A.") and _LETTER.fullmatch(key.text) for key in probe.keys):
        return "gate: a letter is no answer"
    if any(key.kind == "person" and not is_person(key.text) for key in probe.keys):
        return "gate: the answer is no person's name"
    if (
        len(probe.keys) == 1
        and probe.keys[0].kind not in (BINDING, BODY)
        and "bearers" not in probe.fact.roles
        and not _has_rivals(probe)
        and not GIVEN_A_RIGHT.search(probe.gapped)
        and (is_known_by_all(probe.keys[0], base) or is_own_state(probe, base))
    ):
        return "gate: the answer is what the whole document is about"
    if stands_for_a_state(probe):
        return "gate: the answer stands for a state"
    if flaw := unworthy(probe, base):
        return f"gate: {flaw}"
    if flaw := _half_flaw(probe):
        return flaw
    gapped = gap_flaw(probe) if probe.fact.kind is FactKind.STATEMENT else misshapen(probe.stem, probe.keys[0])
    flaw = gapped or ("" if GAP in probe.stem else _flaw(probe))
    if flaw and not (flaw == f"gate: {_TOO_LITTLE}" and asks_single(probe, base)):
        return flaw
    found = first_error(_as_asked(probe), probe, base, OF_A_QUOTATION if led else OF_A_STEM)
    return found.rule if found else ""


def _has_rivals(probe: Probe) -> bool:
    """Say whether it is asked which of several bodies of a text does something, however often it is named."""
    return probe.role == "doer" and len(probe.fact.roles.get("wrong", ())) >= FEWEST


def _open(probe: Probe, base: FactBase) -> str:
    """Return what a gap leaves open in a sentence that is quoted whole: of that nothing is torn or lost."""
    opened = gap_unworthy(probe, base) or left_open(probe, base)
    return f"gate: {opened}" if opened else ""


def _hanging(probe: Probe, base: FactBase) -> str:
    """Return what is loose, torn or unsaid in a stem that nothing else stops: these shapes take longest to look for."""
    hanging = garbled(probe) or gap_unworthy(probe, base) or left_open(probe, base) or cut_short(probe)
    hanging = hanging or told_before(probe) or misread(probe) or narrower(probe) or ungrammatical(probe)
    hanging = hanging or emptied(probe) or torn_clause(probe) or torn_sentence(probe.stem) or loss(probe, base)
    hanging = hanging or whole_unsaid(probe, base)
    return f"gate: {hanging}" if hanging else ""


_BETWEEN = re.compile(rf"\b[Bb]etween {GAP}")  # "between ____": "May to July 1646" does not fill it
_YEARS = re.compile(r"\d{4}/\d{4}")  # of which both are asked for


def _half_flaw(probe: Probe) -> str:
    """Return what is wrong with a stem that tells half of what it needs."""
    if _opens_for_nothing(probe):
        return "gate: what it is open for is not said"
    if _PART_ALONE.search(probe.stem) or any(_PART_ALONE.match(key.text) for key in probe.keys):
        return "gate: a part is named without its whole"
    if any(key.kind == "span" and not _YEARS.fullmatch(key.key) for key in probe.keys) and _BETWEEN.search(probe.stem):
        return "gate: between two years stands one span"
    if _THE_REST.search(probe.stem):
        return "gate: what is left is told without what it is left of"
    return "gate: a part of a part is named without its letter" if _has_lost_letter(probe) else ""


_THE_REST = Worded("remaining rest other others", r"^(?:[^:]*: )?The (?:remaining \w|rest (?!of\b)|others? )")
_PART = Worded(
    "article section paragraph rule clause",
    r"\b(?:article|section|paragraph|rule|clause) \d+\b(?! ?\()",
    re.I,
)


def _has_lost_letter(probe: Probe) -> bool:
    """Say whether a stem names an article of which its sentence names a point: "article 1 (c)"."""
    named = _PART.findall(probe.stem)
    return any(re.search(rf"{re.escape(part)} ?\(", one.quote) for part in named for one in probe.fact.evidence)


def _opens_for_nothing(probe: Probe) -> bool:
    """Say whether a stem has lost for what something is open, which its sentence tells."""
    return bool(_OPEN.search(probe.stem)) and any(_OPEN_FOR.search(one.quote) for one in probe.fact.evidence)


def _front_flaw(probe: Probe, base: FactBase) -> str:
    """Return what is wrong with the front of a card that asks how a sentence goes on."""
    return found.rule if (found := first_error(_as_asked(probe), probe, base, OF_THE_FRONT)) else ""


_SAID_TWICE = re.compile(
    r"\b((?:at|in|by|on|for|of|to|from|with) (?:the )?[\w-]+(?: \w+)?),? \1\b"
    r"|\b((?:[A-Z][\w.-]+ )+(?:of )?[A-Z][\w-]+)\b.*\b\2\b"
    r"|\b(?:year|season) in (?:the )?\d{4}"
)
# "Article 5" of which law?
_PART_ALONE = Worded(
    "article section chapter clause paragraph annex schedule rule title part",
    r"\b(?:[Aa]rticle|[Ss]ection|[Cc]hapter|[Cc]lause|[Pp]aragraph|Annex|Schedule|Rule|Title|Part) (?:\d+|[IVXL]+)\b"
    r"(?![.\w]| [A-Z]| (?:(?:of|in) (?:the |____|[A-Z])|to (?:the )?(?:____|[A-Z])))",
)
# "shall be open until 1957": for signature
_OPEN = Worded("open", r"\b(?:be|is|was|were|are|remain(?:s|ed)?) open\b(?!.* (?:for|to) )")
_OPEN_FOR = re.compile(r"\bopen\b[^.;]* for \w")
_DATE_NOUN = re.compile(r"\b[Ww]hich (?:part|span|season|day|date)\b")
_ASKS_TERM = re.compile(r"^(?:Which|What) (?:term|word|name)\b|\bcalled\b|\bknown as\b")
_TITLE_WHOM = Worded("who whom", r"(?<!^)\b[A-Z]\w+ whom?\b")
_WH = re.compile(r"\b(?:who|whom|whose|what|which|when|where|why|how)\b", re.I)
_INVERTED = re.compile(r"\b(?:did|does|do)\b|\b(?:was|were|is|are|has|have|had) (?:the\b|an?\b|[A-Z])")
FARTHEST_WH = 2  # words before the question word: "Out of which conference ...?"
FARTHEST_IN_SUBJECT = 4  # "Representatives from how many countries gathered ...?"
_PREPOSITIONS = frozenset(
    ("After", "At", "Against", "By", "For", "From", "In", "Of", "On", "Out", "To", "Under", "Upon", "With", "Without")
)
# "In 1921, to which city ...": what opens the stem says when or on what occasion, and the question begins behind it.
_OPENING = re.compile(
    r"^(?:In|On|At|By|Under|During|Between|From|After|Before|Since|Until|Following|Despite|Throughout) "
    r"[^,]+(?:, \d{4})?, (?=[a-z]+$|[a-z]+ [a-z]+$)"
)
_IN_THE_FIGHT = re.compile(
    r"(?:In|At|On|After|Before|During|Under|By) the (?:[a-z]+ )?[a-z]+ (?:of|against|with|to|between)"
)
_INDEFINITE = re.compile(r"^(?:an?|some|several|many|two|three|four|five|various|other|more) [a-z-]+(?: [a-z-]+)?$")


def _flaw(probe: Probe) -> str:
    """Return what is wrong with how a question names its event."""
    return next((f"gate: {name}" for name, is_flawed in _FLAWS if is_flawed(probe)), "")


def _says_twice(probe: Probe) -> bool:
    return bool(_SAID_TWICE.search(probe.stem))


def _asks_in_wrong_place(probe: Probe) -> bool:
    return _asks_late(probe.stem) or bool(_TITLE_WHOM.search(probe.stem))


def _is_only_number(probe: Probe) -> bool:
    return len(probe.keys) == 1 and probe.keys[0].kind == "phrase" and bool(NUMBERED.match(probe.keys[0].text))


def _is_empty(probe: Probe) -> bool:
    """Say whether the answer is words that say nothing, or one plain word that is no term asked for by its meaning."""
    key = probe.keys[0]
    if len(probe.keys) > 1 or key.kind != "phrase":
        return False
    telling = len(key.text) >= LONG_WORD and probe.role in ("object", "into")
    plain_word = " " not in key.text and not telling
    return is_hollow(key) or (plain_word and not _ASKS_TERM.search(probe.stem))


_REACHES = re.compile(r"^(?:Which|Whom|What|Who)\b.* (?:did|does|do|was|were|had|has|have) .* that \w")
_THAT_NOUN = re.compile(r"^an? ")


def _reaches_into_clause(probe: Probe) -> bool:
    """Say whether what is asked stands in a clause of its own: "Which prize did they announce that X had won?"."""
    return probe.role not in ("subject", "that") and bool(_REACHES.match(probe.stem))


def _is_any_of_its_kind(probe: Probe) -> bool:
    """Say whether the answer is no more than one of what the question calls it: "Which congress ...?" "a congress"."""
    asked = re.match(r"Which ([a-z]+) ", probe.stem)
    key = probe.keys[0].text
    return asked is not None and bool(_THAT_NOUN.match(key)) and asked[1] in key.split()


def _misnames_date(probe: Probe) -> bool:
    return is_date(probe.keys[0]) and bool(_DATE_NOUN.search(probe.stem))


def _names_no_event(probe: Probe) -> bool:
    asked = probe.role in ("subject", "agent", "when", "where", "venue")
    if asked and _identifying_words(probe) < 3 and _names_nothing(probe):
        return True
    return probe.role in ("when", "where", "venue") and _tells_of_any(probe)


def _tells_of_any(probe: Probe) -> bool:
    """Say whether a question is about "a referendum" with one name beside it: there may have been others.

    So there may of what somebody wrote or proposed: "When did Ada Holm publish a book?".
    """
    told = any(_INDEFINITE.match(term.text) for term in probe.fact.roles.get("subject", ()))
    if probe.fact.relation in REPEATED:
        told = told or any(_INDEFINITE.match(term.text) for term in probe.fact.roles.get("object", ()))
    named = [found for found in _NAMED.findall(probe.stem.split(" ", 1)[-1]) if not _is_only_date(found)]
    return told and len(named) < 2


def _says_too_little(probe: Probe) -> bool:
    if probe.role in ("definition", "nationality", "act"):
        return False
    return _identifying_words(probe) + _has_own_name(probe) < _enough(probe)


def _enough(probe: Probe) -> int:
    """Return how many telling words a stem needs: "In which year did Germany join?" is short of what it joined."""
    if _asks_open_object(probe):
        return 3
    happened_once = relation_class(probe.fact.relation) in ("launch", "adopt", "sign", "finish", "end", "publish")
    if probe.role in ("when", "where", "venue") and not happened_once and probe.fact.relation not in _COPULAS:
        return 3
    return 2


# "took office in March": which?  "had lent more than $10 billion": before what?
_AWKWARD = Worded(
    "more less fewer least up serve that succeed succeeds succeeded important significant major notable crucial",
    r"\b(?:More|Less|Fewer|At least|Up to) (?:than )?how (?:much|many)\b|^(?:[^?]*: )?When d(?:id|o|oes) .* serve to\b"
    r"|^(?:[^:?]*: )?(?:At|In|During) (?:the )?[A-Z][^,?]*, in which (?:year|month) [^?]* that\b"
    r"|\bsucceed(?:ed|s)?(?: (?:by|in|on) (?:____|which|what|\d)|\?$)"
    r"|\b(?:is|are|was|were) (?:an? )?(?:important|significant|major|notable|crucial)\b",
    re.I,
)
_DESCRIBED_IN = re.compile(r", an? [A-Z](?i:[\w ]+ (?:in|on) (?:the )?(?:\w+ of )?\d{4}\?)")
_UNSAID = Worded("office", r"\b(?:took|take|taking|left|leave|held|hold) office(?! as\b| of\b)")
_BEFORE_THEN = Worded("had", r"\bhad (?:\w+ly |already |been )?\w+(?:ed|en|nt|ld|ft|de|id|wn|ne)\b(?!.*\bhad\b)")
_THEN = re.compile(
    r"\b(?:by|when|whom?|after|before|until|since|because|although|once|that|which|whose|as|while|where|if|during|for)\b",
    re.I,
)


def _leaves_open(probe: Probe) -> bool:
    """Say whether an office or a time is left unsaid that the question needs."""
    before_then = _BEFORE_THEN.search(probe.stem) and not _THEN.search(probe.stem.split(" ", 1)[-1])
    awkward = _AWKWARD.search(probe.stem) or _DESCRIBED_IN.search(probe.stem)
    return bool(_UNSAID.search(probe.stem) or before_then or awkward)


_BY_OFFICE = re.compile(r"Which (?:[A-Z]\w+ )?(?:Secretary|Minister)\b")  # of which there is one at a time


def _is_one_of_many(probe: Probe) -> bool:
    """Say whether somebody is asked for who did what many did: who took part in a conference."""
    asked = probe.role == "subject" and probe.fact.relation in TAKES_PART and probe.keys[0].kind == "person"
    return asked and not _BY_OFFICE.match(probe.stem)


_WHAT_DOES = re.compile(
    r"(?:^|: |, )[Ww]hat (?:(?:did|does|do) not\b|(?!is\b|are\b|was\b|were\b|do\b|does\b|did\b)"
    r"|(?:is|was|are|were) (?:thought|said|believed|known|considered|supposed|reported) to (?:have|be)\b)"
)


def _is_unclassed(probe: Probe) -> bool:
    """Say whether "What concluded ...?" is asked of a name that nobody could class: it may be anything."""
    return probe.keys[0].kind == "name" and _WHAT_DOES.search(probe.stem) is not None


def _tells_only_whose(probe: Probe) -> bool:
    """Say whether somebody is asked for by "his demands", "their role": whose they are is all that is told of them."""
    asked = probe.role in ("subject", "agent", probe.fact.grammar.get("subject"))
    return asked and bool(_OWNED.search(probe.stem))


def _asks_for_another(probe: Probe) -> bool:
    """Say whether one of several is asked for: "Who was another eye-witness?"."""
    return probe.role in ("subject", "term") and bool(_ANOTHER.search(probe.stem))


_SHARED = re.compile(
    r"\b(?:a|the) co-[a-z]+\b|\bone of the (?:[a-z]+ )?(?:winners|founders|authors|recipients|members|leaders)\b"
)


def _is_one_of_sharers(probe: Probe) -> bool:
    """Say whether somebody is asked for who shared a thing with others: "Who was a co-recipient of the prize?"."""
    return probe.role in ("subject", "name") and bool(_SHARED.search(probe.stem)) and probe.keys[0].kind == "person"


def _tells_only_class(probe: Probe) -> bool:
    """Say whether what a question asks for is told by its class again: "Which town had been a town of weavers?"."""
    return probe.role in ("subject", "name") and bool(_CLASS_AGAIN.search(probe.stem))


_CLASS_AGAIN = re.compile(
    r"\b[Ww]hich (?:[a-z-]+ )?(?P<noun>[a-z-]+) (?:is|was|has been|had been|became|remained|remains)"
    r"(?:, [^,?]*,)? an? (?:[a-z-]+,? )*(?P=noun)\b"
)
_OWNED = Worded(
    "his her its their",
    r"\b[Ww]h(?:o|om|ich [\w-]+(?: [\w-]+)?)(?: (?:was|were|had|has|have|is|are|been))* [a-z]+"
    r"(?: (?:for|from|of|to|on|with|by|up|in [A-Z]\w+ for))? (?:his|her|its|their) (?:[a-z-]+ ){0,2}[a-z-]+"
    r"(?=\?|,| (?:due|because|after|before|during|until|since|following)\b| (?:in|on|by) (?:[A-Z]\w+ )?\d)",
)
LONG_WORD = 10  # letters: "hyperinflation" says enough by itself
_ANOTHER = re.compile(r"\b(?:was|were|is|are|became|____) (?:another\b|one of\b|a co-\w+)")
_COPULAS = frozenset({"become", "be", "remain"})
_NAMED = re.compile(r"(?:\b(?:[A-Z][\w.’'-]*|\d[\d,.]*)(?: (?:of|the|and|for) (?=[A-Z\d]))?[ ,]*)+")


def _asks_anybody(probe: Probe) -> bool:
    """Say whether others may have done the same: which country was hit by a war, who took office in a year."""
    if probe.role not in ("subject", "agent"):
        return False
    behind = probe.stem.split(" ", 1)[-1]
    named = [found for found in _NAMED.findall(behind) if not _is_only_date(found)]
    rest = _identifying_words(replace(probe, stem="Which " + _NAMED.sub(" ", behind)))
    dated = any(_is_only_date(found) for found in _NAMED.findall(behind))
    of_a_class = probe.stem.startswith("Which ")
    if not named:
        return not (of_a_class and dated) and rest + dated < 3
    if probe.keys[0].kind not in ("country", "city", "region") or relation_class(probe.fact.relation) == "launch":
        return False
    return len(named) + rest + dated < 2


def _speaks_as_place(probe: Probe) -> bool:
    """Say whether a place is asked for that argued or wrote: a person whom nobody could class."""
    asked = probe.role in ("subject", "agent", probe.fact.grammar.get("subject"))
    placed = probe.keys[0].kind in ("place", "water", "mountain")
    return asked and placed and probe.fact.relation.split(" ")[0] in _SPOKEN


def _counts_what(probe: Probe) -> bool:
    """Say whether a number is asked for with next to nothing beside what is counted: "How many hours pass?"."""
    return probe.role == "count" and len(probe.stem.split()) < FEWEST_COUNTED


FEWEST_COUNTED = 7  # words
_SPOKEN = frozenset(
    words(
        "say argue write call claim think believe state propose suggest insist demand hope declare admit describe note"
        " ask reply answer tell know want refuse"
    )
)


def _is_only_date(text: str) -> bool:
    return all(word.isdigit() or word in MONTHS for word in words(text))


def _asks_open_object(probe: Probe) -> bool:
    """Say whether a question asks what somebody did and gives neither time nor place: there may be much."""
    return probe.role == "object" and not probe.given & {"when", "where", "venue"}


def _asks_late(stem: str) -> bool:
    """Say whether the question word comes where nobody would put it: "Little interest in which country did ...?"."""
    match = _WH.search(stem)
    if match is None:
        return True
    before = _OPENING.sub("", stem[: match.start()].strip())
    count = len(before.split())
    if match.group().lower() == "whom" and count and before.split(" ")[0] not in _PREPOSITIONS:
        return True  # "A film by whom won a prize?"
    if before.endswith(",") or count <= FARTHEST_WH or _IN_THE_FIGHT.fullmatch(before):
        return False
    return count > FARTHEST_IN_SUBJECT or bool(_INVERTED.search(stem[match.end() :]))


def _names_nothing(probe: Probe) -> bool:
    """Say whether what was done is given as "a book", "two initiatives": there are others."""
    if probe.fact.relation in _COPULAS:
        return False
    stated = [t.text for role in ("subject", "object") if role != probe.role for t in probe.fact.roles.get(role, ())]
    return any(_INDEFINITE.match(text) for text in stated)


def _identifying_words(probe: Probe) -> int:
    """Count what a stem says beside its question words, its verb, what it calls the answer and "a book"."""
    # What a state did once is told by its verb: "In which year did Colombia become a partner?"
    verb = "\0" if probe.role in ("when", "where", "venue") else probe.fact.relation.split(" ")[0][:5]
    passed = {word for key in probe.keys for word in words(key.noun)}
    told = [term.text for terms in probe.fact.roles.values() for term in terms]
    passed |= {word for text in told if _INDEFINITE.match(text) for word in words(text)}
    return sum(not word.startswith(verb) and word not in passed and word not in LITTLE for word in words(probe.stem))


def _has_own_name(probe: Probe) -> bool:
    """Say whether the stem names a thing of which there is one and that does little: a treaty, not a country."""
    if probe.role not in ("subject", "agent", "object"):
        return False
    busy = {"phrase", "country", "region", "city", "nationality"}
    if probe.role == "object":
        busy |= {"person", "organisation", "group"}
    given = [term for role in probe.given for term in probe.fact.roles.get(role, ()) if not is_date(term)]
    several = probe.role == "object" and sum(term.kind != "phrase" for term in given) > 1  # what two did together
    return several or any(term.kind not in busy for term in given)


def _as_asked(probe: Probe) -> Item:
    """Return the plainest item of a probe, for the rules that judge a stem with its answer."""
    texts = (probe.keys[0].text, *probe.keys[0].accepted)
    kind = ItemType.CLOZE if GAP in probe.stem else ItemType.SHORT_ANSWER
    return Item("", probe.fact.id, kind, probe.stem, "", probe.fact.evidence, 1.0, answers=texts, role=probe.role)


_TOO_LITTLE = "the question says too little"
_FLAWS: tuple[tuple[str, Callable[[Probe], bool]], ...] = (
    ("the question says a thing twice", _says_twice),
    ("the question word stands in the wrong place", _asks_in_wrong_place),
    ("a number of things is no answer", _is_only_number),
    ("the answer says too little", _is_empty),
    ("the question calls the answer what it is not", is_misnamed),
    ("the question misnames a date", _misnames_date),
    ("the question reaches into a clause", _reaches_into_clause),
    ("the answer is any of its kind", _is_any_of_its_kind),
    ("the question fits more than one", _asks_anybody),
    ("the question fits more than one", _asks_for_another),
    ("one of those who share it", _is_one_of_sharers),
    ("what is asked for is told only by whose it is", _tells_only_whose),
    ("what is asked for is told only by its class", _tells_only_class),
    ("a place says and thinks nothing", _speaks_as_place),
    (_TOO_LITTLE, _counts_what),
    (_TOO_LITTLE, _leaves_open),
    (_TOO_LITTLE, _is_unclassed),
    ("the question fits more than one", _is_one_of_many),
    ("the question says the answer but for an adjective", tells_its_name),
    ("the question calls the answer what it is not", is_misclassed),
    ("the event is not identified", _names_no_event),
    (_TOO_LITTLE, _says_too_little),
)
