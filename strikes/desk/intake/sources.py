"""Statements, their captures, and where each row's words stand in them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from strikes.desk.intake.names import Names
from strikes.desk.intake.summaries import Summary, heading
from strikes.desk.intake.values import ClaimRow, Source, StrikeRow
from strikes.models import Campaign, Capture, Statement
from strikes.models.keys import new_key
from strikes.statements.capture import keep

BATCH = 2000
SENTENCES = 500  # in one capture: claims are checked against its length, which must stay quick
AnyRow = ClaimRow | StrikeRow


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


class Sources:
    """Finds or makes the statements of an import and keeps a text for each."""

    def __init__(self, campaign: Campaign, names: Names, known: Mapping[str, StatementFacts]):
        self.campaign = campaign
        self.names = names
        self.known = known
        self.made = 0

    def evidence(
        self, rows: Iterable[AnyRow], summarise: Callable[[AnyRow], Summary]
    ) -> dict[int, Evidence]:
        """For the line of each row, the words it stands on."""
        summaries = {row.line: _own_words(row.source) or summarise(row) for row in rows}
        by_address = defaultdict(list)
        for row in rows:
            by_address[row.source.address].append(row)
        statements = self._statements(
            {address: some[0].source for address, some in by_address.items()}
        )
        texts = self._texts(statements.values())
        found: dict[int, Evidence] = {}
        for address, some in by_address.items():
            held = texts[statements[address].pk]
            self._keep_missing(statements[address], held, some, summaries)
            for row in some:
                found[row.line] = held.find(summaries[row.line])
        return found

    def _statements(self, sources: dict[str, Source]) -> dict[str, Statement]:
        mine = Statement.objects.filter(campaign=self.campaign)
        stored = {one.address: one for one in mine.filter(address__in=sources)}
        fresh = [self._new(one) for address, one in sources.items() if address not in stored]
        Statement.objects.bulk_create(fresh, batch_size=BATCH)
        self.made += len(fresh)
        return stored | {one.address: one for one in fresh}

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

    @staticmethod
    def _texts(statements: Iterable[Statement]) -> dict[int, "HeldText"]:
        by_key = {one.pk: one for one in statements}
        held = {key: HeldText() for key in by_key}
        for capture in Capture.objects.filter(statement__in=held).order_by("pk"):
            capture.statement = by_key[capture.statement_id]
            held[capture.statement_id].add(capture)
        return held

    def _keep_missing(
        self,
        statement: Statement,
        held: "HeldText",
        rows: list[AnyRow],
        summaries: dict[int, Summary],
    ) -> None:
        """Keeps the sentences that no capture of the statement has: those that the rows bring as
        they were uploaded, those that are written here as a summary."""
        wanted = dict.fromkeys(summaries[row.line].sentence for row in rows)
        missing = [one for one in wanted if not held.places(one)]
        facts = self.known.get(statement.address)
        if missing and facts and all(one in facts.text for one in missing):
            held.add(_keep(statement, "summary", facts.text))
            return
        own = {row.source.sentence for row in rows}
        given = [one for one in missing if one in own]
        written = [one for one in missing if one not in own]
        for some in _chunks(given):
            held.add(_keep(statement, "upload", "\n".join(some)))
        for some in _chunks(written):
            text = "\n".join([heading(rows[0].source), *some])
            held.add(_keep(statement, "summary", text))


def _chunks(sentences: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(sentences), SENTENCES):
        yield sentences[first : first + SENTENCES]


def _keep(statement: Statement, kind: str, text: str) -> Capture:
    return keep(
        statement,
        text.encode(),
        kind=kind,
        address=statement.address,
        content_type="text/plain; charset=utf-8",
        text=text,
    )


class HeldText:
    """All that is kept of one statement, and which of its sentences rows have taken."""

    def __init__(self) -> None:
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
