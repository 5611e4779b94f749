"""Does a place open its clause? Then it holds for what follows, not for what stands before."""

from ...context import Setting
from ...places import Place
from .place_words import AROUND
from .word_lists import words

_OPENERS = words("в во на над под близ возле около вблизи у по к от недалеко")
STOPS = frozenset(",;:")


def opener(setting: Setting, place: Place) -> int:
    """The token at which the group's phrase begins, its preposition."""
    at, run = place.first, setting.sentence.tokens
    while at > 0 and at > place.first - 6:
        key = run[at - 1].key
        if key in _OPENERS:
            return at - 1
        if run[at - 1].text in STOPS and not _names_kinds(setting, at, place):
            break
        at -= 1
    return at


def _names_kinds(setting: Setting, at: int, place: Place) -> bool:
    """«В пяти районах: Растан, Сальма»: the colon only opens the names of what it says."""
    run, kind = setting.sentence.tokens, setting.sentence.at[at - 2] if at > 1 else None
    counted = kind is not None and kind.kind == "noun" and kind.value in ("none", "settlement")
    return run[at - 1].text == ":" and at == place.first and counted


def is_fronted(setting: Setting, group: list[Place]) -> bool:
    """Does the group open its clause?"""
    at, run = opener(setting, group[0]), setting.sentence.tokens
    if _within_list(run, at) or _behind_relative(run, at):
        return False
    while at > 0 and run[at - 1].key in (
        "а",
        "и",
        "также",
        "же",
        "при",
        "этом",
        '"',
        "«",
        "—",
        "-",
        "еще",
    ):
        at -= 1
    return at == 0 or run[at - 1].text in STOPS


def _within_list(run: list, at: int) -> bool:
    """«Юго-западнее, восточнее и северо-восточнее города»: the comma opens no clause."""
    return at > 1 and run[at - 1].text == "," and run[at - 2].text.casefold() in AROUND


def _behind_relative(run: list, at: int) -> bool:
    """«Атаковали цех, где делали бомбы, в районе Сальхии»: the comma closes an aside."""
    if at == 0 or run[at - 1].text != ",":
        return False
    for i in range(at - 2, max(0, at - 14), -1):
        if run[i].text in STOPS:
            return run[i].text == "," and run[i + 1].key in ("где", "который", "куда")
    return False
