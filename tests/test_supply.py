"""What is installed with the program: only what runs, checked by hash, under licences that let it be given on."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock", "installers/requirements.lock")
_NAME = re.compile(r"[\w.-]+")
_PINNED = re.compile(
    r"^([\w.-]+)==(\S+)(?: ;.*?)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)",
    re.MULTILINE,
)
PERMISSIVE = re.compile(
    r"\b(?:MIT|BSD|Apache|PSF|Python Software Foundation|OFL|Open Font|ISC)\b", re.I
)
COPYLEFT = re.compile(r"\bA?GPL|GNU (?:Affero )?General Public", re.I)
LESSER = frozenset({"pyside6-essentials", "shiboken6"})
"""Qt is under the LGPL: a library that the user may replace."""


def name_of(requirement: str) -> str:
    found = _NAME.match(requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def locked(name: str) -> dict[str, str]:
    """Each package of a lock, and its version."""
    text = (TOP / name).read_text(encoding="utf-8")
    return {name_of(found[1]): found[2] for found in _PINNED.finditer(text)}


def running() -> set[str]:
    """Every package that the program needs to run on this system, with what these need."""
    found: set[str] = set()
    waiting = [name_of(each) for each in PROJECT["project"]["dependencies"]]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        for each in metadata.requires(name) or ():
            requirement, _, condition = each.partition(";")
            if not condition:
                waiting.append(name_of(requirement))
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_by_hash_and_at_no_address(name: str) -> None:
    text = (TOP / name).read_text(encoding="utf-8")
    lines = re.findall(r"^[\w.-]+==", text, re.MULTILINE)
    assert lines
    assert len(locked(name)) == len(lines)
    assert "://" not in text


def test_users_install_what_runs_and_no_tools() -> None:
    lock = locked("requirements.lock").keys()
    tools = {name_of(each) for each in PROJECT["dependency-groups"]["dev"]}
    assert running() <= lock
    assert tools.isdisjoint(lock)
    building = {name_of(each) for each in PROJECT["dependency-groups"]["build"]}
    extra = lock - running() - building
    # Needed under a condition, as on another kind of Python.
    assert extra <= {"cffi", "pycparser", "typing-extensions", "colorama"}


def test_the_tools_are_tried_with_the_packages_that_users_have() -> None:
    users, tools = locked("requirements.lock"), locked("requirements-dev.lock")
    assert users.items() <= tools.items()
    wanted = {name_of(each) for each in PROJECT["dependency-groups"]["dev"]}
    assert wanted <= tools.keys()


def test_what_builds_the_program_is_locked_too() -> None:
    building = {name_of(each) for each in PROJECT["build-system"]["requires"]}
    assert building <= locked("requirements.lock").keys()
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    installs = [line for line in readme.splitlines() if "--no-deps" in line]
    assert installs
    assert all("--no-build-isolation" in line for line in installs)


@pytest.mark.parametrize("name", sorted(running()))
def test_the_licence_of_what_runs_lets_it_be_given_on(name: str) -> None:
    about = metadata.metadata(name)
    said = " ".join(
        [
            about.get("License-Expression", ""),
            (about.get("License") or "")[:200],
            *(each for each in about.get_all("Classifier", []) if "License" in each),
        ]
    )
    if name in LESSER:
        assert "LGPL" in said
        return
    assert PERMISSIVE.search(said), said
    assert not COPYLEFT.search(said.replace("LGPL", ""))
