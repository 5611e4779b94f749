import os
import re
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection

import pytest

from strikes.models import Release
from tests.making import make_campaign, make_organisation
from tests.run.runs import free_port
from tests.statements.processes import ROOT, environment

INSIDE = {"SERVER_PORT": "9464"}


@pytest.fixture
def figures(client, settings, db):
    settings.METRICS_ADDRESS = "127.0.0.1:9464"

    def ask() -> str:
        return client.get("/metrics", **INSIDE).content.decode()

    return ask


def test_the_figures_exist_only_at_their_own_port(client, settings, db):
    settings.METRICS_ADDRESS = "127.0.0.1:9464"
    assert client.get("/metrics", SERVER_PORT="8000").status_code == 404
    assert client.get("/metrics", **INSIDE).status_code == 200


def test_there_are_no_figures_without_an_address_for_them(client, settings, db):
    settings.METRICS_ADDRESS = ""
    assert client.get("/metrics", **INSIDE).status_code == 404


def test_the_last_release_of_each_campaign_is_told(figures):
    Release.objects.create(campaign=make_campaign("first"), number=7, slug="first")
    assert 'record_release{campaign="first"} 7.0' in figures()


def test_statements_are_told_by_state(figures):
    campaign = make_campaign()
    campaign.statements.create(publisher=make_organisation(), state="stuck")
    assert 'record_statements{state="stuck"} 1.0' in figures()


def test_figures_are_told_without_a_database_too(client, settings, without_database):
    settings.METRICS_ADDRESS = "127.0.0.1:9464"
    with without_database():
        assert "record_database_up 0.0" in client.get("/metrics", **INSIDE).content.decode()


@pytest.mark.django_db(transaction=True)
def test_two_web_processes_count_as_one(tmp_path):
    port, inside = free_port(), free_port()
    given = environment(
        DATA_DIR=str(tmp_path), PORT=str(port), METRICS_ADDRESS=f"127.0.0.1:{inside}"
    )
    web = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "-c", "config/gunicorn.py", "config.wsgi"],
        cwd=ROOT,
        env=given,
        start_new_session=True,
    )
    try:
        wait_for(port)
        for _ in range(40):
            page(port, "/about/")
        counted = re.findall(r'requests_total{.*"/about/".*} (\d+)', page(inside, "/metrics"))
        assert sum(map(int, counted)) == 40
        assert "There is nothing" in page(port, "/metrics")
    finally:
        os.killpg(web.pid, signal.SIGTERM)
        web.wait(20)


def page(port: int, address: str) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", address)
    return connection.getresponse().read().decode()


def wait_for(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            page(port, "/healthz")
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the web server did not start")
