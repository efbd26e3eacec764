import itertools

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from content.models import Course
from learning.study import timeline
from tests.factories import CardFactory, CourseFactory, FactFactory, small_course


@pytest.mark.parametrize(
    ("when", "time"),
    [
        ("2004", 2004),
        ("July 2004", 2004.5),
        ("1994-01", 1994),
        ("12 June 1934", 1934 + 5 / 12 + 11 / 372),
        ("1921–1922", 1921),
        ("the 1930s", 1930),
        ("late 1923", 1923.8),
        ("between March 1933 and June 1934", 1933 + 2 / 12),
        ("the day after", None),
        ("", None),
    ],
)
def test_a_date_in_words_has_a_place_in_time(when: str, time: float | None) -> None:
    assert timeline.time_of(when) == (time if time is None else pytest.approx(time))


@given(st.lists(st.floats(0, 1000), max_size=40))
def test_labels_never_overlap_keep_their_order_and_stay_in_the_drawing(wanted: list[float]) -> None:
    wanted.sort()
    places = timeline.spread(wanted, 26, 20)

    assert len(places) == len(wanted)
    assert all(b - a >= 26 - 1e-6 for a, b in itertools.pairwise(places))
    assert all(place >= 20 for place in places)


def test_labels_that_have_room_stay_where_they_belong_and_others_move_as_little_as_can_be() -> None:
    assert timeline.spread([50, 100, 150], 26, 20) == [50, 100, 150]
    assert timeline.spread([100, 100], 26) == [87, 113]
    assert timeline.spread([20, 20], 26, 20) == [20, 46]


def dated(course: Course, *years: str) -> None:
    for year in years:
        CardFactory(fact=FactFactory(course=course, when=year, statement=f"Something took place in {year}."))


def test_marks_stand_in_proportion_and_ticks_apart(db: None) -> None:
    course = CourseFactory()
    dated(course, "1900", "1950", "2000")

    found = timeline.lay_out(timeline.dated_facts(course))

    first, second, third = (mark.y for mark in found.marks)
    assert second - first == pytest.approx(third - second)
    assert {tick.year for tick in found.ticks} >= {1900, 1950, 2000}
    assert timeline.lay_out([]).marks == ()


def test_only_what_happened_and_can_be_asked_is_on_the_timeline_and_once(db: None) -> None:
    course = CourseFactory()
    dated(course, "1999", "1999")
    FactFactory(course=course, when="2001")  # nothing asks it
    CardFactory(fact=FactFactory(course=course, when="2002", time_dependent=True))

    assert [one.year for one in timeline.dated_facts(course)] == [1999]


def test_the_pages_show_a_drawing_and_a_list(ada_client: Client, db: None) -> None:
    small_course(slug="friends")

    html = ada_client.get("/courses/friends/timeline/").text
    assert html.count("<circle") == 2
    assert html.count("NATO launched the Harbour Initiative in 1994.") == 2
    assert "Put events in order" not in html  # two dates are no game


def test_the_game_gives_no_dates_away_and_tells_what_was_right(ada_client: Client, db: None) -> None:
    course = CourseFactory(slug="years")
    dated(course, "1991", "1995", "1999")
    assert "seed=" in ada_client.get("/courses/years/timeline/game/").headers["Location"]

    html = ada_client.get("/courses/years/timeline/game/", {"seed": "7"}).text
    assert "199" not in html

    drawn = timeline.draw_game(timeline.dated_facts(course), 7)
    order = sorted(drawn, key=lambda one: one.time)
    right = {f"place-{n}": str(order.index(one) + 1) for n, one in enumerate(drawn)}
    assert "3 of 3 in place" in ada_client.get("/courses/years/timeline/game/", right | {"seed": "7"}).text
    wrong = dict.fromkeys(right, "1")
    assert "1 of 3 in place" in ada_client.get("/courses/years/timeline/game/", wrong | {"seed": "7"}).text


@pytest.mark.parametrize(
    "query", [{"seed": "9" * 400}, {"seed": "7", "place-0": "x"}, {"seed": "7", "place-0": "9" * 50}]
)
def test_nonsense_in_the_game_is_no_error(ada_client: Client, db: None, query: dict[str, str]) -> None:
    dated(CourseFactory(slug="years"), "1991", "1995", "1999")

    assert ada_client.get("/courses/years/timeline/game/", query).status_code == 200


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("In 2004, the port opened in Oslo.", "The port opened in Oslo in 2004.", True),
        ("The league invited those who had left.", "The league invited the few which had left.", True),
        ("Norland joined the pact in 2004.", "Estmark joined the pact in 2004.", False),
        ("The court heard 12 cases in 2004.", "The court heard 14 cases in 2004.", False),
        ("The harbour was enlarged in 2004.", "The harbour was dredged in 2004.", False),
    ],
)
def test_a_timeline_says_nothing_twice(db: None, one: str, other: str, same: bool) -> None:
    course = CourseFactory()
    for statement in (one, other):
        CardFactory(fact=FactFactory(course=course, when="2004", statement=statement))
    assert len(timeline.dated_facts(course)) == (1 if same else 2)


def test_a_statement_loses_its_date() -> None:
    assert timeline.without_date("NATO met in March 2004 in Rome.", "March 2004") == "NATO met in Rome."
    assert timeline.without_date("In 2004, the port opened.", "2004") == "The port opened."
    assert timeline.without_date("From 1990 on, and in 1994, it grew.", "1994") == "From … on, and, it grew."
