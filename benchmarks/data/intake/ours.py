"""One step of an import by this project's intake, as `manage.py intake` does it.

    ours.py check rows.csv      ours.py import 7

A process each, since a worker that has just looked at a file is warm when it imports it."""

# ruff: noqa: E402

import json
import resource
import sys
from pathlib import Path

import django

django.setup()

from campaigns import made
from spent import spent

from strikes.desk.imports import running
from strikes.desk.imports.arrival import receive
from strikes.desk.imports.beat import Beat
from strikes.models import Batch

BLOCK = 1024 * 1024
STEPS = {
    "check": (running.CHECK, running.check),
    "import": (running.IMPORT, running.import_rows),
}


def main(what: str, of: str) -> None:
    batch = arrived(Path(of)) if what == "check" else Batch.objects.get(pk=of)
    step, work = STEPS[what]
    running.begin(batch, step)
    with Beat(batch) as beat:
        told = {"batch": batch.pk, **spent(lambda: work(batch, beat))}
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(batch.counts["rows"], batch.counts["made"])
    print(json.dumps(told | {"megabytes": most}))


def arrived(path: Path) -> Batch:
    with path.open("rb") as file:
        blocks = iter(lambda: file.read(BLOCK), b"")
        return receive(made("measured-ours"), path.name, blocks, kind="strikes")


if __name__ == "__main__":
    main(*sys.argv[1:])
