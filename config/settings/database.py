"""Postgres, its replica, what lies in caches, and the history of each row."""

import dj_database_url
import pghistory
from django.core.exceptions import ImproperlyConfigured

from config import environment as env
from config.settings.ground import DATABASE_URL

DATABASES = {
    "default": dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)
}
# A server whose network is cut sends no word: without these a request waits for it for minutes.
PATIENCE = {
    "connect_timeout": 3,  # seconds
    "tcp_user_timeout": 5000,  # milliseconds until what was sent must have arrived
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
}
# A copy that streams from it may answer readers; PgBouncer lends a connection for each query.
REPLICA_URL = env.text("REPLICA_URL", "")
if REPLICA_URL:
    DATABASES["replica"] = dj_database_url.parse(
        REPLICA_URL, conn_max_age=60, conn_health_checks=True
    )
for _database in DATABASES.values():
    _database["OPTIONS"] = PATIENCE | _database.get("OPTIONS", {})
if REPLICA_URL:  # the original takes over from it: readers wait less
    DATABASES["replica"]["OPTIONS"] |= {"connect_timeout": 2, "tcp_user_timeout": 2000}
DATABASE_ROUTERS = ["strikes.operations.replicas.Router"] if REPLICA_URL else []
if env.flag("PGBOUNCER"):
    for _database in DATABASES.values():
        _database["CONN_MAX_AGE"] = 0
        _database["DISABLE_SERVER_SIDE_CURSORS"] = True
if DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
    raise ImproperlyConfigured("DATABASE_URL must name a Postgres database: postgres://…")


PAGES_KEPT = env.whole("PAGES_KEPT", 300)  # by each web process
A_PAGE = 50_000  # bytes, in the middle
# Counts of attempts must be one for all processes; Postgres keeps them.
CACHES: dict[str, dict] = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
    },
    # Counts, lists and pictures of a release, which never changes: each process keeps the last.
    "worked out": {
        "BACKEND": "strikes.public.within_bytes.WithinBytes",
        "LOCATION": "worked out",
        "OPTIONS": {"MAX_BYTES": 8_000_000},
    },
    # Pages as written for a release; 0 writes each anew.
    "pages": {
        "BACKEND": "strikes.public.within_bytes.WithinBytes",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_BYTES": PAGES_KEPT * A_PAGE},
    },
}
if not PAGES_KEPT:
    CACHES["pages"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}

PGHISTORY_APPEND_ONLY = True  # Postgres refuses to change or delete an event, whoever asks
# Deletions are part of a record's history too.
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)
