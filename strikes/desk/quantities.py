"""Figures as an editor types and reads them: a number or two, and how the words bound it."""

from decimal import Decimal

from django.utils.formats import number_format

from strikes.models.ranges import plain_number
from strikes.vocabulary import QUALIFIERS

LOW_ONLY, HIGH_ONLY = ("more_than", "at_least"), ("less_than", "up_to")
Number = Decimal | None


class QuantityError(ValueError):
    """The numbers and the qualifier do not go together; the message says what to do."""


def settle(low: Number, high: Number, qualifier: str) -> tuple[Number, Number]:
    """Low and high where the qualifier wants them, whichever box a single number was typed in."""
    if low is None and high is None:
        if qualifier:
            raise QuantityError(
                f"“{QUALIFIERS.label(qualifier)}” needs a number; with none stated leave it empty."
            )
        return None, None
    if qualifier == "between":
        if low is None or high is None:
            raise QuantityError("“Between” needs both numbers.")
        return low, high
    if qualifier and low is not None and high is not None and low != high:
        raise QuantityError(
            f"“{QUALIFIERS.label(qualifier)}” goes with one number; for two choose “between”."
        )
    number = low if low is not None else high
    if qualifier in LOW_ONLY:
        return number, None
    if qualifier in HIGH_ONLY:
        return None, number
    return (number, number) if qualifier else (low, high)


def in_words(low: Number, high: Number, qualifier: str = "", unit: str = "") -> str:
    """As it was said: "more than 30,000"; "no number stated" where there is none."""
    if low is None and high is None:
        return "no number stated"
    if low is not None and high is not None and low != high:
        words = f"between {_figure(low)} and {_figure(high)}"
    else:
        words = _figure(low if low is not None else high)
        said = qualifier or ("" if low == high else "at_least" if high is None else "up_to")
        if said not in ("", "exact", "between"):
            words = f"{QUALIFIERS.label(said)} {words}"
    return f"{words} {unit}".strip()


def _figure(number: Decimal) -> str:
    return number_format(plain_number(number), use_l10n=True, force_grouping=True)
