"""Statements that the ORM writes once a process and that run again with other values.

To write a statement takes the ORM ten times as long as SQLite takes to answer it. The few that every flashcard needs
are therefore kept as they were written, from the same models and query sets as all others. Nothing else should be:
where nobody waits for the next card, a plain query set is simpler.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cache, wraps
from inspect import signature
from typing import Any, NamedTuple, override

from django.db import connection, models
from django.db.models import Expression, Field, Model, QuerySet
from django.db.models.query import ModelIterable
from django.db.models.sql import InsertQuery, UpdateQuery

type AnyField = Field[Any, Any]

FIELDS: dict[Any, AnyField] = {int: models.BigIntegerField(), datetime: models.DateTimeField()}


class Given(Expression):
    """Where a value will stand: in the statement a placeholder, and among its parameters the mark to replace."""

    def __init__(self, name: str, field: AnyField) -> None:
        super().__init__(output_field=field)
        self.name = name

    @override
    def as_sql(self, *_: Any, **__: Any) -> tuple[str, tuple[Any, ...]]:
        return "%s", (self,)


class Written(NamedTuple):
    """A statement as a database takes it: `given` are the places, names and fields of what comes with each run."""

    sql: str
    parameters: tuple[Any, ...]
    given: tuple[tuple[int, str, AnyField], ...]

    @classmethod
    def of(cls, sql: str, parameters: Any) -> "Written":
        given = tuple((n, p.name, p.output_field) for n, p in enumerate(parameters) if isinstance(p, Given))
        return cls(sql, tuple(parameters), given)

    def run(self, values: dict[str, Any], returns: bool = True) -> list[Any]:
        """Run it with a value for every name; return the rows as the database gives them."""
        parameters = list(self.parameters)
        for place, name, field in self.given:
            parameters[place] = field.get_db_prep_save(values[name], connection)
        with connection.cursor() as cursor:
            cursor.execute(self.sql, parameters)
            return cursor.fetchall() if returns else []


class Reading(NamedTuple):
    """A written query, how its columns become Python's, and the model that its rows are of, none for tuples."""

    written: Written
    converters: tuple[tuple[int, Any, Any], ...]
    model: type[Model] | None
    names: tuple[str, ...]

    @classmethod
    def of(cls, found: QuerySet[Any, Any]) -> "Reading":
        compiler = found.query.get_compiler(connection=connection)
        written = Written.of(*compiler.as_sql())
        columns = [column for column, _, _ in compiler.select]
        converters = [(n, each, column) for n, (each, column) in compiler.get_converters(columns).items()]
        if found._iterable_class is not ModelIterable:
            return cls(written, tuple(converters), None, ())
        return cls(written, tuple(converters), found.model, tuple(column.target.attname for column in columns))

    def run(self, values: dict[str, Any]) -> list[Any]:
        rows = [self.converted(list(row)) for row in self.written.run(values)]
        if self.model is None:
            return [tuple(row) for row in rows]
        return [self.model.from_db(connection.alias, self.names, row) for row in rows]

    def converted(self, row: list[Any]) -> list[Any]:
        for place, converters, column in self.converters:
            for convert in converters:
                row[place] = convert(row[place], column, connection)
        return row


def prepared[**P, M: Model, R](write: Callable[P, QuerySet[M, R]]) -> Callable[P, list[R]]:
    """Turn a function that makes a query set into one that returns its rows, its SQL being written at the first call.

    Its parameters are int or datetime, and become parameters of the statement: the function is called with marks in
    their place, once for each database, so it must not look at them. The rows are plain tuples or whole models,
    without related ones.
    """
    signed = signature(write)
    marks: dict[str, Any] = {name: Given(name, FIELDS[p.annotation]) for name, p in signed.parameters.items()}

    written_for: Callable[..., QuerySet[M, R]] = write

    @cache
    def read_by(alias: str) -> Reading:
        return Reading.of(written_for(**marks))

    @wraps(write)
    def read(*args: P.args, **kwargs: P.kwargs) -> list[R]:
        values = dict(zip(marks, args, strict=False)) | kwargs
        return read_by(connection.alias).run(values)

    return read


def insert(row: Model) -> None:
    """Write a new row, as save(force_insert=True) does, without the signals."""
    fields = row._meta.concrete_fields
    written = insertion(type(row), connection.alias)
    row.pk = written.run({field.attname: getattr(row, field.attname) for field in fields})[0][0]
    row._state.adding, row._state.db = False, connection.alias


@cache
def insertion(model: type[Model], alias: str) -> Written:
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    query = InsertQuery(model)
    query.insert_values(fields, [model(**{field.attname: Given(field.attname, field) for field in fields})], raw=True)
    compiler = query.get_compiler(connection=connection)
    compiler.returning_fields = [model._meta.pk]
    [(sql, parameters)] = compiler.as_sql()
    return Written.of(sql, parameters)


def update(row: Model, *names: str) -> None:
    """Write some fields of a row, as save(update_fields=names) does, without the signals."""
    values = {name: getattr(row, name) for name in (row._meta.pk.attname, *names)}
    change(type(row), names, connection.alias).run(values, returns=False)


@cache
def change(model: type[Model], names: tuple[str, ...], alias: str) -> Written:
    key = model._meta.pk
    found: Any = model._default_manager.filter(pk=Given(key.attname, key)).query.chain(UpdateQuery)
    fields = [field for field in model._meta.concrete_fields if field.name in names]
    found.add_update_values({field.name: Given(field.attname, field) for field in fields})
    return Written.of(*found.get_compiler(connection=connection).as_sql())
