"""The output of commands, safe for a terminal.

Titles, names and notes come from others and may hold control codes, which must not act
on a terminal.
"""

from __future__ import annotations

import logging

import click

from index_builder.legible import without_codes


def tell(text: object, *, err: bool = False, nl: bool = True) -> None:
    """Print a text on standard output or, with `err`, on standard error, without codes that a terminal acts on."""
    click.echo(without_codes(str(text)), err=err, nl=nl)


def keep_log_quiet() -> None:
    """Keep log messages off standard error: what a user should know is told in a sentence."""
    logging.getLogger().addHandler(logging.NullHandler())
