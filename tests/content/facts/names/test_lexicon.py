"""Proper names: where they end, what class they are, which spellings are one thing."""

import pytest

from content.facts.names.lexicon import Lexicon, read_names
from tests.content.facts.asked import analysed


def names(text: str) -> Lexicon:
    return read_names(analysed(text))


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "noun"),
    [
        ("The ministers met at the Oslo Summit.", "the Oslo Summit", "summit", "summit"),
        ("It joined the Treaty of Amity and Cooperation.", "the Treaty of Amity and Cooperation", "treaty", "treaty"),
        ("Parliament passed the River Safety Act of 1937.", "the River Safety Act of 1937", "act", "act"),
        (
            "It launched the Rural Roads and Bridges Initiative.",
            "the Rural Roads and Bridges Initiative",
            "programme",
            "",
        ),
        (
            "They founded the Bank for Northern Development.",
            "the Bank for Northern Development",
            "organisation",
            "bank",
        ),
        ("The Open Harbour policy ended soon.", "the Open Harbour policy", "policy", "policy"),
        ("She won the Harlow Peace prize.", "the Harlow Peace prize", "award", "prize"),
        ("They signed the Peace of Harlow.", "the Peace of Harlow", "treaty", "peace treaty"),
        ("The army invaded Manchuria.", "Manchuria", "region", "region"),
        ("Judges decided Harlow v. Reed that year.", "Harlow v. Reed", "case", "case"),
        ("King John sealed a charter.", "King John", "person", "person"),
        ("The crown went to the House of Harlow-Lind.", "the House of Harlow-Lind", "organisation", "dynasty"),
        ("They wrote to the House of Lords.", "the House of Lords", "organisation", "house"),
    ],
)
def test_a_name_is_typed_by_its_head_noun(sentence: str, name: str, kind: str, noun: str) -> None:
    found = names(sentence).called(name)
    assert found is not None
    assert (found.text, found.kind) == (name, kind)
    assert not noun or found.noun == noun


def test_persons_are_one_by_first_and_last_name_and_keep_no_title() -> None:
    lexicon = names("Senator William E. Borah spoke. William Borah left. Borah returned later.")
    assert [mention.name.key for mention in lexicon.mentions] == ["william borah"] * 3
    assert lexicon.mentions[0].name.text == "William E. Borah"
    assert lexicon.mentions[0].title == "Senator"


def test_an_office_ends_where_the_person_begins() -> None:
    lexicon = names("Minister of Foreign Affairs Aristide Briand wrote a letter.")
    assert [mention.name.text for mention in lexicon.mentions] == ["Aristide Briand"]


def test_an_acronym_in_brackets_is_another_spelling() -> None:
    lexicon = names("The Coastal Defence Agency (CDA) opened. The CDA closed in 1990.")
    assert {mention.name.key for mention in lexicon.mentions} == {"coastal defence agency"}
    assert "CDA" in lexicon.mentions[0].name.aliases


@pytest.mark.parametrize(
    "text",
    [
        "The mayor announced the Open Roads Program. The aim of the Harlow Plan—as the program came to be called—was"
        " to mend roads. Workers liked the Harlow Plan.",
        "The mayor announced the Open Roads Program, which became known as the Harlow Program."
        " Workers liked the Harlow Program.",
    ],
)
def test_what_came_to_be_called_otherwise_is_one_thing_under_its_usual_name(text: str) -> None:
    lexicon = names(text)
    named = {mention.name for mention in lexicon.mentions}
    assert len(named) == 1
    assert named.pop().text in {"the Harlow Plan", "the Harlow Program"}
    assert lexicon.called("Open Roads Program") is not None


def test_what_is_called_by_the_name_of_a_thing_of_another_class_stays_another() -> None:
    lexicon = names("Norway joined the treaty with Sweden, called the Harlow Treaty.")
    assert {mention.name.kind for mention in lexicon.mentions} == {"country", "treaty"}


def test_countries_go_by_every_name_they_have() -> None:
    lexicon = names("Great Britain and the United Kingdom are one. The U.S. agreed.")
    assert [mention.name.key for mention in lexicon.mentions] == ["united kingdom", "united kingdom", "united states"]


