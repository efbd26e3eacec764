"""Curated names of real things: countries with their people, cities, regions, and well-known organisations.

Written for this project from general knowledge. A line is `Name | adjective and people | other names`; only what a
document may say is needed, so historical states are here beside present ones.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from content.facts.names import historical_places, towns

_COUNTRIES = """
Afghanistan|Afghan Afghans
Albania|Albanian Albanians
Algeria|Algerian Algerians
Angola|Angolan Angolans
Argentina|Argentine Argentinian Argentines
Armenia|Armenian Armenians
Australia|Australian Australians
Austria|Austrian Austrians
Azerbaijan|Azerbaijani Azerbaijanis
the Bahamas|Bahamian|Bahamas
Bahrain|Bahraini
Bangladesh|Bangladeshi Bangladeshis
Barbados|Barbadian
Belarus|Belarusian Belarusians|Byelorussia
Belgium|Belgian Belgians
Belize|Belizean
Benin|Beninese
Bhutan|Bhutanese
Bolivia|Bolivian Bolivians
Bosnia and Herzegovina|Bosnian Bosnians|Bosnia-Herzegovina;Bosnia
Botswana|Botswanan
Brazil|Brazilian Brazilians
Brunei|Bruneian|Brunei Darussalam
Bulgaria|Bulgarian Bulgarians
Burkina Faso|Burkinabe
Burma|Burmese
Burundi|Burundian
Cambodia|Cambodian Cambodians|Kampuchea
Cameroon|Cameroonian
Canada|Canadian Canadians
Cape Verde|Cape-Verdean|Cabo Verde
Chad|Chadian
Chile|Chilean Chileans
China|Chinese|People's Republic of China;PRC
Colombia|Colombian Colombians
Costa Rica|Costa-Rican
Croatia|Croatian Croatians Croats
Cuba|Cuban Cubans
Cyprus|Cypriot Cypriots|Republic of Cyprus
the Czech Republic|Czech Czechs|Czech Republic;Czechia
Czechoslovakia|Czechoslovak Czechoslovakian
Denmark|Danish Danes
Djibouti|Djiboutian
the Dominican Republic|Dominican Dominicans|Dominican Republic
East Germany|East-German|German Democratic Republic;GDR
Ecuador|Ecuadorian Ecuadorean
Egypt|Egyptian Egyptians|United Arab Republic
El Salvador|Salvadoran
England|English
Eritrea|Eritrean
Estonia|Estonian Estonians
Eswatini|Swazi|Swaziland
Ethiopia|Ethiopian Ethiopians|Abyssinia
Fiji|Fijian
Finland|Finnish Finns
France|French
Gabon|Gabonese
the Gambia|Gambian|Gambia
Georgia|Georgian Georgians
Germany|German Germans|Federal Republic of Germany
Ghana|Ghanaian|Gold Coast
Greece|Greek Greeks
Grenada|Grenadian
Guatemala|Guatemalan
Guinea|Guinean
Guyana|Guyanese
Haiti|Haitian Haitians
Honduras|Honduran
Hungary|Hungarian Hungarians
Iceland|Icelandic Icelanders
India|Indian Indians
Indonesia|Indonesian Indonesians
Iran|Iranian Iranians|Persia
Iraq|Iraqi Iraqis
Ireland|Irish|Republic of Ireland;Irish Free State
Israel|Israeli Israelis
Italy|Italian Italians
the Ivory Coast|Ivorian|Ivory Coast;Cote d'Ivoire
Jamaica|Jamaican Jamaicans
Japan|Japanese
Jordan|Jordanian Jordanians
Kazakhstan|Kazakh Kazakhs
Kenya|Kenyan Kenyans
Korea|Korean Koreans
Kosovo|Kosovar Kosovars
Kuwait|Kuwaiti Kuwaitis
Kyrgyzstan|Kyrgyz
Laos|Laotian Lao
Latvia|Latvian Latvians
Lebanon|Lebanese
Lesotho|Basotho
Liberia|Liberian
Libya|Libyan Libyans
Liechtenstein|Liechtensteiner
Lithuania|Lithuanian Lithuanians
Luxembourg|Luxembourgish|Luxemburg
Madagascar|Malagasy
Malawi|Malawian
Malaysia|Malaysian Malaysians|Malaya
the Maldives|Maldivian|Maldives
Mali|Malian
Malta|Maltese
Mauritania|Mauritanian
Mauritius|Mauritian
Mexico|Mexican Mexicans
Micronesia|Micronesian
Moldova|Moldovan Moldovans|Republic of Moldova
Monaco|Monegasque
Mongolia|Mongolian Mongolians
Montenegro|Montenegrin
Morocco|Moroccan Moroccans
Mozambique|Mozambican
Myanmar|
Namibia|Namibian
Nepal|Nepalese Nepali
the Netherlands|Dutch|Netherlands;Holland
New Zealand|New-Zealander
Nicaragua|Nicaraguan
Niger|Nigerien
Nigeria|Nigerian Nigerians
North Korea|North-Korean|Democratic People's Republic of Korea;DPRK
North Macedonia|Macedonian|Macedonia;former Yugoslav Republic of Macedonia
North Vietnam|North-Vietnamese|Democratic Republic of Vietnam
Northern Ireland|Northern-Irish
Norway|Norwegian Norwegians
Oman|Omani
Pakistan|Pakistani Pakistanis
Palau|Palauan
Palestine|Palestinian Palestinians
Panama|Panamanian
Papua New Guinea|Papuan
Paraguay|Paraguayan
Peru|Peruvian Peruvians
the Philippines|Philippine Filipino Filipinos|Philippines
Poland|Polish Poles
Portugal|Portuguese
Prussia|Prussian Prussians
Qatar|Qatari
Rhodesia|Rhodesian
Romania|Romanian Romanians|Rumania
Russia|Russian Russians|Russian Federation
Rwanda|Rwandan
Samoa|Samoan
San Marino|Sammarinese
Saudi Arabia|Saudi Saudis
Scotland|Scottish Scots
Senegal|Senegalese
Serbia|Serbian Serbs Serbians
the Seychelles|Seychellois|Seychelles
Siam|Siamese
Sierra Leone|Sierra-Leonean
Singapore|Singaporean
Slovakia|Slovak Slovaks Slovakian
Slovenia|Slovenian Slovene Slovenes
Somalia|Somali Somalis
South Africa|South-African|Union of South Africa
South Korea|South-Korean|Republic of Korea;ROK
South Sudan|South-Sudanese
South Vietnam|South-Vietnamese|Republic of Vietnam
the Soviet Union|Soviet Soviets|Soviet Union;USSR;U.S.S.R.;Union of Soviet Socialist Republics
Spain|Spanish Spaniards
Sri Lanka|Sri-Lankan|Ceylon
Sudan|Sudanese
Suriname|Surinamese
Sweden|Swedish Swedes
Switzerland|Swiss
Syria|Syrian Syrians
Taiwan|Taiwanese|Formosa
Tajikistan|Tajik Tajiks
Tanzania|Tanzanian|Tanganyika
Thailand|Thai Thais
Togo|Togolese
Tonga|Tongan
Trinidad and Tobago|Trinidadian
Tunisia|Tunisian Tunisians
Turkey|Turkish Turks|Türkiye
Turkmenistan|Turkmen
Uganda|Ugandan
Ukraine|Ukrainian Ukrainians
the United Arab Emirates|Emirati|United Arab Emirates;UAE
the United Kingdom|British Britons|United Kingdom;UK;U.K.;Great Britain;Britain
the United States|American Americans|United States;US;U.S.;USA;U.S.A.;United States of America;America
Uruguay|Uruguayan
Uzbekistan|Uzbek Uzbeks
Vanuatu|Vanuatuan
Vatican City|Vatican|Holy See
Venezuela|Venezuelan Venezuelans
Vietnam|Vietnamese|Viet Nam;Socialist Republic of Vietnam
Wales|Welsh
West Germany|West-German
Yemen|Yemeni Yemenis
Yugoslavia|Yugoslav Yugoslavs
Zaire|Zairean
Zambia|Zambian
Zimbabwe|Zimbabwean
the Democratic Republic of the Congo|Congolese|Democratic Republic of the Congo;DRC
the Republic of the Congo||Republic of the Congo
Austria-Hungary|Austro-Hungarian|Austro-Hungarian Empire
the Ottoman Empire|Ottoman Ottomans|Ottoman Empire
the Holy Roman Empire||Holy Roman Empire
the Byzantine Empire|Byzantine Byzantines|Byzantine Empire
the Roman Empire|Roman Romans|Roman Empire
the Russian Empire||Russian Empire
the British Empire||British Empire
Nazi Germany||Third Reich
"""

_REGIONS = (
    "Africa|African;Asia|Asian;Europe|European;North America|North-American;South America|South-American;"
    "Latin America|Latin-American;Central America|Central-American;Antarctica|Antarctic;Oceania|;the Middle East|;"
    "the Far East|;East Asia|East-Asian;Southeast Asia|Southeast-Asian;South Asia|South-Asian;Central Asia|;"
    "Eastern Europe|;Western Europe|;Central Europe|;the Balkans|Balkan;the Western Balkans|;Scandinavia|Scandinavian;"
    "the Baltic|;the Caucasus|Caucasian;the Caribbean|Caribbean;Manchuria|Manchurian;Siberia|Siberian;the Crimea|;"
    "Crimea|Crimean;the Ruhr|;the Rhineland|;the Saar|;Indochina|;the Western Hemisphere|;the Horn of Africa|;"
    "sub-Saharan Africa|;North Africa|;West Africa|;East Africa|;Southern Africa|;the Maghreb|;the Sinai|;"
    "the Sahel|;Alsace|Alsatian;Alsace-Lorraine|;Catalonia|Catalan;Normandy|Norman;Flanders|Flemish;Bavaria|Bavarian;"
    "Saxony|Saxon;Sicily|Sicilian;Galicia|;Transylvania|;the Levant|;Mesopotamia|;Tibet|Tibetan;Kashmir|Kashmiri;"
    "Hawaii|Hawaiian;Alaska|Alaskan;California|Californian;Texas|Texan;Guam|;Puerto Rico|Puerto-Rican;the Arctic|;"
    "the Mediterranean|;the Gulf|;the Pacific|;the Atlantic|;Gibraltar|;Bengal|Bengali;Punjab|Punjabi"
)

_BODIES = """
NATO|alliance|the North Atlantic Treaty Organization;the North Atlantic Treaty Organisation;the Atlantic Alliance
the United Nations|organisation|the UN;the U.N.;the United Nations Organization
the European Union|union|the EU;the E.U.
the European Commission|commission|
the European Parliament|parliament|
the International Monetary Fund|fund|the IMF
the World Bank|bank|the International Bank for Reconstruction and Development
the World Health Organization|organisation|the WHO;the World Health Organisation
the World Trade Organization|organisation|the WTO;the World Trade Organisation
the Organisation for Economic Co-operation and Development|organisation|the OECD
the Association of Southeast Asian Nations|association|ASEAN
the African Union|union|
the Arab League|league|the League of Arab States
the Security Council|council|the UN Security Council;the United Nations Security Council
the General Assembly|assembly|the UN General Assembly;the United Nations General Assembly
UNESCO|organisation|the United Nations Educational, Scientific and Cultural Organization
UNICEF|agency|
NASA|agency|the National Aeronautics and Space Administration
CERN|organisation|the European Organization for Nuclear Research
the Red Cross|organisation|the International Committee of the Red Cross;ICRC
Congress|legislature|the U.S. Congress;the US Congress;the United States Congress
the Senate|legislature|the U.S. Senate;the US Senate;the United States Senate
the House of Representatives|legislature|
Parliament|parliament|
the Supreme Court|court|the U.S. Supreme Court;the US Supreme Court
the Central Intelligence Agency|agency|the CIA
the Federal Bureau of Investigation|bureau|the FBI
the Environmental Protection Agency|agency|the EPA
the National Science Foundation|foundation|NSF;the NSF
the National Institutes of Health|agency|NIH;the NIH
the Food and Drug Administration|agency|FDA;the FDA
the National Oceanic and Atmospheric Administration|agency|NOAA
the European Space Agency|agency|ESA;the ESA
the European Central Bank|bank|the ECB
the European Court of Human Rights|court|the ECHR
the European Court of Justice|court|the ECJ;the Court of Justice of the European Union
the Council of Europe|council|
the International Court of Justice|court|the ICJ;the World Court
the International Criminal Court|court|the ICC
the International Labour Organization|organisation|the ILO;the International Labour Organisation
the International Atomic Energy Agency|agency|the IAEA
the Food and Agriculture Organization|organisation|the FAO
the Organization for Security and Co-operation in Europe|organisation|the OSCE
OPEC|organisation|the Organization of the Petroleum Exporting Countries
the Department of Energy|department|DOE;the U.S. Department of Energy
the Department of Health and Human Services|department|HHS;the U.S. Department of Health and Human Services
the Department of Defense|department|DoD;DOD;the U.S. Department of Defense;the United States Department of Defense
the Department of Agriculture|department|USDA;the U.S. Department of Agriculture
the Department of Homeland Security|department|DHS;the U.S. Department of Homeland Security
the National Institute of Standards and Technology|institute|NIST
the Centers for Disease Control and Prevention|agency|CDC;the CDC
the Federal Communications Commission|commission|FCC;the FCC
the Federal Emergency Management Agency|agency|FEMA
the National Security Agency|agency|NSA;the NSA
the National Cancer Institute|institute|NCI;the NCI
the Office of Management and Budget|office|OMB;the OMB
DARPA|agency|the Defense Advanced Research Projects Agency
"""

_WARS = """
World War I|the First World War;WWI;the Great War
World War II|the Second World War;WWII
the Cold War|
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One curated name. `text` is how a sentence says it, article included."""

    text: str
    kind: str
    noun: str
    others: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Identity, as in `Term.key`."""
        return fold(self.text)


