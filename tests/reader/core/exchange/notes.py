"""Notes that are written to a file and brought in again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from index_builder.model import Outline
from reader.core.annotations import Annotations
from reader.core.exchange import export_notes
from reader.core.exchange_import import Plan, carry_out, plan_import
from reader.core.marks import Stance
from tests.reader.material import plan

OUTLINE = plan()
Open = Callable[[str], Annotations]
"""Opens the annotations on the document as one of several people has them."""


def fill(notes: Annotations) -> None:
    notes.highlight(OUTLINE, "p-1", 16, 43, "costs")
    notes.set_body(notes.all()[0].id, "Hva *koster* det? 🙂")
    notes.highlight(OUTLINE, "m-1", -1, -1, "follow-up")
    note = notes.note(OUTLINE, "h-2", "Om veier\n\n- ett\n- to")
    notes.set_tags([note], ["vei", "Åpning"])
    notes.set_stance(OUTLINE, ["m-3"], Stance.CHANGE, 2, "Bare grus")
    notes.set_stance(OUTLINE, ["m-4"], Stance.FOR)


def written(notes: Annotations, path: Path, name: str = "Kari") -> dict[str, Any]:
    export_notes(notes, notes.all_layers(), path, name=name, title=OUTLINE.title)
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


def bring_in(notes: Annotations, path: Path, outline: Outline = OUTLINE) -> Plan:
    found = plan_import(notes, path)
    carry_out(notes, outline, found)
    return found
