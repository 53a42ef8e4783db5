"""The last stage: doubts, and the text of each block."""
