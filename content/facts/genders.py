"""Whether a person goes by "he" or "she", as far as a title or a given name tells; most often it tells enough."""

from collections.abc import Iterable

from content.facts.names_kinds import ROYAL


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HE_TITLES = _words(
    "mr mr. sir lord king pope emperor prince tsar czar kaiser sultan shah duke count earl baron cardinal archbishop "
    "bishop father brother monsieur congressman chairman viscount marquess marquis"
)
_SHE_TITLES = _words(
    "mrs mrs. ms ms. lady dame queen empress princess tsarina duchess countess baroness sister madame "
    "congresswoman chairwoman viscountess"
)
# Given names that nearly always tell; those that go both ways ("Andrea", "Jean", "Robin", "Kim") are left out.
_HE_NAMES = _words(
    "aaron abdul abraham adam adolf adriaan ahmed alan albert alberto aldo alec alexander alexandre alexei alfred ali "
    "alistair allan ambrose anatoly anders andreas andrei andrew andré angus anthony anton antonio antónio aristide "
    "arnold arthur augustus austen axel barack ben benedict benito benjamin bernard bertrand boris brian bruce bruno "
    "carl carlo carlos cecil cesare charles charlie chester christian christiaan christopher claude claus clement "
    "colin cordell cornelius constantine cyril dag dale daniel dante david dean denis dennis desmond diego dieter dirk "
    "dmitri dominic donald douglas duncan dwight edgar edmund eduard eduardo edward edwin eiji elias elmer emil "
    "emmanuel enrico eric erich erik ernest ernst erwin eugene evan federico felix ferdinand fernando fidel "
    "francesco francis francisco franz frank franklin fred frederick fridtjof friedrich fritz fyodor gabriel gaspare "
    "gaston geoffrey georg george georges gerald gerard gerhard gilbert giovanni giuseppe gordon graham gregory guido "
    "guillermo gunnar gustav guy hans harold harry hector heinrich helmut hendrik henri henry herbert herman hermann "
    "hideki horace howard hubert hugh hugo ian igor immanuel isaac isidore ivan jack jacob jacques jakob james jason "
    "javier jawaharlal jeffrey jeremy jerome jim jimmy joachim joe johann johannes john johnny jonas jonathan jorge "
    "joseph josef joshua josé juan jules julius justin jürgen karl kenneth klaus klemens kofi konrad konstantin "
    "andre kwame lars laurence lawrence lech lennart leo leon leonard leonardo leonid leopold lester lewis linus lloyd "
    "louis luca lucas lucius ludwig luigi luis léon mahatma manuel marcel marco marcus mario mark martin marvin "
    "massimo matthew maurice max maxim maximilian michael michel miguel mikhail milton mohamed mohammed montgomery "
    "muhammad mustafa napoleon nathan neil nelson neville niccolò nicholas nicolas niels nigel nikita nikola nikolai "
    "noah norman oliver oscar oskar osman otto owen pablo patrick paul pedro percy peter philip philipp philippe pier "
    "pierre pietro pius rafael ralph raymond reginald reinhard rené richard robert roberto roger roland rolf roman "
    "ronald rudolf rudolph rupert russell samuel saul sebastian sergei sergey sidney sigmund silvio simon stanley "
    "stefan stephen steve steven stuart sven takeshi theodor theodore thomas timothy toby tom trygve umberto vernon "
    "victor viktor vincent vladimir vyacheslav václav walter walther warren werner wilbur wilfred wilhelm willem "
    "william willy winston wolfgang woodrow xavier yasser yitzhak yuri"
)
_SHE_NAMES = _words(
    "ada adele adelaide agatha agnes aisha alexandra alice alicia alva amalia amanda amelia amy angela anita anna anne "
    "annie antonia astrid audrey barbara beatrice beatrix benazir bertha beth betty beverly birgit brenda bridget "
    "brigitte camilla carla carol carolina caroline catherine cecilia charlotte chiara christa christina christine "
    "clara claudia constance cornelia cynthia daphne deborah diana dolores dora doris dorothea dorothy edith edna "
    "eileen eleanor elena eleonora elfriede elin elisabeth elise eliza elizabeth ella ellen elsa emilia emily "
    "emma emmeline emmy erika esther ethel eugenie eva eve evelyn fatima fiona flora florence frances francesca "
    "franziska frieda frida friederike gabriela gabriella georgia georgina gerda germaine gertrude gisela "
    "gladys golda grace greta gro gudrun hannah harriet hazel hedwig heidi helen helena helene henrietta hertha hilda "
    "hildegard ida ilse indira inga ingeborg ingrid irene irina iris irma irène isabel isabella jacqueline jane janet "
    "jeanne jennifer jenny jessica joan joanna jocelyn johanna josephine joyce judith julia juliana julie karen karin "
    "katharina katherine kathleen kirsten laura lena leonora lilian lillian lily linda lise lisa liv lise-lotte "
    "lotte louisa louise lucia lucy lydia mabel madeleine magdalena malala margaret margarete margarita margot "
    "margrethe maria marianne marie marina marion marjorie martha mary mathilde matilda maud mercedes mia mildred "
    "millicent miriam monica monika muriel myra nadia nancy naomi natalia natalie nellie nora olga olivia olympe "
    "patricia paula pauline penelope phyllis priscilla rachel rebecca regina renate renata rita rosa rosalind "
    "rosalyn rose rosemary ruth sabina sally sandra sara sarah sheila sibylla sigrid simone sofia solveig sonia "
    "sophia sophie stella stephanie susan susanna suzanne svetlana sylvia tanya tatiana teresa thea theresa ursula "
    "valentina valerie vera veronica victoria vigdís viola virginia wangari wilhelmina winifred yvonne"
)


def gender(name: str, titles: Iterable[str] = ()) -> str:
    """Return "he" or "she" for a person's name and the titles that stand before it, "" where neither tells."""
    told = [word for title in titles for word in title.lower().split()]
    first = name.lower().split()[0] if name else ""
    told += [first] if first in ROYAL or first in _HE_TITLES | _SHE_TITLES else []
    for word in told:
        if word in _HE_TITLES:
            return "he"
        if word in _SHE_TITLES:
            return "she"
    first = first if first in _SHE_NAMES else first.partition("-")[0] or first  # "Hans-Peter"
    if name.lower().startswith("jean-"):
        return "he"
    if first in _SHE_NAMES:
        return "she"
    return "he" if first in _HE_NAMES else ""
