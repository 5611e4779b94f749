"""The servers' log files, in `data_dir/log`."""

from pathlib import Path
from typing import IO

LARGEST = 10 * 1024**2  # bytes; a longer log is set aside as .1 at the next start


def open_log(data_dir: Path, name: str) -> IO[bytes]:
    """Opens a server's log for appending; it is unbuffered and can be handed to the process."""
    folder = data_dir / "log"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.log"
    if path.is_file() and path.stat().st_size > LARGEST:
        path.replace(path.with_suffix(".log.1"))
    return path.open("ab", buffering=0)


def complaint(log: IO[bytes], start: int) -> str:
    """What a server that stopped said last since byte `start` of its log: its error, if any."""
    with Path(log.name).open("rb") as file:
        file.seek(start)
        lines = file.read().decode(errors="replace").strip().splitlines()
    errors = [line for line in lines if any(word in line for word in ("FATAL", "PANIC", "rror"))]
    return (errors or lines or ["it gave no reason"])[-1].strip()
