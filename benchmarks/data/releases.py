"""How long a release takes after 100 changes, among few records and among many.

    make bench-releases                     10,000 strikes and 1,000,000
    make bench-releases STRIKES=100000      a smaller second size

Makes a campaign of each size and publishes it as any other, then publishes 100 edits of strikes and
100 of claims, three times each: the middle one counts. The table goes into benchmarks/README.md.
"""

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
from readme import machine, write  # noqa: E402

from strikes.models import Campaign, Claim, Release, Strike  # noqa: E402
from strikes.releases.freeze import publish  # noqa: E402

HEAD = (
    "| strikes | first release, s | after 100 edits of strikes, s | of claims, s"
    " | memory at most, MB |"
)
FEW, CHANGES, ROUNDS = 10_000, 100, 3


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def made(number: int) -> Campaign:
    """The published campaign; made only once in one DATA_DIR."""
    slug = f"synthetic-{number}"  # the one that the map is measured with
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


def measured(number: int) -> dict[str, float]:
    campaign = made(number)
    result: dict[str, float] = {"strikes": number}
    if not campaign.releases.exists():
        result["first"] = seconds(lambda: publish(campaign))
    result["after strikes"] = after_edits(campaign, Strike, "campaign")
    result["after claims"] = after_edits(campaign, Claim, "capture__statement__campaign")
    result["MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return result


def table(few: dict[str, float], many: dict[str, float]) -> str:
    ratios = ", ".join(
        f"{many[name] / few[name]:.2f} times as long {name.replace('after', 'after edits of')}"
        for name in ("after strikes", "after claims")
    )
    return "\n".join([
        "### Releases", "",
        HEAD,
        "|---:|---:|---:|---:|---:|",
        *map(_line, (few, many)), "",
        f"- among {many['strikes']:,}: {ratios}", "",
        machine(),
    ])  # fmt: skip


def _line(one: dict[str, float]) -> str:
    first = f"{one['first']:,.0f}" if "first" in one else "made before"
    return (
        f"| {one['strikes']:,} | {first} | {one['after strikes']:.2f} | {one['after claims']:.2f}"
        f" | {one['MB']:,.0f} |"
    )


def main(many: int) -> None:
    random.seed(1)
    write("releases", table(measured(FEW), measured(many)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
