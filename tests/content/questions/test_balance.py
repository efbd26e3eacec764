"""Over a course neither the length, the place nor the rank of an option tells the key."""

from dataclasses import replace

from content.questions.balance import ENOUGH, Made, balanced, first, longest, middle
from content.questions.base import Item, ItemType, Option
from tests.content.league import probe_of

PROBE = probe_of("launch-Ferry Initiative", "where")


def item(number: int, texts: tuple[str, ...], key: int) -> Item:
    options = tuple(Option(text, at == key) for at, text in enumerate(texts))
    return Item(f"q{number}", "f", ItemType.CHOICE, "In which town ...?", "", (), 1.0, options=options)


def with_longest_key(number: int) -> Item:
    return item(number, ("Northport", "Ulm", "Oster", "Milby"), 0)


def remade(made: list[Made]):
    """Offer each item again with a short key among `rank` longer options."""

    def again(probe, rank, fits):
        names = (*("Northport", "Southport", "Westport", "Eastport")[:rank], "Ulm", "Oak")
        other = item(int(probe.stem), names, rank)
        return other if fits(other) else None

    return again


def course(count: int) -> list[Made]:
    return [Made(with_longest_key(number), replace(PROBE, stem=str(number))) for number in range(count)]


def share(judge, items) -> float:
    return sum(judge(one) or 0.0 for one in items) / len(items)


def evened(made: list[Made]) -> list[Item]:
    others = balanced(made, remade(made))
    return [others.get(one.item.id, one.item) for one in made]


def test_the_longest_option_is_the_key_about_as_often_as_chance():
    items = evened(course(40))
    assert abs(share(longest, items) - sum(1 / len(one.options) for one in items) / 40) <= 0.03


def test_the_first_option_is_the_key_about_as_often_as_chance():
    items = evened(course(40))
    assert abs(share(first, items) - sum(1 / len(one.options) for one in items) / 40) <= 0.03


def test_of_dates_the_first_is_the_key_about_as_often_as_chance_and_so_is_the_middle():
    years = ("1901", "1902", "1903", "1904")
    made = [
        Made(item(number, years, 0 if number < 30 else 1), replace(PROBE, stem=str(number))) for number in range(40)
    ]

    def again(probe, rank, fits):
        other = item(int(probe.stem), years, rank)
        return other if fits(other) else None

    others = balanced(made, again)
    items = [others.get(one.item.id, one.item) for one in made]
    assert abs(share(first, items) - 0.25) <= 0.03
    assert abs(share(middle, items) - 0.25) <= 0.03


def test_a_few_questions_are_left_as_they_are():
    made = course(ENOUGH - 1)
    assert balanced(made, remade(made)) == {}


def test_nothing_changes_where_all_is_even():
    shown = ("Northport", "Southport", "Ulm", "Oak")
    made = [Made(item(n, shown, n % 4), replace(PROBE, stem=str(n))) for n in range(40)]
    assert abs(share(first, [one.item for one in made]) - 0.25) < 0.01
    assert balanced(made, lambda probe, rank, fits: None) == {}


def test_dates_have_a_middle_and_names_have_none():
    assert middle(item(1, ("1901", "1902", "1903", "1904"), 2)) == 0.5
    assert middle(item(1, ("1901", "1902", "1903", "1904"), 3)) == 0.0
    assert middle(with_longest_key(1)) is None
    assert longest(item(1, ("1901", "1902", "1903"), 1)) is None


def test_where_the_key_is_the_longest_too_seldom_a_longer_option_is_dropped():
    shown = ("Southernport", "Northport", "Ulm", "Oak")  # no other options are to be had
    made = [Made(item(n, shown, 1), replace(PROBE, stem=str(n))) for n in range(40)]
    others = balanced(made, lambda probe, rank, fits: None)
    items = [others.get(one.item.id, one.item) for one in made]
    assert abs(share(longest, items) - sum(1 / len(one.options) for one in items) / 40) <= 0.03
    assert all(len(one.options) >= 3 and any(option.correct for option in one.options) for one in items)
