from collections import Counter

from learning.quizzes.papers import Candidate, assigned, practice, shuffled


def candidates(modules: int = 4, facts: int = 10, types: tuple[str, ...] = ("choice", "number")) -> list[Candidate]:
    return [
        Candidate(question=m * 1000 + f * 10 + t, fact=m * 100 + f, module=m, type=kind)
        for m in range(modules)
        for f in range(facts)
        for t, kind in enumerate(types)
    ]


def test_no_fact_is_asked_twice() -> None:
    facts = {one.question: one.fact for one in candidates()}
    drawn = practice(candidates(), 40, seed=1)
    assert len(drawn) == 40
    assert len({facts[question] for question in drawn}) == 40


def test_the_same_seed_draws_the_same_paper_whatever_the_order_of_the_candidates() -> None:
    pool = candidates()
    assert practice(pool, 10, seed=3) == practice(pool[::-1], 10, seed=3)


def test_another_seed_draws_another_paper() -> None:
    assert set(practice(candidates(), 10, seed=1)) != set(practice(candidates(), 10, seed=2))


def test_an_assigned_paper_covers_modules_and_repeats_no_fact() -> None:
    pool = {one.question: one for one in candidates()}
    drawn = [pool[question] for question in assigned(list(pool.values()), 12, seed=5)]
    assert len({one.fact for one in drawn}) == 12
    assert set(Counter(one.module for one in drawn).values()) == {3}
    assert assigned(list(pool.values()), 12, seed=6) != tuple(one.question for one in drawn)


def test_no_stem_on_a_practice_paper_gives_away_the_answer_to_another() -> None:
    told = Candidate(1, 1, 1, "choice", stem="Where did NATO found the Lantern Dialogue in Oslo?", keys=("1994",))
    asked = Candidate(2, 2, 1, "choice", stem="In which city did NATO found the Lantern Dialogue?", keys=("Oslo",))
    assert len(practice([told, asked], 2, seed=1)) == 1


def test_modules_and_types_share_the_paper_evenly() -> None:
    pool = {one.question: one for one in candidates()}
    drawn = [pool[question] for question in practice(list(pool.values()), 12, seed=5)]
    assert set(Counter(one.module for one in drawn).values()) <= {2, 3, 4}
    assert abs(sum(one.type == "choice" for one in drawn) - 6) <= 1


def test_what_is_about_to_be_forgotten_comes_before_what_is_known_well() -> None:
    known = [Candidate(n, n, 1, "choice", retrievability=0.98) for n in range(20)]
    slipping = [Candidate(n, n, 1, "choice", retrievability=0.3) for n in range(100, 105)]
    assert set(practice(known + slipping, 5, seed=9)) == {100, 101, 102, 103, 104}


def test_a_small_pool_gives_a_short_paper() -> None:
    assert len(practice(candidates(1, 3), 10, seed=1)) == 3
    assert practice([], 10, seed=1) == ()


def test_a_fixed_list_keeps_its_questions_when_shuffled() -> None:
    assert sorted(shuffled([5, 3, 9], seed=4)) == [3, 5, 9]


def test_the_questions_of_a_fact_take_turns_in_practice() -> None:
    often = [Candidate(question=1, fact=1, module=1, type="choice", quality=1.0, times=1)]
    seldom = [Candidate(question=2, fact=1, module=1, type="number", quality=0.2)]
    assert {practice(often + seldom, 1, seed=seed) for seed in range(30)} == {(2,)}


def test_a_fact_whose_questions_were_all_asked_is_not_pushed_back() -> None:
    asked = [Candidate(question=1, fact=1, module=1, type="choice", retrievability=0.2, times=5)]
    known = [Candidate(question=2, fact=2, module=1, type="choice", retrievability=1.0)]
    assert practice(asked + known, 1, seed=1) == (1,)
