"""A strike is entered, corrected, withdrawn; what is wrong is said and nothing breaks."""

from datetime import date

import pytest
from django.urls import reverse

from strikes.models import Strike
from strikes.releases.freeze import publish
from tests.desk.admin.forms import filled, said, save
from tests.making import days, make_strike

pytestmark = pytest.mark.django_db

ADD = "/admin/strikes/strike/add/"


def page_of(strike) -> str:
    return reverse("admin:strikes_strike_change", args=[strike.pk])


def errors(response) -> str:
    """All that the form and its inlines complain of."""
    form = response.context["adminform"].form
    inlines = [each.formset.errors for each in response.context["inline_admin_formsets"]]
    return f"{form.errors} {inlines}"


@pytest.fixture
def new_strike(desk, campaign):
    """Saves a new strike; the window is all that it must have."""

    def new_strike(**boxes):
        required = {"campaign": str(campaign.pk), "window_first": "2015-10-07"}
        return save(desk, ADD, **required | boxes)

    return new_strike


def test_a_window_is_all_that_a_draft_needs(new_strike):
    new_strike()
    strike = Strike.objects.get()
    assert strike.window == days(date(2015, 10, 7))
    assert strike.publication == "draft"


def test_a_month_may_be_typed_for_a_window(new_strike):
    new_strike(window_first="2015-10", date_prec="4")
    assert Strike.objects.get().window == days(date(2015, 10, 1), date(2015, 10, 31))


def test_a_precision_finer_than_the_window_is_said_and_kept(new_strike):
    answer = new_strike(window_first="2015-10", date_prec="1")
    assert "October 2015, is “month”, but the precision stated is “day”" in said(answer)
    assert Strike.objects.get().date_prec == "1"


@pytest.mark.parametrize(
    ("boxes", "words"),
    [
        ({"window_first": ""}, "Give at least the first day"),
        ({"window_first": "2015-10-02", "window_last": "2015-10-01"}, "before the first"),
        ({"window_first": "..", "window_last": "2015-10-01"}, "needs a first day"),
        ({"lat": "34.5"}, "both latitude and longitude"),
        ({"lat": "91", "lon": "38"}, "less than or equal to 90"),
        ({"lat": "north", "lon": "38"}, "Enter a number"),
        ({"lat": "nan", "lon": "38"}, "Enter a number"),
        ({"lat": "34", "lon": "38", "where_prec": "2"}, "needs a radius"),
        ({"radius_km": "-1"}, "greater than or equal to 0"),
        ({"publication": "pending"}, "without evidence"),
        ({"publication": "published"}, "not one of the available choices"),
        ({"area": "999999"}, "Select a valid choice"),
        ({"place_as_stated": "x\0y"}, "Null characters are not allowed"),
        ({"place_as_stated": "x" * 301}, "at most 300 characters"),
    ],
)
def test_what_is_wrong_is_said_on_the_form(boxes, words, new_strike):
    answer = new_strike(**boxes)
    assert answer.status_code == 200
    assert words in errors(answer)
    assert not Strike.objects.exists()


def test_a_strike_with_evidence_may_be_set_to_pending(new_strike, claim):
    new_strike(evidence=[str(claim.pk)], publication="pending")
    assert Strike.objects.get().publication == "pending"


def test_a_claim_that_nobody_accepted_is_no_evidence(new_strike, proposed):
    answer = new_strike(evidence=[str(proposed.pk)], publication="pending")
    assert "Accept these claims first" in errors(answer)
    assert "More than 30 sorties" in errors(answer)


def test_the_last_evidence_of_a_public_strike_cannot_be_taken_away(desk, strike):
    answer = save(desk, page_of(strike), evidence=[])
    assert "without evidence" in errors(answer)
    assert strike.evidence.count() == 1


@pytest.mark.parametrize(
    "boxes", [{"lat": "34.5", "lon": "38.2"}, {"area": "palmyra"}], ids=["point", "place"]
)
def test_the_province_fills_itself_in(boxes, new_strike, homs, palmyra):
    if "area" in boxes:
        boxes = {"area": str(palmyra.pk)}
    new_strike(**boxes)
    assert list(Strike.objects.get().provinces.all()) == [homs]


def test_a_point_outside_the_stated_province_is_said_and_kept(new_strike, homs, deir_ez_zor):
    answer = new_strike(lat="34.5", lon="41", provinces=[str(homs.pk)])
    assert "lies in Deir ez-Zor, but the province stated is Homs" in said(answer)
    assert list(Strike.objects.get().provinces.all()) == [homs]


