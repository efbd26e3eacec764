"""Figures against examples worked by hand, and against NumPy on simulated learners."""

import math
import random

import numpy as np
import pytest

from learning.quizzes.statistics import (
    FEW,
    Reply,
    condemned,
    correlation,
    covariance,
    efficiency,
    internal_consistency,
    item_figures,
    kurtosis,
    quiz_figures,
    skewness,
    upper_limit,
)

# Four learners, three items, one mark each. Totals 3, 2, 1, 0.
MATRIX = [(1, 1, 1), (1, 1, 0), (1, 0, 0), (0, 0, 0)]
PAPERS = [{item: Reply(float(x)) for item, x in enumerate(row)} for row in MATRIX]


def test_facility_and_sd_of_a_worked_example() -> None:
    found = item_figures(PAPERS)
    assert [found[i].facility for i in range(3)] == [0.75, 0.5, 0.25]
    # variance of 1 1 1 0 over S - 1: 4 * 0.1875 / 3 = 0.25; of 1 1 0 0: 1/3
    assert found[0].sd == pytest.approx(0.5)
    assert found[1].sd == pytest.approx(math.sqrt(1 / 3))


def test_discrimination_of_a_worked_example() -> None:
    # item 1: x = 1 1 0 0, y = T - x = 2 1 1 0: cov = (0.5 + 0 + 0 + 0.5) / 3 = 1/3, var x = 1/3, var y = 2/3
    found = item_figures(PAPERS)[1]
    assert found.discrimination == pytest.approx(100 * (1 / 3) / math.sqrt(1 / 3 * 2 / 3))
    # sorted pairs 0-0 0-1 1-1 1-2 have the same covariance: it discriminates as well as it can
    assert found.efficiency == pytest.approx(100)


def test_efficiency_compares_with_the_best_pairing() -> None:
    # x = 1 0 1 0, y = 0 2 1 1: cov = (-0.5 - 0.5) / 3 = -1/3; sorted 0 0 1 1 with 0 1 1 2: +1/3
    assert efficiency([1, 0, 1, 0], [0, 2, 1, 1]) == pytest.approx(-100)


def test_effective_weights_of_a_worked_example_sum_to_a_hundred() -> None:
    # totals 3 2 1 0; cov(x0, T) = (1.5*.25 + .5*.25 - .5*.25 + 1.5*.75) / 3 = 0.5; cov(x1, T) = 2/3; cov(x2, T) = 0.5
    found = item_figures(PAPERS)
    roots = [math.sqrt(0.5), math.sqrt(2 / 3), math.sqrt(0.5)]
    assert [found[i].weight for i in range(3)] == pytest.approx([100 * root / sum(roots) for root in roots])


def test_an_item_against_the_total_has_no_weight() -> None:
    papers = [{0: Reply(float(i)), 1: Reply(float(i)), 2: Reply(float(-i) / 2)} for i in range(4)]
    found = item_figures(papers)
    assert found[2].weight is None
    assert (found[0].weight or 0) + (found[1].weight or 0) == pytest.approx(100)


def test_internal_consistency_of_a_worked_example() -> None:
    # sum var x = 0.25 + 1/3 + 0.25 = 5/6, var T = 5/3: 100 * 3/2 * (1 - 1/2) = 75
    assert internal_consistency(PAPERS) == pytest.approx(75)
    figures = quiz_figures(PAPERS)
    assert figures.error_ratio == pytest.approx(50)
    assert figures.sd == pytest.approx(math.sqrt(5 / 3) / 3)
    assert figures.standard_error == pytest.approx(0.5 * math.sqrt(5 / 3) / 3)
    assert (figures.mean, figures.median) == (0.5, 0.5)


def test_skewness_and_kurtosis_of_a_worked_example() -> None:
    # 0 0 0 4: mean 1, m2 = 3, m3 = 6, m4 = 21; k2 = 4, k3 = 16*6/6 = 16, k4 = 16*(105 - 81)/6 = 64
    values = [0.0, 0.0, 0.0, 4.0]
    assert skewness(values) == pytest.approx(16 / 8)
    assert kurtosis(values) == pytest.approx(64 / 16)
    assert skewness([1.0, 2.0, 3.0]) == pytest.approx(0)


def test_what_cannot_be_had_is_none() -> None:
    assert covariance([1.0], [1.0]) is None
    assert correlation([1.0, 1.0], [0.0, 1.0]) is None
    assert skewness([1.0, 1.0, 1.0]) is None
    assert internal_consistency(PAPERS[:2]) is None
    assert internal_consistency([{0: Reply(1)}, {0: Reply(0)}, {0: Reply(1)}]) is None
    empty = quiz_figures([])
    assert (empty.mean, empty.sd, empty.consistency) == (None, None, None)
    same = item_figures([{0: Reply(1), 1: Reply(0)}] * 3)[0]
    assert (same.discrimination, same.efficiency) == (None, None)


def test_unlike_papers_have_no_consistency_but_figures_from_the_pairs_that_exist() -> None:
    papers = [{0: Reply(1), 1: Reply(1)}, {0: Reply(0), 2: Reply(0)}, {0: Reply(1), 2: Reply(1)}]
    assert internal_consistency(papers) is None
    found = item_figures(papers)
    assert (found[0].answers, found[1].answers, found[2].answers) == (3, 1, 2)


