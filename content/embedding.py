"""The first layers of the language model, run on the different words of a text instead of on all of them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model
from thinc.types import Floats2d

from content.matrices import layers_of, no_way_back


def embed_once(pipes: Iterable[object]) -> None:
    """Let a pipeline work out the vector of a word once for all places where it stands in the blocks of a text.

    The layers that embed a word do not look at its neighbours. They are two fifths of what the layers take, and of the
    words of a text some thirty in a hundred are different.
    """
    for pipe in pipes:
        for layer in layers_of(pipe):
            if layer.has_ref("embed"):
                embed = layer.get_ref("embed")
                layer.layers[layer.layers.index(embed)] = Model("embed_once", _forward, layers=[embed])


def _forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Floats2d], Callable[..., Any]]:
    """Return the vectors of each document's words; there is no way back, as nothing is trained here."""
    embed = model.layers[0]
    words = _Words(docs, embed)
    vectors = embed.predict([words])[0][words.places]
    return numpy.split(vectors, numpy.cumsum([len(doc) for doc in docs])[:-1]), no_way_back


class _Words:
    """The different words of some documents: to an embedding layer one document in which each of them stands once."""

    def __init__(self, docs: Sequence[Doc], embed: Model[Any, Any]) -> None:
        self.vocab = docs[0].vocab
        self._docs = docs
        looked_at = [column for layer in embed.walk() for column in layer.attrs.get("columns", ())]
        everything = self._columns(["ORTH", *looked_at])
        _, self._first, self.places = numpy.unique(_as_scalars(everything), return_index=True, return_inverse=True)

    def __len__(self) -> int:
        return len(self._first)

    def to_array(self, columns: Any) -> NDArray[numpy.uint64]:
        """Return the attributes of the words, as a document does: a row a word."""
        return self._columns(columns)[self._first]

    def _columns(self, columns: Any) -> NDArray[numpy.uint64]:
        return numpy.concatenate([doc.to_array(columns) for doc in self._docs])


def _as_scalars(rows: NDArray[numpy.uint64]) -> NDArray[Any]:
    """Return each row as one value, to be compared as a whole."""
    return numpy.ascontiguousarray(rows).view(numpy.dtype((numpy.void, rows.itemsize * rows.shape[1]))).ravel()


__all__ = ["embed_once"]
