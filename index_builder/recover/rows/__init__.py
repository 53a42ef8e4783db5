"""Rows: lines or parts of lines, measured, and separated from furniture, contents and markers."""
