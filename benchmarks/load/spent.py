"""Processor time that the parts of a site have taken so far: says more than seconds do on a machine
that others use too."""

import psutil

PARTS = ("web", "worker", "postgres")


def spent(site) -> dict[str, float]:
    """Seconds by part, with what programs that ended since had taken."""
    return {part: sum(map(_of, _group(site.process(part)))) for part in PARTS}


def _group(leader: psutil.Process | None) -> list[psutil.Process]:
    return [leader, *leader.children(recursive=True)] if leader else []


def _of(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return times.user + times.system + times.children_user + times.children_system
