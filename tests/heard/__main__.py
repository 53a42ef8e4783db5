"""Prints what is heard: `python -m tests.heard --language nb`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from reader.qt.samples import first_sample
from tests.heard.first_minutes import STEPS
from tests.heard.transcript import lines, listen, missing


def main() -> None:
    """Print the transcript, or what it takes that is not here."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--language", choices=("en", "nb", "nn"), default="en")
    language = options.parse_args().language
    if reason := missing():
        print(f"Nothing is heard here: it {reason}.")
        return
    with tempfile.TemporaryDirectory() as data:
        heard = listen(first_sample(language), STEPS, Path(data), language)
    print("\n".join(lines(heard)))


main()
