import threading
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from strikes.models import Host
from strikes.models.locks import alone
from strikes.statements import hosts
from strikes.statements.arrivals import arrive
from strikes.statements.hosts import slots, visit
from strikes.statements.reading import take_in
from strikes.statements.trouble import FetchFailed, HostBusy
from tests.statements.site import redirect, status

pytestmark = pytest.mark.django_db


def rules(site, text: str) -> None:
    site.gives("/robots.txt", text, "text/plain")


def test_what_robots_txt_forbids_is_not_asked_for(site):
    rules(site, "User-agent: *\nDisallow: /private/*.html\n")
    site.gives("/private/1.html", "x")
    with pytest.raises(FetchFailed, match="asks robots not to read this address"):
        visit(f"{site.root}/private/1.html")
    assert site.asked == []


def test_what_robots_txt_allows_is_asked_for(site):
    rules(site, "User-agent: *\nDisallow: /private/\n\nUser-agent: AirCampaignRecord\nAllow: /")
    assert visit(site.gives("/private/1.html", "x")).body == b"x"


def test_a_redirect_to_what_is_forbidden_is_not_followed(site):
    rules(site, "User-agent: *\nDisallow: /private")
    site.answers("/a", redirect("/private"))
    with pytest.raises(FetchFailed, match="asks robots"):
        visit(f"{site.root}/a")


def test_where_there_is_no_robots_txt_all_may_be_read(site):
    assert visit(site.gives("/a", "x")).body == b"x"


def test_where_robots_txt_fails_nothing_is_read_for_now(site):
    site.answers("/robots.txt", status(500))
    with pytest.raises(FetchFailed) as caught:
        visit(site.gives("/a", "x"))
    assert caught.value.passing and site.asked == []


def test_robots_txt_is_read_once_a_day(site):
    rules(site, "")
    visit(site.gives("/a", "x"))
    rules(site, "User-agent: *\nDisallow: /")
    assert visit(f"{site.root}/a").body == b"x"
    Host.objects.update(robots_read=timezone.now() - timedelta(hours=25))
    with pytest.raises(FetchFailed):
        visit(f"{site.root}/a")


def test_there_is_a_pause_between_two_requests_to_a_host(site):
    rules(site, "User-agent: *\nCrawl-delay: 0.3")
    site.gives("/a", "x")
    visit(f"{site.root}/a")
    began = time.monotonic()
    visit(f"{site.root}/a")
    assert time.monotonic() - began >= 0.29


def test_slots_of_a_host_follow_one_another(site, settings):
    settings.FETCH_DELAY_SECONDS = 5
    first = slots(f"{site.root}/a", 2)
    second = slots(f"{site.root}/b", 1)
    assert [later - first[0] for later in (*first, *second)] == [
        timedelta(0),
        timedelta(seconds=5),
        timedelta(seconds=10),
    ]


@pytest.mark.django_db(transaction=True)
def test_two_workers_ask_one_host_one_after_the_other(site):
    at_once, most = [], []

    def answer(handler):
        at_once.append(1)
        most.append(len(at_once))
        time.sleep(0.05)
        at_once.pop()
        status(200)(handler)

    site.answers("/a", answer)
    visit(f"{site.root}/a")
    threads = [threading.Thread(target=visit_and_close, args=(f"{site.root}/a",)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(most), max(most)) == (5, 1)


def visit_and_close(address: str) -> None:
    visit(address)
    connection.close()


@pytest.mark.django_db(transaction=True)
def test_a_statement_whose_host_is_busy_steps_aside_without_a_failed_attempt(
    site, campaign, publisher, archive, monkeypatch
):
    monkeypatch.setattr(hosts, "PATIENCE", 0)
    statement = arrive(campaign, publisher, address=site.gives("/a", "x")).statement
    with alone(f"host {site.root[7:]}"):
        thread = threading.Thread(target=lambda: (take_in(statement.pk), connection.close()))
        thread.start()
        thread.join()
    statement.refresh_from_db()
    assert (statement.state, statement.attempts, statement.problem) == ("waiting", 0, "")


def test_a_busy_host_is_no_failure():
    assert HostBusy("news.example", 3).passing
