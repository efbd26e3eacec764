"""What a pronoun or a short form stands for, and where two things are at hand and it stands for neither."""

import pytest

from content.facts.names.lexicon import read_names
from content.facts.phrases.usable import phrases_of
from tests.content.facts.asked import analysed


def meant(text: str, word: str) -> str | None:
    """Return what the last such word of a text stands for, None where that is not certain."""
    analysis = analysed(f"{text}\n")
    lexicon = read_names(analysis)
    references = phrases_of(analysis, lexicon).references
    found = [(s, t) for s in analysis.sentences for t in s.span if t.text == word]
    sentence, token = found[-1]
    pronoun = token.tag_ in {"PRP", "PRP$"}
    antecedent = references.pronoun(sentence, token) if pronoun else references.short_form(sentence, token)
    if antecedent is None:
        return None
    name = antecedent.name or getattr(lexicon.at(antecedent.sentence, antecedent.token), "name", None)
    return name.text if name is not None else str(antecedent.token.text)


def test_it_is_the_subject_of_the_sentence_before() -> None:
    assert meant("The Delta Treaty was signed in 1921. It came into force in 1923.", "It") == "the Delta Treaty"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # two of a class are at hand
        ("Arne Holm told Nils Dahl that the harbour was closed. He left for Bergen in 1921.", "He"),
        ("Arne Holm said that Nils Dahl was a spy. He left for Bergen in 1921.", "He"),
        ("Ivo Dahl moved to Bergen in 1921. Berg's fame grew; at 18 he won a race in Oslo.", "he"),
        (
            "Missionaries called the young men of the coast runners. Their main custom was a dance.",
            "Their",
        ),
        # another subject stands in its own sentence
        ("The poet Arne Holm led the party in 1921. The commander, General Ronkel, claimed that he saved it.", "he"),
        (
            "The measures of Holm did little in 1921. The cabinet trusted Oslo, and they refused to act.",
            "they",
        ),
        ("Norway lost the war. Among the Delta Treaty's terms, it required a loan from Sweden.", "it"),
        # the clause names the thing itself
        ("Norway lost the war. In 1921 it required Norway to pay Sweden.", "it"),
        # what the pronoun's clause says cannot be said of the subject
        ("Norway was represented by Arne Holm. Later it was headed by Nils Dahl.", "it"),
        ("In 1921 the firm closed. 175 posts were sold. Their land was given to Oslo.", "Their"),
        ("The measures of Holm did little in 1921. In the end they refused to act.", "they"),
        ("The Delta Treaty was followed by a new law of Norway in 1921. It was signed in Oslo.", "It"),
        ("The creation of the Delta Council was a success. Its creation was paid for by Norway.", "Its"),
        ("Queen Anne liked treaties in 1921. Under the king and her ministers Norway grew.", "her"),
        # what a land has, and the land
        ("The country's population was small in 1921. It covered a wide coast.", "It"),
        # a comment in brackets is on whatever was said last
        ("The Delta Treaty was signed in 1921. (It was known as Holm's house.)", "It"),
    ],
)
def test_a_pronoun_that_may_mean_two_things_stands_for_neither(text: str, word: str) -> None:
    assert meant(text, word) is None


def test_a_short_form_is_the_nearest_name_of_its_kind() -> None:
    assert meant("Norway signed the Delta Treaty. Sweden left the treaty in 1921.", "treaty") == "the Delta Treaty"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # another place or people is named between
        ("Holm wrote much about Europe in 1921. Then Kenya and Norway sold weapons in the region.", "region"),
        # only a side of it was spoken of
        ("Holm lived on the other side of Europe in 1921. The banks of the region were poor.", "region"),
        # it stands in a list
        ("Holm wrote to the Delta Bank, Norway and the Harbour Office. The office was closed.", "office"),
        # a relative clause says which one is meant
        ("Holm signed the Delta Treaty in 1921. The treaty in which Norway was named was lost.", "treaty"),
        # the sentence before names another, and this one is no subject
        ("The Delta Company grew. In 1921 Holm left the Oslo Company. The company was closed.", "company"),
    ],
)
def test_a_short_form_that_may_mean_two_things_stands_for_neither(text: str, word: str) -> None:
    assert meant(text, word) is None


def test_the_island_is_the_one_that_the_whole_text_is_about() -> None:
    text = "# Norholm Island\n\nNorholm Island is small. Ivar Island was joined to it. The island was sold in 1921."
    assert meant(text, "island") != "Ivar Island"


def test_a_medal_that_somebody_gives_is_not_named_without_whose_it_is() -> None:
    analysis = analysed("Ivo Berg met the Delta Society. The Gold Medal was old. Holm won its Gold Medal in 1921.\n")
    sentence = analysis.sentences[-1]
    medal = next(token for token in sentence.span if token.text == "Medal")
    phrase = phrases_of(analysis, read_names(analysis)).noun(sentence, medal)
    assert phrase.fault or phrase.text != "the Gold Medal"


def test_where_things_happen_is_no_person_whom_a_text_is_about() -> None:
    text = (
        "# Ada Norholm\n\nArne Berg came to Ada Norholm in 1921. He lived on Ada Norholm. He sold his house.\n\n"
        "Few ships come to Ada Norholm. In the end he left."
    )
    assert meant(text, "he") is None


def test_the_archipelago_is_the_one_that_the_title_names() -> None:
    text = "# Morava\n\nMorava is a Norwegian archipelago.\n\n## Ice\n\nA fifth of the archipelago is ice."
    assert meant(text, "archipelago") == "Morava"


def test_an_island_that_goes_by_a_saint_is_no_saint() -> None:
    text = "# Saint Elin\n\nSaint Elin is a rocky island in the Delta Sea. Ivo Holm visited the island in 1775."
    assert meant(text, "island") == "Saint Elin"


