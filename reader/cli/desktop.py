"""`tiltak desktop`: the program in the menu of the desktop."""

from __future__ import annotations

import click

from reader.cli.terminal import tell
from reader.core import desktop


@click.group("desktop")
def command() -> None:
    """Put Tiltak into the menu of the desktop, or take it out.

    For programs that were installed by pipx or unpacked, on Linux and its kin: a
    package of the system does it itself.
    """


@command.command("install")
def install() -> None:
    """Write the entry, the icons and the kinds of files for this user."""
    for path in desktop.install():
        tell(path)


@command.command("remove")
def remove() -> None:
    """Remove all that "install" wrote."""
    for path in desktop.remove():
        tell(path)
