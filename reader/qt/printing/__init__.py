"""Print and export: a choice of the document on paper, as PDF, or as a file for another program."""
