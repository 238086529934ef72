"""The steps of a page's pictures as text, in books: gathered at the end of the page.

A web page folds them away below the picture. A book cannot: what an e-reader shows folded it may
not let anybody open, and sixty lines between a picture and its code would part them. So below the
picture there is a link, which every reader of books knows, and below the table one that leads back.
"""

import re
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.locale import _

from mpdocs.sphinx.timeline import Timeline, to_page
from mpdocs.timeline.drawing.svg import escape, plain
from mpdocs.timeline.player import Listing

Translator = Any  # Sphinx hands a visitor whichever translator is at work

# what has no place to be broken at: a value without a space, not Chinese, longer than half a line
_LONG = re.compile(r"([^\s\u2e80-\u9fff\uff00-\uffef]{25,})")
_NAME = 20  # characters that a narrow screen has room for beside what happens
# arrows and other signs, which only the PDF's face of code has
_SIGNS = re.compile(r"[\u2190-\u2bff\ufffd]+")


@dataclass(frozen=True, slots=True)
class Table:
    """The steps of one picture, and whose they are."""

    picture: str
    """The picture's id."""
    name: str
    """The script as the page names it, with the label of the recording where there are several."""
    listing: Listing


class TimelineTables(nodes.General, nodes.Element):
    """The steps of all pictures of a page; ``tables`` is a list of ``Table``."""


def _gather(_app: Sphinx, doctree: nodes.document) -> None:
    """Put the tables behind what the page says, and before the pages that follow it in a book."""
    tables = [
        Table(one["ids"][0], one["name"], one["listing"]) for one in doctree.findall(Timeline)
    ]
    if not tables:
        return
    page = next(iter(doctree.findall(nodes.section)), doctree)
    follow = (n for n, part in enumerate(page) if any(part.findall(addnodes.toctree)))
    page.insert(next(follow, len(page)), TimelineTables(tables=tables))


def _html(self: Translator, node: TimelineTables) -> None:
    if self.builder.name == "epub":
        heading, back = map(self.encode, (_("The pictures as tables"), _("Back to the picture")))
        tables = "".join(_xhtml(table, back) for table in node["tables"])
        self.body.append(
            f'<section class="timeline-tables">\n<h2>{heading}</h2>\n{tables}</section>\n'
        )
    raise nodes.SkipNode


def _xhtml(table: Table, back: str) -> str:
    listed = table.listing
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in listed.heads)
    rows = "".join(
        f"<tr><td>{row.ms}</td>{_who(row.who)}<td>{escape(row.what)}</td></tr>\n"
        for row in listed.rows
    )
    left_out = f"{escape(listed.left_out)} " if listed.left_out else ""
    return (
        f'<table class="timeline-table" id="{table.picture}-table">\n'
        f"<caption><code>{escape(table.name)}</code></caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody>\n</table>\n"
        f'<p class="timeline-back">{left_out}'
        f'<a href="#{table.picture}">{back}</a></p>\n'
    )


def _who(name: str) -> str:
    """The cell of a name; only one that says a process and a thread of it takes two lines."""
    long = ' class="timeline-long"' * (len(name) > _NAME)
    return f"<td{long}>{escape(name)}</td>"


def _latex(self: Translator, node: TimelineTables) -> None:
    heading = self.encode(_("The pictures as tables"))
    self.body.append(f"\n\n\\needspace{{15\\baselineskip}}\\subsection*{{{heading}}}\n\n")
    for table in node["tables"]:
        self.body.append(_columns(self, table))
    raise nodes.SkipNode


def _columns(self: Translator, table: Table) -> str:
    """The steps in two columns, which turn a page where they must: ``conf_base`` has the macros."""
    listed = table.listing
    time, _who, what = map(self.encode, listed.heads)
    back = to_page(self, table.picture, _("Back to the picture"))
    target = self.hypertarget(f"{table.picture}-table")
    about = f"\\texttt{{{self.encode(table.name)}}} {back}"
    steps = "\n".join(
        f"\\timelinestep{{{row.ms}}}{{{_sentence(self, row.said)}}}" for row in listed.rows
    )
    left_out = f"\n\\timelinestep{{}}{{{self.encode(listed.left_out)}}}" if listed.left_out else ""
    return (
        f"\\begin{{timelinesteps}}{{{target}{about}}}\n"
        f"\\timelinestep{{{time}}}{{{what}}}\n{steps}{left_out}\n\\end{{timelinesteps}}\n\n"
    )


def _sentence(self: Translator, text: str) -> str:
    """What is said of a step, where a long value may end a line anywhere."""
    words = [
        r"\allowbreak{}".join(map(self.encode, part))
        if _LONG.fullmatch(part)
        else self.encode(part)
        for part in _LONG.split(plain(text))
    ]
    return _SIGNS.sub(r"{\\ttfamily \g<0>}", "".join(words))


def _nothing(self: Translator, node: TimelineTables) -> None:
    raise nodes.SkipNode


def _depart(self: Translator, node: TimelineTables) -> None:
    """Nothing is left to write."""


def setup(app: Sphinx) -> None:
    """Look at the pictures of every page; the text builder shows its steps below each."""
    app.connect("doctree-read", _gather)
    app.add_latex_package("multicol")
    nothing = (_nothing, _depart)
    app.add_node(
        TimelineTables,
        html=(_html, _depart),
        latex=(_latex, _depart),
        text=nothing,
        man=nothing,
        texinfo=nothing,
    )
