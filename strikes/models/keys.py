"""Public keys: short, without look-alikes, never re-used, safe in an address."""

import secrets

from django.db import models

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"


def new_key() -> str:
    """Ten characters, about 49 random bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(10))


class Keyed(models.Model):
    key = models.SlugField(
        max_length=40, unique=True, default=new_key, help_text="stands in the record's address"
    )

    class Meta:
        abstract = True
