"""Every page for readers of a release that is full of attacks, in a real browser: they stay texts."""

import pytest
from playwright.sync_api import expect

from strikes.models import Published

pytestmark = pytest.mark.usefixtures("transactional_db")
PAGES = [
    "/", "/?q=script", "/?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dwindow.__hit%3D1%3E&from=%3Cb%3E",
    "/?lang=ar", "/attacked/embed/", "/ladder/?measure=sorties", "/contradictions/", "/calendar/",
    "/calendar/2015-10-07/", "/changes/", "/releases/", "/releases/1/changes/", "/sorties/",
    "/overview/", "/area/", "/area/SY-HI/", "/area/homs-169577/", "/area/hit-0/",
    "/about/", "/api/?f=html", "/api/collections?f=html", "/api/examples",
    "/api/collections/strikes/items?f=html&limit=100",
    "/api/collections/claims/items?f=html&limit=100",
    "/api/collections/statements/items?f=html&limit=20",
]  # fmt: skip
KINDS = ["strike", "sortie", "statement"]


def keys(kind: str) -> list[str]:
    found = Published.objects.filter(kind=kind, until=None).order_by("pk")
    return [found.first().key, found.last().key]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_shows_attacks_as_texts(watched, outside_requests, address):
    assert watched.harm_at(address) == []
    assert [each for each in outside_requests if "evil" in each] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_of_a_record_show_attacks_as_texts(watched, outside_requests, kind):
    for key in keys(kind):
        pages = [
            f"/{kind}/{key}/",
            f"/{kind}/{key}/v/1/",
            f"/api/collections/{kind}s/items/{key}?f=html",
        ]
        assert {page: harm for page in pages if (harm := watched.harm_at(page))} == {}
    assert [each for each in outside_requests if "evil" in each] == []


def test_a_popup_on_the_map_shows_attacks_as_texts(watched):
    page = watched.page
    assert watched.harm_at("/#9/34.7/36.7") == []
    box = page.locator("#map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".popup-list a").first).to_be_visible()
    assert watched.harm() == []


def test_no_link_of_the_record_leads_to_a_script(watched):
    for key in keys("strike"):
        watched.page.goto(f"/strike/{key}/")
        links = watched.page.locator("a").evaluate_all("all => all.map((each) => each.protocol)")
        assert set(links) <= {"http:", "https:"}


def test_the_frame_that_oembed_gives_holds_no_more_than_the_map(watched, live_server):
    watched.page.goto("/about/")
    asked = f"/oembed/?url={live_server.url}/attacked/"
    frame = watched.page.evaluate("async (at) => (await (await fetch(at)).json()).html", asked)
    assert frame.count("<") == 2
    assert "onerror" not in frame.partition("title=")[0]
