"""What a record says, in the reader's words: windows, places and figures with their doubt.

Takes the plain data of a published row (see `strikes/releases/render.py`). Digits are the same
ones in every language, so that figures can be compared and copied.
"""

import re
from calendar import monthrange
from datetime import date

from babel import Locale
from babel.dates import format_date, format_interval
from babel.numbers import format_decimal
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from strikes.vocabulary import Vocabulary

SHOWN = 40  # characters of a wrong value that a message repeats
LOCALES = {"en": "en_GB"}
# Location precision → the words by which a name of the gazetteer says that it is of that kind, in
# any language: a name stays as it is where the reader's is not known.
OWN_KIND = {
    "3": "district|منطقة|район",
    "4": "province|governorate|محافظة|провинция|мухафаза|область",
}


def locale() -> Locale:
    language = get_language() or "en"
    return Locale.parse(LOCALES.get(language, language), sep="_")


def name(names: dict[str, str] | None) -> str:
    """A name in the reader's language where it is known, else in English."""
    names = names or {}
    return names.get(get_language() or "en") or names.get("en", "")


def label(words: Vocabulary, code: str) -> str:
    """The label of a code of a closed list; nothing for no code."""
    return _(words.label(code)) if code else ""


def quoted(text: str) -> str:
    """In the quotation marks of the reader's language."""
    return _("“%(text)s”") % {"text": text}


def shown(text: str) -> str:
    """A wrong value, fit to be repeated in a message."""
    short = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return "".join(letter if letter.isprintable() else "�" for letter in short)


def day(value: str | date | None) -> str:
    """30 September 2015"""
    if not value:
        return ""
    return format_date(_date(value), "d MMMM y", locale=locale())


def month(value: date) -> str:
    """September 2015"""
    return format_date(value, "LLLL y", locale=locale())


def window(days: dict | None, night: bool = False) -> str:
    """A whole sentence part: “between 30 September and 1 October 2015, at night”."""
    words = _window(days)
    return _("%(window)s, at night") % {"window": words} if night and words else words


def window_short(days: dict | None) -> str:
    """For a column: “30 Sept – 1 Oct 2015”."""
    if not days or not days["start"]:
        return ""
    start = _date(days["start"])
    if days["end"] is None:
        return _("from %(start)s on") % {"start": format_date(start, "d MMM y", locale=locale())}
    end = _date(days["end"])
    if _is_whole_month(start, end):
        return format_date(start, "LLL y", locale=locale())
    return format_interval(start, end, "yMMMd", locale=locale())


def place(record: dict) -> str:
    """“near Hama, within 25 km”; what is not stated stays unsaid."""
    precision, radius = record["where_prec"], record.get("radius_km")
    where = place_name(record)
    if precision == "2" and radius:
        words = _("near %(place)s, within %(km)s km")
        return words % {"place": where, "km": number(radius)}
    return _PLACE_WORDS.get(_said_by_name(precision, where), lambda where: where)(where)


def _said_by_name(precision: str, where: str) -> str:
    """“Qatana District” and «منطقة قطنا» say themselves what they are: they take the words that
    name no kind of area."""
    own = OWN_KIND.get(precision)
    return "5" if own and re.search(own, where, re.IGNORECASE) else precision


def place_short(record: dict) -> str:
    """“near Hama”: the precision without its figure."""
    return place(record | {"radius_km": None})


def place_name(record: dict) -> str:
    """The area's name, else the provinces', else the words of the statement."""
    area, stated = record["place"].get("area"), record["place"].get("stated", "")
    provinces = _(", ").join(name(each["names"]) for each in record["provinces"])
    if area and area["level"] != "country":
        return name(area["names"])
    if record["where_prec"] in ("4", "5"):
        return provinces or stated
    return stated or provinces or (name(area["names"]) if area else "")


def quantity(figure: dict) -> str:
    """A figure as claimed: “more than 30,000”; empty where none was stated."""
    low, high = figure.get("low"), figure.get("high")
    qualifier = figure.get("qualifier", "")
    if low is None and high is None:
        return ""
    if low is not None and high is not None and low != high:
        return _("between %(low)s and %(high)s") % {"low": number(low), "high": number(high)}
    said = number(low if low is not None else high)
    return _QUALIFIED.get(qualifier, lambda said: said)(said)


def number(value: float) -> str:
    """30,000 in English, 30 000 in Russian."""
    return format_decimal(value, locale=locale())


def coordinates(point: tuple[float, float]) -> str:
    """Latitude and longitude in degrees: “35.132, 36.758”, as maps everywhere read them."""
    return ", ".join(f"{degrees:.3f}" for degrees in point)


def count_of_strikes(count: int) -> str:
    return ngettext("%(count)s strike", "%(count)s strikes", count) % {"count": number(count)}


_PLACE_WORDS = {
    "2": lambda where: _("near %(place)s") % {"place": where},
    "3": lambda where: _("somewhere in the district of %(place)s") % {"place": where},
    "4": lambda where: _("somewhere in the province of %(place)s") % {"place": where},
    "5": lambda where: _("somewhere in %(place)s") % {"place": where},
    "6": lambda where: where or _("place not stated"),
    "7": lambda where: where or _("sea or international airspace"),
}

_QUALIFIED = {
    "more_than": lambda said: _("more than %(number)s") % {"number": said},
    "at_least": lambda said: _("at least %(number)s") % {"number": said},
    "about": lambda said: _("about %(number)s") % {"number": said},
    "less_than": lambda said: _("less than %(number)s") % {"number": said},
    "up_to": lambda said: _("up to %(number)s") % {"number": said},
}


def _window(days: dict | None) -> str:
    if not days or not days["start"]:
        return _("day not stated")
    start = _date(days["start"])
    if days["end"] is None:
        return _("from %(start)s on") % {"start": day(start)}
    end = _date(days["end"])
    if start == end:
        return day(start)
    if _is_whole_month(start, end):
        return _("in %(month)s, day not stated") % {"month": month(start)}
    first = _first_of_two(start, end)
    return _("between %(start)s and %(end)s") % {"start": first, "end": day(end)}


def _first_of_two(start: date, end: date) -> str:
    """The first of two days, without what the second repeats: “3”, “30 September”."""
    if start.year != end.year:
        return day(start)
    pattern = "d" if start.month == end.month else "d MMMM"
    return format_date(start, pattern, locale=locale())


def _is_whole_month(start: date, end: date) -> bool:
    last = monthrange(start.year, start.month)[1]
    return start.day == 1 and end == date(start.year, start.month, last)


def _date(value: str | date) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
