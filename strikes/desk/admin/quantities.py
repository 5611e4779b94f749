"""Forms with a figure: low, high and the word that bounds them, checked together."""

from strikes.desk.admin.base import RuleForm
from strikes.desk.quantities import QuantityError, settle


class QuantityForm(RuleForm):
    """A single number may be typed in either box; the qualifier puts it where it belongs."""

    def clean(self) -> dict:
        data = super().clean() or self.cleaned_data
        if {"low", "high", "qualifier"} <= data.keys():
            try:
                data["low"], data["high"] = settle(data["low"], data["high"], data["qualifier"])
            except QuantityError as problem:
                self.add_error("qualifier", str(problem))
        return data
