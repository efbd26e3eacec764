"""Heads of states and governments and the years in which they held office.

Curated from general knowledge: who was no president yet is no likely answer beside one, and a question that says
"President Taft" tells roughly when. A plus: died in office.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_HEADS = """
United States/President: George Washington 1789-1797;John Adams 1797-1801;Thomas Jefferson 1801-1809
 ;James Madison 1809-1817;James Monroe 1817-1825;John Quincy Adams 1825-1829;Andrew Jackson 1829-1837
 ;Martin Van Buren 1837-1841;William Henry Harrison 1841-1841+;John Tyler 1841-1845;James Polk 1845-1849
 ;Zachary Taylor 1849-1850+;Millard Fillmore 1850-1853;Franklin Pierce 1853-1857;James Buchanan 1857-1861
 ;Abraham Lincoln 1861-1865+;Andrew Johnson 1865-1869;Ulysses Grant 1869-1877;Rutherford Hayes 1877-1881
 ;James Garfield 1881-1881+;Chester Arthur 1881-1885;Grover Cleveland 1885-1897;Benjamin Harrison 1889-1893
 ;William McKinley 1897-1901+;Theodore Roosevelt 1901-1909;William Taft 1909-1913;William Howard Taft 1909-1913
 ;Woodrow Wilson 1913-1921;Warren Harding 1921-1923+;Calvin Coolidge 1923-1929;Herbert Hoover 1929-1933
 ;Franklin Roosevelt 1933-1945+;Franklin Delano Roosevelt 1933-1945+;Harry Truman 1945-1953;Dwight Eisenhower 1953-1961
 ;John Kennedy 1961-1963+;Lyndon Johnson 1963-1969;Richard Nixon 1969-1974;Gerald Ford 1974-1977
 ;Jimmy Carter 1977-1981;Ronald Reagan 1981-1989;Bill Clinton 1993-2001;Barack Obama 2009-2017
United Kingdom/Prime Minister: Benjamin Disraeli 1868-1880;William Gladstone 1868-1894;Arthur Balfour 1902-1905
 ;Herbert Asquith 1908-1916;David Lloyd George 1916-1922;Stanley Baldwin 1923-1937;Ramsay MacDonald 1924-1935
 ;Neville Chamberlain 1937-1940;Winston Churchill 1940-1955;Clement Attlee 1945-1951;Anthony Eden 1955-1957
 ;Harold Macmillan 1957-1963;Harold Wilson 1964-1976;Edward Heath 1970-1974;James Callaghan 1976-1979
 ;Margaret Thatcher 1979-1990;John Major 1990-1997;Tony Blair 1997-2007
Soviet Union/Premier: Vladimir Lenin 1917-1924+;Joseph Stalin 1924-1953+;Nikita Khrushchev 1953-1964
 ;Leonid Brezhnev 1964-1982+;Mikhail Gorbachev 1985-1991
Germany/Chancellor: Otto von Bismarck 1871-1890;Gustav Stresemann 1923-1923;Adolf Hitler 1933-1945+
 ;Konrad Adenauer 1949-1963;Ludwig Erhard 1963-1966;Willy Brandt 1969-1974;Helmut Schmidt 1974-1982
 ;Helmut Kohl 1982-1998;Angela Merkel 2005-2021
France/President: Charles de Gaulle 1959-1969;Georges Pompidou 1969-1974+;Valéry Giscard d'Estaing 1974-1981
 ;François Mitterrand 1981-1995;Jacques Chirac 1995-2007
"""


@dataclass(frozen=True, slots=True)
class Head:
    """Who led a state from one year to another, both counted in."""

    name: str
    state: str
    office: str
    first: int
    last: int
    died: bool  # in office


def _read() -> Iterator[Head]:
    for line in _HEADS.strip().replace("\n ;", ";").splitlines():
        led, persons = line.split(": ")
        state, office = led.split("/")
        for person in persons.split(";"):
            name, _, years = person.rpartition(" ")
            first, last = map(int, years.removesuffix("+").split("-"))
            yield Head(name, state, office, first, last, years.endswith("+"))


_INITIAL = re.compile(r" [A-Z]\.(?=\s|$)|^[A-Z]\. ")
_BY_NAME = {head.name: head for head in _read()}
_NAMED = re.compile(rf"\b(?:{'|'.join(re.escape(name).replace(r'\ ', ' (?:[A-Z][.] )?') for name in _BY_NAME)})\b")


@lru_cache(maxsize=8192)
def head_called(name: str) -> Head | None:
    """Return the head of a state or government who goes by a full name, with or without initials; None of others."""
    return _BY_NAME.get(_INITIAL.sub("", name))


@lru_cache(maxsize=8192)
def are_two_heads(one: str, other: str) -> bool:
    """Say whether two names are of two heads of states, though first and last word may be the same."""
    mine, theirs = head_called(one), head_called(other)
    return mine is not None and theirs is not None and (mine.state, mine.first) != (theirs.state, theirs.first)


@lru_cache(maxsize=8192)
def heads_in(text: str) -> tuple[Head, ...]:
    """Return the heads whose full names stand in a text, in its order."""
    found = (head_called(name) for name in _NAMED.findall(text))
    return tuple(head for head in found if head is not None)


__all__ = ["Head", "are_two_heads", "head_called", "heads_in"]
