"""The user's settings of the program; what belongs to a document is in the store."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from index_builder.errors import UserError
from index_builder.files import patiently, read_json
from reader.core.private_files import make_private_file, make_private_folder

SEARCHES_KEPT = 30
SMALLEST_ZOOM, LARGEST_ZOOM = 50, 400
"""Per cent."""
CHOICES: dict[str, tuple[object, ...]] = {
    "theme": ("system", "light", "dark", "sepia", "strong-light", "strong-dark"),
    "language": ("", "nb", "nn", "en"),
    "shelf_order": ("opened", "title", "issuer", "year"),
    "interface_size": (0, 100, 125, 150, 200, 250, 300),
    "typeface": ("serif", "sans"),
    "line_width": ("narrow", "usual", "wide"),
    "line_spacing": ("tight", "usual", "airy"),
}
"""The values that a field may have, where they are limited."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All choices. To add one is to add a field with its default."""

    theme: str = "system"
    """system, light, dark, sepia, strong-light or strong-dark."""
    language: str = ""
    """Of the window (nb, nn, en); empty follows the system."""
    interface_size: int = 0
    """Size of everything around the text, in per cent; 0 follows the system."""
    reduced_motion: bool = False
    """Nothing moves or fades, even if the system would allow it."""
    zoom: int = 100
    """Size of the document's text, in per cent."""
    typeface: str = "serif"
    """Of the document's text: serif or sans."""
    line_width: str = "usual"
    """Longest lines of the text: narrow, usual or wide."""
    line_spacing: str = "usual"
    """From line to line of the text: tight, usual or airy."""
    show_measures: bool = True
    """Measures are marked in the text."""
    show_printed_lines: bool = False
    """The numbers of printed lines stand in the margin."""
    measures_only: bool = False
    """Search finds measures only."""
    panels: tuple[str, ...] = ("left",)
    """Sides of the window, left and right, whose panel is open."""
    panel_widths: dict[str, int] = field(default_factory=dict)
    """Width of a panel by its side, in device-independent pixels."""
    geometry: str = ""
    """Size and place of the window, as the window wrote it."""
    last_document: str = ""
    """Id of the document that was open when the program was left; empty if none was."""
    tabs: tuple[str, ...] = ()
    """Ids of the documents of each tab, parted by spaces, from left to right.

    A star stands before those of the tab in front.
    """
    searches: tuple[str, ...] = ()
    """Queries made, newest first."""
    saved_searches: tuple[str, ...] = ()
    """Queries that the user keeps, oldest first."""
    author: str = ""
    """The user's name, as exported notes bear it."""
    highlight_names: dict[str, str] = field(default_factory=dict)
    """The user's own names of highlight classes, by the class's key."""
    register_columns: tuple[str, ...] = ()
    """Columns that the register shows, in order; empty means the usual ones."""
    register_widths: dict[str, int] = field(default_factory=dict)
    """Widths of the register's columns by key, and its own "height", in
    device-independent pixels."""
    amendment_forms: dict[str, str] = field(default_factory=dict)
    """Forms for amendments by name, each in one line (`amendments.named_form`)."""
    shelf_order: str = "opened"
    """How the shelf is sorted: opened, title, issuer or year."""
    hidden_layers: tuple[str, ...] = ()
    """Ids of the authors whose notes are not shown."""
    hints_dismissed: tuple[str, ...] = ()
    """Names of the hints that the user has closed."""

    def with_search(self, query: str) -> Settings:
        """These settings with a query as the newest of those made."""
        others = [kept for kept in self.searches if kept != query]
        return replace(self, searches=(query, *others)[:SEARCHES_KEPT])


DEFAULTS = Settings()


class SettingsFile:
    """The settings of this user and the file they are in.

    A file that is missing or damaged, and each value of the wrong type, gives defaults:
    the program always starts. Entries it does not know (of a newer version) stay in the
    file.
    """

    def __init__(self, path: Path) -> None:
        """Read the settings at `path`."""
        self.path = path
        self.on_change: list[Callable[[], None]] = []
        """Called after each change."""
        self.value = _settings(_entries(path))

    def change(self, **changes: object) -> None:
        """Set fields by name and write the file.

        What another window changed meanwhile is kept.

        Raises UserError when the file cannot be written; the change then holds until
        the program is left.
        """
        entries = _entries(self.path)
        merged = replace(_settings(entries), **changes)  # type: ignore[arg-type]
        changed = merged != self.value
        self.value = merged
        if changed:
            for listener in self.on_change:
                listener()
        if merged != _settings(entries) or not entries:
            _write(self.path, entries | asdict(merged))


def _entries(path: Path) -> dict[str, Any]:
    """The file's content; empty where it cannot be read or is no JSON object."""
    try:
        content = read_json(path)
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _settings(entries: Mapping[str, Any]) -> Settings:
    """Settings from a file's entries: each one that fits its field, defaults for the rest."""
    return Settings(
        **{
            entry.name: _fitting(entry.name, entries.get(entry.name))
            for entry in fields(Settings)
        }
    )


def _fitting(name: str, value: object) -> Any:  # noqa: ANN401 - of the field's own type
    """The value as the field of this name takes it; the field's default where it does not fit."""
    default = getattr(DEFAULTS, name)
    if isinstance(default, tuple):
        return (
            tuple(value)
            if isinstance(value, list) and all(isinstance(item, str) for item in value)
            else default
        )
    if isinstance(default, dict):
        kind = int if name in ("panel_widths", "register_widths") else str
        return (
            {key: item for key, item in value.items() if type(item) is kind}
            if isinstance(value, dict)
            else {}
        )
    if type(value) is not type(default) or value not in CHOICES.get(name, (value,)):
        return default
    return max(SMALLEST_ZOOM, min(value, LARGEST_ZOOM)) if name == "zoom" else value  # type: ignore[call-overload]


def _write(path: Path, entries: dict[str, Any]) -> None:
    """Write the settings to a new file, then give it the name.

    So a reader finds the old file or the new one, but never half of one.
    """
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        make_private_folder(path.parent)
        make_private_file(beside)
        with beside.open("w", encoding="utf-8", errors="replace") as file:
            json.dump(entries, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        patiently(lambda: beside.replace(path))
    except OSError as problem:
        with suppress(OSError):
            beside.unlink()
        reason = problem.strerror or str(problem)
        raise UserError(
            "Your settings could not be saved in {path}: {reason}. Check the disk, then try again.",
            path=path,
            reason=reason,
        ) from problem
