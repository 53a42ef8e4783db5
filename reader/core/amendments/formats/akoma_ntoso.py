"""Akoma Ntoso 3.0: each amendment as a `mod` with its quoted texts, for parliaments and archives."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from reader.core.amendments.columns import Row
from reader.core.amendments.formats.form import Form
from reader.core.amendments.model import Amendment
from reader.core.export.asides import xml_safe

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def render(form: Form) -> bytes:
    """The file, in UTF-8."""
    parts = "".join(
        _section(number, row) for number, row in enumerate(form.rows, start=1)
    )
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="{_NAMESPACE}">\n'
        f'<doc name="amendments">\n{_meta(form)}<mainBody eId="body">\n{parts}</mainBody>\n</doc>\n</akomaNtoso>\n'
    )
    return text.encode()


def _meta(form: Form) -> str:
    date = f'<FRBRdate date="{datetime.now(UTC):%Y-%m-%d}" name="made"/>'
    author = '<FRBRauthor href="#tiltak"/>'
    base = f"/akn/zz/doc/amendments/{form.edition[:16] or 'document'}"
    language = form.outline.language or form.language
    parts = []
    for level, this, more in (
        ("Work", base, '<FRBRcountry value="zz"/>'),
        (
            "Expression",
            f"{base}/{language}",
            f"<FRBRlanguage language={quoteattr(language)}/>",
        ),
        ("Manifestation", f"{base}/{language}.akn", ""),
    ):
        uris = f"<FRBRthis value={quoteattr(this)}/><FRBRuri value={quoteattr(this)}/>"
        parts.append(f"<FRBR{level}>{uris}{date}{author}{more}</FRBR{level}>\n")
    agent = '<TLCOrganization eId="tiltak" href="/ontology/organizations/tiltak" showAs="Tiltak"/>'
    return (
        f'<meta>\n<identification source="#tiltak">\n{"".join(parts)}</identification>\n'
        f'<references source="#tiltak">{agent}</references>\n</meta>\n'
    )


def _section(number: int, row: Row) -> str:
    """A paragraph an amendment: its formal sentence, its `mod`, its reason."""
    one, own = row.amendment, f"amendment_{number}"
    label = f"<num>{_text(one.label)}</num>" if one.label else ""
    who = ", ".join(filter(None, [one.proposer, one.branch]))
    told = " ".join(filter(None, [row.sentence, f"({who})" if who else ""]))
    reason = f"<p>{_text(one.reason)}</p>" if one.reason else ""
    return (
        f'<paragraph eId="{own}" wId="{one.id}">{label}<content eId="{own}__content">'
        f"<p>{_text(told)}</p><p>{_mod(one, own)}</p>{reason}</content></paragraph>\n"
    )


def _mod(amendment: Amendment, own: str) -> str:
    """What is quoted of the text, a reference to its place, and what shall stand there."""
    key = amendment.goal or amendment.blocks[0]
    place = quoteattr(f"#{key}")
    quoted = [
        f'<quotedText eId="{own}__quote_{number}">{_text(text)}</quotedText>'
        for number, text in enumerate(
            filter(None, [amendment.old, amendment.new_text]), start=1
        )
    ]
    reference = (
        f'<ref eId="{own}__ref" href={place}>{_text(amendment.kind.value)}</ref>'
    )
    return f'<mod eId="{own}__mod">{reference} {" ".join(quoted)}</mod>'


def _text(text: str) -> str:
    return escape(xml_safe(text))