def test_options_by_score_third() -> None:
    texts = {"right": True, "wrong": False}
    papers = [{0: Reply(float(i > 2), chosen=("right" if i > 2 else "wrong",)), 1: Reply(float(i))} for i in range(6)]
    right, wrong = item_figures(papers, {0: texts})[0].options
    assert right.shares == (0, 0.5, 1)
    assert wrong.shares == (1, 0.5, 0)
    assert right.point_biserial == pytest.approx(-(wrong.point_biserial or 0))
    assert (right.taken, wrong.taken) == (3, 3)


def test_the_point_biserial_leaves_the_item_out_of_the_total() -> None:
    # With only this item varying, the total is the item itself: uncorrected it would be 1.
    papers = [{0: Reply(float(i % 2), chosen=("a" if i % 2 else "b",)), 1: Reply(float(i // 2))} for i in range(8)]
    a = item_figures(papers, {0: {"a": True, "b": False}})[0].options[0]
    assert a.point_biserial == pytest.approx(0)


def test_the_limit_of_a_correlation_narrows_with_its_sample() -> None:
    assert upper_limit(0.2, 3) == 1
    assert 0.2 < upper_limit(0.2, 1000) < upper_limit(0.2, 50) < 1


OPTIONS = ("a", "b", "c", "d")


def simulate(
    learners: int, items: int, seed: int, planted: frozenset[int] = frozenset()
) -> tuple[list[dict[int, Reply]], dict[int, dict[str, bool]]]:
    """Answers to items of a two-parameter logistic model; the key of planted items names a wrong option."""
    chance = random.Random(seed)
    abilities = [chance.gauss(0, 1) for _ in range(learners)]
    slopes = [chance.lognormvariate(0.2, 0.3) for _ in range(items)]
    places = [chance.gauss(0, 1) for _ in range(items)]
    keyed = ["b" if item in planted else "a" for item in range(items)]
    papers: list[dict[int, Reply]] = []
    for ability in abilities:
        paper = {}
        for item in range(items):
            knows = chance.random() < 1 / (1 + math.exp(-slopes[item] * (ability - places[item])))
            taken = "a" if knows else chance.choice(OPTIONS[1:])
            paper[item] = Reply(float(taken == keyed[item]), chosen=(taken,))
        papers.append(paper)
    return papers, {item: {text: text == keyed[item] for text in OPTIONS} for item in range(items)}


def test_figures_of_500_simulated_learners_agree_with_numpy() -> None:
    papers, keys = simulate(500, 40, seed=11)
    marks = np.array([[paper[item].mark for item in range(40)] for paper in papers])
    totals = marks.sum(axis=1)
    found = item_figures(papers, keys)
    for item in range(40):
        x = marks[:, item]
        rest = totals - x
        figures = found[item]
        assert figures.facility == pytest.approx(x.mean())
        assert figures.sd == pytest.approx(x.std(ddof=1))
        assert figures.discrimination == pytest.approx(100 * np.corrcoef(x, rest)[0, 1])
        best = np.cov(np.sort(x), np.sort(rest))[0, 1]
        assert figures.efficiency == pytest.approx(100 * np.cov(x, rest)[0, 1] / best)
        taken = np.array([paper[item].chosen == ("c",) for paper in papers], dtype=float)
        assert figures.options[2].point_biserial == pytest.approx(np.corrcoef(taken, rest)[0, 1])
    roots = np.sqrt([np.cov(marks[:, item], totals)[0, 1] for item in range(40)])
    assert [found[item].weight for item in range(40)] == pytest.approx(list(100 * roots / roots.sum()))
    whole = quiz_figures(papers)
    alpha = 100 * 40 / 39 * (1 - marks.var(axis=0, ddof=1).sum() / totals.var(ddof=1))
    assert whole.consistency == pytest.approx(alpha)
    assert whole.sd == pytest.approx((totals / 40).std(ddof=1))
    centred = totals - totals.mean()
    n = len(totals)
    k2 = totals.var(ddof=1)
    k3 = n / ((n - 1) * (n - 2)) * (centred**3).sum()
    m4 = (centred**4).mean()
    m2 = (centred**2).mean()
    k4 = n**2 / ((n - 1) * (n - 2) * (n - 3)) * ((n + 1) * m4 - 3 * (n - 1) * m2**2)
    assert whole.skewness == pytest.approx(k3 / k2**1.5)
    assert whole.kurtosis == pytest.approx(k4 / k2**2)


@pytest.mark.parametrize(("learners", "recall", "alarm"), [(500, 0.95, 0.05), (100, 0.95, 0.05)])
def test_planted_bad_keys_are_found_and_good_ones_left_alone(learners: int, recall: float, alarm: float) -> None:
    found = wrongly = planted_in_all = good_in_all = 0
    for seed in range(10):
        planted = frozenset(random.Random(seed).sample(range(40), 4))
        papers, keys = simulate(learners, 40, seed, planted)
        for item, figures in item_figures(papers, keys).items():
            flagged = bool(condemned(figures))
            found += flagged and item in planted
            wrongly += flagged and item not in planted
        planted_in_all += len(planted)
        good_in_all += 40 - len(planted)
    assert found / planted_in_all >= recall
    assert wrongly / good_in_all <= alarm


def test_few_answers_condemn_nothing() -> None:
    planted = frozenset(range(40))
    papers, keys = simulate(FEW - 1, 40, 3, planted)
    assert not any(condemned(figures) for figures in item_figures(papers, keys).values())


def test_evidence_names_the_option_that_better_learners_prefer() -> None:
    papers, keys = simulate(500, 40, 5, frozenset({7}))
    assert "“a”" in condemned(item_figures(papers, keys)[7])
