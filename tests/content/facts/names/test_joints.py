"""Names that hold a possessive, a number, a list of countries: one name each, or none."""

import pytest

from content.facts.names.joints import is_adverb
from content.facts.names.lexicon import Lexicon, read_names, term_of
from tests.content.facts.asked import analysed


def names(text: str) -> Lexicon:
    return read_names(analysed(text))


def texts(text: str) -> list[str]:
    return [mention.name.text for mention in names(text).mentions]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("He worked at Saint Anne's Hospital for years.", "Saint Anne's Hospital"),
        ("In 1655, Turner's Purge emptied the council.", "Turner's Purge"),
        ("The Eighteen Years' War began in 1701.", "the Eighteen Years' War"),
        ("The Seven Years' War began in 1701.", "the Seven Years' War"),
        ("The Meteor 5 flew in 1999.", "Meteor 5"),
        ("The king sent Anne d'Orval to the coast in 1686.", "Anne d'Orval"),
        ("It followed the launch of Comet 1 in 1957.", "Comet 1"),
        ("Parliament passed the Union with Norway Act 1806.", "the Union with Norway Act 1806"),
        ("Parliament passed the Defence of the Valley Act 1920.", "the Defence of the Valley Act 1920"),
        (
            "In 1698, the Company of Norway Trading to Peru and the Isles received a charter.",
            "the Company of Norway Trading to Peru and the Isles",
        ),
        (
            "It joined the Commonwealth of Norway, Sweden and Denmark in 1650.",
            "the Commonwealth of Norway, Sweden and Denmark",
        ),
    ],
)
def test_a_name_is_not_cut_at_what_joins_it(sentence: str, name: str) -> None:
    assert name in texts(sentence)


def test_an_owner_who_is_named_alone_owns_what_follows() -> None:
    assert "Lund" in texts("Lund left in 1990. In 1991, Lund's Ministry closed.")


def test_a_number_that_counts_what_follows_is_no_part_of_a_name() -> None:
    assert "Norway" in texts("The floods in Norway 5 towns had foreseen.")


def test_a_saint_alone_is_the_house_named_after_him() -> None:
    lexicon = names("He worked at St Anne's Hospital. At St. Anne's, he met Ada Holm.")
    assert [mention.name.text for mention in lexicon.mentions][:2] == ["St Anne's Hospital"] * 2


def test_the_house_of_an_opening_phrase_stands_before_its_subject() -> None:
    found = names("Ada Holm was a nurse. At Harlow Hospital Holm continued her work.")
    assert [mention.name.text for mention in found.mentions][1:] == ["Harlow Hospital", "Ada Holm"]


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("It merged with Royal College London in 1988.", "Royal College London", "organisation"),
        ("It merged with Ernst Boris Holm in 1988.", "Ernst Boris Holm", "person"),
        ("Maximilian kept the Upper Harlow.", "the Upper Harlow", "name"),
        ("The Grangers, who fought for the king, left.", "the Grangers", "group"),
        ("It was given to Mary, Queen of Norway, who fled.", "Queen of Norway", "office"),
    ],
)
def test_no_house_no_part_of_a_land_no_group_and_no_office_is_a_person(sentence: str, name: str, kind: str) -> None:
    found = names(sentence).called(name)
    assert found is not None
    assert (found.kind == "person") == (kind == "person")


# Rulers


def test_the_stop_behind_a_rulers_number_ends_the_sentence() -> None:
    analysis = analysed("She was a cousin of Queen Elizabeth I. The throne was empty. James I ruled. He left.")
    assert len(analysis.sentences) == 4
    assert {name.text for name in read_names(analysis).names.values()} == {"Queen Elizabeth I", "James I"}


def test_an_initial_is_not_taken_for_the_end_of_a_sentence() -> None:
    analysis = analysed("The book by Peter I. Holm told of it.")
    assert len(analysis.sentences) == 1


def test_rulers_with_one_number_and_different_names_are_two() -> None:
    lexicon = names("King Magnus II ruled Norway. King Edward II ruled Sweden.")
    assert len({mention.name.key for mention in lexicon.mentions if mention.name.kind == "person"}) == 2


def test_the_title_of_what_is_ruled_is_no_part_of_a_rulers_name() -> None:
    assert "Charles II" in texts("The party proclaimed Charles II King of Norway in 1649.")


def test_a_people_is_nobody_called_so() -> None:
    lexicon = names("Mary, Queen of Scots, fled in 1568. The Scots remained neutral.")
    assert [mention.name.kind for mention in lexicon.mentions if mention.sentence.index == 1] in ([], ["people"])


def test_a_given_name_that_several_have_is_nobodys_unless_the_paragraph_tells() -> None:
    lexicon = names(
        "Charles I surrendered in 1646. In 1647 Charles fled.\n\nCharles II returned in 1660.\n\nThey beheaded Charles."
    )
    told = [(mention.name.text, mention.name.shared) for mention in lexicon.mentions]
    assert told == [("Charles I", False), ("Charles I", False), ("Charles II", False), ("Charles", True)]
    assert lexicon.is_unsure("They beheaded Charles.")
    assert not lexicon.is_unsure("Charles II returned in 1660.")


