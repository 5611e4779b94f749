"""A batch from its file to its records."""

import pytest

from strikes.desk.imports.arrival import folder, mapped_table
from strikes.desk.imports.beat import Beat, Stopped
from strikes.desk.imports.running import CHECK, IMPORT, CannotRun, begin, import_rows, is_checked
from strikes.desk.intake import IntakeError
from strikes.models import Batch, Capture, Claim, Organisation, SavedMapping, Statement, Strike
from tests.desk.imports.conftest import checked, imported
from tests.desk.intake.making import STRIKE


def verdicts(batch: Batch) -> list[tuple]:
    return list(batch.rows.values_list("line", "what", "reason"))


def test_a_dry_run_says_of_each_row_what_would_become_of_it(bring):
    batch = checked(bring(STRIKE, STRIKE | {"strike_id": "X2", "url": "nowhere"}))
    assert verdicts(batch) == [
        (2, "made", ""),
        (3, "refused", "url “nowhere” is not an address that begins with http"),
    ]
    assert batch.state == "checked"


def test_a_dry_run_leaves_nothing_behind(bring, settings):
    checked(bring())
    assert not any(model.objects.exists() for model in (Strike, Claim, Statement, Capture))
    assert not Organisation.objects.filter(name="A newspaper").exists()


def test_an_import_makes_what_the_dry_run_said(bring):
    batch = checked(bring())
    before = batch.counts
    begin(batch, IMPORT)
    with Beat(batch) as beat:
        import_rows(batch, beat)
    assert batch.counts == before
    assert (batch.state, Strike.objects.count()) == ("imported", 1)


def test_each_capture_says_which_import_brought_it(bring):
    batch = imported(bring())
    assert [capture.batch for capture in Capture.objects.all()] == [batch]


def test_the_history_names_the_import(bring):
    batch = imported(bring())
    context = Strike.objects.get().events.get().pgh_context
    assert context.metadata["intake"] == batch.occasion


def test_a_changed_mapping_must_be_checked_again(bring):
    batch = checked(bring())
    assert is_checked(batch)
    batch.mapping["fixed"] = {"note": "x"}
    assert not is_checked(batch)


def test_what_was_not_checked_is_not_imported(bring):
    with pytest.raises(CannotRun, match=r"rows\.csv is columns to be mapped"):
        begin(bring(), IMPORT)


def test_of_two_who_start_at_once_the_second_is_told(bring):
    batch = bring()
    begin(batch, CHECK)
    with pytest.raises(CannotRun, match=r"rows\.csv is being checked already"):
        begin(batch, CHECK)


def test_a_run_that_was_not_heard_of_for_long_can_be_started_again(bring):
    batch = bring()
    begin(batch, CHECK)
    Batch.objects.update(beat="2020-01-01T00:00Z")
    begin(batch, CHECK)
    assert batch.state == "checking"


def test_a_mapping_is_kept_for_the_next_file_of_the_organisation(bring):
    monitor = Organisation.objects.create(name="A monitor", kind="monitor")
    renamed = {f"their_{name}": value for name, value in STRIKE.items()}
    batch = bring(renamed, organisation=monitor, kind="strikes")
    batch.mapping["columns"] = {name: f"their_{name}" for name in STRIKE}
    batch.save()
    imported(batch)
    assert SavedMapping.objects.get().organisation == monitor
    assert bring(renamed, organisation=monitor).mapping == batch.mapping


def test_a_file_that_is_no_table_is_not_kept(bring, campaign):
    from strikes.desk.imports.arrival import receive

    with pytest.raises(IntakeError, match=r"a\.csv is empty"):
        receive(campaign, "a.csv", [b""])
    assert not Batch.objects.exists()
    assert not list(folder().glob("*"))


def test_a_name_cannot_lead_out_of_the_folder(bring, campaign):
    from strikes.desk.imports.arrival import receive

    batch = receive(campaign, "../../etc/pass<wd>.csv", [b"strike_id,url\nX1,x\n"])
    assert batch.name == "pass_wd_.csv"
    assert (folder() / batch.stored).is_file()


def test_a_look_alike_is_pointed_out(bring):
    imported(bring())
    other = STRIKE | {"strike_id": "X2", "url": "http://example.org/b"}
    batch = checked(bring(other))
    assert verdicts(batch) == [(2, "made", "looks like x1: same days, place, target and publisher")]


def test_a_spelling_of_several_places_is_asked_and_remembered(bring, campaign):
    from strikes.models import Area, PlaceChoice

    row = STRIKE | {"place_id": "", "place_as_stated": "Suran", "provinces": ""}
    batch = checked(bring(row))
    assert batch.counts["places"] == [
        {
            "text": "Suran",
            "province": "",
            "fits": ["suran-1", "suran-2"],
            "rows": 1,
            "is_province": False,
        }
    ]
    PlaceChoice.objects.create(
        campaign=campaign, folded="suran", text="Suran", area=Area.objects.get(code="suran-2")
    )
    assert checked(batch).counts["places"] == []
    imported(batch)
    assert Strike.objects.get().area.code == "suran-2"


def test_stopping_leaves_nothing(bring):
    batch = checked(bring())
    begin(batch, IMPORT)

    def stop(done: int, total: int) -> None:
        raise Stopped

    with Beat(batch, stop) as beat, pytest.raises(Stopped):
        import_rows(batch, beat)
    assert not Strike.objects.exists()


def test_the_file_is_read_through_its_mapping(bring):
    batch = bring()
    assert next(mapped_table(batch).rows()).cells["strike_id"] == "X1"
