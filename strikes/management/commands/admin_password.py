"""`manage.py admin_password`: the admin account with a new generated password, shown once."""

import secrets

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

NAME = "admin"


class Command(BaseCommand):
    help = (
        "Gives the admin account a new generated password and prints it; makes the account first."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--if-none", action="store_true", help="only when nobody may do everything yet"
        )

    def handle(self, *args, **options) -> None:
        users = get_user_model().objects
        if options["if_none"] and users.filter(is_superuser=True, is_active=True).exists():
            self.stdout.write(
                "Sign in with the password you have; make admin-password gives a new one."
            )
            return
        password = secrets.token_urlsafe(12)
        user = users.filter(username=NAME).first() or users.model(username=NAME)
        user.is_staff = user.is_superuser = user.is_active = True
        user.set_password(password)
        user.save()
        self.stdout.write(f"Sign in as    {NAME} with the password {password} (shown this once)")
