"""Blocks: which rows make up one paragraph, heading or item."""
