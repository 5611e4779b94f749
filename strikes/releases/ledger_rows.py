"""What the claims of a release say together: contradictions, and what is known of each day."""

from collections.abc import Iterator
from datetime import date

from strikes.ledger.contradictions import Contradiction, contradictions
from strikes.ledger.coverage import coverage
from strikes.ledger.figures import Figure, figure
from strikes.models import Campaign, Published
from strikes.releases import render
from strikes.releases.rows import new_row
from strikes.releases.touched import AT_ONCE


class Ledger:
    """Worked out from the claims as they are published now; of each only its figure is kept."""

    def __init__(self, campaign: Campaign) -> None:
        self.campaign = campaign
        self._claims = Published.objects.filter(campaign=campaign, kind="claim", until=None)
        data = self._claims.order_by("key").values_list("data", flat=True)
        self.figures = [figure(claim) for claim in data.iterator(chunk_size=AT_ONCE)]
        self.disputes = contradictions(self.figures, campaign.start)

    def contradictions(self) -> Iterator[Published]:
        claims = self._quoted()
        for one in self.disputes:
            yield new_row(
                self.campaign, "contradiction", one.key, render.contradiction(one, claims)
            )

    def coverage(self) -> Iterator[Published]:
        start = self.campaign.start
        last = self.campaign.end or _last_flown(self.figures) or start
        days = coverage(self.figures, start, max(last, start), self.disputes)
        yield new_row(self.campaign, "ledger", "coverage", render.coverage(days))

    def _quoted(self) -> dict[str, dict]:
        """The claims that contradictions name, by key."""
        keys = {figure.key for one in self.disputes for figure in _sides(one)}
        return dict(self._claims.filter(key__in=keys).values_list("key", "data"))


def _sides(one: Contradiction) -> tuple[Figure, ...]:
    return (one.first, one.second, *one.others)


def _last_flown(figures: list[Figure]) -> date | None:
    """The last day that a figure for a window speaks of; totals go on being quoted for years."""
    return max((one.end for one in figures if one.end and not one.cumulative), default=None)
