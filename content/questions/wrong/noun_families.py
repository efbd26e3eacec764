"""Which common nouns may stand in one another's place: what a wrong phrase must be to look right in a gap.

Word vectors put "purpose" beside "existence"; what a reader finds likely is a thing of the same family. Written for
this project from general knowledge; a noun stands in every family that it may belong to.
"""

from functools import cache

_FAMILIES = """
war conflict battle invasion attack assault blockade siege occupation coup revolution rebellion uprising revolt strike
 fighting hostility campaign crisis offensive raid bombing incident riot massacre
crisis depression recession inflation famine epidemic pandemic disaster collapse shortage unemployment downturn poverty
 drought flood earthquake fire accident storm disease illness injury
aid assistance support help loan credit grant funding investment subsidy relief supply fund contribution donation
 protection guarantee
payment debt tax tariff duty price cost spending expenditure reparation fee fine wage salary budget income revenue
 profit rent pension interest rate charge bill fare toll damage compensation
agreement treaty pact deal arrangement accord alliance convention contract settlement compact ceasefire truce armistice
 partnership protocol charter union
conference summit meeting talk negotiation discussion consultation session assembly gathering congress debate dialogue
 workshop seminar hearing congress forum exercise
plan program programme initiative policy strategy project scheme proposal doctrine campaign approach reform measure
 effort action operation package framework mission
law act legislation bill resolution amendment regulation rule statute decree order directive constitution provision
 code standard requirement restriction ban sanction embargo prohibition limit limitation clause article section
organisation organization commission committee council department agency government ministry authority parliament board
 office bureau secretariat administration court bank company corporation institution body group party union association
 society federation league senate congress cabinet legislature university school college institute museum church centre
 center network foundation club team firm business industry unit division service press
army navy force troop soldier police fleet militia guard unit division regiment battalion corps
country state nation power ally republic kingdom empire colony member partner neighbour neighbor signatory government
 territory region world continent island satellite
people person leader official citizen worker delegate representative member minister president secretary officer
 scientist engineer researcher author historian expert adviser advisor critic supporter advocate opponent voter student
 teacher refugee immigrant farmer doctor artist king queen prince bishop priest soldier general politician diplomat
 employee developer user maintainer volunteer editor lawyer judge landlord tenant creditor debtor owner patient child
 woman man family parent community population audience public opinion community candidate director manager staff
creation establishment formation development expansion reconstruction rebuilding construction founding foundation
 introduction growth enlargement revival recovery spread extension increase opening launch adoption signing building
 production
reduction withdrawal destruction division collapse end abolition dissolution removal decline loss decrease closure
 elimination cancellation dismissal defeat surrender partition separation disarmament demobilization
idea principle concept theory belief notion doctrine view ideology thought philosophy value ideal assumption
 hypothesis argument thesis
security stability peace independence integrity neutrality order freedom unity prosperity safety sovereignty liberty
 equality democracy cooperation growth integration resilience interoperability trust justice
domination aggression threat danger risk pressure opposition resistance violence terrorism corruption attack abuse
 oppression discrimination challenge pollution emission waste
ship weapon aircraft bomb gun missile tank bomber submarine cruiser battleship vessel carrier warship boat plane truck
 vehicle fighter rocket ammunition arm munition train car engine
region area sector zone territory city border part portion district province country town village coast island land
 frontier state continent hemisphere place site location port harbour harbor capital quarter street valley river
report review study survey letter memorandum statement speech declaration note message article paper book document
 proposal recommendation request call announcement manifesto publication text record manual guide list list journal
 newspaper essay poem novel story chapter
right power authority privilege ability responsibility duty obligation permission licence license mandate jurisdiction
 capacity status role capability opportunity possibility option chance option freedom access
change shift increase rise fall growth decline improvement transformation revision adjustment reversal break
 transition innovation
problem issue question dispute controversy difficulty concern matter disagreement debate obstacle barrier division
 tension challenge
concern fear interest desire hope anxiety suspicion doubt ambition wish commitment willingness reluctance unwillingness
 preference sympathy enthusiasm anger
decision choice ruling judgment judgement verdict conclusion vote approval decision refusal rejection consent
 acceptance promise pledge assurance guarantee commitment
trade commerce business market industry economy agriculture investment import export economy manufacturing labour labor
 employment tourism banking finance
goal aim objective purpose target interest priority intention mission
system mechanism process procedure method technique model structure framework tool instrument means technology device
 machine equipment facility infrastructure
data information knowledge evidence research science software code result finding material content source resource
 version distribution package release file
education training advice guidance expertise experience skill teaching learning instruction
election campaign vote referendum appointment nomination ballot
food water oil coal steel iron grain wheat cotton gold silver wool timber sugar rubber fuel gas energy electricity
 power metal land crop chemical substance product good medicine
title name term office position post rank degree award prize medal honour honor
relation relationship tie link connection contact friendship partnership cooperation
supremacy monopoly dominance leadership control influence presence superiority advantage balance
""".strip()


@cache
def _by_noun() -> dict[str, frozenset[int]]:
    return _numbered(_FAMILIES)


def _numbered(families: str) -> dict[str, frozenset[int]]:
    """Return for each noun the numbers of the lines that it stands in; a line goes on behind a blank."""
    found: dict[str, frozenset[int]] = {}
    for number, family in enumerate(families.replace("\n ", " ").split("\n")):
        for noun in family.split():
            found[noun] = found.get(noun, frozenset()) | {number}
    return found


def are_of_one_family(one: str, other: str) -> bool:
    """Say whether two common nouns, as lemmas, may stand in one another's place: one noun, or two of a family."""
    if one == other:
        return True
    families = _by_noun()
    return bool(families.get(one, frozenset()) & families.get(other, frozenset()))


# Bodies by what they do: nobody takes a ministry for the place where a class graduates.
_BODIES = """
congress senate parliament house legislature assembly chamber diet
department ministry office bureau agency administration secretariat service directorate authority staff government
cabinet government administration
university school college institute academy laboratory centre center museum library
bank fund company corporation firm business
commission committee council board panel court tribunal conference directorate executive
league union alliance organisation organization federation association society movement community foundation
 endowment network group club trust
party movement
army navy force fleet police guard corps
church monastery abbey order bishopric
""".strip()


@cache
def _by_body() -> dict[str, frozenset[int]]:
    return _numbered(_BODIES)


def are_like_bodies(one: str, other: str) -> bool:
    """Say whether bodies that are called by two nouns may stand in one another's place; one that says nothing may not.

    "organisation" is what a body is called where its name tells no more.
    """
    bodies = _by_body()
    return one == other or bool(bodies.get(one, frozenset()) & bodies.get(other, frozenset()))


__all__ = ["are_like_bodies", "are_of_one_family"]
