"""What the user puts on the text: highlights, notes, stances and bookmarks; panel, marks, review, exchange, backups."""
