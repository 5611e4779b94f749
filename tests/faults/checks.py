"""What must be true in the end, each as one line of the table."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from django.apps import apps
from django.core.management import CommandError, call_command
from django.db.models import Count

from strikes.models import (
    Batch,
    BatchRow,
    Campaign,
    Capture,
    Claim,
    PlannedRelease,
    Release,
    Statement,
    Strike,
)
from tests.faults.load import Newsroom
from tests.faults.visitors import Editor


@dataclass(frozen=True)
class Finding:
    what: str
    counted: int | str
    wrong: list[str]


def everything(newsroom: Newsroom, editors: list[Editor], campaign: Campaign) -> Iterator[Finding]:
    yield from _edits(editors)
    yield from _statements(newsroom)
    yield from _imports()
    yield from _releases(editors, campaign)
    yield _verified("verify_archive")
    yield _verified("verify_releases")


def _verified(command: str) -> Finding:
    said = StringIO()
    try:
        call_command(command, stdout=said, stderr=said)
    except CommandError as error:
        return Finding(command, "", [str(error)])
    return Finding(command, said.getvalue().splitlines()[0], [])


def _edits(editors: list[Editor]) -> Iterator[Finding]:
    history = apps.get_model("strikes", "StrikeEvent").objects
    acknowledged = {key: texts for editor in editors for key, texts in editor.edits.items()}
    kept = set(history.exclude(note="").values_list("note", flat=True))
    lost = [text for texts in acknowledged.values() for text in texts if text not in kept]
    yield Finding("acknowledged edits", sum(map(len, acknowledged.values())), lost)
    sent = {key: texts for editor in editors for key, texts in editor.unanswered.items()}
    stands = dict(Strike.objects.filter(pk__in=acknowledged).values_list("pk", "note"))
    older = [
        f"strike {key}: {stands[key]!r} stands"
        for key, texts in acknowledged.items()
        if stands[key] not in sent[key][sent[key].index(texts[-1]) :]
    ]
    yield Finding("strikes whose last edit stands", len(acknowledged), older)
    yield Finding("edits answered by an error page", 0, sum((e.refused for e in editors), []))


def _statements(newsroom: Newsroom) -> Iterator[Finding]:
    ours = Statement.objects.filter(feed=newsroom.feed)
    unread = ours.exclude(state="read").values_list("address", "state", "attempts", "problem")
    missing = newsroom.published - ours.count()
    wrong = [str(row) for row in unread] + ([f"{missing} missing"] if missing else [])
    yield Finding("statements read", ours.count(), wrong)
    captures = Capture.objects.filter(statement__in=ours)
    yield Finding("captures, one a statement", captures.count(), _twice(captures, "statement"))
    claims = Claim.objects.filter(capture__statement__in=ours).exclude(review="superseded")
    wanted = 2 * newsroom.published
    wrong = _twice(claims, "capture", "measure", "low")
    if claims.count() != wanted:
        wrong.append(f"{claims.count()} instead of {wanted}")
    yield Finding("claims, two a statement", claims.count(), wrong)


def _imports() -> Iterator[Finding]:
    stuck = [f"{batch} is {batch.state}: {batch.problem}" for batch in Batch.objects.running()]
    yield Finding("imports that ended", Batch.objects.count(), stuck)
    said = BatchRow.objects.filter(batch__state="imported", what="made").count()
    made = sum(
        batch.counts.get("made", {}).get("strikes", 0)
        for batch in Batch.objects.filter(state="imported")
    )
    there = Strike.objects.filter(targets__term__startswith="depot T").distinct().count()
    wrong = [] if said == made == there else [f"{said} rows made, {made} counted, {there} there"]
    twice = Strike.objects.filter(targets__term__startswith="depot T").values("targets__term")
    wrong += _twice(twice, "targets__term")
    yield Finding("strikes of imports, none twice", there, wrong)


def _releases(editors: list[Editor], campaign: Campaign) -> Iterator[Finding]:
    numbers = list(
        Release.objects.filter(campaign=campaign)
        .order_by("number")
        .values_list("number", flat=True)
    )
    gone = {number for editor in editors for number in editor.releases} - set(numbers)
    wrong = [f"release {number} was announced and is not there" for number in sorted(gone)]
    if numbers != list(range(1, len(numbers) + 1)):
        wrong.append(f"numbers {numbers}")
    yield Finding("releases, none missing", len(numbers), wrong)
    waiting = PlannedRelease.objects.due().count()
    unwritten = Release.objects.filter(files=None).count()
    wrong = [f"{waiting} planned still due"] * bool(waiting)
    wrong += [f"{unwritten} without files"] * bool(unwritten)
    yield Finding("planned releases done, files written", PlannedRelease.objects.count(), wrong)


def _twice(rows, *columns: str) -> list[str]:
    counted = rows.order_by().values(*columns).annotate(times=Count("pk")).filter(times__gt=1)
    return [str(row) for row in counted[:5]]
