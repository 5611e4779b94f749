"""A statement is taken in by hand, pasted, uploaded or by its address, and shows its state."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from strikes.models import Statement
from strikes.statements.reading import take_in
from tests.desk.admin.conftest import TEXT
from tests.desk.admin.forms import said, save

pytestmark = pytest.mark.django_db

ADD = "/admin/strikes/statement/add/"


@pytest.fixture
def hand_in(desk, campaign, ministry, django_capture_on_commit_callbacks):
    def hand_in(**boxes):
        needed = {"campaign": str(campaign.pk), "publisher": str(ministry.pk)}
        with django_capture_on_commit_callbacks(execute=True):
            return save(desk, ADD, **needed | {"published": "2015-10-07"} | boxes)

    return hand_in


def errors(response) -> str:
    return str(response.context["form"].errors)


def upload(body: bytes, name="statement.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, body, "text/plain")


def test_a_pasted_text_waits_to_be_read(hand_in, ministry):
    answer = hand_in(text=TEXT)
    statement = Statement.objects.get()
    assert (statement.state, statement.publisher) == ("waiting", ministry)
    assert statement.published == date(2015, 10, 7)
    assert "Taken in" in said(answer)


def test_when_it_was_read_its_claims_stand_under_its_text(hand_in, desk):
    hand_in(text=TEXT)
    statement = Statement.objects.get()
    take_in(statement.pk)
    page = desk.get(reverse("admin:strikes_statement_change", args=[statement.pk]))
    assert "<mark" in page.content.decode()
    assert "Sorties: more than 30" in page.content.decode()


def test_line_ends_are_kept_as_they_were_pasted(hand_in):
    hand_in(text="One line.\r\nAnother.")
    statement = Statement.objects.get()
    take_in(statement.pk)
    assert statement.capture.text == "One line.\nAnother."


def test_an_uploaded_file_in_windows_1251_is_read(hand_in):
    hand_in(file=upload("Авиация поразила восемь объектов.".encode("cp1251")))
    statement = Statement.objects.get()
    take_in(statement.pk)
    assert "восемь объектов" in statement.capture.text


def test_the_same_text_twice_is_one_statement(hand_in):
    hand_in(text=TEXT)
    assert "has this statement already" in said(hand_in(text=TEXT))
    assert Statement.objects.count() == 1


@pytest.mark.parametrize(
    ("boxes", "words"),
    [
        ({}, "Paste a text, choose a file, or give an address"),
        ({"text": "  \n "}, "It is empty"),
        ({"text": "x", "published": "3016-01-01"}, "still to come"),
        ({"text": "x", "published": "soon"}, "Enter a valid date"),
        ({"text": "x", "publisher": ""}, "required"),
        ({"text": "x", "publisher": "999999"}, "Select a valid choice"),
        ({"text": "a\0b"}, "Null characters are not allowed"),
        ({"address": "file:///etc/passwd"}, "Enter a valid URL"),
        ({"address": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"text": "x", "language": "xx"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_taken_in_is_said_and_nothing_is_kept(boxes, words, hand_in):
    assert words in errors(hand_in(**boxes))
    assert not Statement.objects.exists()


@pytest.mark.parametrize(
    ("body", "words"), [(b"", "It is empty"), (b"x" * (50 * 1024 * 1024), "50 MB")], ids=["0", "50"]
)
def test_a_file_of_the_wrong_size_is_refused_with_words(body, words, hand_in):
    assert words in errors(hand_in(file=upload(body)))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "It is a picture"),
        (b"PK\x03\x04" + bytes(range(200)), "It is a ZIP file or an Office document"),
        (b"MZ\x90\x00" + bytes(range(200)), "It is a program"),
    ],
)
@pytest.mark.parametrize("name", ["briefing.pdf", "briefing.html", "briefing.txt"])
def test_a_file_is_told_by_its_content_whatever_its_name(body, words, name, hand_in):
    assert words in errors(hand_in(file=upload(body, name)))
    assert not Statement.objects.exists()


def test_a_pdf_behind_some_other_bytes_is_taken(hand_in):
    assert "Taken in" in said(hand_in(file=upload(b"\x1f\x8b junk\n" + b"%PDF-1.4 x", "a.pdf")))


def test_a_text_and_a_file_at_once_are_refused(hand_in):
    assert "not both" in errors(hand_in(text="x", file=upload(b"y")))


def test_why_a_statement_could_not_be_read_stands_on_its_page(hand_in, desk):
    hand_in(file=upload(bytes(range(256)) * 20, "rubbish.bin"))
    statement = Statement.objects.get()
    take_in(statement.pk)
    statement.refresh_from_db()
    page = desk.get(reverse("admin:strikes_statement_change", args=[statement.pk]))
    assert statement.state == "stuck"
    assert f"needs an editor: {statement.problem}"[:40] in page.content.decode()


def test_a_stuck_statement_can_be_read_again(hand_in, desk):
    hand_in(text=TEXT)
    Statement.objects.update(state="stuck", problem="away", attempts=8)
    boxes = {"action": "read_again", "_selected_action": [Statement.objects.get().pk]}
    answer = desk.post("/admin/strikes/statement/", boxes, follow=True)
    assert "To be read again: 1" in said(answer)
    statement = Statement.objects.get()
    assert (statement.state, statement.problem, statement.attempts) == ("waiting", "", 0)


def test_a_captured_statement_cannot_be_deleted(hand_in, desk):
    hand_in(text=TEXT)
    address = reverse("admin:strikes_statement_delete", args=[Statement.objects.get().pk])
    answer = desk.post(address, {"post": "yes"})
    assert answer.status_code in (200, 403)
    assert Statement.objects.exists()


def test_a_title_with_a_script_is_shown_as_text(hand_in, desk):
    hand_in(text=TEXT, title="<script>alert(1)</script>")
    for page in (
        "/admin/strikes/statement/",
        reverse("admin:strikes_statement_change", args=[Statement.objects.get().pk]),
    ):
        assert "<script>alert(1)" not in desk.get(page).content.decode()


def test_taking_in_needs_the_right_to_add(make_editor):
    assert make_editor("view_statement").get(ADD).status_code == 403
