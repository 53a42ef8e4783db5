"""An archive with some of its members replaced."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from index_builder.sources.archive import Archive


def repacked(archive: Archive, parts: Mapping[str, bytes]) -> bytes:
    """The archive with these members in place of its own.

    Raises `UserError` where a member is damaged.
    """
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name in archive.names():
            if not name.endswith("/"):
                made.writestr(name, parts.get(name) or archive.read(name))
    return data.getvalue()
