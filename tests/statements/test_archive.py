import gzip
import os
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from multiprocessing import get_context

import pytest
from warcio.archiveiterator import ArchiveIterator

from strikes.statements import archive as files
from strikes.statements.trouble import ArchiveTrouble

MOMENT = datetime(2016, 12, 23, 10)


def put(body: bytes, content_type: str = "text/plain") -> files.Kept:
    return files.append(
        body, address="https://example.org/1", moment=MOMENT, content_type=content_type
    )


def test_a_record_gives_back_the_bytes_that_were_put_in(archive):
    kept = put(b"first \0 \xff")
    put(b"second")
    assert files.stored(kept)[0] == b"first \0 \xff"


def test_the_files_are_read_by_what_reads_warc(archive):
    put(b"first")
    put(b"second")
    with (archive / "000001.warc.gz").open("rb") as file:
        types = [record.rec_type for record in ArchiveIterator(file, check_digests="raise")]
    assert types == ["warcinfo", "resource", "resource"]


def test_the_next_file_begins_when_one_is_full(archive, settings):
    settings.ARCHIVE_FILE_BYTES = 1
    assert [put(b"a").file, put(b"b").file] == ["000001.warc.gz", "000002.warc.gz"]


def test_what_a_killed_writer_left_half_way_stays_and_the_next_file_begins(archive):
    whole = put(b"whole")
    with (archive / whole.file).open("ab") as out:
        out.write(gzip.compress(b"WARC/1.0\r\n")[:12])
    assert put(b"after").file == "000002.warc.gz"
    assert files.stored(whole)[0] == b"whole"


def test_an_archive_back_from_a_backup_without_its_note_is_never_written_over(archive):
    before = put(b"before")
    (archive / files.LOCK).unlink()
    assert put(b"after").file == "000002.warc.gz"
    assert files.stored(before)[0] == b"before"


def put_many(folder: str, name: str) -> list[tuple[files.Kept, bytes]]:
    from django.conf import settings

    settings.ARCHIVE_DIR = folder
    bodies = [f"{name} {number}".encode() for number in range(30)]
    return [(put(body), body) for body in bodies]


def test_processes_that_write_at_once_do_not_mix_their_records(archive):
    with ProcessPoolExecutor(3, mp_context=get_context("fork")) as pool:
        written = list(pool.map(put_many, [str(archive)] * 3, "abc"))
    kept = [pair for pairs in written for pair in pairs]
    assert len({pair[0] for pair in kept}) == 90
    assert all(files.stored(place)[0] == body for place, body in kept)


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(archive):
    archive.parent.mkdir(exist_ok=True)
    archive.write_text("a file stands where the folder should be")
    with pytest.raises(ArchiveTrouble, match="The archive folder cannot be written"):
        put(b"x")


def test_a_record_that_is_gone_is_said_in_a_sentence(archive):
    kept = put(b"x")
    (archive / kept.file).unlink()
    with pytest.raises(ArchiveTrouble, match="holds no whole record"):
        files.stored(kept)


def test_a_full_disk_is_said_in_a_sentence(archive, full_disk):
    with full_disk(), pytest.raises(ArchiveTrouble, match="Free some space"):
        put(os.urandom(50_000))


def test_what_was_kept_before_the_disk_was_full_is_still_there(archive, full_disk):
    before = put(b"before")
    with full_disk(), pytest.raises(ArchiveTrouble):
        put(os.urandom(50_000))
    after = put(b"after")
    assert [files.stored(kept)[0] for kept in (before, after)] == [b"before", b"after"]


def test_the_records_of_the_archive_are_listed_but_for_one_written_half_way(archive):
    whole = [put(b"first"), put(b"second")]
    with (archive / whole[0].file).open("ab") as out:
        out.write(gzip.compress(b"WARC/1.0\r\n")[:12])
    assert [*files.records()] == [*whole]
