"""The database and the broker of a run: those the environment names, or the embedded ones."""

import os
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module

import psycopg2
from django.core.exceptions import ImproperlyConfigured
from kombu import Connection

from config.services.broker import embedded_broker
from config.services.place import ROOT, Place
from config.services.postgres import embedded_postgres
from config.services.private_files import write_private
from config.services.trouble import Trouble

CONNECTING_SECONDS = 5


@contextmanager
def servers(place: Place) -> Iterator[dict[str, str]]:
    """Yields the environment in which the program finds its servers, its data and its key."""
    production = os.environ.get("DJANGO_ENV") == "production"
    database_url = os.environ.get("DATABASE_URL")
    if production and not database_url:
        raise Trouble("DATABASE_URL is not set: production runs on a database server of its own.")
    with ExitStack() as stack:
        if not database_url:
            database_url = stack.enter_context(embedded_postgres(place.data_dir))
        broker_url = os.environ.get("CELERY_BROKER_URL") or stack.enter_context(
            embedded_broker(place.data_dir)
        )
        environment = {
            **os.environ,
            "DATA_DIR": str(place.data_dir),
            "DATABASE_URL": database_url,
            "CELERY_BROKER_URL": broker_url,
            "HOST": place.host,
            "PORT": str(place.port),
            "PATH": f"{ROOT / '.venv/bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
            "PYTHONUNBUFFERED": "1",
        }
        if not production:
            environment.setdefault("SECRET_KEY", development_key(place))
        check(environment)
        yield environment


def development_key(place: Place) -> str:
    """The key kept in the data folder; made at the first start, readable by its owner alone."""
    path = place.data_dir / "secret-key"
    if not path.is_file():
        write_private(path, secrets.token_urlsafe(50))
    return path.read_text()


def check(environment: dict[str, str]) -> None:
    """Reads the settings and tries both servers, so that what is wrong is said in one line."""
    os.environ.update(environment)
    try:
        settings = import_module("config.settings")
    except ImproperlyConfigured as error:
        raise Trouble(str(error)) from error
    check_database(settings.DATABASES["default"])
    check_broker(settings.CELERY_BROKER_URL)


def check_database(database: dict[str, str]) -> None:
    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}  # nosec B105
    options = {name: database[key] for name, key in names.items() if database[key]}
    try:
        psycopg2.connect(
            dbname=database["NAME"], connect_timeout=CONNECTING_SECONDS, **options
        ).close()
    except psycopg2.OperationalError as error:
        reason = " ".join(str(error).split())
        raise Trouble(f"The database of DATABASE_URL cannot be used: {reason}") from error


def check_broker(url: str) -> None:
    connection = Connection(url, connect_timeout=CONNECTING_SECONDS)
    try:
        connection.ensure_connection(max_retries=1, timeout=CONNECTING_SECONDS)
    except Exception as error:  # every transport raises its own kind
        raise Trouble(
            f"The broker of CELERY_BROKER_URL ({connection.as_uri()}) cannot be used: {error}"
        ) from error
    finally:
        connection.release()
