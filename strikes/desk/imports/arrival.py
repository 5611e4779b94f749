"""A file comes in: kept below the data folder, looked at once, its columns mapped."""

import hashlib
import re
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings

from strikes.desk.intake.formats import open_table
from strikes.desk.intake.mapping import MappedTable, Mapping, from_json, mapped, propose
from strikes.desk.intake.reading import MAX_BYTES, IntakeError, Table
from strikes.models import Batch, Campaign, Organisation, SavedMapping

BLOCK = 1024 * 1024
LONGEST_NAME = 60  # characters: with its folder it has to fit where it is noted
NEVER_IN_A_NAME = re.compile(r"[^\w.() -]")


def receive(
    campaign: Campaign,
    name: str,
    blocks: Iterable[bytes],
    *,
    kind: str = "",
    organisation: Organisation | None = None,
    editor: Any = None,
    encoding: str = "",
) -> Batch:
    """Keeps the file and proposes a mapping. Raises IntakeError where it is no table; then
    nothing is kept."""
    name = NEVER_IN_A_NAME.sub("_", Path(name).name)[-LONGEST_NAME:].lstrip(".") or "table"
    stored = f"{secrets.token_hex(8)}/{name}"
    path = folder() / stored
    try:
        size, sha256 = _keep(path, blocks)
        table = open_table(path, encoding)
        try:
            mapping = _proposed(table, kind, organisation).as_json()
        except IntakeError:  # a head that tells nothing is mapped by hand
            if kind:
                raise
            mapping = Mapping("strikes", {}).as_json()
    except BaseException:
        forget(stored)
        raise
    return Batch.objects.create(
        campaign=campaign, organisation=organisation, editor=editor, name=name, stored=stored,
        sha256=sha256, size=size, encoding=encoding, form=table.form[:200], mapping=mapping,
    )  # fmt: skip


def folder() -> Path:
    return Path(settings.DATA_DIR) / "imports"


def forget(stored: str) -> None:
    """Removes a kept file and its folder."""
    path = folder() / stored
    path.unlink(missing_ok=True)
    if path.parent.is_dir():
        path.parent.rmdir()


def raw_table(batch: Batch) -> Table:
    """The file as it came. Raises IntakeError, also where the file is gone."""
    return open_table(folder() / batch.stored, batch.encoding)


def mapped_table(batch: Batch) -> MappedTable:
    """The file in our columns. Raises IntakeError."""
    return mapped(raw_table(batch), from_json(batch.mapping))


def _keep(path: Path, blocks: Iterable[bytes]) -> tuple[int, str]:
    """Size and SHA-256 of what was written; it stops at the limit."""
    size, sha256 = 0, hashlib.sha256()
    try:
        path.parent.mkdir(parents=True)
        with path.open("wb") as file:
            for block in blocks:
                size += len(block)
                if size > MAX_BYTES:
                    raise IntakeError(
                        f"{path.name} has more than {MAX_BYTES / 2**20:,.0f} MB, the limit:"
                        " split it into several files."
                    )
                sha256.update(block)
                file.write(block)
    except OSError as error:
        raise IntakeError(
            f"{path.name} cannot be kept: {error.strerror or error}. Free some space and try again."
        ) from error
    return size, sha256.hexdigest()


def _proposed(table: Table, kind: str, organisation: Organisation | None) -> Mapping:
    known = SavedMapping.objects.filter(organisation=organisation) if organisation else ()
    saved = [from_json(one.mapping) for one in known]
    fitting = (one for one in saved if set(one.columns.values()) <= set(table.columns))
    return propose(table, kind, next(fitting, None))
