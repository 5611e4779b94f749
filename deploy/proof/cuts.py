"""One host after the other loses its network while readers read and an editor saves."""

import time
from contextlib import ExitStack

import requests
from django.contrib.auth import get_user_model
from network import Host
from servers import wait_for

from strikes.models import Campaign, PlannedRelease, Release
from strikes.operations.replicas import AWAY_SECONDS
from tests.faults import checks
from tests.faults.load import Desk, Newsroom, patiently
from tests.faults.visitors import Editor, Going, Reader
from tests.statements.site import Site

PASSWORD = "the password of a proof"
STATEMENTS = 10  # that come in with each cut
SETTLING_SECONDS = 240
# What a reader may be told beside the page: for the seconds until a host is known to be away.
MAY_SAY = {"worker1": "", "beat": "", "broker": "", "web1": "", "replica": "503", "primary": "503"}


class Proof:
    """Keeps a line of the table for each cut, and what was wrong."""

    def __init__(self, hosts: dict[str, Host]) -> None:
        self.hosts, self.address = hosts, f"http://{hosts['front'].address}"
        self.lines: list[tuple[str, str, str]] = []
        self.wrong: list[str] = []
        self.reader = Reader(self.address)

    def run(self, seconds: int) -> None:
        campaign, editor = Campaign.objects.get(), self._editor()
        with ExitStack() as stack:
            site = stack.enter_context(Site(self.hosts["outside"].address))
            newsroom = Newsroom(site, campaign)
            stack.enter_context(Going(self.reader.read))
            with Going(Desk(editor, campaign).work, 0.2):
                for name in MAY_SAY:
                    self._cut(name, seconds, newsroom, editor)
            wait_for("the end of the work", lambda: _is_settled(newsroom), SETTLING_SECONDS)
        for found in checks.everything(newsroom, [editor], campaign):
            self._note(found.what, str(found.counted), found.wrong)

    def _editor(self) -> Editor:
        get_user_model().objects.create_superuser("desk", password=PASSWORD)
        editor = Editor(self.address, "desk", PASSWORD)
        editor.sign_in()
        return editor

    def _cut(self, name: str, seconds: int, newsroom: Newsroom, editor: Editor) -> None:
        newsroom.publish(STATEMENTS)
        saved = sum(map(len, editor.edits.values()))
        self.reader.kinds.clear()
        self.hosts[name].cut()
        time.sleep(seconds)
        seen = dict(self.reader.kinds)
        self.hosts[name].join()
        wait_for(f"the site after {name} was cut", self.is_ready)
        if name == "replica":
            time.sleep(AWAY_SECONDS)  # for so long it is left alone, then readers are there again
        saved = sum(map(len, editor.edits.values())) - saved
        told = ", ".join(f"{kind} × {times}" for kind, times in sorted(seen.items()))
        bad = [f"{k} × {n}" for k, n in seen.items() if k not in ("200", MAY_SAY[name])]
        if seen.get("200", 0) <= seen.get("503", 0):
            bad.append("reading did not go on")
        what = f"{name} cut off for {seconds} s"
        self._note(what, f"readers saw {told}; {saved} edits saved", bad + self.reader.bad)
        self.reader.bad.clear()

    def is_ready(self) -> bool:
        try:
            asked = [f"http://{self.hosts[web].address}:8000/readyz" for web in ("web1", "web2")]
            return all(requests.get(one, timeout=5).json()["state"] == "ready" for one in asked)
        except (requests.RequestException, ValueError):
            return False

    def _note(self, what: str, counted: str, wrong: list[str]) -> None:
        self.lines.append((what, counted, "; ".join(wrong[:5]) or "yes"))
        self.wrong += wrong
        print(f"{what}: {counted} {wrong or ''}", flush=True)


def _is_settled(newsroom: Newsroom) -> bool:
    def settled() -> bool:
        if newsroom.feed.statements.filter(state="read").count() < newsroom.published:
            newsroom.look()
            time.sleep(2)
            return False
        return not (
            PlannedRelease.objects.due().exists() or Release.objects.filter(files=None).exists()
        )

    return patiently(settled)
