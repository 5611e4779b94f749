"""The servers that are asked: politely, one request at a time, with pauses."""

from django.db import models
from django.utils import timezone


class Host(models.Model):
    name = models.CharField(max_length=300, unique=True, help_text="with its port if not the usual")
    next_slot = models.DateTimeField(default=timezone.now, help_text="not promised to anyone yet")
    asked = models.DateTimeField(null=True, blank=True, help_text="when the last request ended")
    robots = models.TextField("robots.txt", blank=True)
    robots_read = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
