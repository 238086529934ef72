"""The site as one zip, one EPUB and one PDF, each with both languages."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from mpdocs.project import LANGUAGES, Project
from mpdocs.sphinx import formats
from mpdocs.sphinx.formats.epub import join_epubs
from mpdocs.sphinx.formats.pdf import TOOLS

pytest_plugins = ["tests.site_fixtures"]
OPF = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


@pytest.fixture(scope="module")
def book(sample: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return formats.build(sample, "epub", tmp_path_factory.mktemp("epub"), each=True)


@pytest.fixture(scope="module")
def pdf(sample: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing and not (os.environ.get("CI") and sys.platform == "linux"):
        pytest.skip(f"no {', '.join(missing)} on this machine")
    return formats.build(sample, "pdf", tmp_path_factory.mktemp("pdf"), each=True)


def test_the_zip_holds_both_languages_in_one_folder(sample: Project, tmp_path: Path) -> None:
    path = formats.build(sample, "htmlzip", tmp_path)
    assert list(tmp_path.iterdir()) == [path]
    names = zipfile.ZipFile(path).namelist()
    assert {name.partition("/")[0] for name in names} == {"multiprocessing-by-example"}
    for page in ("index.html", "404.html", "en/index.html", "zh/learn/lock.html"):
        assert f"multiprocessing-by-example/{page}" in names


def test_the_epub_lists_every_file_it_holds_and_no_other(book: Path) -> None:
    with zipfile.ZipFile(book) as packed:
        names = packed.namelist()
        package = ElementTree.fromstring(packed.read("content.opf"))
    listed = [item.get("href") for item in package.iterfind(".//opf:item", OPF)]
    assert sorted(listed, key=str) == sorted(
        set(names) - {"mimetype", "META-INF/container.xml", "content.opf"}
    )
    identifiers = [item.get("id") for item in package.iterfind(".//opf:item", OPF)]
    assert len(set(identifiers)) == len(identifiers)
    pages = [page.get("idref") for page in package.iterfind(".//opf:itemref", OPF)]
    assert set(pages) <= set(identifiers)
    assert pages[0] == "nav"


EPUBCHECK = Path("/usr/share/java/epubcheck.jar")  # Debian's and Ubuntu's


@pytest.mark.parametrize("code", ["", *LANGUAGES])
def test_the_epub_is_valid(book: Path, code: str) -> None:
    if not (EPUBCHECK.is_file() and shutil.which("java")):
        if os.environ.get("CI") and sys.platform == "linux":
            pytest.fail("no epubcheck on this machine: the EPUB would go unchecked")
        pytest.skip("no epubcheck on this machine")
    checked = book.with_stem(f"{book.stem}-{code}") if code else book
    done = subprocess.run(["java", "-jar", EPUBCHECK, checked], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_epub_begins_with_its_type_uncompressed(book: Path) -> None:
    with zipfile.ZipFile(book) as packed:
        first = packed.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_the_epub_says_which_language_a_page_is_in(book: Path) -> None:
    with zipfile.ZipFile(book) as packed:
        package = ElementTree.fromstring(packed.read("content.opf"))
        languages = [one.text for one in package.iterfind(".//dc:language", OPF)]
        assert languages == ["en", "zh-CN"]
        for name in packed.namelist():
            if name.endswith(".xhtml") and name != "nav.xhtml":
                language = "zh-CN" if name.startswith("zh-CN/") else "en"
                start = re.search(rb"<html[^>]*>", packed.read(name))
                assert start is not None
                assert f'xml:lang="{language}"' in start.group().decode(), name


def test_the_contents_of_the_epub_lead_to_pages_and_headings(book: Path) -> None:
    with zipfile.ZipFile(book) as packed:
        links = re.findall(r'href="([^"]+)"', packed.read("nav.xhtml").decode())
        pages = [name for name in packed.namelist() if name.endswith(".xhtml")]
        assert {link.partition("#")[0] for link in links} == set(pages) - {"nav.xhtml"}
        assert {link.partition("/")[0] for link in links} == {"en", "zh-CN"}
        for link in links:
            page, _, heading = link.partition("#")
            assert not heading or f'id="{heading}"' in packed.read(page).decode(), link


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_epub_of_each_language_stands_beside_it(book: Path, code: str) -> None:
    tag, other = {"en": ("en", "zh-CN"), "zh": ("zh-CN", "en")}[code]
    with zipfile.ZipFile(book.with_stem(f"{book.stem}-{code}")) as packed:
        package = ElementTree.fromstring(packed.read("content.opf"))
        assert [one.text for one in package.iterfind(".//dc:language", OPF)] == [tag]
        names = packed.namelist()
        assert f"{tag}/learn/lock.xhtml" in names
        assert not [name for name in names if name.startswith(f"{other}/")]
        contents = ElementTree.fromstring(packed.read("nav.xhtml"))
    links = contents.findall(".//h:nav/h:ol/h:li/h:a", {"h": "http://www.w3.org/1999/xhtml"})
    assert f"{tag}/learn/lock.xhtml" in {link.get("href") for link in links}


def test_without_being_asked_for_each_there_is_one_file(sample: Project, tmp_path: Path) -> None:
    assert list(tmp_path.iterdir()) == []
    formats.build(sample, "epub", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [f"{formats.NAME}.epub"]


def test_what_is_no_epub_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.epub"
    broken.write_text("not a zip")
    with pytest.raises(formats.FormatError, match=r"joined\.epub.*broken\.epub"):
        join_epubs({"English": broken}, tmp_path / "joined.epub")


def test_the_pdf_has_a_part_for_each_language(pdf: Path) -> None:
    read = PdfReader(pdf)
    parts = [entry.title for entry in read.outline if not isinstance(entry, list)]
    assert parts == ["English", "简体中文"]
    assert read.metadata is not None
    assert read.metadata.title == "Multiprocessing by Example · 多进程实例"


def test_a_link_in_the_pdf_stays_in_its_part(pdf: Path) -> None:
    read = PdfReader(pdf)
    chinese = next(
        number for number, page in enumerate(read.pages) if "多进程实例" in page.extract_text()
    )
    places = {
        name: read.get_destination_page_number(place)
        for name, place in read.named_destinations.items()
    }
    links = [
        (number, str(annotation.get_object()["/A"]["/D"]))
        for number, page in enumerate(read.pages)
        for annotation in page.get("/Annots") or []
        if annotation.get_object().get("/A", {}).get("/S") == "/GoTo"
    ]
    assert {number >= chinese for number, _ in links} == {True, False}
    for number, name in links:
        place = places[name]
        assert place is not None
        assert (place >= chinese) == (number >= chinese), f"page {number + 1} leads to {name}"


@pytest.mark.parametrize(("code", "title"), [("en", "Contents"), ("zh", "目录")])
def test_a_pdf_of_each_language_stands_beside_it(pdf: Path, code: str, title: str) -> None:
    alone = PdfReader(pdf.with_stem(f"{pdf.stem}-{code}"))
    text = "".join(page.extract_text() for page in alone.pages[:3])
    assert title in text
    assert ("多进程实例" in text) == (code == "zh")
    assert len(alone.pages) < len(PdfReader(pdf).pages)


def test_a_drawing_is_drawn_in_the_pdf(pdf: Path) -> None:
    for code, words in (("en", "two tellers and one lock"), ("zh", "两个柜员，一把锁")):
        alone = PdfReader(pdf.with_stem(f"{pdf.stem}-{code}"))
        drawn = [page for page in alone.pages if "/XObject" in page["/Resources"]]  # type: ignore[operator]
        assert len(drawn) == 3  # the drawing, and the timelines on two pages
        assert not any(words in page.extract_text() for page in alone.pages)


@pytest.mark.parametrize(("code", "says"), [("en", "prints: "), ("zh", "打印：")])
def test_the_pdf_has_the_steps_of_a_run_as_text(pdf: Path, code: str, says: str) -> None:
    read = PdfReader(pdf.with_stem(f"{pdf.stem}-{code}"))
    text = "".join("".join(page.extract_text().split()) for page in read.pages)
    assert text.count(f"{says}balance:110<euro>&counting".replace(" ", "")) == 3


def test_every_character_of_the_pdf_has_a_glyph(pdf: Path, sample: Project) -> None:
    logs = list((sample.root / "build/parts/pdf").rglob("multiprocessing-by-example-*.log"))
    assert len(logs) == 2
    for log in logs:
        assert "Missing character" not in log.read_text("utf-8", errors="replace"), log


def test_without_xelatex_it_is_said_what_to_install(
    sample: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(formats.FormatError, match="texlive-xetex"):
        formats.build(sample, "pdf", tmp_path)
