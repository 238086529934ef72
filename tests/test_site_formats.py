"""The site as a zip and as books."""

import shutil
import zipfile
from pathlib import Path

import pytest

from mpdocs.project import Project
from mpdocs.sphinx import formats

pytest_plugins = ["tests.site_fixtures"]


def test_the_zip_holds_both_languages_in_one_folder(sample: Project, tmp_path: Path) -> None:
    path = formats.build(sample, "htmlzip", tmp_path)
    assert path == tmp_path / "multiprocessing-by-example.zip"
    names = zipfile.ZipFile(path).namelist()
    assert {name.partition("/")[0] for name in names} == {"multiprocessing-by-example"}
    for page in ("index.html", "en/index.html", "zh/learn/lock.html"):
        assert f"multiprocessing-by-example/{page}" in names


def test_an_epub_names_its_language(sample: Project, tmp_path: Path) -> None:
    formats.build(sample, "epub", tmp_path, languages=["zh"])
    with zipfile.ZipFile(tmp_path / "multiprocessing-by-example-zh.epub") as book:
        package = book.read("content.opf").decode()
        assert "<dc:language>zh-CN</dc:language>" in package
        assert "search.xhtml" not in book.namelist()


@pytest.mark.skipif(shutil.which("xelatex") is None, reason="there is no XeLaTeX on this machine")
def test_a_pdf_is_made_in_chinese(sample: Project, tmp_path: Path) -> None:
    formats.build(sample, "pdf", tmp_path, languages=["zh"])
    assert (tmp_path / "multiprocessing-by-example-zh.pdf").read_bytes().startswith(b"%PDF")
    log = sample.root / "build/latex/zh/multiprocessing-by-example-zh.log"
    assert "Missing character" not in log.read_text(encoding="utf-8", errors="replace")


def test_without_xelatex_it_is_said_what_to_install(
    sample: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(formats.FormatError, match="texlive-xetex"):
        formats.build(sample, "pdf", tmp_path)
