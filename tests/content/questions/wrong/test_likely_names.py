"""Wrong names are those that a reader may take for the answer: of the key's region, side and part of the document."""

from content.facts.base import Fact, FactKind, Probe, Term
from content.knowledge import FactBase
from content.questions.types.choice import is_given_away
from content.questions.wrong.distractors import texts_of
from content.questions.wrong.likely_names import likely_names
from tests.content.league import Chronicle

ASKED = "Norway lent the harbour fund money in March 1951."


def asked(
    key: str,
    kind: str,
    others: tuple[str, ...],
    noun: str = "",
    sides: dict[str, str] | None = None,
    told: str = ASKED,
    stem: str = "Who lent the harbour fund money?",
    *,
    parts: bool = False,
) -> list[str]:
    """Return the wrong names for a key of a sentence; each of the others is told of a sentence farther on.

    Where there are `parts`, they are told of in another part of the document.
    """
    chronicle = Chronicle()
    quote = chronicle.tell(told)
    for name in others:
        chronicle.tell(f"Far off, {name} was told of. It was so, and {name} stayed. Then {name} went.")
        chronicle.tell("Nothing was said for a while.")
    term = chronicle.term(quote, key, kind, noun or kind)
    fact = Fact("f", FactKind.EVENT, "lend", {"subject": (term,)}, told, (quote,))
    probe = Probe(fact, "subject", stem, (term,), frozenset({"object"}))
    known = [Term(n, kind, n.lower(), chronicle.text.index(n), 0, noun=noun or kind) for n in others]
    base = FactBase(
        [fact],
        known,
        chronicle.text,
        chronicle.sentences,
        sides={name: frozenset({side}) for name, side in (sides or {}).items()},
        sections=(0, len(told)) if parts else (),
    )
    base.proves_false = lambda probe, term: True  # type: ignore[method-assign]
    return [t.text for t in likely_names(probe, base, term)]


def test_countries_are_of_the_keys_part_of_the_world():
    assert asked("Norway", "country", ("Peru", "Sweden", "Ghana", "Denmark")) == ["Sweden", "Denmark"]


def test_a_country_with_too_few_neighbours_in_the_document_gets_real_ones():
    found = asked("Norway", "country", ("Peru", "Ghana"))
    assert len(found) >= 2
    assert "Sweden" in found
    assert not set(found) & {"Peru", "Ghana"}


def test_a_power_stands_beside_powers():
    told = ASKED.replace("Norway", "Japan")
    assert asked("Japan", "country", ("Peru", "France", "Italy", "Fiji"), told=told) == ["France", "Italy"]


def test_persons_are_of_the_keys_side():
    told = ASKED.replace("Norway", "Karl Holm")
    sides = {"karl holm": "norway", "jan lund": "norway", "ivan petrov": "russia"}
    assert asked("Karl Holm", "person", ("Jan Lund", "Ivan Petrov", "Nils Berg"), sides=sides, told=told) == [
        "Jan Lund",
        "Nils Berg",
    ]


def test_a_president_stands_beside_presidents_where_no_year_tells_which():
    told = "President Franklin D. Roosevelt lent the harbour fund money."
    others = ("Karl Holm", "Herbert Hoover", "Ada Lund", "Calvin Coolidge")
    found = asked("Franklin D. Roosevelt", "person", others, told=told)
    assert set(found[:2]) == {"Herbert Hoover", "Calvin Coolidge"}
    dated = asked("Franklin D. Roosevelt", "person", others, told=told, stem="Who lent the money in 1934?")
    assert not {"Herbert Hoover", "Calvin Coolidge"} & set(dated)


def test_where_something_is_no_capital_of_another_land_is_likely():
    told = "The harbour fund had its mint in Berlin."
    others = ("Paris", "Munich", "London", "Vienna")
    found = asked("Berlin", "city", others, told=told, stem="The harbour fund had its mint in ____.")
    assert set(found) == {"Munich", "Vienna"}
    assert "Paris" in asked("Berlin", "city", others, told=told, stem="In which city did the envoys meet?")


def test_who_came_to_power_is_not_asked_among_others_who_led_nothing():
    told = "Adolf Hitler came to power in 1933."
    stem = "Who came to power in 1933?"
    sides = {"karl holm": "norway"}
    assert asked("Adolf Hitler", "person", ("Karl Holm", "Jan Lund"), sides=sides, told=told, stem=stem) == []


def test_no_king_stands_beside_an_architect():
    told = ASKED.replace("Norway", "Karl Holm")
    assert asked("Karl Holm", "person", ("Olaf II", "Jan Lund"), told=told) == ["Jan Lund"]


