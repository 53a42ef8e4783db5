"""Tests of the readers of source documents."""
