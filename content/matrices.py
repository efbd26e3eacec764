"""The matrix products of the language model, by the quickest library that is at hand."""

import ctypes
from collections.abc import Callable, Iterable, Iterator
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
    ops = NumpyOps(use_blis=False)
    for pipe in pipes:
        for layer in layers_of(pipe):
            layer.ops = ops
            if [one.name for one in layer.layers] == ["maxout", "layernorm"]:
                layer.layers[:] = [_quick_maxout(*layer.layers)]


def _quick_maxout(maxout: Model[Any, Any], norm: Model[Any, Any]) -> Model[Any, Any]:
    """Return a layer that says what these two say one after the other, to a model that is used and not trained.

    The first pieces of all units stand side by side in it, then the second ones: they are compared twice as quickly.
    """
    weights, bias = (_numbers(maxout, name).swapaxes(0, 1) for name in ("W", "b"))
    params = {
        "W": numpy.ascontiguousarray(weights).reshape(-1, weights.shape[-1]),
        "b": numpy.ascontiguousarray(bias).reshape(-1),
        "G": _numbers(norm, "G"),
        "shift": _numbers(norm, "b"),
    }
    return Model("quick_maxout", _forward, params=params, ops=maxout.ops)


def _numbers(model: Model[Any, Any], name: str) -> Any:
    """Return what a layer has learned by a name, of however many dimensions."""
    return model.get_param(name)


def _forward(model: Model[Any, Any], vectors: Any, is_train: bool) -> tuple[Any, Callable[..., Any]]:
    weights, bias, gain, shift = (_numbers(model, name) for name in ("W", "b", "G", "shift"))
    pieces: Any = model.ops.gemm(vectors, weights, trans2=True)
    pieces += bias
    best = reduce(numpy.maximum, numpy.split(pieces, pieces.shape[1] // len(gain), axis=1))
    # To the bit what thinc's layernorm says, but the distance from the mean is taken once, and in place.
    best -= best.mean(axis=1, keepdims=True)
    spread = numpy.multiply(best, best).mean(axis=1, keepdims=True) + 1e-08
    best *= spread ** (-1.0 / 2.0)
    best *= gain
    best += shift
    return best, no_way_back


def no_way_back(_: object) -> None:
    """Stand where a layer's way back is looked for, by which it would be trained."""
    raise NotImplementedError("The model is used, not trained.")


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
