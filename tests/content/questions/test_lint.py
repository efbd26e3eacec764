"""A planted flaw is found, a clean item is left alone: at least thirty plantings for every rule that can be planted."""

# ruff: noqa: E501 - the table of planters reads best with one flaw a line

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import pytest

from content.facts.base import Probe
from content.questions import lint
from content.questions.base import Item, ItemType, Option
from content.questions.lint import RULES, Severity, errors, findings, quality
from content.questions.lint.stem import _NO_SOURCE
from content.questions.types import choice, choices, cloze, number, short_answer, true_false
from tests.content.league import league

PLANTED = 30
F1 = 0.9
MAKERS = (choice.make, choices.make, true_false.make, short_answer.make, number.make, cloze.make)
type Pair = tuple[Item, Probe]
type Planter = Callable[[Item, Probe, int], Pair | None]


@cache
def clean() -> tuple[Pair, ...]:
    base = league().base()
    made = ((make(probe, base), probe) for probe in league().probes for make in MAKERS)
    return tuple((item, probe) for item, probe in made if item is not None)


def numbers(item: Item, probe: Probe) -> set[int]:
    return {finding.number for finding in findings(item, probe, league().base())}


def stem(change: Callable[[str, Item, Probe, int], str], *types: ItemType) -> Planter:
    """A flaw of the stem, for the given types or all that ask."""
    allowed = types or (ItemType.CHOICE, ItemType.SHORT_ANSWER, ItemType.NUMBER)

    def plant(item: Item, probe: Probe, n: int) -> Pair | None:
        if item.type not in allowed:
            return None
        changed = change(item.stem, item, probe, n)
        return (replace(item, stem=changed), probe) if changed != item.stem else None

    return plant


def wrong(
    change: Callable[[Option, Item, Probe, int], Option], *, every: bool = False, types=(ItemType.CHOICE,)
) -> Planter:
    """A flaw of one wrong option, or of all."""

    def plant(item: Item, probe: Probe, n: int) -> Pair | None:
        if item.type not in types:
            return None
        options, done = [], False
        for option in item.options:
            touch = not option.correct and (every or not done)
            options.append(change(option, item, probe, n) if touch else option)
            done = done or touch
        return replace(item, options=tuple(options)), probe

    return plant


def key(change: Callable[[Option, Item, Probe, int], Option], types=(ItemType.CHOICE,)) -> Planter:
    def plant(item: Item, probe: Probe, n: int) -> Pair | None:
        if item.type not in types:
            return None
        return replace(item, options=tuple(change(o, item, probe, n) if o.correct else o for o in item.options)), probe

    return plant


def of_kind(planter: Planter, *kinds: str) -> Planter:
    """Plant only where the key is of a kind."""
    return lambda item, probe, n: planter(item, probe, n) if probe.keys[0].kind in kinds else None


def fact(planter_probe: Callable[[Probe], Probe], *types: ItemType) -> Planter:
    """A flaw between the fact and the item."""
    allowed = types or (ItemType.CHOICE, ItemType.SHORT_ANSWER, ItemType.NUMBER, ItemType.CLOZE, ItemType.TRUE_FALSE)
    return lambda item, probe, n: (item, planter_probe(probe)) if item.type in allowed else None


def cycle(texts: str) -> Callable[[int], str]:
    listed = texts.split("|")
    return lambda n: listed[n % len(listed)]


def key_text(item: Item) -> str:
    return next(o.text for o in item.options if o.correct) if item.options else item.answers[0]


def retext(text: str) -> Callable[..., Option]:
    return lambda option, *_: replace(option, text=text)


dangling = cycle("this initiative|the same year|these countries|such a policy|the former|the latter|those states")
bare = cycle("the summit|the conference|the treaty|the policy|the initiative|the commission|the agreement|the council")
source = cycle(
    "according to the text|in the passage|in the above|see below|as the author says|in the document|see more|Lisbrook1|• states"
)
broken = cycle(" the the | in in | a the |  | , , | the a ")
negative = cycle("not|never|except|least|neither")
vague = cycle("often|usually|sometimes|several|various|some|significant|numerous|frequently|certain")
absolute = cycle("always|never|all|none|only|every|entirely|must")
ageing = cycle("currently|now|today|recently|at present|so far|last winter|latest|most recently|to date|still")
second = cycle("and when was it|and where did it happen|and who signed it|and why")
all_of = cycle(
    "all of the above|none of the above|both of these|neither of these|All of these|none of these|Both|neither"
)
combined = cycle("A and B|both A and C|I and II|1 and 2 only|II and III|B and C|both a and b")

