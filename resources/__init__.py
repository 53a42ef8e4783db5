"""Sample documents, styles, icons and translations: data only."""
