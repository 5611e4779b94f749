"""The gazetteer: reads areas from the project's own files or from packages, and stores them."""

from strikes.desk.gazetteer.countries import checked_code, country_facts
from strikes.desk.gazetteer.facts import AreaFacts, GazetteerError
from strikes.desk.gazetteer.files import SHIPPED, read_districts, read_shipped
from strikes.desk.gazetteer.provinces import borders, province_of
from strikes.desk.gazetteer.store import Stored, store

__all__ = [
    "SHIPPED",
    "AreaFacts",
    "GazetteerError",
    "Stored",
    "borders",
    "checked_code",
    "country_facts",
    "province_of",
    "read",
    "read_districts",
    "store",
]


def read(code: str) -> list[AreaFacts]:
    """The areas of a country: from the project's own files, else from the packages that
    `make areas` installs. Raises GazetteerError."""
    if (SHIPPED / code).is_dir():
        return read_shipped(code)
    from strikes.desk.gazetteer.world import read_world  # its packages are installed on demand

    return read_world(code)
