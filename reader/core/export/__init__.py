"""The same choice in many formats: one stream of pieces, one writer a format."""
