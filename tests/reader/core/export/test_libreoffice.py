"""Word and OpenDocument files opened by a word processor that is not ours."""

import shutil
import subprocess

import pytest
from lxml import etree

from index_builder.model import Kind
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.formats import export
from reader.core.export.options import Options
from tests.reader.material import MARKS, plan

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice (soffice) is not installed"
)

NAMES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
}
OPTIONS = Options(notes=True, contents=True)


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Both files as LibreOffice understands them: read and written again as flat OpenDocument."""
    folder = tmp_path_factory.mktemp("office")
    files = [
        export(extract(plan(), Choice(), MARKS), folder / f"{suffix}.{suffix}", OPTIONS)
        for suffix in ("docx", "odt")
    ]
    command = [
        OFFICE,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
    ]
    command += ["--convert-to", "fodt", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return {file.suffix: etree.parse(file.with_suffix(".fodt")) for file in files}


@pytest.fixture(params=[".docx", ".odt"])
def tree(request, opened):
    return opened[request.param]


def test_headings_have_their_levels(tree):
    levels = [
        int(level)
        for level in tree.xpath("//text:h/@text:outline-level", namespaces=NAMES)
    ]
    assert levels == [
        block.level for block in plan().blocks if block.kind is Kind.HEADING
    ]


def test_lists_have_their_items_nested(tree):
    items = [
        block for block in plan().blocks if block.kind in (Kind.MEASURE, Kind.ITEM)
    ]
    found = []
    for paragraph in tree.xpath("//text:list-item/text:p", namespaces=NAMES):
        depth = len(paragraph.xpath("ancestor::text:list", namespaces=NAMES))
        words = "".join(
            paragraph.xpath(
                ".//text()[not(ancestor::office:annotation)]", namespaces=NAMES
            )
        )
        found.append((depth, words.strip()))
    assert found == [(item.level, item.text) for item in items]


def test_title_language_and_comments_arrive(tree):
    assert tree.xpath("string(//*[local-name()='title'])") == plan().title
    assert len(tree.xpath("//office:annotation", namespaces=NAMES)) == 3


def test_the_contents_lead_to_the_headings(tree):
    links = [
        link.lstrip("#")
        for link in tree.xpath("//text:a/@*[local-name()='href']", namespaces=NAMES)
    ]
    anchors = tree.xpath(
        "//text:bookmark/@text:name|//text:bookmark-start/@text:name", namespaces=NAMES
    )
    assert len(links) == 5
    assert set(links) <= set(anchors)
