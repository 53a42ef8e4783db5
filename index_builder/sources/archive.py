"""Documents that are zip archives: their members are read in memory, and within bounds."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib

from index_builder.errors import UserError

MEMBERS = 20_000
"""No document has more members."""
MEMBER_BYTES = 200_000_000
"""No member that is read unpacks to more."""
RATIO = 400
"""A member above `SMALL` that unpacks to so many times its packed size is made to fill
the memory."""
SMALL = 5_000_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, OSError, ValueError, RuntimeError,
)  # fmt: skip
"""What the standard library raises over damaged archives."""

INCOMPLETE = "{name} is damaged: the archive is incomplete. Fetch it again."
MISSING = "{name} is damaged: its part {part} is missing. Fetch it again."
PACKED = "{name} is damaged: its part {part} cannot be unpacked. Fetch it again."
LOCKED = "{name} is locked with a password. Save a copy without one, and add that."
BOMB = (
    "{name} was not opened: its part {part} unpacks to {size} MB, far more than a document holds. "
    "Do not trust where it came from."
)


class Archive:
    """The members of one document, unpacked as they are asked for; nothing is written to the disk."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise UserError(INCOMPLETE, name=name) from error
        self._infos = {info.filename: info for info in self._zip.infolist()[:MEMBERS]}

    def __contains__(self, member: str) -> bool:
        return member in self._infos

    def names(self) -> list[str]:
        """The members, in the archive's order."""
        return list(self._infos)

    def read(self, member: str) -> bytes:
        """A member's bytes.

        Raises `UserError` where it is missing, locked, damaged or far too large.
        """
        info = self._infos.get(member)
        if info is None:
            raise UserError(MISSING, name=self._name, part=member)
        if info.flag_bits & 1:
            raise UserError(LOCKED, name=self._name)
        large = info.file_size > SMALL and info.file_size > RATIO * max(
            info.compress_size, 1
        )
        if large or info.file_size > MEMBER_BYTES:
            raise UserError(
                BOMB, name=self._name, part=member, size=info.file_size // 1_000_000
            )
        try:
            with self._zip.open(info) as stream:
                return stream.read(MEMBER_BYTES)
        except _BROKEN as error:
            raise UserError(PACKED, name=self._name, part=member) from error
