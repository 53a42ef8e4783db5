"""Prints what is heard: `python -m tests.heard --language nb`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from reader.qt.samples import first_sample
from tests.heard import first_minutes, rooms
from tests.heard.transcript import lines, listen, missing


def main() -> None:
    """Print the transcript, or the contents of all rooms, or what it takes that is not here."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--language", choices=("en", "nb", "nn"), default="en")
    options.add_argument("--rooms", action="store_true", help="what is in each room")
    asked = options.parse_args()
    if reason := missing():
        print(f"Nothing is heard here: it {reason}.")
        return
    language = asked.language
    # The way through the rooms goes by the names of English menus.
    steps = list(rooms.steps()) if asked.rooms else first_minutes.steps(language)
    with tempfile.TemporaryDirectory() as data:
        heard = listen(first_sample(language), steps, Path(data), language)
    print("\n".join(rooms.contents(heard) if asked.rooms else lines(heard)))


main()
