"""Attacks in what readers ask for: filters, addresses, headers, files and names of files."""

import csv
import io
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.utils.http import urlencode
from lxml import etree

from strikes.models import Batch, Campaign
from tests.browser.attacks.strings import ALL, BY_CLASS

pytestmark = pytest.mark.usefixtures("transactional_db")
FILTERS = (
    "q", "from", "to", "province", "place", "category", "aircraft", "effect", "status", "grade",
    "organisation", "prec", "sort", "page", "view", "measure", "lang", "next", "release",
)  # fmt: skip
API = ("bbox", "datetime", "limit", "offset", "cursor", "filter", "properties", "q", "f", "crs")
PLACES = (
    "/", "/strikes.json", "/strikes.csv", "/attacked/embed/", "/ladder/", "/oembed/",
    "/api/collections/strikes/items", "/calendar/", "/sorties/", "/releases/1/changes/",
)  # fmt: skip
PATHS = (
    "/{}", "/strike/{}/", "/statement/{}.json", "/area/{}/", "/calendar/{}/", "/static/{}", "/{}/api/",
    "/releases/1/files/{}", "/data/{}/strikes.arrows", "/api/collections/{}/items", "/release/{}/",
    "/strike/x/v/1/cite.{}", "/api/collections/strikes/items/{}", "/accounts/invitation/{}/",
)  # fmt: skip
HEADERS = (
    "Accept", "Accept-Language", "Accept-Encoding", "If-None-Match", "If-Modified-Since", "Range",
    "Referer", "User-Agent", "X-Request-ID", "X-Forwarded-For", "X-Forwarded-Host", "Origin",
)  # fmt: skip
STARTS = re.compile(r"^[=+\-@\t\r]")
TELLING = re.compile(r"""[<"].*\w|\w.*[<"]""")  # would stand in a page as it is if it were markup
NUMBER = re.compile(r"^-?[\d.]+$")


@pytest.fixture
def unhindered() -> None:
    """Nobody has tried to sign in yet."""
    cache.clear()


@pytest.fixture(scope="module")
def reader() -> Client:
    return Client(raise_request_exception=False)


def harm(answer: HttpResponse, text: str) -> list[str]:
    """What an answer to an attack has that it must not have."""
    found = [f"status {answer.status_code}"] if answer.status_code >= 500 else []
    if "X-Hit" in answer or "hit" in answer.cookies:
        found.append("a header of the attacker's")
    if any(char in value for value in answer.headers.values() for char in "\r\n"):
        found.append("a split header")
    body = b"".join(answer) if answer.streaming else answer.content
    if "html" in answer.get("Content-Type", "") and TELLING.search(text):
        found += ["the text as markup"] * (text.encode("utf-8", "replace") in body)
    if b"root:x:0" in body or settings.SECRET_KEY.encode() in body:
        found.append("a file of this machine")
    return found


def harmful(answers) -> dict[str, list[str]]:
    """Only those that did harm, by their text; `answers` are pairs of a text and its answer."""
    return {text: wrong for text, answer in answers if (wrong := harm(answer, text))}


def test_every_filter_takes_every_text(reader):
    def ask(number: int, text: str) -> HttpResponse:
        place = PLACES[number % len(PLACES)]
        name = FILTERS[number % len(FILTERS)] if "/api/" not in place else API[number % len(API)]
        others = {
            name: ALL[(number * 7 + step) % len(ALL)] for step, name in enumerate(FILTERS[:6])
        }
        return reader.get(f"{place}?{urlencode(others | {name: text})}")

    assert harmful((text, ask(number, text)) for number, text in enumerate(ALL)) == {}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_takes_attacks_of_each_class(reader, name):
    texts = [text for some in BY_CLASS.values() for text in some[:2]]
    assert harmful((text, reader.get("/", {name: text})) for text in texts) == {}


def test_every_text_may_stand_in_an_address(reader):
    def ask(number: int, text: str) -> HttpResponse:
        return reader.get(PATHS[number % len(PATHS)].format(text.replace("?", "%3F")))

    assert harmful((text, ask(number, text)) for number, text in enumerate(ALL)) == {}


