"""Work in the background for the tests."""

import pytest

from reader.qt.tasks import Tasks


@pytest.fixture
def tasks(qapp):
    """Tasks that outlive the test, as the program's outlive the window."""
    made = Tasks(qapp)
    yield made
    made.finish()
