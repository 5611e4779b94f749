"""The statements that wait for review, and who is at them."""

from django.db.models import Case, Count, F, IntegerField, Min, Q, QuerySet, Value, When
from django.utils import timezone

from strikes.models import Statement

RANKS = {"low": 1, "medium": 2, "high": 3}
ORDERS = {
    "oldest": "oldest first",
    "newest": "newest first",
    "unsure": "least sure first",
    "sure": "surest first",
}


def waiting_statements(order: str = "oldest") -> QuerySet[Statement]:
    """Statements with proposed claims: `waiting` is how many, `surest` and `least` their ranks."""
    proposed = Q(captures__claims__review="proposed")
    rank = Case(
        *(When(captures__claims__confidence=name, then=Value(n)) for name, n in RANKS.items()),
        output_field=IntegerField(),
    )
    statements = (
        Statement.objects.filter(proposed)
        .annotate(waiting=Count("captures__claims"), least=Min(rank))
        .select_related("publisher", "feed", "turn__editor")
    )
    first = {
        "newest": F("published").desc(nulls_last=True),
        "unsure": F("least").asc(),
        "sure": F("least").desc(),
    }
    oldest = F("published").asc(nulls_last=True)
    return statements.order_by(first.get(order, oldest), oldest, "pk")


def next_for(editor, after: Statement) -> Statement | None:
    """The oldest statement that waits and is nobody else's turn, other than this one."""
    others = Q(turn__until__gt=timezone.now()) & ~Q(turn__editor=editor)
    return waiting_statements().exclude(others).exclude(pk=after.pk).first()
