"""Where countries and cities lie: which of them a reader may take for one another.

Curated from general knowledge, after the subregions that statisticians use; a historical state lies where it lay. A
great power may be meant wherever another is.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from content.facts.names import historical_places
from content.facts.names.gazetteer import PLACES_AND_BODIES, fold

_SUBREGIONS = """
north america: United States;Canada
middle america: Mexico;Guatemala;Belize;El Salvador;Honduras;Nicaragua;Costa Rica;Panama
 ;Cuba;Haiti;Dominican Republic;Jamaica;Bahamas;Barbados;Grenada;Trinidad and Tobago
south america: Argentina;Bolivia;Brazil;Chile;Colombia;Ecuador;Guyana;Paraguay;Peru;Suriname;Uruguay;Venezuela
western europe: France;Belgium;Denmark;Netherlands;Luxembourg;Monaco;Germany;West Germany
 ;Switzerland;Austria;Liechtenstein
british isles: United Kingdom;Ireland;England;Scotland;Wales;Northern Ireland;British Empire
southern europe: Italy;Spain;Portugal;Malta;San Marino;Vatican City;Greece;Cyprus
northern europe: Denmark;Norway;Sweden;Finland;Iceland
baltic: Estonia;Latvia;Lithuania
central europe: Germany;East Germany;Nazi Germany;Prussia;Austria;Austria-Hungary;Czechoslovakia;Czech Republic
 ;Slovakia;Poland;Hungary;Switzerland;Holy Roman Empire
balkans: Albania;Bosnia and Herzegovina;Bulgaria;Croatia;Greece;Kosovo;Montenegro;North Macedonia;Romania;Serbia
 ;Slovenia;Yugoslavia;Turkey;Ottoman Empire;Byzantine Empire
eastern europe: Russia;Soviet Union;Russian Empire;Ukraine;Belarus;Moldova;Poland;Romania;Hungary
caucasus: Armenia;Azerbaijan;Georgia;Turkey
central asia: Kazakhstan;Kyrgyzstan;Tajikistan;Turkmenistan;Uzbekistan;Mongolia;Afghanistan
east asia: China;Japan;Korea;South Korea;North Korea;Taiwan;Mongolia
southeast asia: Burma;Myanmar;Brunei;Cambodia;Indonesia;Laos;Malaysia;Philippines;Singapore;Thailand;Siam;Vietnam
 ;North Vietnam;South Vietnam
south asia: Afghanistan;Bangladesh;Bhutan;India;Maldives;Nepal;Pakistan;Sri Lanka;Iran
middle east: Bahrain;Egypt;Iran;Iraq;Israel;Jordan;Kuwait;Lebanon;Oman;Palestine;Qatar;Saudi Arabia;Syria;Turkey
 ;Ottoman Empire;United Arab Emirates;Yemen;Cyprus
north africa: Algeria;Egypt;Libya;Morocco;Sudan;Tunisia;Mauritania
west africa: Benin;Burkina Faso;Cape Verde;Gambia;Ghana;Guinea;Ivory Coast;Liberia;Mali;Mauritania;Niger;Nigeria
 ;Senegal;Sierra Leone;Togo;Chad;Cameroon
east africa: Burundi;Djibouti;Eritrea;Ethiopia;Kenya;Rwanda;Somalia;South Sudan;Sudan;Tanzania;Uganda;Madagascar
 ;Mauritius;Seychelles
