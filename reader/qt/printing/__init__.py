"""Print and export: choose parts of a document for paper or a file.

The file is a PDF, or of a format for another program.
"""
