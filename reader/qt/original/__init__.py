"""The original page: a PDF as printed, beside the text, in a window of its own, or while the text is being prepared."""
