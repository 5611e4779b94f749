"""docs/threats.md says where each answer stands; this says that it stands there."""

import re

from django.conf import settings

PAGE = settings.ROOT / "docs/threats.md"
NAMED = sorted(set(re.findall(r"`([\w./-]+/[\w./-]*|[\w-]+\.(?:txt|json))`", PAGE.read_text())))


def test_every_file_that_the_threat_model_names_is_there():
    addresses = [each for each in NAMED if each.startswith("/")]
    assert addresses == ["/.well-known/security.txt"]
    files = [each for each in NAMED if each not in addresses]
    assert len(files) > 30
    assert [each for each in files if not (settings.ROOT / each).exists()] == []


def test_every_row_of_the_threat_model_names_a_file():
    rows = [line for line in PAGE.read_text().splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 15
    assert [row for row in rows if "`" not in row.split("|")[3]] == []
