"""What is found out of a document or a sentence, kept with it: many rules ask for the same."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate


def once[Of, **Rest, Found](work: Callable[Concatenate[Of, Rest], Found]) -> Callable[Concatenate[Of, Rest], Found]:
    """Return a function that does its work once for its first argument, and gives what came of it ever after.

    That lies in the argument's `__dict__` and goes with it. The other arguments are to be the same each time: a
    document has one lexicon.
    """
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(of: Of, *args: Rest.args, **more: Rest.kwargs) -> Found:
        known: dict[str, Any] = of.__dict__
        if name not in known:
            known[name] = work(of, *args, **more)
        found: Found = known[name]
        return found

    return kept
