"""Puts the desk's own site, with its pages and answers, where Django's admin site stands."""

from django.contrib.admin.apps import SimpleAdminConfig


class DeskConfig(SimpleAdminConfig):
    default_site = "strikes.desk.admin.site.DeskSite"
