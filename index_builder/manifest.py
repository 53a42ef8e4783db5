"""`bundle.json`: what a bundle was built from, by which versions, and what it holds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from index_builder.errors import UserError
from index_builder.files import read_json
from index_builder.legible import legible
from index_builder.model import Outline, Source

FORMAT = 1
"""Version of the bundle's layout. Raised when an older program could not read it."""
BUILDER = "0.4.0"
"""Version of recovery and index.

With another one, the same source may give another bundle.
"""

LARGEST = 10_000_000
"""Bytes: a larger `bundle.json` is none of ours."""
MOST_FINDINGS = 20
"""So many places that do not balance are named."""


class NewerVersionError(UserError):
    """A bundle that a newer version of the program made: not damaged, and not to be replaced."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A bundle's description of itself."""

    source: str
    """File name of the source, which lies in the bundle's folder `source`."""
    sha256: str
    """Of the source's bytes, in hexadecimal."""
    source_format: str
    """text, pdf, docx ..."""
    title: str
    language: str
    """BCP 47: nb, nn, da, sv, en or de."""
    pages: int
    outline_size: int
    """Bytes of `outline.xml`: another size means that it was damaged or altered."""
    counts: dict[str, int] = field(default_factory=dict)
    """Blocks by kind."""
    doubt: int = 0
    """How likely its recovery is poor, in percent."""
    advice: str = ""
    """The name of an `Advice`: what to tell who opens it; empty for nothing."""
    findings: list[str] = field(default_factory=list)
    """A sentence for each place where the outline does not hold exactly what the source
    does; the first ones."""
    seal: str = ""
    """A keyed hash of all this and of `outline.xml`; that of whoever built the bundle."""
    format: int = FORMAT
    builder: str = BUILDER

    @property
    def current(self) -> bool:
        """Whether this version of the program would build the same from the same source."""
        return self.format == FORMAT and self.builder == BUILDER


def describe(
    source: Source, outline: Outline, outline_size: int, findings: Sequence[str] = ()
) -> Manifest:
    """The manifest of a bundle that is being built."""
    from index_builder.assessment import (
        assess,
    )  # brings the rules of recovery, which opening a bundle does without

    assessment = assess(source, outline)
    return Manifest(
        source=source.name,
        sha256=source.sha256,
        source_format=source.format,
        title=outline.title,
        language=outline.language,
        pages=outline.page_count,
        outline_size=outline_size,
        counts=dict(
            sorted(Counter(block.kind.value for block in outline.blocks).items())
        ),
        doubt=round(100 * assessment.figure),
        advice=assessment.advice.name.lower() if assessment.advice else "",
        findings=list(findings[:MOST_FINDINGS]),
    )


def sealed(manifest: Manifest, outline: bytes) -> Manifest:
    """The manifest with the seal of this user's program; `outline` is the bundle's `outline.xml`."""
    from index_builder import seal  # brings a large library, as `hashlib` does

    return replace(manifest, seal=seal.sign(*_sealed_parts(manifest, outline)))


def is_sealed(manifest: Manifest, outline: bytes) -> bool:
    """Whether this user's program built a bundle, and nobody has altered it since."""
    from index_builder import seal  # as in `sealed`

    return seal.is_signed(manifest.seal, *_sealed_parts(manifest, outline))


def _sealed_parts(manifest: Manifest, outline: bytes) -> tuple[bytes, bytes]:
    return write(replace(manifest, seal="")), outline


def write(manifest: Manifest) -> bytes:
    """The manifest as JSON, with a line for each of its fields."""
    return json.dumps(asdict(manifest), indent=2, ensure_ascii=True).encode() + b"\n"


def read(path: Path) -> Manifest:
    """The manifest in a file.

    Raises `UserError` where it is missing, damaged, or from a newer version.
    """
    try:
        found = read_json(path, LARGEST)
    except OSError as error:
        raise UserError(
            "{folder} is no prepared document: its {name} cannot be read.",
            folder=path.parent,
            name=path.name,
        ) from error
    except ValueError as error:
        raise UserError(
            "{path} is damaged ({reason}): build the document again from its source.",
            path=path,
            reason=error,
        ) from error
    if (
        isinstance(found, dict)
        and isinstance(found.get("format"), int)
        and found["format"] > FORMAT
    ):
        raise NewerVersionError(
            "{folder} was made by a newer version of Tiltak: update this program to open it.",
            folder=path.parent,
        )
    if isinstance(found, dict):
        # Bundles of earlier versions say nothing of doubt, and have no seal.
        found = {"doubt": 0, "advice": "", "seal": ""} | found
    if not _well_formed(found):
        raise UserError(
            "{path} is not as Tiltak writes it: build the document again from its source.",
            path=path,
        )
    return Manifest(**found | {"title": legible(found["title"])})


def is_ours(path: Path) -> bool | None:
    """Whether a file is a manifest that Tiltak wrote, of any version.

    None where it is no JSON and cannot tell.
    """
    try:
        found = read_json(path, LARGEST)
    except OSError:
        return False
    except ValueError:
        return None
    return isinstance(found, dict) and found.keys() >= _MARKS


def source_name(path: Path) -> str:
    """The name of the source in a manifest; empty where that cannot be read."""
    try:
        return read(path).source
    except UserError:
        return ""


_MARKS = {"source", "sha256", "builder", "format"}
"""Fields that every version of the manifest has, and that no other program's
`bundle.json` has together."""
_TEXTS = (
    *("source", "sha256", "source_format", "title", "language"),
    *("builder", "advice", "seal"),
)
_NUMBERS = ("pages", "outline_size", "format", "doubt")


def _well_formed(found: Any) -> bool:  # noqa: ANN401 - what JSON may hold
    return (
        isinstance(found, dict)
        and found.keys() == {*_TEXTS, *_NUMBERS, "counts", "findings"}
        and all(isinstance(found[name], str) for name in _TEXTS)
        and all(type(found[name]) is int for name in _NUMBERS)
        and isinstance(found["counts"], dict)
        and all(type(count) is int for count in found["counts"].values())
        and isinstance(found["findings"], list)
        and all(isinstance(finding, str) for finding in found["findings"])
        # The name is joined to a path: it must not lead out of the bundle.
        and found["source"] not in {"", ".."}
        and "\0" not in found["source"]
        and Path(found["source"]).name == found["source"]
    )
