"""Sends every text through a page's form, as many in one go as its fields have room for."""

from collections.abc import Iterator

from django import forms
from django.http import HttpResponse
from django.test import Client

from tests.browser.attacks.strings import LINES
from tests.desk.admin.forms import filled

AT_MOST = 12  # times that one form is sent
Boxes = dict[str, str]


class Tape:
    """All texts in a row, again from the start when they end."""

    def __init__(self) -> None:
        self.at = 0

    def fitting(self, room: int | None) -> str:
        """As many of the next texts as fit; all of them where there is no limit."""
        if room is None:
            return "\n".join(LINES)
        found: list[str] = []
        for _ in LINES:
            text = LINES[self.at % len(LINES)]
            if len(text) > room:
                self.at += 1
            elif len(" ".join([*found, text])) <= room:
                found.append(text)
                self.at += 1
            else:
                break
        return " ".join(found).strip()


TAPE = Tape()


def attack(client: Client, page: str, sends: int = AT_MOST, **fixed: str) -> list[HttpResponse]:
    """The answers to a form that was sent until every text was in it once, or `sends` times.

    `fixed` are the boxes that must hold something sound; “{}” in them is the number of the try."""
    opened = client.get(page)
    usual, begun, answers = filled(opened), TAPE.at, []
    rooms = {name: room for name, room in _rooms(opened) if name not in fixed}
    for number in range(sends):
        texts = {name: TAPE.fitting(room) for name, room in rooms.items()}
        sound = {name: value.replace("{}", str(number)) for name, value in fixed.items()}
        answers.append(client.post(page, usual | texts | sound, follow=True))
        if TAPE.at - begun >= len(LINES):
            break
    return answers


def _rooms(opened: HttpResponse) -> Iterator[tuple[str, int | None]]:
    """Each box for free text with the characters it takes, those of inlines' first rows too."""
    context = opened.context
    yield from _of_form(context["adminform"].form if "adminform" in context else context["form"])
    for inline in context.get("inline_admin_formsets") or ():
        for form in inline.formset.forms[:1]:
            yield from _of_form(form)


def _of_form(form: forms.BaseForm) -> Iterator[tuple[str, int | None]]:
    for name, field in form.fields.items():
        if type(field) is forms.CharField or "UsernameField" in type(field).__name__:
            yield form.add_prefix(name), field.max_length
