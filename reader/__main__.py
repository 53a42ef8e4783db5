"""The command `tiltak`: a command that needs no screen, or else the window."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from index_builder.data_folder import beside_program
from reader.cli import COMMANDS

if TYPE_CHECKING:
    from index_builder.progress import Progress
    from reader.core.export.extract import Extract
    from reader.core.printing.options import PrintOptions

PORTABLE = "--portable"
COMPLETION = "_TILTAK_COMPLETE"
"""Set by a shell that asks what could be typed next."""
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Variables one of which is set where a window can be shown, on systems that may have
no screen."""


def main() -> None:
    """Run what the command line asks for, and exit with its code."""
    if getattr(sys, "frozen", False):
        # The packaged program is also what its own processes that build documents run:
        # those get no further.
        from multiprocessing import freeze_support

        freeze_support()
        from index_builder.sources import sandbox, worker

        if sys.argv[1:] == [sandbox.ASKED]:
            return worker.answer()
    arguments = sys.argv[1:]
    if PORTABLE in arguments:
        arguments.remove(PORTABLE)
        if problem := _make_portable(named=bool(_data(arguments))):
            sys.exit(f"tiltak: {problem}")
    if data := _data(arguments):
        # Whatever this run starts, and whatever asks where to keep things, keeps to it.
        os.environ["TILTAK_DATA"] = str(Path(data).absolute())
    first = _first(arguments)
    # Each way imports only what it needs: a command no Qt, the window no command-line
    # library.
    is_command = first in COMMANDS or first in {"-h", "--help", "--version"}
    if is_command or _misspelt(first) or COMPLETION in os.environ:
        from index_builder.termination import unwind_when_asked
        from reader.cli.main import run

        unwind_when_asked()
        sys.exit(run(arguments, _to_pdf))
    if sys.platform not in {"darwin", "win32"} and not any(
        os.environ.get(name) for name in _SCREENS
    ):
        # Qt would abort, and say much about plugins.
        sys.exit(
            "tiltak: There is no screen here for a window. The commands need none, see: tiltak --help"
        )
    # Modules stay for as long as the program runs: they are not looked through for
    # garbage, now or later. The window collects by itself, on its own thread.
    gc.disable()
    from reader.qt import app

    gc.freeze()
    sys.exit(app.main(arguments))


def _to_pdf(
    chosen: Extract, options: PrintOptions, target: Path, progress: Progress
) -> None:
    """Print into a PDF.

    The commands know no Qt, so what does is handed to them, and loaded when it is used.
    """
    from reader.qt.printing.command import to_pdf

    to_pdf(chosen, options, target, progress)


def _make_portable(*, named: bool) -> str:
    """Keep everything beside the program, now and from now on; why that cannot be, empty where it can."""
    folder = beside_program()
    if named:
        return "--portable keeps everything beside the program, and --data elsewhere. Give one of them."
    if folder is None:
        return "The next update of this installation would remove what lies beside it. Use --data FOLDER instead."
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        return f"The folder {folder} cannot be made ({error.strerror}). Use --data FOLDER instead."
    os.environ["TILTAK_DATA"] = str(folder)
    return ""


def _data(arguments: list[str]) -> str:
    """The folder that `--data` names; empty if it is not given."""
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if argument == "--data":
            return following
        if argument.startswith("--data="):
            return argument.removeprefix("--data=")
    return ""


def _first(arguments: list[str]) -> str:
    """The first argument that does not say where data are kept; empty if there is none."""
    rest = iter(arguments)
    for argument in rest:
        if argument in ("--data", "--password-file"):
            next(rest, None)
        elif not argument.startswith(("--data=", "--password-file=")):
            return argument
    return ""


def _misspelt(argument: str) -> bool:
    """Whether an argument is a word as commands are, and no document."""
    return argument.isalpha() and not os.path.exists(argument)  # noqa: PTH110 - also of a name that is too long


if __name__ == "__main__":
    main()