def test_two_plans_with_one_plural_head_are_two_names() -> None:
    lexicon = names("The Dawes and Young Plans failed. The Young Plan came later.")
    assert [mention.name.text for mention in lexicon.mentions] == ["the Dawes Plan", "the Young Plan", "the Young Plan"]


def test_a_beneficiary_is_no_part_of_a_name() -> None:
    lexicon = names("It launched the Delta Cooperation Initiative for Gulf countries.")
    assert lexicon.mentions[0].name.text == "the Delta Cooperation Initiative"


def test_a_word_that_only_opens_a_sentence_is_no_name() -> None:
    lexicon = names("Partners met in Oslo. The partners agreed. Foreign supervision ended.")
    assert [mention.name.text for mention in lexicon.mentions] == ["Oslo"]


def test_a_term_accepts_the_other_spellings() -> None:
    lexicon = names("The Coastal Defence Agency (CDA) opened in 1950.")
    term = lexicon.term(lexicon.mentions[0])
    assert (term.text, term.kind, term.noun) == ("the Coastal Defence Agency", "organisation", "agency")
    assert {"Coastal Defence Agency", "CDA"} <= set(term.accepted)


OLD_PROSE = (
    "The Governor of this Province shall hold his Office during the Term of four Years. Every Member shall take an "
    "Oath before the Clerk of the Assembly. The Treasurer shall keep an Account of all Money, and the Ministers shall "
    "have Power to grant a Pardon for every Offence. Taxes on Land, Cattle and Timber shall be paid to Ontario."
)


def test_in_a_text_that_capitalises_every_noun_a_capital_makes_no_name() -> None:
    assert {name.text for name in names(OLD_PROSE).names.values()} == {"Ontario"}


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("The Visby Protocol on Vessels that Foul the Baltic Sea was agreed.", "", "treaty"),
        ("The site belongs to Maps in the Public Domain, Inc., a charity.", "Maps in the Public Domain, Inc.", ""),
        ("A prize went to Simon van der Meer in 1984.", "Simon van der Meer", "person"),
        ("The board heard the Chief Financial Officer in May.", "the Chief Financial Officer", "office"),
        ("The king appointed the Harbour Commissioner in May.", "the Harbour Commissioner", "office"),
        ("The queen received the Head of State in May.", "the Head of State", "office"),
    ],
)
def test_a_name_is_whole(sentence: str, name: str, kind: str) -> None:
    found = names(sentence).called(name or "the Visby Protocol on Vessels that Foul the Baltic Sea")
    assert found is not None
    assert not kind or found.kind == kind


def test_a_surname_is_not_split_at_its_hyphen() -> None:
    lexicon = names("Mary Berners-Lee wrote a program. Berners-Lee left in 1990.")
    assert {mention.name.key for mention in lexicon.mentions} == {"mary berners-lee"}
    assert lexicon.mentions[0].name.aliases == ("Berners-Lee",)


def test_a_piece_of_a_word_is_no_name() -> None:
    assert {mention.name.text for mention in names("It ran on i-Connect.Net in Oslo.").mentions} == {"Oslo"}


def test_an_adjective_before_a_plain_noun_is_no_name() -> None:
    found = names(
        "The convoy dwarfed the Southern Allied naval presence. Merchants feared the Eastern European markets."
    )
    assert {name.text for name in found.names.values()}.isdisjoint({"the Southern Allied", "the Eastern European"})


def test_a_republics_full_name_is_accepted_only_where_it_is_said() -> None:
    germany = names("Denmark sold butter to Germany.").called("Germany")
    said = names("Denmark sold butter to Germany. The Federal Republic of Germany paid late.").called("Germany")
    assert germany is not None
    assert "Federal Republic of Germany" not in germany.aliases
    assert said is not None
    assert "Federal Republic of Germany" in said.aliases


