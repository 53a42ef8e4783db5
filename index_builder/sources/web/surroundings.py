"""The surroundings of a page's own text: navigation, site head and foot, sharing links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml import etree

from index_builder.sources.web.references import References
from index_builder.sources.xml import local

_WRAPPERS = frozenset(
    "div section article main form center td tr tbody table body".split()
)
_LANDMARKS = frozenset(("nav", "footer", "header"))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary"))
_NAMED = re.compile(
    r"breadcrumb|navbar|navigation|\bnav\b|sidebar|side-?nav|pagination|toolbar|\bmenu\b|masthead|\b(?:site|page)?-?header\b"
    r"|footer\b|cookie|skip-?(?:link|to)|\bshar(?:e|ing)\b|social|related|\btopbar\b|\bbanner\b",
    re.I,
)
"""What authors of pages call it in classes and ids."""
_CONTENT = 0.85
"""An element that holds so much of a page's text, links apart, holds the page's own
text."""
_MAIN = 0.1
"""So much of it a main part must hold that has no heading."""
_LINKED = 0.5
"""An element beside the text in which so much is links only leads elsewhere."""
_PROSE = 80
"""Letters outside links that make a paragraph a part of the text, wherever it stands."""
_DEEPEST = 40


def surroundings(root: etree._Element, references: References) -> set[etree._Element]:
    """The elements around a page's own text.

    None of them holds a note.

    The elements are to be kept as long as the set is: they are told apart by identity.
    """
    body = next(root.iter("body"), root)
    main = _main(body)
    found: set[etree._Element] = set()
    place = body
    if main is not None:
        way = [main, *takewhile(lambda each: each is not body, main.iterancestors())]
        for inner in reversed(way):
            found.update(_beside(place, inner, references, only_named=False))
            place = inner
    for _ in range(_DEEPEST):
        content = _content(place)
        if content is None:
            break
        found.update(_beside(place, content, references, only_named=True))
        place = content
    return found


def _main(body: etree._Element) -> etree._Element | None:
    """The part of a page that is marked up as its main one, where that holds anything."""
    marked = [
        each
        for each in body.iter()
        if local(each) == "main" or each.get("role") == "main"
    ]
    if not marked:
        return None
    main = max(marked, key=_letters)
    if main.get("hidden") is not None or not _letters(main):
        return None
    titled = next(main.iter("h1", "h2"), None) is not None
    return main if titled or _letters(main) >= _MAIN * _letters(body) else None


def _content(place: etree._Element) -> etree._Element | None:
    """The child that holds nearly all text of an element, links apart.

    None where there is no such child.
    """
    sizes = [
        (_letters(child) - _linked(child), child) for child in place if local(child)
    ]
    wrappers = [each for each in sizes if local(each[1]) in _WRAPPERS]
    if not wrappers:
        return None
    size, child = max(wrappers, key=lambda each: each[0])
    return child if size and size >= _CONTENT * sum(each for each, _ in sizes) else None


def _beside(
    place: etree._Element,
    inner: etree._Element,
    references: References,
    *,
    only_named: bool,
) -> Iterator[etree._Element]:
    """The children of an element that are surroundings of one of them."""
    has_title = next(inner.iter("h1"), None) is not None
    for child in place:
        if child is inner or not local(child) or (_has_title(child) and not has_title):
            continue
        if references.notes and any(
            map(references.is_noted, child.iter(etree.Element))
        ):
            continue
        if not only_named or _leads_elsewhere(child):
            yield child


def _has_title(element: etree._Element) -> bool:
    return next(element.iter("h1"), None) is not None


def _leads_elsewhere(element: etree._Element) -> bool:
    """Whether an element beside the text is a part of the site, or hardly more than links."""
    if any(_letters(each) - _linked(each) > _PROSE for each in element.iter("p")):
        return False
    names = " ".join(element.get(key, "") for key in ("class", "id"))
    if (
        local(element) in _LANDMARKS
        or element.get("role") in _ROLES
        or _NAMED.search(names)
    ):
        return True
    return _linked(element) > _LINKED * _letters(element)


def _letters(element: etree._Element) -> int:
    return sum(len("".join(str(text).split())) for text in element.itertext("*"))


def _linked(element: etree._Element) -> int:
    if local(element) == "a":
        return _letters(element)
    return sum(_letters(link) for link in element.iter("a"))
