"""Measures: lead-ins, the items below them, and commitments in running text."""
