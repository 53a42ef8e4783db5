"""`tiltak completion`: what a shell needs to complete commands, options and files."""

from __future__ import annotations

import sys

import click
from click.shell_completion import get_completion_class

_VARIABLE = "_TILTAK_COMPLETE"
"""Set by a shell that asks for completions, to its name and what it wants."""
SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script by which a shell completes commands, options and names of files.

    tiltak completion bash > ~/.local/share/bash-completion/completions/tiltak

    tiltak completion zsh > ~/.zfunc/_tiltak

    tiltak completion fish > ~/.config/fish/completions/tiltak.fish
    """
    found = get_completion_class(shell)
    assert found is not None, "click knows these shells"
    root = ctx.find_root().command
    sys.stdout.write(found(root, {}, "tiltak", _VARIABLE).source())
