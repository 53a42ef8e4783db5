"""The checks of `tiltak doctor`: each gives findings, with advice where needed.

Nothing is changed, and no name or word of a document, note or search is told: whoever
has a fault to report can pass everything on.
"""

from __future__ import annotations

import ctypes
import locale
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import resources
from index_builder import search_index
from index_builder.bundle_folder import INDEX, MANIFEST, SUFFIX
from index_builder.errors import UserError
from index_builder.manifest import NewerVersionError
from index_builder.manifest import read as read_manifest
from index_builder.progress import Progress, silent
from index_builder.sources import sandbox
from index_builder.sources.confinement import probe
from reader.core import hard_crash
from reader.core.log import NAME as LOG
from reader.core.network_drive import is_on_network
from reader.core.paths import Places, writable
from reader.core.store.backup import PATTERN, described
from reader.core.versions import versions

ROOM = 200_000_000
"""Bytes: with less left on a disk, there may soon be none for a document or a backup."""
LEAST_ROOM = 1_000_000
"""Bytes: with less left, a note may not be kept."""
_ENVIRONMENT = (
    "TILTAK_DATA",
    "XDG_SESSION_TYPE",
    "XDG_CURRENT_DESKTOP",
    "QT_QPA_PLATFORM",
    "QT_SCALE_FACTOR",
    "LANG",
)
"""Variables that change how the program behaves. Paths in them are shortened."""


class State(StrEnum):
    """How something is."""

    WELL = "ok"
    NOTICED = "note"
    """Worth knowing; the program copes."""
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True)
class Finding:
    """The finding of a check."""

    part: str
    """Of the report: Program, Folders ..."""
    subject: str
    value: str
    state: State = State.WELL
    advice: str = ""
    """What to do about it; empty where nothing needs doing."""


def examine(places: Places, progress: Progress = silent) -> Iterator[Finding]:
    """Every finding, in the order of the checks.

    The longest looks through all prepared documents.
    """
    for check in CHECKS:
        try:
            yield from check(places, progress)
        except OSError as error:
            yield _closed(error)


def _closed(error: OSError) -> Finding:
    """The finding that the system does not let us look somewhere."""
    where = _short(Path(error.filename)) if error.filename else "a folder"
    return Finding(
        "Folders",
        "closed",
        f"{where} cannot be looked at ({error.strerror or error})",
        State.WRONG,
        "Allow reading there, or name another folder with --data.",
    )


def _program(places: Places, progress: Progress) -> Iterator[Finding]:
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


def _surroundings(places: Places, progress: Progress) -> Iterator[Finding]:
    yield Finding("System", "language", locale.setlocale(locale.LC_CTYPE, None))
    for name in _ENVIRONMENT:
        if name in os.environ:
            yield Finding("System", name, _short(Path(os.environ[name])))


def _screen(places: Places, progress: Progress) -> Iterator[Finding]:
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


def _parts(places: Places, progress: Progress) -> Iterator[Finding]:
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


def _reading(places: Places, progress: Progress) -> Iterator[Finding]:
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


def _folders(places: Places, progress: Progress) -> Iterator[Finding]:
    kinds = {
        "notes and documents": places.data,
        "settings": places.settings.parent,
        "cache": places.shelf_index.parent,
        "log": places.logs,
    }
    for kind, folder in kinds.items():
        if not writable(folder):
            advice = "Allow writing there, or name another folder with --data: nothing can be kept."
            yield Finding(
                "Folders",
                kind,
                f"{_short(folder)}, cannot be written",
                State.WRONG,
                advice,
            )
            continue
        room = shutil.disk_usage(
            next(part for part in (folder, *folder.parents) if part.exists())
        ).free
        value = f"{_short(folder)}, {_size(room)} free"
        yield Finding("Folders", kind, value, *_scarcity(room))
    if is_on_network(places.data):
        advice = "Open them on one computer at a time, or name a folder of this computer with --data."
        yield Finding(
            "Folders",
            "network",
            "the notes are on a network drive",
            State.NOTICED,
            advice,
        )
    if name := places.synced_by():
        advice = "Two computers that write to the notes make conflicting copies: name another folder with --data."
        yield Finding(
            "Folders",
            "synchronised",
            f"the notes are in a folder of {name}",
            State.NOTICED,
            advice,
        )


def _scarcity(room: int) -> tuple[State, str] | tuple[()]:
    """The warning about a disk with so many bytes free; empty where they are enough."""
    if room < LEAST_ROOM:
        return State.WRONG, "The disk is full, so nothing can be kept: make room on it."
    return (State.NOTICED, "Make room on the disk.") if room < ROOM else ()


