"""Importing a table: bring the file, map its columns, look at a dry run, import, undo."""

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from strikes.desk import four_eyes
from strikes.desk.admin.import_forms import BringForm, chosen_mapping, mapping_rows
from strikes.desk.admin.passing_on import may_review
from strikes.desk.imports import places, verdicts, work
from strikes.desk.imports.arrival import mapped_table, raw_table, receive
from strikes.desk.imports.running import CannotRun, is_checked
from strikes.desk.intake import KINDS, IntakeError
from strikes.desk.intake.days import ORDERS
from strikes.desk.intake.mapping import propose
from strikes.desk.intake.profiles import PROFILES
from strikes.desk.uploads import TOO_LARGE
from strikes.models import Batch
from strikes.vocabulary import ROW_FATES

PER_PAGE = 100
LISTED = 50
REMARKED = "remarked"  # rows that have something to say, whatever became of them


def all_imports(request: HttpRequest) -> HttpResponse:
    """GET lists the imports; POST brings a file."""
    _need_right(request)
    form = BringForm(request.POST or None, request.FILES or None)
    if too_large := request.META.get(TOO_LARGE):
        form.refuse_size(too_large)
    if request.method == "POST" and form.is_valid():
        try:
            batch = _receive(request, form)
        except IntakeError as trouble:
            form.add_error("file", str(trouble))
        else:
            return _to(batch)
    context = {
        **admin.site.each_context(request),
        "title": _("Import a table"),
        "form": form,
        "batches": Batch.objects.select_related("campaign", "editor")[:LISTED],
    }
    return TemplateResponse(request, "admin/desk/imports.html", context)


@require_GET
def one_import(request: HttpRequest, key: int) -> HttpResponse:
    _need_right(request)
    batch = _batch(key)
    context = {
        **admin.site.each_context(request),
        "title": batch.name,
        "batch": batch,
        "profile": PROFILES.get(batch.mapping.get("profile", "")),
        "is_open": batch.state in ("mapping", "checked", "failed", "undone"),
        "is_checked": batch.state == "checked" and is_checked(batch),
        "may_import": may_review(request),
    }
    if context["is_open"]:
        context |= _mapping_context(batch)
    if batch.state in ("checked", "imported"):
        context |= _verdict_context(request, batch)
    return TemplateResponse(request, "admin/desk/import.html", context)


@require_POST
def act(request: HttpRequest, key: int, what: str) -> HttpResponse:
    """Map and check, settle places and check again, import, undo, or stop."""
    _need_right(request)
    batch = _batch(key)
    try:
        if what == "stop":
            Batch.objects.filter(pk=key).update(stop=True)
        elif what == "map":
            if _map(request, batch):
                work.start(batch, "check")
        elif what == "settle":
            settled = places.settle(batch, request.POST.dict())
            messages.info(request, _("%d spellings are remembered.") % settled)
            work.start(batch, "check")
        elif what in ("check", "import", "undo"):
            _refuse_early(request, batch, what)
            work.start(batch, what)
        else:
            raise Http404
    except (CannotRun, IntakeError) as trouble:
        messages.error(request, str(trouble))
    return _to(batch)


@require_GET
def progress(request: HttpRequest, key: int) -> HttpResponse:
    """How far a run has come, for the bar on its page."""
    _need_right(request)
    batch = _batch(key)
    return JsonResponse(
        {
            "running": batch.is_running, "died": batch.has_died,
            "done": batch.done, "total": batch.total,
        }
    )  # fmt: skip


@require_GET
def verdict_file(request: HttpRequest, key: int) -> HttpResponseBase:
    """The file again, with what became of each row and why."""
    _need_right(request)
    batch = _batch(key)
    wanted = [what for what in request.GET.getlist("what") if what in ROW_FATES]
    try:
        raw_table(batch)
    except IntakeError as trouble:
        messages.error(request, str(trouble))
        return _to(batch)
    answer = StreamingHttpResponse(
        (part.encode() for part in verdicts.lines(batch, wanted)), content_type="text/csv"
    )
    answer["Content-Disposition"] = f'attachment; filename="import-{batch.pk}-verdicts.csv"'
    return answer


def _need_right(request: HttpRequest) -> None:
    if not request.user.has_perm("strikes.add_batch"):
        raise PermissionDenied


def _batch(key: int) -> Batch:
    return get_object_or_404(Batch.objects.select_related("campaign", "organisation"), pk=key)


def _to(batch: Batch) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:import", args=[batch.pk]))


def _receive(request: HttpRequest, form: BringForm) -> Batch:
    given = form.cleaned_data
    return receive(
        given["campaign"], given["file"].name, given["file"].chunks(), kind=given["kind"],
        organisation=given["organisation"], editor=request.user, encoding=given["encoding"],
    )  # fmt: skip


def _map(request: HttpRequest, batch: Batch) -> bool:
    """Takes the mapping over and tells whether it can be checked: for another kind of rows it is
    proposed anew first. A changed character set is tried. Raises IntakeError."""
    encoding = request.POST.get("encoding", "").strip()[:40]
    kind = request.POST.get("kind", batch.mapping["kind"])
    is_other = kind != batch.mapping["kind"] and kind in KINDS
    if encoding != batch.encoding or is_other:
        batch.encoding = encoding
        table = raw_table(batch)
        batch.form = table.form[:200]
    if is_other:
        batch.mapping = propose(table, kind).as_json()
    else:
        batch.mapping = chosen_mapping(request.POST, batch.mapping).as_json()
        mapped_table(batch).require(*KINDS[kind].columns)
    batch.save(update_fields=["encoding", "form", "mapping"])
    return not is_other


def _refuse_early(request: HttpRequest, batch: Batch, what: str) -> None:
    """What is imported is accepted and ready for the next release: a reviewer's step, and with
    four eyes not that of whoever brought the table."""
    if what == "check":
        return
    if not may_review(request):
        raise PermissionDenied
    if what == "undo":
        return
    if settings.FOUR_EYES and batch.editor_id == request.user.pk:
        raise CannotRun(four_eyes.BROUGHT)
    if not is_checked(batch):
        raise CannotRun(_("The mapping was changed since it was checked: check it again."))


def _mapping_context(batch: Batch) -> dict:
    try:
        table = raw_table(batch)
        return {
            "groups": mapping_rows(batch, table),
            "orders": ORDERS.items(),
            "kinds": list(KINDS),
        }
    except IntakeError as trouble:
        return {"unreadable": str(trouble)}


def _verdict_context(request: HttpRequest, batch: Batch) -> dict:
    chosen = request.GET.get("what", "")
    remarked = batch.rows.exclude(reason="")
    rows = remarked if chosen == REMARKED else batch.rows.all()
    if chosen in ROW_FATES:
        rows = batch.rows.filter(what=chosen)
    counts = batch.counts.get("rows", {})
    kept = sum(counts.get(what, 0) for what in ("made", "changed", "joined"))
    return {
        "chosen": chosen,
        "remarked": remarked.count(),
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "counts": [(one.code, one.label, counts.get(one.code, 0)) for one in ROW_FATES],
        "kept": kept,
        "refused": counts.get("refused", 0),
        "made": [
            f"{number:,} {what}" for what, number in batch.counts.get("made", {}).items() if number
        ],
        "questions": places.questions(batch) if batch.state == "checked" else [],
        "unknown": places.unknown(batch),
    }
