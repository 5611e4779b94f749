import json
import logging
import re

import pytest

from strikes.operations.logs import Lines, WithRequest


@pytest.fixture
def lines():
    """What the log would print, line by line."""
    printed: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            printed.append(self.format(record))

    handler = Kept()
    handler.addFilter(WithRequest())
    handler.setFormatter(Lines())
    logger = logging.getLogger("requests")
    before = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    yield printed
    logger.removeHandler(handler)
    logger.setLevel(before)


def test_an_answer_carries_the_id_that_a_proxy_gave(client, db):
    answer = client.get("/about/", headers={"X-Request-ID": "9f0c2d1e-aa"})
    assert answer["X-Request-ID"] == "9f0c2d1e-aa"


@pytest.mark.parametrize("given", ["", "short", "a b c d e f g h", "x" * 65, '"><script>aaaaaa'])
def test_an_id_that_does_not_fit_is_replaced(client, db, given):
    answer = client.get("/about/", headers={"X-Request-ID": given})
    assert re.fullmatch(r"[0-9a-f]{32}", answer["X-Request-ID"])


def test_a_request_is_one_line_with_its_route_and_id(client, db, lines):
    client.get("/strike/no-such/", headers={"X-Request-ID": "12345678"})
    line = json.loads(lines[-1])
    assert (line["request"], line["status"], line["path"]) == ("12345678", 404, "/strike/no-such/")
    assert line["route"] == "/strike/<slug:key>/"


def test_what_a_reader_looks_for_is_not_logged(client, db, lines):
    client.get("/?q=my+own+village", headers={"Cookie": "sessionid=s3cret"})
    assert "village" not in lines[-1] and "s3cret" not in lines[-1] and "127.0.0.1" not in lines[-1]


def test_a_password_in_an_address_is_not_logged(lines):
    logging.getLogger("requests").info("no answer from %s", "postgres://me:open-sesame@db/record")
    assert "open-sesame" not in lines[-1]
    assert "postgres://me:…@db/record" in json.loads(lines[-1])["message"]


def test_an_error_stays_on_one_line(lines):
    try:
        raise ValueError("two\nlines")
    except ValueError:
        logging.getLogger("requests").exception("failed")
    assert "\n" not in lines[-1]
    assert "ValueError" in json.loads(lines[-1])["error"]
