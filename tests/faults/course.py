"""The course of faults, and the table of what came of it."""

import itertools
import os
import random
import signal
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.utils import timezone  # noqa: E402

from strikes.models import Batch, Campaign, PlannedRelease, Release  # noqa: E402
from tests.faults import checks  # noqa: E402
from tests.faults.folder import Clock, full, is_small_disk  # noqa: E402
from tests.faults.load import Desk, Newsroom, Tables, patiently  # noqa: E402
from tests.faults.visitors import Editor, Going, Reader  # noqa: E402
from tests.faults.whole_site import PARTS, PROGRAMS, WholeSite  # noqa: E402
from tests.statements.site import Site  # noqa: E402

TOGETHER = [("worker", "broker"), ("web", "postgres"), ("broker", "postgres"), PARTS]
SETTLING_SECONDS = 420
PASSWORD = "the password of a test"
HOUR = 3600


class Course:
    """Runs the faults one after the other under load; keeps a line of the table for each."""

    def __init__(self, site: WholeSite, folder: Path, clock: Clock, statements: int) -> None:
        self.site, self.folder, self.clock, self.statements = site, folder, clock, statements
        self.lines: list[tuple[str, str, str]] = []
        self.wrong: list[str] = []
        self.reader = Reader(site.address)

    def run(self, rounds: int, away: int, begun: float) -> int:
        campaign = Campaign.objects.get()
        editors = [self._editor("desk"), self._editor("tables")]
        with ExitStack() as stack:
            newsroom = Newsroom(stack.enter_context(Site()), campaign)
            tables = Tables(editors[1], campaign)
            self.newsroom = newsroom
            stack.enter_context(Going(self.reader.read))
            with Going(Desk(editors[0], campaign).work), Going(tables.work, 0.2):
                self._faults(rounds, away)
            self._settle(tables)
        for found in checks.everything(newsroom, editors, campaign):
            self._note(found.what, str(found.counted), found.wrong)
        self._print(time.monotonic() - begun)
        return 1 if self.wrong else 0

    def _editor(self, name: str) -> Editor:
        get_user_model().objects.create_superuser(name, password=PASSWORD)
        editor = Editor(self.site.address, name, PASSWORD)
        editor.sign_in()
        return editor

    def _faults(self, rounds: int, away: int) -> None:
        self._kills(rounds)
        if not away:
            return
        self._gone("broker", away, {"200"})
        self._asleep("broker", away // 3)
        self._gone("postgres", max(5, away // 4), {"200", "503"})
        self._restarted()
        self._disk_full(max(5, away // 4))
        self._clock()

    def _kills(self, rounds: int) -> None:
        choices = itertools.cycle([*((part,) for part in PARTS), *TOGETHER])
        done: Counter[str] = Counter()
        for number, parts in zip(range(rounds), choices, strict=False):
            self.newsroom.publish(self.statements)
            if number % 5 == 0:
                patiently(self._plan)
            time.sleep(random.uniform(0.2, 1.5))
            self.site.kill(*parts)
            done.update(parts)
        for part in PARTS:
            slowest = self.site.slowest[part]
            self._note(f"kill -9 of {part}", f"{done[part]} times, back in {slowest:.1f} s at most")
        self._readers("readers during the kills", allowed={"200", "503", "refused"})

    def _plan(self) -> None:
        planner = get_user_model().objects.get(username="desk")
        campaign = Campaign.objects.get()
        PlannedRelease.objects.create(campaign=campaign, due=timezone.now(), planner=planner)

    def _gone(self, part: str, seconds: int, allowed: set[str]) -> None:
        """Killed while the supervisor sleeps, so that nobody brings it back."""
        self.site.keep(False)
        self.site.signal(signal.SIGKILL, part)
        self._meanwhile(f"{part} away", seconds, allowed)
        self.site.keep(True)
        self.site.wait_until_ready()

    def _asleep(self, part: str, seconds: int) -> None:
        """Takes connections and says nothing: worse than away."""
        self.site.signal(signal.SIGSTOP, part)
        self._meanwhile(f"{part} silent", seconds, {"200"})
        self.site.signal(signal.SIGCONT, part)
        self.site.wait_until_ready()

    def _restarted(self) -> None:
        begun, before = time.monotonic(), self.site.process("postgres")
        self.site.signal(signal.SIGINT, "postgres")
        while self.site.process("postgres") in (before, None):
            time.sleep(0.05)
        self.site.wait_until_ready()
        self._note("postgres restarted", f"ready after {time.monotonic() - begun:.1f} s")

    def _disk_full(self, seconds: int) -> None:
        if not is_small_disk(self.folder):
            self._note("disk full", "not run: needs root for a small disk of its own")
            return
        with full(self.folder):
            self._meanwhile("disk full", seconds, {"200", "503"})
        self.site.wait_until_ready()

    def _clock(self) -> None:
        for hours in (26, -2, 0):
            self.clock.jump(hours * HOUR)
            self.site.kill(*PROGRAMS)
            self._meanwhile(f"clock {hours:+d} h" if hours else "clock right again", 15, {"200"})

    def _meanwhile(self, what: str, seconds: int, allowed: set[str]) -> None:
        time.sleep(0.5)  # what was being answered when it happened
        self.reader.kinds.clear()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(0.5)
        self._readers(f"{what} for {seconds} s", allowed)

    def _readers(self, what: str, allowed: set[str]) -> None:
        seen = dict(sorted(self.reader.kinds.items()))
        bad = [f"{kind} × {times}" for kind, times in seen.items() if kind not in allowed]
        told = ", ".join(f"{kind} × {times}" for kind, times in seen.items())
        self._note(what, f"readers saw {told}", bad + self.reader.bad[:5])
        self.reader.kinds.clear()
        self.reader.bad.clear()

    def _settle(self, tables: Tables) -> None:
        """Lets the work end that was begun; what does not is stuck."""
        begun = time.monotonic()
        while not patiently(self._is_settled) and time.monotonic() < begun + SETTLING_SECONDS:
            if tables.current is not None:
                tables.work()
            time.sleep(0.5)
        self._note("all work ended", f"after {time.monotonic() - begun:.0f} s")

    def _is_settled(self) -> bool:
        newsroom = self.newsroom
        if newsroom.feed.statements.filter(state="read").count() < newsroom.published:
            newsroom.look()
            return False
        return not (
            Batch.objects.running().exists()
            or PlannedRelease.objects.due().exists()
            or Release.objects.filter(files=None).exists()
        )

    def _note(self, what: str, counted: str, wrong: list[str] | None = None) -> None:
        self.lines.append((what, counted, "; ".join(wrong[:5]) if wrong else "yes"))
        self.wrong += wrong or []
        print(f"{what}: {counted} {wrong or ''}", flush=True)

    def _print(self, seconds: float) -> None:
        print("\n| what | how often | as it should be |\n|---|---|---|")
        for line in self.lines:
            print(f"| {' | '.join(line)} |")
        verdict = f"{len(self.wrong)} FAULTS" if self.wrong else "nothing lost, doubled or stuck"
        print(f"\n{verdict}; {seconds / 60:.1f} minutes")
