"""The session that commands work in which need the user's notes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader.cli.shared import progress_bar
from reader.cli.stored import check
from reader.cli.terminal import tell
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.session import DocumentSession
from reader.core.settings import SettingsFile
from reader.core.store import open_store


@contextmanager
def opened_session(
    document: Path, *, writes: bool = False, gives_out: bool = False
) -> Iterator[DocumentSession]:
    """Open a document as the window does, its notes in their places.

    Raises UserError where something is to be saved and cannot be, and where notes are
    to be given out that cannot be read: no file shall be replaced by one without them.
    """
    places = Places()  # `--data` has set the folder of this run
    with closing(open_store(places)) as store:
        store.on_trouble.append(lambda sentence: tell(sentence, err=True))
        check(store, writes=writes, gives_out=gives_out)
        with progress_bar() as progress:
            opened = Library(places, store).open_document(
                document, progress, shelve=False
            )
            session = DocumentSession(
                store, places, SettingsFile(places.settings), opened
            )
            if session.needs_reanchoring():
                session.reanchor(progress)
        with closing(session):
            yield session
