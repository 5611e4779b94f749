"""What a person types on a command line, as records and bytes; refused with a sentence."""

import re
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db.models import Q

from strikes.models import Campaign, Organisation
from strikes.statements.arrivals import too_large
from strikes.statements.trouble import Refused
from strikes.statements.wording import one_line

LOOKS_LIKE_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)


def is_address(source: str) -> bool:
    """Whether it reads as an address (“http://…”, “ftp:…”) and is no file that is there."""
    return bool(LOOKS_LIKE_ADDRESS.match(source)) and not Path(source).exists()


def campaign_called(slug: str | None) -> Campaign:
    """The campaign of that slug; without one, the campaign at the root of the site."""
    if slug is None:
        campaign = Campaign.objects.first_shown()
        if campaign is None:
            raise Refused("There is no campaign yet: load one first (manage.py load_campaign).")
        return campaign
    campaign = Campaign.objects.filter(slug=slug).first()
    if campaign is None:
        known = ", ".join(Campaign.objects.values_list("slug", flat=True)) or "none"
        raise Refused(f"There is no campaign “{slug}”. There is: {known}.")
    return campaign


def organisation_called(name: str, say: Callable[[str], object]) -> Organisation:
    """The organisation of that name in any language; made, and said so, where there is none."""
    name = one_line(name, 200)
    if not name:
        raise Refused("The publisher has no name: give one.")
    named = Q(name__iexact=name) | Q(name_ru__iexact=name) | Q(name_ar__iexact=name)
    found = Organisation.objects.filter(named).first()
    if found is None:
        found = Organisation.objects.create(name=name, kind="media")
        say(f"“{name}” was not known and is noted as a publisher (media).")
    return found


def file_body(path: Path) -> bytes:
    """The bytes of a file that is small enough to be a statement."""
    if path.is_dir():
        raise Refused(f"{path} is a directory: name one file in it.")
    if not path.exists():
        raise Refused(f"{path} is not there.")
    if not path.is_file():
        raise Refused(f"{path} is no ordinary file.")
    if path.stat().st_size > settings.STATEMENT_MAX_BYTES:
        raise Refused(f"{path}: {too_large(path.stat().st_size)}")
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error
