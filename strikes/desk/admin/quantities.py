"""Forms with a figure: low, high and the word that bounds them, checked together."""

from decimal import Decimal

from strikes.desk.admin.base import RuleForm
from strikes.desk.quantities import QuantityError, settle
from strikes.models.ranges import plain_number

FIGURE = ("qualifier", "low", "high")


class QuantityForm(RuleForm):
    """A single number may be typed in either box; the qualifier puts it where it belongs."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for end in ("low", "high"):  # 8, not 8.00
            if isinstance(self.initial.get(end), Decimal):
                self.initial[end] = plain_number(self.initial[end])

    def clean(self) -> dict:
        data = super().clean() or self.cleaned_data
        if {"low", "high", "qualifier"} <= data.keys():
            try:
                data["low"], data["high"] = settle(data["low"], data["high"], data["qualifier"])
            except QuantityError as problem:
                self.add_error("qualifier", str(problem))
        return data
