"""The texts of items beside the process that hands them out.

Of a page of items Postgres says which are in it; their texts, which it would read row by row and
send through a socket, are copied out of a file. They are written there once, by the first process
that is asked for a release; until they are, and wherever they cannot be, Postgres sends them.
"""

import fcntl
import logging
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock, Thread

from django.conf import settings
from django.db import connections, transaction
from psycopg2.extensions import BYTES, register_type

from strikes.models import Published, Release
from strikes.public.api.reading import database
from strikes.public.api.text_files import State, Texts, append, read_state, remove_others

logger = logging.getLogger(__name__)
Name = tuple[int, str]  # campaign and kind
AT_ONCE = 2000  # rows held in memory
PAUSE = 60.0  # seconds after a writing that failed

_held: dict[Name, Texts] = {}
_not_before: dict[Name, float] = {}
_naming = Lock()


def kept(release: Release, kind: str) -> Texts | None:
    """The texts of all items of this kind up to the release, if they are here; if not, they will
    be written meanwhile."""
    if not settings.TEXTS_KEPT:
        return None
    name = (release.campaign_id, kind)
    held = _held.get(name)
    if held is None or held.state.release < release.number:
        held = _opened(name, release.number)
        if held is None:
            _write_later(name)
    return held


def _opened(name: Name, number: int) -> Texts | None:
    """What another process has written, if it reaches so far."""
    folder = folder_of(name)
    state = read_state(folder)
    if state is None or state.release < number or not _holds(name, state):
        return None
    try:
        _held[name] = Texts(folder, state)
    except (OSError, ValueError):
        return None
    return _held[name]


def _write_later(name: Name) -> None:
    with _naming:
        if time.monotonic() < _not_before.get(name, 0.0):
            return
        _not_before[name] = float("inf")  # until it is written
    Thread(target=_write_here, args=[name], name="texts", daemon=True).start()


def _write_here(name: Name) -> None:
    pause = 0.0
    try:
        write(name)
    except Exception:  # nobody waits for it: readers are answered by Postgres as before
        logger.exception("The texts of %s %s could not be kept beside the site.", *name)
        pause = PAUSE
    finally:
        connections.close_all()
        _not_before[name] = time.monotonic() + pause


def write(name: Name) -> None:
    """Brings the files up to the newest release, unless another process is at it."""
    folder = folder_of(name)
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder) as is_alone:
        newest = Release.objects.filter(campaign_id=name[0]).order_by("-number").first()
        if newest is None or not is_alone:
            return
        before = read_state(folder)
        if before and not _holds(name, before):
            before = None
        if before is None or before.release < newest.number:
            with closing(_rows(name, before, newest.number)) as rows:
                after = append(folder, before, _said_of(newest), newest.number, rows)
            remove_others(folder, after)


def folder_of(name: Name) -> Path:
    campaign, kind = name
    return Path(settings.TEXTS_DIR, f"{campaign}-{kind}")


def _holds(name: Name, state: State) -> bool:
    """Whether this database has the release that the texts were read from: another one may have
    been loaded meanwhile, or this one set back."""
    release = Release.objects.filter(campaign_id=name[0], number=state.release).first()
    return release is not None and _said_of(release) == state.stands_on


def _said_of(release: Release) -> str:
    return f"{release.pk} {release.published.isoformat()} {release.sha256}"


def _rows(
    name: Name, before: State | None, release: int
) -> Generator[tuple[int, bytes], None, None]:
    """(id, text) of the rows that releases up to this one have and the state has not. Rows never
    change, and later releases have higher ids."""
    found = Published.objects.filter(campaign_id=name[0], kind=name[1], since__lte=release)
    if before:
        found = found.filter(pk__gt=before.last)
    sql, values = found.order_by("pk").values("pk", "feature").query.sql_with_params()
    with transaction.atomic(using=database().alias):
        with closing(database().connection.cursor(name="texts")) as cursor:
            register_type(BYTES, cursor)
            cursor.execute(sql, values)
            while rows := cursor.fetchmany(AT_ONCE):
                yield from rows


@contextmanager
def _alone(folder: Path) -> Iterator[bool]:
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
