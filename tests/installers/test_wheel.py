"""The wheel: complete, free of what is not the program, and at work wherever it is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from index_builder.manifest import BUILDER
from tests.installers.starting import ROOT, SAMPLE, Program, untouched

PARTS = (
    "index_builder",
    "reader",
    "resources",
    "pyproject.toml",
    "README.md",
    "LICENSE",
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this checkout, built without a network in a copy: setuptools leaves things where it builds."""
    copy = tmp_path_factory.mktemp("checkout")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(
                ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy(ROOT / part, copy / part)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--no-build-isolation",
    ]
    subprocess.run(
        [*command, "--wheel-dir", str(copy / "dist"), str(copy)],
        check=True,
        capture_output=True,
    )
    [made] = (copy / "dist").glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the wheel in it. It borrows the libraries of this one."""
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(folder, symlinks=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(scripts / "python"),
        "install",
        "--quiet",
        "--no-index",
    ]
    subprocess.run([*command, "--no-deps", str(wheel)], check=True, capture_output=True)
    paths = {"base": str(folder), "platbase": str(folder)}
    (Path(sysconfig.get_path("purelib", "venv", paths)) / "borrowed.pth").write_text(
        sysconfig.get_path("purelib")
    )
    return folder


@pytest.fixture
def program(installed: Path, tmp_path: Path) -> Program:
    """The installed command, for a user whose home has letters of its own."""
    [command] = [path for path in installed.glob("*/tiltak*") if path.stem == "tiltak"]
    return Program([str(command)], tmp_path / "Åse Ødegård")


def test_what_the_program_needs_is_inside_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    tracked = {
        str(path.relative_to(ROOT))
        for part in ("index_builder", "reader", "resources")
        for path in (ROOT / part).rglob("*")
        if path.is_file()
        and path.suffix not in {".pyc", ".ts"}
        and path.parent.name != "screenshots"
    }
    assert {name for name in names if ".dist-info/" not in name} == tracked


def test_what_it_says_of_itself(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        metadata = message_from_bytes(
            archive.read(f"tiltak-{BUILDER}.dist-info/METADATA")
        )
        assert (
            "MIT License"
            in archive.read(f"tiltak-{BUILDER}.dist-info/licenses/LICENSE").decode()
        )
        assert b"tiltak = reader.__main__:main" in archive.read(
            f"tiltak-{BUILDER}.dist-info/entry_points.txt"
        )
    assert metadata["License-Expression"] == "MIT"
    assert not [
        value for value in metadata.get_all("Requires-Dist") if "pytest" in value
    ]


def test_it_opens_its_sample_and_writes_nothing_where_it_is_installed(
    program: Program, installed: Path, tmp_path: Path
) -> None:
    with untouched(installed):
        assert program.shows_text(tmp_path / "window.png")
        assert "measures" in program.run("outline", SAMPLE).stdout
        program.run("build", SAMPLE, "-o", program.home / "built.tiltak")
        assert (
            program.run(
                "search", program.home / "built.tiltak", "bench", "--tsv"
            ).stdout.count("\n")
            > 3
        )
        program.run("print", SAMPLE, "-o", program.home / "printed.pdf")
    assert (program.home / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_it_is_well_and_knows_where_it_is(program: Program, installed: Path) -> None:
    assert "All is well." in program.run("doctor").stdout
    assert "Use --data FOLDER" in program.run("--portable", code=1).stderr
    if sys.platform == "linux":
        program.run("desktop", "install")
        entry = program.home / ".local" / "share" / "applications" / "tiltak.desktop"
        assert f'Exec="{installed}/bin/tiltak" %u' in entry.read_text(encoding="utf-8")


def test_its_window_needs_no_console(installed: Path, tmp_path: Path) -> None:
    """On Windows, `tiltakw` has no streams to write to."""
    [python] = [path for path in installed.glob("*/python*") if path.stem == "python"]
    without = (
        "import sys; sys.stdout = sys.stderr = sys.stdin = None\n"
        "from reader.__main__ import main; main()"
    )
    program = Program([str(python), "-c", without], tmp_path / "home")
    assert program.shows_text(tmp_path / "window.png", SAMPLE)