def test_what_is_named_before_the_person_is_not_the_person() -> None:
    lexicon = names(
        "Harlow left Bergen in 1921. The ship was named after Edward Harlow, who drew charts. Harlow returned in 1923."
    )
    assert [mention.name.key for mention in lexicon.mentions if "arlow" in mention.name.text] == [
        "harlow",
        "edward harlow",
        "harlow",
    ]


def test_of_a_family_the_bare_surname_is_the_person_whom_the_document_is_about() -> None:
    lexicon = names("# Anna Berg\n\nAnna Berg was a daughter of Oskar Berg. Berg moved to Oslo.\n")
    assert [mention.name.key for mention in lexicon.mentions][:3] == ["anna berg", "oskar berg", "anna berg"]


def test_a_titled_surname_is_the_person_who_is_named_in_full_only_later():
    found = names("President Lund praised the port. Under President Anna M. Lund, the port grew.")
    assert [name.text for name in found.names.values() if name.kind == "person"] == ["Anna M. Lund"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The bridge was drawn by the architect Vardan in 1204.", "Vardan", "person"),
        ("The court was represented by its chancellor, Valdemore.", "Valdemore", "person"),
        ("Odrin Sofia is a mosque near the harbour.", "Odrin Sofia", "place"),
        ("Orlando fled to the hills. Orlando abdicated in May.", "Orlando", "person"),
        ("The church was ordered by Theodosius II, who opened it in 415.", "Theodosius II", "person"),
        ("The treaty was kept by Cardinal Ercole Bassani.", "Cardinal Ercole Bassani", "person"),
        ("They chose the geometer Leander of Smyrna.", "Leander of Smyrna", "person"),
        ("Selim the Magnificent rebuilt the dome.", "Selim the Magnificent", "person"),
        ("She was born in the town of Kungsby.", "Kungsby", "city"),
        ("The two agreed on cables across the Norwegian-held island of Jarv.", "Jarv", "island"),
    ],
)
def test_what_the_text_calls_a_name_tells_its_class(text: str, name: str, kind: str) -> None:
    found = names(text).called(name)
    assert found is not None
    assert found.kind == kind


def test_the_number_of_a_ruler_is_no_surname() -> None:
    found = names("The church was ordered by Theodosius II, who opened it in 415.").called("Theodosius II")
    assert found is not None
    assert found.aliases == ("Theodosius",)


@pytest.mark.parametrize(
    "text",
    [
        "The River Safety Authority (initialism: RSA) opened in 1925.",
        "The River Safety Authority (Act 12 of 1925), abbreviated RSA, opened in Bergen.",
        "The River Safety Authority, or RSA, opened in Bergen.",
    ],
)
def test_an_abbreviation_is_another_spelling_however_it_is_brought_in(text: str) -> None:
    assert "RSA" in names(text).called("River Safety Authority").aliases


@pytest.mark.parametrize("person", ["John of Austria", "the Duke of Bergen", "the Marquess of Elba"])
def test_who_goes_by_a_place_is_a_person(person: str) -> None:
    found = names(f"The fleet was led by {person}.").called(person)
    assert found is not None
    assert found.kind == "person"


def test_a_given_name_with_a_surname_is_a_person_whatever_the_model_takes_him_for() -> None:
    found = names("The staff, led by Paul Nitze, wrote the paper. Paul Nitze signed it.").called("Paul Nitze")
    assert found is not None
    assert found.kind == "person"


def test_a_state_written_short_is_the_state_written_long() -> None:
    found = read_names(analysed("The U.S. Senate met in 1921. The United States Senate voted in 1922.\n"))
    assert len([name for name in found.names.values() if name.bare.endswith("Senate")]) == 1


def test_several_bodies_under_one_name_are_several() -> None:
    found = read_names(analysed("The Departments of State and War agreed. The Department of State signed.\n"))
    by_text = {name.bare: name.plural for name in found.names.values()}
    assert by_text["Department of State"] is False
    assert all(plural for text, plural in by_text.items() if text.startswith("Departments"))


def test_a_leader_of_a_project_is_an_office_and_agreements_are_treaties() -> None:
    told = (
        "The Project Leader chairs the board. The Foundation Agreements bind the Project Leader, and all read them.\n"
    )
    found = {name.bare: name for name in read_names(analysed(told)).names.values()}
    assert found["Project Leader"].kind == "office"
    assert (found["Foundation Agreements"].kind, found["Foundation Agreements"].plural) == ("treaty", True)


