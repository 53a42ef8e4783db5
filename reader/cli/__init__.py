"""The commands that need no screen: one file each, none of which imports Qt."""

from __future__ import annotations

COMMANDS = {
    "build": "Prepare a document for reading: recover its structure and index its words.",
    "outline": "Show the chapters and measures of a document.",
    "check": "Account for every character of a document, and list doubtful places.",
    "search": "Search a document: words in any form and within compounds, best hits first.",
    "topic": "Show what each document on the shelf says of a topic, as a table.",
    "compare": "Compare two editions: what is new, gone, reworded, moved, split or merged.",
    "export": "Write a document, or a part of it, as a Word file, web page, Markdown ...",
    "register": "Export all measures to a spreadsheet with stances, tags and notes, or import it.",
    "notes": "Exchange highlights, notes and stances with others, as Web Annotations.",
    "cite": "Write the reference of a document or a measure: BibTeX, RIS or CSL-JSON.",
    "amendments": "Proposals to change a document: take them in, list, collect and write them.",
    "print": "Typeset a document, or part of it, as a PDF.",
    "desktop": "Put Tiltak into the menu of the desktop, or take it out.",
    "completion": "Print what a shell needs to complete commands: bash, zsh or fish.",
    "doctor": "Look the program and its data over: what a report of a fault needs.",
}
"""Every command's name, which is also its module's, and what it does.

Adding a command is one file and one row.
"""
