"""One import by this project's intake, as `manage.py intake` does it: dry run, then import."""

# ruff: noqa: E402

import json
import resource
import sys
import time
from pathlib import Path

import django

django.setup()

from campaigns import made

from strikes.desk.imports import running
from strikes.desk.imports.arrival import receive
from strikes.desk.imports.beat import Beat
from strikes.models import Batch

BLOCK = 1024 * 1024


def seconds(batch: Batch, step: running.Step, work) -> float:
    running.begin(batch, step)
    start = time.perf_counter()
    with Beat(batch) as beat:
        work(batch, beat)
    return time.perf_counter() - start


def main(path: Path) -> None:
    with path.open("rb") as file:
        blocks = iter(lambda: file.read(BLOCK), b"")
        batch = receive(made("measured-ours"), path.name, blocks, kind="strikes")
    dry = seconds(batch, running.CHECK, running.check)
    whole = seconds(batch, running.IMPORT, running.import_rows)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(batch.counts["rows"], batch.counts["made"])
    print(json.dumps({"dry": dry, "import": whole, "megabytes": most}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
