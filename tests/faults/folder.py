"""Where the site lives while it is broken: a disk that can be filled, a clock that can be set."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DISK_MEGABYTES = 1500
CLOCK = Path(__file__).parent / "clock"


@contextmanager
def data_folder() -> Iterator[Path]:
    """A data folder on a small disk of its own where we are root, else on this one."""
    parent = Path(tempfile.mkdtemp(prefix="acr-faults-", dir="/tmp"))
    parent.chmod(0o755)
    folder = parent / "data"
    folder.mkdir()
    mounted = False
    if os.geteuid() == 0:
        size = f"size={DISK_MEGABYTES}m,mode=755"
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", size, "none", folder])
        mounted = done.returncode == 0
    try:
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", folder], check=True)
        shutil.rmtree(parent, ignore_errors=True)


def is_small_disk(folder: Path) -> bool:
    return os.path.ismount(folder)


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """The disk without a free byte."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1 << 16))
        except OSError:
            pass
    try:
        yield
    finally:
        filler.unlink()


class Clock:
    """The clock of the site's programs; that of database and broker stays right, as on hosts of
    their own. `environment` makes programs read it when they start."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"
        self.jump(0)
        self.environment = {"PYTHONPATH": str(CLOCK), "FAULTS_CLOCK": str(self._file)}

    def jump(self, seconds: int) -> None:
        """Sets it so far ahead of the true time, or behind it, for programs that start from now."""
        self._file.write_text(str(seconds))
