"""The desk: Django's admin site with the desk's own pages and small answers for its forms."""

from collections.abc import Callable

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, path, reverse

from strikes.desk.admin import answers, deleted, imports, publishing, reviewing
from strikes.desk.waiting import waiting

GROUPS = {
    "The record": ("Strike", "Sortie", "Claim", "Statement", "CopyProposal", "Assessment"),
    "Where it comes from": ("Feed", "Organisation", "Official", "Capture"),
    "What it is about": ("Campaign", "Area"),
    "What is public": ("Release", "Published"),
    "Who may do what": ("User", "Group", "Invitation"),
}


class LabelledAutocomplete(AutocompleteJsonView):
    """Choices named as their own admin names them, with what that needs in the same query."""

    def process_request(self, request):
        term, model_admin, *rest = super().process_request(request)
        return term.replace("\0", ""), model_admin, *rest

    def get_queryset(self):
        return self.model_admin.for_choices(super().get_queryset())

    def serialize_result(self, obj, to_field_name):
        return {
            "id": str(getattr(obj, to_field_name)),
            "text": self.model_admin.choice_label(obj),
        }


class DeskSite(AdminSite):
    site_title = "Record desk"
    site_header = "Record desk"
    index_title = "What waits for an editor"
    empty_value_display = "–"

    def get_urls(self) -> list[URLPattern | URLResolver]:
        pages: dict[str, tuple[Callable[..., HttpResponseBase], str]] = {
            "publish/": (publishing.publish, "publish"),
            "publish/progress/": (publishing.progress, "publish_progress"),
            "review/": (reviewing.queue, "review_queue"),
            "review/<int:key>/": (reviewing.statement, "review_statement"),
            "review/<int:key>/take/": (reviewing.take, "review_take"),
            "review/<int:key>/leave/": (reviewing.leave, "review_leave"),
            "imports/": (imports.all_imports, "imports"),
            "imports/<int:key>/": (imports.one_import, "import"),
            "imports/<int:key>/progress/": (imports.progress, "import_progress"),
            "imports/<int:key>/verdicts.csv": (imports.verdict_file, "import_verdicts"),
            "imports/<int:key>/<slug:what>/": (imports.act, "import_act"),
            "deleted/": (deleted.page, "deleted"),
            "answers/window/": (answers.window, "answer_window"),
            "answers/quantity/": (answers.quantity, "answer_quantity"),
            "answers/province/": (answers.province, "answer_province"),
            "answers/area/": (answers.area, "answer_area"),
            "answers/boundaries/": (answers.boundaries, "answer_boundaries"),
        }
        own = [
            path(route, self.admin_view(view), name=name) for route, (view, name) in pages.items()
        ]
        return own + super().get_urls()

    def login(self, request, extra_context=None):
        """The one way in is the account's own page, with its limits and second factor."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied
        asked_for = request.GET.get("next", reverse("admin:index"))
        return redirect_to_login(asked_for, reverse("account_login"))

    def password_change(self, request, extra_context=None):
        return redirect("account_change_password")

    def get_app_list(self, request, app_label=None):
        """The models in an editor's groups and order; Django's would be by app and alphabet."""
        apps = super().get_app_list(request, app_label)
        if app_label is not None:
            return apps
        shown = {each["object_name"]: each for app in apps for each in app["models"]}
        base = apps[0] if apps else {}
        return [
            base
            | {
                "name": title,
                "app_label": title,
                "models": [shown[name] for name in names if name in shown],
            }
            for title, names in GROUPS.items()
            if shown.keys() & set(names)
        ]

    def autocomplete_view(self, request):
        return LabelledAutocomplete.as_view(admin_site=self)(request)

    def each_context(self, request):
        may_publish = request.user.has_perm("strikes.add_release")
        return super().each_context(request) | {"may_publish": may_publish}

    def index(self, request, extra_context=None):
        context = {"waiting": waiting(request.user)} | (extra_context or {})
        return super().index(request, context)
