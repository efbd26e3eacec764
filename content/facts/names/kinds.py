"""What class a proper name belongs to: its head noun decides ("... Summit", "Treaty of ...")."""

from collections.abc import Sequence

from content.facts.names.callings import is_calling
from content.facts.names.gazetteer import PLACES_AND_BODIES

_HEADS = """
summit: summit
conference: conference symposium colloquium meeting assizes talks
treaty: treaty pact agreement accord accords convention protocol covenant armistice compact entente concordat peace
act: act law bill statute code ordinance directive regulation regulations edict acts laws tariff
amendment: amendment amendments
office: officer commander coordinator inspector superintendent chancellor president secretary minister
    commissioner executive adviser advisor director registrar auditor treasurer archivist chairman patriarch
    vizier doge viceroy regent emperor
system: web network system
article: article section chapter clause title annex paragraph schedule
resolution: resolution
document: declaration note memorandum report concept communiqué communique constitution charter manifesto
    statement guidelines principles paper proclamation petition communication recommendation recommendations letter
    atlas almanac handbook manual dictionary encyclopedia encyclopaedia catalogue register index telegram bible gospel
    book encyclical speech address bull bulls theses journal magazine times herald gazette review
policy: doctrine policy corollary strategy agenda
programme: initiative programme program plan partnership project scheme framework platform campaign mission dialogue
    menu deal operation package process fellowship plans toolkit roadmap curriculum
organisation: council organisation organization commission committee agency bank fund league union court ministry
    department office board bureau institute institution university party company corporation endowment foundation
    association society academy authority secretariat parliament senate congress house government army navy
    force forces team group centre center network alliance administration federation confederation directorate
    tribunal assembly service corps college school church guard police command institutes commonwealth
    panel caucus bloc delegation consortium observatory laboratory museum library hospital cabinet duma diet
    inspectorate ombudsman
    trust syndicate cooperative club legislature press railway railways airlines front community communities
war: war wars revolution rebellion uprising revolt mutiny insurrection
battle: battle siege raid
event: crisis incident blockade depression coup massacre plague famine reformation renaissance crusade crusades
    scandal affair disaster holocaust enlightenment festival games olympics day year
award: prize award medal order cross
water: canal river sea ocean gulf strait straits lake bay channel
mountain: mountain mountains mount alps
island: island islands peninsula archipelago atoll
group: states
place: land desert plateau basin forest glacier fjord falls volcano crater oasis valley bridge tower palace castle
    cathedral square street station airport port hall building park gate dam mosque basilica temple monastery abbey
    fortress fort citadel tomb monument chapel synagogue shrine pyramid villa lighthouse stadium arena mansion
    tunnel highway road base territory province county district zone line theatre
country: republic kingdom empire emirates duchy principality sultanate khanate caliphate
collider: collider synchrotron accelerator telescope reactor satellite spacecraft experiment
right: right rights freedom
licence: license licence licenses licences
"""


def _heads() -> dict[str, str]:
    found: dict[str, str] = {}
    kind = ""
    for line in _HEADS.strip().splitlines():
        before, colon, after = line.partition(":")
        kind = before.strip() if colon else kind
        for noun in (after if colon else line).split():
            if "-" not in noun:
                found[noun] = kind
    return found


HEADS = _heads()
_AWARDED = frozenset({"prize", "medal", "award"})
# Heads that a text writes small after a capitalised modifier: "Good Neighbor policy", "Lend-Lease program".
SMALL_HEADS = frozenset(
    noun
    for noun, kind in HEADS.items()
    if kind in {"treaty", "act", "policy", "programme", "summit", "conference", "amendment"} or noun in _AWARDED
) - {"law", "laws", "bill", "meeting", "talks", "process", "deal", "mission", "plans", "package", "project", "title"}
JOINING_HEADS = frozenset(noun for noun, kind in HEADS.items() if kind not in {"place", "water", "country"})

