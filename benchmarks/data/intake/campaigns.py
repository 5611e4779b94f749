"""The campaign that measured rows go into, marked as made up."""

from datetime import date

from strikes.models import Campaign


def made(slug: str) -> Campaign:
    """Made anew; rows of an earlier run keep theirs under another name."""
    Campaign.objects.filter(slug=slug).update(slug=f"{slug}-{Campaign.objects.count()}")
    return Campaign.objects.create(
        slug=slug, name="Measured rows", country="SY", start=date(2015, 9, 30), lat=35, lon=38.5,
        position=99, synthetic=True, note="Made up, for measuring.",
    )  # fmt: skip
