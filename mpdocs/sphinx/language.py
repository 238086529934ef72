"""The languages of the site, and what a page must know of its twin in the other one."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its folder, its names for Sphinx and for browsers, and its own name."""

    code: str  # the folder under docs/, and the first part of every address
    sphinx: str
    tag: str  # BCP 47
    name: str
    short: str


LANGUAGES = (
    Language("en", "en", "en", "English", "EN"),
    Language("zh", "zh_CN", "zh-Hans", "简体中文", "中文"),
)
DEFAULT = LANGUAGES[0]


@dataclass(frozen=True, slots=True)
class Alternate:
    """One language's version of a page, as a template needs it."""

    language: Language
    current: bool
    exists: bool
    href: str  # relative to the page
    url: str  # absolute where the site's address is known, else the same as ``href``


def site_url() -> str:
    """Where the site will stand, with a slash at the end; empty where nobody has said so."""
    url = os.environ.get("READTHEDOCS_CANONICAL_URL", "")
    return url if not url or url.endswith("/") else url + "/"


def language_of(app: Sphinx) -> Language:
    """The language that is being built."""
    return next(one for one in LANGUAGES if one.sphinx == app.config.language)


def alternates(docs: Path, current: Language, pagename: str, uri: str) -> list[Alternate]:
    """The versions of a page, in the order of ``LANGUAGES``.

    A link to a version that does not exist leads to that language's first page.
    """
    up = _to_root(uri)
    found = []
    for language in LANGUAGES:
        written = (docs / language.code / f"{pagename}.md").is_file()
        exists = written or pagename == "search"
        href = f"{up}{language.code}/{uri if exists else 'index.html'}"
        base = site_url()
        url = f"{base}{language.code}/{'' if uri == 'index.html' else uri}" if base else href
        found.append(Alternate(language, language is current, written, href, url))
    return found


def _to_root(uri: str) -> str:
    """From a page of one language to the folder that holds both."""
    return "../" * (uri.count("/") + 1)


def _add_alternates(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    if app.builder.name != "html":
        return
    current = language_of(app)
    found = alternates(
        Path(app.srcdir).parent, current, pagename, app.builder.get_target_uri(pagename)
    )
    context["alternates"] = found
    context["site_root"] = _to_root(app.builder.get_target_uri(pagename))
    context["x_default"] = next(one for one in found if one.language is DEFAULT)
    # of the page itself: the name under which sphinx-copybutton knows its Chinese
    context["language"] = current.sphinx.replace("_", "-")
    if site_url():
        context["pageurl"] = next(one.url for one in found if one.current)
        context["preview"] = f"{site_url()}preview-{current.code}.png"


def setup(app: Sphinx) -> None:
    """Give every page its alternates."""
    app.connect("html-page-context", _add_alternates)
