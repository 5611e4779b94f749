"""A short private folder for a server's socket.

A socket's whole path must stay under 104 bytes (macOS; Linux 108), and a data folder may lie
deeper than that. The folder is new at each start, so a stale socket never stands in the way.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.services.account import hand_over

PARENT, PREFIX = Path("/tmp"), "acr-"  # a random name in it, closed to others  # nosec B108


@contextmanager
def socket_folder(note: Path) -> Iterator[Path]:
    """Yields a folder under /tmp that only the servers' account may enter; gone afterwards.

    The file `note` remembers it, so that the next start removes what a killed one left.
    """
    forget(note)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=PARENT))
    note.write_text(str(folder))
    hand_over(folder)
    try:
        yield folder
    finally:
        forget(note)


def forget(note: Path) -> None:
    """Removes the folder that a note names, and the note."""
    if not note.is_file():
        return
    folder = Path(note.read_text())
    if folder.parent == PARENT and folder.name.startswith(PREFIX):
        shutil.rmtree(folder, ignore_errors=True)
    note.unlink()
