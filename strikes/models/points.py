"""A point on the earth: two floats, WGS 84, both or neither."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q


class Pointed(models.Model):
    lat = models.FloatField(
        "latitude",
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    lon = models.FloatField(
        "longitude",
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )

    class Meta:
        abstract = True

    @staticmethod
    def rules(name: str) -> list[models.CheckConstraint]:
        both = Q(lat__isnull=False, lon__isnull=False)  # a comparison with null is no refusal
        return [
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True)
                | both & Q(lat__range=(-90, 90), lon__range=(-180, 180)),
                name=f"{name}_point_whole_and_on_earth",
                violation_error_message="A point needs both latitude and longitude, on this earth.",
            )
        ]
