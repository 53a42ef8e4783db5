"""Has the program used from outside, and tells what was heard."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.core.paths import Places
from reader.core.settings import SettingsFile

ROOT = Path(__file__).parents[2]
LISTENER = Path(__file__).with_name("listener.py")
PYTHON = "/usr/bin/python3"
"""The system's own, for which the system has `pyatspi`."""
PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "dbus-run-session": "dbus-daemon"}
"""Programs that it takes, and Debian's package of each."""
LONGEST = 300
"""Seconds that all of it may take."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard of one step."""

    step: str
    """What was pressed or typed, for people."""
    said: tuple[str, ...]
    controls: tuple[dict[str, object], ...] = ()
    """Where the step asked for them: each with role, name, label, description, states."""


def missing() -> str:
    """Why nothing can be heard here; empty where it can."""
    for program, package in PROGRAMS.items():
        if not shutil.which(program):
            return f"needs {program} (Debian package {package})"
    has_it = [PYTHON, "-c", "import pyatspi"]
    if (
        not Path(PYTHON).exists()
        or subprocess.run(has_it, check=False, capture_output=True).returncode
    ):
        return "needs pyatspi for the system's Python (Debian package python3-pyatspi)"
    return ""


def listen(
    document: Path, steps: Sequence[tuple[str, str]], data: Path, language: str = "en"
) -> list[Heard]:
    """Use the program on a document, in steps; what is heard of its start, and of each.

    A step is "keys" ("ctrl+f"), "leave" by a key, "text" to type, "press" (a button), "command" (of the menu), or one that lists
    what there is: "controls" of the window in front, "menu", "popup".
    """
    SettingsFile(Places(data).settings).change(language=language, theme="light")
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    environment = {name: str(data) for name in names}
    environment |= {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "reader", str(document), "--data", str(data)]
    task = {
        "command": command,
        "environment": environment,
        "steps": [("start", ""), *steps],
    }
    with screen() as display:
        done = subprocess.run(
            ["dbus-run-session", "--", PYTHON, str(LISTENER)],
            input=json.dumps(task),
            env={**os.environ, "DISPLAY": display},
            check=True,
            capture_output=True,
            text=True,
            timeout=LONGEST,
        )
    answers = [json.loads(line) for line in done.stdout.splitlines() if line[:1] == "["]
    assert len(answers) == len(steps) + 2, done.stderr
    start = Heard("The program is started", (*answers[0], *answers[1]))
    return [start, *map(_heard, steps, answers[2:])]


def _heard(step: tuple[str, str], answer: list[object]) -> Heard:
    kind, what = step
    if kind in ("controls", "menu", "popup"):
        found = tuple(each for each in answer if isinstance(each, dict))
        return Heard(what, (), found)
    shown = f"“{what}”" if kind == "text" else what
    return Heard(shown, tuple(map(str, answer)))


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen; what DISPLAY is to be."""
    read, write = os.pipe()
    size = ("-screen", "0", "1280x800x24", "-nolisten", "tcp")
    command = ["Xvfb", "-displayfd", str(write), *size]
    with subprocess.Popen(
        command, pass_fds=[write], stderr=subprocess.DEVNULL
    ) as server:
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        # Without a window manager no window is given the focus.
        manager = subprocess.Popen(
            ["openbox"],
            env={**os.environ, "DISPLAY": f":{number}"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield f":{number}"
        finally:
            manager.terminate()
            manager.wait()
            server.terminate()


def lines(heard: Sequence[Heard]) -> Iterator[str]:
    """The transcript for people: what was pressed, and below it what is heard."""
    for each in heard:
        if not each.controls:
            yield each.step
            yield from (f"    {said}" for said in each.said)


def described(control: dict[str, object]) -> Iterator[str]:
    """A line for a control as a screen reader has it, and one for each of its first rows."""
    name = control["label"] or control["name"]
    if control["role"] == "label" and not name:
        return  # nothing is heard of it
    states = "".join(f", {state}" for state in list(control["states"]))
    value = control["text"] or (control["name"] if control["label"] else "")
    text = f" = {value}" if value and value != name else ""
    description = control["description"]
    more = f" ({description})" if description and description not in str(name) else ""
    read_only = ", read only" if control["role"] == "label" else ""
    yield f"{control['role']}: {name}{states.removesuffix(read_only)}{text}{more}"
    yield from (f"    {row}" for row in list(control["rows"]))
