"""The gazetteer: country, province, district and place in one tree, with every spelling."""

import pghistory
from django.db import models

from strikes.models.points import Pointed
from strikes.models.protection import Protected
from strikes.spelling import fold
from strikes.vocabulary import AREA_LEVELS

LONGEST_NAME = 200


class AreaQuerySet(models.QuerySet["Area"]):
    def provinces(self) -> "AreaQuerySet":
        return self.filter(level="province")

    def in_country(self, country: str) -> "AreaQuerySet":
        return self.filter(country=country)

    def spelled(self, name: str) -> "AreaQuerySet":
        """Areas that have exactly this name, in any script, marks and case aside."""
        return self.filter(names__folded=folded(name)).distinct()

    def spelled_like(self, text: str) -> "AreaQuerySet":
        """Areas with a name that holds the typed text, for a list that completes as one types."""
        return self.filter(names__folded__contains=fold(text)).distinct()


class Area(Pointed, Protected):
    code = models.CharField(
        max_length=80, unique=True, help_text="ISO 3166-2 for a province, own code for the rest"
    )
    level = models.CharField(max_length=8, choices=AREA_LEVELS.choices)
    kind = models.CharField(max_length=40, blank=True, help_text="town, air base, mountain …")
    country = models.CharField(max_length=2, db_index=True, help_text="ISO 3166-1 code")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    province = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="inside",
        limit_choices_to={"level": "province"}, help_text="of a district or place",
    )  # fmt: skip
    pcode = models.CharField("P-code", max_length=20, blank=True)
    name_en = models.CharField("name in English", max_length=200)
    name_ar = models.CharField("name in Arabic", max_length=200, blank=True)
    name_ru = models.CharField("name in Russian", max_length=200, blank=True)
    population = models.PositiveIntegerField(null=True, blank=True)
    polygon = models.JSONField(
        null=True, blank=True, help_text="simplified GeoJSON Polygon or MultiPolygon, WGS 84"
    )
    boundary_version = models.CharField(max_length=100, blank=True)
    source = models.CharField(max_length=300, blank=True)
    licence = models.CharField(max_length=100, blank=True)
    note = models.TextField(blank=True)

    objects = AreaQuerySet.as_manager()

    class Meta:
        ordering = ["name_en"]
        constraints = [*Pointed.rules("area")]

    def __str__(self) -> str:
        return self.name_en

    @property
    def own_province(self) -> "Area | None":
        """The province an area lies in; a province lies in itself."""
        return self if self.level == "province" else self.province


def folded(text: str) -> str:
    """As names are compared; cut where one letter stands for eighteen, as “ﷺ” does."""
    return fold(text)[:LONGEST_NAME]


class AreaName(models.Model):
    """One spelling of an area's name; the area's three main names stand here too."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="names")
    text = models.CharField(max_length=LONGEST_NAME)
    language = models.CharField(max_length=2, blank=True)
    folded = models.CharField(max_length=LONGEST_NAME, editable=False, db_index=True)

    class Meta:
        ordering = ["text"]
        constraints = [
            models.UniqueConstraint(fields=["area", "text"], name="area_name_once_per_area")
        ]

    def __str__(self) -> str:
        return self.text

    def save(self, **kwargs) -> None:
        self.folded = folded(self.text)
        super().save(**kwargs)


for model in (Area, AreaName):
    pghistory.track()(model)
