"""One EPUB of several: each becomes a folder and a part, with a contents page before them.

https://www.w3.org/TR/epub-33/ says what a package document and a navigation document must hold.
"""

import posixpath
import re
import uuid
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Self
from xml.etree import ElementTree

from mpdocs.sphinx.formats.archive import write_entry
from mpdocs.sphinx.formats.error import FormatError

SPACES = {
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "html": "http://www.w3.org/1999/xhtml",
}
PAGE = "application/xhtml+xml"
# What is replaced by the joined book's own: its list of files, and its contents in two forms.
OWN = ("ncx", "nav")

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="content.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="book">urn:uuid:{identifier}</dc:identifier>
    <dc:title>{title}</dc:title>
{languages}
    <dc:creator>{creator}</dc:creator>
    <dc:rights>{rights}</dc:rights>
    <meta property="dcterms:modified">{modified}</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
{items}
  </manifest>
  <spine>
    <itemref idref="nav"/>
{pages}
  </spine>
</package>
"""
NAVIGATION = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{lang}"
      xml:lang="{lang}">
  <head><title>{title}</title></head>
  <body>
    <nav epub:type="toc">
      <h1>{heading}</h1>
      <ol>
{parts}
      </ol>
    </nav>
  </body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Item:
    """A file that the book names."""

    identifier: str
    href: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Part:
    """A book that becomes a part of another."""

    name: str  # what the contents call it
    title: str
    language: str  # BCP 47; the part's folder too
    creator: str
    rights: str
    modified: str
    items: tuple[Item, ...]
    pages: tuple[str, ...]  # identifiers of items, in reading order
    contents: str  # the entries of its table of contents, as XHTML
    files: Mapping[str, bytes]

    @classmethod
    def read(cls, book: Path, name: str) -> Self:
        """Read an EPUB as Sphinx writes it: everything beside ``content.opf``."""
        with zipfile.ZipFile(book) as packed:
            files = {name: packed.read(name) for name in packed.namelist()}
        package = ElementTree.fromstring(files["content.opf"])

        def text(path: str) -> str:
            return package.findtext(f"opf:metadata/{path}", "", SPACES)

        items = tuple(
            Item(one.get("id", ""), one.get("href", ""), one.get("media-type", ""))
            for one in package.iterfind("opf:manifest/opf:item", SPACES)
        )
        return cls(
            name=name,
            title=text("dc:title"),
            language=text("dc:language"),
            creator=text("dc:creator"),
            rights=text("dc:rights"),
            modified=text("opf:meta[@property='dcterms:modified']"),
            items=tuple(item for item in items if item.identifier not in OWN),
            pages=tuple(
                one.get("idref", "")
                for one in package.iterfind("opf:spine/opf:itemref", SPACES)
                if one.get("idref") not in OWN
            ),
            contents=_contents(files["nav.xhtml"], text("dc:language")),
            files=files,
        )

    def content(self, item: Item) -> bytes:
        """A file of the part; a page says its language, which Sphinx leaves out."""
        data = self.files[item.href]
        if item.media_type != PAGE:
            return data
        lang = f' lang="{self.language}" xml:lang="{self.language}"'
        return re.sub(rb"<html(?![^>]*\slang=)", b"<html" + lang.encode(), data, count=1)

    def entry(self, item: Item) -> str:
        """The part's file in the book's list; the list must say which pages hold a drawing."""
        drawn = item.media_type == PAGE and b"<svg" in self.files[item.href]
        return (
            f'    <item id="{self.language}-{item.identifier}" href="{self.language}/{item.href}"'
            f' media-type="{item.media_type}"' + ' properties="svg"' * drawn + "/>"
        )

    def entries(self) -> str:
        """The part's own contents, for a book that has no other."""
        return self.contents[self.contents.index(">") + 1 : self.contents.rindex("<")]

    def chapter(self) -> str:
        """The part in the book's contents: its name, and under it its own contents."""
        start = next(item.href for item in self.items if item.identifier == self.pages[0])
        return (
            f'        <li lang="{self.language}" xml:lang="{self.language}">'
            f'<a href="{self.language}/{start}">{escape(self.name)}</a>{self.contents}</li>'
        )


def join_epubs(books: Mapping[str, Path], joined: Path) -> Path:
    """Join ``books``, given by the name of the part that each becomes, into the file ``joined``.

    Raises ``FormatError`` where one of them is not an EPUB as Sphinx writes it.
    """
    try:
        parts = [Part.read(book, name) for name, book in books.items()]
    except (KeyError, zipfile.BadZipFile, ElementTree.ParseError) as error:
        raise FormatError(
            f"{joined.name} cannot be made of {list(books.values())}: {error}"
        ) from None
    first = parts[0]
    title = " · ".join(part.title for part in parts)
    package = PACKAGE.format(
        # the same book whenever it is built: a reader's place and notes stay
        identifier=uuid.uuid5(uuid.NAMESPACE_OID, joined.stem),
        title=escape(title),
        languages="\n".join(f"    <dc:language>{part.language}</dc:language>" for part in parts),
        creator=escape(first.creator),
        rights=escape(first.rights),
        modified=first.modified,
        items="\n".join(part.entry(item) for part in parts for item in part.items),
        pages="\n".join(
            f'    <itemref idref="{part.language}-{page}"/>'
            for part in parts
            for page in part.pages
        ),
    )
    navigation = NAVIGATION.format(
        lang=first.language,
        title=escape(title),
        heading=" · ".join(
            f'<span lang="{part.language}" xml:lang="{part.language}">{escape(part.title)}</span>'
            for part in parts
        ),
        parts="\n".join(part.chapter() if len(parts) > 1 else part.entries() for part in parts),
    )
    with zipfile.ZipFile(joined, "w") as packed:
        # readers look for it at a fixed place: first, and not compressed
        write_entry(packed, "mimetype", b"application/epub+zip", compress=False)
        write_entry(packed, "META-INF/container.xml", CONTAINER.encode())
        write_entry(packed, "content.opf", package.encode())
        write_entry(packed, "nav.xhtml", navigation.encode())
        for part in parts:
            for item in part.items:
                write_entry(packed, f"{part.language}/{item.href}", part.content(item))
    return joined


def _contents(navigation: bytes, folder: str) -> str:
    """The list of a navigation document, its links made to lead into ``folder``."""
    top = ElementTree.fromstring(navigation).find(".//html:nav/html:ol", SPACES)
    if top is None:
        raise KeyError("nav.xhtml holds no list")
    for link in top.iterfind(".//html:a", SPACES):
        link.set("href", posixpath.join(folder, link.get("href", "")))
    ElementTree.register_namespace("", SPACES["html"])
    return ElementTree.tostring(top, encoding="unicode")
