"""Four eyes: whoever publishes is none of those whose work a release makes public."""

from django.conf import settings
from django.db.models import Q

from strikes.models import Assessment, Campaign, Claim, Release, Sortie, Strike, Target

# Model → how its history leads to the campaign.
WORK = {
    Strike: "campaign",
    Sortie: "campaign",
    Target: "strike__campaign",
    Assessment: "strike__campaign",
    Claim: "capture__statement__campaign",
}


class OwnWork(Exception):
    """The publisher entered or changed what the release would make public."""


def check(campaign: Campaign, user, last: Release | None) -> None:
    """Raises OwnWork where the setting asks for four eyes and the user has only two."""
    if not settings.FOUR_EYES:
        return
    if user is None:
        raise OwnWork("FOUR_EYES is on: a release needs a publisher who is known by name.")
    count = sum(_events(model, path, campaign, user, last) for model, path in WORK.items())
    if count:
        raise OwnWork(
            f"You made {count} of the changes that this release would make public."
            " Another person with the right to publish has to look at it."
        )


def _events(model, path: str, campaign: Campaign, user, last: Release | None) -> int:
    since = Q(pgh_created_at__gte=last.published) if last else Q()
    by_user = Q(pgh_context__metadata__user=user.pk)
    return model.pgh_event_model.objects.filter(since, by_user, **{path: campaign}).count()
