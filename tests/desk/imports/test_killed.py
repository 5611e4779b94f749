"""An import that is interrupted or killed half-way leaves nothing, and can be started again."""

import signal
import subprocess
import sys

import pytest

from strikes.models import Batch, Claim, Statement, Strike
from tests.desk.intake.making import STRIKE, write
from tests.statements.conftest import archive  # noqa: F401
from tests.statements.processes import ROOT, environment, wait_until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("archive")]
ROWS = 12_000  # several times what is taken at a time: it is not done before it is stopped


@pytest.fixture
def run(campaign, tmp_path, settings):
    """`manage.py intake` on some thousand rows, as a person starts it."""
    rows = (
        STRIKE | {"strike_id": f"K{number}", "term": f"depot {number}"} for number in range(ROWS)
    )
    path = write(tmp_path / "many.csv", *rows)
    running = subprocess.Popen(
        [sys.executable, "manage.py", "intake", str(path), "--campaign", "first"],
        cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        # As at a terminal: a suite that runs in the background may have been told to ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    yield running
    running.kill()


def is_half_way() -> bool:
    return Batch.objects.filter(state="importing", done__gt=0).exists()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_half_an_import_is_none(run, how, settings, tmp_path):
    wait_until(is_half_way, 180, lambda: f"it ended early: {run.poll()}")
    run.send_signal(how)
    said = run.communicate()[1]
    assert not any(model.objects.exists() for model in (Strike, Claim, Statement))
    batch = Batch.objects.get()
    if how is signal.SIGINT:
        assert "Nothing was imported: Stopped: nothing was changed." in said
        assert batch.state == "checked"
    else:
        assert batch.state == "importing"
        Batch.objects.update(beat="2020-01-01T00:00Z")
        batch.refresh_from_db()
        assert batch.has_died
