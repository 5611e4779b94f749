"""Stored strikes that a new one looks like: same days, place, target category and publisher."""

from collections.abc import Collection

from django.db.models import QuerySet

from strikes.desk.intake.events import Event
from strikes.models import Campaign, Organisation, Strike


def look_alikes(
    campaign: Campaign, fresh: list[tuple[Event, Strike]], own: Collection[int]
) -> dict[int, str]:
    """By the leading line of a new strike, the key of a stored one that it may be.

    `own` are the strikes of the same import: rows of one file are told apart by who made it."""
    placed = [(one, strike) for one, strike in fresh if strike.area_id]
    strikes = Strike.objects.filter(
        campaign=campaign,
        area__in={strike.area_id for _, strike in placed},
        window__in=list({strike.window for _, strike in placed}),
    )
    stored = _facts(strikes, own)
    publishers = dict(Organisation.objects.values_list("pk", "name")) if stored else {}
    by_name = {name.casefold(): key for key, name in publishers.items()}
    found: dict[int, str] = {}
    for one, strike in placed:
        days = (strike.window.lower, strike.window.upper)
        for row in one.rows:
            alike = (
                days,
                strike.area_id,
                row.category,
                by_name.get(row.source.publisher.casefold()),
            )
            if alike in stored:
                found.setdefault(one.lead.line, stored[alike])
    return found


def _facts(strikes: QuerySet[Strike], own: Collection[int]) -> dict[tuple, str]:
    rows = strikes.values_list(
        "pk", "key", "window", "area_id", "targets__category",
        "evidence__capture__statement__publisher_id",
    )  # fmt: skip
    return {
        ((window.lower, window.upper), area, category, publisher): key
        for pk, key, window, area, category, publisher in rows
        if pk not in own
    }
