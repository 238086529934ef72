"""PDFs by XeLaTeX, and one PDF of several."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from pypdf import PdfReader, PdfWriter

from mpdocs.sphinx import picture
from mpdocs.sphinx.formats.error import FormatError

TOOLS = ("latexmk", "xelatex", picture.TOOL)
PACKAGES = (
    "latexmk texlive-xetex texlive-latex-extra texlive-fonts-recommended texlive-lang-chinese "
    "fonts-dejavu-core fonts-freefont-otf fonts-noto-cjk librsvg2-bin"
)


def typeset(sources: Sequence[Path]) -> None:
    """Make a PDF beside each LaTeX file, all at the same time.

    Raises ``FormatError`` where LaTeX is missing, or with what it says is wrong.
    """
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise FormatError(
            f"A PDF needs {', '.join(missing)}, not found on PATH. "
            f"On Debian and Ubuntu: apt install {PACKAGES}"
        )
    running = {
        source: subprocess.Popen(
            ["latexmk", "-pdfxe", "-interaction=nonstopmode", "-halt-on-error", source.name],
            cwd=source.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # all of it is in the log
            stderr=subprocess.DEVNULL,
        )
        for source in sources
    }
    failed = [source for source, process in running.items() if process.wait()]
    if failed:
        raise FormatError("\n\n".join(map(_complaint, failed)))


def join_pdfs(books: Mapping[str, Path], joined: Path) -> Path:
    """Join ``books``, given by the title of the part that each becomes, into the file ``joined``.

    Links inside a part stay in it only if the names of their targets differ from those of every
    other part; the Sphinx configuration sees to that (``\\HyperDestNameFilter``).
    """
    writer = PdfWriter()
    for title, book in books.items():
        writer.append(PdfReader(book), outline_item=title)
    writer.add_metadata({"/Title": " · ".join(_title(book) for book in books.values())})
    writer.write(joined)
    return joined


def _title(book: Path) -> str:
    about = PdfReader(book).metadata
    return (about.title if about else None) or book.stem


def _complaint(source: Path) -> str:
    """What a log of LaTeX says about the error that ended it."""
    log = source.with_suffix(".log")
    if not log.is_file():
        return f"{source} was not typeset, and LaTeX left no log beside it."
    lines = log.read_text("utf-8", errors="replace").splitlines()
    first = next((n for n, line in enumerate(lines) if line.startswith("!")), len(lines) - 15)
    return (
        f"{source} was not typeset:\n"
        + "\n".join(lines[first : first + 12])
        + f"\nAll of it: {log}"
    )
