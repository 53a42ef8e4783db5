"""The worker: read one document, in a process that can do nothing else.

It hears one order on its standard input and answers with lines on its standard output;
`sandbox.py` is who asks.
"""

from __future__ import annotations

import json
import os
import traceback
from importlib import import_module
from pathlib import Path

from index_builder import passwords
from index_builder.errors import UserError
from index_builder.sources import source_json
from index_builder.sources.confinement import confine


def answer() -> None:
    """Hear one order, read the document, and answer."""
    # The streams themselves: a packaged program without a console has none. What
    # libraries print goes nowhere.
    hearing, saying = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    order = json.loads(hearing.readline())
    data = hearing.read(order["size"])
    if len(data) < order["size"]:
        return  # whoever asked is no more

    def tell(kind: bytes, content: bytes) -> None:
        saying.write(kind + content + b"\n")
        saying.flush()

    def progress(*told: object) -> None:
        tell(b"p", json.dumps(told).encode())

    reader = import_module(order["reader"])
    passwords.give(order["password"])
    confine(order["memory"], order["seconds"])
    if order.get("serves"):
        # Whoever asks takes its end for the answer, whatever brought it about.
        reader.serve(order["name"], data, hearing, saying)
        return
    try:
        tell(b"s", source_json.to_json(reader.read(order["name"], data, progress)))
    except UserError as error:
        tell(b"u", json.dumps([error.template, error.fields]).encode())
    except MemoryError:
        tell(b"m", b"")
    except Exception as error:  # noqa: BLE001 - an outer edge: whatever happens here is told where it was asked for
        tell(b"f", json.dumps(_where(error)).encode())


def _where(error: Exception) -> str:
    """What kind of error it is and where it was raised.

    Not its text, in which the document's may stand.
    """
    places = [
        f"{Path(each.filename).name}:{each.lineno}"
        for each in traceback.extract_tb(error.__traceback__)
    ]
    return f"{type(error).__name__} at {' '.join(places[-4:])}"
