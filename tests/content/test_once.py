"""What is found out once is kept with what it was found out of."""

from content.once import once


class Page:
    def __init__(self, text: str) -> None:
        self.text = text


def test_work_is_done_once_for_each_and_kept_with_it() -> None:
    done = []

    @once
    def words(page: Page, sign: str) -> list[str]:
        done.append(page.text)
        return page.text.split(sign)

    first, second = Page("a b"), Page("c d")
    assert words(first, " ") is words(first, " ")
    assert (words(first, " "), words(second, " "), done) == (["a", "b"], ["c", "d"], ["a b", "c d"])


def test_two_works_of_one_name_are_told_apart() -> None:
    def work(answer: int):
        def count(page: Page) -> int:
            return answer

        count.__qualname__ = f"count{answer}"
        return once(count)

    page = Page("")
    assert (work(1)(page), work(2)(page)) == (1, 2)