def test_a_given_name_alone_is_the_person_who_has_it() -> None:
    told = "Bruce Holm led the League from 1971. Bruce was working at the mill. Oslo was far."
    found = names(told)
    assert [name.text for name in found.names.values() if name.kind == "person"] == ["Bruce Holm"]


def test_who_argues_is_no_place() -> None:
    told = "Zorvik argued for peace. Zorvik wrote a letter. Many believed in Zorvik. Zorvik claimed the seat."
    assert [name.kind for name in names(told).names.values() if name.kind == "place"] == []


def test_an_acronym_may_be_written_out_as_a_heading_does() -> None:
    text = "# Clean Up Harbours (CUPH)\n\nThe mission CUPH was founded in 1990. CUPH has five offices.\n"
    found = names(text).called("CUPH")
    assert found is not None
    assert "Clean Up Harbours" in found.aliases


def test_what_a_pact_is_called_ahead_of_it_is_the_pact() -> None:
    text = "The Holm-Berg Pact outlawed war in 1928. Also called the Pact of Oslo for its place, the pact failed.\n"
    found = names(text).called("the Pact of Oslo")
    assert found is not None
    assert found.text == "the Holm-Berg Pact"


def test_a_name_that_only_a_bracket_gives_bare_has_an_article() -> None:
    lexicon = names("The other one was CRDO (Coastal Research Development Organisation). CRDO closed in 1990.")
    found = lexicon.called("CRDO")
    assert found is not None
    assert found.text == "the Coastal Research Development Organisation"


def test_what_a_state_has_one_of_is_one_thing_with_an_adjective_or_with_of() -> None:
    lexicon = names("The Norwegian Parliament met. The members of the Parliament of Norway left.")
    assert len({mention.name.key for mention in lexicon.mentions}) == 1


def test_a_name_of_many_words_is_called_by_its_letters_where_the_document_mostly_does() -> None:
    long = "Coastal Research Office for Lights and Fog Signals"
    text = f"The {long} (CROLFS) opened. The CROLFS closed in 1990. The CROLFS had a boat."
    found = names(text).called("CROLFS")
    assert found is not None
    assert found.text == "the CROLFS"
    assert long in found.aliases


def test_an_acronym_with_a_hyphen_is_joined_with_the_long_form() -> None:
    lexicon = names("The Coastal Defence Agency for Harbours opened. Lund joined CDA-H in 1990.")
    assert lexicon.called("CDA-H") is lexicon.called("Coastal Defence Agency for Harbours")


def test_shorter_ways_to_write_a_name_are_accepted() -> None:
    lexicon = names("The Coastal Defence Agency (CDA) opened. It began the Coastal Defence Agency Roads Programme.")
    name = lexicon.called("Coastal Defence Agency Roads Programme")
    assert name is not None
    assert "CDA Roads Programme" in name.aliases
    project = names("The council shut down the Tidelog Project.").called("the Tidelog Project")
    assert project is not None
    assert "Tidelog" in project.aliases


def test_what_is_denied_by_a_prefix_is_not_named() -> None:
    lexicon = names("The fleet joined in 1990. The non-Harlow Group states were observers.")
    assert not any("Harlow" in mention.name.text for mention in lexicon.mentions)


def test_a_number_before_a_dash_belongs_to_the_name_behind_it() -> None:
    found = names("In 2011, the council hosted the 100-Year Harbour Symposium. The 12-month plan came later.")
    assert "100-Year Harbour Symposium" in {name.bare for name in found.names.values()}
    assert not any("12" in name.text for name in found.names.values())


def test_the_second_of_three_names_does_not_tell_what_the_first_is() -> None:
    found = names("Sputnik, the Harrow War, and the Tarn Flood all triggered new laws.")
    assert found.names["sputnik"].kind != "war"


