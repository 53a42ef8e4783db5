"""A document that is one paragraph of megabytes, as a text saved without line breaks is.

What is small for what is drawn: where each piece is again compared with all
commitments, these tests do not end.
"""

from index_builder.model import Block, Commitment, Kind, Outline
from reader.core.utf16 import Utf16Offsets
from reader.qt.reading import ReadingView
from reader.qt.theme import THEMES

SENTENCE = "Kommunen skal bygge en ny skole \U0001f3eb og flere barnehager. Dette er bare tekst som står her. "
PROMISE = SENTENCE.index(".") + 1


def long_block(sentences: int) -> Outline:
    """A paragraph whose every other sentence is a commitment."""
    promises = [
        Commitment(n * len(SENTENCE), n * len(SENTENCE) + PROMISE, f"c{n}")
        for n in range(sentences)
    ]
    block = Block(
        Kind.PARAGRAPH, SENTENCE * sentences, "p", commitments=tuple(promises)
    )
    return Outline("Plan", "nb", (block,))


def test_every_piece_shows_its_own_commitments(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show_outline(long_block(30_000))
    view.show()
    qtbot.waitUntil(lambda: view.toPlainText().count("Kommunen") == 30_000)
    rule = THEMES["light"].rule
    for place in (0.0, 0.3, 0.9):
        view.verticalScrollBar().setValue(
            int(view.verticalScrollBar().maximum() * place)
        )
        shown = view.viewport().grab().toImage()
        places = (
            (x, y) for x in range(0, shown.width(), 3) for y in range(shown.height())
        )
        seen = {shown.pixelColor(x, y).name().upper() for x, y in places}
        assert rule.upper() in seen, place
        view.set_show_measures(False)
        assert view.viewport().grab().toImage() != shown, place
        view.set_show_measures(True)


def test_offsets_are_those_of_the_text():
    text = "a\U0001f3ebb\ud800æ\U0001f3eb\U0001f3ebc"
    offsets = Utf16Offsets(text)
    for offset in range(len(text) + 1):
        assert (
            offsets[offset]
            == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        )
