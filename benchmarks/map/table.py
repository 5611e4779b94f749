"""What was measured, as a table for people; written into benchmarks/README.md by the program."""

import os
import platform

import readme
from measure import Measured

TITLE = "## The map (`make bench-map`)"
HEAD = (
    "| page | filter to paint, median ms | slowest | map drawn, ms | map live, ms"
    " | playback, frames/s | heap, MB | transferred, kB |\n|---|---|---|---|---|---|---|---|"
)


def table(size: int, found: list[Measured], versions: str) -> str:
    """Markdown: one line a page, and how many times faster ours is than each peer."""
    ours, *peers = found
    lines = [f"### {size:,} strikes", "", HEAD, *map(_line, found), ""]
    for peer in peers:
        lines.append(
            f"- {peer.name}: filter to paint {peer.filter / ours.filter:.0f} times ours,"
            f" map drawn {peer.drawn / ours.drawn:.1f} times ours"
        )
    load = f"load {os.getloadavg()[0]:.1f}, niceness {os.nice(0)}"
    return "\n".join(
        [
            *lines,
            "",
            f"{versions}; {platform.machine()}, {os.cpu_count()} cores, {load}.",
        ]
    )


def _line(one: Measured) -> str:
    return (
        f"| {one.name} | {one.filter:.1f} | {max(one.filters):.1f} | {one.drawn:.0f}"
        f" | {one.live:.0f} | {one.frames:.0f} | {one.heap:.0f} | {one.transferred:,.0f} |"
    )


def write(size: int, text: str) -> None:
    readme.write(f"map {size}", text, TITLE)
