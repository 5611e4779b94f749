"""Where we are, whether this is production, and the servers. The other files stand on it.

Only development has defaults; `None` makes production stop with the variable's name.
"""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from config import environment as env

ROOT = Path(__file__).resolve().parent.parent.parent
DATA_DIR = env.folder("DATA_DIR", ROOT / "data")
ARCHIVE_DIR = DATA_DIR / "archive"

ENVIRONMENT = env.text("DJANGO_ENV", "development")
if ENVIRONMENT not in ("development", "production"):
    raise ImproperlyConfigured(f"DJANGO_ENV is {ENVIRONMENT!r}: use development or production.")
PRODUCTION = ENVIRONMENT == "production"
DEBUG = False if PRODUCTION else env.flag("DEBUG")

SECRET_KEY = env.text("SECRET_KEY", None if PRODUCTION else "for development on this machine only")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", None if PRODUCTION else "localhost,127.0.0.1,[::1]")
# `manage.py` in another shell finds the servers of a run; without one, a Postgres of the machine.
RUN = {} if PRODUCTION else env.servers_of_the_run(DATA_DIR)
DATABASE_URL = env.text(
    "DATABASE_URL",
    None if PRODUCTION else RUN.get("database_url", "postgres://postgres@127.0.0.1/strikes"),
)
CELERY_BROKER_URL = env.text("CELERY_BROKER_URL", RUN.get("broker_url", "redis://127.0.0.1:6379/0"))
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS", "")
