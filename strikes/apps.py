from importlib import import_module

from django.apps import AppConfig
from django.conf import settings
from django.db.models.signals import post_migrate


def keep_the_roles(**_) -> None:
    import_module("strikes.desk.roles").keep_roles()


class StrikesConfig(AppConfig):
    name = "strikes"

    def ready(self) -> None:
        post_migrate.connect(keep_the_roles, sender=self)
        if not settings.PUBLIC_ONLY:
            import_module("strikes.desk.admin")  # registers the desk with the admin site
        import_module("strikes.operations.metrics")  # counts the tasks of a worker
        import_module("strikes.operations.well_known")  # warns of a deployment without a contact
