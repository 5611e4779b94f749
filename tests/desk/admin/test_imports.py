"""The pages of an import, as far as they need no worker."""

import csv
import io

import pytest
from celery import Celery, current_app
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from strikes.desk.imports.work import work
from strikes.models import Batch, Strike
from tests.desk.intake.conftest import campaign
from tests.desk.intake.making import STRIKE

__all__ = ["campaign"]


@pytest.fixture(autouse=True)
def own_folder(tmp_path, settings):
    settings.DATA_DIR = tmp_path / "data"


def table(*rows: dict[str, str], name: str = "rows.csv") -> SimpleUploadedFile:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return SimpleUploadedFile(name, out.getvalue().encode(), content_type="text/csv")


def bring(desk, campaign, file, **fields):
    return desk.post("/admin/imports/", {"file": file, "campaign": campaign.pk} | fields)


def act(desk, what: str, **fields) -> Batch:
    """Presses a button, and does what the worker would."""
    batch = Batch.objects.get()
    desk.post(reverse("admin:import_act", args=[batch.pk, what]), fields)
    batch.refresh_from_db()
    step = {"checking": "check", "importing": "import", "undoing": "undo"}.get(batch.state)
    if step:
        work(batch.pk, step)
    batch.refresh_from_db()
    return batch


def mapping_of(batch: Batch) -> dict[str, str]:
    return {f"column-{ours}": its for ours, its in batch.mapping["columns"].items()}


@pytest.fixture
def brought(desk, campaign) -> Batch:
    bring(desk, campaign, table(STRIKE, STRIKE | {"strike_id": "X2", "url": "nowhere"}))
    return Batch.objects.get()


def page(desk, batch: Batch, query: str = "") -> str:
    return desk.get(reverse("admin:import", args=[batch.pk]) + query).content.decode()


def test_a_file_leads_to_its_mapping(desk, campaign, brought):
    assert (brought.state, brought.mapping["kind"]) == ("mapping", "strikes")
    assert 'name="column-window_start"' in page(desk, brought)


def test_a_file_that_is_no_table_is_refused_on_the_form(desk, campaign):
    answer = bring(desk, campaign, SimpleUploadedFile("a.csv", b""))
    assert "a.csv is empty: 0 bytes." in answer.content.decode()
    assert not Batch.objects.exists()


def test_a_file_of_a_long_name_keeps_the_end_of_it(desk, campaign):
    bring(desk, campaign, table(STRIKE, name=f"{'x' * 200}-of-october.csv"))
    assert Batch.objects.get().name.endswith("xx-of-october.csv")


def test_a_file_with_nul_bytes_is_refused_on_the_form(desk, campaign):
    answer = bring(desk, campaign, SimpleUploadedFile("a.csv", b"strike_id\na\0b\n"))
    assert answer.status_code in (200, 302)


def test_checking_shows_each_row_with_its_reason(desk, brought):
    batch = act(desk, "map", **mapping_of(brought))
    told = page(desk, batch)
    assert "url “nowhere” is not an address that begins with http" in told
    assert "Import 1 row" in told
    assert "1 refused row is left out." in told


def test_rows_can_be_narrowed_to_the_refused(desk, brought):
    batch = act(desk, "map", **mapping_of(brought))
    told = page(desk, batch, "?what=refused")
    assert '<td class="number">3</td>' in told
    assert '<td class="number">2</td>' not in told


def test_rows_can_be_narrowed_to_those_with_a_remark(desk, brought):
    batch = act(desk, "map", **mapping_of(brought))
    told = page(desk, batch, "?what=remarked")
    assert '<td class="number">3</td>' in told
    assert '<td class="number">2</td>' not in told


def test_a_missing_column_is_named_and_nothing_is_checked(desk, brought):
    batch = act(desk, "map", **mapping_of(brought) | {"column-url": ""})
    assert batch.state == "mapping"
    told = desk.get(reverse("admin:import", args=[batch.pk])).content.decode()
    assert "has no column for url: choose one, or give a value" in told


