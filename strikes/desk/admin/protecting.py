"""Protecting people on the pages of records and places: what a release showed before, it goes on
showing, which the page says before the form is saved and after."""

from functools import reduce
from operator import or_

from django.contrib import messages
from django.db.models import Min, Q, QuerySet
from django.http import HttpRequest
from django.utils.html import escape
from django.utils.translation import gettext as _

from strikes.models import Area, Campaign, Published, Sortie, Strike
from strikes.models.protection import ANY_AREA

TITLE = "Protecting people"
FIELDS = ("protection", "delay_days")
PROTECTION_SET = (TITLE, {"fields": (FIELDS,)})


class Protecting:
    """For the admin of what can be protected."""

    def get_fieldsets(self, request, obj=None):
        sets = super().get_fieldsets(request, obj)
        said = obj and _public_since(obj)
        if not said:
            return sets
        words = escape(f"{said} {_kept()}")
        return [
            (name, each | {"description": words} if name == TITLE else each) for name, each in sets
        ]

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if set(FIELDS) & set(form.changed_data):
            _warn_of_releases(request, obj)


def _warn_of_releases(request: HttpRequest, record: Strike | Sortie | Area) -> None:
    said, next_one = _public_since(record), _what_the_next_does(record)
    if said and next_one:
        messages.warning(request, f"{said} {next_one} {_kept()}")


def _public_since(record: Strike | Sortie | Area) -> str:
    """Nothing where no release has shown it or, of a place, a record there."""
    if isinstance(record, Area):
        campaigns, words = list(Campaign.objects.all()), _("What is here is public since %s.")
    else:
        campaigns, words = [record.campaign], _("This record is public since %s.")
    found = [
        _("release %(number)s of %(campaign)s") % {"number": first, "campaign": campaign}
        for campaign in campaigns
        if (first := _first(record, Published.objects.filter(campaign=campaign)))
    ]
    return words % ", ".join(found) if found else ""


def _first(record: Strike | Sortie | Area, rows: QuerySet[Published]) -> int | None:
    """The number of the first release that showed it."""
    if isinstance(record, Area):
        shown = _there(record, rows)
    else:
        shown = [rows.filter(kind=record._meta.model_name, key=record.key)]
    found = [each.aggregate(first=Min("since"))["first"] for each in shown]
    return min(filter(None, found), default=None)


def _there(place: Area, rows: QuerySet[Published]) -> list[QuerySet[Published]]:
    """What names the place or one that its protection covers, and what flew from there: a query
    each, so that each has its index."""
    covered = reduce(or_, (Q(**{f"{path}pk": place.pk}) for path in ANY_AREA))
    areas = Area.objects.filter(covered).order_by()
    facets = [f"{level}:{code}" for level, code in areas.values_list("level", "code")]
    flown = Sortie.objects.filter(base__in=areas.values("pk")).order_by()
    return [
        rows.filter(facets__overlap=facets),
        rows.filter(kind="sortie", key__in=flown.values("key")),
        rows.filter(kind="strike", key__in=flown.exclude(strike=None).values("strike__key")),
    ]


def _what_the_next_does(record: Strike | Sortie | Area) -> str:
    if record.protection == "held":
        return _("The next release leaves it out.")
    if record.delay_days:
        return _("Releases leave it out until its delay has passed.")
    if record.protection == "district":
        return _("The next release shows its district at most.")
    if record.protection == "province":
        return _("The next release shows its province at most.")
    return ""


def _kept() -> str:
    return _(
        "Versions, files and evidence packs of earlier releases go on showing it as it was, and"
        " copies that others took cannot be called back."
    )
