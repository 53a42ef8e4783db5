"""What is done last: doubts, and the text of each block."""
