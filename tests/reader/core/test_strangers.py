"""A bundle, a shelf's index or a file of notes from a stranger: nothing in it is run or fetched, or can deceive."""

from __future__ import annotations

import json
import os
import pickle
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import xlsxwriter

from index_builder import search_index
from index_builder.bundle import build, open_bundle
from index_builder.bundle_folder import MANIFEST, OUTLINE
from index_builder.errors import UserError
from index_builder.outline_xml import read
from reader.cli.shared import progress_bar, read_document
from reader.core import register_table, xlsx
from reader.core.annotations import Annotations
from reader.core.exchange import export_notes
from reader.core.exchange_import import carry_out, plan_import
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.search.searcher import Searcher
from reader.core.search.shelf_searcher import ShelfSearcher
from reader.core.store import Store
from tests.index_builder.sources import hostile
from tests.index_builder.sources.archives import archive
from tests.reader.core.store.rows import DOCUMENT
from tests.reader.material import plan

TEXT = "Havna\n\nKommunen vil:\n\n- bygge ny kai i nord\n- rydde strandlinja\n"
WORKBOOK = {
    "xl/workbook.xml": f'<workbook xmlns="{xlsx.MAIN[1:-1]}" xmlns:r="{xlsx.RELATION[1:-3]}"><sheets>'
    '<sheet name="a" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<R><Relationship Id="rId1" Target="sheet.xml"/></R>',
    "xl/sheet.xml": f'<worksheet xmlns="{xlsx.MAIN[1:-1]}"><sheetData><row><c t="inlineStr"><is><t>Id</t></is></c>'
    "</row></sheetData></worksheet>",
}


class Program:
    """Makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One that was made by somebody else, with a key of theirs."""
    (tmp_path / "plan.txt").write_text(TEXT)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TILTAK_DATA", str(tmp_path / "stranger"))
        return build(tmp_path / "plan.txt", tmp_path / "plan.tiltak").path


def use(bundle: Path, store: Store, places: Places) -> None:
    """Open a bundle, read it and search it, as the window does."""
    library = Library(places, store)
    opened = library.open_document(bundle)
    index = search_index.ready(opened.index_folder, opened.outline)
    assert Searcher(opened.outline, index).search("kai").ranked()
    shelf = ShelfSearcher(
        places.shelf_index, {opened.id: "nb"}, lambda _: opened.outline
    )
    assert [found.document for found in shelf.search("kai")] == [opened.id]


def test_nothing_in_a_bundle_or_a_shelf_index_is_run(
    bundle: Path, store: Store, tmp_path: Path
) -> None:
    places, trap = (
        Places(tmp_path / "data"),
        pickle.dumps(Program(tmp_path / "was-run")),
    )
    pickle.loads(trap)
    (tmp_path / "was-run").unlink()
    use(bundle, store, places)
    whole = shutil.copytree(bundle, tmp_path / "whole")
    parts = [path.relative_to(whole) for path in whole.rglob("*") if path.is_file()]
    assert len(parts) > 3
    for part in parts:
        before = (whole / part).read_bytes()
        for forged in (trap, before[: len(before) // 2] + trap, trap + before):
            shutil.rmtree(bundle)
            shutil.copytree(whole, bundle)
            (bundle / part).write_bytes(forged)
            told(lambda: use(bundle, store, places))
    segments = [path for path in places.shelf_index.rglob("*") if path.is_file()]
    assert segments
    for path in segments:
        path.write_bytes(trap)
    shutil.rmtree(bundle)
    use(shutil.copytree(whole, bundle), store, places)
    assert not (tmp_path / "was-run").exists()


def told(work: Callable[[], object]) -> str:
    """What the user is told where work is refused; empty where it is not."""
    try:
        work()
    except UserError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    "where", [MANIFEST, OUTLINE, "index/index.words", "source/plan.txt"]
)
@pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="this system has no pipes with names"
)
def test_no_part_of_a_bundle_is_waited_for(
    where: str, bundle: Path, store: Store, tmp_path: Path
) -> None:
    (bundle / where).unlink()
    os.mkfifo(bundle / where)
    assert told(lambda: use(bundle, store, Places(tmp_path / "data")))[-1:] in ("", ".")


