"""Statements to be judged."""

from dataclasses import replace

from content.questions.types.true_false import LONGEST, make
from tests.content.league import league, probe_of


def test_a_statement_in_which_what_may_be_false_is_buried_is_not_judged() -> None:
    probe, base = probe_of("launch-Harbour Initiative", "when"), league().base()
    assert make(probe, base) is not None
    told = probe.gapped.removesuffix(".")
    assert make(replace(probe, gapped=f"{told}{' and so on' * LONGEST}."), base) is None
