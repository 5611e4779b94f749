"""The whole way: a feed of three statements, beat, worker, captures, claims, review by keyboard,
records, a release, the map."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from strikes.desk import gazetteer
from strikes.desk.drafting import makes
from strikes.models import Capture, Claim, Feed, Statement, Strike
from strikes.statements.capture import read
from tests.browser.signing_in import sign_in
from tests.making import make_campaign, make_organisation
from tests.statements.conftest import archive, site  # noqa: F401
from tests.statements.processes import wait_until, worker_and_beat
from tests.statements.texts import BRIEFING_AR, BRIEFING_RU, TOTALS
from tests.statements.texts import page as article

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("archive")]


@pytest.fixture
def feed(site) -> Feed:  # noqa: F811
    """A feed on this machine: English, Russian in windows-1251, Arabic."""
    site.gives("/en", article(TOTALS))
    russian = article(BRIEFING_RU).encode("windows-1251")
    site.gives("/ru", russian, "text/html; charset=windows-1251")
    site.gives("/ar", article(BRIEFING_AR))
    day = "<pubDate>Fri, 23 Dec 2016 09:00:00 GMT</pubDate>"
    links = (f"<link>{site.root}/{path}</link>" for path in ("en", "ru", "ar"))
    items = "".join(f"<item>{link}{day}</item>" for link in links)
    site.gives("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>")
    gazetteer.store(gazetteer.read("SY"))
    return Feed.objects.create(
        name="Briefings",
        campaign=make_campaign("syria"),
        organisation=make_organisation(),
        address=f"{site.root}/feed",
    )


def review_by_keyboard(page: Page, statement: Statement) -> None:
    """Accepts every proposed claim, with its record in the same key where it makes one."""
    page.goto(f"/admin/review/{statement.pk}/")
    waiting = list(Claim.objects.of(statement).awaiting_review().order_by("start"))
    assert waiting
    for done, claim in enumerate(waiting, start=1):
        expect(page.locator(".card.is-current")).to_contain_text(claim.evidence)
        page.keyboard.press("Shift+A" if makes(claim) and claim.window else "a")
        expect(page.locator(".about")).to_contain_text(f"{len(waiting) - done} to review")


def test_from_a_feed_to_the_map(page, feed, tmp_path, page_errors):
    with worker_and_beat(tmp_path):
        wait_until(
            lambda: Statement.objects.filter(state="read").count() == 3,
            120,
            (tmp_path / "worker.log").read_text,
        )
    assert all(read(each) for each in Capture.objects.all())
    User.objects.create_superuser("editor", password="a good password")
    sign_in(page)
    for statement in Statement.objects.order_by("pk"):
        review_by_keyboard(page, statement)
    assert not Claim.objects.awaiting_review().exists()
    page.goto("/admin/")
    page.get_by_role("link", name="Publish", exact=True).click()
    with worker_and_beat(tmp_path):
        page.get_by_role("button", name="Publish release 1").click()
        made = page.get_by_role("status").filter(has_text="is public")
        expect(made).to_be_visible(timeout=120_000)
    page.goto("/?province=SY-HI")
    expect(page.locator("#strikes tbody tr").first).to_be_visible()
    for strike in Strike.objects.all():
        page.goto(f"/strike/{strike.key}/")
        expect(page.locator("mark").first).to_be_visible()
    assert page_errors == []
