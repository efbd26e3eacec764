"""Curated names of places of other times, and of cities that histories tell of, by the part of the world they lie in.

Written for this project from general knowledge. A line is `part: Name|other name;Name`. Left out is what is a common
word or a usual name of persons as well: Tours, Acre, Lydia, York. A name that two cities have stands in both parts; a
part "anywhere" is none, of a city whose namesake elsewhere a text may mean as well.
"""

# Towns that a reader calls cities.
CITIES = """
ancient greece: Athens;Sparta|Lacedaemon;Thebes;Corinth;Argos;Mycenae;Megara;Plataea;Chalcis;Eretria;Tegea;Mantinea
 ;Sicyon;Epidaurus;Amphipolis;Potidaea;Olynthus;Pella;Knossos|Cnossus;Corcyra;Mytilene;Pylos;Byzantium;Constantinople
ancient asia minor: Troy|Ilium;Miletus;Ephesus;Pergamon|Pergamum;Halicarnassus;Sardis;Smyrna;Tarsus;Nicomedia
 ;Chalcedon;Cyzicus;Phocaea;Nicaea;Byzantium;Constantinople;Antioch;Hattusa;Trebizond
ancient italy: Rome;Pompeii;Herculaneum;Ostia;Capua;Tarentum;Croton;Syracuse;Agrigentum|Akragas;Brundisium;Veii;Cumae
 ;Sybaris;Ravenna;Mediolanum;Neapolis;Segesta;Selinus
ancient africa: Carthage;Utica;Leptis Magna;Cyrene;Hippo Regius;Alexandria;Thebes;Heliopolis;Amarna;Pelusium;Naucratis
 ;Meroë|Meroe;Napata
ancient near east: Babylon;Nineveh;Ur;Uruk;Nippur;Lagash;Nimrud;Ebla;Susa;Persepolis;Pasargadae;Ecbatana;Ctesiphon
 ;Seleucia;Palmyra;Petra;Sidon;Byblos;Ugarit;Jericho;Antioch;Edessa;Harran;Carchemish;Jerusalem;Damascus
middle east: Medina;Basra;Kufa;Mosul;Samarra;Aden;Sanaa|Sana'a;Jeddah;Riyadh;Jaffa;Bethlehem;Nazareth;Isfahan;Shiraz
 ;Tabriz;Nishapur;Ramallah;Homs;Bursa;Konya|Iconium;Gallipoli
central asia: Samarkand|Samarqand;Bukhara|Bokhara;Khiva;Herat;Balkh;Merv;Ghazni;Kandahar
south asia: Harappa;Mohenjo-daro;Pataliputra;Taxila;Agra;Varanasi|Benares;Ujjain;Lucknow;Hyderabad;Pondicherry;Surat
 ;Amritsar;Calicut;Cochin;Anuradhapura;Ahmedabad;Colombo;Kathmandu;Peshawar
east asia: Chang'an;Luoyang;Kaifeng;Hangzhou;Kamakura;Osaka;Nagoya;Kaesong;Gyeongju;Macau|Macao;Karakorum;Lhasa;Wuhan
 ;Harbin;Suzhou;Quanzhou;Sapporo
southeast asia: Angkor;Malacca|Melaka;Ayutthaya|Ayuthia;Bagan;Da Nang;Haiphong;Palembang;Mandalay;Surabaya;Yogyakarta
 ;Vientiane;Luang Prabang
north africa: Rabat;Sijilmasa;Kairouan;Fustat;Benghazi;Tobruk;Ceuta;Aswan;Luxor;Bizerte;Meknes
west africa: Timbuktu;Djenné|Djenne;Kumbi Saleh;Walata;Niani;Kumasi;Dakar;Bamako;Freetown;Zaria;Katsina;Agadez
 ;Sokoto;Benin City;Ouidah;Abomey;Conakry;Niamey;Ibadan
east africa: Mogadishu;Kilwa;Mombasa;Malindi;Sofala;Aksum|Axum;Lalibela;Gondar;Adwa|Adowa;Massawa;Asmara
 ;Kampala;Kigali;Juba
southern africa: Lusaka;Bulawayo;Luanda;Pietermaritzburg;Bloemfontein;Windhoek
middle america: Tenochtitlan;Teotihuacan;Chichen Itza;Tikal;Palenque;Uxmal;Texcoco;Tlaxcala;Cholula;Veracruz
 ;Managua;Tegucigalpa
south america: Cuzco|Cusco;Potosí|Potosi;Cartagena;Valparaíso|Valparaiso;Asunción|Asuncion;La Paz;Guayaquil;Recife
 ;Salvador da Bahia
north america: Jamestown;Plymouth;Charleston;Williamsburg;Cahokia;Annapolis;Milwaukee;Cincinnati
 ;Atlanta;Saratoga;Gettysburg
southern europe: Córdoba|Cordoba;Granada;Toledo;Cádiz|Cadiz;Zaragoza|Saragossa;Santiago de Compostela
 ;Málaga|Malaga;Bilbao;Porto|Oporto;Coimbra;Pisa;Siena;Padua;Verona;Ferrara;Mantua;Ravenna;Parma;Modena;Lucca;Assisi
 ;Perugia;Pavia;Amalfi;Salerno;Brindisi;Messina;Catania;Urbino;Vicenza;Cremona;Rimini;Bergamo;Patras;Famagusta
western europe: Aachen|Aix-la-Chapelle;Trier;Speyer;Lübeck;Rouen;Calais;Orléans|Orleans;Reims|Rheims;Avignon;Poitiers
 ;Dijon;Nantes;Verdun;Amiens;Arras;Limoges;Narbonne;Montpellier;Clermont;Dunkirk;Brest;Le Havre;Cherbourg;Grenoble
 ;Leiden|Leyden;Delft;Haarlem;Breda;Tournai;Namur;Leuven|Louvain;Groningen;Heidelberg;Göttingen;Tübingen;Freiburg
 ;Münster;Osnabrück;Kassel;Kiel;Düsseldorf|Dusseldorf;Dortmund;Koblenz;Mannheim;Karlsruhe;Lorient
british isles: Canterbury;Exeter;Norwich;Portsmouth;Southampton;Dundee;Inverness;Galway;Londonderry;Swansea
northern europe: Uppsala;Malmö|Malmo;Kalmar;Trondheim;Turku|Åbo;Roskilde;Aarhus;Visby;Stavanger;Tromsø
 ;Narvik;Odense
baltic: Narva;Daugavpils
central europe: Augsburg;Magdeburg;Regensburg;Weimar;Wittenberg;Erfurt;Jena;Eisenach;Rostock;Passau;Bamberg;Würzburg
 ;Graz;Innsbruck;Brno;Olomouc;Buda;Debrecen;Esztergom;Lublin;Gniezno;Łódź|Lodz;Toruń;Katowice;Konstanz
balkans: Skopje;Plovdiv|Philippopolis;Pristina;Tirana;Dyrrhachium;Sirmium;Mostar;Novi Sad;Timișoara;Cluj;Iași|Jassy
 ;Missolonghi;Vukovar;Banja Luka;Athens
eastern europe: Novgorod;Pskov;Smolensk;Suzdal;Tver;Kazan;Astrakhan;Arkhangelsk;Rostov;Kursk;Sevastopol;Simferopol
 ;Poltava;Chernihiv;Kherson;Irkutsk;Omsk;Tomsk;Vladivostok;Murmansk;Vyborg;Grodno;Brest-Litovsk;Mariupol;Grozny
anywhere: Memphis
"""

