"""Ten thousand notes on a document of 10 MB, and a process that is killed while it writes.

python -m tests.benchmarks.notes [ROUNDS]

Printed: opening the document without and with its notes, adding one, changing one,
undoing, filtering and sorting the register, a backup; then for ROUNDS killed processes
(50 unless told) how many notes they had acknowledged and how many of those were lost.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from index_builder import outline_xml
from index_builder.model import Block, Kind, Outline
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.register import Filter, Register
from reader.core.register_edit import RowChange, apply
from reader.core.store import Store, open_store
from reader.core.store.backup import back_up
from tests.reader.core.store.kill import left_behind, write_and_kill

NOTES = 10_000
BLOCKS = 100_000
WORDS = (
    "kommunen",
    "bygge",
    "veien",
    "skolen",
    "innen",
    "året",
    "tilbud",
    "flere",
    "eldre",
    "barn",
    "plass",
    "midler",
)
DOCUMENT = "d1"


def long_document() -> Outline:
    """About 10 MB of text, half of it measures."""
    chance = random.Random(1)
    blocks = []
    for number in range(BLOCKS):
        text = f"{number} " + " ".join(chance.choices(WORDS, k=16))
        kind = (
            Kind.HEADING
            if number % 50 == 0
            else (Kind.MEASURE, Kind.PARAGRAPH)[number % 2]
        )
        level = (
            1 + number // 50 % 3 if kind is Kind.HEADING else int(kind is Kind.MEASURE)
        )
        blocks.append(
            Block(
                kind,
                text,
                f"b{number}",
                level,
                number=str(number),
                page=number // 30 + 1,
            )
        )
    return Outline("Ti megabyte", "nb", tuple(blocks))


def annotate(store: Store, outline: Outline) -> None:
    """Put notes, highlights, stances and tags on the document, evenly."""
    sql = "INSERT INTO document (id, title, path, opened) VALUES (?, '', '', '')"
    store.remember((sql, (DOCUMENT,)))
    notes = Annotations(store, DOCUMENT, "e1")
    measures = [block.id for block in outline.blocks if block.kind is Kind.MEASURE]
    half = measures[:: len(measures) * 2 // NOTES]
    stances = [*Stance]
    apply(
        outline,
        notes,
        [
            RowChange(
                b, stances[i % 4], i % 4, tags=(f"t{i % 20}",), note=f"Merknad {i}"
            )
            for i, b in enumerate(half)
        ],
    )
    notes.close()


def spent(
    work: Callable[[], object],
    times: int = 1,
    clock: Callable[[], float] = time.perf_counter,
) -> float:
    """Milliseconds that one go took, the least of several: what the machine does besides is not our doing."""
    found = []
    for _ in range(times):
        began = clock()
        work()
        found.append((clock() - began) * 1000)
    return min(found)


def measure(folder: Path) -> None:
    """Print the table of times."""
    outline = long_document()
    store = open_store(Places(folder))
    annotate(store, outline)
    store.close()
    xml = folder / "outline.xml"
    xml.write_bytes(outline_xml.write(outline))
    # Of the processor: what is compared here must not depend on what else the machine
    # does.
    read = spent(lambda: outline_xml.read(xml), 3, time.process_time)
    outline = outline_xml.read(xml)
    store = open_store(Places(folder))
    notes = Annotations(store, DOCUMENT, "e1")
    loaded = spent(
        lambda: Annotations(store, DOCUMENT, "e1").by_block(), 5, time.process_time
    )
    notes.by_block()
    count = len(notes.all())
    print(
        f"{count} notes on {len(outline.blocks)} blocks, {sum(len(b.text) for b in outline.blocks) / 1e6:.1f} MB\n"
    )
    print(f"reading the document           {read:8.1f} ms")
    print(
        f"reading its notes              {loaded:8.1f} ms, {loaded / read:.1%} of that (at most 10 %)"
    )
    spent(lambda: outline.copies)
    ids = iter(
        [block.id for block in outline.blocks if block.kind is Kind.MEASURE][1::7]
    )
    added = sorted(
        spent(lambda: notes.note(outline, next(ids), "Ny")) for _ in range(100)
    )
    print(
        f"adding a note                  {added[50]:8.1f} ms (at most 10), the slowest but 5 of 100 {added[94]:.1f} ms"
    )
    key = notes.all()[0].id
    texts = iter(range(1000))
    print(
        f"typing a letter in a note      {spent(lambda: notes.set_body(key, str(next(texts))), 50):8.1f} ms"
    )
    print(
        f"undoing                        {spent(lambda: store.undo(DOCUMENT), 20):8.1f} ms"
    )
    register = Register(outline, notes, Bookmarks(store, DOCUMENT, "e1"))
    print(
        f"making the register            {spent(register.rows):8.1f} ms (once, in the background)"
    )
    for name, wanted in (
        ("by stance", Filter(stances=frozenset({Stance.FOR}))),
        ("by tag and chapter", Filter(tags=frozenset({"t3"}), section="b0")),
        ("by words", Filter(text="skolen merknad")),
        ("with notes, by text", Filter(noted=True)),
    ):
        took = spent(lambda wanted=wanted: register.filtered(wanted, "text"), 5)  # type: ignore[misc]
        print(f"register {name:21} {took:8.1f} ms (at most 50)")
    print(
        f"backup, checked                {spent(lambda: back_up(store.path, folder / 'b')):8.1f} ms (in the background)"
    )
    store.close()


def kill(folder: Path, rounds: int) -> None:
    """Print how many acknowledged notes were lost to killing."""
    places, chance = Places(folder), random.Random()
    acknowledged: set[str] = set()
    damaged = 0
    for number in range(rounds):
        acknowledged |= write_and_kill(
            places.data, f"r{number}", chance, most=1000 if rounds > 20 else 100
        )
        verdict, found = left_behind(places.store)
        damaged += verdict != "ok"
    print(
        f"\n{rounds} processes killed: {len(acknowledged)} notes acknowledged, {len(acknowledged - found)} lost, "
    )
    print(f"{damaged} times the file was damaged")


def main() -> None:
    """Print both."""
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder) / "notes")
        kill(Path(folder) / "killed", int(sys.argv[1]) if len(sys.argv) > 1 else 50)


if __name__ == "__main__":
    main()
