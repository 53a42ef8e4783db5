"""Charts of what was measured: kept as figures beside the page, and drawn there where matplotlib is installed."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

FOLDER = Path("build")
"""Where figures and pictures go."""


@dataclass(frozen=True)
class Bars:
    """A bar for each of several programs."""

    name: str
    """Of the files."""
    title: str
    unit: str
    values: dict[str, float]
    """By program."""
    goal: float | None = None
    """At most; None where there is none."""
    ours: str = "Tiltak"
    """How the names of ours begin."""


@dataclass(frozen=True)
class Growth:
    """Lines over the size of the document, both on scales of tens."""

    name: str
    title: str
    unit: str
    lines: dict[str, list[tuple[float, float]]] = field(default_factory=dict)
    """By what was measured: size and value."""
    size: str = "MB of text"
    goals: list[tuple[float, float]] = field(default_factory=list)
    """Sizes, and the most that is allowed there."""


Chart = Bars | Growth


def show(chart: Chart) -> None:
    """Keep a chart's figures, draw it where that can be done, and print its picture's place on the page."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{chart.name}.json").write_text(
        json.dumps(asdict(chart), indent=1), encoding="utf-8"
    )
    if importlib.util.find_spec("matplotlib") is None:
        print(
            f"{chart.title} is not drawn: matplotlib is not installed (dependency group `bench`).\n"
        )
        return
    from tests.benchmarks import (
        plots,
    )  # brings matplotlib, which to measure does without

    plots.draw(chart, FOLDER / f"{chart.name}.png")
    print(f"![{chart.title}]({chart.name}.png)\n", flush=True)


def verdict(value: float, goal: float) -> str:
    """Whether a figure is what it should be."""
    return "met" if value <= goal else f"missed by {(value / goal - 1) * 100:.0f} %"
