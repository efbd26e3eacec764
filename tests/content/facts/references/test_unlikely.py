"""What a pronoun or a short form cannot mean, by what is told of it or beside it."""

import pytest

from tests.content.facts.references.test_resolving import meant


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # what a land does not do
        ("Norway lost the ships of the league in 1921. It took place near Oslo.", "It"),
        ("Norway remained at war with Sweden until 1921, when it formally came to a close.", "it"),
        # the sentence before ends with another thing and a clause on it
        ("Tarn Island is home to Mount Oster, which is a quiet peak. It is the highest hill of Norway.", "It"),
        ("Norway fought a bitter war which lasted ten years. It ruined the towns of the coast.", "It"),
        # a clause that sets another beside the subject
        ("The Danes were defeated by the Swedes, though the Finns held the coast. They were followed by Holm.", "They"),
        # the object of the clause before is as likely
        ("The Delta Council chose the book as one of ten; it also stood on a list of Oslo.", "it"),
        # a date, a measure, nothing
        ("Around 600 BC the Danes first came to Oslo. There it was thought to be sold.", "it"),
        ("The length of Tarn Harbour is 60 metres. It is 20 metres high.", "It"),
        ("The Delta Council voted for the law. It was not until 2 May 1921 that the law was signed.", "It"),
        ("Norway was the last to sign. It took a little over three years for all states to agree.", "It"),
        # one who tells of it
        ("Varro mentions the oil of Tarn. It was sold in Oslo.", "It"),
        # somebody else in the sentence before
        ("Ronkel hired a nurse named Thea as his cook. Her father sold maps in Oslo.", "Her"),
        ("Dr. Quimby was ill. The queen of Tarn saw Quimby in 1921. She asks for a house.", "She"),
        ("Arne Holm saw the oil in Oslo when he stayed with Nils Dahl, who worked with him in 1921.", "him"),
        ("Meeting Alexander the Great gave Holm many herrings. He built a school in Oslo.", "He"),
        # its own sentence names another
        ("Arne Holm liked law. His interest was trade, but a carpenter, Nils Dahl, asked for it in his book.", "his"),
        ("Arne Holm was ill. The oldest man of the town is a baker, who was 77 when he sailed.", "he"),
    ],
)
def test_what_is_told_rules_out_the_subject_before(text: str, word: str) -> None:
    assert meant(text, word) is None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Arne Holm was ill. The oldest of all is Nils Dahl, who was 77 when he sailed.", "he", "Nils Dahl"),
        ("Thea Dahl met Arne Holm, who became her favourite in Oslo.", "her", "Thea Dahl"),
        ("The founder's wife, Thea Dahl, came to Oslo as well. She asks for a house.", "She", "Thea Dahl"),
        ("The Delta Council chose the book in 1921; it met in Oslo.", "it", "the Delta Council"),
        ("Norway is a country that has a long coast. It joined the Delta Council in 1921.", "It", "Norway"),
        ("Tarn Harbour is 60 metres long. It took the name of Holm in 1921.", "It", "Tarn Harbour"),
    ],
)
def test_what_rules_nothing_out_leaves_it_meant(text: str, word: str, name: str) -> None:
    assert meant(text, word) == name


def test_the_region_under_a_heading_of_regions_is_one_of_them() -> None:
    text = "# Alaska\n\n## Regions\n\n### The South\n\nAlaska is cold. Tarn is the only large town in the region."
    assert meant(text, "region") is None
    assert meant(text.replace("Regions", "History"), "region") == "Alaska"


def test_the_war_is_no_revolution_where_a_war_was_told_of() -> None:
    told = "The Harbour War began in 1914. "
    here = "The Danish Revolution of that year was won by Arne Holm. In 1918 Norway was engaged in the war."
    assert meant(told + here, "war") is None


def test_the_state_is_not_the_name_of_states() -> None:
    assert meant("The United States sent Arne Holm. Two rivers led into the State from the north.", "State") is None
