"""What goes wrong when a file is made of the site."""


class FormatError(Exception):
    """The file could not be made; the message says what is missing, and where to get it."""
