"""The facts of a course: found, looked at with what asks them, retired and taken back."""

import pytest
from django.test import Client

from content.models import Card, Course, Fact, Question

pytestmark = pytest.mark.django_db


def found(client: Client, course: Course, query: str = "") -> list[str]:
    page = client.get(f"/authoring/courses/{course.slug}/facts/{query}").context["page"]
    return [fact.statement for fact in page]


def the_year(course: Course) -> Fact:
    return course.facts.get(statement="NATO launched the Harbour Initiative in 1994.")


def test_facts_are_listed_in_the_order_of_the_text(grace_client: Client, course: Course) -> None:
    assert found(grace_client, course) == [fact.statement for fact in course.facts.order_by("position")]


def test_filters_narrow_the_list(grace_client: Client, course: Course) -> None:
    fact = the_year(course)
    fact.questions.update(status=Question.Status.RETIRED)
    module = course.modules.get(title="Working together")
    assert found(grace_client, course, "?text=bridge+2004") == ["The Bridge Programme was agreed in 2004 in Istanbul."]
    assert len(found(grace_client, course, f"?module={module.pk}")) == 3
    assert found(grace_client, course, "?state=unasked") == [fact.statement]
    assert found(grace_client, course, "?state=retired") == []


def test_a_retired_fact_is_neither_asked_nor_listed_until_it_is_taken_back(
    grace_client: Client, course: Course
) -> None:
    fact = the_year(course)
    address = f"/authoring/facts/{fact.pk}/retire/"
    grace_client.post(address)
    assert not Question.objects.live().filter(fact=fact).exists()
    assert fact not in Fact.objects.live()
    assert found(grace_client, course, "?state=retired") == [fact.statement]
    grace_client.post(address)
    assert Question.objects.live().filter(fact=fact).exists()


def test_a_card_is_retired_alone_and_taken_back(grace_client: Client, course: Course) -> None:
    card = Card.objects.get(fact=the_year(course))
    grace_client.post(f"/authoring/cards/{card.pk}/retire/")
    assert set(Card.objects.filter(retired=True)) == {card}
    grace_client.post(f"/authoring/cards/{card.pk}/retire/")
    assert not Card.objects.filter(retired=True).exists()


def test_the_page_shows_cards_questions_and_the_sentence(grace_client: Client, course: Course) -> None:
    page = grace_client.get(f"/authoring/facts/{the_year(course).pk}/").text
    assert "<mark>NATO launched the Harbour Initiative in 1994.</mark>" in page
    assert page.count("When did NATO launch the Harbour Initiative?") >= 2


def test_a_filter_by_htmx_answers_with_the_list_alone(grace_client: Client, course: Course) -> None:
    answer = grace_client.get(f"/authoring/courses/{course.slug}/facts/", headers={"HX-Request": "true"})
    assert answer.text.strip().startswith('<div id="facts">')
