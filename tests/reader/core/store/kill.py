"""Killing a process in the middle of its writing, and looking at what it leaves behind."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

WRITER = (sys.executable, "-m", "tests.reader.core.store.writer")


def write_and_kill(data: Path, name: str, chance: random.Random, most: int) -> set[str]:
    """Let a process write, and kill it while it writes the note after a random one; the ids it had acknowledged."""
    command = [*WRITER, data, name, str(most + 10)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        acknowledged = {
            process.stdout.readline().strip() for _ in range(chance.randrange(1, most))
        }
        # A moment that differs from round to round: the next write is on its way
        # meanwhile.
        for _ in range(chance.randrange(20_000)):
            pass
        process.kill()
        # What it still got out before it died was acknowledged too; a line without its
        # end was not.
        acknowledged |= {line.strip() for line in process.stdout if line.endswith("\n")}
    return acknowledged - {""}


def left_behind(store: Path) -> tuple[str, set[str]]:
    """What SQLite says of the file, and the ids of the notes in it."""
    with closing(sqlite3.connect(store)) as connection:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        return verdict + "".join(map(str, broken)), {
            row[0] for row in connection.execute("SELECT id FROM annotation")
        }
