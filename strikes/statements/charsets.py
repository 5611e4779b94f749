"""Which character set some bytes are in: as declared where that holds, else as they are."""

import codecs
import re

from charset_normalizer import from_bytes

DECLARED_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
DECLARED_IN_PAGE = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What undeclared pages in our languages come in, besides Unicode.
LEGACY = ["cp1251", "koi8_r", "cp866", "iso8859_5", "cp1256", "iso8859_6", "cp1252"]
# Letters, digits and signs of the Latin, Greek, Cyrillic and Arabic scripts; typographic signs.
USUAL = re.compile("[\t\n\r -\u024f\u0370-\u052f\u0600-\u06ff\u2000-\u22ff]")
WESTERN_MARKED = re.compile("[\u00c0-\u00ff]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]")
SAMPLE = 60_000


def charset_of(body: bytes, content_type: str = "") -> str:
    """The name Python knows the set by; empty where the bytes are no text in any."""
    for mark, charset in MARKS:
        if body.startswith(mark):
            return charset
    sample = body[:SAMPLE]
    if b"\0" in sample and (wide := _wide(sample)):
        return wide
    if _decodes(body, "utf-8"):
        return "utf-8"
    declared = _declared(body, content_type)
    fitting = (charset for charset in (declared, "utf-8") if charset and _fits(sample, charset))
    return next(fitting, "") or _guessed(sample)


def decode(body: bytes, charset: str) -> str:
    """The text, with U+FFFD where a byte has no meaning; line ends as they came."""
    return body.decode(charset or "utf-8", "replace").removeprefix("\ufeff")


def is_rubbish(text: str) -> bool:
    """Whether so much of it is control characters that it cannot have been text."""
    return len(CONTROL.findall(text[:SAMPLE])) > 0.05 * len(text[:SAMPLE])


def _declared(body: bytes, content_type: str) -> str:
    """Declared by the server, else in the page's own head; empty where unknown to Python."""
    in_header = DECLARED_IN_HEADER.search(content_type)
    in_page = DECLARED_IN_PAGE.search(body[:2048])
    name = in_header[1] if in_header else in_page[1].decode("ascii", "replace") if in_page else ""
    try:
        found = codecs.lookup(name).name
        "".encode(found)  # a codec of text, not one like base64
        # Browsers read Latin-1 as windows-1252; so must we.
        return "cp1252" if found == "iso8859-1" else found
    except LookupError:
        return ""


def _wide(sample: bytes) -> str:
    """UTF-16 without its mark, told by what the pairs of bytes read as."""
    for charset in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) // 2 * 2].decode(charset, "replace")
        if text and len(USUAL.findall(text)) > 0.95 * len(text):
            return charset
    return ""


def _decodes(body: bytes, charset: str) -> bool:
    try:
        body.decode(charset)
    except UnicodeDecodeError:
        return False
    return True


def _fits(sample: bytes, charset: str) -> bool:
    """A damaged byte here and there is no matter; a row of Ð and Ñ tells a wrong declaration."""
    text = sample.decode(charset, "replace")
    beyond_ascii = sum(not char.isascii() for char in text)
    letters = sum(map(str.isalpha, text))
    return (
        text.count("\ufffd") * 20 <= beyond_ascii
        and len(WESTERN_MARKED.findall(text)) <= 0.3 * letters
        and not is_rubbish(text)
    )


def _guessed(sample: bytes) -> str:
    best = from_bytes(sample, cp_isolation=LEGACY).best()
    return best.encoding if best else ""
