"""The index as something that may be lost at any time, and never believed from strangers."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from index_builder import index_segment
from index_builder.errors import Cancelled
from index_builder.index_segment import PURPOSE
from index_builder.model import Block, Kind, Outline
from index_builder.seal import sign
from index_builder.search_index import (
    FILE,
    StaleIndex,
    create,
    in_memory,
    open_index,
    ready,
)

OUTLINE = Outline(
    "Plan",
    "nb",
    (
        Block(Kind.HEADING, "Skole", "a", level=1),
        Block(Kind.MEASURE, "Bygge en skole i hver bygd.", "b", level=1),
        Block(Kind.PARAGRAPH, "", "c"),
        Block(Kind.PARAGRAPH, "Bygda trenger folk.", "d"),
    ),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "index", OUTLINE)
    return tmp_path / "index"


def test_a_word_has_the_positions_of_its_blocks(folder: Path) -> None:
    index = open_index(folder)
    assert list(index.positions("skole")) == [0, 1]
    assert list(index.positions("bygda")) == [3]
    assert list(index.positions("by")) == []


def test_the_vocabulary_is_sorted_and_in_lower_case(folder: Path) -> None:
    assert open_index(folder).vocabulary == (
        "bygd",
        "bygda",
        "bygge",
        "en",
        "folk",
        "hver",
        "i",
        "skole",
        "trenger",
    )


def test_an_index_in_memory_is_the_same(folder: Path) -> None:
    there, here = open_index(folder), in_memory(OUTLINE)
    assert there.vocabulary == here.vocabulary
    assert [list(there.positions(word)) for word in there.vocabulary] == [
        list(here.positions(word)) for word in here.vocabulary
    ]


@pytest.mark.parametrize(
    "outline",
    [Outline("", "nb", ()), Outline("", "nb", (Block(Kind.PARAGRAPH, "…", "a"),))],
)
def test_a_document_without_words_can_be_indexed(
    tmp_path: Path, outline: Outline
) -> None:
    create(tmp_path / "index", outline)
    assert list(open_index(tmp_path / "index").positions("skole")) == []


def _remove(folder: Path) -> None:
    shutil.rmtree(folder)


def _empty(folder: Path) -> None:
    (folder / FILE).write_bytes(b"")


def _remove_the_file(folder: Path) -> None:
    (folder / FILE).unlink()


def _flip_a_bit(folder: Path) -> None:
    data = bytearray((folder / FILE).read_bytes())
    data[-len(data) // 4] ^= 1
    (folder / FILE).write_bytes(data)


def _cut(folder: Path) -> None:
    (folder / FILE).write_bytes((folder / FILE).read_bytes()[:-1])


def _lengthen(folder: Path) -> None:
    (folder / FILE).write_bytes((folder / FILE).read_bytes() + b"\0")


def _take_the_seal_off(folder: Path) -> None:
    head, _, rest = (folder / FILE).read_bytes().partition(b"\n")
    (folder / FILE).write_bytes(head + b"\n" + rest[rest.index(b"\n") :])


def _say_another_size(folder: Path) -> None:
    data = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(data.replace(b'"size": ', b'"size": 9', 1))


def _make_it_a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("not a folder")


@pytest.mark.parametrize(
    "harm",
    [
        _remove,
        _empty,
        _remove_the_file,
        _flip_a_bit,
        _cut,
        _lengthen,
        _take_the_seal_off,
        _say_another_size,
        _make_it_a_file,
    ],
)
def test_what_is_not_whole_is_not_opened_but_made_anew(
    folder: Path, harm: Callable[[Path], None]
) -> None:
    harm(folder)
    with pytest.raises(StaleIndex):
        open_index(folder)
    assert list(ready(folder, OUTLINE).positions("skole")) == [0, 1]


def test_an_index_that_was_made_anew_stays(folder: Path) -> None:
    _remove_the_file(folder)
    ready(folder, OUTLINE)
    assert list(open_index(folder).positions("skole")) == [0, 1]


def test_an_index_of_another_outline_is_made_anew(folder: Path) -> None:
    corrected = Outline("Plan", "nb", OUTLINE.blocks[1:])
    assert not open_index(folder).is_of(corrected)
    assert list(ready(folder, corrected).positions("skole")) == [0]
    assert open_index(folder).is_of(corrected)


def test_an_index_of_another_version_is_made_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_segment, "VERSION", index_segment.VERSION + 1)
    with pytest.raises(StaleIndex):
        open_index(folder)


def test_an_index_that_a_stranger_sealed_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = Outline("Plan", "nb", (Block(Kind.HEADING, "Vei", "a", level=1),))
    lying = Outline("Plan", "nb", (*silent.blocks, *OUTLINE.blocks[1:]))
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TILTAK_DATA", str(tmp_path / "stranger"))
        create(tmp_path / "index", lying)
        assert open_index(tmp_path / "index").is_of(lying)
    with pytest.raises(StaleIndex):
        open_index(tmp_path / "index")
    assert list(ready(tmp_path / "index", OUTLINE).positions("skole")) == [0, 1]


class _Program:
    """Runs when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


