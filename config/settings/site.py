"""The application itself: its parts, its languages, and how often it may be asked."""

from config import environment as env
from config.settings.ground import ROOT

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
    "strikes.operations.headers.stated",
    "strikes.operations.health.answers",
    "strikes.operations.requests.identified",
    "strikes.operations.metrics.counted",
    "strikes.operations.replicas.readers_apart",
    "django.middleware.security.SecurityMiddleware",
    "strikes.operations.well_known.answers",
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
    "strikes.operations.history.Told",
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

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ru", "Русский"), ("ar", "العربية")]
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = "config.formats"
TIME_ZONE = "UTC"
USE_TZ = True

# The API: how often one client may ask (0: as often as it likes), and how long a question may take.
API_REQUESTS_A_MINUTE = env.whole("API_REQUESTS_A_MINUTE", 600)
API_SECONDS = env.whole("API_SECONDS", 10)
API_RELEASE_SECONDS = env.whole("API_RELEASE_SECONDS", 1)  # how old “today's release” may be
TRUSTED_PROXIES = env.whole("TRUSTED_PROXIES", 0)  # in front of this server, for clients' addresses
