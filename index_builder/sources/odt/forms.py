"""The fields of forms in an OpenDocument text, with what was filled in."""

from __future__ import annotations

from lxml import etree

from index_builder.sources.odt.package import OFFICE
from index_builder.sources.xml import local

_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FORM = "{urn:oasis:names:tc:opendocument:xmlns:form:1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_BOXES = {"checked": "☒", "unchecked": "☐"}


def fill_in(content: etree._Element) -> None:
    """Give each place of a form's field the text that a reader sees there."""
    fields: dict[str, etree._Element] = {}
    for forms in content.iter(f"{OFFICE}forms"):
        for field in forms.iter(etree.Element):
            name = field.get(f"{_FORM}id") or field.get(_ID)
            if name:
                fields[name] = field
    for place in content.iter(f"{_DRAW}control"):
        found = fields.get(place.get(f"{_DRAW}control", ""))
        if found is not None:
            place.text = _shown(found)


def _shown(field: etree._Element) -> str:
    label = field.get(f"{_FORM}label", "")
    if local(field) in ("checkbox", "radio"):
        state = field.get(f"{_FORM}current-state") or field.get(f"{_FORM}state", "")
        selected = "checked" if field.get(f"{_FORM}current-selected") == "true" else ""
        return f"{_BOXES.get(state or selected, '☐')} {label}".strip()
    chosen = [
        each.get(f"{_FORM}label", "")
        for each in field
        if each.get(f"{_FORM}current-selected") == "true"
    ]
    value = field.get(f"{_FORM}current-value") or field.get(f"{_FORM}value", "")
    return ", ".join(chosen) or value or label
