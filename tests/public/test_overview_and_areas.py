"""Overview, sorties and areas, on the real campaign."""

import pytest

from strikes.models import Published

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_release")]


def page(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_overview_gives_the_last_total_of_sorties_as_claimed(client):
    assert "more than 40,000" in page(client, "/overview/")


def test_the_overview_names_a_total_that_fell(client):
    html = page(client, "/overview/")
    assert "2,235 settlements taken; on 24 October 2017 Sergei Shoigu gave 998." in html


def test_the_overview_leads_to_the_first_and_the_last_statement(client):
    statements = client.get("/overview/").context["statements"]
    ends = [statements[end]["data__published"] for end in ("first", "last")]
    assert ends == ["2015-09-30", "2020-09-30"]
    assert f"/statement/{statements['last']['key']}/" in page(client, "/overview/")


def test_the_overview_names_each_figure_that_was_contradicted_once(client):
    first = [each["first"]["claim"] for each in client.get("/overview/").context["disputes"]]
    assert len(first) == len(set(first)) > 1


def test_a_province_has_its_name_in_three_scripts(client):
    html = page(client, "/area/SY-HI/")
    assert all(name in html for name in ("Homs", "حمص", "Хомс"))


def test_a_province_lists_its_spellings(client):
    assert "Hims" in page(client, "/area/SY-HI/")


def test_the_kind_of_an_area_is_in_the_readers_language(client):
    assert "· мухафаза</p>" in page(client, "/area/SY-HI/?lang=ru")


def test_a_province_counts_the_strikes_that_name_it(client):
    assert "45 strikes" in page(client, "/area/SY-HI/")


def test_a_place_has_a_page_of_its_own(client):
    assert "Palmyra" in page(client, "/area/palmyra-163808/")


def test_a_place_has_its_own_trend_and_leads_to_its_strikes_on_the_map(client):
    html = page(client, "/area/palmyra-163808/")
    assert 'href="/russia-syria-2015/?place=palmyra-163808"' in html
    assert '<rect class="certain"' in html


def test_a_place_leads_to_its_province_by_name(client):
    assert 'area/SY-HI/"><bdi>Homs</bdi></a>' in page(client, "/area/palmyra-163808/")


def test_a_province_leads_to_the_places_in_it(client):
    assert "/area/palmyra-163808/" in page(client, "/area/SY-HI/")


def test_an_area_without_a_strike_says_so(client):
    assert "No strike of the record names it." in page(client, "/area/afrin-district-174184/")


def test_all_provinces_stand_on_one_page_with_their_strikes(client):
    html = page(client, "/area/")
    assert html.count('class="province-entry"') == 14
    assert "45 strikes" in html


@pytest.mark.parametrize("number", ["0", "-1", "x", "9" * 30])
def test_a_page_of_strikes_that_is_no_number_is_the_first(client, number):
    assert "Page 1" not in page(client, f"/area/SY-HI/?page={number}")


def test_a_page_of_strikes_past_the_last_is_not_found(client):
    assert client.get("/area/SY-HI/?page=9").status_code == 404


def test_an_area_that_is_none_is_not_found(client):
    assert client.get("/area/SY-XX/").status_code == 404


def test_sorties_are_listed_as_claimed(client):
    assert "/sortie/" in page(client, "/sorties/")


def test_a_page_of_sorties_past_the_last_is_the_last(client):
    assert "/sortie/" in page(client, "/sorties/?page=99999999999999999999")


def test_a_sortie_leads_to_its_sentences(client):
    first = page(client, "/sorties/").split('href="/sortie/')[1].split('"')[0]
    assert "<mark>" in page(client, f"/sortie/{first}")


def test_a_strike_leads_to_its_province(client):
    assert 'href="/russia-syria-2015/area/SY-HM/"' in page(client, "/strike/s0001/")


@pytest.mark.parametrize(
    "address",
    [
        "/overview/",
        "/area/",
        "/area/SY-HI/",
        "/area/palmyra-163808/",
        "/sorties/",
        "/ladder/",
        "/calendar/",
    ],
)
def test_no_page_needs_more_than_six_queries(client, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        assert client.get(address).status_code == 200


def test_a_statement_lists_a_share_with_its_percent_sign(client):
    row = Published.objects.filter(kind="statement", data__claims__contains=[{"unit": "percent"}])
    assert "%</td>" in page(client, f"/statement/{row.first().key}/")
