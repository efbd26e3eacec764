"""The settings as a deployment gets them: each case is a Python of its own with an environment of its own."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from learning import settings
from tests.house.source import HOME

PRODUCTION = {
    "SECRET_KEY": "a-key-that-is-long-enough-0123456789-abcdefghijklmnopqrstuvwxyz",
    "HTTPS": "yes",
    "ALLOWED_HOSTS": "footnote.example.org",
    "EMAIL_HOST": "mail.example.org",
}


def python(*arguments, **environment):
    """Run a Python on the site's own settings, with nothing in the environment but what is given."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    env = {**kept, "DJANGO_SETTINGS_MODULE": "learning.settings", "DATABASE_URL": "sqlite://", **environment}
    return subprocess.run([sys.executable, *arguments], cwd=HOME, env=env, capture_output=True, text=True)  # noqa: S603


def test_serving_without_a_secret_key_fails_and_says_how_to_make_one():
    answer = python("-c", "import learning.wsgi")
    assert answer.returncode == 1
    assert answer.stderr.splitlines()[-1].startswith(
        "django.core.exceptions.ImproperlyConfigured: SECRET_KEY is not set:"
    )


def test_serving_with_a_secret_key_starts():
    assert python("-c", "import learning.wsgi", **PRODUCTION).returncode == 0


def test_commands_that_sign_nothing_run_without_a_secret_key():
    answer = python("manage.py", "check")
    assert (answer.returncode, answer.stderr) == (0, "")


def test_a_deployment_behind_https_passes_djangos_checks():
    answer = python("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert answer.returncode == 0, answer.stderr


def test_a_mistyped_yes_or_no_is_refused_rather_than_guessed():
    answer = python("manage.py", "check", DEBUG="maybe")
    assert answer.returncode == 1
    assert "DEBUG is 'maybe': write yes or no." in answer.stderr


@pytest.mark.parametrize(
    ("written", "meant"), [("1", True), ("Yes", True), (" on ", True), ("0", False), ("false", False)]
)
def test_a_flag_is_read(monkeypatch, written, meant):
    monkeypatch.setenv("A_FLAG", written)
    assert settings.flag("A_FLAG", default=not meant) is meant


def test_a_list_is_read_without_blanks(monkeypatch):
    monkeypatch.setenv("A_LIST", " a.org, b.org ,,")
    assert settings.listed("A_LIST") == ["a.org", "b.org"]


@pytest.mark.parametrize("written", ["", "-1", "1.5", "5 MB"])
def test_a_number_that_is_none_is_refused(monkeypatch, written):
    monkeypatch.setenv("A_NUMBER", written)
    with pytest.raises(ImproperlyConfigured, match=r"A_NUMBER is .*: write a whole number"):
        settings.number("A_NUMBER", 7)


def test_the_content_security_policy_allows_nothing_inline_and_no_other_host(client):
    policy = client.get("/accounts/login/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
