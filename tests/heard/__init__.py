"""The program as a screen reader has it, over AT-SPI, from outside.

`python -m tests.heard` prints what is heard over the first five minutes.
"""
