"""What the site works on meanwhile: a feed of statements, tables to import, edits, releases."""

import random
import time
from contextlib import suppress

import requests
from django.db import InterfaceError, OperationalError, connection

from strikes.models import Batch, Campaign, Feed, Organisation, Strike
from strikes.statements.feeds import look_now
from tests.desk.intake.making import STRIKE
from tests.faults.visitors import Editor
from tests.statements.site import Site
from tests.statements.texts import page

TEXT = "Aircraft flew {0} sorties over the past day. They hit {1} targets near Homs, it said."
ROWS = 200  # of one table
EDITED = 40  # strikes that the editor goes through
AWAY = (requests.RequestException, OperationalError, InterfaceError)
TOLD_AWAY = 20  # edits between two releases


def patiently(work):
    """The result of a question to the database, however often that is killed meanwhile."""
    while True:
        try:
            return work()
        except (OperationalError, InterfaceError):
            connection.close()
            time.sleep(0.1)


class Newsroom:
    """A site on this machine that publishes more statements with each round."""

    def __init__(self, site: Site, campaign: Campaign) -> None:
        self.site, self.published = site, 0
        publisher = Organisation.objects.get_or_create(name="The Daily", kind="media")[0]
        self.feed = Feed.objects.create(
            name="Briefings", campaign=campaign, organisation=publisher,
            address=f"{site.root}/feed",
        )  # fmt: skip

    def publish(self, statements: int) -> None:
        for _one in range(statements):
            self.published += 1
            number = self.published
            self.site.gives(f"/{number}", page(TEXT.format(10_000 + number, 50_000 + number)))
        items = "".join(
            f"<item><link>{self.site.root}/{number}</link></item>"
            for number in range(self.published, max(0, self.published - 400), -1)
        )
        self.site.gives("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>")
        patiently(self.look)

    def look(self) -> None:
        Feed.objects.filter(pk=self.feed.pk).update(failures=0)
        look_now(self.feed)


class Desk:
    """An editor's work without end: edits, now and then a release."""

    def __init__(self, editor: Editor, campaign: Campaign) -> None:
        self.editor = editor
        strikes = Strike.objects.filter(campaign=campaign).order_by("pk")
        self.keys = list(strikes.values_list("pk", flat=True)[:EDITED])

    def work(self) -> None:
        with suppress(requests.RequestException):
            self.editor.edit(random.choice(self.keys))
            if self.editor.number % TOLD_AWAY == 0:
                self.editor.publish()


class Tables:
    """Tables that are brought, checked and imported one after the other."""

    def __init__(self, editor: Editor, campaign: Campaign) -> None:
        self.editor, self.campaign = editor, campaign
        self.brought, self.current = 0, None

    def work(self) -> None:
        with suppress(*AWAY):
            if self.current is None:
                self.current = self._bring()
            else:
                self._go_on(Batch.objects.get(pk=self.current))
            return
        connection.close()

    def _bring(self) -> int | None:
        self.brought += 1
        table = "\n".join([",".join(STRIKE), *(self._row(line) for line in range(ROWS))])
        return self.editor.bring(f"table {self.brought}.csv", table, self.campaign.pk)

    def _row(self, line: int) -> str:
        name = f"T{self.brought}-{line}"
        cells = STRIKE | {
            "strike_id": name,
            "term": f"depot {name}",
            "url": f"http://example.org/{name}",
        }
        return ",".join(f'"{cell}"' for cell in cells.values())

    def _go_on(self, batch: Batch) -> None:
        if batch.state in ("mapping", "failed"):
            self.editor.act(batch.pk, "map")
        elif batch.state == "checked":
            self.editor.act(batch.pk, "import")
        elif batch.state == "imported":
            self.current = None
