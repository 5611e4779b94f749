from collections.abc import Callable

import pytest

from strikes.desk.imports.arrival import receive
from strikes.desk.imports.beat import Beat
from strikes.desk.imports.running import CHECK, IMPORT, begin, check, import_rows
from strikes.models import Batch
from tests.desk.intake.conftest import campaign
from tests.desk.intake.making import STRIKE, write

__all__ = ["campaign"]


@pytest.fixture
def bring(campaign, tmp_path, settings) -> Callable[..., Batch]:
    """`bring(*rows)`: a batch of a file of these rows, kept below a data folder of its own."""
    settings.DATA_DIR = tmp_path / "data"

    def bring(*rows: dict[str, str], **options) -> Batch:
        path = write(tmp_path / "rows.csv", *(rows or (STRIKE,)))
        return receive(campaign, "rows.csv", [path.read_bytes()], **options)

    return bring


def checked(batch: Batch) -> Batch:
    begin(batch, CHECK)
    with Beat(batch) as beat:
        check(batch, beat)
    return batch


def imported(batch: Batch) -> Batch:
    begin(checked(batch), IMPORT)
    with Beat(batch) as beat:
        import_rows(batch, beat)
    return batch
