"""The map in other sites' pages, and oEmbed, which tells them how to put it there."""

import pytest

ADDRESS = "http://testserver/first/?province=SY-HI&from=2015-10-01"


def text(response) -> str:
    return response.content.decode()


def test_only_the_embedded_page_may_stand_in_a_frame(client, release):
    embedded, page = client.get("/first/embed/"), client.get("/first/")
    assert "frame-ancestors *" in embedded["Content-Security-Policy"]
    assert "X-Frame-Options" not in embedded
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"


def test_an_embedded_page_keeps_its_filter_and_says_it(client, release):
    page = text(client.get("/first/embed/?from=2015-10-01&province=SY-HI"))
    assert "1 certainly, 2 possibly" in page
    assert "<bdi>Homs</bdi>" in page


def test_an_embedded_page_names_source_and_release_and_leads_to_the_record(client, release):
    page = text(client.get("/first/embed/?province=SY-HI"))
    assert "Source: the record’s release 1 of" in page
    assert 'href="http://testserver/first/?province=SY-HI"' in page


def test_a_wrong_filter_in_an_embedded_page_is_a_clear_400(client, release):
    response = client.get("/embed/?from=x")
    assert response.status_code == 400
    assert "“x” is not a date" in text(response)


def test_an_embedded_page_answers_in_few_queries(client, release, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/embed/?province=SY-HI")


def test_a_map_page_says_where_its_oembed_is(client, release):
    page = text(client.get("/?province=SY-HI"))
    assert 'type="application/json+oembed"' in page
    assert "/oembed/?url=http%3A%2F%2Ftestserver%2F%3Fprovince%3DSY-HI" in page


def test_oembed_gives_a_frame_that_keeps_the_filter(client, release):
    answer = client.get("/oembed/", {"url": ADDRESS}).json()
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert answer["title"] == "First campaign"
    assert answer["html"] == (
        '<iframe src="http://testserver/first/embed/?from=2015-10-01&amp;province=SY-HI"'
        ' width="800" height="600" loading="lazy" title="First campaign"></iframe>'
    )


def test_oembed_of_an_older_release_keeps_to_it(client, release):
    answer = client.get("/oembed/", {"url": "http://testserver/release/1/first/"}).json()
    assert 'src="http://testserver/release/1/first/embed/"' in answer["html"]


def test_oembed_gives_no_more_room_than_there_is(client, release):
    answer = client.get("/oembed/", {"url": ADDRESS, "maxwidth": "640", "maxheight": "9999"}).json()
    assert (answer["width"], answer["height"]) == (640, 600)


def test_other_sites_scripts_may_ask_for_oembed(client, release):
    assert client.get("/oembed/", {"url": ADDRESS})["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    "address",
    ["", "http://elsewhere.example/first/", "http://testserver/about/", "http://testserver/none/",
     "http://[", "http://testserver/first/?from=x", "/first/",
     "http://testserver/release/7/first/"],
)  # fmt: skip
def test_oembed_of_anything_else_is_a_clear_404(client, release, address):
    answer = client.get("/oembed/", {"url": address})
    assert answer.status_code == 404
    assert answer.json()["error"]


def test_oembed_gives_no_xml_and_says_so(client, release):
    answer = client.get("/oembed/", {"url": ADDRESS, "format": "xml"})
    assert (answer.status_code, "Only JSON" in answer.json()["error"]) == (501, True)
