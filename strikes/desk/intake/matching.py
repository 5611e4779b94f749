"""Which stored strike the rows of an import report, and whose number is taken."""

from collections.abc import Callable

from strikes.desk.intake.claims import days
from strikes.desk.intake.events import Event
from strikes.desk.intake.values import StrikeRow
from strikes.models import Area, Campaign, Claim, Strike


def strike_key(one: Event) -> str:
    """The row's own number in lower case: the address of the strike for ever."""
    return one.lead.ref.lower()


class Matching:
    """Events are the strike that their claims are evidence of already; else the one that has
    their number, unless that is plainly another strike."""

    def __init__(
        self, campaign: Campaign, found: list[Event], claim_of: Callable[[StrikeRow], Claim | None]
    ):
        self.campaign = campaign
        self.claim_of = claim_of
        keys = [key for one in found if (key := strike_key(one))]
        numbered = Strike.objects.select_related("campaign").in_bulk(keys, field_name="key")
        self.numbered: dict[str, Strike] = numbered
        self.stored: dict[int, Strike] = {}
        standing = self._standing(found)
        for one in found:
            strike = standing.get(one.lead.line) or numbered.get(strike_key(one))
            if strike:
                self.stored[one.lead.line] = strike
        self.standing = standing

    def _standing(self, found: list[Event]) -> dict[int, Strike]:
        """By leading line, the strikes that have a claim of the event as evidence."""
        claims = {
            claim.pk: one for one in found for row in one.rows if (claim := self.claim_of(row))
        }
        links = Strike.evidence.through.objects.filter(
            claim__in=claims, strike__campaign=self.campaign
        ).select_related("strike")
        found_for: dict[int, Strike] = {}
        for link in links.order_by("-pk"):
            one = claims[link.claim_id]
            if not strike_key(one) or strike_key(one) == link.strike.key:
                found_for[one.lead.line] = link.strike
        return found_for

    def clash(self, one: Event, place: Area | None) -> str:
        """Why the event cannot have its number; empty where it can."""
        strike = self.numbered.get(strike_key(one))
        if strike is None or one.lead.line in self.standing:
            return ""
        if strike.campaign_id != self.campaign.pk:
            return f"strike_id {one.lead.ref} belongs to the campaign {strike.campaign.slug}"
        window = days(one.start, one.end)
        apart = strike.window.lower >= window.upper or (
            strike.window.upper and strike.window.upper <= window.lower
        )
        elsewhere = place and strike.area_id and place.pk != strike.area_id
        if apart or elsewhere:
            return (
                f"strike_id {one.lead.ref} is another strike already ({strike}):"
                " give the row a number of its own, or leave it empty"
            )
        return ""
