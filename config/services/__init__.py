"""The database and the broker that come with the project, for machines that have none."""

from config.services.broker import embedded_broker
from config.services.postgres import embedded_postgres
from config.services.trouble import Trouble

__all__ = ["Trouble", "embedded_broker", "embedded_postgres"]
