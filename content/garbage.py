"""The garbage collector, kept from looking through a course while it is being made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave cycles of objects lying till the work is done; may be used as a decorator.

    A course is hundreds of thousands of small objects that live till its end: the collector finds next to nothing and
    takes a twelfth of the processor time in looking. Most of what is left behind goes without it, by reference counts.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
