"""The one parser of what a reader asks for: query string → `Query` (see query.py), and what is
wrong with it, said field by field."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from strikes.public import edtf
from strikes.public.known import Known
from strikes.public.query import CERTAIN, OUT, POSSIBLE, Query
from strikes.public.wording import SHOWN, shown
from strikes.spelling import fold
from strikes.vocabulary import (
    GRADES,
    LOCATION_PRECISION,
    MEASURES,
    STRIKE_STATUS,
    TARGET_CATEGORIES,
)

__all__ = ["CERTAIN", "OUT", "POSSIBLE", "Asked", "Query", "check_page", "parse"]

ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PAGE_NUMBER = re.compile(r"[0-9]{1,6}")
LISTED = 20  # values that a message offers in place of a wrong one
TEXT_AT_MOST = 200  # characters to search for
TYPED = ("from", "to", "date", "place", "q", "page")  # what is kept in its field as it was typed


@dataclass
class Asked:
    """What was asked: the query as far as it is sound, what was typed, what is wrong with it."""

    query: Query
    typed: dict[str, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)

    @property
    def error(self) -> str:
        return " ".join(f"{name}: {text}" for name, text in self.problems.items())


def parse(asked: QueryDict, known: Known) -> Asked:
    """Reads a query string; `known` says what can be asked for. Never raises."""
    problems: dict[str, str] = {}
    query = replace(
        _days(asked, problems),
        provinces=_codes(asked, "province", known.provinces, problems),
        districts=_codes(asked, "district", known.districts, problems),
        places=_places(asked, known, problems),
        categories=_codes(asked, "category", TARGET_CATEGORIES.codes, problems),
        measures=_codes(asked, "measure", MEASURES.codes, problems),
        aircraft=_codes(asked, "aircraft", known.values.get("aircraft", ()), problems),
        organisations=_codes(asked, "organisation", known.values.get("organisation", ()), problems),
        statuses=_codes(asked, "status", STRIKE_STATUS.codes, problems),
        grades=_codes(asked, "grade", GRADES.codes, problems),
        precision=_precision(asked, problems),
        text=_text(asked, problems),
        page=_page(asked, problems),
    )
    typed = {name: shown(_last(asked, name)) for name in TYPED}
    return Asked(query, typed | _days_meant(query, typed, problems), problems)


def parse_text(asked: QueryDict) -> Asked:
    """Reads the text alone; without words to search for there is a problem."""
    problems: dict[str, str] = {}
    text = _text(asked, problems)
    if not text and not problems:
        problems["q"] = _("Say in “q” what to search for.")
    return Asked(Query(text=text), problems=problems)


def check_page(asked: Asked, pages: int) -> None:
    """A page beyond the last is a mistake in the address; says how many there are."""
    if asked.query.page > pages:
        asked.problems["page"] = _("There is no page %(page)s: use 1 to %(pages)s.") % {
            "page": asked.query.page,
            "pages": pages,
        }


def _last(asked: QueryDict, name: str) -> str:
    return (asked.get(name) or "").strip()


def _one(asked: QueryDict, name: str, problems: dict[str, str]) -> str:
    values = {value.strip() for value in asked.getlist(name)} - {""}
    if len(values) > 1:
        problems[name] = _("Given %(count)s times with different values: give it once.") % {
            "count": len(values)
        }
    return values.pop() if len(values) == 1 else ""


def _days(asked: QueryDict, problems: dict[str, str]) -> Query:
    """A query of the days alone. `date` says both ends at once and goes before `from` and `to`."""
    text = _one(asked, "date", problems)
    if text:
        try:
            return Query(*edtf.days_of(text))
        except edtf.NotEdtf:
            problems["date"] = _(
                "“%(text)s” is no date this field knows. Write a day (2015-10-03), a month"
                " (2015-10), a year (2015), a season (2015-21 spring to 2015-24 winter) or two of"
                " them with “/” between, with “..” for an open end: 2015-10-03/.."
            ) % {"text": shown(text)}
            return Query()
    start, end = (_day(asked, name, problems) for name in ("from", "to"))
    if start and end and start > end:
        problems["to"] = _(
            "The last day (%(end)s) is before the first (%(start)s): swap the two."
        ) % {"start": start, "end": end}
        start = end = None
    return Query(start, end)


def _days_meant(query: Query, typed: dict[str, str], problems: dict[str, str]) -> dict[str, str]:
    """Once an expression is understood, its days stand in the fields for days."""
    if not typed["date"] or "date" in problems:
        return {}
    ends = {"from": query.start, "to": query.end}
    return {"date": ""} | {name: day.isoformat() if day else "" for name, day in ends.items()}


def _day(asked: QueryDict, name: str, problems: dict[str, str]) -> date | None:
    text = _one(asked, name, problems)
    if not text:
        return None
    try:
        if ISO_DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    problems[name] = _("“%(text)s” is not a date: write year-month-day, such as 2015-10-31.") % {
        "text": shown(text)
    }
    return None


def _given(asked: QueryDict, name: str) -> set[str]:
    return {value.strip() for value in asked.getlist(name)} - {""}


def _codes(
    asked: QueryDict, name: str, known: Collection[str], problems: dict[str, str]
) -> tuple[str, ...]:
    """The known codes among those given, in any case; a strange one is a problem."""
    spelled = {code.casefold(): code for code in known}
    given = _given(asked, name)
    strange = sorted(code for code in given if code.casefold() not in spelled)
    if strange:
        listed = sorted(known)
        more = "…" if len(listed) > LISTED else ""
        problems[name] = _("“%(code)s” is not known here: use %(known)s.") % {
            "code": shown(strange[0]),
            "known": ", ".join(listed[:LISTED]) + more or _("none, this release names none"),
        }
    return tuple(sorted({spelled[each.casefold()] for each in given if each.casefold() in spelled}))


def _places(asked: QueryDict, known: Known, problems: dict[str, str]) -> tuple[str, ...]:
    """Codes of places, given as such or by a name in any script; a name may belong to several."""
    found: set[str] = set()
    for given in sorted(_given(asked, "place")):
        codes = (given,) if given in known.places else known.spelled.get(fold(given), ())
        found.update(codes)
        if not codes:
            problems["place"] = _no_place(given, known)
    return tuple(sorted(found))


def _no_place(given: str, known: Known) -> str:
    said = {"text": shown(given), "names": ", ".join(known.similar(given[:SHOWN]))}
    if said["names"]:
        return _("No place of this release is called “%(text)s”. Near it: %(names)s.") % said
    return _("No place of this release is called “%(text)s”: try another spelling.") % said


def _precision(asked: QueryDict, problems: dict[str, str]) -> int | None:
    text = _one(asked, "precision", problems)
    if not text or text in LOCATION_PRECISION:
        return int(text) if text else None
    problems["precision"] = _("“%(text)s” is no precision: use 1 (exact place) to 7.") % {
        "text": shown(text)
    }
    return None


def _text(asked: QueryDict, problems: dict[str, str]) -> str:
    given = _one(asked, "q", problems)
    # Marks of direction and the like come along when text is pasted; they are no words.
    visible = "".join(sign for sign in given if unicodedata.category(sign) != "Cf")
    text = " ".join(visible.split())
    if len(text) > TEXT_AT_MOST:
        problems["q"] = _("Too long to search for: use at most %(count)s characters.") % {
            "count": TEXT_AT_MOST
        }
    elif not text.isprintable():
        problems["q"] = _("“%(text)s” holds signs that are no text: write words to search for.") % {
            "text": shown(text)
        }
    return "" if "q" in problems else text


def _page(asked: QueryDict, problems: dict[str, str]) -> int:
    text = _one(asked, "page", problems)
    if not text:
        return 1
    if PAGE_NUMBER.fullmatch(text) and int(text) > 0:
        return int(text)
    problems["page"] = _("“%(text)s” is not a page: use a whole number from 1.") % {
        "text": shown(text)
    }
    return 1
