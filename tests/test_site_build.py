"""The built site: what stands in its files. What it does stands in test_site_browser.py."""

import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from mpdocs import example
from mpdocs.project import Project
from mpdocs.sphinx import site
from mpdocs.sphinx.fingerprint import fingerprint
from tests.site_sample import prove

pytest_plugins = ["tests.site_fixtures"]

LOCK = "learn/lock.html"


def page(folder: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((folder / name).read_text(encoding="utf-8"), "html.parser")


def attribute(tag: Tag | None, name: str) -> str:
    assert tag is not None
    return str(tag[name])


def links(soup: BeautifulSoup, **attributes: str) -> dict[str, str]:
    found = soup.find_all("link", attrs=dict(attributes))
    return {str(tag.get("hreflang", "")): str(tag["href"]) for tag in found}


# --- languages


@pytest.mark.parametrize(("code", "tag"), [("en", "en"), ("zh", "zh-CN")])
def test_a_page_names_its_language(built: Path, code: str, tag: str) -> None:
    assert attribute(page(built, f"{code}/{LOCK}").html, "lang") == tag


@pytest.mark.parametrize(("code", "other"), [("en", "zh"), ("zh", "en")])
@pytest.mark.parametrize("name", ["index.html", LOCK, "about/api.html", "search.html"])
def test_the_switch_leads_to_the_same_page(built: Path, code: str, other: str, name: str) -> None:
    for link in page(built, f"{code}/{name}").select(f"a[data-language={other}]"):
        target = (built / code / name).parent / str(link["href"])
        assert target.resolve() == (built / other / name).resolve()


def test_the_switch_marks_the_language_that_is_shown(built: Path) -> None:
    (current,) = page(built, f"zh/{LOCK}").select("[aria-current]")
    assert current.text == "简体中文"


def test_headings_have_the_same_address_in_both_languages(built: Path) -> None:
    addresses = [
        [str(section["id"]) for section in page(built, f"{code}/{LOCK}").select("article section")]
        for code in ("en", "zh")
    ]
    assert addresses[0] == addresses[1]
    assert addresses[0][:3] == ["lock", "lock-smallest", "lock-differs"]
    for code in ("en", "zh"):
        contents = page(built, f"{code}/{LOCK}").select(".toc-tree a")
        assert [link["href"] for link in contents][1:3] == ["#lock-smallest", "#lock-differs"]


@pytest.mark.parametrize("code", ["en", "zh"])
def test_a_published_page_names_its_versions(published: Path, address: str, code: str) -> None:
    soup = page(published, f"{code}/{LOCK}")
    assert links(soup, rel="canonical") == {"": f"{address}{code}/{LOCK}"}
    assert links(soup, rel="alternate") == {
        "en": f"{address}en/{LOCK}",
        "zh-Hans": f"{address}zh/{LOCK}",
        "x-default": f"{address}en/{LOCK}",
    }


def test_an_unpublished_page_claims_no_address(built: Path) -> None:
    soup = page(built, f"zh/{LOCK}")
    assert links(soup, rel="canonical") == {}
    assert links(soup, rel="alternate")["en"] == f"../../en/{LOCK}"
    assert not (built / "sitemap.xml").exists()


def test_the_first_page_has_one_address(published: Path, address: str) -> None:
    assert links(page(published, "zh/index.html"), rel="canonical") == {"": f"{address}zh/"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            f"en/{LOCK}",
            "A lock lets one process at a time into a stretch of code. See multiprocessing.Lock.",
        ),
        (
            f"zh/{LOCK}",
            "锁让一段代码同一时刻只有一个进程能进入。见 multiprocessing.Lock。",
        ),
    ],
)
def test_a_page_is_described_by_its_first_sentences(published: Path, name: str, said: str) -> None:
    soup = page(published, name)
    assert attribute(soup.find("meta", attrs={"name": "description"}), "content").startswith(said)
    assert attribute(soup.find("meta", attrs={"property": "og:description"}), "content")
    assert len(soup.find_all("meta", attrs={"name": "viewport"})) == 1


def test_a_page_that_is_gone_is_swept_away(sample: Project, built: Path, tmp_path: Path) -> None:
    output = tmp_path / "html"
    shutil.copytree(built, output)
    (output / "en" / "learn" / "gone.html").write_text("of yesterday")
    site.build(sample, output)
    assert not (output / "en" / "learn" / "gone.html").exists()
    assert (output / "en" / "search.html").is_file()


