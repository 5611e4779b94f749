"""Invitations: a link made once, shown once, good once, and only for some days."""

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils import timezone

from strikes.models import Invitation

DAYS = 7


def make_token(invitation: Invitation) -> str:
    """Gives the invitation its secret and returns it; only the sum of it is kept."""
    token = secrets.token_urlsafe(32)
    invitation.sha256 = _sum(token)
    return token


def usual_end():
    return timezone.now() + timedelta(days=DAYS)


def find(token: str) -> Invitation | None:
    """The invitation that the link opens, as long as it does."""
    return Invitation.objects.open().filter(sha256=_sum(token)).first()


@transaction.atomic
def accept(invitation: Invitation, account: AbstractUser) -> bool:
    """Saves the account with the invitation's roles; False when somebody was quicker."""
    now = timezone.now()
    if not Invitation.objects.open().filter(pk=invitation.pk).update(used=now):
        return False
    account.is_staff = account.is_active = True
    account.save()
    if invitation.account_id is None:
        account.groups.set(invitation.roles.all())
    return True


def _sum(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
