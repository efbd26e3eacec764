"""Shapes say what the tables beside them say."""

from content.models import Question
from learning.quizzes.analysis import QuestionAnalysis
from learning.quizzes.plots import histogram, scatter
from learning.quizzes.statistics import Reply, item_figures


def analysed(*marks: tuple[float, float]) -> list[QuestionAnalysis]:
    """Two questions, answered by learners with these marks."""
    papers = [{1: Reply(a, 1, (), None), 2: Reply(b, 1, (), None)} for a, b in marks]
    return [QuestionAnalysis(Question(pk=pk), found, "") for pk, found in item_figures(papers, {}).items()]


def test_a_question_that_many_get_right_lies_further_right_and_one_that_sorts_learners_lies_higher() -> None:
    easy, hard = scatter(analysed((1, 0), (1, 0), (1, 1), (0, 0))).points
    assert easy.x > hard.x
    one, _ = scatter(analysed((1, 1), (1, 1), (0, 0), (0, 0))).points
    other, _ = scatter(analysed((1, 0), (1, 0), (0, 1), (0, 1))).points
    assert one.y < other.y  # SVG counts downwards


def test_every_label_and_point_lies_within_the_drawing() -> None:
    drawn = scatter(analysed((1, 1), (1, 1), (0, 0), (0, 0)))
    assert all(0 < tick.at < drawn.width - 20 for tick in drawn.across)
    assert all(0 < point.x < drawn.width and 0 < point.y < drawn.height for point in drawn.points)


def test_a_question_without_a_figure_is_not_drawn() -> None:
    assert scatter(analysed((1, 1))).points == ()


def test_bars_are_as_tall_as_their_counts_and_stand_on_one_line() -> None:
    bars = histogram((2, 0, 4)).bars
    assert [bar.count for bar in bars] == [2, 0, 4]
    assert bars[2].height == 2 * bars[0].height
    assert bars[1].height == 0
    assert len({round(bar.y + bar.height, 1) for bar in bars}) == 1


def test_no_attempts_make_no_bars_with_height() -> None:
    assert all(bar.height == 0 for bar in histogram((0, 0)).bars)