# fmt: off
PLANTERS: list[tuple[int, str, Planter]] = [
    (1, "key in the stem", stem(lambda s, i, p, n: s.replace("?", f" in {key_text(i)}?"))),
    (2, "dangling words", stem(lambda s, i, p, n: s.replace("?", f" under {dangling(n)}?"))),
    (2, "bare definite noun", stem(lambda s, i, p, n: s.replace("?", f" at {bare(n)}?"))),
    (2, "pronoun first", stem(lambda s, i, p, n: "When did it begin?" if n % 2 else "Where were they sent?")),
    (3, "needs the source", stem(lambda s, i, p, n: s.replace("?", f" {source(n)}?"))),
    (3, "open bracket", stem(lambda s, i, p, n: s.replace("?", " (in full?"))),
    (4, "broken grammar", stem(lambda s, i, p, n: s.replace(" the ", broken(n) + "the ", 1))),
    (4, "no question mark", stem(lambda s, i, p, n: s.rstrip("?") + ".")),
    (4, "past after did", stem(lambda s, i, p, n: s.replace(" launch ", " launched ").replace(" sign?", " signed?"))),
    (5, "when for a name", of_kind(stem(lambda s, i, p, n: "When did the Morava League launch what it launched at Tarn?"), "city", "programme")),
    (5, "who for a date", of_kind(stem(lambda s, i, p, n: "Who launched the Harbour Initiative?"), "year", "count", "month")),
    (5, "how many for a name", of_kind(stem(lambda s, i, p, n: "How many states met there at Tarn?"), "city", "programme", "year")),
    (6, "no focus", stem(lambda s, i, p, n: "Which of the following is true?" if n % 2 else "What happened?")),
    (7, "negative", stem(lambda s, i, p, n: s.replace("did ", f"did {negative(n)} ").replace("does ", f"does {negative(n)} ").replace("was ", f"was {negative(n)} "))),
    (8, "vague", stem(lambda s, i, p, n: s.replace("?", f" {vague(n)} there?"))),
    (9, "absolute", stem(lambda s, i, p, n: s.replace("The ", f"{absolute(n)} The ", 1), ItemType.TRUE_FALSE)),
    (9, "absolute option", wrong(lambda o, i, p, n: replace(o, text=f"{o.text} {absolute(n)}"))),
    (10, "true for a time", stem(lambda s, i, p, n: s.replace("?", f" {ageing(n)}?"))),
    (10, "ageing fact", fact(lambda p: replace(p, fact=replace(p.fact, time_dependent=True)))),
    (11, "long stem", stem(lambda s, i, p, n: s.replace("?", " among the many states that lay along the northern coast and the rivers behind it and that had long traded salt and timber and grain with one another before winter?"))),
    (12, "copied", lambda item, probe, n: (replace(item, stem=f"What {item.evidence[0].quote} {item.evidence[0].quote}?", evidence=(replace(item.evidence[0], quote=f"{item.evidence[0].quote} {item.evidence[0].quote}"),)), probe) if item.type in (ItemType.CHOICE, ItemType.SHORT_ANSWER) else None),
    (13, "two questions", stem(lambda s, i, p, n: s.replace("?", f" {second(n)}?"))),
    (14, "options of options", wrong(lambda o, i, p, n: replace(o, text=combined(n)))),
    (15, "hedge dropped", fact(lambda p: replace(p, fact=replace(p.fact, hedged=True)))),
    (16, "denial dropped", fact(lambda p: replace(p, fact=replace(p.fact, negated=True)))),
    (17, "two keys", wrong(lambda o, i, p, n: replace(o, correct=True))),
    (17, "a wrong option that fills the hole", lambda item, probe, n: (replace(item, options=tuple(replace(o, text=o.text if o.correct else probe.fact.roles["where"][0].text) for o in item.options)), replace(probe, role="where", keys=probe.keys)) if item.type is ItemType.CHOICE and "where" in probe.fact.roles else None),
    (18, "doubled", wrong(lambda o, i, p, n: replace(o, text=key_text(i)))),
    (18, "contained", wrong(lambda o, i, p, n: replace(o, text=f"{key_text(i)} proper"))),
    (19, "other class", wrong(lambda o, i, p, n: replace(o, text="1994" if p.keys[0].kind not in ("year",) else "March 1994"))),
    (20, "implausible", of_kind(wrong(lambda o, i, p, n: replace(o, text=str(int(key_text(i)) * 7) if p.keys[0].kind == "count" else str(int(key_text(i)) - 70 - n))), "year", "count")),
    (21, "a letter off", of_kind(wrong(lambda o, i, p, n: replace(o, text=key_text(i)[:-1] + "xq"[n % 2])), "programme", "treaty")),
    (22, "longest is key", of_kind(key(lambda o, i, p, n: replace(o, text=o.text + " and Neighbourhood")), "programme", "city", "treaty")),
    (23, "uneven", of_kind(wrong(lambda o, i, p, n: replace(o, text=o.text + " of the northern coast and the far southern rivers")), "programme", "city", "treaty", "phrase")),
    (24, "article at the end", stem(lambda s, i, p, n: f"The Morava League is {'a' if n % 2 else 'an'}", ItemType.CHOICE)),
    (24, "capitals differ", of_kind(wrong(lambda o, i, p, n: replace(o, text=o.text[0].swapcase() + o.text[1:])), "programme", "city", "treaty", "phrase")),
    (24, "final marks differ", wrong(lambda o, i, p, n: replace(o, text=o.text + "."))),
    (24, "articles differ", of_kind(wrong(lambda o, i, p, n: replace(o, text="a " + o.text.removeprefix("the "))), "programme", "treaty", "phrase")),
    (25, "clang", of_kind(stem(lambda s, i, p, n: s.replace("?", f", so near to {key_text(i).removeprefix('the ').split()[0].lower()}s?"), ItemType.CHOICE), "programme", "city")),
    (26, "convergence", of_kind(lambda item, probe, n: (replace(item, options=(Option("the Harbour Grain Initiative", True), Option("the Harbour Salt League", False), Option("the Timber Grain Council", False))), probe) if item.type is ItemType.CHOICE else None, "programme", "city", "treaty", "phrase")),
    (27, "opposites", of_kind(lambda item, probe, n: (replace(item, options=(Option("to increase tolls", True), Option("to decrease tolls", False), Option("to sell barges", False))), probe) if item.type is ItemType.CHOICE else None, "programme", "city", "treaty", "phrase", "year", "count")),
    (28, "all of the above", wrong(lambda o, i, p, n: replace(o, text=all_of(n)))),
    (29, "out of order", of_kind(lambda item, probe, n: (replace(item, options=item.options[::-1]), probe) if item.type is ItemType.CHOICE else None, "year", "count")),
    (30, "too few options", lambda item, probe, n: (replace(item, options=item.options[:2]), probe) if item.type is ItemType.CHOICE else None),
    (30, "too many options", lambda item, probe, n: (replace(item, options=(*item.options, *item.options[:2])), probe) if item.type is ItemType.CHOICE else None),
    (31, "invented", of_kind(wrong(lambda o, i, p, n: replace(o, text=f"the {cycle('Velvet|Copper|Silver')(n)} Initiative")), "programme", "treaty", "city")),
    (31, "named in the sentence", of_kind(wrong(lambda o, i, p, n: replace(o, text="the Morava League")), "programme")),
    (33, "two swapped", lambda item, probe, n: (replace(item, stem=item.stem.replace("Morava League", "Oster League").replace("Initiative", "Pact").replace("Treaty", "Pact")), probe) if item.type is ItemType.TRUE_FALSE else None),
    (33, "not true nor false", lambda item, probe, n: (replace(item, options=(Option("Yes", True), Option("No", False))), probe) if item.type is ItemType.TRUE_FALSE else None),
    (32, "false but true", lambda item, probe, n: (replace(item, stem=probe.gapped.replace("____", probe.keys[0].text), options=(Option("True", False), Option("False", True))), probe) if item.type is ItemType.TRUE_FALSE else None),
    (34, "false by not", lambda item, probe, n: (replace(item, stem=item.stem.replace("The ", "Never did the ", 1).replace("At ", "Not at ", 1), options=(Option("True", False), Option("False", True))), probe) if item.type is ItemType.TRUE_FALSE else None),
    (35, "long statement", stem(lambda s, i, p, n: s + " It lay among states that for a long time had traded salt and timber and grain with one another along the northern coast and the rivers behind it.", ItemType.TRUE_FALSE)),
    (36, "function word", lambda item, probe, n: (replace(item, answers=(cycle("of the|in|which|by|to")(n),)), probe) if item.type is ItemType.CLOZE else None),
    (36, "part of a name", lambda item, probe, n: (replace(item, stem=f"At Tarn the League launched the ____ Initiative in 19{n:02}.", answers=("Harbour",)), probe) if item.type is ItemType.CLOZE else None),
    (37, "two gaps", lambda item, probe, n: (replace(item, stem=item.stem.replace("League", "____").replace("Initiative", "____").replace("Treaty", "____")), probe) if item.type is ItemType.CLOZE else None),
    (37, "early gap", lambda item, probe, n: (replace(item, stem=f"In ____ {item.stem.replace('____', 'then')}"), probe) if item.type is ItemType.CLOZE else None),
    (38, "answer repeated", stem(lambda s, i, p, n: s.rstrip(".") + f", {i.answers[0]} that is.", ItemType.CLOZE)),
    (40, "long rest", stem(lambda s, i, p, n: s + " It lay among states that for a long time had traded salt and timber and grain with one another along the northern coast and the rivers behind it.", ItemType.CLOZE)),
    (41, "long answer", lambda item, probe, n: (replace(item, answers=("the whole northern coast with rivers, towns and old harbours",)), probe) if item.type in (ItemType.SHORT_ANSWER, ItemType.CLOZE) else None),
    (42, "missing variant", lambda item, probe, n: (item, replace(probe, keys=(replace(probe.keys[0], accepted=(f"Variant {n}",)),))) if item.type in (ItemType.SHORT_ANSWER, ItemType.CLOZE, ItemType.NUMBER) else None),
    (44, "yes or no", stem(lambda s, i, p, n: cycle("Did the Morava League launch the Harbour Initiative?|Was the Treaty of Tarn signed at Tarn?|Is Tarn a town?|Has the Beacon Initiative ended?")(n))),
    (49, "no evidence", lambda item, probe, n: (replace(item, evidence=()), probe)),
    (49, "answer outside the quote", lambda item, probe, n: (replace(item, evidence=(replace(item.evidence[0], quote="The gulls returned early."),)), probe)),
]
# fmt: on


