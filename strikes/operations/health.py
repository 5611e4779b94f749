"""Is it alive, and can it serve: `/healthz` for the process, `/readyz` for what it stands on.

Asked by machines that know the site by its number and speak plain HTTP, so both are answered before
anything looks at hosts, sessions or TLS.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from kombu import Connection

from strikes.models import Release

BROKER_SECONDS = 2


@dataclass(frozen=True)
class Check:
    """`needed` tells whether readers can be served without it."""

    name: str
    ok: bool
    says: str
    needed: bool = True


def checks() -> list[Check]:
    """What the site stands on, in words. Later ones need the database of the first."""
    database = _database()
    if not database.ok:
        return [database, _broker()]
    return [database, _migrations(), _last_release(), _broker()]


def answers(get_response: Callable[[HttpRequest], HttpResponse]):
    """Middleware, the outermost: the two addresses, and every other request passed on."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path_info == "/healthz":
            return HttpResponse("ok\n", content_type="text/plain")
        if request.path_info == "/readyz":
            return ready()
        return get_response(request)

    return answer


def ready() -> JsonResponse:
    """200 while readers can be served, also when work has to wait for the broker; else 503."""
    found = checks()
    serves = all(check.ok for check in found if check.needed)
    state = "ready" if all(check.ok for check in found) else "degraded" if serves else "not ready"
    answer = JsonResponse(
        {"state": state, "checks": [asdict(check) for check in found]},
        status=200 if serves else 503,
    )
    answer["Cache-Control"] = "no-store"
    if not serves:
        answer["Retry-After"] = str(settings.RETRY_AFTER_SECONDS)
    return answer


def _database() -> Check:
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
    except DatabaseError:
        return Check("database", False, "The database does not answer.")
    return Check("database", True, "It answers.")


def _migrations() -> Check:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        return Check("migrations", False, f"{len(missing)} to apply: run manage.py migrate.")
    return Check("migrations", True, "All are applied.")


def _last_release() -> Check:
    try:
        release = Release.objects.order_by("-published").first()
    except DatabaseError:
        return Check("release", False, "Its table cannot be read.")
    if release is None:
        return Check("release", False, "Nothing has been published yet.", needed=False)
    return Check("release", True, f"{release.slug} {release.number} of {release.published:%F %R}")


def _broker() -> Check:
    try:
        options = {**settings.CELERY_BROKER_TRANSPORT_OPTIONS, "max_retries": 0}
        with Connection(
            settings.CELERY_BROKER_URL, connect_timeout=BROKER_SECONDS, transport_options=options
        ) as broker:
            broker.connect()
    except Exception:  # each transport has errors of its own, and any of them means the same
        return Check("broker", False, "It does not answer: imports wait.", needed=False)
    return Check("broker", True, "It answers.", needed=False)
