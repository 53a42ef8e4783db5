"""Run a command: find its module, pass on the arguments, turn errors into a sentence."""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from index_builder import passwords
from index_builder.errors import Cancelled, Sentence, UserError
from index_builder.files import read_file
from index_builder.manifest import BUILDER
from reader.cli import COMMANDS
from reader.cli.terminal import complain, in_users_language, keep_log_quiet, tell
from reader.cli.usage import usage_sentence

_COMMON = ("--data", "--password-file")
"""Options of all commands that have a value."""
_LONGEST_PASSWORD = 10_000
REFUSED = "“{path}” could not be used. The system says: {reason}. Check the name, and that you may use it."
NEITHER = "There is no command and no document named “{name}”."
NEAR_COMMAND = (
    "There is no command and no document named “{name}”. Did you mean “{near}”?"
)
HELP = "“{command} --help” tells more."
OK, FAILED, USAGE, STOPPED = 0, 1, 2, 130
"""Exit codes: done; a document or folder stands in the way; the command was not
understood; stopped by its user."""


class _Commands(click.Group):
    """The commands of the table, each imported only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"reader.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def shell_complete(
        self, ctx: click.Context, incomplete: str
    ) -> list[CompletionItem]:
        """Names of commands; of files, which the window opens, where none begins so."""
        # Click would import every command to ask for its first line.
        if incomplete.startswith("-"):
            return click.Command.shell_complete(self, ctx, incomplete)
        found = [
            CompletionItem(name, help=what)
            for name, what in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        return found or [CompletionItem(incomplete, type="file")]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0] if args else ""
        if name and name not in COMMANDS:
            near = difflib.get_close_matches(name, COMMANDS, n=1)
            told = (
                Sentence(NEAR_COMMAND, name=name, near=near[0])
                if near
                else Sentence(NEITHER, name=name)
            )
            raise click.UsageError(told, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        # Click would import every command to ask for its first line.
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command, 'tiltak [SOURCE|BUNDLE]' opens the window.",
)
@click.version_option(BUILDER, prog_name="tiltak")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="TILTAK_DATA",
    help="Keep all that this run reads and writes in one folder. Also set by TILTAK_DATA.",
)
@click.option(
    # Here for --help alone: `reader.__main__` has to know of it before anything is
    # read.
    "--portable",
    is_flag=True,
    expose_value=False,
    help="Keep everything in a folder beside the program, in this run and in all that follow.",
)
@click.option(
    "--password-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file whose first line is the password of the documents that are locked.",
)
def command(data: Path | None, password_file: Path | None) -> None:
    """Read policy documents: chapters, measures, search, notes, print."""
    if data:
        # Whatever this run starts, and whatever asks where to keep things, keeps to it.
        os.environ["TILTAK_DATA"] = str(data.absolute())
    if password_file:
        passwords.give(_password(password_file))


def _password(path: Path) -> str:
    """The first line of a file."""
    try:
        lines = read_file(path, _LONGEST_PASSWORD).decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            "{path} could not be read as a file with a password. Check its name.",
            path=path,
        ) from error
    return lines[0] if lines else ""


def run(arguments: list[str], to_pdf: object = None) -> int:
    """Run a command with these arguments; the exit code.

    `to_pdf` is what prints, a `reader.cli.print.ToPdf`.
    """
    for stream in (sys.stdout, sys.stderr):
        # The same bytes on every system, whatever its console's code page. Tests may
        # have put another stream here.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    keep_log_quiet()
    try:
        with passwords.using(""):
            code = command.main(
                _common_first(arguments),
                prog_name="tiltak",
                standalone_mode=False,
                obj=to_pdf,
            )
        sys.stdout.flush()
        return code if isinstance(code, int) else OK
    except UserError as error:
        return _fail(error, FAILED)
    except click.exceptions.NoArgsIsHelpError as error:
        tell(error.format_message(), err=True)
        return USAGE
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else _command_path(arguments)
        told = in_users_language(usage_sentence(error))
        return _fail(
            f"{told} {in_users_language(Sentence(HELP, command=where))}", USAGE
        )
    except (click.Abort, Cancelled, KeyboardInterrupt):
        return _fail(Sentence("Stopped."), STOPPED)
    except BrokenPipeError:
        # Whoever read our output has had enough. Python would complain once more when
        # it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        # Whatever a command does to files, the system may refuse it in ways of its own.
        return _fail(_refusal(error), FAILED)
    return OK


def _command_path(arguments: list[str]) -> str:
    """The command that was typed, as its help calls it."""
    name = next((one for one in arguments if one in COMMANDS), "")
    return f"tiltak {name}".rstrip()


def _refusal(error: OSError) -> Sentence:
    """What the system refuses that no part of the program has told of."""
    return Sentence(
        REFUSED, path=error.filename or "-", reason=error.strerror or str(error)
    )


def _fail(sentence: object, code: int) -> int:
    complain(sentence)
    return code


def _common_first(arguments: list[str]) -> list[str]:
    """The arguments with the options of all commands before the command, wherever they were typed."""
    moved: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument in _COMMON:
            moved += [
                argument,
                *[value for value in [next(waiting, None)] if value is not None],
            ]
        elif argument.startswith(tuple(f"{name}=" for name in _COMMON)):
            moved.append(argument)
        else:
            rest.append(argument)
    return moved + rest
