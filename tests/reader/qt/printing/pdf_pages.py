"""What stands on the pages of a PDF, read by another program's library."""


def pixels(page):
    """The page in shades of grey at 36 dots to the inch: a row of bytes for each row of dots."""
    bitmap = page.render(scale=0.5, grayscale=True)
    data = bytes(bitmap.buffer)
    return [data[row * bitmap.stride :][: bitmap.width] for row in range(bitmap.height)]


def texts(document):
    return [page.get_textpage().get_text_range() for page in document]


def flat(document):
    return " ".join(" ".join(texts(document)).split())
