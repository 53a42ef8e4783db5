"""Open a document in one call, for scripts and notebooks."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from index_builder import sources
from index_builder.bundle import open_bundle
from index_builder.bundle_folder import is_bundle
from index_builder.errors import UserError
from index_builder.files import is_folder
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from index_builder.recover import recover


def open_document(path: str | os.PathLike[str], progress: Progress = silent) -> Outline:
    """The outline of a document of any format, or of a prepared one.

    A document is read in a process of its own and recovered now: seconds for some
    hundred pages. Nothing is written. On systems that start processes anew (Windows,
    macOS) a script calls it below `if __name__ == "__main__":`. Raises `UserError` where
    it cannot be read.
    """
    place = Path(path)
    if is_bundle(place):
        return open_bundle(place, progress).outline()
    if is_folder(place):
        raise UserError(
            "{path} is a folder and no prepared document: name a document.", path=place
        )
    source = sources.read(place, progress)
    return replace(recover(source, progress), folder=place.parent)
