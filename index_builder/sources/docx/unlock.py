"""Open an Office document that is locked with a password."""

from __future__ import annotations

import io
import struct
from xml.parsers.expat import ExpatError

from msoffcrypto import OfficeFile
from msoffcrypto.exceptions import (
    DecryptionError,
    FileFormatError,
    InvalidKeyError,
    ParseError,
)

from index_builder.errors import UserError
from index_builder.passwords import NEEDED, UNKNOWN_LOCK, WRONG, LockedError

_DAMAGED = (
    *(ValueError, TypeError, LookupError, AttributeError, OSError),
    *(struct.error, ExpatError, RecursionError, OverflowError),
)
"""What the library raises over a file whose lock is described wrongly."""


def unlock(name: str, data: bytes, password: str) -> bytes:
    """The document without its lock.

    Raises `LockedError` where the password is missing or wrong.
    """
    if not password:
        raise LockedError(NEEDED, name=name)
    opened = io.BytesIO()
    try:
        file = OfficeFile(io.BytesIO(data))
        file.load_key(password=password, verify_password=True)
        file.decrypt(opened)
    except (InvalidKeyError, DecryptionError) as error:
        raise LockedError(WRONG, name=name) from error
    except (FileFormatError, ParseError, *_DAMAGED) as error:
        raise UserError(UNKNOWN_LOCK, name=name) from error
    return opened.getvalue()
