"""Where a document names things, by its sentences."""

from itertools import pairwise
from types import SimpleNamespace

from content.mentions import Mentions


def test_a_sentence_of_a_mark_alone_names_no_year():
    text = 'The port was closed in 1911. " It was opened again in 1923.'
    ends = [0, 28, 30, len(text)]
    sentences = [SimpleNamespace(start=start, end=end, block=0) for start, end in pairwise(ends)]
    assert Mentions(text, sentences).years_around([1], 1) == {1911, 1923}
