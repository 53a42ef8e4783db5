"""Seals: tell what this user's program wrote from what came from elsewhere.

A seal is a keyed hash (HMAC-SHA256) by a random key that never leaves the user's data
folder. What came with a bundle from somebody else, was damaged or was altered does not
match it.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from functools import cache
from pathlib import Path
from typing import Final

from index_builder.data_folder import usual
from index_builder.files import patiently, read_file

_KEY_BYTES: Final = 32


def sign(*parts: bytes) -> str:
    """A keyed hash of some data, in hexadecimal: nobody else can make the same."""
    mac = hmac.new(_key(usual() / "index.key"), digestmod="sha256")
    for part in parts:
        mac.update(hashlib.sha256(part).digest())
    return mac.hexdigest()


def is_signed(signature: str, *parts: bytes) -> bool:
    """Whether `sign` gave this for the same data, with this user's key."""
    return hmac.compare_digest(signature.encode(), sign(*parts).encode())


@cache
def _key(path: Path) -> bytes:
    """The user's key, made when first needed; one for this run alone where it cannot be kept."""
    try:
        if len(key := read_file(path, _KEY_BYTES)) == _KEY_BYTES:
            return key
    except OSError:
        pass
    key = secrets.token_bytes(_KEY_BYTES)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.touch(mode=0o600)
        part.write_bytes(key)
        patiently(lambda: part.replace(path))
        return read_file(path, _KEY_BYTES)
    except OSError:
        return key
