import os

import pytest

from strikes.statements.charsets import charset_of, decode, is_rubbish

RUSSIAN = "За сутки самолёты выполнили 20 боевых вылетов и нанесли удары по 10 объектам в Хомсе."
ARABIC = "نفذت الطائرات عشرين طلعة جوية خلال يوم واحد وأصابت عشرة أهداف في محافظة حمص."


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-16-le"),
        (ARABIC, "iso-8859-6"),
        (ARABIC, "windows-1256"),
        (ARABIC, "utf-8"),
        (ARABIC, "utf-16-be"),
    ],
)
def test_a_text_that_declares_nothing_is_read_in_its_own_character_set(text, charset):
    body = text.encode(charset)
    assert decode(body, charset_of(body)) == text


@pytest.mark.parametrize("charset", ["windows-1251", "utf-8"])
@pytest.mark.parametrize(
    "declared", ["utf-8", "windows-1251", "iso-8859-1", "no-such-set", "base64"]
)
def test_a_wrong_declaration_does_not_spoil_the_text(charset, declared):
    body = RUSSIAN.encode(charset)
    assert decode(body, charset_of(body, f"text/html; charset={declared}")) == RUSSIAN


def test_the_declaration_in_the_page_counts_where_the_server_gives_none():
    body = f'<html><head><meta charset="iso-8859-6"></head>{ARABIC}'.encode("iso-8859-6")
    assert charset_of(body, "text/html") == "iso8859-6"


def test_western_letters_declared_as_such_are_kept():
    body = "Un café détruit à Alep".encode("latin-1")
    assert decode(body, charset_of(body, "text/html; charset=iso-8859-1")) == (
        "Un café détruit à Alep"
    )


def test_a_damaged_byte_does_not_change_the_character_set():
    damaged = RUSSIAN.encode().replace(b"10", b"1\xff0")
    assert decode(damaged, charset_of(damaged)) == RUSSIAN.replace("10", "1\ufffd0")


def test_a_few_nuls_do_not_make_a_text_utf_16():
    assert charset_of(b"Aircraft flew\0 20 sorties.") == "utf-8"


def test_random_bytes_are_no_text():
    body = os.urandom(4000)
    assert is_rubbish(decode(body, charset_of(body)))
