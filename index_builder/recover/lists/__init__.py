"""Lists: their items, how deep these stand; footnotes and captions."""
