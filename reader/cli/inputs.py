"""Files that commands read: by name, or from standard input, which is called "-"."""

from __future__ import annotations

import sys
from io import BufferedReader
from pathlib import Path
from typing import cast

import click

from index_builder.claims import temporary_folder
from index_builder.errors import UserError
from index_builder.files import STANDARD_OUTPUT

LARGEST = 2_000_000_000
"""Bytes that are taken from standard input."""
_CHUNK = 1 << 20
_NAME = "standard-input"


class InputFile(click.Path):
    """A file to read; "-" stands for standard input.

    The data from standard input are kept in a file while the command runs.
    """

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """The path to read."""
        path = Path(str(value))
        if path != STANDARD_OUTPUT:
            return path
        return standard_input(ctx or click.get_current_context())


def standard_input(ctx: click.Context) -> Path:
    """A file with what came in on standard input; it goes when the program has ended."""
    # The command's own context is not closed where its arguments make no sense.
    path = ctx.find_root().with_resource(temporary_folder()) / _NAME
    came = 0
    with path.open("wb") as file:
        # What is there at once: a read that goes on by itself would hear no signal
        # between two pieces.
        while chunk := cast("BufferedReader", sys.stdin.buffer).read1(_CHUNK):
            came += len(chunk)
            if came > LARGEST:
                raise UserError(
                    "Standard input has no end: more than {most} bytes came. Save it to a file first.",
                    most=LARGEST,
                )
            file.write(chunk)
    return path
