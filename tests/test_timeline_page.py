"""A timeline as a page of its own: one file that works wherever it is opened."""

import html
import os
import re
import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from mpdocs.__main__ import main
from mpdocs.commands.record_page import preferred
from mpdocs.timeline.page import page
from mpdocs.timeline.steps import tell
from tests.recording_samples import crowd, handed_over, lost_deposit
from tests.small_text import small_texts

pytest_plugins = ["tests.browser_fixtures"]

ROOT = Path(__file__).parents[1]
SOURCE = (
    '"""Hands <a lock> over."""\n\nimport os\n\n\n\ndef use():\n    """One.\n\n    Two.\n    """\n'
)
SCRIPT = """import multiprocessing as mp


def send(end):
    end.send("tea")


if __name__ == "__main__":
    here, there = mp.Pipe()
    child = mp.Process(target=send, args=(there,))
    child.start()
    print(here.recv())
    child.join()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "timeline.html"
    path.write_text(page(handed_over(), SOURCE, "en"), encoding="utf-8")
    return path


def test_the_page_asks_nobody_for_anything(tab: Page, file: Path) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(file.as_uri())
    tab.wait_for_load_state("load")
    assert asked == [file.as_uri()]


def test_the_page_can_be_stepped_through(tab: Page, file: Path) -> None:
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(file.as_uri())
    tab.get_by_role("button", name="Next step").click()
    expect(tab.locator(".player-at")).to_contain_text(f"step 1 of {len(tell(handed_over()).steps)}")
    tab.locator(".player-slider").fill("5")
    expect(tab.locator(".code-line").nth(6).locator(".player-dot")).not_to_have_count(0)
    assert tab.locator("pre").text_content() == SOURCE
    assert errors == []


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible(
    tab: Page, tmp_path: Path, language: str, width: int, scheme: str
) -> None:
    file = tmp_path / "timeline.html"
    file.write_text(page(lost_deposit(), SOURCE, language), encoding="utf-8")
    tab.set_viewport_size({"width": width, "height": 740})
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    tab.goto(f"{file.as_uri()}#step=5")
    expect(tab.locator("svg[data-scale]:visible")).to_have_count(1)
    found = [one["id"] for one in Axe().run(tab).response["violations"]]
    assert found == []
    assert small_texts(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") == width


def test_the_one_who_acts_is_in_sight_among_many(tab: Page, tmp_path: Path) -> None:
    file = tmp_path / "timeline.html"
    file.write_text(page(crowd(), SOURCE, "en"), encoding="utf-8")
    tab.set_viewport_size({"width": 1280, "height": 740})
    tab.goto(file.as_uri())
    for step in ("10", "30", "50"):
        tab.locator(".player-slider").fill(step)
        expect(tab.locator(".player-states tr.is-next")).to_be_in_viewport(ratio=0.9)
    assert [one["id"] for one in Axe().run(tab).response["violations"]] == []


def test_a_script_of_anybodys_is_recorded_and_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "my_script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    opened: list[str] = []

    def browse(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", browse)
    monkeypatch.chdir(tmp_path)
    code = main(["record", "my_script.py", "--open", "--language", "zh", "--method", "fork"])
    assert code == 0
    shown = tmp_path / "my_script.timeline.html"
    assert opened == [shown.as_uri()]
    assert "my_script.timeline.html" in capsys.readouterr().out
    text = html.unescape(shown.read_text(encoding="utf-8"))
    assert "从管道 here ⇄ there 收到 'tea'" in text
    assert re.search(r'<html lang="zh-Hans">', text)


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_page_speaks_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert preferred() == language


ONLY_OWN = """
import sys

class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {extras}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Nothing())
from mpdocs.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def without_extras(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """``python -m mpdocs`` as after ``pip install .``, which brings no extra."""
    extras = "autocorrect_py bs4 docutils furo markdown_it markdownify myst_parser pypdf pytest "
    extras += "sphinx sphinx_copybutton watchfiles yaml"
    code = ONLY_OWN.format(extras=set(extras.split()))
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "BROWSER": "true"},
        capture_output=True,
        text=True,
    )


def test_recording_needs_no_extra(tmp_path: Path) -> None:
    (tmp_path / "my_script.py").write_text(SCRIPT, encoding="utf-8")
    done = without_extras(tmp_path, "record", "my_script.py", "--open")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "my_script.timeline.html").exists()


def test_a_command_that_needs_an_extra_says_so(tmp_path: Path) -> None:
    done = without_extras(tmp_path, "pairs")
    assert done.returncode == 1
    assert "pip install '.[docs,pytest]'" in done.stderr
    assert "Traceback" not in done.stderr
