"""Sample documents, styles, icons and translations: data only."""

from pathlib import Path

FOLDER = Path(__file__).parent
"""Where they lie."""
