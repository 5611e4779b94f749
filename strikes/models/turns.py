"""Whose turn it is: one editor reviews a statement at a time, and a turn left alone runs out."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from strikes.models.statements import Statement

LASTS = timedelta(minutes=20)


class TurnQuerySet(models.QuerySet):
    def running(self) -> "TurnQuerySet":
        return self.filter(until__gt=timezone.now())

    def take(self, statement: Statement, editor) -> bool:
        """Takes or prolongs the turn unless another editor's is running; two who try at once
        are told apart by the database."""
        now = timezone.now()
        self.bulk_create(
            [self.model(statement=statement, editor=editor, until=now)], ignore_conflicts=True
        )
        free = self.filter(Q(until__lte=now) | Q(editor=editor), statement=statement)
        return bool(free.update(editor=editor, until=now + LASTS))

    def give_back(self, statement: Statement, editor) -> None:
        self.filter(statement=statement, editor=editor).delete()


class Turn(models.Model):
    statement = models.OneToOneField(Statement, models.CASCADE, related_name="turn")
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="turns")
    until = models.DateTimeField()

    objects = TurnQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.statement}: {self.editor} until {self.until:%H:%M}"
