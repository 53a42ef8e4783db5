"""Rows: a line or a part of one, measured, with furniture, contents and markers parted from it."""
