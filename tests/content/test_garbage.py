"""The collector is as it was, whatever happens to the work."""

import gc

import pytest

from content.garbage import uncollected


def test_the_collector_rests_during_the_work_only():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_comes_back_after_an_error():
    with pytest.raises(ValueError, match="no"), uncollected():
        raise ValueError("no")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    with uncollected(), uncollected():
        pass
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
