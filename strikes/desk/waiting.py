"""What waits for an editor, counted for the first page of the desk."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from strikes.models import Claim, CopyProposal, Feed, Sortie, Statement, Strike


@dataclass(frozen=True)
class Heap:
    """So many of one thing, in words, and the list that shows them."""

    count: int
    words: str
    address: str


def waiting(user) -> list[Heap]:
    """The heaps that the user may look at and that are not empty."""
    draft = {"publication__exact": "draft"}
    heaps = [
        (Claim.objects.awaiting_review(), "claims to review", {"review__exact": "proposed"}),
        (_in_state("stuck"), "statements that could not be read", {"state__exact": "stuck"}),
        (_in_state("waiting"), "statements to be read", {"state__exact": "waiting"}),
        (CopyProposal.objects.undecided(), "likely copies", {"decision__exact": "open"}),
        (_failing_feeds(), "feeds that fail", {"health": "failing"}),
        (Strike.objects.filter(publication="draft"), "strikes in draft", draft),
        (Sortie.objects.filter(publication="draft", strike=None), "sorties in draft", draft),
    ]
    seen = [heap for heap in heaps if user.has_perm(f"strikes.view_{_name(heap[0])}")]
    counted = [Heap(rows.count(), words, _address(rows, query)) for rows, words, query in seen]
    return [heap for heap in counted if heap.count]


def _in_state(state: str):
    return Statement.objects.filter(state=state)


def _failing_feeds():
    return Feed.objects.filter(active=True, failures__gt=0)


def _name(rows) -> str:
    return rows.model._meta.model_name


def _address(rows, query: dict[str, str]) -> str:
    if rows.model is Claim:
        return reverse("admin:review_queue")
    return f"{reverse(f'admin:strikes_{_name(rows)}_changelist')}?{urlencode(query)}"
