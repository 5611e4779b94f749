"""The sentence that a claim's words stand in, for showing the words highlighted in it."""

import re

# A full stop after a short capitalised word ("Gen.", "U.S.") ends no sentence.
BOUNDARY = re.compile(
    r"(?:(?<![A-ZА-Я])(?<!\b[A-ZА-Я]\w)(?<!\b[A-ZА-Я]\w\w)[.!?؟…][\"”»’)]*\s+|\n+)(?=\S)"
)
REACH = 1500  # characters to look on each side: a text without full stops stays quick


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Character offsets of the sentence or sentences around `text[start:end]`."""
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    for match in BOUNDARY.finditer(text, first, start + 1):
        if match.end() <= start:
            first = match.end()
    after = BOUNDARY.search(text, max(start, end - 1), last)
    if after:
        last = max(end, after.end())
    while last > end and text[last - 1].isspace():
        last -= 1
    while first < start and text[first].isspace():
        first += 1
    return first, last
