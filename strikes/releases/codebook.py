"""The codebook, written from the vocabulary itself so that it cannot drift from it."""

from strikes.vocabulary import ALL, Entry, Vocabulary

HEAD = """\
# Codebook

The closed lists that every record uses, each word with its meaning and its source. This file is
written by `manage.py codebook`; change `strikes/vocabulary.py`, not this page.
"""


def codebook() -> str:
    """All lists as one Markdown page."""
    return "\n".join([HEAD, *map(_section, ALL)])


def _section(words: Vocabulary) -> str:
    sources = sorted({entry.source for entry in words})
    title = words.name.replace("_", " ").capitalize()
    rows = "\n".join(map(_row, words))
    return (
        f"## {title}\n\nSource: {'; '.join(sources)}.\n\n"
        f"| code | label | meaning | elsewhere |\n|---|---|---|---|\n{rows}\n"
    )


def _row(entry: Entry) -> str:
    elsewhere = ", ".join(f"{name}: {value}" for name, value in entry.crosswalk.items())
    return f"| `{entry.code}` | {entry.label} | {entry.meaning} | {elsewhere} |"
