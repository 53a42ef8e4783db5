"""Writes the manual page from the help of the commands: `python installers/man_page.py > tiltak.1`."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from index_builder.manifest import BUILDER
from reader.cli import COMMANDS
from reader.cli.main import command as program


def page() -> str:
    """The page, as troff."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    today = datetime.now(UTC).date().isoformat()
    yield f'.TH TILTAK 1 "{today}" "Tiltak {BUILDER}" "User Commands"'
    yield ".SH NAME"
    yield "tiltak \\- offline reader for policy documents"
    yield ".SH SYNOPSIS"
    yield from (".B tiltak", "[\\fIOPTION\\fR]... [\\fIDOCUMENT\\fR]", ".br")
    yield from (
        ".B tiltak",
        "\\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...",
    )
    yield ".SH DESCRIPTION"
    yield "With a document or nothing, the window opens. A command needs no screen."
    yield ".SH OPTIONS"
    yield from _options(program, click.Context(program, info_name="tiltak"))
    yield ".SH COMMANDS"
    root = click.Context(program, info_name="tiltak")
    for name in COMMANDS:
        command = importlib.import_module(f"reader.cli.{name}").command
        yield from _command(command, click.Context(command, root, info_name=name))
    yield ".SH EXIT STATUS"
    yield "0: done. 1: something stands in the way, told in a sentence on standard error."
    yield "2: the command was not understood. 130: stopped by the user."


def _command(command: click.Command, ctx: click.Context) -> Iterator[str]:
    usage = " ".join(command.collect_usage_pieces(ctx))
    yield f'.SS "{_escaped(f"{ctx.command_path} {usage}")}"'
    for paragraph in (command.help or "").split("\n\n"):
        yield _escaped(" ".join(paragraph.split()))
        yield ".PP"
    yield from _options(command, ctx)
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            below = command.get_command(ctx, name)
            assert below is not None
            yield from _command(below, click.Context(below, ctx, info_name=name))


def _options(command: click.Command, ctx: click.Context) -> Iterator[str]:
    for param in command.get_params(ctx):
        record = param.get_help_record(ctx)
        if record is None:
            continue
        name, what = record
        yield from (".TP", f"\\fB{_escaped(name)}\\fR", _escaped(what) or "\\&")


def _escaped(text: str) -> str:
    """Text that troff takes as it is."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe


if __name__ == "__main__":
    sys.stdout.write(page())
