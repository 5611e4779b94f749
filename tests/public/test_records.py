"""The pages of records: their versions, their history, how they are cited."""

import json

import pytest

from strikes.models import Published, Strike
from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_organisation, make_strike

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign():
    return make_campaign()


@pytest.fixture
def strike(campaign):
    """Released three times: first, with a note, and gone."""
    claim = make_claim(make_capture(campaign, "They hit 8 targets."), "8 targets")
    strike = make_strike(claim, key="corrected", place_as_stated="Homs")
    make_strike(claim, key="other")
    publish(campaign)
    strike.note = "The day was wrong."
    strike.save()
    publish(campaign)
    return strike


@pytest.fixture
def withdrawn(strike, campaign):
    Strike.objects.filter(pk=strike.pk).update(publication="withdrawn")
    publish(campaign)
    return strike


def text(response) -> str:
    return response.content.decode()


def test_the_page_tells_every_version_and_what_it_changed(client, strike):
    page = client.get("/strike/corrected/").context["page"]
    assert [(each.row.since, each.changes) for each in page.history] == [(2, "the note"), (1, "")]


def test_an_earlier_version_stands_at_its_own_address_for_ever(client, strike):
    response = client.get("/strike/corrected/v/1/")
    assert response.status_code == 200
    assert "as it stood from release 1 until release 2" in text(response)
    assert "The day was wrong." not in text(response)


def test_the_newest_version_leads_to_its_permanent_address(client, strike):
    assert "http://testserver/strike/corrected/v/2/" in text(client.get("/strike/corrected/"))


def test_a_version_as_json_is_the_record_as_it_stood(client, strike):
    row = Published.objects.get(key="corrected", since=1)
    assert client.get("/strike/corrected/v/1.json").json() == row.data


@pytest.mark.parametrize(
    "address",
    ["/strike/corrected/v/3/", "/strike/none/v/1/", "/claim/1/v/1/", "/strike/corrected/v/3.json",
     "/strike/corrected/v/99999999999999999999/", "/strike/corrected/v/1/cite.docx",
     "/strike/corrected/v/3/cite.bib"],
)  # fmt: skip
def test_a_version_that_never_was_is_not_found(client, strike, address):
    assert client.get(address).status_code == 404


def test_a_withdrawn_record_tells_when_it_was_withdrawn(client, withdrawn):
    page = client.get("/strike/corrected/").context["page"]
    assert page.history[0].withdrawn.number == 3


def test_the_citation_names_version_day_and_checksum(client, strike):
    row = Published.objects.get(key="corrected", since=2)
    cited = client.get("/strike/corrected/").context["page"].citation
    assert cited.text.startswith("“Homs, 30 September 2015”, record corrected of First campaign")
    assert cited.text.endswith(
        f"(release 2). http://testserver/strike/corrected/v/2/ (SHA-256 {row.sha256})"
    )


def test_bibtex_has_an_entry_of_its_own_for_each_version(client, strike):
    entry = text(client.get("/strike/corrected/v/2/cite.bib"))
    assert entry.startswith("@misc{corrected-v2,\n  title = {Homs, 30 September 2015},")
    assert "  url = {http://testserver/strike/corrected/v/2/},\n" in entry


def test_ris_ends_its_record(client, strike):
    lines = text(client.get("/strike/corrected/v/2/cite.ris")).split("\r\n")
    assert lines[0] == "TY  - DATA"
    assert lines[-2:] == ["ER  - ", ""]


def test_csl_is_json_with_the_day_of_the_release(client, strike):
    (item,) = json.loads(client.get("/strike/corrected/v/1/cite.json").content)
    assert item["type"] == "dataset"
    assert len(item["issued"]["date-parts"][0]) == 3


def test_a_title_cannot_break_out_of_bibtex(client, campaign):
    claim = make_claim(make_capture(campaign, "They hit 8 targets."), "8 targets")
    make_strike(claim, key="odd", place_as_stated="50 % }, note = {\\input{x}")
    publish(campaign)
    title = text(client.get("/strike/odd/v/1/cite.bib")).split("\n")[1]
    assert title == r"  title = {50 \% , note = input x , 30 September 2015},"


def test_a_strikes_page_sets_the_claim_beside_what_others_found(client, campaign):
    claim = make_claim(make_capture(campaign, "They hit 8 targets."), "8 targets")
    strike = make_strike(claim, key="assessed")
    strike.assessments.create(
        organisation=make_organisation("A monitor", "monitor"), grade="contested",
        address="https://example.org/verdict",
    )  # fmt: skip
    publish(campaign)
    page = text(client.get("/strike/assessed/"))
    assert 'href="https://example.org/verdict" rel="noopener nofollow external">contested' in page


def test_a_strike_nobody_assessed_says_so(client, strike):
    assert "No assessment by another body" in text(client.get("/strike/corrected/"))


@pytest.mark.parametrize("address", ["/strike/corrected/", "/strike/corrected/v/1/"])
def test_a_records_page_needs_few_queries(client, strike, address, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get(address)