@pytest.mark.parametrize("path", PATHS)
def test_no_address_leads_out_of_its_folder(reader, path):
    texts = BY_CLASS["path"]
    assert harmful((text, reader.get(path.format(text))) for text in texts) == {}


def test_every_text_may_stand_in_a_header(reader):
    def ask(number: int, text: str) -> HttpResponse:
        header = HEADERS[number % len(HEADERS)]
        place = PLACES[number % 7 % len(PLACES)]
        return reader.get(place, headers={header: text})

    assert harmful((text, ask(number, text)) for number, text in enumerate(ALL)) == {}


@pytest.mark.parametrize("field", ["login", "password", "next"])
def test_the_page_to_sign_in_takes_every_class_of_text(reader, unhindered, field):
    texts = [text for some in BY_CLASS.values() for text in some[:4]]
    asked = {"login": "nobody", "password": "nothing"}
    answers = ((each, reader.post("/accounts/login/", asked | {field: each})) for each in texts)
    assert harmful(answers) == {}


@pytest.mark.parametrize("place", ["//evil.invalid/", "https://evil.invalid", "/\\evil.invalid"])
def test_signing_in_leads_to_no_other_site(unhindered, place):
    client = Client()
    asked = {"login": "editor", "password": "a good password", "next": place}
    answer = client.post("/accounts/login/", asked)
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


def upload(client: Client, name: str, campaign: Campaign) -> HttpResponse:
    """A small table under a name as it is: Django's own client would tidy it."""
    boxes = {"campaign": str(campaign.pk), "kind": "strikes", "organisation": "", "encoding": ""}
    parts = [f'name="{box}"\r\n\r\n{value}' for box, value in boxes.items()]
    quoted = name.replace('"', "%22").replace("\r", "").replace("\n", "")
    parts.append(f'name="file"; filename="{quoted}"\r\n\r\nstrike_id,note\n1,x\n')
    body = "".join(f"--hit\r\nContent-Disposition: form-data; {part}\r\n" for part in parts)
    kind = "multipart/form-data; boundary=hit"
    return client.generic("POST", "/admin/imports/", f"{body}--hit--\r\n", kind)


def test_an_uploaded_file_stays_in_its_folder_whatever_its_name(desk):
    campaign = Campaign.objects.get()
    for name in BY_CLASS["path"]:
        assert upload(desk, name, campaign).status_code in (200, 302)
    folder = Path(settings.DATA_DIR) / "imports"
    kept = [(folder / each.stored).resolve() for each in Batch.objects.all()]
    assert len(kept) > 40
    assert all(path.is_file() and path.is_relative_to(folder.resolve()) for path in kept)


def test_no_cell_of_a_table_for_readers_is_a_formula(reader):
    for address in ("/strikes.csv", "/ladder/ladder.csv", "/releases/1/changes.csv"):
        body = b"".join(reader.get(address)).decode("utf-8-sig")
        rows = [row for row in csv.reader(io.StringIO(body)) if row and not row[0].startswith("#")]
        cells = [cell for row in rows for cell in row if not NUMBER.match(cell)]
        assert [cell for cell in cells if STARTS.match(cell)] == []


@pytest.mark.parametrize(
    "address",
    [
        "/changes/feed.atom",
        "/feeds/records.atom",
        "/feeds/claims.atom",
        "/feeds/contradictions.atom",
    ],
)
def test_a_feed_is_sound_xml_without_an_element_of_theirs(reader, address):
    tree = etree.fromstring(reader.get(address).content)
    names = {etree.QName(each).localname for each in tree.iter() if isinstance(each.tag, str)}
    assert names <= {
        "feed", "title", "link", "id", "updated", "published", "entry", "summary", "author", "name",
        "subtitle", "category", "rights", "content",
    }  # fmt: skip


@pytest.mark.parametrize(
    "address",
    ["/strikes.json", "/strikes.geojson", "/contradictions.json", "/releases/1/changes.json",
     "/api/collections/strikes/items?limit=1000", "/api/collections/statements/items"],
)  # fmt: skip
def test_data_is_sound_json_that_no_browser_takes_for_a_page(reader, address):
    answer = reader.get(address)
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "json" in answer["Content-Type"]
    assert b"__hit" in (b"".join(answer) if answer.streaming else answer.content)
