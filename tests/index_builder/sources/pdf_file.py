"""A PDF written by hand, with only what a test needs in it."""

from __future__ import annotations

from dataclasses import dataclass

FONTS = {
    "plain": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
    "signs": "ZapfDingbats",
}


@dataclass(frozen=True)
class Words:
    """A piece of text at a place of the page, in points from its lower left corner."""

    x: float
    y: float
    text: str
    size: float = 11
    font: str = "plain"
    spacing: float = 0
    """Points between letters."""
    tag: str = ""
    """A structure tag: H1, P, LI or Artifact."""
    colour: str = "0 0 0"
    said: str = ""
    """What the file says in its place (ActualText)."""
    layer: str = ""
    """The name of the layer that it stands on."""
    link: str = ""
    """The address that a click on it leads to."""


def pdf(
    *pages: list[Words],
    title: str = "",
    bookmarks: tuple[tuple[str, int], ...] = (),
    rotate: int = 0,
    trailer: str = "",
    off: tuple[str, ...] = (),
) -> bytes:
    """The bytes of a PDF. Bookmarks are titles with the 1-based page they lead to; layers may be `off`."""
    file = _File()
    layers = _Layers(file, pages, off)
    catalog, tree, fonts, info = (file.new() for _ in range(4))
    names = {key: file.add(_font(key, name)) for key, name in FONTS.items()}
    file.set(
        fonts,
        f"<< /Font << {' '.join(f'/{key} {number} 0 R' for key, number in names.items())} >> {layers.resources()} >>",
    )
    structure = _Structure(file)
    numbers = []
    for position, page in enumerate(pages):
        number = file.new()
        numbers.append(number)
        content = structure.content(page, number)
        stream = file.add(
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content)
        )
        file.set(
            number,
            f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Rotate {rotate} /Resources {fonts} 0 R "
            f"/Contents {stream} 0 R /StructParents {position} {_links(page)} >>",
        )
    file.set(
        tree, f"<< /Type /Pages /Kids [{_references(numbers)}] /Count {len(numbers)} >>"
    )
    file.set(info, f"<< /Title ({title}) >>")
    outlines = (
        f"/Outlines {_outlines(file, bookmarks, numbers)} 0 R" if bookmarks else ""
    )
    file.set(
        catalog,
        f"<< /Type /Catalog /Pages {tree} 0 R {outlines} {structure.finish()} {layers.catalog()} >>",
    )
    return file.bytes(f"/Root {catalog} 0 R /Info {info} 0 R {trailer}")


def _links(page: list[Words]) -> str:
    """Annotations over the words that lead elsewhere; a letter is half as wide as high."""
    links = [
        f"<< /Type /Annot /Subtype /Link /Rect [{words.x} {words.y - words.size / 4} "
        f"{words.x + len(words.text) * words.size / 2} {words.y + words.size}] "
        f"/A << /S /URI /URI ({words.link}) >> >>"
        for words in page
        if words.link
    ]
    return f"/Annots [{' '.join(links)}]" if links else ""


def _font(key: str, name: str) -> str:
    encoding = "" if key == "signs" else "/Encoding /WinAnsiEncoding"
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {encoding} >>"


