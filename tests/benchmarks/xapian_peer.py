"""Xapian, for the system's Python.

`index FOLDER`: texts as JSON lines. `search FOLDER`: [question, prefix, limit]s.

Of each question it says how many milliseconds of the processor it took.
"""

from __future__ import annotations

import json
import sys
import time

import xapian  # type: ignore[import-not-found]  # not for the Python that checks types


def index(folder: str) -> None:
    base = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem("norwegian"))
    for line in sys.stdin:
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(json.loads(line))
        base.add_document(document)
    base.commit()


def search(folder: str) -> None:
    base = xapian.Database(folder)
    parser = xapian.QueryParser()
    parser.set_stemmer(xapian.Stem("norwegian"))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    parser.set_database(base)
    parser.set_default_op(xapian.Query.OP_AND)
    usual = xapian.QueryParser.FLAG_DEFAULT
    asking = xapian.Enquire(base)
    for line in sys.stdin:
        question, prefix, limit = json.loads(line)
        began = time.process_time()
        asking.set_query(
            parser.parse_query(
                question, usual | xapian.QueryParser.FLAG_PARTIAL * prefix
            )
        )
        for match in asking.get_mset(0, limit):
            match.docid  # noqa: B018 - fetches it
        print((time.process_time() - began) * 1000, flush=True)


if __name__ == "__main__":
    {"index": index, "search": search}[sys.argv[1]](sys.argv[2])
