import pytest

from reader.core.choice import Choice
from reader.core.export import extract
from reader.core.printing.options import PrintOptions
from reader.qt.printing.pages import typeset
from tests.reader.material import MARKS, plan


@pytest.fixture
def make_pages(qapp):
    """Pages of the small plan, or of another outline."""

    def make(outline=None, choice=None, marks=MARKS, **options):
        return typeset(
            extract(outline or plan(), choice or Choice(), marks),
            PrintOptions(**options),
        )

    return make
