"""Settings. Development needs nothing; production (DJANGO_ENV=production) refuses to start
without a secret key, hosts and a database. Every variable is listed in docs/operations.md."""

from pathlib import Path

import dj_database_url
import pghistory
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from config import environment as env

ROOT = Path(__file__).resolve().parent.parent
DATA_DIR = env.folder("DATA_DIR", ROOT / "data")
ARCHIVE_DIR = DATA_DIR / "archive"

ENVIRONMENT = env.text("DJANGO_ENV", "development")
if ENVIRONMENT not in ("development", "production"):
    raise ImproperlyConfigured(f"DJANGO_ENV is {ENVIRONMENT!r}: use development or production.")
PRODUCTION = ENVIRONMENT == "production"
DEBUG = False if PRODUCTION else env.flag("DEBUG")

# Only development has defaults; `None` makes production stop with the variable's name.
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

INSTALLED_APPS = [
    "strikes",
    "strikes.desk.apps.DeskConfig",  # strikes.desk.admin registers; leaflet.admin needs GDAL
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",  # the page of sessions says how long ago
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "leaflet",
    "csp",
    "pgtrigger",
    "pghistory",
]

MIDDLEWARE = [
    "strikes.operations.health.answers",
    "strikes.operations.requests.identified",
    "strikes.operations.metrics.counted",
    "strikes.operations.replicas.readers_apart",
    "django.middleware.security.SecurityMiddleware",
    "strikes.public.api.front.ApiFirst",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "strikes.public.as_of.AsOf",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "strikes.public.language.LanguageOfTheAddress",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "strikes.desk.accounts.second_factor.demanded",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ]
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)
}
# A copy that streams from it may answer readers; PgBouncer lends a connection for each query.
REPLICA_URL = env.text("REPLICA_URL", "")
if REPLICA_URL:
    DATABASES["replica"] = dj_database_url.parse(
        REPLICA_URL, conn_max_age=60, conn_health_checks=True
    )
DATABASE_ROUTERS = ["strikes.operations.replicas.Router"] if REPLICA_URL else []
if env.flag("PGBOUNCER"):
    for _database in DATABASES.values():
        _database["CONN_MAX_AGE"] = 0
        _database["DISABLE_SERVER_SIDE_CURSORS"] = True
if DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
    raise ImproperlyConfigured("DATABASE_URL must name a Postgres database: postgres://…")

AUTH_PASSWORD_VALIDATORS: list[dict] = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "CommonPasswordValidator",  # 20,000 passwords of known breaches, no network
        "NumericPasswordValidator",
    )
]
AUTH_PASSWORD_VALIDATORS.append(
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
)

# Signing in: no sign-up, two factors wherever the site is public. docs/operations.md has the rest.
FOUR_EYES = env.flag("FOUR_EYES")  # nobody passes on or publishes what the same person entered
SECOND_FACTOR = env.flag("SECOND_FACTOR", PRODUCTION)
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
ACCOUNT_ADAPTER = "strikes.desk.accounts.adapter.Accounts"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False  # a session ends with the browser
ALLAUTH_TRUSTED_PROXY_COUNT = env.whole("TRUSTED_PROXIES", 0)
MFA_ADAPTER = "strikes.desk.accounts.adapter.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # no address here sends mail
MFA_TOTP_ISSUER = "Record desk"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION

# Counts of attempts must be one for all processes; Postgres keeps them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
    },
    # Lists as written for a release, which never changes: each process keeps the last ones.
    "lists": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "lists",
        "OPTIONS": {"MAX_ENTRIES": 64},
    },
}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ru", "Русский"), ("ar", "العربية")]
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = "config.formats"
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
# `make setup` puts the browser libraries here, from package-lock.json.
VENDOR_DIR = ROOT / "node_modules" / ".static"
STATICFILES_DIRS = [ROOT / "static", *([("vendor", VENDOR_DIR)] if VENDOR_DIR.is_dir() else [])]
# The site's own address, for links in files that are made without a request: https://example.org
SITE_URL = env.text("SITE_URL", "").rstrip("/")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "releases": env.storage("RELEASES_STORAGE", DATA_DIR / "release-files"),
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION
MEDIA_ROOT = DATA_DIR / "media"

# A statement is a text of some pages; more than this in one request is a mistake.
STATEMENT_MAX_BYTES = 20 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = STATEMENT_MAX_BYTES + 1024 * 1024
ARCHIVE_FILE_BYTES = 512 * 1024 * 1024  # then the next WARC file begins