central africa: Angola;Cameroon;Chad;Gabon;Democratic Republic of the Congo;Republic of the Congo;Zaire;Burundi;Rwanda
southern africa: South Africa;Botswana;Eswatini;Lesotho;Malawi;Mozambique;Namibia;Zambia;Zimbabwe;Rhodesia;Angola
oceania: Australia;New Zealand;Papua New Guinea;Fiji;Samoa;Tonga;Vanuatu;Palau;Micronesia
ancient: Roman Empire;Byzantine Empire
"""
_BESIDE = """
middle america: south america
western europe: british isles, southern europe, central europe
british isles: northern europe
southern europe: balkans, central europe
northern europe: baltic
central europe: baltic, balkans, eastern europe, western europe
balkans: eastern europe
baltic: eastern europe
caucasus: middle east
middle east: north africa, balkans
central asia: south asia
east asia: southeast asia
southeast asia: south asia
north africa: southern europe
west africa: central africa, north africa
east africa: central africa, southern africa
central africa: southern africa
"""
_CITIES = """
north america: Washington, D.C.;Washington, DC;New York;New York City;Boston;Philadelphia;Chicago;Baltimore;Detroit
 ;Pittsburgh;Dallas;Houston;Miami;Seattle;Los Angeles;San Francisco;San Diego;New Orleans;Honolulu;Montreal;Ottawa
 ;Toronto;Vancouver;Quebec;Bretton Woods;Dumbarton Oaks
middle america: Mexico City;Panama City;Guatemala City;Havana;Santo Domingo;Port-au-Prince
south america: Buenos Aires;Rio de Janeiro;São Paulo;Sao Paulo;Brasilia;Santiago;Lima;Bogota;Caracas;Quito;Montevideo
british isles: London;Edinburgh;Glasgow;Cardiff;Belfast;Dublin;Birmingham;Bristol;Leeds;Liverpool;Manchester;Oxford
 ;Cambridge
western europe: Paris;Lyon;Lyons;Marseille;Bordeaux;Toulouse;Strasbourg;Versailles;Brussels;Antwerp;Bruges;Ghent
 ;Amsterdam;Rotterdam;Utrecht;The Hague;Maastricht;Bonn;Cologne;Frankfurt;Geneva;Lausanne;Basel;Bern;Zurich;Zürich
 ;Locarno;Copenhagen;Hamburg;Bremen;Stuttgart;Marseilles;Ypres;Mainz;Liège;Lüttich;Strassburg
southern europe: Rome;Milan;Turin;Genoa;Venice;Florence;Naples;Bologna;Palermo;Trieste;Madrid;Barcelona;Seville
 ;Valencia;Salamanca;Lisbon;Athens;Valletta;Nicosia;Livorno;Bolzano;Bozen
northern europe: Copenhagen;Oslo;Stockholm;Gothenburg;Helsinki;Reykjavik
baltic: Tallinn;Riga;Vilnius;Reval;Tartu;Dorpat;Kaunas;Kovno;Klaipėda;Memel;Vilna;Wilno;Kaliningrad;Königsberg;Danzig
 ;Gdańsk;Gdansk
central europe: Berlin;Potsdam;Munich;Nuremberg;Dresden;Leipzig;Hamburg;Vienna;Salzburg;Prague;Bratislava;Warsaw;Cracow
 ;Kraków;Budapest;Bern;Zurich;Danzig;Gdańsk;Gdansk;Wrocław;Wroclaw;Breslau;Poznań;Poznan;Posen;Szczecin;Stettin
 ;Pressburg;Mainz;Lviv;Lwów;Lemberg;Chemnitz;Karl-Marx-Stadt
balkans: Belgrade;Zagreb;Ljubljana;Sarajevo;Sofia;Bucharest;Athens;Istanbul;Constantinople;Byzantium;Adrianople
 ;Edirne;Thessaloniki;Salonica;Salonika;Rijeka;Fiume;Dubrovnik;Ragusa;Laibach;Agram;Podgorica;Titograd
eastern europe: Moscow;Leningrad;St. Petersburg;Saint Petersburg;Kiev;Kyiv;Minsk;Odessa;Yalta;Warsaw;Bucharest
 ;Petrograd;Volgograd;Stalingrad;Tsaritsyn;Kharkiv;Kharkov;Lviv;Lvov;Donetsk;Stalino;Dnipro;Dnipropetrovsk;Yekaterinburg;Sverdlovsk
