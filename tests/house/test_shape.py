"""Rooms one can see across: no function over 60 lines, no file over 500. An exception is listed with its reason."""

import ast

from tests.house.source import HOME, modules, tree

LONGEST_FUNCTION = 60
LONGEST_FILE = 500
# path or path::function -> why it may be longer. One that is not needed any more fails too.
EXCEPTIONS: dict[str, str] = {}


def long_ones() -> dict[str, int]:
    found = {}
    for path in modules().values():
        name = str(path.relative_to(HOME))
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > LONGEST_FILE:
            found[name] = lines
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
                length = node.end_lineno - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    found[f"{name}::{node.name}"] = length
    return found


def test_functions_and_files_stay_short():
    assert {name: lines for name, lines in long_ones().items() if name not in EXCEPTIONS} == {}


def test_every_exception_is_still_needed():
    assert [name for name in EXCEPTIONS if name not in long_ones()] == []
