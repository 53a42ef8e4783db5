"""PDFs whose pages are not the document are told in a sentence that says what to do."""

from __future__ import annotations

import pytest

from index_builder.errors import UserError
from index_builder.sources import reading
from tests.index_builder.sources.pdf_file import Words, pdf

COVER = pdf([Words(72, 700, "Open this in another program")])
FILE = b"(plan.pdf) << /Type /Filespec /F (plan.pdf) /UF (plan.pdf) >>"
NAMES = b"/Names << /EmbeddedFiles << /Names [" + FILE + b"] >> >>"


def with_catalog(*entries: bytes) -> bytes:
    assert COVER.count(b"/Type /Catalog") == 1
    return COVER.replace(b"/Type /Catalog", b" ".join((b"/Type /Catalog", *entries)))


def test_a_portfolio_names_the_documents_in_it():
    with pytest.raises(UserError, match=r"portfolio.*plan\.pdf.*add them\.$"):
        reading.read("cover.pdf", with_catalog(b"/Collection << >>", NAMES))


def test_a_file_beside_the_pages_makes_no_portfolio():
    assert reading.read("plan.pdf", with_catalog(NAMES)).lines


def test_a_form_that_is_rendered_elsewhere_is_told_and_another_is_read():
    with pytest.raises(UserError, match=r"form \(XFA\).*print it to a new PDF"):
        reading.read(
            "form.pdf",
            with_catalog(b"/NeedsRendering true /AcroForm << /Fields [] /XFA [] >>"),
        )
    assert reading.read("form.pdf", with_catalog(b"/AcroForm << /Fields [] >>")).lines