_TITLES = (
    "president vice premier prime minister secretary senator representative congressman congresswoman governor mayor "
    "chancellor ambassador general admiral marshal captain colonel major lieutenant sir lord lady dame dr dr. mr "
    "mr. mrs mrs. ms ms. professor prof. pope king queen emperor empress prince princess tsar czar kaiser sultan shah "
    "judge justice chief chairman chairwoman chair director commissioner historian economist physicist engineer "
    "architect "
    "archbishop bishop cardinal patriarch viscount marquess marquis "
    "saint st. father brother sister reverend rev. sheikh comrade duke "
    "count earl baron caliph emir dowager elector palatine marquise marchioness countess baroness duchess "
    "vizier rabbi fra barons earls dukes viscounts "
    "senators representatives presidents professors kings queens emperors generals princes "
    "under-secretary deputy acting former general speaker administrator superintendent "
    "archdeacon provost undersecretary gen. maj. brig. brigadier lt. col. capt. adm. sgt. sen. rep. gov. cmdr. "
    "democrat republican whig federalist"
)
TITLES = frozenset(_TITLES.split())
OFFICES = frozenset(
    {"secretary", "minister", "president", "premier", "chancellor", "governor", "ambassador", "director", "mayor"}
    | {"commissioner", "chairman", "chairwoman", "justice", "commander", "attorney", "speaker", "chief", "king"}
    | {"queen", "emperor", "pope", "archbishop", "bishop"}
)
# What a ruler or a saint is called behind a given name: "Suleiman the Magnificent", "Pliny the Elder".
_EPITHETS = (
    "Great Younger Elder Conqueror Magnificent Terrible Bold Bald Fat Pious Wise Lionheart Confessor Good Fair Short "
    "Lame Impaler Navigator Fearless Apostate Baptist Evangelist Simple Just Catholic Cruel Blind Strong Silent "
    "Lawgiver Victorious Handsome Tall Old Young Unready Venerable Geometer Philosopher Martyr Rich"
)
EPITHETS = frozenset(_EPITHETS.split())
PARTISANS = frozenset({"democrat", "republican", "whig", "federalist"})
_ROYAL = (
    "king queen pope emperor empress prince princess tsar sultan saint duke lord lady viscount marquess marquis caliph "
    "dowager"
)
# Titles that stay with a name of one word: "King John", "Pope Innocent III".
ROYAL = frozenset(_ROYAL.split())
_NUMBERED = (
    "article section chapter resolution regulation directive title part annex clause protocol apollo schedule number "
    "no. act amendment appendix phase agenda horizon vision expo proposition order paragraph rule table figure"
)
NUMBERED = frozenset(_NUMBERED.split())
_PORTFOLIOS = (
    "foreign external internal home affairs state defense defence war commerce interior treasury labor labour "
    "health finance justice education agriculture transport transportation energy trade economy navy army environment "
    "culture staff the and for of veterans housing security homeland"
)
# What an office is over: "Minister of Foreign Affairs", "Secretary of State for War".
PORTFOLIOS = frozenset(_PORTFOLIOS.split())
PLURAL_HEADS = frozenset(noun for noun in HEADS if noun.endswith("s")) - {
    "congress",
    "regulations",
    "times",
    "press",
    "corps",
    "series",
    "crisis",
    "theses",
    "headquarters",
    "cross",
    "games",
    "olympics",
    "process",
    "railways",
    "airlines",
    "forces",
}


# What one thing is whose name ends in a plural: "Which airline", of Holm Airlines.
ONE_OF = {"airlines": "airline", "railways": "railway", "communities": "community"}
# Names that are plural though they name one thing: "the Harbour Games were held".
SPOKEN_AS_SEVERAL = frozenset({"forces", "games", "olympics"})

# Heads that stand first: "Operation Vittles", "Lake Geneva".
FIRST_HEADS = {
    "operation": "programme",
    "project": "programme",
    "lake": "water",
    "mount": "mountain",
    "fort": "place",
    "camp": "place",
    "article": "article",
    "resolution": "resolution",
}


AIDES = frozenset({"assistant", "deputy", "aide", "counsel", "counsellor", "counselor", "envoy", "ambassador"})
KNIGHTED = frozenset({"sir", "dame"})


def head_index(words: Sequence[str]) -> int:
    """Return the index of a name's head word: the last one before "of", "for", "on" ("Treaty of Versailles" -> 0)."""
    for index, word in enumerate(words):
        if index and word.lower() in {"of", "for", "on", "to", "against", "in", "at", "du", "de", "between", "with"}:
            return index - 1
    return len(words) - 1


