"""The engines that the search is measured beside.

Each is opened over a folder, and says how long an answer took.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index_builder.model import Outline
from index_builder.search_index import create, open_index
from reader.core.search.searcher import Searcher

PAGE = 20
"""Hits that every engine must give, best first."""

Answer = Callable[[str, str], object]
"""Asked a question and its kind ("words", "phrase" or "prefix"), it finds the first
page's hits."""
Ask = Callable[[str, str], float]
"""The same, and gives the milliseconds of the processor that it took."""


@dataclass(frozen=True)
class Engine:
    """An engine and how it is used."""

    name: str
    index: Callable[[Outline, Path], None]
    opened: Callable[[Outline, Path], Ask]
    installed: Callable[[], bool] = lambda: True


def clocked(answer: Answer) -> Ask:
    """Measure an engine that runs in this process."""

    def ask(question: str, kind: str) -> float:
        began = time.process_time()
        answer(question, kind)
        return (time.process_time() - began) * 1000

    return ask


def _texts(outline: Outline) -> Iterable[str]:
    return (block.text for block in outline.blocks)


def _open_tiltak(outline: Outline, folder: Path) -> Ask:
    searcher = Searcher(outline, open_index(folder / "index"))

    def ask(question: str, kind: str) -> int:
        text = f'"{question}"' if kind == "phrase" else question
        results = searcher.search(text, live=kind == "prefix")
        hits = results.ranked(0, PAGE)
        # The others give numbers of documents; these are ready to be shown.
        return len([results.snippet(hit.position) for hit in hits])

    return clocked(ask)


def _index_whoosh(outline: Outline, folder: Path) -> None:
    from whoosh.analysis import LanguageAnalyzer
    from whoosh.fields import NUMERIC, TEXT, Schema
    from whoosh.filedb.filestore import FileStorage

    schema = Schema(id=NUMERIC(stored=True), text=TEXT(analyzer=LanguageAnalyzer("no")))
    writer = FileStorage(str(folder)).create_index(schema).writer()
    for number, text in enumerate(_texts(outline)):
        writer.add_document(id=number, text=text)
    writer.commit()


def _open_whoosh(_outline: Outline, folder: Path) -> Ask:
    from whoosh.filedb.filestore import FileStorage
    from whoosh.qparser import QueryParser

    index = FileStorage(str(folder)).open_index()
    searcher, parser = index.searcher(), QueryParser("text", index.schema)

    def ask(question: str, kind: str) -> int:
        text = {"words": question, "phrase": f'"{question}"', "prefix": f"{question}*"}[
            kind
        ]
        return len(
            [hit["id"] for hit in searcher.search(parser.parse(text), limit=PAGE)]
        )

    return clocked(ask)


def _index_fts5(outline: Outline, folder: Path) -> None:
    with sqlite3.connect(folder / "fts.sqlite") as base:
        base.execute("CREATE VIRTUAL TABLE block USING fts5(text, content='')")
        base.executemany(
            "INSERT INTO block(rowid, text) VALUES (?, ?)",
            enumerate(_texts(outline), 1),
        )
    base.close()


def _open_fts5(_outline: Outline, folder: Path) -> Ask:
    base = sqlite3.connect(folder / "fts.sqlite")

    def ask(question: str, kind: str) -> int:
        quoted = " ".join(f'"{word}"' for word in question.split())
        text = {"words": quoted, "phrase": f'"{question}"', "prefix": f'"{question}"*'}[
            kind
        ]
        rows = base.execute(
            "SELECT rowid FROM block WHERE block MATCH ? ORDER BY rank LIMIT ?",
            (text, PAGE),
        )
        return len(rows.fetchall())

    return clocked(ask)


def _index_tantivy(outline: Outline, folder: Path) -> None:
    index = _tantivy(folder)
    writer = index.writer(heap_size=128_000_000, num_threads=1)
    tantivy = __import__("tantivy")
    for number, text in enumerate(_texts(outline)):
        writer.add_document(tantivy.Document(id=number, text=text))
    writer.commit()
    writer.wait_merging_threads()


def _tantivy(folder: Path) -> Any:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("id", stored=True)
    builder.add_text_field("text", tokenizer_name="norwegian")
    index = tantivy.Index(builder.build(), path=str(folder))
    filters = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(
        tantivy.Filter.lowercase()
    )
    index.register_tokenizer(
        "norwegian", filters.filter(tantivy.Filter.stemmer("norwegian")).build()
    )
    return index


def _open_tantivy(_outline: Outline, folder: Path) -> Ask:
    import tantivy

    index = _tantivy(folder)
    index.reload()
    searcher = index.searcher()

    def ask(question: str, kind: str) -> int:
        if kind == "prefix":
            query = tantivy.Query.regex_query(index.schema, "text", f"{question}.*")
        else:
            text = f'"{question}"' if kind == "phrase" else question
            query = index.parse_query(text, ["text"], conjunction_by_default=True)
        hits = searcher.search(query, PAGE).hits
        return len([searcher.doc(address)["id"] for _, address in hits])

    return clocked(ask)


_XAPIAN = Path(__file__).with_name("xapian_peer.py")
_SYSTEM_PYTHON = "/usr/bin/python3"


def _xapian_installed() -> bool:
    """Debian's python3-xapian is for the system's own Python alone, so it is spoken to through a pipe."""
    if not Path(_SYSTEM_PYTHON).exists():
        return False
    return (
        subprocess.run(
            [_SYSTEM_PYTHON, "-c", "import xapian"], capture_output=True, check=False
        ).returncode
        == 0
    )


def _index_xapian(outline: Outline, folder: Path) -> None:
    lines = "".join(json.dumps(text) + "\n" for text in _texts(outline))
    command = [_SYSTEM_PYTHON, str(_XAPIAN), "index", str(folder / "xapian")]
    subprocess.run(command, input=lines, text=True, check=True)


def _open_xapian(_outline: Outline, folder: Path) -> Ask:
    peer = subprocess.Popen(
        [_SYSTEM_PYTHON, str(_XAPIAN), "search", str(folder / "xapian")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert peer.stdin
    assert peer.stdout
    to_peer, from_peer = peer.stdin, peer.stdout

    def ask(question: str, kind: str) -> float:
        text = {"words": question, "phrase": f'"{question}"', "prefix": question}[kind]
        to_peer.write(json.dumps([text, kind == "prefix", PAGE]) + "\n")
        to_peer.flush()
        return float(from_peer.readline())

    return ask


ENGINES = (
    Engine(
        "Tiltak",
        lambda outline, folder: create(folder / "index", outline),
        _open_tiltak,
    ),
    Engine(
        "Whoosh, Norwegian",
        _index_whoosh,
        _open_whoosh,
        lambda: importlib.util.find_spec("whoosh") is not None,
    ),
    Engine("SQLite FTS5", _index_fts5, _open_fts5),
    Engine("Xapian, Norwegian", _index_xapian, _open_xapian, _xapian_installed),
    Engine(
        "tantivy, Norwegian",
        _index_tantivy,
        _open_tantivy,
        lambda: importlib.util.find_spec("tantivy") is not None,
    ),
)


def emptied(folder: Path) -> Path:
    """The folder, new."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
