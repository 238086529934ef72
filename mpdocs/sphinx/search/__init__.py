"""Search as you type, instead of Sphinx's own.

Sphinx 9.0 needs a dictionary (jieba) to index Chinese, does not split a Chinese query at all, and
its Chinese search page stops at ``ChineseStemmer is not defined`` (sphinx-doc/sphinx#14229).

The program lies in ``docs/_shared/search``, its data are made here from the pages. Both are loaded
when a reader begins to search, and not before.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from mpdocs.sphinx.search import asked, synonyms
from mpdocs.sphinx.search.bundle import bundle, version
from mpdocs.sphinx.search.entry import entries
from mpdocs.sphinx.search.error import SearchFileError
from mpdocs.sphinx.search.index import IndexedPage, script

PROGRAM = "search.js"
DATA = "search-data.js"
#: What Sphinx copies beside every site, for its own search and keys, and nobody loads here.
SPHINX_OWN = (
    "searchtools.js",
    "language_data.js",
    "sphinx_highlight.js",
    "doctools.js",
    "translations.js",
)


def _folder(app: Sphinx) -> Path:
    return Path(app.srcdir).parent / "_shared" / "search"


def _is_site(app: Sphinx) -> bool:
    return app.builder.name == "html"


def _switch_off(app: Sphinx) -> None:
    """Let Sphinx neither index nor write a search page."""
    if _is_site(app):
        app.builder.search = False  # type: ignore[attr-defined]


def _add_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The page behind the dialog: for links, other search engines, and browsers without scripts."""
    if _is_site(app):
        yield "search", {}, "search.html"


def _add_names(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the templates what to load."""
    if _is_site(app):
        named = version(bundle(_folder(app)))
        static = context["pathto"]("_static/", 1)
        context["search_scripts"] = [f"{static}{name}?v={named}" for name in (PROGRAM, DATA)]


def _write(app: Sphinx, exception: Exception | None) -> None:
    """Write program and data, and take away what Sphinx has copied for its own search."""
    if exception or not _is_site(app):
        return
    static = Path(app.outdir) / "_static"
    for name in SPHINX_OWN:
        (static / name).unlink(missing_ok=True)
    for stemmer in static.glob("*stemmer.js"):
        stemmer.unlink()
    (Path(app.outdir) / "searchindex.js").unlink(missing_ok=True)
    (static / PROGRAM).write_text(bundle(_folder(app)), encoding="utf-8")
    try:
        words = synonyms.load(Path(app.srcdir).parent)
        questions = asked.load(Path(app.srcdir).parent)
    except SearchFileError as error:
        raise ExtensionError(str(error)) from error
    (static / DATA).write_text(script(list(_pages(app, questions)), words), encoding="utf-8")


def _pages(app: Sphinx, questions: dict[str, list[str]]) -> Iterator[IndexedPage]:
    """Every page in the order of the contents."""
    parts = _parts(app.env)
    order = {name: number for number, name in enumerate(parts)}
    for name in sorted(app.env.found_docs, key=lambda name: (order.get(name, -1), name)):
        doctree = app.env.get_and_resolve_doctree(name, app.builder, tags=app.tags)
        found = entries(doctree)
        asked.add(questions, name, found)
        if found:
            yield IndexedPage(name, found[0].heading, parts.get(name, ""), found)


def _parts(env: BuildEnvironment) -> dict[str, str]:
    """The caption of the contents under which each page stands."""
    root = env.get_doctree(env.config.root_doc)
    return {
        name: str(toctree["caption"] or "")
        for toctree in root.findall(addnodes.toctree)
        for name in toctree["includefiles"]
    }


def setup(app: Sphinx) -> None:
    """Connect the handlers."""
    app.connect("builder-inited", _switch_off)
    app.connect("html-collect-pages", _add_page)
    app.connect("html-page-context", _add_names)
    app.connect("build-finished", _write)
