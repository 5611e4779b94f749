"""What allauth asks of us: nobody signs up, and secrets are kept under the site's own key."""

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings


class Accounts(DefaultAccountAdapter):
    def is_open_for_signup(self, request) -> bool:
        return False


class SecondFactors(DefaultMFAAdapter):
    """The secrets of authenticator apps lie encrypted in the database, and so in its backups."""

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _box().decrypt(encrypted_text.encode()).decode()


def _box() -> Fernet:
    key = hashlib.sha256(f"second factors {settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
