"""A parse noted down says what spaCy says of it."""

import pytest

from content.language import model
from content.parse import noted

TEXTS = (
    "The mill, which the town of Sampleton had built by the river in 1891, was sold to Ada Holm; nobody knew why.",
    "Both the weir and the sluice, the keeper said, were twenty-four feet wide. They don't leak, and they never did.",
    'Of the mills (old and new) that stood there, "few" were left.  Two burned down.',
)
TOLD = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_", "text_with_ws", "i", "idx")
ASKED = ("is_alpha", "is_punct", "is_space", "is_title", "like_num", "n_lefts", "n_rights")
TOKENS = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


@pytest.fixture(scope="module")
def parses():
    parsed = list(model().pipe(TEXTS))
    return list(zip(parsed, map(noted, parsed), strict=True))


def extent(span):
    return None if span is None else (span.start, span.end, span.text, span.text_with_ws)


def test_a_token_is_told_as_spacy_tells_it(parses):
    for theirs, ours in parses:
        assert len(ours) == len(theirs)
        for one, other in zip(theirs, ours, strict=True):
            assert [getattr(one, name) for name in (*TOLD, *ASKED)] == [
                getattr(other, name) for name in (*TOLD, *ASKED)
            ]
            assert len(one) == len(other)
            assert bool(one.is_sent_start) == other.is_sent_start


def test_what_hangs_on_a_token_is_told_in_order(parses):
    for theirs, ours in parses:
        for one, other in zip(theirs, ours, strict=True):
            for name in TOKENS:
                assert [t.i for t in getattr(one, name)] == [t.i for t in getattr(other, name)], name
            assert [one.head.i, one.left_edge.i, one.right_edge.i] == [
                other.head.i,
                other.left_edge.i,
                other.right_edge.i,
            ]
            assert extent(one.sent) == extent(other.sent)


def test_spans_are_cut_alike(parses):
    for theirs, ours in parses:
        size = len(ours) + 2
        for start in range(-size, size):
            for end in range(-size, size, 3):
                one, other = theirs[start:end], ours[start:end]
                assert extent(one) == extent(other)
                if len(one):
                    assert (one.root.i, one.start_char, one.end_char, one[-1].i) == (
                        other.root.i,
                        other.start_char,
                        other.end_char,
                        other[-1].i,
                    )
                    assert extent(one[1:-1]) == extent(other[1:-1])


def test_spans_between_characters_are_cut_alike(parses):
    for theirs, ours in parses:
        for start in range(-1, len(ours.text) + 2):
            for end in range(start + 1, min(start + 25, len(ours.text) + 2), 2):
                for mode in ("expand", "contract"):
                    assert _char_span(theirs, start, end, mode) == _char_span(ours, start, end, mode), (
                        start,
                        end,
                        mode,
                    )


def _char_span(doc, start, end, mode):
    try:
        return extent(doc.char_span(start, end, alignment_mode=mode))
    except IndexError:
        return "no span"


def test_beyond_the_ends_stands_an_edge_without_a_word(parses):
    _, doc = parses[0]
    last = len(doc) - 1
    for edge in (doc[0].nbor(-1), doc[0].nbor(-3), doc[-1], doc[last].nbor(), doc[last].nbor(3), doc[last + 1]):
        assert [getattr(edge, name) for name in TOLD[:-2]] == [""] * len(TOLD[:-2])
        assert (edge.head, edge.subtree, edge.ancestors, edge.is_sent_start) == (edge, (edge,), (), False)
    assert (doc[0].nbor(-1).nbor(), doc[last].nbor().nbor(-1)) == (doc[0], doc[last])


def test_a_span_ends_where_it_ends(parses):
    _, doc = parses[0]
    with pytest.raises(IndexError):
        doc[2:4][2]


def test_spans_of_the_same_tokens_are_equal(parses):
    _, doc = parses[1]
    assert doc[1:3] == doc[:-1][1:3]
    assert hash(doc[1:3]) == hash(doc[:3][1:])
    assert doc[1:3] != doc[1:4]
