"""The reader: what it does (`core`, without Qt) and how it looks (`qt`)."""
