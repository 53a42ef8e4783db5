"""`tiltak amendments`: proposals to change a document, and what is decided of them."""

from __future__ import annotations

import click

from reader.cli.amendments import committee, forms, proposals


@click.group("amendments")
def command() -> None:
    """Proposals to change a document: take them in, list, collect and write them.

    tiltak amendments import programme.pdf my-copy.docx --proposer "Kari Nordmann"
    --branch Bergen
    """


for one in (*proposals.COMMANDS, *forms.COMMANDS, *committee.COMMANDS):
    command.add_command(one)
