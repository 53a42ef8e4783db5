"""The register of measures: its table, filters, exports and imports."""
