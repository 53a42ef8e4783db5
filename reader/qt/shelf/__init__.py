"""The first page and how documents get there: opening, whole folders, samples."""
