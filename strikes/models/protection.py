"""Protecting people: a record or a place can be held back from releases, shown no more exactly than
its district or province, or shown only some days after what happened. The strictest counts.

A name that must not be public is masked: strikes/releases/masking.py."""

from datetime import date, timedelta

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.lookups import GreaterThan
from django.utils import timezone

LEVELS = [
    ("", "as it is"),
    ("district", "rounded to its district"),
    ("province", "rounded to its province"),
    ("held", "held back"),
]
STRICTNESS = {code: number for number, (code, _label) in enumerate(LEVELS)}
ANY_AREA = ("", "parent__", "parent__parent__", "province__")  # the area itself and what it lies in


class Protected(models.Model):
    protection = models.CharField(
        max_length=8, choices=LEVELS, default="", blank=True,
        help_text="How it may be released. For a place: every record there, too.",
    )  # fmt: skip
    delay_days = models.PositiveSmallIntegerField(
        "delay in days", null=True, blank=True, validators=[MaxValueValidator(3650)],
        help_text="Released no sooner than so many days after the last day of its window.",
    )  # fmt: skip

    rounded_to = (
        ""  # how a release shows it: set beside a record that is being rendered, never saved
    )

    class Meta:
        abstract = True


def strictest(*levels: str) -> str:
    return max(levels, key=STRICTNESS.__getitem__)


def is_held(links: dict[str, models.QuerySet | None], areas: models.QuerySet) -> Q:
    """Records that must not be shown at all; `links` as in `is_delayed`."""
    held = Q(protection="held")
    return held | _where_areas_are(links, areas, protection="held")


def is_delayed(links: dict[str, models.QuerySet | None], areas: models.QuerySet) -> Q:
    """Records whose day has not come. `links`: how a record leads to areas, as a name of its field
    or, of its link tables, with the rows that lead there from one record. `areas`: all of them."""
    today = timezone.now().date()
    due = models.ExpressionWrapper(
        F("window__endswith") + F("delay_days"), output_field=models.DateField()
    )
    waits = Q(delay_days__isnull=False) & (
        Q(window__endswith__isnull=True) | Q(GreaterThan(due, today + timedelta(days=1)))
    )
    for days in set(areas.exclude(delay_days=None).values_list("delay_days", flat=True)):
        waits |= _somewhere(links, _covered(areas, delay_days=days)) & _ended_after(today, days)
    return waits


def is_rounded(links: dict[str, models.QuerySet | None], areas: models.QuerySet) -> Q:
    """Records that are shown less exactly than they are known."""
    found = Q(protection__in=("district", "province"))
    for level in ("district", "province"):
        found |= _where_areas_are(links, areas, protection=level)
    return found


def _ended_after(today: date, days: int) -> Q:
    """The end of a window is the day after its last one; an open window has not ended."""
    first = today - timedelta(days=days - 1)
    return Q(window__endswith__isnull=True) | Q(window__endswith__gt=first)


def _where_areas_are(
    links: dict[str, models.QuerySet | None], areas: models.QuerySet, **how: str
) -> Q:
    """Nothing where no area is, so that a large campaign without any is not looked through."""
    if not areas.filter(**how).exists():
        return Q()
    return _somewhere(links, _covered(areas, **how))


def _covered(areas: models.QuerySet, **how) -> models.QuerySet:
    """The areas that are protected like this, or lie in one that is."""
    [(field, value)] = how.items()
    found = Q()
    for path in ANY_AREA:
        found |= Q(**{f"{path}{field}": value})
    return areas.filter(found).order_by().values("pk")


def _somewhere(links: dict[str, models.QuerySet | None], areas: models.QuerySet) -> Q:
    found = Q()
    for name, rows in links.items():
        if rows is None:
            found |= Q(**{f"{name}__in": areas})
        else:
            found |= Q(models.Exists(rows.filter(area__in=areas)))
    return found