# "the U.S. Senate" is the United States Senate.
_SHORT_STATES = (
    (re.compile(r"\bu\.s\.(?=\s+\w)"), "united states"),
    (re.compile(r"\bu\.k\.(?=\s+\w)"), "united kingdom"),
)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return a name in the form that identity is decided by: lower case, without article, straight quotes."""
    folded = " ".join(text.replace("’", "'").replace("–", "-").lower().split())
    for short, whole in _SHORT_STATES if "u." in folded else ():
        folded = short.sub(whole, folded)
    if folded.startswith("st. "):
        folded = "st " + folded[4:]
    for article in ("the ", "a ", "an "):
        if folded.startswith(article):
            return folded[len(article) :]
    return folded


def _countries() -> tuple[Entry, ...]:
    entries = []
    for line in _COUNTRIES.strip().splitlines():
        text, adjectives, others, *_ = [*line.split("|"), "", ""]
        spoken = tuple(word.replace("-", " ") if word[0].isupper() else word for word in adjectives.split())
        entries.append(Entry(text, "country", "country", tuple(filter(None, others.split(";"))), spoken))
    return tuple(entries)


def _bodies() -> tuple[Entry, ...]:
    rows = (line.split("|") for line in _BODIES.strip().splitlines())
    return tuple(
        Entry(text, "organisation", noun, tuple(filter(None, others.split(";")))) for text, noun, others in rows
    )


def _wars() -> tuple[Entry, ...]:
    rows = (line.split("|") for line in _WARS.strip().splitlines())
    return tuple(Entry(text, "war", "war", tuple(filter(None, others.split(";")))) for text, others in rows)


def _regions() -> tuple[Entry, ...]:
    rows = (item.split("|") for item in _REGIONS.split(";"))
    return tuple(
        Entry(text, "region", "region", (), tuple(filter(None, (adj.replace("-", " "),)))) for text, adj in rows
    )


def _spelled_cities() -> tuple[Entry, ...]:
    rows = (line.split("|") for line in towns.SPELLED.strip().splitlines())
    return tuple(Entry(text, "city", "city", tuple(others.split(";"))) for text, others in rows)


def _historical() -> Iterator[Entry]:
    """Yield places of other times, each once for every part of the world that it is listed under."""
    for text, kind, noun in (
        (historical_places.CITIES, "city", "city"),
        (historical_places.LANDS, "region", "region"),
        (historical_places.KINGDOMS, "country", "kingdom"),
        (historical_places.ISLANDS, "island", "island"),
    ):
        for names in historical_places.listed(text).values():
            yield from (Entry(name, kind, noun, others, (adj,) if adj else ()) for name, others, adj in names)


COUNTRIES: tuple[Entry, ...] = _countries()
_FORMER: tuple[Entry, ...] = tuple(
    Entry(name, "country", "country") for name in re.split(r"[;\n]", towns.RENAMED_STATES.strip())
)
CITIES: tuple[Entry, ...] = (
    *(Entry(name, "city", "city") for name in [*towns.CITIES.split(), *towns.LONG.split(";")]),
    *_spelled_cities(),
    *(Entry(name, "city", "city") for name in re.split(r"[;\n]", towns.RENAMED_CITIES.strip())),
)
REGIONS: tuple[Entry, ...] = _regions()
RIVERS: tuple[Entry, ...] = tuple(
    Entry(f"the {name}", "water", "river", (f"the {name} River", f"the River {name}"))
    for name in towns.RIVERS.split(";")
)
BODIES: tuple[Entry, ...] = _bodies()
WARS: tuple[Entry, ...] = _wars()
HISTORICAL: tuple[Entry, ...] = tuple(_historical())


def _index() -> Mapping[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in (*COUNTRIES, *REGIONS, *CITIES, *RIVERS, *BODIES, *WARS, *_FORMER, *HISTORICAL):
        for text in (entry.text, *entry.others):
            found.setdefault(fold(text), entry)
    return found


PLACES_AND_BODIES: Mapping[str, Entry] = _index()
# "japanese" -> the country, so that an adjective never gives its country away.
DEMONYMS: Mapping[str, Entry] = {
    adjective.lower(): entry for entry in (*HISTORICAL, *COUNTRIES, *REGIONS) for adjective in entry.adjectives
}


def _renamed() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in (*towns.RENAMED_CITIES.split("\n"), *towns.RENAMED_STATES.split("\n")):
        names = line.split(";")
        for name in names:
            found[fold(name)] = (*found.get(fold(name), ()), *(other for other in names if other != name))
    return found


# "constantinople" -> ("Istanbul", ...), by folded name.
RENAMED: Mapping[str, tuple[str, ...]] = _renamed()


def country_called(word: str) -> Entry | None:
    """Return the country that a word names or whose people it names: "France", "French", "U.S."."""
    if not word[:1].isupper():
        return None
    bare = word.removesuffix("'s").removesuffix("’s")
    entry = PLACES_AND_BODIES.get(fold(bare)) or DEMONYMS.get(bare.lower())
    return entry if entry is not None and entry.kind == "country" else None


def names_land(text: str) -> bool:
    """Say whether a text names a country or a part of the world, or has its adjective."""
    said = text.split()
    runs = (fold(" ".join(said[at:end]).strip(",")) for at in range(len(said)) for end in range(at + 1, at + 4))
    found = (PLACES_AND_BODIES.get(run) or DEMONYMS.get(run) for run in runs)
    return any(entry is not None and entry.kind in ("country", "region") for entry in found)
