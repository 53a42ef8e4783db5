"""Amendments: proposals to change a document, from a delegate's wording to the lists of a congress.

`model.Amendment` is one proposal, made against one edition. Amendments come from an
edited copy (`edited_copy`), a table (`table`) or the usual words of a proposal
(`sentence_reader`). `clashes` tells which of them meet, `result` gives the text with
them in it, `sentence` the formal words of each, `formats/` the files that a congress
office takes.
"""
