"""Which bundles may be believed: those that this user's program sealed.

A bundle may show another text than the document in it, under that document's hash. Of
one that came from elsewhere, or was altered, only the document itself is used.
"""

from __future__ import annotations

from pathlib import Path

from index_builder import manifest as manifests
from index_builder.bundle import Bundle
from index_builder.bundle_folder import (
    MANIFEST,
    OUTLINE,
    SOURCE,
    is_own_file,
    own_source,
)
from index_builder.errors import UserError
from index_builder.files import read_file

LARGEST = 1_000_000_000
"""Bytes of `outline.xml`: a larger one is none of ours."""


def sealed_bundle(folder: Path) -> Bundle | None:
    """The bundle in a folder, where it is just as this user's program made it; else None.

    Reads all of its outline. Raises `NewerVersionError`.
    """
    try:
        manifest = manifests.read(folder / MANIFEST)
        if manifest.format != manifests.FORMAT or not manifest.seal:
            return None
        outline = read_file(folder / OUTLINE, LARGEST)
    except manifests.NewerVersionError:
        raise
    except (UserError, OSError):
        return None
    return Bundle(folder, manifest) if manifests.is_sealed(manifest, outline) else None


def document_in(folder: Path) -> Path:
    """The document in a bundle, to be read in the bundle's place.

    Raises `UserError` where there is none, or where it is not known which it is.
    """
    name = manifests.source_name(folder / MANIFEST)
    if name and is_own_file(folder, name):
        return folder / SOURCE / name
    found = own_source(folder)
    if found is None:
        raise UserError(
            "{folder} is damaged, and its source is not there: open the document itself.",
            folder=folder,
        )
    return found