def test_a_point_in_no_province_is_said(new_strike, homs):
    assert "lies in no province" in said(new_strike(lat="10", lon="10"))


def inline(prefix: str, **boxes: str) -> dict[str, str]:
    return {f"{prefix}-0-{name}": value for name, value in boxes.items()} | {
        f"{prefix}-TOTAL_FORMS": "1"
    }


def test_a_target_is_entered_with_its_strike(new_strike):
    new_strike(
        **inline("targets", category="vehicle", effect="destroyed", low="3", qualifier="about")
    )
    target = Strike.objects.get().targets.get()
    assert (target.category, target.low, target.high) == ("vehicle", 3, 3)


def test_a_target_with_crossed_numbers_is_refused_with_words(new_strike):
    boxes = {"low": "9", "high": "3", "category": "vehicle", "effect": "destroyed"}
    answer = new_strike(**inline("targets", **boxes))
    assert "low end is above the high end" in errors(answer)
    assert not Strike.objects.exists()


def test_a_figure_too_large_for_the_record_is_refused_with_words(new_strike):
    answer = new_strike(**inline("targets", low="9" * 20, category="vehicle", effect="hit"))
    assert "no more than" in errors(answer)


def test_a_sortie_of_a_strike_takes_its_window_and_campaign(new_strike, campaign):
    new_strike(**inline("sorties", aircraft="Su-34", low="2", qualifier="exact"))
    sortie = Strike.objects.get().sorties.get()
    assert (sortie.campaign, sortie.window) == (campaign, days(date(2015, 10, 7)))


def test_a_sortie_of_a_strike_follows_when_its_window_is_corrected(desk, strike, campaign):
    strike.sorties.create(campaign=campaign, window=strike.window, aircraft="Su-34")
    save(desk, page_of(strike), window_first="2015-10-08", window_last="")
    assert strike.sorties.get().window == days(date(2015, 10, 8))


def test_an_assessment_is_entered_with_a_new_strike(new_strike, ministry):
    boxes = {"organisation": str(ministry.pk), "grade": "fair", "address": "https://example.org/"}
    new_strike(**inline("assessments", **boxes))
    assert Strike.objects.get().assessments.get().grade == "fair"


def test_saving_without_a_change_changes_nothing(desk, strike):
    before = Strike.objects.values().get()
    save(desk, page_of(strike))
    after = Strike.objects.values().get()
    assert {name for name in after if after[name] != before[name]} <= {"changed"}
    assert strike.targets.get().low == 8


def test_the_form_keeps_what_was_typed_when_it_is_refused(new_strike):
    answer = new_strike(window_first="3016-01-01", note="a long note")
    assert filled(answer)["window_first"] == ["3016-01-01"]
    assert filled(answer)["note"][0].strip() == "a long note"


def test_a_draft_can_be_deleted(desk, campaign):
    strike = make_strike(campaign=campaign)
    desk.post(reverse("admin:strikes_strike_delete", args=[strike.pk]), {"post": "yes"})
    assert not Strike.objects.exists()


def test_a_public_strike_is_withdrawn_not_deleted(desk, strike, campaign):
    publish(campaign)
    address = reverse("admin:strikes_strike_delete", args=[strike.pk])
    assert desk.post(address, {"post": "yes"}).status_code == 403
    desk.post("/admin/strikes/strike/", {"action": "withdraw", "_selected_action": [strike.pk]})
    strike.refresh_from_db()
    assert strike.publication == "withdrawn"


def test_the_list_sets_to_pending_only_what_has_evidence(desk, campaign, claim):
    bare, proven = make_strike(campaign=campaign), make_strike(campaign=campaign)
    proven.evidence.add(claim)
    boxes = {"action": "set_pending", "_selected_action": [bare.pk, proven.pk]}
    answer = desk.post("/admin/strikes/strike/", boxes, follow=True)
    assert "Pending: 1." in said(answer)
    assert "1 left as they were" in said(answer)
    assert set(Strike.objects.values_list("publication", flat=True)) == {"draft", "pending"}


def test_an_area_that_records_name_cannot_be_deleted(desk, strike, homs, palmyra):
    for area in (homs, palmyra):
        address = reverse("admin:strikes_area_delete", args=[area.pk])
        assert "Cannot delete area" in desk.get(address).content.decode()
        desk.post(address, {"post": "yes"})
    assert list(strike.provinces.all()) == [homs]


def test_an_editor_who_may_only_look_has_no_save_button(make_editor, strike):
    page = make_editor("view_strike").get(page_of(strike))
    assert page.status_code == 200
    assert 'name="_save"' not in page.content.decode()
