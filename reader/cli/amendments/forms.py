"""`tiltak amendments forms`: forms for amendments that are kept under a name."""

from __future__ import annotations

import click

from index_builder.errors import UserError
from reader.cli.terminal import tell
from reader.core.amendments.named_form import NamedForm, named_form
from reader.core.paths import Places
from reader.core.settings import SettingsFile

_NO_FORM = (
    "There is no form “{name}”. “tiltak amendments forms” lists those that are kept."
)


@click.command("forms")
@click.argument("name", required=False)
@click.argument("columns", required=False)
@click.option("--remove", is_flag=True, help="Forget the form of this name.")
def keep_form(name: str | None, columns: str | None, remove: bool) -> None:
    """Keep a form under a name, or list those that are kept.

    A form is a language and its columns, each with a title where the usual one will not
    do.

    tiltak amendments forms Bergen "nb: label; number=Pkt.; new=Forslag til ny tekst"
    """
    file = SettingsFile(Places().settings)
    kept = dict(file.value.amendment_forms)
    if not name:
        for each, text in sorted(kept.items()):
            tell(f"{each}  {text}")
        return
    if remove:
        kept.pop(name, None)
    elif columns:
        kept[name] = named_form(columns).text
    elif name in kept:
        tell(kept[name])
        return
    else:
        raise UserError(_NO_FORM, name=name)
    file.change(amendment_forms=kept)


def kept_form(settings: SettingsFile, name: str) -> NamedForm:
    """A form that is kept. Raises UserError where there is none of this name."""
    text = settings.value.amendment_forms.get(name)
    if text is None:
        raise UserError(_NO_FORM, name=name)
    return named_form(text)


COMMANDS = (keep_form,)
"""In the order of the help."""
