"""A window of days as a form field: first day and last day, both included."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from strikes.desk.windows import WindowError, read_window, written


class WindowWidget(forms.MultiWidget):
    def __init__(self, attrs: dict | None = None):
        box = {"size": "24", "autocomplete": "off", "spellcheck": "false"}
        names = {"first": "first day", "last": "last day"}
        super().__init__(
            {
                name: forms.TextInput(box | {"aria-label": label, "placeholder": label})
                for name, label in names.items()
            },
            attrs,
        )

    def decompress(self, value: Any) -> list[str]:
        return list(written(value))


class WindowField(forms.MultiValueField):
    """Cleans to a half-open DateRange, or None where nothing was typed and nothing is asked for."""

    widget = WindowWidget
    default_error_messages = {"required": "Give at least the first day."}

    def __init__(self, **kwargs):
        kwargs["help_text"] = (
            "Both days included. A last day is not needed for a single day. 2015-10 is the whole"
            " month, 2015 the whole year, “..” an open end; 2015-09-30/2015-10-01 works too."
        )
        parts = (forms.CharField(required=False), forms.CharField(required=False))
        super().__init__(fields=parts, require_all_fields=False, **kwargs)

    def compress(self, data_list: list[str]) -> Any:
        try:
            return read_window(*data_list) if data_list else None
        except WindowError as problem:
            raise ValidationError(str(problem), code="invalid") from problem
