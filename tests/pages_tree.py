"""A project of a few pages in a temporary folder, for the tests of ``mpdocs.pages``."""

from pathlib import Path
from textwrap import dedent


class Tree:
    """Writes pages, examples and words below one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.docs = root / "docs"
        for folder in ("examples", "docs/en", "docs/zh"):
            (root / folder).mkdir(parents=True)

    def write(self, path: str, text: str) -> Path:
        """Write a file below the root; the text is dedented, its first line break left out."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).removeprefix("\n"), encoding="utf-8")
        return file

    def page(self, language: str, name: str, text: str) -> Path:
        """Write a page."""
        return self.write(f"docs/{language}/{name}.md", text)

    def example(self, name: str) -> Path:
        """Write an example; what it says does not matter here."""
        return self.write(f"examples/{name}", '"""Print one."""\n\nprint(1)\n\n# Output:\n# 1\n')


def line_of(text: str, words: str) -> int:
    """Return the 1-based line of a text on which some words stand; they must stand there once."""
    assert text.count(words) == 1, words
    return text.count("\n", 0, text.index(words)) + 1
