"""The tables of the store, as an ordered list of migrations; their number is its version.

A migration that has been released is never altered; what must change is changed by a
new one at the end. Times are ISO 8601 in UTC with milliseconds
("2031-04-09T08:15:30.250Z"), so that they sort as text. Nothing that the user wrote is
ever deleted: its row gets a time in `deleted`.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x54494C54
"""Marks the file as a store of this program ("TILT")."""

FIRST = """
CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    path TEXT NOT NULL,                 -- where it was opened from last
    opened TEXT NOT NULL,
    on_shelf INTEGER NOT NULL DEFAULT 1,
    edition TEXT NOT NULL DEFAULT '',   -- sha256 of the edition that was open last
    block TEXT NOT NULL DEFAULT '',     -- where reading stopped: a block's id,
    part REAL NOT NULL DEFAULT 0,       -- how much of that block was above the window's edge (0 to 1),
    share REAL NOT NULL DEFAULT 0,      -- and how far through the document that is (0 to 1)
    settled TEXT NOT NULL DEFAULT ''    -- the prepared document in which notes and bookmarks were placed last
) STRICT;
CREATE INDEX document_opened ON document (opened);

CREATE TABLE edition (                  -- a document's bytes; a changed source is another edition of its document
    sha256 TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    text_hash TEXT NOT NULL,            -- of its blocks' words: the same for a file saved anew with the same text
    name TEXT NOT NULL,                 -- file name
    added TEXT NOT NULL
) STRICT;
CREATE INDEX edition_text ON edition (text_hash);
CREATE INDEX edition_document ON edition (document);

CREATE TABLE place (                    -- where an edition was seen on the disk
    path TEXT PRIMARY KEY,
    edition TEXT NOT NULL REFERENCES edition (sha256),
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL            -- the file's modification time in ns
) STRICT;
CREATE INDEX place_edition ON place (edition);

