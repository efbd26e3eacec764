"""What the question itself rules out is no wrong option."""

from content.facts.base import Fact, FactKind, Probe, Term
from content.facts.names.regions import existed
from content.questions.wrong.ruled_out import is_fellow_head, is_of_other_years, is_ruled_out_country


def state(name: str) -> Term:
    return Term(name, "country", name.lower(), -1, -1)


def person(name: str) -> Term:
    return Term(name, "person", name.lower(), -1, -1)


def ruled_out(
    name: str, key: str, stem: str, relation: str = "lend", land: str = "", headings: tuple[str, ...] = ()
) -> bool:
    roles = {"object": (state(land),)} if land else {}
    fact = Fact("f", FactKind.EVENT, relation, roles, "", ())
    probe = Probe(fact, "subject", stem, (state(key),), frozenset({"object"}))
    return is_ruled_out_country(state(name), state(key), probe, headings)


def test_the_east_is_none_of_the_western_allies():
    stem = "Which country planned the zones of the Western Allies?"
    assert ruled_out("the Soviet Union", "France", stem)
    assert not ruled_out("the Soviet Union", "France", "Which country held western parts of Tarn?")


def test_no_small_state_is_a_great_power():
    stem = "The war had left ____ as the two dominant powers."
    assert ruled_out("Canada", "the United States", stem)
    assert ruled_out("France", "the United States", f"After the decline of the Western European powers, {stem}")
    assert not ruled_out("China", "the United States", stem)


def test_who_takes_a_land_lies_near_it():
    stem = "Which country occupied Czechoslovakia?"
    assert ruled_out("Japan", "Germany", stem, "occupy", "Czechoslovakia")
    assert not ruled_out("Italy", "Germany", stem, "occupy", "Czechoslovakia")
    assert not ruled_out("Canada", "Germany", "Which country aided Czechoslovakia?", "aid", "Czechoslovakia")


def test_what_is_told_of_europe_alone_has_no_power_of_the_far_east():
    assert ruled_out("Japan", "France", "Which country held western parts of Berlin?")
    assert ruled_out("China", "France", "Which country held the west?", headings=("The Siege of Berlin",))
    assert not ruled_out("Japan", "France", "Which country sent ships to Berlin and Tokyo?")
    assert not ruled_out("Japan", "France", "Which country sent ships?")


def test_a_state_had_its_name_from_the_day_it_was_founded():
    assert not existed("the People's Republic of China", (1948,))
    assert existed("China", (1948,))
    assert existed("the People's Republic of China", (1964,))


def test_a_head_of_state_takes_no_part_long_before_or_after_or_dead():
    assert is_of_other_years(person("Richard M. Nixon"), (1947,))
    assert is_of_other_years(person("Franklin D. Roosevelt"), (1947,))
    assert not is_of_other_years(person("Dwight D. Eisenhower"), (1947,))
    assert not is_of_other_years(person("Karl Holm"), (1947,))


def test_heads_of_one_state_are_fellows():
    assert is_fellow_head(person("Herbert Hoover"), person("Calvin Coolidge"))
    assert not is_fellow_head(person("Herbert Hoover"), person("Joseph Stalin"))
    assert not is_fellow_head(person("Herbert Hoover"), person("Karl Holm"))