def planted(planter: Planter) -> Iterator[Pair]:
    n = 0
    while n < 4:
        for item, probe in clean():
            if pair := planter(item, probe, n):
                yield pair
        n += 1


@pytest.mark.parametrize(("rule", "name", "planter"), PLANTERS, ids=[f"{rule} {name}" for rule, name, _ in PLANTERS])
def test_planted_flaws_are_found(rule, name, planter):
    flawed = list(planted(planter))
    touched = {item.type for item, _ in flawed}
    sound = [pair for pair in clean() if pair[0].type in touched]
    hits = sum(rule in numbers(*pair) for pair in flawed)
    # As many clean items as flawed ones: precision does not depend on how often a planter fits.
    alarms = sum(rule in numbers(*pair) for pair in sound) / len(sound) * len(flawed)
    assert len(flawed) >= PLANTED
    assert 2 * hits / (len(flawed) + hits + alarms) >= F1, f"{hits} of {len(flawed)} found, {alarms:.0f} false alarms"


def test_clean_items_pass():
    rejected = [
        (item.stem, found) for item, probe in clean() if (found := errors(findings(item, probe, league().base())))
    ]
    assert len(clean()) > 200
    assert rejected == []


def test_lists_need_their_number():
    flawed = [
        (replace(item, stem="Which countries signed the Treaty of Tarn?"), p)
        for item, p in clean()
        if item.type is ItemType.CHOICES
    ]
    assert flawed
    assert all(43 in numbers(*pair) for pair in flawed)


