import errno
import itertools
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from index_builder.errors import UserError
from index_builder.model import Block, Kind, Outline
from index_builder.sources import read
from reader.core.choice import Choice
from reader.core.export.atomic_file import beside, save
from reader.core.export.extract import extract
from reader.core.export.formats import FORMATS, export, format_named
from reader.core.export.options import Options
from reader.core.marks import Mark, Pattern
from tests.reader.material import plan


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_a_file_is_written_and_nothing_beside_it(tmp_path, format_):
    target = tmp_path / f"ut{format_.suffixes[0]}"
    assert export(extract(plan(), Choice()), target) == target
    assert target.stat().st_size > 500
    assert list(tmp_path.iterdir()) == [target]


def test_the_format_follows_the_suffix_unless_it_is_named(tmp_path):
    assert format_named("", tmp_path / "a.HTM").name == "html"
    assert format_named("text", tmp_path / "a.docx").name == "text"


@pytest.mark.parametrize(
    ("name", "file", "words"),
    [
        ("dox", "a", "“docx”"),
        ("", "a.pages", ".docx, .odt"),
        ("", "a", "does not say"),
        ("qqq", "a", "Choose one of"),
    ],
)
def test_an_unknown_format_is_told_with_those_there_are(tmp_path, name, file, words):
    with pytest.raises(UserError, match=words):
        format_named(name, tmp_path / file)


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(UserError, match="folder does not exist"):
        save(tmp_path / "no" / "file.txt", b"")


def test_a_folder_is_not_overwritten(tmp_path):
    with pytest.raises(UserError, match="A folder has that name"):
        save(tmp_path, b"")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="the superuser may write everywhere",
)
def test_a_folder_without_the_right_to_write_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match="may not write"):
        save(tmp_path / "file", b"")


def test_a_disk_that_fills_up_leaves_the_old_file(tmp_path):
    target = tmp_path / "old.txt"
    target.write_text("old")

    def fill_up():
        with beside(target) as part:
            part.write_text("half")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(UserError, match="disk is full"):
        fill_up()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


STRANGE = [
    "",
    " ",
    "a\x00b\x0c",
    "\ud800",
    "مرحبا",
    "<b>&amp;</b>",
    "🙂",
    "a\tb\nc",
    "\ufffe",
]


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_no_text_is_too_strange_to_be_written(tmp_path, format_):
    blocks = tuple(
        Block(kind, text, f'{kind} "{index}" <&>', index % 12, marker, "1-1", index)
        for kind in Kind
        for index, (text, marker) in enumerate(
            itertools.product(STRANGE, ["", "§ 3", "\x01", "1.", "(iv)"])
        )
    )
    marks = [
        Mark(block.id, 0, 3, Pattern.BOX, note=block.text, tags=(block.text,))
        for block in blocks
    ]
    outline = Outline("\ud800\x00", "xx-YY", blocks, page_count=99)
    target = tmp_path / f"a{format_.suffixes[0]}"
    export(
        extract(outline, Choice(), marks),
        target,
        Options(notes=True, numbers=True, pages=True, contents=True),
    )
    if format_.name in ("docx", "odt", "html", "markdown", "text"):
        assert read(target).lines


@pytest.fixture
def commands(tmp_path):
    """Every command that writes a file: its arguments but for the target."""
    document = tmp_path / "plan.txt"
    document.write_text(
        "1. Skole\n\nKommunen vil:\n\n• bygge en skole\n\n• bygge en vei\n"
    )
    return {
        "export": ["export", str(document), "--format", "text", "-o"],
        "notes": ["notes", "export", str(document)],
        "print": ["print", str(document), "-o"],
    }


def run(arguments, tmp_path, stdout):
    """Run a command in a process of its own; its exit code and what it told."""
    environment = {
        **os.environ,
        "TILTAK_DATA": str(tmp_path / "data"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        env=environment,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stderr


BEGINNINGS = {"export": b"1. Skole", "notes": b"{", "print": b"%PDF"}


@pytest.mark.parametrize("command", BEGINNINGS)
@pytest.mark.parametrize("target", ["-", "/dev/stdout"])
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_standard_output_is_written_and_nothing_else(
    command, target, commands, tmp_path
):
    out = tmp_path / "out"
    with out.open("wb") as file:
        code, told = run([*commands[command], target], tmp_path, file)
    assert (code, told) == (
        0,
        b"0 notes written to %s.\n" % target.encode() if command == "notes" else b"",
    )
    assert out.read_bytes().lstrip().startswith(BEGINNINGS[command])
    assert b"written to" not in out.read_bytes()
    assert not (tmp_path / "-").exists()
    assert not os.path.lexists("-")


@pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="there are no pipes with names here"
)
def test_a_pipe_is_written_through_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard = []
    listener = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    listener.start()
    save(pipe, b"text")
    listener.join()
    assert heard == [b"text"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(
    not os.access("/dev/shm", os.W_OK), reason="there is no disk in memory here"
)
def test_a_file_on_a_disk_in_memory_takes_the_place_of_a_longer_one():
    target = Path("/dev/shm", f"tiltak-{os.getpid()}.txt")
    try:
        save(target, b"a longer text")
        save(target, b"text")
        assert target.read_bytes() == b"text"
    finally:
        target.unlink()


def test_a_device_stays_a_device():
    before = Path(os.devnull).stat().st_mode
    save(Path(os.devnull), b"text")
    assert Path(os.devnull).stat().st_mode == before


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "file.txt"
    target.write_text("old")
    link = tmp_path / "link.txt"
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system lets no links be made")
    save(link, b"new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert sorted(path.name for path in tmp_path.rglob("*")) == [
        "file.txt",
        "link.txt",
        "there",
    ]
