"""Backups, measures and logs."""

from django.core.exceptions import ImproperlyConfigured

from config import environment as env
from config.settings.ground import DATA_DIR, PRODUCTION

# Backups: where, how often (0: only by hand), and how many are kept.
BACKUP_DIR = env.folder("BACKUP_DIR", DATA_DIR / "backups")
BACKUP_HOURS = env.whole("BACKUP_HOURS", 24 if PRODUCTION else 0)
BACKUP_KEEP = env.whole("BACKUP_KEEP", 14)

# Days that a table stays which was looked at and never imported; 0: it stays.
IMPORT_DAYS = env.whole("IMPORT_DAYS", 30)

RETRY_AFTER_SECONDS = 10  # when a reader may try again while the database is away

# Where Prometheus asks: an address of its own, inside. Processes count in files of one folder.
METRICS_ADDRESS = env.address("METRICS_ADDRESS")
if METRICS_ADDRESS:
    env.make_default("PROMETHEUS_MULTIPROC_DIR", env.made(DATA_DIR / "run/metrics"))

LOG_FORMAT = env.text("LOG_FORMAT", "json" if PRODUCTION else "plain")
if LOG_FORMAT not in ("json", "plain"):
    raise ImproperlyConfigured(f"LOG_FORMAT is {LOG_FORMAT!r}: use json or plain.")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request": {"()": "strikes.operations.logs.WithRequest"}},
    "formatters": {
        "plain": {
            "()": "strikes.operations.logs.Plain",
            "format": "%(levelname)s %(name)s: %(message)s",
        },
        "json": {"()": "strikes.operations.logs.Lines"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": LOG_FORMAT,
            "filters": ["request"],
        }
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "pymorphy3": {"level": "WARNING"},  # says where its dictionary lies
        # One line a request is for machines; at a terminal it would bury what matters.
        "requests": {"level": "INFO" if LOG_FORMAT == "json" else "WARNING"},
    },
}
