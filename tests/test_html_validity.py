"""Every page of this site is valid HTML, by the Nu Html Checker (https://validator.w3.org/nu/)."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from mpdocs import checkers
from tests.this_site import PROJECT

pytest_plugins = ["tests.real_site"]

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Queues</title></head>
<body><main><h1>Queues</h1>{}</main></body></html>
"""


@pytest.fixture(scope="module")
def vnu() -> list[str]:
    """The command that checks files."""
    java, jar = shutil.which("java"), checkers.find(PROJECT, "vnu")
    if java and jar:
        return [java, "-jar", str(jar), "--format", "json", "--skip-non-html"]
    reason = (
        "vnu is not here; run: python -m mpdocs fetch vnu"
        if java
        else "there is no Java on this machine"
    )
    if os.environ.get("CI"):
        pytest.fail(f"{reason}: the pages would go unchecked")
    pytest.skip(reason)


def errors(vnu: list[str], folder: Path) -> list[str]:
    """What is wrong with the pages of a folder, a line each."""
    done = subprocess.run([*vnu, str(folder)], capture_output=True, text=True, encoding="utf-8")
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [
        f"{one['url'].partition(folder.name)[2]}:{one.get('lastLine', '?')}: {one['message']}"
        for one in messages
        if one["type"] != "info"  # opinions
    ]


def test_every_page_is_valid_html(vnu: list[str], real_site: Path) -> None:
    assert errors(vnu, real_site) == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("<p>A <div>block</div></p>", "No “p” element in scope"),
        ('<p id="q">One</p><p id="q">Two</p>', "Duplicate ID"),
        ("<svg hidden></svg>", "“hidden” not allowed"),
        ("<figure><p>One</figure><b>", "Unclosed element"),
    ],
)
def test_a_planted_defect_is_found(vnu: list[str], tmp_path: Path, planted: str, said: str) -> None:
    page = tmp_path / "en" / "page.html"
    page.parent.mkdir()
    page.write_text(PAGE.format(planted), encoding="utf-8")
    found = errors(vnu, tmp_path)
    assert any(line.startswith("/en/page.html:3: ") and said in line for line in found), found


def test_a_page_without_a_defect_passes(vnu: list[str], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE.format("<p>First in, first out.</p>"))
    assert errors(vnu, tmp_path) == []
