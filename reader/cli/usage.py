"""What is wrong with a command as it was typed, in a sentence for the user's language.

Click's own messages are English, so each kind of its errors is said anew from its parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import click

from index_builder.errors import Sentence

UNCLEAR = "The command was not understood."
EXTRA = "“{words}” is more than this command takes."
NO_SUCH_COMMAND = "There is no command “{name}”."
NO_OPTION = "There is no option {option}."
NEAR_OPTION = "There is no option {option}. Did you mean {near}?"
MISSING = "{name} is missing."
NO_VALUE = "The option {option} takes no value."
LACKS_VALUE = "The option {option} needs a value."
WRONG_VALUE = "{name} cannot have this value."
NOT_ONE_OF = "{name} must be one of {choices}."
NO_NUMBER = "{name} must be a number from {least} on."
NO_NUMBER_WITHIN = "{name} must be a number from {least} to {most}."
NO_FOLDER = "{name} must be a folder that you may read."
NO_FILE = "{name} must be a file that you may read."
NO_DATE = "{name} must be a date such as 2027-01-31."
_EXTRA_WORDS = re.compile(r"unexpected extra arguments? \((.*)\)", re.DOTALL)
_LACKS_VALUE = re.compile(r"requires (an|\d+) arguments?")
"""Of click's messages: it tells this in no other way."""


def usage_sentence(error: click.UsageError) -> Sentence:
    """Say what was typed wrongly."""
    if isinstance(error.message, Sentence):
        return error.message
    for kind, say in _SENTENCES:
        if isinstance(error, kind):
            return say(error)
    found = _EXTRA_WORDS.search(error.message)
    return Sentence(EXTRA, words=found[1]) if found else Sentence(UNCLEAR)


def _no_command(error: click.NoSuchCommand) -> Sentence:
    return Sentence(NO_SUCH_COMMAND, name=error.command_name)


def _no_option(error: click.NoSuchOption) -> Sentence:
    if error.possibilities:
        near = error.possibilities[0]
        return Sentence(NEAR_OPTION, option=error.option_name, near=near)
    return Sentence(NO_OPTION, option=error.option_name)


def _option_use(error: click.BadOptionUsage) -> Sentence:
    if _LACKS_VALUE.search(error.message):
        return Sentence(LACKS_VALUE, option=error.option_name)
    return Sentence(NO_VALUE, option=error.option_name)


def _missing(error: click.MissingParameter) -> Sentence:
    return Sentence(MISSING, name=_name(error))


def _value(error: click.BadParameter) -> Sentence:
    """Say what values there are."""
    name = _name(error)
    match error.param.type if error.param else None:
        case click.Choice(choices=choices):
            return Sentence(NOT_ONE_OF, name=name, choices=", ".join(choices))
        case click.IntRange(min=int(least), max=None):
            return Sentence(NO_NUMBER, name=name, least=least)
        case click.IntRange() | click.FloatRange() as numbers:
            return Sentence(
                NO_NUMBER_WITHIN,
                name=name,
                least=_number(numbers.min),
                most=_number(numbers.max),
            )
        case click.Path(file_okay=False):
            return Sentence(NO_FOLDER, name=name)
        case click.Path():
            return Sentence(NO_FILE, name=name)
        case click.DateTime():
            return Sentence(NO_DATE, name=name)
    return Sentence(WRONG_VALUE, name=name)


def _name(error: click.BadParameter) -> str:
    """What the help calls an option or argument: "--limit", "SOURCE|BUNDLE"."""
    if not error.param:
        return str(error.param_hint or "")
    if isinstance(error.param, click.Argument) and error.ctx:
        return error.param.make_metavar(error.ctx).strip("[]")
    return error.param.opts[0]


def _number(bound: float | None) -> str:
    """A bound as people write it: 7, not 7.0."""
    return "" if bound is None else f"{bound:.12g}"


_SENTENCES: tuple[tuple[type[click.UsageError], Callable[..., Sentence]], ...] = (
    (click.NoSuchCommand, _no_command),
    (click.NoSuchOption, _no_option),
    (click.BadOptionUsage, _option_use),
    (click.MissingParameter, _missing),
    (click.BadParameter, _value),
)
"""The kinds of errors, those that are special cases of others first."""
