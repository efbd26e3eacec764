import sqlite3
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from learning.database_url import SQLITE_OPTIONS, parse_database_url, sqlite_url


def test_a_path_of_any_characters_comes_back():
    path = Path("/srv/a folder/50% off #1?/footnote.sqlite3")
    assert parse_database_url(sqlite_url(path))["NAME"] == str(path)


def test_sqlite_is_set_up_for_many_writers():
    found = parse_database_url("sqlite:////srv/footnote.sqlite3")
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert found["OPTIONS"]["timeout"] >= 5
    assert found["CONN_MAX_AGE"] is None


def test_sqlite_takes_the_start_up_commands(tmp_path):
    with sqlite3.connect(tmp_path / "a.sqlite3") as connected:
        for command in SQLITE_OPTIONS["init_command"].split(";"):
            connected.execute(command)
        assert connected.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connected.execute("PRAGMA synchronous").fetchone() == (1,)
    connected.close()


@pytest.mark.django_db
def test_the_connection_of_the_site_uses_them():
    if connection.vendor != "sqlite":
        pytest.skip("SQLite only")
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.transaction_mode == "IMMEDIATE"


def test_postgresql_is_read_whole():
    found = parse_database_url("postgres://ann:p%40ss@db.example.org:5433/footnote?sslmode=require")
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["USER"], found["PASSWORD"], found["HOST"]) == ("ann", "p@ss", "db.example.org")
    assert (found["PORT"], found["NAME"], found["OPTIONS"]) == ("5433", "footnote", {"sslmode": "require"})


def test_postgresql_may_be_behind_a_socket():
    found = parse_database_url("postgres://ann@/footnote?host=/run/postgresql")
    assert (found["HOST"], found["PORT"], found["OPTIONS"]) == ("/run/postgresql", "", {})


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://ann:secret@host/footnote", "scheme 'mysql'"),
        ("footnote.sqlite3", "scheme ''"),
        ("sqlite://footnote.sqlite3", "three slashes"),
        ("postgres://ann:secret@host", "no database"),
        ("postgres://ann:secret@host:many/footnote", "port"),
    ],
)
def test_a_url_it_cannot_use_is_refused_without_telling_the_password(url, told):
    with pytest.raises(ImproperlyConfigured, match=told) as error:
        parse_database_url(url)
    assert "secret" not in str(error.value)
