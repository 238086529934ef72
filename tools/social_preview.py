"""Draw the picture that messengers show of a link to the site, once for each language.

    .venv/bin/python tools/social_preview.py

It needs a browser, and the faces of a Debian with fonts-noto-cjk; so the PNGs are kept with their
source, docs/_shared/social/preview.svg. Each says of which source it was made; a test compares.
"""

import hashlib
import shutil
import struct
import sys
import zlib
from pathlib import Path

from playwright.sync_api import sync_playwright

from mpdocs.sphinx.drawing import flat, localised
from mpdocs.sphinx.language import LANGUAGES

SHARED = Path(__file__).resolve().parents[1] / "docs" / "_shared"
SOURCE = SHARED / "social" / "preview.svg"
SIZE = {"width": 1200, "height": 630}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
END = struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))


def target(code: str) -> Path:
    """Where the picture of a language is kept; the site's root has it under the same name."""
    return SHARED / "root" / f"preview-{code}.png"


def digest(source: bytes) -> bytes:
    """The chunk of a PNG that says of which source it was made (PNG specification, tEXt)."""
    text = b"tEXt" + b"Source\0" + hashlib.sha256(source).hexdigest().encode()
    return struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))


def main() -> int:
    """Draw all of them; 1 where there is no browser."""
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        print(f"none of {', '.join(BROWSERS)} is on PATH", file=sys.stderr)
        return 1
    source = SOURCE.read_bytes()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
        for language in LANGUAGES:
            svg = flat(localised(source.decode(), language.code, "preview"))
            tab.set_content(f"<body style='margin:0;line-height:0' lang={language.tag}>{svg}")
            picture = tab.screenshot()
            path = target(language.code)
            path.write_bytes(picture.removesuffix(END) + digest(source) + END)
            print(f"{path.relative_to(SHARED.parents[1])}: {path.stat().st_size} bytes")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
