"""The index of a shelf: what it knows, and how it grows and shrinks."""

from __future__ import annotations

from collections import UserDict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

import pytest

from index_builder.errors import Cancelled
from index_builder.language.match import Match
from index_builder.model import Block, Kind, Outline
from index_builder.segment_writer import add_segment, content_of
from index_builder.shelf_index import ShelfIndex, open_shelf

TEXTS = {
    "a": ("Alle barn skal få plass.", "Skolen er for barn."),
    "b": ("Det bygges en skole til.",),
    "c": ("Barn får frukt, og skole får lærere.",),
}


def read(key: str) -> Outline:
    texts = TEXTS.get(key, (f"Plan nummer {key} for skoler, veier og jordbruk.",))
    return Outline(
        key, "nb", tuple(Block(Kind.PARAGRAPH, text, text) for text in texts)
    )


def opened(folder: Path, *keys: str) -> ShelfIndex:
    return open_shelf(folder, dict.fromkeys(keys, "nb"), read)["nb"]


def having(shelf: ShelfIndex, blocks: Iterable[int]) -> set[str]:
    return set(shelf.ranks(blocks, repeat(Match.EXACT)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "shelf"


@pytest.fixture
def where(folder: Path) -> Iterator[Callable[[str], dict[str, list[int]]]]:
    """In which blocks of which documents a word is."""
    shelf = opened(folder, *TEXTS)
    return lambda word: {
        key: list(found)
        for key in TEXTS
        if (found := shelf.within(key).positions(word))
    }


def test_every_word_is_found_in_its_blocks(where) -> None:
    assert where("barn") == {"a": [0, 1], "c": [0]}
    assert where("skole") == {"b": [0], "c": [0]}
    assert where("bil") == {}


def test_words_side_by_side_are_told_from_words_apart(folder: Path) -> None:
    shelf = opened(folder, *TEXTS)
    everywhere = set(range(4))
    assert having(
        shelf, shelf.side_by_side([{"får"}, {"frukt", "lærere"}], everywhere)
    ) == {"c"}
    assert having(
        shelf, shelf.side_by_side([{"skal"}, {"få"}, {"plass"}], everywhere)
    ) == {"a"}
    assert having(shelf, shelf.side_by_side([{"barn"}, {"skole"}], everywhere)) == set()


def test_words_side_by_side_are_found_far_into_a_long_block(folder: Path) -> None:
    text = " ".join(
        ["ord"] * 255 + ["lang", "tekst"] + ["ord"] * 300 + ["siste", "side"]
    )
    outline = Outline("", "nb", (Block(Kind.PARAGRAPH, text, "b"),))
    shelf = open_shelf(folder, {"x": "nb"}, lambda _key: outline)["nb"]
    assert shelf.side_by_side([{"lang"}, {"tekst"}], {0}) == {0}
    assert shelf.side_by_side([{"siste"}, {"side"}], {0}) == {0}
    assert shelf.side_by_side([{"tekst"}, {"siste"}], {0}) == set()


def test_a_new_document_leaves_what_is_written_of_the_others(folder: Path) -> None:
    opened(folder, "a", "b")
    (old,) = folder.iterdir()
    before = old.stat().st_mtime_ns, old.read_bytes()
    opened(folder, *TEXTS)
    assert (old.stat().st_mtime_ns, old.read_bytes()) == before
    assert len(list(folder.iterdir())) == 2


def test_a_thousand_additions_are_a_few_files(folder: Path) -> None:
    written = 0
    keys: list[str] = []
    for number in range(200):
        keys.append(str(number))
        before = {path: path.stat().st_size for path in folder.glob("*")}
        shelf = opened(folder, *keys)
        written += sum(
            path.stat().st_size for path in folder.iterdir() if path not in before
        )
    assert [
        document.key
        for document in sorted(shelf.documents, key=lambda one: int(one.key))
    ] == keys
    assert having(shelf, shelf.positions("plan")) == set(keys)
    assert having(shelf, shelf.positions("77")) == {"77"}
    assert len(list(folder.iterdir())) <= 12
    total = sum(path.stat().st_size for path in folder.iterdir())
    assert written < total * 8


def test_a_document_that_has_gone_is_passed_over_without_writing(folder: Path) -> None:
    opened(folder, *TEXTS)
    (path,) = folder.iterdir()
    shelf = opened(folder, "a", "b")
    assert having(shelf, shelf.positions("barn")) == {"a"}
    assert list(folder.iterdir()) == [path]


def test_when_most_has_gone_the_rest_is_written_anew(folder: Path) -> None:
    opened(folder, *TEXTS)
    (path,) = folder.iterdir()
    shelf = opened(folder, "c")
    assert having(shelf, shelf.positions("barn")) == {"c"}
    assert shelf.side_by_side(
        [{"får"}, {"frukt"}], set(shelf.positions("frukt"))
    ) == set(shelf.positions("frukt"))
    assert "bygges" not in shelf.vocabulary
    assert list(folder.iterdir()) != [path]
    open_shelf(folder, {}, read)
    assert list(folder.iterdir()) == []


def test_languages_are_kept_apart(folder: Path) -> None:
    shelves = open_shelf(folder, {"a": "nb", "b": "nn"}, read)
    assert {
        code: [one.key for one in shelf.documents] for code, shelf in shelves.items()
    } == {"nb": ["a"], "nn": ["b"]}


@pytest.mark.parametrize("share", [0.0, 0.05, 0.5, 0.9, 0.999])
def test_a_damaged_file_is_made_anew(folder: Path, share: float) -> None:
    opened(folder, *TEXTS)
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    place = int(len(whole) * share)
    for damaged in (
        whole[:place],
        whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :],
    ):
        path.write_bytes(damaged)
        shelf = opened(folder, *TEXTS)
        assert having(shelf, shelf.positions("barn")) == {"a", "c"}
        (path,) = folder.iterdir()
        assert path.read_bytes() == whole


def test_two_programs_may_grow_it_at_once(folder: Path) -> None:
    keys = [str(number) for number in range(30)]
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        halves = pool.map(partial(_grow, folder), [keys, keys[::-1]])
        assert list(halves) == [set(keys), set(keys)]
    shelf = opened(folder, *keys)
    assert having(shelf, shelf.positions("plan")) == set(keys)
    assert len(shelf.documents) == len(keys)


def _grow(folder: Path, keys: list[str]) -> set[str]:
    for number in range(1, len(keys) + 1):
        shelf = opened(folder, *keys[:number])
        assert having(shelf, shelf.positions("plan")) == set(keys[:number])
    return having(shelf, shelf.positions("plan"))


def test_a_program_that_goes_on_writing_keeps_no_other_from_searching(
    folder: Path,
) -> None:
    class Besieged(UserDict[str, str]):
        """A shelf; whenever it is looked at, another program writes a document of its own."""

        def __iter__(self) -> Iterator[str]:
            add_segment(folder, content_of("nb", [("another", [["barn"]])]))
            return super().__iter__()

    shelf = open_shelf(folder, Besieged(dict.fromkeys(TEXTS, "nb")), read)["nb"]
    assert having(shelf, shelf.positions("barn")) == {"a", "c"}


def test_reading_stops_when_it_is_told_to(folder: Path) -> None:
    def progress(_stage: str, done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        open_shelf(folder, dict.fromkeys(TEXTS, "nb"), read, progress)
    assert having(opened(folder, *TEXTS), range(4)) == set(TEXTS)
