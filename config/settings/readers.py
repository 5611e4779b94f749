"""PUBLIC_ONLY=1: a process for readers, which signs in to Postgres as a role that only reads what
is published (`manage.py create_roles`). It has no desk, no accounts and no sessions, and writes
nothing: each process counts for itself how often a client asks."""

from typing import Any

from config import environment as env
from config.settings import site

PUBLIC_ONLY = env.flag("PUBLIC_ONLY")
OF_THE_DESK = {
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "strikes.operations.history.Told",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "strikes.desk.accounts.second_factor.demanded",
}
APPS_OF_THE_DESK = {
    "strikes.desk.apps.DeskConfig",
    "django.contrib.sessions",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
}
OF_EDITORS = {
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
}

ROOT_URLCONF = "config.public_urls" if PUBLIC_ONLY else site.ROOT_URLCONF
MIDDLEWARE = site.MIDDLEWARE
INSTALLED_APPS = site.INSTALLED_APPS
if PUBLIC_ONLY:
    INSTALLED_APPS = [each for each in site.INSTALLED_APPS if each not in APPS_OF_THE_DESK]
    MIDDLEWARE = [each for each in site.MIDDLEWARE if each not in OF_THE_DESK]
    _options: Any = site.TEMPLATES[0]["OPTIONS"]
    _options["context_processors"] = [
        each for each in _options["context_processors"] if each not in OF_EDITORS
    ]
