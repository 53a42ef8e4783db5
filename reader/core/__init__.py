"""What the reader does, as plain Python that knows no Qt."""
