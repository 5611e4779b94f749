"""The words of the interface in Russian and Arabic, without any system package.

`messages.py collect` brings locale/*/LC_MESSAGES/django.po up to date with templates and code and
says what is still to be translated; `messages.py compile` writes the .mo files that Django reads.
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "locale"
LANGUAGES = ("ru", "ar")
HEAD = "# The words of the interface; bin/messages.py collects them and says what is missing."
NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)  # a date that changes would hide what did
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def path_of(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def of_python(source: str) -> Iterator[tuple]:
    """Line, function and message of each call that marks a text."""
    body = io.BytesIO(source.encode())
    for line, function, message, _comments in extract_python(
        body, KEYWORDS, [], {"encoding": "utf-8"}
    ):
        yield line, function, message


def of_template(path: Path) -> Iterator[tuple]:
    """Django turns a template into something that reads like code, its own way of collecting."""
    from django.utils.translation.template import templatize

    calls = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    return of_python("\n".join(line.strip() for line in calls.splitlines()))


def of_vocabulary() -> Iterator[str]:
    from strikes.vocabulary import ALL

    return (entry.label for words in ALL for entry in words)


def marked() -> Iterator[tuple[str, tuple]]:
    """Every marked text with the file it stands in; plural forms as a pair."""
    for path in sorted((ROOT / "templates").rglob("*.html")):
        if "admin" not in path.parts:
            yield from ((place(path), found) for found in of_template(path))
    for path in sorted((ROOT / "strikes/public").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        yield from ((place(path), found) for found in of_python(source))
    yield from (("strikes/vocabulary.py", (0, "gettext", label)) for label in of_vocabulary())


def listed(message) -> tuple:
    return message if isinstance(message, tuple) else (message,)


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def catalog(language: str) -> Catalog:
    """All that is marked now, with the translations that are there already."""
    fresh = Catalog(
        locale=language, header_comment=HEAD, project="Record of an air campaign", version="1",
        msgid_bugs_address="-", last_translator="-", language_team="-", fuzzy=False,
        creation_date=NO_DATE, revision_date=NO_DATE,
    )  # fmt: skip
    for where, (_line, _function, message) in marked():
        forms = tuple(part for part in listed(message) if part)  # none: the text is in a variable
        if forms:
            fresh.add(forms if len(forms) > 1 else forms[0], locations=[(where, None)])
    if path_of(language).is_file():
        known = read(language)
        for message in fresh:
            before = known.get(message.id) if message.id else None
            if before and before.string:
                message.string = before.string
    return fresh


def read(language: str) -> Catalog:
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def written(found: Catalog) -> bytes:
    """The catalog as a .po file holds it, in an order that no edit of a page changes."""
    file = io.BytesIO()
    write_po(file, found, width=96, omit_header=False, sort_output=True)
    return file.getvalue()


def collect() -> None:
    for language in LANGUAGES:
        found = catalog(language)
        path_of(language).parent.mkdir(parents=True, exist_ok=True)
        path_of(language).write_bytes(written(found))
        missing = sum(not is_translated(message) for message in found if message.id)
        print(f"{language}: {len(found)} texts, {missing} to translate")


def is_translated(message) -> bool:
    return all(listed(message.string))


def compile_all() -> None:
    for language in LANGUAGES:
        if path_of(language).is_file():
            with path_of(language).with_suffix(".mo").open("wb") as file:
                write_mo(file, read(language))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    {"collect": collect, "compile": compile_all}[sys.argv[1]]()
