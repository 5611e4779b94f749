"""Servers side by side: short rounds in turn, so that whatever else the machine does meanwhile
meets all of them alike; the middle round counts. What an answer costs is also told in processor
time, which others' work hardly changes."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass, field

import psutil
from load import rate

ROUNDS, SECONDS, BEFORE = 5, 3.0, 0.5
Processes = Callable[[], list[psutil.Process]]


@dataclass
class Entrant:
    """One question to one server. `processes` are those that work on the answer."""

    name: str
    strikes: int
    address: str
    paths: list[str]
    processes: Processes
    heads: dict[str, str] = field(default_factory=dict)
    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)  # ms of processor time an answer
    size: int = 0
    status: int = 0

    @property
    def per_second(self) -> float:
        return statistics.median(self.rates)

    @property
    def cost(self) -> float:
        return statistics.median(self.costs)

    def run(self) -> None:
        """One round, after a moment that does not count: others' work has emptied the caches."""
        rate(self.address, self.paths, BEFORE, self.heads)
        working = self.processes()
        before = sum(map(_used, working))
        found = rate(self.address, self.paths, SECONDS, self.heads)
        used = sum(map(_used, working)) - before
        self.rates.append(found.per_second)
        self.costs.append(1000 * used / max(found.answers, 1))
        self.size, self.status = found.size, found.status


def compete(entrants: list[Entrant]) -> None:
    for _round in range(ROUNDS):
        for each in entrants:
            each.run()


def family(pid: int, backends: Callable[[], list[int]]) -> Processes:
    """A server, its children, and the processes of its database."""

    def found() -> list[psutil.Process]:
        server = psutil.Process(pid)
        return [server, *server.children(recursive=True), *map(psutil.Process, backends())]

    return found


def _used(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.Error:
        return 0.0
    return times.user + times.system
