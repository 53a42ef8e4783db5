"""The comparison of editions."""
