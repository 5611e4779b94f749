import io
import os
from datetime import date

import pytest
from pypdf import PdfWriter

from strikes.statements.text import read_text
from strikes.statements.trouble import Unreadable
from tests.statements.texts import BRIEFING_AR, BRIEFING_RU, TOTALS, page, pdf


def test_a_page_gives_its_text_without_its_furniture():
    text = read_text(page(TOTALS).encode(), "text/html").text
    assert "more than 30,000 sorties and hit more than 62,000 targets" in text
    assert "All rights reserved" not in text and "Home" not in text


def test_a_page_gives_its_title_day_and_language():
    head = '<meta property="article:published_time" content="2015-10-05T10:00:00+03:00">'
    reading = read_text(page(BRIEFING_RU, "Удары в Сирии", head).encode(), "text/html")
    assert (reading.title, reading.published, reading.language) == (
        "Удары в Сирии", date(2015, 10, 5), "ru",
    )  # fmt: skip


def test_a_headline_stands_in_the_text_once():
    text = read_text(page(BRIEFING_RU, "Удары в Сирии").encode(), "text/html").text
    assert text.count("Удары в Сирии") == 1


def test_a_page_dated_in_the_year_3016_has_no_day():
    head = '<meta property="article:published_time" content="3016-10-05">'
    assert read_text(page(TOTALS, head=head).encode(), "text/html").published != date(3016, 10, 5)


@pytest.mark.parametrize("charset", ["windows-1251", "utf-8", "utf-16", "koi8-r"])
def test_a_russian_page_is_read_in_any_of_its_character_sets(charset):
    assert "20 боевых вылетов" in read_text(page(BRIEFING_RU).encode(charset), "text/html").text


@pytest.mark.parametrize("charset", ["iso-8859-6", "windows-1256", "utf-8"])
def test_an_arabic_page_is_read_in_any_of_its_character_sets(charset):
    reading = read_text(page(BRIEFING_AR).encode(charset), "text/html")
    assert "20 طلعة جوية" in reading.text
    assert reading.language == "ar"


def test_a_language_that_a_page_declares_in_its_own_script_is_kept():
    ukrainian = page(BRIEFING_RU).replace("<html", '<html lang="uk"')
    assert read_text(ukrainian.encode(), "text/html").language == "uk"


def test_markup_in_a_title_is_text():
    reading = read_text(page(TOTALS, "&lt;script&gt;alert(1)&lt;/script&gt;").encode(), "text/html")
    assert reading.title == "<script>alert(1)</script>"


def test_scripts_in_a_page_are_no_text():
    reading = read_text(page(TOTALS + "<script>steal()</script>").encode(), "text/html")
    assert "steal" not in reading.text


def test_plain_text_is_kept_as_it_is():
    assert read_text(TOTALS.encode(), "text/plain").text == TOTALS


def test_line_ends_of_plain_text_become_those_of_the_project():
    assert read_text(b"One.\r\nTwo.\r\n").text == "One.\nTwo.\n"


def test_plain_text_may_hold_markup():
    assert read_text(b"<p>20 sorties</p>", "text/plain").text == "<p>20 sorties</p>"


def test_nuls_become_the_sign_for_what_cannot_be_read():
    assert read_text(b"They flew\x0020 sorties").text == "They flew\ufffd20 sorties"


def test_a_pdf_gives_its_text():
    assert read_text(pdf("Aircraft flew 20 sorties (near Homs).")).text == (
        "Aircraft flew 20 sorties (near Homs)."
    )


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"\0\0\n", "empty"),
        (os.urandom(5000), "no text, no web page and no PDF"),
        (b"\x89PNG\r\n\x1a\n" + os.urandom(900), "no text, no web page and no PDF"),
        (b"<html><body><script>var a = 'text of a script'</script></body></html>", "only scripts"),
        (b"<!doctype html><html></html>", "only scripts"),
        (b"%PDF-1.4 and then nothing", "too broken"),
    ],
)
def test_what_cannot_be_read_says_why(body, reason):
    with pytest.raises(Unreadable, match=reason):
        read_text(body)


def test_a_text_longer_than_any_statement_is_not_read():
    with pytest.raises(Unreadable, match="1,500,000 characters, and 1,000,000 is the most"):
        read_text(b"x" * 1_500_000)


def pdf_of(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_of_pictures_says_that_it_holds_no_text():
    writer = PdfWriter()
    writer.add_blank_page(612, 792)
    with pytest.raises(Unreadable, match="pictures of pages"):
        read_text(pdf_of(writer))


def test_a_locked_pdf_says_that_it_is_locked():
    writer = PdfWriter()
    writer.add_blank_page(612, 792)
    writer.encrypt("secret", algorithm="RC4-128")
    with pytest.raises(Unreadable, match="locked with a password"):
        read_text(pdf_of(writer))


def test_a_page_nested_ten_thousand_deep_is_read_or_refused():
    body = b"<html>" + b"<div>" * 10_000 + b"20 sorties were flown on Monday" + b"</div>" * 10_000
    with pytest.raises(Unreadable):
        read_text(body)
