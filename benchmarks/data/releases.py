"""How long a release takes after 100 changes, among few records and among many.

    python -m config.services with python benchmarks/data/releases.py 10000

Makes a campaign of so many strikes, publishes it, then publishes 100 edits of strikes and 100 of
claims, three times each, and prints what each took as one line of JSON (seconds; the middle one).
"""

import json
import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402

from strikes.models import Campaign, Claim, Release, Strike  # noqa: E402
from strikes.releases.freeze import publish  # noqa: E402

CHANGES, ROUNDS = 100, 3


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def made(number: int) -> Campaign:
    """The published campaign; made only once in one DATA_DIR."""
    slug = f"measured-{number}"
    call_command("migrate", verbosity=0)
    if not Campaign.objects.filter(slug=slug).exists():
        call_command("load_areas", "SY", verbosity=0)
        call_command("synthesize", strikes=number, slug=slug)
    return Campaign.objects.get(slug=slug)


def edit(model, campaign: Campaign, path: str, note: str) -> None:
    keys = model.objects.filter(**{path: campaign}).values_list("pk", flat=True)
    for key in random.sample(list(keys), CHANGES):
        record = model.objects.get(pk=key)
        record.note = note
        record.save()


def after_edits(campaign: Campaign, model, path: str) -> float:
    taken = []
    for turn in range(ROUNDS):
        edit(model, campaign, path, f"Edited {Release.objects.count()}.{turn}")
        taken.append(seconds(lambda: publish(campaign)))
    return statistics.median(taken)


def main(number: int) -> None:
    random.seed(1)
    campaign = made(number)
    result: dict[str, float | int] = {"strikes": number}
    if not campaign.releases.exists():
        result["first_release_s"] = seconds(lambda: publish(campaign))
    result["100_strikes_s"] = after_edits(campaign, Strike, "campaign")
    result["100_claims_s"] = after_edits(campaign, Claim, "capture__statement__campaign")
    result["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({name: round(value, 2) for name, value in result.items()}))


main(int(sys.argv[1]))