def test_a_gap_that_two_things_fill_is_not_determinable():
    told = league()
    probe = next(p for p in told.probes if p.fact.id == "launch-Granary Initiative" and p.role == "object")
    loose = replace(probe, given=frozenset({"subject", "when"}))
    item = cloze.make(probe, told.base())
    assert item is not None
    assert 39 in numbers(item, loose)


def test_a_stored_question_is_checked_without_its_probe():
    item = clean()[0][0]
    assert findings(item) == []
    assert findings(replace(item, stem="When did they meet?"))[0].number == 2


def test_each_warning_lowers_the_quality():
    item, probe = next(pair for pair in clean() if pair[0].type is ItemType.CHOICE)
    vague_stem = replace(item, stem=item.stem.replace("?", " several times, often not?"))
    assert quality(findings(item, probe)) > quality(findings(vague_stem, probe)) > 0


def test_every_rule_says_what_it_stops():
    assert all(rule.name and rule.types for rule in RULES)
    assert lint.errors([]) == []
    assert {rule.severity for rule in RULES} == {Severity.ERROR, Severity.WARNING}


def test_every_rule_number_has_a_planted_flaw_or_a_test_of_its_own():
    tested = {rule for rule, _, _ in PLANTERS} | {39, 43}
    assert {rule.number for rule in RULES} <= tested


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Which station lies 40 metres above the valley of the Tarn?", ""),
        ("Which fund pays for what is named above?", "above"),
        ("In which year did ozone above Halley Bay fall?", ""),
    ],
)
def test_above_is_debris_only_where_it_points_at_the_page(stem: str, found: str) -> None:
    assert (match.group() if (match := _NO_SOURCE.search(stem)) else "") == found


