"""The site as one file: a zip of its pages, an EPUB, a PDF.

Read the Docs offers its readers exactly one file of each kind. So both languages go into it: Sphinx
makes an EPUB and a PDF of each, and these become the two parts of one.
"""

import shutil
from pathlib import Path

from mpdocs.project import Project
from mpdocs.sphinx import site
from mpdocs.sphinx.formats.archive import zip_folder
from mpdocs.sphinx.formats.epub import join_epubs
from mpdocs.sphinx.formats.error import FormatError
from mpdocs.sphinx.formats.pdf import join_pdfs, typeset
from mpdocs.sphinx.language import LANGUAGES

__all__ = ["NAME", "FormatError", "build"]

NAME = "multiprocessing-by-example"
"""The file's name, without its ending; no dot in it, for Read the Docs splits at every one."""


def build(project: Project, wanted: str, output: Path, *, each: bool = False) -> Path:
    """Build ``htmlzip``, ``epub`` or ``pdf`` into the folder ``output``; return the file.

    With ``each``, a book of every single language stands beside it, ``…-en.pdf``. A file of the
    same name is replaced. Raises ``SiteError`` where the pages do not build, and
    ``FormatError`` where a tool is missing or fails.
    """
    output.mkdir(parents=True, exist_ok=True)
    parts = project.root / "build" / "parts" / wanted
    shutil.rmtree(parts, ignore_errors=True)
    if wanted == "htmlzip":
        site.build(project, parts)
        return zip_folder(parts, output / f"{NAME}.zip")
    if wanted == "epub":
        site.build(project, parts, builder="epub")
        books = {one: _only(parts / one.code, "*.epub") for one in LANGUAGES}
        if each:
            for one, book in books.items():
                join_epubs({one.name: book}, output / f"{NAME}-{one.code}.epub")
        return join_epubs({one.name: book for one, book in books.items()}, output / f"{NAME}.epub")
    if wanted == "pdf":
        site.build(project, parts, builder="latex")
        typeset([_only(parts / one.code, "*.tex") for one in LANGUAGES])
        books = {one: parts / one.code / f"{NAME}-{one.code}.pdf" for one in LANGUAGES}
        if each:
            for book in books.values():
                shutil.copy(book, output)
        return join_pdfs({one.name: book for one, book in books.items()}, output / f"{NAME}.pdf")
    raise FormatError(f"no format is called {wanted}: choose htmlzip, epub or pdf")


def _only(folder: Path, pattern: str) -> Path:
    found = list(folder.glob(pattern))
    if len(found) != 1:
        raise FormatError(f"{folder} should hold one {pattern} and holds {len(found)}")
    return found[0]
