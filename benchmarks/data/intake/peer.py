"""The same rows by django-import-export, written as its documentation has it: a resource with
widgets, model validation on, the parts of a strike made after each row, one transaction.

What costs it and can be had for nothing is spared it: areas, organisations and statements are
looked up once, and history runs without the rollback for each row (`many_rows`)."""

# ruff: noqa: E402

import json
import resource as usage
import sys
from datetime import date, timedelta
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import django

django.setup()

from campaigns import made
from django.db.backends.postgresql.psycopg_any import DateRange
from import_export import fields, resources, widgets
from spent import spent
from tablib import Dataset

from strikes.desk.intake.strikes import date_prec
from strikes.models import Area, Capture, Claim, Organisation, Sortie, Statement, Strike, Target
from strikes.models.bulk import many_rows


class Window(widgets.Widget):
    """Both days of a row as a range."""

    def clean(self, value, row=None, **kwargs):
        last = row["window_end"] or value
        return DateRange(date.fromisoformat(value), date.fromisoformat(last) + timedelta(days=1))


class KnownArea(widgets.ForeignKeyWidget):
    """An area by its code, each asked of the database once."""

    def __init__(self):
        super().__init__(Area, "code")
        self.known = {area.code: area for area in Area.objects.defer("polygon")}

    def clean(self, value, row=None, **kwargs):
        return self.known[value] if value else None


class StrikeResource(resources.ModelResource):
    key = fields.Field("key", "strike_id")
    window = fields.Field("window", "window_start", Window())
    area = fields.Field("area", "place_id", KnownArea())
    place_as_stated = fields.Field("place_as_stated", "place_as_stated")
    where_prec = fields.Field("where_prec", "where_prec")
    radius_km = fields.Field("radius_km", "radius_km", widgets.FloatWidget())
    lat = fields.Field("lat", "lat", widgets.FloatWidget())
    lon = fields.Field("lon", "lon", widgets.FloatWidget())
    weapon = fields.Field("weapon", "weapon")
    note = fields.Field("note", "note")

    class Meta:
        model = Strike
        fields = (
            "key", "window", "area", "place_as_stated", "where_prec", "radius_km", "lat", "lon",
            "weapon", "note",
        )  # fmt: skip
        import_id_fields = ("key",)
        clean_model_instances = True
        use_transactions = True
        skip_diff = True
        report_skipped = False

    def __init__(self, campaign):
        super().__init__()
        self.campaign = campaign
        self.areas = self.fields["area"].widget.known
        self.bodies = {one.name: one for one in Organisation.objects.all()}
        self.statements: dict[str, Statement] = {}

    def before_import_row(self, row, **kwargs):
        row["strike_id"] = row["strike_id"].lower()
        row["radius_km"] = "25" if row["where_prec"] == "2" else ""

    def before_save_instance(self, instance, row, **kwargs):
        instance.campaign = self.campaign
        lower, upper = instance.window.lower, instance.window.upper
        instance.date_prec = date_prec(lower, upper - timedelta(days=1))
        instance.organisation = self.body(row["flown_by"])
        instance.night = row["date_note"] == "night"

    def init_instance(self, row=None):
        return Strike(campaign=self.campaign)  # validation asks for it

    def after_save_instance(self, instance, row, **kwargs):
        claim = self.claim(instance, row)
        instance.evidence.add(claim)
        provinces = [self.areas[code] for code in row["provinces"].split(";") if code]
        instance.provinces.add(*provinces)
        claim.areas.add(*provinces)
        target = Target.objects.create(
            strike=instance, category=row["target_category"] or "unspecified", term=row["term"],
            target_group=row["target_group"], **figure(row),
        )  # fmt: skip
        target.evidence.add(claim)
        kinds = row["aircraft"].split(";") if row["platform"] == "air" and row["aircraft"] else []
        for number, kind in enumerate(kinds, 1):
            sortie = Sortie.objects.create(
                key=f"{instance.key}-{number}", campaign=self.campaign, strike=instance,
                window=instance.window, aircraft=kind.strip()[:100], base_as_stated=row["base"],
            )  # fmt: skip
            sortie.evidence.add(claim)

    def claim(self, strike, row) -> Claim:
        words = f"{row['targets_count'] or 'some'} targets ({row['term']})"
        text = f"{row['organisation']} said that aircraft hit {words} at {row['place_as_stated']}."
        capture = self.capture(self.statement(row), f"{row['strike_id']}: {text}")
        at = capture.text.index(words)
        return Claim.objects.create(
            capture=capture, start=at, end=at + len(words), measure="targets_hit",
            term=row["term"], window=strike.window, as_of=row["stated_on"] or None,
            places=[row["place_as_stated"]] if row["place_as_stated"] else [],
            speaker=row["speaker"], target_group=row["target_group"], extractor="project summary",
            review="accepted", **figure(row),
        )  # fmt: skip

    def capture(self, statement, text) -> Capture:
        body = text.encode()
        return Capture.objects.create(
            statement=statement,
            kind="summary",
            address=statement.address,
            text=text,
            sha256=sha256(body).hexdigest(),
            size=len(body),
            charset="utf-8",
        )

    def statement(self, row) -> Statement:
        if row["url"] not in self.statements:
            self.statements[row["url"]] = Statement.objects.get_or_create(
                campaign=self.campaign, address=row["url"],
                defaults={
                    "publisher": self.body(row["publisher"]), "language": row["language"],
                    "organisation": self.body(row["organisation"]), "state": "read",
                    "published": row["stated_on"] or None,
                },
            )[0]  # fmt: skip
        return self.statements[row["url"]]

    def body(self, name) -> Organisation | None:
        if name and name not in self.bodies:
            self.bodies[name] = Organisation.objects.create(name=name, kind="media")
        return self.bodies.get(name)


def figure(row) -> dict:
    """The number of targets as said."""
    said, number = row["qualifier"], row["targets_count"]
    if not number or "-" in number:
        return {}
    low = None if said in ("less_than", "up_to") else number
    high = None if said in ("more_than", "at_least") else number
    return {"low": low, "high": high, "qualifier": said or "exact"}


def run(resource: StrikeResource, data: Dataset, dry: bool) -> None:
    with many_rows(intake="peer"):
        result = resource.import_data(data, dry_run=dry)
    if result.has_errors() or result.has_validation_errors():
        wrong = [each.error for _, errors in result.row_errors() for each in errors]
        wrong += [each.error for each in result.base_errors]
        sys.exit(f"The peer refused rows: {[*wrong, *result.invalid_rows][:3]}")


def main(path: Path) -> None:
    campaign = made("measured-peer")
    data = Dataset().load(path.read_text(encoding="utf-8"), format="csv")
    dry = spent(lambda: run(StrikeResource(campaign), data, dry=True))
    whole = spent(lambda: run(StrikeResource(campaign), data, dry=False))
    most = usage.getrusage(usage.RUSAGE_SELF).ru_maxrss / 1024
    what = f"django-import-export {version('django-import-export')}"
    print(json.dumps({"dry": dry, "import": whole, "megabytes": most, "what": what}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
