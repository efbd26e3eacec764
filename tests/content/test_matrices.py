import numpy
from thinc.api import NumpyOps

from content.language import model
from content.matrices import layers_of


def test_all_layers_multiply_by_one_library():
    ops = [layer.ops for _, pipe in model().pipeline for layer in layers_of(pipe)]
    assert len({one.use_blis for one in ops if isinstance(one, NumpyOps)}) == 1


def test_both_libraries_agree_on_a_product():
    random = numpy.random.default_rng(5)
    tokens, weights = (random.standard_normal((rows, 96)).astype("float32") for rows in (40, 288))
    quick, plain = (NumpyOps(use_blis=blis).gemm(tokens, weights, trans2=True) for blis in (False, True))
    assert numpy.allclose(quick, plain, rtol=1e-4, atol=1e-4)
