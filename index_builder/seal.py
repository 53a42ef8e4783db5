"""Seals a folder of files, so that only what this user's program wrote is ever opened.

The seal is a keyed hash (HMAC-SHA256) over every file's name and bytes, by a random key
that never leaves the user's data folder. Files that came with a bundle from somebody
else, were damaged or were altered do not match it.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import os
import secrets
from functools import cache
from pathlib import Path
from typing import Final

from index_builder.data_folder import usual
from index_builder.files import read_file

_SEAL: Final = "seal"
_KEY_BYTES: Final = 32
_LARGEST: Final = 2_000_000_000
"""Bytes of a folder: a larger one is none of ours, and would fill the memory before
that is known."""


def close(folder: Path, version: int) -> None:
    """Seal a folder's files as they are now."""
    (folder / _SEAL).write_text(_seal(_files(folder), version), encoding="ascii")


def read(folder: Path, version: int) -> dict[str, bytes] | None:
    """The folder's files by name, just as they were sealed here by a program of the same version.

    None where they are not, or where there is no seal. What is returned are the bytes
    that were checked, so nobody can change them afterwards.
    """
    try:
        said = read_file(folder / _SEAL, _KEY_BYTES * 8)
        files = _files(folder)
    except OSError:
        return None
    return files if hmac.compare_digest(said, _seal(files, version).encode()) else None


def _files(folder: Path) -> dict[str, bytes]:
    paths = [
        path
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name != _SEAL
    ]
    if sum(path.stat().st_size for path in paths) > _LARGEST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(folder))
    return {path.name: read_file(path, _LARGEST) for path in paths}


def sign(*parts: bytes) -> str:
    """A keyed hash of some data, in hexadecimal: nobody else can make the same."""
    mac = hmac.new(_key(usual() / "index.key"), digestmod="sha256")
    for part in parts:
        mac.update(hashlib.sha256(part).digest())
    return mac.hexdigest()


def is_signed(signature: str, *parts: bytes) -> bool:
    """Whether `sign` gave this for the same data, with this user's key."""
    return hmac.compare_digest(signature.encode(), sign(*parts).encode())


def _seal(files: dict[str, bytes], version: int) -> str:
    mac = hmac.new(_key(usual() / "index.key"), str(version).encode(), "sha256")
    for name, data in files.items():
        mac.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return f"{version} {mac.hexdigest()}\n"


@cache
def _key(path: Path) -> bytes:
    """The user's key, made when first needed; one for this run alone where it cannot be kept."""
    try:
        if len(key := path.read_bytes()) == _KEY_BYTES:
            return key
    except OSError:
        pass
    key = secrets.token_bytes(_KEY_BYTES)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.touch(mode=0o600)
        part.write_bytes(key)
        part.replace(path)
    except OSError:
        return key
    return path.read_bytes()
