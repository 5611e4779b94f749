from importlib import import_module

from django.apps import AppConfig


class StrikesConfig(AppConfig):
    name = "strikes"

    def ready(self) -> None:
        import_module("strikes.desk.admin")  # registers the desk with the admin site
        import_module("strikes.operations.metrics")  # counts the tasks of a worker
