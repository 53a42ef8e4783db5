"""The table of formats that a choice can be written in.

    export(extract(outline, choice, marks), Path("tiltak.docx"), Options(notes=True))

A format is one row of `FORMATS`; its writer turns an `Extract` into bytes and knows
nothing of the others.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from index_builder.errors import UserError
from index_builder.progress import Progress, silent
from reader.core.export import akoma_ntoso, docx, html, json_data, markdown, odt, text
from reader.core.export.atomic_file import save
from reader.core.export.extract import Extract
from reader.core.export.options import Options


class Format(NamedTuple):
    """A kind of file that a choice can be taken along in."""

    name: str
    """As the command line calls it."""
    suffixes: tuple[str, ...]
    """The first is the one that a new file gets."""
    title: str
    """For a file dialog."""
    render: Callable[[Extract, Options], bytes]
    for_people: bool = True
    """Whether notes that wait for a place stand behind the text; a program is given
    them apart, or none at all."""


FORMATS = (
    Format("docx", (".docx",), "Word document", docx.render),
    Format("odt", (".odt",), "OpenDocument text", odt.render),
    Format("html", (".html", ".htm"), "Web page", html.render),
    Format("markdown", (".md", ".markdown"), "Markdown", markdown.render),
    Format("text", (".txt",), "Plain text", text.render),
    Format("akn", (".xml",), "Akoma Ntoso", akoma_ntoso.render, for_people=False),
    Format("json", (".json",), "JSON", json_data.render, for_people=False),
)

NO_FORMAT = (
    "There is no format “{name}”. Choose one of {known}.",
    "There is no format “{name}”. Did you mean “{near}”? Choose one of {known}.",
)
"""Without and with a format that is called nearly so."""


def format_named(name: str, target: Path) -> Format:
    """The format of that name, or without a name the one that the target's suffix asks for."""
    for format_ in FORMATS:
        if name == format_.name or (
            not name and target.suffix.lower() in format_.suffixes
        ):
            return format_
    if name:
        names = [format_.name for format_ in FORMATS]
        near = difflib.get_close_matches(name, names, n=1)
        raise UserError(
            NO_FORMAT[len(near)], name=name, near="".join(near), known=", ".join(names)
        )
    suffixes = [format_.suffixes[0] for format_ in FORMATS]
    raise UserError(
        "The name “{name}” does not say which format you want. Choose one of {known}.",
        name=target.name,
        known=", ".join(suffixes),
    )


def export(
    chosen: Extract,
    target: Path,
    options: Options | None = None,
    format_: str = "",
    progress: Progress = silent,
) -> Path:
    """Write what was chosen to a file and return its path; the file is whole or not there.

    Raises `UserError` for an unknown format and for a target that cannot be written.
    """
    writer = format_named(format_, target)
    options = options or Options()
    if options.notes and writer.for_people:
        chosen = chosen.with_waiting()
    progress("export", 0, len(chosen.pieces))
    data = writer.render(chosen, options)
    progress("export", len(chosen.pieces), len(chosen.pieces))
    save(target, data)
    return target
