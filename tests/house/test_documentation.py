"""The documentation says what there is, all of it, and nothing else."""

import ast
import re

from django.core.management import get_commands

from tests.house.source import HOME, modules, tree
from tests.house.test_dev import dev

ARCHITECTURE = HOME / "docs" / "architecture.md"
DEPLOYMENT = HOME / "docs" / "deployment.md"
README = HOME / "README.md"
PAGES = [README, *sorted((HOME / "docs").rglob("*.md"))]
READERS = {"flag", "listed", "number"}


def settings_read() -> set[str]:
    """The names of the environment variables that learning/settings.py reads."""
    names = set()
    for node in ast.walk(tree(modules()["learning.settings"])):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            of_environment = ast.unparse(node.func) == "os.environ.get"
            by_reader = isinstance(node.func, ast.Name) and node.func.id in READERS
            if of_environment or by_reader:
                names.add(node.args[0].value)
    return names


def own_commands() -> set[str]:
    return {name.rpartition(".")[2] for name in modules() if ".management.commands." in name}


def rows(page, heading) -> set[str]:
    """What stands in code in the first column of the table under a heading."""
    section = page.read_text(encoding="utf-8").split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"^\| `([^` ]+)", section, re.M))


def test_every_setting_is_documented_and_no_other():
    assert rows(DEPLOYMENT, "Settings") == settings_read()


def test_every_command_is_documented_and_no_other():
    assert rows(ARCHITECTURE, "Commands") == own_commands()


def test_every_management_command_named_in_a_page_exists():
    known = set(get_commands())
    missing = [
        f"{page.relative_to(HOME)}: {name}"
        for page in PAGES
        for name in re.findall(r"(?:manage\.py|\./dev manage) ([a-z_]+)", page.read_text(encoding="utf-8"))
        if name not in known
    ]
    assert missing == []


def test_every_dev_command_named_in_a_page_exists():
    missing = [
        f"{page.relative_to(HOME)}: ./dev {name}"
        for page in PAGES
        for name in re.findall(r"\./dev ([a-z]+)", page.read_text(encoding="utf-8"))
        if name not in dev.COMMANDS
    ]
    assert missing == []


def test_every_file_that_a_page_links_to_exists():
    broken = [
        f"{page.relative_to(HOME)}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_part_of_the_house_is_described():
    described = ARCHITECTURE.read_text(encoding="utf-8")
    for part in ("content", "accounts", "authoring", "study", "quizzes", "classes", "reports", "demo"):
        assert f"`{part}/`" in described, f"docs/architecture.md does not describe {part}/"
