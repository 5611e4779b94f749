"""Statements that may carry another's words, for an editor to confirm or refuse."""

from django.contrib import admin, messages
from django.utils.html import format_html, format_html_join

from strikes.desk.admin.base import DeskAdmin, ReadOnly
from strikes.desk.admin.quoting import marked_changes
from strikes.models import Claim, CopyProposal
from strikes.statements.copies import confirm, figures_apart, refuse
from strikes.vocabulary import MEASURES


@admin.register(CopyProposal)
class CopyProposalAdmin(ReadOnly, DeskAdmin):
    """Proposals are made by the program; deciding on one is what an editor does here."""

    list_display = ("statement", "original", "sign", "alike", "decision", "editor")
    list_filter = ("decision", "sign")
    list_select_related = ("statement__publisher", "original__publisher", "editor")
    search_fields = ("statement__title", "original__title", "statement__key", "original__key")
    actions = ("confirm", "refuse")
    fields = ("statement", "original", "sign", "alike", "decision", "editor", "figures", "texts")

    @admin.display(description="alike", ordering="likeness")
    def alike(self, proposal: CopyProposal) -> str:
        return f"{proposal.likeness:.0%}"

    @admin.display(description="figures that differ")
    def figures(self, proposal: CopyProposal) -> str:
        here, there = (
            list(Claim.objects.of(each).exclude(review__in=("rejected", "superseded")))
            for each in (proposal.statement, proposal.original)
        )
        rows = (
            (MEASURES.label(measure), ", ".join(mine) or "none", ", ".join(theirs) or "none")
            for measure, mine, theirs in figures_apart(here, there)
        )
        items = format_html_join("", "<li>{}: {} here, {} in the original</li>", rows)
        return format_html("<ul>{}</ul>", items) if items else "none: both give the same"

    @admin.display(description="from the original to this")
    def texts(self, proposal: CopyProposal) -> str:
        original, copy = proposal.original.capture, proposal.statement.capture
        if proposal.sign != "words" or original is None or copy is None:
            return "in two languages: compare them on their own pages"
        return marked_changes(original.text, copy.text)

    @admin.action(description="Confirm: it carries the original", permissions=["decide"])
    def confirm(self, request, proposals):
        self._decide(request, proposals, confirm, "Confirmed")

    @admin.action(description="Refuse: two statements of their own", permissions=["decide"])
    def refuse(self, request, proposals):
        self._decide(request, proposals, refuse, "Refused")

    def has_decide_permission(self, request) -> bool:
        return request.user.has_perm("strikes.review_claim")

    def _decide(self, request, proposals, step, word: str) -> None:
        undecided = list(proposals.filter(decision="open"))
        for proposal in undecided:
            proposal.refresh_from_db()  # confirming one may have moved the original of another
            step(proposal, request.user)
        messages.success(request, f"{word}: {len(undecided)}. What was decided stays as it is.")
