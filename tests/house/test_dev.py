"""The developers' command, on machines whose Pythons are broken, old, or not there."""

import ast
import importlib.machinery
import importlib.util
import socket
import sys

import pytest

from tests.house.source import HOME


def load_dev():
    loader = importlib.machinery.SourceFileLoader("dev", str(HOME / "dev"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("dev", loader))
    writing, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # no devc beside dev
    try:
        loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = writing
    return module


dev = load_dev()


@pytest.fixture
def python(tmp_path):
    """Make a file that answers the probe like a Python of some version, or not at all."""

    def make(name, script):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return str(path)

    return make


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A folder that dev takes for its own, with an empty lock."""
    for name, path in {"HERE": ".", "VENV": ".venv", "STATE": ".dev", "LOCK": "requirements-dev.lock"}.items():
        monkeypatch.setattr(dev, name, tmp_path / path)
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "installed")
    dev.LOCK.write_text("")
    return tmp_path


def test_it_is_written_for_any_python_from_3_8_on():
    ast.parse((HOME / "dev").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_it_uses_the_standard_library_only():
    source = ast.parse((HOME / "dev").read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(source) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in ast.walk(source) if isinstance(node, ast.ImportFrom)]
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_help_names_every_command(capsys):
    assert dev.main([]) == 0
    said = capsys.readouterr().out
    assert [name for name in dev.COMMANDS if f"\n  {name} " not in said] == []


def test_an_unknown_command_is_refused_in_one_line():
    with pytest.raises(dev.Failure, match=r"no command 'serve': \./dev help"):
        dev.main(["serve"])


def test_it_takes_the_first_python_that_really_works(monkeypatch, python):
    good = python("good", "echo 3.13 /opt/real/python3.13")
    monkeypatch.setattr(
        dev,
        "candidates",
        lambda: [
            "/nowhere/python3",
            python("broken-shim", "echo 'pyenv: python3.12: command not found' >&2; exit 127"),
            python("too-old", "echo 3.11 /usr/bin/python3.11"),
            python("without-venv", "echo 'No module named ensurepip' >&2; exit 1"),
            python("liar", "echo hello"),
            good,
            python("later", "echo 3.12 /opt/later"),
        ],
    )
    assert dev.find_python() == ("/opt/real/python3.13", (3, 13))


def test_it_takes_an_untested_python_only_where_no_tested_one_is_found(monkeypatch, python):
    newer, tested = python("newer", "echo 3.99 /opt/newer"), python("tested", "echo 3.12 /opt/tested")
    monkeypatch.setattr(dev, "candidates", lambda: [newer, tested])
    assert dev.find_python() == ("/opt/tested", (3, 12))
    monkeypatch.setattr(dev, "candidates", lambda: [newer])
    assert dev.find_python() == ("/opt/newer", (3, 99))


def test_without_a_python_it_says_in_one_line_what_to_install(monkeypatch, python):
    monkeypatch.setattr(dev, "candidates", lambda: [python("too-old", "echo 3.9 /usr/bin/python3")])
    with pytest.raises(
        dev.Failure, match=r"no working Python >= 3\.12 .*: install one \(.+\) and run \./dev again\.$"
    ) as told:
        dev.find_python()
    assert "\n" not in str(told.value)


def test_the_python_that_runs_these_tests_answers_the_probe():
    version, _ = dev.ask(sys.executable)
    assert version == sys.version_info[:2]


def test_an_interrupted_install_leaves_no_stamp(checkout, monkeypatch):
    def make_venv():
        dev.PYTHON.parent.mkdir(parents=True)
        dev.PYTHON.symlink_to(sys.executable)

    def interrupted(command, failure, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "make_venv", make_venv)
    monkeypatch.setattr(dev, "run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        dev.install()
    assert not dev.STAMP.exists()


def test_a_stamped_installation_is_left_alone_until_the_lock_changes(checkout, monkeypatch):
    dev.PYTHON.parent.mkdir(parents=True)
    dev.PYTHON.symlink_to(sys.executable)
    dev.STAMP.write_text(dev.stamp_of(dev.ask(dev.PYTHON)))
    commands = []
    monkeypatch.setattr(dev, "run", lambda command, failure, **options: commands.append(command))
    monkeypatch.setattr(dev.subprocess, "call", lambda command, **options: 0)
    dev.install()
    assert commands == []
    dev.LOCK.write_text("another==1.0\n")
    dev.install()
    assert [command[1:4] for command in commands] == [["-m", "pip", "install"]]


def test_a_taken_port_is_refused_when_asked_for_and_passed_over_otherwise(monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(dev.Failure, match=f"cannot listen on 127.0.0.1, port {port}: "):
            dev.choose_port("127.0.0.1", port)
        monkeypatch.setattr(dev, "FIRST_PORT", port)
        assert dev.choose_port("127.0.0.1", None) > port


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http"])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(SystemExit):
        dev.main(["run", "--port", port])


def test_the_secret_is_made_once_and_kept_to_oneself(checkout):
    first = dev.kept_secret()
    assert len(first) >= 50
    assert dev.kept_secret() == first
    assert (dev.STATE / "secret").stat().st_mode & 0o077 == 0


def test_the_database_is_prepared_again_when_it_or_its_migrations_change(checkout, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert "missing" in dev.database_mark()
    (checkout / "footnote.sqlite3").write_text("")
    before = dev.database_mark()
    assert "missing" not in before
    migrations = checkout / "content" / "migrations"
    migrations.mkdir(parents=True)
    (migrations / "0001_initial.py").write_text("")
    assert dev.database_mark() != before
