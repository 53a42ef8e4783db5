"""Build sources as a PDF's reader gives them: lines with boxes and fonts, page by page."""

from __future__ import annotations

from index_builder.model import Bookmark, Box, Font, Line, Role, Source

TEXT = Font("Serif", 11.0)
BOLD = Font("Serif", 11.0, bold=True)
HEAD = Font("Sans", 16.0, bold=True)
CHAPTER = Font("Sans", 24.0, bold=True)
SMALL = Font("Sans", 8.0)
LEFT, RIGHT, LEADING = 60.0, 500.0, 14.0


class Pages:
    """Writes lines from the top of each page."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.page = 1
        self.top = 80.0

    def line(
        self, text, font=TEXT, left=LEFT, gap=0.0, top=None, role=Role.LINE, level=0
    ):
        """Write a line below the last, or at `top`; `gap` is white space above, in points."""
        size = max(LEADING, font.size * 1.25)
        place = self.top + gap if top is None else top
        right = min(RIGHT, left + len(text) * font.size * 0.46)
        box = Box(left, place, right, place + font.size)
        self.lines.append(
            Line(text, len(self.lines) + 1, self.page, role, level, box=box, font=font)
        )
        if top is None:
            self.top = place + size
        return self

    def paragraph(self, *lines, **how):
        """Write a paragraph: the first line with white space above."""
        for number, text in enumerate(lines):
            self.line(text, gap=10.0 if number == 0 else 0.0, **how)
        return self

    def turn(self):
        """Go on to the next page."""
        self.page += 1
        self.top = 80.0
        return self

    def source(self, *bookmarks: Bookmark) -> Source:
        """All lines so far, as a document."""
        return Source(
            "plan.pdf",
            "pdf",
            "",
            tuple(self.lines),
            page_count=self.page,
            bookmarks=bookmarks,
        )


FULL = "Alle som bor i kommunen, skal ha en skole å gå til, enten de bor på neset, i sentrum eller på øya"
"""A line that fills its room."""