class _File:
    """Objects by number."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = []

    def new(self) -> int:
        self._bodies.append(b"")
        return len(self._bodies)

    def set(self, number: int, body: str | bytes) -> None:
        self._bodies[number - 1] = (
            body if isinstance(body, bytes) else body.encode("cp1252")
        )

    def add(self, body: str | bytes) -> int:
        number = self.new()
        self.set(number, body)
        return number

    def bytes(self, trailer: str) -> bytes:
        data, places = b"%PDF-1.7\n", []
        for number, body in enumerate(self._bodies, start=1):
            places.append(len(data))
            data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        table, size = len(data), len(self._bodies) + 1
        data += b"xref\n0 %d\n0000000000 65535 f \n" % size
        data += b"".join(b"%010d 00000 n \n" % place for place in places)
        return (
            data
            + f"trailer\n<< /Size {size} {trailer} >>\nstartxref\n{table}\n%%EOF\n".encode()
        )


class _Structure:
    """The tags of the pages: one element a piece, list items in a list each."""

    def __init__(self, file: _File) -> None:
        self._file = file
        self._root = file.new()
        self._kids: list[int] = []
        self._pages: list[list[int]] = []

    def content(self, page: list[Words], page_number: int) -> bytes:
        parts: list[str] = []
        owners: list[int] = []
        for words in page:
            text = (
                words.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
            )
            drawn = (
                f"BT /{words.font} {words.size} Tf {words.colour} rg {words.spacing} Tc "
                f"1 0 0 1 {words.x} {words.y} Tm ({text}) Tj ET"
            )
            if words.said:
                drawn = f"/Span << /ActualText ({words.said}) >> BDC {drawn} EMC"
            if words.layer:
                drawn = f"/OC /{words.layer} BDC {drawn} EMC"
            if words.tag == "Artifact":
                drawn = f"/Artifact BMC {drawn} EMC"
            elif words.tag:
                drawn = f"/{words.tag} << /MCID {len(owners)} >> BDC {drawn} EMC"
                owners.append(self._element(words.tag, len(owners), page_number))
            parts.append(drawn)
        self._pages.append(owners)
        return "\n".join(parts).encode("cp1252")

    def _element(self, tag: str, mark: int, page: int) -> int:
        element = self._file.new()
        parent = self._root
        if tag == "LI":
            parent = self._file.add(
                f"<< /Type /StructElem /S /L /P {self._root} 0 R /K [{element} 0 R] >>"
            )
        self._file.set(
            element,
            f"<< /Type /StructElem /S /{tag} /P {parent} 0 R /Pg {page} 0 R /K {mark} >>",
        )
        self._kids.append(parent if tag == "LI" else element)
        return element

    def finish(self) -> str:
        if not self._kids:
            return ""
        nums = " ".join(
            f"{position} [{_references(owners)}]"
            for position, owners in enumerate(self._pages)
        )
        tree = self._file.add(f"<< /Nums [{nums}] >>")
        body = f"<< /Type /StructTreeRoot /K [{_references(self._kids)}] /ParentTree {tree} 0 R >>"
        self._file.set(self._root, body)
        return f"/MarkInfo << /Marked true >> /StructTreeRoot {self._root} 0 R"


class _Layers:
    """The layers on which words stand, by their names."""

    def __init__(
        self, file: _File, pages: tuple[list[Words], ...], off: tuple[str, ...]
    ) -> None:
        names = sorted({words.layer for page in pages for words in page if words.layer})
        self._off = off
        self._numbers = {
            name: file.add(f"<< /Type /OCG /Name ({name}) >>") for name in names
        }

    def resources(self) -> str:
        named = " ".join(
            f"/{name} {number} 0 R" for name, number in self._numbers.items()
        )
        return f"/Properties << {named} >>" if named else ""

    def catalog(self) -> str:
        if not self._numbers:
            return ""
        off = [self._numbers[name] for name in self._off]
        return (
            f"/OCProperties << /OCGs [{_references([*self._numbers.values()])}] "
            f"/D << /BaseState /ON /OFF [{_references(off)}] >> >>"
        )


def _references(numbers: list[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _outlines(
    file: _File, bookmarks: tuple[tuple[str, int], ...], pages: list[int]
) -> int:
    root, *items = (file.new() for _ in range(len(bookmarks) + 1))
    file.set(
        root,
        f"<< /Type /Outlines /First {items[0]} 0 R /Last {items[-1]} 0 R /Count {len(items)} >>",
    )
    for position, (title, page) in enumerate(bookmarks):
        links = f"/Prev {items[position - 1]} 0 R " if position else ""
        links += f"/Next {items[position + 1]} 0 R" if position + 1 < len(items) else ""
        where = f"/Dest [{pages[page - 1]} 0 R /Fit]"
        file.set(
            items[position],
            f"<< /Title ({title}) /Parent {root} 0 R {links} {where} >>",
        )
    return root
