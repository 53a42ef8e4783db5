"""What the user wrote and what the program remembers: an SQLite file, every change committed as it is made."""

from reader.core.store.journal import Command
from reader.core.store.opener import open_store
from reader.core.store.store import Record, Store

__all__ = ["Command", "Record", "Store", "open_store"]