@pytest.mark.parametrize(
    ("stem", "leans"),
    [
        ("Who ruled the former Kingdom of Tarn?", False),
        ("Who ruled the former?", True),
        ("Who ruled the former kingdom?", True),
        ("Which act gave women the same wages as men?", False),
        ("Which act gave women the same wages?", True),
    ],
)
def test_the_former_and_the_same_lean_where_nothing_says_which(stem: str, leans: bool) -> None:
    item, probe = next((i, p) for i, p in clean() if i.type is ItemType.SHORT_ANSWER)
    assert (2 in numbers(replace(item, stem=stem), probe)) is leans


@pytest.mark.parametrize(
    ("stem", "leans"),
    [
        ("Which league bought his Harbour Initiative in 1971?", True),
        ("Who named his Harbour Initiative in 1971?", False),
        ("Which initiative did a merchant of Lisbrook leave to his League in 1971?", False),
        ("At its height, which initiative did the League of Lisbrook launch?", False),
        ("At its height, which initiative was launched?", True),
        ("Which league kept the Harbour Initiative until it was dissolved?", False),
    ],
)
def test_his_needs_somebody_whom_it_may_mean(stem: str, leans: bool) -> None:
    item, probe = next((i, p) for i, p in clean() if i.type is ItemType.SHORT_ANSWER and p.role == "object")
    assert (2 in numbers(replace(item, stem=stem), probe)) is leans


@pytest.mark.parametrize(
    ("stem", "tangled"),
    [
        ("What has the Harbour Initiative served as the base of the fleet do?", True),
        ("What did the second meeting was held in May with the League gather?", True),
        ("Within how many days of the vote must the League do?", True),
        ("What did loans from the League help the Harbour Initiative do?", False),
        ("What did the treaty which was signed in May end?", False),
        ("What was the Harbour Initiative asked to do?", False),
    ],
)
def test_two_clauses_run_into_one_question_are_no_question(stem: str, tangled: bool) -> None:
    item, probe = next((i, p) for i, p in clean() if i.type is ItemType.SHORT_ANSWER and p.role == "object")
    found = {finding.rule for finding in findings(replace(item, stem=stem), probe, league().base())}
    assert any("two clauses" in rule for rule in found) is tangled


def test_saint_is_a_part_of_a_name() -> None:
    item, probe = next((i, p) for i, p in clean() if i.type is ItemType.CLOZE and i.answers[0][0].isupper())
    cut = replace(item, stem="The League met near the harbour of St. ____ in the spring of the year.")
    assert 36 in numbers(cut, probe)


@pytest.mark.parametrize(
    "stem", ["Which `initiative` was launched at Lisbrook in 1971?", "Which *new initiative* was it?"]
)
def test_marks_of_a_markup_are_debris(stem: str) -> None:
    item, probe = next((i, p) for i, p in clean() if i.type is ItemType.SHORT_ANSWER and p.role == "object")
    assert 3 in numbers(replace(item, stem=stem), probe)


@pytest.mark.parametrize(
    ("type_", "told"),
    [
        (
            ItemType.SHORT_ANSWER,
            "Charles of Oster and the Four Free Towns: As a port of note, which city grew rapidly?",
        ),
        (ItemType.CLOZE, "Oster held little of the coast because of the policies of Prime Minister ____ in 1931."),
    ],
)
def test_a_stored_question_is_held_to_no_more_than_a_new_one(type_: ItemType, told: str) -> None:
    item = Item("q", "f", type_, told, "", (), 1.0, answers=("Ada Holm",))
    assert not {4, 36} & {finding.number for finding in errors(findings(item))}
