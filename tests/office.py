"""LibreOffice without a screen: what it makes of a Word file when all tracked changes are accepted or rejected."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from lxml import etree

OFFICE = shutil.which("soffice")
_NAMES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
}
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Decide(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim flat(0) As New com.sun.star.beans.PropertyValue
  flat(0).Name = "FilterName"
  flat(0).Value = "OpenDocument Text Flat XML"
  document.storeToURL(target, flat())
  document.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""


def decided(file: Path, *, accept: bool) -> list[str]:
    """The texts of the paragraphs of a Word file after all changes were accepted, or rejected."""
    profile = file.parent / "profile"
    basic = profile / "user" / "basic" / "Standard"
    assert OFFICE is not None
    options = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    if not basic.exists():
        # The first start makes the profile, in which macros are kept.
        subprocess.run(
            [OFFICE, *options, "--terminate_after_init"],
            check=True,
            capture_output=True,
            timeout=180,
        )
        (basic / "Module1.xba").write_text(_MODULE, encoding="utf-8")
        (basic / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    target = file.with_suffix(".accepted.fodt" if accept else ".rejected.fodt")
    command = f".uno:{'Accept' if accept else 'Reject'}AllTrackedChanges"
    macro = (
        f"macro:///Standard.Module1.Decide({file.as_uri()},{target.as_uri()},{command})"
    )
    subprocess.run(
        [OFFICE, *options, macro], check=True, capture_output=True, timeout=180
    )
    return paragraphs(etree.parse(target))


def to_pdf(file: Path) -> Path:
    """The PDF that LibreOffice makes of a file, beside it."""
    assert OFFICE is not None
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    order = ["--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(
        [OFFICE, profile, "--headless", *order],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return file.with_suffix(".pdf")


def paragraphs(tree: etree._ElementTree) -> list[str]:
    """The texts of all paragraphs and headings of a flat OpenDocument file."""
    body = tree.find(".//office:text", _NAMES)
    assert body is not None
    found = body.xpath(".//text:p | .//text:h", namespaces=_NAMES)
    comment = f"{{{_NAMES['office']}}}annotation"
    own = [one for one in found if next(one.iterancestors(comment), None) is None]
    return ["".join(_texts(element)) for element in own]


def _texts(element: etree._Element) -> list[str]:
    """The pieces of a paragraph's text: spaces and breaks are elements of their own."""
    text = f"{{{_NAMES['text']}}}"
    signs = {f"{text}tab": "\t", f"{text}line-break": "\n"}
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{{{_NAMES['office']}}}annotation":
            pass  # a comment is no part of the text
        elif child.tag == f"{text}s":
            parts.append(" " * int(child.get(f"{text}c", "1")))
        elif child.tag in signs:
            parts.append(signs[child.tag])
        elif isinstance(child.tag, str):
            parts += _texts(child)
        parts.append(child.tail or "")
    return parts
