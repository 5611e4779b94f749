"""The desk in Django's admin. Importing this package registers every page of it."""

import django.contrib.auth.admin  # noqa: F401
