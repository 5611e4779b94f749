"""An import taken back: all of it, or a reason why not."""

from datetime import date

import pghistory
import pytest
from django.core.exceptions import ValidationError

from strikes.desk.imports.running import UNDO, begin
from strikes.desk.imports.undo import BuiltOn, undo
from strikes.models import (
    Assessment,
    Batch,
    Capture,
    Claim,
    Official,
    Organisation,
    Published,
    Sortie,
    Statement,
    Strike,
    Target,
)
from strikes.releases.freeze import publish
from strikes.statements.arrivals import arrive
from strikes.statements.capture import verify, without_capture
from tests.desk.imports.conftest import imported
from tests.desk.intake.making import CLAIM, STRIKE
from tests.desk.intake.test_sorties import SORTIE
from tests.desk.intake.test_targets import TARGET
from tests.making import make_capture, make_claim

ALL = (Strike, Sortie, Target, Claim, Official)


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


def test_what_was_imported_again_can_be_undone_again(bring):
    batch = imported(bring())
    for _ in range(2):
        take_back(batch)
        imported(batch)
    take_back(batch)
    assert not Strike.objects.exists()


def test_its_captures_stay_withdrawn(bring):
    batch = imported(bring())
    kept = list(Capture.objects.values_list("pk", "sha256", "warc_file", "text"))
    take_back(batch)
    assert list(Capture.objects.values_list("pk", "sha256", "warc_file", "text")) == kept
    assert not Capture.objects.standing().exists()


def test_the_archive_is_verified_with_what_was_withdrawn(bring, settings, tmp_path):
    settings.ARCHIVE_DIR = tmp_path / "archive"
    take_back(imported(bring()))
    assert list(verify(Capture.objects.iterator())) == []
    assert list(without_capture()) == []


def test_its_statements_stay_withdrawn_and_their_history_tells_of_it(bring):
    batch = imported(bring())
    take_back(batch)
    assert Statement.objects.get().state == "withdrawn"
    event = Statement.pgh_event_model.objects.latest("pgh_id")
    assert (event.state, event.pgh_context.metadata["undo"]) == ("withdrawn", batch.occasion)


def test_the_address_of_a_withdrawn_statement_is_free_for_another(bring):
    batch = imported(bring())
    take_back(batch)
    imported(batch)
    states = Statement.objects.order_by("pk").values_list("state", "address")
    assert list(states) == [("withdrawn", STRIKE["url"]), ("read", STRIKE["url"])]


def test_a_wrong_publisher_is_not_found_again_after_an_undo(bring):
    take_back(imported(bring(STRIKE | {"publisher": "A misspelt name"})))
    imported(bring())
    assert Statement.objects.standing().get().publisher.name == "A newspaper"


def test_a_feed_takes_in_the_address_of_a_withdrawn_statement(bring, campaign):
    take_back(imported(bring()))
    newspaper = Organisation.objects.get(name="A newspaper")
    arrival = arrive(campaign, newspaper, None, address=STRIKE["url"])
    assert (arrival.is_new, arrival.statement.state) == (True, "waiting")


def test_a_withdrawn_statement_shows_what_was_captured(bring):
    take_back(imported(bring()))
    statement = Statement.objects.get()
    assert statement.capture == Capture.objects.get()


def test_a_withdrawn_statement_takes_no_claim(bring):
    take_back(imported(bring()))
    claim = Claim(capture=Capture.objects.get(), start=0, end=2, measure="strikes", low=1)
    with pytest.raises(ValidationError, match="capture"):
        claim.full_clean()


def test_a_capture_that_is_withdrawn_is_not_published_with_its_statement(bring, campaign):
    capture = make_capture(campaign, "On 6 October 2015 aircraft flew 20 sorties.")
    Statement.objects.update(address=STRIKE["url"])
    make_claim(capture, "20 sorties", measure="sorties", low=20, high=20)
    take_back(imported(bring()))
    imported(bring(STRIKE | {"url": "http://example.org/b"}))
    publish(campaign)
    shown = Published.objects.get(kind="statement", key=capture.statement.key).data
    assert Capture.objects.filter(statement=capture.statement).count() == 2
    assert [each["sha256"] for each in shown["captures"]] == [capture.sha256]


def test_a_capture_that_was_withdrawn_stands_again_when_its_words_are_imported_again(
    bring, campaign
):
    capture = make_capture(campaign, "On 6 October 2015 aircraft flew 20 sorties.")
    Statement.objects.update(address=STRIKE["url"])
    batch = imported(bring())
    take_back(batch)
    imported(batch)
    assert Capture.objects.standing().count() == 2
    take_back(batch)
    assert Capture.objects.standing().get() == capture


def test_a_withdrawn_capture_of_another_import_does_not_keep_the_first(bring):
    first = imported(bring())
    take_back(imported(bring(CLAIM | {"url": STRIKE["url"]})))
    take_back(first)
    assert first.state == "undone"


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


def test_a_released_claim_keeps_the_import(bring, campaign):
    imported(bring())
    batch = imported(bring(CLAIM | {"measure": "targets_hit"}))
    publish(campaign)
    assert "1 claim in a release" in refusal(batch)


def test_an_organisation_that_others_use_stays(bring, campaign):
    batch = imported(bring())
    with pghistory.context(user=7):
        make_capture(campaign, "A text of the same newspaper.")
    take_back(batch)
    assert Organisation.objects.filter(name="A newspaper").exists()
