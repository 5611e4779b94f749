"""The made-up campaign as a whole: the same for the same number of strikes and the same seed."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from django.db.models import Count

from strikes.desk.synthetic.days import Day, days
from strikes.desk.synthetic.ground import Ground
from strikes.desk.synthetic.groups import groups
from strikes.desk.synthetic.texts import MARK, Briefing
from strikes.desk.synthetic.write import Writer
from strikes.models import Area, Campaign, Organisation
from strikes.models.bulk import check_now, many_rows

MOST = 5_000_000
FIRST = date(2015, 1, 1)
LAST_IN_LINE = 1000  # of campaigns: a made-up one never stands at the root of the site
AT_ONCE = 5000  # strikes held in memory, about
BODIES = {
    "flies": ("Synthetic air force", "belligerent"),
    "watches": ("Synthetic monitor", "monitor"),
}


class SyntheticError(Exception):
    """A sentence for the person at the shell: what is wrong, and what to do."""


def synthesize(
    strikes: int,
    seed: int,
    slug: str = "synthetic",
    country: str = "",
    tell: Callable[[int], object] = lambda written: None,
) -> Campaign:
    """Makes a campaign of so many strikes in the country, all pending; `tell` hears how many stand.

    Without a country, in the one with most places loaded. Raises SyntheticError, and writes
    nothing, for an impossible number, a slug in use, or a country without places."""
    if not 1 <= strikes <= MOST:
        raise SyntheticError(f"{strikes} strikes cannot be made: ask for 1 to {MOST}.")
    if Campaign.objects.filter(slug=slug).exists():
        raise SyntheticError(
            f"There is a campaign “{slug}” already, and what was published stays: choose another"
            f" name (--slug {slug}-2), or work in another data folder (DATA_DIR)."
        )
    random = Random(f"{seed} {slug}")
    with many_rows(command="synthesize"):
        ground = _ground(country or _best_known_country(), random)
        bodies = {name: _body(*facts) for name, facts in BODIES.items()}
        campaign = _campaign(slug, strikes, seed, ground)
        campaign.belligerents.add(bodies["flies"])
        writer, written = Writer(campaign, bodies["flies"], ground, random), 0
        for some in _parts(_briefings(days(FIRST, strikes, random), ground, bodies, random)):
            written += writer.write(some)
            check_now()
            tell(written)
    return campaign


def _best_known_country() -> str:
    places = Area.objects.filter(level="place", lat__isnull=False, province__isnull=False)
    counted = places.values("country").annotate(count=Count("pk")).order_by("-count", "country")
    return counted[0]["country"] if counted else ""


def _ground(country: str, random: Random) -> Ground:
    areas = Area.objects.in_country(country).order_by("code")
    ground = Ground(areas.filter(level="country").first(), list(areas), random)
    if not ground.provinces:
        raise SyntheticError(
            f"No places are loaded{f' for {country}' if country else ''}:"
            " run manage.py load_areas first, or name another country (--country)."
        )
    return ground


def _body(name: str, kind: str) -> Organisation:
    return Organisation.objects.get_or_create(name=name, defaults={"kind": kind})[0]


def _campaign(slug: str, strikes: int, seed: int, ground: Ground) -> Campaign:
    places = [place for one in ground.provinces for place in one.places]
    return Campaign.objects.create(
        slug=slug,
        name="Synthetic campaign, made up",
        name_ru="Вымышленная кампания для замеров",
        name_ar="حملة مصطنعة للقياس",
        country=places[0].country,
        start=FIRST,
        end=FIRST + timedelta(days=1095),
        lat=sum(place.lat for place in places) / len(places),
        lon=sum(place.lon for place in places) / len(places),
        position=LAST_IN_LINE,
        synthetic=True,
        note=f"{MARK} {strikes} strikes from seed {seed}.",
    )


def _briefings(
    found: list[Day], ground: Ground, bodies: dict[str, Organisation], random: Random
) -> Iterator[Briefing]:
    """For each day what the air force declares, and what the monitor alleges; of some nothing."""
    for day in found:
        told = list(groups(day, ground, random))
        for status, publisher in (("declared", bodies["flies"]), ("alleged", bodies["watches"])):
            some = [one for one in told if one.status == status]
            is_idle = day.is_idle and status == "declared"
            if not some and not is_idle:
                continue
            late = random.choice((0, 0, 1, 1, 2, 9))
            made = Briefing(day.date, publisher, day.date + timedelta(days=late))
            if status == "declared":
                made.say_flights(sum(one.count for one in some))
            made.say_strikes(some)
            yield made


def _parts(briefings: Iterator[Briefing]) -> Iterator[list[Briefing]]:
    """Briefings, some thousand strikes at a time."""
    some: list[Briefing] = []
    held = 0
    for one in briefings:
        some.append(one)
        held += sum(said.number for said in one.said if said.group)
        if held >= AT_ONCE:
            yield some
            some, held = [], 0
    if some:
        yield some
