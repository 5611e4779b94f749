"""Every part of a whole site killed once under load; `make faults` does it fifty times, and more."""

import subprocess
import sys

from tests.run.runs import ROOT, environment


def test_a_site_whose_parts_are_killed_loses_nothing_and_doubles_nothing():
    course = [sys.executable, "-m", "tests.faults", "6", "--away", "0"]
    done = subprocess.run(
        course, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=900
    )
    assert "nothing lost, doubled or stuck" in done.stdout, done.stdout + done.stderr
