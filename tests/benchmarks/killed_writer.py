"""A process to kill: it makes changes of one kind, and says so before and after each.

python -m tests.benchmarks.killed_writer KIND DATA ROUND [LIMIT]

It prints "try TOKEN" before a change and "kept TOKEN" once it was acknowledged, so what
was kept must be found from then on. LIMIT is the size in bytes beyond which the system
lets no file of the process grow.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from index_builder.corrections import Action, Correction
from index_builder.errors import UserError
from reader.core.amendments.kept import Amendments
from reader.core.amendments.model import Amendment, AmendmentKind
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.corrections import Corrections
from reader.core.details import Details
from reader.core.document_details import DocumentDetails
from reader.core.paths import Places
from reader.core.presets import Presets
from reader.core.printing.options import PrintOptions
from reader.core.register_edit import RowChange, apply
from reader.core.settings import SettingsFile
from reader.core.store import Store, open_store
from reader.core.topics.topics import Topics
from tests.reader.core.store.rows import DOCUMENT, add_document
from tests.reader.material import plan

MOST = 150
"""Changes of a process that nobody kills."""
EDITION = "e1"
OUTLINE = plan()


class Desk(NamedTuple):
    """What changes are made in."""

    store: Store
    places: Places


def _note(desk: Desk, token: str) -> None:
    with closing(Annotations(desk.store, DOCUMENT, EDITION)) as notes:
        notes.note(OUTLINE, "m-1", token)


def _notes(desk: Desk) -> set[str]:
    with closing(Annotations(desk.store, DOCUMENT, EDITION)) as notes:
        return {each.body for each in notes.all()}


def _row(desk: Desk, token: str) -> None:
    with closing(Annotations(desk.store, DOCUMENT, EDITION)) as notes:
        apply(OUTLINE, notes, [RowChange("m-2", "for", 1, tags=(token,), note=token)])


def _taken_back(desk: Desk, token: str) -> None:
    with closing(Annotations(desk.store, DOCUMENT, EDITION)) as notes:
        notes.note(OUTLINE, "m-1", f"gone {token}")
    desk.store.undo(DOCUMENT)
    _note(desk, token)


def _bookmark(desk: Desk, token: str) -> None:
    Bookmarks(desk.store, DOCUMENT, EDITION).add(OUTLINE, "m-1", token)


def _bookmarks(desk: Desk) -> set[str]:
    return {each.name for each in Bookmarks(desk.store, DOCUMENT, EDITION).all()}


def _correction(desk: Desk, token: str) -> None:
    made = Correction(Action.RETITLE, "h-1", "Havna", token)
    Corrections(desk.store, DOCUMENT).add([made])


def _corrections(desk: Desk) -> set[str]:
    return {each.value for each in Corrections(desk.store, DOCUMENT).all()}


def _amendment(desk: Desk, token: str) -> None:
    key = hashlib.md5(token.encode(), usedforsecurity=False).hexdigest()
    made = Amendment(key, AmendmentKind.STRIKE, ("m-1",), reason=token)
    Amendments(desk.store, DOCUMENT, EDITION).take_in([made])


def _amendments(desk: Desk) -> set[str]:
    return {each.reason for each in Amendments(desk.store, DOCUMENT, EDITION).all()}


def _topic(desk: Desk, token: str) -> None:
    Topics(desk.store).add(token, ["kai"])


def _topics(desk: Desk) -> set[str]:
    return {each.name for each in Topics(desk.store).all()}


def _details(desk: Desk, token: str) -> None:
    DocumentDetails(desk.store).keep(DOCUMENT, Details(title=token))


def _setting(desk: Desk, token: str) -> None:
    SettingsFile(desk.places.settings).change(author=token)


def _look(desk: Desk, token: str) -> None:
    Presets(desk.places.presets).keep_look(PrintOptions(name=token))


class Kind(NamedTuple):
    """One kind of change."""

    make: Callable[[Desk, str], object]
    """Makes a change that bears a token."""
    found: Callable[[Desk], set[str]]
    """The tokens that are found again."""
    replaces: bool = False
    """Whether each change takes the place of the one before."""


KINDS = {
    "note": Kind(_note, _notes),
    "undo": Kind(_taken_back, _notes),
    "register": Kind(_row, _notes, replaces=True),
    "bookmark": Kind(_bookmark, _bookmarks),
    "correction": Kind(_correction, _corrections),
    "amendment": Kind(_amendment, _amendments),
    "topic": Kind(_topic, _topics),
    "details": Kind(
        _details,
        lambda desk: {DocumentDetails(desk.store).of(DOCUMENT).title},
        replaces=True,
    ),
    "setting": Kind(
        _setting,
        lambda desk: {SettingsFile(desk.places.settings).value.author},
        replaces=True,
    ),
    "look": Kind(
        _look, lambda desk: {look.name for look in Presets(desk.places.presets).looks()}
    ),
}
"""By name: everything that a user can change and that is kept."""


def main() -> None:
    """Make changes until the end, or until somebody ends it."""
    kind, data, turn = KINDS[sys.argv[1]], Path(sys.argv[2]), sys.argv[3]
    if len(sys.argv) > 4:
        import resource  # not on every system

        limit = int(sys.argv[4])
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    places = Places(data)
    with closing(open_store(places)) as store:
        try:
            add_document(store)
            for number in range(MOST):
                token = f"{turn}-{number}"
                print(f"try {token}", flush=True)
                kind.make(Desk(store, places), token)
                print(f"kept {token}", flush=True)
        except UserError as error:
            print(error, file=sys.stderr)


if __name__ == "__main__":
    main()