# Historical regions, provinces of empires, and lands within a state, with what is said of who or what comes from there.
LANDS = """
ancient greece: Attica;Boeotia=Boeotian;Laconia=Laconian;Messenia=Messenian;Arcadia=Arcadian;Achaea=Achaean
 ;Thessaly=Thessalian;Epirus;Aetolia=Aetolian;Phocis;Thrace=Thracian;Ionia=Ionian;Magna Graecia
 ;the Peloponnese|Peloponnesus=Peloponnesian;Chalcidice|Chalkidiki
ancient asia minor: Asia Minor;Anatolia=Anatolian;Phrygia=Phrygian;Caria=Carian;Lycia=Lycian;Cilicia=Cilician
 ;Cappadocia=Cappadocian;Galatia=Galatian;Bithynia=Bithynian;Pontus;Pamphylia;Mysia;Ionia
ancient near east: Judea|Judaea=Judean;Galilee=Galilean;Samaria;Phoenicia=Phoenician;Canaan=Canaanite;Sumer=Sumerian
 ;Babylonia=Babylonian;Chaldea=Chaldean;Bactria=Bactrian;Arabia=Arabian;the Fertile Crescent
ancient africa: Nubia=Nubian;Upper Egypt;Lower Egypt;Numidia=Numidian;Cyrenaica;Mauretania
ancient italy: Etruria;Latium;Campania;Cisalpine Gaul;Samnium;Apulia
roman west: Gaul;Hispania;Britannia;Germania;Dacia=Dacian;Pannonia=Pannonian;Illyria=Illyrian;Illyricum;Moesia;Noricum
 ;Raetia;Cisalpine Gaul;Roman Britain
southern europe: Tuscany=Tuscan;Lombardy;Piedmont=Piedmontese;Calabria;Liguria;Umbria=Umbrian;Romagna;Apulia
 ;Andalusia=Andalusian;al-Andalus;Asturias=Asturian;Extremadura;the Algarve;the Basque Country
western europe: Burgundy=Burgundian;Brittany=Breton;Aquitaine;Gascony=Gascon;Anjou=Angevin;Provence;Languedoc;Picardy
 ;Savoy;Franche-Comté;Poitou;Artois;the Vendée;Westphalia=Westphalian;the Palatinate;Brabant;Hainaut;Wallonia=Walloon
 ;Frisia=Frisian;Holstein;Schleswig;Schleswig-Holstein
central europe: Franconia;Swabia=Swabian;Thuringia;Silesia=Silesian;Bohemia=Bohemian;Moravia=Moravian
 ;Pomerania=Pomeranian;Brandenburg;Carinthia;Styria;Tyrol;South Tyrol;Lusatia;the Sudetenland;Galicia;Bukovina;Ruthenia
baltic: Livonia=Livonian;Courland;East Prussia
northern europe: Jutland;Scania;Karelia=Karelian;Lapland;Finnmark
balkans: Bessarabia;Wallachia=Wallachian;Moldavia=Moldavian;Dalmatia=Dalmatian;Istria;Slavonia;Vojvodina;Rumelia;Dobruja
 ;Epirus;Thessaly;Thrace
eastern europe: Volhynia;Podolia;Bessarabia;Bukovina;the Donbas
british isles: East Anglia;Cornwall=Cornish;Ulster
middle east: the Hejaz;Kurdistan;Khorasan|Khurasan;Transjordan
central asia: Transoxiana;Sogdia|Sogdiana=Sogdian;Turkestan;Khorasan
south asia: Gujarat=Gujarati;Bihar;Oudh|Awadh;the Deccan;Sindh;Assam=Assamese;Kerala;Balochistan;Rajputana
east asia: Inner Mongolia;Outer Mongolia;Xinjiang
southeast asia: Annam=Annamese;Tonkin;Cochinchina
north africa: Tripolitania;Ifriqiya;Cyrenaica
west africa: Hausaland;Senegambia;Yorubaland;Biafra=Biafran
east africa: Tigray=Tigrayan;the Ogaden;Somaliland;Darfur
central africa: Katanga
southern africa: the Transvaal;Zululand
middle america: Mesoamerica=Mesoamerican;Yucatán|Yucatan
south america: Patagonia=Patagonian
north america: New England
"""

