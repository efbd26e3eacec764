"""A numbered part of a text is told with the text that it belongs to."""

from content.facts.extraction import extract
from tests.content.facts.asked import analysed


def statements(text: str) -> list[str]:
    found, _ = extract(analysed(text))
    return [fact.statement for fact in found]


ACT = "In May 1931 Parliament passed the Harbour Act. "


def test_a_part_is_told_with_the_text_of_the_sentence_before():
    told = statements(ACT + "In 1941 the House of Lords revoked section VI, which closed the port.\n")
    assert "In 1941 the House of Lords revoked section VI of the Harbour Act." in told


def test_of_two_texts_neither_is_taken():
    told = statements("Norway signed the Tarn Treaty and the Visby Treaty. In 1941 Denmark revoked Article IX.\n")
    assert not any("Article IX of" in statement for statement in told)


def test_a_part_that_names_its_text_stays_as_it_is():
    told = statements(ACT + "In 1941 the House of Lords revoked section VI of the Mill Act.\n")
    assert not any("of the Mill Act of" in statement or "VI of the Harbour" in statement for statement in told)


def test_the_sentence_that_names_the_text_is_evidence():
    found, _ = extract(analysed(ACT + "In 1941 the House of Lords revoked section VI, which closed the port.\n"))
    fact = next(fact for fact in found if "section VI of the Harbour Act" in fact.statement)
    assert any("passed the Harbour Act" in evidence.quote for evidence in fact.evidence)
    terms = [term for terms in fact.roles.values() for term in terms if term.text == "section VI"]
    assert {term.kind for term in terms} == {"section"}