def _notes(places: Places, progress: Progress) -> Iterator[Finding]:
    backups = sorted(places.backups.glob(PATTERN))
    if not places.store.exists():
        yield Finding("Notes", "store", "none yet")
    elif (found := described(places.store)).problem:
        advice = "It is left as it is. Restore a backup: File > Backups, in the window."
        yield Finding(
            "Notes",
            "store",
            "damaged, foreign or of a newer version",
            State.WRONG,
            advice,
        )
    else:
        counts = f"notes {found.annotations}, bookmarks {found.bookmarks}, documents {found.documents}"
        yield Finding(
            "Notes", "store", f"sound, {_size(places.store.stat().st_size)}; {counts}"
        )
    if places.store.exists() and os.name == "posix":
        yield _privacy(places)
    yield Finding("Notes", "backups", str(len(backups)))
    if backups and described(backups[-1]).problem:
        advice = (
            "Restore an earlier one, where that is needed. A new one is made daily."
        )
        yield Finding(
            "Notes", "newest backup", "cannot be restored", State.WRONG, advice
        )


def _privacy(places: Places) -> Finding:
    """Whether others can read the file with the notes: it, and the folder that it is in."""
    if not all(path.stat().st_mode & 0o077 for path in (places.store, places.data)):
        return Finding("Notes", "privacy", "for their owner alone")
    advice = "Take from others the rights to the file or to its folder: chmod go= FILE."
    return Finding(
        "Notes",
        "privacy",
        "others on this computer may read them",
        State.NOTICED,
        advice,
    )


def _documents(places: Places, progress: Progress) -> Iterator[Finding]:
    bundles = sorted(
        path
        for path in places.bundles.glob(f"*{SUFFIX}")
        if not path.name.startswith(".")
    )
    damaged = newer = older = unsealed = 0
    for done, bundle in enumerate(bundles):
        progress("examine", done, len(bundles))
        try:
            manifest = read_manifest(bundle / MANIFEST)
        except NewerVersionError:
            newer += 1
        except UserError:
            damaged += 1
        else:
            older += not manifest.current
            unsealed += not search_index.is_whole(bundle / INDEX)
    size = sum(
        path.stat().st_size for path in places.bundles.rglob("*") if path.is_file()
    )
    yield Finding("Documents", "prepared", f"{len(bundles)}, {_size(size)}")
    yield from (
        Finding("Documents", subject, str(count), state, advice)
        for subject, count, state, advice in (
            (
                "damaged",
                damaged,
                State.NOTICED,
                "Each is prepared again from its copy when it is opened.",
            ),
            (
                "of a newer version",
                newer,
                State.WRONG,
                "Install the newest version of Tiltak to open them.",
            ),
            (
                "of an earlier version",
                older,
                State.NOTICED,
                "Each is prepared again when it is opened.",
            ),
            (
                "to be indexed again",
                unsealed,
                State.NOTICED,
                "That is done when each is searched.",
            ),
        )
        if count
    )
    if left := len([*places.bundles.glob(".*.unfinished")]):
        yield Finding(
            "Documents",
            "unfinished",
            str(left),
            State.NOTICED,
            "They go when they are prepared again.",
        )


def _past(places: Places, progress: Progress) -> Iterator[Finding]:
    """Check the log for earlier errors."""
    log = places.logs / LOG
    entries = (
        log.read_text(encoding="utf-8", errors="replace").splitlines()
        if log.is_file()
        else []
    )
    faults = sum(" ERROR " in line for line in entries)
    yield Finding(
        "Past",
        "faults in the log",
        str(faults),
        State.NOTICED if faults else State.WELL,
    )
    if when := hard_crash.last(places.logs):
        advice = f"Report it with the file {hard_crash.LAST} in the folder of the log."
        yield Finding("Past", "last crash", when, State.NOTICED, advice)


CHECKS: tuple[Callable[[Places, Progress], Iterator[Finding]], ...] = (
    _program,
    _parts,
    _surroundings,
    _screen,
    _folders,
    _notes,
    _reading,
    _documents,
    _past,
)
"""In the order of the report."""


def _short(path: Path) -> str:
    """A path without the user's name in it, where it is in the home folder."""
    home = os.path.expanduser("~")  # noqa: PTH111 - `Path.home` raises where there is none
    return (
        str(Path("~") / path.relative_to(home))
        if path.is_relative_to(home)
        else str(path)
    )


def _size(number: int) -> str:
    """A number of bytes for people: "12 MB"."""
    for unit in ("bytes", "kB", "MB"):
        if number < 1000:
            return f"{number} {unit}"
        number //= 1000
    return f"{number} GB"
