"""What a sentence sets against each other is told apart: what the one did the other did not."""

from content.contrasts import contrasted
from content.facts.base import Term

HOLDS = "Norway and Denmark held the western bank, while Swedish troops held the eastern bank."


def state(name: str) -> Term:
    return Term(name, "country", name.lower(), -1, -1)


NORWAY, DENMARK, SWEDEN = state("Norway"), state("Denmark"), state("Sweden")


def test_who_stands_in_the_other_half_did_not_do_what_the_first_tells():
    assert contrasted(HOLDS, (NORWAY, DENMARK), SWEDEN)
    assert contrasted(HOLDS, (SWEDEN,), NORWAY)


def test_who_stands_in_the_same_half_may_have_done_it():
    assert not contrasted(HOLDS, (NORWAY,), DENMARK)
    assert not contrasted("Norway held the bank, while Norway and Sweden held the bridge.", (NORWAY,), SWEDEN)
    assert not contrasted("Norway and Sweden held the bank.", (NORWAY,), SWEDEN)


def test_who_answered_did_not_do_what_was_answered():
    told = "When Norway stopped paying in 1923, Sweden and Denmark took the port."
    assert contrasted(told, (NORWAY,), SWEDEN)
    assert not contrasted(told, (SWEDEN, DENMARK), NORWAY)
