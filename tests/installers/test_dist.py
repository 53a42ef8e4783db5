"""The folder that `make dist` makes, started on a screen of its own as people start it: everywhere, text is seen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.installers.starting import ROOT, SAMPLE, Program, untouched

FOLDER = ROOT / "dist" / "tiltak"
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
NO_NETWORK = ("unshare", "--net", "--map-root-user")

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="there is no dist/tiltak: `make dist` makes it"
)


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """A virtual screen, as the environment that leads to it; none to be seen where that cannot be had."""
    if not shutil.which("Xvfb"):
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(
        command, pass_fds=[write], stderr=subprocess.DEVNULL
    ) as server:
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        server.terminate()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program in a place where others may read it, and nobody write."""
    copy = tmp_path_factory.mktemp("program") / "Prøve av Tiltak"
    shutil.copytree(FOLDER, copy)
    for path in (copy, *copy.rglob("*")):
        path.chmod(path.stat().st_mode & 0o555 | 0o444)
    for above in copy.parents[:3]:
        above.chmod(0o755)
    return copy


@pytest.fixture
def program(folder: Path, screen: dict[str, str], tmp_path: Path) -> Program:
    return Program([str(folder / "tiltak")], tmp_path / "Åse Ødegård", **screen)


def allowed(command: tuple[str, ...]) -> list[str]:
    """A command that runs another in a certain way; skips the test where that is not allowed."""
    if (
        not shutil.which(command[0])
        or subprocess.run(
            [*command, "true"], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip(f"{' '.join(command)} is not allowed here")
    return list(command)


def test_from_a_folder_that_cannot_be_written(
    program: Program, folder: Path, tmp_path: Path
) -> None:
    with untouched(folder):
        assert program.shows_text(tmp_path / "window.png")
    assert [*program.home.rglob("notes.sqlite")]


@pytest.mark.parametrize("locale", ["C", "nb_NO.UTF-8"])
def test_whatever_the_locale(program: Program, tmp_path: Path, locale: str) -> None:
    program.environment["LC_ALL"] = locale
    document = program.home / "måltal på øy.txt"
    shutil.copy(SAMPLE, document)
    assert program.shows_text(tmp_path / "window.png", document)


def test_without_a_network(program: Program, tmp_path: Path) -> None:
    program.command = [*allowed(NO_NETWORK), *program.command]
    if "DISPLAY" in program.environment:
        # Its screen is reached by a file, which is no network.
        assert Path("/tmp/.X11-unix").is_dir()
    assert program.shows_text(tmp_path / "window.png")


@pytest.mark.parametrize("home", [None, "/dev/null/home"])
def test_without_a_home(program: Program, tmp_path: Path, home: str | None) -> None:
    if home is None:
        del program.environment["HOME"]
        program.environment["XDG_DATA_HOME"] = str(tmp_path / "data")
        program.environment["XDG_STATE_HOME"] = str(tmp_path / "state")
        program.environment["XDG_CONFIG_HOME"] = str(tmp_path / "config")
    else:
        program.environment["HOME"] = home
    assert program.shows_text(tmp_path / "window.png")


def test_where_nothing_can_be_written_a_sentence_says_so(
    program: Program, tmp_path: Path
) -> None:
    tmp_path.chmod(0o777)
    for above in tmp_path.parents[:3]:
        above.chmod(0o755)
    if os.geteuid() == 0:
        program.command = [*allowed(NOBODY), *program.command]
    program.environment["HOME"] = "/dev/null/home"
    assert program.shows_text(tmp_path / "window.png")
    assert "cannot be written" in program.run("doctor", code=1).stdout
    failed = program.run("build", SAMPLE, "-o", "/proc/nowhere/built.tiltak", code=1)
    assert failed.stderr.startswith("tiltak: ")
    assert failed.stderr.count("\n") == 1


def test_every_command_works(program: Program, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    for number in range(3):
        (documents / f"{number}.txt").write_text(
            SAMPLE.read_text(encoding="utf-8") + f"\n{number}\n", encoding="utf-8"
        )
    program.run("build", documents, "-o", tmp_path / "built")  # in processes of its own
    assert len([*(tmp_path / "built").glob("*.tiltak")]) == 3
    built = tmp_path / "built" / "0.txt.tiltak"
    assert "measures" in program.run("outline", built).stdout
    assert "Nothing was lost." in program.run("check", SAMPLE).stdout
    assert program.run("search", built, "bench", "--tsv").stdout.count("\n") > 3
    for name in (
        "choice.docx",
        "choice.odt",
        "choice.html",
        "choice.md",
        "choice.json",
    ):
        program.run("export", built, "-o", tmp_path / name)
    for name in ("register.xlsx", "register.ods", "register.csv"):
        program.run("register", built, "-o", tmp_path / name)
        brought = program.run("register", built, "--import", tmp_path / name)
        assert "0 measures changed" in brought.stdout
    for name in ("changes.docx", "changes.xlsx", "changes.xml"):
        program.run("compare", built, SAMPLE, "-o", tmp_path / name)
    program.run("notes", "export", built, tmp_path / "notes.jsonld")
    program.run("print", built, "-o", tmp_path / "printed.pdf")
    assert "All is well." in program.run("doctor").stdout


@pytest.mark.parametrize("ending", ["docx", "odt", "html", "md", "pdf"])
def test_it_reads_what_it_wrote(program: Program, tmp_path: Path, ending: str) -> None:
    """Every format's reader, the libraries in C and the process that is set apart are in the folder."""
    written = tmp_path / f"sample.{ending}"
    program.run("print" if ending == "pdf" else "export", SAMPLE, "-o", written)
    assert " measures, " in program.run("outline", written).stdout
    assert program.shows_text(tmp_path / "window.png", written)


def test_a_portable_program_keeps_everything_beside_it(
    screen: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    shutil.copytree(FOLDER, folder)
    program = Program([str(folder / "tiltak")], tmp_path / "home", **screen)
    with untouched(program.home):
        assert program.shows_text(tmp_path / "first.png", "--portable")
        assert program.shows_text(tmp_path / "second.png")
    assert (folder / "tiltak-data" / "notes.sqlite").exists()


def test_the_licence_of_every_part_is_in_the_folder() -> None:
    inside = FOLDER / "_internal"
    own = (inside / "licences" / "README.txt").read_text("utf-8")
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "OFL-1.1.txt"):
        assert (inside / "licences" / name).stat().st_size > 1000
        assert name in own
    assert (inside / "licences" / "Python" / "LICENSE.txt").exists()
    packages = list(inside.glob("*.dist-info"))
    assert packages
    # Those whose licence is told by the README above carry no text of it.
    bare = [path.name for path in packages if not [*path.rglob("*LICEN*")]]
    assert all(name.startswith(("font_", "pyside6", "shiboken6")) for name in bare), (
        bare
    )


def test_the_copyright_file_names_every_part(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "installers" / "copyright.py", FOLDER]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "License: unknown" not in told
    for path in (FOLDER / "_internal").glob("*.dist-info"):
        name = path.name.partition("-")[0]
        assert name == "tiltak" or name.casefold() in told.casefold().replace("-", "_")
