"""What is fuzzed: everything that reads a file which somebody else may have made, or which may be damaged.

A target takes one input at a time. It returns where the input was read and all that
must hold holds, lets `UserError` pass, and raises anything else where something is
wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from index_builder import account, manifest, outline_xml
from index_builder.census import census
from index_builder.corrections import Correction, apply, from_json, to_json
from index_builder.errors import UserError
from index_builder.formats import FORMATS, format_of
from index_builder.model import Outline
from index_builder.recover import recover
from index_builder.search_index import in_memory
from reader.core import exchange, exchange_import, register_import
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.paths import Places
from reader.core.presets import Presets
from reader.core.printing.options import PrintOptions
from reader.core.register import Register
from reader.core.search.query_parser import parse
from reader.core.search.searcher import Searcher
from reader.core.settings import SettingsFile
from reader.core.store import Store, open_store
from reader.core.store.authors import AuthorRepository
from reader.core.store.backup import back_up
from tests.fuzzing import amendment_takes, bundle_takes, more_seeds, seeds, trees
from tests.fuzzing.target import Take, Target
from tests.reader.core.store.rows import DOCUMENT, add_document
from tests.reader.material import plan

STORE_LASTS = 500
"""So many imports go into one store before it is made anew."""


def _document(format_: str, folder: Path) -> Take:
    """A document is refused, or every character of it is in the outline or set aside, and the outline can be kept."""
    module = import_module(f"index_builder.sources.{format_}")
    path = folder / "outline.xml"

    def take(data: bytes) -> None:
        source = module.read("plan.bin", data)
        if not source.lines:
            return
        with suppress(UserError):
            census(partial(module.passages, "plan.bin", data), source.lines)
        outline = recover(source)
        findings = account.check(source, outline).findings
        assert not findings, findings[0]
        path.write_bytes(outline_xml.write(outline))
        assert outline_xml.read(path) == outline

    return take


def _recognise(_: Path) -> Take:
    def take(data: bytes) -> None:
        assert format_of("plan.bin", data) in FORMATS

    return take


def _query(_: Path) -> Take:
    searcher = Searcher(plan(), in_memory(plan()))

    def take(data: bytes) -> None:
        asked = data.decode("utf-8", "surrogateescape")[:400]
        assert len(parse(asked).clauses) <= len(asked)
        # To search takes many times longer than to understand the question, where most
        # can go wrong.
        for live in (True, False) if len(asked) % 8 == 0 else ():
            results = searcher.search(asked, live=live)
            for hit in results.ranked(0, 3):
                assert results.snippet(hit.position) is not None

    return take


def _outline(folder: Path) -> Take:
    path, again = folder / "outline.xml", folder / "again.xml"

    def take(data: bytes) -> None:
        path.write_bytes(data)
        outline_xml.read_head(path, 5)
        outline = outline_xml.read(path)
        for position in range(min(3, len(outline.blocks))):
            outline.path(position)
        again.write_bytes(outline_xml.write(outline))
        assert outline_xml.read(again) == outline

    return take


def _manifest(folder: Path) -> Take:
    path = folder / "bundle.json"

    def take(data: bytes) -> None:
        path.write_bytes(data)
        found = manifest.read(path)
        assert (folder / "source" / found.source).parent == folder / "source"
        assert manifest.write(found)
        assert isinstance(found.current, bool)

    return take


def _corrections(_: Path) -> Take:
    outline = plan()

    def take(data: bytes) -> None:
        found = from_json(data.decode("utf-8", "surrogateescape"))
        applied = apply(outline, found)
        outline_xml.write(applied.outline)
        assert from_json(to_json(found)) == tuple(found)
        assert all(isinstance(each, Correction) for each in applied.lost)

    return take


def _settings(folder: Path) -> Take:
    path = folder / "settings.json"

    def take(data: bytes) -> None:
        path.write_bytes(data)
        SettingsFile(path).change(zoom=150)
        assert SettingsFile(path).value.zoom == 150

    return take


def _presets(folder: Path) -> Take:
    path = folder / "presets.json"

    def take(data: bytes) -> None:
        path.write_bytes(data)
        kept = Presets(path)
        assert kept.looks()
        kept.choices(DOCUMENT)
        kept.keep_look(PrintOptions(name="Mitt"))
        assert any(look.name == "Mitt" for look in Presets(path).looks())

    return take


@dataclass
class _Desk:
    """A store that lasts for a while: what is imported stays in it, as it does at a user's."""

    folder: Path
    store: Store | None = None
    used: int = 0

    def notes(self) -> Annotations:
        """The notes of the one document."""
        if self.store is None or self.used % STORE_LASTS == 0:
            if self.store:
                self.store.close()
                for path in self.folder.glob("notes*"):
                    path.unlink()
            self.store = open_store(Places(self.folder))
            self.store.rows("PRAGMA synchronous = OFF")
            add_document(self.store)
        self.used += 1
        return Annotations(self.store, DOCUMENT, "e1")


