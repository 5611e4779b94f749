from datetime import date, timedelta
from html import escape

import pytest
from django.utils import timezone

from strikes.models import Feed, Statement
from strikes.statements import feeds
from strikes.statements.feeds import look_at, look_now
from strikes.statements.reading import take_in
from tests.statements.site import breaking_off, endless, redirect, status
from tests.statements.texts import BRIEFING_AR, BRIEFING_RU, TOTALS, page

pytestmark = pytest.mark.usefixtures("archive")


@pytest.fixture
def feed(campaign, publisher, site) -> Feed:
    return Feed.objects.create(
        name="Briefings", campaign=campaign, organisation=publisher, address=f"{site.root}/feed"
    )


def rss(*items: tuple[str, str, str]) -> str:
    listed = "".join(
        f"<item><link>{escape(link)}</link><title>{escape(title)}</title>"
        f"<pubDate>{day}</pubDate></item>"
        for link, title, day in items
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel>{listed}</channel></rss>"


MONDAY = "Mon, 05 Oct 2015 10:00:00 +0300"


def look(feed: Feed) -> Feed:
    Feed.objects.update(next_look=timezone.now())
    look_at(feed.pk)
    feed.refresh_from_db()
    return feed


def test_what_is_new_arrives_with_title_day_and_organisation(feed, site, publisher):
    site.gives("/feed", rss((f"{site.root}/1", "Strikes", MONDAY)), "application/rss+xml")
    look(feed)
    statement = Statement.objects.get()
    assert (statement.title, statement.published) == ("Strikes", date(2015, 10, 5))
    assert (statement.publisher, statement.organisation, statement.feed) == (
        publisher,
        publisher,
        feed,
    )


def test_what_is_known_does_not_arrive_again(feed, site):
    site.gives("/feed", rss((f"{site.root}/1", "a", MONDAY)))
    look(feed)
    site.gives("/feed", rss((f"{site.root}/1", "a", MONDAY), (f"{site.root}/2", "b", MONDAY)))
    look(feed)
    assert Statement.objects.count() == 2


def test_a_look_that_goes_well_is_noted(feed, site):
    site.gives("/feed", rss((f"{site.root}/1", "a", MONDAY)), ETag='"7"')
    before = timezone.now()
    look(feed)
    assert feed.last_looked >= before and feed.last_new >= before
    assert (feed.failures, feed.problem, feed.remark, feed.etag) == (0, "", "", '"7"')
    assert timedelta(minutes=53) < feed.next_look - before < timedelta(minutes=67)


def test_the_next_look_asks_only_for_what_has_changed(feed, site):
    site.gives("/feed", rss(), ETag='"7"', Last_Modified="Mon, 05 Oct 2015 07:00:00 GMT")
    look(feed)
    site.answers("/feed", status(304))
    look(feed)
    assert site.headers[1]["If-None-Match"] == '"7"'
    assert site.headers[1]["If-Modified-Since"] == "Mon, 05 Oct 2015 07:00:00 GMT"
    assert (feed.failures, feed.etag) == (0, '"7"')


def test_a_feed_of_three_languages_is_read_to_the_end(feed, site):
    pages = {
        "/en": (page(TOTALS), "text/html; charset=utf-8"),
        "/ru": (page(BRIEFING_RU).encode("windows-1251"), "text/html; charset=windows-1251"),
        "/ar": (page(BRIEFING_AR), "text/html"),
    }
    for path, (body, content_type) in pages.items():
        site.gives(path, body, content_type)
    site.gives("/feed", rss(*[(site.root + path, path, MONDAY) for path in pages]))
    look(feed)
    for statement in Statement.objects.all():
        take_in(statement.pk)
    states = Statement.objects.order_by("language").values_list("language", "state")
    assert list(states) == [("ar", "read"), ("en", "read"), ("ru", "read")]


def test_links_that_are_no_web_addresses_are_left_out_and_remarked_on(feed, site):
    site.gives(
        "/feed",
        rss(
            ("javascript:alert(1)", "a", MONDAY),
            ("file:///etc/passwd", "b", MONDAY),
            ("http://10.0.0.1/x", "c", MONDAY),
            (f"{site.root}/1", "d", MONDAY),
        ),
    )
    look(feed)
    assert Statement.objects.get().title == "d"
    assert feed.remark.count("An entry was left out") == 3


def test_an_entry_of_the_year_3016_arrives_without_a_day(feed, site):
    site.gives("/feed", rss((f"{site.root}/1", "a", "Mon, 05 Oct 3016 10:00:00 +0300")))
    look(feed)
    assert Statement.objects.get().published is None
    assert "3016-10-05, still to come" in feed.remark


def test_markup_in_a_title_is_text(feed, site):
    site.gives("/feed", rss((f"{site.root}/1", escape("<script>x</script>"), MONDAY)))
    look(feed)
    assert Statement.objects.get().title == "<script>x</script>"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (status(404), "answered 404"),
        (status(500), "answered 500"),
        (redirect("/feed"), "redirects more than 5 times"),
        (breaking_off(b"<rss>", 999), "broke off"),
    ],
)
def test_a_failure_is_noted_with_its_reason(feed, site, answer, reason):
    site.answers("/feed", answer)
    look(feed)
    assert feed.failures == 1 and reason in feed.problem
    assert feed.next_look > timezone.now() + timedelta(minutes=30)


