"""Statements, their captures, and where each row's words stand in them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from strikes.desk.intake.names import Names
from strikes.desk.intake.summaries import Summary, heading
from strikes.desk.intake.values import ClaimRow, Source, StrikeRow
from strikes.models import Batch, Campaign, Capture, Claim, Statement
from strikes.models.copying import copy_in
from strikes.models.keys import new_key
from strikes.models.ranges import last_day
from strikes.statements.capture import texts_of

SUMMARY, VERBATIM = EXTRACTORS = ("project summary", "editor")
SENTENCES = 500  # in one capture: claims are checked against its length, which must stay quick
AnyRow = ClaimRow | StrikeRow
Place = tuple[int, int]  # key of a capture, first character
Window = tuple[date | None, date | None]
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
        found: dict[int, Evidence] = {}
        parts: list[TextPart] = []
        for address, some in by_address.items():
            missing = [row for row in some if not held[address].has(row, summaries[row.line])]
            parts += self._texts(held[address], missing, summaries)
        self._keep(parts, held)
        for address, some in by_address.items():
            for row in some:
                found[row.line] = held[address].find(row, summaries[row.line])
        return found

    def _keep(self, parts: list[TextPart], held: Mapping[str, "HeldText"]) -> None:
        captures = texts_of(parts, archived=self.archive is not None)
        for capture in captures:
            capture.batch = self.archive.batch if self.archive else None
        copy_in(captures)
        for capture in captures:
            held[capture.statement.address].add(capture)

    def _held(self, sources: dict[str, Source]) -> dict[str, "HeldText"]:
        """By address, the statement, made where there is none yet, and what is kept of it."""
        mine = Statement.objects.standing().filter(campaign=self.campaign)
        stored = {one.address: one for one in mine.filter(address__in=sources)}
        fresh = [self._new(one) for address, one in sources.items() if address not in stored]
        copy_in(fresh)
        self.made += len(fresh)
        held = {one.address: HeldText(one) for one in [*stored.values(), *fresh]}
        by_key = {one.pk: one for one in stored.values()}
        for capture in Capture.objects.filter(statement__in=by_key).order_by("pk"):
            capture.statement = by_key[capture.statement_id]
            held[capture.statement.address].add(capture)
        claims = Claim.objects.filter(capture__statement__in=by_key, extractor__in=EXTRACTORS)
        for key, where, start, window in claims.values_list(
            "capture__statement", "capture", "start", "window"
        ):
            days = (window.lower, last_day(window)) if window else (None, None)
            held[by_key[key].address].said_of[where, start] = days
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

    def _texts(
        self, held: "HeldText", rows: list[AnyRow], summaries: dict[int, Summary]
    ) -> Iterator[TextPart]:
        """What is to be kept for these rows: the sentences that they bring, as they were
        uploaded, and a summary of those that bring none. A sentence said of several windows
        stands there once for each."""
        facts = self.known.get(held.statement.address)
        if rows and facts and all(summaries[row.line].sentence in facts.text for row in rows):
            yield held.statement, "summary", facts.text
            return
        wanted = {(summaries[row.line].sentence, _window(row)): row for row in rows}
        own = [said for (said, _), row in wanted.items() if row.source.sentence]
        written = [said for (said, _), row in wanted.items() if not row.source.sentence]
        for some in _chunks(own):
            yield held.statement, "upload", held.unlike_any("\n".join(some))
        for some in _chunks(written):
            text = "\n".join([heading(rows[0].source), *some])
            yield held.statement, "summary", held.unlike_any(text)


def _chunks(sentences: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(sentences), SENTENCES):
        yield sentences[first : first + SENTENCES]


class HeldText:
    """All that is kept of one statement, and which of its sentences rows have taken."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.captures: list[Capture] = []
        self.lines: dict[str, list[Place]] = {}
        self.taken: set[Place] = set()
        self.kept: dict[tuple[str, Window], Place] = {}  # of words that stood here before
        self.said_of: dict[Place, Window] = {}  # the window that a stored claim gives the words

    def add(self, capture: Capture) -> None:
        self.captures.append(capture)
        at = 0
        for line in capture.text.split("\n"):
            self.lines.setdefault(line, []).append((capture.pk, at))
            at += len(line) + 1

    def unlike_any(self, text: str) -> str:
        """The text, said once more for each time that just this is kept already: an import before
        gave these sentences to other windows, and a statement keeps no bytes twice."""
        kept = {capture.text for capture in self.captures}
        again = text
        while again in kept:
            again = f"{again}\n{text}"
        return again

    def has(self, row: AnyRow, summary: Summary) -> bool:
        """Whether the words stand here; then they are kept for the row's window, since a row of
        another one may want the same."""
        fitting = self._fitting(row, summary)
        if fitting:
            place = fitting[0]
            self.said_of.setdefault((place[0], self._start(place, summary)), _window(row))
            self.kept.setdefault((summary.sentence, _window(row)), place)
        return bool(fitting)

    def find(self, row: AnyRow, summary: Summary) -> Evidence:
        """The words in the first such sentence that no row before has taken, and that no claim of
        another window stands on; where all are taken the row says nothing new and shares the
        last one."""
        kept = self.kept.get((summary.sentence, _window(row)))
        fitting = [*([kept] if kept else []), *self._fitting(row, summary)]
        place = next((one for one in fitting if one not in self.taken), fitting[-1])
        self.taken.add(place)
        start = self._start(place, summary)
        self.said_of[place[0], start] = _window(row)
        capture = next(one for one in self.captures if one.pk == place[0])
        return Evidence(capture, start, start + len(summary.words))

    def _fitting(self, row: AnyRow, summary: Summary) -> list[Place]:
        """Where the sentence stands, free or for the row's window: as a line of its own, else
        anywhere in a text."""
        own = self._free(row, summary, self.lines.get(summary.sentence, ()))
        return own or self._free(row, summary, self._inside(summary.sentence))

    def _free(self, row: AnyRow, summary: Summary, places: Iterable[Place]) -> list[Place]:
        window = _window(row)
        return [
            place
            for place in places
            if self.said_of.get((place[0], self._start(place, summary)), window) == window
        ]

    @staticmethod
    def _start(place: Place, summary: Summary) -> int:
        return place[1] + summary.sentence.index(summary.words)

    def _inside(self, sentence: str) -> list[Place]:
        return [(one.pk, at) for one in self.captures for at in _all(one.text, sentence)]


def _window(row: AnyRow) -> Window:
    return row.start, row.end


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