def test_a_stolen_key_runs_nothing(folder: Path, tmp_path: Path) -> None:
    """Whoever has the key can seal anything; but an index is numbers and text."""
    trap = pickle.dumps(_Program(tmp_path / "was-run"))
    line, _, body = (folder / FILE).read_bytes().partition(b"\n")
    said = json.loads(line)
    for head, rest in (
        (trap.replace(b"\n", b" "), body[65:]),
        ({**said, "language": trap.hex()}, body[65:]),
        ({**said, "size": len(trap), "sha256": sha256(trap).hexdigest()}, trap),
        ({**said, "documents": [[1, "x"]]}, body[65:]),
        ([1, 2], body[65:]),
    ):
        forged = head if isinstance(head, bytes) else json.dumps(head).encode()
        forged += b"\n"
        (folder / FILE).write_bytes(
            forged + sign(PURPOSE, forged).encode() + b"\n" + rest
        )
        assert list(ready(folder, OUTLINE).positions("skole")) == [0, 1]
    pickle.loads(trap)
    assert (tmp_path / "was-run").exists()


def test_a_strangers_file_full_of_holes_is_not_read(folder: Path) -> None:
    with (folder / FILE).open("r+b") as file:
        file.truncate(8_000_000_000)
    began = time.process_time()
    assert list(ready(folder, OUTLINE).positions("skole")) == [0, 1]
    assert time.process_time() - began < 1


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert list(ready(tmp_path / "file" / "index", OUTLINE).positions("skole")) == [
        0,
        1,
    ]


def test_indexing_that_is_stopped_leaves_the_old_index_and_nothing_else(
    folder: Path,
) -> None:
    def stop(stage: str, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        create(folder, Outline("", "nb", OUTLINE.blocks[:1]), stop)
    assert list(folder.parent.iterdir()) == [folder]
    assert list(open_index(folder).positions("skole")) == [0, 1]


def test_progress_begins_at_nothing_and_ends_with_all_blocks() -> None:
    told: list[tuple[str, int, int]] = []
    in_memory(OUTLINE, lambda *said: told.append(said))
    assert (told[0], told[-1]) == (("index", 0, 4), ("index", 4, 4))


def test_an_index_that_is_open_survives_its_folder(folder: Path) -> None:
    first, second = open_index(folder), open_index(folder)
    create(folder, Outline("", "nb", OUTLINE.blocks[3:]))
    shutil.rmtree(folder)
    assert list(first.positions("skole")) == list(second.positions("skole")) == [0, 1]


@pytest.mark.skipif(
    os.name == "nt", reason="Windows keeps a user's folder from others in another way"
)
def test_the_key_is_for_its_owner_alone(folder: Path, data_folder: Path) -> None:
    key = data_folder / "index.key"
    assert key.stat().st_size == 32
    assert key.stat().st_mode & 0o077 == 0
