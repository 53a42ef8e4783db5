from __future__ import annotations

import json
from pathlib import Path

import pytest

from index_builder.errors import UserError
from reader.core.settings import SEARCHES_KEPT, Settings, SettingsFile


def test_without_a_file_there_are_defaults_and_no_file_is_made(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "s.json").value == Settings()
    assert not list(tmp_path.iterdir())


def test_what_is_changed_is_there_next_time(tmp_path: Path) -> None:
    path = tmp_path / "new" / "s.json"
    changes = {
        "theme": "sepia",
        "zoom": 130,
        "panels": ("contents", "hits"),
        "panel_widths": {"contents": 280},
    }
    SettingsFile(path).change(**changes)
    assert SettingsFile(path).value == Settings(**changes)
    assert [entry.name for entry in path.parent.iterdir()] == ["s.json"]


def test_halves_of_characters_are_kept_as_the_sign_for_them(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text(
        '{"author": "\\ud83d", "searches": ["\\ud83d\\udea2"], "of another version": "\\udc00"}'
    )
    settings = SettingsFile(path)
    assert settings.value.author == "\N{REPLACEMENT CHARACTER}"
    assert settings.value.searches == ("\N{SHIP}",)
    settings.change(author="typed \ud800")
    assert SettingsFile(path).value.author == "typed ?"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000]
)
def test_a_damaged_file_gives_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(content)
    assert SettingsFile(path).value == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", 7),
        ("theme", "plaid"),
        ("zoom", "large"),
        ("zoom", True),
        ("panels", "contents"),
        ("panels", [1]),
        ("panel_widths", [1]),
        ("panel_widths", {"contents": "wide"}),
        ("show_measures", 1),
        ("language", None),
    ],
)
def test_a_damaged_value_gives_its_default_and_spares_the_others(
    tmp_path: Path, name: str, value: object
) -> None:
    path = tmp_path / "s.json"
    path.write_text(json.dumps({"author": "Anne", name: value}))
    assert SettingsFile(path).value == Settings(author="Anne")


@pytest.mark.parametrize(("asked", "given"), [(1, 50), (90_000, 400), (125, 125)])
def test_the_text_never_gets_too_small_to_find_the_way_back(
    tmp_path: Path, asked: int, given: int
) -> None:
    path = tmp_path / "s.json"
    path.write_text(json.dumps({"zoom": asked}))
    assert SettingsFile(path).value.zoom == given


def test_entries_of_a_newer_version_stay(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text(json.dumps({"hologram": "on"}))
    SettingsFile(path).change(zoom=120)
    assert json.loads(path.read_text())["hologram"] == "on"


def test_two_windows_keep_each_others_changes(tmp_path: Path) -> None:
    one, other = SettingsFile(tmp_path / "s.json"), SettingsFile(tmp_path / "s.json")
    one.change(theme="dark")
    other.change(zoom=150)
    assert (
        other.value
        == SettingsFile(tmp_path / "s.json").value
        == Settings(theme="dark", zoom=150)
    )


def test_listeners_hear_of_changes_only(tmp_path: Path) -> None:
    heard = []
    settings = SettingsFile(tmp_path / "s.json")
    settings.on_change.append(lambda: heard.append(settings.value.theme))
    settings.change(theme="dark")
    settings.change(theme="dark")
    assert heard == ["dark"]


def test_a_file_that_cannot_be_written_is_told_and_the_change_holds(
    tmp_path: Path,
) -> None:
    (tmp_path / "folder").write_text("a file where a folder should be")
    settings = SettingsFile(tmp_path / "folder" / "s.json")
    with pytest.raises(UserError, match="could not be saved"):
        settings.change(theme="dark")
    assert settings.value.theme == "dark"


def test_searches_are_kept_newest_first_each_once() -> None:
    settings = Settings()
    for query in ("skole", "vei", "skole", *map(str, range(SEARCHES_KEPT))):
        settings = settings.with_search(query)
    assert len(settings.searches) == SEARCHES_KEPT
    assert settings.searches[0] == str(SEARCHES_KEPT - 1)
    assert Settings().with_search("a").with_search("b").with_search("a").searches == (
        "a",
        "b",
    )
