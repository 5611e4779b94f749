"""CSV and TSV: the character set and the separator found from the text, and said."""

import codecs
import csv
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from strikes.desk.intake.reading import IntakeError, Lines, Table, table_of
from strikes.statements.charsets import charset_of

MAX_CELL = 20_000  # characters
SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright lines"}
SAMPLE_BYTES = 1024 * 1024
SAMPLE_LINES = 20
# The csv module's words → ours.
SAID = {
    "unexpected end of data": "a double quote is opened and never closed",
    "field larger": f"a cell has more than {MAX_CELL:,} characters, or a quote stays open",
    "expected after": "text stands right after a closing double quote; double the quotes inside",
}
OTHER_ENDS = str.maketrans("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " " * 8)


def open_table(path: Path, encoding: str = "") -> Table:
    """The table in a text of separated cells. Raises IntakeError."""
    charset = _known(encoding) if encoding else _charset(path)
    separator = _separator(path, charset)
    form = f"{charset}, separated by {SEPARATORS[separator]}"
    return table_of(path, partial(_lines, path, charset, separator), form)


def _known(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)  # a codec of text, not one like base64
    except LookupError as error:
        raise IntakeError(
            f"“{encoding[:40]}” is no character set: name one such as utf-8, windows-1251 or"
            " windows-1256."
        ) from error
    return "utf-8-sig" if name == "utf-8" else name


def _charset(path: Path) -> str:
    """UTF-8 where all of the file is; else what the bytes beyond ASCII look like."""
    with path.open("rb") as file:
        start = file.read(4)
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        file.seek(0)
        try:
            decoder = codecs.getincrementaldecoder("utf-8")()
            for block in iter(partial(file.read, SAMPLE_BYTES), b""):
                decoder.decode(block)
            decoder.decode(b"", final=True)
            return "utf-8-sig"
        except UnicodeDecodeError:
            file.seek(0)
            telling = (line for line in file if not line.isascii())
            found = charset_of(b"".join(islice(telling, 2000)))
    if not found or found.startswith("utf-8"):
        raise IntakeError(
            f"{path.name} is not UTF-8 text, and no other character set fits ({_bad_byte(path)}):"
            " save it again as “CSV UTF-8”, or say its character set."
        )
    return found


def _separator(path: Path, charset: str) -> str:
    """The one that cuts the heading into most cells, other lines agreeing."""
    best, most = ",", (0, 0)
    for separator in SEPARATORS:
        try:
            widths = [
                len(cells)
                for _, cells in islice(_lines(path, charset, separator), SAMPLE_LINES)
                if any(cells)
            ]
        except IntakeError:
            continue
        if widths and widths[0] > 1:
            found = (sum(width == widths[0] for width in widths), widths[0])
            best, most = (separator, found) if found > most else (best, most)
    return best


def _lines(path: Path, charset: str, separator: str) -> Lines:
    """Line number and cells of every record."""
    csv.field_size_limit(MAX_CELL)
    try:
        with path.open(encoding=charset, newline="") as file:
            reader = csv.reader(_without_nul(file), delimiter=separator, strict=True)
            line = 1
            for cells in reader:
                yield line, cells
                line = reader.line_num + 1
    except UnicodeDecodeError as error:
        raise IntakeError(
            f"{path.name} is not {charset.removesuffix('-sig').upper()} text ({_bad_byte(path)}):"
            " save it again as “CSV UTF-8”, or say its character set."
        ) from error
    except UnicodeError as error:
        raise IntakeError(f"{path.name} is not {charset} text: {error}.") from error
    except csv.Error as error:
        reason = next((said for part, said in SAID.items() if part in str(error)), str(error))
        raise IntakeError(f"Line {reader.line_num} of {path.name}: {reason}.") from error
    except OSError as error:
        raise IntakeError(f"{path} cannot be read: {error.strerror}.") from error


def _without_nul(file) -> Iterator[str]:
    for number, line in enumerate(file, 1):
        if "\0" in line:
            raise IntakeError(
                f"Line {number} holds a NUL character: the file is damaged, or no CSV text."
            )
        yield line


def _bad_byte(path: Path) -> str:
    """Where the first byte stands that UTF-8 does not have."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError as wrong:
                return f"line {number}, byte 0x{line[wrong.start]:02x}"
    return "a character cut off at the end"
