"""What making a course costs beside the bare language model over the same text."""

import resource
import time
from pathlib import Path

import pytest

from content.generation import generate
from content.language import model
from content.reading import read

pytestmark = pytest.mark.benchmark

MATERIAL = Path(__file__).parents[2] / "content" / "material"
MOST_TIMES = 1.3
MOST_MEMORY = 700  # MB
ROUNDS = 3


def seconds(work) -> float:  # type: ignore[no-untyped-def]
    """The processor time of the quickest of a few rounds: other work on the machine only ever adds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


@pytest.fixture(scope="module")
def document():
    path = max(MATERIAL.glob("*.md"), key=lambda path: path.stat().st_size)
    return read(path.name, path.read_bytes())


def test_a_course_costs_little_more_than_the_bare_model(document):
    nlp = model()
    nlp(document.plain)
    bare, whole = seconds(lambda: nlp(document.plain)), seconds(lambda: generate(document))
    print(f"\nbare model {bare:.2f} s, course {whole:.2f} s, {whole / bare:.2f} times")
    assert whole <= MOST_TIMES * bare


def test_a_course_fits_in_memory(document):
    generate(document)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nat most {used:.0f} MB")
    assert used < MOST_MEMORY