def test_the_conflict_is_the_war_and_the_town_the_city() -> None:
    text = "# The Tarn War\n\nThe Tarn War was fought by Norway in 1932. Dykes were lost. The conflict lasted 74 days."
    assert meant(text, "conflict") == "the Tarn War"


def test_somebody_named_in_passing_is_no_rival_of_whom_the_text_is_about() -> None:
    life = "# Ivo Holm\n\nIvo Holm was a chemist. He was born in 1881. He was poor. He had two sons. "
    shared = "His best finds are two salts, for which Holm had a prize with Arne Berg. He wrote many papers."
    assert meant(life + shared, "He") == "Ivo Holm"
    done = "His best finds are two salts, which were found again by Arne Berg. He wrote many papers."
    assert meant(life + done, "He") != "Ivo Holm"


def test_the_agency_is_the_one_whose_name_in_full_is_the_title() -> None:
    text = (
        "# Northern Harbour Works Agency\n\nThe Northern Harbour Works Agency (NHWA) mends quays. It was once"
        " known as the Harbour Works Agency (HWA). Ada Holm led the HWA.\n\nThe NHWA moved to"
        " Tarn.\n\nThe agency built a pier."
    )
    assert meant(text, "agency") == "the Northern Harbour Works Agency"


def test_what_is_named_on_the_spot_was_not_named_before() -> None:
    text = "The Import Programme began in 1931. The programme, called the Tarn Programme, calls for new quays."
    assert meant(text, "programme") is None


def test_the_revolution_is_the_titles_and_of_no_other_year() -> None:
    text = "# Norwegian Revolution\n\nThe Norwegian Revolution of 1905 failed.\n\nIn 1917 the army left the revolution."
    assert meant(text, "revolution") != "the Norwegian Revolution of 1905"


def test_his_behind_an_officer_is_not_somebody_elses() -> None:
    text = "Ivo Berg led the board. The Commissioner General may resign his office by a notice."
    assert meant(text, "his") is None


def test_he_is_not_she() -> None:
    text = "Berg's first love was Ann Holm, whom Berg met in 1921. She died in 1930. In 1935, he met Eva Lund."
    assert meant(text, "he") is None


def test_whom_the_occasion_tells_of_may_be_meant() -> None:
    text = "Riders alerted the coast, and when the Danish ships entered Oslo in 1921, they found no guns there."
    assert meant(text, "they") is None


def test_a_life_is_of_him_whose_name_others_share_in_part() -> None:
    title = "# Abel Holm"
    text = (
        "Abel Holm was born in the old town of Oslo, and he left it when he was 18. His uncle was Abel Dahl, and it "
        "was said of the two that Abel liked the sea.\n\nThe book was sold in the towns of the coast, and many of the "
        "people read it at once.\n\nIn the spring of 1931, he went to the port of Bergen."
    )
    assert meant(f"{title}\n\n{text}", "he") == "Abel Holm"


def test_a_name_is_in_a_title_in_words_of_its_own() -> None:
    text = "# The Louve\n\nIvo V built the Louve. He liked it. He lived there, and he died there, as he had said."
    assert meant(f"{text}\n\nMany came. In 1921 he was crowned.", "he") is None


def test_whom_a_sentence_calls_by_what_he_is_alone_is_not_the_one_whom_it_names() -> None:
    text = "The president-elect evaded killers, who were uncovered by the guard Ivo Holm. In 1921, he left by train."
    assert meant(text, "he") is None


def test_a_new_thing_is_none_that_was_named_before() -> None:
    assert meant("The Delta Mission was flown in 1921. Almost every manager liked the new mission.", "mission") is None
    assert meant("The Delta Mission was flown in 1921. Almost every manager liked the mission.", "mission") is not None


def test_what_is_its_in_one_sentence_is_its_in_the_next() -> None:
    told = "The Tarn Empire was founded in 1231. Its official language was Morava. Its last stronghold fell in 1472."
    assert meant(told, "Its") == "the Tarn Empire"


AGENCY = "# Tarn Research Agency\n\nThe Tarn Research Agency (TRA) was founded in 1921. {} In 1925 the agency moved."


def test_what_the_document_is_about_is_meant_unless_another_of_the_kind_was_just_named() -> None:
    own = "the Tarn Research Agency"
    assert meant(AGENCY.format("It drew maps."), "agency") == own
    assert meant(AGENCY.format("The Lund Press Agency was older. Maps were rare."), "agency") == own
    assert meant(AGENCY.format("The Lund Press Agency was older."), "agency") is None


def test_a_title_that_spells_a_name_out_names_it() -> None:
    text = "# Tarn Research Agency\n\nTRA (the Tarn Research Agency) began. Here TRA grew. In 1925 the agency moved."
    assert meant(text, "agency") is not None


def test_what_is_told_apart_by_its_number_keeps_it() -> None:
    told = "The Harbour Bank was founded in Bergen. Arne Holm founded a second Harbour Bank in 1934."
    assert meant(f"{told} In 1936 the second bank moved to Oslo.", "bank") == "the second Harbour Bank"


def test_the_second_of_what_was_not_counted_is_not_the_one_that_was_named() -> None:
    assert meant("The Harbour Bank was founded in Bergen. In 1936 the second bank moved to Oslo.", "bank") is None


def test_that_plan_is_no_plan_of_the_heading_where_the_sentence_before_brings_one_up() -> None:
    text = "### Dyke Plan\n\nThe Dyke Plan was kept in Oslo. {}That plan shall also help the towns.\n"
    assert meant(text.format("Towns shall make a harbour plan that all must keep.\n\n"), "plan") == "the Dyke Plan"
    assert meant(text.format("Towns shall make a harbour plan that all must keep. "), "plan") is None
