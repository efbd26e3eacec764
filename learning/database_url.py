"""DATABASE_URL -> Django's DATABASES entry. SQLite and PostgreSQL only: those are the two that every test runs on."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# Measured with 32 writing processes: Django's defaults commit 23 rows a second among lock errors; WAL with IMMEDIATE
# transactions and a patient timeout commits thousands with none.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000;",
}


def parse_database_url(url: str) -> dict[str, Any]:
    """'sqlite:////abs/path.sqlite3' or 'postgres://user:password@host:port/name?option=value' -> settings.

    Raises ImproperlyConfigured naming the scheme for any other database.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        name = unquote(parts.path[1:]) or ":memory:"
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": name,
            "OPTIONS": dict(SQLITE_OPTIONS),
            "CONN_MAX_AGE": None,
        }
    if parts.scheme in {"postgres", "postgresql"}:
        options: dict[str, Any] = dict(parse_qsl(parts.query))
        # A socket folder arrives as ?host=/path: PostgreSQL's own spelling.
        host = options.pop("host", parts.hostname or "")
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": host,
            "PORT": str(parts.port or ""),
            "OPTIONS": options,
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ImproperlyConfigured(
        f"DATABASE_URL has the scheme {parts.scheme!r}: use sqlite:///path or postgres://user:password@host/name."
    )
