"""What readers look at: addresses of the current release, by kind, and how often each is asked."""

import random

from strikes.models import Published, Release

MANY = 300  # different addresses of a kind
MONTHS = [f"201{year}-{month:02}" for year in (5, 6) for month in range(1, 13)]
PROVINCES = ["SY-HI", "SY-HL", "SY-ID", "SY-DY", "SY-HM", "SY-RA", "SY-LA", "SY-DR"]


def visits(release: Release) -> dict[str, dict]:
    """kind → its weight and visits, each a list of addresses that a browser asks together."""
    at = f"/{release.slug}"
    months = [f"from={month}-01&to={month}-28" for month in MONTHS]
    data = f"/data/{release.sha256}"
    strikes, statements = _keys("strike", release), _keys("statement", release)
    weighed = {
        "map with its columns": (
            20, [[f"{at}/", f"{data}/strikes.arrows", f"{data}/areas.json"]]),
        "map filtered": (20, [[f"{at}/?{one}&province={_province()}"] for one in months]),
        "strike": (15, [[f"/strike/{key}/"] for key in strikes]),
        "statement": (10, [[f"/statement/{key}/"] for key in statements]),
        "ladder, calendar, overview": (
            10, [[f"{at}/ladder/"], [f"{at}/calendar/"], [f"{at}/overview/"], [f"{at}/changes/"],
                 [f"{at}/contradictions/"], [f"{at}/sorties/"]]),
        "province": (5, [[f"{at}/area/{code}/"] for code in PROVINCES]),
        "API, items": (
            12, [[f"{at}/api/collections/strikes/items?datetime={month}-01/{month}-28&limit=100"]
                 for month in MONTHS]),
        "API, one item": (5, [[f"{at}/api/collections/strikes/items/{key}"] for key in strikes]),
        "file of a release": (
            3, [[f"{at}/releases/{release.number}/files/{name}"]
                for name in ("strikes.csv", "claims.csv", "strikes.geojson")]),
    }  # fmt: skip
    return {name: {"weight": weight, "visits": some} for name, (weight, some) in weighed.items()}


def _province() -> str:
    return random.choice(PROVINCES)


def _keys(kind: str, release: Release) -> list[str]:
    standing = Published.objects.filter(campaign=release.campaign, kind=kind, until=None)
    return list(standing.order_by("sha256").values_list("key", flat=True)[:MANY])
