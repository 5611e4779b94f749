"""Imports the same rows by this project's intake and by django-import-export, one after the other.

    python -m config.services with python benchmarks/data/intake 100000

The peer is installed into `installed/` beside this file, on top of the project's own packages. It
goes first, into the emptier tables. What was measured goes into benchmarks/README.md."""

import json
import os
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
INSTALLED = HERE / "installed"
sys.path[:0] = [str(ROOT), str(HERE), str(HERE.parent)]

from readme import machine, write  # noqa: E402
from rows import write as write_rows  # noqa: E402

NUMBER = 100_000


def main(number: int) -> None:
    install()
    call("manage.py", "migrate", "--verbosity=0")
    call("manage.py", "load_areas", "SY")
    told = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("peer", "ours"):
            path = Path(folder) / f"{name}.csv"
            told[name] = measured(name, write_rows(path, number, secrets.token_hex(3)))
    text = table(number, told)
    print(text)
    write("intake", text)


def install() -> None:
    if not INSTALLED.is_dir():
        options = ("--quiet", "--no-deps", "--target", str(INSTALLED))
        call("-m", "pip", "install", *options, "-r", str(HERE / "requirements.txt"))


def measured(name: str, file: Path) -> dict:
    """What a process of its own says of one import: seconds, MB at most, rows, versions."""
    lines = call(str(HERE / f"{name}.py"), str(file)).splitlines()
    return json.loads(lines[-1])


def call(*words: str) -> str:
    paths = os.pathsep.join((str(ROOT), str(HERE), str(INSTALLED)))
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": paths, "DJANGO_SETTINGS_MODULE": "config.settings"},
    )  # fmt: skip
    return done.stdout


def table(number: int, told: dict[str, dict]) -> str:
    ours, peer = told["ours"], told["peer"]
    lines = [
        f"### Intake of {number:,} strike rows",
        "",
        "| | dry run, s | import, s | rows a second | memory at most, MB |",
        "|---|---:|---:|---:|---:|",
    ]
    for label, one in (("this project", ours), (peer["what"], peer)):
        lines.append(
            f"| {label} | {one['dry']:.1f} | {one['import']:.1f} |"
            f" {number / one['import']:,.0f} | {one['megabytes']:,.0f} |"
        )
    said = (
        f"The import is {peer['import'] / ours['import']:.1f} times as fast, and its memory"
        f" {ours['megabytes'] / peer['megabytes']:.2f} of the peer's. Both make the strikes,"
        " targets, sorties, statements, claims, links and the history of each; the peer checks"
        " its strikes alone, keeps no archive, and puts no reports of one strike together."
    )
    return "\n".join([*lines, "", said, "", machine()])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER)
