"""Editors and their rights: Django's own pages, with the rights that the desk knows."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q


class DeskRights:
    """Offers only rights to what the desk has pages for; history tables need none."""

    rights_field = "permissions"

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if field is not None and db_field.name == self.rights_field:
            field.queryset = desk_rights(self.admin_site)
            field.help_text = "“Can add release” is the right to publish."
        return field


def desk_rights(site: admin.AdminSite):
    known = Q()
    for model in site._registry:
        known |= Q(
            content_type__app_label=model._meta.app_label,
            content_type__model=model._meta.model_name,
        )
    return Permission.objects.filter(known).select_related("content_type")


admin.site.unregister([User, Group])  # importing Django's own pages registers them


@admin.register(User)
class EditorAdmin(DeskRights, UserAdmin):
    rights_field = "user_permissions"


@admin.register(Group)
class EditorGroupAdmin(DeskRights, GroupAdmin):
    pass
