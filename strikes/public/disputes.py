"""Contradictions in the reader's words: one plain sentence each, between the two quotes.

Takes the data of published contradictions (see `strikes/releases/render.py`). Says what was said,
never who is right.
"""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from strikes.models import Published, Release
from strikes.public.wording import day, label, number, quantity
from strikes.vocabulary import MEASURES

KINDS = {
    "total_falls": gettext_lazy("Totals that fall"),
    "total_names_less": gettext_lazy("Later totals that name less"),
    "increments_exceed": gettext_lazy("Parts that add up to more than the whole"),
    "headline": gettext_lazy("Headline against text"),
    "two_values": gettext_lazy("Two values in one text"),
    "copies_differ": gettext_lazy("Reports of one statement that differ"),
    "restated": gettext_lazy("Figures given again, and changed"),
    "two_speakers": gettext_lazy("Two speakers on the same days"),
}


def contradictions(release: Release) -> list[dict]:
    """The data of every contradiction of the release, in the order in which it came about."""
    rows = Published.objects.of(release, "contradiction").values_list("data", flat=True)
    return sorted(rows, key=lambda each: (each["second"]["as_of"] or "", each["key"]))


def amount(claim: dict) -> str:
    """The figure alone, as claimed: “more than 30,000”, “98%”."""
    said = quantity(claim)
    return _WITH_UNIT.get(claim.get("unit", ""), lambda number: number)(said) if said else ""


def counted(claim: dict) -> str:
    """What the figure counts: “sorties (long range aviation)”."""
    measure = label(MEASURES, claim["measure"])
    return f"{measure} ({claim['scope']})" if claim["scope"] else measure


def figure(claim: dict) -> str:
    """“more than 30,000 sorties”"""
    return _("%(amount)s %(measure)s") % {"amount": amount(claim), "measure": counted(claim)}


def speaker(claim: dict) -> str:
    return claim["speaker"] or claim["organisation"] or claim["publisher"]


def sentence(dispute: dict) -> str:
    """The contradiction in one sentence."""
    first, second = dispute["first"], dispute["second"]
    words = {
        "first": figure(first),
        "second": amount(second),
        "who_first": speaker(first),
        "who_second": speaker(second),
        "when_first": day(first["as_of"] or first["published"]),
        "when_second": day(second["as_of"] or second["published"]),
        "sum": number(dispute["sum"]) if dispute["sum"] is not None else "",
        "parts": number(len(dispute["others"])),
        "publisher_first": first["publisher"],
        "publisher_second": second["publisher"],
    }
    return _SENTENCES[dispute["kind"]]() % words


_WITH_UNIT = {
    "percent": lambda said: _("%(number)s%%") % {"number": said},
    "km2": lambda said: _("%(number)s km²") % {"number": said},
    "tonnes": lambda said: _("%(number)s t") % {"number": said},
}

_SENTENCES = {
    "total_falls": lambda: _(
        "On %(when_first)s %(who_first)s gave a total of %(first)s; on %(when_second)s"
        " %(who_second)s gave %(second)s."
    ),
    "total_names_less": lambda: _(
        "On %(when_first)s %(who_first)s gave a total of %(first)s; on %(when_second)s"
        " %(who_second)s named only %(second)s. Both can be true, but the later one says less."
    ),
    "increments_exceed": lambda: _(
        "After the total of %(first)s on %(when_first)s, figures for later days add up to at least"
        " %(sum)s more; the total of %(second)s on %(when_second)s leaves no room for them."
    ),
    "headline": lambda: _(
        "One text, published by %(publisher_first)s, says %(first)s in one place and %(second)s"
        " in another, its headline being one of the two."
    ),
    "two_values": lambda: _(
        "One text, published by %(publisher_first)s, says %(first)s in one place and %(second)s"
        " in another."
    ),
    "copies_differ": lambda: _(
        "For the same days %(publisher_first)s reports %(first)s, %(publisher_second)s %(second)s."
    ),
    "restated": lambda: _(
        "On %(when_first)s %(who_first)s said %(first)s; on %(when_second)s %(who_second)s said"
        " %(second)s for the same days."
    ),
    "two_speakers": lambda: _(
        "For the same days %(who_first)s said %(first)s, %(who_second)s said %(second)s."
    ),
}
