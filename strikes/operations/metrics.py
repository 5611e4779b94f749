"""Figures for Prometheus, on an address of their own that readers never reach.

`METRICS_ADDRESS=127.0.0.1:9464` makes gunicorn listen there too; `/metrics` exists at that port and
nowhere else. Web processes and workers count in files of one folder, so that any of them can answer
for all. What the rows say (what waits, what is stuck) is asked of them when the figures are.
"""

import os
import time
from collections.abc import Callable, Iterable

from celery.signals import task_postrun, task_prerun
from django.conf import settings
from django.db import DatabaseError
from django.db.models import Count, Max, Model
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.http.response import HttpResponseBase
from django.utils import timezone
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector

from strikes.models import Claim, Feed, Release, Statement
from strikes.operations.requests import route_of

REQUESTS = Counter("record_requests_total", "Requests answered", ["route", "method", "status"])
SECONDS = Histogram("record_request_seconds", "Seconds until the answer began", ["route"])
TASKS = Counter("record_tasks_total", "Tasks ended", ["task", "state"])
TASK_SECONDS = Histogram("record_task_seconds", "Seconds that a task took", ["task"])


def counted(get_response: Callable[[HttpRequest], HttpResponseBase]):
    """Middleware: counts the requests, and answers `/metrics` at the metrics' own port."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if request.path_info == "/metrics":
            return metrics(request)
        begun = time.perf_counter()
        response = get_response(request)
        route = route_of(request)
        SECONDS.labels(route).observe(time.perf_counter() - begun)
        REQUESTS.labels(route, request.method, response.status_code).inc()
        return response

    return answer


def metrics(request: HttpRequest) -> HttpResponse:
    _, _, port = settings.METRICS_ADDRESS.rpartition(":")
    if not port or request.META["SERVER_PORT"] != port:
        return HttpResponseNotFound(
            "There is nothing at this address.\n", content_type="text/plain"
        )
    registry = CollectorRegistry()
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        MultiProcessCollector(registry)
    registry.register(Rows())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


class Rows:
    """What the tables say at this moment. Without a database only `record_database_up` is told."""

    def describe(self) -> Iterable[Metric]:
        return ()  # asked at registration, when there may be no database

    def collect(self) -> Iterable[Metric]:
        try:
            found = [*_waiting(), *_failing(), *_published()]
        except DatabaseError:
            found = []
        yield GaugeMetricFamily(
            "record_database_up", "Whether the database answers", value=bool(found)
        )
        yield from found


def _waiting() -> Iterable[Metric]:
    yield _counted(Statement, "state", "record_statements", "Statements by state")
    yield _counted(Claim, "review", "record_claims", "Claims by what was decided on them")
    overdue = Statement.objects.due().first()
    yield GaugeMetricFamily(
        "record_statement_overdue_seconds",
        "How long the statement has been due that waits longest",
        value=max(0, (timezone.now() - overdue.due).total_seconds()) if overdue else 0,
    )


def _counted(model: type[Model], column: str, name: str, about: str) -> Metric:
    """Rows by what stands in one column."""
    family = GaugeMetricFamily(name, about, labels=[column])
    rows = model._default_manager.values_list(column).annotate(Count("pk")).order_by(column)
    for value, count in rows:
        family.add_metric([value], count)
    return family


def _failing() -> Iterable[Metric]:
    yield GaugeMetricFamily(
        "record_feeds_failing",
        "Feeds that are on and failed when they were last looked at",
        value=Feed.objects.filter(active=True, failures__gt=0).count(),
    )


def _published() -> Iterable[Metric]:
    numbers = GaugeMetricFamily("record_release", "Number of the last release", labels=["campaign"])
    moments = GaugeMetricFamily(
        "record_release_timestamp_seconds", "When it was published", labels=["campaign"]
    )
    last = Release.objects.values("slug").annotate(number=Max("number"), moment=Max("published"))
    for row in last.order_by("slug"):
        numbers.add_metric([row["slug"]], row["number"])
        moments.add_metric([row["slug"]], row["moment"].timestamp())
    yield from (numbers, moments)


_begun: dict[str, float] = {}


@task_prerun.connect
def _task_begins(task_id: str, **_) -> None:
    _begun[task_id] = time.perf_counter()


@task_postrun.connect
def _task_ends(task_id: str, task, state: str | None = None, **_) -> None:
    TASKS.labels(task.name, state or "unknown").inc()
    if begun := _begun.pop(task_id, None):
        TASK_SECONDS.labels(task.name).observe(time.perf_counter() - begun)
