"""What is typed wrongly is told in one sentence, in the language of the user."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from reader.cli import COMMANDS, usage
from reader.cli.main import command, run
from reader.core.sentence_table import translations

WRONG = {
    "no command": (["outlin"], "Mente du «outline»?"),
    "no command of a group": (["notes", "sing"], "Det finnes ingen kommando «sing»."),
    "no option": (["check", "x.txt", "--loud"], "Det finnes ikke noe valg --loud."),
    "nearly an option": (["check", "x.txt", "--jsn"], "Mente du --json?"),
    "nothing": (["check"], "SOURCE|BUNDLE mangler."),
    "too much": (["check", "x.txt", "y.txt"], "«y.txt» er mer enn denne kommandoen"),
    "no value": (["check", "x.txt", "--explain"], "Valget --explain må ha en verdi."),
    "a value": (["check", "x.txt", "--tsv=1"], "Valget --tsv tar ingen verdi."),
    "no choice": (["print", "x.txt", "--paper", "B9"], "--paper må være en av A4"),
    "no number": (
        ["search", "x", "y", "--limit", "0"],
        "--limit må være et tall fra 1",
    ),
    "too high": (["print", "x.txt", "--columns", "3"], "et tall fra 1 til 2."),
    "no size": (["print", "x.txt", "--font-size", "90"], "fra 7 til 18."),
    "no date": (
        ["amendments", "collect", "x.txt", "y.txt", "--deadline", "i dag"],
        "--deadline må være en dato",
    ),
    "no folder": (
        ["--data", "README.md", "outline", "x.txt"],
        "--data må være en mappe",
    ),
    "two forms": (["check", "x.txt", "--tsv", "--json"], "Velg --tsv eller --json"),
}


@pytest.fixture(autouse=True)
def norwegian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "nb")


@pytest.mark.parametrize(("typed", "told"), WRONG.values(), ids=WRONG)
def test_it_is_told_in_one_sentence_and_where_more_is_said(
    typed: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(typed) == 2
    shown = capsys.readouterr().err
    assert told in shown
    assert shown.startswith("tiltak: ")
    named = f"{typed[0]} " if typed[0] in COMMANDS else ""
    assert f" «tiltak {named}" in shown
    assert shown.endswith("--help» forklarer mer.\n")
    assert len(shown.splitlines()) == 1


def test_a_group_without_a_command_shows_its_help_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["notes"]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith("Usage: tiltak notes")
    assert "tiltak:" not in shown


def test_every_command_has_options_whose_errors_are_known() -> None:
    """A new kind of value needs a sentence of its own."""
    known = (click.Choice, click.IntRange, click.FloatRange, click.DateTime, click.Path)
    context = click.Context(command)
    found = [command.get_command(context, name) for name in COMMANDS]
    commands = [
        each
        for one in found
        for each in (one.commands.values() if isinstance(one, click.Group) else [one])
    ]
    assert len(commands) > len(COMMANDS)
    kinds = [option.type for one in commands if one for option in one.params]
    plain = (type(click.STRING), type(click.BOOL))
    assert not [kind for kind in kinds if not isinstance(kind, (*known, *plain))]


def test_its_sentences_are_in_the_table() -> None:
    sentences = {
        value
        for name, value in vars(usage).items()
        if name.isupper() and not name.startswith("_")
    }
    assert len(sentences) > 10
    assert sentences <= translations("nb").keys()


def test_several_files_are_prepared_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = [tmp_path / name for name in ("en.txt", "to.md")]
    for text in texts:
        text.write_text("1 Skole\n\nVi vil:\n• bygge en skole\n", encoding="utf-8")
    assert run(["build", *map(str, texts), "-o", str(tmp_path / "klare")]) == 0
    names = sorted(path.name for path in (tmp_path / "klare").iterdir())
    assert names == ["en.txt.tiltak", "to.md.tiltak"]
    assert capsys.readouterr().out.count("1 overskrift, 1 tiltak") == 2
    assert run(["build", *map(str, texts)]) == 0
    assert (tmp_path / "en.txt.tiltak").is_dir()


def test_two_documents_of_one_name_do_not_replace_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = [tmp_path / folder / "plan.txt" for folder in ("a", "b")]
    for text in texts:
        text.parent.mkdir()
        text.write_text("Skole\n", encoding="utf-8")
    assert run(["build", *map(str, texts), "-o", str(tmp_path / "klare")]) == 1
    assert "plan.txt.tiltak" in capsys.readouterr().err
    assert not (tmp_path / "klare").exists()
