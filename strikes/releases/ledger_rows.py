"""What the claims of a release say together: contradictions, and what is known of each day.

Two claims can only contradict each other where they count the same thing (their topic), so a
release looks again at the topics of the claims that changed, and leaves the others as they are.
The days: coverage_rows.py.
"""

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Q, QuerySet
from django.db.models.fields.json import KT

from strikes.ledger.contradictions import contradictions
from strikes.ledger.figures import Figure, figure
from strikes.models import Campaign, Published
from strikes.releases import render
from strikes.releases.coverage_rows import coverage_after, coverage_row
from strikes.releases.rows import new_row
from strikes.releases.store import Store
from strikes.releases.touched import AT_ONCE, in_chunks

Topic = tuple[str, ...]
TOPIC = ("measure", "scope", "unit", "effect", "rate")  # what figures share that are compared


def put_ledger(store: Store, everything: bool) -> None:
    """Writes the rows of the ledger, when those of the claims are written."""
    topics = None if everything else _changed_topics(store)
    if topics is not None and not topics:
        return
    disputes = _Disputes(store.campaign, topics)
    store.put("contradiction", disputes.rows(), disputes.standing())
    days = coverage_row(store.campaign) if everything else coverage_after(store)
    store.put("ledger", days)


def _changed_topics(store: Store) -> set[Topic]:
    """Those of the claims that this release begins or ends, as they were and as they are."""
    touched = Q(since=store.number) | Q(until=store.number)
    claims = Published.objects.filter(touched, campaign=store.campaign, kind="claim")
    return {_topic(data) for data in claims.values_list("data", flat=True).iterator(AT_ONCE)}


def _topic(claim: dict) -> Topic:
    return tuple(claim[part] for part in TOPIC)


class _Disputes:
    """Contradictions within the topics, or all of them."""

    def __init__(self, campaign: Campaign, topics: set[Topic] | None = None) -> None:
        self.campaign, self.topics = campaign, topics
        self.claims = Published.objects.filter(campaign=campaign, kind="claim", until=None)

    def rows(self) -> Iterator[Published]:
        found = contradictions(self._figures(), self.campaign.start)
        keys = {figure.key for one in found for figure in (one.first, one.second, *one.others)}
        claims = dict(self.claims.filter(key__in=keys).values_list("key", "data"))
        for one in found:
            data = render.contradiction(one, claims)
            yield new_row(self.campaign, "contradiction", one.key, data)

    def standing(self) -> set[str] | None:
        """Keys of those there are until now."""
        if self.topics is None:
            return None
        rows = Published.objects.filter(campaign=self.campaign, kind="contradiction", until=None)
        found = rows.values_list("key", "data__first")
        return {key for key, first in found if _topic(first) in self.topics}

    def _figures(self) -> Iterator[Figure]:
        for claims in self._wanted():
            for data in claims.values_list("data", flat=True).iterator(AT_ONCE):
                if self.topics is None or _topic(data) in self.topics:
                    yield figure(data)

    def _wanted(self) -> Iterator[QuerySet[Published]]:
        if self.topics is None:
            yield self.claims
            return
        scopes = defaultdict(set)
        for measure, scope, *_rest in self.topics:
            scopes[measure].add(scope)
        # As the index has them: published_topics.
        claims = self.claims.annotate(measure=KT("data__measure"), scope=KT("data__scope"))
        for measure, wanted in sorted(scopes.items()):
            for chunk in in_chunks(sorted(wanted)):
                yield claims.filter(measure=measure, scope__in=chunk)


def contradiction_rows(campaign: Campaign) -> Iterator[Published]:
    """Every contradiction among the claims as they are published now."""
    return _Disputes(campaign).rows()
