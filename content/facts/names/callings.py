"""What persons are called by: trades, ranks and kin. Needs no language model."""

# Singular.
_LISTED = (
    "abbot admiral adviser advisor aide ally ambassador ancestor apostle archaeologist archbishop archduke architect "
    "astronaut astronomer athlete attorney author banker baron baroness bishop botanist boy brother businessman "
    "businesswoman candidate captain cardinal carpenter chairman chancellor chaplain chemist chief clergyman clerk "
    "co-author co-founder colleague collaborator commander commissioner companion composer confidant consul "
    "correspondent cosmonaut counsellor countess courtier cousin critic dancer daughter delegate deputy designer "
    "dictator diplomat director doctor duchess duke economist editor emperor empress engineer envoy explorer farmer "
    "father financier founder friend general geometer geologist girl goddess god governor grandfather grandson heir "
    "hermit hero historian husband industrialist inventor journalist judge jurist king knight landowner lawyer leader "
    "legate linguist magistrate man manager marquess marquis marshal martyr mathematician mayor merchant minister "
    "missionary monarch monk mother musician navigator nephew niece nobleman novelist nun nurse officer official "
    "orator painter patriarch patron philosopher photographer physician physicist pilot pioneer playwright poet "
    "politician pope preacher predecessor premier president priest prince princess printer prisoner professor prophet "
    "publicist publisher pupil queen rebel reformer regent renegade researcher ruler saint sailor scholar "
    "scientist sculptor secretary senator servant settler shah singer sister soldier son sovereign statesman student "
    "successor sultan surgeon teacher theologian theorist translator traveller traveler tribune trumpeter tsar tutor "
    "uncle viceroy vicar viscount warrior widow widower wife woman worker writer "
    "bard caliph chieftain chronicler courtesan emir envoy humanist imam landgrave lutenist margrave mystic "
    "philologist plenipotentiary polymath prefect rabbi shogun vizier warlord"
)
_CALLINGS = frozenset(_LISTED.split())


def is_calling(word: str) -> bool:
    """Tell whether a noun, written small, is what a person is called by: "poet", "minister", "publicist"."""
    if word in _CALLINGS:
        return True
    return len(word) > 6 and word.endswith(("ologist", "ician", "woman"))


__all__ = ["is_calling"]
