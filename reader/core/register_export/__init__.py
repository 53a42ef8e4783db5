"""The register as a file: one table of columns, one writer a format.

    export_register(Sheet(title, rows, language="nb"), Path("measures.xlsx"))

What a cell holds is text, never a formula: a spreadsheet must not run what somebody
wrote in a note or a document.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from index_builder.errors import UserError
from reader.core.register_export import plain, tables
from reader.core.register_export.columns import (
    COLUMNS,
    OF_SHELF,
    STATE,
    Column,
    Sheet,
    cell,
    columns_named,
)

__all__ = [
    "COLUMNS",
    "OF_SHELF",
    "STATE",
    "WRITERS",
    "Column",
    "Sheet",
    "cell",
    "columns_named",
    "export_register",
]

WRITERS: dict[str, Callable[[Sheet], bytes]] = {
    ".xlsx": tables.to_xlsx,
    ".ods": tables.to_ods,
    ".csv": plain.to_csv,
    ".md": plain.to_markdown,
    ".docx": tables.to_docx,
    ".json": plain.to_json,
}
"""By the ending of the file's name."""


def export_register(sheet: Sheet, path: Path, name: str = "") -> None:
    """Write the register in the format of a name ("csv"), or of the file's ending.

    Raises UserError for an unknown one and for a full disk.
    """
    ending = f".{name.lstrip('.')}" if name else path.suffix
    render = WRITERS.get(ending.lower())
    if render is None:
        known = ", ".join(WRITERS)
        raise UserError(
            "The register cannot be written as {name}. Let the name end in one of {known}.",
            name=name or path.name,
            known=known,
        )
    from reader.core.export.atomic_file import (
        save,  # brings the writers of every format, too much for the window's start
    )

    save(path, render(sheet))
