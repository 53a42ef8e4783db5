"""A process that writes notes and says so after each: `... -m tests.reader.core.store.writer DATA NAME COUNT [LIMIT]`.

It prints the id of each note once its command has returned, so whatever was printed
must be in the store from then on. LIMIT is the size in bytes beyond which the system
lets no file of the process grow.
"""

from __future__ import annotations

import sys
from pathlib import Path

from index_builder.errors import UserError
from reader.core.paths import Places
from reader.core.store import open_store
from tests.reader.core.store.rows import add, add_document


def main() -> None:
    folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    if len(sys.argv) > 4:
        import resource  # not on every system

        resource.setrlimit(
            resource.RLIMIT_FSIZE, (int(sys.argv[4]), resource.RLIM_INFINITY)
        )
    store = open_store(Places(folder))
    try:
        add_document(store)
        for number in range(count):
            add(store, f"{name}-{number}", f"note {number} " * 50)
            print(f"{name}-{number}", flush=True)
    except UserError as error:
        print(error, file=sys.stderr)
    store.close()


if __name__ == "__main__":
    main()
