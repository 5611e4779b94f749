"""Workers killed and a broker restarted in the middle of an import: nothing lost, nothing twice.

`FAULTS=200,10` sets the number of statements and of kills; `make faults` runs the large one.
"""

import os
import random
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from django.db.models import Count

from config.services.account import hand_over
from config.services.broker import start as start_broker
from config.services.broker import wait_for
from strikes.models import Capture, Claim, Feed, Statement
from strikes.statements.capture import verify
from tests.statements.processes import kill, start, wait_until
from tests.statements.texts import page

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("archive")]

STATEMENTS, KILLS = map(int, os.environ.get("FAULTS", "60,4").split(","))
TEXT = "Aircraft flew {0} sorties over the past day. They hit {1} targets near Homs, it said."


class Broker:
    """A broker of the test's own that can be killed and comes back at the same place."""

    def __init__(self, folder: Path):
        self.folder, self.socket = folder, folder / "socket"
        self.url = f"redis+socket://{self.socket}"
        self.start()

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            self.process = start_broker(self.folder, self.socket, log)
            wait_for(self.process, self.socket, self.folder, log)

    def restart(self) -> None:
        self.process.kill()
        self.process.wait()
        self.start()


@pytest.fixture
def broker():
    folder = Path(tempfile.mkdtemp(prefix="acr-test-", dir="/tmp"))  # a socket's path is short
    hand_over(folder)
    broker = Broker(folder)
    yield broker
    broker.process.kill()
    broker.process.wait()
    shutil.rmtree(folder)


def test_killed_workers_and_a_restarted_broker_lose_nothing_and_double_nothing(
    campaign, publisher, site, tmp_path, broker
):
    publish(site, campaign, publisher)
    moments = sorted(random.sample(range(STATEMENTS), KILLS))
    to_restart_at = random.choice(moments)
    beat = start("beat", tmp_path / "beat.log", "--pidfile=", CELERY_BROKER_URL=broker.url)
    try:
        for moment in moments:
            let_work_and_kill(tmp_path, broker, moment)
            if moment == to_restart_at:
                broker.restart()
        last = worker(tmp_path / "worker.log", broker)
        wait_until(lambda: read() == STATEMENTS, 120, lambda: state_of_things(tmp_path))
        kill(last)
    finally:
        kill(beat)
    assert Statement.objects.count() == STATEMENTS
    assert not Statement.objects.exclude(state="read").exists()
    assert Capture.objects.count() == STATEMENTS
    assert list(verify(Capture.objects.iterator())) == []
    twice = Claim.objects.values("capture", "measure", "low").annotate(times=Count("pk"))
    assert not twice.filter(times__gt=1).exists()
    assert Claim.objects.count() == 2 * STATEMENTS


def publish(site, campaign, publisher) -> None:
    """A feed of so many pages, each with two figures of its own."""
    for number in range(1, STATEMENTS + 1):
        site.gives(f"/{number}", page(TEXT.format(1000 + number, 2000 + number)))
    links = "".join(
        f"<item><link>{site.root}/{number}</link></item>" for number in range(1, STATEMENTS + 1)
    )
    site.gives("/feed", f"<rss version='2.0'><channel>{links}</channel></rss>")
    Feed.objects.create(
        name="Briefings", campaign=campaign, organisation=publisher, address=f"{site.root}/feed"
    )


def worker(log: Path, broker: Broker):
    return start("worker", log, "--concurrency=2", "--loglevel=INFO", CELERY_BROKER_URL=broker.url)


def let_work_and_kill(folder: Path, broker: Broker, moment: int) -> None:
    """Until so many statements are read, and a fraction of a reading more."""
    process = worker(folder / "worker.log", broker)
    try:
        wait_until(lambda: read() >= moment, 120, lambda: state_of_things(folder))
        time.sleep(random.uniform(0, 0.05))
    finally:
        kill(process)


def read() -> int:
    return Statement.objects.filter(state="read").count()


def state_of_things(folder: Path) -> str:
    rows = Statement.objects.exclude(state="read").values_list("state", "attempts", "problem")
    return f"{read()} read, not: {list(rows)[:20]}\n{(folder / 'worker.log').read_text()[-3000:]}"
