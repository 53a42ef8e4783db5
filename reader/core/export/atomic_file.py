"""A file that is written as a whole: the old one stays until the new one is complete.

A target that is no plain file (standard output, a device, a pipe) is written through,
never replaced. A link is followed: the file that it leads to gets the new text, and the
link stays.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from index_builder.claims import claimed, remove_abandoned, temporary_folder
from index_builder.errors import UserError
from index_builder.files import STANDARD_OUTPUT, is_written_through, patiently

NO_FOLDER = "“{path}” could not be written. The folder does not exist. Choose another, or make it first."
REFUSALS = {
    errno.ENOSPC: "“{path}” could not be written. The disk is full. Free some space, or choose another disk.",
    errno.EDQUOT: "“{path}” could not be written. "
    "Your share of the disk is full. Free some space, or choose another disk.",
    errno.EACCES: "“{path}” could not be written. "
    "You may not write there, or another program has it open. Choose another name or folder.",
    errno.EPERM: "“{path}” could not be written. You may not write there. Choose another folder.",
    errno.EROFS: "“{path}” could not be written. That disk can only be read. Choose another folder.",
    errno.ENOENT: NO_FOLDER,
    errno.ENOTDIR: NO_FOLDER,
    errno.EISDIR: "“{path}” could not be written. A folder has that name. Choose another name.",
    errno.ENAMETOOLONG: "“{path}” could not be written. The name is too long. Choose a shorter one.",
}
"""The user's sentences for the system's most likely refusals."""
OWN_SOURCE = (
    "“{path}” is the document itself, which would be lost. Choose another name."
)
OTHER = "“{path}” could not be written. The system says: {reason}."


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A new file to write; when all went well its bytes become the target's, and the file goes.

    It lies in the target's folder and takes its name, or in a temporary folder where
    the target is written through. Raises `UserError` where the system refuses any of
    it.
    """
    try:
        if is_written_through(target):
            with temporary_folder() as folder:
                part = folder / "part"
                yield part
                _write_through(part, target)
            return
        place = target.resolve()
        if place.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(target))
        start = f".{place.name[:40]}-"
        remove_abandoned(
            place.parent, re.compile(rf"{re.escape(start)}[0-9a-f]{{8}}\.part")
        )
        part = place.with_name(f"{start}{uuid4().hex[:8]}.part")
        with claimed(part):
            part.touch(exist_ok=False)
            try:
                yield part
                _settle(part, place)
            finally:
                part.unlink(missing_ok=True)
    except OSError as error:
        raise refusal(target, error) from error


def save(target: Path, data: bytes) -> None:
    """Write a whole file at once. Raises `UserError` where the system refuses."""
    with beside(target) as part:
        part.write_bytes(data)


def refuse_source(target: Path, document: Path) -> None:
    """Raise `UserError` where a target would overwrite its own document.

    It may be the document itself, under any name, or a file within the document's
    folder.
    """
    with suppress(OSError):  # it is not there, so it is nobody's source
        inside = document.is_dir() and target.resolve().is_relative_to(
            document.resolve()
        )
        if inside or target.samefile(document):
            raise UserError(OWN_SOURCE, path=target)


def refusal(target: Path, error: OSError) -> UserError:
    """The sentence for a file that could not be written."""
    return UserError(
        REFUSALS.get(error.errno or 0, OTHER),
        path=target,
        reason=error.strerror or error,
    )


def _settle(part: Path, target: Path) -> None:
    """Give a written file its name, once its bytes are on the disk.

    It gets the rights of the old file of that name.
    """
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    if target.exists():
        part.chmod(target.stat().st_mode)
    patiently(lambda: part.replace(target))


def _write_through(part: Path, target: Path) -> None:
    """Write the bytes of a file to standard output, a device or a pipe."""
    with part.open("rb") as made:
        if target == STANDARD_OUTPUT:
            sys.stdout.flush()
            shutil.copyfileobj(made, sys.stdout.buffer)
            sys.stdout.buffer.flush()
            return
        # Appended, so that what a shell has written into an open file before stays.
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_APPEND), "wb") as out:
            shutil.copyfileobj(made, out)
