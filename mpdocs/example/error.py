"""The one error an example file can cause before it runs."""

from pathlib import Path


class ExampleError(Exception):
    """An example file does not say what it must, or says it wrongly.

    ``str()`` of it is ``examples/queue/shopping_list.py:12: what is wrong and what to do``.
    """

    def __init__(self, path: Path, line: int, message: str) -> None:
        """Name the file, the 1-based line, and what a person should do about it."""
        super().__init__(path, line, message)  # all three, so that the error survives pickling
        self.path = path
        self.line = line
        self.message = message

    def __str__(self) -> str:
        """Begin as compilers do, so that editors jump to the place."""
        return f"{self.path}:{self.line}: {self.message}"
