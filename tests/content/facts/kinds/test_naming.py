"""What a sentence calls something, asked by the rest of the sentence."""

import pytest

from content.facts.kinds.memberships import find as find_memberships
from content.facts.kinds.statements import find
from tests.content.facts.asked import answers, probes


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "On 3 May 1951, Danish sailors began a blockade, known as Operation Heron, of the port of Bergen.",
            "On 3 May 1951, Danish sailors began a blockade, known as ____, of the port of Bergen.",
            "Operation Heron",
        ),
        (
            "In 1951, Norwegian miners fought foreign owners in what became known as the Copper Quarrel.",
            "In 1951, Norwegian miners fought foreign owners in what became known as ____.",
            "the Copper Quarrel",
        ),
        (
            "In 1951, Norway founded a school of dyeing, initially known as the Indigo House, in Bergen.",
            "In 1951, Norway founded a school of dyeing, initially known as ____, in Bergen.",
            "the Indigo House",
        ),
    ],
)
def test_a_name_that_a_word_of_naming_gives_is_a_term_to_be_typed(text: str, stem: str, key: str) -> None:
    found = {probe.stem: probe.keys[0] for probe in probes(find, text + "\n")}
    assert (found[stem].text, found[stem].kind) == (key, "quoted")


@pytest.mark.parametrize(
    "text",
    [
        "In 1951, the council of Bergen called for Norwegian help against the flood.",
        "In 1951, Norway had named one of its Arctic harbours Heron Bay.",
        "In 1951, the miners of Bergen were known as the founders of a Norwegian union.",
        "In 1951, the disease of the Norwegian herring was called dry scale or white scale.",
        "In 1951, the Bergen miners joined Norwegian bodies called mining guilds.",
        "In 1951, Norway was a part of what was called the Copper Order, in which tolls were banned.",
    ],
)
def test_what_is_no_name_or_one_of_two_or_told_behind_it_is_not_asked_as_one(text: str) -> None:
    assert all(probe.keys[0].kind != "quoted" for probe in probes(find, text + "\n"))


def test_what_listed_countries_are_called_is_asked_by_some_of_them() -> None:
    text = (
        'Referred to as "friends of the reef", they include Peru, Chile, Cuba, Kenya, Ghana and Fiji. '
        "The reef was mapped in 1951.\n"
    )
    assert answers(find_memberships, text)["Peru, Chile, Cuba and three other countries are referred to as ____."] == [
        "friends of the reef"
    ]
