"""Keeps what a statement's address, file or paste held, byte by byte, and reads it back."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import groupby

from django.utils import timezone

from strikes.models import Capture, Statement
from strikes.statements import archive
from strikes.statements.charsets import charset_of
from strikes.statements.trouble import ArchiveTrouble
from strikes.statements.wording import clean


def keep(
    statement: Statement,
    body: bytes,
    *,
    kind: str,
    address: str = "",
    headers: list[tuple[str, str]] | None = None,
    status: str = "200 OK",
    content_type: str = "",
    text: str = "",
    wire: bytes | None = None,
) -> Capture:
    """The capture of these bytes: made now, or the one that holds the same bytes already.

    `headers` and `status` are a server's own; `wire` is the body as it was sent, where it was
    packed. `text` is given where it is known; else it is read from the bytes later.
    Raises ArchiveTrouble when the archive cannot be written.
    """
    sha256 = hashlib.sha256(body).hexdigest()
    if found := statement.captures.filter(sha256=sha256).first():
        return found
    captured = timezone.now()
    kept = archive.append(
        body if wire is None else wire,
        address=address or f"urn:statement:{statement.key}",
        moment=captured,
        headers=headers,
        status=status,
        content_type=content_type,
    )
    fields = {
        "kind": kind,
        "address": address,
        "captured": captured,
        "size": len(body),
        "content_type": clean(content_type, 200),
        "charset": charset_of(body, content_type),
        "text": text,
    }
    return _noted_once(statement, sha256, kept, fields)


def texts_of(parts: Iterable[tuple[Statement, str, str]], archived: bool) -> list[Capture]:
    """Captures, not saved yet, of texts that have no other form: statement, kind and text.

    With `archived` their bytes are in the archive when this returns: save them then, since what
    the archive alone has is nobody's capture. Raises ArchiveTrouble."""
    now, made = timezone.now(), []
    for statement, kind, text in parts:
        body = text.encode()
        made.append(
            Capture(
                statement=statement, kind=kind, address=statement.address, captured=now,
                sha256=hashlib.sha256(body).hexdigest(), size=len(body),
                content_type="text/plain; charset=utf-8", charset="utf-8", text=text,
            )
        )  # fmt: skip
    if archived:
        texts = ((_uri(one.statement), one.text.encode()) for one in made)
        for one, kept in zip(made, archive.append_texts(texts, now), strict=True):
            one.warc_file, one.warc_offset = kept.file, kept.offset
    return made


def _uri(statement: Statement) -> str:
    return statement.address or f"urn:statement:{statement.key}"


def read(capture: Capture) -> bytes:
    """The bytes as they were captured. Raises ArchiveTrouble where they cannot be had."""
    return archive.stored(_place(capture))[0]


def headers(capture: Capture) -> dict[str, str]:
    """The headers a page came with, names in lower case; none for files and pasted text."""
    return {name.lower(): value for name, value in archive.stored(_place(capture))[1]}


def verify(captures: Iterator[Capture]) -> Iterator[str]:
    """A sentence for each capture whose bytes are not what they were."""
    for capture in captures:
        try:
            body = read(capture)
        except ArchiveTrouble as trouble:
            yield f"Capture {capture.pk} is lost: {trouble}"
            continue
        if hashlib.sha256(body).hexdigest() != capture.sha256 or len(body) != capture.size:
            yield (
                f"Capture {capture.pk} differs from what was captured: "
                f"{len(body)} bytes at {capture.warc_offset} in {capture.warc_file}."
            )


def without_capture() -> Iterator[archive.Kept]:
    """The archive's records that no capture names.

    A writer killed between the archive and the database leaves one; its statement was read again.
    """
    for file, kept in groupby(archive.records(), key=lambda kept: kept.file):
        named = set(Capture.objects.filter(warc_file=file).values_list("warc_offset", flat=True))
        yield from (each for each in kept if each.offset not in named)


def _noted_once(statement: Statement, sha256: str, kept: archive.Kept, fields: dict) -> Capture:
    """Another process may have kept the same bytes meanwhile; theirs stands then."""
    fields = {**fields, "warc_file": kept.file, "warc_offset": kept.offset}
    return statement.captures.get_or_create(sha256=sha256, defaults=fields)[0]


def _place(capture: Capture) -> archive.Kept:
    if not capture.warc_file or capture.warc_offset is None:
        raise ArchiveTrouble("its bytes were never put into the archive.")
    return archive.Kept(capture.warc_file, capture.warc_offset)
