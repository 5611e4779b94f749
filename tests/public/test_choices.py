"""The filter line as a reader without JavaScript gets it: lists with counts, presets, parts."""

import re

from tests.public.making import publish_row


def text(response) -> str:
    return response.content.decode()


def chips(page: str) -> list[tuple[str, str]]:
    """(address, words) of each part of the filter that can be left out."""
    found = re.search(r'id="chips".*?</ul>', page, re.S)[0]
    links = re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', found, re.S)
    return [
        (address.replace("&amp;", "&"), " ".join(re.sub("<[^>]+>", " ", words).split()))
        for address, words in links
    ]


def test_each_choice_shows_its_count_under_the_other_filters(client, release):
    page = text(client.get("/?from=2015-10-10&to=2015-10-10"))
    box = re.search(r'value="command_control"[^>]*>.*?</label>', page, re.S)[0]
    assert '<span title="certainly">1</span>' in box


def test_a_choice_that_would_find_nothing_is_quiet(client, release):
    page = text(client.get("/"))
    assert re.search(
        r'<label class="none"><input type="checkbox" name="status" value="alleged"', page
    )


def test_each_part_of_the_filter_leads_to_the_rest(client, release):
    page = text(client.get("/?from=2015-10-01&province=SY-HI&province=SY-HM&precision=2&q=homs"))
    assert chips(page) == [
        ("?province=SY-HI&province=SY-HM&precision=2&q=homs",
         "Leave out: Dates from 1 Oct 2015 on ×"),
        ("?from=2015-10-01&province=SY-HM&precision=2&q=homs", "Leave out: Provinces Homs ×"),
        ("?from=2015-10-01&province=SY-HI&precision=2&q=homs", "Leave out: Provinces Hama ×"),
        ("?from=2015-10-01&province=SY-HI&province=SY-HM&q=homs",
         "Leave out: Place at least near a place ×"),
        ("?from=2015-10-01&province=SY-HI&province=SY-HM&precision=2",
         "Leave out: Search “homs” ×"),
    ]  # fmt: skip


def test_a_text_to_search_for_is_shown_as_text(client, release):
    page = text(client.get("/?q=%3Cscript%3Ealert(1)%3C/script%3E"))
    assert "<script>alert" not in page
    assert "“&lt;script&gt;alert(1)&lt;/script&gt;”" in page


def test_a_text_to_search_for_stands_in_the_readers_quotation_marks(client, release):
    assert "«homs»" in text(client.get("/?q=homs&lang=ru"))


def test_presets_are_links_that_keep_the_other_filters(client, release):
    page = text(client.get("/?province=SY-HI"))
    assert 'href="?from=2015-09-30&amp;to=2015-10-29&amp;province=SY-HI"' in page
    assert 'href="?from=2015-01-01&amp;to=2015-12-31&amp;province=SY-HI"' in page


def test_the_preset_that_is_asked_for_is_marked(client, release):
    page = text(client.get("/?from=2015-01-01&to=2015-12-31"))
    assert re.search(r'<a href="[^"]*from=2015-01-01[^>]*aria-current="true">2015</a>', page)


def test_a_place_asked_for_by_name_is_kept_by_its_code(client, campaign_and_release):
    area = {"code": "palmyra", "level": "place", "names": {"en": "Palmyra", "ru": "Пальмира"}}
    publish_row(campaign_and_release[0], "area", "palmyra", area | {"spellings": ["Tadmur"]})
    page = text(client.get("/?place=tadmur"))
    assert '<input type="hidden" name="place" value="palmyra">' in page
    assert '"asked": "?place=palmyra"' in page


def test_a_wrong_place_stays_in_its_field(client, release):
    response = client.get("/?place=Atlantis")
    assert response.status_code == 400
    assert 'value="Atlantis"' in text(response)
    assert "No place of this release is called “Atlantis”" in text(response)


def test_lines_to_embed_can_be_copied_without_javascript(client, release):
    page = text(client.get("/?province=SY-HI"))
    assert "&lt;iframe src=&quot;http://testserver/first/embed/?province=SY-HI&quot;" in page
    assert 'value="http://testserver/?province=SY-HI"' in page


def test_the_json_says_which_release_and_filter_it_is(client, release):
    answer = client.get("/strikes.json?province=SY-HI").json()
    assert (answer["filter"], answer["release"]["number"]) == ("?province=SY-HI", 1)


def test_the_page_answers_any_filter_in_few_queries(client, release, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/?province=SY-HI&q=homs&category=vehicle&from=2015-10-01&status=declared")
