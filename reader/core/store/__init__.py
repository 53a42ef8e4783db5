"""What the user wrote and what the program remembers: an SQLite file, every change committed as it is made."""

from reader.core.store.journal import Command
from reader.core.store.store import Store, open_store

__all__ = ["Command", "Store", "open_store"]
