"""Draw a sheet of generated questions for judges, and work out the rate at which they accept them.

    python -m tests.quality.sheet draw --seed 2026 --number 150 --output SHEET.tsv DOCUMENT [DOCUMENT ...]
    python -m tests.quality.sheet rate SHEET.tsv VERDICTS_A.tsv VERDICTS_B.tsv
    python -m tests.quality.sheet publish SHEET.tsv VERDICTS_A.tsv VERDICTS_B.tsv

A sheet holds what a judge may see: stem, options with the key marked, and the source sentence. A file of verdicts has
the columns number, verdict ("accept" or "reject"), class and reason. An item is accepted when every judge accepts it.
What is published names items by their ids: who has the documents draws the same sheet again.
"""

import argparse
import csv
import math
import random
import re
from collections import Counter
from pathlib import Path

from content.course import GeneratedCourse
from content.generation import generate
from content.questions.base import Item
from content.reading import read

COLUMNS = ("number", "document", "id", "type", "stem", "options", "key", "source")


def wilson(hits: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """Return the Wilson score interval of a share (Wilson 1927), 95 % by default."""
    if n == 0:
        return 0.0, 1.0
    p = hits / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return middle - half, middle + half


def key_of(item: Item) -> str:
    if item.options:
        return " + ".join(o.text for o in item.options if o.correct)
    if item.pairs:
        return "; ".join(f"{left} = {right}" for left, right in item.pairs)
    return " > ".join(item.sequence) or " / ".join(item.answers)


def paragraphs(course: GeneratedCourse, item: Item) -> str:
    """Return the paragraphs that the item's evidence stands in, so that a judge can check the key in context."""
    text, out = course.document.text, []
    for e in item.evidence:
        block = next((b for b in course.document.blocks if b.start <= e.start < b.end), None)
        words = text[block.start : block.end] if block else e.quote
        out.append(f"[{e.quote}] in: {words}")
    return re.sub(r"\s+", " ", " || ".join(dict.fromkeys(out)))


def shares(available: list[int], number: int) -> list[int]:
    """Split `number` as evenly as what is available allows: who has too little gives all, and the others fill up."""
    given = [0] * len(available)
    while sum(given) < min(number, sum(available)):
        hungry = [k for k, n in enumerate(available) if given[k] < n]
        given[min(hungry, key=lambda k: given[k])] += 1
    return given


def draw(documents: list[Path], seed: int, number: int) -> list[dict[str, str]]:
    """Return `number` items spread evenly over the documents; the same seed draws the same items."""
    chance = random.Random(seed)
    courses = [generate(read(path.name, path.read_bytes())) for path in documents]
    rows: list[dict[str, str]] = []
    counts = shares([len(course.items) for course in courses], number)
    for path, course, count in zip(documents, courses, counts, strict=True):
        for item in chance.sample(sorted(course.items, key=lambda i: i.id), count):
            rows.append(
                {
                    "document": path.name,
                    "id": item.id,
                    "type": item.type,
                    "stem": item.stem,
                    "options": " | ".join(o.text for o in item.options),
                    "key": key_of(item),
                    "source": paragraphs(course, item),
                }
            )
    return [{"number": str(n), **row} for n, row in enumerate(rows, 1)]


def read_tsv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


def write_tsv(path: Path, rows: list[dict[str, str]]) -> None:
    lines = ["\t".join(COLUMNS), *("\t".join(row[c].replace("\t", " ") for c in COLUMNS) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def rate(sheet: list[dict[str, str]], judges: list[dict[str, str]]) -> str:
    """Return the figures as text: accepted by all, by type and by document, with the Wilson interval.

    `judges` holds for each judge a verdict by item number. Raises KeyError for an item somebody did not judge.
    """
    accepted = {row["number"]: all(j[row["number"]] == "accept" for j in judges) for row in sheet}
    hits, n = sum(accepted.values()), len(sheet)
    low, high = wilson(hits, n)
    lines = [f"accepted by all {len(judges)} judges: {hits}/{n} = {hits / n:.3f}, Wilson 95 % {low:.3f} to {high:.3f}"]
    lines += [f"judge {k}: {sum(v == 'accept' for v in j.values())}/{len(j)} accepted" for k, j in enumerate(judges, 1)]
    for column in ("type", "document"):
        total, good = Counter(r[column] for r in sheet), Counter(r[column] for r in sheet if accepted[r["number"]])
        lines += [f"{column} {name}: {good[name]}/{count}" for name, count in sorted(total.items())]
    return "\n".join(lines)


def published(sheet: list[dict[str, str]], judges: list[list[dict[str, str]]]) -> str:
    """Return the sheet with its verdicts as Markdown: what was rejected and why, and every item with all verdicts."""
    verdicts = [{row["number"]: row for row in judge} for judge in judges]
    letters = "ABCDEFGH"[: len(judges)]
    rejected, every = [], []
    for row in sheet:
        found = [judge[row["number"]] for judge in verdicts]
        against = [
            f"{letter}: {one['class']}, {one['reason']}"
            for letter, one in zip(letters, found, strict=True)
            if one["verdict"] != "accept"
        ]
        name = f"| {row['number']} | {Path(row['document']).stem} | `{row['id']}` | {row['type']} |"
        every.append(f"{name} {' | '.join(one['verdict'] for one in found)} |")
        if against:
            rejected.append(f"{name} {'<br>'.join(against)} |")
    rule = "|---|---|---|---|"
    return "\n".join(
        [
            "### Rejected",
            "",
            "| no. | document | item | type | by whom, class and reason |",
            f"{rule}---|",
            *rejected,
            "",
            "### Every item",
            "",
            f"| no. | document | item | type | {' | '.join(letters)} |",
            rule + "---|" * len(judges),
            *every,
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    drawing = verbs.add_parser("draw")
    drawing.add_argument("documents", nargs="+", type=Path)
    drawing.add_argument("--seed", type=int, default=2026)
    drawing.add_argument("--number", type=int, default=150)
    drawing.add_argument("--output", type=Path, required=True)
    for verb in ("rate", "publish"):
        rating = verbs.add_parser(verb)
        rating.add_argument("sheet", type=Path)
        rating.add_argument("verdicts", nargs="+", type=Path)
    args = parser.parse_args()
    if args.verb == "draw":
        write_tsv(args.output, draw(args.documents, args.seed, args.number))
    elif args.verb == "publish":
        print(published(read_tsv(args.sheet), [read_tsv(path) for path in args.verdicts]))
    else:
        judges = [{row["number"]: row["verdict"] for row in read_tsv(path)} for path in args.verdicts]
        print(rate(read_tsv(args.sheet), judges))


if __name__ == "__main__":
    main()
