"""Which of the scripts in static/js a page needs from its first moment."""

import re
from functools import cache
from pathlib import Path

from django.conf import settings

FOLDER = settings.ROOT / "static/js"
IMPORTED = re.compile(r'^(?:import|\}).* from "\./([\w-]+\.js)";$', re.MULTILINE)


def names() -> list[str]:
    return sorted(path.name for path in FOLDER.glob("*.js"))


@cache
def needed(entry: str) -> tuple[str, ...]:
    """The entry module and all that it imports, straight or through others, each once."""
    found = [entry]
    for name in found:
        imported = IMPORTED.findall(Path(f"{FOLDER}/{name}").read_text())
        found += [each for each in dict.fromkeys(imported) if each not in found]
    return tuple(found)
