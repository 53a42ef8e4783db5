"""Following the links of the text, in the document and out of it."""
