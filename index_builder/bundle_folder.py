"""The folder of a bundle: how it is known, and how a new one takes its place.

A bundle holds four entries and no others. Only these are ever replaced or removed: a
folder in which anything else lies is the user's, and whoever wants to write there is
told so.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from index_builder import claims, outline_xml
from index_builder import manifest as manifests
from index_builder.errors import UserError
from index_builder.files import open_file, patiently

MANIFEST, OUTLINE, INDEX, SOURCE = (
    "bundle.json",
    "outline.xml",
    "index",
    outline_xml.SOURCE,
)
"""The entries of a bundle's folder."""
SUFFIX = ".tiltak"
"""The ending of a bundle's folder."""

_ENTRIES = (MANIFEST, OUTLINE, INDEX, SOURCE)
_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""Files that file managers put into every folder that they show. They may go."""
_UNFINISHED_INDEX = re.compile(r"\.index-\w+(?:\.lock)?")
"""The folder in which a new index is made."""
_UNFINISHED = re.compile(r"\.tiltak-[0-9a-f]{12}-[0-9a-f]{8}\.unfinished")
"""The folder in which any bundle is made."""
_HEAD = 2_000
"""So many bytes of `outline.xml` are read to tell whether it is an outline."""
_LONGEST_NAME = 200
"""Bytes of a document's name that the folder's name takes over.

Most systems allow 255, and endings are added.
"""


def is_bundle(path: Path) -> bool:
    """Whether a path is a bundle that Tiltak made, whole or damaged."""
    try:
        if not (path / MANIFEST).is_file():
            return False
    except OSError:  # a name that is too long, or a folder that may not be read
        return False
    ours = manifests.is_ours(path / MANIFEST)
    return _is_outline(path / OUTLINE) if ours is None else ours


def default_folder(source: Path) -> Path:
    """The folder of a source's bundle where nobody names one: beside the source."""
    return source.with_name(bundle_name(source.name))


def bundle_name(source_name: str) -> str:
    """The folder's name for a document.

    A very long name is cut, and a checksum keeps it apart from others.
    """
    name = os.fsencode(source_name)
    if len(name) > _LONGEST_NAME:
        start = name[:_LONGEST_NAME].decode("utf-8", "ignore")
        source_name = f"{start}-{_checksum(source_name)}"
    return source_name + SUFFIX


def refuse_foreign(folder: Path) -> None:
    """Raise `UserError` where a bundle would take the place of anything but a bundle or an empty folder."""
    if not folder.exists():
        return
    if not folder.is_dir() or (any(folder.iterdir()) and not is_bundle(folder)):
        raise UserError(
            "{folder} is there already and is no prepared document: choose another name.",
            folder=folder,
        )
    if name := next(_foreign(folder), ""):
        raise UserError(
            "{folder} holds {name}, which Tiltak did not put there, and would be replaced: "
            "move it to another folder, and try again. Nothing was changed.",
            folder=folder,
            name=name,
        )


@contextlib.contextmanager
def new_beside(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder`, to build in. What is left of it is removed."""
    making = folder.with_name(f".{_mark(folder)}-{os.urandom(4).hex()}.unfinished")
    with claims.claimed(making):
        making.mkdir()
        try:
            yield making
        finally:
            shutil.rmtree(making, ignore_errors=True)


def put_in_place(making: Path, folder: Path) -> None:
    """Rename `making` to `folder`, in place of the bundle there.

    Where that fails, that bundle comes back.
    """
    refuse_foreign(folder)
    former = making.with_suffix(".former")
    with contextlib.suppress(FileNotFoundError):
        patiently(lambda: folder.rename(former))
    try:
        patiently(lambda: making.rename(folder))
    except OSError as error:
        # Another program built the same meanwhile, and its bundle is as good as ours.
        if error.errno not in (errno.EEXIST, errno.ENOTEMPTY):
            with contextlib.suppress(FileNotFoundError):
                former.rename(folder)
            raise
    _remove(former)


def sweep(folder: Path) -> None:
    """Remove what killed builds left here, and bring back the bundle that one had set aside."""
    claims.remove_abandoned(folder.parent, _UNFINISHED)
    former = re.compile(rf"\.{_mark(folder)}-[0-9a-f]{{8}}\.former")
    for left in [
        path for path in folder.parent.iterdir() if former.fullmatch(path.name)
    ]:
        with contextlib.suppress(OSError):
            if not folder.exists() and is_bundle(left):
                left.rename(folder)
            else:
                _remove(left)


def own_source(folder: Path) -> Path | None:
    """The only document in a bundle's folder `source`; None where there is none, or several."""
    from index_builder.pictures import (
        SUFFIXES,
    )  # only a damaged bundle needs to tell them from its source

    with contextlib.suppress(OSError):
        files = [path for path in (folder / SOURCE).iterdir() if not path.is_dir()]
        files = [path for path in files if path.suffix.lower() not in SUFFIXES]
        if len(files) == 1 and is_own_file(folder, files[0].name):
            return files[0]
    return None


def is_own_file(folder: Path, name: str) -> bool:
    """Whether a bundle's folder `source` holds this file itself.

    A link could lead to any file of the user's.
    """
    source = folder / SOURCE
    return (
        not source.is_symlink()
        and not (source / name).is_symlink()
        and (source / name).is_file()
    )


def _is_outline(path: Path) -> bool:
    try:
        with open_file(path) as file:
            return b"<akomaNtoso" in file.read(_HEAD)
    except OSError:
        return False


def _foreign(folder: Path) -> Iterator[str]:
    """Names in a bundle's folder that no bundle has."""
    for path in folder.iterdir():
        if (
            path.name not in _ENTRIES
            and path.name not in _LITTER
            and not _UNFINISHED_INDEX.fullmatch(path.name)
        ):
            yield path.name
    if (folder / SOURCE).is_dir() and not (folder / SOURCE).is_symlink():
        yield from (f"{SOURCE}/{name}" for name in _foreign_sources(folder))


def _foreign_sources(folder: Path) -> Iterator[str]:
    """Names in the folder `source` that are neither the document nor a picture that it shows."""
    from index_builder.pictures import SUFFIXES  # only where a bundle is replaced

    files = [
        path
        for path in (folder / SOURCE).rglob("*")
        if not path.is_dir() or path.is_symlink()
    ]
    others = [
        path
        for path in files
        if path.suffix.lower() not in SUFFIXES and path.name not in _LITTER
    ]
    document = manifests.source_name(folder / MANIFEST)
    for path in others:
        name = path.relative_to(folder / SOURCE).as_posix()
        if name != document and (document or len(others) > 1):
            yield name


def _remove(folder: Path) -> None:
    """Remove the entries of a bundle, and its folder where that is all it held."""
    with contextlib.suppress(OSError):
        for path in list(folder.iterdir()):
            if (
                path.name in _ENTRIES
                or path.name in _LITTER
                or _UNFINISHED_INDEX.fullmatch(path.name)
            ):
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink()
        folder.rmdir()


def _mark(folder: Path) -> str:
    """A short name for the folders in which this bundle is built."""
    return f"tiltak-{_checksum(folder.name)}"


def _checksum(name: str) -> str:
    return hashlib.blake2b(os.fsencode(name), digest_size=6).hexdigest()
