"""What the readers saw as a table for people, and whether the bars are met."""

from memory import PARTS, Memory
from readme import machine, write

WORST_MILLISECONDS = 1000  # of the 99th percentile
GROWTH = 1.1  # of memory, from the first half to the second

THINKING = "Readers think {} to {} s between clicks: {:.1f} requests a second."
MEANWHILE = (
    "Meanwhile one editor saves every 4 s and publishes every 20 edits (releases made:"
    " {releases}), and tables of 200 rows are imported one after the other (imported: {tables});"
    " all of it, and the readers' program, on these cores."
)
HEAD = (
    "| page | answers | errors | median, ms | 95th, ms | 99th, ms | slowest, ms |\n"
    "|---|---:|---:|---:|---:|---:|---:|"
)


def report(
    given,
    think: tuple[int, int],
    strikes: int,
    rows: list[dict[str, str]],
    memory: Memory,
    took: dict[str, float],
    made: dict[str, int],
) -> int:
    """Prints it, writes it into benchmarks/README.md; 1 where a bar is missed. `made` counts the
    releases and tables of the meantime."""
    total = rows[-1]
    missed = [*_missed(rows), *_growing(memory)]
    lines = [
        f"### {given.readers} readers, {given.seconds} s, {strikes:,} strikes",
        "",
        HEAD,
        *(_line(row) for row in rows),
        "",
        f"{THINKING.format(*think, float(total['Requests/s']))} {MEANWHILE.format(**made)}",
        "",
        _cost(took, int(total["Request Count"]), given.seconds),
        *(_held(memory, part) for part in PARTS),
        (
            f"- bars (no error, 99th percentile under {WORST_MILLISECONDS} ms, memory flat):"
            f" {'; '.join(missed) or 'met'}"
        ),
        "",
        machine(),
    ]
    text = "\n".join(lines)
    print(text)
    write(f"load {given.readers}", text, "## Readers (`make load`)")
    return 1 if missed else 0


def _line(row: dict[str, str]) -> str:
    name = "**all**" if row["Name"] == "Aggregated" else row["Name"]
    figures = [
        *(row[column] for column in ("Request Count", "Failure Count", "50%", "95%", "99%")),
        f"{float(row['Max Response Time']):.0f}",
    ]  # fmt: skip
    return f"| {name} | {' | '.join(figures)} |"


def _missed(rows: list[dict[str, str]]):
    total = rows[-1]
    if int(total["Failure Count"]):
        yield f"{total['Failure Count']} errors"
    for row in rows:
        if float(row["99%"] or 0) > WORST_MILLISECONDS:
            yield f"{row['Name']}: {row['99%']} ms at the 99th percentile"


def _growing(memory: Memory):
    for part in PARTS:
        first, second = memory.halves(part)
        if second > first * GROWTH:
            yield f"{part} grew from {first:.0f} to {second:.0f} MB"


def _cost(took: dict[str, float], answers: int, seconds: int) -> str:
    """What one answer costs the web processes, and how much of a core each part was busy."""
    busy = ", ".join(f"{part} {100 * took[part] / seconds:.0f} %" for part in took)
    return (
        f"- processor time: {1000 * took['web'] / answers:.1f} ms of the web processes an answer;"
        f" of one core, with the desk's work and the imports: {busy}"
    )


def _held(memory: Memory, part: str) -> str:
    first, second = memory.halves(part)
    return f"- memory of {part}: {first:.0f} MB in the first half, {second:.0f} MB in the second"
