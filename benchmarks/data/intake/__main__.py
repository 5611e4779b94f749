"""Imports the same rows by this project's intake and by django-import-export, one after the other.

    python -m config.services with python benchmarks/data/intake 100000

The peer is installed into `installed/` beside this file, on top of the project's own packages. It
goes first, into the emptier tables, with few rows at three sizes: 100,000 would take it hours. What
was measured goes into benchmarks/README.md."""

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
MOST_OF_PEER = 1_600  # more of it takes hours; it is measured at three sizes


def main(number: int) -> None:
    install()
    call("manage.py", "migrate", "--verbosity=0")
    call("manage.py", "load_areas", "SY")
    with tempfile.TemporaryDirectory() as folder:
        most = min(number, MOST_OF_PEER)
        peer = [by_peer(folder, size) for size in (most // 4, most // 2, most)]
        text = table(by_us(folder, number), peer)
    print(text)
    write("intake", text)


def install() -> None:
    if not INSTALLED.is_dir():
        options = ("--quiet", "--no-deps", "--target", str(INSTALLED))
        call("-m", "pip", "install", *options, "-r", str(HERE / "requirements.txt"))


def by_peer(folder: str, number: int) -> dict:
    return measured("peer", made(folder, number)) | {"rows": number}


def by_us(folder: str, number: int) -> dict:
    """Dry run and import, in a process each."""
    dry = measured("ours", "check", made(folder, number))
    whole = measured("ours", "import", str(dry["batch"]))
    most = max(dry["megabytes"], whole["megabytes"])
    return {
        "what": "this project", "rows": number, "megabytes": most,
        "dry": dry, "import": whole,
    }  # fmt: skip


def made(folder: str, number: int) -> str:
    return str(write_rows(Path(folder) / "rows.csv", number, secrets.token_hex(3)))


def measured(name: str, *words: str) -> dict:
    """What a process of its own says of its run: seconds, MB at most, versions."""
    return json.loads(call(str(HERE / f"{name}.py"), *words).splitlines()[-1])


def call(*words: str) -> str:
    paths = os.pathsep.join((str(ROOT), str(HERE), str(INSTALLED)))
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": paths, "DJANGO_SETTINGS_MODULE": "config.settings"},
    )  # fmt: skip
    return done.stdout


def table(ours: dict, peer: list[dict]) -> str:
    lines = [
        f"### Intake of {ours['rows']:,} strike rows",
        "",
        "| | rows | dry run, s | import, s | of the processor, s | rows a second | memory, MB |",
        "|---|---:|---:|---:|---:|---:|---:|",
        *(line(one) for one in (ours, *peer)),
    ]
    said = (
        f"The import makes {times(ours, peer, 'seconds'):.1f} times as many rows a second as the"
        f" peer, {times(ours, peer, 'cpu'):.1f} times by processor time (client and database),"
        " which others on the machine do not lengthen. Its dry run takes"
        f" {share(ours, 'seconds'):.2f} of the import's time ({share(ours, 'cpu'):.2f} by"
        f" processor). Beside the quickest run of the peer it is {at_best(ours, peer):.1f} times by"
        " processor time. Both make the strikes, targets, sorties,"
        " statements, claims, links and the history of each; the peer checks its strikes alone,"
        " keeps no archive, and puts no reports of one strike together."
    )
    return "\n".join([*lines, "", said, "", machine()])


def line(one: dict) -> str:
    dry, whole = one["dry"], one["import"]
    cells = (
        one["what"], f"{one['rows']:,}", f"{dry['seconds']:.1f}", f"{whole['seconds']:.1f}",
        f"{whole['cpu']:.1f}", f"{one['rows'] / whole['seconds']:,.0f}",
        f"{one['megabytes']:,.0f}",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def times(ours: dict, peer: list[dict], clock: str) -> float:
    """How many rows ours imports while the peer, over all its runs, imports one."""
    rows, spent = sum(one["rows"] for one in peer), sum(one["import"][clock] for one in peer)
    return (ours["rows"] / ours["import"][clock]) / (rows / spent)


def at_best(ours: dict, peer: list[dict]) -> float:
    """The same by processor time, the peer's quickest run alone."""
    return min(times(ours, [one], "cpu") for one in peer)


def share(ours: dict, clock: str) -> float:
    return ours["dry"][clock] / ours["import"][clock]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER)
