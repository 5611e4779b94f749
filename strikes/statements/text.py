"""Reads the text out of what was captured: web pages, PDF files, plain text."""

import io
import logging
import re
from dataclasses import dataclass
from datetime import date

import trafilatura
from lxml import etree
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from trafilatura.settings import Document

from strikes.file_kinds import PDF
from strikes.statements.charsets import charset_of, decode, is_rubbish
from strikes.statements.trouble import Unreadable
from strikes.statements.wording import one_line, storable
from strikes.vocabulary import LANGUAGES

TITLE_LENGTH = 500
MOST_PAGES = 500
MOST_CHARACTERS = 1_000_000  # some 300 pages: whole archives are no statement
PAGE_MARK = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|title|meta|script|p|div)\b", re.I
)
SCRIPTS = {
    "ar": re.compile("[\u0600-\u06ff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "en": re.compile("[A-Za-z]"),
}

# What these libraries have to say is said in our own words, beside the statement.
for name in ("pypdf", "trafilatura", "htmldate"):
    logging.getLogger(name).setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Reading:
    """A text, and what the page itself tells about it; empty or None where it tells nothing."""

    text: str
    title: str = ""
    published: date | None = None
    language: str = ""


def read_text(body: bytes, content_type: str = "", address: str = "") -> Reading:
    """The readable text of captured bytes. Raises Unreadable with the reason in words."""
    reading = _reading(body, content_type, address)
    if len(reading.text) > MOST_CHARACTERS:
        raise Unreadable(
            f"Its text has {len(reading.text):,} characters, and {MOST_CHARACTERS:,} is the most "
            "that is read as one statement. Paste the part that holds the statement."
        )
    return reading


def language_of(text: str) -> str:
    """The language of ours whose script most letters are in; empty where there are no letters."""
    counts = {code: len(script.findall(text)) for code, script in SCRIPTS.items()}
    return max(counts, key=counts.__getitem__) if any(counts.values()) else ""


def _reading(body: bytes, content_type: str, address: str) -> Reading:
    if not body.strip(b"\0 \t\r\n"):
        raise Unreadable("It is empty: there is nothing to read.")
    if PDF in body[:1024]:
        return _with_language(_from_pdf(body))
    charset = charset_of(body, content_type)
    text = decode(body, charset)
    if not charset or is_rubbish(text):
        raise Unreadable("It is no text, no web page and no PDF file. Paste the text itself.")
    if _is_page(text, content_type):
        return _with_language(_from_page(text, address), declared=_declared_language(text))
    return _with_language(Reading(storable(text).replace("\r\n", "\n")))


def _with_language(reading: Reading, declared: str = "") -> Reading:
    found = language_of(reading.text)
    # A page's own word is taken where the letters agree: Persian or Ukrainian stay what they are.
    if declared and (declared == found or declared not in LANGUAGES):
        found = declared
    return Reading(reading.text, reading.title, reading.published, found)


def _is_page(text: str, content_type: str) -> bool:
    if "html" in content_type.lower():
        return True
    if content_type.lower().startswith("text/plain"):
        return False
    return bool(PAGE_MARK.search(text[:2000]))


def _from_page(text: str, address: str) -> Reading:
    try:
        found = trafilatura.bare_extraction(
            storable(text), url=address or None, with_metadata=True, include_comments=False
        )
    except (RecursionError, ValueError, etree.LxmlError) as error:
        raise Unreadable("The page is too broken to be read. Paste its text.") from error
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise Unreadable(
            "The page holds no text of its own (only scripts, frames or pictures). Paste its text."
        )
    title = one_line(found.title, TITLE_LENGTH)
    text = storable((found.text or "").strip())
    return Reading(_with_title(title, text), title, _day(found.date))


def _with_title(title: str, text: str) -> str:
    """A headline is part of what was said, and often holds a figure."""
    told_again = title and one_line(text[: 3 * len(title) + 200]).startswith(title)
    return text if told_again or not title else f"{title}\n\n{text}"


def _declared_language(text: str) -> str:
    found = re.search(r"<html\b[^>]*?\blang\s*=\s*[\"']?([a-z]{2,3})\b", text[:5000], re.I)
    return found[1].lower() if found else ""


def _day(written: str | None) -> date | None:
    """The day a page gives for itself; one that is still to come is no day it was published."""
    try:
        day = date.fromisoformat((written or "")[:10])
    except ValueError:
        return None
    return day if day <= date.today() else None


def _from_pdf(body: bytes) -> Reading:
    try:
        reader = PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("The PDF is locked with a password. Paste its text.")
        pages = [page.extract_text() for page in reader.pages[:MOST_PAGES]]
        title = reader.metadata.title if reader.metadata else ""
    except (PyPdfError, RecursionError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unreadable("The PDF is too broken to be read. Paste its text.") from error
    text = "\n\n".join(page.strip() for page in pages if page.strip())
    if not text:
        raise Unreadable("The PDF holds pictures of pages, and no text. Paste its text.")
    return Reading(storable(text), one_line(title, TITLE_LENGTH))
