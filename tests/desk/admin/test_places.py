"""A place is found by any of its names in any script, and named in all of them."""

import pytest
from django.urls import reverse

from strikes.models import Area, AreaName
from tests.desk.admin.forms import save

pytestmark = pytest.mark.django_db


def complete(desk, term, model="strike", field="area"):
    query = {"app_label": "strikes", "model_name": model, "field_name": field, "term": term}
    answer = desk.get(reverse("admin:autocomplete"), query)
    assert answer.status_code == 200
    return [each["text"] for each in answer.json()["results"]]


@pytest.mark.parametrize("term", ["palm", "PALMYRA", "تدمر", "تَدمُر", "пальми", "tadmur", "Tad"])
def test_a_place_is_found_in_every_script(term, desk, palmyra):
    assert complete(desk, term) == ["Palmyra · تدمر · Пальмира — Homs"]


def test_a_whole_name_comes_before_longer_ones(desk, homs):
    for code, name, people in (("a", "Al Hama", 900000), ("b", "Hama", 10)):
        area = Area.objects.create(
            code=code, level="place", country="SY", name_en=name, population=people, province=homs
        )
        AreaName.objects.create(area=area, text=name)
    assert complete(desk, "hama") == ["Hama — Homs", "Al Hama — Homs"]


@pytest.mark.parametrize("term", ["\0", "'", "%", "\\", "x" * 5000])
def test_rubbish_finds_nothing_bad(term, desk, palmyra):
    complete(desk, term)


def test_only_provinces_are_offered_as_provinces(desk, palmyra):
    assert complete(desk, "", field="provinces") == ["Homs · حمص · Хомс — province"]


def test_completing_takes_the_same_queries_for_one_and_for_twenty(
    desk, homs, django_assert_max_num_queries
):
    for number in range(20):
        area = Area.objects.create(
            code=str(number), level="place", country="SY", name_en=f"Tell {number}", province=homs
        )
        AreaName.objects.create(area=area, text=area.name_en)
    with django_assert_max_num_queries(5):
        assert len(complete(desk, "tell")) == 20


def test_evidence_is_offered_with_its_words_and_only_when_accepted(desk, claim, proposed):
    offered = complete(desk, "", field="evidence")
    assert offered == ["Targets hit: 8 “hit eight targets” not named, 2015-10-07"]


@pytest.mark.parametrize("term", ["eight", "8", "Briefing", "eight targets"])
def test_a_claim_is_found_by_its_words_its_number_or_its_statement(term, desk, claim):
    assert len(complete(desk, term, field="evidence")) == 1


def test_a_boundary_that_is_no_polygon_is_refused_with_words(desk, homs):
    page = reverse("admin:strikes_area_change", args=[homs.pk])
    answer = save(desk, page, polygon='{"type": "Point", "coordinates": [1, 2]}')
    assert "neither a GeoJSON Polygon nor a MultiPolygon" in str(answer.context["errors"])


def test_a_name_of_letters_that_stand_for_many_can_be_kept(desk, homs):
    page = reverse("admin:strikes_area_change", args=[homs.pk])
    save(desk, page, name_ar="ﷺ" * 200)
    assert len(AreaName.objects.get(area=homs, language="ar").folded) == 200
