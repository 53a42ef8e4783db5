"""Checks of `tiltak doctor`: what the user's folders hold, and what the log tells."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

from index_builder import search_index
from index_builder.bundle_folder import INDEX, MANIFEST, SUFFIX
from index_builder.errors import UserError
from index_builder.manifest import NewerVersionError
from index_builder.manifest import read as read_manifest
from index_builder.progress import Progress
from reader.core import hard_crash
from reader.core.doctor.finding import Finding, State, short_path, size_of
from reader.core.log import NAME as LOG
from reader.core.network_drive import is_on_network
from reader.core.paths import Places, writable
from reader.core.store.backup import PATTERN, described

ROOM = 200_000_000
"""Bytes: with less left on a disk, there may soon be none for a document or a backup."""
LEAST_ROOM = 1_000_000
"""Bytes: with less left, a note may not be kept."""


def folders(places: Places, progress: Progress) -> Iterator[Finding]:
    """Check that each folder can be written, has room and lies on this computer."""
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
                f"{short_path(folder)}, cannot be written",
                State.WRONG,
                advice,
            )
            continue
        room = shutil.disk_usage(
            next(part for part in (folder, *folder.parents) if part.exists())
        ).free
        value = f"{short_path(folder)}, {size_of(room)} free"
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


def notes(places: Places, progress: Progress) -> Iterator[Finding]:
    """Check the notes and the newest of their backups."""
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
            "Notes", "store", f"sound, {size_of(places.store.stat().st_size)}; {counts}"
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


def documents(places: Places, progress: Progress) -> Iterator[Finding]:
    """Check the prepared documents: those that are damaged, of another version or half made."""
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
    yield Finding("Documents", "prepared", f"{len(bundles)}, {size_of(size)}")
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


def past(places: Places, progress: Progress) -> Iterator[Finding]:
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
