"""The words that the map page's scripts show, in the reader's language."""

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from strikes.models import Release
from strikes.public.choices import labels
from strikes.public.wording import OWN_KIND, quoted
from strikes.vocabulary import LOCATION_PRECISION, TARGET_CATEGORIES

# Of the filters that are no list.
HEADINGS = {"days": "Dates", "precision": "Place at least", "q": "Search"}


def for_the_browser(release: Release) -> dict:
    """Everything the scripts need to know beside the data: addresses, language and words."""
    return {
        "language": get_language(),
        "columns": reverse("strike-columns", args=[release.sha256]),
        "areas": reverse("areas", args=[release.sha256]),
        "search": reverse("strike-search", args=[release.sha256]),
        "tiles": reverse("strike-tile", args=[release.sha256, 0, 0, 0]).removesuffix("/0/0/0.json"),
        "provinces": reverse("strike-provinces", args=[release.sha256]),
        "strike": reverse("strike", args=["KEY"]),
        "categories": {entry.code: _(entry.label) for entry in TARGET_CATEGORIES},
        "headings": {**labels(), **{name: _(label) for name, label in HEADINGS.items()}},
        "precisions": {entry.code: _(entry.label) for entry in LOCATION_PRECISION},
        "words": _words()
        | _words_of_buttons()
        | _words_of_doubt()
        | _words_of_places()
        | _words_of_filters(),
    }


def _words() -> dict[str, str]:
    return {
        "counts": _("{certain} certainly, {possible} possibly"),
        "unplaced": _("{count} more name no province and may lie here"),
        "country": _("{count} with no province stated, not drawn"),
        "showAll": _("Show all"),
        "nothing": _("No strike of the record is in these days and provinces."),
        "more": _("and {count} more"),
        "failed": _("The map could not be read. The list is complete; try again later."),
        "highest": _(", highest bar {number}"),
        "month": _("Strikes by month"),
        "week": _("Strikes by week"),
        "day": _("Strikes by day"),
        "comma": _(", "),
        "semicolon": _("; "),
        "quoted": quoted("{text}"),
        "unsaid": _("target not stated"),
        "silentDay": _("no statement known"),
        "silentDays": _("{number} of {days} days without a statement"),
        "noneDay": _("reported as none flown"),
        "noneDays": _("{number} of {days} days reported as none flown"),
    }


def _words_of_filters() -> dict[str, str]:
    return {
        "noDate": _("This is not a date: write year-month-day, such as 2015-10-31."),
        "crossed": _("The last day is before the first: swap the two."),
        "noExpression": _("Not a date this field knows: see the examples below it."),
        "noPlace": _("No place of this release is spelled so: choose one of the list."),
        "places": _("Places"),
        "leaveOut": _("Leave out:"),
        "openStart": _("until {end}"),
        "searching": _("Searching…"),
        "searchFailed": _("The texts could not be searched. Try again in a moment."),
        "copied": _("Copied."),
        "copyByHand": _("Marked: copy it with your browser."),
    }


def _words_of_buttons() -> dict[str, str]:
    return {
        "play": _("Play"),
        "pause": _("Pause"),
        "zoomIn": _("Zoom in"),
        "zoomOut": _("Zoom out"),
        "close": _("Close"),
    }


def _words_of_doubt() -> dict[str, str]:
    return {
        "certain": _("certainly"),
        "possible": _("possibly"),
        "more_than": _("more than {number}"),
        "at_least": _("at least {number}"),
        "about": _("about {number}"),
        "less_than": _("less than {number}"),
        "up_to": _("up to {number}"),
        "between": _("between {low} and {high}"),
        "openEnd": _("from {start} on"),
    }


def _words_of_places() -> dict[str, str]:
    return {
        "where2": _("near {place}"),
        "where3": _("somewhere in the district of {place}"),
        "where4": _("somewhere in the province of {place}"),
        "where5": _("somewhere in {place}"),
        "where6": _("place not stated"),
        "where7": _("sea or international airspace"),
        **{f"kind{precision}": own for precision, own in OWN_KIND.items()},
    }
