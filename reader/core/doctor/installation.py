"""Checks of `tiltak doctor`: the program itself, and the system that it runs on."""

from __future__ import annotations

import ctypes
import locale
import os
import sys
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import resources
from index_builder.errors import UserError
from index_builder.progress import Progress
from index_builder.sources import sandbox
from index_builder.sources.confinement import probe
from reader.core.doctor.finding import Finding, State, short_path
from reader.core.paths import Places
from reader.core.versions import versions

_ENVIRONMENT = (
    "TILTAK_DATA",
    "XDG_SESSION_TYPE",
    "XDG_CURRENT_DESKTOP",
    "QT_QPA_PLATFORM",
    "QT_SCALE_FACTOR",
    "LANG",
)
"""Variables that change how the program behaves. Paths in them are shortened."""


def program(places: Places, progress: Progress) -> Iterator[Finding]:
    """Check the version of the program and of each library that it needs."""
    for name, version in versions().items():
        if version == "missing":
            yield Finding(
                "Program",
                name,
                version,
                State.WRONG,
                "Install Tiltak again: it needs this library.",
            )
        else:
            yield Finding("Program", name, version)


def surroundings(places: Places, progress: Progress) -> Iterator[Finding]:
    """Tell the language and the variables that change how the program behaves."""
    yield Finding("System", "language", locale.setlocale(locale.LC_CTYPE, None))
    for name in _ENVIRONMENT:
        if name in os.environ:
            yield Finding("System", name, short_path(Path(os.environ[name])))


def screen(places: Places, progress: Progress) -> Iterator[Finding]:
    """Whether the system has the libraries by which Qt reaches an X11 screen.

    A system with few packages lacks these first.
    """
    spec = find_spec("PySide6")
    folders = spec.submodule_search_locations if spec else None
    if sys.platform != "linux" or not folders:
        return
    plugin = Path(next(iter(folders)), "Qt", "plugins", "platforms", "libqxcb.so")
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        library = str(error).split(":")[0]
        advice = f"The window needs the system's library {library}: install the package that has it."
        yield Finding(
            "System",
            "libraries of the screen",
            f"{library} is missing",
            State.WRONG,
            advice,
        )
    else:
        yield Finding("System", "libraries of the screen", "all there")


def parts(places: Places, progress: Progress) -> Iterator[Finding]:
    """Whether the files that come with the program are there."""
    top = Path(str(files(resources)))
    wanted = {
        "translations": [
            top / "translations" / f"tiltak_{code}.qm" for code in ("nb", "nn", "en")
        ],
        "samples and guide": [
            *(top / "samples").glob("*.txt"),
            *(top / "guide").glob("guide.*.md"),
        ]
        or [top / "guide"],
        "fonts": [
            path
            for name in ("sans", "serif")
            for path in _faces(f"font_source_{name}_pro")
        ],
    }
    for name, paths in wanted.items():
        lacking = [path.name for path in paths if not path.exists()]
        if lacking:
            yield Finding(
                "Program",
                name,
                f"{', '.join(lacking)} missing",
                State.WRONG,
                "Install Tiltak again.",
            )
        else:
            yield Finding("Program", name, "all there")


def _faces(package: str) -> list[Path]:
    spec = find_spec(package)
    found = (
        [Path(folder, "files") for folder in (spec.submodule_search_locations or ())]
        if spec
        else []
    )
    return found or [Path(package)]


def reading(places: Places, progress: Progress) -> Iterator[Finding]:
    """Check which actions this system forbids a worker that reads documents."""
    subject = "a document cannot reach"
    try:
        source = sandbox.read("probe", b"x", reader=probe.__name__)
    except UserError:
        advice = "Install Tiltak again: documents cannot be read here."
        yield Finding(
            "Documents", subject, "the worker does not start", State.WRONG, advice
        )
        return
    refused = [line.text for line in source.lines]
    if missing := [deed for deed in probe.DEEDS if deed not in refused]:
        advice = f"This system does not keep a worker from {', '.join(missing)}. Open documents of strangers with care."
        yield Finding(
            "Documents", subject, ", ".join(refused) or "nothing", State.NOTICED, advice
        )
    else:
        yield Finding("Documents", subject, ", ".join(refused))
