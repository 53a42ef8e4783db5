"""Choices and looks of prints that the user keeps by name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from index_builder.files import read_json
from reader.core.choice import Choice, Only
from reader.core.collation import sort_key
from reader.core.export.atomic_file import save
from reader.core.printing.options import PRESETS, PrintOptions, options_from


class Presets:
    """The presets in one file.

    What is damaged there is passed over; what is kept is written at once.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def looks(self) -> tuple[PrintOptions, ...]:
        """The program's looks, then the user's own in the order of their names."""
        own = [options_from(data) for data in self._rows("looks")]
        return (
            *PRESETS,
            *sorted(
                (look for look in own if look.name),
                key=lambda look: sort_key(look.name),
            ),
        )

    def keep_look(self, look: PrintOptions) -> None:
        """Keep a look under its name, in place of an earlier one.

        Raises `UserError` where it cannot be written.
        """
        others = [row for row in self._rows("looks") if row.get("name") != look.name]
        self._write("looks", [*others, look.as_data()])

    def last(self, document: str) -> tuple[PrintOptions, Choice]:
        """The look that was used last, and the choice of this document: both without a name."""
        looks = [
            options_from(row) for row in self._rows("looks") if not row.get("name")
        ]
        choices = [
            _choice(row)
            for row in self._rows("choices")
            if row.get("document") == document and not row.get("name")
        ]
        look = looks[0] if looks else replace(PRESETS[0], name="")
        return look, choices[0] if choices else Choice()

    def keep_last(self, document: str, look: PrintOptions, choice: Choice) -> None:
        """Keep what was used last: the look for all documents, the choice for this one.

        Raises `UserError` where it cannot be written.
        """
        self.keep_look(replace(look, name=""))
        self.keep_choice(document, replace(choice, name=""))

    def forget_look(self, name: str) -> None:
        """Keep the user's look of this name no longer."""
        self._write(
            "looks", [row for row in self._rows("looks") if row.get("name") != name]
        )

    def choices(self, document: str) -> tuple[Choice, ...]:
        """The choices kept for a document, by its id, in the order of their names."""
        found = [
            _choice(row)
            for row in self._rows("choices")
            if row.get("document") == document
        ]
        return tuple(
            sorted(
                (choice for choice in found if choice.name),
                key=lambda choice: sort_key(choice.name),
            )
        )

    def keep_choice(self, document: str, choice: Choice) -> None:
        """Keep a choice for a document under its name, in place of an earlier one."""
        self._write(
            "choices",
            [
                *self._others(document, choice.name),
                {"document": document} | asdict(choice),
            ],
        )

    def forget_choice(self, document: str, name: str) -> None:
        """Keep the choice of this name no longer."""
        self._write("choices", self._others(document, name))

    def _others(self, document: str, name: str) -> list[dict[str, Any]]:
        return [
            row
            for row in self._rows("choices")
            if (row.get("document"), row.get("name")) != (document, name)
        ]

    def _rows(self, section: str) -> list[dict[str, Any]]:
        rows = self._content().get(section)
        return (
            [row for row in rows if isinstance(row, dict)]
            if isinstance(rows, list)
            else []
        )

    def _content(self) -> dict[str, Any]:
        try:
            content = read_json(self._path)
        except (OSError, ValueError):
            return {}
        return content if isinstance(content, dict) else {}

    def _write(self, section: str, rows: list[dict[str, Any]]) -> None:
        text = json.dumps(
            self._content() | {section: rows}, ensure_ascii=False, indent=1
        )
        save(self._path, text.encode("utf-8", "replace"))


def _choice(row: Mapping[str, Any]) -> Choice:
    """A choice as it was kept; what makes no sense gets its default."""
    only = row.get("only")
    return Choice(
        name=str(row.get("name", "")),
        sections=_texts(row.get("sections")),
        only=Only(only) if only in list(Only) else Only.EVERYTHING,
        value=str(row.get("value", "")),
        blocks=_texts(row.get("blocks")),
    )


def _texts(value: object) -> tuple[str, ...]:
    return (
        tuple(text for text in value if isinstance(text, str))
        if isinstance(value, list)
        else ()
    )
