import pytest
from django.urls import path

from config.urls import urlpatterns as real


def broken(request):
    raise ValueError("a mistake of ours with a secret in it")


urlpatterns = [path("broken/", broken), path("broken.json", broken), *real]
handler500 = "strikes.operations.failing.server_error"


@pytest.fixture
def reader(client):
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("address", ["/", "/strikes.json", "/ladder/", "/strike/1/"])
def test_a_reader_is_told_to_try_again_while_the_database_is_away(
    reader, without_database, address
):
    with without_database():
        answer = reader.get(address)
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert "cannot be read just now" in answer.content.decode()
    assert "Traceback" not in answer.content.decode()


def test_a_signed_in_editor_is_told_the_same(reader, admin_user, without_database):
    reader.force_login(admin_user)
    with without_database():
        assert reader.get("/admin/").status_code == 503


def test_the_site_answers_again_when_the_database_is_back(reader, without_database):
    with without_database():
        reader.get("/")
    assert reader.get("/").status_code == 200


@pytest.mark.urls("tests.operations.test_failing")
def test_a_mistake_of_ours_shows_no_traceback(reader, db):
    answer = reader.get("/broken/")
    assert (answer.status_code, answer.has_header("Retry-After")) == (500, False)
    assert "secret" not in answer.content.decode()


@pytest.mark.urls("tests.operations.test_failing")
def test_a_program_is_told_of_a_mistake_as_problem_json(reader, db):
    answer = reader.get("/broken.json")
    assert (answer["Content-Type"], answer.json()["status"]) == ("application/problem+json", 500)


@pytest.mark.urls("tests.operations.test_failing")
def test_what_failed_is_never_kept_by_a_cache(reader, db):
    assert reader.get("/broken/")["Cache-Control"] == "no-store"
