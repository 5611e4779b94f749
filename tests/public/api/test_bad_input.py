"""Whatever is asked, the answer says what is wrong and what is allowed; never a 500."""

import json
from base64 import urlsafe_b64encode

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from strikes.public.api import order
from strikes.public.api.sql import Sql
from tests.public.api.reading import body, get, problem

pytestmark = pytest.mark.django_db
PARAMETERS = (
    "bbox", "datetime", "limit", "cursor", "sortby", "properties", "release", "f", "lang", "from",
    "to", "date", "province", "district", "place", "category", "measure", "aircraft",
    "organisation", "status", "grade", "precision", "q",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _released(release):
    pass


@pytest.mark.parametrize(
    ("asked", "name", "says"),
    [
        ("bbox=nan,1,2,3", "bbox", "“nan” is not a number"),
        ("bbox=1,2,inf,4", "bbox", "“inf” is not a number"),
        ("bbox=1,2,3", "bbox", "3 numbers where 4 or 6 are wanted"),
        ("bbox=", "bbox", "“” is not a number"),
        ("bbox=36,35,37,34", "bbox", "south (35) is above north (34): swap the two."),
        ("bbox=34,136,35,137", "bbox", "south is 136, beyond -90 to 90"),
        ("bbox=-181,0,0,1", "bbox", "west is -181, beyond -180 to 180"),
        ("bbox=1,2,9,3,4,5", "bbox", "The lowest height, 9, is above the highest"),
        ("limit=1e9", "limit", "“1e9” is no number of items: use 1 to 10000"),
        ("limit=0", "limit", "“0” is no number of items"),
        ("limit=-1", "limit", "“-1” is no number of items"),
        ("limit=10&limit=20", "limit", "Given 2 times: give it once."),
        ("datetime=99999-01-01", "datetime", "“99999-01-01” is neither a day nor a time"),
        ("datetime=2015-02-30", "datetime", "“2015-02-30” is neither a day nor a time"),
        ("datetime=2015-10-02/2015-10-01", "datetime", "is before the first (2015-10-02)"),
        ("datetime=../..", "datetime", "has no end that is not open"),
        ("datetime=a/b/c", "datetime", "has more than two ends"),
        ("datetime=2015-10-01T10:00", "datetime", "is neither a day nor a time"),
        ("datetime=9999-12-31T23:59:59-23:59", "datetime", "is neither a day nor a time"),
        ("properties=secret", "properties", "“secret” is no property here: use in, url, key"),
        ("properties=", "properties", "“” is no property here"),
        ("sortby=data", "sortby", "“data” is not what this sorts by: use key, start, end"),
        ("sortby=key,-key", "sortby", "Name each property once"),
        ("release=0", "release", "“0” is no release: use its number"),
        ("release=latest", "release", "“latest” is no release"),
        ("province=XX", "province", "“XX” is not known here: use"),
        ("from=2015-13-01", "from", "is not a date"),
        ("colour=red", "colour", "There is no such parameter here: use"),
        ("cursor=nonsense", "cursor", "This is not a cursor of this API"),
        ("cursor=", "cursor", "This is not a cursor of this API"),
        ("cursor=" + "A" * 5000, "cursor", "This is not a cursor of this API"),
    ],
)
def test_a_mistake_is_named_with_what_is_allowed(client, asked, name, says):
    assert says in problem(client, f"?{asked}")[name]


def test_all_mistakes_are_named_at_once(client):
    found = problem(client, "?bbox=x&limit=x&datetime=x&province=x&properties=x")
    assert set(found) == {"bbox", "limit", "datetime", "province", "properties"}


@pytest.mark.parametrize(
    "said",
    [
        [1, 4, "", "1"], [1, 4, "", 1.5], [1, 4, "", -1], [1, 4, "", 2**70], [1, 4, "", None],
        [1, 4, "", "x'); DROP TABLE strikes_published --"], [1, 4, ""], [1, 4, "", 1, 1],
        [9, 4, "", "1"], [1, -4, "", 1], ["1", 4, "", 1], [True, 4, "", 1], {}, [], 7,
        [1, 4, "", "\x00"], [1, 4, "start", "not a day", 1], [1, 4, "start", "99999999-01-01", 1],
    ],
)  # fmt: skip
def test_a_cursor_that_was_tampered_with_never_breaks_anything(client, said):
    text = json.dumps(said, separators=(",", ":"))
    cursor = urlsafe_b64encode(text.encode()).decode().rstrip("=")
    sort = "&sortby=start" if isinstance(said, list) and "start" in said else ""
    response = get(client, f"collections/strikes/items?cursor={cursor}{sort}")
    assert response.status_code in (200, 400, 404), body(response)


@pytest.mark.parametrize("name", PARAMETERS)
@pytest.mark.parametrize(
    "value",
    [
        "'; DROP TABLE strikes_published; --",
        "%s",
        "%(x)s",
        "1) OR (1=1",
        "\x00",
        "\ud7ff\u202e",
        "%",
    ],
)
def test_sql_in_any_parameter_is_only_text(client, name, value):
    response = client.get("/api/collections/strikes/items", {name: value})
    assert response.status_code in (200, 400), body(response)
    assert get(client, "collections/strikes/items?limit=1").status_code == 200


@pytest.mark.parametrize("form", ["json", "csv", "arrow"])
def test_what_takes_too_long_is_refused_before_it_begins(client, form, monkeypatch, settings):
    settings.API_SECONDS = 0.05
    monkeypatch.setattr(order, "source", lambda _asking: Sql("(SELECT * FROM strikes_published,"
        " pg_sleep(30)) AS strikes_published"))  # fmt: skip
    response = get(client, f"collections/strikes/items?f={form}")
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert "ask for fewer days" in json.loads(response.content)["detail"]


@pytest.mark.parametrize("key", ["%00", "'; --", "%25s", "..", "%F0%9F%92%A3", "a" * 3000])
def test_a_strange_key_is_not_found(client, key):
    assert get(client, f"collections/strikes/items/{key}").status_code == 404


@examples(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(asked=st.dictionaries(st.sampled_from(PARAMETERS), st.text(max_size=30), max_size=4))
def test_no_text_in_any_parameters_makes_a_server_error(client, asked):
    response = client.get("/api/collections/strikes/items", asked)
    assert response.status_code in (200, 400, 404), body(response)