def test_who_is_told_apart_by_an_office_is_not_a_ruler_of_that_name() -> None:
    lexicon = names("She met Mary, Queen of Norway, in 1560. In 1567, Mary abdicated.\n\nMary II came in 1689.")
    assert lexicon.is_unsure("In 1567, Mary abdicated.")
    assert not lexicon.is_unsure("She met Mary, Queen of Norway, in 1560.")
    assert not lexicon.is_unsure("Mary II came in 1689.")


def test_two_years_belong_to_the_acts_of_both() -> None:
    assert "the Harbour Acts of 1660 and 1663" in texts("Trade was damaged by the Harbour Acts of 1660 and 1663.")


def test_half_of_a_name_with_and_is_no_name() -> None:
    assert not any("League" in text for text in texts("The Holy League and Covenant gave support to the council."))


def test_a_people_of_two_words_is_no_part_of_a_persons_name() -> None:
    assert "Peter Holm" in texts("The craft was followed by East German Peter Holm in 1978.")


def test_what_happened_to_a_ruler_is_no_body() -> None:
    name = names("It was ended by the Restoration of Edward II. Later the Restoration of Edward II failed.").called(
        "the Restoration of Edward II"
    )
    assert name is None or name.kind != "organisation"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("At six he saw the Great Comet of 1531 from a hill.", "the Great Comet of 1531"),
        ("The town burned in the Great Fire of 1624 at night.", "the Great Fire of 1624"),
        ("It coincided with the Hundred Weeks' Reform in the north.", "Hundred Weeks' Reform"),
        (
            "It hosts the Northern Economic Commission for Africa and a bank.",
            "the Northern Economic Commission for Africa",
        ),
        ("They asked the Prince-Bishopric of Lund for help.", "the Prince-Bishopric of Lund"),
    ],
)
def test_a_name_keeps_its_year_its_region_and_its_plural_owner(sentence: str, name: str) -> None:
    assert names(sentence).called(name) is not None


def test_no_name_has_a_bracket_or_a_dash_in_it() -> None:
    read = names("Its founder (Ivo Lund Holm)—the miller of the village—died soon.")
    assert not [text for name in read.names.values() for text in (name.text, *name.aliases) if set(text) & set("()—")]


def test_a_year_behind_a_city_is_no_part_of_its_name() -> None:
    found = names("She knew the Oslo of 1911 well.").called("Oslo")
    assert found is not None
    assert found.kind == "city"


def test_an_event_is_also_called_without_its_year() -> None:
    read = names("The Glorious Revolution of 1588 was short. The Glorious Revolution ended the war.")
    assert read.called("Glorious Revolution") == read.called("Glorious Revolution of 1588")


def test_a_name_that_ends_in_a_plural_is_one_thing_where_it_names_one() -> None:
    found = names("Holm Airlines has its seat at Oslo Airport.").called("Holm Airlines")
    assert found is not None
    assert (found.noun, found.plural) == ("airline", False)


def test_a_name_with_an_acronym_in_it_may_be_written_out() -> None:
    read = names("# Harlow Bay National Estuary Program (NEP)\n\nThe Harlow Bay NEP brings together experts.\n")
    found = read.called("Harlow Bay NEP")
    assert found is not None
    assert "Harlow Bay National Estuary Program" in found.aliases
    assert found.noun == "program"


def test_one_city_that_is_spelled_in_two_ways_is_one_city() -> None:
    read = names("They left Peking in May. Beijing was quiet.")
    assert read.called("Peking") == read.called("Beijing")


def test_a_city_that_was_called_otherwise_keeps_the_name_of_its_time_and_takes_the_other() -> None:
    read = names("The fleet left Constantinople in 1711.")
    found = read.called("Constantinople")
    assert found is not None
    assert found.text == "Constantinople"
    assert "Istanbul" in term_of(found, 0, 1).accepted


def test_a_small_word_with_a_capital_belongs_to_the_name_around_it() -> None:
    assert "Harbours On Wheels" in texts("The charity Harbours On Wheels lent the town of Tarn ten boats.\n")


def test_an_owner_in_the_title_belongs_to_the_name_of_what_is_owned() -> None:
    text = "# Holm's Ferry Company\n\nHenrik Holm sailed early. Holm liked boats.\n\nHolm's Ferry Company bought ten.\n"
    assert "Holm's Ferry Company" in texts(text)


def test_companies_of_two_nations_are_two() -> None:
    text = (
        "The Dutch Salt Sea Company sailed in 1650. The English Salt Sea Company followed in 1657. "
        "In 1659 the Salt Sea Company built a fort.\n"
    )
    assert {"the Dutch Salt Sea Company", "the English Salt Sea Company", "the Salt Sea Company"} <= set(texts(text))


def test_a_state_called_by_its_constitution_has_an_article() -> None:
    assert "the People's Republic of China" in texts("# Trade\n\nHe visited the People's Republic of China in 1972.\n")


def test_an_adverb_that_opens_a_sentence_is_no_given_name() -> None:
    assert is_adverb("gradually")
    assert not any(map(is_adverb, ("emily", "beverly", "gradual", "sally")))


def test_a_war_over_what_somebody_had_keeps_it_in_its_name() -> None:
    found = names("The ships sailed in the War of Holm's Ear. The War of Holm's Ear was long.").called(
        "War of Holm's Ear"
    )
    assert found is not None
    assert found.kind == "war"


def test_a_land_that_bears_a_persons_name_is_no_person() -> None:
    found = names("The ship reached Edward Holm Land in June. They left Edward Holm Land.").called("Edward Holm Land")
    assert found is not None
    assert found.kind == "place"
