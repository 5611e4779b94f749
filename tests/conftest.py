"""Every test session runs on a real Postgres and a real broker of its own."""

import os
from contextlib import ExitStack

import django

from tests import services

pytest_plugins = ["tests.real"]

running = ExitStack()
services.start(running)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()  # here, so that the conftest files further down may import models


def pytest_unconfigure() -> None:
    running.close()
