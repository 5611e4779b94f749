"""The pages as a reader without JavaScript gets them."""

from datetime import date

import pytest
from django.template.loader import render_to_string

from strikes.models import Published
from strikes.public.filters import Asked, Query
from strikes.public.found import Found
from strikes.public.known import Known
from tests.making import make_campaign
from tests.public.making import make_release, publish_strike

QUERIES = 6


def text(response) -> str:
    return response.content.decode()


def test_the_map_page_answers_in_few_queries(client, release, django_assert_max_num_queries):
    with django_assert_max_num_queries(QUERIES):
        assert client.get("/").status_code == 200


def test_the_json_answers_in_few_queries(client, release, django_assert_max_num_queries):
    with django_assert_max_num_queries(QUERIES):
        assert client.get("/strikes.json").status_code == 200


def test_a_strikes_page_answers_in_few_queries(client, release, django_assert_max_num_queries):
    with django_assert_max_num_queries(QUERIES):
        assert client.get("/strike/sure/").status_code == 200


def test_more_strikes_take_no_more_queries(
    client, campaign_and_release, django_assert_max_num_queries
):
    for number in range(50):
        publish_strike(campaign_and_release[0], f"more{number}", date(2015, 11, 1))
    with django_assert_max_num_queries(QUERIES):
        client.get("/")


def test_the_page_says_how_many_are_certainly_and_possibly_in(client, release):
    page = text(client.get("/?from=2015-10-01&province=SY-HI"))
    assert "1 certainly, 2 possibly" in page


def test_the_page_lists_the_strikes_with_their_pages(client, release):
    assert '<a href="/strike/shared/">' in text(client.get("/?province=SY-HM"))


def test_the_page_links_to_months(client, release):
    assert 'href="?from=2015-10-01&amp;to=2015-10-31"' in text(client.get("/"))


def test_a_campaign_stands_at_its_slug_and_the_first_at_the_root(client, release):
    assert text(client.get("/first/")).count("<tr") == text(client.get("/")).count("<tr")


def test_a_second_campaign_shows_its_own_strikes(client, release):
    second = make_campaign("second", position=2)
    publish_strike(second, "other", date(2016, 1, 1))
    make_release(second)
    assert "/strike/other/" in text(client.get("/second/"))
    assert "/strike/other/" not in text(client.get("/"))


def test_an_unknown_campaign_is_a_designed_404(client, release):
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "There is nothing at this address" in text(response)


def test_before_the_first_release_the_page_says_what_to_do(client, db):
    response = client.get("/")
    assert response.status_code == 200
    assert "Nothing has been published yet" in text(response)
    assert "manage.py publish" in text(response)


def test_a_campaigns_slug_stands_before_no_fixed_address(client, release):
    make_release(make_campaign("about", position=2))
    assert "How to read this record" in text(client.get("/about/"))


def test_no_result_says_so_and_leads_back(client, release):
    page = text(client.get("/?from=2010-01-01&to=2010-01-02"))
    assert "No strike of the record is in these days and provinces." in page
    assert "Show all" in page


@pytest.mark.parametrize(
    "query",
    [
        "from=2015-13-01",
        "from=x&to=y",
        "from=2015-10-31&to=2015-10-01",
        "from=2015-10-01&from=2015-10-02",
        "province=XX",
        "province=SY-HI%00",
        "province=%FF%FE",
        "page=999999",
        "page=-1",
        "page=" + "9" * 400,
        "from=" + "%3Cscript%3E" * 200,
        "from=%00",
    ],
)
def test_bad_input_is_a_clear_400_on_page_and_json(client, release, query):
    page, twin = client.get(f"/?{query}"), client.get(f"/strikes.json?{query}")
    assert (page.status_code, twin.status_code) == (400, 400)
    assert 'class="problem"' in text(page)
    assert "<script>alert" not in text(page)
    assert twin.json()["error"]


def test_a_wrong_date_is_kept_as_typed(client, release):
    page = text(client.get("/?from=1+October"))
    assert 'value="1 October" type="text"' in page
    assert "“1 October” is not a date" in page


def test_unknown_parameters_do_no_harm(client, release):
    assert client.get("/?utm_source=x&%00=%00&from").status_code == 200


def test_a_strikes_page_says_its_doubt_in_words(client, release):
    page = text(client.get("/strike/night/"))
    assert "Between 30 September and 1 October 2015, at night" in page
    assert "Near Homs, within 25 km" in page


def test_a_strikes_page_marks_the_words_of_its_evidence(client, release):
    assert "aircraft hit <mark>8 targets</mark> near Homs." in text(client.get("/strike/sure/"))


def test_a_strikes_page_says_that_its_text_is_a_summary(client, release):
    assert "a summary by this project" in text(client.get("/strike/sure/"))


def test_a_strikes_page_gives_the_original_and_the_archive_hash(client, release):
    page = text(client.get("/strike/sure/"))
    assert 'href="https://example.org/briefing"' in page
    assert "ab" * 32 in page


def test_a_strikes_page_leads_to_the_sentence_in_its_statement(client, release):
    assert 'href="/statement/t1/#claim-7"' in text(client.get("/strike/sure/"))


def test_a_statements_page_marks_its_claims_and_anchors_them(client, release):
    page = text(client.get("/statement/t1/"))
    assert 'id="claim-7" href="#read-7" aria-label="Claim 1">1</a><mark>8 targets</mark>' in page


@pytest.mark.parametrize("address", ["/strike/none/", "/statement/none/", "/strike/none.json"])
def test_an_unknown_record_is_a_404(client, release, address):
    assert client.get(address).status_code == 404


def test_a_withdrawn_strike_says_so_with_410(client, release):
    Published.objects.filter(key="sure").update(until=2)
    response = client.get("/strike/sure/")
    assert response.status_code == 410
    assert "withdrawn with release 2" in text(response)


def test_a_withdrawn_strike_is_in_no_list(client, campaign_and_release):
    campaign, release = campaign_and_release
    Published.objects.filter(key="sure").update(until=1 + release.number)
    later = type(release)(
        campaign=campaign, number=2, slug="first", about=release.about, sha256="cd" * 32
    )
    later.save()
    assert "/strike/sure/" not in text(client.get("/"))


def test_names_follow_the_readers_language(client, release):
    page = text(client.get("/?lang=ar"))
    assert '<html lang="ar" dir="rtl">' in page
    assert "حمص" in page


def test_the_language_of_an_address_is_remembered(client, release):
    client.get("/?lang=ru")
    assert '<html lang="ru" dir="ltr">' in text(client.get("/"))


def test_only_reading_is_answered(client, release):
    assert client.post("/").status_code == 405


def test_many_pages_are_led_to_by_the_first_the_last_and_those_around():
    found = Found(Asked(Query(page=20)), Known(), pages=620)
    numbers = [number for number, _address in found.addresses]
    assert numbers == [1, 16, 17, 18, 19, 20, 21, 22, 23, 24, 620]


def test_what_is_not_drawn_is_counted_as_every_number_is_written():
    counted = {"found": {"counts": {"unplaced": 3887}}}
    assert "3,887 with no province stated" in render_to_string("public/_legend.html", counted)
