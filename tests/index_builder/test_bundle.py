"""Building a bundle: whole or not at all, and never twice for nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from index_builder import bundle as bundles
from index_builder import manifest as manifests
from index_builder.bundle import Bundle, build, build_many, open_bundle
from index_builder.errors import Cancelled, UserError
from index_builder.model import Kind

TEXT = "1. Innledning\n\nKommunen har lagt en plan.\n\nKommunen vil:\n\n• bygge en skole\n\n• bygge en barnehage\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "plan å.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def built(source: Path, tmp_path: Path) -> Bundle:
    return build(source, tmp_path / "plan.tiltak")


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def stop(stage: str, done: int, total: int) -> None:
    if stage == "index":
        raise Cancelled


def test_a_bundle_holds_outline_index_source_and_manifest(built: Bundle, source: Path) -> None:
    assert built.source_path.read_bytes() == source.read_bytes()
    assert built.index_folder.is_dir()
    assert any("skole" in block.text for block in built.outline().blocks)
    assert built.head(1).blocks == built.outline().blocks[:1]
    manifest = json.loads((built.path / bundles.MANIFEST).read_text())
    assert manifest["builder"] == manifests.BUILDER
    assert sum(manifest["counts"].values()) == len(built.outline().blocks)
    assert set(manifest["counts"]) <= set(Kind)


def test_an_unchanged_source_is_not_built_again(built: Bundle, source: Path) -> None:
    mark = built.index_folder / "mark"
    mark.touch()
    assert build(source, built.path) == built
    assert mark.exists()
    build(source, built.path, force=True)
    assert not mark.exists()


@pytest.mark.parametrize("change", ["source", "outline", "index", "version"])
def test_what_has_changed_is_built_again(change: str, built: Bundle, source: Path) -> None:
    outline = built.path / bundles.OUTLINE
    match change:
        case "source":
            source.write_text(TEXT + "\nSlutt.\n", encoding="utf-8")
        case "outline":
            outline.write_bytes(outline.read_bytes()[:-10])
        case "index":
            built.index_folder.rename(built.path / "elsewhere")
        case "version":
            path = built.path / bundles.MANIFEST
            path.write_text(path.read_text().replace(f'"{manifests.BUILDER}"', '"0.0.0"'))
    again = build(source, built.path)
    assert again.manifest.current
    assert again.index_folder.is_dir()
    assert len(again.outline().blocks) == sum(again.manifest.counts.values())
    assert ("Slutt." in again.outline().blocks[-1].text) == (change == "source")
    assert not left_over(built.path.parent)


def test_a_stopped_build_leaves_what_was_there(built: Bundle, source: Path) -> None:
    before = sorted(built.path.rglob("*"))
    with pytest.raises(Cancelled):
        build(source, built.path, stop, force=True)
    assert sorted(built.path.rglob("*")) == before
    with pytest.raises(Cancelled):
        build(source, built.path.with_name("new.tiltak"), stop)
    assert not built.path.with_name("new.tiltak").exists()
    assert not left_over(built.path.parent)


def test_a_killed_build_leaves_nothing_at_its_place(source: Path, tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from index_builder.bundle import build\n"
        "def die(stage, done, total): stage == 'index' and os._exit(9)\n"
        "build(Path(sys.argv[1]), Path(sys.argv[2]), die)"
    )
    folder = tmp_path / "plan.tiltak"
    killed = subprocess.run([sys.executable, "-c", script, source, folder], check=False)
    assert killed.returncode == 9
    assert not folder.exists()
    assert build(source, folder).outline().blocks


def test_what_a_build_had_set_aside_when_it_was_killed_comes_back(built: Bundle, source: Path) -> None:
    # Killed between the two renamings.
    built.path.rename(built.path.with_name(f".{built.path.name}.12345678.former"))
    mark = built.path.with_name(f".{built.path.name}.12345678.former") / "mark"
    mark.touch()
    with pytest.raises(Cancelled):
        build(source, built.path, stop, force=True)
    assert (built.path / "mark").exists()


def test_a_folder_of_the_users_is_never_replaced(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.txt").touch()
    with pytest.raises(UserError, match="no prepared document: choose another name"):
        build(source, folder)
    assert (folder / "letter.txt").exists()


def test_a_vanished_source_is_told_in_a_sentence(built: Bundle, source: Path) -> None:
    source.unlink()
    with pytest.raises(UserError, match=r"plan å\.txt could not be read"):
        build(source, built.path)
    assert built.outline().blocks


def test_a_source_that_changes_meanwhile_is_told_in_a_sentence(source: Path, tmp_path: Path) -> None:
    def write(stage: str, done: int, total: int) -> None:
        source.write_text("Something else.")

    with pytest.raises(UserError, match="was changed while it was read"):
        build(source, tmp_path / "plan.tiltak", write)
    assert not (tmp_path / "plan.tiltak").exists()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("ENOSPC", "no room left on the disk"), ("EACCES", "no permission"), ("EIO", "choose another folder")],
)
def test_a_disk_that_refuses_is_told_in_a_sentence(code: str, sentence: str, built: Bundle, source: Path) -> None:
    import errno
    import os

    def refuse(stage: str, done: int, total: int) -> None:
        number = getattr(errno, code)
        raise OSError(number, os.strerror(number))

    with pytest.raises(UserError, match=f"{sentence}.*Nothing was changed"):
        build(source, built.path, refuse, force=True)
    assert built.outline().blocks
    assert not left_over(built.path.parent)


def test_an_opened_bundle_is_the_one_that_was_built(built: Bundle) -> None:
    assert open_bundle(built.path) == built


@pytest.mark.parametrize("damage", ["no manifest", "bad manifest", "short outline", "no outline"])
def test_a_damaged_bundle_is_built_again_from_its_own_source(damage: str, built: Bundle) -> None:
    match damage:
        case "no manifest":
            (built.path / bundles.MANIFEST).unlink()
            with pytest.raises(UserError, match="no prepared document"):
                open_bundle(built.path)
            return
        case "bad manifest":
            (built.path / bundles.MANIFEST).write_text("{")
        case "short outline":
            (built.path / bundles.OUTLINE).write_bytes(b"<")
        case "no outline":
            (built.path / bundles.OUTLINE).unlink()
    mended = open_bundle(built.path)
    assert mended == built
    assert mended.outline().blocks


@pytest.mark.parametrize(
    "alter",
    [
        {"source": "../../etc/passwd"},
        {"source": ".."},
        {"pages": "two"},
        {"counts": {"heading": "many"}},
        {"unknown": 1},
        {"title": None},
    ],
)
def test_a_manifest_that_we_did_not_write_is_refused(alter: dict[str, object], built: Bundle) -> None:
    path = built.path / bundles.MANIFEST
    path.write_text(json.dumps(json.loads(path.read_text()) | alter))
    with pytest.raises(UserError, match="not as Tiltak writes it"):
        manifests.read(path)


def test_a_bundle_of_a_newer_version_is_told_in_a_sentence(built: Bundle) -> None:
    path = built.path / bundles.MANIFEST
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": 99, "more": {}}))
    with pytest.raises(UserError, match="newer version"):
        open_bundle(built.path)


def test_two_that_build_the_same_leave_one_whole_bundle(source: Path, tmp_path: Path) -> None:
    paths = [source]
    for number in range(5):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(f"{TEXT}\nSlutt nummer {number}.\n")
    folder = tmp_path / "same.tiltak"
    results = dict(build_many(paths, lambda _: folder, workers=3))
    assert all(isinstance(result, Bundle) for result in results.values())
    left = open_bundle(folder)
    assert left.source_path.exists()
    assert len(left.outline().blocks) == sum(left.manifest.counts.values())
    assert not left_over(tmp_path)


def test_many_documents_are_built_at_once(source: Path, tmp_path: Path) -> None:
    second = tmp_path / "second.txt"
    second.write_text(TEXT)
    told: list[tuple[str, int, int]] = []
    missing = tmp_path / "missing.txt"
    results = dict(build_many([source, second, missing], progress=lambda *step: told.append(step), workers=2))
    assert isinstance(results[missing], UserError)
    assert isinstance(results[source], Bundle)
    assert results[source].path.name == "plan å.txt.tiltak"
    assert told == [("build", 1, 3), ("build", 2, 3), ("build", 3, 3)]
