"""Taking a statement in: paste its text, upload its file, or give its address."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin.widgets import AdminDateWidget, AutocompleteSelect
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from strikes.models import Campaign, Organisation, Statement
from strikes.statements.arrivals import Arrival, arrive, too_large
from strikes.statements.trouble import Refused
from strikes.vocabulary import LANGUAGES


class ArrivalForm(forms.Form):
    """What `arrive` wants to know; at least one of the three ways must be filled."""

    text = forms.CharField(
        required=False,
        label="Paste its text",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "dir": "auto", "class": "vLargeTextField"}),
    )
    file = forms.FileField(
        required=False,
        label="or upload its file",
        allow_empty_file=True,  # told in our own words
        help_text="A web page, a PDF, or plain text in any of the usual character sets.",
    )
    address = forms.URLField(
        required=False,
        label="or give its address",
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vTextField"}),
        help_text="Alone, the page is fetched. With a text or file, it says where that came from.",
    )
    campaign = forms.ModelChoiceField(Campaign.objects.all())
    publisher = forms.ModelChoiceField(
        Organisation.objects.all(), help_text="Who published this text."
    )
    organisation = forms.ModelChoiceField(
        Organisation.objects.all(),
        required=False,
        label="Whose statement",
        help_text="Whose statement it is, where that is not the publisher.",
    )
    published = forms.DateField(
        required=False,
        widget=AdminDateWidget,
        help_text="Days in the text such as “yesterday” are worked out from this one.",
    )
    title = forms.CharField(
        required=False, max_length=500, widget=forms.TextInput(attrs={"class": "vTextField"})
    )
    language = forms.ChoiceField(
        required=False, choices=[("", "found from the text"), *LANGUAGES.items()]
    )

    def __init__(self, *args, site, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["campaign"].initial = Campaign.objects.first_shown()
        for name in ("publisher", "organisation"):
            widget = AutocompleteSelect(Statement._meta.get_field(name), site)
            widget.choices = self.fields[name].choices
            self.fields[name].widget = widget

    def clean_file(self):
        file = self.cleaned_data.get("file")
        if file is not None and file.size > settings.STATEMENT_MAX_BYTES:
            raise forms.ValidationError(too_large(file.size))
        return file

    def clean(self) -> dict:
        data = super().clean()
        if not self.errors and not (
            data.get("text") or data.get("file") is not None or data.get("address")
        ):
            raise forms.ValidationError("Paste a text, choose a file, or give an address.")
        if data.get("text") and data.get("file"):
            raise forms.ValidationError("Paste a text or choose a file, not both.")
        return data


def take_in(model_admin, request: HttpRequest) -> HttpResponse:
    """The page in place of “add statement”; shows the form again with what was refused."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    site = model_admin.admin_site
    form = ArrivalForm(request.POST or None, request.FILES or None, site=site)
    if request.method == "POST" and form.is_valid():
        try:
            arrival = _arrive(**form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            _tell(request, arrival)
            page = "admin:strikes_statement_change"
            return HttpResponseRedirect(reverse(page, args=[arrival.statement.pk]))
    context = {
        **site.each_context(request),
        "title": "Take in a statement",
        "opts": model_admin.opts,
        "form": form,
        "media": model_admin.media + form.media,
    }
    return TemplateResponse(request, "admin/desk/arrive.html", context)


def _arrive(campaign, publisher, published, text: str, file, **details) -> Arrival:
    if file is not None:
        details |= {"body": file.read(), "content_type": file.content_type or ""}
    elif text:
        details["text"] = text.replace("\r\n", "\n")  # as forms send line ends
    return arrive(campaign, publisher, published, **details)


def _tell(request: HttpRequest, arrival: Arrival) -> None:
    if not arrival.is_new:
        messages.info(request, "The campaign has this statement already: this is it.")
    elif arrival.is_queued:
        messages.success(request, "Taken in. It is being read; load this page again in a moment.")
    else:
        messages.warning(
            request, "Taken in and kept. It will be read as soon as the worker can be reached."
        )
