"""Charts of a Word document as tables: a row a category, a column a series."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from index_builder.grid import MOST_COLUMNS
from index_builder.sources.characters import clean
from index_builder.sources.xml import local, text_of, whole

_CATEGORIES = ("cat", "xVal")
_VALUES = ("val", "yVal")
_MOST_POINTS = 10_000
"""Of a series: a chart with more is made to hold us up."""


def chart_rows(root: etree._Element) -> Iterator[list[str]]:
    """The rows of a chart's data, the names of the series first; none where it holds none."""
    series = [each for each in root.iter(etree.Element) if local(each) == "ser"]
    series = series[: MOST_COLUMNS - 1]
    columns = [_points(each, _VALUES) for each in series]
    places = sorted(set().union(*columns)) if columns else []
    if not places:
        return
    names = next(filter(None, (_points(each, _CATEGORIES) for each in series)), {})
    yield ["", *(_name(each) for each in series)]
    for place in places:
        yield [names.get(place, ""), *(each.get(place, "") for each in columns)]


def _name(series: etree._Element) -> str:
    return next(iter(_points(series, ("tx",)).values()), "")


def _points(series: etree._Element, names: tuple[str, ...]) -> dict[int, str]:
    """What a chart keeps of a series' names or values, by their places from 0."""
    found: dict[int, str] = {}
    for part in series:
        if local(part) not in names:
            continue
        for element in part.iter(etree.Element):
            if local(element) == "pt" and len(found) < _MOST_POINTS:
                place = whole(element.get("idx", ""), len(found))
                text = "".join(text_of(each) for each in element if local(each) == "v")
                found.setdefault(place, " ".join(clean(text).split()))
    return found
