"""The worker's processes, which are forked from one that has loaded everything."""

import gc
from collections.abc import Iterator

import pytest
from celery.signals import worker_init

from config.celery import app


@pytest.fixture
def begun() -> Iterator[None]:
    worker_init.send(app)
    yield
    gc.unfreeze()


def test_what_is_loaded_before_they_are_forked_is_never_looked_through(begun: None) -> None:
    assert gc.get_freeze_count() > len(gc.get_objects())
