"""Settings. Development needs nothing; production (DJANGO_ENV=production) refuses to start
without a secret key, hosts and a database. Every variable is listed in docs/operations.md."""

from config.settings.ground import *  # isort: skip
from config.settings.accounts import *
from config.settings.celery import *
from config.settings.database import *
from config.settings.map import *
from config.settings.operations import *
from config.settings.security import *
from config.settings.site import *
from config.settings.statements import *
from config.settings.storage import *

from config.settings.readers import *  # isort: skip
