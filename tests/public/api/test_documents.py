"""What the API says of itself."""

import json

import pytest

from tests.public.api.reading import get, read

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _released(release):
    pass


def links(said: dict) -> dict[str, str]:
    return {link["rel"]: link["href"] for link in said["links"]}


def test_the_landing_page_leads_to_document_conformance_and_data(client):
    found = links(read(client, ""))
    assert found["service-desc"] == "http://testserver/api/api"
    assert found["conformance"] == "http://testserver/api/conformance"
    assert found["data"] == "http://testserver/api/collections"


def test_every_link_of_the_landing_page_leads_somewhere(client):
    for link in read(client, "")["links"]:
        if link["href"].startswith("http://testserver"):
            assert client.get(link["href"]).status_code == 200, link


def test_it_conforms_to_core_geojson_html_and_openapi_30(client):
    names = [each.rsplit("/", 1)[1] for each in read(client, "conformance")["conformsTo"]]
    assert names == ["core", "oas30", "html", "geojson"]


def test_there_are_six_collections(client):
    names = [each["id"] for each in read(client, "collections")["collections"]]
    assert names == ["strikes", "sorties", "targets", "claims", "statements", "areas"]


def test_a_collection_leads_to_its_items(client):
    said = read(client, "collections/areas")
    found = {link["title"]: link["href"] for link in said["links"] if link["rel"] == "items"}
    assert found["Items as GeoJSON"] == "http://testserver/api/collections/areas/items"


def test_a_strange_collection_is_not_found_and_the_known_are_named(client):
    response = get(client, "collections/tanks")
    assert response.status_code == 404
    assert "strikes, sorties, targets" in json.loads(response.content)["detail"]


def test_a_strange_address_is_not_found_as_a_problem(client):
    response = get(client, "nothing/here")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_the_document_names_every_parameter_of_items(client):
    said = read(client, "api")["paths"]["/collections/strikes/items"]["get"]
    names = {each["name"] for each in said["parameters"]}
    assert names >= {"f", "limit", "bbox", "datetime", "properties", "sortby", "cursor", "release"}
    assert names >= {"from", "to", "province", "category", "status", "grade", "precision", "q"}


def test_the_document_offers_the_provinces_of_the_release(client):
    said = read(client, "api")["paths"]["/collections/strikes/items"]["get"]["parameters"]
    province = next(each for each in said if each["name"] == "province")
    assert province["schema"]["items"]["enum"] == ["SY-HI", "SY-HM", "SY-ID"]


@pytest.mark.parametrize(
    "address",
    ["", "conformance", "collections", "collections/strikes", "api", "examples",
     "collections/strikes/items", "collections/strikes/items/sure"],
)  # fmt: skip
def test_a_browser_gets_a_page(client, address):
    response = get(client, address, accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert response.status_code == 200
    assert b"<!doctype html>" in response.content


def test_made_up_data_says_so(client, campaign_and_release):
    from tests.public.making import make_campaign, make_release

    make_release(make_campaign("made-up", position=5), synthetic=True)
    assert json.loads(client.get("/made-up/api/").content)["synthetic"] is True


def test_each_campaign_has_its_own_address(client):
    said = json.loads(client.get("/first/api/collections/strikes").content)
    assert links(said)["self"] == "http://testserver/first/api/collections/strikes"


def test_without_a_release_it_says_that_nothing_is_published(client, db):
    response = client.get("/nowhere/api/")
    assert response.status_code == 404
    assert json.loads(response.content)["detail"] == "There is no such campaign."
