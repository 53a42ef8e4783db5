"""Links of a document: those that its source has, and those that its words make."""
