"""Writes what was measured into benchmarks/README.md, between marks; nothing there is typed."""

import os
import platform
import re
from datetime import UTC, datetime
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"
TITLE = "## Data in, data out (`make bench-data`)"


def write(name: str, text: str, title: str = TITLE) -> None:
    """Puts a part in place of the one of the same name, or first under the command's title."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    part = f"{begin}\n{text.strip()}\n{end}"
    whole = README.read_text(encoding="utf-8") if README.exists() else "# Benchmarks\n"
    if begin in whole:
        pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        whole = pattern.sub(lambda _found: part, whole)
    else:
        if title not in whole:
            whole = f"{whole.rstrip()}\n\n{title}\n"
        before, after = whole.split(title, 1)
        whole = f"{before}{title}\n\n{part}\n{after}"
    README.write_text(whole, encoding="utf-8")


def machine() -> str:
    """Where and when, and how busy the machine was beside this."""
    load = os.getloadavg()[0]
    day = datetime.now(UTC).date()
    return (
        f"{day}, Python {platform.python_version()}, {platform.machine()},"
        f" {os.cpu_count()} cores, load {load:.1f} at the end."
    )
