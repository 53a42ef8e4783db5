"""Amendments: a proposal to a passage drafted in the window, and the list of all proposals."""
