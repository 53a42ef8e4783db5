"""A parser that crashes, hangs or fills the memory costs a sentence."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest

from index_builder.bundle import build_many
from index_builder.errors import Cancelled, UserError
from index_builder.files import MOST_VALUES, parse_json
from index_builder.progress import silent
from index_builder.sources import read, reading, sandbox, source_json
from tests.index_builder.sources import misbehaving
from tests.index_builder.sources.archives import odt
from tests.index_builder.sources.pdf_file import Words, pdf

PDF = pdf(
    [Words(72, 700, "Vi vil bygge ny kai")],
    [Words(72, 700, "og rydde")],
    bookmarks=(("Kai", 1),),
)
ODT = odt("<text:p>Kai</text:p>")
BRIEF = sandbox.BOUNDS._replace(seconds=1, patience=3)


def ask(deed: str, progress=silent, bounds=sandbox.BOUNDS):
    return sandbox.read(
        "plan.pdf", deed.encode(), progress, reader=misbehaving.__name__, bounds=bounds
    )


@pytest.mark.parametrize(
    ("deed", "says"),
    [
        ("crash", "crashed"),
        ("leave", "crashed"),
        ("fail", "crashed"),
        ("lie", "crashed"),
        ("trick", "crashed"),
        ("chatter", "crashed"),
        ("fill", "more memory than a document of its size"),
        ("refuse", "is locked with a password"),
    ],
)
def test_what_goes_wrong_is_told_in_a_sentence(deed: str, says: str) -> None:
    with pytest.raises(UserError, match=says) as error:
        ask(deed)
    assert str(error.value).startswith("plan.pdf ")
    assert str(error.value).endswith(".")


@pytest.mark.parametrize("deed", ["spin", "sleep"])
def test_what_hangs_is_ended_and_told(deed: str) -> None:
    with pytest.raises(UserError, match="could not be read within 1 minute"):
        ask(deed, bounds=BRIEF)


def test_progress_is_passed_on_and_work_that_hangs_can_be_stopped() -> None:
    told = []

    def stop(*step: object) -> None:
        told.append(step)
        if told.count(("read", 1, 3)) > 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        ask("sleep", stop)
    assert told[-1] == ("read", 1, 3)


def test_what_is_read_is_the_same_as_read_here() -> None:
    assert ask("whole") == misbehaving.whole("plan.pdf")
    assert ask("print") == misbehaving.whole("plan.pdf")
    for data in (PDF, ODT):
        assert sandbox.read("plan", data) == reading.read("plan", data)


def test_the_process_knows_little_of_its_user_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET", "a token")
    told = ask("tell").lines[0].text
    assert "a token" not in told
    assert str(Path.home()) not in told.replace(sys.prefix, "")
    with pytest.raises(UserError, match="crashed"):
        sandbox.read(str(tmp_path / "made"), b"write", reader=misbehaving.__name__)
    made = tmp_path / "made"
    assert not made.exists() or made.read_bytes() == b"", (
        "a system without more measures lets it be made, and no more"
    )


def test_what_is_logged_says_where_and_nothing_of_the_document(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(UserError):
        ask("fail")
    assert "ZeroDivisionError at" in caplog.text
    assert "misbehaving.py" in caplog.text
    assert "secret" not in caplog.text


def processes() -> set[str]:
    """The processes that this one has started, on Linux; other tests may have left some."""
    return {
        number
        for task in Path("/proc/self/task").glob("*/children")
        for number in task.read_text(encoding="ascii").split()
    }


def test_nothing_is_left_of_the_process() -> None:
    before, started = threading.active_count(), processes()
    assert ask("whole").lines
    for deed in ("crash", "spin"):
        with pytest.raises(UserError):
            ask(deed, bounds=BRIEF)
    assert threading.active_count() == before
    assert processes() <= started


def test_a_document_larger_than_a_pipe_is_handed_over_and_one_that_nobody_takes_is_not_waited_for() -> (
    None
):
    with pytest.raises(UserError, match="crashed"):
        sandbox.read(
            "plan.pdf", b"leave" + b" " * 5_000_000, reader=misbehaving.__name__
        )
    with pytest.raises(UserError, match="crashed"):
        sandbox.read("plan.pdf", b"x" * 5_000_000, reader="no.such.module")
    large = pdf(
        *[[Words(72, 700 - 12 * number, "Vi vil bygge ny kai") for number in range(40)]]
        * 60
    )
    assert len(sandbox.read("plan.pdf", large).lines) == 2400


def test_every_document_is_read_by_a_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        sandbox, "BOUNDS", sandbox.BOUNDS._replace(memory=1, memory_each=0)
    )
    for name, data in (
        ("plan.pdf", PDF),
        ("plan.odt", ODT),
        ("plan.txt", b"junk\n" + PDF),
        ("plan.md", b"# A\n\n# B\n"),
        ("x", b"<p>A</p>"),
        ("plain.txt", b"Kai\n\nBru\n"),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(UserError, match=r"more memory|crashed"):
            read(tmp_path / name)


def test_many_are_built_at_once_and_one_in_a_thread(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(3)]
    for path in paths:
        path.write_bytes(PDF)
    paths[1].write_bytes(PDF[:300])
    built = dict(build_many(paths, workers=2))
    assert [isinstance(built[path], UserError) for path in paths] == [
        False,
        True,
        False,
    ]
    found = []
    thread = threading.Thread(target=lambda: found.append(read(paths[0])))
    thread.start()
    thread.join()
    assert found[0].page_count == 2


def test_a_packaged_program_is_asked_by_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tiltak"
    script = f"import sys; sys.path[:] = {sys.path!r}; sys.frozen = True; from reader.__main__ import main; main()"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{script}" "$@"\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert sandbox.read("plan.pdf", PDF).page_count == 2


def test_a_source_is_carried_whole_and_nothing_else_is() -> None:
    source = misbehaving.whole("plan.pdf")
    data = source_json.to_json(source)
    assert source_json.from_json(data) == source
    for sound, forged in (
        (b'"nb"', b"3"),
        (b'"heading"', b'"x"'),
        (b"11.5", b'"x"'),
        (b"[1,2.5", b'["x",2.5'),
        (b"[1,2.5,3,4]", b"[]"),
        (b"true", b'true,""'),
        (b'"lines"', b'"rows"'),
        (b',"",null,1,null,""', b',"",null,9,null,""'),
        (b'[[0,2,"bold",""]]', b'[[0,99,"bold",""]]'),
        (b'"link","#a"', b'"link","file:///a"'),
        (b",null,7,", b',null,"7",'),
        (b'"kau"]', b"7]"),
        (b'"a/kart.png",3', b'"a/kart.png","3"'),
        (b'"census":[2,', b'"census":["2",'),
        (b'"absent":["b"]', b'"absent":[2]'),
    ):
        assert sound in data
        with pytest.raises((ValueError, TypeError, KeyError, IndexError)):
            source_json.from_json(data.replace(sound, forged))
    with pytest.raises(ValueError, match="Expecting"):
        source_json.from_json(b"")


def test_bounds_grow_with_the_document() -> None:
    tight = sandbox.BOUNDS._replace(memory=1, memory_each=0)
    with pytest.raises(UserError):
        sandbox.read("plan.pdf", PDF, bounds=tight)
    assert sandbox.read("plan.pdf", PDF, bounds=tight._replace(memory_each=1e6)).lines
    with pytest.raises(UserError, match="within 1 minute"):
        ask("spin", bounds=BRIEF._replace(seconds=0.1, seconds_each=0.1, patience=1))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("a\n" * (reading.MOST_LINES + 1), "500000 at most"),
        ("ord " * (reading.MOST_TEXT // 4 + 9), "60000000 at most"),
    ],
    ids=["lines", "characters"],
)
def test_a_document_that_would_fill_the_memory_of_this_process_is_refused(
    content: str, says: str, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(content)
    with pytest.raises(UserError, match=says):
        read(tmp_path / "plan.txt")


def test_a_file_with_holes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "plan.txt").open("wb") as file:
        file.write(b"1. Plan\n")
        file.truncate(10_000_000_000)
    with pytest.raises(UserError, match="more than 500 MB"):
        read(tmp_path / "plan.txt")


@pytest.mark.parametrize("value", [b"{}", b"[]", b"1", b'""'])
def test_a_json_file_of_too_many_values_is_refused(value: bytes) -> None:
    with pytest.raises(ValueError, match="more than 4000000 values"):
        parse_json(b"[" + b",".join([value] * (MOST_VALUES + 1)) + b"]")
