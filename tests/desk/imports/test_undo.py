"""An import taken back: all of it, or a reason why not."""

from datetime import date

import pghistory
import pytest

from strikes.desk.imports.running import UNDO, begin
from strikes.desk.imports.undo import BuiltOn, undo
from strikes.models import (
    Assessment,
    Batch,
    Capture,
    Claim,
    Official,
    Organisation,
    Sortie,
    Statement,
    Strike,
    Target,
)
from strikes.releases.freeze import publish
from tests.desk.imports.conftest import imported
from tests.desk.intake.making import CLAIM, STRIKE
from tests.desk.intake.test_sorties import SORTIE
from tests.desk.intake.test_targets import TARGET
from tests.making import make_capture, make_claim

ALL = (Strike, Sortie, Target, Claim, Capture, Statement, Official)


def take_back(batch: Batch) -> None:
    begin(batch, UNDO)
    undo(batch)


def refusal(batch: Batch) -> str:
    with pytest.raises(BuiltOn) as refused:
        take_back(batch)
    return str(refused.value)


def test_everything_that_was_made_is_gone(bring):
    batch = imported(bring())
    take_back(batch)
    assert [model.__name__ for model in ALL if model.objects.exists()] == []
    assert not Organisation.objects.filter(name="A newspaper").exists()
    assert batch.state == "undone"


def test_claims_and_their_sorties_are_gone(bring):
    take_back(imported(bring(CLAIM)))
    assert [model.__name__ for model in ALL if model.objects.exists()] == []


def test_sorties_of_a_table_of_their_own_are_gone(bring):
    take_back(imported(bring(SORTIE)))
    assert [model.__name__ for model in ALL if model.objects.exists()] == []


def test_targets_are_gone_and_their_strike_is_as_it_was(bring):
    imported(bring())
    take_back(imported(bring(TARGET)))
    strike = Strike.objects.get()
    assert (strike.targets.count(), strike.evidence.count()) == (1, 1)
    assert Claim.objects.count() == 1


def test_targets_of_a_later_import_keep_the_strikes(bring):
    batch = imported(bring())
    imported(bring(TARGET))
    said = refusal(batch)
    assert "1 target on one of its strikes" in said
    assert "1 strike linked to other things since" in said


def test_the_history_tells_of_both(bring):
    take_back(imported(bring()))
    events = Strike.pgh_event_model.objects.order_by("pgh_id")
    assert [event.pgh_label for event in events] == ["insert", "delete"]


def test_it_can_be_imported_again(bring):
    batch = imported(bring())
    take_back(batch)
    imported(batch)
    assert Strike.objects.count() == 1


def test_what_was_there_before_stays(bring):
    imported(bring())
    later = imported(bring(STRIKE | {"url": "http://example.org/b"}))
    assert Strike.objects.get().evidence.count() == 2
    take_back(later)
    assert Strike.objects.get().evidence.count() == 1


def test_a_changed_strike_keeps_the_import(bring):
    batch = imported(bring())
    with pghistory.context(user=7):
        Strike.objects.update(note="seen by an editor")
    assert refusal(batch).endswith("stands on it: 1 strike changed since.")
    assert Strike.objects.exists()


def test_a_later_import_on_the_same_strike_keeps_the_first(bring):
    batch = imported(bring())
    imported(bring(STRIKE | {"url": "http://example.org/b"}))
    assert "1 strike linked to other things since" in refusal(batch)


def test_a_claim_of_an_editor_on_its_text_keeps_the_import(bring):
    batch = imported(bring())
    with pghistory.context(user=7):
        make_claim(Capture.objects.get(), "On 6 October 2015")
    assert "1 claim on one of its captures" in refusal(batch)


def test_a_capture_of_its_statement_keeps_the_import(bring):
    batch = imported(bring())
    statement = Statement.objects.get()
    Capture.objects.create(statement=statement, kind="pasted", sha256="0" * 64, size=1, text="x")
    assert "1 capture on one of its statements" in refusal(batch)


def test_an_assessment_keeps_the_import(bring):
    batch = imported(bring())
    monitor = Organisation.objects.create(name="A monitor", kind="monitor")
    Assessment.objects.create(
        strike=Strike.objects.get(), organisation=monitor, grade="fair",
        address="http://example.org/", assessed=date(2016, 1, 1),
    )  # fmt: skip
    assert "1 assessment on one of its strikes" in refusal(batch)


def test_a_release_keeps_the_import(bring, campaign):
    batch = imported(bring())
    publish(campaign)
    assert "1 strike in a release" in refusal(batch)


def test_an_organisation_that_others_use_stays(bring, campaign):
    batch = imported(bring())
    with pghistory.context(user=7):
        make_capture(campaign, "A text of the same newspaper.")
    take_back(batch)
    assert Organisation.objects.filter(name="A newspaper").exists()
