"""What messengers show of a link: a picture in the page's language, at an address they can ask."""

import struct
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from mpdocs.project import LANGUAGES
from tools import social_preview

pytest_plugins = ["tests.site_fixtures"]


def properties(page: Path) -> dict[str, str]:
    """The page's Open Graph."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    tags = soup.select("meta[property^='og:'], meta[name^='twitter:']")
    return {str(tag.get("property") or tag.get("name")): str(tag["content"]) for tag in tags}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_published_page_has_a_picture_of_its_language(
    published: Path, address: str, code: str
) -> None:
    given = properties(published / code / "learn" / "lock.html")
    assert given["og:image"] == f"{address}preview-{code}.png"
    assert (published / f"preview-{code}.png").is_file()
    assert given["twitter:card"] == "summary_large_image"
    assert (given["og:image:width"], given["og:image:height"]) == ("1200", "630")


def test_an_unpublished_page_claims_no_picture(built: Path) -> None:
    assert "og:image" not in properties(built / "en" / "learn" / "lock.html")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_picture_is_made_of_its_source_as_it_stands(code: str) -> None:
    picture = social_preview.target(code).read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert len(picture) < 100_000
    made_of = social_preview.digest(social_preview.SOURCE.read_bytes())
    assert made_of in picture, "run: .venv/bin/python tools/social_preview.py"
