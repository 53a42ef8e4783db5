"""Makes the program known to desktops that follow freedesktop.org, for this user: menu, icon, kinds of files.

Packages of a system do so for everybody; this is for programs that were installed by
pipx, or unpacked.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

import resources
from index_builder.errors import UserError

NOT_HERE = (
    "This system has no menu that Tiltak knows how to get into. On Windows and macOS, make a shortcut to {program} "
    "instead."
)
UNWRITABLE = "{path} cannot be written ({reason}). Allow writing there, then try again."
_REFRESHERS = (
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
)
"""Commands that tell a desktop to look anew, each with its folder. Where one is
missing, the desktop looks by itself."""


def install(shared: Path | None = None, program: Path | None = None) -> list[Path]:
    """Write the menu's entry and its files below `shared`.

    `shared` is the user's own folder for such data.

    The entry starts `program`, or what runs now. Returns the files. Raises UserError
    where the system has no such folder or it cannot be written.
    """
    program = program or this_program()
    shared = shared or _shared(program)
    written = []
    try:
        for target, content in _files(program):
            path = shared / target
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            written.append(path)
    except OSError as error:
        raise UserError(
            UNWRITABLE, path=error.filename or shared, reason=error.strerror or error
        ) from error
    _refresh(shared)
    return written


def remove(shared: Path | None = None) -> list[Path]:
    """Remove what `install` wrote. Returns the files that were there."""
    program = this_program()
    shared = shared or _shared(program)
    found = [
        shared / target for target, _ in _files(program) if (shared / target).is_file()
    ]
    for path in found:
        try:
            path.unlink()
        except OSError as error:
            raise UserError(
                UNWRITABLE, path=path, reason=error.strerror or error
            ) from error
    _refresh(shared)
    return found


def this_program() -> Path:
    """The file of this program, as it was started."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable)
    return Path(
        shutil.which(sys.argv[0]) or Path(sys.executable).with_name("tiltak")
    ).absolute()


def entry(program: Path) -> str:
    """The menu's entry that starts a program, wherever that is."""
    text = (files(resources) / "desktop" / "tiltak.desktop").read_text(encoding="utf-8")
    # Within quotation marks four characters have a meaning; a backslash is doubled once
    # more as in every value.
    quoted = (
        re.sub(r'(["`$\\])', r"\\\1", str(program))
        .replace("\\", "\\\\")
        .replace("%", "%%")
    )
    plain = str(program).replace("\\", "\\\\")
    return text.replace("Exec=tiltak ", f'Exec="{quoted}" ').replace(
        "TryExec=tiltak\n", f"TryExec={plain}\n"
    )


def _files(program: Path) -> Iterator[tuple[str, bytes]]:
    """Every file to install: its path below the shared folder, and what is in it."""
    top = files(resources)
    yield "applications/tiltak.desktop", entry(program).encode()
    yield "mime/packages/tiltak.xml", (top / "desktop" / "tiltak.xml").read_bytes()
    yield (
        "metainfo/local.tiltak.Tiltak.metainfo.xml",
        (top / "desktop" / "tiltak.metainfo.xml").read_bytes(),
    )
    yield (
        "icons/hicolor/scalable/apps/tiltak.svg",
        (top / "icons" / "tiltak.svg").read_bytes(),
    )
    for icon in sorted(
        (top / "desktop" / "icons").iterdir(), key=lambda file: file.name
    ):
        size = icon.name.removesuffix(".png")
        yield f"icons/hicolor/{size}x{size}/apps/tiltak.png", icon.read_bytes()


def _shared(program: Path) -> Path:
    if os.name == "nt" or sys.platform == "darwin":
        raise UserError(NOT_HERE, program=program)
    from platformdirs import user_data_path  # heavy, and only for this

    return user_data_path()


def _refresh(shared: Path) -> None:
    for command, folder in _REFRESHERS:
        if (found := shutil.which(command)) and (shared / folder).is_dir():
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(  # noqa: S603 - a system's own program on our folder
                    [found, str(shared / folder)],
                    check=False,
                    timeout=60,
                    capture_output=True,
                )
