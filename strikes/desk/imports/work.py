"""What the worker does with a batch: begun by a page, done here, its end noted on the row."""

from celery import current_app
from celery.exceptions import SoftTimeLimitExceeded
from django.db.models.functions import Now
from kombu.exceptions import OperationalError

from strikes.desk.imports import running
from strikes.desk.imports.beat import Beat, Busy
from strikes.desk.imports.running import CHECK, IMPORT, UNDO, Step
from strikes.desk.imports.undo import undo
from strikes.models import Batch

TASK = "strikes.tasks.work_on_batch"
STEPS: dict[str, Step] = {"check": CHECK, "import": IMPORT, "undo": UNDO}
DOING = {step.meanwhile: what for what, step in STEPS.items()}
LOST = "Its worker was lost on the way, and it was begun again."
BACK = {"check": "mapping", "import": "checked", "undo": "imported"}  # where nothing was done


def start(batch: Batch, what: str) -> None:
    """Hands the batch to the worker. Raises CannotRun."""
    running.begin(batch, STEPS[what])
    if not _send(batch, what):
        running.fail(
            batch, BACK[what], "The worker cannot be reached: start it, and try this again."
        )


def _send(batch: Batch, what: str) -> bool:
    try:
        current_app.send_task(TASK, [batch.pk, what], retry=False)
    except (OperationalError, OSError):
        return False
    return True


def pick_up_lost() -> None:
    """Hands on, once, each batch whose worker was lost on the way; the second time it is told."""
    for batch in Batch.objects.running().silent():
        what = DOING[batch.state]
        if batch.problem == LOST:
            running.fail(batch, BACK[what], "Its worker was lost twice: try again, or split it.")
        elif Batch.objects.silent().filter(pk=batch.pk).update(beat=Now(), problem=LOST):
            _send(batch, what)


def work(batch_id: int, what: str) -> None:
    """One step of a batch; a second worker with the same order finds it held and leaves it."""
    batch = Batch.objects.filter(pk=batch_id, state=STEPS[what].meanwhile).first()
    if batch is None:
        return
    try:
        with Beat(batch) as beat:
            batch.refresh_from_db()  # another may have ended it just now
            if batch.state == STEPS[what].meanwhile:
                _take_step(batch, what, beat)
    except Busy:
        return
    except SoftTimeLimitExceeded:
        running.fail(batch, BACK[what], "It took too long and was stopped: split the file.")
    except Exception as error:
        problem = running.problem_of(error)
        running.fail(batch, BACK[what], problem or "The program failed; its log says how.")
        if not problem:
            raise


def _take_step(batch: Batch, what: str, beat: Beat) -> None:
    if what == "check":
        running.check(batch, beat)
    elif what == "import":
        running.import_rows(batch, beat)
    else:
        undo(batch)