def test_each_output_learns_of_a_change(sample: Project, tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    shutil.copytree(sample.root, project.root, ignore=shutil.ignore_patterns("build"))
    outputs = (project.root / "build" / "one", tmp_path / "other")
    for output in outputs:
        site.build(project, output, languages=["en"])
    name = "lock/fails.py"
    script = project.examples / name
    text = script.read_text(encoding="utf-8")
    script.write_text(text.replace("and says so", "which was changed"), encoding="utf-8")
    prove(project, name)
    for output in outputs:
        site.build(project, output, languages=["en"])
        assert "which was changed" in (output / "en" / LOCK).read_text(encoding="utf-8")


def test_the_pages_depend_on_the_code_that_makes_them(tmp_path: Path) -> None:
    (tmp_path / "drawing.py").write_text("red = 1\n", encoding="utf-8")
    before = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == before
    (tmp_path / "drawing.py").write_text("red = 2\n", encoding="utf-8")
    assert fingerprint(tmp_path) != before


# --- the root


def test_the_root_page_leads_to_both_languages_without_a_script(built: Path) -> None:
    hrefs = [str(link["href"]) for link in page(built, "index.html").select("nav a")]
    assert hrefs == ["en/index.html", "zh/index.html"]
    assert all((built / href).is_file() for href in hrefs)


def test_the_404_page_knows_its_prefix(published: Path) -> None:
    soup = page(published, "404.html")
    homes = [str(link["href"]) for link in soup.select("section a")]
    assert homes == ["/latest/en/index.html", "/latest/zh/index.html"]
    searches = [str(form["action"]) for form in soup.select("form:has(input[name=q])")]
    assert searches == ["/latest/en/search.html", "/latest/zh/search.html"]


@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_root_pages_load_nothing(published: Path, name: str) -> None:
    soup = page(published, name)
    assert not soup.select("script[src], img, link[rel=stylesheet]")


def test_the_site_map_lists_every_page_with_its_versions(published: Path, address: str) -> None:
    tree = ElementTree.parse(published / "sitemap.xml")
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    addresses = [element.text for element in tree.findall(".//s:loc", space)]
    names = ("", LOCK, "learn/timeline.html", "about/api.html", "reference/glossary.html")
    assert sorted(filter(None, addresses)) == sorted(
        f"{address}{code}/{name}" for code in ("en", "zh") for name in names
    )
    assert f"Sitemap: {address}sitemap.xml" in (published / "robots.txt").read_text()


# --- the panel


@pytest.fixture(scope="module")
def panels(built: Path) -> list[Tag]:
    return list(page(built, f"zh/{LOCK}").select("figure.example"))


def test_a_panel_shows_the_code_of_the_script_and_nothing_else(
    sample: Project, panels: list[Tag]
) -> None:
    script = example.load(sample.examples / "lock/lost_deposit.py")
    (code,) = panels[0].select(".panel-code pre")
    assert code.text == script.code
    assert [mark.text for mark in code.select(".callout")] == list(script.callouts)
    assert [mark["aria-label"] for mark in code.select(".callout")] == ["注 1", "注 2", "注 3"]


def test_a_panel_shows_every_output_under_its_setting(panels: list[Tag]) -> None:
    labels = [label.text for label in panels[0].select(".panel-tabs > label")]
    outputs = [pre.text for pre in panels[0].select(".panel-tab pre")]
    assert dict(zip(labels, outputs, strict=True)) == {
        "spawn, forkserver": "balance: 120 <euro> & counting\n",
        "fork": "balance: 110 <euro> & counting\n",
    }


def test_a_panel_shows_standard_error_and_exit_code(panels: list[Tag]) -> None:
    assert [label.text for label in panels[1].select(".panel-label")] == [
        "输出",
        "标准错误输出",
        "退出码：1",
        "已验证：CPython 3.11–3.15 · fork, spawn, forkserver · Linux",
    ]
    assert [pre.text for pre in panels[1].select(".panel-output pre")] == [
        "before\n",
        "no lock, no entry\n",
    ]


def test_a_folded_output_is_folded(panels: list[Tag]) -> None:
    (fold,) = panels[2].select("details")
    assert not fold.has_attr("open")
    assert fold.summary is not None
    assert fold.summary.text == "显示输出"
    assert len(fold.select(".panel-output")) == 2


def test_the_answer_in_words_is_folded_with_the_output(panels: list[Tag]) -> None:
    (answer,) = panels[2].select("details > .panel-answer")
    assert answer.text.strip() == "谁也没写，两个都已经读过。"


def test_the_download_is_the_whole_script(sample: Project, built: Path, panels: list[Tag]) -> None:
    (link,) = panels[0].select("a.download")
    target = built / "zh" / "learn" / str(link["href"])
    assert target.read_bytes() == (sample.examples / "lock/lost_deposit.py").read_bytes()


def test_callouts_are_explained_in_order(built: Path) -> None:
    items = page(built, f"zh/{LOCK}").select("ol.callouts")[0].select("li")
    assert [item.text[0] for item in items] == ["①", "②", "③"]
    (said,) = items[0].select("div")
    assert said.text.strip() == "读取共享的余额。说明可以写到下一行，也可以有 code。"


def test_code_that_nobody_runs_says_why(built: Path) -> None:
    (caption,) = page(built, f"zh/{LOCK}").select(".norun figcaption")
    assert caption.text.strip() == "这里没有运行：需要两个终端"


def test_the_first_column_of_a_table_without_a_corner_heads_its_rows(built: Path) -> None:
    both, left = page(built, f"en/{LOCK}").select("table")
    assert [head.text for head in both.select("tbody th")] == ["Sees the lock"]
    assert [cell.name for cell in both.select("thead tr > *")][:2] == ["td", "th"]
    assert [head.text for head in left.select("th")] == ["Waits", "Gives up"]
    assert not left.select("thead")


# --- Chinese


def test_docstrings_are_shown_in_chinese(built: Path) -> None:
    article = page(built, "zh/about/api.html").article
    assert article is not None
    assert "统计文本文件中的词。" in article.text
    assert "Words" not in article.text
    assert "小写。" in article.text  # of a field, for which autodoc has no object
    assert "In lower case" not in article.text


def test_a_raised_error_reads_as_chinese(built: Path) -> None:
    fields = page(built, "zh/about/api.html").select_one(".field-list")
    assert fields is not None
    assert "引发" in fields.text
    assert "OSError：文件无法读取时。" in fields.text


def test_python_names_lead_to_the_chinese_documentation(built: Path) -> None:
    (link,) = page(built, f"zh/{LOCK}").select("a[title^='(']")
    assert str(link["href"]).startswith("https://docs.python.org/zh-cn/3/library/multiprocessing")


def test_a_line_break_between_chinese_characters_is_no_space(built: Path) -> None:
    text = page(built, f"zh/{LOCK}").text
    assert "换行的中文不该多出空格，强调之后也一样；但 Latin\n之后要有。" in text


NAMES = (
    "Sphinx|Furo|English|EN|MIT|0BSD|JavaScript|Markdown|C?Python|PEP|Linux|"
    "fork|spawn|server|Lock|API|join|Esc"
)
OURS = ".panel-caption > :not(code), .panel-label, .panel-fold > summary, .panel-tabs > label"


@pytest.mark.parametrize("name", ["index.html", LOCK, "about/api.html", "search.html"])
def test_no_english_is_left_around_a_chinese_page(built: Path, name: str) -> None:
    soup = page(built, f"zh/{name}")
    for link in soup.select("a:has(> .std-term)"):
        del link["title"]  # a definition, written by whoever wrote the page
    said = [
        str(tag[key])
        for tag in soup.find_all(True)
        for key in ("aria-label", "title", "placeholder", "alt", "data-copy", "data-copied")
        if tag.has_attr(key)
    ]
    said += [tag.text for tag in soup.select(OURS)]
    for unspoken in soup.select("script, style, article > section, .toc-tree code, [lang=en]"):
        unspoken.extract()
    said += soup.stripped_strings
    stray = [text for text in said if re.search("[A-Za-z]{2,}", re.sub(NAMES, "", text))]
    assert stray == []


def test_a_docstring_without_translation_fails_the_build(sample: Project, tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(sample.root, root, ignore=shutil.ignore_patterns("build"))
    module = root / "sample_module.py"
    module.write_text(module.read_text().replace("of a text file", "of some file"))
    with pytest.raises(site.SiteError, match="Count the words of some file") as caught:
        site.build(Project(root), tmp_path / "html", languages=["zh"])
    assert "sample_module.count_words" in str(caught.value)
    assert "python -m mpdocs docstrings" in str(caught.value)

    assert "1 without translation" in site.update_docstrings(Project(root))
    catalogue = root / "docs/_shared/locale/zh_CN/LC_MESSAGES/docstrings.po"
    text = catalogue.read_text(encoding="utf-8")
    assert 'msgid "Count the words of some file."\nmsgstr ""' in text
    assert '#~ msgid "Count the words of a text file."' in text  # kept, in case it comes back


# --- weight, and other formats


@pytest.mark.parametrize("name", [LOCK, "about/api.html"])
def test_a_page_loads_few_files_and_none_from_elsewhere(built: Path, name: str) -> None:
    soup = page(built, f"en/{name}")
    loaded = [str(tag["src"]) for tag in soup.select("script[src], img[src]")]
    loaded += [str(tag["href"]) for tag in soup.select("link[rel=stylesheet], link[rel~=icon]")]
    assert len(loaded) < 12
    assert all(not url.startswith(("http:", "https:", "//")) for url in loaded)
    assert not [url for url in loaded if "doctools" in url]


@pytest.fixture(scope="module")
def book(sample: Project, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The Chinese pages as a builder writes them, each format once."""

    @cache
    def build(builder: str) -> Path:
        output = tmp_path_factory.mktemp(builder)
        doctrees = sample.root / "build" / "book-doctrees"
        site.build(sample, output, builder=builder, languages=["zh"], doctrees=doctrees)
        return output / "zh"

    return build


@pytest.mark.parametrize("builder", ["text", "latex", "epub"])
def test_other_formats_build_without_a_warning(book: Callable[[str], Path], builder: str) -> None:
    output = book(builder)
    if builder == "text":
        text = (output / "learn/lock.txt").read_text(encoding="utf-8")
        assert "examples/lock/lost_deposit.py" in text
        assert "① 读取共享的余额。" in text
        assert "退出码：1" in text
        assert "下载" not in text
    elif builder == "latex":
        text = (output / "multiprocessing-by-example-zh.tex").read_text(encoding="utf-8")
        assert r"\item[{①}]" in text
    else:
        xhtml = output / "learn/lock.xhtml"
        ElementTree.parse(xhtml)  # it must be well-formed
        soup = BeautifulSoup(xhtml.read_text(encoding="utf-8"), "html.parser")
        assert not soup.select("figure input, figure details, a.download")
        assert len(soup.select(".panel-tab")) == 4


def web_tables(built: Path) -> list[list[list[str]]]:
    """The cells of the tables of every picture of a page of the site."""
    return [
        [[cell.text for cell in row.select("td")] for row in table.select("tbody tr")]
        for table in page(built, "zh/learn/timeline.html").select(".timeline-table")
    ]


def test_each_picture_of_the_epub_leads_to_the_table_of_the_web_page_and_back(
    book: Callable[[str], Path], built: Path
) -> None:
    xhtml = (book("epub") / "learn/timeline.xhtml").read_text(encoding="utf-8")
    soup = BeautifulSoup(xhtml, "html.parser")
    found = []
    for picture in soup.select("div.drawing-figure"):
        [link] = picture.select("a")
        assert link.text == "用表格读这张图"
        [table] = soup.select(str(link["href"]))
        found.append([[cell.text for cell in row.select("td")] for row in table.select("tbody tr")])
        [back] = table.find_next_siblings("p")[0].select("a")
        assert back["href"] == f"#{picture['id']}"
    assert found == web_tables(built)
    assert len(found) == 3
    identifiers = [str(one["id"]) for one in soup.select("[id]")]
    assert len(set(identifiers)) == len(identifiers)


def test_the_tables_of_the_epub_are_behind_all_that_the_page_says(
    book: Callable[[str], Path],
) -> None:
    xhtml = (book("epub") / "learn/timeline.xhtml").read_text(encoding="utf-8")
    soup = BeautifulSoup(xhtml, "html.parser")
    [tables] = soup.select("section.timeline-tables")
    assert not tables.find_next_siblings()
    names = [caption.text for caption in tables.select("caption")]
    script = "examples/lock/lost_deposit.py"
    assert names == [script, f"{script} · slow", f"{script} · quick"]
    without = (book("epub") / "learn/lock.xhtml").read_text(encoding="utf-8")
    assert "timeline-tables" not in without


def test_each_picture_of_the_pdf_names_the_page_that_has_its_steps(
    book: Callable[[str], Path], built: Path
) -> None:
    text = (book("latex") / "multiprocessing-by-example-zh.tex").read_text(encoding="utf-8")
    lists = re.findall(r"\\begin{timelinesteps}(.*?)\\end{timelinesteps}", text, re.DOTALL)
    of_page = [one for one in lists if "learn/timeline:" in one]
    steps = [one.count(r"\timelinestep{") - 1 for one in of_page]  # but the heads of the columns
    assert steps == [len(rows) for rows in web_tables(built)]
    labels = re.findall(r"\\label{(\\detokenize{learn/timeline:timeline-lock-[^}]*})}", text)
    assert len(labels) == len(set(labels)) == 6
    for label in labels:
        assert text.count(rf"\pageref*{{{label}}}") == 1


def test_what_the_web_page_says_of_a_step_the_text_says_too(
    book: Callable[[str], Path], built: Path
) -> None:
    text = (book("text") / "learn/timeline.txt").read_text(encoding="utf-8")
    for time, _who, what in web_tables(built)[0]:
        assert re.search(rf"^ *{re.escape(time)}  .*{re.escape(what)}$", text, re.MULTILINE)
