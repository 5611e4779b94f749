"""The extractor from a shell: JSON Lines for programs, a highlighted text for people."""

import argparse
import io
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TextIO

from .claims import Claim
from .extract import extract
from .languages import KNOWN

LONGEST_LINE = 64 * 1024 * 1024  # characters of one JSON line
BOLD, PLAIN = "\033[1;4m", "\033[0m"


class BadRecord(ValueError):
    """A line of input that holds no statement; the message says what is wrong."""


def add_arguments(ask: argparse.ArgumentParser) -> None:
    """The command's arguments, for argparse and for Django alike."""
    ask.add_argument("file", nargs="?", help="a text to read; - or nothing: standard input")
    ask.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id", "text", "published"?, "language"?} a line, write {"id", "claims"} a line',
    )
    ask.add_argument("--published", help="day of publication, such as 2016-12-23")
    ask.add_argument("--language", choices=KNOWN, help="language of the text; guessed if not given")


def read_record(line: str) -> tuple[object, str, date | None, str | None]:
    """Id, text, day of publication and language of a line; BadRecord says what is wrong."""
    if len(line) > LONGEST_LINE:
        raise BadRecord(f"the line is longer than {LONGEST_LINE:,} characters")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRecord(f"the line is not JSON: {error}") from None
    if not isinstance(record, dict):
        raise BadRecord('the line is not an object such as {"id": "…", "text": "…"}')
    text, language = record.get("text"), record.get("language")
    if not isinstance(text, str) or not text.strip():
        raise BadRecord('the record has no "text"')
    return record.get("id"), text, _day(record.get("published")), _language(language)


def _day(value: object) -> date | None:
    """An ISO day, or the day of an ISO time; None when there is none."""
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise BadRecord(f'"published" is {value!r}, not a day such as 2016-12-23') from None


def _language(value: object) -> str | None:
    if value in (None, ""):
        return None
    code = str(value).lower()[:2]
    if code not in KNOWN:
        raise BadRecord(f'"language" is {value!r}; known are {", ".join(KNOWN)}')
    return code


def answer(line: str) -> dict:
    """What is written for one line: {"id", "claims"} or {"id", "error"}."""
    try:
        identity, text, published, language = read_record(line)
    except BadRecord as problem:
        return {"id": _identity(line), "error": str(problem)}
    claims = extract(text, published, language)
    return {"id": identity, "claims": [claim.as_dict() for claim in claims]}


def _identity(line: str) -> object:
    try:
        record = json.loads(line) if len(line) <= LONGEST_LINE else None
    except (ValueError, RecursionError):
        return None
    return record.get("id") if isinstance(record, dict) else None


def answers(lines: Iterable[str]) -> Iterator[str]:
    """One line of JSON for each line that is not blank, in the same order."""
    for line in lines:
        if line.strip():
            yield json.dumps(answer(line), ensure_ascii=False)


def highlighted(text: str, claims: list[Claim], colour: bool) -> str:
    """The text with the claims' evidence marked."""
    begin, end = (BOLD, PLAIN) if colour else ("[", "]")
    parts, at = [], 0
    for claim in claims:
        if claim.start >= at:
            parts += [text[at : claim.start], begin, text[claim.start : claim.end], end]
            at = claim.end
    return "".join([*parts, text[at:]])


def table(claims: list[Claim]) -> str:
    """The claims in columns, one a line."""
    rows = [("measure", "amount", "what", "window", "where", "rule")]
    rows += [
        (c.measure, amount(c), c.term[:40], window(c), ", ".join(c.places), c.rule) for c in claims
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def amount(claim: Claim) -> str:
    """The quantity in words: "more than 30000", "20 to 25", "no number given"."""
    if claim.qualifier is None:
        return "no number given"
    if claim.qualifier == "between":
        return f"{claim.low} to {claim.high}"
    value = claim.low if claim.low is not None else claim.high
    words = "" if claim.qualifier == "exact" else claim.qualifier.replace("_", " ") + " "
    rate = f" a {claim.rate}" if claim.rate else ""
    return f"{words}{value}{rate}"


def window(claim: Claim) -> str:
    """The claim's days: "2015-09-30..2016-12-20 running"."""
    if not (claim.window_start or claim.window_end or claim.cumulative):
        return "not given"
    ends = "..".join(
        day.isoformat() if day else "" for day in (claim.window_start, claim.window_end)
    )
    return f"{ends} running" if claim.cumulative else ends


def run(options: argparse.Namespace, source: TextIO, target: TextIO) -> None:
    """Do what the arguments ask; SystemExit with a message when it cannot be done."""
    if options.jsonl:
        with _open(options.file, source) as lines:
            for line in answers(lines):
                target.write(line + "\n")
        return
    published = None
    try:
        published = _day(options.published)
    except BadRecord as problem:
        raise SystemExit(str(problem)) from None
    with _open(options.file, source) as lines:
        text = lines.read()
    claims = extract(text, published, options.language)
    target.write(highlighted(text.rstrip("\n"), claims, target.isatty()) + "\n\n")
    target.write((table(claims) if claims else "No claim found.") + "\n")


def _open(name: str | None, source: TextIO) -> TextIO:
    if name in (None, "-"):
        return source
    try:
        return Path(name).open(encoding="utf-8", errors="replace")
    except OSError as problem:
        raise SystemExit(f"cannot read {name}: {problem.strerror}") from None


def use_utf8(*streams: TextIO) -> None:
    """Read and write UTF-8 whatever the shell's own encoding is; bad bytes are replaced."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def main() -> None:
    """Read the arguments of the shell and run."""
    ask = argparse.ArgumentParser(prog="extract", description="Find the claims in a statement.")
    add_arguments(ask)
    use_utf8(sys.stdin, sys.stdout)
    try:
        run(ask.parse_args(), sys.stdin, sys.stdout)
    except BrokenPipeError:
        sys.stderr.close()
