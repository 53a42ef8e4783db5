"""The package of an OpenDocument file: its XML parts in a zip."""

from __future__ import annotations

import io
import zipfile

_XML = '<?xml version="1.0" encoding="UTF-8"?>'


def package(mimetype: str, files: dict[str, str]) -> bytes:
    """An OpenDocument file of its XML parts, by their names.

    The mimetype stands first and unpacked, as the standard asks.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", _manifest(mimetype, files))
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def _manifest(mimetype: str, files: dict[str, str]) -> str:
    kinds = {"/": mimetype} | dict.fromkeys(files, "text/xml")
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}"'
        f' manifest:media-type="{kind}"/>'
        for path, kind in kinds.items()
    )
    return (
        f'{_XML}<manifest:manifest manifest:version="1.3"'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f"{entries}</manifest:manifest>"
    )
