"""The evidence pack of a record: all that it stands on in one ZIP, made while it is sent.

summary.html            for people; no script
versions/3.json         the record as it stood from release 3 on
claims.json             every claim that any version rests on
statements/KEY.json     the statements that they stand in, with their texts
captures/SUM.warc.gz    what the statements' addresses held, as archived
left-out.txt            captures that are not there, and why
SHA256SUMS.txt          the sum of each file above
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

from strikes.models import Capture, Published

AT_ONCE = 64 * 1024  # bytes in memory of any capture
MASKED = "left out: a private person's name stands in it, masked in the text here"
MOST = 500 * 1024 * 1024  # bytes of captures in one pack; what is over stands in left-out.txt


class Pack:
    """`versions` are those of the record, the newest first."""

    def __init__(self, versions: list[Published], summary: str) -> None:
        self.versions, self.summary = versions, summary
        self.sums: list[str] = []
        self.left_out: list[str] = []

    def pieces(self) -> Iterator[bytes]:
        """The ZIP, piece by piece."""
        pipe = _Pipe()
        with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as zipped:
            for name, body in self._files():
                with zipped.open(_entry(name), "w", force_zip64=True) as file:
                    total = hashlib.sha256()
                    for part in body:
                        total.update(part)
                        file.write(part)
                        yield pipe.taken()
                self.sums.append(f"{total.hexdigest()}  {name}\n")
            zipped.writestr(_entry("SHA256SUMS.txt"), "".join(self.sums))
        yield pipe.taken()

    def _files(self) -> Iterator[tuple[str, Iterable[bytes]]]:
        yield "summary.html", [self.summary.encode()]
        for row in self.versions:
            yield f"versions/{row.since}.json", _json(row.data)
        claims = self._claims()
        yield "claims.json", _json(list(claims.values()))
        statements = list(_statements({claim["statement"] for claim in claims.values()}))
        for row in statements:
            yield f"statements/{row.key}.json", _json(row.data)
        masked: set[str] = set()
        sums: set[str] = set()
        for row in statements:
            found = masked if row.data.get("masked") else sums
            found.update(each["sha256"] for each in row.data["captures"])
        self.left_out += [f"{each}  {MASKED}\n" for each in sorted(masked)]
        yield from self._captures(sorted(sums - masked))
        if self.left_out:
            yield "left-out.txt", ["".join(self.left_out).encode()]

    def _claims(self) -> dict[str, dict]:
        """By key; of a claim that changed, as it was last published."""
        evidence = [row.data.get("evidence", []) for row in reversed(self.versions)]
        return {claim["claim"]: claim for each in evidence for claim in each}

    def _captures(self, sums: list[str]) -> Iterator[tuple[str, Iterable[bytes]]]:
        left = MOST
        for sha256 in sums:
            held = _archived(sha256)
            path = settings.ARCHIVE_DIR / (held.warc_file if held else "none")
            if held is None or not path.is_file():
                self.left_out.append(f"{sha256}  nothing archived: a summary, or lost\n")
            elif held.size > left:
                self.left_out.append(f"{sha256}  {held.size} bytes: the pack would be too large\n")
            else:
                left -= held.size
                yield f"captures/{sha256}.warc.gz", record_bytes(path, held.warc_offset)


def _archived(sha256: str) -> Capture | None:
    """Where it lies: no more of a capture than the role of readers' processes may see."""
    captures = Capture.objects.filter(sha256=sha256).exclude(warc_file="").order_by("pk")
    return captures.only("sha256", "size", "warc_file", "warc_offset").first()


def record_bytes(path: Path, offset: int) -> Iterator[bytes]:
    """One record of a WARC file as it stands there: a gzip member, to its end."""
    member = zlib.decompressobj(wbits=31)
    with path.open("rb") as file:
        file.seek(offset)
        while not member.eof and (packed := file.read(AT_ONCE)):
            rest = packed
            while rest and not member.eof:
                member.decompress(rest, AT_ONCE)
                rest = member.unconsumed_tail
            yield packed[: len(packed) - len(member.unused_data)]


def _statements(keys: set[str]) -> Iterable[Published]:
    """The newest published version of each."""
    rows = Published.objects.filter(kind="statement", key__in=keys)
    return rows.order_by("key", "-since").distinct("key")


def _json(value: Any) -> list[bytes]:
    return [json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"]


def _entry(name: str) -> zipfile.ZipInfo:
    """Without the time of the download, so that the same pack has the same bytes."""
    entry = zipfile.ZipInfo(name)
    stored = name.endswith(".gz")  # packed already
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    return entry


class _Pipe:
    """What a ZIP is written to: keeps what was written since the last time."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, part: bytes, /) -> int:
        self._parts.append(bytes(part))
        return len(part)

    def flush(self) -> None:
        pass

    def close(self) -> None:
        pass

    def taken(self) -> bytes:
        taken, self._parts = b"".join(self._parts), []
        return taken
