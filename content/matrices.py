"""The matrix products of the language model, by the quickest library that is at hand."""

import ctypes
from collections.abc import Iterable, Iterator
from functools import reduce
from pathlib import Path
from typing import Any

import numpy
from thinc.api import Model, NumpyOps


def multiply_quickly(pipes: Iterable[object]) -> None:
    """Let the layers of a pipeline multiply by numpy's OpenBLAS, where numpy brings it, instead of by BLIS.

    The parse is the same; on processors that BLIS has no kernel for, its products take three to five times as long, and
    they are two thirds of a parse.
    """
    if not _keep_to_one_thread():
        return
    ops = _QuickOps(use_blis=False)
    for pipe in pipes:
        for layer in layers_of(pipe):
            layer.ops = ops


class _QuickOps(NumpyOps):
    """The operations of numpy, for a model that is used and not trained."""

    def maxout(self, X: Any) -> tuple[Any, Any]:
        """Return the greatest of each unit's pieces; which one it was, only training would ask (1.2 times as quick)."""
        pieces = [X[:, :, piece] for piece in range(X.shape[2])]
        return reduce(numpy.maximum, pieces), None


def layers_of(pipe: object) -> Iterator[Model[Any, Any]]:
    """Yield the layers of a component of the pipeline; none of one that goes by rules."""
    model = getattr(pipe, "model", None)
    if isinstance(model, Model):
        yield from model.walk()


def _keep_to_one_thread() -> bool:
    """Hold numpy's OpenBLAS to one thread and say whether there is one.

    The products of a parse are small: more threads mostly wait for each other, and under load that costs far more than
    it saves.
    """
    libraries = Path(numpy.__file__).parents[1].glob("numpy.libs/*openblas*")
    setters = [getattr(ctypes.CDLL(str(path)), "scipy_openblas_set_num_threads64_", None) for path in libraries]
    for limit in filter(None, setters):
        limit(1)
    return any(setters)
