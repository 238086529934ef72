"""The nodes of an example's panel, and how each is written in HTML, EPUB, LaTeX and text."""

import re
from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import _

# Sphinx hands a visitor whichever translator is at work, so there is no one type for it
Translator = Any
Visitor = Callable[[Translator, Any], None]
Visitors = tuple[Visitor, Visitor]

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_COMMENT = re.compile(rf'<span class="c1">(# ?)?([^<]*[{CIRCLED}][^<]*)</span>')
_DIGIT = re.compile(rf"[{CIRCLED}]")


class Panel(nodes.General, nodes.Element):
    """A framed block: a caption, code, and what it printed."""


class Caption(nodes.Part, nodes.TextElement):
    """The panel's first line."""


class OnScreen(nodes.Inline, nodes.TextElement):
    """A part of the caption that makes sense on a web page only, such as a download link."""


class Code(nodes.literal_block):
    """The example's code, with its callouts."""


class Label(nodes.Part, nodes.TextElement):
    """A short line above or under a block: "Output", "Exit code: 1"."""


class Fold(nodes.General, nodes.Element):
    """Content that is folded away until the reader asks for it; ``summary`` says what it is."""


class Whole(nodes.General, nodes.Element):
    """All of what stands above it shortened. It is folded, so only a web page has room for it."""


class Tabs(nodes.General, nodes.Element):
    """Several outputs, one shown at a time; ``serial`` tells the page's sets apart."""


class Tab(nodes.Part, nodes.Element):
    """One of them; ``label`` is its name."""


class Callouts(nodes.enumerated_list):
    """The explanations of the callouts."""


class Callout(nodes.list_item):
    """One explanation; ``mark`` is its circled digit."""


def _spoken(mark: str) -> str:
    return _("Note {number}").format(number=CIRCLED.index(mark) + 1)


def _mark(mark: str) -> str:
    return f'<span class="callout" role="img" aria-label="{_spoken(mark)}">{mark}</span>'


def mark_callouts(highlighted: str) -> str:
    """Turn the circled digits in Pygments' HTML into marks; the text stays the same."""

    def in_comment(match: re.Match[str]) -> str:
        hash_sign, text = match[1] or "", match[2]
        # a comment that is nothing but marks needs no visible "# "; it stays there to be copied
        if hash_sign and not _DIGIT.sub("", text).strip():
            hash_sign = f'<span class="callout-hash">{hash_sign}</span>'
        marked = _DIGIT.sub(lambda digit: _mark(digit[0]), text)
        return f'<span class="c1">{hash_sign}{marked}</span>'

    return _COMMENT.sub(in_comment, highlighted)


# --- HTML, and EPUB, which is HTML without forms and scripts


def _is_book(self: Translator) -> bool:
    return bool(self.builder.name == "epub")


def _html_element(tag: str, css: str) -> Visitors:
    def visit(self: Translator, node: nodes.Element) -> None:
        self.body.append(self.starttag(node, tag, "", CLASS=css))

    def depart(self: Translator, node: nodes.Element) -> None:
        self.body.append(f"</{tag}>\n")

    return visit, depart


def _html_code(self: Translator, node: Code) -> None:
    try:
        self.visit_literal_block(node)
    except nodes.SkipNode:
        self.body[-1] = mark_callouts(self.body[-1])
        raise


def _html_on_screen(self: Translator, node: OnScreen) -> None:
    if _is_book(self):
        raise nodes.SkipNode


def _html_fold(self: Translator, node: Fold) -> None:
    if not _is_book(self):
        self.body.append(
            f'<details class="panel-fold"><summary>{self.encode(node["summary"])}</summary>\n'
        )


def _html_end_fold(self: Translator, node: Fold) -> None:
    if not _is_book(self):
        self.body.append("</details>\n")


def _html_whole(self: Translator, node: Whole) -> None:
    if _is_book(self):
        raise nodes.SkipNode
    summary = self.encode(node["summary"])
    self.body.append(f'<details class="panel-fold panel-whole"><summary>{summary}</summary>\n')


def _html_tabs(self: Translator, node: Tabs) -> None:
    label = self.attval(_("Output under"))
    self.body.append(f'<div class="panel-tabs" role="group" aria-label="{label}">\n')


