"""A party's own empty form, a spreadsheet or a Word file with a table, filled with amendments.

The form comes from elsewhere, so it is opened and filled in the worker (`worker_fill`).
"""