def test_beside_an_official_nobody_of_another_part_is_likely_who_is_none():
    told = ASKED.replace("Norway", "Karl Holm")
    sides = {"karl holm": "norway", "jan lund": "norway", "per dahl": "norway"}
    found = asked("Karl Holm", "person", ("Jan Lund", "Per Dahl", "Nils Berg"), sides=sides, told=told, parts=True)
    assert found == ["Jan Lund", "Per Dahl"]


def test_of_treaties_that_may_be_one_under_two_names_one_is_shown():
    told = "The Harbour Treaty settled the tolls in March 1951."
    others = ("The Quarry Pact", "The Stone Pact", "The Ferry Treaty")
    chronicle = Chronicle()
    quote = chronicle.tell(told)
    for name in others:
        chronicle.tell(f"Far off, {name} was told of.")
    nouns = ("pact", "pact", "treaty")
    known = [
        Term(n, "treaty", n.lower(), chronicle.text.index(n), 0, noun=c) for n, c in zip(others, nouns, strict=True)
    ]
    key = chronicle.term(quote, "The Harbour Treaty", "treaty", "treaty")
    fact = Fact("f", FactKind.EVENT, "settle", {"subject": (key,)}, told, (quote,))
    base = FactBase([fact], known, chronicle.text, chronicle.sentences)
    base.proves_false = lambda probe, term: True  # type: ignore[method-assign]
    probe = Probe(fact, "subject", "____ settled the tolls.", (key,), frozenset({"object"}))
    found = [t.text for t in likely_names(probe, base, key)]
    assert "The Ferry Treaty" in found
    assert sum(name.endswith("Pact") for name in found) == 1


def test_what_belongs_to_a_state_is_no_wrong_option_for_its_government():
    told = ASKED.replace("Norway", "The Norwegian Government")
    sides = {"the norwegian government": "norway", "the danish government": "denmark", "the oslo government": "norway"}
    found = asked(
        "The Norwegian Government", "organisation", ("The Danish Government", "The Oslo Government"), "government",
        {"norwegian government": "norway", **sides}, told,
    )  # fmt: skip
    assert found == ["The Danish Government"]


def test_a_word_of_the_stem_in_the_key_alone_gives_it_away():
    assert is_given_away("Greek rebels fought in ____.", "the war in Greece", ["the war in Spain", "the war in Peru"])
    assert not is_given_away("Greek rebels fought in ____.", "the war in Greece", ["the feud in Greece", "the war"])
    assert not is_given_away("Which treaty ended it?", "the Treaty of Oslo", ["the Pact of Bergen"], "treaty")
    assert not is_given_away("Beside the United States ____ sold it.", "the United Kingdom", ["Norway", "Denmark"])


def test_a_church_is_no_person():
    told = ASKED.replace("Norway", "Karl Holm")
    assert asked("Karl Holm", "person", ("St Olaf", "Jan Lund"), told=told) == ["Jan Lund"]


def test_what_may_be_no_body_is_no_wrong_option_for_one():
    told = ASKED.replace("Norway", "Harbour Bank")
    found = asked("Harbour Bank", "organisation", ("Sea Star", "Northern Light"), "bank", told=told)
    assert set(found) == {"Sea Star", "Northern Light"}
    assert asked("Harbour Bank", "organisation", ("Sea Star", "Northern Light"), "organisation", told=told) == []


def test_a_power_without_others_in_the_document_gets_powers():
    told = ASKED.replace("Norway", "Japan")
    assert set(asked("Japan", "country", ("Peru", "Fiji"), told=told)) <= {"China", "France", "Germany", "Italy"} | {
        "the United Kingdom"
    }


def test_where_a_thing_lies_no_far_power_is_likely():
    told = ASKED.replace("Norway", "France")
    stem = "The harbour fund has its seat in ____."
    found = asked("France", "country", ("Japan", "China", "Belgium"), told=told, stem=stem)
    assert "Belgium" in found
    assert not set(found) & {"Japan", "China"}


def test_a_state_that_is_no_more_is_no_likely_answer_for_a_later_year() -> None:
    others = ("France", "the Soviet Union", "Italy")
    told = "Germany lent the harbour fund money in 2006."
    assert "the Soviet Union" in asked("Germany", "country", others, told=told.replace("2006", "1951"))
    assert "the Soviet Union" not in asked("Germany", "country", others, told=told, stem="Who lent money in 2006?")


