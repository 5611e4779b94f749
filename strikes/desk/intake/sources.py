"""Statements, their captures, and where each row's words stand in them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from strikes.desk.intake.names import Names
from strikes.desk.intake.summaries import Summary, heading
from strikes.desk.intake.values import ClaimRow, Source, StrikeRow
from strikes.models import Batch, Campaign, Capture, Statement
from strikes.models.copying import copy_in
from strikes.models.keys import new_key
from strikes.statements.capture import texts_of

SENTENCES = 500  # in one capture: claims are checked against its length, which must stay quick
AnyRow = ClaimRow | StrikeRow
TextPart = tuple[Statement, str, str]  # what it is of, kind of capture, text


@dataclass(frozen=True)
class StatementFacts:
    """What is known of a statement beforehand: its key and the text that is kept for it."""

    key: str
    title: str
    text: str


@dataclass(frozen=True)
class Evidence:
    """Where a row's words stand: capture, first character, character after the last."""

    capture: Capture
    start: int
    end: int


@dataclass(frozen=True)
class Archive:
    """That the texts of an import go into the archive, and the batch they come with."""

    batch: Batch | None = None


class Sources:
    """Finds or makes the statements of an import and keeps a text for each; without an `archive`,
    for a dry run, in the database alone."""

    def __init__(
        self,
        campaign: Campaign,
        names: Names,
        known: Mapping[str, StatementFacts],
        archive: Archive | None,
    ):
        self.campaign = campaign
        self.names = names
        self.known = known
        self.archive = archive
        self.made = 0

    def evidence(
        self, rows: Iterable[AnyRow], summarise: Callable[[AnyRow], Summary]
    ) -> dict[int, Evidence]:
        """For the line of each row, the words it stands on."""
        summaries = {row.line: _own_words(row.source) or summarise(row) for row in rows}
        by_address = defaultdict(list)
        for row in rows:
            by_address[row.source.address].append(row)
        held = self._held({address: some[0].source for address, some in by_address.items()})
        parts = [
            part
            for address, some in by_address.items()
            for part in self._missing(held[address], some, summaries)
        ]
        captures = texts_of(parts, archived=self.archive is not None)
        for capture in captures:
            capture.batch = self.archive.batch if self.archive else None
        copy_in(captures)
        for capture in captures:
            held[capture.statement.address].add(capture)
        return {
            row.line: held[address].find(summaries[row.line])
            for address, some in by_address.items()
            for row in some
        }

    def _held(self, sources: dict[str, Source]) -> dict[str, "HeldText"]:
        """By address, the statement, made where there is none yet, and what is kept of it."""
        mine = Statement.objects.filter(campaign=self.campaign)
        stored = {one.address: one for one in mine.filter(address__in=sources)}
        fresh = [self._new(one) for address, one in sources.items() if address not in stored]
        copy_in(fresh)
        self.made += len(fresh)
        held = {one.address: HeldText(one) for one in [*stored.values(), *fresh]}
        by_key = {one.pk: one for one in stored.values()}
        for capture in Capture.objects.filter(statement__in=by_key).order_by("pk"):
            capture.statement = by_key[capture.statement_id]
            held[capture.statement.address].add(capture)
        return held

    def _new(self, source: Source) -> Statement:
        facts = self.known.get(source.address)
        return Statement(
            key=facts.key if facts else new_key(),
            campaign=self.campaign,
            organisation=self.names.organisation(source.organisation, source.claimant_type),
            publisher=self.names.organisation(source.publisher, "media"),
            address=source.address,
            title=facts.title if facts else "",
            language=source.language,
            published=source.stated_on,
            published_inferred=source.inferred,
            state="read",
        )

    def _missing(
        self, held: "HeldText", rows: list[AnyRow], summaries: dict[int, Summary]
    ) -> Iterator[TextPart]:
        """The sentences that no capture of the statement has: those that the rows bring as they
        were uploaded, those that are written here as a summary."""
        wanted = dict.fromkeys(summaries[row.line].sentence for row in rows)
        missing = [one for one in wanted if not held.places(one)]
        facts = self.known.get(held.statement.address)
        if missing and facts and all(one in facts.text for one in missing):
            yield held.statement, "summary", facts.text
            return
        own = {row.source.sentence for row in rows}
        for some in _chunks([one for one in missing if one in own]):
            yield held.statement, "upload", "\n".join(some)
        for some in _chunks([one for one in missing if one not in own]):
            yield held.statement, "summary", "\n".join([heading(rows[0].source), *some])


def _chunks(sentences: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(sentences), SENTENCES):
        yield sentences[first : first + SENTENCES]


class HeldText:
    """All that is kept of one statement, and which of its sentences rows have taken."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.captures: list[Capture] = []
        self.lines: dict[str, list[tuple[Capture, int]]] = {}
        self.taken: Counter[str] = Counter()

    def add(self, capture: Capture) -> None:
        self.captures.append(capture)
        at = 0
        for line in capture.text.split("\n"):
            self.lines.setdefault(line, []).append((capture, at))
            at += len(line) + 1

    def places(self, sentence: str) -> list[tuple[Capture, int]]:
        """Where the sentence stands: as a line of its own, else anywhere in a text."""
        if sentence not in self.lines:
            found = [(one, at) for one in self.captures for at in _all(one.text, sentence)]
            if not found:
                return []
            self.lines[sentence] = found
        return self.lines[sentence]

    def find(self, summary: Summary) -> Evidence:
        """The words in the first such sentence that no row before has taken; where all are
        taken the row says nothing new and shares the last one."""
        places = self.places(summary.sentence)
        capture, at = places[min(self.taken[summary.sentence], len(places) - 1)]
        self.taken[summary.sentence] += 1
        start = at + summary.sentence.index(summary.words)
        return Evidence(capture, start, start + len(summary.words))


def _own_words(source: Source) -> Summary | None:
    if not source.sentence:
        return None
    words = source.words if source.words in source.sentence else ""
    return Summary(source.sentence, words or source.sentence)


def _all(text: str, part: str) -> Iterable[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
