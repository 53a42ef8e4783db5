"""Search of one document or of the whole shelf: queries, matches, order of hits."""