def test_an_alternative_name_shares_the_article_of_the_first() -> None:
    analysis = analysed("The Delta Rebellion, or Delta Uprising, broke out in Oslo. Holm fled.\n")
    assert "the Delta Uprising" in {name.text for name in read_names(analysis).names.values()}


def test_places_listed_behind_a_plural_are_what_that_says() -> None:
    lexicon = names("Talks were held in the neighbouring cities of Qexla and Vornith.\n")
    assert {lexicon.names[key].kind for key in ("qexla", "vornith")} == {"city"}
    assert "the Duchies of Qexla" not in names("The Duchies of Qexla, Vornith and Tarn were sold.\n").names


def test_a_word_in_brackets_is_how_a_text_goes_on_to_call_a_thing() -> None:
    text = "The Secretary of Energy (Secretary) leads the Harbour Mission. The Secretary reports in 1931."
    read = read_names(analysed(text))
    assert read.called("Secretary") == read.called("Secretary of Energy")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Letters go to the Norland Educational, Scientific and Cultural Organization.", "organisation"),
        ("The Assistant to the President for Science leads the mission.", "office"),
    ],
)
def test_bodies_of_several_fields_and_offices_that_serve_are_one_name(text: str, name: str) -> None:
    (read,) = read_names(analysed(text)).names.values()
    assert read.kind == name


def test_a_ruler_beside_another_of_his_name_is_neither_by_that_alone() -> None:
    text = "Under Osmar II, a wing was built. Emperor Osmar III sold the wing. Osmar led a fleet to Tarn."
    found = read_names(analysed(text)).called("Osmar")
    assert found is None or found.shared


def test_a_state_behind_its_county_is_a_state_and_no_county() -> None:
    found = names("Holm was born in Hardin County, Kentucky. He bought farms in Kentucky. Berg lives in Alberta.").names
    assert (found["kentucky"].kind, found["kentucky"].noun) == ("place", "state")
    assert found["hardin county"].noun == "county"
    assert found["alberta"].noun == "province"


def test_what_the_title_names_is_taken_whole_where_the_text_says_what_it_is():
    title = "Stations for River Safety and Rescue"
    opening = f"The {title} (SRSR) is a body of Norway. In 1921 the {title} bought a boat in Tarn."
    told = [mention.name.text for mention in names(f"# {title}\n\n{opening}").mentions]
    assert told.count(f"the {title}") == 3  # the letters as well
    untitled = [mention.name.text for mention in names(f"# Rescue\n\n{opening}").mentions]
    assert f"the {title}" not in untitled


def test_a_place_is_not_short_for_what_bears_its_name() -> None:
    lexicon = names("The fund is set up by Tarnmark State statute. The panel has members from all over Tarnmark State.")
    found = {mention.name.text: mention.name.aliases for mention in lexicon.mentions}
    assert not any("Tarnmark State" in aliases for text, aliases in found.items() if "statute" in text)


def test_a_name_in_capitals_is_written_as_elsewhere() -> None:
    found = names("TARNHOLM is a town in the north. Tarnholm has a port. ADA MARIA HOLM was born there in 1871.")
    assert {name.bare for name in found.names.values()} >= {"Tarnholm", "Ada Maria Holm"}


def test_a_treaty_is_also_called_without_its_year_where_one_alone_is_called_so() -> None:
    told = "The Oslo Ferry Treaty of 1931 was short. "
    found = names(told).called("the Oslo Ferry Treaty")
    assert found is not None
    assert found.text == "the Oslo Ferry Treaty of 1931"
    assert names(f"{told}The Oslo Ferry Treaty of 1938 was long.").called("the Oslo Ferry Treaty") is None


def test_other_is_no_part_of_a_name() -> None:
    lexicon = names("Other Navigation Acts were passed in 1663. The Navigation Acts were short.")
    assert {name.bare for name in lexicon.names.values()} == {"Navigation Acts"}


def test_a_spanish_name_goes_on_behind_its_and() -> None:
    found = names("General Juan de Holm y Berg led the army in 1817. Juan de Holm y Berg was old.").called(
        "Juan de Holm y Berg"
    )
    assert found is not None
    assert found.kind == "person"
