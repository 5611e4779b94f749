"""Who runs the embedded servers, and where that account can reach files.

Postgres refuses to run as root. The package it comes in would make a user and open every parent
folder to it, private homes included. Here nothing of the machine is changed: started by root, the
servers run as `nobody`, and what that account cannot reach is put under ROOT_HOME instead.
"""

import hashlib
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any

from config.services.trouble import Trouble

ROOT_HOME = Path("/var/lib/air-campaign-record")
UNPRIVILEGED = "nobody"


def as_server() -> dict[str, Any]:
    """Arguments for subprocess that drop root's rights; none for everybody else."""
    if os.geteuid() != 0:
        return {}
    entry = pwd.getpwnam(UNPRIVILEGED)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def hand_over(folder: Path) -> None:
    """Gives a folder of ours to the account that runs the servers, closed to everybody else."""
    folder.chmod(0o700)
    if account := as_server():
        os.chown(folder, account["user"], account["group"])


def is_open_to_others(folder: Path) -> bool:
    """Whether an account without rights of its own can walk down to the folder."""
    return all(part.stat().st_mode & stat.S_IXOTH for part in (folder, *folder.parents))


def servers_home(data_dir: Path) -> Path:
    """The folder for the servers' files: the data folder, or for root one that `nobody` can reach.

    In the second case `data_dir/servers` is a link to it, so that it can be found and deleted.
    """
    link = data_dir / "servers"
    if link.is_symlink():
        home = link.resolve()
        home.mkdir(parents=True, exist_ok=True)
        return home
    if os.geteuid() != 0 or is_open_to_others(data_dir):
        link.mkdir(exist_ok=True)
        return link
    home = ROOT_HOME / hashlib.sha256(str(data_dir).encode()).hexdigest()[:12]
    home.mkdir(mode=0o711, parents=True, exist_ok=True)
    link.symlink_to(home)
    print(
        f"{data_dir} is private and root's servers run as {UNPRIVILEGED!r}: files in {home}",
        flush=True,
    )
    return home


def server_program(package: str, inside: str) -> Path:
    """The path of a program that comes in a Python package and that `as_server()` can start."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise Trouble(f"The package {package} is missing: run make setup.")
    site_packages = Path(spec.origin).parent.parent
    program = site_packages / package / inside
    if can_start(program):
        return program
    if os.geteuid() != 0:
        raise Trouble(f"{program} does not start on this machine: delete .venv and run make setup.")
    return copy_for_others(site_packages, package) / package / inside


def can_start(program: Path) -> bool:
    try:
        done = subprocess.run([program, "--version"], capture_output=True, cwd="/", **as_server())
    except OSError:
        return False
    return done.returncode == 0


def copy_for_others(site_packages: Path, package: str) -> Path:
    """Copies a package that lies in a private folder to where `nobody` may read it."""
    target = ROOT_HOME / f"{package}-{version(package)}"
    if not target.is_dir():
        print(
            f"{site_packages} is private: copying {package} to {target} for {UNPRIVILEGED!r}",
            flush=True,
        )
        unfinished = target.with_name(f"{target.name}.{os.getpid()}")
        for name in (package, f"{package}.libs"):  # wheels keep shared libraries beside the package
            if (site_packages / name).is_dir():
                shutil.copytree(site_packages / name, unfinished / name, symlinks=True)
        for part in (unfinished, *unfinished.rglob("*")):
            if not part.is_symlink():
                part.chmod(part.stat().st_mode | (0o555 if part.is_dir() else 0o444))
        unfinished.rename(target)
    return target
