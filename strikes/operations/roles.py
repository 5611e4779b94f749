"""The Postgres role of a process that serves readers: it reads what is published, and no more.

Of captures it sees where their bytes lie in the archive, for evidence packs, and never a text.
Rights are taken away before they are given: running it again mends what was changed by hand.
"""

from dataclasses import dataclass

from django.db import DatabaseError, connection, transaction
from psycopg2 import sql

READER = "record_reader"
# Table → the columns that readers' pages are made of; all of them where none are named.
PUBLISHED: dict[str, tuple[str, ...]] = {
    "strikes_published": (),
    "strikes_release": (),
    "strikes_releasefile": (),
    "strikes_capture": ("id", "sha256", "size", "warc_file", "warc_offset"),
    "django_migrations": (),  # /readyz asks whether all are applied
}
LIMITS = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS"
NOT_ALLOWED = "42501"
# Whether it has more than a role of readers, or owns what they must not touch.
STANDING = """
SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication,
       EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid)
FROM pg_roles WHERE rolname = %s
"""


class CannotMakeRoles(Exception):
    """The account may not make roles, or the name is taken by one that it may not change."""


@dataclass(frozen=True)
class Reader:
    name: str
    is_new: bool


def make_reader(name: str = READER, password: str | None = None) -> Reader:
    """Makes the role, or brings it back to what it should be. Without a password it is left as it
    is. Raises CannotMakeRoles."""
    try:
        with transaction.atomic():
            return _make(name, password)
    except DatabaseError as problem:
        if getattr(problem.__cause__, "pgcode", "") != NOT_ALLOWED:
            raise
        raise CannotMakeRoles(
            f"This account may not make the role {name}: run the command once with a DATABASE_URL"
            " of an account that may create roles."
        ) from problem


def _make(name: str, password: str | None) -> Reader:
    role = sql.Identifier(name)
    with connection.cursor() as cursor:
        cursor.execute(STANDING, [name])
        found = cursor.fetchone()
    is_new = found is None
    if found and any(found):
        raise CannotMakeRoles(
            f"{name} is an account with rights of its own: give another name with --reader."
        )
    if is_new:
        _run("CREATE ROLE {role}", role=role)
    _run("ALTER ROLE {role} WITH " + LIMITS, role=role)
    if password is not None:
        _run("ALTER ROLE {role} PASSWORD {password}", role=role, password=sql.Literal(password))
    _run("ALTER ROLE {role} SET default_transaction_read_only = on", role=role)
    _take_away(role)
    _give(role)
    return Reader(name, is_new)


def _take_away(role: sql.Identifier) -> None:
    for what in ("TABLES", "SEQUENCES", "FUNCTIONS"):
        _run(f"REVOKE ALL ON ALL {what} IN SCHEMA public FROM {{role}}", role=role)
    for table, columns in PUBLISHED.items():  # rights to columns outlive those to their table
        if columns:
            _run(
                "REVOKE ALL ({columns}) ON {table} FROM {role}",
                columns=_named(columns), table=sql.Identifier(table), role=role,
            )  # fmt: skip
    _run("REVOKE ALL ON SCHEMA public FROM {role}", role=role)
    # What every role has unless it is taken from all: room for tables of one's own.
    _run("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    _run("REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC", database=_database())


def _give(role: sql.Identifier) -> None:
    _run("GRANT CONNECT ON DATABASE {database} TO {role}", database=_database(), role=role)
    _run("GRANT USAGE ON SCHEMA public TO {role}", role=role)
    for table, columns in PUBLISHED.items():
        what = "SELECT ({columns})" if columns else "SELECT"
        _run(
            f"GRANT {what} ON {{table}} TO {{role}}",
            columns=_named(columns), table=sql.Identifier(table), role=role,
        )  # fmt: skip


def _named(columns: tuple[str, ...]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, columns))


def _database() -> sql.Identifier:
    return sql.Identifier(connection.settings_dict["NAME"])


def _run(words: str, **names: sql.Composable) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(words).format(**names))
