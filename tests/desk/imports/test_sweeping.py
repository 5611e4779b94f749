"""Files of imports that nobody went on with."""

import os
from datetime import timedelta

import pytest
from django.utils import timezone

from strikes.desk.imports.arrival import folder
from strikes.desk.imports.running import CHECK, UNDO, begin
from strikes.desk.imports.sweeping import sweep
from strikes.desk.imports.undo import undo
from strikes.models import Batch, BatchRow
from strikes.tasks import sweep_imports
from tests.desk.imports.conftest import checked, imported

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def thirty_days(settings):
    settings.IMPORT_DAYS = 30


def age(batch: Batch, days: int) -> Batch:
    then = timezone.now() - timedelta(days=days)
    Batch.objects.filter(pk=batch.pk).update(created=then, finished=batch.finished and then)
    return batch


def files() -> list[str]:
    return [path.name for path in folder().glob("*/*")]


def test_a_file_that_was_only_looked_at_goes_after_its_days(bring):
    age(checked(bring()), 31)
    sweep_imports()
    assert (files(), list(folder().glob("*"))) == ([], [])
    assert not Batch.objects.exists()
    assert not BatchRow.objects.exists()


def test_before_that_it_stays(bring):
    age(checked(bring()), 29)
    assert sweep() == 0
    assert files() == ["rows.csv"]


def test_what_was_looked_at_again_lately_stays(bring):
    batch = age(bring(), 31)
    checked(batch)
    assert sweep() == 0


def test_what_was_imported_stays_with_its_checksum(bring):
    batch = age(imported(bring()), 400)
    assert sweep() == 0
    assert (folder() / batch.stored).is_file()
    assert len(Batch.objects.get().sha256) == 64


def test_what_was_imported_and_undone_stays_also_when_it_is_looked_at_again(bring):
    batch = imported(bring())
    begin(batch, UNDO)
    undo(batch)
    age(checked(batch), 400)
    assert sweep() == 0
    assert files() == ["rows.csv"]


def test_what_is_running_stays(bring):
    batch = bring()
    begin(batch, CHECK)
    age(batch, 400)
    assert sweep() == 0


def test_a_file_that_no_import_knows_goes_too(bring):
    bring()
    lost = folder() / "0123456789abcdef" / "lost.csv"
    lost.parent.mkdir()
    lost.write_text("a,b\n")
    os.utime(lost, (0, 0))
    assert sweep() == 1
    assert files() == ["rows.csv"]


def test_without_days_all_stay(bring, settings):
    settings.IMPORT_DAYS = 0
    age(bring(), 4000)
    assert sweep() == 0
