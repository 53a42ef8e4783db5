"""Bundles that are damaged, altered, or in the way: never followed, never lost."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from index_builder import manifest as manifests
from index_builder.bundle import Bundle, build, open_bundle
from index_builder.bundle_folder import MANIFEST, OUTLINE
from index_builder.bundle_trust import sealed_bundle
from index_builder.errors import UserError
from tests.index_builder.bundles.folders import TEXT, left_over


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder of a user's that looks like a damaged bundle to those who look at names alone."""
    folder = tmp_path / "project"
    files = {
        "bundle.json": '{"name": "app", "entry": "lib/deep/work.js"}',
        "README": "Mine.",
        "source/index.md": "# Kapittel\n\nTekst.\n",
        "lib/deep/work.js": "let all = 1;",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.mark.parametrize(
    "manifest", ['{"name": "app"}', "{", "[]", '{"source": "index.md"}', ""]
)
def test_a_folder_with_a_manifest_of_another_program_is_no_bundle(
    manifest: str, project: Path, source: Path
) -> None:
    (project / "bundle.json").write_text(manifest)
    before = contents(project)
    with pytest.raises(UserError, match="is no prepared document"):
        open_bundle(project)
    with pytest.raises(UserError, match="no prepared document: choose another name"):
        build(source, project)
    assert contents(project) == before


@pytest.mark.parametrize(
    "name",
    ["my notes.txt", "source/draft.txt", "source/more/table.ods", "outline.xml.bak"],
)
@pytest.mark.parametrize("damage", ["version", "outline", "manifest"])
def test_a_file_that_a_user_put_into_a_bundle_stays(
    name: str, damage: str, built: Bundle, source: Path
) -> None:
    (built.path / name).parent.mkdir(exist_ok=True)
    (built.path / name).write_text("Mine.")
    match damage:
        case "version":
            path = built.path / MANIFEST
            path.write_text(
                path.read_text().replace(f'"{manifests.BUILDER}"', '"0.0.0"')
            )
        case "outline":
            (built.path / OUTLINE).write_bytes(b"<")
        case "manifest":
            (built.path / MANIFEST).write_text("{")
    before = contents(built.path)
    with pytest.raises(
        UserError, match=r"Nothing was changed|not as Tiltak writes it|is damaged"
    ):
        build(source, built.path, force=True)
    if damage != "version":
        with pytest.raises(
            UserError, match=r"Nothing was changed|not as Tiltak writes it|is damaged"
        ):
            open_bundle(built.path)
    assert contents(built.path) == before
    assert not left_over(built.path.parent)


def test_files_that_a_file_manager_leaves_in_every_folder_do_not_count(
    built: Bundle, source: Path
) -> None:
    (built.path / ".DS_Store").touch()
    assert build(source, built.path, force=True).outline().blocks


def test_the_rest_of_a_build_is_known_by_its_whole_name(
    built: Bundle, source: Path
) -> None:
    """The letters of a document's name are no pattern, and other folders that end alike are not ours."""
    others = [
        ".plan.tiltak.12345678.former",
        ".other-12345678.former",
        ".tiltak-0123456789ab-12345678.former",
    ]
    for name in others:
        (built.path.parent / name).mkdir()
        (built.path.parent / name / "letter.txt").touch()
    strange = source.with_name("*.txt")
    strange.write_text(TEXT, encoding="utf-8")
    build(strange, built.path.with_name("*.tiltak"))
    build(source, built.path, force=True)
    assert sorted(left_over(built.path.parent)) == sorted(others)


@pytest.mark.parametrize("link", ["file", "folder"])
def test_a_link_in_a_damaged_bundle_is_not_followed(
    link: str, built: Bundle, tmp_path: Path
) -> None:
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    (secrets / built.manifest.source).write_text(
        "Hemmelig. Kommunen skal holde dette for seg selv."
    )
    built.source_path.unlink()
    if link == "file":
        built.source_path.symlink_to(secrets / built.manifest.source)
    else:
        built.source_path.parent.rmdir()
        built.source_path.parent.symlink_to(secrets)
    for damage in (MANIFEST, OUTLINE):
        (built.path / damage).write_text("{")
        with pytest.raises(UserError):
            open_bundle(built.path)
    assert "Hemmelig" in (secrets / built.manifest.source).read_text()


def test_a_folder_of_the_users_is_never_replaced(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.txt").touch()
    with pytest.raises(UserError, match="no prepared document: choose another name"):
        build(source, folder)
    assert (folder / "letter.txt").exists()


@pytest.mark.parametrize(
    "damage", ["no manifest", "bad manifest", "short outline", "no outline"]
)
def test_a_damaged_bundle_is_built_again_from_its_own_source(
    damage: str, built: Bundle
) -> None:
    match damage:
        case "no manifest":
            (built.path / MANIFEST).unlink()
            with pytest.raises(UserError, match="no prepared document"):
                open_bundle(built.path)
            return
        case "bad manifest":
            (built.path / MANIFEST).write_text("{")
        case "short outline":
            (built.path / OUTLINE).write_bytes(b"<")
        case "no outline":
            (built.path / OUTLINE).unlink()
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
def test_a_manifest_that_we_did_not_write_is_refused(
    alter: dict[str, object], built: Bundle
) -> None:
    path = built.path / MANIFEST
    path.write_text(json.dumps(json.loads(path.read_text()) | alter))
    with pytest.raises(UserError, match="not as Tiltak writes it"):
        manifests.read(path)


def test_an_outline_that_was_damaged_and_kept_its_size_is_built_again(
    built: Bundle,
) -> None:
    before = built.outline()
    outline = built.path / OUTLINE
    outline.write_bytes(outline.read_bytes().replace(b"</", b"<<", 1))
    assert open_bundle(built.path).outline() == before


def test_a_bundle_of_a_newer_version_is_told_in_a_sentence(built: Bundle) -> None:
    path = built.path / MANIFEST
    path.write_text(
        json.dumps(json.loads(path.read_text()) | {"format": 99, "more": {}})
    )
    with pytest.raises(UserError, match="newer version"):
        open_bundle(built.path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_the_place_of_the_key_is_not_waited_for(
    source: Path, tmp_path: Path, data_folder: Path
) -> None:
    os.mkfifo(data_folder / "index.key")
    built = build(source, tmp_path / "plan.tiltak")
    assert sealed_bundle(built.path) == built
