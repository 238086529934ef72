"""The site as one file: a zip of its pages, an EPUB, a PDF.

Read the Docs offers a reader exactly one file of each kind, so both languages go into it: the EPUB and
the PDF have two parts, each made by Sphinx on its own and then joined.
"""

NAME = "multiprocessing-by-example"


class FormatError(Exception):
    """The file could not be made; the message says what is missing."""
