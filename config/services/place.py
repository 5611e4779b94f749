"""Where a run lives: its data folder and its address, checked before anything starts."""

import errno
import os
import shutil
import socket
import tempfile
from dataclasses import dataclass
from pathlib import Path

from config.services.trouble import Trouble

ROOT = Path(__file__).resolve().parents[2]
MEGABYTE = 1024**2
FIRST_SPACE, LATER_SPACE = 600 * MEGABYTE, 150 * MEGABYTE  # the database's log alone takes 256 MB


@dataclass(frozen=True)
class Place:
    data_dir: Path
    host: str
    port: int

    @classmethod
    def from_environment(cls) -> "Place":
        """Reads DATA_DIR, HOST and PORT; Trouble names the one that cannot be."""
        data_dir = Path(os.environ.get("DATA_DIR") or ROOT / "data").expanduser().resolve()
        port = os.environ.get("PORT") or "8000"
        if not port.isdecimal() or not 1 <= int(port) <= 65535:
            raise Trouble(f"PORT is {port!r}: use a number from 1 to 65535.")
        return cls(data_dir, os.environ.get("HOST") or "127.0.0.1", int(port))

    @property
    def address(self) -> str:
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # nosec B104
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"

    @property
    def run_folder(self) -> Path:
        """Notes on what runs now: lock, state, process ids."""
        return self.data_dir / "run"


def open_data_folder(place: Place) -> None:
    """Makes the data folder and tries it: it must take files."""
    try:
        place.run_folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=place.data_dir).close()
    except OSError as error:
        raise Trouble(
            f"The data folder {place.data_dir} cannot be written ({error.strerror}): "
            "correct that, or choose another: DATA_DIR=/some/folder make run"
        ) from error


def check_space(folder: Path, needed: int) -> None:
    """`needed` is in bytes."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise Trouble(
            f"The disk of {folder} has {free // MEGABYTE} MB free and {needed // MEGABYTE} MB are "
            "needed: free some, or choose a folder on another disk: DATA_DIR=/some/folder make run"
        )


def space_needed(place: Place) -> int:
    return LATER_SPACE if (place.data_dir / "servers").exists() else FIRST_SPACE


def check_port(place: Place) -> None:
    """Tries the address as the web server will."""
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((place.host, place.port))
        except OSError as error:
            raise Trouble(
                f"{port_trouble(place, error)} Choose another: PORT=8001 make run"
            ) from error


def port_trouble(place: Place, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {place.port} is in use by another program."
    if error.errno == errno.EACCES:
        return f"Port {place.port} is reserved for root."
    return f"{place.host} port {place.port} cannot be used ({error.strerror})."
