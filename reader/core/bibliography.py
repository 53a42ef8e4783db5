"""A document, or a measure of it, for programs that keep references: CSL-JSON, BibTeX and RIS."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from index_builder.legible import legible
from index_builder.model import Kind, Outline
from reader.core.details import Details
from reader.core.place_links import link_to

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_LANGUAGE_NAMES = {
    "nb": "norsk",
    "nn": "nynorsk",
    "no": "norsk",
    "da": "danish",
    "sv": "swedish",
    "de": "german",
    "en": "english",
}
"""As babel, and so BibTeX, calls them."""
_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""What TeX would take for mark-up."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What is cited."""

    key: str
    """By which a text refers to it: letters, digits and hyphens."""
    title: str
    issuer: str = ""
    year: str = ""
    month: str = ""
    day: str = ""
    number: str = ""
    """Of the document in a series."""
    language: str = ""
    """BCP 47."""
    page: str = ""
    """On which the measure stands; empty for a document."""
    locator: str = ""
    """The number of the measure."""
    quote: str = ""
    """Its text."""
    link: str = ""
    """To the place."""


def reference_of(
    outline: Outline,
    edition: str,
    details: Details,
    title: str,
    position: int | None = None,
) -> Reference:
    """The reference of a document, or of the block at a position of it."""
    found = _DATE.fullmatch(details.date)
    year, month, day = (part or "" for part in found.groups()) if found else [""] * 3
    name = legible(details.title_or(title))
    words = re.findall(r"[a-z0-9]+", name.casefold().translate(_PLAIN))
    key = "-".join(filter(None, [*words[:3], year or details.year])) or "document"
    whole = Reference(
        key=key,
        title=name,
        issuer=legible(details.issuer),
        year=year or details.year,
        month=month,
        day=day,
        number=legible(details.number),
        language=outline.language,
    )
    if position is None:
        return whole
    block = outline.blocks[position]
    is_numbered = block.kind in (Kind.MEASURE, Kind.HEADING)
    locator = block.number if is_numbered else ""
    return Reference(
        key=f"{key}-{locator or block.id}",
        title=whole.title,
        issuer=whole.issuer,
        year=whole.year,
        month=month,
        day=day,
        number=whole.number,
        language=whole.language,
        page=str(block.page) if outline.page_count > 1 else "",
        locator=locator,
        quote=legible(block.statement),
        link=str(link_to(outline, position, edition)),
    )


_PLAIN = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "ü": "u"})


def to_csl(one: Reference) -> bytes:
    """CSL-JSON: a list of one item, of the type that Zotero gives reports."""
    item: dict[str, Any] = {
        "id": one.key,
        "type": "report",
        "title": one.title,
        "language": one.language,
    }
    if one.issuer:
        item["author"] = [{"literal": one.issuer}]
        item["publisher"] = one.issuer
    if one.year:
        parts = [int(part) for part in (one.year, one.month, one.day) if part]
        item["issued"] = {"date-parts": [parts]}
    more = {
        "number": one.number,
        "page": one.page,
        "section": one.locator,
        "abstract": one.quote,
        "URL": one.link,
    }
    item |= {name: value for name, value in more.items() if value}
    return (json.dumps([item], ensure_ascii=True, indent=1) + "\n").encode()


def to_bibtex(one: Reference) -> bytes:
    """BibTeX, for BibTeX and BibLaTeX: what TeX would take for mark-up is escaped."""
    fields = {
        "title": f"{{{_latex(one.title)}}}",
        "author": f"{{{_latex(one.issuer)}}}" if one.issuer else "",
        "institution": _latex(one.issuer),
        "year": one.year,
        "month": one.month.lstrip("0"),
        "number": _latex(one.number),
        "pages": one.page,
        "chapter": _latex(one.locator),
        "language": _LANGUAGE_NAMES.get(one.language.partition("-")[0], ""),
        "abstract": _latex(one.quote),
        "url": one.link,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    text = f"@techreport{{{one.key},\n" + "\n".join(lines) + "\n}\n"
    return text.encode("utf-8", "replace")


def to_ris(one: Reference) -> bytes:
    """RIS: a tag a line, ended as the format asks, by carriage return and line feed."""
    date = "/".join((one.year, one.month, one.day, "")) if one.year else ""
    lines = [
        ("TY", "RPRT"),
        ("ID", one.key),
        ("TI", one.title),
        ("AU", f"{one.issuer}," if one.issuer else ""),
        ("PB", one.issuer),
        ("PY", one.year),
        ("DA", date),
        ("SN", one.number),
        ("SP", one.page),
        ("SE", one.locator),
        ("AB", one.quote),
        ("LA", one.language),
        ("UR", one.link),
    ]
    text = "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value)
    return f"{text}ER  - \r\n".encode("utf-8", "replace")


def _latex(text: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in text)


class ReferenceFormat(NamedTuple):
    """A kind of file for references."""

    name: str
    """As the command line calls it."""
    suffix: str
    render: Callable[[Reference], bytes]


FORMATS = (
    ReferenceFormat("bibtex", ".bib", to_bibtex),
    ReferenceFormat("ris", ".ris", to_ris),
    ReferenceFormat("csl", ".json", to_csl),
)
