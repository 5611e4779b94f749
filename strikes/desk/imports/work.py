"""What the worker does with a batch: begun by a page, done here, its end noted on the row."""

from celery import current_app
from celery.exceptions import SoftTimeLimitExceeded
from django.db import connection
from kombu.exceptions import OperationalError

from strikes.desk.imports import running
from strikes.desk.imports.beat import Beat
from strikes.desk.imports.running import CHECK, IMPORT, UNDO, Step
from strikes.desk.imports.undo import undo
from strikes.models import Batch

TASK = "strikes.tasks.work_on_batch"
STEPS: dict[str, Step] = {"check": CHECK, "import": IMPORT, "undo": UNDO}
BACK = {"check": "mapping", "import": "checked", "undo": "imported"}  # where nothing was done


def start(batch: Batch, what: str) -> None:
    """Hands the batch to the worker. Raises CannotRun."""
    running.begin(batch, STEPS[what])
    try:
        current_app.send_task(TASK, [batch.pk, what], retry=False)
    except (OperationalError, OSError):
        running.fail(
            batch, BACK[what], "The worker cannot be reached: start it, and try this again."
        )


def work(batch_id: int, what: str) -> None:
    """One step of a batch; a second worker with the same order finds it locked and leaves it."""
    batch = Batch.objects.filter(pk=batch_id, state=STEPS[what].meanwhile).first()
    if batch is None or not _is_mine(batch):
        return
    try:
        with Beat(batch) as beat:
            if what == "check":
                running.check(batch, beat)
            elif what == "import":
                running.import_rows(batch, beat)
            else:
                undo(batch)
    except SoftTimeLimitExceeded:
        running.fail(batch, BACK[what], "It took too long and was stopped: split the file.")
    except Exception as error:
        problem = running.problem_of(error)
        running.fail(batch, BACK[what], problem or "The program failed; its log says how.")
        if not problem:
            raise
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [running.LOCK + 1, batch.pk])


def _is_mine(batch: Batch) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [running.LOCK + 1, batch.pk])
        return cursor.fetchone()[0]