# Asking others' servers: who asks, how patiently, how often.
FETCH_USER_AGENT = env.text("FETCH_USER_AGENT", "AirCampaignRecord/1.0 (keeps public statements)")
FETCH_STALL_SECONDS = env.whole("FETCH_STALL_SECONDS", 20)  # without an answer or a byte
FETCH_SECONDS = env.whole("FETCH_SECONDS", 90)  # for one page, all in all
FETCH_DELAY_SECONDS = env.whole("FETCH_DELAY_SECONDS", 2)  # between two requests to one host
FETCH_ALLOW_PRIVATE = env.words("FETCH_ALLOW_PRIVATE", "")  # hosts of one's own network, for tests
RETRY_SECONDS = env.whole("RETRY_SECONDS", 60)  # doubles with each failure

# The API: how often one client may ask (0: as often as it likes), and how long a question may take.
API_REQUESTS_A_MINUTE = env.whole("API_REQUESTS_A_MINUTE", 600)
API_SECONDS = env.whole("API_SECONDS", 10)
API_RELEASE_SECONDS = env.whole("API_RELEASE_SECONDS", 1)  # how old “today's release” may be
TRUSTED_PROXIES = env.whole("TRUSTED_PROXIES", 0)  # in front of this server, for clients' addresses

# Map tiles: one setting names the server or, empty, turns them off; the policy below follows it.
MAP_TILES = env.text("MAP_TILES", "https://tile.openstreetmap.org/{z}/{x}/{y}.png")
if MAP_TILES.lower() in ("none", "off", "0"):
    MAP_TILES = ""
MAP_ATTRIBUTION = env.text(
    "MAP_ATTRIBUTION",
    '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
)
TILE_SOURCES = [MAP_TILES.replace("{s}", "*").split("/{")[0] + "/"] if MAP_TILES else []
# OpenStreetMap's servers answer only requests that say which site they come from.
TILE_OPTIONS = {
    "attribution": MAP_ATTRIBUTION,
    "maxZoom": 18,
    "referrerPolicy": "strict-origin-when-cross-origin",
}
# Strikes that a browser holds well (docs/public.md); larger campaigns are counted by the server.
COLUMNS_AT_MOST = env.whole("COLUMNS_AT_MOST", 1_500_000)
LEAFLET_CONFIG = {
    "TILES": [("Map", MAP_TILES, TILE_OPTIONS)] if MAP_TILES else [],
    "DEFAULT_CENTER": (20, 20),  # each campaign names its own view
    "DEFAULT_ZOOM": 3,
    "MIN_ZOOM": 3,
    "MAX_ZOOM": 18,
    "ATTRIBUTION_PREFIX": '<a href="https://leafletjs.com">Leaflet</a>',
    "RESET_VIEW": False,
    "SCALE": "metric",
    "NO_GLOBALS": False,
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:", *TILE_SOURCES],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# Deletions are part of a record's history too.
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)

if CELERY_BROKER_URL.startswith("amqp"):
    CELERY_TASK_DEFAULT_QUEUE_TYPE = "quorum"  # RabbitMQ keeps it on several machines
    CELERY_TASK_DEFAULT_EXCHANGE_TYPE = "topic"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_IGNORE_RESULT = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# A page that queues work says at once that the broker is away; the worker itself keeps trying.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.2,
    "socket_connect_timeout": 3,
}
CELERY_TIMEZONE = "UTC"
# The rows say what is due, so a lost queue loses nothing: beat looks again and again.
LOOK_SECONDS = env.whole("LOOK_SECONDS", 15)
CELERY_BEAT_SCHEDULE = {
    name: {"task": task, "schedule": LOOK_SECONDS, "options": {"expires": LOOK_SECONDS}}
    for name, task in {
        "pick up waiting statements": "strikes.tasks.pick_up_waiting",
        "pick up due feeds": "strikes.tasks.pick_up_feeds",
        "pick up due releases": "strikes.tasks.pick_up_releases",
    }.items()
}
CELERY_BEAT_SCHEDULE["back up when due"] = {
    "task": "strikes.tasks.back_up",
    "schedule": 900,
    "options": {"expires": 900},
}
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "celerybeat-schedule")

# Backups: where, how often (0: only by hand), and how many are kept.
BACKUP_DIR = env.folder("BACKUP_DIR", DATA_DIR / "backups")
BACKUP_HOURS = env.whole("BACKUP_HOURS", 24 if PRODUCTION else 0)
BACKUP_KEEP = env.whole("BACKUP_KEEP", 14)

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
