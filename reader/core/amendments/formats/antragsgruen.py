"""The forms of Antragsgrün, a web platform for motions: its CSV, and requests for its REST API.

A request asks to make one amendment, and holds the whole amended chapter, from which the
server works out what differs: <https://github.com/CatoTH/antragsgruen>, docs/openapi.yaml.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Any

from index_builder.model import Block, Kind, Outline, Section
from reader.core import formula_guard
from reader.core.amendments.columns import Row
from reader.core.amendments.formats.form import Form
from reader.core.amendments.model import ClashError, LostPlaceError
from reader.core.amendments.result import apply_amendments

_HEAD = ("Identifier", "Title", "Text", "Reason", "Submitter", "Category")
UNKNOWN_SECTION = 0
"""Stands for the number of the motion's section, which the platform alone knows."""
_LISTED = frozenset({Kind.MEASURE, Kind.ITEM})


def render_csv(form: Form) -> bytes:
    """The rows that the platform gives out for others to take in."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEAD)
    for row in form.rows:
        one = row.amendment
        who = ", ".join(filter(None, [one.proposer, one.branch]))
        proposed = row.sentence or one.new_text
        cells = (one.label, form.title, proposed, one.reason, who, row.first.chapter)
        writer.writerow(map(formula_guard.guard, cells))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def render_json(form: Form) -> bytes:
    """A request an amendment, with the chapter whose motion it belongs to.

    Amendments without a place are left out.
    """
    requests = [made for row in form.rows if (made := _request(row, form.outline))]
    return json.dumps(requests, ensure_ascii=False, indent=1).encode() + b"\n"


def _request(row: Row, outline: Outline) -> dict[str, Any] | None:
    one = row.amendment
    chapter = _chapter(outline, one.blocks[0])
    try:
        # Of the chapter alone: the whole text would be made anew for each amendment.
        made = apply_amendments(chapter, [one])
    except (ClashError, LostPlaceError):
        return None
    initiator = {"person_type": "person", "name": one.proposer}
    if one.branch and not one.proposer:
        initiator = {"person_type": "organization", "name": one.branch}
    elif one.branch:
        initiator["organization"] = one.branch
    text = "".join(_html(made.blocks))
    return {
        "identifier": one.label,
        "motion": chapter.title,
        "request": {
            "sections": [{"section_id": UNKNOWN_SECTION, "data": text}],
            "initiators": [initiator],
            "supporters": [],
            "reason": f"<p>{escape(one.reason)}</p>" if one.reason else None,
            "editorial": f"<p>{escape(row.sentence)}</p>" if one.editorial else None,
            "global_alternative": False,
        },
    }


def _chapter(outline: Outline, key: str) -> Outline:
    """The chapter that holds a block, as a document of its own.

    For a block before the first chapter, it is all the text before that chapter.
    """
    position = outline.positions.get(key, -1)
    found = next((one for one in outline.sections if _holds(one, position)), None)
    first = outline.sections[0].start if outline.sections else len(outline.blocks)
    start, end = (found.start, found.end) if found else (0, first)
    blocks = outline.blocks[start:end]
    title = blocks[0].text if found else outline.title
    return Outline(title, outline.language, blocks)


def _holds(section: Section, position: int) -> bool:
    return section.start <= position < section.end


def _html(blocks: Iterable[Block]) -> Iterator[str]:
    for listed, those in groupby(blocks, lambda block: block.kind in _LISTED):
        if listed:
            yield f"<ul>{''.join(f'<li>{escape(one.text)}</li>' for one in those)}</ul>"
            continue
        for one in those:
            tag = f"h{min(one.level + 1, 6)}" if one.kind is Kind.HEADING else "p"
            yield f"<{tag}>{escape(one.text)}</{tag}>"