def test_a_title_and_names_of_a_stranger_do_not_deceive(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(f"\u202eexe.fdp {TEXT}")
    library = Library(Places(tmp_path / "data"), store)
    opened = library.open_document(path)
    entry = library.shelf.entry(opened.id)
    assert entry is not None
    assert entry.title == "\ufffdexe.fdp Havna"
    assert "\u202e" not in opened.outline.title
    assert opened.outline.title.isprintable()


def forge(bundle: Path) -> None:
    """Have a bundle say another thing than its document, its own account in order."""
    xml = (bundle / OUTLINE).read_bytes().replace(b"bygge ny", b"rive all")
    (bundle / OUTLINE).write_bytes(xml)
    found = json.loads((bundle / MANIFEST).read_text())
    found |= {"title": "En annen plan", "outline_size": len(xml)}
    (bundle / MANIFEST).write_text(json.dumps(found))


@pytest.mark.parametrize("by", ["stranger", "user"])
def test_a_bundle_cannot_show_another_text_than_its_document(
    by: str, bundle: Path, store: Store, tmp_path: Path
) -> None:
    if by == "user":
        build(tmp_path / "plan.txt", bundle, force=True)
    forge(bundle)
    before = {path: path.read_bytes() for path in bundle.rglob("*") if path.is_file()}
    library = Library(Places(tmp_path / "data"), store)
    opened = library.open_document(bundle)
    assert any("bygge ny kai" in block.text for block in opened.outline.blocks)
    entry = library.shelf.entry(opened.id)
    assert entry is not None
    assert entry.title == opened.outline.title == "Havna"
    with progress_bar() as progress:
        found = read_document(bundle, progress)
    assert found.outline.blocks == opened.outline.blocks
    assert {
        path: path.read_bytes() for path in bundle.rglob("*") if path.is_file()
    } == before, "a folder of somebody else's stays as it is"


def test_a_bundle_that_was_built_here_is_not_built_again(
    store: Store, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(TEXT)
    bundle = build(tmp_path / "plan.txt", tmp_path / "mine.tiltak")
    opened = Library(Places(tmp_path / "data"), store).open_document(bundle.path)
    assert opened.bundle == bundle


def test_a_bundle_without_its_document_is_refused(
    bundle: Path, store: Store, tmp_path: Path
) -> None:
    forge(bundle)
    (bundle / "source" / "plan.txt").unlink()
    library = Library(Places(tmp_path / "data"), store)
    assert "open the document itself" in told(lambda: library.open_document(bundle))


def test_an_outline_deeper_than_any_document_is_walked(bundle: Path) -> None:
    """Whoever calls itself for each level would come to an end of Python's stack."""
    xml = (bundle / OUTLINE).read_text()
    heading = xml[xml.index("<chapter") : xml.index("</chapter>") + len("</chapter>")]
    levels = ""
    for level in range(1, 2000):
        deeper = heading.replace("<chapter ", f'<chapter x:level="{level}" ', 1)
        levels += deeper.replace('eId="', f'eId="x{level}', 1).replace(
            'wId="', f'wId="x{level}', 1
        )
    prefix = next(
        part for part in xml.split("xmlns:")[1:] if "urn:tiltak" in part
    ).partition("=")[0]
    (bundle / OUTLINE).write_text(
        xml.replace(heading, levels.replace("x:level", f"{prefix}:level"))
    )
    outline = read(bundle / OUTLINE)
    assert max(block.level for block in outline.blocks) == 1999
    assert outline.sections
    assert len(outline.path(len(outline.blocks) - 1)) <= 60


@pytest.mark.parametrize(
    "part",
    [
        hostile.BOMB + "<x>&e9;</x>",
        hostile.LOCAL.format("file:///etc/passwd") + "<x>&e9;</x>",
        hostile.PARAMETER.format("file:///etc/passwd") + "<x>&e9;</x>",
    ],
    ids=["billion laughs", "file", "parameter"],
)
def test_entities_in_an_outline_are_refused(part: str, bundle: Path) -> None:
    (bundle / OUTLINE).write_text(part)
    with pytest.raises(UserError, match="document type declaration is not allowed"):
        read(bundle / OUTLINE)
    assert open_bundle(bundle).outline().blocks, "it is built again from its source"


@pytest.mark.parametrize("name", WORKBOOK)
@pytest.mark.parametrize(
    "doctype",
    [hostile.BOMB, hostile.LOCAL.format("file:///etc/passwd")],
    ids=["bomb", "file"],
)
def test_entities_in_a_spreadsheet_are_not_expanded(name: str, doctype: str) -> None:
    assert xlsx.read(archive(dict(WORKBOOK))) == [["Id"]]
    content = WORKBOOK[name].replace(">Id<", ">Id&e9;<").replace('"a"', '"a&e9;"')
    with suppress(ValueError):
        assert xlsx.read(archive(WORKBOOK | {name: doctype + content})) == [["Id"]]


@pytest.mark.parametrize("name", WORKBOOK)
def test_a_spreadsheet_made_to_fill_the_memory_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no spreadsheet"):
        xlsx.read(archive(WORKBOOK | {name: WORKBOOK[name] + " " * 30_000_000}))


def test_cells_further_right_than_any_table_are_not_read() -> None:
    sheet = WORKBOOK["xl/sheet.xml"].replace(
        "</row>", '<c r="ALL1"><v>1</v></c></row>' + '<row><c r="ALL2"/></row>' * 9
    )
    assert xlsx.read(archive(WORKBOOK | {"xl/sheet.xml": sheet})) == [["Id"], *[[]] * 9]


def test_a_cell_with_a_text_before_the_first_is_damage() -> None:
    """Python would take the last text instead: another note, without a word."""
    shared = f'<sst xmlns="{xlsx.MAIN[1:-1]}"><si><t>a</t></si><si><t>b</t></si></sst>'
    cell = '<c t="s"><v>{}</v></c></row>'
    for number, text in ((1, "b"), (-1, "")):
        sheet = WORKBOOK["xl/sheet.xml"].replace("</row>", cell.format(number))
        book = WORKBOOK | {"xl/sheet.xml": sheet, "xl/sharedStrings.xml": shared}
        if text:
            assert xlsx.read(archive(book)) == [["Id", text]]
        else:
            with pytest.raises(ValueError, match="no spreadsheet"):
                xlsx.read(archive(book))


def test_notes_that_look_like_markup_or_hold_halves_of_characters_are_kept_as_text(
    store: Store, tmp_path: Path
) -> None:
    outline = plan()
    notes = Annotations(store, DOCUMENT, "e1")
    notes.note(outline, "m-1", "plain")
    path = tmp_path / "notes.jsonld"
    export_notes(notes, notes.all(), path, name="Kari", title="Plan")
    odd = "<img src='http://pictures.invalid/x'>\ud800\u202e\x1b[2J"
    content = json.loads(path.read_text())
    (note,) = content["first"]["items"]
    note["id"] = "urn:uuid:" + "1" * 8 + "-1111-1111-1111-" + "1" * 12
    note["body"] = [{"type": "TextualBody", "value": odd, "purpose": "commenting"}]
    note["creator"] = {"id": "urn:x", "name": odd}
    path.write_text(json.dumps(content))
    carry_out(notes, outline, plan_import(notes, path))
    (_, brought) = sorted(notes.all_layers(), key=lambda one: one.author)
    assert brought.body == odd.replace("\ud800", "�").replace("\x1b", "�")
    assert json.loads(json.dumps(brought.body)) == brought.body
    export_notes(notes, notes.all(), path, name="Kari", title="Plan")


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b'{"items": [' + b"1" * 5000 + b"]}",
        b'"\\ud800"',
        b"\xff[",
        b"null",
    ],
)
def test_notes_that_are_none_are_told(
    data: bytes, store: Store, tmp_path: Path
) -> None:
    (tmp_path / "notes.jsonld").write_bytes(data)
    with pytest.raises(UserError, match="holds no notes"):
        plan_import(Annotations(store, DOCUMENT, "e1"), tmp_path / "notes.jsonld")


@pytest.mark.skipif(os.name != "posix", reason="this system allows no such names")
def test_a_document_whose_name_is_no_text_stays_on_the_shelf(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(b"pl\xe5n\n.txt")
    path.write_text(TEXT)
    library = Library(Places(tmp_path / "data"), store)
    opened = library.open_document(path)
    assert library.is_ready(path)
    entry = library.shelf.entry(opened.id)
    assert entry is not None
    assert entry.path == path
    assert entry.is_there
    shutil.move(path, tmp_path / "elsewhere")
    again = library.open_entry(opened.id)
    assert again.notice is not None
    again.notice.encode()


def test_a_spreadsheet_whose_cells_repeat_a_long_text_is_refused(
    tmp_path: Path,
) -> None:
    """Half a megabyte of it would fill gigabytes, so it is read by a worker, and within bounds."""
    path = tmp_path / "register.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number in range(2_000):
            sheet.write_string(number, 0, "x" * 30_000)
    assert path.stat().st_size < 2_000_000
    with pytest.raises(UserError, match="too large a table"):
        register_table.read(path)
