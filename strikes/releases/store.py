"""Writes the rows of a release: new versions, and the end of those that no longer stand."""

from collections import Counter
from collections.abc import Iterable

from strikes.models import Campaign, Published
from strikes.models.copying import copy_in
from strikes.releases.touched import AT_ONCE, in_chunks


class Store:
    """Writes for one release, inside its transaction; `counts` says what that changed."""

    def __init__(self, campaign: Campaign, number: int) -> None:
        self.campaign, self.number = campaign, number
        self.counts: Counter[str] = Counter(added=0, changed=0, withdrawn=0)
        self.kinds: Counter[str] = Counter()  # how many more, or fewer, rows of a kind stand
        self.written: Counter[str] = Counter()  # rows of a kind that began or ended

    def put(self, kind: str, rows: Iterable[Published], keys: set[str] | None = None) -> None:
        """Makes the rows stand, and no others: none of the kind, or none of its `keys`."""
        found: set[str] = set()
        for chunk in in_chunks(rows):
            self._write(kind, chunk)
            found.update(row.key for row in chunk)
        self._withdraw(kind, found, keys)

    def _write(self, kind: str, rows: list[Published]) -> None:
        before = self._sums(kind, [row.key for row in rows])
        fresh = [row for row in rows if before.get(row.key) != row.sha256]
        again = [row.key for row in fresh if row.key in before]
        self._end(kind, again)
        for row in fresh:
            row.since = self.number
        copy_in(fresh)
        self.counts["changed"] += len(again)
        self.counts["added"] += len(fresh) - len(again)
        self.kinds[kind] += len(fresh) - len(again)
        self.written[kind] += len(fresh)

    def _withdraw(self, kind: str, found: set[str], keys: set[str] | None) -> None:
        if keys is None:
            standing = self._standing(kind).order_by().values_list("key", flat=True)
            gone = {key for key in standing.iterator(AT_ONCE) if key not in found}
        else:
            gone = {key for chunk in in_chunks(keys - found) for key in self._sums(kind, chunk)}
        for chunk in in_chunks(sorted(gone)):
            self._end(kind, chunk)
        self.counts["withdrawn"] += len(gone)
        self.kinds[kind] -= len(gone)
        self.written[kind] += len(gone)

    def _standing(self, kind: str):
        return Published.objects.filter(campaign=self.campaign, kind=kind, until=None)

    def _sums(self, kind: str, keys: list[str]) -> dict[str, str]:
        standing = self._standing(kind).filter(key__in=keys)
        return dict(standing.order_by().values_list("key", "sha256"))

    def _end(self, kind: str, keys: list[str]) -> None:
        if keys:
            self._standing(kind).filter(key__in=keys).update(until=self.number)
