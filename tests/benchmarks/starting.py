"""From start to text on the screen, and memory: beside Qt Assistant and Okular, and on long documents.

The time is taken by a tool that watches the screen from outside (`paint_time.py`, or the one that `$PAINT_TIME` names).
Tiltak opens a bundle that is built already; Assistant a compiled help file, Okular the text itself.
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
from tests.benchmarks.material import SHARED, program, run, table, tiltak

TOOL = Path(os.environ.get("PAINT_TIME", SHARED / "tools" / "paint_time.py"))
RUNS = 3
LENGTHS = {1: (None, 120), 10: (0.6, 160), 100: (1.2, 650)}
"""Times the report: the most seconds to the first text, and the most MiB."""


class Start(NamedTuple):
    """How a program started; infinite where no text came."""

    text: float
    """Seconds to the first text."""
    settled: float
    """Seconds to the last change of the screen."""
    mib: float


def start(command: list[str], data: Path, watch: float) -> Start:
    """The median of several starts of a program."""
    found = []
    for _ in range(RUNS):
        ran = subprocess.run(
            [sys.executable, str(TOOL), "--watch", str(watch), "--", *command],
            cwd=material.TOP,
            env={**os.environ, "TILTAK_DATA": str(data)},
            capture_output=True,
            text=True,
            check=True,
        )
        seen = json.loads(ran.stdout)
        found.append(Start(*(seen[name] or float("inf") for name in ("text_s", "settled_s", "rss_mib"))))
    return Start(*(statistics.median(values) for values in zip(*found, strict=True)))


def help_file(source: Path, folder: Path) -> Path | None:
    """A document as a help collection for Assistant; None where that cannot be made."""
    generator = program("qhelpgenerator", "qt6-documentation-tools", "/usr/lib/qt6/libexec/qhelpgenerator")
    if generator is None:
        return None
    lines = [line for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    page = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
    (folder / "page.html").write_text(f'<meta charset="utf-8"><title>Report</title>{page}', encoding="utf-8")
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
    subprocess.run([generator, "report.qhcp", "-o", "report.qhc"], cwd=folder, check=True, capture_output=True)
    return folder / "report.qhc"


def peers(source: Path, folder: Path, data: Path) -> list[tuple[str, Start]]:
    """How the comparable programs start on a document."""
    found = []
    assistant = program("assistant", "assistant-qt6", "/usr/lib/qt6/bin/assistant")
    if assistant and (collection := help_file(source, folder)):
        command = [assistant, "-collectionFile", str(collection), "-showUrl", "qthelp://report/doc/page.html"]
        found.append(("Qt Assistant", start(command, data, 8)))
    if okular := program("okular", "okular"):
        found.append(("Okular", start([okular, str(source)], data, 8)))
    return found


def main() -> None:
    """Print both tables."""
    if not TOOL.exists() or not shutil.which("Xvfb"):
        print(f"Needs {TOOL.name} ($PAINT_TIME) and Xvfb (Debian package xvfb): not measured.")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = []
        for times, (most_seconds, mib) in LENGTHS.items():
            seconds = most_seconds
            source = material.repeated(material.report(), times, folder)
            bundle, data = folder / f"{times}.tiltak", folder / f"data-{times}"
            run(tiltak("build", source, "-o", bundle), TILTAK_DATA=str(data))
            ours = start(tiltak(bundle), data, 8 if times < 100 else 15)
            if times == 1:
                others = peers(source, folder, data)
                seconds = min((peer.text for _, peer in others), default=None)
                table(
                    ["program", "text s", "settled s", "MiB"], [("Tiltak", *ours), *((n, *peer) for n, peer in others)]
                )
            rows.append((f"{source.stat().st_size / 1e6:.2f} MB", *ours, seconds or "", mib))
        table(["Tiltak on", "text s", "settled s", "MiB", "goal s", "goal MiB"], rows)


if __name__ == "__main__":
    main()
