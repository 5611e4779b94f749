import argparse
import os
import sys
from pathlib import Path

import django

from strikes.data.build import corrections
from strikes.data.build.tables import read

DATA = Path(__file__).resolve().parents[1]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m strikes.data.build", description=__doc__)
    parser.add_argument("folder", type=Path, help="claims.csv, strikes.csv, places.csv, …")
    folder = parser.parse_args().folder
    missing = [
        name for name in ("claims.csv", "strikes.csv", "places.csv") if not (folder / name).exists()
    ]
    if missing:
        print(f"{folder} has no {', '.join(missing)}.", file=sys.stderr)
        return 1
    claims, strikes = read(folder / "claims.csv"), read(folder / "strikes.csv")
    claims = [corrections.claim(row) for row in claims]
    strikes = [corrections.strike(row) for row in strikes]

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()  # areas are read and sentences written by the code that does it for an import
    from strikes.data.build.areas import build_areas
    from strikes.data.build.campaign import build_campaign

    build_areas(folder, DATA / "areas" / "SY", strikes)
    build_campaign(claims, strikes, DATA)
    return 0


if __name__ == "__main__":
    sys.exit(main())
