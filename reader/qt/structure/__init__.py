"""The chapter tree, and putting a document's structure right."""