def test_a_feed_without_end_is_stopped(feed, site, settings):
    settings.STATEMENT_MAX_BYTES = 2 * 1024 * 1024
    site.answers("/feed", endless())
    assert "larger than 2 MB" in look(feed).problem


def test_a_web_page_in_place_of_a_feed_is_said_so(feed, site):
    site.gives("/feed", page(TOTALS))
    assert "a web page, not a feed" in look(feed).problem


def test_pauses_grow_with_each_failure_and_from_the_fifth_on_the_feed_rests(feed, site):
    site.answers("/feed", status(500))
    pauses = []
    for _ in range(6):
        look(feed)
        pauses.append(feed.next_look - timezone.now())
    assert pauses[0] < pauses[1] < pauses[2] < pauses[3]
    assert feed.rests and pauses[5] > timedelta(hours=21)


def test_a_look_that_killed_its_worker_counts_as_a_failure_and_comes_round_soon(feed):
    feeds._begun(feed.pk)
    feed.refresh_from_db()
    assert feed.failures == 1
    assert feed.next_look < timezone.now() + timedelta(minutes=2)


def test_a_feed_that_rests_can_be_looked_at_now_and_recovers(feed, site):
    Feed.objects.update(failures=9, problem="x", next_look=timezone.now() + timedelta(days=1))
    site.gives("/feed", rss())
    look_now(feed)
    look_at(feed.pk)
    feed.refresh_from_db()
    assert (feed.failures, feed.problem, feed.rests) == (0, "", False)


def test_a_feed_that_is_off_or_not_due_is_not_looked_at(feed, site):
    Feed.objects.update(next_look=timezone.now() + timedelta(hours=1))
    look_at(feed.pk)
    Feed.objects.update(active=False, next_look=timezone.now())
    look_at(feed.pk)
    assert site.asked == []


def test_a_feed_of_very_many_entries_is_taken_in_turns_and_loses_none(feed, site, monkeypatch):
    monkeypatch.setattr(feeds, "MOST_NEW", 40)
    items = [(f"{site.root}/{number}", str(number), MONDAY) for number in range(100)]
    site.gives("/feed", rss(*items), ETag='"7"')
    look(feed)
    assert Statement.objects.count() == 40
    assert feed.remark.startswith("60 more entries are new")
    assert feed.etag == "" and feed.next_look < timezone.now() + timedelta(minutes=2)
    look(feed)
    look(feed)
    assert Statement.objects.count() == 100
    assert (feed.remark, feed.etag) == ("", '"7"')


def test_a_feed_of_a_hundred_thousand_entries_is_begun(feed, site):
    items = [(f"{site.root}/{number}", str(number), MONDAY) for number in range(100_000)]
    site.gives("/feed", rss(*items))
    look(feed)
    assert Statement.objects.count() == feeds.MOST_NEW
    assert feed.remark.startswith("99500 more entries are new")


def test_entries_of_one_host_are_due_one_after_the_other(feed, site, settings):
    site.gives("/feed", rss(*[(f"{site.root}/{n}", str(n), MONDAY) for n in range(3)]))
    look(feed)
    settings.FETCH_DELAY_SECONDS = 0.2
    site.gives("/feed", rss(*[(f"{site.root}/{n}", str(n), MONDAY) for n in range(3, 6)]))
    feeds._look(feed)
    due = list(Statement.objects.order_by("pk").values_list("due", flat=True))[3:]
    assert [later - sooner for sooner, later in zip(due, due[1:], strict=False)] == [
        timedelta(seconds=0.2)
    ] * 2


def test_the_parts_of_a_sitemap_are_looked_into_and_a_dead_part_is_remarked_on(feed, site):
    Feed.objects.update(kind="sitemap")
    feed.refresh_from_db()
    part = f"<urlset><url><loc>{site.root}/1</loc></url></urlset>"
    site.gives("/part.xml", part, "application/xml")
    parts = "".join(f"<sitemap><loc>{site.root}/{p}</loc></sitemap>" for p in ("part.xml", "gone"))
    site.gives("/feed", f"<sitemapindex>{parts}</sitemapindex>", "application/xml")
    look(feed)
    assert Statement.objects.get().address == f"{site.root}/1"
    assert "/gone" in feed.remark and "answered 404" in feed.remark


def test_an_index_page_is_a_feed_too(feed, site):
    Feed.objects.update(kind="index", link_pattern="/news/")
    feed.refresh_from_db()
    site.gives("/feed", "<a href='/news/1'>Strikes</a><a href='/about'>About</a>")
    look(feed)
    assert Statement.objects.get().address == f"{site.root}/news/1"


def test_only_feeds_that_are_due_are_picked_up(feed):
    assert feeds.pick_up_feeds() == 1
    Feed.objects.update(next_look=timezone.now() + timedelta(hours=1))
    assert feeds.pick_up_feeds() == 0


def test_an_unforeseen_failure_is_said(feed, site, monkeypatch):
    def fail(*args):
        raise ZeroDivisionError

    monkeypatch.setattr(feeds, "read_listing", fail)
    site.gives("/feed", rss())
    assert look(feed).problem == "Looking failed (ZeroDivisionError); the log has the details."