# What a thing is called whose name has a word for it that nobody calls it by: "Which mountain is Mount Tarn?"
CALLED = {"mount": "mountain", "peace": "peace treaty", "times": "newspaper", "olympics": "games"}


def kind_by_head(words: Sequence[str]) -> tuple[str, str]:
    """Return (kind, noun) of a name by its head noun, or ("", "") where that says nothing."""
    lowered = [word.lower() for word in words]
    index = head_index(lowered)
    if (holder := _holder(lowered, index)) is not None:
        return holder
    if lowered[:2] == ["house", "of"] and len(lowered) > 2 and not _HOUSED & set(lowered):
        return "organisation", "dynasty"
    if lowered[0] in FIRST_HEADS and len(lowered) > 1 and lowered[-1] not in HEADS and not is_calling(lowered[-1]):
        return FIRST_HEADS[lowered[0]], CALLED.get(lowered[0], lowered[0])
    if (law := _statute(lowered, index)) is not None:
        return law
    if lowered[-1] not in HEADS and (kind := _housed(words)) is not None:
        return kind
    head = lowered[index]
    if index == len(lowered) - 1 and head not in HEADS and len(lowered) > 1:
        # "Article XIX", "Resolution 1244", "World War I": a number stands behind the head.
        behind = lowered[index - 1]
        if (head.isdigit() or set(head) <= set("ivxlc")) and behind in HEADS:
            head = behind
    if (
        len(lowered) > 1
        and head not in HEADS
        and head.endswith("s")
        and head[:-1] in HEADS
        and index == len(lowered) - 1
    ):
        return HEADS[head[:-1]], head[:-1]  # "Foundation Documents"
    if head in HEADS and not (head == "peace" and 0 < index == len(lowered) - 1):  # "World Peace" was never signed
        noun = ONE_OF.get(head) or (head[:-1] if head in PLURAL_HEADS else head)
        return HEADS[head], CALLED.get(noun, noun)
    return "", ""


def _holder(lowered: Sequence[str], head: int) -> tuple[str, str] | None:
    """The class of somebody, or of a case between two, whose name has a head noun in it; None for any other name."""
    if lowered[0] in KNIGHTED and len(lowered) > 2 and lowered[-1].removesuffix("s") in HEADS:
        return "person", ""  # "Sir Ada Banks" is no bank
    if lowered[1:2] == ["to"] and (lowered[0] in AIDES or HEADS.get(lowered[0]) == "office"):
        return "office", lowered[0]  # "Assistant to the President"
    if head < len(lowered) - 1 and is_calling(lowered[-1]):
        return "", ""  # "City of Oster Harbour Commissioner" is no city
    return ("case", "case") if "v." in lowered or "vs." in lowered else None


def _statute(lowered: Sequence[str], head: int) -> tuple[str, str] | None:
    """The class of an act whose name has "of" or "with" inside: "Defence of the Valley Act 1920"."""
    last = lowered[-2] if len(lowered) > 1 and lowered[-1].isdigit() else lowered[-1]
    return ("act", last) if last in {"act", "bill"} and lowered[head] != last and len(lowered) > 2 else None


_SITTING = (
    "representatives commons lords delegates burgesses keys assembly councillors councilors peers deputies peoples "
    "people nationalities wisdom culture cultures elders traditional chiefs federation states"
)
# Who sits or what is done in a house that is no family: "the House of Lords".
_HOUSED = frozenset(_SITTING.split())
# Behind what a place may stand in the name of a house: "Royal College London".
HOUSES = frozenset({"college", "university", "institute", "hospital", "school", "museum", "academy", "polytechnic"})


def _housed(words: Sequence[str]) -> tuple[str, str] | None:
    """The class of a house whose place stands last: "Royal College London"; None for any other name."""
    for at, word in enumerate(words[:-1]):
        rest = " ".join(words[at + 1 :])
        if at and word.lower() in HOUSES and rest.lower() in PLACES_AND_BODIES:
            return "organisation", word.lower()
    return None
