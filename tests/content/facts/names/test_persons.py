"""Who is a person, and by which names."""

import pytest

from content.facts.names.evidence import has_initial, is_family_first, is_family_name
from content.facts.names.genders import is_given_name
from content.facts.names.kinds import kind_by_head
from content.facts.names.lexicon import Lexicon, read_names
from tests.content.facts.asked import analysed


def names(text: str) -> Lexicon:
    return read_names(analysed(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He studied at the Harlower Stift for years. The Harlower Stift was old.", "Harlower Stift"),
        ("Her book Mirabilium Harmonia came out in 1611. Mirabilium Harmonia sold well.", "Mirabilium Harmonia"),
        ("Norway gained Vestby-Osterlund in the north.", "Vestby-Osterlund"),
        ("He was Lord Mayor of the town.", "Lord Mayor"),
        ("The Project Leader decides. The Project Leader, a member, may resign.", "the Project Leader"),
    ],
)
def test_what_nothing_shows_to_be_a_person_is_none(text: str, name: str) -> None:
    found = names(text).called(name)
    assert found is None or found.kind != "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The work was done by Almroth Lind in 1911.", "Almroth Lind"),
        ("In 1904 Zhang Weiling led the survey of the coast.", "Zhang Weiling"),
        ("In 1904 Tanaka Akira led the survey of the coast.", "Tanaka Akira"),
        ("The plan of Quill B. Harlowsen won.", "Quill B. Harlowsen"),
    ],
)
def test_a_given_name_a_family_name_or_an_initial_shows_a_person(text: str, name: str) -> None:
    found = names(text).called(name)
    assert found is not None
    assert found.kind == "person"


def test_who_is_called_by_a_family_name_that_stands_first_goes_by_it_alone() -> None:
    read = names("In 1904 Zhang Weiling led the survey. Later Zhang wrote a report.")
    assert read.called("Zhang") == read.called("Zhang Weiling")


def test_a_ruler_with_a_title_is_the_one_ruler_of_that_name() -> None:
    read = names("Emperor Ferdinand II founded the mill. Later Emperor Ferdinand visited the town.")
    assert read.called("Emperor Ferdinand") == read.called("Ferdinand II")


def test_a_prince_is_the_one_person_of_that_family_name_but_no_lady_is_a_man() -> None:
    read = names("The talks were led by Konrad von Lindholm. Prince Lindholm was old. Lady Lindholm had left.")
    assert read.called("Prince Lindholm") == read.called("Konrad von Lindholm")
    assert read.called("Lady Lindholm") != read.called("Konrad von Lindholm")


def test_a_dowager_keeps_her_title_and_goes_by_her_name() -> None:
    found = names("In 1911 the Empress Dowager Sofia changed her mind.").called("Empress Dowager Sofia")
    assert found is not None
    assert "Sofia" in found.aliases


def test_what_follows_a_name_out_of_respect_is_no_family_name() -> None:
    found = names("The Sultan sent Osman Pasha to Cairo in 1871. Osman Pasha, a general, stayed.").called("Osman Pasha")
    assert found is not None
    assert "Pasha" not in found.aliases


@pytest.mark.parametrize("words", [("Deng", "Weiling"), ("Kim", "Il-sung"), ("Yamada", "Hideki")])
def test_family_names_stand_first_in_the_east(words: tuple[str, ...]) -> None:
    assert is_family_first(words)


@pytest.mark.parametrize("words", [("Long", "Island"), ("Tang", "Dynasty"), ("Holm", "Akira"), ("Deng",)])
def test_a_family_name_is_no_thing_beside_another(words: tuple[str, ...]) -> None:
    assert not is_family_first(words)


def test_names_that_only_persons_have_are_known() -> None:
    assert is_family_name("McIntosh")
    assert is_family_name("Haraldsdottir")
    assert not is_family_name("Cosmographia")
    assert has_initial("Owen D. Lund")
    assert not has_initial("B. Use")
    assert is_given_name("Hans-Peter")
    assert is_given_name("Victoria")
    assert not is_given_name("Victoria", alone=True)


def test_a_knight_is_no_bank_and_the_commissioner_of_a_city_no_city() -> None:
    assert kind_by_head(("Sir", "Ada", "Banks")) == ("person", "")
    assert kind_by_head(("City", "of", "Oster", "Harbour", "Commissioner")) == ("", "")
    assert kind_by_head(("House", "of", "Commons", "of", "Norway"))[1] == "house"
    assert kind_by_head(("House", "of", "Holm")) == ("organisation", "dynasty")


def test_a_people_is_called_by_no_surname() -> None:
    read = names("Tupa Inza began conquests in 1463. The Inza were warriors, and the Inza fought the coast.")
    assert read.called("Inza") != read.called("Tupa Inza")


def test_what_the_title_names_is_not_the_one_of_a_year() -> None:
    text = "# Norland Revolution\n\nThe Norland Revolution of 1905 failed. The Norland Revolution began in 1917.\n"
    read = names(text)
    assert read.called("Norland Revolution") != read.called("Norland Revolution of 1905")


def test_the_end_of_a_whole_name_is_the_same_person() -> None:
    found = names("Mohammed Zahir Shah was born in 1914. Until 1946, Zahir Shah ruled with his uncle.").names
    assert "zahir shah" not in found
    assert any("Zahir Shah" in name.aliases and name.text == "Mohammed Zahir Shah" for name in found.values())


