"""How well the extractor does on labelled statements: `python -m strikes.extraction.score`.

A found claim meets a labelled one when measure, low and high are the same and their evidence
overlaps. A met claim is complete when qualifier, cumulative flag, window and places are right too.
"""

import argparse
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from .extract import extract

CORPUS = Path(__file__).resolve().parents[2] / "tests" / "corpus"
SETS = ("dev", "own", "aside")
COMPLETE = ("qualifier", "cumulative", "window", "places")
ALSO = ("effect", "rate", "actor", "speaker", "target_group")


def read(path: Path) -> list[dict]:
    """The labelled records of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def predict(record: dict) -> list[dict]:
    """The claims that the extractor finds in a record."""
    published = date.fromisoformat(record["published"]) if record["published"] else None
    found = extract(record["text"], published, record["language"])
    return [claim.as_dict() for claim in found]


class Score:
    """Counts over many records: labelled, found, met and complete claims, and right attributes."""

    def __init__(self) -> None:
        self.gold = self.found = self.met = self.complete = 0
        self.quiet = self.kept_quiet = 0
        self.right: Counter = Counter()
        self.misses: list[tuple] = []

    def add(self, record: dict, found: list[dict]) -> None:
        """Count one record with the claims found in it."""
        gold = record["claims"]
        if not gold:
            self.quiet += 1
            self.kept_quiet += not found
        met = meet(gold, record["text"], found)
        self.gold, self.found = self.gold + len(gold), self.found + len(found)
        self.met += len(met)
        for g, f in met:
            self._attributes(record, gold[g], found[f])
        met_gold, met_found = {g for g, _ in met}, {f for _, f in met}
        for i, claim in enumerate(gold):
            if i not in met_gold:
                self.misses.append(("missed", record["id"], *_short(claim), claim["evidence"]))
        for i, claim in enumerate(found):
            if i not in met_found:
                why = f"{claim['evidence']} [{claim['rule']}]"
                self.misses.append(("wrong", record["id"], *_short(claim), why))

    def _attributes(self, record: dict, gold: dict, found: dict) -> None:
        verdict = verdicts(gold, found)
        self.right.update(name for name, right in verdict.items() if right)
        wrong = [name for name in COMPLETE if not verdict[name]]
        self.complete += not wrong
        for name in wrong:
            said = tuple(
                [
                    str(c[n])
                    for n in (("window_start", "window_end") if name == "window" else (name,))
                ]
                for c in (gold, found)
            )
            self.misses.append(("differs", record["id"], name, *said, gold["evidence"]))

    def f1(self, hits: str = "met") -> float:
        """F1 of the claims met, or of those that are complete."""
        total = self.gold + self.found
        return 2 * getattr(self, hits) / total if total else 1.0

    def line(self) -> str:
        """The score in one line."""
        precision = self.met / self.found if self.found else 1.0
        recall = self.met / self.gold if self.gold else 1.0
        attributes = "  ".join(
            f"{name} {self.right[name] / (self.met or 1):.2f}" for name in COMPLETE + ALSO
        )
        return (
            f"claims F1 {self.f1():.3f} (precision {precision:.3f}, recall {recall:.3f}, "
            f"{self.gold} labelled)  complete F1 {self.f1('complete'):.3f}  "
            f"quiet {self.kept_quiet}/{self.quiet}  {attributes}"
        )


def _short(claim: dict) -> tuple:
    return claim["measure"], claim["low"], claim["high"]


def meet(gold: list[dict], text: str, found: list[dict]) -> list[tuple[int, int]]:
    """Pairs of indices (labelled, found), each used once; the pair with more right goes first."""
    options = []
    for g, claim in enumerate(gold):
        start = text.index(claim["evidence"])
        end = start + len(claim["evidence"])
        for f, other in enumerate(found):
            if _short(claim) == _short(other) and start < other["end"] and other["start"] < end:
                right = sum(verdicts(claim, other).values())
                options.append((-right, abs(other["start"] - start), g, f))
    met, used_gold, used_found = [], set(), set()
    for _, _, g, f in sorted(options):
        if g not in used_gold and f not in used_found:
            met.append((g, f))
            used_gold.add(g)
            used_found.add(f)
    return met


def verdicts(gold: dict, found: dict) -> dict[str, bool]:
    """Which attributes of a found claim are right."""
    exact = {n: gold[n] == found[n] for n in ("qualifier", "cumulative", "effect", "rate")}
    exact["window"] = all(gold[n] == found[n] for n in ("window_start", "window_end"))
    exact["places"] = len(gold["places"]) == len(found["places"]) and all(
        any(alike(name, other) for other in found["places"]) for name in gold["places"]
    )
    for name in ("actor", "speaker", "target_group"):
        neither = not gold[name] and not found[name]
        exact[name] = neither or alike(gold[name], found[name])
    return exact


def alike(a: str | None, b: str | None) -> bool:
    """Are two names the same, or one part of the other, without marks and punctuation?"""
    a, b = _plain(a), _plain(b)
    return a == b or bool(a and b and (a in b or b in a))


def _plain(text: str | None) -> str:
    text = unicodedata.normalize("NFKD", (text or "").casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in text if not unicodedata.combining(c))))


def score(records: Iterable[dict], by=lambda record: record["language"]) -> dict[str, Score]:
    """The score of each group of records."""
    scores: dict[str, Score] = defaultdict(Score)
    for record in records:
        scores[by(record)].add(record, predict(record))
    return scores


def records_of(kind: str, language: str) -> list[dict]:
    """The labelled records of a set ("dev", "own", "aside") in a language."""
    path = CORPUS / (f"{kind}.jsonl" if kind == "dev" else f"{kind}-{language}.jsonl")
    return [r for r in read(path) if r["language"] == language] if path.exists() else []


def main() -> None:
    """Print the scores of every set and language, or the misses of one."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("--set", choices=SETS, action="append", dest="sets")
    ask.add_argument("--language", choices=("en", "ru", "ar"), action="append", dest="languages")
    ask.add_argument(
        "--misses", action="store_true", help="print each claim missed, wrong or different"
    )
    args = ask.parse_args()
    for language in args.languages or ("en", "ru", "ar"):
        for kind in args.sets or SETS:
            records = records_of(kind, language)
            if not records:
                continue
            result = score(records)[language]
            print(f"{language} {kind:5} {len(records):3} statements  {result.line()}")
            if args.misses:
                for miss in result.misses:
                    print("   ", *miss, sep=" | ")


if __name__ == "__main__":
    main()
