"""From marks to rows: which published rows a change may have touched.

More rows than needed do no harm, since a row that comes out the same is not written again; a row
too few would keep an old fact in public. So every step asks what shows the thing that changed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from django.db import connection

from strikes.models import Area, Campaign, Claim, Mark, Organisation, Sortie, Statement, Strike

Names = dict[str, set[str]]  # kind → keys of rows
Each = TypeVar("Each")
AT_ONCE = 500  # records in memory, some 30 kB each while they are rendered; 2,000 are no quicker

RECORDS: dict[str, Any] = {
    "strike": Strike.objects.all(),
    "sortie": Sortie.objects.all(),
    "claim": Claim.objects.settled(),
    "statement": Statement.objects.all(),
    "area": Area.objects.all(),
}
# The column that holds the key of a published row.
KEY = dict.fromkeys(RECORDS, "key") | {"claim": "pk", "area": "code"}


def in_chunks(items: Iterable[Each], size: int = AT_ONCE) -> Iterator[list[Each]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def take_marks(campaign: Campaign) -> Names:
    """The campaign's marks, which are gone when the transaction is done.

    Those that others are setting meanwhile stay for the next release."""
    names: Names = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH taken AS (DELETE FROM strikes_mark WHERE campaign_id = %s RETURNING kind, key)"
            " SELECT DISTINCT kind, key FROM taken",
            [campaign.pk],
        )
        for kind, key in cursor:
            names[kind].add(key)
    return names


def forget_marks(campaign: Campaign) -> None:
    """Takes them without a look: a million names would have to be held in memory."""
    Mark.objects.filter(campaign=campaign).delete()


def leave_marks(campaign: Campaign, kind: str, keys: Iterable[str]) -> None:
    """For records that the next release has to look at again."""
    marks = (Mark(campaign=campaign, kind=kind, key=key) for key in keys)
    for chunk in in_chunks(marks):
        Mark.objects.bulk_create(chunk)


def touched(marks: Names) -> Names:
    """The rows (strike, sortie, claim, statement, area) that the marks touch, directly or not."""
    names: Names = defaultdict(set, {kind: set(keys) for kind, keys in marks.items()})
    _spread_organisations(names)
    _add(names, "claim", names["official"], "official")
    _add(names, "area", names["place"], "province__code")
    lies_in = ("area__parent__code", "area__parent__parent__code", "area__province__code")
    _add(names, "strike", names["place"], "area__code", "provinces__code", "sorties__base__code")
    _add(names, "strike", names["place"], *lies_in)
    based_in = ("base__parent__code", "base__parent__parent__code", "base__province__code")
    over = ("areas__code", "areas__province__code", "areas__parent__code", "base__code", *based_in)
    _add(names, "sortie", names["place"], *over)
    _add(names, "claim", names["place"], "areas__code")
    _add(names, "claim", names["source"], "capture__statement__key")
    _add(names, "statement", names["source"], "copy_of__key", "carriers__key")
    for kind in ("strike", "sortie"):
        _add(names, kind, names["claim"], "evidence")
    _add(names, "statement", names["claim"], "captures__claims")
    # What is touched may be the first or the last to name its areas.
    _add(names, "area", names["strike"], "strikes__key", "strikes_within__key")
    _add(names, "area", names["sortie"], "sorties_from__key", "sorties_over__key")
    _add(names, "area", names["claim"], "claims")
    return names


def _spread_organisations(names: Names) -> None:
    """Whoever names one, and whoever speaks for one below it: they carry the family's name."""
    below = family = set(names["organisation"])
    while below:
        parts = Organisation.objects.filter(parent_id__in=map(int, below))
        below = set(map(str, parts.values_list("pk", flat=True))) - family
        family |= below
    of_statement = ("capture__statement__organisation", "capture__statement__publisher")
    _add(names, "strike", family, "organisation", "assessments__organisation")
    _add(names, "sortie", family, "organisation")
    _add(names, "statement", family, "organisation", "publisher")
    _add(names, "claim", family, "organisation", "assessments__organisation", *of_statement)


def _add(names: Names, kind: str, keys: set[str], *paths: str) -> None:
    """Adds the records of a kind that lead to one of the keys by one of the paths.

    A query for each path: Postgres has an index for each, and none for one or the other."""
    for chunk in in_chunks(sorted(keys)):
        for path in paths:
            found = RECORDS[kind].filter(**{f"{path}__in": chunk}).order_by()
            names[kind].update(map(str, found.values_list(KEY[kind], flat=True).distinct()))