CREATE TABLE bookmark (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    folder TEXT REFERENCES bookmark (id),
    is_folder INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    rank REAL NOT NULL,                 -- order among those of the same folder
    block TEXT NOT NULL,                -- where it points now
    placed TEXT NOT NULL DEFAULT 'same',
    anchor TEXT NOT NULL,               -- JSON: where it was made
    created TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX bookmark_document ON bookmark (document);

CREATE TABLE author (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    author TEXT NOT NULL,               -- '' is the user
    kind TEXT NOT NULL,                 -- highlight, note or stance
    class TEXT NOT NULL DEFAULT '',     -- of a highlight
    body TEXT NOT NULL DEFAULT '',      -- Markdown: a note's text, a stance's reason
    tags TEXT NOT NULL DEFAULT '[]',    -- JSON list
    stance TEXT NOT NULL DEFAULT '',
    priority INTEGER NOT NULL DEFAULT 0,
    block TEXT NOT NULL,                -- where it is now: a block's id,
    start INTEGER NOT NULL,             -- code points in its text; -1 for the whole block
    stop INTEGER NOT NULL,
    placed TEXT NOT NULL DEFAULT 'same',
    anchor TEXT NOT NULL,               -- JSON: where it was made, or where the user has confirmed it to be
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX annotation_document ON annotation (document);

CREATE TABLE placing (                  -- each time that something was placed anew
    id INTEGER PRIMARY KEY,
    thing TEXT NOT NULL,                -- id of an annotation or bookmark
    edition TEXT NOT NULL,
    block TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    placed TEXT NOT NULL,               -- how: see reader.core.anchor_place
    score REAL NOT NULL,
    anchor TEXT NOT NULL,               -- by what it was looked for
    at TEXT NOT NULL
) STRICT;
CREATE INDEX placing_thing ON placing (thing);

CREATE TABLE command (                  -- what was done, to be undone
    id INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    document TEXT NOT NULL,
    label TEXT NOT NULL,
    merge TEXT NOT NULL,                -- the next command with the same (if any) becomes one with this
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,  -- 1: can be redone; 2: no longer, something else was done since
    changes TEXT NOT NULL               -- JSON list of [table, id, before or null, after]
) STRICT;
CREATE INDEX command_session ON command (session, undone);
"""

STRUCTURE = """
ALTER TABLE document ADD COLUMN corrections TEXT NOT NULL DEFAULT ''; -- JSON: what was put right of its structure
"""

PLACEMENTS = """
CREATE TABLE placement (                -- where an annotation or bookmark is in one edition of its document
    id TEXT PRIMARY KEY,                -- thing@edition
    thing TEXT NOT NULL,                -- id of an annotation or bookmark
    edition TEXT NOT NULL,              -- sha256
    block TEXT NOT NULL DEFAULT '',     -- a block's id; '' while it waits for the user to say where
    start INTEGER NOT NULL DEFAULT -1,  -- code points in the block's text; -1 for the whole block
    stop INTEGER NOT NULL DEFAULT -1,
    placed TEXT NOT NULL DEFAULT 'review',
    anchor TEXT NOT NULL DEFAULT ''     -- JSON: by what it is found in this edition, where not by its own anchor
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_thing ON placement (thing);

ALTER TABLE edition ADD COLUMN placed_in TEXT NOT NULL DEFAULT ''; -- the preparation in which all was placed last
UPDATE edition SET placed_in = coalesce(
    (SELECT settled FROM document WHERE settled = edition.sha256 OR settled LIKE edition.sha256 || ' %'), '');

INSERT INTO placement (id, thing, edition, block, start, stop, placed)
SELECT thing || '@' || edition, thing, edition, block, start, stop, placed
FROM (
    SELECT one.id AS thing, one.block, one.start, one.stop, one.placed, coalesce(
        nullif(substr(document.settled, 1, instr(document.settled || ' ', ' ') - 1), ''),
        CASE WHEN json_valid(one.anchor) THEN nullif(json_extract(one.anchor, '$.document'), '') END,
        nullif(document.edition, '')
    ) AS edition
    FROM (
        SELECT id, document, block, start, stop, placed, anchor FROM annotation
        UNION ALL
        SELECT id, document, block, -1 AS start, -1 AS stop, placed, anchor FROM bookmark WHERE NOT is_folder
    ) AS one JOIN document ON document.id = one.document
)
WHERE edition IS NOT NULL;

ALTER TABLE annotation DROP COLUMN block;
ALTER TABLE annotation DROP COLUMN start;
ALTER TABLE annotation DROP COLUMN stop;
ALTER TABLE annotation DROP COLUMN placed;
ALTER TABLE bookmark DROP COLUMN block;
ALTER TABLE bookmark DROP COLUMN placed;

CREATE TABLE correction (               -- what the user put right of a document's structure
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    rank INTEGER NOT NULL,              -- the order in which they are applied
    content TEXT NOT NULL,              -- JSON
    created TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX correction_document ON correction (document);

INSERT INTO correction (id, document, rank, content, created)
SELECT lower(hex(randomblob(16))), document.id, one.key, one.value, document.opened
FROM document, json_each(
    CASE WHEN json_valid(corrections) THEN corrections ELSE '{}' END, '$.corrections'
) AS one;
-- What cannot be read is kept as it is, and told of when the document is opened.
INSERT INTO correction (id, document, rank, content, created)
SELECT lower(hex(randomblob(16))), id, 0, corrections, opened FROM document
WHERE corrections != '' AND coalesce(
    CASE WHEN json_valid(corrections) THEN json_type(corrections, '$.corrections') END, '') != 'array';

ALTER TABLE document DROP COLUMN corrections;
ALTER TABLE document DROP COLUMN settled;
ALTER TABLE document DROP COLUMN part;
"""

KINSHIP = """
CREATE TABLE sentence (                 -- some sentences of an edition, by which another edition of the text is known
    edition TEXT NOT NULL,              -- sha256
    hash INTEGER NOT NULL,
    PRIMARY KEY (edition, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX sentence_hash ON sentence (hash);

CREATE TABLE alias (                    -- the id that a block had in earlier editions of its document
    edition TEXT NOT NULL,              -- sha256
    block TEXT NOT NULL,                -- its id there
    ancestor TEXT NOT NULL,             -- the id of its earliest form
    PRIMARY KEY (edition, block)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_ancestor ON alias (ancestor);

CREATE TABLE kinship (                  -- what the user says of two blocks, or of two editions
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL,
    old_edition TEXT NOT NULL,
    new_edition TEXT NOT NULL,
    old_block TEXT NOT NULL DEFAULT '', -- '' where the editions as a whole are meant
    new_block TEXT NOT NULL DEFAULT '',
    verdict TEXT NOT NULL,              -- together, apart or trifle
    created TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX kinship_document ON kinship (document);

ALTER TABLE edition ADD COLUMN sentences INTEGER NOT NULL DEFAULT 0; -- how many it has; 0 while nobody counted
ALTER TABLE edition ADD COLUMN label TEXT NOT NULL DEFAULT '';       -- what it is called: "2025", "draft 2"
ALTER TABLE edition ADD COLUMN role TEXT NOT NULL DEFAULT '';        -- earlier, draft, adopted or other
"""

AMENDMENTS = """
CREATE TABLE amendment (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    edition TEXT NOT NULL,              -- sha256 of the edition that it was made against
    content TEXT NOT NULL,              -- JSON
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX amendment_document ON amendment (document, edition);
"""

TOPICS = """
CREATE TABLE topic (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    queries TEXT NOT NULL,              -- JSON: a list of questions
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE TABLE topic_pick (
    id TEXT PRIMARY KEY,
    topic TEXT NOT NULL REFERENCES topic (id),
    document TEXT NOT NULL,
    block TEXT NOT NULL,
    anchor TEXT NOT NULL,               -- JSON
    verdict TEXT NOT NULL CHECK (verdict IN ('in', 'out')),
    created TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX topic_pick_topic ON topic_pick (topic);
"""

DETAILS = """
ALTER TABLE document ADD COLUMN name TEXT NOT NULL DEFAULT '';    -- what the user calls it; '' for its own title
ALTER TABLE document ADD COLUMN issuer TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN date TEXT NOT NULL DEFAULT '';    -- of issue
ALTER TABLE document ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN number TEXT NOT NULL DEFAULT '';  -- in a series of its issuer's
ALTER TABLE document ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';  -- JSON list
"""

RULINGS = """
CREATE TABLE ruling (                   -- what committee and congress say of an amendment
    id TEXT PRIMARY KEY,                -- that of the amendment
    document TEXT NOT NULL REFERENCES document (id),
    content TEXT NOT NULL,              -- JSON
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE INDEX ruling_document ON ruling (document);
"""

TOPIC_DOCUMENTS = """
ALTER TABLE topic ADD COLUMN documents TEXT NOT NULL DEFAULT '[]';  -- JSON list of ids in order; empty: all
"""

MIGRATIONS: tuple[str, ...] = (
    FIRST,
    STRUCTURE,
    PLACEMENTS,
    KINSHIP,
    AMENDMENTS,
    TOPICS,
    DETAILS,
    RULINGS,
    TOPIC_DOCUMENTS,
)
"""SQL scripts, in order. The first makes a new store."""


def version(connection: sqlite3.Connection) -> int:
    """How many migrations the store has been through; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection, migrations: tuple[str, ...] = MIGRATIONS
) -> None:
    """Bring the store up to date, all of it or nothing.

    Two processes may try it at once.

    The connection must be in autocommit mode (`isolation_level=None`).
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, script in enumerate(
            migrations[version(connection) :], start=version(connection) + 1
        ):
            for statement in _statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """The statements of a script; `executescript` would commit before the first."""
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
