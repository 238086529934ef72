"""What stands around a page: fewer files to load, and names that a keyboard or a voice can use."""

import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import _

# sphinx-copybutton's
_CODE = re.compile(r'class="[^"]*\bhighlight-(?!text|none)')
_COPY_SCRIPTS = ("clipboard.min.js", "copybutton.js")
# names, punctuation and space have the colour of the text around them: a third of a page's elements
_PLAIN_TOKEN = re.compile(r'<span class="(?:n|nn|p|w)">([^<]*)</span>')
_LITERAL = re.compile(
    r'<code class="docutils literal notranslate"><span class="pre">([^<]*)</span></code>'
)
_FILE_NAME = re.compile(r'(?<=<figcaption class="panel-caption"><code class="literal">)[^<]+')
_EMPTY_HEADING = re.compile(r"<th([^>]*)>(?:<p></p>)?</th>")
_OF_BOOKS = ("pygments.css", "epub.css", "book.css")
_UNUSED = (
    "copybutton.css",  # the style of this one and the next is in site.css
    "furo-extensions",
    "documentation_options.js",  # page.html has the one line of it that is needed
    "doctools.js",  # Sphinx's keys and its search, in place of which there are our own
    "sphinx_highlight.js",
    "translations.js",
)


def _trim(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    if app.builder.name == "epub":
        context["css_files"] = [
            file
            for file in context["css_files"]
            if Path(str(getattr(file, "filename", file))).name in _OF_BOOKS
        ]
    if app.builder.name != "html":
        return
    body = context.get("body", "")
    unused = _UNUSED if shows_code(body) else _UNUSED + _COPY_SCRIPTS
    for kind in ("script_files", "css_files"):
        context[kind] = [
            file
            for file in context[kind]
            if not any(name in str(getattr(file, "filename", file) or "") for name in unused)
        ]
    context["body"] = _reachable(breakable(thin(body)))
    if navigation := context.get("furo_navigation_tree"):
        context["furo_navigation_tree"] = _named(navigation)


def thin(body: str) -> str:
    """Take the marks off code that change nothing of its look."""
    return _LITERAL.sub(r'<code class="literal">\1</code>', _PLAIN_TOKEN.sub(r"\1", body))


def breakable(body: str) -> str:
    """Let a long file name above a panel go on in the next line after one of its parts."""
    return _FILE_NAME.sub(lambda found: re.sub(r"([/_])", r"\1<wbr>", found[0]), body)


def shows_code(body: str) -> bool:
    """Whether there is something to copy: a block that is no output."""
    return _CODE.search(body) is not None


def _reachable(body: str) -> str:
    """Let the keyboard scroll what is wider than a phone."""
    body = body.replace('<div class="highlight"><pre>', '<div class="highlight"><pre tabindex="0">')
    body = body.replace('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper')
    # the corner of a table heads nothing
    return _EMPTY_HEADING.sub(r"<td\1></td>", body)


def _named(navigation: str) -> str:
    """Complete Furo's navigation: its captions have no level, its switches speak English only."""
    navigation = navigation.replace('role="heading"', 'role="heading" aria-level="2"')
    return navigation.replace("Toggle navigation of ", _("Pages under "))


def _add_script(app: Sphinx) -> None:
    if app.builder.name == "html":
        app.add_js_file("site.js", loading_method="defer")


def _leave_out_of_books(app: Sphinx) -> None:
    """Take what only the web pages load, the site's and other extensions', out of an EPUB."""
    if app.builder.name == "epub":
        app.config.html_favicon = None
        app.config.html_static_path = [
            str(path)
            for folder in app.config.html_static_path
            for path in Path(app.confdir, folder).glob("book.css")
        ]


def setup(app: Sphinx) -> None:
    """Connect the handlers; Furo's (500) and the language's come first."""
    app.connect("builder-inited", _add_script)
    app.connect("builder-inited", _leave_out_of_books, priority=900)
    app.connect("html-page-context", _trim, priority=600)
