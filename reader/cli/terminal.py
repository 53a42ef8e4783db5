"""The output of commands, safe for a terminal.

Titles, names and notes come from others and may hold control codes, which must not act
on a terminal.
"""

from __future__ import annotations

import logging

import click

from index_builder.errors import Sentence, UserError
from index_builder.legible import without_codes
from reader.cli.language import users_language
from reader.core.sentence_table import translated


def tell(text: object, *, err: bool = False, nl: bool = True) -> None:
    """Print a text on standard output, or with `err` on standard error.

    Control codes, on which a terminal would act, are left out.

    A `Sentence` is said in the user's language.
    """
    click.echo(without_codes(in_users_language(text)), err=err, nl=nl)


def complain(text: object) -> None:
    """Tell on standard error what is wrong, or worth knowing, with the program's name."""
    tell(f"tiltak: {in_users_language(text)}", err=True)


def in_users_language(text: object) -> str:
    """A sentence or an error in the user's language; any other text as it is."""
    sentence = text.sentence if isinstance(text, UserError) else text
    if isinstance(sentence, Sentence):
        return translated(sentence, users_language())
    return str(text)


def keep_log_quiet() -> None:
    """Keep log messages off standard error: what a user should know is told in a sentence."""
    logging.getLogger().addHandler(logging.NullHandler())
