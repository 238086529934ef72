"""A picture for books made by LaTeX, which draws no SVG: rsvg-convert makes a PDF of it.

    picture.to_latex(translator, svg, alt)

writes the command that shows it; lines, letters and colours stay what they are, at any size.
"""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, TypeAlias

Translator: TypeAlias = Any  # Sphinx hands a visitor whichever translator is at work

TOOL = "rsvg-convert"
# the faces of the PDF's own CJK text; the Korean one has the same letters, and narrow quotes
_FACES = {"zh": "Noto Sans CJK SC", "en": "Noto Sans CJK KR"}


class PictureError(Exception):
    """The SVG is none that can be drawn; the message says what the tool says."""


def to_latex(translator: Translator, svg: str, alt: str) -> None:
    """Show an SVG of fixed colours; where nothing here can draw it, say what it shows."""
    if shutil.which(TOOL) is None:
        translator.body.append(translator.encode(alt))
        return
    language = translator.config.language.partition("_")[0]
    drawn = with_faces(svg, _FACES.get(language, _FACES["en"]))
    name = f"picture-{hashlib.sha256(drawn.encode()).hexdigest()[:16]}.pdf"
    path = Path(translator.builder.outdir) / name
    if not path.exists():
        path.write_bytes(to_pdf(drawn))
    translator.body.append(f"\\sphinxincludegraphics{{{name}}}\n")


def with_faces(svg: str, face: str) -> str:
    """The SVG with faces that are installed wherever the PDF is made."""
    return svg.replace("<svg ", f'<svg font-family="{face}, DejaVu Sans, sans-serif" ', 1)


def to_pdf(svg: str) -> bytes:
    """The SVG as a PDF of one page of its size. Raises ``PictureError``."""
    # a PDF without the time at which it was made: the same picture, the same bytes
    done = subprocess.run(
        [TOOL, "--format=pdf"],
        input=svg.encode(),
        capture_output=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "0"},
    )
    if done.returncode:
        raise PictureError(done.stderr.decode(errors="replace").strip())
    return done.stdout