# States that no word of their name tells to be any.
KINGDOMS = """
ancient greece: Macedon
ancient near east: Assyria=Assyrian;Judah;Elam=Elamite;Urartu;Mitanni
ancient africa: Kush=Kushite
southern europe: Castile=Castilian;Aragon=Aragonese;Navarre
british isles: Wessex;Mercia=Mercian;Northumbria=Northumbrian
east asia: Silla;Goguryeo;Baekje;Joseon
southeast asia: Champa;Funan;Lan Xang
central africa: Kongo;Ndongo;Buganda
"""

ISLANDS = """
ancient greece: Lesbos;Samos;Chios;Naxos;Aegina;Euboea;Melos;Lemnos;Thasos;Delos;Crete
southern europe: Crete;Sardinia;Corsica;Minorca|Menorca;Majorca|Mallorca
southeast asia: Sumatra;Borneo;Sulawesi|Celebes;Luzon;Mindanao;New Guinea
east asia: Hokkaido|Hokkaidō;Honshu|Honshū;Kyushu|Kyūshū;Shikoku;Okinawa;Sakhalin
east africa: Zanzibar
middle america: Hispaniola;Guadeloupe;Martinique
"""

BESIDE = """
ancient greece: ancient asia minor, ancient italy
ancient asia minor: ancient near east, middle east
ancient italy: ancient africa, roman west, southern europe
ancient africa: ancient near east, north africa
ancient near east: middle east
"""


def listed(text: str) -> dict[str, tuple[tuple[str, tuple[str, ...], str], ...]]:
    """Return (name, other names, adjective or "") of a list above by the part of the world, "anywhere" for none."""
    found: dict[str, tuple[tuple[str, tuple[str, ...], str], ...]] = {}
    for line in text.strip().replace("\n ;", ";").splitlines():
        part, names = line.split(": ")
        found[part] = tuple(map(_read, names.split(";")))
    return found


def _read(item: str) -> tuple[str, tuple[str, ...], str]:
    names, _, adjective = item.partition("=")
    name, *others = names.split("|")
    return name, tuple(others), adjective


__all__ = ["BESIDE", "CITIES", "ISLANDS", "KINGDOMS", "LANDS", "listed"]
