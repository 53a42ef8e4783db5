"""Draws how the times of the search engines grow with the text: `searching.py` measures them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

COLOURS = {
    "Tiltak": "#b3261e",
    "Whoosh, Norwegian": "#1f5fa8",
    "SQLite FTS5": "#4d7c2a",
    "Xapian, Norwegian": "#8a5a00",
    "tantivy, Norwegian": "#6b4ba3",
}
"""The engines, in the order of the legend."""
MARKERS = dict(zip(COLOURS, "osD^v", strict=True))
"""They tell the lines apart without colours, too."""


def draw(
    figures: Mapping[str, Sequence[Mapping[str, Any]]],
    kinds: Sequence[str],
    goals: Mapping[float, float],
    path: Path,
) -> None:
    """Draw p95 of every kind of question, and the speed of indexing, against the size of the text.

    `figures` are the rows of each size, in megabytes; `goals` milliseconds by
    megabytes.
    """
    try:
        from matplotlib import pyplot  # of the group `bench`
    except ImportError:
        print(
            "The growth is not drawn: matplotlib is not installed (dependency group `bench`)."
        )
        return
    drawing, places = pyplot.subplots(
        2, 3, figsize=(11, 7), sharex=True, layout="constrained"
    )
    *shown, last = places.flat
    for place, kind in zip(shown, kinds, strict=True):
        _lines(
            place,
            figures,
            lambda row, kind=kind: (
                row["answers"][kind][1] if kind in row["answers"] else None
            ),
        )
        place.plot(
            list(goals),
            list(goals.values()),
            linestyle=":",
            color="black",
            label="goal",
        )
        place.set(title=kind, yscale="log", ylim=(0.01, 200_000))
    _lines(last, figures, lambda row: row["speed"])
    last.set(title="indexing", yscale="log", ylabel="MB a second")
    for place in places.flat:
        place.set_xscale("log")
        place.yaxis.set_major_formatter("{x:,g}")
        place.grid(visible=True, color="#dddddd", linewidth=0.6)
        place.spines[["top", "right"]].set_visible(False)
    for place in places[:, 0]:
        place.set_ylabel("p95, milliseconds")
    for place in places[-1]:
        place.set_xlabel("megabytes of text")
        place.set_xticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    drawing.legend(
        *shown[0].get_legend_handles_labels(),
        loc="outside lower center",
        ncols=6,
        frameon=False,
    )
    drawing.suptitle(
        "From a question to the first twenty hits; Tiltak at 100 MB: 1,000 documents, to the best one's hits"
    )
    path.parent.mkdir(exist_ok=True)
    drawing.savefig(path, dpi=120)
    print(f"![How the times grow with the text, for each engine]({path.name})")


def _lines(
    place: Any, figures: Mapping[str, Sequence[Mapping[str, Any]]], value: Any
) -> None:
    """A line for each engine."""
    for name, colour in COLOURS.items():
        points = [
            (float(size), found)
            for size in sorted(figures, key=float)
            for row in figures[size]
            if row["name"] == name and (found := value(row)) is not None
        ]
        if points:
            width = 2.4 if name == "Tiltak" else 1.3
            place.plot(
                *zip(*points, strict=True),
                color=colour,
                marker=MARKERS[name],
                label=name,
                linewidth=width,
            )
