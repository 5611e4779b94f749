"""Statements a second and memory of the claim extractor, on the labelled statements.

`python benchmarks/extract_speed.py [--statements 100000]` repeats the corpus, each time as a new
text, on one core: the rate is by the processor's time, so that a busy machine does not
count. Start-up (building the lexicons) is not counted, and is printed apart.
"""

import argparse
import resource
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from strikes.extraction import score  # noqa: E402
from strikes.extraction.extract import extract  # noqa: E402

LANGUAGES = ("en", "ru", "ar")


def statements(languages: tuple[str, ...]) -> list[tuple[str, date | None, str]]:
    """Text, day and language of every labelled statement."""
    found = []
    for language in languages:
        for kind in score.SETS:
            for record in score.records_of(kind, language):
                day = date.fromisoformat(record["published"]) if record["published"] else None
                found.append((record["text"], day, language))
    return found


def megabytes() -> float:
    """The most memory this process has held."""
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def measure(texts: list, count: int) -> None:
    """Extract `count` statements and print the rate, and memory at each tenth."""
    claims, begin = 0, time.process_time()
    for number in range(count):
        text, day, language = texts[number % len(texts)]
        claims += len(extract(f"{text}\n\n{number}", day, language))
        if count >= 10 and (number + 1) % (count // 10) == 0:
            rate = (number + 1) / (time.process_time() - begin)
            print(f"{number + 1:>9,} statements  {rate:7.0f} a second  {megabytes():6.1f} MB")
    print(
        f"{claims:,} claims, {sum(len(t) for t, _, _ in texts) / len(texts):.0f} characters a text"
    )


def main() -> None:
    """Measure each language for itself, then all together."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("--statements", type=int, default=100_000)
    ask.add_argument("--language", choices=LANGUAGES, action="append")
    options = ask.parse_args()
    begin = time.perf_counter()
    texts = statements(tuple(options.language or LANGUAGES))
    for language in options.language or LANGUAGES:
        extract("warm", None, language)
    print(f"start-up {time.perf_counter() - begin:.2f} s, {len(texts)} different statements")
    measure(texts, options.statements)


if __name__ == "__main__":
    main()
