"""Fields of a Word document that lead somewhere: what they say, and where that is."""

from __future__ import annotations

import re

from lxml import etree

from index_builder.sources.docx.styles import W, switch, value
from index_builder.sources.xml import text_of, whole
from index_builder.spans import is_followed

FIELDS = frozenset(("fldChar", "instrText"))
"""Elements of which fields that reach over several runs consist."""
_HYPERLINK = re.compile(
    r'\s*HYPERLINK\s+(?:(?!\\l)"?([^"\s]+)"?)?(?:.*\\l\s+"?([^"\s]+)"?)?'
)
_REFERENCE = re.compile(r"\s*(?:PAGEREF|NOTEREF|REF)\s+([^\s\\]+)")
_BOXES = ("☐", "☒")
"""Of a form: empty and ticked."""
_LONGEST = 4000
"""Characters of what a field says that are looked at."""
_DEEPEST = 20
"""Fields within each other."""


def field_target(code: str) -> str:
    """Where a field leads: an address, or "#" and the name of a bookmark.

    Empty where that is nowhere.
    """
    code = code[:_LONGEST]
    if found := _HYPERLINK.match(code):
        target = found[1] or (f"#{found[2]}" if found[2] else "")
    elif found := _REFERENCE.match(code):
        target = f"#{found[1]}"
    else:
        target = ""
    return target if is_followed(target) else ""


def form_value(field: etree._Element) -> str:
    """What a field of a form was filled in with: the entry chosen, or a box.

    Empty for a text, which runs hold.
    """
    box, choices = field.find(f"{W}checkBox"), field.find(f"{W}ddList")
    if box is not None:
        checked = switch(box, "checked")
        return _BOXES[bool(switch(box, "default") if checked is None else checked)]
    if choices is None:
        return ""
    entries = [each.get(f"{W}val", "") for each in choices.iter(f"{W}listEntry")]
    chosen = whole(value(choices, "result") or value(choices, "default"), 0)
    return entries[chosen] if 0 <= chosen < len(entries) else ""


def note_field(fields: list[str], element: etree._Element, name: str) -> None:
    """Keep what the fields say that are open where the reading stands."""
    kind = element.get(f"{W}fldCharType")
    if name == "instrText" and fields:
        fields[-1] += text_of(element)
    elif kind == "begin" and len(fields) < _DEEPEST:
        fields.append("")
    elif kind == "end" and fields:
        fields.pop()
