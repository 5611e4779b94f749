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
            field.queryset = self._offered(request)
            field.help_text = "“Can add release” is the right to publish."
        return field

    def _offered(self, request):
        """What the desk knows; to an administrator, what administrators hold of it."""
        rights = desk_rights(self.admin_site)
        if request.user.is_superuser:
            return rights
        return rights.filter(group__user=request.user).distinct()


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
    """Nobody gives more than a role holds: who has all rights is made from a shell (or by one who
    has them). An account that goes is switched off, since the history names it."""

    rights_field = "user_permissions"

    def get_readonly_fields(self, request, obj=None):
        own = super().get_readonly_fields(request, obj)
        return own if request.user.is_superuser else (*own, "is_superuser", "user_permissions")

    def has_change_permission(self, request, obj=None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not obj.is_superuser or request.user.is_superuser)

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


@admin.register(Group)
class EditorGroupAdmin(DeskRights, GroupAdmin):
    """A group that holds rights which an administrator lacks is not theirs to change."""

    def has_change_permission(self, request, obj=None) -> bool:
        allowed = super().has_change_permission(request, obj)
        if not allowed or obj is None:
            return allowed
        rights = obj.permissions.values_list("content_type__app_label", "codename")
        return request.user.has_perms([f"{app}.{codename}" for app, codename in rights])

    def has_delete_permission(self, request, obj=None) -> bool:
        return False  # a group that is not wanted any more is emptied
