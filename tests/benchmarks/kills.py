"""Processes that are killed while they write, and disks that fill: nothing that was acknowledged may be lost.

python -m tests.benchmarks.kills [ROUNDS]

For ROUNDS kills (60 unless told) of each kind of change and of each command that writes:
how many changes were acknowledged, how many of those are gone, how many files were left
half-written, and whether the store is sound after each.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from index_builder.bundle import open_bundle
from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import text
from reader.core.paths import Places
from reader.core.store import open_store
from tests.benchmarks.killed_writer import KINDS, Desk

ROUNDS = 60
MOST_BEFORE = 40
"""Changes after which a process is killed at the latest."""
PLAN = (
    "1 Havna\n\nHavna er gammel.\n\nKommunen vil:\n\n- bygge ny kai\n- rydde stranda\n"
)
DRAFT = PLAN.replace("bygge ny kai", "bygge to nye kaier innen 2031")
NOTES = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "type": "AnnotationCollection",
    "first": {"items": []},
}


@dataclass
class Tally:
    """What came of the kills of one kind."""

    kills: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    """What was acknowledged and is gone, or stands where it was taken back."""
    unsound: list[str] = field(default_factory=list)
    """Stores that are damaged, and files that are half-written."""

    def row(self, name: str) -> str:
        """For people."""
        return (
            f"{name:18}{self.kills:>6} kills {self.acknowledged:>7,} acknowledged "
            f"{len(self.lost):>4} lost {len(self.unsound):>4} unsound"
        )


# --- changes, one after the other ---


def kill_writers(name: str, rounds: int, chance: random.Random, folder: Path) -> Tally:
    """Kill processes that make changes of a kind in one data folder, and look for what they had acknowledged."""
    tally = Tally()
    expected: list[str] = []
    begun: list[str] = []
    for turn in range(rounds):
        kept, tried = _write_and_kill(name, folder, f"r{turn}", chance)
        tally.kills += 1
        tally.acknowledged += len(kept)
        expected += kept
        # What was begun after the last that was kept may be there, or not.
        begun = [*([] if kept else begun), *tried]
        check(name, folder, expected, begun, tally)
    return tally


def _write_and_kill(
    name: str, folder: Path, turn: str, chance: random.Random
) -> tuple[list[str], list[str]]:
    """What a process had acknowledged and what it had begun when it was killed."""
    command = [sys.executable, "-m", "tests.benchmarks.killed_writer", name]
    with subprocess.Popen(
        [*command, str(folder), turn], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        said = [
            process.stdout.readline() for _ in range(chance.randrange(1, MOST_BEFORE))
        ]
        for _ in range(chance.randrange(40_000)):
            pass  # a moment that differs from round to round
        process.kill()
        said += list(process.stdout)
    whole = [line.split() for line in said if line.endswith("\n")]
    kept = [line[1] for line in whole if line[0] == "kept"]
    return kept, [line[1] for line in whole if line[0] == "try"]


def check(
    name: str, folder: Path, expected: list[str], tried: list[str], tally: Tally
) -> None:
    """Look for changes that were acknowledged, oldest first; `tried` are those that were begun."""
    kind, places = KINDS[name], Places(folder)
    if verdict := unsound(places.store):
        tally.unsound.append(f"{name}: {verdict}")
    with closing(open_store(places)) as store:
        if store.problem:
            tally.unsound.append(f"{name}: {store.problem}")
        found = kind.found(Desk(store, places))
    if kind.replaces:
        # The last one that was kept, or one that was begun after it.
        last = expected[-1] if expected else ""
        since = tried[tried.index(last) + 1 :] if last in tried else tried
        allowed = {last, *since}
        if expected and not found & allowed:
            tally.lost.append(f"{name}: {expected[-1]}")
    else:
        tally.lost += [f"{name}: {each}" for each in expected if each not in found]
        tally.lost += [
            f"{name}: {each}" for each in expected if f"gone {each}" in found
        ]


def unsound(store: Path) -> str:
    """What SQLite finds wrong with a store; empty where that is nothing."""
    if not store.exists():
        return ""
    with closing(sqlite3.connect(store)) as connection:
        verdict = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    return "" if verdict == "ok" and not broken else f"{verdict} {broken}"


# --- commands ---


class Command(NamedTuple):
    """A command that writes a file."""

    arguments: tuple[str, ...]
    """With `{}` for the folder that it works in."""
    target: str
    """The name of its file in that folder; empty where it writes to the store alone."""
    is_whole: Callable[[Path], object]
    """Raises where the file is not whole."""


def _is_archive(path: Path) -> None:
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None


def _is_pdf(path: Path) -> None:
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert b"%%EOF" in data[-64:]


def _is_json(path: Path) -> None:
    json.loads(path.read_bytes())


def _is_bundle(path: Path) -> None:
    assert open_bundle(path).outline().blocks


def _is_there(path: Path) -> None:
    assert path.parent.is_dir()


COMMANDS = {
    "build": Command(
        ("build", "{}/plan.txt", "-o", "{}/plan.tiltak", "--force"),
        "plan.tiltak",
        _is_bundle,
    ),
    "export": Command(
        ("export", "{}/plan.txt", "-o", "{}/plan.docx"), "plan.docx", _is_archive
    ),
    "print": Command(
        ("print", "{}/plan.txt", "-o", "{}/plan.pdf"), "plan.pdf", _is_pdf
    ),
    "register": Command(
        ("register", "{}/plan.txt", "-o", "{}/plan.xlsx"), "plan.xlsx", _is_archive
    ),
    "register --import": Command(
        ("register", "{}/plan.txt", "--import", "{}/filled.csv"), "", _is_there
    ),
    "compare": Command(
        ("compare", "{}/plan.txt", "{}/draft.txt", "-o", "{}/changes.docx"),
        "changes.docx",
        _is_archive,
    ),
    "notes export": Command(
        ("notes", "export", "{}/plan.txt", "{}/notes.jsonld"), "notes.jsonld", _is_json
    ),
    "notes import": Command(
        ("notes", "import", "{}/plan.txt", "{}/others.jsonld"), "", _is_there
    ),
    "amendments": Command(
        ("amendments", "collect", "{}/plan.txt", "{}/sent", "-o", "{}/list.xlsx"),
        "list.xlsx",
        _is_archive,
    ),
    "topic": Command(("topic", "add", "kaier{turn}", "kai"), "", _is_there),
}
"""Every command that writes."""


def furnish(folder: Path) -> None:
    """The files that the commands work on."""
    (folder / "sent").mkdir(parents=True)
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "sent" / "one.txt").write_text(DRAFT, encoding="utf-8")
    measure = next(
        block
        for block in recover(text.read("plan.txt", PLAN.encode())).blocks
        if block.kind is Kind.MEASURE
    )
    filled = f"Id;Stance\n{measure.id};for\n"
    (folder / "filled.csv").write_text(filled, encoding="utf-8")
    (folder / "others.jsonld").write_text(json.dumps(NOTES), encoding="utf-8")


def arguments(command: Command, folder: Path, turn: int) -> list[str]:
    """The command as it is typed."""
    return [
        sys.executable,
        "-m",
        "reader",
        *(
            each.replace("{}", str(folder)).replace("{turn}", str(turn))
            for each in command.arguments
        ),
    ]


def environment(folder: Path) -> dict[str, str]:
    """With a data folder of its own."""
    data = str(folder / "data")
    return {**os.environ, "TILTAK_DATA": data, "QT_QPA_PLATFORM": "offscreen"}


def kill_commands(name: str, rounds: int, chance: random.Random, folder: Path) -> Tally:
    """Kill a command at moments drawn by chance; its file is the old one, or the new one, and whole."""
    command, tally = COMMANDS[name], Tally()
    furnish(folder)
    began = time.monotonic()
    subprocess.run(
        arguments(command, folder, 0),
        env=environment(folder),
        capture_output=True,
        check=True,
    )
    usual = time.monotonic() - began
    for turn in range(1, rounds + 1):
        process = subprocess.Popen(
            arguments(command, folder, turn),
            env=environment(folder),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(chance.uniform(0.2, 1.1) * usual)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            tally.kills += 1
        tally.acknowledged += process.returncode == 0
        if command.target:
            try:
                command.is_whole(folder / command.target)
            except Exception as error:  # noqa: BLE001 - whatever is wrong with it
                tally.unsound.append(f"{name}: {error!r}")
        if verdict := unsound(folder / "data" / "notes.sqlite"):
            tally.unsound.append(f"{name}: {verdict}")
    return tally


def main() -> None:
    """Kill processes of every kind, and print what came of it."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    chance, all_ = random.Random(), Tally()
    for table, kill in ((KINDS, kill_writers), (COMMANDS, kill_commands)):
        for name in table:
            with tempfile.TemporaryDirectory() as folder:
                tally = kill(name, rounds, chance, Path(folder) / "work")
            print(tally.row(name), flush=True)
            for each in (*tally.lost[:3], *tally.unsound[:3]):
                print(f"    {each}", flush=True)
            all_.kills += tally.kills
            all_.acknowledged += tally.acknowledged
            all_.lost += tally.lost
            all_.unsound += tally.unsound
    print(all_.row("all"))


if __name__ == "__main__":
    main()
