"""Files that were looked at and never imported go again; what was ever imported is evidence of
where its records are from, and stays, also when the import was undone."""

import logging
import time
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from pghistory.models import Context

from strikes.desk.imports.arrival import folder, forget
from strikes.models import Batch

log = logging.getLogger(__name__)
LOOKED_AT = ("mapping", "checked", "failed")
DAY = 86400  # seconds


def sweep() -> int:
    """Removes files that nobody worked on for IMPORT_DAYS, with what was said of their rows, and
    gives how many. With 0 days it keeps all."""
    if not settings.IMPORT_DAYS:
        return 0
    long_ago = timezone.now() - timedelta(days=settings.IMPORT_DAYS)
    idle = Batch.objects.filter(state__in=LOOKED_AT, created__lt=long_ago)
    idle = idle.exclude(finished__gte=long_ago)
    swept = sum(_let_go(key) for key in idle.values_list("pk", flat=True))
    swept += sum(_remove(path) for path in _of_nobody())
    if swept:
        log.info("Removed %d files that were looked at and never imported.", swept)
    return swept


def _let_go(key: int) -> bool:
    """Whether the batch was still idle and nobody else had it."""
    with transaction.atomic():
        idle = Batch.objects.select_for_update(skip_locked=True).filter(state__in=LOOKED_AT)
        batch = idle.filter(pk=key).first()
        if batch is None or _was_imported(batch):
            return False
        stored = batch.stored
        batch.delete()
        transaction.on_commit(lambda: forget(stored))
    return True


def _was_imported(batch: Batch) -> bool:
    """An import that was undone can be looked at again: its state says no more that it was."""
    return Context.objects.filter(metadata__intake=batch.occasion).exists()


def _of_nobody() -> list[Path]:
    """Files of a process that died before it noted them."""
    if not folder().is_dir():
        return []
    known = set(Batch.objects.values_list("stored", flat=True))
    before = time.time() - settings.IMPORT_DAYS * DAY
    return [
        path
        for path in folder().glob("*/*")
        if path.stat().st_mtime < before and str(path.relative_to(folder())) not in known
    ]


def _remove(path: Path) -> bool:
    forget(str(path.relative_to(folder())))
    return True