def _html_tab(self: Translator, node: Tab) -> None:
    label = self.encode(node["label"])
    if _is_book(self):
        self.body.append(f'<div class="panel-tab"><p class="panel-label">{label}</p>\n')
        return
    name = f"tabs-{node.parent['serial']}"
    position = node.parent.index(node)
    checked = ' checked="checked"' if position == 0 else ""
    self.body.append(
        f'<input type="radio" name="{name}" id="{name}-{position}"{checked} />'
        f'<label for="{name}-{position}">{label}</label>\n<div class="panel-tab">\n'
    )


def _html_end(self: Translator, node: nodes.Element) -> None:
    self.body.append("</div>\n")


def _html_callouts(self: Translator, node: Callouts) -> None:
    # a list without markers is no list to some screen readers unless it says so
    self.body.append('<ol class="callouts" role="list">\n')


def _html_end_callouts(self: Translator, node: Callouts) -> None:
    self.body.append("</ol>\n")


def _html_callout(self: Translator, node: Callout) -> None:
    self.body.append(f"<li>{_mark(node['mark'])}<div>")


def _html_end_callout(self: Translator, node: Callout) -> None:
    self.body.append("</div></li>\n")


# --- the other formats


def _nothing(self: Translator, node: nodes.Element) -> None:
    """Write only what is inside."""


def _skip(self: Translator, node: nodes.Element) -> None:
    raise nodes.SkipNode


# a line above a block goes to the next page where nothing of the block would fit on this one
_WITH_BLOCK = "\n\n\\needspace{5\\baselineskip}\\noindent"


def _latex_label(self: Translator, node: nodes.Element) -> None:
    self.body.append(f"{_WITH_BLOCK}{{\\small ")


def _latex_end_label(self: Translator, node: nodes.Element) -> None:
    self.body.append("}\\nopagebreak\n\n")


def _latex_tab(self: Translator, node: Tab) -> None:
    label = self.encode(node["label"])
    self.body.append(f"{_WITH_BLOCK}{{\\small\\textbf{{{label}}}}}\\nopagebreak\n\n")


def _latex_callouts(self: Translator, node: Callouts) -> None:
    self.body.append("\\begin{itemize}\n")


def _latex_end_callouts(self: Translator, node: Callouts) -> None:
    self.body.append("\\end{itemize}\n")


def _latex_callout(self: Translator, node: Callout) -> None:
    self.body.append(f"\\item[{{{node['mark']}}}] ")


def _text_line(self: Translator, node: nodes.Element) -> None:
    self.new_state()


def _text_end_line(self: Translator, node: nodes.Element) -> None:
    self.end_state()


def _text_tab(self: Translator, node: Tab) -> None:
    self.new_state(0)
    self.add_text(node["label"])
    self.end_state()


def _text_callout(self: Translator, node: Callout) -> None:
    self.new_state(3)


def _text_end_callout(self: Translator, node: Callout) -> None:
    self.end_state(first=f"{node['mark']} ")


def setup(app: Sphinx) -> None:
    """Register the nodes with their writers."""
    plain: Visitors = (_nothing, _nothing)
    line: Visitors = (_text_line, _text_end_line)
    skip: Visitors = (_skip, _nothing)
    latex_line: Visitors = (_latex_label, _latex_end_label)
    latex_list: Visitors = (_latex_callouts, _latex_end_callouts)

    def add(node: type[nodes.Element], *, html: Visitors, latex: Visitors, text: Visitors) -> None:
        app.add_node(node, html=html, latex=latex, text=text, man=plain, texinfo=plain)

    add(Panel, html=_html_element("figure", "panel"), latex=plain, text=plain)
    add(Caption, html=_html_element("figcaption", "panel-caption"), latex=latex_line, text=line)
    add(OnScreen, html=(_html_on_screen, _nothing), latex=skip, text=skip)
    add(Label, html=_html_element("p", "panel-label"), latex=latex_line, text=line)
    add(Fold, html=(_html_fold, _html_end_fold), latex=plain, text=plain)
    add(Whole, html=(_html_whole, _html_end_fold), latex=skip, text=skip)
    add(Tabs, html=(_html_tabs, _html_end), latex=plain, text=plain)
    add(Tab, html=(_html_tab, _html_end), latex=(_latex_tab, _nothing), text=(_text_tab, _nothing))
    add(Callouts, html=(_html_callouts, _html_end_callouts), latex=latex_list, text=plain)
    add(
        Callout,
        html=(_html_callout, _html_end_callout),
        latex=(_latex_callout, _nothing),
        text=(_text_callout, _text_end_callout),
    )
    # every other writer treats it as the literal block that it is
    app.add_node(Code, html=(_html_code, _nothing))
