"""How long a release takes after 100 changes, among few records and among many.

    make bench-releases                     10,000 strikes and 1,000,000
    make bench-releases STRIKES=100000      a smaller second size

Makes a campaign of each size and publishes it as any other, then publishes 100 edits of strikes,
100 of claims that carry three strikes at most, and 100 of any claims, three times each: the middle
one counts. A claim among a million strikes carries fifty of them, among ten thousand three, and
each is published anew with it: so only claims that carry alike tell what the size of the record
costs. The tables go into benchmarks/README.md.
"""

import os
import random
import resource
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db.models import Count, QuerySet  # noqa: E402
from readme import machine, write  # noqa: E402

from strikes.models import Campaign, Claim, Release, Strike  # noqa: E402
from strikes.releases.freeze import publish  # noqa: E402

HEAD = (
    "| strikes | after 100 edits of strikes, s | of claims with few strikes, s | of any claims, s"
    " | rows changed by each | memory at most, MB |"
)
FEW, CHANGES, ROUNDS = 10_000, 100, 3
FEW_STRIKES = 3  # of a claim


def made(number: int) -> Campaign:
    """The published campaign; made only once in one DATA_DIR."""
    slug = f"synthetic-{number}"  # the one that the map is measured with
    call_command("migrate", verbosity=0)
    if not Campaign.objects.filter(slug=slug).exists():
        call_command("load_areas", "SY", verbosity=0)
        call_command("synthesize", strikes=number, slug=slug)
    return Campaign.objects.get(slug=slug)


def strikes(campaign: Campaign) -> QuerySet[Strike]:
    return Strike.objects.filter(campaign=campaign)


def claims(campaign: Campaign) -> QuerySet[Claim]:
    return Claim.objects.filter(capture__statement__campaign=campaign)


def claims_of_few(campaign: Campaign) -> QuerySet[Claim]:
    carried = Strike.evidence.through.objects.filter(strike__campaign=campaign)
    carried = carried.values("claim").annotate(strikes=Count("pk"))
    return claims(campaign).filter(pk__in=carried.filter(strikes__lte=FEW_STRIKES).values("claim"))


def edit(records: QuerySet, note: str) -> None:
    for key in random.sample(list(records.values_list("pk", flat=True)), CHANGES):
        record = records.model.objects.get(pk=key)
        record.note = note
        record.save()


def after_edits(campaign: Campaign, records: QuerySet) -> tuple[float, int]:
    """Seconds and changed rows of the release in the middle."""
    taken = []
    for turn in range(ROUNDS):
        edit(records, f"Edited {Release.objects.count()}.{turn}")
        begun = time.perf_counter()
        release = publish(campaign)
        taken.append((time.perf_counter() - begun, release.counts["changed"]))
    return statistics.median_low(taken)


EDITED = {"strikes": strikes, "claims with few strikes": claims_of_few, "any claims": claims}


def measured(number: int) -> dict:
    campaign = made(number)
    if not campaign.releases.exists():
        measure_first(campaign, number)
    after = {name: after_edits(campaign, of(campaign)) for name, of in EDITED.items()}
    return {"strikes": number, "after": after, "MB": memory()}


def measure_first(campaign: Campaign, number: int) -> None:
    """Has a part of its own, since a campaign that is there is not published first once more."""
    begun = time.perf_counter()
    publish(campaign)
    taken = f"{time.perf_counter() - begun:,.0f} s, {memory():,.0f} MB at most"
    write(f"first release {number}", f"First release of {number:,} strikes: {taken}. {machine()}")


def memory() -> int:
    """The most that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def table(few: dict, many: dict) -> str:
    ratios = ", ".join(
        f"{many['after'][name][0] / few['after'][name][0]:.2f} times as long after edits of {name}"
        for name in EDITED
    )
    return "\n".join([
        "### Releases", "",
        HEAD,
        "|---:|---:|---:|---:|---|---:|",
        *map(_line, (few, many)), "",
        f"- among {many['strikes']:,}: {ratios}", "",
        machine(),
    ])  # fmt: skip


def _line(one: dict) -> str:
    took = " | ".join(f"{taken:.2f}" for taken, _rows in one["after"].values())
    rows = ", ".join(f"{rows:,}" for _taken, rows in one["after"].values())
    return f"| {one['strikes']:,} | {took} | {rows} | {one['MB']:,.0f} |"


def main(many: int) -> None:
    random.seed(1)
    write("releases", table(measured(FEW), measured(many)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
