"""What a sentence leaves unsaid: supplied by the document's title, or else the fact is left out."""

from content.facts.kinds.events import find
from tests.content.facts.asked import answers, facts, left_out

BODY = "# The Delta Alliance\n\nThe Delta Alliance was founded in Oslo in 1931.\n\n"


def test_what_a_country_left_is_the_organisation_that_the_document_is_about() -> None:
    told = facts(find, BODY + "Norway withdrew in 1961 for financial reasons.")
    assert "Norway withdrew from the Delta Alliance in 1961 for financial reasons." in [fact.statement for fact in told]


def test_the_sentence_that_names_the_organisation_is_quoted_too() -> None:
    (fact,) = [fact for fact in facts(find, BODY + "Norway left in 1961.") if fact.relation == "leave"]
    assert [one.quote for one in fact.evidence] == [
        "Norway left in 1961.",
        "The Delta Alliance was founded in Oslo in 1931.",
    ]


def test_nobody_knows_what_was_left_without_a_title() -> None:
    assert left_out(find, "Norway left in 1961.") == ["object unsaid"]


def test_to_be_elected_says_little_without_the_office() -> None:
    assert left_out(find, "Anna Berg was elected in April 2020.") == ["object unsaid"]


def test_what_is_said_is_kept() -> None:
    (fact,) = facts(find, "Anna Berg was elected president of France in April 2020.")
    assert fact.statement == "Anna Berg was elected president of France in April 2020."


def test_what_is_supplied_is_never_asked() -> None:
    asked = answers(find, BODY + "Norway left in 1961.")
    assert asked["In which year did Norway leave the Delta Alliance?"] == ["1961"]
    assert not any(stem.startswith("Which organisation") and "Norway" in stem for stem in asked)


def test_nobody_spends_without_saying_what() -> None:
    told = facts(find, "While in Norway Ivo Berg spent lavishly, giving some 100,000 gold coins to the poor.")
    assert not any("spent in" in fact.statement for fact in told)


def test_what_deeds_were_for_is_asked_with_them() -> None:
    told = answers(
        find,
        "In 1921, the Harbour Council took nearly 100 actions to cut the price of bread under the Oslo Bread Plan.",
    )
    assert told
    assert all("to cut the price of bread" in f"{stem} {keys}" for stem, keys in told.items())


def test_what_was_given_did_not_give() -> None:
    text = "The 583-item Harbour Collection donated in 1921, included works by Holm; Berg; and Tarn by Lund."
    assert not any("donate" in stem for stem in answers(find, text))