def test_of_whom_only_a_wedding_is_told_is_no_likely_answer_to_anything_else() -> None:
    chronicle = Chronicle()
    quotes = [chronicle.tell(f"{name} {said}.") for name, said in (
        ("Jan Holm", "proposed the dam"), ("Ivo Brandt", "married Eva Lund"), ("Jon Berg", "praised the harbour")
    )]  # fmt: skip
    terms = [chronicle.term(quote, quote.quote[:8].strip(), "person") for quote in quotes[::2]]
    wife = chronicle.term(quotes[1], "Eva Lund", "person")
    facts = [
        Fact("f", FactKind.EVENT, "propose", {"subject": (terms[0],)}, "", (quotes[0],)),
        Fact("g", FactKind.EVENT, "marry", {"object": (wife,)}, "", (quotes[1],)),
        Fact("h", FactKind.EVENT, "praise", {"subject": (terms[1],)}, "", (quotes[2],)),
    ]
    base = FactBase(facts, text=chronicle.text, sentences=chronicle.sentences)
    probe = Probe(facts[0], "subject", "Who proposed the dam?", (terms[0],), frozenset())
    base.proves_false = lambda probe, term: True  # type: ignore[method-assign]
    assert [term.text for term in likely_names(probe, base, terms[0])] == ["Jon Berg"]


def test_a_text_is_no_likely_answer_in_itself() -> None:
    chronicle = Chronicle()
    quote = chronicle.tell("The Harbour Act was passed in March 1951.")
    chronicle.tell("The Quarry Act came later.")
    key = chronicle.term(quote, "Harbour Act", "act", "act")
    own, other = (Term(name, "act", name.lower(), -1, -1, noun="act") for name in ("Ferry Act", "Quarry Act"))
    fact = Fact("f", FactKind.EVENT, "pass", {"object": (key,)}, "", (quote,))
    probe = Probe(fact, "object", "Which act was passed in March 1951?", (key,), frozenset({"when"}))
    base = FactBase(
        [fact], [own, other], text=chronicle.text, sentences=chronicle.sentences, title="The Ferry Act of Morava"
    )
    assert own not in list(likely_names(probe, base, key))


def test_a_husband_or_a_queen_is_asked_among_those_who_go_by_the_same_pronoun():
    found = asked(
        "Ada Holm",
        "person",
        ("Karl Lund", "Ledger Ruud", "Clara Berg"),
        told="Norway crowned Ada Holm as its queen.",
        stem="Whom did Norway crown as its queen?",
    )
    assert found == ["Clara Berg"]


def test_who_lived_in_another_age_is_no_likely_answer_though_the_question_gives_no_year() -> None:
    told = "Jan Holm lent the harbour fund money in 1815."
    chronicle = Chronicle()
    quote = chronicle.tell(told)
    chronicle.tell("In 1820, Ivo Berg praised the fund.")
    for _ in range(9):
        chronicle.tell("Nothing was said for a while.")
    chronicle.tell("In 1954, Karl Lund wrote about it.")
    key = chronicle.term(quote, "Jan Holm", "person")
    fact = Fact("f", FactKind.EVENT, "lend", {"subject": (key,)}, told, (quote,))
    known = [Term(n, "person", n.lower(), chronicle.text.index(n), 0) for n in ("Ivo Berg", "Karl Lund")]
    base = FactBase([fact], known, chronicle.text, chronicle.sentences)
    base.proves_false = lambda probe, term: True  # type: ignore[method-assign]
    probe = Probe(fact, "subject", "Who lent the harbour fund money?", (key,), frozenset())
    assert [term.text for term in likely_names(probe, base, key)] == ["Ivo Berg"]


def test_a_part_of_the_world_does_not_stand_beside_provinces() -> None:
    told = ASKED.replace("Norway", "Saxony")
    assert asked("Saxony", "region", ("Bavaria", "Southern Africa"), told=told) == ["Bavaria"]


def test_no_power_of_the_far_east_stands_in_what_is_told_of_europe_alone() -> None:
    told = ASKED.replace("Norway", "Russia")
    assert not set(asked("Russia", "country", ("Poland", "Denmark"), told=told)) & {"China", "Japan"}


def test_a_state_that_was_not_yet_there_is_no_likely_answer_though_the_question_gives_no_year() -> None:
    told = "Spain lent the harbour fund money in 1703."
    assert asked("Spain", "country", ("Portugal", "Italy", "France"), told=told) == ["Portugal", "France"]
    told = told.replace("1703", "1951")
    assert set(asked("Spain", "country", ("Portugal", "Italy", "France"), told=told)) == {"Portugal", "Italy", "France"}


def test_a_county_does_not_stand_beside_states() -> None:
    told = "The fund bought farms in Kentucky."
    base = asked_place("Kentucky", "state", {"Ohio": "state", "Holm County": "county", "Tarn": "place"}, told)
    assert base == ["Ohio"]


