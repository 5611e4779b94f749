"""What strikes are shown with, read for some thousand of them at once.

Many strikes rest on one claim and lie in one place, so each of these is read and rendered once.
Django's own prefetching would read them again for each strike, and makes a manager and a query for
each of its relations: more than half the time of a large release.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

from strikes.models import Area, Assessment, Claim, Organisation, Sortie, Strike, Target
from strikes.releases import render, rounding, sources

Thing = TypeVar("Thing")
Lists = dict[int, list]  # by the primary key of the strike, or of the target


class Shelf(Generic[Thing]):
    """Records by primary key, each made ready once for all that ask for it one after the other."""

    def __init__(self, records: QuerySet, made: Callable[[Any], Thing]) -> None:
        self._records, self._made = records, made
        self._held: dict[int, Thing] = {}

    def hold(self, keys: Iterable[int | None]) -> None:
        """Has these at hand and puts the others away."""
        wanted = set(keys) - {None}
        held = {key: self._held[key] for key in wanted & self._held.keys()}
        missing = self._records.filter(pk__in=wanted - held.keys())
        self._held = held | {one.pk: self._made(one) for one in missing}

    def get(self, key: int | None) -> Thing | None:
        return self._held[key] if key else None

    def all_of(self, keys: Iterable[int]) -> list[Thing]:
        """In their order; what is not among the records is left out."""
        return [self._held[key] for key in keys if key in self._held]


class Strikes:
    """Renders strikes; `claims` are those that may be public, with all that is shown of them."""

    def __init__(self, claims: QuerySet[Claim]) -> None:
        above = ("parent__parent", "province")
        paths = ("", "parent__", *(f"{path}__" for path in above))
        areas = Area.objects.select_related(*above).defer(*(f"{path}polygon" for path in paths))
        self.claims = Shelf(claims, sources.claim)
        self.areas: Shelf[Area] = Shelf(areas, _as_it_is)
        self.bodies: Shelf[Organisation] = Shelf(Organisation.objects.all(), _as_it_is)

    def rendered(self, strikes: Sequence[Strike]) -> Iterator[tuple[Strike, dict]]:
        """Each strike with its data, in the same order; without those that no claim supports."""
        found = [one.pk for one in strikes]
        evidence = _linked(Strike.evidence.through, "claim_id", found)
        provinces = _linked(Strike.provinces.through, "area_id", found)
        targets, sorties, verdicts = _targets(found), _sorties(found), _verdicts(found)
        self._hold(strikes, evidence, provinces, sorties)
        for one in strikes:
            claims = self.claims.all_of(evidence[one.pk])
            if not claims:
                continue
            one.area = self.areas.get(one.area_id)
            one.organisation = self.bodies.get(one.organisation_id)
            within = self.areas.all_of(provinces[one.pk])
            rounding.strike(one, within)
            flown = self._with_bases(sorties[one.pk])
            beside = render.Beside(claims, within, targets[one.pk], flown, verdicts[one.pk])
            yield one, render.strike(one, beside)

    def _hold(
        self, strikes: Sequence[Strike], evidence: Lists, provinces: Lists, sorties: Lists
    ) -> None:
        self.claims.hold(_each(evidence))
        self.bodies.hold(one.organisation_id for one in strikes)
        bases = [one.base_id for one in _each(sorties)]
        self.areas.hold([*(one.area_id for one in strikes), *_each(provinces), *bases])

    def _with_bases(self, sorties: list[Sortie]) -> list[Sortie]:
        for one in sorties:
            one.base = self.areas.get(one.base_id)
            rounding.sortie(one)
        return sorties


def _targets(strikes: list[int]) -> Lists:
    """Each with the keys of the claims that name it."""
    links = Target.evidence.through.objects.filter(target__strike__in=strikes).order_by("claim")
    named = _by(links.values_list("target_id", "claim_id"))
    targets = Target.objects.filter(strike__in=strikes).defer("bounds")
    return _by((one.strike_id, render.Named(one, named[one.pk])) for one in targets)


def _sorties(strikes: list[int]) -> Lists:
    flown = Sortie.objects.filter(strike__in=strikes).defer("bounds")
    return _by((one.strike_id, one) for one in flown)


def _verdicts(strikes: list[int]) -> Lists:
    found = Assessment.objects.filter(strike__in=strikes).select_related("organisation")
    return _by((one.strike_id, one) for one in found)


def _linked(through: Any, column: str, strikes: list[int]) -> Lists:
    links = through.objects.filter(strike__in=strikes).order_by(column)
    return _by(links.values_list("strike_id", column))


def _by(pairs: Iterable[tuple[Any, Any]]) -> Lists:
    lists: Lists = defaultdict(list)
    for key, one in pairs:
        lists[key].append(one)
    return lists


def _each(lists: Lists) -> Iterator[Any]:
    return (one for some in lists.values() for one in some)


def _as_it_is(one: Any) -> Any:
    return one
