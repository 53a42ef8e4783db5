"""What README, CONTRIBUTING and the glossary say is true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from index_builder import manifest
from reader.cli import COMMANDS

TOP = Path(__file__).parent.parent
README = (TOP / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (TOP / "CONTRIBUTING.md").read_text(encoding="utf-8")
GLOSSARY = (TOP / "docs" / "glossary.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))


def names(requirements: list[str]) -> list[str]:
    return [
        re.split(r"[<>=!~ ;\[]", requirement, maxsplit=1)[0]
        for requirement in requirements
    ]


def packages() -> list[str]:
    found = {
        path.parent
        for top in ("index_builder", "reader")
        for path in (TOP / top).rglob("__init__.py")
    }
    return sorted(path.relative_to(TOP).as_posix() for path in found)


def mapped() -> set[str]:
    """The folders on the map of CONTRIBUTING, with those above them."""
    drawing = CONTRIBUTING.split("## The map")[1].split("```")[1]
    found: set[str] = set()
    above: list[tuple[int, str]] = []
    for line in drawing.splitlines():
        if entry := re.match(r"( *)((?:[\w.]+/ ?)+)", line):
            above = [part for part in above if part[0] < len(entry[1])]
            siblings = entry[2].replace("/", "").split()
            found |= {
                "/".join([*(name for _, name in above), name]) for name in siblings
            }
            above.append((len(entry[1]), siblings[-1]))
    return found


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"tiltak {command} " in README


def test_the_readme_shows_no_command_that_is_not_there() -> None:
    shown = re.findall(r"^tiltak ([a-z]+)", README, re.MULTILINE)
    assert set(shown) <= set(COMMANDS)


def test_every_dependency_has_its_reason() -> None:
    rows = re.findall(r"^\| ([\w-]+) \| \w", CONTRIBUTING, re.MULTILINE)[1:]
    assert sorted(rows, key=str.lower) == sorted(
        names(PROJECT["project"]["dependencies"]), key=str.lower
    )


def test_every_development_tool_is_named() -> None:
    listed = CONTRIBUTING.split("For development only:")[1]
    assert [
        name
        for name in names(PROJECT["dependency-groups"]["dev"])
        if name not in listed
    ] == []


def test_every_module_folder_is_on_the_map() -> None:
    # Deeper folders are their parents' own affair.
    assert [
        folder
        for folder in packages()
        if folder.count("/") < 3 and folder not in mapped()
    ] == []


def test_the_map_shows_no_folder_that_is_not_there() -> None:
    assert [folder for folder in mapped() if not (TOP / folder).is_dir()] == []


def test_the_glossary_names_what_is_there() -> None:
    rows = re.findall(r"\| `([\w./]+)`(?: `(\w+)`)? \|$", GLOSSARY, re.MULTILINE)
    assert len(rows) == len(re.findall(r"^\| (?!word |---)", GLOSSARY, re.MULTILINE))
    assert [path for path, _ in rows if not (TOP / path).exists()] == []
    classes = [(path, name) for path, name in rows if name]
    assert classes
    assert [
        name
        for path, name in classes
        if f"\nclass {name}" not in (TOP / path).read_text(encoding="utf-8")
    ] == []


def test_links_lead_somewhere() -> None:
    for text in (README, CONTRIBUTING):
        links = re.findall(r"\]\((?!http)([^)#]+)", text)
        assert [link for link in links if not (TOP / link).exists()] == []


@pytest.mark.parametrize("target", ["run", "test", "lint", "bench", "lock"])
def test_make_has_the_targets_that_are_promised(target: str) -> None:
    assert re.search(
        rf"^{target}:", (TOP / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )


def test_the_version_is_the_same_everywhere() -> None:
    assert PROJECT["project"]["version"] == manifest.BUILDER