caucasus: Baku;Tbilisi;Yerevan
central asia: Tashkent
east asia: Tokyo;Kyoto;Yokohama;Hiroshima;Nagasaki;Beijing;Peking;Shanghai;Nanjing;Hong Kong;Seoul;Pyongyang;Taipei
 ;Guangzhou;Canton;Tianjin;Chongqing;Qingdao;Xi'an;Shenyang;Mukden;Port Arthur;Lüshun;Edo;Busan;Incheon
southeast asia: Bangkok;Hanoi;Saigon;Ho Chi Minh City;Phnom Penh;Kuala Lumpur;Manila;Jakarta;Batavia;Yangon;Rangoon
south asia: Delhi;New Delhi;Bombay;Mumbai;Calcutta;Kolkata;Chennai;Madras;Dhaka;Islamabad;Karachi;Lahore;Kabul
middle east: Ankara;Istanbul;Baghdad;Beirut;Damascus;Aleppo;Jerusalem;Tel Aviv;Cairo;Tehran;Doha;Abu Dhabi;Nicosia
 ;Constantinople;Mecca;Izmir;Smyrna;Trabzon;Trebizond;Iznik;Nicaea
north africa: Cairo;Alexandria;Suez;Port Said;Tripoli;Tunis;Algiers;Casablanca;Marrakesh;Tangier;Khartoum
west africa: Lagos;Abuja;Accra;Monrovia
east africa: Nairobi;Addis Ababa;Dar es Salaam
central africa: Kinshasa;Léopoldville
southern africa: Johannesburg;Pretoria;Cape Town;Durban;Harare;Maputo;Lourenço Marques
oceania: Sydney;Melbourne;Canberra;Adelaide;Brisbane;Auckland;Wellington
"""
_LANDS = """
east asia: Manchuria;Shandong;Shangtung;Siberia;Tibet;Xinjiang;Inner Mongolia;Formosa;Liaodong;Sakhalin
western europe: Ruhr;Rhineland;Saar;Saarland;Alsace;Lorraine;Flanders;Wallonia;Normandy;Brittany;Burgundy;Savoy;Tyrol
southern europe: Catalonia;Andalusia;Castile;Aragon;Lombardy;Piedmont;Tuscany;Sicily;Sardinia;Crete;Corsica
central europe: Bavaria;Saxony;Silesia;Sudetenland;Bohemia;Moravia;Pomerania;Galicia;Brandenburg;Thuringia
balkans: Macedonia;Thrace;Dalmatia;Transylvania;Wallachia;Bessarabia;Crete
eastern europe: Crimea;Donbas;Volhynia;Bessarabia
north america: California;Texas;Florida;Louisiana;Alaska;New England;Virginia;Quebec;Ontario;Newfoundland
oceania: Hawaii;Guam;Samoa;Tasmania;Queensland;New South Wales
south asia: Kashmir;Punjab;Bengal;Gujarat;Assam;Sindh;Tamil Nadu
middle east: Sinai;Gaza;West Bank;Golan Heights;Kurdistan;Mesopotamia;Anatolia;Hejaz
southeast asia: Java;Sumatra;Borneo;Indochina;Cochinchina;Tonkin
"""
# Where the affairs of the world are settled: any of them may be meant.
CAPITALS = frozenset(
    fold(name)
    for name in (
        "London", "Paris", "Berlin", "Moscow", "Washington, D.C.", "Rome", "Tokyo", "Vienna", "Beijing", "Geneva",
        "Brussels", "New York", "The Hague", "Madrid",
    )
)  # fmt: skip
POWERS = frozenset(
    fold(name)
    for name in (
        "United States", "United Kingdom", "British Empire", "France", "Germany", "Nazi Germany", "Italy", "Japan",
        "China", "Soviet Union", "Russia", "Russian Empire", "Austria-Hungary", "Ottoman Empire", "Prussia",
    )
)  # fmt: skip


def _read() -> tuple[dict[str, tuple[str, ...]], dict[str, frozenset[str]]]:
    members: dict[str, tuple[str, ...]] = {}
    regions: dict[str, frozenset[str]] = {}
    countries, cities, lands = (
        text.strip().replace("\n ;", ";").splitlines() for text in (_SUBREGIONS, _CITIES, _LANDS)
    )
    for line in (*countries, *cities, *lands):
        region, names = line.split(": ")
        members.setdefault(region, tuple(names.split(";")))
        for name in names.split(";"):
            regions[fold(name)] = regions.get(fold(name), frozenset()) | {region}
    for region, name in _of_other_times():
        regions[fold(name)] = regions.get(fold(name), frozenset()) | ({region} - {"anywhere"})
    return members, regions


def _of_other_times() -> Iterator[tuple[str, str]]:
    """Yield (part of the world, name) of the places that histories tell of."""
    lists = (getattr(historical_places, name) for name in ("CITIES", "LANDS", "KINGDOMS", "ISLANDS"))
    for region, names in (found for text in lists for found in historical_places.listed(text).items()):
        yield from ((region, name) for name, _, _ in names)


def _beside() -> frozenset[frozenset[str]]:
    lines = (line.split(": ") for line in (_BESIDE.strip() + historical_places.BESIDE.rstrip()).splitlines())
    return frozenset(frozenset((region, other)) for region, others in lines for other in others.split(", "))


_MEMBERS, _REGIONS = _read()
_NEXT = _beside()
SAME, POWER, NEXT, FAR = range(4)


@lru_cache(maxsize=8192)
def regions_of(place: str) -> frozenset[str]:
    """Return the subregions that a country, city or land lies in, whatever it is called; none where not known."""
    entry = PLACES_AND_BODIES.get(fold(place))
    return _REGIONS.get(entry.key if entry else fold(place), frozenset())


def is_power(place: str) -> bool:
    """Say whether a country is one of the great powers, whatever it is called; or a city one of the great capitals."""
    entry = PLACES_AND_BODIES.get(fold(place))
    return (entry.key if entry else fold(place)) in POWERS | CAPITALS


# Lands that were no states for most of the time that is told of them, or are none to many.
UNSETTLED = frozenset(
    map(fold, ("Palestine", "Taiwan", "Kosovo", "Tibet", "Western Sahara", "Abkhazia", "Transnistria"))
)


def is_unsettled(place: str) -> bool:
    """Say whether a land is one that "country" may not fit: a mandate once, or a state to some only."""
    entry = PLACES_AND_BODIES.get(fold(place))
    return (fold(entry.text) if entry else fold(place)) in UNSETTLED


LAST = 9999  # of a state that is still there
# States that were not there at all times, with their first and last years; of what was a land before there are none.
_LIVED = {
    fold(name): (first, last)
    for name, first, last in (
        ("Soviet Union", 1922, 1991), ("Yugoslavia", 1918, 2003), ("Czechoslovakia", 1918, 1992),
        ("East Germany", 1949, 1990), ("West Germany", 1949, 1990), ("Nazi Germany", 1933, 1945),
        ("Austria-Hungary", 1867, 1918), ("Ottoman Empire", 1299, 1922), ("Holy Roman Empire", 800, 1806),
        ("Russian Empire", 1721, 1917), ("Prussia", 1525, 1947), ("Dutch Republic", 1579, 1795),
        ("Germany", 1871, LAST), ("Italy", 1861, LAST), ("Belgium", 1830, LAST), ("Greece", 1821, LAST),
        ("Finland", 1917, LAST), ("Romania", 1859, LAST), ("Bulgaria", 1878, LAST), ("Turkey", 1919, LAST),
        ("Czech Republic", 1993, LAST), ("Slovakia", 1993, LAST), ("Israel", 1948, LAST), ("Pakistan", 1947, LAST),
        ("Bangladesh", 1971, LAST), ("Indonesia", 1945, LAST), ("Canada", 1867, LAST), ("Australia", 1901, LAST),
        ("New Zealand", 1907, LAST), ("South Africa", 1910, LAST), ("Iraq", 1920, LAST), ("Syria", 1920, LAST),
        ("Lebanon", 1920, LAST), ("Jordan", 1921, LAST), ("Saudi Arabia", 1932, LAST), ("Iceland", 1918, LAST),
        ("Estonia", 1918, LAST), ("Latvia", 1918, LAST), ("Ukraine", 1917, LAST), ("Belarus", 1918, LAST),
        ("Kosovo", 2008, LAST), ("North Macedonia", 1991, LAST), ("Slovenia", 1991, LAST), ("Cuba", 1902, LAST),
        ("Panama", 1903, LAST), ("Argentina", 1816, LAST), ("Chile", 1817, LAST), ("Peru", 1821, LAST),
        ("Mexico", 1821, LAST), ("Brazil", 1822, LAST), ("Colombia", 1810, LAST), ("Venezuela", 1811, LAST),
        ("Bolivia", 1825, LAST), ("Uruguay", 1828, LAST), ("Ecuador", 1830, LAST), ("Haiti", 1804, LAST),
        ("Nicaragua", 1821, LAST), ("Guatemala", 1821, LAST), ("Honduras", 1821, LAST), ("Costa Rica", 1821, LAST),
        ("Dominican Republic", 1844, LAST), ("United States", 1776, LAST), ("North Korea", 1948, LAST),
        ("South Korea", 1948, LAST), ("Singapore", 1965, LAST), ("Malaysia", 1957, LAST), ("Libya", 1951, LAST),
        ("Kazakhstan", 1991, LAST), ("Uzbekistan", 1991, LAST), ("Turkmenistan", 1991, LAST), ("Kenya", 1963, LAST),
        ("Nigeria", 1960, LAST), ("Ghana", 1957, LAST), ("Zambia", 1964, LAST), ("Zimbabwe", 1980, LAST),
        ("United Kingdom", 1707, LAST), ("People's Republic of China", 1949, LAST), ("Republic of Korea", 1948, LAST),
        ("Federal Republic of Germany", 1949, LAST), ("German Democratic Republic", 1949, 1990),
        ("Weimar Republic", 1918, 1933), ("Republic of Ireland", 1949, LAST), ("Irish Free State", 1922, 1937),
        ("Tanzania", 1961, LAST), ("Uganda", 1962, LAST), ("Namibia", 1990, LAST), ("Botswana", 1966, LAST),
    )
}  # fmt: skip


@lru_cache(maxsize=1024)
def _lived(place: str) -> tuple[int, int] | None:
    """Return the first and last year of a state, None where they are not known."""
    entry = PLACES_AND_BODIES.get(fold(place))
    return _LIVED.get(fold(place)) or _LIVED.get(entry.key if entry else fold(place))


def existed(place: str, years: Iterable[int]) -> bool:
    """Tell whether a state was there in one of some years, for all that is known; of no years, it was.

    A name of one time ("the People's Republic of China") is that of the state in that time alone.
    """
    lived, asked = _lived(place), tuple(years)
    return lived is None or not asked or any(lived[0] <= year <= lived[1] for year in asked)


@lru_cache(maxsize=8192)
def apartness(one: str, other: str) -> int:
    """Return how far apart two countries or two cities are: SAME subregion, a POWER beside a power, NEXT to it, FAR."""
    mine, theirs = regions_of(one), regions_of(other)
    if mine & theirs:
        return SAME
    if is_power(one) and is_power(other):
        return POWER
    return NEXT if any(frozenset((a, b)) in _NEXT for a in mine for b in theirs) else FAR


@lru_cache(maxsize=1024)
def neighbours(country: str) -> tuple[str, ...]:
    """Return the other countries of a country's subregions, as the lists have them."""
    names = (name for region in sorted(regions_of(country)) for name in _MEMBERS.get(region, ()))
    return tuple(dict.fromkeys(name for name in names if fold(name) != fold(country)))


__all__ = [
    "FAR",
    "NEXT",
    "POWER",
    "POWERS",
    "SAME",
    "apartness",
    "existed",
    "is_power",
    "is_unsettled",
    "neighbours",
    "regions_of",
]
