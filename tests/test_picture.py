"""Pictures for LaTeX: drawn where rsvg-convert is, said in words where it is not."""

import os
import shutil
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from pypdf import PdfReader

from mpdocs.sphinx import picture

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 120" width="360" height="120">'
    '<rect width="40" height="20" fill="#0670C8"/><text x="10" y="60">queue’s 队列</text></svg>'
)


@pytest.fixture
def _rsvg() -> None:
    if shutil.which(picture.TOOL) is None and not os.environ.get("CI"):
        pytest.skip(f"no {picture.TOOL} on this machine")


def translator(folder: Path, language: str = "zh_CN") -> SimpleNamespace:
    """What a LaTeX writer has that a picture needs."""
    return SimpleNamespace(
        body=[],
        encode=lambda text: text.replace("_", r"\_"),
        config=SimpleNamespace(language=language),
        builder=SimpleNamespace(outdir=folder),
    )


@pytest.mark.usefixtures("_rsvg")
def test_a_picture_is_a_page_of_its_size_with_its_words() -> None:
    [page] = PdfReader(BytesIO(picture.to_pdf(picture.with_faces(SVG, "Noto Sans CJK SC")))).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (270, 90)
    assert "队列" in page.extract_text()


@pytest.mark.usefixtures("_rsvg")
def test_the_same_picture_is_the_same_file(tmp_path: Path) -> None:
    for _ in range(2):
        writer = translator(tmp_path)
        picture.to_latex(writer, SVG, "a_queue")
        [path] = tmp_path.iterdir()
        assert writer.body == [f"\\sphinxincludegraphics{{{path.name}}}\n"]
        assert path.read_bytes() == picture.to_pdf(picture.with_faces(SVG, "Noto Sans CJK SC"))
    picture.to_latex(translator(tmp_path, "en"), SVG, "a_queue")
    assert len(list(tmp_path.iterdir())) == 2  # of another face


@pytest.mark.usefixtures("_rsvg")
def test_what_cannot_be_drawn_is_said() -> None:
    with pytest.raises(picture.PictureError, match="XML parse error"):
        picture.to_pdf("<svg")


def test_without_the_tool_the_words_stand_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    writer = translator(tmp_path)
    picture.to_latex(writer, SVG, "a_queue")
    assert writer.body == [r"a\_queue"]
