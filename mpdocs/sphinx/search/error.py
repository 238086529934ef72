"""A file that the search is made of cannot be used."""


class SearchFileError(ValueError):
    """The message says which file and why."""
