"""Curated names of cities, and what cities and states were called at other times. Written for this project."""

CITIES = """
Abuja Accra Adelaide Aleppo Alexandria Algiers Amsterdam Ankara Antwerp Athens Auckland Baghdad Baku Baltimore Bangkok
Barcelona Beirut Belfast Belgrade Berlin Birmingham Bologna Bonn Bordeaux Boston Bratislava Bremen Brisbane Bristol
Brussels Bucharest Budapest Cairo Cambridge Canberra Caracas Cardiff Casablanca Chicago Copenhagen Dallas Damascus Delhi
Detroit Doha Dresden Dublin Durban Edinburgh Florence Frankfurt Geneva Genoa Glasgow Gothenburg Hamburg Hanoi Harare
Havana Helsinki Hiroshima Honolulu Houston Islamabad Istanbul Jakarta Jerusalem Johannesburg Kabul Karachi Khartoum
Kinshasa Kyoto Lagos Lahore Lausanne Leeds Leipzig Leningrad Lima Lisbon Liverpool Ljubljana Locarno London Maastricht
Madrid Manchester Manila Marrakesh Melbourne Miami Milan Minsk Monrovia Montevideo Montreal Moscow Nagasaki Nairobi
Naples Nicosia Oslo Ottawa Oxford Palermo Paris Philadelphia Pittsburgh Potsdam Prague Pretoria Pyongyang Quebec Quito
Reykjavik Riga Rome Rotterdam Salzburg Sarajevo Saigon Salamanca Santiago Seattle Seoul Shanghai Sofia Stockholm
Strasbourg Stuttgart Suez Sydney Tallinn Tangier Tashkent Tokyo Toronto Toulouse Trieste Tripoli Tunis Turin Utrecht
Valencia Valletta Vancouver Venice Versailles Vienna Vilnius Warsaw Wellington Yalta Yerevan Yokohama Zagreb
"""
LONG = (
    "Los Angeles;San Francisco;Mexico City;Buenos Aires;"
    "Rio de Janeiro;Cape Town;Hong Kong;New Delhi;Tel Aviv;Kuala Lumpur;"
    "Phnom Penh;Ho Chi Minh City;Addis Ababa;Dumbarton Oaks;Bretton Woods;Abu Dhabi;"
    "Port Said;San Diego;New Orleans;Panama City;Guatemala City;Santo Domingo;Buenos Aires;Dar es Salaam;Port-au-Prince"
)

# One city that is spelled in several ways, at several times.
SPELLED = """
Beijing|Peking;Peiping
Kyiv|Kiev
Kraków|Cracow;Krakow
Zurich|Zürich
Lyon|Lyons
Marseille|Marseilles
Mumbai|Bombay
Kolkata|Calcutta
Chennai|Madras
Yangon|Rangoon
Nanjing|Nanking
Guangzhou|Canton
Tianjin|Tientsin
Chongqing|Chungking
Qingdao|Tsingtao
Xi'an|Sian
Taipei|Taibei
Busan|Pusan
Incheon|Inchon
Odessa|Odesa
Kharkiv|Kharkov
Lviv|Lvov
Tbilisi|Tiflis
Tehran|Teheran
Bogota|Bogotá
Brasilia|Brasília
São Paulo|Sao Paulo
Dhaka|Dacca
Nuremberg|Nürnberg
Munich|München
Cologne|Köln
Seville|Sevilla
Livorno|Leghorn
Ypres|Ieper
Bruges|Brugge
Ghent|Gent
Mainz|Mayence
Basel|Basle
Bern|Berne
Mecca|Makkah
The Hague|Den Haag
Washington, D.C.|Washington, DC
New York|New York City
St. Petersburg|Saint Petersburg
"""

# Places that were called otherwise at another time: whoever types the one for the other is as right.
RENAMED_CITIES = """
Istanbul;Constantinople;Byzantium
Ho Chi Minh City;Saigon
St. Petersburg;Saint Petersburg;Leningrad;Petrograd
Gdańsk;Gdansk;Danzig
Kaliningrad;Königsberg
Wrocław;Wroclaw;Breslau
Poznań;Poznan;Posen
Szczecin;Stettin
Bratislava;Pressburg;Pozsony
Ljubljana;Laibach
Zagreb;Agram
Lviv;Lvov;Lwów;Lemberg
Vilnius;Vilna;Wilno
Tallinn;Reval
Tartu;Dorpat
Kaunas;Kovno
Klaipėda;Memel
Oslo;Christiania;Kristiania
Tokyo;Edo
Jakarta;Batavia
Shenyang;Mukden
Lüshun;Port Arthur
Izmir;Smyrna
Edirne;Adrianople
Trabzon;Trebizond
Iznik;Nicaea
Thessaloniki;Salonica;Salonika
Rijeka;Fiume
Dubrovnik;Ragusa
Kinshasa;Léopoldville;Leopoldville
Maputo;Lourenço Marques
Volgograd;Stalingrad;Tsaritsyn
Yekaterinburg;Sverdlovsk
Donetsk;Stalino
Dnipro;Dnipropetrovsk;Yekaterinoslav
Chemnitz;Karl-Marx-Stadt
Astana;Nur-Sultan
Bishkek;Frunze
Dushanbe;Stalinabad
Podgorica;Titograd
Santo Domingo;Ciudad Trujillo
Mexico City;Tenochtitlan
Bolzano;Bozen
Strasbourg;Strassburg
Liège;Lüttich
"""

RENAMED_STATES = """
Thailand;Siam
Myanmar;Burma
Sri Lanka;Ceylon
Iran;Persia
Ethiopia;Abyssinia
Zimbabwe;Rhodesia;Southern Rhodesia
Zambia;Northern Rhodesia
Malawi;Nyasaland
Botswana;Bechuanaland
Ghana;Gold Coast
Benin;Dahomey
Burkina Faso;Upper Volta
Democratic Republic of the Congo;Zaire;Belgian Congo
Tanzania;Tanganyika
Cambodia;Kampuchea
Taiwan;Formosa
Eswatini;Swaziland
Indonesia;Dutch East Indies
Vanuatu;New Hebrides
"""

# Rivers that nothing else is called after, no state and no battle.
RIVERS = (
    "Rhine;Danube;Elbe;Oder;Vistula;Volga;Dnieper;Dniester;Neva;Rhône;Seine;Loire;Garonne;Moselle;Meuse;Scheldt;Thames;"
    "Tagus;Ebro;Tiber;Nile;Zambezi;Limpopo;Orinoco;Potomac;Rio Grande;Tigris;Euphrates;Indus;Ganges;Brahmaputra;Mekong;"
    "Irrawaddy;Yangtze;Amur"
)
