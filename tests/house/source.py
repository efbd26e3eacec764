"""The project's own files, as the guards of the house read them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
PACKAGES = ("content", "learning")


def modules() -> dict[str, Path]:
    """Dotted name -> file, of every module of the site; migrations are written by Django and left out."""
    found = {}
    for package in PACKAGES:
        for path in sorted((HOME / package).rglob("*.py")):
            if "migrations" not in path.parts:
                parts = path.relative_to(HOME).with_suffix("").parts
                found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """(dotted name, line) of everything a file imports, at its top or within a function.

    `from a.b import c` gives a.b.c: the caller knows whether c is a module.
    """
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.relative_to(HOME)}:{node.lineno}: imports are absolute in this house"
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def text_files() -> list[Path]:
    """Every file of the project that is text and not somebody else's."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],  # noqa: S607 - git is on the path
        cwd=HOME,
        capture_output=True,
        check=True,
        text=True,
    )
    paths = (HOME / name for name in listing.stdout.split("\0") if name)
    return [path for path in paths if path.is_file() and "vendor" not in path.parts and is_text(path)]


def is_text(path: Path) -> bool:
    try:
        path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    return True
