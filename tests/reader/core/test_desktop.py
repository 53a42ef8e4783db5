"""The entry in the desktop's menu: valid by the desktop's own tools, and gone when it is removed."""

from __future__ import annotations

import configparser
import shlex
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

import resources
from index_builder.errors import UserError
from index_builder.manifest import BUILDER
from reader.core import desktop
from reader.qt import i18n

FOLDER = Path(str(files(resources))) / "desktop"
KEYS = ("GenericName", "Comment", "Keywords")


def tool(name: str, package: str) -> str:
    """Where a tool of the system is; skips the test where it is not."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed (Debian package {package})")
    return found


def ran(*command: object) -> None:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def parsed(text: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment] # keys have capitals
    parser.read_string(text)
    return parser["Desktop Entry"]


@pytest.mark.parametrize(
    "program", ["/usr/bin/tiltak", '/home/kåre/my "own" $programs/50%\\tiltak']
)
def test_the_entry_is_valid_wherever_the_program_is(
    program: str, tmp_path: Path
) -> None:
    path = tmp_path / "tiltak.desktop"
    path.write_text(desktop.entry(Path(program)), encoding="utf-8")
    ran(tool("desktop-file-validate", "desktop-file-utils"), path)


def test_the_entry_starts_the_program_it_names() -> None:
    program = '/home/kåre/my "own" programs/tiltak'
    found = parsed(desktop.entry(Path(program)))
    assert shlex.split(found["Exec"].replace("\\\\", "\\")) == [program, "%u"]
    assert found["TryExec"] == program


def test_the_entry_speaks_the_languages_of_the_window() -> None:
    found = parsed((FOLDER / "tiltak.desktop").read_text(encoding="utf-8"))
    for key in KEYS:
        assert all(found[f"{key}[{code}]"] for code in i18n.LANGUAGES if code != "en")


def test_the_metadata_are_valid_and_of_this_version() -> None:
    path = FOLDER / "tiltak.metainfo.xml"
    assert f'<release version="{BUILDER}"' in path.read_text(encoding="utf-8")
    ran(tool("appstreamcli", "appstream"), "validate", "--no-net", path)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other menus")
def test_what_is_installed_is_where_desktops_look_and_goes_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    written = desktop.install()
    names = {str(path.relative_to(tmp_path)) for path in written}
    assert {
        "applications/tiltak.desktop",
        "icons/hicolor/scalable/apps/tiltak.svg",
        "icons/hicolor/48x48/apps/tiltak.png",
        "mime/packages/tiltak.xml",
    } < names
    assert all(path.stat().st_size for path in written)
    assert desktop.remove() == written
    assert desktop.remove() == []


def test_the_kinds_of_files_are_known_after_it(tmp_path: Path) -> None:
    tool("update-mime-database", "shared-mime-info")
    desktop.install(tmp_path, Path("/usr/bin/tiltak"))
    assert "*.corrections.json" in (tmp_path / "mime" / "globs2").read_text(
        encoding="utf-8"
    )


def test_where_it_cannot_be_written_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "applications").touch()
    with pytest.raises(UserError) as met:
        desktop.install(tmp_path, Path("/usr/bin/tiltak"))
    assert "applications" in str(met.value)


def test_other_systems_have_other_menus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(UserError, match="shortcut"):
        desktop.install()
