"""The Markdown beside every page: what a program reads instead of the HTML."""

import zipfile
from pathlib import Path

from bs4 import BeautifulSoup

from mpdocs.project import Project
from mpdocs.sphinx.markdown import from_html

pytest_plugins = ["tests.site_fixtures"]

CODE = (
    '<div class="highlight-python"><div class="highlight"><pre tabindex="0">'
    "<span>import</span> os\n\n\ndef f(): ...\n</pre></div></div>"
)


def test_code_keeps_its_language_and_its_blank_lines() -> None:
    assert from_html(CODE) == "```python\nimport os\n\n\ndef f(): ...\n```\n"


def test_code_that_shows_a_fence_stands_in_a_longer_one() -> None:
    shown = from_html('<div class="highlight-text"><pre>```python\nx\n```\n</pre></div>')
    assert shown == "````\n```python\nx\n```\n````\n"


def test_blank_lines_between_blocks_become_one() -> None:
    assert from_html("<p>one</p>\n\n\n<div>\n\n</div><p>two</p>") == "one\n\ntwo\n"


def test_a_callout_stands_before_its_explanation() -> None:
    body = '<ol class="callouts"><li><span>①</span><div><p>First, <code>x</code>.</p></div></li>'
    body += "<li><span>②</span><div><p>Second.</p></div></li></ol>"
    assert from_html(body) == "① First, `x`.\n\n② Second.\n"


def test_a_drawing_is_said_in_words() -> None:
    svg = '<figure><svg aria-label="Two lanes."><text>A</text></svg></figure>'
    assert from_html(svg) == "[Two lanes.]\n"


def test_links_between_pages_lead_to_their_markdown() -> None:
    body = '<p><a class="reference internal" href="../learn/queue.html#queue-end">end</a></p>'
    assert from_html(body) == "[end](../learn/queue.md#queue-end)\n"


def test_links_to_elsewhere_stay() -> None:
    body = '<p><a class="reference external" href="https://docs.python.org/3/a.html">a</a></p>'
    assert from_html(body) == "[a](https://docs.python.org/3/a.html)\n"


def test_every_page_of_the_site_has_its_markdown_and_says_so(built: Path) -> None:
    for code in ("en", "zh"):
        pages = [one for one in (built / code).rglob("*.html") if one.name != "search.html"]
        assert pages
        for path in pages:
            soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
            (link,) = soup.select("a[type='text/markdown']")
            text = (path.parent / str(link["href"])).read_text(encoding="utf-8")
            heading = soup.select_one("article h1")
            assert heading is not None
            assert text.startswith("# ")
            assert "headerlink" not in text


def test_llms_txt_lists_every_page_of_both_languages(built: Path) -> None:
    listed = (built / "llms.txt").read_text(encoding="utf-8")
    for path in [*built.glob("en/**/*.md"), *built.glob("zh/**/*.md")]:
        assert f"]({path.relative_to(built).as_posix()})" in listed


def test_llms_txt_of_a_published_site_names_whole_addresses(published: Path, address: str) -> None:
    assert f"]({address}zh/learn/lock.md)" in (published / "llms.txt").read_text(encoding="utf-8")


def test_the_zip_of_examples_holds_every_script_as_it_is(sample: Project, built: Path) -> None:
    with zipfile.ZipFile(built / "examples.zip") as packed:
        for script in sample.scripts():
            name = f"examples/{sample.example_name(script)}"
            assert packed.read(name) == script.read_bytes()