def test_a_rank_with_a_stop_and_a_party_are_no_part_of_a_name() -> None:
    text = (
        "President Holm appointed Brig. Gen. Lloyd Berg to the fort. Maj. Gen. Lund came later. "
        "Democrat Stephen Dahl won the vote. The Republican Guard stood by, and so did the Republican Party."
    )
    found = {name.text for name in names(text).names.values()}
    assert {"Lloyd Berg", "Stephen Dahl", "the Republican Guard", "the Republican Party"} <= found
    assert not any(text.startswith(("Brig", "Maj", "Gen", "Democrat")) for text in found)


def persons(text: str) -> list[str]:
    return [mention.name.text for mention in names(text).mentions if mention.name.kind == "person"]


def test_who_is_written_with_fewer_given_names_at_times_is_one_person() -> None:
    text = "Karl Ivo Harlowsen drew the bridge. Ivo Harlowsen sold the plan. Harlowsen left for Lund."
    assert persons(text) == ["Karl Ivo Harlowsen"] * 3


def test_a_hyphenated_given_name_goes_by_its_first_half_and_the_title_says_which_is_used() -> None:
    text = "# Ada Harlow\n\nAda-Maria-Sofia Harlow (1871–1943) drew bridges. Ada Harlow was born in Tarn-on-Sea.\n"
    assert persons(text) == ["Ada Harlow", "Ada Harlow"]


def test_of_a_family_the_surname_is_whoever_a_paragraph_named_or_else_who_was_named_first() -> None:
    text = (
        "Ivo Harlow built a mill. Harlow sold flour.\n\nThe sister, Ada Harlow, taught. Harlow sang.\n\n"
        "Harlow was rich by then.\n"
    )
    assert persons(text) == ["Ivo Harlow", "Ivo Harlow", "Ada Harlow", "Ada Harlow", "Ivo Harlow"]


def test_of_two_of_a_family_in_one_paragraph_a_surname_tells_neither() -> None:
    text = "Ivo Harlow built a mill with Ada Harlow. Harlow sold flour.\n\nThere Harlow died. Then Harlow was buried.\n"
    assert persons(text) == ["Ivo Harlow", "Ada Harlow", "Ivo Harlow", "Ivo Harlow"]


def test_the_first_of_two_family_names_is_the_persons() -> None:
    text = "Antonio Álvarez del Tarn led the party. In 1882 Álvarez told the court his view of the crown."
    assert persons(text) == ["Antonio Álvarez del Tarn", "Antonio Álvarez del Tarn"]


def test_an_adverb_before_a_surname_is_no_given_name() -> None:
    assert persons("Ivo Harlowsen had fled. Gradually Harlowsen won back the towns.") == ["Ivo Harlowsen"] * 2


def test_a_mountain_is_no_mount_and_a_newspaper_no_times() -> None:
    assert kind_by_head(("Mount", "Harlow"))[1] == "mountain"
    assert kind_by_head(("Harlow", "Times"))[1] == "newspaper"


def test_a_town_of_a_given_name_is_no_person_and_letters_are_of_the_board_not_its_head() -> None:
    town = names("Planters sailed to Charles Town in 1671. Later Charles Town grew. In 1690 Charles Town had a wall.")
    assert town.called("Charles Town").kind != "person"
    board = names("The Director of the Harbour Dredging Board (HDB) met the envoys. The HDB closed the port.")
    head = board.called("Director of the Harbour Dredging Board")
    assert head is not None
    assert "HDB" not in head.aliases


def test_who_is_named_ahead_of_somebody_with_more_names_is_somebody_else() -> None:
    read = names(
        "Ivo named as regent his nephew, Prince Ivo Harald. Ivo died in July, and Ivo Harald came to the throne."
    )
    assert read.called("Ivo") != read.called("Ivo Harald")


def test_whom_a_short_form_of_several_means_is_not_told_by_a_sentence_that_names_two_of_them() -> None:
    read = names(
        "King Ivo I came to the throne in 1929.\n\nIvo named as regent his nephew, Prince Ivo Harald. "
        "Ivo died in July, and Ivo Harald came to the throne. Ivo Harald II moved there.\n"
    )
    meant = [one.name for one in read.mentions if one.last == one.first and one.head.text == "Ivo"]
    assert meant
    assert read.called("Ivo Harald") not in meant


def test_a_thing_of_which_there_are_several_is_no_person_of_that_given_name() -> None:
    read = names(
        "The statuette was named for a cousin, Oscar Lund. Two Oscars were lost. She won an Oscar in 1931. "
        "His 1946 Oscar was sold, and the Oscar came back."
    )
    found = read.called("Oscar")
    assert found is not None
    assert found != read.called("Oscar Lund")
    assert found.shared


def test_two_presidents_whom_a_middle_name_tells_apart_are_two() -> None:
    read = names("John Adams wrote to his wife. In 1825 John Quincy Adams came to the office.")
    assert read.called("John Adams") != read.called("John Quincy Adams")
    one = names("William Taft wrote to his wife. In 1909 William Howard Taft came to the office.")
    assert one.called("William Taft") == one.called("William Howard Taft")
