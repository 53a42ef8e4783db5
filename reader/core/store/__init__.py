"""The store of the user's work: an SQLite file; every change is committed at once."""

from reader.core.store.journal import Command
from reader.core.store.opener import open_store
from reader.core.store.store import Record, Store

__all__ = ["Command", "Record", "Store", "open_store"]