def test_a_value_for_every_row_takes_the_place_of_a_column(desk, brought):
    fields = mapping_of(brought) | {"column-url": "", "fixed-url": "http://example.org/c"}
    assert act(desk, "map", **fields).counts["rows"] == {"made": 2}


def test_the_whole_way_and_back(desk, brought):
    act(desk, "map", **mapping_of(brought))
    assert act(desk, "import").state == "imported"
    assert Strike.objects.count() == 1
    assert "Undo this import" in page(desk, brought)
    assert act(desk, "undo").state == "undone"
    assert not Strike.objects.exists()


def test_what_was_not_checked_is_not_imported(desk, brought):
    assert act(desk, "import").state == "mapping"
    assert not Strike.objects.exists()


def test_why_it_cannot_be_undone_is_on_the_page(desk, brought, campaign):
    from strikes.releases.freeze import publish

    act(desk, "map", **mapping_of(brought))
    act(desk, "import")
    publish(campaign)
    batch = act(desk, "undo")
    assert batch.state == "imported"
    assert "1 strike in a release" in page(desk, batch)


def test_another_kind_of_rows_is_mapped_anew(desk, brought):
    batch = act(desk, "map", kind="claims", **mapping_of(brought))
    assert (batch.state, batch.mapping["kind"]) == ("mapping", "claims")
    assert batch.mapping["columns"]["place"] == "place_as_stated"


def test_an_ambiguous_place_is_asked(desk, campaign):
    row = STRIKE | {"place_id": "", "place_as_stated": "Suran", "provinces": ""}
    bring(desk, campaign, table(row))
    batch = act(desk, "map", **mapping_of(Batch.objects.get()))
    assert "Which place is meant?" in page(desk, batch)
    batch = act(desk, "settle", **{"place suran": "suran-2"})
    assert "Which place is meant?" not in page(desk, batch)
    act(desk, "import")
    assert Strike.objects.get().area.code == "suran-2"


def test_the_file_comes_back_with_a_column_of_reasons(desk, brought):
    batch = act(desk, "map", **mapping_of(brought))
    answer = desk.get(reverse("admin:import_verdicts", args=[batch.pk]) + "?what=refused")
    rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode())))
    assert [(row["line"], row["strike_id"]) for row in rows] == [("3", "X2")]
    assert rows[0]["why"] == "url “nowhere” is not an address that begins with http"


def test_a_formula_in_a_cell_does_not_run_in_the_file_that_comes_back(desk, campaign):
    bring(desk, campaign, table(STRIKE | {"note": "=1+1"}))
    batch = act(desk, "map", **mapping_of(Batch.objects.get()))
    answer = desk.get(reverse("admin:import_verdicts", args=[batch.pk]))
    assert "'=1+1" in answer.getvalue().decode()


def test_progress_is_told(desk, brought):
    answer = desk.get(reverse("admin:import_progress", args=[brought.pk])).json()
    assert answer == {"running": False, "died": False, "done": 0, "total": 0}


def test_without_the_right_there_is_no_import(client, django_user_model, brought):
    client.force_login(django_user_model.objects.create_user("reader", is_staff=True))
    assert client.get("/admin/imports/").status_code == 403
    assert client.get(reverse("admin:import", args=[brought.pk])).status_code == 403


@pytest.mark.parametrize("address", ["/admin/imports/99/", "/admin/imports/99/verdicts.csv"])
def test_an_import_that_is_not_there_is_not_found(desk, address):
    assert desk.get(address).status_code == 404


def test_an_unknown_action_is_not_found(desk, brought):
    answer = desk.post(reverse("admin:import_act", args=[brought.pk, "burn"]))
    assert answer.status_code == 404


def test_a_broker_that_is_away_is_said(desk, brought, monkeypatch):
    monkeypatch.setenv("CELERY_BROKER_URL", "redis://127.0.0.1:1/0")
    usual = current_app._get_current_object()
    away = Celery("away")
    away.conf.broker_transport_options = {"max_retries": 0, "socket_connect_timeout": 1}
    away.set_current()
    try:
        desk.post(reverse("admin:import_act", args=[brought.pk, "map"]), mapping_of(brought))
    finally:
        usual.set_current()
    assert "The worker cannot be reached" in page(desk, brought)
