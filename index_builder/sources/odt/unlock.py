"""Open an OpenDocument text that is locked with a password, as version 1.2 of the standard does it."""

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from collections.abc import Iterator
from hashlib import pbkdf2_hmac, sha1, sha256

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from lxml import etree

from index_builder.errors import UserError
from index_builder.passwords import NEEDED, NEW_LOCK, UNKNOWN_LOCK, WRONG, LockedError
from index_builder.sources.archive import MEMBER_BYTES, Archive
from index_builder.sources.xml import local, parse, whole

_MANIFEST = "META-INF/manifest.xml"
_M = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_CHECKSUMS = (("sha256", sha256), ("sha1", sha1))
"""By what the name of the checksum's kind holds."""
_CHECKED = 1024
"""So many bytes of a packed member the checksum is of."""
_TURNS = 2_000_000
"""A key that takes more turns to make is there to keep the machine busy."""
_KEY_SIZES = (16, 24, 32)
"""Bytes of a key for AES."""


def unlock(name: str, data: bytes, password: str) -> bytes:
    """The document without its lock.

    Raises `LockedError` where the password is missing or wrong.
    """
    archive = Archive(name, data)
    root = parse(name, _MANIFEST, archive.read(_MANIFEST))
    if any("argon2" in kind.lower() for kind in _derivations(root)):
        raise UserError(NEW_LOCK, name=name)
    if not password:
        raise LockedError(NEEDED, name=name)
    locked = {
        each.get(f"{_M}full-path", ""): each
        for each in root.iter(f"{_M}file-entry")
        if len(each)
    }
    opened = io.BytesIO()
    with zipfile.ZipFile(opened, "w") as file:
        for member in archive.names():
            if member == _MANIFEST:
                continue
            content = archive.read(member)
            if member in locked:
                content = _opened(name, content, locked[member], password)
            file.writestr(member, content)
    return opened.getvalue()


def _derivations(root: etree._Element) -> Iterator[str]:
    """The ways in which keys are made of the password."""
    for each in root.iter(f"{_M}key-derivation"):
        yield each.get(f"{_M}key-derivation-name", "")


def _opened(name: str, content: bytes, entry: etree._Element, password: str) -> bytes:
    """A member of the archive without its lock."""
    parts = {local(each): each for each in entry.iter(etree.Element)}
    algorithm, derivation = parts.get("algorithm"), parts.get("key-derivation")
    if algorithm is None or derivation is None:
        raise UserError(UNKNOWN_LOCK, name=name)
    start = parts.get("start-key-generation")
    turns = whole(derivation.get(f"{_M}iteration-count"), 0)
    key_size = whole(derivation.get(f"{_M}key-size"), 32)
    known = algorithm.get(f"{_M}algorithm-name", "").endswith("aes256-cbc")
    if (
        not known
        or "PBKDF2" not in derivation.get(f"{_M}key-derivation-name", "")
        or not 0 < turns <= _TURNS
        or key_size not in _KEY_SIZES
    ):
        raise UserError(UNKNOWN_LOCK, name=name)
    hashed = (
        sha256
        if start is not None
        and "sha256" in start.get(f"{_M}start-key-generation-name", "")
        else sha1
    )
    try:
        salt = base64.b64decode(derivation.get(f"{_M}salt", ""))
        vector = base64.b64decode(algorithm.get(f"{_M}initialisation-vector", ""))
        secret = hashed(password.encode()).digest()
        key = pbkdf2_hmac("sha1", secret, salt, turns, key_size)
        decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        plain = decryptor.update(content) + decryptor.finalize()
        packed = plain[: -plain[-1]]
        if not _is_right(parts.get("encryption-data"), packed):
            raise ValueError("the checksum is another")
        return zlib.decompressobj(-15).decompress(packed, MEMBER_BYTES)
    except (ValueError, IndexError, zlib.error) as error:
        raise LockedError(WRONG, name=name) from error


def _is_right(encryption: etree._Element | None, packed: bytes) -> bool:
    """Whether the document's checksum says that the password was right.

    A wrong one gives noise, which may unpack.
    """
    kind = (
        "" if encryption is None else encryption.get(f"{_M}checksum-type", "").lower()
    )
    given = "" if encryption is None else encryption.get(f"{_M}checksum", "")
    hashed = next((each for sign, each in _CHECKSUMS if sign in kind), None)
    return (
        hashed is None or base64.b64decode(given) == hashed(packed[:_CHECKED]).digest()
    )
