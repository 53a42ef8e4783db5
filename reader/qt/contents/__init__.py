"""The chapter tree."""