def asked_place(key: str, noun: str, others: dict[str, str], told: str) -> list[str]:
    """Return the wrong places for a key, each of the others being where another thing was bought."""
    chronicle = Chronicle()
    quote = chronicle.tell(told)
    term = chronicle.term(quote, key, "place", noun)
    facts = [Fact("f", FactKind.EVENT, "buy", {"where": (term,)}, told, (quote,))]
    for name, its in others.items():
        evidence = chronicle.tell(f"The guild bought mills in {name}.")
        place = chronicle.term(evidence, name, "place", its)
        facts.append(Fact(name, FactKind.EVENT, "buy", {"where": (place,)}, evidence.quote, (evidence,)))
    base = FactBase(facts, text=chronicle.text, sentences=chronicle.sentences)
    base.proves_false = lambda probe, term: True  # type: ignore[method-assign]
    probe = Probe(facts[0], "where", "Where did the fund buy farms?", (term,), frozenset({"object"}))
    return [t.text for t in likely_names(probe, base, term)]


PLANS = ("the Tarn Plan", "Oxmouth Plan", "Operation Heron")


def test_a_plan_is_a_wrong_answer_with_or_without_its_article_and_a_bare_name_is_not() -> None:
    told = "In 1951 the Selm Plan lent the harbour fund money."
    assert set(asked("the Selm Plan", "programme", PLANS, noun="plan", told=told)) == {"the Tarn Plan", "Oxmouth Plan"}


def test_names_lose_their_article_only_behind_a_word_that_stands_for_it() -> None:
    told = "The Board follows its first Selm Plan."
    stem = "The Board follows its first ____."
    assert "the Tarn Plan" in asked("Selm Plan", "programme", PLANS, noun="plan", told=told, stem=stem)
    told = "The Board lends money to the towns through Selm Plan."
    stem = "The Board lends money to the towns through ____."
    assert "the Tarn Plan" not in asked("Selm Plan", "programme", PLANS, noun="plan", told=told, stem=stem)


def test_options_take_the_article_that_the_key_has() -> None:
    key, other = (
        Term(text, "programme", text.lower(), 0, 0, noun="plan") for text in ("the Selm Plan", "Oxmouth Plan")
    )
    assert texts_of((key, other), "Which plan lent money?") == ["the Selm Plan", "the Oxmouth Plan"]
    assert texts_of((other, key), "The Board follows its first ____.") == ["Oxmouth Plan", "Selm Plan"]


def test_who_lived_before_christ_is_no_likely_answer_for_a_later_year() -> None:
    told = "Jan Holm lent the harbour fund money in 1715."
    chronicle = Chronicle()
    quote = chronicle.tell(told)
    for name, time in (("Ivo Berg", "In 330 BC"), ("Karl Lund", "In the 7th century"), ("Nils Dahl", "In 1709")):
        chronicle.tell("Nothing was said for a while.")
        chronicle.tell(f"{time}, {name} took the harbour.")
    key = chronicle.term(quote, "Jan Holm", "person")
    fact = Fact("f", FactKind.EVENT, "lend", {"subject": (key,)}, told, (quote,))
    known = [Term(n, "person", n.lower(), chronicle.text.index(n), 0) for n in ("Ivo Berg", "Karl Lund", "Nils Dahl")]
    base = FactBase([fact], known, chronicle.text, chronicle.sentences)
    base.proves_false = lambda probe, term: True  # type: ignore[method-assign]
    probe = Probe(fact, "subject", "Who lent the harbour fund money?", (key,), frozenset())
    assert [term.text for term in likely_names(probe, base, key)] == ["Nils Dahl"]


def test_one_name_spelled_in_two_ways_is_no_two_options() -> None:
    found = asked(
        "Amelat Holm", "person", ("Bertam Lund", "Bertem Lund", "Amelot Holm"), told="Amelat Holm lent the fund money."
    )
    assert len(found) == 1
    assert found[0].startswith("Bert")


def test_a_ruler_stands_beside_rulers_only():
    told = "Karl Holm built the hall."
    assert asked("Karl Holm", "person", ("Ivo II", "Jan Lund", "Duke of Tarn"), told=told) == ["Jan Lund"]
    told = "Under Karl IV the hall was built."
    assert asked("Karl IV", "person", ("Ivo II", "Jan Lund"), told=told) == ["Ivo II"]


def test_the_island_that_all_is_about_is_no_likely_town_of_it() -> None:
    chronicle = Chronicle()
    quote = chronicle.tell("The keeper sold his boat in Lisbrook.")
    chronicle.tell("Morava is large. The town of Harrow is small.")
    key = chronicle.term(quote, "Lisbrook", "city", "city")
    own, other = (Term(name, "city", name.lower(), -1, -1, noun="city") for name in ("Morava", "Harrow"))
    fact = Fact("f", FactKind.EVENT, "sell", {"where": (key,)}, "", (quote,))
    probe = Probe(fact, "where", "In which city did the keeper sell his boat?", (key,), frozenset({"subject"}))
    base = FactBase([fact], [own, other], text=chronicle.text, sentences=chronicle.sentences, title="Morava")
    assert list(likely_names(probe, base, key)) == [other]
