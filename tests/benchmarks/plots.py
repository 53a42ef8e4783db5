"""Draws charts in one manner: ours in blue, others in grey, goals as a broken line; told apart without colour too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib as mpl

mpl.use("Agg")
from matplotlib import pyplot as plt

from tests.benchmarks.figures import Bars, Chart, Growth

if TYPE_CHECKING:
    from matplotlib.axes import Axes

OURS, OTHERS, GOAL = "#0072B2", "#9AA0A6", "#D55E00"
"""Of the palette of Okabe and Ito, which is safe for the colour-blind."""
COLOURS = (OURS, GOAL, "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#9AA0A6")
MARKS = "osD^vPX*"
INCHES, DPI = (6.4, 3.6), 110
DECADE = 20
"""Where a scale goes less far than so many times its beginning, the figures between the
tens are named too."""


def draw(chart: Chart, path: Path) -> None:
    """Save a chart as a picture."""
    with plt.rc_context(
        {"font.size": 10, "axes.spines.top": False, "axes.spines.right": False}
    ):
        height = (
            0.9 + 0.42 * len(chart.values) if isinstance(chart, Bars) else INCHES[1]
        )
        figure, axes = plt.subplots(figsize=(INCHES[0], height), layout="constrained")
        if isinstance(chart, Bars):
            _bars(axes, chart)
        else:
            _growth(axes, chart)
        axes.set_title(chart.title, loc="left", fontsize=11)
        figure.savefig(path, dpi=DPI)
        plt.close(figure)


def _bars(axes: Axes, chart: Bars) -> None:
    names = list(chart.values)[::-1]
    values = [chart.values[name] for name in names]
    colours = [OURS if name.startswith(chart.ours) else OTHERS for name in names]
    bars = axes.barh(names, values, color=colours, height=0.62)
    axes.bar_label(bars, fmt="%.3g", padding=3)
    axes.set_xlabel(chart.unit)
    axes.margins(x=0.12)
    axes.set_xlim(left=0)
    if chart.goal is not None:
        axes.axvline(
            chart.goal,
            color=GOAL,
            linestyle="--",
            label=f"goal: at most {chart.goal:.3g}",
        )
        axes.legend(
            frameon=False, loc="lower right", bbox_to_anchor=(1.02, 0.98), fontsize=9
        )


def _growth(axes: Axes, chart: Growth) -> None:
    for number, (name, points) in enumerate(chart.lines.items()):
        style = {
            "color": COLOURS[number % len(COLOURS)],
            "marker": MARKS[number % len(MARKS)],
        }
        axes.plot(
            *zip(*points, strict=True), label=name, linewidth=1.6, markersize=5, **style
        )
    if chart.goals:
        axes.plot(
            *zip(*chart.goals, strict=True),
            color=GOAL,
            linestyle="--",
            marker="_",
            label="goal: at most",
        )
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel(chart.size)
    axes.set_ylabel(chart.unit)
    axes.xaxis.set_major_formatter("{x:g}")
    axes.yaxis.set_major_formatter("{x:g}")
    low, high = axes.get_ylim()
    axes.yaxis.set_minor_formatter("{x:g}" if high / low < DECADE else "")
    axes.grid(color="#E6E6E6", linewidth=0.6)
    axes.legend(frameon=False, fontsize=9)
