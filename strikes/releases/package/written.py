"""Writes the files of a release into the storage, once, each with its SHA-256.

The rows of `ReleaseFile` say which there are: a release without them is due, whatever happened to
the process that was writing them before.
"""

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.core.files import File
from django.core.files.storage import Storage, storages
from django.db import transaction
from django.db.models import QuerySet

from strikes.models import Release, ReleaseFile
from strikes.models.locks import alone
from strikes.releases.codebook import codebook
from strikes.releases.columns import arrow_file
from strikes.releases.package import columnar, crosswalks, tables
from strikes.releases.package.contents import KINDS
from strikes.releases.package.descriptor import descriptor
from strikes.releases.package.geopackage import write_geopackage

WRITING = "release files"  # one process writes them at a time
MEDIA = {
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "gpkg": "application/geopackage+sqlite3",
    "arrows": "application/vnd.apache.arrow.stream",
    "parquet": "application/vnd.apache.parquet",
    "md": "text/markdown",
    "json": "application/json",
    "txt": "text/plain",
}


def due() -> QuerySet[Release]:
    """Releases whose files are not written, the newest first: that one is asked for."""
    return Release.objects.filter(files=None).order_by("-published")


def write_due() -> None:
    for release in due():
        write_files(release)


def write_files(release: Release) -> None:
    """All files of a release; does nothing where they are there or being written."""
    with alone(WRITING) as mine:
        if not mine or release.files.exists():
            return
        arrow_file(release)  # which every reader of the map asks for, so it comes first
        with tempfile.TemporaryDirectory() as folder:
            made = [_described(path, kind) for path, kind in _written(release, Path(folder))]
            for text, name in _about_them(release, made):
                path = Path(folder, name)
                path.write_text(text, encoding="utf-8")
                made.append(_described(path, ""))
            _keep(release, made)


def _written(release: Release, folder: Path) -> Iterator[tuple[Path, str]]:
    """Each file with the kind of its rows."""
    for kind in KINDS:
        name = f"{kind}s"
        yield _by(tables.write_csv, folder / f"{name}.csv", release, kind), kind
    for kind in ("strike", "area"):
        yield _by(tables.write_geojson, folder / f"{kind}s.geojson", release, kind), kind
    for kind in ("strike", "claim"):
        arrow = _by(columnar.write_arrow, folder / f"{kind}s.arrows", release, kind)
        yield arrow, kind
        parquet = folder / f"{kind}s.parquet"
        columnar.write_parquet_of(arrow, parquet)
        yield parquet, kind
    geopackage = folder / "record.gpkg"
    write_geopackage(release, geopackage)
    yield geopackage, ""
    for shape in crosswalks.SHAPES:
        yield _by(crosswalks.write_shape, folder / f"{shape}.csv", release, shape), ""


def _by(write: Callable[..., None], path: Path, release: Release, what: str) -> Path:
    write(release, what, path)
    return path


def _about_them(release: Release, made: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Codebook, descriptor and sums: each tells of the files before it."""
    yield codebook(), "codebook.md"
    package = descriptor(release, made)
    yield json.dumps(package, ensure_ascii=False, indent=1) + "\n", "datapackage.json"
    yield "".join(f"{each['sha256']}  {each['name']}\n" for each in made), "SHA256SUMS.txt"


def _described(path: Path, kind: str) -> dict[str, Any]:
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "path": path,
        "name": path.name,
        "kind": kind,
        "media_type": MEDIA[path.suffix[1:]],
        "size": path.stat().st_size,
        "sha256": sha256,
    }


def _keep(release: Release, made: list[dict[str, Any]]) -> None:
    """Into the storage first: a row stands only for a file that is there."""
    storage = storages["releases"]
    rows = []
    for each in made:
        name = _saved(storage, f"{release.slug}/{release.number}/{each['name']}", each["path"])
        rows.append(
            ReleaseFile(
                release=release,
                name=each["name"],
                stored=name,
                media_type=each["media_type"],
                size=each["size"],
                sha256=each["sha256"],
            )
        )
    with transaction.atomic():
        ReleaseFile.objects.bulk_create(rows)


def _saved(storage: Storage, name: str, path: Path) -> str:
    if storage.exists(name):  # left by a process that was killed
        storage.delete(name)
    with path.open("rb") as file:
        return storage.save(name, File(file))
