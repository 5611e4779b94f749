"""What every figure and every window has: bounds that Postgres itself keeps and compares."""

from datetime import date, timedelta
from decimal import Decimal

from django.contrib.postgres.fields import DateRangeField, DecimalRangeField
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Least

from strikes.vocabulary import DATE_PRECISION, QUALIFIERS


def _numrange(low: Combinable | None, high: Combinable | None, bounds: str) -> Func:
    ends = [end if end else Value(None, models.DecimalField()) for end in (low, high)]
    return Func(*ends, Value(bounds), function="numrange", output_field=DecimalRangeField())


# `low` never above `high` inside the range function: the check constraint is what refuses it.
_LOW = Least(F("low"), Coalesce(F("high"), F("low")))


class Quantity(models.Model):
    """`low` and `high` are the number as said; `qualifier` says how it bounds; `bounds` is the
    range of values that the words allow, kept by the database."""

    low = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    high = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    qualifier = models.CharField(max_length=9, choices=QUALIFIERS.choices, blank=True)
    bounds = models.GeneratedField(
        expression=Case(
            When(qualifier="more_than", then=_numrange(F("low"), None, "()")),
            When(qualifier="less_than", then=_numrange(None, F("high"), "()")),
            default=_numrange(_LOW, F("high"), "[]"),
        ),
        output_field=DecimalRangeField(),
        db_persist=True,
    )

    class Meta:
        abstract = True

    @staticmethod
    def rules(name: str) -> list[models.CheckConstraint]:
        """What must never be; each model with a quantity lists these among its constraints."""
        never_crossed = Q(low__isnull=True) | Q(high__isnull=True) | Q(low__lte=F("high"))
        never_negative = Q(low__isnull=True) | Q(low__gte=0)
        return [
            models.CheckConstraint(
                condition=never_crossed,
                name=f"{name}_low_not_above_high",
                violation_error_message="The low end is above the high end: swap or correct them.",
            ),
            models.CheckConstraint(
                condition=never_negative & (Q(high__isnull=True) | Q(high__gte=0)),
                name=f"{name}_not_negative",
                violation_error_message="A count cannot be below zero.",
            ),
            models.CheckConstraint(
                condition=~Q(qualifier__in=("more_than", "at_least"), high__isnull=False)
                & ~Q(qualifier__in=("less_than", "up_to"), low__isnull=False),
                name=f"{name}_open_end_stays_open",
                violation_error_message=(
                    "“More than” and “at least” have no high end,"
                    " “less than” and “up to” no low end."
                ),
            ),
        ]


class Windowed(models.Model):
    """A window of days, both ends included as people say them; Postgres keeps it half-open."""

    window = DateRangeField(help_text="first day and day after the last")
    date_prec = models.CharField(
        "date precision", max_length=1, choices=DATE_PRECISION.choices, default="1"
    )

    class Meta:
        abstract = True

    @staticmethod
    def rules(name: str) -> list[models.CheckConstraint]:
        return [
            models.CheckConstraint(
                condition=Q(window__isempty=False, window__startswith__isnull=False),
                name=f"{name}_has_a_window",
                violation_error_message=(
                    "A window needs a first day, and its last day not before it."
                ),
            )
        ]


def last_day(window) -> date | None:
    """The last day inside a half-open window; None where it is open."""
    return window.upper - timedelta(days=1) if window and window.upper else None


def plain_number(value: Decimal | None) -> int | float | None:
    """A stored figure as JSON writes it: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
