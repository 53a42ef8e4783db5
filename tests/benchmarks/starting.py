"""From start to text on the screen, and memory: beside Qt Assistant and Okular, and on long documents.

The time is taken by a tool that watches the screen from outside (`paint_time.py`, or
the one that `$PAINT_TIME` names). Tiltak opens a bundle that is built already;
Assistant a compiled help file, Okular the text itself.
"""

from __future__ import annotations

import html
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import material
from tests.benchmarks.figures import Bars, Growth, show, verdict
from tests.benchmarks.material import SHARED, program, run, table, tiltak

TOOL = Path(os.environ.get("PAINT_TIME", SHARED / "tools" / "paint_time.py"))
RUNS = 5
BARE = "a bare PySide6 window"
SMALL_MIB = 120
"""The most memory with the report open."""
LONG = {10: (0.6, 160), 100: (1.2, 650)}
"""Times the report: the most seconds to the first text, and the most MiB."""


class Start(NamedTuple):
    """How a program started; infinite where no text came."""

    text: float
    """Seconds to the first text."""
    settled: float
    """Seconds to the last change of the screen."""
    mib: float


def once(command: list[str], data: Path, watch: float) -> Start:
    """One start of a program, on a virtual screen of its own, watched for so many seconds."""
    ran = subprocess.run(
        [sys.executable, str(TOOL), "--watch", str(watch), "--", *command],
        cwd=material.TOP,
        env={**os.environ, "TILTAK_DATA": str(data)},
        capture_output=True,
        text=True,
        check=True,
    )
    seen = json.loads(ran.stdout)
    return Start(
        *(seen[name] or float("inf") for name in ("text_s", "settled_s", "rss_mib"))
    )


def in_turn(
    commands: dict[str, list[str]], data: Path, watch: float
) -> dict[str, Start]:
    """The medians of several starts of each program, done in turn so that each meets the same weather."""
    found: dict[str, list[Start]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            found[name].append(once(command, data, watch))
    return {
        name: Start(*map(statistics.median, zip(*starts, strict=True)))
        for name, starts in found.items()
    }


def help_file(source: Path, folder: Path) -> Path | None:
    """A document as a help collection for Assistant; None where that cannot be made."""
    generator = program(
        "qhelpgenerator",
        "qt6-documentation-tools",
        "/usr/lib/qt6/libexec/qhelpgenerator",
    )
    if generator is None:
        return None
    lines = [
        line for line in source.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    page = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
    (folder / "page.html").write_text(
        f'<meta charset="utf-8"><title>Report</title>{page}', encoding="utf-8"
    )
    (folder / "report.qhp").write_text(
        '<QtHelpProject version="1.0"><namespace>report</namespace><virtualFolder>doc</virtualFolder><filterSection>'
        '<toc><section title="Report" ref="page.html"/></toc><files><file>page.html</file></files>'
        "</filterSection></QtHelpProject>"
    )
    (folder / "report.qhcp").write_text(
        '<QHelpCollectionProject version="1.0"><docFiles><generate><file><input>report.qhp</input>'
        "<output>report.qch</output></file></generate><register><file>report.qch</file></register></docFiles>"
        "</QHelpCollectionProject>"
    )
    subprocess.run(
        [generator, "report.qhcp", "-o", "report.qhc"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return folder / "report.qhc"


def bare(source: Path) -> list[str]:
    """The command line of the least that a window with a text costs in Python."""
    return [sys.executable, "-m", "tests.benchmarks.bare_window", str(source)]


def peers(source: Path, folder: Path) -> dict[str, list[str]]:
    """The command lines of the comparable programs on a document."""
    found = {BARE: bare(source)}
    assistant = program("assistant", "assistant-qt6", "/usr/lib/qt6/bin/assistant")
    if assistant and (collection := help_file(source, folder)):
        page = "qthelp://report/doc/page.html"
        found["Qt Assistant"] = [
            assistant,
            "-collectionFile",
            str(collection),
            "-showUrl",
            page,
        ]
    if okular := program("okular", "okular"):
        found["Okular"] = [okular, str(source)]
    return found


def built(times: int, folder: Path) -> tuple[Path, Path, list[str]]:
    """Many times the report, prepared: the source, the folder of data, and the command line that opens it."""
    source = material.repeated(material.report(), times, folder)
    bundle, data = folder / f"{times}.tiltak", folder / f"data-{times}"
    run(tiltak("build", source, "-o", bundle), TILTAK_DATA=str(data))
    return source, data, tiltak(bundle)


def beside_others(folder: Path) -> tuple[float, Start]:
    """The report in all programs; its megabytes, and our start."""
    source, data, ours = built(1, folder)
    found = in_turn({"Tiltak": ours, **peers(source, folder)}, data, 6)
    table(
        ["program", "text s", "settled s", "MiB"],
        [(name, *each) for name, each in found.items()],
    )
    mine = found["Tiltak"]
    faster = min(
        (found[name].text for name in ("Qt Assistant", "Okular") if name in found),
        default=None,
    )
    if faster:
        print(
            f"Goal, no slower than the faster of Assistant and Okular: {verdict(mine.text, faster)}."
        )
    print(f"Goal, at most {SMALL_MIB} MiB: {verdict(mine.mib, SMALL_MIB)}.\n")
    texts = {name: each.text for name, each in found.items()}
    show(Bars("starting", "From start to text, the report", "seconds", texts, faster))
    memory = {name: each.mib for name, each in found.items()}
    show(
        Bars(
            "starting-memory",
            "Memory with the report open",
            "MiB resident",
            memory,
            SMALL_MIB,
        )
    )
    return source.stat().st_size / 1e6, mine


def main() -> None:
    """Print both tables."""
    if not TOOL.exists() or not shutil.which("Xvfb"):
        print(
            f"Needs {TOOL.name} ($PAINT_TIME) and Xvfb (Debian package xvfb): not measured."
        )
        return
    # What an installed package has; where Python may not write beside its sources, each
    # start would compile them anew.
    run(
        [
            sys.executable,
            "-m",
            "compileall",
            "-q",
            "index_builder",
            "reader",
            "resources",
        ]
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size, mine = beside_others(folder)
        seconds, rows = [(size, mine.text)], []
        for times, (most, mib) in LONG.items():
            source, data, ours = built(times, folder)
            found = in_turn(
                {"Tiltak": ours, BARE: bare(material.report())},
                data,
                6 if times < 100 else 12,
            )
            size, opened = source.stat().st_size / 1e6, found["Tiltak"]
            seconds.append((size, opened.text))
            verdicts = most, verdict(opened.text, most), mib, verdict(opened.mib, mib)
            rows.append((f"{size:.2f} MB", *opened, found[BARE].text, *verdicts))
        table(
            [
                "Tiltak on",
                "text s",
                "settled s",
                "MiB",
                f"{BARE} s",
                "goal s",
                "",
                "goal MiB",
                "",
            ],
            rows,
        )
        goals = [
            (place[0], goal[0])
            for place, goal in zip(seconds[1:], LONG.values(), strict=True)
        ]
        show(
            Growth(
                "starting-growth",
                "From start to text",
                "seconds",
                {"Tiltak": seconds},
                goals=goals,
            )
        )


if __name__ == "__main__":
    main()
