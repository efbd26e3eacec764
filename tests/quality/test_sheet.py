import pytest

from tests.quality.sheet import published, rate, shares, wilson


def test_the_wilson_interval_of_nine_in_ten_is_the_published_one():
    low, high = wilson(9, 10)
    assert low == pytest.approx(0.596, abs=0.001)
    assert high == pytest.approx(0.982, abs=0.001)


def test_an_item_counts_as_accepted_only_when_every_judge_accepts_it():
    sheet = [{"number": str(n), "type": "choice", "document": "a.md"} for n in (1, 2, 3)]
    ada = {"1": "accept", "2": "accept", "3": "reject"}
    grace = {"1": "accept", "2": "reject", "3": "reject"}
    assert rate(sheet, [ada, grace]).startswith("accepted by all 2 judges: 1/3")


def test_an_item_that_a_judge_skipped_is_an_error_rather_than_an_acceptance():
    with pytest.raises(KeyError):
        rate([{"number": "1", "type": "choice", "document": "a.md"}], [{}])


def test_a_document_with_few_items_gives_all_and_the_others_share_the_rest():
    assert shares([8, 500, 7, 147], 150) == [8, 68, 7, 67]
    assert shares([3, 2], 150) == [3, 2]


def test_what_is_published_names_every_item_and_tells_why_it_was_rejected():
    sheet = [{"number": str(n), "type": "choice", "document": "a.md", "id": f"q{n}"} for n in (1, 2)]
    good = {"verdict": "accept", "class": "", "reason": ""}
    ada = [{"number": "1", **good}, {"number": "2", "verdict": "reject", "class": "STEM", "reason": "It leans."}]
    grace = [{"number": "1", **good}, {"number": "2", **good}]
    told = published(sheet, [ada, grace])
    assert "| 2 | a | `q2` | choice | A: STEM, It leans. |" in told
    assert "| 1 | a | `q1` | choice | accept | accept |" in told
    assert "| 2 | a | `q2` | choice | reject | accept |" in told
