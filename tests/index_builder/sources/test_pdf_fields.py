"""What was written into a PDF, in a field of its form or as a note on the page, is text."""

import pytest

from index_builder.account import check
from index_builder.recover import recover
from index_builder.sources import pdf

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(dictionary: str, content: str) -> str:
    return f"<< {dictionary} /Length {len(content)} >>\nstream\n{content}\nendstream"


def page_with(annotation: str) -> bytes:
    """A page with one line of its own, and an annotation that shows another."""
    drawn = "BT /F 11 Tf 2 4 Td (Bygge ny skole) Tj ET"
    resources = f"/Resources << /Font << /F {FONT} >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} "
        "/Contents 4 0 R /Annots [5 0 R] >>",
        stream("", "BT /F 11 Tf 60 700 Td (Navn paa tiltaket:) Tj ET"),
        f"<< /Type /Annot {annotation} /Rect [60 650 260 670] /F 4 /AP << /N 6 0 R >> >>",
        stream(f"/Type /XObject /Subtype /Form /BBox [0 0 200 20] {resources}", drawn),
    ]
    body = "".join(
        f"{at} 0 obj\n{each}\nendobj\n" for at, each in enumerate(objects, 1)
    )
    return f"%PDF-1.7\n{body}trailer << /Root 1 0 R >>\n".encode()


@pytest.mark.parametrize(
    "annotation",
    [
        "/Subtype /Widget /FT /Tx /T (navn) /V (Bygge ny skole)",
        "/Subtype /FreeText /Contents (Bygge ny skole)",
    ],
    ids=["field", "note"],
)
def test_what_was_written_on_a_page_is_read(annotation):
    source = pdf.read("skjema.pdf", page_with(annotation))
    assert [line.text for line in source.lines] == [
        "Navn paa tiltaket:",
        "Bygge ny skole",
    ]
    assert check(source, recover(source)).balanced
