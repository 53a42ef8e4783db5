"""Building a bundle: whole or not at all, and never twice for nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from index_builder import bundle_folder
from index_builder import manifest as manifests
from index_builder.bundle import Bundle, build, build_many, open_bundle
from index_builder.bundle_folder import MANIFEST, OUTLINE
from index_builder.errors import Cancelled, UserError
from index_builder.model import Kind
from tests.index_builder.bundles.folders import TEXT, left_over


def stop(stage: str, done: int, total: int) -> None:
    if stage == "index":
        raise Cancelled


def test_a_bundle_holds_outline_index_source_and_manifest(
    built: Bundle, source: Path
) -> None:
    assert built.source_path.read_bytes() == source.read_bytes()
    assert built.index_folder.is_dir()
    assert any("skole" in block.text for block in built.outline().blocks)
    assert built.head(1).blocks == built.outline().blocks[:1]
    manifest = json.loads((built.path / MANIFEST).read_text())
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
def test_what_has_changed_is_built_again(
    change: str, built: Bundle, source: Path
) -> None:
    outline = built.path / OUTLINE
    match change:
        case "source":
            source.write_text(TEXT + "\nSlutt.\n", encoding="utf-8")
        case "outline":
            outline.write_bytes(outline.read_bytes()[:-10])
        case "index":
            built.index_folder.rename(built.path.with_name("elsewhere"))
        case "version":
            path = built.path / MANIFEST
            path.write_text(
                path.read_text().replace(f'"{manifests.BUILDER}"', '"0.0.0"')
            )
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


def test_a_killed_build_leaves_nothing_at_its_place(
    source: Path, tmp_path: Path
) -> None:
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


def test_what_a_build_had_set_aside_when_it_was_killed_comes_back(
    built: Bundle, source: Path
) -> None:
    def set_aside(stage: str, done: int, total: int) -> None:
        """Leave what a kill between the two renamings leaves."""
        making = next(
            path for path in built.path.parent.iterdir() if path.suffix == ".unfinished"
        )
        built.path.rename(making.with_suffix(".former"))
        raise Cancelled

    (built.path / bundle_folder.INDEX / "mark").touch()
    with pytest.raises(Cancelled):
        build(source, built.path, set_aside, force=True)
    assert not built.path.exists()
    with pytest.raises(Cancelled):
        build(source, built.path, stop, force=True)
    assert (built.path / bundle_folder.INDEX / "mark").exists()
    assert not left_over(built.path.parent)


@pytest.mark.parametrize("length", [200, 226, 255])
def test_a_document_may_have_the_longest_name_that_a_system_allows(
    length: int, tmp_path: Path
) -> None:
    source = tmp_path / ("å" * ((length - 4) // 2) + ".txt").rjust(
        length - (length - 4) // 2, "p"
    )
    assert len(source.name.encode()) == length
    source.write_text(TEXT, encoding="utf-8")
    built = dict(build_many([source], bundle_folder.default_folder))[source]
    assert isinstance(built, Bundle)
    assert open_bundle(built.path).source_path.name == source.name
    other = source.with_name(source.name.replace(".txt", ".md"))
    assert bundle_folder.default_folder(other) != built.path


def test_a_name_that_is_too_long_for_the_system_is_told_in_a_sentence(
    source: Path, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="too long"):
        build(source, tmp_path / ("p" * 300))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_process_that_the_system_ends_costs_no_other_document(tmp_path: Path) -> None:
    sources = [tmp_path / f"{number}.txt" for number in range(4)]
    for path in sources:
        path.write_text(TEXT, encoding="utf-8")
    folders = tmp_path / "into"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        script = (
            "import sys; from pathlib import Path\n"
            "from index_builder import bundle\n"
            "from tests.index_builder.bundles.killed_build import killed_once\n"
            "if __name__ == '__main__':\n"
            "    bundle.build = killed_once\n"
            "    paths = [Path(name) for name in sys.argv[2:]]\n"
            "    into = Path(sys.argv[1])\n"
            "    for path, built in bundle.build_many(paths, lambda path: into / path.name, workers=2):\n"
            "        print(path.name, type(built).__name__)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, folders, *sources],
            check=True,
            capture_output=True,
            text=True,
        )
    assert sorted(done.stdout.splitlines()) == [
        f"{number}.txt Bundle" for number in range(4)
    ]


def test_a_vanished_source_is_told_in_a_sentence(built: Bundle, source: Path) -> None:
    source.unlink()
    with pytest.raises(UserError, match=r"plan å\.txt could not be read"):
        build(source, built.path)
    assert built.outline().blocks


def test_a_source_that_changes_meanwhile_is_told_in_a_sentence(
    source: Path, tmp_path: Path
) -> None:
    def write(stage: str, done: int, total: int) -> None:
        source.write_text("Something else.")

    with pytest.raises(UserError, match="was changed while it was read"):
        build(source, tmp_path / "plan.tiltak", write)
    assert not (tmp_path / "plan.tiltak").exists()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ENOSPC", "no room left on the disk"),
        ("EACCES", "no permission"),
        ("EIO", "choose another folder"),
    ],
)
def test_a_disk_that_refuses_is_told_in_a_sentence(
    code: str, sentence: str, built: Bundle, source: Path
) -> None:
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


def test_two_that_build_the_same_leave_one_whole_bundle(
    source: Path, tmp_path: Path
) -> None:
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
    results = dict(
        build_many(
            [source, second, missing],
            progress=lambda *step: told.append(step),
            workers=2,
        )
    )
    assert isinstance(results[missing], UserError)
    assert isinstance(results[source], Bundle)
    assert results[source].path.name == "plan å.txt.tiltak"
    assert told == [("build", 1, 3), ("build", 2, 3), ("build", 3, 3)]
