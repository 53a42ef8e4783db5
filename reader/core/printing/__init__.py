"""The contents of a print: its options, its flow of texts, its pages.

Nothing here knows how a page is drawn.
"""
