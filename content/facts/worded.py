"""Kinds of terms that are words of a text's own, chosen among others; typed are those of `SIZES`, and bodies."""

BINDING = "wording of a rule"  # what a rule does: it obliges, leaves free or forbids
ACT = "wording of an act"  # what somebody may or must do
BEARER = "wording of a bearer"  # who may or must
CONDITION = "wording of a condition"  # under which a rule holds
SEAT = "body"  # a body or an office that something is referred to, deposited with, addressed to
BODY = "wording of a body"  # whose consent is needed
PERIOD = "period"  # "thirty days"
ORDINAL = "wording of an ordinal"
FREQUENCY = "frequency"  # "once a year"
MANNER = "wording of a majority"  # "consensus", "unanimous agreement"
FRACTION = "majority"  # "a two-thirds majority"
LABEL = "wording of a label"
SAID = "wording of an entry"  # what is said of a label
# Relations of the entries of lists.
DESCRIBED, PLACED, SERVED, GIVEN, HOMED = "describe", "locate", "serve", "give", "home"
HELD, TASK = "sit", "do"
MATTER = "wording of a matter"  # what a rule is about
RULING = "wording of a ruling"  # what is laid down of it
ALLOWED = "wording of a permission"  # "prohibited" or "permitted"
DENIAL = "wording of a denial"  # "does not bind"
USE = "use"  # "peaceful purposes"
YEARLY_DAY = "day of the year"  # "1 October"
POST = "post"  # an office, typed: "Foreign Minister"
SIZE, SUM = "size", "sum of money"  # "30 metres", "$500"
SIZES = frozenset({PERIOD, FRACTION, FREQUENCY, YEARLY_DAY, SIZE, SUM})  # told by a number, and typed as one is

__all__ = [
    "ACT",
    "ALLOWED",
    "BEARER",
    "BINDING",
    "BODY",
    "CONDITION",
    "DENIAL",
    "DESCRIBED",
    "FRACTION",
    "GIVEN",
    "HELD",
    "HOMED",
    "LABEL",
    "MANNER",
    "MATTER",
    "ORDINAL",
    "PERIOD",
    "PLACED",
    "POST",
    "RULING",
    "SAID",
    "SEAT",
    "SERVED",
    "SIZE",
    "SIZES",
    "SUM",
    "TASK",
    "USE",
]