def _exchange(folder: Path) -> Take:
    """Notes of a stranger are refused one by one or all, or can be brought in, shown and given on."""
    desk, outline, path = _Desk(folder), plan(), folder / "others.jsonld"

    def take(data: bytes) -> None:
        path.write_bytes(data)
        with closing(desk.notes()) as notes:
            found = exchange_import.plan_import(notes, path)
            exchange_import.carry_out(notes, outline, found, bring_back=True)
            with closing(Annotations(notes.store, DOCUMENT, "e1")) as fresh:
                exchange.dumps(
                    fresh.all_layers(),
                    "e1",
                    "urn:uuid:1",
                    AuthorRepository(notes.store).names(),
                )
                assert all(each.anchor for each in fresh.all_layers())

    return take


def _register(kind: str, folder: Path) -> Take:
    desk, outline, path = _Desk(folder), plan(), folder / f"register.{kind}"

    def take(data: bytes) -> None:
        path.write_bytes(data)
        with (
            closing(desk.notes()) as notes,
            closing(
                Register(outline, notes, Bookmarks(notes.store, DOCUMENT, "e1"))
            ) as table,
        ):
            register_import.carry_out(table, register_import.plan_import(table, path))
            assert table.rows()

    return take


def _store(folder: Path) -> Take:
    """A damaged store opens, with a sentence where it must; what was done in it was done or refused."""
    outline = plan()

    def take(data: bytes) -> None:
        for path in folder.iterdir():
            if path.is_file():
                path.unlink()
        places = Places(folder)
        places.store.write_bytes(data)
        with closing(open_store(places)) as store:
            _use(store, places, outline)

    return take


def _use(store: Store, places: Places, outline: Outline) -> None:
    """What a window does first with a store.

    Each step may be refused, and the next one is made all the same.
    """

    def note() -> None:
        with closing(Annotations(store, DOCUMENT, "e1")) as notes:
            notes.in_reading_order(outline)
            notes.note(outline, "m-1", "ny")

    def bookmark() -> None:
        marks = Bookmarks(store, DOCUMENT, "e1")
        marks.all()
        marks.add(outline, "m-1")

    steps: tuple[Callable[[], object], ...] = (
        lambda: add_document(store),
        *(note, bookmark),
        lambda: store.undo(DOCUMENT),
        lambda: back_up(places.store, places.backups),
    )
    for step in steps:
        with suppress(UserError):
            step()


TARGETS: dict[str, Target] = {
    "text": Target(seeds.text, partial(_document, "text")),
    "markdown": Target(seeds.markdown, partial(_document, "markdown")),
    "html": Target(seeds.html, partial(_document, "html")),
    "xhtml": Target(seeds.xhtml, partial(_document, "html"), trees.xml),
    "pdf": Target(seeds.pdfs, partial(_document, "pdf")),
    "docx": Target(seeds.docx, partial(_document, "docx"), trees.archive),
    "odt": Target(seeds.odts, partial(_document, "odt"), trees.archive),
    "rtf": Target(seeds.rtf, partial(_document, "rtf")),
    "epub": Target(seeds.epubs, partial(_document, "epub"), trees.archive),
    "flat-odt": Target(seeds.flat_odts, partial(_document, "odt"), trees.xml),
    "own-json": Target(
        more_seeds.own_json, partial(_document, "tiltak_json"), trees.json_text
    ),
    "akoma-ntoso": Target(seeds.outlines, partial(_document, "akoma_ntoso"), trees.xml),
    "recognise": Target(
        lambda: [
            each
            for make in (seeds.text, seeds.html, seeds.pdfs, seeds.docx, seeds.odts)
            for each in make()
        ],
        _recognise,
    ),
    "query": Target(seeds.queries, _query, brief=200),
    "locked": Target(more_seeds.locked, bundle_takes.unlock),
    "answer": Target(more_seeds.answers, bundle_takes.answer, trees.json_text),
    "index": Target(bundle_takes.indexes, bundle_takes.index),
    "bundle": Target(bundle_takes.parts, bundle_takes.bundle),
    "outline": Target(seeds.outlines, _outline, trees.xml),
    "manifest": Target(seeds.manifests, _manifest, trees.json_text, brief=200),
    "corrections": Target(seeds.corrections, _corrections, trees.json_text, brief=100),
    "exchange": Target(seeds.notes, _exchange, trees.json_text),
    "register": Target(seeds.registers, partial(_register, "xlsx"), trees.archive),
    "register-text": Target(seeds.register_texts, partial(_register, "csv")),
    "amendments": Target(
        partial(more_seeds.amendments, "json"),
        amendment_takes.annotations,
        trees.json_text,
    ),
    "amendment-table": Target(
        partial(more_seeds.amendments, "xlsx"), amendment_takes.table, trees.archive
    ),
    "amendment-text": Target(more_seeds.sentences, amendment_takes.sentences),
    "tracked": Target(
        partial(more_seeds.amendments, "tracked"),
        amendment_takes.tracked,
        trees.archive,
    ),
    "tracked-odt": Target(
        more_seeds.tracked_odts, amendment_takes.tracked_odt, trees.archive
    ),
    "party-form": Target(
        more_seeds.party_forms, amendment_takes.party_form, trees.archive
    ),
    "picture": Target(more_seeds.pictures, bundle_takes.picture),
    "settings": Target(seeds.settings, _settings, trees.json_text),
    "presets": Target(seeds.presets, _presets, trees.json_text),
    "store": Target(seeds.stores, _store),
}
"""By name."""
